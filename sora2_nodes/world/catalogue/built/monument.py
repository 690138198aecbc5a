"""Old and holy buildings: castle, tower, church, temple, mosque, pagoda, pyramid, lighthouse, windmill, statue, arch."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CLOTH, DARK_WOOD, GOLD, IRON, LAMPLIGHT, MAIN, PANE, RED, SECOND, STONE, WHITE, Swatch
from ..workbench import Bench
from .roof import LIT, battlements, column, crown, door, gable_roof, window

FRONT = 90.0


def _flag(bench: Bench, at: tuple[float, float, float], size: float, swatch: Swatch, name: str = "") -> None:
    x, y, z = at
    bench.rod((x, y, z), (x, y + size * 2.2, z), size * 0.06, DARK_WOOD)
    bench.pennant((x, y + size * 1.75, z), (x - size * 1.8, y + size * 1.75, z), size * 0.42, swatch)


def _slit(bench: Bench, x: float, y: float, z: float, facing: float, size: float) -> None:
    with bench.frame((x, y, z), (0, facing, 0)):
        bench.box((0, 0, 0), (size * 0.25, size, 0.06), BLACK, edge=0)


def draw_castle(bench: Bench) -> None:
    """Curtain walls, four round towers with pointed roofs, a gatehouse with portcullis, a keep with flags."""
    wall = MAIN.patterned("bricks", 0.7, (0.5, 0.47, 0.42))
    w, h = 9.0, 5.0
    for s in (-1, 1):
        bench.box((0, h / 2, s * w), (w, h / 2, 0.7), wall, edge=0)
        bench.box((s * w, h / 2, 0), (0.7, h / 2, w), wall, edge=0)
        for i in range(6):
            bench.box((-6.7 + 2.7 * i, h + 0.45, s * (w + 0.4)), (0.62, 0.45, 0.28), wall, edge=0)
        for i in (0, 1, 4, 5):
            bench.box((w + 0.4, h + 0.45, -6.7 + 2.7 * i), (0.28, 0.45, 0.62), wall, edge=0)
        for t in (-1, 1):
            bench.cone((s * w, 4.2, t * w), 2.2, 4.2, 2.0, wall)
            bench.drum((s * w, 8.4, t * w), 2.3, 0.5, wall)
            bench.turned((s * w, 8.8, t * w), [(2.75, 0), (1.3, 2.4), (0.0, 5.0)], SECOND)
            _flag(bench, (s * w, 13.6, t * w), 0.9, RED.of("cloth"))
            _slit(bench, s * w + 1.48 * s, 5.6, t * w + 1.48 * t, math.degrees(math.atan2(s, t)), 0.75)
        bench.box((w + 0.7, 3.6, s * 2.4), (1.3, 3.6, 1.1), wall, edge=0)
        battlements(bench, (w + 0.7, 7.2, s * 2.4), (1.15, 0.95), 0.8, wall)
    bench.box((w + 0.5, 5.6, 0), (1.0, 0.9, 1.6), wall, edge=0)
    bench.box((w + 0.9, 1.9, 0), (0.2, 1.9, 1.35), BLACK, edge=0)
    bench.drum((w + 0.95, 3.6, 0), 1.35, 0.2, BLACK, axis="x")
    with bench.node("door", (w + 1.2, 0, 0)):
        bench.box((w + 3.1, 0.12, 0), (2.0, 0.1, 1.25), DARK_WOOD.patterned("bands", 0.35, (0.18, 0.1, 0.05)), edge=0)
    bench.box((-2.0, 6.0, 0), (3.2, 6.0, 3.2), wall, edge=0)
    battlements(bench, (-2.0, 12.0, 0), (3.1, 3.1), 0.95, wall)
    for z in (-1.4, 1.4):
        window(bench, (1.22, 9.4, z), (0.4, 0.8), FRONT, True, STONE, bars=False)
        window(bench, (-2.0 + z, 9.4, 3.22), (0.4, 0.8), 0, True, STONE, bars=False)
    bench.cone((-2.0, 14.0, 0), 1.6, 2.2, 1.5, wall)
    bench.turned((-2.0, 16.2, 0), [(2.1, 0), (1.0, 2.2), (0.0, 4.8)], SECOND)
    _flag(bench, (-2.0, 20.8, 0), 1.3, RED.of("cloth"))
    bench.socket("top", (-4.2, 12.0, 0))


def draw_tower(bench: Bench) -> None:
    """A round keep of stone with battlements, slits, a door and a flag."""
    wall = MAIN.patterned("bricks", 0.6, (0.48, 0.45, 0.41))
    bench.cone((0, 6, 0), 2.9, 6, 2.3, wall)
    bench.drum((0, 12.4, 0), 2.75, 0.6, wall)
    crown(bench, (0, 13.0, 0), 2.5, 1.0, 10, wall)
    for y, turn in ((4.5, 60), (7.5, 20), (10, 80), (7.0, 120)):
        with bench.frame((0, y, 0), (0, turn, 0)):
            bench.box((0, 0, 2.9 - 0.05 * y), (0.2, 0.65, 0.12), BLACK, edge=0)
    door(bench, (2.72, 0, 0), (0.75, 1.35), FRONT, DARK_WOOD, STONE)
    _flag(bench, (0, 12.9, 0), 1.2, RED.of("cloth"))
    bench.socket("top", (0, 13.0, 0))


def draw_lighthouse(bench: Bench) -> None:
    """A banded tower with a gallery, a glazed lantern with its beam, and a keeper's house."""
    bench.turned((0, 0, 0), [(2.3, 0), (2.0, 4.0), (1.65, 9.0), (1.35, 13.5)], MAIN)
    for y, r in ((2.8, 2.11), (7.2, 1.8), (11.6, 1.49)):
        bench.cone((0, y, 0), r + 0.12, 1.1, r - 0.04, SECOND)
    bench.drum((0, 13.6, 0), 2.0, 0.15, SECOND.toned(0.5))
    for i in range(12):
        a = 2 * math.pi * i / 12
        bench.rod(
            (1.9 * math.cos(a), 13.7, 1.9 * math.sin(a)), (1.9 * math.cos(a), 14.5, 1.9 * math.sin(a)), 0.05, IRON
        )
    bench.ring((0, 14.5, 0), 1.9, 0.05, IRON)
    bench.drum(
        (0, 14.9, 0), 1.05, 1.15, Swatch("lantern", (1.0, 0.92, 0.65), "light", "bands", (0.3, 0.3, 0.3), 0.5, glow=3.0)
    )
    bench.turned((0, 16.0, 0), [(1.35, 0), (0.9, 0.7), (0.25, 1.1), (0, 1.6)], SECOND)
    bench.ball((0, 17.6, 0), 0.16, IRON)
    with bench.node("beam", (0, 14.9, 0)):
        bench.box((1.0, 14.9, 0), (0.12, 0.4, 0.3), LAMPLIGHT.glowing(14))
        bench.socket("beam", (1.2, 14.9, 0))
    door(bench, (2.28, 0, 0), (0.5, 1.1), FRONT, RED.of("wood"))
    for y, turn in ((4.9, 25), (9.4, 40)):
        with bench.frame((0, y, 0), (0, turn, 0)):
            bench.box((0, 0, 1.98 - 0.03 * y), (0.25, 0.45, 0.12), PANE, edge=0)
    bench.box((-2.6, 1.2, -1.8), (1.7, 1.2, 1.3), MAIN, edge=0)
    gable_roof(bench, (-2.6, 2.4, -1.8), (1.7, 0.6, 1.3), SECOND)


