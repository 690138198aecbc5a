"""What a hospital is known by: its bed on wheels, a monitor with a heartbeat, a drip on a stand, the lamp over an operating table."""

from __future__ import annotations

import itertools

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, CLEAR, GREY, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench

PULSE = Swatch("pulse", (0.15, 1.0, 0.35), "light", glow=2.2)
BEAT = ((-0.20, 0.0), (-0.08, 0.0), (-0.05, 0.07), (-0.02, -0.05), (0.01, 0.0), (0.10, 0.0), (0.13, 0.07), (0.16, -0.05), (0.20, 0.0))  # fmt: skip


def draw_hospital_bed(bench: Bench) -> None:
    """A bed on wheels along x, its head at -x raised: white sheets, a blanket, rails at its sides."""
    for x in (-0.85, 0.85):
        for s in (-1, 1):
            bench.drum((x, 0.07, s * 0.38), 0.07, 0.025, BLACK.of("rubber"), axis="z")
            bench.bar((x, 0.12, s * 0.38), (x, 0.46, s * 0.38), 0.025, STEEL)
    bench.box((0, 0.48, 0), (1.0, 0.03, 0.44), STEEL, edge=0.01)
    bench.box((0.26, 0.58, 0), (0.72, 0.08, 0.43), WHITE.of("cloth"), edge=0.05)
    bench.box((-0.66, 0.72, 0), (0.34, 0.08, 0.43), WHITE.of("cloth"), turn=(0, 0, -28), edge=0.05)
    bench.box((-0.74, 0.88, 0), (0.18, 0.06, 0.30), WHITE.of("cloth"), turn=(0, 0, -28), edge=0.055)
    bench.box((0.45, 0.64, 0), (0.54, 0.06, 0.46), MAIN, edge=0.05)
    bench.box((-1.02, 0.72, 0), (0.03, 0.34, 0.44), SECOND, edge=0.03)
    bench.box((1.02, 0.62, 0), (0.03, 0.24, 0.44), SECOND, edge=0.03)
    for s in (-1, 1):
        bench.rod((-0.45, 0.86, s * 0.47), (0.35, 0.86, s * 0.47), 0.018, CHROME)
        for x in (-0.45, -0.05, 0.35):
            bench.bar((x, 0.55, s * 0.47), (x, 0.86, s * 0.47), 0.012, CHROME)
    bench.socket("seat", (-0.1, 0.66, 0))
    bench.socket("top", (0.2, 0.58, 0))


def draw_monitor(bench: Bench) -> None:
    """A screen on a stand with wheels that shows a heartbeat in green, toward +x."""
    for s in (-1, 1):
        bench.box((0, 0.05, s * 0.16), (0.24, 0.025, 0.03), GREY, edge=0.01)
    bench.bar((0, 0.05, 0), (0, 1.20, 0), 0.028, STEEL)
    bench.box((0, 1.42, 0), (0.07, 0.24, 0.34), MAIN, edge=0.03)
    bench.box((0.072, 1.42, 0), (0.006, 0.19, 0.29), Swatch("dark", (0.02, 0.05, 0.06), "gloss"), edge=0)
    for (z, y), (z2, y2) in itertools.pairwise(BEAT):
        bench.rod((0.082, 1.45 + y, -z), (0.082, 1.45 + y2, -z2), 0.007, PULSE)
    bench.box((0.08, 1.30, 0.12), (0.004, 0.035, 0.10), Swatch("digits", (0.2, 0.7, 1.0), "light", glow=1.6), edge=0)
    bench.box((0, 0.85, 0.0), (0.14, 0.02, 0.20), GREY, edge=0.01)
    bench.socket("screen", (0.085, 1.42, 0))


def draw_drip(bench: Bench) -> None:
    """A bag of clear liquid on a pole with wheels, its tube hanging down."""
    for x, z in ((0.22, 0), (-0.11, 0.19), (-0.11, -0.19)):
        bench.rod((0, 0.10, 0), (x, 0.04, z), 0.018, MAIN)
        bench.ball((x, 0.03, z), 0.03, BLACK)
    bench.bar((0, 0.08, 0), (0, 1.85, 0), 0.014, MAIN)
    bench.rod((0, 1.85, -0.14), (0, 1.85, 0.14), 0.010, MAIN)
    bench.box((0.0, 1.62, 0.13), (0.03, 0.15, 0.08), CLEAR, edge=0.03)
    bench.box((0.0, 1.57, 0.13), (0.024, 0.09, 0.07), Swatch("saline", (0.75, 0.88, 0.95), "satin"), edge=0.02)
    bench.tubes(((0.0, 1.46, 0.13), (0.03, 1.2, 0.15), (0.06, 0.85, 0.10), (0.16, 0.75, 0.04)), 0.006, WHITE)


def draw_operating_lamp(bench: Bench) -> None:
    """A wide round lamp on an arm from the ceiling, its bulbs shining down."""
    bench.bar((0, 0.55, -0.5), (0, 1.1, -0.5), 0.04, MAIN)
    bench.rod((0, 0.60, -0.5), (0, 0.32, 0.0), 0.035, MAIN)
    bench.drum((0, 0.25, 0), 0.42, 0.06, MAIN)
    for x, z in ((0, 0), (0.22, 0), (-0.22, 0), (0, 0.22), (0, -0.22)):
        bench.drum((x, 0.19, z), 0.09, 0.012, Swatch("lamp", (1.0, 0.98, 0.92), "light", glow=5.0))


def draw_operating_table(bench: Bench) -> None:
    """A narrow padded table along x on one column, with a green cloth."""
    bench.box((0, 0.05, 0), (0.42, 0.05, 0.26), STEEL, edge=0.02)
    bench.box((0, 0.44, 0), (0.14, 0.36, 0.12), STEEL, edge=0.02)
    bench.box((0, 0.84, 0), (1.0, 0.05, 0.28), BLACK, edge=0.03)
    bench.box((0.15, 0.87, 0), (0.72, 0.04, 0.31), MAIN, edge=0.02)
    bench.box((-0.85, 0.92, 0), (0.14, 0.04, 0.18), WHITE.of("cloth"), edge=0.03)
    bench.socket("seat", (-0.1, 0.92, 0))
    bench.socket("top", (0.2, 0.78, 0))


CLINIC: dict[str, Recipe] = {
    "hospital bed": recipe(draw_hospital_bed, 2.1, (0.45, 0.66, 0.78), (0.86, 0.84, 0.78), mass=140, material="metal", finish="cloth"),
    "heart monitor": recipe(draw_monitor, 1.66, (0.88, 0.90, 0.90), mass=15, material="plastic", finish="plastic"),
    "drip stand": recipe(draw_drip, 1.87, (0.72, 0.74, 0.76), mass=5, material="metal", finish="metal"),
    "operating lamp": recipe(draw_operating_lamp, 0.94, (0.90, 0.92, 0.93), mass=40, material="metal", finish="paint"),
    "operating table": recipe(draw_operating_table, 2.0, (0.16, 0.50, 0.42), mass=180, material="metal", finish="cloth"),
}  # fmt: skip
