"""What is seen from far: viaduct, iron tower, clock tower, colosseum, stone circle, wind turbine, crane, dam, pier, oil rig, solar panel, portal."""

from __future__ import annotations

import itertools
import math

from ..recipe import Recipe, recipe
from ..swatch import (
    BLACK,
    BLUE,
    GOLD,
    GREY,
    IRON,
    LAMPLIGHT,
    MAIN,
    PANE,
    RED,
    SECOND,
    STEEL,
    STONE,
    WATER,
    WHITE,
    WOOD,
    Swatch,
)
from ..workbench import Bench

SPANS, SPAN = 7, 7.0  # of the viaduct's arches, m


def draw_viaduct(bench: Bench) -> None:
    """Tall piers with round arches between them, and a deck with parapets, along x."""
    wall = MAIN.patterned("bricks", 0.9, (0.5, 0.46, 0.4))
    deck, rise = 16.0, SPAN * 0.36
    for i in range(SPANS + 1):
        x = (i - SPANS / 2) * SPAN
        bench.wedge((x, (deck - rise) / 2, 0), (1.35, (deck - rise) / 2, 2.3), (0.72, 0.8), wall)
        bench.box((x, deck - rise / 2, 0), (1.0, rise / 2 + 0.2, 1.9), wall, edge=0)
    for i in range(SPANS):
        x = (i + 0.5 - SPANS / 2) * SPAN
        for k in range(9):  # the voussoirs of an arch
            a = math.radians(10 + 20 * k)
            at = (x + rise * 1.02 * math.cos(a), deck - rise - 0.1 + rise * math.sin(a), 0)
            bench.box(at, (0.5, 0.52, 1.95), wall, (0, 0, math.degrees(a)), edge=0)
        for s in (-1, 1):
            bench.box((x + s * SPAN * 0.34, deck - 0.5, 0), (0.95, 0.75, 1.9), wall, edge=0)
            bench.box((x + s * SPAN * 0.42, deck - 1.2, 0), (0.5, 0.9, 1.9), wall, edge=0)
    half = SPANS * SPAN / 2 + 1.0
    bench.box((0, deck + 0.25, 0), (half, 0.45, 2.1), wall, edge=0)
    bench.box((0, deck + 0.72, 0), (half, 0.04, 1.7), GREY.toned(0.7).of("stone"), edge=0)
    for s in (-1, 1):
        bench.box((0, deck + 1.05, s * 2.0), (half, 0.4, 0.14), wall, edge=0)
        bench.box((0, deck + 0.82, s * 0.72), (half, 0.06, 0.05), STEEL, edge=0)
    bench.socket("top", (0, deck + 0.78, 0))


def draw_iron_tower(bench: Bench) -> None:
    """Four lattice legs that sweep together, two platforms, a tip."""
    rings = ((0.0, 6.2, 1.0), (5.8, 3.7, 0.75), (11.5, 2.2, 0.5), (20.0, 1.05, 0.3), (30.0, 0.35, 0.16))
    for (y0, r0, w0), (y1, r1, _) in itertools.pairwise(rings):
        for sx in (-1, 1):
            for sz in (-1, 1):
                for dx, dz in ((0, 0), (-w0, -w0)):
                    a, b = (sx * (r0 + dx), y0, sz * (r0 + dz)), (sx * (r1 + 0.6 * dx), y1, sz * (r1 + 0.6 * dz))
                    bench.bar(a, b, 0.16, MAIN)
        steps = 2
        for k in range(steps):
            u, v = k / steps, (k + 1) / steps
            ru, rv = r0 + (r1 - r0) * u, r0 + (r1 - r0) * v
            yu, yv = y0 + (y1 - y0) * u, y0 + (y1 - y0) * v
            inner = 0.0 if y0 > 11 else 0.55
            for s in (-1, 1):
                for t in (-1, 1):
                    bench.bar((t * ru, yu, s * ru), (t * rv * inner, yv, s * rv), 0.09, MAIN)
                    bench.bar((s * ru, yu, t * ru), (s * rv, yv, t * rv * inner), 0.09, MAIN)
    for y, r in ((5.8, 4.4), (11.5, 2.8), (27.6, 0.8)):
        bench.box((0, y, 0), (r, 0.35, r), MAIN.toned(0.85), edge=0)
        bench.box((0, y + 0.55, 0), (r * 0.9, 0.2, r * 0.9), MAIN, edge=0)
    for turn in (0, 90, 180, 270):
        with bench.frame((0, 0, 0), (0, turn, 0)):
            bench.ring((0, 1.4, 5.1), 3.7, 0.2, MAIN, axis="z", arc=180.0, toward=90.0)
    bench.bar((0, 30, 0), (0, 34, 0), 0.12, IRON)


