"""Which trees a place has: those of the kind that was named, in its wood, about it or along its street, instead of its own."""

from __future__ import annotations

from dataclasses import replace

from ..places import GROUNDS, Place
from .groves import WOODS

OWN_WOODS = ("wood", "pine wood", "rainforest", "palms")  # of layers.LAYERS: trees one stands among
EDGES = ("trees", "pines")  # and those of an edge far off
TREES = ("tree", "oak", "birch", "pine", "palm", "bamboo", "bare tree")  # dressing that gives way
EDGED = frozenset(
    ("cherry", "maple", "birch", "pine", "oak", "olive", "bamboo")
)  # kinds of which an edge far off has the colour
BARREN = ("bare", "palm")  # kinds beside which no wood stands on the horizon


def planted(place: Place, kind: str) -> Place:
    """A place with trees of one kind; as it is where no tree grows or for a kind that is not known."""
    if (
        kind not in WOODS
        or place.walls is not None
        or place.light == "water"
        or GROUNDS[place.ground].pattern == "none"
    ):
        return place
    wooded = bool(set(place.far) & set(OWN_WOODS))
    dressing = tuple(item for item in place.dressing if item.split("*")[0] not in TREES)
    far = tuple(f"{kind} edge" if f in EDGES and kind in EDGED else f for f in place.far if f not in OWN_WOODS)
    far = tuple(f for f in far if not (f in EDGES and kind in (*BARREN, "redwood")))
    if place.fronts:
        return replace(place, dressing=dressing, far=far, avenue=kind)
    return replace(place, dressing=dressing, far=(f"{kind} wood" if wooded else f"{kind} trees", *far))
