"""Vegetables."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .foodstuff import GREEN, food, leaf, shelf_of, skin, stalk

ENTRIES = (
    food("tomato", 0.08, 0.12, main=(0.86, 0.1, 0.06)),
    food("carrot", 0.26, 0.1, material="wood", main=(0.95, 0.45, 0.08)),
    food("corn", 0.24, 0.25, main=(0.98, 0.8, 0.2)),
    food("pumpkin", 0.4, 5.0, material="wood", main=(0.93, 0.45, 0.06)),
    food("carved pumpkin", 0.4, 4.0, material="wood", main=(0.93, 0.45, 0.06)),
    food("potato", 0.1, 0.2, main=(0.76, 0.6, 0.38), second=(0.62, 0.46, 0.26)),
    food("onion", 0.09, 0.15, main=(0.8, 0.5, 0.22), second=(0.62, 0.34, 0.12)),
)


def _tomato(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry)
    kit.add("torus", (0.36, 0.6, 360.0), (0, 0.66, 0), coat)
    kit.ball((0, 0.62, 0), (0.97, 0.5, 0.97), coat)
    for i in range(6):
        leaf(kit, (0, 1.2, 0), 0.72, 60 * i, lift=7)
    stalk(kit, (0, 1.1, 0), (0.08, 1.55, 0), 0.06, GREEN)


def _carrot(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin")
    kit.curve([(-1.35, 0.06, 0), (-0.9, 0.13, 0), (0.0, 0.25, 0), (0.6, 0.3, 0)], [0.03, 0.12, 0.24, 0.3], coat)
    for x, r in ((-0.7, 0.17), (-0.3, 0.22), (0.15, 0.27), (0.45, 0.29)):
        ring = Coat(colour=(0.75, 0.32, 0.05), role="shade")
        kit.add(
            "torus", (r * 0.965, 0.014, 70.0), (x, 0.06 + r * 0.86, 0), ring, turn=(0, 0, 86 + chance.uniform(-4, 4))
        )
    for i in range(9):
        a = math.radians(-60 + 15 * i)
        mid = (1.15, 0.34 + 0.25 * math.cos(a * 2), 0.42 * math.sin(a))
        tip = (1.6 + 0.3 * math.cos(3 * i), 0.36 + 0.55 * math.cos(a * 2) * 0.8, 0.8 * math.sin(a))
        kit.curve(
            [(0.82, 0.32, 0), mid, (tip[0], max(0.1, tip[1]), tip[2])],
            [0.05, 0.07, 0.12],
            Coat(colour=(0.25, 0.56 + 0.03 * (i % 3), 0.16), finish="leaf", role="leaf"),
        )


def _corn(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.limb(
        (0, 0.5, 0), (0, 1.85, 0), 0.34, 0.16, skin(entry, "gloss", "main").but(colour=(0.86, 0.62, 0.12), role="shade")
    )
    kernel = skin(entry)
    for row in range(9):
        y = 0.62 + 0.15 * row
        r = 0.335 - 0.02 * row - (0.03 if row > 6 else 0)
        for i in range(10):
            a = 2 * math.pi * (i + 0.5 * (row % 2)) / 10
            kit.ball((r * math.cos(a), y, r * math.sin(a)), (0.1, 0.08, 0.1), kernel)
    husk = Coat(colour=(0.45, 0.66, 0.22), finish="leaf", role="leaf")
    for i in range(5):
        a = 2 * math.pi * i / 5 + 0.3
        at = (0.34 * math.cos(a), 0.62, 0.34 * math.sin(a))
        kit.ball(at, (0.1, 0.66, 0.24), husk, turn=(0, -math.degrees(a), -16))
    stalk(kit, (0, 0.08, 0), (0, 0.4, 0), 0.12, (0.45, 0.6, 0.22))


def _pumpkin(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin")
    ribs = 10
    for i in range(ribs):
        a = 2 * math.pi * i / ribs
        kit.ball((0.55 * math.cos(a), 0.72, 0.55 * math.sin(a)), (0.48, 0.72, 0.3), coat, turn=(0, -math.degrees(a), 0))
    kit.curve(
        [(0, 1.25, 0), (0.03, 1.55, 0), (0.2, 1.72, 0.04)],
        [0.14, 0.09, 0.1],
        Coat(colour=(0.36, 0.42, 0.16), finish="wood", role="stalk"),
    )
    leaf(kit, (0.05, 1.4, 0), 0.75, -40, lift=4)


def _lantern(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A pumpkin with a face cut into it, from behind which a candle shines."""
    _pumpkin(kit, entry, chance)
    lit = Coat(colour=(1.0, 0.82, 0.25), finish="light", glow=2.2, role="flame")
    for z in (-0.36, 0.36):  # eyes: wide below, pointed above
        for k, wide in enumerate((0.17, 0.13, 0.09, 0.045)):
            kit.box((0.93 - 0.02 * k, 0.86 + 0.075 * k, z), (0.16, 0.042, wide), lit)
    for k, wide in enumerate((0.09, 0.05)):
        kit.box((1.0, 0.68 + 0.06 * k, 0.0), (0.08, 0.034, wide), lit)
    for k in range(-4, 5):  # a mouth that grins, with gaps for teeth
        z, high = 0.13 * k, 0.06 if k % 2 else 0.115
        kit.box((0.98 - 0.55 * z * z, 0.36 + 0.5 * z * z, z), (0.14, high, 0.066), lit)


def _potato(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="mottle", scale=0.16, finish="matte"
    )
    kit.ball((0, 0.62, 0), (1.0, 0.62, 0.7), coat)
    kit.ball((-0.34, 0.66, 0.06), (0.6, 0.6, 0.62), coat)
    kit.ball((0.42, 0.58, -0.08), (0.52, 0.52, 0.58), coat)
    for _ in range(8):
        u, a = chance.uniform(-0.75, 0.75), chance.uniform(-0.3, 2.2)
        w = math.sqrt(1 - u * u)
        kit.ball(
            (u, 0.62 + 0.62 * w * math.sin(a), 0.68 * w * math.cos(a)),
            (0.07, 0.04, 0.05),
            Coat(colour=(0.36, 0.25, 0.13), role="eye"),
        )


def _onion(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry)
    kit.ball((0, 0.75, 0), (0.9, 0.74, 0.9), coat)
    kit.cone((0, 1.28, 0), (0, 1.85, 0), 0.5, 0.07, coat)
    for i in range(6):
        line = Coat(colour=entry.colours["second"], role="second")
        kit.add("torus", (0.86, 0.02, 150.0), (0, 0.74, 0), line, turn=(90, 60 * i, 0))
    kit.curve(
        [(0, 1.75, 0), (0.05, 2.1, 0), (0.2, 2.3, 0.03)],
        [0.09, 0.05, 0.02],
        Coat(colour=(0.72, 0.55, 0.3), role="stalk"),
    )
    for i in range(7):
        a = 2 * math.pi * i / 7
        kit.limb(
            (0.05 * math.cos(a), 0.06, 0.05 * math.sin(a)),
            (0.24 * math.cos(a), 0.02, 0.24 * math.sin(a)),
            0.025,
            0.008,
            Coat(colour=(0.82, 0.72, 0.5), role="root"),
        )


VEGETABLES = shelf_of(
    ENTRIES,
    {
        "tomato": _tomato,
        "carrot": _carrot,
        "corn": _corn,
        "pumpkin": _pumpkin,
        "carved pumpkin": _lantern,
        "potato": _potato,
        "onion": _onion,
    },
)
