"""Houses of other times and countries along a street: timber-framed gables, mud brick, white cubes with blue doors, the false fronts of a western town. All in m.

Each builder makes one house `wide` m wide about x whose front looks to +z, as `street_fronts` sets them in a row.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...primitives import RGB, Primitive
from .town_fronts import box

Rng = np.random.Generator
PLASTERS: tuple[RGB, ...] = (
    (0.92, 0.88, 0.78),
    (0.90, 0.80, 0.62),
    (0.86, 0.74, 0.64),
    (0.80, 0.84, 0.82),
    (0.94, 0.92, 0.88),
)
TIMBER: RGB = (0.24, 0.15, 0.09)
ROOFS: tuple[RGB, ...] = ((0.52, 0.24, 0.16), (0.44, 0.26, 0.20), (0.36, 0.28, 0.26))
MUD: tuple[RGB, ...] = ((0.82, 0.66, 0.44), (0.78, 0.58, 0.38), (0.86, 0.72, 0.52), (0.74, 0.54, 0.36))
CLOTHS: tuple[RGB, ...] = ((0.75, 0.18, 0.16), (0.16, 0.38, 0.58), (0.90, 0.66, 0.20), (0.30, 0.46, 0.26))
PLANKS: tuple[RGB, ...] = ((0.58, 0.42, 0.28), (0.50, 0.36, 0.26), (0.64, 0.52, 0.38), (0.46, 0.30, 0.22))
WESTERN_SIGNS = ("SALOON", "BANK", "SHERIFF", "HOTEL", "GENERAL STORE", "BARBER", "STABLES")


def timbered(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """Plaster between dark beams, an upper floor that juts out, small panes, a steep gable."""
    wall, roof = PLASTERS[int(rng.integers(len(PLASTERS)))], ROOFS[int(rng.integers(len(ROOFS)))]
    floors, deep = int(rng.integers(2, 4)), 2.6
    made = [box((x, 1.4, -deep), (wide / 2, 1.4, deep), (0.58, 0.54, 0.50), finish="stone", pattern="bricks", scale=0.35, second=(0.46, 0.42, 0.38))]  # fmt: skip
    made.append(box((x + 0.22 * wide, 1.05, 0.03), (0.50, 1.05, 0.05), TIMBER, finish="wood"))
    made.append(_pane((x - 0.18 * wide, 1.45, 0.02), (0.22 * wide, 0.62), lit))
    for floor in range(1, floors):
        low, out = 2.8 + 2.5 * (floor - 1), 0.22 * floor
        made.append(box((x, low + 1.25, -deep + out), (wide / 2, 1.25, deep), wall, finish="matte"))
        for y in (low + 0.1, low + 2.4):
            made.append(box((x, y, out + 0.02), (wide / 2, 0.10, 0.05), TIMBER, finish="wood"))
        for k in range(5):
            made.append(box((x - wide / 2 + wide * k / 4, low + 1.25, out + 0.02), (0.08, 1.2, 0.05), TIMBER, finish="wood"))  # fmt: skip
        for side in (-1, 1):
            made.append(box((x + side * 0.375 * wide, low + 1.25, out + 0.02), (0.07, 1.25, 0.04), TIMBER, finish="wood", turn=(0.0, 0.0, 24.0 * side)))  # fmt: skip
            made.append(_pane((x + side * 0.125 * wide, low + 1.3, out + 0.02), (0.09 * wide, 0.5), lit))
    top, rise = 2.8 + 2.5 * (floors - 1), 0.55 * wide
    made.append(Primitive(kind="wedge", size=(wide / 2 + 0.3, rise / 2, deep + 0.5, 0.02, 1.0), at=(x, top + rise / 2, -deep + 0.3), colour=roof, second=_dark(roof), pattern="tiles", scale=0.3, finish="stone", role="set"))  # fmt: skip
    return made


def mud_brick(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A block of mud brick with a parapet, small deep windows, an arched door, beams that stick out, now and then a cloth or a dome."""
    wall, deep = MUD[int(rng.integers(len(MUD)))], 2.8
    tall = float(rng.uniform(3.4, 7.2))
    made = [
        box((x, tall / 2, -deep), (wide / 2, tall / 2, deep), wall, finish="matte", pattern="mottle", scale=0.8, second=_dark(wall)),
        box((x, tall + 0.12, -deep), (wide / 2 + 0.08, 0.14, deep + 0.08), _dark(wall), finish="matte"),
        box((x + 0.20 * wide, 0.95, 0.02), (0.48, 0.95, 0.04), (0.20, 0.32, 0.36), finish="wood"),
        Primitive(kind="cylinder", size=(0.48, 0.04, 0.48), at=(x + 0.20 * wide, 1.9, 0.02), turn=(90.0, 0.0, 0.0), colour=(0.20, 0.32, 0.36), finish="wood", role="set"),
    ]  # fmt: skip
    for k in range(int(rng.integers(2, 5))):
        y = 2.0 + 1.5 * (k // 2)
        if y < tall - 0.6:
            made.append(_pane((x + (0.28 if k % 2 else -0.26) * wide, y + 0.4, 0.02), (0.24, 0.36), lit))
    for k in range(6):
        at = (x - wide / 2 + wide * (k + 0.5) / 6, tall - 0.45, 0.18)
        made.append(Primitive(kind="cylinder", size=(0.06, 0.22, 0.06), at=at, turn=(90.0, 0.0, 0.0), colour=TIMBER, finish="wood", role="set"))  # fmt: skip
    if rng.random() < 0.55:
        colour = CLOTHS[int(rng.integers(len(CLOTHS)))]
        made.append(box((x - 0.22 * wide, 2.35, 0.8), (0.22 * wide, 0.03, 0.85), colour, finish="cloth", pattern="bands", scale=0.4, second=(0.92, 0.88, 0.78), turn=(14.0, 0.0, 0.0)))  # fmt: skip
    if rng.random() < 0.3:
        made.append(Primitive(kind="ellipsoid", size=(0.32 * wide, 0.30 * wide, 0.32 * wide), at=(x, tall + 0.1, -deep), colour=(0.90, 0.84, 0.72), finish="matte", role="set"))  # fmt: skip
    return made


def whitewashed(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A white cube or two with blue doors and shutters, a small stair, now and then a blue dome."""
    white, blue, deep = (0.95, 0.95, 0.94), (0.10, 0.32, 0.66), 2.6
    tall = float(rng.uniform(3.0, 4.4))
    made = [
        box((x, tall / 2, -deep), (wide / 2, tall / 2, deep), white, finish="matte"),
        box((x - 0.18 * wide, tall + 1.1, -deep - 1.0), (0.26 * wide, 1.1, deep - 0.8), white, finish="matte"),
        box((x + 0.24 * wide, 1.0, 0.02), (0.46, 1.0, 0.05), blue, finish="paint"),
        _pane((x - 0.20 * wide, 1.7, 0.02), (0.34, 0.46), lit),
        _pane((x - 0.18 * wide, tall + 1.2, -1.75), (0.28, 0.36), lit),
    ]
    for side in (-1, 1):
        made.append(box((x - 0.20 * wide + side * 0.52, 1.7, 0.05), (0.16, 0.48, 0.03), blue, finish="paint"))
    for k in range(4):
        made.append(box((x + 0.24 * wide, 0.09 * (4 - k), 0.3 + 0.22 * k), (0.62, 0.09 * (4 - k), 0.12), white, finish="matte"))  # fmt: skip
    if rng.random() < 0.45:
        at = (x + 0.22 * wide, tall, -deep)
        made.append(Primitive(kind="ellipsoid", size=(0.24 * wide, 0.28 * wide, 0.24 * wide), at=at, colour=blue, finish="paint", role="set"))  # fmt: skip
        made.append(box((at[0], tall + 0.28 * wide + 0.3, at[2]), (0.03, 0.32, 0.03), white, finish="matte"))
        made.append(box((at[0], tall + 0.28 * wide + 0.38, at[2]), (0.16, 0.03, 0.03), white, finish="matte"))
    colour = ((0.86, 0.20, 0.50), (0.92, 0.36, 0.60))[int(rng.integers(2))]
    for k in range(3):
        made.append(Primitive(kind="ellipsoid", size=(0.42, 0.34, 0.22), at=(x - 0.44 * wide + 0.3 * k, 2.3 - 0.3 * k, 0.12), colour=colour, second=(0.22, 0.46, 0.18), pattern="mottle", scale=0.12, finish="leaf", role="set"))  # fmt: skip
    return made


def false_front(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """Planks up to a square false front with a painted name, a porch on posts over a boardwalk, swing doors."""
    wall, deep = PLANKS[int(rng.integers(len(PLANKS)))], 2.8
    tall, word = float(rng.uniform(4.6, 6.4)), WESTERN_SIGNS[int(rng.integers(len(WESTERN_SIGNS)))]
    made = [
        box((x, tall / 2, -deep), (wide / 2 - 0.15, tall / 2, deep), wall, finish="wood", pattern="planks", scale=0.3, second=_dark(wall)),
        box((x, tall + 0.5, 0.0), (wide / 2 - 0.4, 0.55, 0.08), wall, finish="wood", pattern="planks", scale=0.3, second=_dark(wall)),
        box((x, tall - 0.5, 0.06), (0.36 * wide, 0.36, 0.05), (0.86, 0.80, 0.66), second=(0.22, 0.10, 0.06), pattern="text", text=word, finish="matte"),
        box((x, 0.14, 0.9), (wide / 2, 0.14, 1.0), _dark(wall), finish="wood", pattern="planks", scale=0.25, second=TIMBER),
        box((x, 2.75, 0.9), (wide / 2, 0.06, 1.05), _dark(wall), finish="wood", turn=(7.0, 0.0, 0.0)),
        box((x, 1.25, 0.04), (0.55, 0.70, 0.05), (0.40, 0.22, 0.12), finish="wood", pattern="stripes", scale=0.12, second=TIMBER),
    ]  # fmt: skip
    for side in (-1, 1):
        made.append(box((x + side * (wide / 2 - 0.3), 1.4, 1.75), (0.07, 1.35, 0.07), TIMBER, finish="wood"))
        made.append(_pane((x + side * 0.30 * wide, 1.55, 0.03), (0.09 * wide, 0.55), lit))
        if tall > 5.2:
            made.append(_pane((x + side * 0.22 * wide, 3.6, 0.03), (0.34, 0.5), lit))
    return made


OLD_HOUSES: dict[str, Callable[[Rng, float, float, bool], list[Primitive]]] = {
    "timbered": timbered,
    "mud brick": mud_brick,
    "western": false_front,
    "whitewashed": whitewashed,
}


def _pane(at: tuple[float, float, float], half: tuple[float, float], lit: bool) -> Primitive:
    """A window, warm by night."""
    colour: RGB = (1.0, 0.78, 0.42) if lit else (0.20, 0.26, 0.32)
    return box(at, (*half, 0.05), colour, finish="light" if lit else "gloss", glow=1.4 if lit else 0.0)


def _dark(colour: RGB) -> RGB:
    return 0.72 * colour[0], 0.70 * colour[1], 0.68 * colour[2]
