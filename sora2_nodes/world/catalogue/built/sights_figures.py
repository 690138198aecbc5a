"""Statues, walls, bridges and ruins that everybody knows by their outline."""

from __future__ import annotations

import itertools
import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, FLAME, GOLD, GREY, IRON, LEAF, MAIN, PANE, SECOND, STEEL, STONE, WATER, WHITE, Swatch
from ..workbench import Bench
from .roof import battlements, column, window

GREEN_SLOPE = Swatch("slope", (0.26, 0.42, 0.17), "leaf", "mottle", (0.2, 0.34, 0.13), 2.4)
BARE_SLOPE = Swatch("bare slope", (0.56, 0.5, 0.36), "stone", "mottle", (0.42, 0.4, 0.24), 2.4)
CRAG = Swatch("crag", (0.5, 0.47, 0.43), "stone", "mottle", (0.4, 0.37, 0.34), 1.6)


def draw_torch_statue(bench: Bench) -> None:
    """A robed woman of green copper with a crown of rays, a torch raised and a tablet, on a high pedestal on a star."""
    for turn in range(6):
        with bench.frame((0, 0, 0), (0, 60 * turn, 0)):
            bench.wedge((0, 0.9, 4.4), (2.6, 0.9, 3.6), (0.9, 0.9), STONE)
    bench.box((0, 3.0, 0), (4.0, 1.3, 4.0), STONE, edge=0)
    bench.wedge((0, 9.5, 0), (2.9, 5.3, 2.9), (0.74, 0.74), SECOND)
    for y in (6.2, 14.6):
        bench.box((0, y, 0), (2.7, 0.3, 2.7), SECOND.toned(1.12), edge=0)
    for z in (-1.2, 0.0, 1.2):
        bench.box((z, 11.8, 2.35), (0.3, 1.2, 0.1), BLACK, edge=0)
    bench.turned(
        (0, 14.9, 0), [(2.0, 0), (1.75, 2.4), (1.35, 5.2), (1.3, 7.4), (1.45, 8.6), (0.75, 9.6), (0.5, 10.0)], MAIN
    )
    for k in range(9):
        a = math.radians(40 * k)
        bench.rod(
            (1.85 * math.cos(a), 15.1, 1.85 * math.sin(a)),
            (1.2 * math.cos(a + 0.25), 22.5, 1.2 * math.sin(a + 0.25)),
            0.2,
            MAIN.toned(0.88),
        )
    bench.ball((0, 26.0, 0.1), (0.78, 1.05, 0.85), MAIN)
    bench.ball((0, 26.0, 0.9), (0.16, 0.25, 0.2), MAIN.toned(0.9))
    bench.drum((0, 26.7, 0), 0.9, 0.2, MAIN.toned(0.9))
    for k in range(7):
        a = math.radians(-66 + 22 * k)
        bench.rod(
            (0.85 * math.sin(a), 26.9, 0.3 * math.cos(a)),
            (2.2 * math.sin(a), 26.9 + 1.6 * math.cos(a), 0.3),
            0.12,
            MAIN,
            end=0.03,
        )
    bench.tubes([(-1.2, 23.6, 0), (-1.9, 26.2, 0.3), (-2.0, 29.6, 0.5)], 0.48, MAIN)
    bench.cone((-2.0, 31.0, 0.5), 0.3, 1.0, 0.75, MAIN.toned(0.9))
    bench.turned((-2.0, 32.0, 0.5), [(0.6, 0), (0.75, 0.7), (0.4, 1.5), (0.0, 2.2)], GOLD)
    bench.ball((-2.0, 32.9, 0.5), (0.4, 0.8, 0.4), FLAME)
    bench.tubes([(1.2, 23.4, 0.1), (1.85, 21.2, 0.6), (1.3, 20.4, 1.5)], 0.46, MAIN)
    bench.box((1.25, 21.4, 1.75), (0.75, 1.15, 0.18), MAIN.toned(1.1), (-12, -18, 12), edge=0.05)


