"""What all models share: their entries, a shelf of builders by name, and even spreads over a ball."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from ...assembly import Assembly
from ...primitives import RGB, Vec3
from ..entries import Entry, Shelf
from ..kit import Coat, Kit
from ..recipe import fronted

CUT_OPEN = ("volcano section", "earth section", "neuron")  # drawn facing +z
Drawing = Callable[[Kit, Entry, random.Random], None]


def model(name: str, size_m: float, *, mass_kg: float = 1.0, material: str = "plastic", **colours: RGB) -> Entry:
    """An entry of the family model."""
    return Entry(name=name, family="model", size_m=size_m, mass_kg=mass_kg, material=material, colours=colours)


def models(entries: tuple[Entry, ...], drawings: Mapping[str, Drawing]) -> Shelf:
    """A shelf whose things are drawn by drawings of their own."""

    def build(entry: Entry, chance: random.Random) -> Assembly:
        kit = Kit()
        drawings[entry.name](kit, entry, chance)
        made = kit.done(entry, centred=True)
        return fronted(made) if entry.name in CUT_OPEN else made

    return Shelf(entries=entries, builder=build)


def coat(entry: Entry, role: str = "main", finish: str = "gloss") -> Coat:
    """The coat of a role of an entry."""
    return Coat(colour=entry.colours[role], finish=finish, role=role)


def spread(count: int, r: float) -> list[Vec3]:
    """Places spread evenly over a ball of radius r about the origin."""
    made = []
    for i in range(count):
        y = 1 - 2 * (i + 0.5) / count
        a, flat = 2.39996 * i, math.sqrt(1 - y * y)
        made.append((r * flat * math.sin(a), r * y, r * flat * math.cos(a)))
    return made
