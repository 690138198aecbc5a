"""What one plays at in halls: arcade machine, slot machine, roulette table, pool table, bowling lane, table football."""

from __future__ import annotations

import math

from ...primitives import RGB
from ..recipe import Recipe, recipe
from ..swatch import BLACK, BRASS, CHROME, GOLD, MAIN, RED, SECOND, WHITE, WOOD, YELLOW, Swatch
from ..workbench import Bench

FELT = Swatch("felt", (0.05, 0.38, 0.20), "cloth")
BALLS: tuple[RGB, ...] = (
    (0.95, 0.78, 0.10), (0.10, 0.20, 0.65), (0.85, 0.10, 0.10), (0.40, 0.12, 0.45), (0.95, 0.45, 0.08), (0.06, 0.40, 0.18),
)  # fmt: skip


def draw_arcade_machine(bench: Bench) -> None:
    """An upright cabinet toward +x: bright marquee, a slanted screen with a game, a stick and buttons."""
    bench.box((-0.10, 0.42, 0), (0.36, 0.42, 0.36), MAIN, edge=0.02)
    bench.box((-0.18, 1.25, 0), (0.26, 0.50, 0.36), MAIN, edge=0.02)
    for s in (-1, 1):
        bench.box((-0.04, 0.95, s * 0.37), (0.38, 0.92, 0.015), SECOND, edge=0.01)
    bench.box((0.06, 1.74, 0), (0.14, 0.11, 0.35), Swatch("marquee", (1.0, 0.85, 0.25), "light", glow=1.8), edge=0.01)
    bench.box((0.205, 1.74, 0), (0.005, 0.05, 0.24), Swatch("name", (0.9, 0.1, 0.35), "light", glow=1.5), edge=0)
    bench.box((0.09, 1.28, 0), (0.02, 0.26, 0.31), BLACK, turn=(0, 0, 14), edge=0)
    bench.box((0.115, 1.28, 0), (0.008, 0.22, 0.27), Swatch("game", (0.08, 0.14, 0.55), "light", glow=0.9), turn=(0, 0, 14), edge=0)  # fmt: skip
    for y, z, wide, look in (
        (1.40, -0.10, 0.05, (0.2, 1.0, 0.4)), (1.34, 0.08, 0.07, (1.0, 0.9, 0.2)), (1.22, 0.14, 0.04, (1.0, 0.3, 0.6)), (1.15, -0.06, 0.12, (0.3, 0.8, 1.0)),
    ):  # fmt: skip
        bench.box((0.126 - 0.25 * (y - 1.28), y, z), (0.006, 0.025, wide), Swatch("pixel", look, "light", glow=2.0), turn=(0, 0, 14), edge=0)  # fmt: skip
    bench.box((0.24, 0.92, 0), (0.17, 0.03, 0.35), BLACK, turn=(0, 0, -12), edge=0.01)
    bench.rod((0.24, 0.95, -0.16), (0.24, 1.05, -0.16), 0.012, CHROME)
    bench.ball((0.24, 1.07, -0.16), 0.032, RED)
    for k in range(3):
        bench.drum((0.22, 0.955, 0.02 + 0.09 * k), 0.028, 0.014, YELLOW)
    bench.box((0.265, 0.45, 0), (0.006, 0.10, 0.16), BLACK, edge=0)
    bench.socket("screen", (0.13, 1.28, 0))


def draw_slot_machine(bench: Bench) -> None:
    """A gambling machine toward +x: three reels with fruit, a lever at its side, a lit crown."""
    bench.box((0, 0.35, 0), (0.30, 0.35, 0.32), SECOND, edge=0.03)
    bench.box((0, 1.08, 0), (0.28, 0.40, 0.33), MAIN, edge=0.05)
    bench.box((0.30, 0.76, 0), (0.08, 0.03, 0.30), CHROME, turn=(0, 0, -14), edge=0.01)
    bench.box((0.28, 1.12, 0), (0.015, 0.16, 0.27), GOLD, edge=0.01)
    for k in range(3):
        z = -0.165 + 0.165 * k
        bench.box((0.292, 1.12, z), (0.01, 0.13, 0.07), WHITE.glowing(0.5), edge=0)
        bench.ball((0.30, 1.12, z), (0.012, 0.05, 0.05), Swatch("fruit", BALLS[2 * k], "gloss"))
    bench.drum((0, 1.60, 0), 0.20, 0.11, Swatch("crown", (1.0, 0.78, 0.25), "light", glow=2.0), axis="x")
    bench.box((0.12, 1.50, 0), (0.10, 0.06, 0.30), Swatch("lights", (1.0, 0.25, 0.45), "light", glow=1.8), edge=0.02)
    bench.rod((0, 0.95, 0.37), (0.04, 1.32, 0.42), 0.016, CHROME)
    bench.ball((0.04, 1.36, 0.42), 0.045, RED)
    bench.socket("handle", (0.04, 1.36, 0.42))