def draw_open_armed_statue(bench: Bench) -> None:
    """A robed figure with both arms stretched out, of pale stone, on a pedestal on a peak."""
    bench.turned(
        (0, 0, 0),
        [(15, 0), (12, 3.5), (8.5, 9), (5.2, 14.5), (3.2, 17), (0.0, 17.3)],
        SECOND.patterned("mottle", 2.0, (0.2, 0.33, 0.14)),
    )
    bench.turned((0, 16.5, 0), [(3.0, 0), (2.6, 1.0), (0.0, 1.1)], CRAG)
    bench.wedge((0, 19.2, 0), (1.7, 1.9, 1.7), (0.82, 0.82), STONE)
    bench.turned((0, 21.0, 0), [(1.3, 0), (1.15, 2.0), (0.95, 4.6), (1.1, 6.6), (0.9, 7.6), (0.4, 8.1)], MAIN)
    for k in range(7):
        a = math.radians(-80 + 26 * k)
        bench.rod(
            (1.2 * math.sin(a), 21.1, 1.2 * math.cos(a)),
            (0.9 * math.sin(a), 26.5, 0.9 * math.cos(a)),
            0.14,
            MAIN.toned(0.9),
        )
    for s in (-1, 1):
        bench.rod((s * 0.7, 28.1, 0), (s * 5.3, 28.0, 0), 0.66, MAIN, end=0.44)
        bench.wedge((s * 3.0, 27.1, 0), (2.1, 0.8, 0.4), (0.95, 1.0), MAIN.toned(0.94))
        bench.ball((s * 5.8, 28.0, 0), (0.55, 0.2, 0.3), MAIN)
    bench.ball((0, 29.9, 0.1), (0.6, 0.85, 0.65), MAIN)
    bench.ball((0, 30.1, -0.15), (0.66, 0.85, 0.6), MAIN.toned(0.85))
    bench.ball((0, 29.3, 0.45), (0.35, 0.5, 0.3), MAIN.toned(0.85))


def draw_sphinx(bench: Bench) -> None:
    """A lion of stone that lies with its paws stretched out, with the head of a king in a striped cloth."""
    stone = MAIN.patterned("bands", 0.7, (0.66, 0.53, 0.34))
    bench.box((-1.5, 2.2, 0), (5.2, 1.8, 2.0), stone, edge=0.9)
    bench.ball((-5.6, 2.4, 0), (2.0, 2.4, 2.3), stone)
    for s in (-1, 1):
        bench.box((5.2, 0.7, s * 1.4), (3.4, 0.7, 0.65), stone, edge=0.3)
        bench.ball((-4.6, 1.6, s * 2.1), (2.2, 1.6, 0.8), stone)
        bench.box(
            (3.2, 5.8, s * 1.05),
            (0.5, 1.7, 0.55),
            SECOND.patterned("bands", 0.3, (0.7, 0.55, 0.34)),
            (s * -14, 0, 0),
            edge=0.2,
        )
    bench.ball((2.8, 3.4, 0), (1.4, 2.0, 1.7), stone)
    bench.ball((3.4, 6.5, 0), (1.0, 1.35, 1.0), MAIN)
    bench.dome((3.1, 6.9, 0), (1.25, 1.4, 1.5), 0.0, SECOND.patterned("bands", 0.3, (0.7, 0.55, 0.34)))
    for s in (-1, 1):
        bench.ball((4.28, 6.7, s * 0.36), (0.1, 0.12, 0.2), BLACK)
    bench.box((4.35, 6.35, 0), (0.12, 0.3, 0.16), MAIN.toned(0.9), edge=0.05)
    bench.box((4.25, 5.8, 0), (0.1, 0.07, 0.36), MAIN.toned(0.65), edge=0)


def draw_pyramid_field(bench: Bench) -> None:
    """Three great pyramids one behind another, three small ones, and a sphinx before them."""
    stone = MAIN.patterned("bricks", 1.8, (0.66, 0.53, 0.33))
    for x, z, half, cap in ((-13, -6, 13, False), (12, -22, 12.4, True), (33, -34, 7, False)):
        bench.wedge((x, half * 0.64, z), (half, half * 0.64, half), (0.005, 0.005), stone)
        if cap:
            bench.wedge((x, half * 1.17, z), (half * 0.2, half * 0.13, half * 0.2), (0.005, 0.005), SECOND)
    for k in range(3):
        bench.wedge((-33 + 4.5 * k, 1.4, 6), (2.1, 1.4, 2.1), (0.05, 0.05), stone)
    with bench.frame((16, 0, 10), (0, -60, 0)):
        draw_sphinx(bench)


