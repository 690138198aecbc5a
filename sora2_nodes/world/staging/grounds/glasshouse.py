"""A greenhouse from inside: glass walls and a glass roof on white ribs, and benches with rows of plants in pots."""

from __future__ import annotations

import numpy as np

from ...primitives import RGB, Primitive

HALF, BACK, FRONT = 3.4, -4.2, 3.0  # m: half its width, and where its back wall and the end of its sides are
EAVES, RIDGE = 2.3, 3.5  # m: height of its walls and of its roof's ridge
BAY, BAR = 0.85, 0.022  # m: between ribs, and half of how thick they are
BENCH_HIGH, BENCH_HALF = 0.72, 0.36  # m
PLANTS_APART = 0.55  # m
WHITE: RGB = (0.93, 0.95, 0.94)
PANE: RGB = (0.86, 0.94, 0.95)
CLAY: RGB = (0.72, 0.36, 0.22)
GREENS: tuple[RGB, ...] = ((0.20, 0.50, 0.16), (0.30, 0.58, 0.20), (0.14, 0.40, 0.18), (0.40, 0.60, 0.24))
BLOOMS: tuple[RGB, ...] = ((0.90, 0.22, 0.26), (0.96, 0.76, 0.22), (0.86, 0.46, 0.78))


def glasshouse(rng: np.random.Generator, depth: float) -> list[Primitive]:
    """Build it around the action, in m; its depth is its own."""
    made = [*_walls(), *_roof()]
    for x, z, half_x, half_z in (
        (0.0, BACK + 0.6, HALF - 0.9, BENCH_HALF),
        (-HALF + 0.5, -1.2, BENCH_HALF, 2.4),
        (HALF - 0.5, -1.2, BENCH_HALF, 2.4),
    ):
        made += _bench(x, z, half_x, half_z, rng)
    return made


def _bar(start: tuple[float, float, float], end: tuple[float, float, float]) -> Primitive:
    """A straight white rib between two points of a plane x = const or z = const."""
    a, b = np.array(start), np.array(end)
    way, middle = b - a, (a + b) / 2
    long = float(np.linalg.norm(way))
    turn = (0.0, 0.0, float(np.degrees(np.arctan2(way[1], way[0]))))
    size = (long / 2, BAR, BAR) if abs(way[2]) < 1e-6 else (BAR, BAR, long / 2)
    return Primitive(
        kind="box", size=size, at=(float(middle[0]), float(middle[1]), float(middle[2])), turn=turn if abs(way[2]) < 1e-6 else (0.0, 0.0, 0.0),
        colour=WHITE, finish="paint", role="set",
    )  # fmt: skip


def _walls() -> list[Primitive]:
    """Glass on three sides between ribs, on a low wall of brick."""
    made = []
    for x in np.arange(-HALF, HALF + 0.01, 2 * HALF / round(2 * HALF / BAY)):
        top = RIDGE - (RIDGE - EAVES) * abs(float(x)) / HALF
        made.append(_bar((float(x), 0.0, BACK), (float(x), top, BACK)))
    for y in (1.3, EAVES):
        made.append(_bar((-HALF, y, BACK), (HALF, y, BACK)))
    for side in (-HALF, HALF):
        for z in np.arange(BACK, FRONT, BAY):
            made.append(_bar((side, 0.0, float(z)), (side, EAVES, float(z))))
        made += [_bar((side, y, BACK), (side, y, FRONT)) for y in (1.3, EAVES)]
        made.append(_pane((0.006, EAVES / 2, (FRONT - BACK) / 2), (side, EAVES / 2, (FRONT + BACK) / 2), 0.0))
    made.append(_pane((HALF, EAVES / 2, 0.006), (0.0, EAVES / 2, BACK), 0.0))
    return made


def _roof() -> list[Primitive]:
    """Two slopes of glass on rafters, and the ridge."""
    made = [_bar((0.0, RIDGE, BACK), (0.0, RIDGE, FRONT))]
    slope = float(np.degrees(np.arctan2(RIDGE - EAVES, HALF)))
    half = 0.5 * float(np.hypot(HALF, RIDGE - EAVES))
    for side in (-1.0, 1.0):
        for z in np.arange(BACK, FRONT, BAY):
            made.append(_bar((side * HALF, EAVES, float(z)), (0.0, RIDGE, float(z))))
        at = (side * HALF / 2, (EAVES + RIDGE) / 2, (FRONT + BACK) / 2)
        made.append(_pane((half, 0.006, (FRONT - BACK) / 2), at, -side * slope))
    return made


def _pane(
    size: tuple[float, float, float], at: tuple[float, float, float], lean_deg: float
) -> Primitive:  # lean_deg: about z
    return Primitive(kind="box", size=size, at=at, turn=(0.0, 0.0, lean_deg), colour=PANE, finish="glass", role="set")


def _bench(x: float, z: float, half_x: float, half_z: float, rng: np.random.Generator) -> list[Primitive]:
    """A slatted bench with a row of plants on it."""
    wood: RGB = (0.62, 0.48, 0.34)
    made = [
        Primitive(kind="box", size=(half_x, 0.03, half_z), at=(x, BENCH_HIGH, z), colour=wood, second=(0.50, 0.38, 0.26), pattern="planks", scale=0.12, finish="wood", role="set")
    ]  # fmt: skip
    for dx in (-1, 1):
        for dz in (-1, 1):
            at = (x + dx * (half_x - 0.06), BENCH_HIGH / 2, z + dz * (half_z - 0.06))
            made.append(Primitive(kind="box", size=(0.03, BENCH_HIGH / 2, 0.03), at=at, colour=wood, finish="wood", role="set"))  # fmt: skip
    long = max(half_x, half_z) - 0.25
    for step in np.arange(-long, long + 0.01, PLANTS_APART):
        made += _plant(x + float(step) * (half_x > half_z), z + float(step) * (half_z >= half_x), rng)
    return made


def _plant(x: float, z: float, rng: np.random.Generator) -> list[Primitive]:
    """A plant in a clay pot: a few leafy tufts, now and then in bloom."""
    y = BENCH_HIGH + 0.03
    made = [Primitive(kind="cone", size=(0.085, 0.085, 0.12), at=(x, y + 0.085, z), colour=CLAY, finish="matte", role="set")]  # fmt: skip
    tall, green = float(rng.uniform(0.12, 0.3)), GREENS[int(rng.integers(len(GREENS)))]
    for k in range(4):
        a = 1.6 * k + float(rng.uniform(0, 0.8))
        at = (x + 0.09 * float(np.cos(a)), y + 0.17 + tall * (0.5 + 0.25 * (k % 2)), z + 0.09 * float(np.sin(a)))
        made.append(Primitive(kind="ellipsoid", size=(0.10, 0.55 * tall, 0.10), at=at, turn=(20.0 * float(np.sin(a)), 0.0, -20.0 * float(np.cos(a))), colour=green,
                              second=(0.5 * green[0], 0.6 * green[1], 0.5 * green[2]), pattern="mottle", scale=0.05, finish="leaf", role="set"))  # fmt: skip
    if rng.random() < 0.45:
        colour = BLOOMS[int(rng.integers(len(BLOOMS)))]
        made += [Primitive(kind="ellipsoid", size=(0.04, 0.035, 0.04), at=(x + dx, y + 0.2 + 1.1 * tall, z + 0.05), colour=colour, finish="leaf", role="set") for dx in (-0.06, 0.05)]  # fmt: skip
    return made
