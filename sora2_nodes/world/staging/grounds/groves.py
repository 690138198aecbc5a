"""Trees of a kind: woods one stands in, with trunks near and far between which one looks, trees that stand about, and rows along a street. All in m."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ...primitives import RGB, Primitive
from ..places import GROUNDS, PlaceRow
from .tree_crowns import CROWNS, tinted

Rng = np.random.Generator
FIRST, LAST = 5.0, 26.0  # m behind the action that a wood stands
WIDE = 0.85  # of their distance and ASIDE more: how far to either side they go
ASIDE = 7.0
LANE = 0.6  # m to either side of the middle in which nothing grows right behind the action
ABOUT, NEAREST, DEEP = (
    11,
    5.5,
    13.0,
)  # trees that stand about a place that is no wood, how near one is at least, and how far they go on, m
OFF, FAR_OFF = (
    0.95,
    {"fronds": 2.1, "bottle": 2.0, "slim": 1.5, "high": 1.5, "giant": 0.8},
)  # of its height: how far off a tree of them is at least, so that its crown is seen; of tall crowns
NEAR_WOODS = {"stalks": 3.2, "giant": 7.5, "bottle": 12.0}  # crown: where such a wood begins instead, m
STREWN, ROAD_FROM, ROAD_TO = (
    170,
    -3.6,
    7.2,
)  # trees beside a road seen from the air, and what of the way they keep clear of, m
ROW_EACH, ROW_REACH = 5.2, 26.0  # m from tree to tree along a street, and how far the row goes


OWN_WOODS = ("wood", "pine wood", "rainforest", "palms")  # of layers.LAYERS: trees one stands among
EDGES = ("trees", "pines")  # and those of an edge far off
TREES = ("tree", "oak", "birch", "pine", "palm", "bamboo", "bare tree")  # dressing that gives way
EDGED = frozenset(
    ("cherry", "maple", "birch", "pine", "oak", "olive", "bamboo")
)  # kinds of which an edge far off has the colour
BARREN = ("bare", "palm")  # kinds beside which no wood stands on the horizon


@dataclass(frozen=True, kw_only=True)
class Wood:
    """Trees of one kind. tall: m. thick: the radius of a trunk over its height. crown: of `tree_crowns.CROWNS`. count: in a wood. dense: undergrowth, 0..1.

    marks: the pattern of the bark and its scale, m. lane: m to either side of the middle that stay free.
    """

    trunk: RGB
    leaves: RGB
    dark: RGB | None = None  # of the bark; None: darker than the trunk
    tall: float = 9.0
    thick: float = 0.021
    crown: str = "round"
    count: int = 34
    dense: float = 0.0
    marks: tuple[str, float] = ("mottle", 0.2)
    lane: float = LANE


WOODS: Mapping[str, Wood] = {
    "wood": Wood(trunk=(0.34, 0.25, 0.18), leaves=(0.22, 0.38, 0.14), dense=0.5),
    "pine": Wood(trunk=(0.32, 0.22, 0.16), leaves=(0.12, 0.27, 0.15), count=30, tall=10.0, crown="needles", dense=0.2),
    "rainforest": Wood(trunk=(0.36, 0.29, 0.20), leaves=(0.14, 0.36, 0.12), count=30, tall=11.0, dense=1.0),
    "palm": Wood(trunk=(0.46, 0.36, 0.25), leaves=(0.20, 0.42, 0.14), count=12, tall=7.5, crown="fronds"),
    "birch": Wood(trunk=(0.93, 0.92, 0.88), leaves=(0.52, 0.66, 0.22), dark=(0.10, 0.09, 0.09), count=52, tall=11.0, thick=0.012, crown="high", dense=0.15, marks=("patches", 0.16)),
    "bamboo": Wood(trunk=(0.50, 0.68, 0.24), leaves=(0.32, 0.56, 0.16), dark=(0.66, 0.76, 0.40), count=90, tall=10.0, thick=0.0085, crown="stalks", marks=("rings", 1.3)),
    "cherry": Wood(trunk=(0.26, 0.18, 0.15), leaves=(0.97, 0.72, 0.82), count=26, tall=5.2, thick=0.034, crown="spreading"),
    "maple": Wood(trunk=(0.30, 0.21, 0.16), leaves=(0.80, 0.20, 0.08), count=30, tall=6.0, thick=0.028, crown="spreading", dense=0.1),
    "redwood": Wood(trunk=(0.50, 0.27, 0.18), leaves=(0.14, 0.30, 0.14), dark=(0.28, 0.14, 0.09), count=26, tall=34.0, thick=0.034, crown="giant", dense=0.35, marks=("grain", 0.5), lane=1.9),
    "olive": Wood(trunk=(0.40, 0.34, 0.27), leaves=(0.50, 0.56, 0.40), count=26, tall=4.2, thick=0.06, crown="spreading"),
    "cypress": Wood(trunk=(0.32, 0.25, 0.19), leaves=(0.10, 0.24, 0.12), count=22, tall=10.0, crown="slim"),
    "oak": Wood(trunk=(0.34, 0.25, 0.18), leaves=(0.24, 0.42, 0.13), count=22, tall=10.0, thick=0.036, crown="spreading", dense=0.2),
    "willow": Wood(trunk=(0.36, 0.28, 0.20), leaves=(0.48, 0.62, 0.24), count=14, tall=7.5, thick=0.034, crown="weeping"),
    "bare": Wood(trunk=(0.34, 0.28, 0.24), leaves=(0.34, 0.28, 0.24), count=34, tall=8.0, thick=0.018, crown="bare"),
    "baobab": Wood(trunk=(0.58, 0.46, 0.36), leaves=(0.34, 0.46, 0.18), count=10, tall=11.0, thick=0.12, crown="bottle"),
}  # fmt: skip


def grove(kind: str) -> Callable:
    """A maker of a wood of one kind that one stands in."""
    wood = WOODS[kind]

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        first = NEAR_WOODS.get(wood.crown, FIRST)
        for z in np.sort(first + (LAST - FIRST) * rng.random(wood.count) ** 1.2):
            x = float(rng.uniform(-1, 1)) * (ASIDE + WIDE * z)
            x = x if abs(x) > wood.lane else x + float(np.copysign(2 * wood.lane, x))
            made += _tree(rng, (x, -float(z)), wood)
        for _ in range(round(46 * wood.dense)):
            z = float(rng.uniform(3.4, 16.0))
            at = float(rng.uniform(-1, 1)) * (ASIDE + WIDE * z)
            r = float(rng.uniform(0.5, 1.3))
            green = wood.leaves if wood.crown != "giant" else (0.24, 0.42, 0.18)
            made.append(_bush((at, 0.55 * r, -z), (1.2 * r, r, r), tinted(rng, green, 0.3), rng))
        return made

    return make


def standing(kind: str) -> Callable:
    """A maker of trees of one kind that stand about behind the action, evenly apart: of a park, a shore, a temple's garden."""
    wood = WOODS[kind]

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        count = round(ABOUT * (1.6 if wood.crown in ("slim", "stalks", "fronds", "high") else 1.0))
        for k in range(count):
            z = max(NEAREST, FAR_OFF.get(wood.crown, OFF) * wood.tall) + DEEP * ((k * 0.618) % 1.0)
            x = ((k + 0.5 + float(rng.uniform(-0.3, 0.3))) / count * 2 - 1) * (5.0 + 0.75 * z)
            made += _tree(rng, (x if abs(x) > 1.0 else x + math.copysign(1.6, x), -z), wood)
        return made

    return make


