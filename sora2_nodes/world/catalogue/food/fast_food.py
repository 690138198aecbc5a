"""Burgers, hot dogs, pizza, sandwiches, pancakes."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .foodstuff import food, plate, scattered, shelf_of, skin

CHEESE, LETTUCE, TOMATO, MEAT = (0.99, 0.75, 0.15), (0.42, 0.7, 0.2), (0.85, 0.14, 0.1), (0.3, 0.15, 0.08)
ENTRIES = (
    food("burger", 0.12, 0.25, material="fabric", main=(0.85, 0.55, 0.24)),
    food("hot dog", 0.18, 0.15, material="fabric", main=(0.88, 0.62, 0.32), second=(0.75, 0.25, 0.14)),
    food("pizza", 0.33, 0.5, material="fabric", main=(0.98, 0.8, 0.4), second=(0.8, 0.16, 0.1)),
    food("sandwich", 0.14, 0.2, material="fabric", main=(0.93, 0.8, 0.56)),
    food("pancakes", 0.22, 0.4, material="fabric", main=(0.86, 0.6, 0.28), second=(0.97, 0.84, 0.55)),
    food("single pancake", 0.19, 0.08, material="fabric", main=(0.80, 0.52, 0.20), second=(0.97, 0.84, 0.55)),
)


def _burger(kit: Kit, entry: Entry, chance: random.Random) -> None:
    bun = skin(entry, "satin")
    kit.ball((0, 0.24, 0), (0.98, 0.24, 0.98), bun)
    kit.rod((0, 0.26, 0), (0, 0.4, 0), 0.97, bun)
    kit.ball(
        (0, 0.5, 0),
        (1.03, 0.15, 1.03),
        Coat(colour=MEAT, finish="matte", pattern="mottle", second=(0.2, 0.09, 0.05), scale=0.1, role="meat"),
    )
    kit.box((0, 0.63, 0), (0.82, 0.025, 0.82), Coat(colour=CHEESE, finish="satin", role="cheese"), turn=(0, 20, 0))
    for i in range(4):
        a = math.radians(20 + 45 + 90 * i)
        kit.add(
            "wedge",
            (0.22, 0.16, 0.02, 0.05, 1.0),
            (1.0 * math.cos(a), 0.53, -1.0 * math.sin(a)),
            Coat(colour=CHEESE, finish="satin", role="cheese"),
            turn=(180, math.degrees(a) + 90, 0),
        )
    kit.rod((0, 0.64, 0), (0, 0.73, 0), 0.88, Coat(colour=TOMATO, finish="gloss", role="tomato"))
    for i in range(16):
        a = 2 * math.pi * i / 16
        kit.ball(
            (0.95 * math.cos(a), 0.78 + 0.03 * (i % 2), 0.95 * math.sin(a)),
            (0.24, 0.055, 0.22),
            Coat(colour=LETTUCE, finish="leaf", role="lettuce"),
            turn=(20 * (-1) ** i, -math.degrees(a), 8),
        )
    kit.add("shell", (1.0, 0.68, 1.0, -0.05), (0, 0.84, 0), bun)
    kit.rod((0, 0.8, 0), (0, 0.83, 0), 0.98, bun.but(colour=(0.95, 0.82, 0.58), role="crumb"))
    for x, z in scattered(chance, 22, 0.8):
        y = 0.84 + 0.68 * math.sqrt(max(0.0, 1 - x * x - z * z))
        kit.ball((x, y, z), (0.05, 0.03, 0.035), Coat(colour=(0.97, 0.92, 0.76), role="seed"), turn=(0, 60 * x, 0))


def _hot_dog(kit: Kit, entry: Entry, chance: random.Random) -> None:
    bun, sausage = skin(entry, "satin"), Coat(colour=entry.colours["second"], finish="gloss", role="second")
    for sign in (-1, 1):
        kit.limb((-0.92, 0.32, 0.2 * sign), (0.92, 0.32, 0.2 * sign), 0.3, 0.3, bun)
    kit.ball((0, 0.2, 0), (1.1, 0.2, 0.4), bun)
    kit.curve([(-1.22, 0.62, 0), (-0.6, 0.54, 0), (0.6, 0.54, 0), (1.22, 0.62, 0)], [0.19, 0.2, 0.2, 0.19], sausage)
    points = [(-1.1 + 0.2 * i, 0.77 + (0.03 if abs(i - 5.5) > 4 else 0), 0.11 * (-1) ** i) for i in range(12)]
    kit.curve(points, [0.045] * 12, Coat(colour=(0.99, 0.8, 0.1), finish="gloss", role="mustard"))


def _pizza(kit: Kit, entry: Entry, chance: random.Random) -> None:
    crust = Coat(
        colour=(0.82, 0.56, 0.26), finish="matte", pattern="mottle", second=(0.66, 0.4, 0.15), scale=0.12, role="crust"
    )
    kit.rod((0, 0, 0), (0, 0.07, 0), 0.98, crust)
    kit.add("torus", (0.93, 0.075, 360.0), (0, 0.075, 0), crust)
    kit.rod((0, 0.06, 0), (0, 0.085, 0), 0.9, Coat(colour=entry.colours["second"], finish="satin", role="second"))
    kit.rod(
        (0, 0.07, 0),
        (0, 0.1, 0),
        0.86,
        skin(entry, "satin").but(pattern="patches", second=(0.86, 0.42, 0.16), scale=0.22),
    )
    for x, z in scattered(chance, 9, 0.74):
        kit.rod((x, 0.09, z), (x, 0.122, z), 0.15, Coat(colour=(0.7, 0.14, 0.09), finish="gloss", role="salami"))
    for i, (x, z) in enumerate(scattered(chance, 7, 0.66)):
        x, z = -z * 0.9 + 0.1, x * 0.9 - 0.08
        if i % 2:
            kit.add(
                "torus", (0.05, 0.022, 360.0), (x, 0.125, z), Coat(colour=(0.1, 0.1, 0.1), finish="gloss", role="olive")
            )
        else:
            kit.ball(
                (x, 0.125, z),
                (0.11, 0.018, 0.065),
                Coat(colour=(0.2, 0.5, 0.12), finish="leaf", role="basil"),
                turn=(0, 70 * i, 0),
            )
    for i in range(4):
        kit.box((0, 0.104, 0), (0.95, 0.006, 0.008), Coat(colour=(0.55, 0.25, 0.1), role="cut"), turn=(0, 45 * i, 0))


def _sandwich(kit: Kit, entry: Entry, chance: random.Random) -> None:
    bread = skin(entry, "matte").but(pattern="mottle", second=(0.86, 0.7, 0.44), scale=0.08)
    crust = Coat(colour=(0.66, 0.4, 0.16), finish="matte", role="crust")
    layers = (
        (0.1, 0.1, bread),
        (0.235, 0.03, Coat(colour=LETTUCE, finish="leaf", role="lettuce")),
        (0.29, 0.035, Coat(colour=(0.93, 0.56, 0.54), finish="satin", role="ham")),
        (0.35, 0.03, Coat(colour=CHEESE, finish="satin", role="cheese")),
        (0.41, 0.035, Coat(colour=TOMATO, finish="gloss", role="tomato")),
        (0.545, 0.1, bread),
    )
    for y, half, coat in layers:
        _triangle(kit, y, half, 1.0 if coat is bread else 1.05, coat, crust if coat is bread else None)


def _triangle(kit: Kit, y: float, half: float, out: float, coat: Coat, crust: Coat | None) -> None:
    """A level triangle: a wedge that lies on its back, its long side toward the viewer."""
    kit.add("wedge", (0.95 * out, 0.48 * out, half, 0.02, 1.0), (0, y, -0.02), coat, turn=(-90, 0, 0))
    if crust is not None:
        for sign in (-1, 1):
            a, b = (0.95 * sign, y, 0.46), (0.02 * sign, y, -0.5)
            length = math.dist(a, b)
            yaw = math.degrees(math.atan2(-(b[2] - a[2]), b[0] - a[0]))
            kit.box(
                ((a[0] + b[0]) / 2, y, (a[2] + b[2]) / 2),
                (length / 2, half * 1.02, 0.035),
                crust,
                edge=0.02,
                turn=(0, yaw, 0),
            )


def _pancake(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """One by itself: a pale disc with a brown face."""
    kit.ball((0, 0.09, 0), (1.0, 0.09, 1.0), Coat(colour=entry.colours["second"], finish="matte", role="second"))
    brown = skin(entry, "satin").but(pattern="mottle", second=(0.62, 0.36, 0.12), scale=0.2)
    kit.ball((0, 0.11, 0), (0.93, 0.085, 0.93), brown)


def _pancakes(kit: Kit, entry: Entry, chance: random.Random) -> None:
    y = plate(kit, 1.3)
    for i in range(5):
        x, z = chance.uniform(-0.05, 0.05), chance.uniform(-0.05, 0.05)
        kit.ball(
            (x, y + 0.09 + 0.15 * i, z),
            (0.9, 0.1, 0.9),
            Coat(colour=entry.colours["second"], finish="matte", role="second"),
        )
        kit.ball((x, y + 0.12 + 0.15 * i, z), (0.86, 0.09, 0.86), skin(entry, "satin"))
    top = y + 0.79
    syrup = Coat(colour=(0.55, 0.26, 0.05), finish="gloss", role="syrup")
    kit.ball((0, top, 0), (0.62, 0.04, 0.58), syrup)
    for a, drop in ((0.3, 0.5), (1.3, 0.3), (2.6, 0.55), (3.6, 0.35), (5.1, 0.6)):
        x, z = 0.86 * math.cos(a), 0.86 * math.sin(a)
        kit.curve(
            [(0.5 * math.cos(a), top, 0.5 * math.sin(a)), (x, top - 0.06, z), (x * 1.05, top - drop, z * 1.05)],
            [0.09, 0.08, 0.07],
            syrup,
        )
    kit.box(
        (0.03, top + 0.09, 0),
        (0.17, 0.08, 0.15),
        Coat(colour=(0.99, 0.9, 0.5), finish="satin", role="butter"),
        edge=0.03,
        turn=(0, 25, 0),
    )


FAST_FOOD = shelf_of(
    ENTRIES,
    {
        "burger": _burger,
        "hot dog": _hot_dog,
        "pizza": _pizza,
        "sandwich": _sandwich,
        "pancakes": _pancakes,
        "single pancake": _pancake,
    },
)