def draw_clock_tower(bench: Bench) -> None:
    """A square tower with ribs, four white dials, a lantern and a steep roof."""
    wall = MAIN.patterned("bricks", 0.8, (0.66, 0.56, 0.38))
    bench.box((0, 14, 0), (3.0, 14, 3.0), wall, edge=0)
    for turn in (0, 90, 180, 270):
        with bench.frame((0, 0, 0), (0, turn, 0)):
            for x in (-2.2, -1.1, 0.0, 1.1, 2.2):
                bench.box((x, 14, 3.05), (0.2, 14, 0.12), MAIN.toned(1.15), edge=0)
                if x < 2:
                    bench.box((x + 0.55, 13, 3.02), (0.16, 10, 0.05), PANE, edge=0)
            bench.box((0, 31.0, 3.5), (2.7, 2.7, 0.1), SECOND.of("metal"), edge=0)
            bench.drum((0, 31.0, 3.62), 2.3, 0.08, Swatch("dial", (0.96, 0.95, 0.88), "light", glow=0.7), axis="z")
            for k in range(12):
                a = math.radians(30 * k)
                bench.box(
                    (2.0 * math.sin(a), 31 + 2.0 * math.cos(a), 3.72), (0.07, 0.2, 0.03), BLACK, (0, 0, -30 * k), edge=0
                )
            bench.box((0.35, 31.5, 3.75), (0.09, 0.8, 0.03), BLACK, (0, 0, -35), edge=0)
            bench.box((-0.8, 31.4, 3.77), (0.06, 1.1, 0.03), BLACK, (0, 0, 62), edge=0)
            for x in (-2.2, -0.75, 0.75, 2.2):
                bench.box((x, 36, 3.0), (0.25, 1.4, 0.2), MAIN, edge=0)
    bench.box((0, 31, 0), (3.5, 3.2, 3.5), wall, edge=0)
    bench.box((0, 36, 0), (2.7, 1.5, 2.7), PANE.glowing(0.3), edge=0)
    bench.wedge((0, 40.4, 0), (3.6, 3.0, 3.6), (0.34, 0.34), SECOND)
    bench.wedge((0, 45.5, 0), (1.3, 2.4, 1.3), (0.03, 0.03), SECOND)
    bench.ball((0, 48.2, 0), 0.3, GOLD)
    bench.box((-9, 4.5, 0), (6, 4.5, 3.2), wall, edge=0)
    bench.wedge((-9, 10.0, 0), (6, 1.2, 3.2), (1.0, 0.1), SECOND)


def draw_colosseum(bench: Bench) -> None:
    """An oval of three storeys of arches, broken down on one side."""
    for k in range(18):
        a = math.radians(20 * k)
        tall = 3 if not 200 <= 20 * k <= 320 else 2
        x, z = 24 * math.cos(a), 18 * math.sin(a)
        turn = math.degrees(math.atan2(24 * math.sin(a), 18 * math.cos(a)))
        with bench.frame((x, 0, z), (0, 90 - turn, 0)):
            for storey in range(tall + (1 if tall == 3 else 0)):
                y = 4.6 * storey
                arches = MAIN.patterned("windows", 2.3, (0.12, 0.1, 0.08)) if storey < 3 else MAIN
                bench.box((0, y + 2.1, 0), (4.1, 2.1, 0.8), arches, edge=0)
                bench.box((0, y + 4.35, 0), (4.3, 0.28, 1.1), MAIN.toned(0.85), edge=0)
    bench.put("cylinder", (20, 0.3, 14.5), (0, 0.3, 0), Swatch("arena", (0.78, 0.66, 0.46), "matte"))