def draw_stone_heads(bench: Bench) -> None:
    """Great heads of dark stone with long noses and heavy brows, in a row on a platform."""
    bench.box((0, 0.45, 0), (9.5, 0.45, 2.0), STONE, edge=0.1)
    for k, tall in enumerate((0.95, 1.1, 1.0, 1.15, 0.9)):
        with bench.frame((-7.2 + 3.6 * k, 0.9, 0), (0, bench.chance.uniform(-6, 6), 0)):
            h = 5.6 * tall
            bench.wedge((0, h * 0.22, 0), (1.25, h * 0.22, 0.85), (0.82, 0.85), MAIN)
            bench.box((0, h * 0.68, 0), (0.95, h * 0.3, 0.8), MAIN, edge=0.4)
            bench.box((0, h * 0.82, 0.72), (0.9, h * 0.045, 0.28), MAIN.toned(0.9), edge=0.12)
            bench.wedge((0, h * 0.66, 0.95), (0.3, h * 0.14, 0.34), (0.55, 0.45), MAIN.toned(1.05))
            bench.box((0, h * 0.465, 0.8), (0.5, h * 0.022, 0.16), MAIN.toned(0.75), edge=0.04)
            bench.box((0, h * 0.41, 0.72), (0.62, h * 0.045, 0.22), MAIN, edge=0.1)
            for s in (-1, 1):
                bench.box((s * 0.42, h * 0.755, 0.82), (0.26, h * 0.03, 0.05), BLACK, edge=0)
                bench.box((s * 1.0, h * 0.64, 0), (0.12, h * 0.2, 0.3), MAIN.toned(0.9), edge=0.1)
            if k in (1, 3):
                bench.drum((0, h * 1.04, 0), 0.85, 0.5, SECOND)


def draw_great_wall(bench: Bench) -> None:
    """A wall with battlements that climbs from hill to hill, with watchtowers."""
    marks = [
        (-30, 3.0, 9),
        (-20, 7.5, 3),
        (-10, 5.0, -2),
        (0, 9.5, -3),
        (10, 7.0, -9),
        (20, 13.5, -14),
        (30, 11.0, -24),
        (37, 16.0, -30),
    ]
    for x, y, z in marks:
        bench.dome((x, 0, z), (11, y * 0.86, 8.5), 0.0, GREEN_SLOPE)
    bench.dome((-14, 0, -22), (22, 14, 12), 0.0, GREEN_SLOPE)
    bench.dome((16, 0, -38), (26, 19, 12), 0.0, GREEN_SLOPE)
    for (x0, y0, z0), (x1, y1, z1) in itertools.pairwise(marks):
        pieces = 2
        for k in range(pieces):
            u = (k + 0.5) / pieces
            sag = 0.5 - 0.5 * math.sin(math.pi * u)
            at = (x0 + (x1 - x0) * u, y0 + (y1 - y0) * u + sag, z0 + (z1 - z0) * u)
            turn = math.degrees(math.atan2(-(z1 - z0), x1 - x0))
            long = math.hypot(x1 - x0, z1 - z0) / pieces / 2 * 1.1
            with bench.frame(at, (0, turn, 0)):
                bench.box((0, -0.6, 0), (long, 2.6, 1.1), MAIN.patterned("bricks", 0.6, (0.5, 0.45, 0.36)), edge=0)
                for s in (-1, 1):
                    bench.box((0, 2.3, s * 0.95), (long * 0.62, 0.4, 0.16), MAIN, edge=0)
    for x, y, z in marks[1::2]:
        bench.wedge((x, y + 2.0, z), (2.2, 3.6, 2.2), (0.9, 0.9), MAIN.patterned("bricks", 0.6, (0.5, 0.45, 0.36)))
        battlements(bench, (x, y + 5.6, z), (1.7, 1.7), 1.4, MAIN)
        for aside in (-0.8, 0.8):
            bench.box((x + aside, y + 3.6, z + 2.1), (0.35, 0.6, 0.1), BLACK, edge=0)


