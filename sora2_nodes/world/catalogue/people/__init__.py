"""People and figures built like them, as things of the catalogue; figures builds them from their looks."""

from __future__ import annotations

import random

from ....vocabulary.families import FAMILIES
from ...assembly import Assembly
from ...figures import LOOKS, build_figure, look_of
from ...figures.figure import mass_of, voice_of
from ...figures.measures import measure
from ..entries import Entry, Shelf

FAMILY = "person"
CARRIAGES = {"ghost": "floats", "mermaid": "swims"}


def _entry(name: str) -> Entry:
    look = look_of(name)
    measures = measure(look)
    dyes = {"main": look.clothes[0].colour, "second": look.clothes[0].second} if look.clothes else {}
    return Entry(
        name=name,
        family=FAMILY,
        size_m=measures.height,
        mass_kg=mass_of(look, measures),
        material="fabric",
        carriage=CARRIAGES.get(look.body, "legs2"),
        voice=voice_of(look),
        colours=dyes,
    )


def _build(entry: Entry, chance: random.Random) -> Assembly:
    return build_figure(look_of(entry.name))


PEOPLE = Shelf(entries=tuple(_entry(name) for name in FAMILIES[FAMILY] if name in LOOKS), builder=_build)
SHELVES: tuple[Shelf, ...] = (PEOPLE,)
