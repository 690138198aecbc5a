"""What is drawn along a spine: crocodiles, lizards, dinosaurs, dragons; and the turtle and the frog."""

from __future__ import annotations

import random

from ....assembly import Assembly
from ...entries import Entry, Shelf, creatures
from .adornments import EXTRAS
from .saurian import build_saurian
from .saurians import SAURIANS
from .turtle import FROG, TURTLE, build_frog, build_turtle


def _saurian(entry: Entry, chance: random.Random) -> Assembly:
    return build_saurian(SAURIANS[entry.name], entry, EXTRAS, chance)


_ENTRIES = creatures(SAURIANS, "quadruped")
REPTILES = (
    Shelf(entries=_ENTRIES, builder=_saurian),
    Shelf(entries=(TURTLE,), builder=build_turtle),
    Shelf(entries=(FROG,), builder=build_frog),
)