def draw_red_bridge(bench: Bench) -> None:
    """Two tall towers over the water, cables that swing from one to the other, a long deck on hangers, along x."""
    for x in (-17.0, 17.0):
        for z in (-1.5, 1.5):
            for half, low, high in ((0.75, 0, 9), (0.62, 9, 17), (0.5, 17, 25)):
                bench.box((x, (low + high) / 2, z), (half, (high - low) / 2, half * 0.8), MAIN, edge=0)
        for y in (4.5, 12.5, 18.5, 24.2):
            bench.box((x, y, 0), (0.4, 0.7, 1.5), MAIN.toned(0.9), edge=0)
        bench.box((x, 0.6, 0), (2.4, 0.7, 3.4), STONE, edge=0)
    bench.box((0, 6.5, 0), (40, 0.4, 1.9), MAIN, edge=0)
    bench.box((0, 6.95, 0), (40, 0.06, 1.6), GREY.toned(0.7), edge=0)
    for z in (-1.5, 1.5):
        main = [(x, 8.0 + 16.6 * (x / 17) ** 2, z) for x in range(-17, 18, 2)] + [(17, 24.6, z)]
        for a, b in itertools.pairwise(main):
            bench.bar(a, b, 0.22, MAIN)
        for x, y, _ in main[1:-1]:
            bench.bar((x, y, z), (x, 6.7, z), 0.07, MAIN)
        for s in (-1, 1):
            bench.bar((s * 17, 24.6, z), (s * 39, 7.0, z), 0.22, MAIN)
            for k in range(1, 9):
                out = 17 + 22 * k / 9
                bench.bar((s * out, 24.6 - 17.6 * k / 9, z), (s * out, 6.7, z), 0.07, MAIN)
    bench.socket("top", (0, 7.0, 0))


def draw_tower_bridge(bench: Bench) -> None:
    """Two towers of stone with pointed roofs, walkways high between them, a roadway that opens, blue chains to both banks."""
    wall = MAIN.patterned("windows", 1.3, (0.25, 0.24, 0.24))
    for x in (-7.5, 7.5):
        bench.box((x, 1.0, 0), (3.0, 1.0, 4.4), STONE, edge=0)
        bench.box((x, 8.5, 0), (1.9, 6.5, 1.9), wall, edge=0)
        bench.wedge((x, 17.2, 0), (1.7, 2.2, 1.7), (0.06, 0.06), SECOND)
        for dx in (-1.9, 1.9):
            for z in (-1.9, 1.9):
                bench.bar((x + dx, 2, z), (x + dx, 15.6, z), 0.45, MAIN.toned(1.1))
                bench.cone((x + dx, 17.0, z), 0.5, 1.4, 0.03, SECOND)
        bench.box((x, 4.8, 1.95), (0.9, 1.1, 0.1), BLACK, edge=0)
    for z in (-1.0, 1.0):
        bench.box((0, 12.6, z), (5.8, 0.5, 0.35), Swatch("blue steel", (0.2, 0.42, 0.66), "paint"), edge=0)
    with bench.node("bascules", (0, 3.4, 0)):
        bench.box((0, 3.4, 0), (5.7, 0.3, 1.6), Swatch("blue steel", (0.2, 0.42, 0.66), "paint"), edge=0)
    for s in (-1, 1):
        bench.box((s * 16, 3.2, 0), (7.0, 0.35, 1.6), GREY, edge=0)
        for z in (-1.5, 1.5):
            points = [
                (s * (9.4 + 13 * u), 12.4 - 9.6 * (1 - (1 - u) ** 2) + 1.0 * u, z) for u in (0, 0.2, 0.4, 0.6, 0.8, 1.0)
            ]
            bench.tubes(points, 0.28, Swatch("blue steel", (0.2, 0.42, 0.66), "paint"))
        bench.box((s * 22.6, 4.0, 0), (1.2, 4.0, 1.9), wall, edge=0)
    bench.socket("top", (0, 3.7, 0))


