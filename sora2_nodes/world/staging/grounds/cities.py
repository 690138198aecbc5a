"""A city as it is seen from the air: blocks with streets between them as far as one sees, by day and with its lights by night. All in m."""

from __future__ import annotations

import numpy as np

from ...primitives import RGB, Primitive

Rng = np.random.Generator


def tinted_by(rng: Rng, colour: RGB, amount: float = 0.12) -> RGB:
    """A colour a little lighter or darker, by chance."""
    share = 1 + float(rng.uniform(-amount, amount))
    r, g, b = (min(1.0, c * share) for c in colour)
    return r, g, b


FAR_STEP, INNER_X, INNER_Z = (
    6.2,
    34.0,
    52.0,
)  # m between quarters; how far to either side and back houses stand each by itself


def city_grid(rng: Rng, clear: float, *, lit: bool = False) -> list[Primitive]:
    """Blocks of houses with streets between them as far as one sees, towers among them; seen from the air."""
    made = _avenues(rng) if lit else []
    for column in range(-13, 14):
        for row in range(-3, 24):
            x, z = 2.3 * column, 3.2 - 2.3 * row
            near = abs(x) < 2.6 and z > -3.0
            if (z > 1.0 and abs(x) < 4.5) or near:
                continue
            centre = np.exp(-((x / 16) ** 2 + ((z + 20) / 18) ** 2))
            tall = float(rng.uniform(0.5, 1.6) + (rng.random() < 0.35) * rng.uniform(0.5, 6.5) * centre)
            if lit:
                made.append(_lit_block(rng, (x, z), tall))
                continue
            wall = tinted_by(
                rng,
                ((0.60, 0.58, 0.55), (0.46, 0.50, 0.56), (0.68, 0.62, 0.54), (0.36, 0.42, 0.50))[int(rng.integers(4))],
                0.15,
            )
            made.append(Primitive(kind="box", size=(float(rng.uniform(0.62, 0.88)), tall / 2, float(rng.uniform(0.62, 0.88)), 0.0), at=(x, tall / 2, z), colour=wall,
                                  second=(0.20, 0.27, 0.34), pattern="windows", scale=0.32, finish="satin", role="set"))  # fmt: skip
    return made + _suburbs(rng, lit=lit)


def _suburbs(rng: Rng, *, lit: bool) -> list[Primitive]:
    """Quarters around the city and behind it toward the horizon, each a block of its own."""
    made = []
    for column in range(-15, 16):
        for row in range(18):
            wider = 1.0 + 0.09 * row
            x, z = FAR_STEP * wider * column, 3.2 - FAR_STEP * wider * row
            if abs(x) < INNER_X and z > -INNER_Z:
                continue
            x, z, tall = (
                x + float(rng.uniform(-0.8, 0.8)),
                z + float(rng.uniform(-0.8, 0.8)),
                float(rng.uniform(0.3, 1.3)),
            )
            wide, deep = wider * float(rng.uniform(1.6, 2.7)), wider * float(rng.uniform(1.4, 2.4))
            wall = (0.06, 0.07, 0.10) if lit else tinted_by(rng, (0.50, 0.49, 0.48), 0.25)
            pane = tinted_by(rng, (1.0, 0.80, 0.46), 0.2) if lit else (0.30, 0.34, 0.38)
            made.append(Primitive(kind="box", size=(wide, tall / 2, deep, 0.0), at=(x, tall / 2, z), colour=wall, second=pane, pattern="windows", scale=0.4,
                                  finish="satin", glow=float(rng.uniform(0.1, 0.35)) if lit else 0.0, role="set"))  # fmt: skip
    return made


def _lit_block(rng: Rng, at: tuple[float, float], tall: float) -> Primitive:
    """A house of a city by night, many of its windows lit, in warm and in cold light."""
    pane = tinted_by(rng, (1.0, 0.80, 0.46) if rng.random() < 0.7 else (0.66, 0.84, 1.0), 0.2)
    size = (float(rng.uniform(0.62, 0.88)), tall / 2, float(rng.uniform(0.62, 0.88)), 0.0)
    return Primitive(kind="box", size=size, at=(at[0], tall / 2, at[1]), colour=(0.07, 0.08, 0.12), second=pane, pattern="windows", scale=float(rng.uniform(0.22, 0.34)),
                     finish="satin", glow=float(rng.uniform(0.25, 0.9)), role="set")  # fmt: skip


def _avenues(rng: Rng) -> list[Primitive]:
    """Streets of a city by night that shine with lamps, and the white and red lights of its cars."""
    made = []
    for k in range(-13, 14):
        made.append(_shining((2.3 * k + 1.15, -24.0), (0.16, 29.0), 0.8 if k % 4 == 0 else 0.35))
    for k in range(-3, 24):
        made.append(_shining((0.0, 4.35 - 2.3 * k), (31.0, 0.16), 0.8 if k % 5 == 0 else 0.35))
    for _ in range(150):
        along = bool(rng.random() < 0.5)
        x = 2.3 * int(rng.integers(-8, 8)) + 1.15 if along else float(rng.uniform(-16, 16))
        z = float(rng.uniform(-32, 3)) if along else 4.35 - 2.3 * int(rng.integers(0, 15))
        side = 0.07 if rng.random() < 0.5 else -0.07
        colour: RGB = (1.0, 0.96, 0.86) if side > 0 else (1.0, 0.16, 0.08)
        size = (0.03, 0.02, 0.09) if along else (0.09, 0.02, 0.03)
        at = (x + side * along, 0.05, z + side * (not along))
        made.append(
            Primitive(kind="box", size=(*size, 0.0), at=at, colour=colour, finish="light", glow=2.4, role="set")
        )
    return made


def _shining(at: tuple[float, float], half: tuple[float, float], glow: float) -> Primitive:
    return Primitive(kind="box", size=(half[0], 0.012, half[1], 0.0), at=(at[0], 0.012, at[1]), colour=(1.0, 0.62, 0.24), finish="light", glow=glow, role="set")  # fmt: skip
