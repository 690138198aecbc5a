"""What a place is decorated with for an event: strings of little flags, paper lanterns, bunches of balloons, an arch of flowers. All in m, behind the action."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...primitives import RGB, Primitive

Rng = np.random.Generator
BRIGHT: tuple[RGB, ...] = ((0.92, 0.16, 0.20), (0.98, 0.76, 0.10), (0.14, 0.56, 0.86), (0.24, 0.70, 0.30), (0.92, 0.36, 0.64), (0.98, 0.50, 0.12), (0.56, 0.28, 0.78))  # fmt: skip
PALE: tuple[RGB, ...] = ((0.97, 0.95, 0.92), (0.97, 0.84, 0.87), (0.98, 0.93, 0.80))
POLE: RGB = (0.56, 0.40, 0.24)
SAG = 0.10  # of a string's length
EACH = 0.42  # m from flag to flag
SPAN = 7.4  # m that a string reaches to either side of the middle
STRINGS = ((2.7, 3.0), (3.4, 4.6), (4.4, 7.4), (6.0, 11.5))  # m: how high a string is, and how far behind the action


def decorated(
    event: str, rng: Rng, *, lit: bool, back: float | None = None, half: float = 4.0, high: float = 3.0
) -> list[Primitive]:
    """Build the decoration for an event of `vocabulary.events.EVENTS`; lit: lamps are on. back, half, high: z of a room's far wall, half its width and its height, None outdoors."""
    colours = PALE if event == "wedding" else BRIGHT
    if back is not None:
        strings = _string(rng, (-half + 0.1, half - 0.1), 0.86 * high, back + 0.18, colours, lanterns=False, lit=lit)
        return [*strings, *_balloons(rng, (-0.72 * half, back + 0.7), colours), *_balloons(rng, (0.72 * half, back + 0.7), colours)]  # fmt: skip
    if event == "wedding":
        return [*_arch(rng, -2.6), *_balloons(rng, (-3.4, -2.4), PALE), *_balloons(rng, (3.4, -2.4), PALE)]
    made: list[Primitive] = []
    for number, (tall, away) in enumerate(STRINGS):
        wide = SPAN + 0.5 * away
        made += _string(rng, (-wide, wide), tall, -away, colours, lanterns=number % 2 == 1, lit=lit)
        for side in (-1, 1):
            made.append(Primitive(kind="cylinder", size=(0.06, tall / 2 + 0.15, 0.06), at=(side * wide, tall / 2 + 0.15, -away), colour=POLE, finish="wood", role="set"))  # fmt: skip
    for x, z in ((-5.6, -3.6), (5.8, -3.9), (-8.8, -8.4), (9.0, -8.0)):
        made += _balloons(rng, (x, z), colours)
    return made


def _string(
    rng: Rng, span: tuple[float, float], high: float, z: float, colours: Sequence[RGB], *, lanterns: bool, lit: bool
) -> list[Primitive]:
    """A string that sags between two ends, with pointed flags or round lanterns along it."""
    left, right = span
    count, wide = max(6, round((right - left) / (EACH * (2.2 if lanterns else 1.0)))), right - left
    bays, made = 2, list[Primitive]()
    for k in range(count):
        share = (k + 0.5) / count
        bay = (share * bays) % 1.0
        y = high - 4 * SAG * wide / bays * bay * (1 - bay) * 0.5
        colour, x = colours[k % len(colours)], left + wide * share
        if lanterns:
            made.append(Primitive(kind="ellipsoid", size=(0.20, 0.22, 0.20), at=(x, y - 0.24, z), colour=colour, second=(0.99, 0.92, 0.70), pattern="bands", scale=0.12, finish="light", glow=1.6 if lit else 0.35, role="set"))  # fmt: skip
        else:
            made.append(Primitive(kind="wedge", size=(0.15, 0.17, 0.012, 0.06, 1.0), at=(x, y - 0.19, z), turn=(180.0, float(rng.uniform(-12, 12)), 0.0), colour=colour, finish="cloth", role="set"))  # fmt: skip
        made.append(Primitive(kind="box", size=(wide / count / 2 + 0.02, 0.008, 0.008, 0.0), at=(x, y, z), colour=(0.9, 0.9, 0.88), role="set"))  # fmt: skip
    return made


def _balloons(rng: Rng, at: tuple[float, float], colours: Sequence[RGB]) -> list[Primitive]:
    """Seven balloons on threads that meet at a weight on the ground."""
    (x, z), made = at, list[Primitive]()
    for k in range(7):
        a, r = 0.9 * k, 0.34 if k else 0.0
        spot = (x + r * math.cos(a), 1.75 + 0.16 * (k % 3) + float(rng.uniform(-0.08, 0.08)), z + r * math.sin(a))
        made.append(Primitive(kind="ellipsoid", size=(0.17, 0.21, 0.17), at=spot, colour=colours[k % len(colours)], finish="gloss", role="set"))  # fmt: skip
        high = spot[1] - 0.2
        lean = math.degrees(math.atan2(spot[0] - x, high))
        made.append(Primitive(kind="box", size=(0.005, high / 2, 0.005, 0.0), at=((spot[0] + x) / 2, high / 2, (spot[2] + z) / 2), turn=(math.degrees(math.atan2(spot[2] - z, high)), 0.0, -lean), colour=(0.9, 0.9, 0.9), role="set"))  # fmt: skip
    return made


def _arch(rng: Rng, z: float) -> list[Primitive]:
    """An arch of white and rose flowers that one marries under."""
    made = []
    for k in range(31):
        a = math.pi * k / 30
        at = (1.5 * math.cos(a), 1.2 + 1.5 * math.sin(a), z) if 0 < k < 30 else (1.5 * math.cos(a), 1.2, z)
        made.append(_bloom(rng, at))
    for side in (-1.5, 1.5):
        made += [_bloom(rng, (side, 0.16 * k, z)) for k in range(8)]
    return made


def _bloom(rng: Rng, at: tuple[float, float, float]) -> Primitive:
    colour = (PALE[0], (0.96, 0.72, 0.78), (0.30, 0.52, 0.26))[int(rng.integers(3))]
    size = float(rng.uniform(0.12, 0.18))
    return Primitive(kind="ellipsoid", size=(size, size, size), at=at, colour=colour, second=(0.98, 0.94, 0.92), pattern="mottle", scale=0.06, finish="leaf", role="set")  # fmt: skip