def draw_terraced_ruins(bench: Bench) -> None:
    """Walls and gables of stone without roofs on green terraces on a ridge, and a steep green peak behind them."""
    for x, z, r, high in ((4.0, -26.0, 10.0, 25.0), (-9.0, -30.0, 12.0, 15.0), (15.0, -30.0, 11.0, 13.0)):
        bench.turned(
            (x, 0, z),
            [(r, 0), (r * 0.72, high * 0.35), (r * 0.42, high * 0.72), (r * 0.16, high * 0.95), (0.0, high)],
            GREEN_SLOPE,
        )
    for k in range(7):
        half = 19 - 1.7 * k
        bench.box(
            (0, 0.55 + 1.1 * k, -2 - 1.4 * k),
            (half, 0.55, 14 - 1.7 * k),
            MAIN.patterned("bricks", 0.5, (0.4, 0.38, 0.34)),
            edge=0,
        )
        bench.box((0, 1.14 + 1.1 * k, -2 - 1.4 * k), (half * 0.99, 0.06, 13.8 - 1.7 * k), SECOND, edge=0)
    for k in range(9):
        x, z, y = -7.5 + 1.9 * k, -7.0 - 3.2 * (k % 3), 7.8
        for s in (-1, 1):
            bench.wedge((x + s * 0.75, y + 1.0, z), (0.14, 1.3, 0.75), (1.0, 0.1), MAIN)
        bench.box((x, y + 0.6, z - 0.7), (0.8, 0.7, 0.14), MAIN.patterned("bricks", 0.3, (0.4, 0.38, 0.34)), edge=0)
        bench.box((x, y + 0.5, z + 0.7), (0.8, 0.5, 0.14), MAIN.patterned("bricks", 0.3, (0.4, 0.38, 0.34)), edge=0)
        bench.box((x, y + 0.4, z + 0.86), (0.22, 0.4, 0.03), BLACK, edge=0)
    bench.beam((13, 0.4, 10), (9, 8.2, -8), (0.7, 0.4), MAIN.toned(1.15))


def draw_citadel(bench: Bench) -> None:
    """A temple of columns on a steep rock with walls around its top, and small ruins at its foot."""
    bench.turned((0, 0, 0), [(17, 0), (14.5, 2.2), (12.2, 5.2), (11.4, 7.0), (0.0, 7.2)], CRAG)
    for k in range(18):
        a = math.radians(20 * k)
        with bench.frame((11.2 * math.cos(a), 7.2, 11.2 * math.sin(a)), (0, 90 - 20 * k, 0)):
            bench.box((0, 0.5, 0), (2.0, 1.1, 0.4), MAIN.toned(0.86), edge=0)
    for k in range(3):
        bench.box((0, 7.4 + 0.35 * k, 0), (7.2 - 0.3 * k, 0.18, 4.0 - 0.3 * k), MAIN, edge=0)
    for k in range(8):
        for z in (-3.0, 3.0):
            column(bench, (-6.0 + 1.715 * k, 8.3, z), 0.42, 4.4, MAIN)
    for z in (-1.0, 1.0):
        for x in (-6.0, 6.0):
            column(bench, (x, 8.3, z), 0.42, 4.4, MAIN)
    bench.box((0, 10.0, 0), (4.6, 1.7, 1.7), MAIN.toned(0.8), edge=0)
    bench.box((0, 13.0, 0), (6.7, 0.4, 3.6), MAIN, edge=0)
    bench.wedge((-3.6, 14.2, 0), (3.1, 0.85, 3.5), (1.0, 0.03), MAIN.toned(0.95))
    bench.wedge((4.4, 14.0, 0), (2.2, 0.65, 3.5), (0.7, 0.1), MAIN.toned(0.95))
    for k in range(6):
        column(bench, (-9 + 1.6 * k, 0.2, 15.5), 0.3, 2.2 + 0.7 * (k % 3), MAIN)
    for k in range(10):
        a = math.radians(36 * k + 10)
        bench.ball((16.5 * math.cos(a), 0.8, 16.5 * math.sin(a)), 1.2, LEAF)


