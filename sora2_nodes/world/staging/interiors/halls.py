"""Large halls: a church's nave, an airport's terminal, a mall, a hangar, the glass of an aquarium, a cavern with dripstones."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...primitives import RGB, Primitive
from .joinery import Room, box, furnished, lamp, pole

STONE: RGB = (0.66, 0.62, 0.55)
GLASS: tuple[RGB, ...] = (
    (0.75, 0.10, 0.14),
    (0.12, 0.25, 0.75),
    (0.95, 0.70, 0.15),
    (0.15, 0.55, 0.30),
    (0.50, 0.15, 0.60),
)
SHOPFRONTS: tuple[tuple[str, RGB], ...] = (
    ("FASHION", (0.95, 0.85, 0.75)), ("SHOES", (0.30, 0.55, 0.85)), ("COFFEE", (0.80, 0.45, 0.20)), ("TOYS", (0.95, 0.35, 0.35)), ("BOOKS", (0.30, 0.60, 0.40)), ("JEWELS", (0.85, 0.70, 0.95)),
)  # fmt: skip
FISH: tuple[RGB, ...] = (
    (1.0, 0.55, 0.10),
    (0.95, 0.85, 0.20),
    (0.25, 0.55, 0.95),
    (0.85, 0.88, 0.92),
    (0.90, 0.25, 0.30),
)


def nave(room: Room) -> list[Primitive]:
    """Rows of pews with an aisle, round columns and pointed arches, an altar with candles under a window of coloured glass."""
    half, back = max(room.half, 4.5), room.back - 3.5
    made = [box((0.0, 4.0, back), (half, 4.0, 0.15), STONE, finish="stone", pattern="bricks", scale=0.5, second=(0.52, 0.48, 0.42))]  # fmt: skip
    made += _coloured_glass(0.0, 3.6, back + 0.17, 1.0, 1.9, room)
    for x in (-0.62 * half, 0.62 * half):
        made += _coloured_glass(x, 3.0, back + 0.17, 0.5, 1.3, room)
    made += [
        box((0.0, 0.15, back + 1.0), (1.9, 0.15, 0.9), STONE, finish="stone"),
        box((0.0, 0.75, back + 0.8), (1.0, 0.45, 0.40), (0.93, 0.92, 0.88), finish="cloth"),
        box((0.0, 1.22, back + 0.8), (1.1, 0.03, 0.45), (0.85, 0.70, 0.30), finish="metal"),
        pole((0.0, 1.25, back + 0.7), (0.0, 2.2, back + 0.7), 0.035, (0.90, 0.74, 0.30)),
        pole((-0.28, 1.90, back + 0.7), (0.28, 1.90, back + 0.7), 0.035, (0.90, 0.74, 0.30)),
    ]
    for side in (-1, 1):
        for k in range(4):
            z = back + 1.2 + 2.1 * k
            made += _column(side * 0.80 * half, z)
        for x in (0.6, 0.85):
            made.append(pole((side * x, 1.25, back + 0.85), (side * x, 1.55, back + 0.85), 0.03, (0.95, 0.93, 0.86), finish="matte"))  # fmt: skip
            made.append(Primitive(kind="ellipsoid", size=(0.03, 0.06, 0.03), at=(side * x, 1.62, back + 0.85), colour=(1.0, 0.7, 0.3), finish="light", glow=5.0, role="set"))  # fmt: skip
        for k in range(3):
            made += furnished("pew", (side * 1.95, 0.0, room.back - 1.2 + 1.0 * k), 90.0)
    return made


def _column(x: float, z: float) -> list[Primitive]:
    return [
        pole((x, 0.0, z), (x, 5.2, z), 0.26, STONE, finish="stone"),
        box((x, 0.2, z), (0.36, 0.2, 0.36), STONE, finish="stone"),
        box((x, 5.1, z), (0.38, 0.16, 0.38), STONE, finish="stone"),
        box((x * 0.80, 5.9, z), (0.12, 0.95, 0.16), STONE, finish="stone", turn=(0.0, 0.0, 38.0 if x > 0 else -38.0)),
    ]


def _coloured_glass(x: float, y: float, z: float, wide: float, tall: float, room: Room) -> list[Primitive]:
    """A window of small panes, round at its top, as bright as the day is outside."""
    glow, made = (0.6 if room.dark else 2.0), []
    rows, columns = 5, 3
    for i in range(rows):
        for j in range(columns):
            at = (x + wide * (2 * (j + 0.5) / columns - 1), y + tall * (2 * (i + 0.5) / rows - 1), z)
            made.append(box(at, (0.92 * wide / columns, 0.92 * tall / rows, 0.02), GLASS[(2 * i + 3 * j) % 5], finish="light", glow=glow))  # fmt: skip
    made.append(Primitive(kind="cylinder", size=(wide, 0.02, wide), at=(x, y + tall, z - 0.005), turn=(90.0, 0.0, 0.0), colour=GLASS[1], finish="light", glow=glow, role="set"))  # fmt: skip
    made.append(Primitive(kind="cylinder", size=(0.5 * wide, 0.02, 0.5 * wide), at=(x, y + 1.1 * tall, z + 0.01), turn=(90.0, 0.0, 0.0), colour=GLASS[2], finish="light", glow=glow, role="set"))  # fmt: skip
    return made


def terminal(room: Room) -> list[Primitive]:
    """A front of glass with aeroplanes on the apron behind it, rows of seats, a board with departures, a gate's sign."""
    half, back = max(room.half, 6.0) + 3.0, room.back
    made = [
        box((0.0, 4.5, back + 1.5), (half, 0.12, 3.5), (0.86, 0.88, 0.90)),
        box((0.0, 0.14, back), (half, 0.14, 0.08), (0.62, 0.64, 0.67)),
        box((0.0, 4.2, back), (half, 0.25, 0.10), (0.62, 0.64, 0.67)),
    ]
    for x in np.arange(-half, half + 0.1, 1.9):
        made.append(box((float(x), 2.2, back), (0.05, 2.2, 0.08), (0.62, 0.64, 0.67), finish="metal"))
    made.append(box((0.0, 2.5, back), (half, 0.03, 0.06), (0.62, 0.64, 0.67), finish="metal"))
    for x in (-5.0, 0.0, 5.0):
        made.append(lamp((x, 4.36, back + 1.6), (1.6, 0.02, 0.10), glow=2.2))
    made += furnished("plane", (1.5, 0.0, back - 17.0), -150.0)
    made += furnished("departure board", (-2.2, 2.35, back + 0.25))
    for x in (-3.6, 1.4, 3.9):
        made += furnished("seat row", (x, 0.0, back + 0.6))
    made += [
        box((2.6, 3.3, back + 0.3), (0.9, 0.28, 0.05), (0.98, 0.80, 0.10), finish="light", glow=0.9),
        box((2.6, 3.3, back + 0.36), (0.75, 0.20, 0.01), (0.98, 0.80, 0.10), second=(0.05, 0.05, 0.05), pattern="text", text="GATE B7", finish="light", glow=0.9),
        pole((2.6, 3.6, back + 0.3), (2.6, 4.4, back + 0.3), 0.03, (0.4, 0.4, 0.42)),
    ]  # fmt: skip
    return made