def draw_windmill(bench: Bench) -> None:
    """A tapering mill with a cap and four lattice sails that turn."""
    bench.turned((0, 0, 0), [(2.6, 0), (2.1, 4.0), (1.7, 8.0)], MAIN)
    bench.drum((0, 3.3, 0), 3.1, 0.12, DARK_WOOD)
    bench.ring((0, 4.1, 0), 3.0, 0.06, DARK_WOOD)
    for i in range(10):
        a = 2 * math.pi * i / 10
        bench.rod(
            (3.0 * math.cos(a), 3.3, 3.0 * math.sin(a)), (3.0 * math.cos(a), 4.1, 3.0 * math.sin(a)), 0.05, DARK_WOOD
        )
    bench.dome((0, 7.9, 0), (2.0, 1.7, 2.0), 0.0, SECOND)
    bench.rod((0, 8.6, 0), (2.4, 8.8, 0), 0.22, DARK_WOOD)
    with bench.node("blades", (2.45, 8.8, 0)):
        for i in range(4):
            with bench.frame((2.45, 8.8, 0), (45 + 90 * i, 0, 0)):
                bench.beam((0, 0, 0), (0, 5.6, 0), 0.09, DARK_WOOD)
                bench.box(
                    (0.02, 3.3, 0.55), (0.02, 2.2, 0.5), CLOTH.patterned("tiles", 0.45, (0.4, 0.28, 0.16)), edge=0
                )
                bench.beam((0.03, 1.1, 1.05), (0.03, 5.5, 1.05), 0.05, DARK_WOOD)
        bench.ball((2.6, 8.8, 0), 0.32, IRON)
    door(bench, (2.55, 0, 0), (0.55, 1.15), FRONT, DARK_WOOD)
    for y, r in ((5.4, 1.97), (2.3, 2.3)):
        with bench.frame((0, y, 0), (0, 30, 0)):
            window(bench, (0, 0, r), (0.35, 0.45), 0)


