"""Colours of pictures: of what stands in the middle, and the two that a surface is made of. sRGB 0..1."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...display import Display
from ...primitives import RGB

SIDE = 64  # pixels that a picture is looked at by
ROUNDS = 12


def subject_colour(picture: np.ndarray) -> RGB:
    """The colour (median) of what stands out in the middle of a picture (H, W, 3) uint8 from what is at its rim."""
    small = _small(picture)
    edge = np.concatenate([small[0], small[-1], small[:, 0], small[:, -1]])
    quarter = SIDE // 4
    middle = small[quarter:-quarter, quarter:-quarter].reshape(-1, 3)
    apart = np.linalg.norm(middle - np.median(edge, 0), axis=1)
    return _rgb(np.median(middle[apart >= np.quantile(apart, 0.5)], 0))


def main_colours(picture: np.ndarray) -> tuple[RGB, RGB]:
    """The two colours that a surface is made of, the commoner one first: means of two clusters (Lloyd)."""
    pixels = _small(picture).reshape(-1, 3)
    luma = pixels.mean(1)
    centres = np.stack([pixels[luma <= np.median(luma)].mean(0), pixels[luma >= np.median(luma)].mean(0)])
    near = np.zeros(len(pixels), int)
    for _ in range(ROUNDS):
        near = np.linalg.norm(pixels[:, None] - centres[None], axis=-1).argmin(1)
        centres = np.stack([pixels[near == k].mean(0) if (near == k).any() else centres[k] for k in (0, 1)])
    first = int((near == 1).sum() > (near == 0).sum())
    return _rgb(centres[first]), _rgb(centres[1 - first])


def textured(display: Display, picture: np.ndarray, weight: float) -> Display:
    """Give a display's ground the two main colours of a picture, as far as the weight goes."""
    ground = display.ground
    colour, second = (
        mixed(old, new, weight) for old, new in zip((ground.colour, ground.second), main_colours(picture), strict=True)
    )
    return replace(display, ground=replace(ground, colour=colour, second=second))


def mixed(first: RGB, second: RGB, share: float) -> RGB:
    """A colour between two: share 0 is the first, 1 the second."""
    red, green, blue = ((1 - share) * a + share * b for a, b in zip(first, second, strict=True))
    return red, green, blue


def _small(picture: np.ndarray) -> np.ndarray:
    from PIL import Image

    return np.asarray(Image.fromarray(picture).resize((SIDE, SIDE), Image.Resampling.BOX), float) / 255


def _rgb(colour: np.ndarray) -> RGB:
    red, green, blue = (float(c) for c in colour)
    return red, green, blue
