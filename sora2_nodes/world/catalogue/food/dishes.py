"""Steak, soup, noodles, rice, sushi and salad, on plates and in bowls."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .foodstuff import bowl, food, plate, scattered, shelf_of, skin

ENTRIES = (
    food("steak", 0.28, 0.4, material="earth", main=(0.42, 0.2, 0.11), second=(0.2, 0.09, 0.05)),
    food("soup", 0.22, 0.6, material="glass", main=(0.93, 0.5, 0.14), second=(0.94, 0.94, 0.92)),
    food("noodles", 0.22, 0.6, material="glass", main=(0.96, 0.82, 0.46), second=(0.75, 0.1, 0.1)),
    food("rice", 0.16, 0.4, material="glass", main=(0.97, 0.97, 0.94), second=(0.2, 0.3, 0.55)),
    food("sushi", 0.24, 0.2, material="wood", main=(0.98, 0.52, 0.32), second=(0.97, 0.97, 0.95)),
    food("salad", 0.26, 0.4, material="glass", main=(0.45, 0.72, 0.22), second=(0.94, 0.94, 0.92)),
)
CHOPSTICK = Coat(colour=(0.55, 0.16, 0.1), finish="gloss", role="chopstick")


def _steak(kit: Kit, entry: Entry, chance: random.Random) -> None:
    y = plate(kit, 1.2)
    meat = skin(entry, "satin").but(pattern="mottle", second=entry.colours["second"], scale=0.12)
    kit.ball((-0.12, y + 0.13, 0.05), (0.68, 0.14, 0.44), meat)
    kit.ball((-0.5, y + 0.13, 0.16), (0.34, 0.135, 0.36), meat)
    kit.curve(
        [(-0.72, y + 0.12, -0.16), (-0.1, y + 0.14, -0.4), (0.5, y + 0.12, -0.2)],
        [0.08, 0.09, 0.07],
        Coat(colour=(0.93, 0.85, 0.7), finish="satin", role="fat"),
    )
    for i in range(5):
        x = -0.5 + 0.22 * i
        kit.limb(
            (x, y + 0.265 - 0.04 * abs(i - 2), -0.18),
            (x + 0.14, y + 0.265 - 0.04 * abs(i - 2), 0.28),
            0.025,
            0.025,
            Coat(colour=(0.1, 0.05, 0.03), role="grill"),
        )
    for x, z in ((0.5, 0.52), (0.68, 0.34), (0.36, 0.7)):
        kit.limb(
            (x, y + 0.08, z),
            (x + 0.3, y + 0.1, z - 0.14),
            0.07,
            0.07,
            Coat(colour=(0.97, 0.8, 0.35), finish="matte", role="chips"),
        )
    for x, z in ((0.68, -0.12), (0.8, -0.02), (0.62, 0.06), (0.78, -0.28)):
        kit.ball(
            (x, y + 0.13, z),
            0.13,
            Coat(
                colour=(0.2, 0.48, 0.14),
                finish="leaf",
                pattern="mottle",
                second=(0.3, 0.6, 0.2),
                scale=0.05,
                role="broccoli",
            ),
        )


def _soup(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rim = bowl(kit, 1.0, entry.colours["second"])
    kit.rod((0, rim * 0.6, 0), (0, rim * 0.82, 0), 0.9, skin(entry, "gloss"))
    for x, z in scattered(chance, 9, 0.7):
        kit.ball(
            (x, rim * 0.83, z),
            (0.07, 0.025, 0.05),
            Coat(colour=(0.2, 0.5, 0.14), finish="leaf", role="herb"),
            turn=(0, 90 * x, 0),
        )
    kit.add(
        "torus",
        (0.3, 0.045, 250.0),
        (0.05, rim * 0.82, 0),
        Coat(colour=(0.98, 0.95, 0.86), finish="gloss", role="cream"),
    )
    spoon = Coat(colour=(0.8, 0.8, 0.82), finish="metal", role="spoon")
    kit.limb((0.3, rim * 0.85, 0.2), (1.35, rim * 1.75, 0.55), 0.04, 0.055, spoon)
    kit.ball((0.22, rim * 0.82, 0.18), (0.2, 0.05, 0.13), spoon, turn=(0, -18, 10))


def _chopsticks(kit: Kit, y: float) -> None:
    for z in (0.1, 0.26):
        kit.limb((-0.35, y, z), (1.45, y + 0.55, z + 0.12), 0.025, 0.04, CHOPSTICK)


def _noodles(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rim = bowl(kit, 1.0, entry.colours["second"])
    kit.rod((0, rim * 0.6, 0), (0, rim * 0.76, 0), 0.88, Coat(colour=(0.6, 0.34, 0.12), finish="gloss", role="broth"))
    strand = skin(entry, "gloss")
    for i in range(22):
        x, z = scattered(chance, 22, 0.55)[i]
        r = 0.16 + 0.1 * chance.random()
        kit.add(
            "torus",
            (r, 0.045, chance.uniform(200, 340)),
            (x, rim * (0.82 + 0.14 * (1 - math.hypot(x, z))), z),
            strand,
            turn=(chance.uniform(-30, 30), chance.uniform(0, 360), chance.uniform(-30, 30)),
        )
    kit.ball(
        (-0.42, rim * 1.02, 0.3),
        (0.2, 0.15, 0.26),
        Coat(colour=(0.97, 0.96, 0.92), finish="satin", role="egg"),
        turn=(0, 0, 20),
    )
    kit.ball((-0.4, rim * 1.14, 0.31), (0.11, 0.08, 0.13), Coat(colour=(0.98, 0.65, 0.12), finish="satin", role="yolk"))
    for x, z in scattered(chance, 7, 0.6):
        kit.add(
            "torus",
            (0.055, 0.022, 360.0),
            (x, rim * 1.06, z),
            Coat(colour=(0.35, 0.68, 0.25), finish="leaf", role="leek"),
        )
    _chopsticks(kit, rim * 1.1)


def _rice(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rim = bowl(kit, 1.0, entry.colours["second"])
    grain = skin(entry, "satin")
    kit.ball((0, rim * 0.92, 0), (0.86, 0.42, 0.86), grain.but(pattern="mottle", second=(0.88, 0.88, 0.84), scale=0.06))
    for x, z in scattered(chance, 60, 0.84):
        y = rim * 0.92 + 0.42 * math.sqrt(max(0.0, 1 - (x * x + z * z) / 0.74))
        b = chance.uniform(0, 360)
        kit.ball((x, y, z), (0.085, 0.035, 0.035), grain, turn=(0, b, chance.uniform(-25, 25)))
    _chopsticks(kit, rim * 1.3)


def _sushi(kit: Kit, entry: Entry, chance: random.Random) -> None:
    wood = Coat(
        colour=(0.72, 0.5, 0.28), second=(0.6, 0.4, 0.2), pattern="grain", scale=0.1, finish="wood", role="board"
    )
    kit.box((0, 0.17, 0), (1.35, 0.06, 0.72), wood, edge=0.02)
    for x in (-0.95, 0.95):
        kit.box((x, 0.06, 0), (0.1, 0.06, 0.66), wood)
    rice = Coat(
        colour=entry.colours["second"],
        finish="matte",
        pattern="mottle",
        second=(0.88, 0.88, 0.86),
        scale=0.04,
        role="second",
    )
    fish = Coat(colour=entry.colours["main"], second=(0.99, 0.8, 0.68), pattern="bands", scale=0.11, finish="gloss")
    for i in range(3):
        x = -0.9 + 0.46 * i
        kit.limb((x, 0.36, -0.3), (x, 0.36, 0.26), 0.14, 0.14, rice)
        kit.ball((x, 0.5, -0.02), (0.18, 0.085, 0.46), fish)
        if i == 1:
            kit.box(
                (x, 0.46, 0), (0.19, 0.13, 0.07), Coat(colour=(0.06, 0.1, 0.06), finish="satin", role="nori"), edge=0.04
            )
    for i in range(4):
        x, z = 0.5 + 0.42 * (i % 2), -0.24 + 0.44 * (i // 2)
        kit.rod((x, 0.23, z), (x, 0.5, z), 0.18, Coat(colour=(0.06, 0.1, 0.06), finish="satin", role="nori"))
        kit.rod((x, 0.3, z), (x, 0.515, z), 0.155, rice)
        kit.rod(
            (x, 0.4, z),
            (x, 0.53, z),
            0.075,
            Coat(colour=((0.95, 0.4, 0.2), (0.4, 0.7, 0.2))[i % 2], finish="gloss", role="filling"),
        )
    kit.ball((1.2, 0.3, 0.45), (0.1, 0.09, 0.1), Coat(colour=(0.55, 0.74, 0.3), finish="matte", role="wasabi"))


def _salad(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rim = bowl(kit, 1.0, entry.colours["second"])
    kit.ball((0, rim * 0.85, 0), (0.86, 0.25, 0.86), Coat(colour=(0.3, 0.55, 0.15), finish="leaf", role="shade"))
    for i, (x, z) in enumerate(scattered(chance, 26, 0.9)):
        y = rim * (1.0 + 0.4 * (1 - math.hypot(x, z)))
        coat = skin(entry, "leaf") if i % 3 else skin(entry, "leaf").but(colour=(0.6, 0.8, 0.32), role="light")
        kit.ball(
            (x, y, z),
            (0.28, 0.035, 0.19),
            coat,
            turn=(chance.uniform(-40, 40), chance.uniform(0, 360), chance.uniform(-35, 35)),
        )
    for x, z in scattered(chance, 7, 0.68):
        kit.ball(
            (x, rim * (1.16 + 0.4 * (1 - math.hypot(x, z))), z),
            0.13,
            Coat(colour=(0.86, 0.12, 0.09), finish="gloss", role="tomato"),
        )
    for i, (x, z) in enumerate(scattered(chance, 6, 0.6)):
        at = (-z, rim * (1.2 + 0.36 * (1 - math.hypot(x, z))), x)
        kit.add(
            "cylinder",
            (0.15, 0.02, 0.15),
            at,
            Coat(colour=(0.75, 0.88, 0.55), finish="satin", role="cucumber"),
            turn=(25, 60 * i, 15),
        )


DISHES = shelf_of(
    ENTRIES,
    {"steak": _steak, "soup": _soup, "noodles": _noodles, "rice": _rice, "sushi": _sushi, "salad": _salad},
)
