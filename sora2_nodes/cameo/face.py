"""A face crop and the colours of a person, read from one photograph without a trained detector.

The crop is the user's box, else a guess: the largest skin-coloured patch, else the upper middle of the picture. A
guess is reported as one, since it can be wrong; nothing here recognises who it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PIL import Image

from ..errors import InputError
from ..oklab import Colour, from_oklab, to_oklab
from ..story.face_features import PLAIN, Face
from ..story.storyboard import Person
from ..story.vocabulary import COLOURS
from .face_reader import read_face
from .features import FACE_SIDE, THUMBNAIL_SIDE, Palette

SKIN_NAMES = ("tan", "brown", "pink")  # what the built-in world's people come in
HAIR_NAMES = ("brown", "black", "gold", "grey", "orange", "white", "tan")
SMALLEST_BOX = 32  # px
UNKNOWN_SKIN: Colour = COLOURS["tan"]
_EYES = to_oklab(np.array([[0.06, 0.05, 0.06]]))  # eyes, brows and frames, as near to black as skin is not
_GRID = 96  # px, longer side of the picture that is searched

Box = tuple[int, int, int, int]  # left, top, right, bottom in px; the head with its hair


@dataclass(frozen=True, kw_only=True)
class FaceLook:
    """What one photograph says. found_by: "given", "skin" (a guess) or "centre" (a rougher guess).

    drawn: the face's features as the built-in world draws them; the plain face where none was found.
    """

    face: np.ndarray  # (128, 128, 3) uint8
    thumbnail: np.ndarray  # (64, 64, 3) uint8
    palette: Palette
    drawn: Face
    box: Box
    found_by: str
    warnings: tuple[str, ...]


def look_at(picture: np.ndarray, box: Box | None = None) -> FaceLook:
    """Read face and colours from a (H, W, 3) uint8 photograph. box: the head in px; None: guess it.

    Raises InputError for a box outside the picture or smaller than 32 px.
    """
    if box is not None:
        found, found_by = _checked(box, picture), "given"
    else:
        found, found_by = _guess(picture)
    left, top, right, bottom = found
    head = Image.fromarray(picture[top:bottom, left:right])
    palette, warnings = _palette(picture, found)
    if found_by != "given":
        where = "skin-coloured patch" if found_by == "skin" else "upper middle of the picture"
        warnings.insert(0, f"the face was guessed from the {where}: look at the crop, and give a box if it is wrong")
    if found_by == "centre":
        warnings.append("no face was found: the figure gets the plain face")
    if min(right - left, bottom - top) < FACE_SIDE:
        warnings.append(f"the face is {right - left}x{bottom - top} px: {FACE_SIDE} px or more carries over better")
    return FaceLook(
        face=np.array(head.resize((FACE_SIDE, FACE_SIDE), Image.Resampling.LANCZOS)),
        thumbnail=np.array(head.resize((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)),
        palette=palette,
        drawn=PLAIN if found_by == "centre" else read_face(_squared(picture, found)),
        box=found,
        found_by=found_by,
        warnings=tuple(warnings),
    )


def _squared(picture: np.ndarray, box: Box) -> np.ndarray:
    """The square about a box, with the picture's edge repeated where it reaches over it."""
    left, top, right, bottom = box
    side = max(right - left, bottom - top)
    rows = np.arange(side) + (top + bottom - side) // 2
    columns = np.arange(side) + (left + right - side) // 2
    return picture[rows.clip(0, picture.shape[0] - 1)][:, columns.clip(0, picture.shape[1] - 1)]


def _checked(box: Box, picture: np.ndarray) -> Box:
    height, width = picture.shape[:2]
    left, top, right, bottom = box
    if not (0 <= left < right <= width and 0 <= top < bottom <= height):
        raise InputError(f"the face box {box} is not inside the picture of {width}x{height} px: left,top,right,bottom")
    if min(right - left, bottom - top) < SMALLEST_BOX:
        raise InputError(f"the face box {box} is smaller than {SMALLEST_BOX} px: give a larger one")
    return box


