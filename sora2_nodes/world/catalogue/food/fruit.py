"""Fruit."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .foodstuff import GREEN, food, leaf, shelf_of, skin, stalk

ENTRIES = (
    food("apple", 0.09, 0.18, material="wood", main=(0.78, 0.08, 0.07)),
    food("orange", 0.08, 0.18, main=(0.98, 0.5, 0.04)),
    food("lemon", 0.09, 0.1, main=(0.98, 0.87, 0.15)),
    food("banana", 0.19, 0.12, main=(0.98, 0.84, 0.16)),
    food("pear", 0.11, 0.18, main=(0.76, 0.8, 0.22)),
    food("strawberry", 0.04, 0.02, main=(0.88, 0.06, 0.08)),
    food("cherry", 0.065, 0.015, main=(0.7, 0.02, 0.07)),
    food("grapes", 0.2, 0.4, main=(0.42, 0.12, 0.42)),
    food("watermelon", 0.32, 5.0, main=(0.2, 0.5, 0.16), second=(0.06, 0.24, 0.07)),
    food("pineapple", 0.32, 1.2, main=(0.88, 0.62, 0.14), second=(0.5, 0.3, 0.08)),
)


def _apple(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry)
    kit.add("torus", (0.4, 0.6, 360.0), (0, 0.82, 0), coat)
    kit.add("torus", (0.3, 0.42, 360.0), (0, 0.42, 0), coat)
    kit.cone((0, 0.506, 0), (0, 0.943, 0), 0.711, 0.987, coat)  # tangent to both
    stalk(kit, (0, 1.1, 0), (0.16, 1.8, 0), 0.05)
    leaf(kit, (0.1, 1.56, 0), 0.7, 25, lift=16)


def _orange(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin").but(pattern="mottle", second=(0.93, 0.42, 0.02), scale=0.12)
    kit.ball((0, 0.96, 0), (1.0, 0.96, 1.0), coat)
    kit.ball((0, 1.9, 0), (0.12, 0.05, 0.12), Coat(colour=GREEN, finish="leaf", role="stalk"))
    leaf(kit, (0, 1.9, 0), 0.6, 30, lift=8)


def _lemon(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin")
    kit.ball((0, 0.7, 0), (0.95, 0.7, 0.7), coat)
    kit.limb((0.6, 0.7, 0), (1.12, 0.72, 0), 0.4, 0.12, coat)
    kit.limb((-0.6, 0.7, 0), (-1.0, 0.7, 0), 0.4, 0.16, coat)
    kit.ball((-1.12, 0.7, 0), 0.09, Coat(colour=GREEN, role="stalk"))
    leaf(kit, (-1.05, 0.75, 0), 0.6, 60, lift=30)


def _banana(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin")
    for hand, lean in ((0.0, 0.0), (0.17, 22.0), (-0.17, -22.0)):
        points, radii = [], []
        for i in range(7):
            a = math.radians(200 + 23 * i)
            points.append(
                (
                    math.cos(a),
                    0.9 + 0.72 * math.sin(a) + abs(lean) * 0.004,
                    hand + math.radians(lean) * (1 - i / 6) * 0.9,
                )
            )
            radii.append(0.17 * (0.55, 0.86, 1.0, 1.0, 0.96, 0.8, 0.45)[i])
        kit.curve(points, radii, coat)
        x, y, z = points[-1]
        kit.limb((x, y, z), (x + 0.12, y + 0.24, 0), 0.075, 0.07, coat.but(colour=(0.72, 0.66, 0.2), role="stalk"))
        kit.ball(
            (points[0][0] - 0.03, points[0][1] + 0.08, points[0][2]), 0.06, Coat(colour=(0.2, 0.13, 0.06), role="tip")
        )
    kit.ball((points[-1][0] + 0.14, points[-1][1] + 0.28, 0), 0.11, Coat(colour=(0.3, 0.2, 0.08), role="stalk"))


def _pear(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin").but(pattern="mottle", second=(0.66, 0.68, 0.16), scale=0.2)
    kit.ball((0, 0.74, 0), (0.78, 0.74, 0.78), coat)
    kit.limb((0, 0.85, 0), (0.04, 1.62, 0), 0.68, 0.34, coat)
    stalk(kit, (0.05, 1.85, 0), (0.16, 2.25, 0), 0.045)
    leaf(kit, (0.12, 2.1, 0), 0.55, 20, lift=20)


def _strawberry(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry)
    kit.limb((0, 0.24, 0), (0, 0.95, 0), 0.24, 0.62, coat)
    kit.ball((0, 1.08, 0), (0.64, 0.4, 0.64), coat)
    seed = Coat(colour=(0.98, 0.84, 0.4), role="seed")
    for row, (y, r, n) in enumerate(((0.3, 0.31, 6), (0.56, 0.46, 8), (0.82, 0.59, 9), (1.08, 0.635, 9))):
        for i in range(n):
            a = 2 * math.pi * (i + 0.5 * (row % 2)) / n
            kit.ball((r * math.cos(a), y, r * math.sin(a)), (0.04, 0.06, 0.04), seed)
    for i in range(6):
        leaf(kit, (0, 1.46, 0), 0.62, 60 * i + 15, lift=-12)
    stalk(kit, (0, 1.4, 0), (0.06, 1.78, 0), 0.05, GREEN)


def _cherry(kit: Kit, entry: Entry, chance: random.Random) -> None:
    for x, z in ((-0.58, 0.1), (0.6, -0.1)):
        kit.add("torus", (0.16, 0.4, 360.0), (x, 0.46, z), skin(entry))
        kit.ball((x, 0.46, z), (0.5, 0.46, 0.5), skin(entry))
        kit.curve(
            [(x, 0.82, z), (x * 0.5, 1.7, 0), (0.05, 2.3, 0)],
            [0.035, 0.03, 0.05],
            Coat(colour=(0.3, 0.45, 0.12), role="stalk"),
        )
    leaf(kit, (0.05, 2.3, 0), 1.1, 10, lift=-14)


def _grapes(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry)
    for y, r, n in ((0.2, 0.0, 1), (0.5, 0.2, 3), (0.8, 0.34, 5), (1.1, 0.48, 7), (1.4, 0.52, 8), (1.66, 0.34, 5)):
        for i in range(n):
            a = 2 * math.pi * i / n + y * 3 + chance.uniform(-0.15, 0.15)
            kit.ball((r * math.cos(a), y + chance.uniform(-0.05, 0.05), r * math.sin(a)), (0.23, 0.25, 0.23), coat)
    stalk(kit, (0, 1.7, 0), (0.08, 2.15, 0), 0.05)
    leaf(kit, (0.05, 1.95, 0), 0.85, 25, lift=-8)
    leaf(kit, (0.05, 1.95, 0), 0.7, 150, lift=-8)


def _watermelon(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rind = skin(entry)
    kit.ball((-0.75, 0.9, -0.45), (0.9, 0.88, 0.88), rind)
    for i in range(9):
        kit.add(
            "torus",
            (0.885, 0.035, 180.0),
            (-0.75, 0.9, -0.45),
            Coat(colour=entry.colours["second"], finish="gloss", role="second"),
            turn=(90, 40 * i, 0),
        )
    stalk(kit, (-0.75, 1.76, -0.45), (-0.66, 1.95, -0.4), 0.05)
    flesh = Coat(colour=(0.92, 0.17, 0.2), finish="satin", role="flesh")
    at = (0.75, 0.02, 0.45)
    for r, y, coat in (
        (0.9, 0.0, rind),
        (0.84, 0.012, Coat(colour=(0.88, 0.93, 0.74), role="white")),
        (0.77, 0.024, flesh),
    ):
        kit.ball((at[0], at[1] + 0.9, at[2]), (r, r, 0.15 + y), coat, turn=(0, 28, 0))
    _slice(kit, at)


def _slice(kit: Kit, at: tuple[float, float, float]) -> None:
    pip = Coat(colour=(0.06, 0.04, 0.04), finish="gloss", role="pip")
    a = math.radians(28)
    for u, v in ((-0.45, 0.16), (-0.2, 0.34), (0.05, 0.2), (0.3, 0.36), (0.48, 0.14), (-0.02, 0.52)):
        x, z = at[0] + u * math.cos(a) + 0.19 * math.sin(a), at[2] - u * math.sin(a) + 0.19 * math.cos(a)
        kit.ball((x, at[1] + v, z), (0.035, 0.06, 0.035), pip)


def _pineapple(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="scales", scale=0.3, finish="satin"
    )
    kit.ball((0, 0.95, 0), (0.66, 0.95, 0.66), coat)
    bump = coat.but(pattern="plain", colour=(0.8, 0.52, 0.1), role="shade")
    for row in range(6):
        y = 0.25 + 0.28 * row
        r = 0.66 * math.sqrt(max(0.0, 1 - ((y - 0.95) / 0.95) ** 2))
        for i in range(9):
            a = 2 * math.pi * (i + 0.5 * (row % 2)) / 9
            kit.ball((r * math.cos(a), y, r * math.sin(a)), (0.13, 0.13, 0.13), bump)
    for ring, (n, lift, long) in enumerate(((7, 30, 0.6), (6, 52, 0.85), (4, 76, 1.05))):
        for i in range(n):
            a, b = 2 * math.pi * (i + 0.4 * ring) / n, math.radians(lift)
            tip = (long * math.cos(b) * math.cos(a), 1.82 + long * math.sin(b), long * math.cos(b) * math.sin(a))
            kit.cone(
                (0.1 * math.cos(a), 1.8, 0.1 * math.sin(a)),
                tip,
                0.11,
                0.01,
                Coat(colour=(0.25, 0.5, 0.22), finish="leaf", role="leaf"),
            )


FRUIT = shelf_of(
    ENTRIES,
    {
        "apple": _apple,
        "orange": _orange,
        "lemon": _lemon,
        "banana": _banana,
        "pear": _pear,
        "strawberry": _strawberry,
        "cherry": _cherry,
        "grapes": _grapes,
        "watermelon": _watermelon,
        "pineapple": _pineapple,
    },
)
