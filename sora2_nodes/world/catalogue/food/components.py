"""What dishes are put together from: buns, patties, leaves, slices, ice cubes, butter, sausages."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .fast_food import CHEESE, LETTUCE, MEAT, TOMATO
from .foodstuff import food, scattered, shelf_of, skin

CRUMB, SEED = (0.95, 0.82, 0.58), (0.97, 0.92, 0.76)
ENTRIES = (
    food("bun", 0.12, 0.06, material="fabric", main=(0.85, 0.55, 0.24)),
    food("bun base", 0.12, 0.05, material="fabric", main=(0.85, 0.55, 0.24)),
    food("patty", 0.12, 0.12, material="fabric", main=MEAT, second=(0.2, 0.09, 0.05)),
    food("lettuce", 0.14, 0.02, material="fabric", main=LETTUCE),
    food("cheese slice", 0.11, 0.02, material="fabric", main=CHEESE),
    food("tomato slice", 0.09, 0.03, main=TOMATO),
    food("ice cube", 0.035, 0.02, material="glass", main=(0.84, 0.93, 0.98)),
    food("butter", 0.12, 0.25, main=(0.99, 0.9, 0.5)),
    food("bacon", 0.2, 0.03, material="fabric", main=(0.62, 0.16, 0.1), second=(0.96, 0.8, 0.66)),
    food("sausage", 0.16, 0.1, material="fabric", main=(0.62, 0.27, 0.14)),
)


def _bun(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.add("shell", (1.0, 0.68, 1.0, -0.05), (0, 0.06, 0), skin(entry, "satin"))
    kit.rod((0, 0.0, 0), (0, 0.05, 0), 0.97, Coat(colour=CRUMB, finish="matte", role="crumb"))
    for x, z in scattered(chance, 24, 0.8):
        y = 0.06 + 0.68 * math.sqrt(max(0.0, 1 - x * x - z * z))
        kit.ball((x, y, z), (0.05, 0.03, 0.035), Coat(colour=SEED, role="seed"), turn=(0, 60 * x, 0))


def _bun_base(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.ball((0, 0.2, 0), (0.98, 0.2, 0.98), skin(entry, "satin"))
    kit.rod((0, 0.2, 0), (0, 0.32, 0), 0.97, skin(entry, "satin"))
    kit.rod((0, 0.32, 0), (0, 0.34, 0), 0.94, Coat(colour=CRUMB, finish="matte", role="crumb"))


def _patty(kit: Kit, entry: Entry, chance: random.Random) -> None:
    meat = skin(entry, "matte").but(pattern="mottle", second=entry.colours["second"], scale=0.1)
    kit.ball((0, 0.16, 0), (1.0, 0.17, 1.0), meat)
    for i in range(14):
        a = 2 * math.pi * i / 14
        r = chance.uniform(0.1, 0.15)
        kit.ball((0.92 * math.cos(a), 0.15, 0.92 * math.sin(a)), (r, 0.12, r), meat)
    for x in (-0.45, 0.0, 0.45):
        kit.box((x, 0.325, 0), (0.035, 0.01, 0.78), Coat(colour=(0.1, 0.05, 0.03), role="char"))


def _lettuce(kit: Kit, entry: Entry, chance: random.Random) -> None:
    leaf = skin(entry, "leaf")
    kit.ball((0, 0.1, 0), (0.9, 0.05, 0.8), leaf)
    for i in range(18):
        a = 2 * math.pi * i / 18
        at = (0.88 * math.cos(a), 0.12 + 0.06 * (i % 2), 0.78 * math.sin(a))
        kit.ball(at, (0.24, 0.055, 0.2), leaf, turn=(24 * (-1) ** i, -math.degrees(a), 14 * (-1) ** i))
    for a in (-0.5, 0.0, 0.5):
        end = (0.8 * math.cos(a), 0.16, 0.6 * math.sin(a))
        kit.limb((-0.8, 0.15, 0), end, 0.05, 0.015, Coat(colour=(0.8, 0.9, 0.55), finish="leaf", role="vein"))


def _cheese_slice(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "satin")
    kit.box((0, 0.2, 0), (0.85, 0.035, 0.85), coat, edge=0.03)
    for i in range(4):
        a = math.radians(45 + 90 * i)
        at = (1.0 * math.cos(a), 0.13, -1.0 * math.sin(a))
        kit.add("wedge", (0.26, 0.12, 0.03, 0.1, 1.0), at, coat, turn=(180, math.degrees(a) + 90, 0))


def _tomato_slice(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.rod((0, 0, 0), (0, 0.16, 0), 0.98, skin(entry, "gloss"))
    kit.rod((0, 0.005, 0), (0, 0.165, 0), 0.86, Coat(colour=(0.95, 0.36, 0.24), finish="gloss", role="flesh"))
    for i in range(5):
        a = 2 * math.pi * i / 5
        at = (0.5 * math.cos(a), 0.16, 0.5 * math.sin(a))
        kit.ball(
            at,
            (0.24, 0.02, 0.16),
            Coat(colour=(0.98, 0.68, 0.4), finish="gloss", role="seeds"),
            turn=(0, -math.degrees(a), 0),
        )


def _ice_cube(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.box((0, 0.9, 0), (0.9, 0.9, 0.9), skin(entry, "ice"), edge=0.22)
    for _ in range(5):
        at = (chance.uniform(-0.5, 0.5), chance.uniform(0.5, 1.3), chance.uniform(-0.5, 0.5))
        kit.ball(at, 0.07, Coat(colour=(0.98, 0.99, 1.0), finish="gloss", role="bubble"))


def _butter(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.box((0, 0.3, 0), (1.0, 0.3, 0.42), skin(entry, "satin"), edge=0.05)
    for k in range(2):
        kit.box(
            (1.2 + 0.26 * k, 0.3, 0.04 * k),
            (0.05, 0.3, 0.42),
            skin(entry, "satin"),
            edge=0.03,
            turn=(0, 0, -14 * (k + 1)),
        )


def _bacon(kit: Kit, entry: Entry, chance: random.Random) -> None:
    for row, role in ((-0.18, "main"), (-0.06, "second"), (0.06, "main"), (0.17, "second")):
        points = [(-1.0 + 0.2 * i, 0.14 + 0.1 * math.sin(1.9 * i), row) for i in range(11)]
        kit.curve(points, [0.065] * 11, skin(entry, "gloss", role))


def _sausage(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.curve(
        [(-1.0, 0.3, 0), (-0.4, 0.22, 0.06), (0.4, 0.22, 0.06), (1.0, 0.3, 0)],
        [0.2, 0.22, 0.22, 0.2],
        skin(entry, "gloss"),
    )
    for k in range(3):
        at = (-0.5 + 0.5 * k, 0.44, 0.06)
        kit.box(at, (0.02, 0.015, 0.14), Coat(colour=(0.25, 0.08, 0.04), role="char"), turn=(0, 25, 0))


COMPONENTS = shelf_of(
    ENTRIES,
    {
        "bun": _bun, "bun base": _bun_base, "patty": _patty, "lettuce": _lettuce, "cheese slice": _cheese_slice, "tomato slice": _tomato_slice,
        "ice cube": _ice_cube, "butter": _butter, "bacon": _bacon, "sausage": _sausage,
    },
)  # fmt: skip