def draw_hill_palace(bench: Bench, white: bool = False) -> None:
    """Square towers and walls of one colour on a wooded hill. white: in storeys over one another, with a red one on top."""
    bench.dome((0, 0, 0), (22, 7.5, 13), 0.0, BARE_SLOPE if white else GREEN_SLOPE)
    wall = MAIN.patterned("windows", 1.4, (0.28, 0.2, 0.16))
    if white:
        for half, y, tall, z in ((15, 4.0, 3.2, 4.5), (13, 7.6, 3.2, 2.2), (8.5, 11.4, 3.0, 0.0)):
            bench.wedge((0, y + tall, z), (half, tall, 3.4), (0.96, 0.8), wall)
            bench.box((0, y + 2 * tall, z), (half * 0.97, 0.25, 3.0), SECOND, edge=0)
        bench.wedge((0, 17.5, 0.6), (5.0, 2.8, 3.2), (0.95, 0.86), SECOND.patterned("windows", 1.4, (0.9, 0.85, 0.75)))
        for x in (-3.4, 0, 3.4):
            bench.wedge((x, 20.9, 0.6), (1.4, 0.6, 1.6), (0.4, 0.4), GOLD)
        for s in (-1, 1):
            bench.beam((s * 13, 2.5, 9.5), (s * 4, 8.0, 7.0), (0.9, 0.5), WHITE)
        return
    blocks = (
        (-13, 2.6, 3.4, 2.6, 4.6), (-8, 2.8, 3.0, 4.0, 3.4), (-2.6, 2.6, 4.2, 3.0, 5.6), (3.4, 3.0, 3.2, 4.2, 3.4), (9.0, 2.4, 3.4, 3.0, 4.6), (13.4, 2.2, 2.6, 2.4, 3.6),
    )  # fmt: skip
    for x, w, tall, d, extra in blocks:
        base = 5.8 - 0.028 * x * x
        bench.box((x, base + tall, 2.2), (w, tall + 1.4, d * 0.6), wall, edge=0)
        battlements(bench, (x, base + 2 * tall + 1.4, 2.2), (w * 0.92, d * 0.55), 0.7, MAIN)
        if extra > 4:
            bench.wedge((x, base + 2 * tall + 2.8, 1.6), (w * 0.6, 0.7, d * 0.35), (0.1, 0.1), SECOND)
    bench.box((0, 5.8, 4.4), (17, 1.7, 0.5), MAIN.toned(0.9), edge=0)
    battlements(bench, (0, 7.5, 4.4), (16.6, 0.3), 0.6, MAIN.toned(0.9))
    for k in range(22):
        x = -20 + 1.9 * k
        bench.turned(
            (x, 6.4 * math.sqrt(max(0.05, 1 - (x / 22) ** 2)) - 2.2, 8.4 + 1.6 * (k % 2)),
            [(0.3, 0), (1.1, 0.8), (0.8, 2.2), (0.0, 3.6 + (k % 3))],
            LEAF,
        )


def draw_fairytale_castle(bench: Bench) -> None:
    """White walls and slender towers with blue pointed roofs on a steep wooded rock."""
    bench.turned((0, 0, 0), [(15, 0), (12, 4.5), (9.2, 9.0), (8.4, 10.2), (0.0, 10.4)], GREEN_SLOPE)
    bench.turned((0, 6.0, 0), [(9.6, 0), (8.9, 3.2), (8.2, 4.4), (0.0, 4.5)], CRAG)
    wall = MAIN.patterned("windows", 1.1, (0.3, 0.28, 0.26))
    bench.box((1.5, 14.0, 0), (5.6, 4.0, 2.3), wall, edge=0)
    bench.wedge((1.5, 19.4, 0), (5.8, 1.5, 2.5), (0.98, 0.05), SECOND)
    bench.box((-6.0, 12.6, 0.6), (2.0, 2.6, 2.0), Swatch("brick", (0.7, 0.42, 0.32), "stone"), edge=0)
    towers = (
        (7.0, 0, 1.25, 21.5),
        (-4.3, -1.6, 1.15, 24.5),
        (-4.2, 1.8, 0.9, 18.0),
        (4.4, 2.4, 0.85, 19.0),
        (-7.9, 1.8, 0.8, 15.6),
        (-7.9, -1.2, 0.8, 15.6),
        (1.2, -2.4, 1.0, 22.0),
    )
    for x, z, r, top in towers:
        bench.drum((x, 5.2 + top / 2, z), r, (top - 10.4) / 2, MAIN)
        bench.drum((x, top, z), r * 1.22, 0.4, MAIN.toned(1.1))
        bench.cone((x, top + 2.4, z), r * 1.3, 2.0, 0.03, SECOND)
        for a in (30.0, 90.0, 150.0):
            bench.box(
                (x + r * math.cos(math.radians(a)), top - 2.2, z + r * math.sin(math.radians(a))),
                (0.18, 0.5, 0.18),
                BLACK,
                edge=0,
            )
    for k in range(20):
        a = math.radians(18 * k)
        r = 12.2 + 1.2 * (k % 2)
        bench.turned((r * math.cos(a), 2.4, r * math.sin(a)), [(0.2, 0), (1.2, 0.6), (0.7, 2.4), (0.0, 4.4)], LEAF)


