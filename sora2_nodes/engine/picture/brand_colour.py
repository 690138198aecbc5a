"""A colourist's secondary: what was asked for as a hex colour has that colour in the finished frame, whatever light and grade do.

The product is keyed by the plan's own coverage, not by its colour. Its lit body is moved to the hex in CIELAB; its shading stays,
a little flatter, and its highlights stay white.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ...story.storyboard import Brief
from ...world.display import Display
from ...world.tracing.gbuffer import GBuffer

HEX = re.compile(r"#[0-9a-fA-F]{6}")
LEAST = 24  # pixels of a product that is graded
SHADED = 0.35  # of its pixels, from the darkest, that count as in shade and not as its body
FLATTER = 0.8  # of its shading that stays
SHINE = (14.0, 34.0)  # L* over its body from which, and up to which, it is more and more a highlight
TRIES = 3  # aims at the hex, each corrected by what the last one missed
WHITE = np.array([0.95047, 1.0, 1.08883])
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
COLOURLESS = ("black and white", "noir", "silhouette")


@dataclass(frozen=True, kw_only=True)
class Product:
    """What has a colour of its own: its noun, the hex, and which primitives (P,) bool bear it."""

    noun: str
    hex: str
    bears: np.ndarray

    @property
    def lab(self) -> np.ndarray:
        """CIELAB of the hex, (3,)."""
        rgb = np.array([int(self.hex[i : i + 2], 16) for i in (1, 3, 5)], np.uint8)
        return lab_of(rgb[None])[0]


def products_of(brief: Brief, display: Display) -> tuple[Product, ...]:
    """Things whose colour was asked for as a hex, and the primitives of a display that have it; none in looks without colours."""
    if brief.look.style in COLOURLESS or (brief.look.decade or 2000) < 1950:
        return ()
    asked = {text.lower() for cue in brief.cues for word in (cue.asked, *cue.words) for text in HEX.findall(word)}
    made = []
    for i, thing in enumerate(brief.things):
        found = next((text for text in asked if thing.rgb is not None and _near(thing.rgb, text)), None)
        if found is None or thing.rgb is None:
            continue
        own = [owner.startswith(f"thing:{i}:") for owner in display.owners]
        bears = [mine and _near(p.colour, found) for mine, p in zip(own, display.primitives, strict=True)]
        if any(bears):
            made.append(Product(noun=thing.noun, hex=found, bears=np.array(bears)))
    return tuple(made)


def _near(rgb: tuple[float, float, float], text: str) -> bool:
    wanted = [int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return max(abs(a - b) for a, b in zip(rgb, wanted, strict=True)) < 0.01


def branded(picture: np.ndarray, maps: GBuffer, products: tuple[Product, ...]) -> np.ndarray:
    """Return a finished frame (H, W, 3) uint8 in which every product's lit body has its hex."""
    for product in products:
        key = keyed(maps, product)
        if key.sum() < LEAST:
            continue
        soft = _softened(key)
        rows, columns = np.nonzero(soft > 0)
        lab = lab_of(picture[rows, columns])
        made = _aimed(lab, key[rows, columns], product.lab)
        weight = soft[rows, columns][:, None]
        out = rgb_of(lab + weight * (made - lab))
        picture = picture.copy()
        picture[rows, columns] = out
    return picture


def _aimed(lab: np.ndarray, key: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Colours (N, 3) moved so that the body of those of the key is as wanted once they are cut to what a screen can show."""
    body, aim = body_of(lab[key]), wanted
    for _ in range(TRIES):
        made = _moved(lab, body, aim)
        aim = aim + wanted - body_of(lab_of(rgb_of(made[key])))
    return _moved(lab, body, aim)


def keyed(maps: GBuffer, product: Product) -> np.ndarray:
    """Where a product is seen, (H, W) bool."""
    ident = maps.ident
    known = (ident >= 0) & (ident < len(product.bears))
    return known & product.bears[np.clip(ident, 0, len(product.bears) - 1)] & (maps.veil[..., 0] < 0.5)


def body_of(lab: np.ndarray) -> np.ndarray:
    """The median colour of a product's pixels (N, 3) that are not in shade, nor a highlight, (3,)."""
    lit = lab[lab[:, 0] >= np.quantile(lab[:, 0], SHADED)]
    return np.median(lit[lit[:, 0] <= np.quantile(lit[:, 0], 0.95)], axis=0)


def _moved(lab: np.ndarray, body: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Colours whose body is `body` with one that is `wanted`: highlights stay as they are, shadows lose colour as they darken."""
    off = lab - body
    made = wanted + FLATTER * off
    dark = np.clip(lab[:, :1] / max(float(body[0]), 1e-3), 0.0, 1.0)
    made[:, 1:] = wanted[1:] * dark + FLATTER * (lab[:, 1:] - body[1:] * dark)
    shine = np.clip((off[:, :1] - SHINE[0]) / (SHINE[1] - SHINE[0]), 0.0, 1.0)
    return made + shine * (lab - made)


def _softened(key: np.ndarray) -> np.ndarray:
    """A key with an edge of one pixel, float32."""
    from scipy.ndimage import uniform_filter

    return np.maximum(key.astype(np.float32), uniform_filter(key.astype(np.float32), 3))


def lab_of(rgb: np.ndarray) -> np.ndarray:
    """sRGB (N, 3) uint8 to CIELAB under D65."""
    v = np.asarray(rgb, float) / 255
    linear = np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)
    xyz = linear @ TO_XYZ.T / WHITE
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], 1)


def rgb_of(lab: np.ndarray) -> np.ndarray:
    """CIELAB (N, 3) to sRGB uint8, cut where it has no such colour."""
    fy = (lab[:, 0] + 16) / 116
    f = np.stack([fy + lab[:, 1] / 500, fy, fy - lab[:, 2] / 200], 1)
    xyz = np.where(f**3 > 216 / 24389, f**3, (116 * f - 16) * 27 / 24389) * WHITE
    linear = np.clip(xyz @ np.linalg.inv(TO_XYZ).T, 0.0, 1.0)
    v = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.clip(np.round(255 * v), 0, 255).astype(np.uint8)


def missed(picture: np.ndarray, maps: GBuffer, product: Product) -> float | None:
    """CIE76 from a product's lit body in a finished frame to its hex; None where too little of it is seen."""
    key = keyed(maps, product)
    if key.sum() < LEAST:
        return None
    return float(np.linalg.norm(body_of(lab_of(picture[key])) - product.lab))
