"""Colours as people tell them apart: OKLab (Ottosson, 2020), clustering in it, and the nearest colour name."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..story.vocabulary import COLOURS

Colour = tuple[float, float, float]

_TO_LMS = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]]
)  # fmt: skip
_TO_LAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]]
)  # fmt: skip


def oklab(srgb: np.ndarray) -> np.ndarray:
    """(..., 3) sRGB 0..1 to OKLab: lightness 0..1, green-red and blue-yellow about -0.4..0.4."""
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    lab: np.ndarray = np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T
    return lab


def srgb(lab: np.ndarray) -> np.ndarray:
    """(..., 3) OKLab to sRGB, clipped to 0..1."""
    linear = np.clip((lab @ np.linalg.inv(_TO_LAB).T) ** 3 @ np.linalg.inv(_TO_LMS).T, 0.0, 1.0)
    return np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)


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
    lab = oklab(np.array(colour, dtype=np.float64))
    return min(names, key=lambda name: float(np.linalg.norm(oklab(np.array(COLOURS[name])) - lab)))
