"""A village in the trees: giant trunks with round huts on platforms at several heights, rope bridges between, lanterns. All in m."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np

from ...primitives import RGB, Primitive
from .joinery import Room

EMPTY_OFF = 3.5  # m
BARK: RGB = (0.40, 0.25, 0.17)
WOOD: RGB = (0.58, 0.40, 0.24)
THATCH: RGB = (0.70, 0.56, 0.30)
LEAVES: tuple[RGB, ...] = ((0.20, 0.40, 0.15), (0.26, 0.46, 0.16), (0.16, 0.34, 0.14))
LAMP: RGB = (1.0, 0.72, 0.34)
TRUNKS = (
    (-9.5, -9.0, 1.9),
    (-3.2, -6.5, 0.9),
    (3.3, -7.6, 1.5),
    (8.6, -6.4, 1.2),
    (14.0, -10.0, 2.2),
    (-15.0, -11.0, 2.0),
)  # m: x, z, and how high the hut is


def tree_village(room: Room) -> list[Primitive]:
    """Build it behind the action, further off where nobody is there and all of it is looked at."""
    made: list[Primitive] = []
    off = EMPTY_OFF if room.empty else 0.0
    trunks = sorted((x, z - off, high) for x, z, high in TRUNKS)
    for x, z, high in trunks:
        made += _tree(room.rng, x, z)
        made += _hut(x, z, high)
    for (x, z, high), (x2, z2, high2) in itertools.pairwise(trunks):
        made += _rope_bridge((x, high, z + 1.4), (x2, high2, z2 + 1.4))
    return made


def _tree(rng: np.random.Generator, x: float, z: float) -> list[Primitive]:
    look: dict[str, Any] = {"colour": BARK, "second": (0.28, 0.17, 0.11)}
    made = [
        Primitive(kind="cone", size=(0.95, 10.0, 0.65), at=(x, 10.0, z), pattern="bands", scale=0.25, finish="matte", role="set", **look),
        Primitive(kind="cone", size=(1.35, 0.7, 0.92), at=(x, 0.7, z), pattern="mottle", scale=0.3, finish="matte", role="set", **look),
    ]  # fmt: skip
    for k in range(5):
        a = 1.3 * k + float(rng.uniform(0, 1))
        at = (x + 2.6 * math.cos(a), 11.0 + 1.3 * k, z + 1.6 * math.sin(a))
        made.append(Primitive(kind="ellipsoid", size=(2.9, 1.5, 2.4), at=at, colour=LEAVES[k % 3], second=(0.10, 0.24, 0.09), pattern="mottle", scale=0.4, finish="leaf", role="set"))  # fmt: skip
    return made


def _hut(x: float, z: float, high: float) -> list[Primitive]:
    """A round hut with a pointed roof on a platform before its trunk, a lit door and window, lanterns on the rail."""
    front = z + 1.5
    made = [
        Primitive(kind="cylinder", size=(2.1, 0.12, 2.1), at=(x, high, front), colour=WOOD, second=(0.42, 0.28, 0.16), pattern="bands", scale=0.3, finish="wood", role="set"),
        Primitive(kind="cylinder", size=(1.25, 0.95, 1.25), at=(x, high + 1.05, front), colour=WOOD, second=(0.44, 0.29, 0.17), pattern="bands", scale=0.22, finish="wood", role="set"),
        Primitive(kind="cone", size=(1.85, 0.8, 0.05), at=(x, high + 2.75, front), colour=THATCH, second=(0.52, 0.40, 0.20), pattern="stripes", scale=0.2, finish="matte", role="set"),
        Primitive(kind="box", size=(0.34, 0.65, 0.06, 0.0), at=(x - 0.35, high + 0.78, front + 1.22), colour=LAMP, finish="light", glow=1.2, role="set"),
        Primitive(kind="cylinder", size=(0.28, 0.04, 0.28), at=(x + 0.55, high + 1.25, front + 1.12), turn=(90.0, 0.0, 0.0), colour=LAMP, finish="light", glow=1.6, role="set"),
    ]  # fmt: skip
    for k in range(7):
        a = math.pi * k / 6
        post = (x + 2.0 * math.cos(a), high + 0.5, front + 2.0 * math.sin(a))
        made.append(Primitive(kind="cylinder", size=(0.05, 0.45, 0.05), at=post, colour=WOOD, finish="wood", role="set"))  # fmt: skip
        if k % 3 == 0:
            made.append(Primitive(kind="ellipsoid", size=(0.13, 0.17, 0.13), at=(post[0], high + 1.15, post[2]), colour=LAMP, finish="light", glow=3.0, role="set"))  # fmt: skip
    for side in (-1, 1):
        made.append(Primitive(kind="box", size=(0.08, 0.08, 1.2, 0.0), at=(x + side * 1.1, high - 0.55, front), turn=(35.0, 0.0, 0.0), colour=WOOD, finish="wood", role="set"))  # fmt: skip
    return made


def _rope_bridge(start: tuple[float, float, float], end: tuple[float, float, float]) -> list[Primitive]:
    """Planks that sag between two platforms, a rope along each side."""
    made, steps = [], 12
    yaw = math.degrees(math.atan2(-(end[2] - start[2]), end[0] - start[0]))
    for k in range(1, steps):
        u = k / steps
        x, y, z = (a + u * (b - a) for a, b in zip(start, end, strict=True))
        sag = 0.4 * 4 * u * (1 - u)
        made.append(Primitive(kind="box", size=(0.24, 0.04, 0.55, 0.0), at=(x, y - sag, z), turn=(0.0, yaw, 0.0), colour=WOOD, finish="wood", role="set"))  # fmt: skip
        for side in (-0.5, 0.5):
            made.append(Primitive(kind="box", size=(0.33, 0.025, 0.025, 0.0), at=(x, y - sag + 0.75, z + side), turn=(0.0, yaw, 0.0), colour=(0.66, 0.54, 0.36), finish="cloth", role="set"))  # fmt: skip
    return made