def draw_abbey_island(bench: Bench) -> None:
    """An island rock with a ring of walls, roofs close together up its sides and an abbey with a spire on top."""
    bench.turned((0, 0, 0), [(15, 0), (13.5, 1.2), (9.0, 6.0), (5.4, 10.0), (0.0, 10.4)], CRAG)
    for k in range(24):
        a = math.radians(15 * k)
        bench.box((14.0 * math.cos(a), 1.3, 14.0 * math.sin(a)), (1.9, 1.3, 0.5), MAIN, (0, 90 - 15 * k, 0), edge=0)
    for k in range(26):
        a, ring = math.radians(27 * k), k % 3
        r, y = (11.4, 8.8, 6.6)[ring], (2.6, 5.4, 8.4)[ring]
        with bench.frame((r * math.cos(a), y, r * math.sin(a)), (0, -math.degrees(a), 0)):
            bench.box((0, 0.7, 0), (0.8, 1.0, 1.0), WHITE.toned(0.92), edge=0)
            bench.wedge((0, 2.2, 0), (0.9, 0.55, 1.1), (0.05, 1.0), SECOND)
    bench.box((0, 12.6, 0), (4.6, 2.6, 2.4), MAIN, edge=0)
    bench.wedge((0, 16.0, 0), (4.7, 0.9, 2.5), (0.98, 0.05), SECOND)
    for x in (-3.6, -1.2, 1.2, 3.6):
        bench.box((x, 12.4, 2.45), (0.5, 1.6, 0.05), PANE, edge=0)
    bench.box((0, 17.0, 0), (1.3, 2.4, 1.3), MAIN, edge=0)
    bench.cone((0, 23.0, 0), 1.1, 4.2, 0.03, SECOND)
    bench.ball((0, 27.4, 0), 0.35, GOLD)
    bench.drum((0, 0.03, 0), 24, 0.05, WATER)


def draw_heads_cliff(bench: Bench) -> None:
    """Four faces of men cut side by side into a grey cliff, rubble below, pines at the foot."""
    cliff = MAIN.patterned("mottle", 2.0, (0.5, 0.47, 0.43))
    for x, w, tall in ((-11.0, 7, 15), (0.0, 8, 18), (10.0, 8, 16), (18.0, 6, 12), (-19.0, 6, 11)):
        bench.wedge((x, tall / 2, -5), (w, tall / 2, 5), (0.75, 0.55), cliff)
    for k, (x, y) in enumerate(((-9.4, 12.0), (-3.4, 12.6), (2.6, 11.6), (8.8, 11.8))):
        with bench.frame((x, y, -1.2), (0, (18, 4, -4, -14)[k], 0)):
            bench.ball((0, 0, 0), (2.3, 3.1, 2.1), SECOND)
            bench.ball((0, 1.7, -0.4), (2.5, 1.7, 2.0), SECOND.toned(0.9))
            bench.wedge((0, -0.1, 2.2), (0.4, 0.95, 0.5), (0.55, 0.4), SECOND.toned(1.1))
            for s in (-1, 1):
                bench.box((s * 0.85, 0.6, 1.72), (0.5, 0.2, 0.2), SECOND.toned(0.5), edge=0.05)
                bench.box((s * 0.85, 0.95, 1.85), (0.62, 0.13, 0.2), SECOND, edge=0.05)
            bench.box((0, -1.45, 1.78), (0.7, 0.1, 0.2), SECOND.toned(0.55), edge=0.03)
            bench.ball((0, -2.3, 1.0), (1.2, 0.8, 0.9), SECOND.toned(0.82) if k == 3 else SECOND)
    for k in range(16):
        bench.box(
            (-14 + 1.9 * k, 2.0 + 0.9 * (k % 3), 1.6), (1.1, 0.8, 0.9), MAIN.toned(0.9), (20, 25 * k, 10), edge=0.2
        )
    for k in range(18):
        bench.turned((-20 + 2.3 * k, 0, 4.6 + (k % 2)), [(0.2, 0), (1.3, 0.6), (0.7, 2.6), (0.0, 4.6)], LEAF.toned(0.8))


