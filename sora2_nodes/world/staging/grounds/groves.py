"""Trees one stands among: trunks near and far between which one looks into the wood, crowns above them, undergrowth between. All in m."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...primitives import RGB, Primitive

Rng = np.random.Generator
FIRST, LAST = 5.0, 26.0  # m behind the action that they stand
WIDE = 0.85  # of their distance and ASIDE more: how far to either side they go
ASIDE = 7.0
LANE = 0.6  # m to either side of the middle in which nothing grows right behind the action


def grove(
    trunk: RGB,
    leaves: RGB,
    count: int,
    *,
    tall: float = 9.0,
    needles: bool = False,
    palms: bool = False,
    dense: float = 0.0,
) -> Callable:
    """A maker of woods. needles: pines; palms: crowns of fronds; dense: of undergrowth, 0..1."""

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        for z in np.sort(FIRST + (LAST - FIRST) * rng.random(count) ** 1.2):
            x = float(rng.uniform(-1, 1)) * (ASIDE + WIDE * z)
            x = x if abs(x) > LANE else x + float(np.copysign(2 * LANE, x))
            made += _tree(rng, (x, -float(z)), tall * float(rng.uniform(0.75, 1.25)), trunk, leaves, needles, palms)
        for _ in range(round(46 * dense)):
            z = float(rng.uniform(3.4, 16.0))
            at = float(rng.uniform(-1, 1)) * (ASIDE + WIDE * z)
            r = float(rng.uniform(0.5, 1.3))
            made.append(_leaves((at, 0.55 * r, -z), (1.2 * r, r, r), _tint(rng, leaves, 0.3), rng))
        return made

    return make


def _tree(
    rng: Rng, at: tuple[float, float], tall: float, trunk: RGB, leaves: RGB, needles: bool, palms: bool
) -> list[Primitive]:
    x, z = at
    thick = 0.021 * tall * float(rng.uniform(0.8, 1.4))
    bark = _tint(rng, trunk, 0.2)
    dark = (0.6 * bark[0], 0.6 * bark[1], 0.6 * bark[2])
    made = [
        Primitive(
            kind="cone",
            size=(1.3 * thick, tall / 2, 0.6 * thick),
            at=(x, tall / 2, z),
            colour=bark,
            second=dark,
            pattern="mottle",
            scale=0.2,
            finish="wood",
            role="set",
        )
    ]
    green = _tint(rng, leaves, 0.25)
    if needles:
        for k in range(3):
            r = tall * (0.24 - 0.055 * k)
            made.append(
                Primitive(
                    kind="cone",
                    size=(r, 0.17 * tall, 0.0),
                    at=(x, tall * (0.38 + 0.24 * k), z),
                    colour=green,
                    second=_tint(rng, green, 0.4),
                    pattern="mottle",
                    scale=0.3,
                    finish="leaf",
                    role="set",
                )
            )
        return made
    if palms:
        for k in range(6):
            turn = (0.0, 60.0 * k + float(rng.uniform(-12, 12)), -24.0)
            made.append(
                Primitive(
                    kind="ellipsoid",
                    size=(0.30 * tall, 0.012 * tall, 0.05 * tall),
                    at=(
                        x + 0.24 * tall * float(np.cos(np.radians(turn[1]))),
                        0.97 * tall,
                        z - 0.24 * tall * float(np.sin(np.radians(turn[1]))),
                    ),
                    turn=turn,
                    colour=green,
                    finish="leaf",
                    role="set",
                )
            )
        return made
    r = tall * float(rng.uniform(0.20, 0.28))
    made.append(_leaves((x, 0.88 * tall, z), (1.25 * r, r, 1.1 * r), green, rng))
    made.append(
        _leaves((x + 0.6 * r, 0.74 * tall, z + 0.2 * r), (0.9 * r, 0.7 * r, 0.8 * r), _tint(rng, green, 0.2), rng)
    )
    return made


def _leaves(at: tuple[float, float, float], size: tuple[float, float, float], green: RGB, rng: Rng) -> Primitive:
    return Primitive(
        kind="ellipsoid",
        size=size,
        at=at,
        colour=green,
        second=_tint(rng, green, 0.45),
        pattern="mottle",
        scale=0.22,
        finish="leaf",
        role="set",
    )


def _tint(rng: Rng, colour: RGB, amount: float) -> RGB:
    r, g, b = (min(1.0, c * (1 + float(rng.uniform(-amount, amount)))) for c in colour)
    return r, g, b
