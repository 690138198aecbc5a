"""Fruit: balls, pears and bunches with stalks and leaves."""

from __future__ import annotations

import random

from ...assembly import Assembly
from ..entries import Entry, Shelf
from ..kit import Coat, Kit

GREEN, STALK = (0.2, 0.5, 0.12), (0.3, 0.2, 0.1)
ENTRIES = (
    Entry(
        name="apple", family="food", size_m=0.09, mass_kg=0.18, material="wood", colours={"main": (0.78, 0.08, 0.07)}
    ),
)


def _apple(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    skin = Coat(colour=entry.colours["main"], finish="gloss")
    kit.turned(
        [(0.0, 0.64), (0.2, 0.78), (0.55, 0.8), (0.95, 0.4), (1.0, 0.0), (0.8, -0.6), (0.4, -0.85), (0.0, -0.75)],
        (0, 0, 0),
        skin,
    )
    kit.limb((0, 0.62, 0), (0.12, 1.05, 0), 0.05, 0.06, Coat(colour=STALK, role="stalk"))
    kit.ball((0.35, 0.98, 0.05), (0.3, 0.03, 0.16), Coat(colour=GREEN, finish="leaf", role="leaf"), turn=(0, 0, 12))
    return kit.done(entry, round=True)


FRUIT = Shelf(entries=ENTRIES, builder=_apple)
