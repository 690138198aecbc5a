"""Statues, pyramids, walls and bridges that everybody knows by their outline."""

from __future__ import annotations

import itertools
import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, FLAME, GOLD, GREY, IRON, MAIN, SECOND, STEEL, STONE, Swatch
from ..workbench import Bench
from .roof import battlements, window

GREEN_SLOPE = Swatch("slope", (0.26, 0.42, 0.17), "leaf", "mottle", (0.2, 0.34, 0.13), 2.4)
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
    "crystal of balls": recipe(draw_space_globe, 100.0, (0.82, 0.84, 0.87), mass=2e6, material="metal", finish="chrome", front="z"),
}  # fmt: skip
