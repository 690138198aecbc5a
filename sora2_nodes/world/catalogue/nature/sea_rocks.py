"""A rock in the sea: steep broken walls all around, grass on its flat top, boulders at its foot. What stands on it stands on its top."""

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
)  # fmt: skip
TOP = 7.0  # m over the water
RADIUS = 8.0  # m of its top


def _build(entry: Entry, chance: random.Random) -> Assembly:
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