def mall(room: Room) -> list[Primitive]:
    """Two floors of shops with lit names over their windows, a gallery with a rail of glass, an escalator, plants."""
    half, back = max(room.half, 6.0) + 3.0, room.back - 1.5
    made = [
        box((0.0, 2.62, back + 0.7), (half, 0.12, 0.9), (0.90, 0.89, 0.87)),
        box((0.0, 3.1, back + 1.58), (half, 0.36, 0.02), (0.70, 0.82, 0.86), finish="glass"),
        pole((-half, 3.48, back + 1.58), (half, 3.48, back + 1.58), 0.03, (0.80, 0.80, 0.80)),
        box((0.0, 5.3, back + 1.2), (half, 0.14, 2.4), (0.93, 0.93, 0.92)),
    ]
    for k, x in enumerate(np.arange(-half + 1.6, half, 3.2)):
        for floor in (0, 1):
            made += _shopfront(float(x), 2.7 * floor, back, SHOPFRONTS[(k + 3 * floor) % 6])
    made += furnished("escalator", (-3.6, 0.0, back + 2.6), 160.0)
    for x in (-1.4, 4.2):
        made += furnished("potted plant", (x, 0.0, back + 2.0))
    return made


def _shopfront(x: float, y: float, z: float, sign: tuple[str, RGB]) -> list[Primitive]:
    name, colour = sign
    return [
        box((x, y + 1.3, z), (1.58, 1.3, 0.10), (0.24, 0.23, 0.22)),
        box((x, y + 0.92, z + 0.11), (1.40, 0.84, 0.01), (1.0, 0.94, 0.80), finish="light", glow=0.9),
        box((x - 0.7, y + 0.75, z + 0.14), (0.14, 0.55, 0.02), colour, finish="cloth"),
        Primitive(kind="ellipsoid", size=(0.10, 0.13, 0.03), at=(x - 0.7, y + 1.45, z + 0.14), colour=(0.85, 0.80, 0.74), role="set"),
        box((x + 0.5, y + 0.70, z + 0.14), (0.40, 0.03, 0.02), (0.55, 0.45, 0.35), finish="wood"),
        *(box((x + 0.26 + 0.24 * k, y + 0.83, z + 0.15), (0.09, 0.10, 0.02), colour, finish="satin") for k in range(3)),
        box((x, y + 2.05, z + 0.13), (1.3, 0.22, 0.03), (0.10, 0.10, 0.11), second=colour, pattern="text", text=name, finish="light", glow=1.8),
    ]  # fmt: skip


