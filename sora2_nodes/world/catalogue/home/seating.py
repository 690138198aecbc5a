"""What one sits and lies on: chairs, armchairs, sofas, benches, stools, beds."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, DARK_WOOD, GOLD, IRON, MAIN, SECOND, WHITE, WOOD, Swatch
from ..workbench import Bench

LINEN = Swatch("linen", (0.96, 0.95, 0.92), "cloth")


def draw_chair(bench: Bench) -> None:
    """Four legs, a seat, a back of two posts with slats."""
    for s in (-1, 1):
        bench.beam((0.2, 0, s * 0.19), (0.19, 0.45, s * 0.185), 0.02, MAIN)
        bench.beam((-0.22, 0, s * 0.19), (-0.19, 0.46, s * 0.185), 0.02, MAIN)
        bench.beam((-0.19, 0.45, s * 0.185), (-0.26, 0.95, s * 0.18), 0.02, MAIN)
        bench.beam((0.19, 0.2, s * 0.187), (-0.2, 0.2, s * 0.187), 0.013, MAIN)
    bench.box((0, 0.46, 0), (0.22, 0.02, 0.22), MAIN, edge=0.015)
    for y, x in ((0.62, -0.215), (0.75, -0.233), (0.9, -0.254)):
        bench.box((x, y, 0), (0.011, 0.038, 0.17), MAIN, turn=(0, 0, 8), edge=0.006)
    bench.socket("seat", (0.02, 0.48, 0))
    bench.socket("handle", (-0.26, 0.95, 0))


def draw_office_chair(bench: Bench) -> None:
    """A padded seat and back on a gas post with five wheels, and arms."""
    for i in range(5):
        a = 2 * math.pi * i / 5
        x, z = 0.3 * math.cos(a), 0.3 * math.sin(a)
        bench.rod((0, 0.12, 0), (x, 0.08, z), 0.024, BLACK)
        bench.ball((x, 0.03, z), 0.03, BLACK)
    bench.bar((0, 0.1, 0), (0, 0.42, 0), 0.026, CHROME)
    with bench.node("turntable", (0, 0.42, 0)):
        bench.box((0.0, 0.46, 0), (0.24, 0.045, 0.24), MAIN, edge=0.044)
        bench.box((-0.26, 0.82, 0), (0.035, 0.3, 0.21), MAIN, turn=(0, 0, 6), edge=0.034)
        bench.rod((-0.1, 0.42, 0), (-0.3, 0.66, 0), 0.02, BLACK)
        for s in (-1, 1):
            bench.tubes([(-0.05, 0.44, s * 0.25), (-0.05, 0.66, s * 0.28)], 0.016, BLACK)
            bench.rod((-0.15, 0.68, s * 0.28), (0.13, 0.68, s * 0.28), 0.025, BLACK)
        bench.socket("seat", (0.02, 0.5, 0))


def draw_rocking_chair(bench: Bench) -> None:
    """A chair with spindles and arms on two curved rockers."""
    for s in (-1, 1):
        bench.ring((0, 1.0, s * 0.24), 0.98, 0.02, MAIN, axis="z", arc=56, toward=-90)
        bench.rod((0.24, 0.06, s * 0.24), (0.22, 0.66, s * 0.24), 0.018, MAIN)
        bench.rod((-0.24, 0.06, s * 0.24), (-0.2, 0.44, s * 0.24), 0.018, MAIN)
        bench.rod((-0.2, 0.42, s * 0.22), (-0.36, 1.1, s * 0.21), 0.018, MAIN)
        bench.rod((-0.26, 0.66, s * 0.25), (0.28, 0.66, s * 0.26), 0.022, MAIN)
    bench.box((0.01, 0.43, 0), (0.25, 0.02, 0.24), MAIN, edge=0.015)
    for i in range(5):
        z = -0.14 + 0.07 * i
        bench.rod((-0.21, 0.44, z), (-0.35, 1.05, z), 0.009, MAIN)
    bench.box((-0.36, 1.08, 0), (0.014, 0.05, 0.23), MAIN, turn=(0, 0, 13), edge=0.01)
    bench.socket("seat", (0.02, 0.45, 0))


def draw_sofa(bench: Bench, *, width: float = 1.0, cushions: int = 3) -> None:
    """Arms, a back, seat and back cushions, short feet. width: half of the whole, m."""
    bench.box((0.0, 0.22, 0), (0.42, 0.12, width), MAIN, edge=0.05)
    bench.box((-0.34, 0.52, 0), (0.12, 0.34, width), MAIN, edge=0.1)
    for s in (-1, 1):
        bench.box((0.02, 0.38, s * (width - 0.1)), (0.43, 0.25, 0.12), MAIN, edge=0.11)
        for x in (-0.36, 0.36):
            bench.cone((x, 0.05, s * (width - 0.12)), 0.018, 0.05, 0.03, DARK_WOOD)
    inner = width - 0.21
    for i in range(cushions):
        z = -inner + inner * (2 * i + 1) / cushions
        bench.box((0.08, 0.4, z), (0.36, 0.085, inner / cushions * 0.98), MAIN, edge=0.06)
        bench.box((-0.2, 0.66, z), (0.1, 0.2, inner / cushions * 0.96), MAIN, turn=(0, 0, 10), edge=0.09)
    if cushions > 1:
        for s in (-1, 1):
            bench.box((-0.02, 0.62, s * (inner - 0.16)), (0.06, 0.17, 0.17), SECOND, turn=(0, s * 16, 18), edge=0.058)
        for i in range(cushions):
            z = -inner + inner * (2 * i + 1) / cushions
            bench.socket("seat" if i == 0 else f"seat_{i + 1}", (0.08, 0.48, z))
    else:
        bench.socket("seat", (0.08, 0.48, 0))


def draw_bench(bench: Bench) -> None:
    """A park bench: wooden slats on cast-iron ends with arms."""
    for s in (-1, 1):
        z = s * 0.72
        bench.tubes([(0.24, 0.02, z), (0.2, 0.44, z), (-0.2, 0.42, z), (-0.34, 0.86, z)], 0.022, IRON)
        bench.tubes([(-0.2, 0.42, z), (-0.28, 0.02, z)], 0.022, IRON)
        bench.tubes([(0.2, 0.44, z), (0.2, 0.62, z), (-0.26, 0.64, z)], 0.018, IRON)
        for x in (0.24, -0.28):
            bench.box((x, 0.015, z), (0.05, 0.015, 0.03), IRON)
    for i in range(4):
        bench.box((0.17 - 0.115 * i, 0.455 - 0.006 * i, 0), (0.045, 0.015, 0.8), MAIN, edge=0.008)
    for i in range(3):
        bench.box((-0.225 - 0.038 * i, 0.56 + 0.125 * i, 0), (0.015, 0.045, 0.8), MAIN, turn=(0, 0, 17), edge=0.008)
    for i, z in enumerate((-0.45, 0.0, 0.45)):
        bench.socket("seat" if i == 0 else f"seat_{i + 1}", (0.0, 0.47, z))


def draw_stool(bench: Bench) -> None:
    """A round padded top on four splayed legs with a ring."""
    bench.drum((0, 0.69, 0), 0.18, 0.015, MAIN)
    bench.ball((0, 0.71, 0), (0.185, 0.04, 0.185), SECOND)
    for i in range(4):
        a = math.pi * (0.25 + 0.5 * i)
        bench.rod(
            (0.23 * math.cos(a), 0.015, 0.23 * math.sin(a)), (0.13 * math.cos(a), 0.68, 0.13 * math.sin(a)), 0.017, MAIN
        )
    bench.ring((0, 0.25, 0), 0.19, 0.011, CHROME)
    bench.socket("seat", (0, 0.75, 0))
    bench.socket("top", (0, 0.75, 0))


def draw_throne(bench: Bench) -> None:
    """A gilt chair with a tall pointed back, red cushions, balls on its posts, on a step."""
    bench.box((0.05, 0.08, 0), (0.6, 0.08, 0.62), Swatch("carpet", (0.5, 0.05, 0.07), "cloth"), edge=0.02)
    for s in (-1, 1):
        for x in (0.26, -0.3):
            bench.box((x, 0.4, s * 0.34), (0.055, 0.26, 0.055), GOLD, edge=0.01)
        bench.box((-0.3, 1.2, s * 0.34), (0.055, 0.6, 0.055), GOLD, edge=0.01)
        bench.ball((-0.3, 1.88, s * 0.34), 0.085, GOLD)
        bench.box((0.0, 0.92, s * 0.34), (0.33, 0.035, 0.06), GOLD, edge=0.02)
        bench.ball((0.32, 0.93, s * 0.34), 0.075, GOLD)
        bench.box((0.28, 0.78, s * 0.34), (0.04, 0.14, 0.04), GOLD)
    bench.box((0, 0.6, 0), (0.32, 0.05, 0.34), GOLD, edge=0.01)
    bench.box((0.02, 0.68, 0), (0.28, 0.05, 0.28), MAIN, edge=0.049)
    bench.box((-0.31, 1.2, 0), (0.04, 0.5, 0.29), MAIN, edge=0.035)
    bench.wedge((-0.31, 1.86, 0), (0.045, 0.2, 0.3), (1.0, 0.1), GOLD)
    bench.ball((-0.31, 2.1, 0), 0.08, Swatch("gem", (0.75, 0.05, 0.1), "gloss"))
    bench.socket("seat", (0.04, 0.73, 0))


def draw_bed(bench: Bench) -> None:
    """A double bed along x with its head at -x: boards, mattress, pillows, blanket turned back."""
    bench.box((0, 0.28, 0), (1.02, 0.1, 0.8), WOOD, edge=0.02)
    bench.box((-1.02, 0.62, 0), (0.05, 0.6, 0.86), WOOD, edge=0.04)
    bench.box((1.03, 0.4, 0), (0.045, 0.36, 0.84), WOOD, edge=0.035)
    for x in (-1.0, 1.0):
        for s in (-1, 1):
            bench.box((x, 0.1, s * 0.78), (0.05, 0.1, 0.05), WOOD)
    bench.box((0, 0.46, 0), (0.98, 0.12, 0.77), LINEN, edge=0.08)
    bench.box((0.25, 0.54, 0), (0.76, 0.09, 0.83), MAIN, edge=0.08)
    bench.box((-0.45, 0.6, 0), (0.11, 0.045, 0.83), LINEN, edge=0.04)
    for s in (-1, 1):
        bench.box((-0.78, 0.64, s * 0.38), (0.17, 0.075, 0.29), WHITE.of("cloth"), turn=(0, 0, 18), edge=0.074)
        bench.socket("seat" if s < 0 else "seat_2", (-0.1, 0.6, s * 0.4))
    bench.socket("top", (0.2, 0.63, 0))


def draw_cradle(bench: Bench) -> None:
    """A baby's cot with bars all round, a mattress and a blanket."""
    bench.box((0, 0.32, 0), (0.58, 0.03, 0.32), MAIN)
    for s in (-1, 1):
        for y in (0.34, 0.86):
            bench.box((0, y, s * 0.32), (0.6, 0.025, 0.02), MAIN)
        for i in range(9):
            bench.bar((-0.48 + 0.12 * i, 0.34, s * 0.32), (-0.48 + 0.12 * i, 0.86, s * 0.32), 0.01, MAIN)
        bench.box((s * 0.6, 0.62, 0), (0.02, 0.3, 0.34), MAIN, edge=0.015)
        for t in (-1, 1):
            bench.box((s * 0.6, 0.48, t * 0.32), (0.03, 0.48, 0.03), MAIN)
    bench.box((0, 0.4, 0), (0.55, 0.06, 0.29), LINEN, edge=0.04)
    bench.box((0.15, 0.45, 0), (0.38, 0.05, 0.3), SECOND, edge=0.045)
    bench.box((-0.42, 0.49, 0), (0.11, 0.04, 0.2), LINEN, edge=0.039)
    bench.socket("inside", (0, 0.5, 0))


