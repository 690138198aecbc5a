"""What animals wear as they are: hats and glasses made for people's heads, scarves and ties at the neck, coats over the trunk, packs on the back."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...story.setting import Garment as Attire
from ..assembly import Assembly, Node, bounds
from ..primitives import RGB, Primitive, Vec3
from .beast_folk import SKULL_HIGH, SKULL_SHARE, BeastSkull, skull_of
from .clothes.headgear import HEADGEAR, put_on
from .look import Look, WornGarment
from .measures import Measures, measure
from .modelling import Model, Paint, shaded
from .outfits import garment_of

WORN = "worn"  # the node of what is on an animal's head
LOOK = Look(body="beast", beast="cat")
COATS = (
    "sweater",
    "hoodie",
    "vest",
    "waistcoat",
    "jacket",
    "coat",
    "raincoat",
    "t-shirt",
    "shirt",
    "uniform",
    "costume",
    "parka",
    "pyjamas",
    "dress",
    "suit",
    "robe",
    "sportswear",
    "swimsuit",
    "armour",
)
AT_NECK = ("scarf", "tie", "necklace", "ruff", "bandana")
BOOTS = ("boots", "shoes", "socks", "trainers")
BEFORE_EYES = ("glasses", "sunglasses", "eye patch", "eye mask", "surgical mask", "clown nose", "pacifier")
LEAST_SKULL = 0.085  # of an animal's length or height: the radius of the head that hats are made for
KNIT, CAPE, COLLAR = (0.72, 0.16, 0.16), (0.62, 0.08, 0.12), (0.75, 0.12, 0.12)  # where nobody named a colour


def attired(animal: Assembly, wears: Sequence[Attire]) -> Assembly:
    """An animal with what it is said to wear; what has no place on it is left out."""
    skull = skull_of(animal)
    if skull is None:
        return animal
    model, nodes = Model(), []
    for attire in wears:
        own = garment_of(attire)
        if own is not None and own.name in HEADGEAR:
            put_on(model, LOOK, _measures(skull if own.name in BEFORE_EYES else _seen(skull, animal)), own)
        elif attire.kind in AT_NECK:
            _at_neck(model, animal, skull, attire)
        elif attire.kind in ("backpack", "oxygen tank"):
            _pack(model, animal, _colour(attire, own, (0.2, 0.4, 0.3)))
        elif attire.kind in ("cloak", "cape"):
            _cape(model, animal, _colour(attire, own, CAPE))
        elif attire.kind in COATS or attire.kind in BOOTS:
            animal = _clad(animal, attire, _colour(attire, own, KNIT))
    made = [replace(p, node=WORN) if p.node == "head" else p for p in model.made]
    if any(p.node == WORN for p in made):
        at = skull.middle - np.array([0.04, SKULL_HIGH, 0.0]) * _head(skull)
        nodes.append(Node(name=WORN, parent="head", at=(float(at[0]), float(at[1]), float(at[2]))))
    return replace(animal, primitives=(*animal.primitives, *made), nodes=(*animal.nodes, *nodes))


def _seen(skull: BeastSkull, animal: Assembly) -> BeastSkull:
    """A skull no smaller than hats want that are to be seen on so large an animal: a horse's is narrow."""
    low, high = bounds(animal)
    least = LEAST_SKULL * float(max(high - low))
    own, (rx, ry, rz) = float(np.mean(skull.radii[:2])), skull.radii
    return skull if own >= least else replace(skull, radii=(rx * least / own, ry * least / own, rz * least / own))


def _head(skull: BeastSkull) -> float:
    """The height of a person's head that a skull would fill."""
    return float(np.mean(skull.radii[:2])) / SKULL_SHARE


def _measures(skull: BeastSkull) -> Measures:
    return replace(measure(LOOK), head=_head(skull))


def _colour(attire: Attire, own: WornGarment | None, usual: RGB) -> RGB:
    said = attire.rgb is not None or bool(attire.colour)
    return own.colour if own is not None and said else attire.rgb or usual


