"""Clips of balls that fall, bounce and hit walls before a textured room, with the times of all contacts; still or handheld."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

from sora2_nodes.media.files.clip import Clip

WIDTH, HEIGHT, PAD, FPS, STEPS = 480, 270, 40, 24, 40
WEAKEST = 70.0  # pixels a second: a slower contact is none


def contact_scene(seed: int, *, handheld: bool, seconds: float = 3.0) -> tuple[Clip, np.ndarray]:
    """Return a silent clip and the times of its contacts in seconds."""
    random = np.random.default_rng(seed)
    room = gaussian_filter(random.normal(0, 1, (HEIGHT + 2 * PAD, WIDTH + 2 * PAD, 3)), (3, 3, 0))
    room = (room / room.std() * 18 + random.uniform(90, 160, 3)).astype(np.float32)
    floor, count = round((HEIGHT + 2 * PAD) * 0.8), round(seconds * FPS)
    room[floor:] *= 0.7
    balls, contacts = [], []
    for _ in range(2):
        radius = int(random.uniform(14, 26))
        path, hits = _fall(random, radius, floor, count)
        balls.append((radius, random.uniform(30, 230, 3), path))
        contacts += hits
    shake = _shake(random, count) if handheld else np.zeros((count, 2))

    def frames() -> Iterator[np.ndarray]:
        noise = np.random.default_rng(seed + 1000)
        down, right = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
        for number in range(count):
            picture = room.copy()
            for radius, colour, path in balls:
                _draw(picture, *path[number], radius, colour)
            at = [down + PAD + shake[number, 1], right + PAD + shake[number, 0]]
            seen = np.stack([map_coordinates(picture[..., c], at, order=1, mode="nearest") for c in range(3)], -1)
            yield np.clip(seen + noise.normal(0, 2, seen.shape), 0, 255).astype(np.uint8)

    kept = list(frames())
    clip = Clip(
        width=WIDTH, height=HEIGHT, fps=Fraction(FPS), num_frames=count, frames=lambda: iter(kept), waveform=None,
        sample_rate=0,
    )  # fmt: skip
    return clip, np.sort(contacts)


def _fall(
    random: np.random.Generator, radius: int, floor: int, count: int
) -> tuple[list[tuple[float, float]], list[float]]:
    """A ball's place at each frame, and when it hits."""
    x, y = random.uniform(PAD + radius, PAD + WIDTH - radius), random.uniform(PAD + radius, PAD + HEIGHT * 0.4)
    across, fall, gravity, bounce = random.uniform(-160, 160), 0.0, random.uniform(500, 900), random.uniform(0.6, 0.85)
    path, hits, step = [], [], 1 / (FPS * STEPS)
    for tick in range(count * STEPS):
        if tick % STEPS == 0:
            path.append((x, y))
        fall += gravity * step
        x, y = x + across * step, y + fall * step
        if y > floor - radius:
            y = floor - radius
            if fall > WEAKEST:
                hits.append(tick * step)
            fall = -bounce * fall if fall > WEAKEST else 0.0
        if (x < PAD + radius and across < 0) or (x > PAD + WIDTH - radius and across > 0):
            if abs(across) > WEAKEST:
                hits.append(tick * step)
            across = -0.8 * across
    return path, hits


def _shake(random: np.random.Generator, count: int) -> np.ndarray:
    """(F, 2) pixels of a hand that trembles and drifts."""
    tremble = np.stack([gaussian_filter(random.normal(0, 1, count + 200), 3)[100 : 100 + count] for _ in range(2)], 1)
    drift = np.stack([gaussian_filter(random.normal(0, 1, count + 400), 15)[200 : 200 + count] for _ in range(2)], 1)
    return tremble / tremble.std() * 3 + drift * 6


def _draw(picture: np.ndarray, x: float, y: float, radius: int, colour: np.ndarray) -> None:
    top, left = max(round(y) - radius - 1, 0), max(round(x) - radius - 1, 0)
    there = picture[top : round(y) + radius + 2, left : round(x) + radius + 2]
    down, right = np.mgrid[top : top + there.shape[0], left : left + there.shape[1]]
    part = np.clip(radius + 0.5 - np.hypot(right - x, down - y), 0, 1)[..., None]
    stripes = 25 * np.sin((right - x) * 0.5 + (down - y) * 0.3)[..., None]
    there[:] = there * (1 - part) + (colour + stripes) * part


def heard_of(found: np.ndarray, contacts: np.ndarray, reach_s: float = 0.06) -> tuple[int, int]:
    """How many contacts were found, each once, and how many of those found are none."""
    used: set[int] = set()
    for contact in contacts:
        near = [(abs(at - contact), n) for n, at in enumerate(found) if n not in used and abs(at - contact) <= reach_s]
        if near:
            used.add(min(near)[1])
    return len(used), len(found) - len(used)