SEATING: dict[str, Recipe] = {
    "chair": recipe(draw_chair, 0.98, (0.6, 0.4, 0.22), mass=5, material="wood", finish="wood"),
    "office chair": recipe(draw_office_chair, 1.12, (0.13, 0.14, 0.16), mass=12, material="plastic", carriage="wheels", finish="cloth"),
    "rocking chair": recipe(draw_rocking_chair, 1.14, (0.5, 0.3, 0.15), mass=8, material="wood", finish="wood"),
    "armchair": recipe(draw_sofa, 0.94, (0.5, 0.18, 0.14), mass=30, material="fabric", finish="cloth", width=0.46, cushions=1),
    "sofa": recipe(draw_sofa, 2.0, (0.3, 0.4, 0.48), (0.9, 0.7, 0.3), mass=55, material="fabric", finish="cloth"),
    "throne": recipe(draw_throne, 2.18, (0.65, 0.05, 0.08), mass=120, material="wood", finish="cloth"),
    "bench": recipe(draw_bench, 1.6, (0.58, 0.37, 0.19), mass=40, material="wood", finish="wood"),
    "stool": recipe(draw_stool, 0.75, (0.5, 0.32, 0.17), (0.6, 0.12, 0.1), mass=4, material="wood", finish="wood"),
    "bed": recipe(draw_bed, 2.15, (0.24, 0.38, 0.6), mass=60, material="fabric", finish="cloth"),
    "cot": recipe(draw_cradle, 1.26, (0.94, 0.93, 0.9), (0.55, 0.75, 0.88), mass=15, material="wood", finish="satin"),
}  # fmt: skip
