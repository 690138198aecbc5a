"""What is heaped in a vessel: strawberries in a bowl, eggs in a basket, cookies on a plate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ....story.reader.nouns.colour_names import rgb_of
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ...assembly import ROOT, Assembly, bounds, frames_of, matrices, placed
from ...catalogue import build, entry
from ...catalogue.repainting import resized
from ...catalogue.workbench import turn_of
from ...primitives import RGB, Primitive

HEAPED = ("bowl", "plate", "tray", "basket", "bucket", "crate", "cardboard box", "cutting board", "jar", "glass jar")
FAMILIES = ("food", "toy", "solid", "ware", "plant", "model", "clothing")
BEARING = ("tree", "oak", "birch")  # what bears fruit in its crown
BORNE, FRUIT_WIDE = 44, 0.11  # fruits of a crown; of its width: one, larger than in nature, that it is seen
MOST, FEWEST, MOST_PARTS = 9, 3, 260
LARGEST = 0.46  # of the vessel's width: one of what is heaped in it
WIDE = {
    "plate": 0.30,
    "tray": 0.34,
    "cutting board": 0.30,
    "jar": 0.22,
    "glass jar": 0.22,
}  # of its width: how far from its middle
FLOOR = {
    "plate": 0.5,
    "tray": 0.2,
    "cutting board": 1.0,
    "basket": 0.5,
    "bucket": 0.95,
    "crate": 1.0,
    "cardboard box": 1.0,
    "jar": 0.55,
    "glass jar": 0.1,
}  # of its height: where the first layer lies
USUAL_WIDE, USUAL_FLOOR = 0.27, 0.80


def _borne(tree: Assembly, kind: str, colour: RGB | None) -> Assembly:
    """A tree with fruit all over its crown."""
    root = matrices(tree, placed((0, 0, 0))[None])[0]
    crown = [i for i, p in enumerate(tree.primitives) if p.node == "crown" and p.role == "main"]
    if not crown:
        return tree
    balls = [(root[i, :, 3].astype(float), float(np.mean(tree.primitives[i].size[:3]))) for i in crown]
    middle = np.mean([at for at, _ in balls], 0)
    turn, up = 2.4 * np.arange(BORNE), 1 - 2 * (np.arange(BORNE) + 0.5) / BORNE
    flat = np.sqrt(1 - up**2)
    ways = np.stack([flat * np.cos(turn), up, flat * np.sin(turn)], 1)
    places = np.array([middle + _outside(middle, way, balls) * way for way in ways])
    wide = float(np.ptp(places[:, 0]))
    fruit = build(kind, colour=colour) if colour else build(kind)
    paint = max(fruit.primitives, key=lambda p: float(np.prod(p.size[:2]))).colour
    radius = 0.5 * FRUIT_WIDE * wide
    frame = frames_of(tree, placed((0.0, 0.0, 0.0))[None])["crown"][0]
    made = []
    for place in places:
        at = frame[:, :3].T @ (place - frame[:, 3])
        made.append(Primitive(kind="ellipsoid", size=(radius, 0.95 * radius, radius), at=(float(at[0]), float(at[1]), float(at[2])), node="crown", colour=paint, second=paint, finish="gloss", role="fruit"))  # fmt: skip
    return replace(tree, primitives=(*tree.primitives, *made))


def _outside(middle: np.ndarray, way: np.ndarray, balls: Sequence[tuple[np.ndarray, float]]) -> float:
    """How far from a crown's middle along a way its last leaves are. balls: middles and radii of what it is made of."""
    far = 0.0
    for at, radius in balls:
        along = float((at - middle) @ way)
        aside = float(np.linalg.norm(at - middle - along * way))
        if aside < radius:
            far = max(far, along + math.sqrt(radius**2 - aside**2))
    return far


def heaped(vessel: Assembly, words: str) -> Assembly:
    """Return a vessel with several of what words name in it; as it is where they name nothing that lies in heaps."""
    found = nearest(words) or (nearest(words.split()[-1]) if words else None)
    if vessel.name in BEARING and found is not None and FAMILY_OF.get(found.name) == "food":
        return _borne(vessel, found.name, rgb_of(words.split()[0]) if " " in words else None)
    if vessel.name not in HEAPED or found is None or FAMILY_OF.get(found.name) not in FAMILIES:
        return vessel
    low, high = bounds(vessel)
    wide = float(min(high[0] - low[0], high[2] - low[2]))
    one = build(found.name)
    size = entry(found.name).size_m
    unit = float((high - low).max()) / max(entry(vessel.name).size_m, 1e-6)
    one = resized(one, min(unit, LARGEST * wide / size))
    count = int(np.clip(MOST_PARTS // max(len(one.primitives), 1), FEWEST, MOST))
    kept = tuple(p for p in vessel.primitives if p.role != "contents")
    return replace(vessel, primitives=(*kept, *_heap(one, count, vessel.name, low, high, wide)))


def _heap(one: Assembly, count: int, name: str, low: np.ndarray, high: np.ndarray, wide: float) -> list[Primitive]:
    """Copies in a ring, one or more on top in the middle, each turned otherwise."""
    reach = WIDE.get(name, USUAL_WIDE) * wide
    floor = float(low[1]) + FLOOR.get(name, USUAL_FLOOR) * float(high[1] - low[1])
    own_low, own_high = bounds(one)
    tall, ring = float(own_high[1] - own_low[1]), max(count - 2, 2)
    made: list[Primitive] = []
    for k in range(count):
        top = k >= ring
        a = 2 * math.pi * k / ring + (0.6 if top else 0.0)
        r = 0.0 if k == count - 1 and count > FEWEST else reach * (0.3 if top else 1.0)
        at = np.array([r * math.cos(a), floor + (0.55 * tall if top else 0.0) - 0.12 * tall, r * math.sin(a)])
        made += _set_down(one, at, 137.5 * k)
    return made


def _set_down(one: Assembly, at: np.ndarray, yaw_deg: float) -> list[Primitive]:
    """A thing's primitives as parts of what it lies in, turned about the vertical."""
    place = (float(at[0]), float(at[1]), float(at[2]))
    poses = matrices(one, placed(place, (0.0, yaw_deg, 0.0))[None])[0]
    return [
        replace(p, node=ROOT, at=tuple(float(v) for v in pose[:, 3]), turn=turn_of(pose[:, :3]), role="heaped")  # type: ignore[arg-type]
        for p, pose in zip(one.primitives, poses, strict=True)
    ]