def draw_space_globe(bench: Bench) -> None:
    """Nine balls of polished steel joined by tubes like the atoms of a crystal."""
    places = [(0.0, 12.0, 0.0)]
    for a in (0, 120, 240):
        places += [(7.0 * math.cos(math.radians(a)), 5.4, 7.0 * math.sin(math.radians(a)))]
        places += [(7.0 * math.cos(math.radians(a + 60)), 18.6, 7.0 * math.sin(math.radians(a + 60)))]
    places += [(0.0, 2.6, 0.0), (0.0, 22.4, 0.0)]
    for at in places:
        bench.ball(at, 2.4, MAIN)
        if at != places[0]:
            bench.bar(at, places[0], 0.5, STEEL)
    for at in places[1:-2:2]:
        bench.bar((at[0], 0, at[2]), at, 0.4, IRON)
    for k in range(3):
        window(bench, (0, 2.6 + 0.2 * k, 2.4), (0.5, 0.3))


SIGHTS_FIGURES: dict[str, Recipe] = {
    "torch statue": recipe(draw_torch_statue, 93.0, (0.45, 0.68, 0.58), (0.76, 0.7, 0.6), mass=2e7, material="metal", finish="satin", front="z"),
    "open-armed statue": recipe(draw_open_armed_statue, 90.0, (0.88, 0.87, 0.82), (0.27, 0.42, 0.18), mass=1e8, material="stone", finish="stone", front="z"),
    "sphinx": recipe(draw_sphinx, 73.0, (0.82, 0.68, 0.46), (0.84, 0.7, 0.46), mass=2e7, material="stone", finish="stone"),
    "great pyramids": recipe(draw_pyramid_field, 700.0, (0.84, 0.7, 0.46), (0.92, 0.86, 0.74), mass=1e10, material="stone", finish="stone", front="z"),
    "stone heads": recipe(draw_stone_heads, 19.0, (0.38, 0.36, 0.33), (0.5, 0.26, 0.2), mass=200000, material="stone", finish="stone", front="z"),
    "great wall": recipe(draw_great_wall, 400.0, (0.68, 0.62, 0.52), mass=1e9, material="stone", finish="stone", front="z"),
    "red cable bridge": recipe(draw_red_bridge, 900.0, (0.78, 0.25, 0.16), mass=8e8, material="metal", finish="paint", front="z"),
    "tower bridge": recipe(draw_tower_bridge, 240.0, (0.74, 0.68, 0.56), (0.34, 0.4, 0.46), mass=4e8, material="stone", finish="stone", front="z"),
    "terraced ruins": recipe(draw_terraced_ruins, 300.0, (0.58, 0.56, 0.5), (0.34, 0.52, 0.2), mass=1e9, material="stone", finish="stone", front="z"),
    "citadel on a rock": recipe(draw_citadel, 150.0, (0.9, 0.84, 0.72), mass=1e9, material="stone", finish="stone", front="z"),
    "hill palace": recipe(draw_hill_palace, 200.0, (0.76, 0.5, 0.35), (0.6, 0.34, 0.22), mass=1e9, material="stone", finish="stone", front="z"),
    "white hill palace": recipe(draw_hill_palace, 300.0, (0.94, 0.92, 0.87), (0.5, 0.14, 0.1), mass=1e9, material="stone", finish="matte", front="z", white=True),
    "fairytale castle": recipe(draw_fairytale_castle, 120.0, (0.94, 0.93, 0.9), (0.3, 0.4, 0.55), mass=1e9, material="stone", finish="stone", front="z"),
    "abbey island": recipe(draw_abbey_island, 200.0, (0.62, 0.58, 0.52), (0.36, 0.36, 0.38), mass=1e9, material="stone", finish="stone", front="z"),
    "faces in a cliff": recipe(draw_heads_cliff, 180.0, (0.62, 0.59, 0.55), (0.78, 0.75, 0.7), mass=1e9, material="stone", finish="stone", front="z"),
    "crystal of balls": recipe(draw_space_globe, 100.0, (0.82, 0.84, 0.87), mass=2e6, material="metal", finish="chrome", front="z"),
}  # fmt: skip
