"""Shapes of trees in few primitives: for each a trunk, which takes its bark later, and its crown. All in m."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import numpy as np

from ...primitives import RGB, Primitive

Rng = np.random.Generator
Shape = tuple[list[Primitive], list[Primitive]]  # trunk, crown
FRONDS = 6


def _round(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    x, z = at
    r = tall * float(rng.uniform(0.20, 0.28))
    return [_trunk(at, tall, thick)], [
        leaves(rng, (x, 0.88 * tall, z), (1.25 * r, r, 1.1 * r), green),
        leaves(rng, (x + 0.6 * r, 0.74 * tall, z + 0.2 * r), (0.9 * r, 0.7 * r, 0.8 * r), tinted(rng, green, 0.2)),
    ]


def _needles(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    x, z = at
    crown = []
    for k in range(3):
        size = (tall * (0.24 - 0.055 * k), 0.17 * tall, 0.0)
        crown.append(Primitive(kind="cone", size=size, at=(x, tall * (0.38 + 0.24 * k), z), colour=green, second=tinted(rng, green, 0.4), pattern="mottle", scale=0.3, finish="leaf", role="set"))  # fmt: skip
    return [_trunk(at, tall, thick)], crown


def _fronds(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    x, z = at
    crown = []
    for k in range(FRONDS):
        yaw = 60.0 * k + float(rng.uniform(-12, 12))
        c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        crown.append(Primitive(kind="ellipsoid", size=(0.30 * tall, 0.012 * tall, 0.05 * tall), at=(x + 0.24 * tall * c, 0.97 * tall, z - 0.24 * tall * s), turn=(0.0, yaw, -24.0), colour=green, finish="satin", role="set"))  # fmt: skip
    return [_trunk(at, tall, thick)], crown


def _high(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A slender trunk, bare far up, a light narrow crown."""
    x, z = at
    r = 0.13 * tall
    return [_trunk(at, tall, thick)], [
        leaves(rng, (x, 0.86 * tall, z), (r, 1.7 * r, r), green),
        leaves(rng, (x - 0.7 * r, 0.72 * tall, z), (0.7 * r, 0.9 * r, 0.7 * r), tinted(rng, green, 0.2)),
        leaves(rng, (x + 0.8 * r, 0.66 * tall, z), (0.6 * r, 0.7 * r, 0.6 * r), tinted(rng, green, 0.2)),
    ]


