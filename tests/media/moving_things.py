"""Frames of discs that move before a wall of noise, still or panned, and where each of them is."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import gaussian_filter, shift

WIDTH, HEIGHT, PAD = 240, 136, 60
COLOURS = ((230, 60, 40), (40, 60, 220), (240, 220, 60))


def wall(seed: int = 0) -> np.ndarray:
    """(H, W, 3) levels of cloudy noise, larger than a frame by PAD on each side."""
    noise = gaussian_filter(np.random.default_rng(seed).normal(0, 1, (HEIGHT + 2 * PAD, WIDTH + 2 * PAD, 3)), (2, 2, 0))
    return np.clip(120 + 18 * noise / noise.std(), 0, 255)


def frames_of(
    ways: np.ndarray, *, radius: float = 11.0, camera: np.ndarray | None = None, shadow: bool = False
) -> np.ndarray:
    """Return (F, H, W, 3) uint8 frames of discs at (F, N, 2) places (x, y) of the wall; camera: (F, 2) pixels that the view moves by.

    shadow: each has one that is darker than the wall by a half, to its lower right.
    """
    random, room = np.random.default_rng(9), wall()
    camera = np.zeros((len(ways), 2)) if camera is None else camera
    down, right = np.mgrid[0 : HEIGHT + 2 * PAD, 0 : WIDTH + 2 * PAD]
    made = []
    for places, move in zip(ways, camera, strict=True):
        picture = room.copy()
        if shadow:
            for x, y in places + PAD:
                dark = np.clip(radius + 0.5 - np.hypot(right - x - radius, down - y - radius), 0, 1)[..., None]
                picture *= 1 - 0.4 * dark
        for (x, y), colour in zip(places + PAD, COLOURS, strict=False):
            part = np.clip(radius + 0.5 - np.hypot(right - x, down - y), 0, 1)[..., None]
            picture = picture * (1 - part) + np.array(colour) * part
        seen = shift(picture, (-move[1], -move[0], 0), order=1, mode="nearest")[PAD:-PAD, PAD:-PAD]
        made.append(np.clip(seen + random.normal(0, 1.5, seen.shape), 0, 255).astype(np.uint8))
    return np.stack(made)


def bounces(count: int, *, x: float, hits: tuple[float, ...], speed: float = 3.0, top: float = 30.0) -> np.ndarray:
    """(F, 2) places of something that goes down, and turns back at each of some moments, in frames."""
    fine = np.arange(count * 50) / 50
    way = top + np.cumsum(np.where(np.searchsorted(hits, fine) % 2 == 0, speed, -speed)) / 50
    return np.stack([np.full(count, x), way[::50]], axis=1)
