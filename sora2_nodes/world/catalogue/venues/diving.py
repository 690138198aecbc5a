"""What one dives from: a tower with a platform, a springboard; one stands at the end toward +x."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, MAIN, SECOND, STEEL
from ..workbench import Bench

TOWER_HIGH, BOARD_HIGH = 3.2, 1.05  # m over the water


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