def draw_stone_circle(bench: Bench) -> None:
    """Upright stones in a ring, some with lintels, two fallen."""
    stone = MAIN.patterned("mottle", 0.6, (0.42, 0.42, 0.38))
    for k in range(14):
        a = math.radians(360 / 14 * k)
        x, z = 8.5 * math.cos(a), 8.5 * math.sin(a)
        turn = 90 - math.degrees(a)
        if k in (4, 9):
            bench.box((x, 0.6, z), (2.0, 0.6, 0.9), stone, (4, turn, 2), edge=0.25)
            continue
        lean = bench.chance.uniform(-2, 2)
        bench.box((x, 2.2, z), (1.05, 2.2, 0.6), stone, (lean, turn, lean), edge=0.25)
        if k in (0, 1, 2, 6, 7, 11, 12):
            b = a + math.radians(360 / 28)
            bench.box(
                (8.3 * math.cos(b), 4.75, 8.3 * math.sin(b)),
                (2.2, 0.42, 0.6),
                stone,
                (0, 90 - math.degrees(b), 0),
                edge=0.2,
            )
    for x, z, turn in ((-1.8, -1.2, 20), (1.8, -1.2, -20)):
        with bench.frame((x, 0, z), (0, turn, 0)):
            for s in (-1, 1):
                bench.box((s * 1.0, 2.9, 0), (0.6, 2.9, 0.6), stone, edge=0.25)
            bench.box((0, 6.2, 0), (1.9, 0.45, 0.65), stone, edge=0.2)


def draw_wind_turbine(bench: Bench) -> None:
    """A slender mast with a nacelle and three long blades that turn; it faces +x."""
    bench.cone((0, 20, 0), 1.1, 20, 0.6, MAIN)
    bench.box((-0.6, 40.6, 0), (2.2, 0.95, 0.9), MAIN, edge=0.4)
    with bench.node("turbine", (2.2, 40.6, 0)):
        bench.ball((2.2, 40.6, 0), (1.0, 0.9, 0.9), MAIN)
        for k in range(3):
            a = math.radians(90 + 120 * k)
            tip = (2.4, 40.6 + 17.5 * math.sin(a), 17.5 * math.cos(a))
            root = (2.3, 40.6 + 0.6 * math.sin(a), 0.6 * math.cos(a))
            bench.blade(root, tip, 0.95, 0.2, 0.22, MAIN, up=(1.0, 0.0, 0.0))


def draw_tower_crane(bench: Bench) -> None:
    """A lattice mast with a long jib, counterweight, cab, and a hook on its rope."""

    def lattice(
        a: tuple[float, float, float], b: tuple[float, float, float], wide: float, steps: int, up: tuple[int, int]
    ) -> None:
        for s in (-1, 1):
            for t in (-1, 1):
                off = [0.0, 0.0, 0.0]
                off[up[0]], off[up[1]] = s * wide, t * wide
                bench.bar(
                    (a[0] + off[0], a[1] + off[1], a[2] + off[2]),
                    (b[0] + off[0], b[1] + off[1], b[2] + off[2]),
                    0.16,
                    MAIN,
                )
        for k in range(steps):
            u, v = k / steps, (k + 1) / steps
            p, q = ([a[i] + (b[i] - a[i]) * w for i in range(3)] for w in (u, v))
            sign = 1 if k % 2 else -1
            p[up[0]] += sign * wide
            q[up[0]] -= sign * wide
            for t in (-1, 1):
                bench.bar((p[0], p[1], p[2] + t * wide), (q[0], q[1], q[2] + t * wide), 0.09, MAIN)

    lattice((0, 0, 0), (0, 34, 0), 0.9, 14, (0, 2))
    lattice((-10, 35.5, 0), (28, 35.5, 0), 0.7, 20, (1, 2))
    bench.box((0, 0.4, 0), (2.6, 0.4, 2.6), STONE, edge=0)
    bench.box((1.6, 33.6, 1.4), (0.9, 1.0, 0.8), PANE, edge=0.1)
    bench.wedge((0, 39.0, 0), (1.0, 3.2, 1.0), (0.1, 0.1), MAIN)
    bench.bar((0, 42, 0), (26, 36, 0), 0.07, BLACK)
    bench.bar((0, 42, 0), (-9, 36, 0), 0.07, BLACK)
    bench.box((-8.6, 34.0, 0), (1.2, 1.5, 1.0), STONE, edge=0)
    bench.bar((18, 35, 0), (18, 18, 0), 0.06, BLACK)
    bench.ring((18, 17.2, 0), 0.6, 0.16, IRON, axis="z", arc=260.0)


