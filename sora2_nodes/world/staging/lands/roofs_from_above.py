"""Towns as they are seen from the air: roofs to the horizon in the tiles, slates, mud or whitewash of their land, and white houses on a cliff over the sea. All in m."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ...primitives import RGB, Primitive
from ..grounds.cities import tinted_by

Rng = np.random.Generator
WIDE, NEAR, DEEP = 92.0, 30.0, 170.0  # m that roofs reach to either side, toward the camera and away from it
STEP = 7.4  # m from house to house; every fifth row and column is a street
BLOCK = 5
SQUARE, SQUARE_FROM, SQUARE_TO = (
    13.0,
    -44.0,
    -8.0,
)  # m to either side of what the town is known by that stay free, and from where to where in z


@dataclass(frozen=True, kw_only=True)
class Roofs:
    """What the houses of a town are from above. pitched: ridged rather than flat. tall: m at least and at most. dome: the share that bears one, and its colour."""

    walls: tuple[RGB, ...]
    roofs: tuple[RGB, ...]
    pitched: bool = True
    tall: tuple[float, float] = (4.0, 8.0)
    dome: tuple[float, RGB] = (0.0, (0.9, 0.9, 0.9))
    trees: float = 0.05
    leaves: RGB = (0.20, 0.38, 0.14)


ROOFSCAPES: dict[str, Roofs] = {
    "tiled": Roofs(walls=((0.93, 0.86, 0.70), (0.90, 0.74, 0.56), (0.88, 0.62, 0.48)), roofs=((0.72, 0.34, 0.20), (0.64, 0.28, 0.17), (0.78, 0.42, 0.26))),
    "slate": Roofs(walls=((0.88, 0.83, 0.72), (0.84, 0.79, 0.69)), roofs=((0.34, 0.38, 0.44), (0.28, 0.32, 0.38), (0.42, 0.44, 0.48)), tall=(7.0, 9.0)),
    "mud": Roofs(walls=((0.80, 0.62, 0.42), (0.74, 0.55, 0.37), (0.86, 0.72, 0.52)), roofs=((0.84, 0.70, 0.50), (0.76, 0.60, 0.42)), pitched=False, tall=(3.0, 7.0), dome=(0.05, (0.92, 0.86, 0.72)), trees=0.04),
    "bazaar": Roofs(walls=((0.90, 0.62, 0.44), (0.93, 0.80, 0.52), (0.62, 0.76, 0.72), (0.90, 0.72, 0.70)), roofs=((0.80, 0.74, 0.66), (0.66, 0.46, 0.36), (0.56, 0.62, 0.68)), pitched=False, tall=(4.0, 12.0), dome=(0.06, (0.96, 0.92, 0.84)), trees=0.12),
    "board": Roofs(walls=((0.72, 0.18, 0.14), (0.92, 0.74, 0.28), (0.94, 0.92, 0.86), (0.24, 0.42, 0.54)), roofs=((0.26, 0.27, 0.30), (0.46, 0.20, 0.16), (0.30, 0.42, 0.34)), tall=(3.0, 5.0), trees=0.2, leaves=(0.16, 0.32, 0.16)),
    "hall": Roofs(walls=((0.62, 0.14, 0.10), (0.72, 0.68, 0.62)), roofs=((0.78, 0.56, 0.16), (0.34, 0.38, 0.36), (0.40, 0.42, 0.40)), tall=(3.0, 5.0), trees=0.14),
}  # fmt: skip


def roofscape(kind: str) -> Callable[[Rng, float], list[Primitive]]:
    """A maker of a town to the horizon, of a kind of ROOFSCAPES, with a square in it that stays free."""
    look = ROOFSCAPES[kind]

    def make(rng: Rng, clear: float) -> list[Primitive]:
        made: list[Primitive] = []
        for row, z in enumerate(np.arange(NEAR, -DEEP, -STEP)):
            for column, x in enumerate(np.arange(-WIDE - 0.25 * (NEAR - z), WIDE + 0.25 * (NEAR - z), STEP)):
                street = row % BLOCK == 0 or column % BLOCK == 0
                free = (abs(x) < SQUARE and SQUARE_FROM < z < SQUARE_TO) or (abs(x) < clear + 3 and abs(z) < clear + 3)
                if not (street or free):
                    made += _house(rng, float(x), float(z), look)
        return made

    return make


def _house(rng: Rng, x: float, z: float, look: Roofs) -> list[Primitive]:
    """One house, or a tree in its place."""
    x, z = x + float(rng.uniform(-0.7, 0.7)), z + float(rng.uniform(-0.7, 0.7))
    if rng.random() < look.trees:
        tall = float(rng.uniform(4.0, 6.5))
        return [Primitive(kind="ellipsoid", size=(0.5 * tall, 0.5 * tall, 0.5 * tall), at=(x, 0.5 * tall, z), colour=tinted_by(rng, look.leaves, 0.25), second=look.leaves, pattern="mottle", scale=0.4, finish="leaf", role="set")]  # fmt: skip
    tall, wide, deep = float(rng.uniform(*look.tall)), float(rng.uniform(2.7, 3.6)), float(rng.uniform(2.6, 3.4))
    wall, roof = (tinted_by(rng, t[int(rng.integers(len(t)))]) for t in (look.walls, look.roofs))
    made = [Primitive(kind="box", size=(wide, tall / 2, deep, 0.0), at=(x, tall / 2, z), colour=wall, second=(0.28, 0.32, 0.38), pattern="windows", scale=1.4, finish="matte", role="set")]  # fmt: skip
    if rng.random() < look.dome[0]:
        return [*made, Primitive(kind="ellipsoid", size=(0.8 * wide, 0.9 * wide, 0.8 * wide), at=(x, tall, z), colour=look.dome[1], finish="paint", role="set")]  # fmt: skip
    if not look.pitched:
        made.append(Primitive(kind="box", size=(wide - 0.3, 0.08, deep - 0.3, 0.0), at=(x, tall + 0.05, z), colour=roof, finish="matte", role="set"))  # fmt: skip
        if rng.random() < 0.4:
            made.append(Primitive(kind="box", size=(0.4 * wide, 0.9, 0.4 * deep, 0.0), at=(x + 0.3, tall + 0.9, z), colour=tinted_by(rng, wall), finish="matte", role="set"))  # fmt: skip
        return made
    turn = 90.0 * int(rng.integers(2))
    return [*made, Primitive(kind="wedge", size=(wide * 1.08, 1.1, deep * 1.1, 1.0, 0.05), at=(x, tall + 1.1, z), turn=(0.0, turn, 0.0), colour=roof, second=tinted_by(rng, roof, 0.2), pattern="bands", scale=0.4, finish="matte", role="set")]  # fmt: skip


CLIFF: RGB = (0.46, 0.32, 0.25)
WASH: RGB = (0.95, 0.95, 0.94)
SEA_BLUE: RGB = (0.08, 0.32, 0.68)


def cliff_village(rng: Rng, clear: float) -> list[Primitive]:
    """White cubes with blue domes in steps on a dark cliff along a bay, ships' wakes far below; the ground is the sea."""
    made: list[Primitive] = []
    for k in range(15):
        z, out = NEAR - 12.0 * k, 6.0 * float(np.sin(0.55 * k))
        ridge = -6.0 + out - 0.9 * k
        made.append(Primitive(kind="wedge", size=(24.0, 7.5, 8.0, 0.30, 0.9), at=(ridge - 12.0, 7.5, z), turn=(0.0, float(rng.uniform(-8, 8)), 0.0), colour=tinted_by(rng, CLIFF), second=(0.62, 0.46, 0.34), pattern="mottle", scale=1.6, finish="stone", role="set"))  # fmt: skip
        for step in range(6):
            for side in (-4.0, 0.0, 4.0):
                if rng.random() < 0.9:
                    x, y = ridge + 9.5 - 3.5 * step + float(rng.uniform(-0.8, 0.8)), 4.6 + 2.3 * step
                    made += _white_house(rng, (x, y, z + side + float(rng.uniform(-0.8, 0.8))), step)
    return made