def _guess(picture: np.ndarray) -> tuple[Box, str]:
    height, width = picture.shape[:2]
    if min(height, width) < SMALLEST_BOX:
        raise InputError(f"the picture is {width}x{height} px: a face needs at least {SMALLEST_BOX} px")
    scale = _GRID / max(height, width)
    small = Image.fromarray(picture).resize((max(1, round(width * scale)), max(1, round(height * scale))))
    patch = _largest_patch(_skin_mask(np.asarray(small)))
    if patch is None:
        side = round(min(height, width) * 0.6)
        return _square(width / 2, height * 0.38, side, picture), "centre"
    top, _, left, right = (edge / scale for edge in patch)
    side = max((right - left) * 1.45, SMALLEST_BOX)  # the hair around, and no more neck than the face is wide
    return _square((left + right) / 2, top + (right - left) * 0.5, side, picture), "skin"


def _skin_mask(small: np.ndarray) -> np.ndarray:
    """Hues of human skin in OKLab, from very dark to very light, outside greys."""
    lab = to_oklab(small / 255.0)
    chroma, hue = np.hypot(lab[..., 1], lab[..., 2]), np.degrees(np.arctan2(lab[..., 2], lab[..., 1]))
    mask: np.ndarray = (lab[..., 0] > 0.28) & (lab[..., 0] < 0.93) & (chroma > 0.03) & (chroma < 0.15)
    return mask & (hue > 22) & (hue < 78)


def _largest_patch(mask: np.ndarray) -> tuple[int, int, int, int] | None:
    """Return (top, bottom, left, right) of the patch most likely a face, or None where none has a face's size."""
    from scipy import ndimage

    labels, _ = ndimage.label(ndimage.binary_opening(mask, iterations=1))
    best, best_score = None, 0.0
    for number, (rows, columns) in enumerate(ndimage.find_objects(labels), 1):
        area = float(np.count_nonzero(labels[rows, columns] == number))
        tall, wide = rows.stop - rows.start, columns.stop - columns.start
        fill = area / (tall * wide)
        height_share = 1.0 - 0.6 * (rows.start / mask.shape[0])
        if area >= mask.size * 0.008 and area <= mask.size * 0.55 and fill > 0.45 and 0.4 < wide / tall < 1.9:
            score = area * fill * height_share
            if score > best_score:
                best, best_score = (rows.start, rows.stop, columns.start, columns.stop), score
    return best


def _square(x: float, y: float, side: float, picture: np.ndarray) -> Box:
    height, width = picture.shape[:2]
    side = int(min(side, height, width))
    left = int(np.clip(round(x - side / 2), 0, width - side))
    top = int(np.clip(round(y - side / 2), 0, height - side))
    return left, top, left + side, top + side