def draw_dam(bench: Bench) -> None:
    """A bowed wall of concrete between two flanks, with spillways and water behind."""
    for k in range(13):
        a = math.radians(-48 + 8 * k)
        x, z = 40 * math.sin(a), 40 * math.cos(a) - 34
        bench.wedge((x, 9, z), (2.9, 9, 3.0), (1.0, 0.5), MAIN, (0, math.degrees(a), 0))
        bench.box((x, 18.4, z), (2.9, 0.4, 1.8), MAIN.toned(1.2), (0, math.degrees(a), 0), edge=0)
        if k in (4, 6, 8):
            bench.box(
                (x + 0.5 * math.sin(a), 9.5, z + 2.5),
                (1.3, 8.6, 0.3),
                WHITE.glowing(0.1),
                (-12, math.degrees(a), 0),
                edge=0,
            )
    bench.box((0, 8.4, -14), (30, 8.4, 16), WATER.of("gloss"), edge=0)
    for s in (-1, 1):
        bench.wedge((s * 34, 11, -8), (10, 11, 14), (0.5, 0.7), STONE.patterned("mottle", 2.0, (0.4, 0.4, 0.34)))


def draw_pier(bench: Bench) -> None:
    """Planks on posts that lead out over the water, along x, with rails and lamps."""
    bench.box((0, 1.2, 0), (12, 0.1, 1.6), MAIN.patterned("bands", 0.3, (0.3, 0.2, 0.12)), edge=0)
    for i in range(9):
        x = -11.2 + 2.8 * i
        for s in (-1, 1):
            bench.rod((x, -0.6, s * 1.35), (x, 2.1, s * 1.35), 0.14, WOOD.toned(0.7))
            if i < 8:
                bench.bar((x, 1.95, s * 1.35), (x + 2.8, 1.95, s * 1.35), 0.06, WOOD)
    for x in (-5.6, 2.8, 11.2):
        bench.rod((x, 1.2, -1.35), (x, 3.6, -1.35), 0.07, IRON)
        bench.ball((x, 3.7, -1.35), 0.2, LAMPLIGHT)
    bench.socket("top", (0, 1.3, 0))


def draw_oil_rig(bench: Bench) -> None:
    """Four legs, a deck with modules, a derrick, a crane and a flare."""
    for x in (-8, 8):
        for z in (-6, 6):
            bench.bar((x, 0, z), (x, 12, z), 0.9, SECOND)
        bench.bar((x, 2, -6), (x, 11, 6), 0.35, SECOND)
    bench.box((0, 13, 0), (11, 1.2, 8), MAIN, edge=0)
    for at, half, look in (
        ((-5, 16, -2), (4, 2, 4), WHITE),
        ((4, 15.4, 4), (3.5, 1.4, 2.5), RED),
        ((7, 15.2, -4), (2.5, 1.2, 2.5), BLUE),
        ((-6, 15, 5), (3, 1, 1.6), GREY),
    ):
        bench.box(at, half, look.of("paint"), edge=0.1)
    for s in (-1, 1):
        for t in (-1, 1):
            bench.bar((2 + 2.4 * s, 14, -1 + 2.4 * t), (2 + 0.4 * s, 30, -1 + 0.4 * t), 0.2, MAIN)
    for k in range(6):
        r = 2.4 - 0.33 * k
        bench.box((2, 15 + 2.4 * k, -1), (r, 0.1, r), MAIN, edge=0)
    bench.bar((-10, 14, 7), (-17, 24, 10), 0.25, GREY)
    bench.ball((-17.2, 25.2, 10), (0.8, 1.6, 0.8), Swatch("flare", (1.0, 0.5, 0.1), "light", glow=4.0))
    bench.drum((-8, 14.4, -7.5), 2.6, 0.15, SECOND.toned(0.8))


