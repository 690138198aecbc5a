"""What rises out of the sea: a rock with broken walls, grass on its flat top and boulders at its foot, and a low sandy island with palms."""

from __future__ import annotations

import math
import random

from ...assembly import Assembly
from ..entries import Entry, Shelf
from ..kit import Coat, Kit

ENTRIES = (
    Entry(
        name="sea rock", family="building", size_m=24.0, mass_kg=1e8, material="stone",
        colours={"main": (0.40, 0.37, 0.35), "second": (0.34, 0.44, 0.22)},
    ),
    Entry(
        name="palm island", family="building", size_m=26.0, mass_kg=1e8, material="stone",
        colours={"main": (0.86, 0.76, 0.54), "second": (0.22, 0.50, 0.18)},
    ),
)  # fmt: skip
PALMS = (
    (-3.6, 1.0, 5.6, -1.4),
    (-0.8, -1.2, 7.4, 0.9),
    (2.2, 1.2, 5.2, 1.6),
    (4.4, -0.6, 6.4, 1.2),
)  # x, z, height and lean, m
TOP = 7.0  # m over the water
RADIUS = 8.0  # m of its top


def _build(entry: Entry, chance: random.Random) -> Assembly:
    return _island(entry, chance) if entry.name == "palm island" else _rock(entry, chance)


def _island(entry: Entry, chance: random.Random) -> Assembly:
    """Sand all around, a green hump in the middle, palms that lean outwards."""
    kit = Kit()
    sand = Coat(colour=entry.colours["main"], second=(0.78, 0.67, 0.45), pattern="mottle", scale=0.6, finish="matte")
    green = Coat(colour=entry.colours["second"], finish="leaf", role="second")
    trunk = Coat(colour=(0.50, 0.37, 0.23), finish="wood", role="trunk")
    kit.ball((0, -0.2, 0), (13.0, 1.5, 8.0), sand)
    kit.ball((5.5, -0.2, 2.0), (7.0, 1.1, 5.5), sand)
    for _ in range(11):
        x, z, r = chance.uniform(-6, 5), chance.uniform(-3, 3), chance.uniform(1.0, 2.4)
        kit.ball(
            (x, 1.1, z), (r, 0.9 * r, r), green.but(colour=tuple(c * chance.uniform(0.8, 1.2) for c in green.colour))
        )
    for x, z, high, lean in PALMS:
        bend = [(x + lean * (k / 4) ** 1.6, 1.0 + high * k / 4, z) for k in range(5)]
        kit.curve(bend, [0.34, 0.28, 0.24, 0.21, 0.18], trunk)
        top = bend[-1]
        for k in range(9):
            a = 2 * math.pi * k / 9 + chance.uniform(-0.2, 0.2)
            out, drop = 2.6 * chance.uniform(0.85, 1.1), chance.uniform(0.1, 0.9)
            middle = (top[0] + 0.55 * out * math.cos(a), top[1] + 0.5 - 0.2 * drop, top[2] + 0.55 * out * math.sin(a))
            tip = (top[0] + out * math.cos(a), top[1] - drop, top[2] + out * math.sin(a))
            kit.limb(top, middle, 0.20, 0.26, green)
            kit.limb(middle, tip, 0.26, 0.06, green)
    kit.socket("top", (0.0, 1.3, 0.0))
    return kit.done(entry)


def _rock(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    base = entry.colours["main"]
    grass = Coat(
        colour=entry.colours["second"],
        second=(0.44, 0.48, 0.26),
        pattern="mottle",
        scale=0.8,
        finish="leaf",
        role="second",
    )
    for k in range(15):
        angle = 2 * math.pi * k / 15 + chance.uniform(-0.1, 0.1)
        shade = chance.uniform(0.78, 1.12)
        coat = Coat(
            colour=(base[0] * shade, base[1] * shade, base[2] * shade), second=(0.24, 0.22, 0.21), pattern="mottle", scale=0.9, finish="stone"
        )  # fmt: skip
        high = TOP * chance.uniform(0.72, 0.98)
        reach = RADIUS * chance.uniform(0.82, 1.05)
        at = (reach * math.cos(angle), high / 2 - 0.6, 0.8 * reach * math.sin(angle))
        kit.box(
            at,
            (2.1, high / 2 + 0.6, 1.7),
            coat,
            turn=(chance.uniform(-8, 8), -math.degrees(angle) + 90, chance.uniform(-7, 7)),
        )
        low = chance.uniform(1.0, 2.6)
        foot = (1.28 * reach * math.cos(angle), 0.3 * low, 1.05 * reach * math.sin(angle))
        kit.box(
            foot,
            (1.3, 0.6 * low, 1.1),
            coat,
            turn=(chance.uniform(-25, 25), chance.uniform(0, 90), chance.uniform(-25, 25)),
        )
    core = Coat(colour=base, second=(0.28, 0.26, 0.24), pattern="mottle", scale=0.9, finish="stone")
    kit.add("cylinder", (0.9 * RADIUS, TOP / 2, 0.72 * RADIUS), (0, TOP / 2 - 0.15, 0), core)
    kit.add("cylinder", (0.86 * RADIUS, 0.2, 0.68 * RADIUS), (0, TOP - 0.1, 0), grass)
    for _ in range(9):
        a, r = chance.uniform(0, 2 * math.pi), chance.uniform(0.5, 0.85)
        kit.ball((r * RADIUS * math.cos(a), TOP - 0.05, 0.75 * r * RADIUS * math.sin(a)), (1.5, 0.35, 1.2), grass)
    kit.socket("top", (0.0, TOP + 0.05, 0.0))
    return kit.done(entry)


SEA_ROCKS = Shelf(entries=ENTRIES, builder=_build)
