"""The few colours that a picture is made of, by clustering in OKLab, and the names nearest to them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..oklab import Colour, to_oklab
from ..story.vocabulary import COLOURS


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