def draw_church(bench: Bench) -> None:
    """A nave with pointed windows and a spire over the door, a rose window, a clock and a cross."""
    bench.box((-1.5, 2.6, 0), (4.5, 2.6, 2.6), MAIN, edge=0)
    gable_roof(bench, (-1.5, 5.2, 0), (4.5, 1.35, 2.6), SECOND)
    bench.box((3.6, 4.9, 0), (1.5, 4.9, 1.5), MAIN, edge=0)
    bench.box((3.6, 9.85, 0), (1.65, 0.12, 1.65), STONE, edge=0)
    bench.wedge((3.6, 13.0, 0), (1.6, 3.1, 1.6), (0.02, 0.02), SECOND)
    for half, y in (((0.07, 0.65, 0.07), 16.6), ((0.06, 0.07, 0.35), 16.8)):
        bench.box((3.6, y, 0), half, GOLD, edge=0)
    door(bench, (5.12, 0, 0), (0.75, 1.25), FRONT, DARK_WOOD, STONE)
    bench.drum(
        (5.1, 5.2, 0),
        0.75,
        0.08,
        Swatch("glass", (0.35, 0.2, 0.6), "gloss", "checker", (0.9, 0.6, 0.15), 0.3, glow=0.5),
        axis="x",
    )
    bench.ring((5.15, 5.2, 0), 0.78, 0.1, STONE, axis="x")
    for turn in (0, 90):
        with bench.frame((3.6, 8.6, 0), (0, turn, 0)):
            bench.box((0, 0, 1.5), (0.42, 0.75, 0.06), BLACK, edge=0)
            bench.drum((0, 0.75, 1.5), 0.42, 0.06, BLACK, axis="z")
    with bench.node("hands", (5.2, 7.0, 0)):
        bench.drum((5.12, 7.0, 0), 0.6, 0.06, WHITE, axis="x")
        bench.box((5.2, 7.2, 0), (0.02, 0.25, 0.035), BLACK, edge=0)
        bench.box((5.2, 7.0, 0.18), (0.02, 0.035, 0.2), BLACK, edge=0)
    for s in (-1, 1):
        for i in range(4):
            x = -4.9 + 2.2 * i
            bench.box((x, 2.5, s * 2.62), (0.36, 0.95, 0.05), LIT, edge=0)
            bench.put("cylinder", (0.36, 0.05, 0.6), (x, 3.45, s * 2.62), LIT, (90, 0, 0))
            bench.box((x + 1.1, 1.9, s * 2.75), (0.18, 1.9, 0.3), STONE, edge=0)
    bench.socket("inside", (-1.5, 0.05, 0))


def draw_temple(bench: Bench) -> None:
    """A Greek temple: steps, columns on all sides, pediment."""
    for i in range(3):
        bench.box((0, 0.15 + 0.3 * i, 0), (5.6 - 0.35 * i, 0.15, 3.9 - 0.35 * i), MAIN, edge=0)
    y, tall = 0.9, 4.2
    for i in range(6):
        for s in (-1, 1):
            column(bench, (-4.4 + 1.76 * i, y, s * 2.75), 0.36, tall, MAIN)
    for z in (-0.92, 0.92):
        for x in (-4.4, 4.4):
            column(bench, (x, y, z), 0.36, tall, MAIN)
    bench.box((0, 2.8, 0), (3.2, 1.9, 1.7), MAIN.toned(0.8), edge=0)
    bench.box((0, y + tall + 0.3, 0), (4.95, 0.3, 3.25), MAIN, edge=0)
    bench.box((0, y + tall + 0.68, 0), (5.2, 0.1, 3.5), SECOND, edge=0)
    bench.wedge((0, y + tall + 1.5, 0), (5.0, 0.75, 3.45), (1.0, 0.02), MAIN)
    for s in (-1, 1):
        bench.box((0, y + tall + 1.6, s * 1.75), (5.25, 0.09, 1.95), SECOND, turn=(s * 23.5, 0, 0), edge=0)
    bench.box((3.25, 2.2, 0), (0.05, 1.3, 0.6), BLACK, edge=0)
    bench.socket("inside", (0, 0.95, 0))


