"""What stands on and behind a table for something to happen to it: the table itself, candles, blocks, ramps, panes, screens, boards. Metres."""

from __future__ import annotations

import math

from ..swatch import GREY, MAIN, SECOND, WHITE, Swatch, toned
from ..workbench import Bench
from .turned_rigs import put_flame


def draw_table(bench: Bench, half: tuple[float, float] = (0.8, 0.42), tall: float = 0.75) -> None:
    """A plain table whose top, all of one grain, is at the height of its origin."""
    x, z = half
    bench.box((0, -0.018, 0), (x, 0.018, z), MAIN.patterned("grain", 0.05, toned(bench.main, 0.90)), edge=0.004)
    bench.box((0, -0.06, z - 0.06), (x - 0.06, 0.028, 0.012), MAIN.toned(0.85), edge=0)
    for sx in (-1, 1):
        for sz in (-1, 1):
            bench.box(
                (sx * (x - 0.07), -tall / 2 - 0.02, sz * (z - 0.07)),
                (0.028, tall / 2 - 0.02, 0.028),
                MAIN.toned(0.85),
                edge=0.003,
            )


def draw_candle(bench: Bench, lit: bool = True, tall: float = 0.20) -> None:
    """A tall candle in a low holder; its wax is a node that goes down, its flame one on top of it."""
    bench.drum((0, 0.005, 0), 0.040, 0.005, SECOND.of("metal"))
    bench.cone((0, 0.026, 0), 0.012, 0.018, 0.018, SECOND.of("metal"))
    bench.drum((0, 0.046, 0), 0.020, 0.004, SECOND.of("metal"))
    with bench.node("wax", (0, 0.05, 0)):
        bench.bar((0, 0.05, 0), (0, 0.05 + tall, 0), 0.0125, MAIN, end=0.0115)
        bench.bar((0, 0.05 + tall, 0), (0, 0.058 + tall, 0), 0.0014, Swatch("wick", (0.06, 0.05, 0.05), "matte"))
    if lit:
        put_flame(bench, (0, 0.056 + tall, 0), 0.055)


def draw_tea_light(bench: Bench, lit: bool = True) -> None:
    """A low candle in a cup of tin."""
    bench.turned((0, 0, 0), [(0.0, 0.001), (0.021, 0.001), (0.022, 0.016)], Swatch("tin", (0.78, 0.79, 0.82), "metal"))
    bench.drum((0, 0.007, 0), 0.0205, 0.006, MAIN)
    bench.bar((0, 0.013, 0), (0, 0.019, 0), 0.0012, Swatch("wick", (0.06, 0.05, 0.05), "matte"))
    if lit:
        put_flame(bench, (0, 0.018, 0), 0.034)


def draw_standing_card(bench: Bench) -> None:
    """A card that stands on its edge across x."""
    bench.box((0, 0.08, 0), (0.004, 0.08, 0.06), MAIN, edge=0)


def draw_screen(bench: Bench, half: tuple[float, float] = (0.62, 0.40)) -> None:
    """A white screen in a dark border, its lower edge at its origin."""
    x, y = half
    bench.box((0, y, 0), (x, y, 0.006), MAIN, edge=0)
    for s in (-1, 1):
        bench.box((s * x, y, 0.006), (0.018, y + 0.018, 0.004), SECOND, edge=0)
        bench.box((0, y + s * y, 0.006), (x, 0.018, 0.004), SECOND, edge=0)


def draw_mirror(bench: Bench, half: tuple[float, float] = (0.24, 0.20)) -> None:
    """A mirror that stands upright in a frame, its glass toward the viewer."""
    x, y = half
    bench.box((0, y + 0.02, 0), (x, y, 0.004), Swatch("mirror", (0.88, 0.92, 0.94), "chrome"), edge=0)
    for s in (-1, 1):
        bench.box((s * (x + 0.008), y + 0.02, 0), (0.012, y + 0.020, 0.010), MAIN, edge=0.002)
        bench.box((0, y + 0.02 + s * (y + 0.008), 0), (x + 0.02, 0.012, 0.010), MAIN, edge=0.002)
    bench.box((0, 0.006, -0.05), (0.10, 0.006, 0.06), MAIN, edge=0)


def draw_brick(bench: Bench, rough: bool = False) -> None:
    """A concrete block, or a rough rock."""
    if not rough:
        bench.box((0, 0.05, 0), (0.16, 0.05, 0.09), MAIN.patterned("mottle", 0.02, toned(bench.main, 0.86)), edge=0.006)
        return
    for x, y, z, r, tone in (
        (0, 0.06, 0, 0.13, 1.0),
        (-0.11, 0.045, 0.03, 0.09, 0.88),
        (0.12, 0.04, 0.02, 0.085, 0.94),
        (0.02, 0.03, 0.09, 0.08, 0.9),
        (0.0, 0.03, -0.09, 0.09, 0.84),
    ):
        with bench.frame((x, y, z), (18 * x / 0.1, 50 * x, 14)):
            bench.box(
                (0, 0, 0),
                (r, 0.72 * r, 0.8 * r),
                MAIN.toned(tone).patterned("mottle", 0.03, toned(bench.main, 0.72)),
                edge=0.35 * r,
            )


def draw_pane(bench: Bench, half: tuple[float, float] = (0.13, 0.13)) -> None:
    """A clear pane that stands on its edge across x, its rim greenish as of glass."""
    z, y = half
    bench.box((0, y, 0), (0.003, y, z), MAIN.of("glass"), edge=0)
    for s in (-1, 1):
        bench.bar((0, 0, s * z), (0, 2 * y, s * z), 0.0032, SECOND.of("gloss"))
        bench.bar((0, y + s * y, -z), (0, y + s * y, z), 0.0032, SECOND.of("gloss"))


