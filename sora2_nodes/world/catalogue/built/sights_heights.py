"""Mountains, rocks and falls that everybody knows by their outline."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import LEAF, MAIN, SECOND, WATER, WHITE, Swatch
from ..workbench import Bench

SNOW = Swatch("snow", (0.95, 0.97, 1.0), "matte", "mottle", (0.86, 0.91, 0.97), 1.4)
FOREST = Swatch("forest", (0.2, 0.34, 0.15), "leaf", "mottle", (0.14, 0.26, 0.11), 1.6)
FALLING = Swatch("falling water", (0.9, 0.95, 0.98), "gloss", "stripes", (0.72, 0.84, 0.92), 0.5)
CHALK = MAIN.patterned("mottle", 2.2, (0.52, 0.5, 0.47))


def draw_snow_cone(bench: Bench) -> None:
    """One even cone whose slopes sweep up ever steeper to a white top with a small crater; woods at its foot, a lake before it."""
    slope = [(30.0, 0.0), (22.0, 2.2), (15.5, 5.6), (10.0, 10.4), (6.2, 15.6), (3.4, 20.6), (2.2, 22.8)]
    bench.turned((0, 0, 0), [*slope, (1.5, 22.2), (0.0, 21.8)], MAIN.patterned("mottle", 2.4, (0.3, 0.36, 0.48)))
    bench.turned((0, 0.12, 0), [(6.35, 15.6), (3.5, 20.6), (2.26, 22.86), (1.45, 22.2), (0.0, 21.9)], SNOW)
    for k in range(16):  # snow that runs down the gullies
        a = math.radians(22.5 * k + 6)
        far = 6.1 + 2.0 * (k * 0.618 % 1.0) + 0.5
        low = 15.9 - 4.8 * (far - 6.1) / 2.6
        bench.rod(
            (5.4 * math.cos(a), 17.0, 5.4 * math.sin(a)),
            (far * math.cos(a), low, far * math.sin(a)),
            0.75,
            SNOW,
            end=0.12,
        )
    for k in range(40):
        a, r = math.radians(9 * k), 24 + 2.6 * (k % 3)
        bench.turned((r * math.cos(a), 0.0, r * math.sin(a)), [(0.2, 0), (1.1, 0.5), (0.6, 1.8), (0.0, 3.0)], FOREST)


def draw_table_mountain(bench: Bench, bands: bool = False, low: float = 1.0, round_top: bool = False) -> None:
    """A mountain with a flat top and sheer sides over a sloping foot. bands: layers of rock; low: how high it is; round_top: its edges are worn."""
    rock = (
        MAIN.patterned("bands", 1.3, (0.5, 0.32, 0.24)) if bands else MAIN.patterned("mottle", 2.2, (0.4, 0.36, 0.34))
    )
    if round_top:
        for x, z, r, high in (
            (0.0, 0.0, 19.0, 7.2),
            (-9.0, 1.0, 14.0, 6.4),
            (10.0, -1.0, 13.0, 6.6),
            (3.0, 3.0, 14.0, 6.0),
        ):
            bench.dome((x, -1.6, z), (r, high * low, r * 0.46), 0.0, MAIN.patterned("stripes", 1.6, (0.66, 0.31, 0.17)))
        return
    bench.turned(
        (0, 0, 0),
        [(26, 0), (20, 3.0 * low), (16.5, 6.0 * low), (0, 6.1 * low)],
        SECOND.patterned("mottle", 2.0, (0.22, 0.33, 0.14)),
    )
    for x, z, w, d, top in (
        (0, 0, 12.5, 7.0, 14.0),
        (-9.5, 1.0, 5.0, 5.6, 13.4),
        (9.8, -0.6, 5.4, 6.0, 13.6),
        (3, 3.4, 7.0, 4.4, 13.2),
    ):
        bench.wedge((x, top * low / 2, z), (w, top * low / 2, d), (0.93, 0.93), rock)
        bench.box((x, top * low + 0.05, z), (w * 0.9, 0.18, d * 0.9), FOREST, edge=0)
    for x in (-11.0, -2.5, 6.0):
        bench.box((x, 10.0 * low, 8.0 if x > -5 else 6.9), (0.35, 4.0 * low, 0.2), FALLING, edge=0)


def draw_granite_valley(bench: Bench) -> None:
    """Sheer walls of pale granite on both sides of a green valley, a dome cut in half at its end, falls, firs, a river."""
    bench.wedge((-17, 11, -6), (7.5, 11, 8), (0.86, 0.72), CHALK)
    bench.wedge((-11.5, 10.4, -1.5), (2.6, 10.4, 5), (0.7, 0.55), CHALK)
    for x, z, w, tall in ((15.0, -6.0, 6.0, 8.5), (20.0, -3.0, 6.0, 10.5), (12.0, -12.0, 5.0, 10.0)):
        bench.wedge((x, tall, z), (w, tall, 6), (0.55, 0.6), CHALK)
    bench.wedge((3.2, 6.5, -24), (7.0, 6.5, 5), (0.7, 0.8), CHALK)
    with bench.frame((4.0, 13.0, -24), (0, 0, 0)):
        bench.dome((0, -1.5, 0), (5.4, 8.6, 5.0), 0.0, CHALK)
        bench.box((-4.6, 1.6, 0), (0.6, 5.2, 4.2), CHALK.toned(0.85), edge=0.2)
    for x, z, r, tall in ((-5, -30, 9, 9), (14, -30, 10, 10)):
        bench.wedge((x, tall / 2, z), (r, tall / 2, 5), (0.3, 0.4), CHALK.toned(0.9))
    bench.box((13.0, 8.0, 0.6), (0.55, 5.0, 0.25), FALLING, edge=0)
    bench.box(
        (0, 0.1, -6),
        (26, 0.1, 18),
        Swatch("meadow", (0.4, 0.54, 0.2), "leaf", "mottle", (0.3, 0.44, 0.16), 1.5),
        edge=0,
    )
    bench.tubes([(7, 0.1, 12), (1, 0.1, 6), (4, 0.1, 0), (0, 0.1, -8), (3, 0.1, -18)], 0.9, WATER)
    for k in range(46):
        x, z = -21 + 44 * (k * 0.618 % 1.0), -18 + 28 * (k * 0.382 % 1.0)
        if abs(x - 3) > 4:
            bench.turned((x, 0, z), [(0.2, 0), (1.15, 0.5), (0.6, 2.4), (0.0, 4.2)], FOREST)


def draw_sharp_peak(bench: Bench) -> None:
    """A lone four-sided peak of rock and snow that leans a little, over snowfields and green slopes."""
    rock = MAIN.patterned("mottle", 1.6, (0.32, 0.31, 0.32))
    bench.wedge((0, 6.5, 0), (15, 6.5, 10), (0.45, 0.5), rock)
    bench.wedge((0.0, 15.2, 0), (6.2, 7.6, 5.2), (0.08, 0.06), rock, (0, 22, 4))
    bench.wedge((-1.5, 12.5, 1.2), (4.0, 6.0, 3.6), (0.1, 0.1), SNOW, (0, 48, 7))
    bench.wedge((-0.9, 20.6, 0), (1.9, 2.4, 1.6), (0.1, 0.1), SNOW, (0, 22, 6))
    for x, z, r, tall in ((-13, 3, 8, 6.5), (12, 4, 9, 6.0), (-20, -3, 9, 7.0), (20, -4, 9, 8.0)):
        bench.wedge((x, tall / 2, z), (r, tall / 2, 6), (0.2, 0.25), rock)
        bench.wedge((x, tall * 0.84, z), (r * 0.42, tall * 0.2, 2.8), (0.15, 0.15), SNOW)
    for x, z, r in ((-9, 10, 13), (8, 11, 14), (20, 9, 10)):
        bench.dome(
            (x, 0, z), (r, 3.2, 6), 0.0, Swatch("alp", (0.4, 0.52, 0.22), "leaf", "mottle", (0.3, 0.42, 0.16), 1.5)
        )
    for k in range(24):
        bench.turned((-19 + 1.7 * k, 1.2 + 0.5 * (k % 3), 13 + (k % 3)), [(0.2, 0), (0.7, 0.4), (0.0, 2.3)], FOREST)


def draw_limestone_pillars(bench: Bench, at_sea: bool = True) -> None:
    """Steep green hills of limestone that rise one by one, out of still water or out of mist."""
    for k in range(13):
        x, z = -20 + 40 * (k * 0.618 % 1.0), -16 + 24 * (k * 0.382 % 1.0)
        tall, r = 5.0 + 8.0 * (k * 0.755 % 1.0), 1.9 + 1.7 * (k * 0.57 % 1.0)
        tall, r = (tall, r) if at_sea else (tall * 1.7, r * 0.7)
        bench.turned(
            (x, 0, z),
            [(r * 1.02, 0), (r * 1.12, tall * 0.3), (r, tall * 0.62), (r * 0.7, tall * 0.86), (0.0, tall)],
            MAIN.patterned("mottle", 1.2, (0.28, 0.4, 0.2)),
        )
        bench.ball((x, tall * 0.9, z), (r * 0.85, tall * 0.16, r * 0.85), FOREST)
        for j in range(4):
            a = 1.57 * j + k
            bench.ball((x + r * math.cos(a), tall * (0.3 + 0.12 * j), z + r * math.sin(a)), (0.6, 0.5, 0.6), LEAF)
    if at_sea:
        bench.box((0, 0.04, -3), (27, 0.04, 20), Swatch("bay", (0.2, 0.48, 0.46), "gloss"), edge=0)
        for x, z in ((-6, 9), (7, 11)):
            bench.box((x, 0.4, z), (1.3, 0.35, 0.5), Swatch("hull", (0.4, 0.24, 0.14), "wood"), edge=0.15)
            for mast in (-0.6, 0.3):
                bench.sheet((x + mast, 1.9, z), (0.55, 1.2), Swatch("sail", (0.76, 0.3, 0.18), "cloth"))
    else:
        for k in range(9):
            bench.ball(
                (-18 + 4.5 * k, 2.0, 4 - 3 * (k % 3)), (5.0, 1.2, 3.0), Swatch("mist", (0.93, 0.95, 0.96), "matte")
            )


def draw_great_falls(bench: Bench) -> None:
    """A curtain of water that falls over a cliff bent like a horseshoe, spray at its foot."""
    for k in range(25):
        a = math.radians(-12 + 8.5 * k)
        x, z = 17 * math.cos(a), -11 * math.sin(a) + 2
        turn = math.degrees(math.atan2(11 * math.cos(a), 17 * math.sin(a)))
        bench.box((x, 4.2, z), (1.7, 4.2, 0.7), FALLING, (0, turn, 0), edge=0)
        bench.box((x * 1.12, 3.9, z * 1.12 - 0.9), (2.0, 3.9, 1.2), MAIN, (0, turn, 0), edge=0)
    bench.box((0, 8.2, -19), (26, 0.25, 10), WATER, edge=0)
    for s in (-1, 1):
        bench.wedge((s * 24, 4.1, 0), (6, 4.1, 9), (0.85, 0.85), MAIN.patterned("mottle", 1.4, (0.3, 0.27, 0.22)))
        bench.box((s * 24, 8.4, 0), (5.4, 0.4, 8), FOREST, edge=0)
    bench.box((0, 0.1, 4), (20, 0.1, 12), Swatch("pool", (0.16, 0.5, 0.5), "gloss"), edge=0)
    for k in range(15):
        a = math.radians(6 + 12 * k)
        bench.ball((14.5 * math.cos(a), 0.8, 2 - 8.6 * math.sin(a)), (1.9, 1.1 + 0.5 * (k % 3), 1.5), WHITE.of("matte"))


def draw_natural_arch(bench: Bench) -> None:
    """A free-standing arch of red sandstone on a slope of bare rock."""
    red = MAIN.patterned("mottle", 1.4, (0.68, 0.37, 0.21))
    bench.dome((0, 0, -1), (17, 2.4, 9), 0.0, red)
    for x in (-4.4, 4.4):
        bench.wedge((x, 4.6, 0), (1.6 if x < 0 else 1.3, 3.2, 1.4), (0.7, 0.8), red)
    for k in range(13):
        a = math.radians(15 * k)
        bench.ball((4.6 * math.cos(a), 7.0 + 3.9 * math.sin(a), 0), (1.25, 1.15, 1.2), red)
    for x, z, r in ((-13, -7, 4.5), (13, -8, 5.5), (0, -11, 6)):
        bench.wedge((x, r * 0.8, z), (r, r * 0.8, r * 0.7), (0.6, 0.6), red)


SIGHTS_HEIGHTS: dict[str, Recipe] = {
    "capped cone": recipe(draw_snow_cone, 3000.0, (0.4, 0.46, 0.58), mass=1e12, material="stone", finish="stone"),
    "table mountain": recipe(draw_table_mountain, 1600.0, (0.56, 0.46, 0.4), (0.3, 0.42, 0.18), mass=1e12, material="stone", finish="stone", front="z"),
    "red rock": recipe(draw_table_mountain, 900.0, (0.74, 0.36, 0.2), mass=1e12, material="stone", finish="stone", front="z", round_top=True),
    "granite walls": recipe(draw_granite_valley, 1500.0, (0.64, 0.62, 0.58), mass=1e12, material="stone", finish="stone", front="z"),
    "sharp peak": recipe(draw_sharp_peak, 2000.0, (0.48, 0.46, 0.46), mass=1e12, material="stone", finish="stone", front="z"),
    "limestone islands": recipe(draw_limestone_pillars, 600.0, (0.56, 0.56, 0.5), mass=1e12, material="stone", finish="stone", front="z"),
    "limestone pillars": recipe(draw_limestone_pillars, 500.0, (0.6, 0.54, 0.44), mass=1e12, material="stone", finish="stone", front="z", at_sea=False),
    "great falls": recipe(draw_great_falls, 300.0, (0.42, 0.38, 0.32), mass=1e12, material="stone", finish="stone", front="z"),
    "natural arch": recipe(draw_natural_arch, 32.0, (0.78, 0.44, 0.26), mass=1e9, material="stone", finish="stone", front="z"),
}  # fmt: skip
