"""A roller coaster and a big wheel behind a fair: a track over hills and through a loop, on trestles, with a train of cars on its first slope."""

from __future__ import annotations

import itertools
import math

import numpy as np

from ...primitives import RGB, Primitive
from ..interiors.joinery import furnished

TRACK: RGB = (0.86, 0.16, 0.14)
WOODEN: RGB = (0.84, 0.80, 0.72)
CARS: tuple[RGB, ...] = ((0.98, 0.80, 0.12), (0.15, 0.45, 0.85), (0.98, 0.80, 0.12), (0.20, 0.65, 0.35))
HILLS = (
    (-26.0, 3.0),
    (-20.0, 13.0),
    (-13.0, 2.2),
    (-8.0, 9.0),
    (-3.0, 1.8),
)  # m: the way of the track before its loop, (x, y)
AFTER = ((6.5, 1.8), (11.0, 8.0), (16.0, 2.0), (21.0, 6.0), (27.0, 1.5))
LOOP_AT, LOOP_HIGH = 1.6, 4.2  # m: where the loop stands, its radius
STEPS = 7  # pieces of track from one point to the next


def roller_coaster(rng: np.random.Generator, depth: float) -> list[Primitive]:
    """Build it across the view at a depth, in m."""
    way = [*_smooth(HILLS), *_loop(), *_smooth(AFTER)]
    made = [_rail(a, b, -depth) for a, b in itertools.pairwise(way)]
    for x, y in [*_smooth(HILLS)[::2], *_smooth(AFTER)[::2]]:
        made += _trestle(x, y, -depth)
    for k, colour in enumerate(CARS):
        x, y = _smooth(HILLS)[STEPS + 1 + k]
        made.append(Primitive(kind="box", size=(0.55, 0.42, 0.6, 0.15), at=(x, y + 0.62, -depth), turn=(0.0, 0.0, -58.0), colour=colour, finish="paint", role="set"))  # fmt: skip
    return [*made, *furnished("ferris wheel", (1.2, 0.0, -0.66 * depth), size=0.62)]


def _smooth(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """Points along a way that is level where it is given."""
    made = []
    for (x, y), (x2, y2) in itertools.pairwise(points):
        for k in range(STEPS):
            u = k / STEPS
            made.append((x + u * (x2 - x), y + (y2 - y) * (1 - math.cos(math.pi * u)) / 2))
    return [*made, points[-1]]


def _loop() -> list[tuple[float, float]]:
    around = np.linspace(-0.5 * math.pi, 1.5 * math.pi, 21)
    return [(LOOP_AT + LOOP_HIGH * math.cos(a), 1.8 + LOOP_HIGH + LOOP_HIGH * math.sin(a)) for a in around]


def _rail(a: tuple[float, float], b: tuple[float, float], z: float) -> Primitive:
    long, lean = math.dist(a, b), math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
    at = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, z)
    return Primitive(kind="box", size=(long / 2 + 0.06, 0.13, 0.5, 0.0), at=at, turn=(0.0, 0.0, lean), colour=TRACK, finish="paint", role="set")  # fmt: skip


def _trestle(x: float, y: float, z: float) -> list[Primitive]:
    """Two legs that lean together, and bars across them."""
    made = []
    for side in (-1, 1):
        made.append(Primitive(kind="box", size=(0.09, y / 2, 0.09, 0.0), at=(x, y / 2, z + 0.35 * side), turn=(6.0 * side, 0.0, 0.0), colour=WOODEN, finish="paint", role="set"))  # fmt: skip
    for k in range(1, int(y / 2.2) + 1):
        made.append(Primitive(kind="box", size=(0.75, 0.05, 0.05, 0.0), at=(x, 2.2 * k - 0.8, z), turn=(0.0, 0.0, 24.0 * (-1) ** k), colour=WOODEN, finish="paint", role="set"))  # fmt: skip
    return made
