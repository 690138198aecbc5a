"""Islands that float in the sky: rock that tapers downward, grass and trees on top, water that falls off their edges. All in m."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...primitives import RGB, Primitive
from .tree_crowns import tinted

Rng = np.random.Generator
ROCK: RGB = (0.47, 0.40, 0.34)
GRASS: RGB = (0.36, 0.58, 0.22)
WATER: RGB = (0.82, 0.93, 0.98)
PLACES = (
    (-1.5, 2.6, -15.0, 5.2),
    (8.5, 5.2, -24.0, 5.0),
    (-11.5, 5.6, -27.0, 6.0),
    (4.0, 9.4, -38.0, 6.5),
    (-5.5, 10.5, -44.0, 5.5),
    (17.0, 2.4, -36.0, 7.0),
    (-20.0, 2.0, -40.0, 7.0),
)  # x, y of the top, z, radius


def floating_islands(rng: Rng, depth: float) -> list[Primitive]:
    """Several of them, near and far."""
    made: list[Primitive] = []
    for number, (x, y, z, r) in enumerate(PLACES):
        made += _island(rng, (x, y, z), r, falls=number % 2 == 0)
    return made


def _island(rng: Rng, top: tuple[float, float, float], r: float, *, falls: bool) -> list[Primitive]:
    x, y, z = top
    rock = tinted(rng, ROCK, 0.1)
    look: dict[str, Any] = {
        "colour": rock,
        "second": (0.32, 0.27, 0.23),
        "pattern": "mottle",
        "scale": 0.8,
        "finish": "stone",
        "role": "set",
    }
    made = [Primitive(kind="cone", size=(0.12 * r, 0.75 * r, 0.92 * r), at=(x, y - 0.85 * r, z), **look)]
    for _ in range(5):
        dx, dz, s = (
            float(rng.uniform(-0.5, 0.5)) * r,
            float(rng.uniform(-0.4, 0.4)) * r,
            float(rng.uniform(0.3, 0.5)) * r,
        )
        made.append(
            Primitive(
                kind="cone", size=(0.05 * s, 0.9 * s, 0.8 * s), at=(x + dx, y - 0.2 * r - 0.8 * s, z + dz), **look
            )
        )
    made.append(
        Primitive(
            kind="ellipsoid",
            size=(r, 0.16 * r, 0.9 * r),
            at=(x, y - 0.08 * r, z),
            colour=tinted(rng, GRASS, 0.1),
            second=(0.26, 0.44, 0.16),
            pattern="mottle",
            scale=0.6,
            finish="leaf",
            role="set",
        )
    )
    for _ in range(6):
        dx, dz, tall = (
            float(rng.uniform(-0.7, 0.7)) * r,
            float(rng.uniform(-0.5, 0.5)) * r,
            float(rng.uniform(0.22, 0.42)) * r,
        )
        made.append(
            Primitive(
                kind="cone",
                size=(0.06 * tall, 0.3 * tall, 0.04 * tall),
                at=(x + dx, y + 0.3 * tall, z + dz),
                colour=(0.36, 0.25, 0.17),
                finish="wood",
                role="set",
            )
        )
        made.append(
            Primitive(
                kind="ellipsoid",
                size=(0.34 * tall, 0.36 * tall, 0.34 * tall),
                at=(x + dx, y + 0.75 * tall, z + dz),
                colour=tinted(rng, (0.24, 0.46, 0.16), 0.2),
                second=(0.16, 0.34, 0.12),
                pattern="mottle",
                scale=0.3,
                finish="leaf",
                role="set",
            )
        )
    if falls:
        at = (x + 0.35 * r, y - 1.25 * r, z + 0.86 * r)
        made.append(
            Primitive(
                kind="box",
                size=(0.13 * r, 1.25 * r, 0.03 * r, 0.0),
                at=at,
                colour=WATER,
                second=(0.60, 0.78, 0.90),
                pattern="bands",
                scale=0.09 * r,
                finish="gloss",
                role="set",
            )
        )
        made.append(
            Primitive(
                kind="ellipsoid",
                size=(0.3 * r, 0.16 * r, 0.2 * r),
                at=(at[0], y - 2.5 * r, at[2]),
                colour=(0.94, 0.97, 1.0),
                finish="matte",
                role="set",
            )
        )
    return made