def _palette(picture: np.ndarray, box: Box) -> tuple[Palette, list[str]]:
    left, top, right, bottom = box
    wide, tall = right - left, bottom - top
    inner = slice(left + wide * 3 // 10, right - wide * 3 // 10)
    around = _background(picture, box)
    warnings = []
    skin = _main_colour(picture[top + tall * 4 // 10 : top + tall * 7 // 10, inner], unlike=_EYES) or UNKNOWN_SKIN
    hair = _main_colour(picture[top + tall * 8 // 100 : top + max(2, tall * 20 // 100), inner], unlike=around)
    if hair is None:
        hair = skin
        warnings.append("no hair could be told from the background above the face: the skin's colour stands in")
    below = picture[min(bottom + tall // 6, picture.shape[0]) :, max(0, left - wide // 5) : right + wide // 5]
    skin_lab = to_oklab(np.array(skin))[None]
    outfit = _main_colour(below[:tall], unlike=np.concatenate([around, skin_lab])) if len(below) >= 8 else None
    if outfit is None:
        outfit = COLOURS["blue"]
        warnings.append("no clothes in the picture below the face: blue stands in")
    return palette_of(skin, hair, outfit), warnings


def mixed(palette: Palette, figure: Person, strength: float) -> Palette:
    """Return the palette moved from a figure's named colours (strength 0) to the cameo's own (1), in OKLab."""

    def part(name: str) -> Colour:
        theirs, own = (to_oklab(np.array(c)) for c in (COLOURS[getattr(figure, name)], getattr(palette, name)))
        red, green, blue = (float(v) for v in from_oklab(theirs + strength * (own - theirs)))
        return red, green, blue

    return palette_of(part("skin"), part("hair"), part("outfit"))


def palette_of(skin: Colour, hair: Colour, outfit: Colour) -> Palette:
    """Return colours (sRGB 0..1) with the nearest names that the built-in world draws."""
    return Palette(
        skin=skin,
        hair=hair,
        outfit=outfit,
        skin_name=_skin_name(skin),
        hair_name=nearest_name(hair, HAIR_NAMES),
        outfit_name=nearest_name(outfit),
    )


def _skin_name(skin: Colour) -> str:
    """The nearest skin by hue and saturation first: shade makes a face darker, not redder."""

    def shade(colour: Colour) -> np.ndarray:
        light, a, b = to_oklab(np.array(colour))
        return np.array([0.25 * light, a / max(light, 0.1), b / max(light, 0.1)])

    return min(SKIN_NAMES, key=lambda name: float(np.linalg.norm(shade(COLOURS[name]) - shade(skin))))


def _background(picture: np.ndarray, box: Box) -> np.ndarray:
    """(k, 3) OKLab: the two main colours of the strips left and right of the head, where there are any."""
    left, top, right, bottom = box
    strips = [picture[top : (top + bottom) // 2, : max(0, left)], picture[top : (top + bottom) // 2, right:]]
    points = [strip.reshape(-1, 3) for strip in strips if strip.shape[1] >= 4]
    if not points:
        return np.zeros((0, 3))
    lab = to_oklab(np.concatenate(points) / 255.0)
    return clusters(lab[:: max(1, len(lab) // 2000)], 3)[0][:2]


def _main_colour(region: np.ndarray, unlike: np.ndarray | None = None) -> Colour | None:
    """Return the sRGB 0..1 of the largest cluster, passing over what looks like one of `unlike` (k, 3) in OKLab."""
    lab = to_oklab(region.reshape(-1, 3) / 255.0)
    centres, shares = clusters(lab[:: max(1, len(lab) // 2000)], 4)
    for centre, share in zip(centres, shares, strict=True):
        other = unlike is None or bool((np.linalg.norm(unlike - centre, axis=1) > 0.07).all())
        if share >= 0.12 and other:
            red, green, blue = (float(round(v, 4)) for v in from_oklab(centre))
            return red, green, blue
    return None


def clusters(lab: np.ndarray, count: int, rounds: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """k-means of (N, 3) OKLab points, started from points far apart, so that equal input gives equal output.

    Returns (k, 3) centres and (k,) shares of the points, largest first; k may be less than `count`.
    """
    centres = lab.mean(0, keepdims=True)
    while len(centres) < count:
        distance = np.linalg.norm(lab[:, None] - centres, axis=-1).min(1)
        if distance.max() < 0.02:
            break
        centres = np.vstack([centres, lab[distance.argmax()]])
    for _ in range(rounds):
        nearest = np.linalg.norm(lab[:, None] - centres, axis=-1).argmin(1)
        kept = [k for k in range(len(centres)) if np.any(nearest == k)]
        centres = np.stack([lab[nearest == k].mean(0) for k in kept])
    nearest = np.linalg.norm(lab[:, None] - centres, axis=-1).argmin(1)
    shares = np.bincount(nearest, minlength=len(centres)) / len(lab)
    order = np.argsort(-shares, kind="stable")
    return centres[order], shares[order]


def nearest_name(colour: Colour, names: Iterable[str] = COLOURS) -> str:
    """Return the name in the vocabulary nearest to an sRGB colour."""
    lab = to_oklab(np.array(colour, dtype=np.float64))
    return min(names, key=lambda name: float(np.linalg.norm(to_oklab(np.array(COLOURS[name])) - lab)))