def _at_neck(model: Model, animal: Assembly, skull: BeastSkull, attire: Attire) -> None:
    """A ring around the neck, with an end or a bow before it."""
    node, at, tip, wide = _neck(animal, skull)
    colour = _colour(attire, garment_of(attire), COLLAR)
    paint = Paint(colour=colour, second=shaded(colour, 0.6), finish="cloth", role="scarf")
    fat = {"scarf": 0.30, "bandana": 0.22}.get(attire.kind, 0.09) * wide
    model.add(node, "torus", (wide, fat, 360.0), paint, at, (0.0, 0.0, -tip))
    a = math.radians(tip)
    ahead = (at[0] + 1.05 * wide * math.cos(a), at[1] - 1.05 * wide * math.sin(a), 0.0)
    if attire.kind in ("scarf", "bandana"):
        end = (ahead[0] + 0.15 * wide, ahead[1] - 1.5 * wide, 0.35 * wide)
        model.rod(node, (ahead[0], ahead[1], 0.3 * wide), end, 0.9 * fat, 1.1 * fat, paint)
    elif attire.kind == "tie":
        for sign in (-1.0, 1.0):
            model.ball(node, (ahead[0], ahead[1], sign * 0.34 * wide), (0.12 * wide, 0.24 * wide, 0.34 * wide), paint)
    else:
        gold = Paint(colour=(0.86, 0.68, 0.22), finish="metal")
        model.ball(node, (ahead[0] + 0.05 * wide, ahead[1] - 0.2 * wide, 0.0), 0.2 * wide, gold)


def _neck(animal: Assembly, skull: BeastSkull) -> tuple[str, Vec3, float, float]:
    """The node at a neck, the middle of a ring there, how far it tips forward in degrees, and its radius."""
    head = next(node for node in animal.nodes if node.name == "head")
    long = math.hypot(head.at[0], head.at[1])
    own = [p for p in animal.primitives if p.node == "neck" and p.kind in ("capsule", "cone")]
    r = float(np.mean(skull.radii))
    if head.parent != "neck" or long < 0.6 * r or not own:
        return "head", (float(skull.middle[0]) - 0.62 * r, float(skull.middle[1]) - 0.55 * r, 0.0), 40.0, 0.8 * r
    tip = math.degrees(math.atan2(head.at[0], max(head.at[1], 1e-6)))
    thick = float(max(own, key=lambda p: p.size[1]).size[0])
    at = (0.45 * head.at[0], 0.45 * head.at[1], 0.0)
    return "neck", at, tip, max(1.02 * thick, 0.5 * r)


def _trunk(animal: Assembly) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest corner of the trunk in its own frame."""
    own = [p for p in animal.primitives if p.node == "body" and p.kind in ("ellipsoid", "capsule")]
    lows = [np.array(p.at) - 0.8 * max(p.size) for p in own]
    highs = [np.array(p.at) + 0.8 * max(p.size) for p in own]
    return np.min(lows, 0), np.max(highs, 0)


def _pack(model: Model, animal: Assembly, colour: RGB) -> None:
    if "back" not in animal.sockets:
        return
    back = animal.sockets["back"]
    low, high = _trunk(animal)
    k = 0.5 * float(min(high[0] - low[0], high[2] - low[2]))
    paint = Paint(colour=colour, second=shaded(colour, 0.7), finish="cloth")
    x, y, _ = back.at
    model.add(back.node, "box", (0.55 * k, 0.40 * k, 0.48 * k, 0.16 * k), paint, (x, y + 0.24 * k, 0))
    model.add(back.node, "box", (0.2 * k, 0.22 * k, 0.3 * k, 0.1 * k), paint.shade(0.8), (x - 0.55 * k, y + 0.2 * k, 0))


def _cape(model: Model, animal: Assembly, colour: RGB) -> None:
    if "back" not in animal.sockets:
        return
    low, high = _trunk(animal)
    back, long, wide = animal.sockets["back"], float(high[0] - low[0]), float(high[2] - low[2])
    paint = Paint(colour=colour, second=shaded(colour, 0.7), finish="cloth")
    x, y, _ = back.at
    model.ball(
        back.node, (x - 0.22 * long, y - 0.02 * wide, 0), (0.52 * long, 0.07 * wide, 0.46 * wide), paint, (0, 0, 6)
    )


def _clad(animal: Assembly, attire: Attire, colour: RGB) -> Assembly:
    """Cloth on the trunk and the upper fore legs, or on the paws."""
    paws = attire.kind in BOOTS

    def covered(p: Primitive) -> bool:
        if paws:
            return p.node.endswith("_foot")
        return (p.node == "body" and p.kind in ("ellipsoid", "capsule")) or (
            p.node.startswith("front") and p.node.endswith("_upper")
        )

    pattern = attire.pattern or "plain"
    return replace(
        animal,
        primitives=tuple(
            replace(p, colour=colour, second=shaded(colour, 0.6), pattern=pattern, finish="cloth", role="coat") if covered(p) else p
            for p in animal.primitives
        ),
    )  # fmt: skip