def draw_mosque(bench: Bench) -> None:
    """A great dome on a drum between four minarets, arches, a crescent."""
    bench.box((0, 2.2, 0), (4.6, 2.2, 4.6), MAIN, edge=0)
    bench.drum((0, 5.0, 0), 3.2, 0.7, MAIN)
    bench.turned(
        (0, 5.7, 0), [(3.1, 0), (3.35, 0.8), (3.1, 2.0), (2.2, 3.3), (0.9, 4.2), (0.15, 4.8), (0.0, 5.4)], SECOND
    )
    bench.put("torus", (0.5, 0.1, 280), (0, 11.6, 0), GOLD, (90, 0, 180))
    for x in (-1, 1):
        for z in (-1, 1):
            bench.dome((x * 3.2, 4.4, z * 3.2), (1.1, 1.3, 1.1), 0.0, SECOND)
            bench.cone((x * 5.2, 5.0, z * 5.2), 0.55, 5.0, 0.42, MAIN)
            for y in (6.2, 9.3):
                bench.drum((x * 5.2, y, z * 5.2), 0.75, 0.14, MAIN.toned(0.8))
            bench.turned((x * 5.2, 10, z * 5.2), [(0.55, 0), (0.5, 0.4), (0.15, 1.6), (0, 2.4)], SECOND)
            bench.ball((x * 5.2, 12.4, z * 5.2), 0.14, GOLD)
    for turn in (0, 90):
        for i, (half, tall) in enumerate(((0.95, 1.55), (0.6, 1.05), (0.6, 1.05))):
            with bench.frame((0, 0, 0), (0, turn, 0)):
                aside = (0, -2.6, 2.6)[i]
                bench.box((aside, tall * 0.95, 4.62), (half, tall * 0.95, 0.06), PANE, edge=0)
                bench.put("cylinder", (half, 0.06, half * 1.3), (aside, tall * 1.9, 4.62), PANE, (90, 0, 0))
    bench.socket("inside", (0, 0.05, 0))


def draw_pagoda(bench: Bench) -> None:
    """Five storeys, each with a wide roof that curves up at its corners, and a spire of rings."""
    bench.box((0, 0.3, 0), (3.6, 0.3, 3.6), STONE, edge=0)
    y = 0.6
    for i in range(5):
        half, tall = 2.3 - 0.27 * i, 1.7 - 0.1 * i
        bench.box((0, y + tall / 2, 0), (half, tall / 2, half), MAIN, edge=0)
        for turn in (0, 90):
            with bench.frame((0, y, 0), (0, turn, 0)):
                bench.box(
                    (0, tall * 0.45, half + 0.01), (half * 0.3, tall * 0.42, 0.04), LIT if i % 2 else DARK_WOOD, edge=0
                )
        y += tall
        bench.wedge((0, y + 0.28, 0), (half * 1.55, 0.32, half * 1.55), (0.5, 0.5), SECOND)
        bench.box((0, y - 0.02, 0), (half * 1.56, 0.06, half * 1.56), SECOND.toned(0.8), edge=0)
        for a in (45, 135, 225, 315):
            r = half * 1.55 * math.sqrt(2)
            with bench.frame((0, y, 0), (0, a, 0)):
                bench.rod((r * 0.9, 0.05, 0), (r * 1.08, 0.32, 0), 0.1, SECOND, end=0.04)
        y += 0.5
    bench.rod((0, y, 0), (0, y + 2.6, 0), 0.12, GOLD, end=0.04)
    for k in range(4):
        bench.ring((0, y + 0.6 + 0.4 * k, 0), 0.35 - 0.05 * k, 0.06, GOLD)


def draw_pyramid(bench: Bench) -> None:
    """A pyramid of courses of stone with a small entrance."""
    bench.wedge((0, 7.0, 0), (11.0, 7.0, 11.0), (0.005, 0.005), MAIN.patterned("bricks", 1.4, (0.66, 0.53, 0.33)))
    bench.box((9.6, 1.1, 0), (0.9, 1.1, 0.9), MAIN.toned(0.8), edge=0)
    bench.box((10.52, 0.8, 0), (0.05, 0.8, 0.5), BLACK, edge=0)
    for i in range(6):
        bench.box(
            (11.2 + 0.5 * (i % 3), 0.3, -6 + 2.3 * i), (0.5, 0.3, 0.45), MAIN.toned(0.9), turn=(0, 25 * i, 0), edge=0.05
        )


