"""A city as it is seen from the air: blocks with streets between them as far as one sees, by day and with its lights by night; a city and a small town from afar. All in m."""

from __future__ import annotations

from collections.abc import Callable

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
            made.append(Primitive(kind="box", size=(wide, tall / 2, deep, 0.0), at=(x, tall / 2, z), colour=wall, second=pane, pattern="lit windows" if lit else "windows", scale=0.4,
                                  finish="satin", glow=float(rng.uniform(0.1, 0.35)) if lit else 0.0, role="set"))  # fmt: skip
    return made


def _lit_block(rng: Rng, at: tuple[float, float], tall: float) -> Primitive:
    """A house of a city by night, many of its windows lit, in warm and in cold light."""
    pane = tinted_by(rng, (1.0, 0.80, 0.46) if rng.random() < 0.7 else (0.66, 0.84, 1.0), 0.2)
    size = (float(rng.uniform(0.62, 0.88)), tall / 2, float(rng.uniform(0.62, 0.88)), 0.0)
    return Primitive(kind="box", size=size, at=(at[0], tall / 2, at[1]), colour=(0.07, 0.08, 0.12), second=pane, pattern="lit windows", scale=float(rng.uniform(0.22, 0.34)),
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


ROWS, ALONG, HEART = 3, 26, 15.0  # of a panorama: rows of towers, towers in each, how wide its tall middle is
HAZE: RGB = (0.66, 0.74, 0.84)
WALLS: tuple[RGB, ...] = (
    (0.30, 0.40, 0.52),
    (0.44, 0.52, 0.60),
    (0.58, 0.55, 0.52),
    (0.36, 0.36, 0.42),
    (0.66, 0.60, 0.53),
)
NIGHT_WALL: RGB = (0.05, 0.06, 0.09)


def panorama(*, lit: bool) -> Callable[[Rng, float], list[Primitive]]:
    """Towers of a city from afar, tallest in its middle, the rows behind paler; by night windows and the red lights of their tops."""

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        heart = float(rng.uniform(-7, 7))
        for row in range(ROWS):
            for k in range(ALONG):
                x = (k + 0.5 + float(rng.uniform(-0.4, 0.4))) * 88 / ALONG - 44
                tall = (
                    1.2
                    + float(rng.uniform(0.3, 1.6))
                    + float(rng.beta(1.6, 2.4)) * 11 * np.exp(-(((x - heart) / HEART) ** 2))
                )
                made += _tower(
                    rng, (x, -depth - 5.0 * row - float(rng.uniform(0, 3))), tall * (1 + 0.12 * row), row / ROWS, lit
                )
        return made

    return make


def _tower(rng: Rng, at: tuple[float, float], tall: float, far: float, lit: bool) -> list[Primitive]:
    """A tower that is plain, stepped, slanted or ends in a spire. far: share of haze before it."""
    wall = NIGHT_WALL if lit else _veiled(tinted_by(rng, WALLS[int(rng.integers(len(WALLS)))], 0.2), 0.6 * far)
    pane = (
        tinted_by(rng, (1.0, 0.80, 0.48) if rng.random() < 0.7 else (0.72, 0.86, 1.0), 0.15)
        if lit
        else _veiled((0.18, 0.27, 0.38), 0.6 * far)
    )
    wide, deep, pitch = float(rng.uniform(0.75, 1.6)), float(rng.uniform(0.8, 1.4)), float(rng.uniform(0.26, 0.44))
    glow, (x, z), form = float(rng.uniform(0.35, 0.95)) * lit, at, rng.random()

    def storeys(low: float, high: float, share: float, kind: str = "box") -> Primitive:
        size = (wide * share, (high - low) / 2, deep * share, *((0.55, 1.0) if kind == "wedge" else (0.0,)))
        return Primitive(kind=kind, size=size, at=(x, (low + high) / 2, z), colour=wall, second=pane, pattern="lit windows" if lit else "windows",
                         scale=pitch, finish="satin", glow=glow, role="set")  # fmt: skip

    if tall < 3.0 or form < 0.5:
        return [storeys(0, tall, 1.0)]
    if form < 0.62:
        return [storeys(0, 0.8 * tall, 1.0), storeys(0.8 * tall, tall, 1.0, "wedge")]
    made = [storeys(0, 0.62 * tall, 1.0), storeys(0.62 * tall, 0.86 * tall, 0.72), storeys(0.86 * tall, tall, 0.42)]
    if form > 0.82:
        mast = 0.16 * tall
        made.append(
            Primitive(
                kind="cone", size=(0.10, mast, 0.0), at=(x, tall + mast, z), colour=wall, finish="satin", role="set"
            )
        )
        if lit:
            made.append(
                Primitive(
                    kind="ellipsoid",
                    size=(0.09, 0.09, 0.09),
                    at=(x, tall + 2 * mast, z),
                    colour=(1.0, 0.1, 0.06),
                    finish="light",
                    glow=3.0,
                    role="set",
                )
            )
    return made


def _veiled(colour: RGB, share: float) -> RGB:
    r, g, b = (c + share * (h - c) for c, h in zip(colour, HAZE, strict=True))
    return r, g, b


PLASTERS: tuple[RGB, ...] = (
    (0.90, 0.86, 0.76),
    (0.86, 0.74, 0.58),
    (0.80, 0.82, 0.84),
    (0.92, 0.90, 0.86),
    (0.78, 0.62, 0.50),
)
TILES: tuple[RGB, ...] = ((0.62, 0.26, 0.17), (0.54, 0.22, 0.15), (0.40, 0.28, 0.22), (0.70, 0.36, 0.22))
SLOPE: RGB = (0.38, 0.50, 0.24)
TERRACES, IN_A_ROW, CLIMB = 4, 15, 1.0  # of a town on a slope: rows of houses, houses in each, m from row to row


def townscape(*, lit: bool) -> Callable[[Rng, float], list[Primitive]]:
    """A small town as a whole: houses with pitched roofs in rows up a slope around a church with its spire; by night with lit windows."""

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        for row in range(TERRACES):
            low, z = CLIMB * row, -depth - 2.8 * row
            if row:
                made.append(Primitive(kind="ellipsoid", size=(26.0 - 2.0 * row, 1.4 + low, 5.0), at=(0.0, low - 1.5, z - 2.6), colour=SLOPE, second=SLOPE, finish="leaf", role="set"))  # fmt: skip
            for k in range(IN_A_ROW):
                x = (k - (IN_A_ROW - 1) / 2) * (2.5 - 0.12 * row) + float(rng.uniform(-0.4, 0.4))
                if row == 1 and k == IN_A_ROW // 2:
                    made += _church(x, low, z, lit)
                    continue
                made += _small_house(rng, x, low, z + float(rng.uniform(-0.5, 0.5)), lit)
        return made

    return make


def _small_house(rng: Rng, x: float, low: float, z: float, lit: bool) -> list[Primitive]:
    wide, deep, tall = (float(rng.uniform(*span)) for span in ((0.72, 1.05), (0.6, 0.8), (0.55, 0.95)))
    wall, roof = (tinted_by(rng, many[int(rng.integers(len(many)))], 0.1) for many in (PLASTERS, TILES))
    pane: RGB = (1.0, 0.82, 0.46) if lit else (0.26, 0.32, 0.38)
    return [
        Primitive(kind="box", size=(wide, tall, deep, 0.0), at=(x, low + tall, z), colour=(0.10, 0.10, 0.13) if lit else wall, second=pane, pattern="lit windows" if lit else "windows", scale=0.62, finish="satin", glow=0.6 * lit, role="set"),
        Primitive(kind="wedge", size=(wide * 1.1, 0.42 * wide, deep * 1.15, 0.0, 1.0), at=(x, low + 2 * tall + 0.42 * wide, z), colour=roof, second=roof, finish="matte", role="set"),
    ]  # fmt: skip


def _church(x: float, low: float, z: float, lit: bool) -> list[Primitive]:
    wall: RGB = (0.88, 0.86, 0.80)
    return [
        Primitive(kind="box", size=(0.62, 2.4, 0.62, 0.0), at=(x, low + 2.4, z), colour=wall, finish="stone", glow=0.25 * lit, role="set"),
        Primitive(kind="cone", size=(0.92, 1.5, 0.0), at=(x, low + 6.3, z), colour=(0.30, 0.36, 0.42), finish="satin", role="set"),
        Primitive(kind="box", size=(1.5, 1.2, 0.8, 0.0), at=(x + 1.7, low + 1.2, z), colour=wall, finish="stone", role="set"),
        Primitive(kind="wedge", size=(1.6, 0.7, 0.9, 1.0, 0.0), at=(x + 1.7, low + 3.1, z), colour=TILES[0], finish="matte", role="set"),
    ]  # fmt: skip
