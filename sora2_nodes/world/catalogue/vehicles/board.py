"""Boards, skates and skis: what one stands on to glide."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench
from .wheel import caster

GRIP = Swatch("grip", (0.09, 0.09, 0.1), "matte")
WAX = Swatch("wheel", (0.95, 0.9, 0.75), "rubber")


def draw_skateboard(bench: Bench) -> None:
    """A deck with raised ends and black grip, trucks and four wheels."""
    with bench.node("deck", (0, 0.105, 0)):
        bench.box((0, 0.105, 0), (0.27, 0.008, 0.1), MAIN, edge=0.006)
        bench.box((0, 0.115, 0), (0.265, 0.004, 0.096), GRIP, edge=0.002)
        for s in (-1, 1):
            with bench.frame((s * 0.265, 0.105, 0), (0, 0, s * 20)):
                bench.box((s * 0.06, 0, 0), (0.065, 0.008, 0.1), MAIN, edge=0.006)
                bench.put("cylinder", (0.07, 0.008, 0.1), (s * 0.115, 0, 0), MAIN)
                bench.box((s * 0.06, 0.01, 0), (0.065, 0.004, 0.096), GRIP, edge=0.002)
                bench.put("cylinder", (0.066, 0.004, 0.096), (s * 0.115, 0.01, 0), GRIP)
            bench.rod((s * 0.2, 0.035, -0.07), (s * 0.2, 0.035, 0.07), 0.014, STEEL)
            bench.cone((s * 0.2, 0.07, 0), 0.03, 0.035, 0.045, STEEL)
            for hand, z in (("left", -0.085), ("right", 0.085)):
                caster(bench, f"wheel_{'front' if s > 0 else 'back'}_{hand}", (s * 0.2, 0.035, z), 0.035, 0.022, WAX)
    bench.socket("left_foot", (0.18, 0.12, 0), (0, 70, 0))
    bench.socket("right_foot", (-0.2, 0.12, 0), (0, 70, 0))


def draw_surfboard(bench: Bench) -> None:
    """A long pointed board with a stringer, a band and three fins underneath."""
    bench.ball((0, 0.13, 0), (1.05, 0.045, 0.27), MAIN)
    bench.ball((0.02, 0.138, 0), (0.95, 0.042, 0.09), SECOND)
    bench.box((0, 0.178, 0), (0.9, 0.004, 0.006), BLACK, edge=0)
    for x, z in ((-0.85, 0.0), (-0.68, -0.13), (-0.68, 0.13)):
        bench.wedge((x, 0.06, z), (0.06, 0.06, 0.008), (0.25, 1), BLACK, turn=(180, 0, 0))
    bench.socket("left_foot", (0.22, 0.18, 0), (0, 70, 0))
    bench.socket("right_foot", (-0.4, 0.18, 0), (0, 70, 0))


def draw_snowboard(bench: Bench) -> None:
    """A board with both ends turned up and two bindings across."""
    bench.box((0, 0.02, 0), (0.52, 0.008, 0.14), MAIN, edge=0.006)
    for s in (-1, 1):
        with bench.frame((s * 0.52, 0.02, 0), (0, 0, s * 16)):
            bench.box((s * 0.04, 0, 0), (0.06, 0.008, 0.14), MAIN, edge=0.006)
            bench.put("cylinder", (0.13, 0.008, 0.14), (s * 0.1, 0, 0), MAIN)
        bench.box((s * 0.25, 0.04, 0), (0.08, 0.012, 0.12), BLACK, edge=0.01)
        bench.ring((s * 0.25, 0.06, -0.06), 0.085, 0.018, BLACK, axis="x", arc=170)
        bench.box((s * 0.25, 0.11, -0.14), (0.05, 0.08, 0.012), BLACK, edge=0.01)
        for z in (-0.02, 0.07):
            bench.ring((s * 0.25, 0.05, z), 0.06, 0.012, SECOND, axis="z", arc=180, toward=90)
    bench.box((0, 0.029, 0), (0.14, 0.002, 0.1), SECOND)
    bench.socket("left_foot", (0.25, 0.05, 0), (0, 70, 0))
    bench.socket("right_foot", (-0.25, 0.05, 0), (0, 70, 0))


def draw_skis(bench: Bench) -> None:
    """A pair of skis with bindings and tips that turn up, and two poles stuck upright."""
    for hand, s in (("left", -1), ("right", 1)):
        with bench.node(f"ski_{hand}", (0, 0.01, s * 0.1)):
            bench.box((0, 0.012, s * 0.1), (0.75, 0.01, 0.042), MAIN, edge=0.006)
            for i, turn in enumerate((10, 24)):
                x, y = 0.79 + 0.11 * i, 0.02 + 0.035 * i
                bench.box((x, y, s * 0.1), (0.07, 0.008, 0.04 - 0.012 * i), MAIN, turn=(0, 0, turn), edge=0.005)
            bench.box((0.1, 0.035, s * 0.1), (0.035, 0.018, 0.035), BLACK)
            bench.box((-0.16, 0.04, s * 0.1), (0.05, 0.025, 0.035), BLACK)
            bench.box((0.45, 0.023, s * 0.1), (0.2, 0.002, 0.03), SECOND)
            bench.socket(f"{hand}_foot", (-0.02, 0.03, s * 0.1))
        bench.bar((0.2, 0.0, s * 0.32), (0.1, 1.12, s * 0.27), 0.008, STEEL)
        bench.rod((0.105, 1.05, s * 0.273), (0.095, 1.18, s * 0.268), 0.018, BLACK)
        bench.ring((0.19, 0.08, s * 0.316), 0.045, 0.006, BLACK)
    bench.socket("left_hand", (0.1, 1.12, -0.27))
    bench.socket("right_hand", (0.1, 1.12, 0.27))


def draw_roller_skates(bench: Bench) -> None:
    """A pair of boots with four wheels each, laces and a stopper."""
    for hand, s in (("left", -1), ("right", 1)):
        z = s * 0.09
        bench.box((-0.0, 0.095, z), (0.14, 0.008, 0.04), STEEL)
        bench.ball((0.06, 0.135, z), (0.1, 0.042, 0.045), MAIN)
        bench.ball((-0.05, 0.14, z), (0.085, 0.045, 0.043), MAIN)
        bench.rod((-0.06, 0.15, z), (-0.07, 0.27, z), 0.047, MAIN, end=0.05)
        bench.ring((-0.075, 0.3, z), 0.046, 0.013, SECOND)
        for i in range(4):
            bench.rod(
                (0.055 - 0.03 * i, 0.175 + 0.025 * i, z - 0.025),
                (0.055 - 0.03 * i, 0.175 + 0.025 * i, z + 0.025),
                0.006,
                WHITE,
            )
        bench.ball((0.15, 0.075, z), (0.025, 0.025, 0.025), SECOND)
        for end, x in (("front", 0.085), ("back", -0.085)):
            bench.bar((x, 0.04, z), (x, 0.09, z), 0.014, CHROME)
            for side in (-1, 1):
                caster(
                    bench,
                    f"wheel_{hand}_{end}_{'in' if side * s < 0 else 'out'}",
                    (x, 0.035, z + side * 0.035),
                    0.035,
                    0.016,
                    WAX,
                )
        bench.socket(f"{hand}_foot", (-0.02, 0.11, z))


BOARDS: dict[str, Recipe] = {
    "skateboard": recipe(draw_skateboard, 0.82, (0.85, 0.3, 0.12), mass=2.5, material="wood", carriage="wheels", voice="skateboard", finish="paint"),
    "surfboard": recipe(draw_surfboard, 2.1, (0.96, 0.94, 0.86), (0.9, 0.35, 0.15), mass=3.5, material="plastic", carriage="floats", finish="gloss"),
    "snowboard": recipe(draw_snowboard, 1.5, (0.15, 0.35, 0.75), (0.98, 0.8, 0.2), mass=4, material="plastic", finish="gloss"),
    "skis": recipe(draw_skis, 1.72, (0.8, 0.1, 0.12), (0.95, 0.95, 0.95), mass=5, material="plastic", finish="gloss"),
    "roller skates": recipe(draw_roller_skates, 0.33, (0.95, 0.93, 0.9), (0.9, 0.3, 0.5), mass=2.4, material="plastic", carriage="wheels", finish="leather"),
}  # fmt: skip
