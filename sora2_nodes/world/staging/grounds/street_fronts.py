"""Houses in a row along a street: shops below, windows above, awnings, and by night lit panes and signs of neon. All in m.

`along_street` gives a front across the picture behind the road, or two that run into the depth on both sides of it.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ...primitives import RGB, Primitive
from ..lands.squares import HOUSES
from .groves import along
from .roadway import LANE, VERGE, WALKED

Rng = np.random.Generator
PAVEMENT = 2.6  # m from a kerb to the houses
LANE_WIDE = 3.0  # m from the middle of a lane without a road to where its pavement would begin
KERB_TREE = 0.7  # m from a kerb to the trees of an avenue
REACH = 34.0  # m that a front goes to either side, or into the depth
GROUND_FLOOR = 3.3  # m
FACADES: tuple[RGB, ...] = (
    (0.72, 0.42, 0.32), (0.82, 0.74, 0.60), (0.60, 0.55, 0.50), (0.86, 0.80, 0.72), (0.55, 0.36, 0.30), (0.66, 0.68, 0.72), (0.78, 0.60, 0.42), (0.48, 0.56, 0.60),
)  # fmt: skip
AWNINGS: tuple[RGB, ...] = ((0.75, 0.16, 0.16), (0.14, 0.38, 0.28), (0.16, 0.28, 0.55), (0.86, 0.62, 0.16))
GLOWS: tuple[RGB, ...] = (
    (1.0, 0.15, 0.55),
    (0.10, 0.75, 1.0),
    (1.0, 0.55, 0.10),
    (0.60, 0.25, 1.0),
    (0.15, 1.0, 0.55),
    (1.0, 0.20, 0.20),
)
SIGNS = (
    "BAR",
    "HOTEL",
    "RAMEN",
    "CLUB",
    "24 H",
    "SUSHI",
    "CINEMA",
    "DINER",
    "TEA",
    "ARCADE",
    "OPEN",
    "KARAOKE",
    "PIZZA",
    "JAZZ",
)


def along_street(
    rng: Rng, *, driven: bool, in_depth: bool, lit: bool, kind: str = "houses", narrow: bool = False
) -> list[Primitive]:
    """The houses of a street. driven, in_depth: as of `roadway`; lit: by night; kind: houses, neon (with signs of light all over), or of HOUSES; narrow: a lane without
    a road."""
    far, right = (-LANE_WIDE, PAVEMENT + 1.4) if narrow else _kerbs(driven)
    if not in_depth:
        return _row(rng, (0.0, far - PAVEMENT), 0.0, (-REACH, REACH), lit, kind)
    return [
        *_row(rng, (far - PAVEMENT, 0.0), 90.0, (-6.0, 2 * REACH), lit, kind),
        *_row(rng, (right, 0.0), -90.0, (-2 * REACH, 6.0), lit, kind),
    ]


def avenue(kind: str, rng: Rng, *, driven: bool, in_depth: bool) -> list[Primitive]:
    """Trees along the kerb of a street, of a kind of groves.WOODS."""
    far, right = _kerbs(driven)
    return along(kind, rng, far - KERB_TREE, in_depth=in_depth, right=right - PAVEMENT + KERB_TREE)


def _kerbs(driven: bool) -> tuple[float, float]:
    """Where the far kerb of a street is, and the line of houses on its near side where it runs into the depth."""
    far = -VERGE if driven else -WALKED - 2 * LANE
    near = far + 2 * LANE + (2 * (VERGE - LANE / 2) if driven else 0.0)
    return far, near + PAVEMENT if driven else PAVEMENT + 1.4


def _row(
    rng: Rng, at: tuple[float, float], yaw: float, span: tuple[float, float], lit: bool, kind: str
) -> list[Primitive]:
    """Houses side by side along a line through (x, z) that is turned by a yaw; its fronts look to its own +z."""
    made: list[Primitive] = []
    x = span[0]
    while x < span[1]:
        wide = float(rng.uniform(4.5, 8.0))
        known = HOUSES.get(kind)
        house = known(rng, x + wide / 2, wide, lit) if known else _house(rng, x + wide / 2, wide, lit, kind == "neon")
        made += [_turned(part, at, yaw) for part in house]
        x += wide + 0.02
    return made


def _house(rng: Rng, x: float, wide: float, lit: bool, neon: bool) -> list[Primitive]:
    tall = float(rng.uniform(8.0, 15.0)) * (1.5 if neon else 1.0)
    wall = FACADES[int(rng.integers(len(FACADES)))]
    wall = (0.26 * wall[0], 0.26 * wall[1], 0.30 * wall[2]) if neon else wall
    pane: RGB = ((1.0, 0.80, 0.48) if rng.random() < 0.75 else (0.70, 0.86, 1.0)) if lit else (0.26, 0.34, 0.42)
    deep, upper = 3.0, (tall - GROUND_FLOOR) / 2
    trim = (min(1.0, 1.15 * wall[0]), min(1.0, 1.15 * wall[1]), min(1.0, 1.15 * wall[2]))
    shine = float(rng.uniform(0.15, 0.8)) if lit else 0.0
    made = [
        _box((x, GROUND_FLOOR + upper, -deep), (wide / 2, upper, deep), wall, second=pane, pattern="lit windows" if lit else "windows", scale=float(rng.uniform(1.3, 1.9)), finish="stone", glow=shine),
        _box((x, GROUND_FLOOR / 2, -deep - 0.05), (wide / 2, GROUND_FLOOR / 2, deep), (0.5 * wall[0], 0.5 * wall[1], 0.5 * wall[2]), finish="stone"),
        _box((x, tall + 0.12, -deep + 0.12), (wide / 2 + 0.1, 0.16, deep), trim, finish="stone"),
        _box((x, GROUND_FLOOR + 0.05, 0.06), (wide / 2, 0.14, 0.12), trim, finish="stone"),
        _box((x - 0.12 * wide, 1.35, -0.02), (0.30 * wide, 1.05, 0.05), (1.0, 0.86, 0.60) if lit else (0.34, 0.44, 0.52), finish="light" if lit else "gloss", glow=1.1 if lit else 0.0),
        _box((x + 0.36 * wide, 1.1, 0.0), (0.48, 1.1, 0.06), (0.22, 0.16, 0.12), finish="wood"),
    ]  # fmt: skip
    if not neon and rng.random() < 0.7:
        colour = AWNINGS[int(rng.integers(len(AWNINGS)))]
        made.append(
            replace(_box((x - 0.12 * wide, 2.75, 0.55), (0.34 * wide, 0.04, 0.65), colour, second=(0.95, 0.93, 0.88), pattern="bands", scale=0.5, finish="cloth"), turn=(18.0, 0.0, 0.0))
        )  # fmt: skip
    return [*made, *_signs(rng, x, wide, tall)] if neon else made


def _signs(rng: Rng, x: float, wide: float, tall: float) -> list[Primitive]:
    """A name in light over the shop, tall signs that stand out from the front, and lines of light along it."""
    first, second, third = (GLOWS[int(k)] for k in rng.integers(len(GLOWS), size=3))
    word = SIGNS[int(rng.integers(len(SIGNS)))]
    made = [
        replace(_box((x, 2.95, 0.22), (0.36 * wide, 0.42, 0.05), (0.03, 0.03, 0.04), second=first, pattern="text", finish="light", glow=2.6), text=word),
        _box((x, 2.46, 0.24), (0.36 * wide, 0.03, 0.03), first, finish="light", glow=2.4),
    ]  # fmt: skip
    for side, colour in ((-0.42, second), (0.30, third)):
        if rng.random() < 0.75:
            high, half = float(rng.uniform(4.6, 0.6 * tall)), float(rng.uniform(0.7, 1.5))
            made.append(_box((x + side * wide, high, 0.62), (0.30, half, 0.09), (0.05, 0.05, 0.07), finish="gloss"))
            made.append(
                _box(
                    (x + side * wide, high, 0.73),
                    (0.24, half - 0.08, 0.02),
                    colour,
                    second=(1.0, 0.96, 0.92),
                    pattern="stripes",
                    scale=0.45,
                    finish="light",
                    glow=1.7,
                )
            )
    if rng.random() < 0.5:
        made.append(
            _box(
                (x, 0.72 * tall, 0.12),
                (0.34 * wide, 0.09 * tall, 0.06),
                third,
                second=second,
                pattern="checker",
                scale=0.8,
                finish="light",
                glow=0.9,
            )
        )
    return made


def _box(
    at: tuple[float, float, float], half: tuple[float, float, float], colour: RGB, *, second: RGB = (0.2, 0.2, 0.2), pattern: str = "plain", scale: float = 0.3,
    finish: str = "matte", glow: float = 0.0,
) -> Primitive:  # fmt: skip
    return Primitive(
        kind="box", size=(*half, 0.0), at=at, colour=colour, second=second, pattern=pattern, scale=scale, finish=finish, glow=glow, role="set"
    )  # fmt: skip


def _turned(part: Primitive, at: tuple[float, float], yaw: float) -> Primitive:
    """A part of a row in the world: turned about the row's middle, then moved there."""
    x, y, z = part.at
    c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
    pitch, own, roll = part.turn
    return replace(part, at=(at[0] + c * x + s * z, y, at[1] - s * x + c * z), turn=(pitch, own + yaw, roll))