def draw_solar_panel(bench: Bench) -> None:
    """A tilted field of blue cells on two posts; it faces +x."""
    cells = MAIN.of("gloss").patterned("tiles", 0.25, (0.62, 0.68, 0.78))
    with bench.frame((0, 1.2, 0), (0, 0, -38)):
        bench.box((0, 0, 0), (0.95, 0.03, 1.7), STEEL, edge=0)
        bench.box((0, 0.035, 0), (0.9, 0.02, 1.65), cells, edge=0)
    for z in (-1.0, 1.0):
        bench.bar((0.2, 0, z), (0.0, 1.2, z), 0.06, STEEL)
        bench.bar((-0.7, 0, z), (-0.35, 1.6, z), 0.05, STEEL)


def draw_portal(bench: Bench) -> None:
    """A ring of stone that stands upright and is filled with swirling light; it faces +x."""
    for k in range(16):
        a = math.radians(22.5 * k)
        bench.box(
            (0, 1.5 + 1.35 * math.cos(a), 1.35 * math.sin(a)), (0.2, 0.16, 0.28), STONE, (22.5 * k, 0, 0), edge=0.05
        )
    for k, (r, colour, glow) in enumerate(
        ((1.2, MAIN, 0.9), (0.9, SECOND, 1.4), (0.55, MAIN.toned(1.3), 2.0), (0.25, WHITE, 3.0))
    ):
        bench.drum((0.01 * k, 1.5, 0), r, 0.02 + 0.01 * k, colour.of("light").glowing(glow), axis="x")
    for k in range(3):
        with bench.frame((0.07, 1.5, 0), (120 * k, 0, 0)):
            bench.ring((0, 0.3, 0.1), 0.62, 0.03, WHITE.of("light").glowing(2.0), axis="x", arc=150.0)


LANDMARKS: dict[str, Recipe] = {
    "viaduct": recipe(draw_viaduct, 51.0, (0.66, 0.6, 0.52), front="z", mass=9000000, material="stone", finish="stone"),
    "iron tower": recipe(draw_iron_tower, 300.0, (0.42, 0.32, 0.25), mass=7e6, material="metal", finish="satin"),
    "clock tower": recipe(draw_clock_tower, 60.0, (0.8, 0.7, 0.5), (0.28, 0.32, 0.3), mass=8e6, material="stone", voice="bell", finish="stone"),
    "colosseum": recipe(draw_colosseum, 180.0, (0.8, 0.68, 0.5), mass=9e7, material="stone", finish="stone"),
    "stone circle": recipe(draw_stone_circle, 22.0, (0.56, 0.55, 0.5), mass=200000, material="stone", finish="stone"),
    "wind turbine": recipe(draw_wind_turbine, 90.0, (0.93, 0.94, 0.95), mass=200000, material="metal", voice="windmill", finish="satin"),
    "tower crane": recipe(draw_tower_crane, 45.0, (0.96, 0.74, 0.08), front="z", mass=80000, material="metal", finish="paint"),
    "dam": recipe(draw_dam, 90.0, (0.68, 0.67, 0.64), front="z", mass=1e9, material="stone", finish="stone"),
    "pier": recipe(draw_pier, 24.0, (0.5, 0.36, 0.24), front="z", mass=30000, material="wood", finish="wood"),
    "oil rig": recipe(draw_oil_rig, 60.0, (0.85, 0.66, 0.1), (0.9, 0.45, 0.1), mass=1e7, material="metal", finish="paint"),
    "solar panel": recipe(draw_solar_panel, 3.4, (0.06, 0.1, 0.34), mass=60, material="glass"),
    "portal": recipe(draw_portal, 3.1, (0.25, 0.5, 1.0), (0.6, 0.35, 1.0), mass=900, material="stone", voice="hum"),
}  # fmt: skip