def draw_flat_pane(bench: Bench) -> None:
    """A clear sheet that lies on the table; its rim is seen."""
    bench.box((0, 0.003, 0), (0.24, 0.003, 0.17), MAIN.of("glass"), edge=0)
    for s in (-1, 1):
        bench.bar((s * 0.24, 0.003, -0.17), (s * 0.24, 0.003, 0.17), 0.003, SECOND.of("gloss"))
        bench.bar((-0.24, 0.003, s * 0.17), (0.24, 0.003, s * 0.17), 0.003, SECOND.of("gloss"))


def draw_ramp(bench: Bench, run: float = 0.30, rise: float = 0.075) -> None:
    """A board of card that rises toward +x, its low end at -run/2."""
    tilt = math.degrees(math.atan2(rise, run))
    bench.box((0, rise / 2, 0), (math.hypot(run, rise) / 2, 0.0022, 0.085), MAIN, turn=(0, 0, tilt), edge=0)
    for s in (-1, 1):
        bench.box(
            (0, rise / 2 + 0.005, s * 0.085),
            (math.hypot(run, rise) / 2, 0.006, 0.0015),
            SECOND,
            turn=(0, 0, tilt),
            edge=0,
        )


def draw_paint(bench: Bench) -> None:
    """A dollop of paint; its trail is a node that lengthens."""
    bench.ball((0, 0.006, 0), (0.026, 0.012, 0.024), MAIN)
    bench.ball((0.008, 0.012, 0.004), (0.013, 0.009, 0.012), MAIN)


def draw_block(bench: Bench, half: tuple[float, float, float] = (0.04, 0.04, 0.04)) -> None:
    """A painted wooden block."""
    bench.box((0, half[1], 0), half, MAIN, edge=0.004)


def draw_track(bench: Bench, ramps: int = 4, wide: float = 0.24, step: float = 0.13) -> None:
    """Ramps one under the other on an upright board, each falling to the other side; the highest begins at the origin's left."""
    for n in range(ramps):
        s = 1 if n % 2 == 0 else -1
        y = -n * step
        paint = MAIN if n % 2 == 0 else SECOND
        bench.box((0.0, y, 0.016), (wide, 0.006, 0.016), paint, turn=(0, 0, -12 * s), edge=0)
        bench.box((0.0, y + 0.010, 0.032), (wide, 0.008, 0.002), paint.toned(0.8), turn=(0, 0, -12 * s), edge=0)
        for x in (-0.6 * wide, 0.6 * wide):
            bench.drum((x, y - 0.022 - s * x * math.tan(math.radians(12)), 0.006), 0.012, 0.005, GREY, axis="z")


def draw_whiteboard(bench: Bench, half: tuple[float, float] = (0.62, 0.42)) -> None:
    """A whiteboard in a frame of aluminium, its lower edge at its origin."""
    x, y = half
    bench.box((0, y, 0), (x, y, 0.006), WHITE.of("gloss"), edge=0)
    for s in (-1, 1):
        bench.box((s * x, y, 0.004), (0.014, y + 0.014, 0.010), SECOND, edge=0.002)
        bench.box((0, y + s * y, 0.004), (x, 0.014, 0.010), SECOND, edge=0.002)
    bench.box((0, -0.02, 0.03), (0.4 * x, 0.006, 0.03), SECOND, edge=0.002)


def draw_trail(bench: Bench, length: float = 0.25, sense: float = -1.0) -> None:
    """What a brush leaves of paint along an arc from +x on, in pieces on nodes of their own; sense: -1 clockwise from above."""
    for n in range(18):
        a = math.radians(sense * (3.5 + 4.0 * n))
        x, z = length * math.cos(a), -length * math.sin(a)
        wide = 0.022 * (1.0 - 0.03 * n)
        with bench.node(f"piece{n}", (x, 0.0, z)):
            bench.ball((x, 0.001, z), (wide, 0.0025, 0.014), MAIN, turn=(0, math.degrees(a), 0))


def draw_pipe(bench: Bench, half: float = 0.13, radius: float = 0.045) -> None:
    """A short pipe that lies along x, open at both ends, held by two feet."""
    wall = [(radius, -half), (radius, half), (radius + 0.006, half), (radius + 0.006, -half), (radius, -half)]
    bench.turned((0, radius + 0.006, 0), wall, MAIN, turn=(0, 0, 90))
    for s in (-1, 1):
        bench.ring((s * half, radius + 0.006, 0), radius + 0.004, 0.005, MAIN.toned(1.12), axis="x")
        bench.box((s * 0.6 * half, 0.006, 0), (0.012, 0.006, radius), MAIN)


def draw_crate(bench: Bench, half: float = 0.15, tall: float = 0.20) -> None:
    """An open crate with slits in its sides."""
    bench.box((0, 0.008, 0), (half, 0.008, half), MAIN, edge=0)
    for s in (-1, 1):
        for y in (0.14, 0.42, 0.70, 0.96):
            bench.box((0, y * tall, s * half), (half, 0.085 * tall, 0.005), MAIN, edge=0)
            bench.box((s * half, y * tall, 0), (0.005, 0.085 * tall, half), MAIN, edge=0)
        for t in (-1, 1):
            bench.box((s * half, tall / 2, t * half), (0.012, tall / 2, 0.012), MAIN.toned(1.1), edge=0)
        bench.box((0, tall, s * half), (half + 0.012, 0.008, 0.012), MAIN.toned(1.12), edge=0)
        bench.box((s * half, tall, 0), (0.012, 0.008, half + 0.012), MAIN.toned(1.12), edge=0)
