"""What is drawn along a spine: crocodiles, lizards, dinosaurs, dragons; and the turtle and the frog."""

from __future__ import annotations

import random

from ....assembly import Assembly
from ...entries import Entry, Shelf
from .adornments import EXTRAS
from .saurian import build_saurian
from .saurians import SAURIANS
from .turtle import FROG, TURTLE, build_frog, build_turtle


def _saurian(entry: Entry, chance: random.Random) -> Assembly:
    return build_saurian(SAURIANS[entry.name], entry, EXTRAS, chance)


_ENTRIES = tuple(
    Entry(
        name=name,
        family="quadruped",
        size_m=row.size_m,
        mass_kg=row.mass_kg,
        material="flesh",
        carriage=row.carriage,
        voice=row.voice,
        colours=row.colours,
    )
    for name, row in SAURIANS.items()
)
REPTILES = (
    Shelf(entries=_ENTRIES, builder=_saurian),
    Shelf(entries=(TURTLE,), builder=build_turtle),
    Shelf(entries=(FROG,), builder=build_frog),
)