def hangar(room: Room) -> list[Primitive]:
    """A vault of steel over ribs, a gate of light at its end, an aeroplane in it."""
    half, back = max(room.half, 9.0), room.back - 14.0
    made = [box((0.0, 3.6, back), (half, 3.6, 0.2), (0.58, 0.60, 0.62), pattern="bands", scale=0.5, second=(0.50, 0.52, 0.54), finish="metal")]  # fmt: skip
    made.append(box((0.0, 2.9, back + 0.22), (0.6 * half, 2.9, 0.02), **room.outside))
    for k in range(6):
        z = back + 3.2 * k
        for side in (-1, 1):
            made.append(box((side * half, 2.2, z), (0.15, 2.2, 0.15), (0.42, 0.44, 0.47), finish="metal"))
            made.append(box((side * 0.55 * half, 5.6, z), (0.55 * half, 0.14, 0.15), (0.42, 0.44, 0.47), finish="metal", turn=(0.0, 0.0, -22.0 * side)))  # fmt: skip
        made.append(lamp((0.0, 6.3, z + 1.4), (0.9, 0.03, 0.12), glow=2.2))
    for side in (-1, 1):
        made.append(box((side * (half + 0.1), 3.4, back + 9.0), (0.08, 3.4, 9.0), (0.60, 0.62, 0.64), pattern="bands", scale=0.6, second=(0.52, 0.54, 0.56)))  # fmt: skip
    return [*made, *furnished("biplane", (-2.8, 0.0, room.back - 3.5), -60.0)]


def aquarium(room: Room) -> list[Primitive]:
    """A wall of thick glass with deep blue water behind it: fish in schools, weed and coral on its sand, rays of light."""
    half, back = max(room.half, 5.0) + 2.0, room.back
    made = [
        box((0.0, 2.0, back - 2.6), (half, 2.4, 0.05), (0.05, 0.34, 0.62), finish="light", glow=0.9),
        box((0.0, 3.6, back - 1.2), (half, 0.02, 1.4), (0.55, 0.88, 1.0), finish="light", glow=2.0),
        box((0.0, 0.35, back - 1.2), (half, 0.20, 1.4), (0.62, 0.66, 0.56), finish="matte"),
        box((0.0, 0.25, back + 0.1), (half, 0.28, 0.16), (0.10, 0.11, 0.13)),
        box((0.0, 4.0, back + 0.1), (half, 0.45, 0.16), (0.10, 0.11, 0.13)),
    ]
    for x in np.arange(-half, half + 0.1, 4.4):
        made.append(box((float(x) + 2.2, 2.0, back + 0.1), (0.08, 2.0, 0.12), (0.10, 0.11, 0.13)))
    for k in range(26):
        x, y, z = (
            float(room.rng.uniform(-0.85, 0.85)) * half,
            float(room.rng.uniform(0.8, 3.2)),
            back - float(room.rng.uniform(0.4, 1.9)),
        )
        made += _fish((x, y, z), 1 if k % 3 else -1, float(room.rng.uniform(0.10, 0.20)), FISH[k % 5])
    made += furnished("shark", (-0.30 * half, 2.3, back - 1.6), 8.0)
    for x in (-0.6, -0.15, 0.35, 0.7):
        made += furnished("coral" if x < 0 else "seaweed", (x * half, 0.5, back - 0.9))
    return made


def _fish(at: tuple[float, float, float], way: int, long: float, colour: RGB) -> list[Primitive]:
    """A fish that looks to the right or to the left, of a body, a tail and an eye. long: half of its body, m."""
    x, y, z = at
    return [
        Primitive(kind="ellipsoid", size=(long, 0.55 * long, 0.25 * long), at=at, colour=colour, finish="gloss", role="set"),
        Primitive(kind="cone", size=(0.45 * long, 0.35 * long, 0.05 * long), at=(x - way * 1.15 * long, y, z), turn=(0.0, 0.0, -90.0 * way), colour=colour, finish="gloss", role="set"),
        Primitive(kind="ellipsoid", size=(0.10 * long,) * 3, at=(x + way * 0.6 * long, y + 0.12 * long, z + 0.2 * long), colour=(0.03, 0.03, 0.04), finish="eye", role="set"),
    ]  # fmt: skip