def along(kind: str, rng: Rng, z: float, *, in_depth: bool = False, right: float = 0.0) -> list[Primitive]:
    """A row of trees of one kind across the picture at z m; in_depth: two that run away, at z and at `right` m to the sides."""
    wood, made = WOODS[kind], list[Primitive]()
    wood = replace(wood, tall=min(wood.tall, 14.0))
    for k in range(round(2 * ROW_REACH / ROW_EACH)):
        at = (k + 0.5) * ROW_EACH - ROW_REACH
        if in_depth:
            made += _tree(rng, (z, -at - 0.6 * ROW_REACH), wood) + _tree(rng, (right, -at - 0.6 * ROW_REACH), wood)
        else:
            made += _tree(rng, (at, z), wood)
    return made


def strewn(kind: str, rng: Rng) -> list[Primitive]:
    """Trees of one kind on both sides of a road that goes across the picture, as one sees them from the air."""
    wood, made = WOODS[kind], list[Primitive]()
    wood = replace(wood, tall=min(wood.tall, 8.0))
    for _ in range(STREWN):
        x, z = float(rng.uniform(-48, 48)), float(rng.uniform(-52, 34))
        if not ROAD_FROM - 1.5 < z < ROAD_TO + 1.5:
            made += _tree(rng, (x, z), wood)
    return made


def _tree(rng: Rng, at: tuple[float, float], wood: Wood) -> list[Primitive]:
    x, z = at
    tall = wood.tall * float(rng.uniform(0.75, 1.25))
    thick = wood.thick * tall * float(rng.uniform(0.8, 1.4) if wood.crown != "stalks" else rng.uniform(0.85, 1.15))
    bark = tinted(rng, wood.trunk, 0.2 if wood.dark is None else 0.06)
    second = wood.dark or (0.6 * bark[0], 0.6 * bark[1], 0.6 * bark[2])
    green = tinted(rng, wood.leaves, 0.25 if wood.crown != "spreading" else 0.06)
    trunk, crown = CROWNS[wood.crown](rng, (x, z), tall, thick, green)
    pattern, scale = wood.marks
    pattern = "stripes" if pattern == "rings" else pattern
    return [
        *(
            replace(p, colour=bark, second=second, pattern=pattern, scale=scale, finish="wood", role="set")
            for p in trunk
        ),
        *crown,
    ]


def _bush(at: tuple[float, float, float], size: tuple[float, float, float], green: RGB, rng: Rng) -> Primitive:
    return Primitive(
        kind="ellipsoid", size=size, at=at, colour=green, second=tinted(rng, green, 0.45), pattern="mottle", scale=0.22, finish="leaf", role="set",
    )  # fmt: skip


def planted(place: PlaceRow, kind: str) -> PlaceRow:
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
