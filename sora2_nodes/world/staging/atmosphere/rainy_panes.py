"""Rain and snow at a window: drops that stay on its pane, some that run down it, and streaks that fall beyond; flakes that land and melt."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...display import Particles
from ..roster import Member

WINDOWS = ("window", "window sill")
STILL, RUNNING, FALLING = 260, 46, 170
FALL = 2.2  # heights of the pane that rain falls in a second
FLAKES, LANDED, MELTS_S = 120, 46, 2.6  # of snow: in the air, on the pane; seconds from landing to the sill
GONE = -50.0  # of the pane's height: what is not there
SLANT = 0.12  # of its way that it goes aside


def rain_at(m: Member, root: np.ndarray, t: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """The rain at a window that stands as `root` (3, 4), at times t (F, 1)."""
    middle, tall, wide = _pane(m)

    def placed(x: np.ndarray, up: np.ndarray, across: np.ndarray) -> np.ndarray:
        inner = np.stack(np.broadcast_arrays(middle[0] + x, middle[1] + up * tall, middle[2] + across * wide), -1)
        return np.asarray(inner @ root[:, :3].T + root[:, 3], np.float32)

    down = np.array([0.0, 1.0, SLANT]) @ root[:, :3].T
    still = placed(np.zeros(STILL), rng.uniform(-0.5, 0.5, STILL), rng.uniform(-0.5, 0.5, STILL))
    yield Particles(
        position=np.broadcast_to(still, (len(t), STILL, 3)), radius=(rng.uniform(0.002, 0.006, STILL) * tall).astype(np.float32),
        colour=(0.86, 0.91, 0.96), opacity=0.8, glow=0.15,
    )  # fmt: skip
    share = np.mod(t * rng.uniform(0.12, 0.34, RUNNING) + rng.uniform(0, 1, RUNNING), 1.0)
    bent = rng.uniform(-0.49, 0.49, RUNNING) + 0.008 * np.sin(9 * share + rng.uniform(0, 6, RUNNING))
    place = placed(np.zeros(1), 0.5 - share, bent)
    yield Particles(
        position=place, radius=(rng.uniform(0.0025, 0.005, RUNNING) * tall).astype(np.float32), colour=(0.9, 0.94, 0.98), opacity=0.75, glow=0.2,
        tail=np.broadcast_to(0.08 * tall * down * [0, 1, 0], place.shape).astype(np.float32),
    )  # fmt: skip
    share = np.mod(t * FALL * rng.uniform(0.8, 1.2, FALLING) + rng.uniform(0, 1, FALLING), 1.0)
    across = np.clip(rng.uniform(-0.5, 0.5, FALLING) - SLANT * (share - 0.5), -0.5, 0.5)
    place = placed(np.full(1, -0.002 * tall), 0.42 - 0.92 * share, across)
    yield Particles(
        position=place, radius=np.full(FALLING, 0.0016 * tall, np.float32), colour=(0.92, 0.95, 0.98), opacity=0.55, glow=0.35,
        tail=np.broadcast_to(0.08 * tall * down, place.shape).astype(np.float32),
    )  # fmt: skip


def snow_at(m: Member, root: np.ndarray, t: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """The snow at a window: flakes that sway down beyond it, some that land on the pane, melt there and run down as water."""
    middle, tall, wide = _pane(m)

    def placed(x: np.ndarray, up: np.ndarray, across: np.ndarray) -> np.ndarray:
        inner = np.stack(np.broadcast_arrays(middle[0] + x, middle[1] + up * tall, middle[2] + across * wide), -1)
        return np.asarray(inner @ root[:, :3].T + root[:, 3], np.float32)

    share = np.mod(t * rng.uniform(0.14, 0.26, FLAKES) + rng.uniform(0, 1, FLAKES), 1.0)
    sway = rng.uniform(-0.48, 0.48, FLAKES) + 0.03 * np.sin(1.6 * t + rng.uniform(0, 6.28, FLAKES))
    place = placed(np.full(1, -0.002 * tall), 0.48 - 0.96 * share, np.clip(sway, -0.49, 0.49))
    radius = (rng.uniform(0.006, 0.012, FLAKES) * tall).astype(np.float32)
    yield Particles(position=place, radius=radius, colour=(1.0, 1.0, 1.0), opacity=0.95, glow=0.5)
    age = np.mod(t / MELTS_S + rng.uniform(0, 1, LANDED), 1.0)  # (F, N)
    across, high = rng.uniform(-0.46, 0.46, LANDED), rng.uniform(-0.1, 0.46, LANDED)
    for first, last, size in ((0.0, 0.2, 0.016), (0.2, 0.35, 0.012), (0.35, 0.5, 0.008)):
        there = (age >= first) & (age < last)
        flake = placed(np.zeros(1), np.where(there, high, GONE), across)
        yield Particles(position=flake, radius=np.full(LANDED, size * tall, np.float32), colour=(0.98, 0.99, 1.0), opacity=0.95, glow=0.4)  # fmt: skip
    runs = np.clip((age - 0.4) / 0.6, 0.0, 1.0)
    down = np.maximum(high - (high + 0.48) * runs**1.6, -0.48)
    drop = placed(np.full(1, 0.001 * tall), np.where(age >= 0.4, down, GONE), across + 0.006 * np.sin(9 * runs))
    tail = np.zeros_like(drop)
    tail[..., 1] = 0.9 * tall * np.minimum(high - down, 0.22)
    yield Particles(position=drop, radius=np.full(LANDED, 0.0045 * tall, np.float32), colour=(0.82, 0.90, 0.97), opacity=0.85, glow=0.25, tail=tail)  # fmt: skip


def _pane(m: Member) -> tuple[np.ndarray, float, float]:
    """The middle of a window's pane on the side of the room, in its own frame, and how tall and wide it is."""
    pane = next((p for p in m.assembly.primitives if p.role == "window"), None)
    if pane is not None:
        (x, y, z), (deep, high, half) = pane.at, pane.size[:3]
        return np.array([x + deep + 0.01 * high, y, z]), 2 * high, 2 * half
    tall, wide = float(m.size[1]), float(m.size[2])
    front = float(m.high[0]) * 0.5 + 0.02 * wide
    return np.array([front, float(m.low[1]) + 0.52 * tall, 0.0]), 0.8 * tall, 0.84 * wide
