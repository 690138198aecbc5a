"""Castles, ruins and faces on hills, rocks and islands that everybody knows by their outline."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, GOLD, LEAF, MAIN, PANE, SECOND, WATER, WHITE, Swatch
from ..workbench import Bench
from .roof import battlements, column
from .sights_figures import CRAG, GREEN_SLOPE

BARE_SLOPE = Swatch("bare slope", (0.56, 0.5, 0.36), "stone", "mottle", (0.42, 0.4, 0.24), 2.4)


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


SIGHTS_ON_HILLS: dict[str, Recipe] = {
    "terraced ruins": recipe(draw_terraced_ruins, 300.0, (0.58, 0.56, 0.5), (0.34, 0.52, 0.2), mass=1e9, material="stone", finish="stone", front="z"),
    "citadel on a rock": recipe(draw_citadel, 150.0, (0.9, 0.84, 0.72), mass=1e9, material="stone", finish="stone", front="z"),
    "hill palace": recipe(draw_hill_palace, 200.0, (0.76, 0.5, 0.35), (0.6, 0.34, 0.22), mass=1e9, material="stone", finish="stone", front="z"),
    "white hill palace": recipe(draw_hill_palace, 300.0, (0.94, 0.92, 0.87), (0.5, 0.14, 0.1), mass=1e9, material="stone", finish="matte", front="z", white=True),
    "fairytale castle": recipe(draw_fairytale_castle, 120.0, (0.94, 0.93, 0.9), (0.3, 0.4, 0.55), mass=1e9, material="stone", finish="stone", front="z"),
    "abbey island": recipe(draw_abbey_island, 200.0, (0.62, 0.58, 0.52), (0.36, 0.36, 0.38), mass=1e9, material="stone", finish="stone", front="z"),
    "faces in a cliff": recipe(draw_heads_cliff, 180.0, (0.62, 0.59, 0.55), (0.78, 0.75, 0.7), mass=1e9, material="stone", finish="stone", front="z"),
}  # fmt: skip
