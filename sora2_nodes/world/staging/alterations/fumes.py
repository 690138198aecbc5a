"""What goes up from matter that changes: steam, coloured vapour, heavy fog that rolls, bubbles in a liquid, flames of any colour."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...catalogue.repainting import lighter
from ...display import GONE, Particles
from ...primitives import RGB
from ..atmosphere.vapours import puffs

FLAME_S, STEAM_S, FOG_S = 0.8, 2.6, 3.4
BUBBLES = 70

Box = tuple[np.ndarray, np.ndarray]  # lowest and highest corner (3,), units


def steam(
    top: Box, times: np.ndarray, share: np.ndarray, colour: RGB, rng: np.random.Generator, *, strength: float = 1.0
) -> Iterator[Particles]:
    """Vapour that rises from the top of a box, as much as a share (F,) says."""
    low, high = top
    wide, count = float(max(high[0] - low[0], high[2] - low[2])), 70
    tall = max(1.5 * wide, 0.5 * float(high[1] - low[1]))
    age = np.mod(times[:, None] / STEAM_S + rng.uniform(0, 1, count), 1.0)
    turn, out = rng.uniform(0, 6.28, count), np.sqrt(rng.uniform(0, 1, count)) * 0.36 * wide
    sway = 0.16 * wide * np.sin(2.1 * times[:, None] + 5 * age + rng.uniform(0, 6.28, count))
    x = (low[0] + high[0]) / 2 + out * np.cos(turn) * (0.7 + 0.9 * age) + sway * age
    y = 0.35 * low[1] + 0.65 * high[1] + tall * 1.35 * age**0.85
    z = (low[2] + high[2]) / 2 + out * np.sin(turn) * (0.7 + 0.9 * age)
    there = rng.uniform(0, 1, count) < share[:, None]
    place = np.stack([x, np.where(there, y, GONE), z], -1)
    yield from puffs(place, age, 0.20 * wide, colour, 0.26 * strength, glow=0.10)


def rolling_fog(
    foot: np.ndarray, size: float, times: np.ndarray, share: np.ndarray, rng: np.random.Generator
) -> Iterator[Particles]:
    """Cold fog that pours off a thing and spreads over what it stands on. foot (3,); size: of the thing, units."""
    count = 130
    age = np.mod(times[:, None] / FOG_S + rng.uniform(0, 1, count), 1.0)
    turn, far = rng.uniform(0, 6.28, count), rng.uniform(0.5, 1.0, count)
    out = size * (0.25 + 1.5 * far * age**0.8)
    fall = np.clip(age / 0.25, 0, 1)
    x = foot[0] + out * np.cos(turn) + 0.06 * size * np.sin(3 * times[:, None] + turn)
    y = foot[1] + size * (0.75 * (1 - fall) * rng.uniform(0.4, 1.0, count) + 0.07 + 0.05 * np.sin(6 * age + turn))
    z = foot[2] + 0.7 * out * np.sin(turn)
    there = rng.uniform(0, 1, count) < share[:, None]
    place = np.stack([x, np.where(there, y, GONE), z], -1)
    yield from puffs(place, age, 0.20 * size, (0.95, 0.97, 0.99), 0.34, glow=0.12)


def plume(inside: Box, times: np.ndarray, share: np.ndarray, colour: RGB, rng: np.random.Generator) -> Particles:
    """Colour that sinks into a liquid from above in curling threads, before all of it is tinged. share (F,): how far that has come."""
    low, high = inside
    wide, tall, count = 0.5 * float(min(high[0] - low[0], high[2] - low[2])), float(high[1] - low[1]), 150
    late, turn = rng.uniform(0.0, 0.55, count), rng.uniform(0.2 * np.pi, 0.8 * np.pi, count)
    sunk = np.clip((share[:, None] - 0.35 * late) * 1.7, 0.0, 1.0)
    curl = 0.35 * wide * np.sin(7.0 * sunk + 9.0 * late) * sunk
    x = (low[0] + high[0]) / 2 + wide * np.cos(turn) * (0.12 + 0.8 * sunk) + curl
    z = np.broadcast_to((low[2] + high[2]) / 2 + 1.02 * wide * np.sin(turn), x.shape)
    there = (share[:, None] > 0.35 * late + 0.02) & (share[:, None] < 0.93)
    y = np.where(there, high[1] - tall * (0.04 + 0.9 * sunk * rng.uniform(0.5, 1.0, count)), GONE)
    place = np.stack([np.clip(x, low[0] + 0.1 * wide, high[0] - 0.1 * wide), y, z], -1)
    return Particles(
        position=place.astype(np.float32),
        radius=np.full(count, 0.10 * wide, np.float32),
        colour=colour,
        opacity=0.28,
        soft=True,
    )


def bubbles(
    inside: Box, level: np.ndarray, times: np.ndarray, share: np.ndarray, rng: np.random.Generator
) -> Iterator[Particles]:
    """Bubbles that rise through a liquid in front of its surface, faster and more as a share (F,) says. level (F,): how high it stands, of the box."""
    low, high = inside
    wide, tall = 0.5 * float(min(high[0] - low[0], high[2] - low[2])), float(high[1] - low[1])
    age = np.mod(times[:, None] * 0.9 * rng.uniform(0.7, 1.3, BUBBLES) + rng.uniform(0, 1, BUBBLES), 1.0)
    turn = rng.uniform(0.15 * np.pi, 0.85 * np.pi, BUBBLES)
    x = (low[0] + high[0]) / 2 + 0.98 * wide * np.cos(turn) + 0.05 * wide * np.sin(9 * age + turn)
    y = low[1] + tall * level[:, None] * (0.04 + 0.96 * age)
    z = np.broadcast_to((low[2] + high[2]) / 2 + 1.02 * wide * np.sin(turn), x.shape)
    there = rng.uniform(0, 1, BUBBLES) < share[:, None]
    place = np.stack([x, np.where(there, y, GONE), z], -1)
    radius = (wide * rng.uniform(0.035, 0.095, BUBBLES)).astype(np.float32)
    yield Particles(position=place.astype(np.float32), radius=radius, colour=(0.97, 0.98, 1.0), opacity=0.75, glow=0.25)
    flat = (low + high) / 2 + wide * np.stack(
        [np.cos(turn) * rng.uniform(0, 1, BUBBLES), 0 * turn, np.sin(turn) * rng.uniform(0.2, 1, BUBBLES)], -1
    )
    top = np.tile(flat, (len(times), 1, 1))
    top[..., 1] = np.where(there, low[1] + tall * level[:, None], GONE)
    yield Particles(
        position=top.astype(np.float32), radius=radius * 1.3, colour=(0.95, 0.97, 1.0), opacity=0.6, glow=0.2
    )


def coloured_flame(
    box: Box, times: np.ndarray, share: np.ndarray, colour: RGB, rng: np.random.Generator
) -> Iterator[Particles]:
    """Flames of a colour over a box, as much as a share (F,) says."""
    low, high = box
    wide, tall = float(max(high[0] - low[0], high[2] - low[2])), float(high[1] - low[1])
    reach = 0.9 * wide + 0.5 * tall
    count = 130
    age = np.mod(times[:, None] / FLAME_S + rng.uniform(0, 1, count), 1.0)
    x0, z0 = np.clip(rng.normal(0, 0.22, count), -0.42, 0.42), np.clip(rng.normal(0, 0.18, count), -0.4, 0.4)
    x = (low[0] + high[0]) / 2 + wide * x0 * (1 - 0.75 * age) + 0.05 * wide * np.sin(11 * times[:, None] + 7 * x0)
    y = low[1] + 0.55 * tall + reach * age * (1.05 - 1.1 * np.abs(x0)) * rng.uniform(0.8, 1.2, count)
    z = (low[2] + high[2]) / 2 + wide * z0 * (1 - 0.7 * age) + 0.1 * wide
    there = rng.uniform(0, 1, count) < share[:, None]
    pale = lighter(colour, 0.35)
    for first, last, tint, opacity, glow, size in ((0.0, 0.35, pale, 0.30, 1.5, 0.13), (0.15, 0.8, colour, 0.30, 1.15, 0.13), (0.6, 1.0, colour, 0.20, 0.8, 0.09)):  # fmt: skip
        seen = there & (age >= first) & (age < last)
        place = np.stack([x, np.where(seen, y, GONE), z], -1)
        yield Particles(
            position=place.astype(np.float32),
            radius=np.full(count, size * wide, np.float32),
            colour=tint,
            opacity=opacity,
            soft=True,
            glow=glow,
        )
    sparks = np.stack([x[:, :30], np.where(there[:, :30], y[:, :30] + 0.5 * reach * age[:, :30], GONE), z[:, :30]], -1)
    yield Particles(
        position=sparks.astype(np.float32), radius=np.full(30, 0.012 * wide, np.float32), colour=pale, glow=6.0
    )
