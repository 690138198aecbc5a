"""A breaking wave and a snowy slope: what surfers and skiers ride on. Both lie along x and are seen from +z; their tops are where one glides."""

from __future__ import annotations

import math
import random

from ...assembly import Assembly
from ..entries import Entry, Shelf
from ..kit import Coat, Kit

ENTRIES = (
    Entry(
        name="breaking wave", family="building", size_m=15.0, mass_kg=1e5, material="glass",
        colours={"main": (0.10, 0.36, 0.46), "second": (0.95, 0.98, 1.0)},
    ),
    Entry(name="snow slope", family="building", size_m=34.0, mass_kg=1e7, material="fabric", colours={"main": (0.95, 0.97, 1.0)}),
)  # fmt: skip
SLOPE_DEG = 15.0


def _wave(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A wall of water that is highest in the middle, its lip curling over, foam along the lip and at the foot."""
    base = entry.colours["main"]
    foam = Coat(colour=entry.colours["second"], finish="matte", role="second")
    for k in range(16):
        x = -7.2 + 0.9 * k
        high = 2.5 * (0.42 + 0.58 * math.exp(-((x / 4.2) ** 2))) * chance.uniform(0.96, 1.04)
        for j in range(5):
            v = j / 4
            light = tuple(min(1.0, c * (0.75 + 0.75 * v)) for c in base)
            coat = Coat(colour=(light[0], light[1], light[2]), finish="gloss", role="main" if j == 2 else "water")
            z = -1.5 + 1.3 * v * v - 0.25 * v
            kit.ball((x, high * v * 0.92, z), (0.86, 0.34 * high * (1.15 - 0.35 * v), 0.62 - 0.28 * v), coat)
        lip = (x, high * 0.98, -0.18 + 0.34 * math.exp(-((x / 3.2) ** 2)))
        for _ in range(2):
            r = chance.uniform(0.16, 0.3)
            kit.ball(
                (
                    lip[0] + chance.uniform(-0.3, 0.3),
                    lip[1] + chance.uniform(-0.14, 0.12),
                    lip[2] + chance.uniform(-0.12, 0.16),
                ),
                r,
                foam,
            )
        kit.ball((x + chance.uniform(-0.2, 0.2), 0.02, -0.2 + chance.uniform(-0.3, 0.25)), (0.48, 0.09, 0.24), foam)

    kit.socket("top", (0.0, 0.0, 0.0))


def _slope(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A wide bank of snow that falls along +x, bumps and tracks on it."""
    snow = Coat(colour=entry.colours["main"], second=(0.85, 0.9, 0.97), pattern="mottle", scale=0.6, finish="matte")
    down = math.radians(SLOPE_DEG)
    kit.box((0, -3.0 / math.cos(down), 0), (17.0, 3.0, 9.0), snow, turn=(0, 0, -SLOPE_DEG))
    for _ in range(26):
        x, z, r = chance.uniform(-15, 15), chance.uniform(-7, -1.2), chance.uniform(0.4, 1.3)
        kit.ball((x, -x * math.tan(down) - 0.12 * r, z), (r, 0.32 * r, r), snow.plain())
    kit.socket("top", (0.0, 0.0, 0.0))


def _build(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    {"breaking wave": _wave, "snow slope": _slope}[entry.name](kit, entry, chance)
    return kit.done(entry)


SLOPES = Shelf(entries=ENTRIES, builder=_build)
