"""Birds: rows of proportions and one builder, and the rubber duck."""

from __future__ import annotations

import functools

from ...entries import Entry, Shelf
from .bird import Bird, build_by_name
from .poultry import POULTRY
from .rubber_duck import RUBBER_DUCK, build_rubber_duck
from .songbirds import SONGBIRDS
from .waterfowl import WATERFOWL

ROWS: dict[str, Bird] = {**SONGBIRDS, **WATERFOWL, **POULTRY}

_ENTRIES = tuple(
    Entry(
        name=name,
        family="bird",
        size_m=row.size_m,
        mass_kg=row.mass_kg,
        material=row.material,
        carriage=row.carriage,
        voice=row.voice,
        colours=row.colours,
    )
    for name, row in ROWS.items()
)
BIRDS = (
    Shelf(entries=_ENTRIES, builder=functools.partial(build_by_name, ROWS)),
    Shelf(entries=(RUBBER_DUCK,), builder=build_rubber_duck),
)