def _stalks(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A cane that leans a little, tufts of narrow leaves at its joints and above."""
    x, z = at
    lean = float(rng.uniform(-4, 4))
    cane = Primitive(kind="cylinder", size=(thick, tall / 2, thick), at=(x, tall / 2, z), turn=(0.0, 0.0, lean))
    crown = []
    for _ in range(3):
        yaw, y = float(rng.uniform(0, 360)), tall * float(rng.uniform(0.42, 1.0))
        c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        aside = -math.tan(math.radians(lean)) * (y - tall / 2)
        crown.append(Primitive(kind="ellipsoid", size=(0.75, 0.10, 0.32), at=(x + aside + 0.55 * c, y - 0.1, z - 0.55 * s), turn=(0.0, yaw, -26.0), colour=tinted(rng, green, 0.25), finish="satin", role="set"))  # fmt: skip
    return [cane], crown


def _spreading(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A short trunk that forks into boughs, a wide crown of several rounds that comes low."""
    x, z = at
    trunk = [_trunk(at, 0.62 * tall, thick, top=0.7)]
    crown = [leaves(rng, (x, 0.80 * tall, z), (0.42 * tall, 0.22 * tall, 0.36 * tall), green)]
    for k in range(4):
        yaw = 90.0 * k + float(rng.uniform(-30, 30))
        c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        r = tall * float(rng.uniform(0.20, 0.27))
        high = tall * float(rng.uniform(0.60, 0.74))
        crown.append(leaves(rng, (x + 0.38 * tall * c, high, z - 0.34 * tall * s), (1.15 * r, 0.78 * r, r), tinted(rng, green, 0.05)))  # fmt: skip
        if k % 2 == 0:
            trunk.append(Primitive(kind="cone", size=(0.55 * thick, 0.22 * tall, 0.3 * thick), at=(x + 0.14 * tall * c, 0.52 * tall, z - 0.14 * tall * s), turn=(0.0, yaw, -42.0)))  # fmt: skip
    return trunk, crown


def _giant(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A column with a flared foot that goes out of the picture, boughs only far up."""
    x, z = at
    trunk = [_trunk(at, tall, thick, top=0.55)]
    trunk.append(Primitive(kind="cone", size=(1.7 * thick, 0.045 * tall, 1.2 * thick), at=(x, 0.045 * tall, z)))
    crown = [leaves(rng, (x, 0.86 * tall, z), (0.10 * tall, 0.20 * tall, 0.10 * tall), green)]
    for k in range(2):
        side = 1 if k else -1
        crown.append(leaves(rng, (x + side * 0.09 * tall, tall * float(rng.uniform(0.4, 0.6)), z), (0.09 * tall, 0.02 * tall, 0.05 * tall), green))  # fmt: skip
    return trunk, crown


def _slim(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A dark flame of leaves from near the ground to a point."""
    x, z = at
    body = leaves(rng, (x, 0.47 * tall, z), (0.085 * tall, 0.43 * tall, 0.085 * tall), green)
    tip = Primitive(kind="cone", size=(0.066 * tall, 0.18 * tall, 0.0), at=(x, 0.82 * tall, z), colour=green, second=tinted(rng, green, 0.3), pattern="mottle", scale=0.25, finish="matte", role="set")  # fmt: skip
    return [_trunk(at, 0.2 * tall, 0.018 * tall)], [body, tip]


def _weeping(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A round head from which long strands hang nearly to the ground."""
    x, z = at
    crown = [leaves(rng, (x, 0.80 * tall, z), (0.36 * tall, 0.20 * tall, 0.34 * tall), green)]
    for k in range(14):
        yaw, out = 25.7 * k, 0.30 + 0.10 * (k % 3)
        c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        low = float(rng.uniform(0.10, 0.26))
        half = 0.5 * (0.78 - low) * tall
        crown.append(leaves(rng, (x + out * tall * c, low * tall + half, z - out * tall * s), (0.045 * tall, half, 0.045 * tall), tinted(rng, green, 0.2)))  # fmt: skip
    return [_trunk(at, 0.75 * tall, thick)], crown


def _bare(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A crooked trunk with boughs and twigs and no leaf."""
    x, z = at
    trunk = [_trunk(at, 0.8 * tall, thick, top=0.4)]
    for k in range(6):
        yaw, foot = 60.0 * k + float(rng.uniform(-25, 25)), float(rng.uniform(0.32, 0.70)) * tall
        c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        half, tilt = 0.17 * tall * float(rng.uniform(0.7, 1.2)), float(rng.uniform(36, 58))
        out, up = half * math.sin(math.radians(tilt)), half * math.cos(math.radians(tilt))
        trunk.append(Primitive(kind="cone", size=(0.45 * thick, half, 0.08 * thick), at=(x + out * c, foot + up, z - out * s), turn=(0.0, yaw, -tilt)))  # fmt: skip
    return trunk, []


def _bottle(rng: Rng, at: tuple[float, float], tall: float, thick: float, green: RGB) -> Shape:
    """A bulging trunk as wide as a hut, short boughs with small flat crowns on top."""
    x, z = at
    trunk = [
        Primitive(kind="ellipsoid", size=(1.25 * thick, 0.5 * tall, 1.2 * thick), at=(x, 0.34 * tall, z)),
        _trunk(at, 0.84 * tall, 0.8 * thick, top=0.45),
    ]
    crown = []
    for k in range(6):
        yaw = 60.0 * k + float(rng.uniform(-20, 20))
        c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        trunk.append(Primitive(kind="cone", size=(0.25 * thick, 0.13 * tall, 0.08 * thick), at=(x + 0.10 * tall * c, 0.88 * tall, z - 0.10 * tall * s), turn=(0.0, yaw, -55.0)))  # fmt: skip
        crown.append(leaves(rng, (x + 0.21 * tall * c, 0.97 * tall, z - 0.21 * tall * s), (0.13 * tall, 0.045 * tall, 0.12 * tall), green))  # fmt: skip
    return trunk, crown


def _trunk(at: tuple[float, float], tall: float, thick: float, top: float = 0.6) -> Primitive:
    x, z = at
    return Primitive(kind="cone", size=(1.3 * thick, tall / 2, top * thick), at=(x, tall / 2, z))


def leaves(rng: Rng, at: tuple[float, float, float], size: tuple[float, float, float], green: RGB) -> Primitive:
    """A round of leaves, darker in places."""
    share = float(rng.uniform(0.6, 0.85))
    return Primitive(
        kind="ellipsoid", size=size, at=at, colour=green, second=(share * green[0], share * green[1], share * green[2]), pattern="mottle", scale=0.22, finish="leaf", role="set",
    )  # fmt: skip


def tinted(rng: Rng, colour: RGB, amount: float) -> RGB:
    """A colour, each channel a little lighter or darker by chance."""
    r, g, b = (min(1.0, c * (1 + float(rng.uniform(-amount, amount)))) for c in colour)
    return r, g, b


CROWNS: Mapping[str, Callable[[Rng, tuple[float, float], float, float, RGB], Shape]] = {
    "round": _round, "needles": _needles, "fronds": _fronds, "high": _high, "stalks": _stalks, "spreading": _spreading, "giant": _giant, "slim": _slim, "weeping": _weeping,
    "bare": _bare, "bottle": _bottle,
}  # fmt: skip
