"""A wood that glows by itself, as on another world: mushrooms, ferns and bulbs that shed light of their own, beside and behind the action."""

from __future__ import annotations

import math

from ...primitives import RGB, Primitive
from .joinery import Room

HUES: tuple[RGB, ...] = ((0.15, 0.95, 0.80), (0.65, 0.30, 1.0), (0.25, 0.55, 1.0), (0.35, 1.0, 0.40), (1.0, 0.35, 0.85))
PLANTS = 34
FAR, CLEAR = 34.0, 1.5  # m into the depth where a camera flies through; to either side of its way


def glowing_wood(room: Room) -> list[Primitive]:
    """Plants of light in a wide ring that leaves the middle free, the greatest far behind; between them the trunks of the place stand dark."""
    rng, made = room.rng, []
    for k in range(3 * PLANTS if room.flown else PLANTS):
        deep = float(rng.uniform(0.0, 1.0)) ** 0.7
        z = -1.3 - 8.5 * deep
        x = float(rng.uniform(-1, 1)) * (2.6 + 0.75 * -z)
        size = float(rng.uniform(0.5, 1.0)) * (0.45 + 0.9 * deep)
        if room.flown:  # along the way, to both sides of it
            z, size = 1.0 - FAR * deep, float(rng.uniform(0.6, 1.5))
            x = math.copysign(CLEAR + abs(float(rng.normal(0.0, 3.0))), x)
        hue = HUES[k % len(HUES)]
        made += (_mushroom, _fern, _bulbs)[k % 3](x, z, size, hue, 0.7 * k)
    return made


def _light(kind: str, size: tuple[float, ...], at: tuple[float, float, float], hue: RGB, glow: float, turn: tuple[float, float, float] = (0, 0, 0)) -> Primitive:  # fmt: skip
    return Primitive(kind=kind, size=size, at=at, turn=turn, colour=hue, finish="light", glow=glow, role="set")


def _mushroom(x: float, z: float, size: float, hue: RGB, _: float) -> list[Primitive]:
    stalk = tuple(0.35 + 0.4 * c for c in hue)
    return [
        Primitive(kind="capsule", size=(0.10 * size, 0.45 * size, 0.07 * size), at=(x, 0.45 * size, z), colour=(stalk[0], stalk[1], stalk[2]), finish="satin", glow=0.3, role="set"),
        _light("shell", (0.52 * size, 0.42 * size, 0.52 * size, 0.0), (x, 0.85 * size, z), hue, 0.42),
        _light("ellipsoid", (0.48 * size, 0.05 * size, 0.48 * size), (x, 0.87 * size, z), (0.8, 0.9, 1.0), 0.35),
        *(_light("ellipsoid", (0.07 * size,) * 3, (x + 0.3 * size * math.cos(1.9 * j), 1.15 * size, z + 0.3 * size * math.sin(1.9 * j)), (0.9, 0.95, 0.95), 0.6) for j in range(3)),
    ]  # fmt: skip


def _fern(x: float, z: float, size: float, hue: RGB, phase: float) -> list[Primitive]:
    made = []
    for j in range(6):
        a = phase + 1.05 * j
        turn = (0.0, -math.degrees(a), -48.0)
        at = (x + 0.36 * size * math.cos(a), 0.42 * size, z + 0.36 * size * math.sin(a))
        made.append(_light("ellipsoid", (0.07 * size, 0.55 * size, 0.05 * size), at, hue, 0.36, turn))
    return made


def _bulbs(x: float, z: float, size: float, hue: RGB, phase: float) -> list[Primitive]:
    made = []
    for j in range(3):
        high, aside = size * (0.9 + 0.45 * j), 0.22 * size * math.sin(phase + 2.1 * j)
        made.append(Primitive(kind="capsule", size=(0.025 * size, high / 2, 0.02 * size), at=(x + aside, high / 2, z + 0.1 * j), colour=(0.05, 0.20, 0.16), finish="leaf", role="set"))  # fmt: skip
        made.append(_light("ellipsoid", (0.15 * size, 0.19 * size, 0.15 * size), (x + aside, high + 0.12 * size, z + 0.1 * j), hue, 0.5))  # fmt: skip
    return made