def draw_statue(bench: Bench) -> None:
    """A standing figure in a robe on a stepped pedestal, one arm raised."""
    for i, (half, y, tall) in enumerate(((0.75, 0.12, 0.12), (0.6, 0.34, 0.1), (0.48, 1.0, 0.56), (0.56, 1.62, 0.08))):
        bench.box((0, y, 0), (half, tall, half), STONE if i % 2 else STONE.toned(0.9), edge=0.02)
    bench.turned(
        (0, 1.7, 0), [(0.34, 0), (0.28, 0.4), (0.22, 0.85), (0.25, 1.15), (0.27, 1.35), (0.1, 1.52), (0.08, 1.58)], MAIN
    )
    bench.ball((0.02, 3.4, 0), (0.14, 0.18, 0.13), MAIN)
    bench.ball((0.14, 3.39, 0), (0.04, 0.03, 0.025), MAIN)
    bench.ball((-0.03, 3.47, 0), (0.14, 0.14, 0.145), MAIN.toned(0.8))
    bench.tubes([(0, 3.05, -0.25), (0.1, 2.65, -0.4), (0.3, 2.5, -0.3)], 0.075, MAIN)
    bench.tubes([(0, 3.05, 0.25), (0.1, 3.35, 0.45), (0.22, 3.8, 0.42)], 0.075, MAIN)
    bench.ball((0.24, 3.88, 0.42), 0.09, MAIN)
    for z in (-0.16, 0.0, 0.15):
        bench.rod((0.2, 1.75, z * 1.5), (0.17, 2.9, z), 0.05, MAIN.toned(0.9))
    bench.socket("handle", (0.24, 3.95, 0.42))


def draw_arch(bench: Bench) -> None:
    """A triumphal arch of stone."""
    wall = MAIN.patterned("bricks", 0.6, (0.6, 0.56, 0.48))
    for s in (-1, 1):
        bench.box((0, 2.2, s * 2.9), (1.2, 2.2, 1.2), wall, edge=0)
        bench.box((0, 4.45, s * 2.9), (1.35, 0.15, 1.35), MAIN.toned(0.8), edge=0)
        for z in (2.05, 3.75):
            column(bench, (1.35, 0, s * z), 0.22, 4.3, MAIN)
    bench.put("torus", (2.3, 0.6, 180), (0, 4.3, 0), wall, (90, 90, 90))
    bench.box((0, 7.0, 0), (1.25, 0.75, 4.1), wall, edge=0)
    for s in (-1, 1):
        bench.box((0, 5.4, s * 3.2), (1.2, 0.9, 0.9), wall, edge=0)
    bench.box((0, 7.85, 0), (1.45, 0.15, 4.35), MAIN.toned(0.8), edge=0)
    bench.box((1.3, 7.0, 0), (0.04, 0.4, 2.6), MAIN.toned(0.9), edge=0)


MONUMENTS: dict[str, Recipe] = {
    "castle": recipe(draw_castle, 24.0, (0.66, 0.63, 0.57), (0.28, 0.33, 0.45), mass=5000000, material="stone", finish="stone"),
    "tower": recipe(draw_tower, 15.5, (0.62, 0.59, 0.53), mass=500000, material="stone", finish="stone"),
    "lighthouse": recipe(draw_lighthouse, 17.8, (0.95, 0.94, 0.92), (0.78, 0.12, 0.1), mass=400000, material="stone", voice="fog horn", finish="matte"),
    "windmill": recipe(draw_windmill, 14.0, (0.92, 0.9, 0.84), (0.42, 0.2, 0.14), mass=100000, material="stone", voice="windmill", finish="matte"),
    "church": recipe(draw_church, 17.2, (0.88, 0.86, 0.8), (0.32, 0.36, 0.42), mass=500000, material="stone", voice="bell", finish="matte"),
    "temple": recipe(draw_temple, 11.2, (0.9, 0.86, 0.77), (0.72, 0.45, 0.32), mass=500000, material="stone", finish="stone"),
    "mosque": recipe(draw_mosque, 12.6, (0.93, 0.9, 0.82), (0.15, 0.52, 0.55), mass=800000, material="stone", finish="matte"),
    "pagoda": recipe(draw_pagoda, 13.4, (0.68, 0.16, 0.1), (0.2, 0.28, 0.27), mass=80000, material="wood", finish="matte"),
    "pyramid": recipe(draw_pyramid, 22.6, (0.82, 0.68, 0.44), mass=9000000, material="stone", finish="stone"),
    "statue": recipe(draw_statue, 4.0, (0.82, 0.8, 0.76), mass=2500, material="stone", finish="stone"),
    "arch": recipe(draw_arch, 8.7, (0.8, 0.75, 0.65), mass=400000, material="stone", finish="stone"),
}  # fmt: skip
