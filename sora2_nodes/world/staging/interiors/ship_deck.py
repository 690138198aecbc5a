"""The deck of a sailing ship out at sea: planks, a rail along its side, masts with shrouds and furled sails, a wheel, casks and coils of rope."""

from __future__ import annotations

import math

from ...primitives import RGB, Primitive
from .joinery import Room, box, furnished, pole

PLANK: RGB = (0.56, 0.38, 0.22)
DARK: RGB = (0.34, 0.21, 0.12)
ROPE: RGB = (0.74, 0.62, 0.40)
SAIL: RGB = (0.90, 0.86, 0.76)
SIDE_Z, HALF = -2.3, 13.0  # m: where the far rail is, and half the deck's length


def ship_deck(room: Room) -> list[Primitive]:
    """Build it around the action, whose ground its planks are."""
    made = [
        box((0.0, -0.05, SIDE_Z + 4.5), (HALF, 0.062, 4.6), PLANK, pattern="planks", scale=0.22, second=DARK, finish="wood"),
        box((0.0, 0.98, SIDE_Z), (HALF, 0.06, 0.12), DARK, finish="wood"),
        box((0.0, 0.16, SIDE_Z - 0.02), (HALF, 0.16, 0.06), DARK, finish="wood"),
    ]  # fmt: skip
    for k in range(27):
        at = (-HALF + k * 2 * HALF / 26, 0.58, SIDE_Z)
        made.append(Primitive(kind="cone", size=(0.07, 0.38, 0.05), at=at, colour=DARK, finish="wood", role="set"))
    for x in (-4.2, 5.0):
        made += _mast(x)
    made += _wheel(-1.9, SIDE_Z + 0.9)
    for x, z in ((2.3, -1.6), (2.9, -1.3), (-6.2, -1.2)):
        made += furnished("barrel", (x, 0.0, z))
    for x in (1.2, -3.0):
        for k in range(3):
            made.append(Primitive(kind="torus", size=(0.24 - 0.02 * k, 0.05, 360.0), at=(x, 0.05 + 0.08 * k, -1.7), colour=ROPE, finish="cloth", role="set"))  # fmt: skip
    return made


def _mast(x: float) -> list[Primitive]:
    """A mast with a yard and its furled sail, and shrouds with rungs down to the rail."""
    z = SIDE_Z + 1.0
    made = [
        pole((x, 0.0, z), (x, 11.0, z), 0.20, DARK, finish="wood"),
        pole((x - 3.4, 4.0, z), (x + 3.4, 4.0, z), 0.11, DARK, finish="wood"),
        box((x, 3.72, z), (3.1, 0.20, 0.18), SAIL, finish="cloth", edge=0.17),
    ]
    for side in (-1, 1):
        top, foot = (x, 5.6), (x + side * 1.7, 1.0)
        lean = math.degrees(math.atan2(foot[0] - top[0], top[1] - foot[1]))
        long = math.dist(top, foot) / 2
        for out in (0.0, 0.35):
            at = ((top[0] + foot[0]) / 2 + side * out / 2, (top[1] + foot[1]) / 2, SIDE_Z + 0.05)
            made.append(box(at, (0.02, long, 0.02), ROPE, finish="cloth", turn=(0.0, 0.0, lean)))
        for k in range(7):
            y = 1.4 + 0.55 * k
            at_x = x + side * 1.7 * (5.6 - y) / 4.6
            made.append(box((at_x + side * 0.09, y, SIDE_Z + 0.05), (0.20, 0.012, 0.012), ROPE, finish="cloth"))
    return made


def _wheel(x: float, z: float) -> list[Primitive]:
    """The ship's wheel on its stand."""
    made = [
        box((x, 0.5, z), (0.14, 0.5, 0.14), DARK, finish="wood"),
        Primitive(kind="torus", size=(0.46, 0.04, 360.0), at=(x, 1.15, z + 0.18), turn=(90.0, 0.0, 0.0), colour=PLANK, finish="wood", role="set"),
    ]  # fmt: skip
    for k in range(4):
        made.append(box((x, 1.15, z + 0.18), (0.64, 0.025, 0.025), PLANK, finish="wood", turn=(0.0, 0.0, 45.0 * k)))
    return made