def _white_house(rng: Rng, at: tuple[float, float, float], step: int) -> list[Primitive]:
    x, y, z = at
    half, tall = float(rng.uniform(1.7, 2.4)), float(rng.uniform(1.5, 2.2))
    made = [
        Primitive(kind="box", size=(half, tall + 1.6, half, 0.0), at=(x, y, z), colour=WASH, finish="matte", role="set"),
        Primitive(kind="box", size=(0.06, 0.7, 0.45, 0.0), at=(x + half, y + tall - 0.2, z), colour=SEA_BLUE, finish="paint", role="set"),
    ]  # fmt: skip
    if rng.random() < 0.22:
        made.append(Primitive(kind="ellipsoid", size=(0.85 * half, 0.95 * half, 0.85 * half), at=(x, y + tall + 1.5, z), colour=SEA_BLUE, finish="paint", role="set"))  # fmt: skip
        made.append(Primitive(kind="box", size=(0.08, 0.5, 0.08, 0.0), at=(x, y + tall + 1.9 + half, z), colour=WASH, finish="matte", role="set"))  # fmt: skip
    if step == 0 and rng.random() < 0.3:
        made.append(Primitive(kind="box", size=(0.9, 0.05, 1.6, 0.0), at=(x + half + 1.0, y + 0.4, z), colour=(0.20, 0.62, 0.78), finish="gloss", role="set"))  # fmt: skip
    return made
