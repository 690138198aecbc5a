"""Houses of a town as they are seen across a square: whole fronts in a row behind the action, open in the middle where something stands that the town is known by. All in m."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...primitives import Primitive
from ..grounds.old_fronts import OLD_HOUSES
from ..grounds.town_fronts import TOWN_HOUSES
from .land_houses import LAND_HOUSES

HOUSES: dict[str, Callable[[np.random.Generator, float, float, bool], list[Primitive]]] = {
    **OLD_HOUSES,
    **TOWN_HOUSES,
    **LAND_HOUSES,
}
REACH = 46.0  # m that a row goes to either side
OPEN = 6.5  # m to either side of the middle of a square that no house stands in
BEHIND = 4.0  # m more than other layers
NARROW, BROAD = 5.0, 8.5  # m that a house is wide


def _across(kind: str, *, lit: bool, gap: float) -> Callable[[np.random.Generator, float], list[Primitive]]:
    """A maker of a row at a depth; gap: m to either side of the middle that stay open."""

    def make(rng: np.random.Generator, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        for side in (-1, 1):
            x = gap
            while x < REACH:
                wide = float(rng.uniform(NARROW, BROAD))
                house = HOUSES[kind](rng, side * (x + wide / 2), wide, lit)
                made += [replace(p, at=(p.at[0], p.at[1], p.at[2] - depth - BEHIND)) for p in house]
                x += wide + 0.05
        return made

    return make


SQUARES: dict[str, Callable[[np.random.Generator, float], list[Primitive]]] = {
    f"{'lit ' * lit}{kind} {shape}": _across(kind, lit=lit, gap=gap)
    for kind in HOUSES
    for shape, gap in (("row", 0.0), ("square", OPEN))
    for lit in (False, True)
}
