"""Where people compete, sell, paint and play to others: boxing ring, tennis net, market stall, easel, a DJ's decks."""

from __future__ import annotations

import math

from ...primitives import RGB
from ..recipe import Recipe, recipe
from ..swatch import BLACK, MAIN, SECOND, STEEL, WHITE, WOOD, Swatch
from ..workbench import Bench

ROPES: tuple[RGB, ...] = ((0.85, 0.12, 0.12), (0.95, 0.95, 0.95), (0.12, 0.25, 0.75))
PAINTED: tuple[tuple[float, float, RGB], ...] = (  # a landscape in strips from the top: middle and half height, colour
    (1.56, 0.13, (0.98, 0.62, 0.30)), (1.36, 0.09, (0.98, 0.80, 0.50)), (1.20, 0.08, (0.22, 0.45, 0.68)), (1.05, 0.08, (0.24, 0.48, 0.26)),
)  # fmt: skip
FRUIT: tuple[RGB, ...] = ((0.90, 0.45, 0.08), (0.80, 0.10, 0.10), (0.45, 0.70, 0.15), (0.95, 0.82, 0.20))


def draw_boxing_ring(bench: Bench) -> None:
    """A canvas floor, posts with pads, three ropes; open toward +z, where one looks in from."""
    half = 2.3
    bench.box((0, 0.002, 0.2), (half + 0.3, 0.002, half + 0.5), WHITE.of("cloth"), edge=0)
    for x in (-1, 1):
        for z in (-1, 0.85):
            bench.bar((x * half, 0, z * half), (x * half, 1.45, z * half), 0.05, STEEL)
            bench.box(
                (x * (half - 0.1), 0.85, z * half), (0.07, 0.45, 0.07), MAIN if x > 0 else SECOND, turn=(0, 45, 0)
            )
    for y, colour in zip((0.5, 0.9, 1.3), ROPES, strict=True):
        rope = Swatch("rope", colour, "cloth")
        bench.bar((-half, y, -half), (half, y, -half), 0.025, rope)
        for s in (-1, 1):
            bench.bar((s * half, y, -half), (s * half, y, 0.85 * half), 0.025, rope)


def draw_tennis_net(bench: Bench) -> None:
    """A low net across z between two posts with a white band."""
    for s in (-1, 1):
        bench.bar((0, 0, s * 3.0), (0, 1.07, s * 3.0), 0.04, SECOND)
    bench.box((0, 0.97, 0), (0.02, 0.045, 3.0), WHITE.of("cloth"), edge=0)
    bench.box((0, 0.5, 0), (0.014, 0.45, 0.03), WHITE.of("cloth"), edge=0)
    for i in range(31):
        z = -3.0 + 0.2 * i
        bench.bar((0, 0.04, z), (0, 0.94, z), 0.007, MAIN)
    for i in range(6):
        bench.bar((0, 0.08 + 0.16 * i, -3.0), (0, 0.08 + 0.16 * i, 3.0), 0.006, MAIN)


def draw_stall(bench: Bench) -> None:
    """A market stall: striped awning on four poles, a board with heaps of fruit toward +x."""
    for x in (-0.6, 0.6):
        for z in (-1.0, 1.0):
            bench.bar((x, 0, z), (x, 2.15 if x > 0 else 2.45, z), 0.03, WOOD)
    bench.box(
        (0, 2.38, 0), (0.85, 0.03, 1.15), MAIN.patterned("bands", 0.25, (0.96, 0.95, 0.92)), turn=(0, 0, -13), edge=0
    )
    bench.box((0.78, 2.08, 0), (0.012, 0.13, 1.15), MAIN.patterned("bands", 0.25, (0.96, 0.95, 0.92)), edge=0)
    bench.box((0.1, 0.45, 0), (0.55, 0.42, 0.98), WOOD, edge=0.01)
    for k, colour in enumerate(FRUIT):
        z, look = -0.72 + 0.48 * k, Swatch("fruit", colour, "satin")
        bench.box((0.25, 0.93, z), (0.36, 0.06, 0.22), WOOD, turn=(0, 0, -14), edge=0.01)
        for i in range(3):
            for j in range(2):
                bench.ball((0.05 + 0.2 * i, 1.05 - 0.05 * i, z - 0.09 + 0.18 * j), 0.085, look)
    bench.socket("top", (0.1, 0.9, 0))


def draw_easel(bench: Bench) -> None:
    """A wooden easel on three legs with a half-finished landscape toward +x."""
    for s in (-1, 1):
        bench.rod((0.16, 0, s * 0.34), (-0.04, 1.85, s * 0.05), 0.018, MAIN)
    bench.rod((-0.45, 0, 0), (-0.05, 1.75, 0), 0.018, MAIN)
    bench.box((0.11, 0.88, 0), (0.05, 0.02, 0.42), MAIN, edge=0.005)
    bench.box((0.05, 1.30, 0), (0.016, 0.42, 0.52), WHITE.of("cloth"), turn=(0, 0, 5), edge=0.004)
    for y, tall, colour in PAINTED:
        bench.box(
            (0.072 - 0.087 * (y - 1.30), y, 0),
            (0.004, tall, 0.46),
            Swatch("painted", colour, "satin"),
            turn=(0, 0, 5),
            edge=0,
        )
    bench.ball((0.054, 1.40, 0.14), (0.004, 0.07, 0.07), Swatch("painted", (1.0, 0.93, 0.62), "satin"))
    bench.socket("canvas", (0.08, 1.30, 0))


