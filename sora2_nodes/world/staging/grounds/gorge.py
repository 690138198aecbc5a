"""A narrow canyon that one looks and goes into: walls of layered rock on both sides that bend and lean, light from above. All in m."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...primitives import RGB, Primitive

Rng = np.random.Generator
GAP, HIGH = 3.4, 15.0  # m from the middle to a wall, and how high it is
NEAREST, FARTHEST, STEP = 9.0, -64.0, 2.6  # m along it
GORGES = ("slot canyon", "ice canyon", "gorge")  # places that are one
BEND, TURNS = 1.7, 0.15  # m that its middle goes to the sides, and radians a metre


def middle_of(z: np.ndarray | float) -> np.ndarray:
    """Where the middle of a gorge is across the picture, m, at z m; straight where one stands."""
    away = np.maximum(-np.asarray(z, float), 0.0)
    return BEND * np.sin(TURNS * away) * np.minimum(1.0, away / 8.0)


def gorge(colour: RGB, second: RGB, pattern: str = "stripes") -> Callable:
    """A maker of walls of a rock's colours."""

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        for z in np.arange(NEAREST, FARTHEST, -STEP):
            for side in (-1, 1):
                share = float(rng.uniform(0.86, 1.14))
                tone: RGB = (min(1.0, share * colour[0]), min(1.0, share * colour[1]), min(1.0, share * colour[2]))
                out = GAP + 1.9 + float(rng.uniform(-0.7, 0.5)) + (2.5 if z > 3.0 else 0.0)
                x, high = float(middle_of(float(z))) + side * out, HIGH * float(rng.uniform(0.75, 1.2))
                made.append(
                    Primitive(kind="wedge", size=(2.4, high / 2, STEP * float(rng.uniform(0.8, 1.2)), float(rng.uniform(0.62, 0.95)), 0.86), at=(x, high / 2 - 0.2, float(z)),
                              turn=(0.0, float(rng.uniform(-16, 16)), side * float(rng.uniform(-3, 5))), colour=tone, second=second, pattern=pattern, scale=0.42, finish="stone", role="set")
                )  # fmt: skip
                if rng.random() < 0.5:
                    bulge = float(rng.uniform(0.8, 1.7))
                    at = (x - side * 2.0, float(rng.uniform(0.5, 7.0)), float(z))
                    made.append(Primitive(kind="ellipsoid", size=(0.7 * bulge, 0.22 * bulge, 2.4 * bulge), at=at, colour=tone, second=second, pattern=pattern, scale=0.3, finish="stone", role="set"))  # fmt: skip
        return made

    return make
