"""The forecourt of a petrol station: a wide roof on columns with a lit edge, over pumps, and its shop behind."""

from __future__ import annotations

import numpy as np

from ...primitives import RGB, Primitive
from ..interiors.joinery import box, furnished, lamp, pole

ROOF_HIGH, ROOF_BACK, ROOF_HALF = 4.6, -4.2, 6.5  # m: its height, the z of its middle, half its width
RED: RGB = (0.82, 0.10, 0.10)


def forecourt(rng: np.random.Generator, depth: float) -> list[Primitive]:
    """Build it behind the action, in m; its depth is its own."""
    white: RGB = (0.93, 0.93, 0.91)
    made = [
        box((0.0, ROOF_HIGH, ROOF_BACK), (ROOF_HALF, 0.28, 2.6), white),
        box((0.0, ROOF_HIGH, ROOF_BACK + 2.62), (ROOF_HALF, 0.30, 0.03), RED, finish="light", glow=0.8),
        box((0.0, ROOF_HIGH, ROOF_BACK + 2.66), (1.5, 0.22, 0.02), RED, second=(1.0, 1.0, 0.98), pattern="text", text="GAS", finish="light", glow=1.2),
        box((0.0, 1.6, ROOF_BACK - 6.0), (5.0, 1.6, 2.0), white),
        lamp((0.0, 1.5, ROOF_BACK - 3.98), (4.4, 0.95, 0.02), (1.0, 0.92, 0.72), 1.2),
        box((0.0, 2.8, ROOF_BACK - 3.96), (4.6, 0.26, 0.03), RED, second=(1.0, 1.0, 0.98), pattern="text", text="SNACKS & COFFEE", finish="light", glow=1.0),
        pole((-8.4, 0.0, ROOF_BACK), (-8.4, 6.8, ROOF_BACK), 0.12, (0.6, 0.6, 0.62)),
        box((-8.4, 7.2, ROOF_BACK), (1.0, 1.0, 0.16), RED, second=(1.0, 1.0, 0.98), pattern="text", text="GAS", finish="light", glow=1.4),
    ]  # fmt: skip
    for x in (-3.8, 3.8):
        made.append(pole((x, 0.0, ROOF_BACK), (x, ROOF_HIGH, ROOF_BACK), 0.16, (0.72, 0.73, 0.75)))
        made.append(box((x, 0.08, ROOF_BACK), (1.1, 0.08, 0.5), (0.70, 0.70, 0.68), finish="stone"))
        made.append(lamp((x, ROOF_HIGH - 0.3, ROOF_BACK), (0.9, 0.02, 0.5), glow=3.0))
        for side in (-0.65, 0.65):
            made += furnished("petrol pump", (x + side, 0.16, ROOF_BACK))
    return made
