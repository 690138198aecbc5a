"""A formula racing car: a narrow body with a long nose, wings before and behind, open wheels on struts, a head's room in the cockpit."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, MAIN, SECOND, WHITE
from ..workbench import Bench
from .wheel import wheel

FRONT, BACK, TRACK = 1.70, -1.55, 0.78  # m: x of the axles, half the track
RADIUS = 0.34


def draw_formula(bench: Bench) -> None:
    """The car; it faces +x."""
    bench.box((0.0, 0.12, 0), (2.0, 0.03, 0.55), BLACK, edge=0.02)
    bench.rod((0.7, 0.34, 0), (2.45, 0.22, 0), 0.24, MAIN, 0.11)
    bench.ball((2.45, 0.22, 0), (0.22, 0.10, 0.12), MAIN)
    bench.box((-0.35, 0.38, 0), (1.15, 0.22, 0.32), MAIN, edge=0.16)
    for s in (-1, 1):
        bench.box((-0.45, 0.33, s * 0.48), (0.75, 0.17, 0.20), MAIN, edge=0.12)
        bench.box((0.30, 0.36, s * 0.50), (0.03, 0.11, 0.14), BLACK, edge=0.03)
        bench.box((-0.45, 0.36, s * 0.685), (0.60, 0.04, 0.01), SECOND, edge=0)
        bench.rod((0.55, 0.72, s * 0.02), (-0.15, 0.78, s * 0.26), 0.028, BLACK, 0.028)
        bench.rod((0.45, 0.52, s * 0.26), (0.30, 0.66, s * 0.40), 0.012, BLACK, 0.012)
        bench.box((0.28, 0.68, s * 0.42), (0.03, 0.05, 0.09), MAIN, edge=0.02)
    bench.rod((0.55, 0.72, 0), (0.66, 0.50, 0), 0.026, BLACK, 0.026)
    bench.ball((0.12, 0.60, 0), (0.46, 0.05, 0.25), BLACK)
    bench.wedge((-0.85, 0.72, 0), (0.60, 0.22, 0.17), (0.45, 0.7), MAIN)
    bench.box((-0.30, 0.80, 0), (0.03, 0.09, 0.13), BLACK, edge=0.03)
    bench.box((2.35, 0.13, 0), (0.24, 0.02, 0.86), SECOND, edge=0.01)
    bench.box((2.22, 0.22, 0), (0.14, 0.016, 0.82), MAIN, turn=(0, 0, 14), edge=0.01)
    bench.box((-2.15, 0.88, 0), (0.18, 0.025, 0.52), SECOND, turn=(0, 0, 10), edge=0.01)
    bench.box((-2.18, 0.76, 0), (0.15, 0.02, 0.52), MAIN, edge=0.01)
    for s in (-1, 1):
        bench.box((2.30, 0.22, s * 0.86), (0.28, 0.11, 0.015), MAIN, edge=0.01)
        bench.box((-2.12, 0.72, s * 0.53), (0.28, 0.26, 0.015), MAIN, edge=0.01)
        bench.drum((1.30, 0.44, s * 0.20), 0.10, 0.012, WHITE, axis="z")
    bench.rod((-1.9, 0.45, 0), (-2.1, 0.80, 0), 0.04, BLACK, 0.03)
    for end, x, wide in (("front", FRONT, 0.15), ("back", BACK, 0.19)):
        for hand, s in (("left", -1), ("right", 1)):
            for up, lean in ((0.10, 0.30), (-0.10, -0.25)):
                bench.rod((x + lean, 0.30 + up, s * 0.16), (x, RADIUS + up, s * (TRACK - 0.12)), 0.016, BLACK)
            wheel(bench, f"wheel_{end}_{hand}", (x, RADIUS, s * TRACK), RADIUS, wide)
    bench.socket("seat", (0.05, 0.16, 0))


FORMULA: dict[str, Recipe] = {
    "formula car": recipe(
        draw_formula, 5.1, (0.85, 0.05, 0.04), (0.95, 0.95, 0.96), mass=800, material="metal", carriage="wheels", voice="sports engine", finish="paint",
    ),
}  # fmt: skip
