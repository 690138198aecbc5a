"""Town buildings: skyscraper, office block, shop, factory, stadium, bridge, greenhouse, hospital, school."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import CLEAR, GREEN, GREY, MAIN, PANE, RED, SECOND, STEEL, STONE, WHITE, YELLOW, Swatch
from ..workbench import Bench
from .roof import LIT, door, gable_roof, window

FRONT = 90.0


def draw_skyscraper(bench: Bench) -> None:
    """A glass tower in three setbacks with a grid of panes, some lit, an entrance and a mast."""
    pane = MAIN.of("chrome").patterned("windows", 3.2, (0.16, 0.28, 0.42))
    base = 0.0
    for half, tall in ((9.0, 34.0), (7.4, 24.0), (5.4, 14.0)):
        bench.box((0, base + tall / 2, 0), (half, tall / 2, half), pane, edge=0)
        bench.box((0, base + tall, 0), (half * 1.02, 0.35, half * 1.02), SECOND, edge=0)
        for s in (-1, 1):
            for t in (-1, 1):
                bench.box((s * half, base + tall / 2, t * half), (0.28, tall / 2, 0.28), SECOND, edge=0)
        base += tall
    for i in range(9):
        y, z = 6.0 + 6.4 * ((i * 5) % 9), -6.4 + 3.2 * ((i * 7) % 5)
        half = 9.0 if y < 33 else 7.4 if y < 57 else 5.4
        if abs(z) < half - 1.5 and y < base - 3:
            bench.box((half + 0.02, y, z), (0.06, 0.95, 1.1), LIT, edge=0)
            bench.box((-z, y + 3.2 if y + 5 < 34 else y, half + 0.02), (1.1, 0.95, 0.06), LIT, edge=0)
    bench.box((9.6, 4.3, 0), (1.4, 0.2, 3.6), SECOND, edge=0)
    bench.box((9.05, 2.1, 0), (0.1, 2.1, 3.0), LIT, edge=0)
    bench.rod((0, base, 0), (0, base + 12, 0), 0.5, STEEL, end=0.12)
    bench.ball((0, base + 12.2, 0), 0.3, RED.glowing(4))
    bench.socket("top", (0, base, 0))


def draw_office(bench: Bench) -> None:
    """A slab of eight floors with bands of windows and a flat roof with machines."""
    for i in range(8):
        bench.box((0, 1.8 + 3.4 * i, 0), (7.0, 1.72, 9.0), MAIN, edge=0)
        bench.box((0, 2.0 + 3.4 * i, 0), (7.06, 0.95, 8.6), PANE.patterned("bands", 1.4, (0.2, 0.28, 0.36)), edge=0)
        bench.box((0, 2.0 + 3.4 * i, 0), (6.6, 0.95, 9.06), PANE.patterned("bands", 1.4, (0.2, 0.28, 0.36)), edge=0)
    bench.box((0, 27.6, 0), (7.2, 0.4, 9.2), SECOND, edge=0)
    bench.box((-2, 28.8, 3), (1.6, 0.9, 1.8), GREY)
    bench.box((2, 28.6, -4), (1.2, 0.7, 2.4), GREY)
    bench.box((7.8, 3.3, 0), (1.2, 0.14, 2.6), SECOND, edge=0)
    bench.box((7.06, 1.5, 0), (0.08, 1.5, 1.8), LIT, edge=0)
    bench.socket("top", (0, 28, 0))


def draw_shop(bench: Bench) -> None:
    """A corner shop: great window, striped awning, a lettered board, a door, a flat above."""
    bench.box((0, 3.2, 0), (3.0, 3.2, 3.6), MAIN, edge=0)
    bench.box((0, 6.5, 0), (3.2, 0.16, 3.8), SECOND, edge=0)
    bench.box((3.04, 1.5, 0.9), (0.05, 1.0, 2.2), SECOND, edge=0)
    bench.box((3.08, 1.5, 0.9), (0.05, 0.86, 2.05), PANE, edge=0)
    bench.box((3.1, 0.35, 0), (0.08, 0.35, 3.5), SECOND, edge=0)
    goods = ((0.9, 0.3, 0.2), (0.95, 0.75, 0.2), (0.3, 0.6, 0.3), (0.3, 0.5, 0.8))
    for i in range(6):
        bench.box(
            (3.15, 0.95 + 0.12 * (i % 2), -0.7 + 0.62 * i),
            (0.03, 0.2, 0.2),
            Swatch("goods", goods[i % 4], "matte", glow=0.3),
        )
    door(bench, (3.04, 0, -2.3), (0.5, 1.15), FRONT, SECOND, WHITE)
    bench.box((3.14, 1.5, -2.3), (0.02, 0.6, 0.32), PANE, edge=0)
    bench.box(
        (3.75, 2.85, 0),
        (0.95, 0.05, 3.5),
        RED.of("cloth").patterned("checker", 100, (0.95, 0.94, 0.9)),
        turn=(0, 0, -24),
        edge=0,
    )
    for i in range(9):
        bench.box((3.76, 2.87, -3.1 + 0.78 * i), (0.96, 0.05, 0.2), WHITE.of("cloth"), turn=(0, 0, -24), edge=0)
    with bench.frame((3.1, 3.75, 0), (0, 90, 0)):
        bench.box((0, 0, 0), (2.6, 0.42, 0.07), SECOND.lettered("SHOP", (0.98, 0.95, 0.85)), edge=0)
    for z in (-2.0, 0, 2.0):
        window(bench, (3.02, 5.25, z), (0.5, 0.7), FRONT, z == 0)
    for x in (-1.4, 1.4):
        window(bench, (x, 5.25, 3.62), (0.5, 0.7), 0)
    bench.state("open", door=turned_joint(y=-80))


def draw_factory(bench: Bench) -> None:
    """A long brick hall with a saw-tooth roof, windows, gates and two smoking chimneys."""
    brick = MAIN.patterned("bricks", 0.6, (0.72, 0.62, 0.55))
    bench.box((0, 2.6, 0), (9.0, 2.6, 5.0), brick, edge=0)
    for i in range(4):
        x = -6.7 + 4.5 * i
        bench.box((x + 2.05, 6.1, 0), (0.15, 0.95, 5.0), PANE.patterned("checker", 1.0, (0.3, 0.38, 0.45)), edge=0)
        bench.box((x - 0.1, 6.1, 0), (2.35, 0.1, 5.1), SECOND, turn=(0, 0, 23), edge=0)
        for s in (-1, 1):
            bench.wedge((x, 6.0, s * 4.9), (2.2, 0.85, 0.1), (0.05, 1), brick)
    for x, top in ((-6.5, 16.0), (-2.5, 14.0)):
        bench.cone((x, top / 2, -3.2), 1.05, top / 2, 0.7, brick)
        bench.drum((x, top - 0.5, -3.2), 0.82, 0.35, SECOND)
        bench.socket("mouth", (x, top, -3.2))
    for i in range(5):
        bench.box(
            (-7.2 + 3.4 * i, 2.9, 5.04), (1.1, 1.1, 0.06), PANE.patterned("tiles", 0.55, (0.75, 0.75, 0.72)), edge=0
        )
    for z in (-2.4, 2.4):
        bench.box((9.05, 1.8, z), (0.08, 1.8, 1.6), GREY.patterned("stripes", 0.5, (0.35, 0.36, 0.38)), edge=0)


def draw_stadium(bench: Bench) -> None:
    """An oval bowl of seats round a pitch, with a rim and four floodlight masts."""
    lawn = Swatch("lawn", (0.2, 0.5, 0.16), "matte", "bands", (0.25, 0.58, 0.2), 12.0)
    bench.put("cylinder", (44, 0.3, 30), (0, 0.3, 0), lawn)
    for z in (-18.0, 18.0):
        bench.box((0, 0.7, z), (30, 0.05, 0.3), WHITE, edge=0)
    for x in (-30.0, 0.0, 30.0):
        bench.box((x, 0.7, 0), (0.3, 0.05, 18), WHITE, edge=0)
    bench.ring((0, 0.65, 0), 6, 0.3, WHITE)
    seats = MAIN.patterned("stripes", 2.2, (0.75, 0.78, 0.82))
    steps = 20
    for i in range(steps):
        a = 2 * math.pi * (i + 0.5) / steps
        x, z = math.cos(a), math.sin(a)
        if x > 0.9 and z > 0:
            continue
        with bench.frame((x * 54, 0, z * 40), (0, -math.degrees(math.atan2(z * 54, x * 40)), 0)):
            bench.box((0, 8.0, 0), (0.8, 12.0, 8.6), seats, turn=(0, 0, -48), edge=0)
            bench.box((9.5, 8.4, 0), (0.8, 8.4, 9.6), SECOND.patterned("bands", 3, (0.45, 0.46, 0.48)), edge=0)
            bench.box((6.5, 17.2, 0), (5.0, 0.4, 9.6), WHITE, turn=(0, 0, 8), edge=0)
    for s in (-1, 1):
        for t in (-1, 1):
            bench.rod((s * 46, 0, t * 36), (s * 46, 32, t * 36), 0.8, STEEL)
            bench.box(
                (s * 45, 33, t * 35),
                (1.0, 2.4, 4.0),
                Swatch("flood", (1, 1, 0.95), "light", "spots", (0.5, 0.5, 0.5), 1.5, glow=3),
                turn=(0, -s * t * 40, 0),
                edge=0,
            )
    bench.socket("inside", (0, 0.6, 0))


def draw_bridge(bench: Bench) -> None:
    """A suspension bridge: two towers, deck, cables that sag and hangers."""
    bench.box((0, 8.0, 0), (42, 0.6, 4.4), GREY, edge=0)
    bench.box((0, 8.65, 0), (42, 0.06, 3.6), Swatch("road", (0.2, 0.2, 0.21), "matte"), edge=0)
    for i in range(9):
        bench.box((-38 + 9.5 * i, 8.75, 0), (2.2, 0.04, 0.14), WHITE, edge=0)
    for x in (-22.0, 22.0):
        bench.box((x, 2.2, 0), (2.4, 2.2, 5.6), STONE, edge=0)
        for s in (-1, 1):
            bench.box((x, 14.0, s * 4.2), (0.8, 14.0, 0.7), MAIN, edge=0)
        for y in (12.5, 19.0, 26.5):
            bench.box((x, y, 0), (0.7, 0.7, 4.2), MAIN, edge=0)
    for s in (-1, 1):
        bench.box((0, 9.2, s * 4.3), (42, 0.25, 0.15), MAIN, edge=0)
        curve = [
            (-42.0, 9.0),
            (-22.0, 27.5),
            (-14.0, 17.5),
            (-7.0, 12.5),
            (0.0, 10.8),
            (7.0, 12.5),
            (14.0, 17.5),
            (22.0, 27.5),
            (42.0, 9.0),
        ]
        bench.tubes([(x, y, s * 4.2) for x, y in curve], 0.32, MAIN)
        for x, y in (
            (-17.5, 21.2),
            (-14, 17.5),
            (-10.5, 14.8),
            (-7, 12.5),
            (7, 12.5),
            (10.5, 14.8),
            (14, 17.5),
            (17.5, 21.2),
            (-30, 20.2),
            (30, 20.2),
        ):
            bench.bar((x, 8.6, s * 4.2), (x, y, s * 4.2), 0.12, MAIN)
    bench.socket("top", (0, 8.7, 0))


def draw_greenhouse(bench: Bench) -> None:
    """A glass house on a low wall with white ribs and plants in it."""
    bench.box((0, 0.3, 0), (2.5, 0.3, 1.5), MAIN.patterned("bricks", 0.25, (0.7, 0.6, 0.5)), edge=0)
    for i in range(6):
        x = -2.5 + i
        for s in (-1, 1):
            bench.bar((x, 0.6, s * 1.5), (x, 1.9, s * 1.5), 0.035, WHITE)
            bench.bar((x, 1.9, s * 1.5), (x, 2.8, 0), 0.035, WHITE)
            if i < 5:
                bench.ball((x + 0.5, 0.95, s * 0.8), (0.36, 0.45, 0.36), GREEN.of("leaf"))
    for s in (-1, 1):
        bench.box((0, 1.25, s * 1.5), (2.5, 0.65, 0.01), CLEAR, edge=0)
        bench.box((0, 2.35, s * 0.75), (2.5, 0.01, 0.87), CLEAR, turn=(s * 31, 0, 0), edge=0)
        bench.bar((-2.5, 1.9, s * 1.5), (2.5, 1.9, s * 1.5), 0.04, WHITE)
        bench.wedge((s * 2.5, 2.35, 0), (0.01, 0.45, 1.5), (1, 0.02), CLEAR)
        bench.box((s * 2.5, 1.25, 0), (0.01, 0.65, 1.5), CLEAR, edge=0)
    bench.bar((-2.5, 2.8, 0), (2.5, 2.8, 0), 0.05, WHITE)
    door(bench, (2.52, 0, 0), (0.45, 1.0), FRONT, WHITE, GREY)


def _institution(bench: Bench, sign: str, swatch: Swatch, letter: tuple[float, float, float], floors: int) -> None:
    for i in range(floors):
        y = 1.8 + 3.4 * i
        for z in (-6.2, -3.7, 3.7, 6.2):
            window(bench, (4.04, y, z), (0.8, 0.85), FRONT, (i + round(z)) % 3 == 0, bars=False)
        for x in (-2.4, 0, 2.4):
            window(bench, (x, y, 8.04), (0.8, 0.85), 0, bars=False)
    with bench.frame((4.3, 3.4 * floors - 0.9, 0), (0, 90, 0)):
        bench.box((0, 0, 0), (2.4, 0.55, 0.08), swatch.lettered(sign, letter), edge=0)


def draw_hospital(bench: Bench) -> None:
    """A white block with a red cross, a lettered board and a canopy over glass doors."""
    bench.box((0, 6.8, 0), (4.0, 6.8, 8.0), MAIN, edge=0)
    bench.box((0, 13.75, 0), (4.2, 0.2, 8.2), SECOND, edge=0)
    _institution(bench, "HOSPITAL", SECOND, (0.98, 0.98, 0.98), 4)
    for half in ((0.1, 1.1, 0.36), (0.1, 0.36, 1.1)):
        bench.box((4.2, 9.0, 0), half, RED, edge=0)
    bench.box((5.2, 3.2, 0), (1.4, 0.15, 2.4), SECOND, edge=0)
    for z in (-2.2, 2.2):
        bench.bar((6.4, 0, z), (6.4, 3.1, z), 0.12, STEEL)
    bench.box((4.04, 1.4, 0), (0.06, 1.4, 1.6), LIT, edge=0)


def draw_school(bench: Bench) -> None:
    """A brick house with rows of windows, a gabled entrance, a bell turret, a flag."""
    bench.box((0, 3.4, 0), (4.0, 3.4, 8.0), MAIN.patterned("bricks", 0.4, (0.75, 0.65, 0.58)), edge=0)
    with bench.frame((0, 6.8, 0), (0, 90, 0)):
        gable_roof(bench, (0, 0, 0), (8.0, 1.0, 4.0), SECOND, MAIN)
    _institution(bench, "SCHOOL", WHITE, (0.15, 0.2, 0.4), 2)
    bench.box((4.4, 3.6, 0), (0.5, 3.6, 1.9), MAIN.patterned("bricks", 0.4, (0.75, 0.65, 0.58)), edge=0)
    gable_roof(bench, (4.2, 7.1, 0), (0.8, 0.75, 1.9), SECOND, MAIN)
    with bench.frame((5.0, 5.6, 0), (0, 90, 0)):
        bench.box((0, 0, 0), (1.5, 0.4, 0.07), WHITE.lettered("SCHOOL", (0.15, 0.2, 0.4)), edge=0)
    door(bench, (4.95, 0, 0), (0.9, 1.2), FRONT, RED.of("wood"), WHITE)
    bench.box((0, 9.0, 0), (0.6, 0.9, 0.6), WHITE, edge=0)
    bench.wedge((0, 10.4, 0), (0.85, 0.5, 0.85), (0.02, 0.02), SECOND)
    bench.rod((6.5, 0, 4.5), (6.5, 8.0, 4.5), 0.07, STEEL)
    bench.box((5.7, 7.4, 4.5), (0.75, 0.5, 0.02), YELLOW.of("cloth"), edge=0)


TOWN: dict[str, Recipe] = {
    "skyscraper": recipe(draw_skyscraper, 84.0, (0.62, 0.7, 0.78), (0.75, 0.78, 0.82), mass=90000000, material="glass", finish="chrome"),
    "office building": recipe(draw_office, 29.7, (0.72, 0.7, 0.66), (0.5, 0.5, 0.5), mass=9000000, material="stone", finish="matte"),
    "shop": recipe(draw_shop, 7.7, (0.78, 0.62, 0.48), (0.12, 0.3, 0.26), mass=90000, material="stone", finish="matte"),
    "factory": recipe(draw_factory, 18.6, (0.56, 0.28, 0.21), (0.4, 0.41, 0.43), mass=900000, material="stone", voice="machine", finish="matte"),
    "stadium": recipe(draw_stadium, 138.0, (0.15, 0.35, 0.7), (0.7, 0.71, 0.73), mass=90000000, material="stone", voice="crowd", finish="matte"),
    "bridge": recipe(draw_bridge, 84.0, (0.72, 0.2, 0.13), front="z", mass=9000000, material="metal", finish="paint"),
    "greenhouse": recipe(draw_greenhouse, 5.2, (0.6, 0.3, 0.22), mass=2000, material="glass", finish="matte"),
    "hospital": recipe(draw_hospital, 16.4, (0.94, 0.95, 0.95), (0.15, 0.4, 0.65), mass=5000000, material="stone", finish="matte"),
    "school": recipe(draw_school, 16.8, (0.62, 0.32, 0.24), (0.35, 0.37, 0.42), mass=900000, material="stone", voice="bell", finish="matte"),
}  # fmt: skip