def museum(room: Room) -> list[Primitive]:
    """The skeleton of a dinosaur along the back of a hall with columns, cases of glass before it, banners on the wall."""
    made = furnished("dinosaur skeleton", (-0.4, 0.0, room.back + 1.2), -14.0, size=0.6)
    for x in (-4.4, 4.4):
        made += furnished("display case", (0.62 * x, 0.0, room.back + 3.4))
        made += [pole((x, 0.0, room.back + 0.6), (x, 6.0, room.back + 0.6), 0.34, (0.88, 0.86, 0.80), finish="stone"), box((x, 0.2, room.back + 0.6), (0.46, 0.2, 0.46), (0.80, 0.78, 0.72), finish="stone")]  # fmt: skip
        made.append(box((0.55 * x, 3.0, room.back + 0.12), (0.55, 1.6, 0.02), (0.55, 0.14, 0.16), finish="cloth"))
    return made


def cavern(room: Room) -> list[Primitive]:
    """Dripstones from the roof and from the floor along the back and the sides, some grown together."""
    return _dripstones(room, (0.40, 0.34, 0.29), {"second": (0.28, 0.24, 0.20), "finish": "stone"})


def ice_cavern(room: Room) -> list[Primitive]:
    """Icicles and columns of blue ice before walls of ice in waves, light in them from behind, daylight at the far end."""
    half, made = (
        max(room.half, 3.5),
        _dripstones(room, (0.66, 0.86, 0.98), {"second": (0.36, 0.66, 0.90), "finish": "gloss"}),
    )
    ice: dict[str, Any] = {
        "colour": (0.50, 0.78, 0.96),
        "second": (0.24, 0.52, 0.84),
        "pattern": "mottle",
        "scale": 0.8,
        "finish": "gloss",
        "role": "set",
    }
    for k in range(9):
        x, y = (k / 4.0 - 1.0) * half, float(room.rng.uniform(0.4, 3.4))
        made.append(
            Primitive(
                kind="ellipsoid",
                size=(float(room.rng.uniform(0.7, 1.3)), float(room.rng.uniform(0.7, 1.3)), 0.5),
                at=(x, y, room.back + 0.2),
                **ice,
            )
        )
        for side in (-1, 1):
            made.append(
                Primitive(kind="ellipsoid", size=(0.5, 1.1, 1.2), at=(side * half, y, room.back + 0.6 * k), **ice)
            )
    made.append(
        Primitive(
            kind="ellipsoid",
            size=(1.1, 1.4, 0.10),
            at=(0.45 * half, 1.4, room.back + 0.1),
            colour=(0.86, 0.96, 1.0),
            finish="light",
            glow=1.6,
            role="set",
        )
    )
    for k in range(6):
        made.append(
            Primitive(kind="ellipsoid", size=(1.3, 0.6, 1.6), at=((k / 2.5 - 1.0) * half, 3.7, room.back + 1.4), **ice)
        )
    return made


def _dripstones(room: Room, rock: RGB, coat: dict[str, Any]) -> list[Primitive]:
    half, made = max(room.half, 3.5), list[Primitive]()
    for _ in range(26):
        x = float(room.rng.uniform(-1.0, 1.0)) * half
        z = room.back + float(room.rng.uniform(0.2, 0.8) if abs(x) < 0.65 * half else room.rng.uniform(0.2, 3.6))
        tall, wide = float(room.rng.uniform(0.6, 1.9)), float(room.rng.uniform(0.10, 0.26))
        shade = float(room.rng.uniform(0.8, 1.25))
        colour = (rock[0] * shade, rock[1] * shade, rock[2] * shade)
        look: dict[str, Any] = {"colour": colour, "pattern": "mottle", "scale": 0.2, "role": "set", **coat}  # fmt: skip
        made.append(Primitive(kind="cone", size=(0.02, tall / 2, wide), at=(x, 3.3 - tall / 2, z), **look))
        if room.rng.random() < 0.6:
            made.append(Primitive(kind="cone", size=(1.2 * wide, 0.35 * tall, 0.03), at=(x + 0.1, 0.35 * tall, z), **look))  # fmt: skip
    return made