def draw_pool_table(bench: Bench) -> None:
    """A billiard table along x: green cloth in a wooden frame with six pockets, balls and a cue on it."""
    for x in (-1.0, 1.0):
        for z in (-0.5, 0.5):
            bench.wedge((x, 0.33, z), (0.10, 0.33, 0.10), (0.75, 0.75), MAIN, turn=(180, 0, 0))
    bench.box((0, 0.71, 0), (1.27, 0.10, 0.70), MAIN, edge=0.03)
    bench.box((0, 0.80, 0), (1.15, 0.012, 0.58), FELT, edge=0)
    for s in (-1, 1):
        bench.box((0, 0.815, s * 0.64), (1.27, 0.03, 0.065), MAIN.toned(0.8), edge=0.02)
        bench.box((s * 1.21, 0.815, 0), (0.065, 0.03, 0.70), MAIN.toned(0.8), edge=0.02)
        for x in (-1.16, 0.0, 1.16):
            bench.drum((x, 0.825, s * 0.59), 0.07, 0.022, BLACK)
    for k in range(6):
        row = 0 if k < 1 else 1 if k < 3 else 2
        z = (k - (0, 1, 3)[row] - row / 2) * 0.085
        bench.ball((0.45 + 0.075 * row, 0.845, z), 0.04, Swatch("pool ball", BALLS[k], "gloss"))
    bench.ball((-0.55, 0.845, 0.05), 0.04, WHITE.of("gloss"))
    bench.rod((-0.66, 0.85, 0.07), (-1.60, 0.98, 0.22), 0.012, WOOD, end=0.018)
    bench.socket("top", (0, 0.815, 0))


def draw_roulette(bench: Bench) -> None:
    """A table of green cloth with a wheel of red and black, a grid of fields and stacks of chips."""
    for x in (-0.9, 0.9):
        bench.box((x, 0.36, 0), (0.14, 0.36, 0.35), MAIN, edge=0.03)
    bench.box((0, 0.78, 0), (1.35, 0.07, 0.68), MAIN, edge=0.06)
    bench.box((0, 0.85, 0), (1.26, 0.01, 0.60), FELT, edge=0)
    bench.turned((-0.78, 0.85, 0), [(0.42, 0), (0.42, 0.06), (0.36, 0.05), (0.10, 0.02), (0, 0.03)], WOOD)
    for k in range(16):
        a = math.tau * k / 16
        look = (RED, BLACK)[k % 2]
        bench.box((-0.78 + 0.31 * math.cos(a), 0.905, 0.31 * math.sin(a)), (0.05, 0.008, 0.05), look, turn=(0, -math.degrees(a), 0), edge=0)  # fmt: skip
    bench.turned((-0.78, 0.88, 0), [(0.08, 0), (0.03, 0.05), (0.02, 0.14), (0.04, 0.16), (0, 0.17)], BRASS)
    for i in range(6):
        for j in range(3):
            look = (RED, BLACK)[(i + j) % 2]
            bench.box((0.05 + 0.19 * i, 0.862, -0.30 + 0.20 * j), (0.08, 0.003, 0.085), look, edge=0)
    for k in range(5):
        bench.drum((0.12 + 0.22 * k, 0.88 + 0.01 * (k % 3), 0.42 - 0.07 * (k % 2)), 0.035, 0.03 + 0.015 * (k % 3), Swatch("chips", BALLS[k], "plastic"))  # fmt: skip
    bench.socket("top", (0.2, 0.86, 0.3))


