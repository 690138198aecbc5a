"""What one trains on (treadmill, exercise bike, weight rack, dumbbell, a hoop to leap through), and what one dives from (a tower, a springboard; one stands at the end toward +x)."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, GREY, IRON, MAIN, RED, SCREEN, SECOND, STEEL
from ..workbench import Bench

TOWER_HIGH, BOARD_HIGH = 3.2, 1.05  # m over the water


def draw_treadmill(bench: Bench) -> None:
    """A running belt between two rails along x, with uprights and a console at its head; one runs on it toward +x."""
    bench.box((0, 0.10, 0), (0.85, 0.07, 0.40), MAIN, edge=0.03)
    bench.box(
        (-0.06, 0.172, 0), (0.74, 0.012, 0.26), BLACK.of("rubber").patterned("bands", 0.16, (0.16, 0.16, 0.17)), edge=0
    )
    bench.box((0.68, 0.20, 0), (0.17, 0.05, 0.40), SECOND, edge=0.04)
    for s in (-1, 1):
        bench.box((-0.06, 0.18, s * 0.33), (0.76, 0.02, 0.06), GREY, edge=0.01)
        bench.rod((0.70, 0.2, s * 0.37), (0.60, 1.30, s * 0.37), 0.035, MAIN)
        bench.rod((0.60, 1.02, s * 0.37), (0.12, 0.98, s * 0.37), 0.028, BLACK)
    bench.box((0.60, 1.34, 0), (0.05, 0.15, 0.42), SECOND, turn=(0, 0, -24), edge=0.03)
    bench.box((0.55, 1.36, 0), (0.012, 0.10, 0.26), SCREEN, turn=(0, 0, -24), edge=0)
    bench.box((0.53, 1.20, 0), (0.02, 0.03, 0.05), RED, edge=0.01)
    bench.socket("top", (-0.05, 0.185, 0))


def draw_exercise_bike(bench: Bench) -> None:
    """A bike that goes nowhere: a heavy disc ahead, a saddle, handlebars and a small screen."""
    for x in (-0.45, 0.5):
        bench.rod((x, 0.04, -0.24), (x, 0.04, 0.24), 0.04, BLACK)
    bench.rod((-0.45, 0.05, 0), (0.5, 0.05, 0), 0.045, MAIN)
    bench.drum((0.34, 0.40, 0), 0.27, 0.05, SECOND, axis="z")
    bench.drum((0.34, 0.40, 0), 0.20, 0.058, CHROME, axis="z")
    bench.rod((-0.30, 0.06, 0), (0.02, 0.45, 0), 0.045, MAIN)
    bench.rod((0.02, 0.45, 0), (-0.20, 0.92, 0), 0.035, MAIN)
    bench.rod((0.02, 0.45, 0), (0.42, 1.06, 0), 0.04, MAIN)
    bench.ball((-0.22, 0.95, 0), (0.15, 0.045, 0.10), BLACK)
    bench.rod((0.44, 1.08, -0.22), (0.44, 1.08, 0.22), 0.02, BLACK)
    bench.box((0.50, 1.18, 0), (0.015, 0.08, 0.11), SCREEN, turn=(0, 0, 25), edge=0.01)
    bench.drum((0.05, 0.36, 0), 0.09, 0.09, GREY, axis="z")
    bench.socket("seat", (-0.22, 1.0, 0))


def draw_weight_rack(bench: Bench) -> None:
    """Three sloping shelves of dumbbells, heavier ones below."""
    for s in (-1, 1):
        bench.beam((-0.20, 0, s * 0.95), (-0.10, 1.12, s * 0.95), 0.04, MAIN)
        bench.box((0.0, 0.02, s * 0.95), (0.34, 0.02, 0.05), MAIN, edge=0)
    for row, (y, x) in enumerate(((0.30, 0.12), (0.66, 0.03), (1.02, -0.06))):
        bench.box((x, y, 0), (0.14, 0.02, 0.95), SECOND, turn=(0, 0, -14), edge=0)
        r = 0.115 - 0.022 * row
        for k in range(5):
            z = -0.76 + 0.38 * k
            bench.bar((x - 0.11, y + 0.02 + r, z), (x + 0.13, y + r - 0.02, z), 0.4 * r, CHROME)
            for end in (-0.09, 0.10):
                bench.drum((x + end, y + 0.02 + r - 0.12 * end, z), r, 0.045, IRON, axis="x")
    bench.socket("top", (-0.06, 1.2, 0))


def draw_dumbbell(bench: Bench) -> None:
    """A short bar along z with a round weight at each end."""
    bench.bar((0, 0.055, -0.10), (0, 0.055, 0.10), 0.016, CHROME)
    for s in (-1, 1):
        bench.drum((0, 0.055, s * 0.10), 0.055, 0.035, MAIN, axis="z")
        bench.drum((0, 0.055, s * 0.138), 0.040, 0.008, STEEL, axis="z")
    bench.socket("handle", (0, 0.055, 0))


def draw_jumping_hoop(bench: Bench) -> None:
    """An upright hoop across x on a stand, banded in a second colour; one leaps through it along x."""
    for s in (-1, 1):
        bench.beam((0, 0.02, s * 0.60), (0, 0.96, s * 0.60), (0.05, 0.05), IRON)
        bench.box((0, 0.02, s * 0.60), (0.26, 0.02, 0.05), IRON, edge=0.01)
    bench.ring((0, 0.96, 0), 0.58, 0.030, MAIN, axis="x")
    for k in range(12):
        a = 2 * math.pi * k / 12
        bench.ball((0, 0.96 + 0.58 * math.sin(a), 0.58 * math.cos(a)), 0.042, SECOND)


EXERCISE: dict[str, Recipe] = {
    "treadmill": recipe(draw_treadmill, 1.7, (0.13, 0.13, 0.15), (0.24, 0.25, 0.28), mass=90, material="metal", finish="satin"),
    "exercise bike": recipe(draw_exercise_bike, 1.28, (0.75, 0.12, 0.10), (0.10, 0.10, 0.11), mass=45, material="metal", finish="satin"),
    "weight rack": recipe(draw_weight_rack, 2.0, (0.16, 0.16, 0.18), (0.30, 0.31, 0.33), mass=400, material="metal", finish="satin"),
    "jumping hoop": recipe(draw_jumping_hoop, 1.3, (0.90, 0.18, 0.14), (0.98, 0.86, 0.20), mass=8, material="plastic", finish="gloss"),
    "dumbbell": recipe(draw_dumbbell, 0.29, (0.08, 0.08, 0.09), mass=8, material="metal", finish="rubber"),
}  # fmt: skip


def draw_diving_tower(bench: Bench) -> None:
    """A concrete tower with a railed platform high over the water, a ladder at its back."""
    h = TOWER_HIGH
    bench.box((-0.75, h / 2, 0), (0.20, h / 2, 0.30), MAIN, edge=0.02)
    bench.box((0.0, h - 0.08, 0), (1.25, 0.08, 0.55), MAIN, edge=0.02)
    bench.box((0.35, h - 0.26, 0), (0.75, 0.10, 0.20), MAIN, turn=(0, 0, 12), edge=0.02)
    bench.box((0.2, h + 0.006, 0), (1.05, 0.008, 0.50), SECOND, edge=0)
    for s in (-1, 1):
        for x in (-1.2, -0.5, 0.25):
            bench.bar((x, h, s * 0.52), (x, h + 0.85, s * 0.52), 0.022, STEEL)
        for y in (0.45, 0.85):
            bench.bar((-1.2, h + y, s * 0.52), (0.25, h + y, s * 0.52), 0.022, STEEL)
        bench.bar((-1.05, 0.0, s * 0.22), (-1.05, h + 0.7, s * 0.22), 0.022, STEEL)
    for k in range(int(h / 0.3)):
        bench.bar((-1.05, 0.3 * (k + 1), -0.22), (-1.05, 0.3 * (k + 1), 0.22), 0.018, STEEL)
    bench.socket("top", (1.12, h + 0.015, 0))


def draw_diving_board(bench: Bench) -> None:
    """A springboard over a pool on its stand, two rails at its back."""
    h = BOARD_HIGH
    bench.box((-1.1, 0.5 * h, 0), (0.35, 0.5 * h, 0.30), MAIN, edge=0.03)
    bench.box((-0.1, h, 0), (1.75, 0.03, 0.25), SECOND, turn=(0, 0, 1.5), edge=0.02)
    bench.drum((-0.35, h - 0.12, 0), 0.09, 0.28, BLACK, axis="z")
    for s in (-1, 1):
        bench.tubes([(-1.75, 0.0, s * 0.32), (-1.70, h + 0.75, s * 0.32), (-0.75, h + 0.75, s * 0.32), (-0.75, h, s * 0.32)], 0.022, STEEL)  # fmt: skip
    bench.socket("top", (1.55, h + 0.07, 0))


DIVING: dict[str, Recipe] = {
    "diving tower": recipe(draw_diving_tower, 4.1, (0.86, 0.87, 0.88), (0.16, 0.42, 0.72), mass=4000, material="stone", finish="matte"),
    "diving board": recipe(draw_diving_board, 3.5, (0.86, 0.87, 0.88), (0.16, 0.42, 0.72), mass=300, material="metal", finish="satin"),
}  # fmt: skip
