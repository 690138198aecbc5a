"""What is fine and close: a thread of smoke from a wick, steam that curls off a cup, bubbles in a drink, spray out of a can that is opened."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...display import GONE, Particles
from ...primitives import RGB

SMOKES, STEAMS, SPARKLES, SPRAYS = ("smoking", "steaming", "sparkling", "spraying")  # states
THREAD, LIFE_S, TALL = 260, 3.4, 0.9
BEADS, RISE_S = 90, 1.5
SPRAY, OPENS = 220, 0.25
SMOKE: RGB = (0.56, 0.57, 0.60)
STEAM: RGB = (0.95, 0.96, 0.98)

Box = tuple[np.ndarray, np.ndarray]


def wisp(
    box: Box, size: float, times: np.ndarray, rng: np.random.Generator, colour: RGB, *, fine: bool
) -> Iterator[Particles]:
    """A thread that rises straight from the top of a box, then curls and widens. size: of the thing, units; fine: from a point, else from all of the top."""
    low, high = box
    wide = float(high[0] - low[0])
    across = 0.02 * size if fine else 0.16 * wide
    phase = np.sort(rng.uniform(0, 1, THREAD))
    age = np.mod(times[:, None] / LIFE_S + phase, 1.0)  # (F, N)
    strand = np.arange(THREAD) % 2
    bend = np.clip((age - 0.18) / 0.82, 0.0, 1.0)
    when = times[:, None] - LIFE_S * age  # all that left at one time has gone one way
    curl = 0.20 * size * bend * np.sin(2.2 * when + 9.0 * age + 1.9 * strand)
    x = (low[0] + high[0]) / 2 + across * rng.normal(0, 0.5, THREAD) + curl
    z = (low[2] + high[2]) / 2 + across * rng.normal(0, 0.5, THREAD) + 0.6 * curl * np.cos(2.0 + 7 * age)
    y = high[1] + TALL * size * age
    for first, last, radius, opacity in ((0.0, 0.3, 0.016, 0.55), (0.3, 0.65, 0.028, 0.36), (0.65, 1.0, 0.045, 0.18)):
        there = (age >= first) & (age < last)
        place = np.stack([x, np.where(there, y, GONE), z], -1)
        yield Particles(
            position=place.astype(np.float32),
            radius=np.full(THREAD, radius * size * (1.0 if fine else 1.7), np.float32),
            colour=colour,
            opacity=opacity,
            soft=True,
            glow=0.12,
        )


def beads(inside: Box, times: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """Strings of small bubbles that rise through a drink, each from its own point, ever faster and larger."""
    low, high = inside
    wide, tall = 0.5 * float(min(high[0] - low[0], high[2] - low[2])), float(high[1] - low[1])
    string = np.arange(BEADS) % 11
    turn, far = 2.4 * string, 0.86 * np.sqrt((string + 0.5) / 11)
    age = np.mod(times[:, None] / RISE_S + (np.arange(BEADS) // 11) / (BEADS // 11 + 1) + 0.37 * string, 1.0)
    x = (low[0] + high[0]) / 2 + wide * far * np.cos(turn) * (0.35 + 0.65 * age) + 0.02 * wide * np.sin(17 * age)
    z = np.broadcast_to((low[2] + high[2]) / 2 + wide * (0.55 + 0.5 * np.abs(np.sin(turn))), x.shape)
    y = low[1] + tall * (0.02 + 0.97 * age**1.3)
    radius = wide * rng.uniform(0.045, 0.085, BEADS)
    yield Particles(
        position=np.stack([x, y, z], -1).astype(np.float32),
        radius=radius.astype(np.float32),
        colour=(1.0, 0.99, 0.92),
        opacity=0.9,
        glow=0.4,
    )


def spray(box: Box, times: np.ndarray, share: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """Drops and mist that shoot out of the top of what is opened, hard at first; they fly by gravity."""
    low, high = box
    size = float(max(high - low))
    top = np.array([(low[0] + high[0]) / 2, high[1], (low[2] + high[2]) / 2 + 0.1 * float(high[2] - low[2])])
    life = 0.22
    begun = share[:, None] > OPENS
    age = np.mod(share[:, None] + rng.uniform(0, life, SPRAY), life) / life  # (F, N)
    fading = 1 - 0.6 * np.clip((share[:, None] - OPENS) / (1 - OPENS), 0.0, 1.0)
    turn, lean = rng.uniform(0, 2 * np.pi, SPRAY), rng.uniform(0.05, 0.6, SPRAY)
    speed = rng.uniform(0.8, 1.9, SPRAY) * fading
    place = top + size * np.stack(
        [lean * speed * age * np.cos(turn), speed * age - 0.9 * age**2, lean * speed * age * np.sin(turn)], -1
    )
    place[..., 1] = np.where(begun & (age > 0.02), place[..., 1], GONE)
    yield Particles(
        position=place.astype(np.float32),
        radius=(size * rng.uniform(0.006, 0.018, SPRAY)).astype(np.float32),
        colour=(0.93, 0.96, 0.99),
        opacity=0.9,
        glow=0.4,
    )
    mist = place[:, ::4].astype(np.float32)
    yield Particles(
        position=mist,
        radius=np.full(mist.shape[1], 0.09 * size, np.float32),
        colour=(0.95, 0.97, 1.0),
        opacity=0.16,
        soft=True,
        glow=0.3,
    )
