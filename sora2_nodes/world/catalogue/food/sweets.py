"""Ice cream, chocolate, eggs and cheese."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .foodstuff import food, shelf_of, skin

ENTRIES = (
    food("ice cream", 0.2, 0.15, material="earth", main=(0.98, 0.66, 0.74), second=(0.88, 0.62, 0.3)),
    food("chocolate", 0.16, 0.1, material="wood", main=(0.3, 0.15, 0.07), second=(0.75, 0.12, 0.14)),
    food("egg", 0.06, 0.06, material="stone", main=(0.93, 0.8, 0.66)),
    food("fried egg", 0.13, 0.06, material="fabric", main=(0.98, 0.98, 0.96), second=(0.99, 0.72, 0.08)),
    food("cheese", 0.16, 0.4, material="rubber", main=(0.99, 0.8, 0.22), second=(0.86, 0.6, 0.1)),
)


def _ice_cream(kit: Kit, entry: Entry, chance: random.Random) -> None:
    cone = Coat(
        colour=entry.colours["second"],
        second=(0.66, 0.42, 0.16),
        pattern="tiles",
        scale=0.2,
        finish="matte",
        role="second",
    )
    kit.cone((0, 0, 0), (0, 1.5, 0), 0.04, 0.5, cone)
    kit.add("torus", (0.48, 0.07, 360.0), (0, 1.5, 0), cone.but(pattern="plain"))
    scoops = (
        ((0, 1.72, 0), skin(entry, "matte"), 0.5),
        ((-0.06, 2.32, 0.02), Coat(colour=(0.97, 0.93, 0.8), finish="matte", role="vanilla"), 0.44),
        ((0.04, 2.86, 0), Coat(colour=(0.36, 0.19, 0.1), finish="matte", role="chocolate"), 0.37),
    )
    for at, coat, r in scoops:
        kit.ball(at, (r, r * 0.94, r), coat)
        for i in range(11):
            a = 2 * math.pi * i / 11
            kit.ball(
                (at[0] + r * 0.88 * math.cos(a), at[1] - r * 0.5 + 0.04 * (i % 2), at[2] + r * 0.88 * math.sin(a)),
                r * 0.2,
                coat,
            )
    kit.ball((0.04, 3.3, 0), 0.13, Coat(colour=(0.85, 0.04, 0.1), finish="gloss", role="cherry"))
    kit.rod((0.2, 2.7, -0.1), (0.62, 3.5, -0.25), 0.07, Coat(colour=(0.75, 0.48, 0.2), finish="matte", role="wafer"))


def _chocolate(kit: Kit, entry: Entry, chance: random.Random) -> None:
    bar = skin(entry, "satin")
    kit.box((0.2, 0.08, 0), (1.0, 0.06, 0.62), bar, edge=0.02)
    for i in range(4):
        for j in range(3):
            kit.add("wedge", (0.13, 0.045, 0.18, 0.75, 0.8), (0.22 + 0.28 * i, 0.17, -0.4 + 0.4 * j), bar)
    kit.box(
        (-0.62, 0.1, 0),
        (0.62, 0.1, 0.66),
        Coat(colour=entry.colours["second"], finish="paper", role="second"),
        edge=0.03,
    )
    foil = Coat(colour=(0.88, 0.88, 0.9), finish="metal", role="foil")
    for i in range(9):
        z = -0.6 + 0.15 * i
        kit.add("wedge", (0.1, 0.1, 0.085, 0.3, 0.3), (0.04 + 0.03 * (i % 2), 0.13, z), foil, turn=(0, 0, -80))
    kit.box((-0.62, 0.205, 0), (0.4, 0.006, 0.36), Coat(colour=(0.98, 0.88, 0.5), finish="metal", role="label"))


def _egg(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin")
    kit.ball((0, 0.8, 0), (0.61, 0.8, 0.61), coat)
    kit.ball((0, 0.66, 0), (0.612, 0.655, 0.612), coat)


def _fried_egg(kit: Kit, entry: Entry, chance: random.Random) -> None:
    white = skin(entry, "gloss")
    kit.ball((0, 0.05, 0), (0.82, 0.06, 0.78), white)
    for i in range(9):
        a = 2 * math.pi * i / 9 + chance.uniform(-0.2, 0.2)
        r = 0.62 + chance.uniform(-0.06, 0.12)
        kit.ball((r * math.cos(a), 0.045, r * math.sin(a)), (0.34, 0.05, 0.32), white)
    kit.add(
        "shell",
        (0.36, 0.24, 0.36, -0.1),
        (0.05, 0.09, 0.02),
        Coat(colour=entry.colours["second"], finish="gloss", role="second"),
    )


def _cheese(kit: Kit, entry: Entry, chance: random.Random) -> None:
    body = skin(entry, "satin")
    kit.add("wedge", (0.62, 0.95, 0.4, 0.03, 1.0), (0, 0.4, 0), body, turn=(90, 90, 0))
    hole = Coat(colour=entry.colours["second"], finish="satin", role="second")
    slope = 0.6 / 1.9
    for u, v, r in (
        (-0.72, 0.3, 0.13),
        (-0.4, 0.56, 0.1),
        (-0.2, 0.2, 0.12),
        (0.1, 0.5, 0.13),
        (0.4, 0.26, 0.09),
        (0.62, 0.55, 0.06),
        (-0.6, 0.68, 0.07),
    ):
        z = 0.62 * (0.95 - u) / 1.9 + 0.01
        for side in (-1, 1):
            kit.ball(
                (u, v, (z + 0.005) * side), (r, r, r * 0.2), hole, turn=(0, math.degrees(math.atan(slope)) * side, 0)
            )
    for u, w, r in ((-0.6, 0.2, 0.11), (-0.3, -0.12, 0.13), (0.1, 0.1, 0.1), (0.4, -0.04, 0.06)):
        kit.ball((u, 0.8, w), (r, 0.015, r), hole)
    kit.box((-0.96, 0.4, 0), (0.02, 0.4, 0.62), Coat(colour=(0.9, 0.62, 0.12), role="rind"))


SWEETS = shelf_of(
    ENTRIES,
    {"ice cream": _ice_cream, "chocolate": _chocolate, "egg": _egg, "fried egg": _fried_egg, "cheese": _cheese},
)