def draw_decks(bench: Bench) -> None:
    """A DJ's table toward +x: two turntables with records and a mixer between them, lights along the front."""
    bench.box((0, 0.46, 0), (0.36, 0.46, 0.95), MAIN, edge=0.02)
    for k in range(9):
        bench.box(
            (0.362, 0.18 + 0.3 * (k % 3), -0.72 + 0.36 * (k // 2 % 5)),
            (0.006, 0.02, 0.14),
            Swatch("light", (0.2, 0.75, 1.0) if k % 2 else (1.0, 0.2, 0.7), "plastic", glow=2.0),
            edge=0,
        )
    for s in (-1, 1):
        bench.box((0, 0.955, s * 0.58), (0.24, 0.035, 0.27), STEEL, edge=0.01)
        bench.drum((0.0, 0.995, s * 0.60), 0.19, 0.006, BLACK.of("gloss"))
        bench.drum((0.0, 1.003, s * 0.60), 0.06, 0.004, SECOND)
        bench.bar((0.15, 1.02, s * 0.58 - 0.22), (-0.08, 1.02, s * 0.58 - 0.15), 0.009, WHITE)
    bench.box((0, 0.955, 0), (0.24, 0.035, 0.20), BLACK, edge=0.01)
    for i in range(3):
        for j in range(3):
            bench.drum((-0.12 + 0.12 * i, 1.0, -0.1 + 0.1 * j), 0.018, 0.012, WHITE)
    bench.socket("top", (0, 0.99, 0))


def draw_trampoline(bench: Bench) -> None:
    """A round mat in a padded ring on bent legs; one jumps on its middle."""
    bench.drum((0, 0.52, 0), 1.25, 0.012, BLACK)
    bench.ring((0, 0.53, 0), 1.4, 0.09, MAIN)
    for i in range(6):
        a = math.tau * (i + 0.5) / 6
        x, z = 1.4 * math.cos(a), 1.4 * math.sin(a)
        bench.bar((x, 0.5, z), (x * 1.05, 0.0, z * 1.05), 0.03, STEEL)
    bench.socket("top", (0, 0.535, 0))


def draw_clothesline(bench: Bench) -> None:
    """Two posts and a line with shirts, trousers and sheets pegged to it; one end is still free."""
    for s in (-1, 1):
        bench.bar((s * 1.6, 0, 0), (s * 1.6, 1.78, 0), 0.035, WOOD)
        bench.bar((s * 1.6, 1.74, -0.22), (s * 1.6, 1.74, 0.22), 0.025, WOOD)
    bench.bar((-1.6, 1.70, 0), (1.6, 1.70, 0), 0.010, WHITE)
    sheet, red, blue, yellow = (
        WHITE.of("cloth"),
        MAIN,
        Swatch("jeans", (0.16, 0.26, 0.48), "cloth"),
        SECOND,
    )
    bench.box((-1.12, 1.32, 0), (0.36, 0.37, 0.006), sheet, turn=(4, 0, 0), edge=0.003)
    bench.box((-0.50, 1.40, 0.01), (0.17, 0.28, 0.008), red, turn=(-5, 0, 0), edge=0.004)
    for s in (-1, 1):
        bench.box((-0.50 + s * 0.21, 1.56, 0.01), (0.07, 0.10, 0.008), red, turn=(0, 0, s * 24), edge=0.004)
        bench.box((0.0 + s * 0.075, 1.24, 0), (0.065, 0.36, 0.008), blue, turn=(3, 0, s * 2), edge=0.004)
    bench.box((0.0, 1.62, 0), (0.145, 0.07, 0.009), blue, edge=0.004)
    bench.box((0.50, 1.44, 0), (0.20, 0.25, 0.007), yellow, turn=(-4, 0, 0), edge=0.004)
    for x in (-1.40, -0.84, -0.62, -0.38, -0.10, 0.10, 0.34, 0.66):
        bench.box((x, 1.70, 0), (0.010, 0.035, 0.018), WOOD, edge=0.002)
    bench.socket("free", (1.12, 1.70, 0))


VENUES: dict[str, Recipe] = {
    "clothesline": recipe(draw_clothesline, 3.27, (0.80, 0.22, 0.20), (0.95, 0.78, 0.30), mass=20, material="fabric", finish="cloth"),
    "boxing ring": recipe(draw_boxing_ring, 5.8, (0.75, 0.10, 0.10), (0.10, 0.16, 0.45), mass=900, material="fabric", finish="cloth"),
    "tennis net": recipe(draw_tennis_net, 6.1, (0.12, 0.14, 0.13), (0.10, 0.28, 0.16), mass=30, material="fabric", finish="cloth"),
    "trampoline": recipe(draw_trampoline, 3.0, (0.12, 0.30, 0.70), mass=60, material="fabric", finish="satin"),
    "market stall": recipe(draw_stall, 2.55, (0.75, 0.12, 0.10), mass=90, material="wood", finish="cloth"),
    "easel": recipe(draw_easel, 1.86, (0.60, 0.42, 0.24), mass=6, material="wood", finish="wood"),
    "turntables": recipe(draw_decks, 1.92, (0.06, 0.06, 0.07), (0.90, 0.25, 0.15), mass=60, material="plastic", finish="satin"),
}  # fmt: skip