def draw_bowling_lane(bench: Bench) -> None:
    """A lane of polished boards along x with gutters; at its far end, toward -x, ten pins in a dark pit under a lit sign."""
    bench.box((0, 0.03, 0), (5.2, 0.03, 0.53), MAIN.patterned("planks", 0.10, (0.66, 0.45, 0.24)), edge=0)
    for s in (-1, 1):
        bench.box((0, 0.02, s * 0.66), (5.2, 0.02, 0.12), BLACK.of("gloss"), edge=0)
        bench.box((0, 0.06, s * 0.80), (5.2, 0.06, 0.03), SECOND, edge=0.01)
        for k in range(3):
            bench.box((1.2 - 0.35 * k, 0.062, s * (0.12 + 0.12 * k)), (0.09, 0.002, 0.025), Swatch("arrow", (0.35, 0.16, 0.08), "gloss"), edge=0)  # fmt: skip
    bench.box((-5.15, 0.55, 0), (0.05, 0.55, 0.84), BLACK, edge=0)
    for s in (-1, 1):
        bench.box((-4.6, 0.45, s * 0.82), (0.55, 0.45, 0.03), BLACK, edge=0)
    bench.box((-4.1, 1.28, 0), (0.06, 0.36, 0.84), Swatch("screen", (0.16, 0.22, 0.75), "light", glow=0.9), edge=0.02)
    bench.box((-4.035, 1.28, 0), (0.01, 0.09, 0.60), Swatch("stars", (1.0, 0.75, 0.2), "light", glow=1.8), edge=0)
    for row in range(4):
        for k in range(row + 1):
            z = (k - row / 2) * 0.25
            x = -4.15 - 0.22 * row
            bench.turned((x, 0.06, z), [(0.03, 0), (0.06, 0.12), (0.026, 0.26), (0.032, 0.33), (0, 0.38)], WHITE.of("gloss").glowing(0.25))  # fmt: skip
    bench.socket("top", (4.0, 0.062, 0))


def draw_table_football(bench: Bench) -> None:
    """A box on legs along x with a green pitch, bars across it and rows of red and blue players."""
    for x in (-0.6, 0.6):
        for z in (-0.33, 0.33):
            bench.box((x, 0.36, z), (0.05, 0.36, 0.05), MAIN, edge=0.01)
    bench.box((0, 0.74, 0), (0.72, 0.05, 0.42), FELT, edge=0)
    for s in (-1, 1):
        bench.box((0, 0.80, s * 0.40), (0.72, 0.12, 0.02), MAIN, edge=0.01)
        bench.box((s * 0.71, 0.80, 0), (0.02, 0.12, 0.42), MAIN, edge=0.01)
    for k in range(6):
        x, look = -0.55 + 0.22 * k, Swatch("player", BALLS[2] if k % 2 else BALLS[1], "plastic")
        bench.bar((x, 0.88, -0.62), (x, 0.88, 0.62), 0.010, CHROME)
        bench.rod((x, 0.88, 0.62 if k % 2 else -0.62), (x, 0.88, 0.72 if k % 2 else -0.72), 0.022, BLACK)
        for z in (-0.2, 0.0, 0.2):
            bench.rod((x, 0.81, z), (x, 0.90, z), 0.024, look)
    bench.socket("top", (0, 0.92, 0))


GAMES: dict[str, Recipe] = {
    "arcade machine": recipe(draw_arcade_machine, 1.86, (0.10, 0.10, 0.14), (0.25, 0.20, 0.75), mass=110, material="wood", finish="satin"),
    "slot machine": recipe(draw_slot_machine, 1.80, (0.72, 0.08, 0.14), (0.12, 0.10, 0.14), mass=90, material="metal", finish="paint"),
    "pool table": recipe(draw_pool_table, 2.88, (0.40, 0.20, 0.10), mass=350, material="wood", front="z", finish="wood"),
    "roulette table": recipe(draw_roulette, 2.7, (0.34, 0.17, 0.09), mass=160, material="wood", front="z", finish="wood"),
    "bowling lane": recipe(draw_bowling_lane, 10.4, (0.82, 0.62, 0.38), (0.20, 0.22, 0.26), mass=900, material="wood", finish="gloss"),
    "table football": recipe(draw_table_football, 1.46, (0.30, 0.18, 0.12), mass=60, material="wood", front="z", finish="wood"),
}  # fmt: skip
