"""What museums show and cells keep in: the skeleton of a dinosaur, a case of glass, a painted wall, bars, a moving stair."""

from __future__ import annotations

import math

from ...primitives import RGB
from ..recipe import Recipe, recipe
from ..swatch import BLACK, CLEAR, DARK_WOOD, GOLD, GREY, IRON, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench

SPINE = ((-4.6, 1.6), (-3.7, 2.1), (-2.7, 2.5), (-1.6, 2.75), (-0.5, 2.8), (0.6, 2.9), (1.5, 3.2), (2.2, 3.75), (2.6, 4.1))  # fmt: skip
BLOTS: tuple[tuple[float, float, float, RGB], ...] = (  # height, place along z, radius, colour of what is painted
    (1.55, -1.35, 0.62, (0.96, 0.55, 0.12)), (1.20, -0.35, 0.78, (0.10, 0.55, 0.75)), (1.95, 0.25, 0.52, (0.92, 0.20, 0.42)), (1.10, 0.95, 0.66, (0.98, 0.80, 0.18)),
    (1.80, 1.45, 0.60, (0.35, 0.20, 0.62)), (0.85, -1.55, 0.50, (0.20, 0.62, 0.35)),
)  # fmt: skip


def draw_dinosaur_skeleton(bench: Bench) -> None:
    """The bones of a great hunter on a stand, striding toward +x: jaws with teeth, ribs, a long tail."""
    bench.box((-0.4, 0.10, 0), (3.0, 0.10, 1.1), SECOND, edge=0.02)
    bench.tubes([(x, y, 0.0) for x, y in SPINE], 0.10, MAIN)
    for k, (x, y) in enumerate(SPINE[1:-1]):
        bench.rod((x, y, 0), (x - 0.08, y + 0.26 - 0.02 * k, 0), 0.045, MAIN)
    for k in range(7):
        x, high = -0.1 + 0.27 * k, 2.86 + 0.03 * k
        for s in (-1, 1):
            deep = 0.55 + 0.25 * math.sin(math.pi * (k + 1) / 8)
            bench.tubes(((x, high, 0.06 * s), (x + 0.05, high - 0.30, 0.46 * s), (x + 0.12, high - 1.2 * deep, 0.40 * s), (x + 0.22, high - 1.5 * deep, 0.10 * s)), 0.035, MAIN)  # fmt: skip
    bench.box((3.05, 4.35, 0), (0.52, 0.17, 0.24), MAIN, turn=(0, 0, -8), edge=0.14)
    bench.ball((2.75, 4.42, 0), (0.36, 0.30, 0.30), MAIN)
    bench.box((2.98, 3.92, 0), (0.48, 0.07, 0.20), MAIN, turn=(0, 0, -20), edge=0.06)
    for s in (-1, 1):
        bench.ball((2.86, 4.48, 0.25 * s), (0.12, 0.11, 0.06), BLACK)
        bench.ball((3.30, 4.40, 0.20 * s), (0.12, 0.07, 0.05), BLACK)
        for k in range(5):
            x = 2.75 + 0.17 * k
            bench.cone((x, 4.13 - 0.02 * k, 0.17 * s), 0.0, 0.07, 0.035, WHITE)
        knee, heel = (0.42 + 0.55 * s, 1.55, 0.5 * s), (-0.35 + 0.75 * s, 0.72, 0.5 * s)
        bench.rod((-0.35, 2.70, 0.34 * s), knee, 0.12, MAIN)
        bench.rod(knee, heel, 0.09, MAIN)
        bench.rod(heel, (heel[0] + 0.35, 0.26, 0.5 * s), 0.07, MAIN)
        for z in (-0.14, 0.0, 0.14):
            bench.rod((heel[0] + 0.35, 0.27, 0.5 * s), (heel[0] + 0.78, 0.23, 0.5 * s + z), 0.045, MAIN)
        bench.tubes(((1.55, 2.75, 0.30 * s), (1.85, 2.45, 0.38 * s), (2.10, 2.55, 0.38 * s)), 0.045, MAIN)
    bench.bar((0.3, 0.2, 0), (0.3, 2.8, 0), 0.04, IRON)
    bench.socket("top", (2.7, 4.6, 0))


def draw_display_case(bench: Bench) -> None:
    """A pedestal with a hood of glass over a golden vase, lit from above."""
    bench.box((0, 0.45, 0), (0.36, 0.45, 0.36), MAIN, edge=0.01)
    bench.box((0, 0.92, 0), (0.38, 0.02, 0.38), DARK_WOOD, edge=0.01)
    bench.box((0, 1.30, 0), (0.35, 0.36, 0.35), CLEAR, edge=0)
    bench.turned((0, 0.94, 0), [(0.07, 0), (0.13, 0.12), (0.12, 0.22), (0.05, 0.34), (0.05, 0.40), (0.08, 0.44)], GOLD)
    bench.box((0, 1.67, 0), (0.37, 0.02, 0.37), GREY, edge=0.01)
    bench.box((0.37, 0.62, 0), (0.004, 0.08, 0.14), WHITE, edge=0)
    bench.socket("inside", (0, 0.95, 0))


def draw_mural(bench: Bench) -> None:
    """A brick wall painted all over toward +x: a big face among shapes of strong colours, and drips of paint."""
    bench.box((-0.12, 1.35, 0), (0.12, 1.35, 2.4), MAIN.patterned("bricks", 0.22, (0.62, 0.56, 0.50)), edge=0)
    bench.box((0.003, 1.40, 0), (0.004, 1.15, 2.15), Swatch("ground", (0.12, 0.20, 0.42), "satin"), edge=0)
    for k, (y, z, r, colour) in enumerate(BLOTS):
        bench.ball((0.004 + 0.001 * k, y, z), (0.012, r, r), Swatch("paint", colour, "satin"))
    skin, dark = Swatch("face", (0.93, 0.66, 0.50), "satin"), Swatch("line", (0.07, 0.06, 0.10), "satin")
    bench.ball((0.02, 1.50, 0), (0.014, 0.74, 0.56), skin)
    bench.ball((0.016, 2.0, 0), (0.014, 0.46, 0.66), Swatch("hair", (0.85, 0.12, 0.35), "satin"))
    bench.ball((0.022, 1.45, 0), (0.014, 0.60, 0.50), skin)
    for s in (-1, 1):
        bench.ball((0.034, 1.58, 0.21 * s), (0.008, 0.09, 0.14), WHITE)
        bench.ball((0.042, 1.57, 0.20 * s), (0.006, 0.075, 0.075), Swatch("iris", (0.05, 0.45, 0.55), "satin"))
        bench.ball((0.047, 1.57, 0.20 * s), (0.005, 0.035, 0.035), dark)
        bench.rod((0.036, 1.76, 0.34 * s), (0.036, 1.79, 0.10 * s), 0.025, dark)
    bench.rod((0.034, 1.55, 0.03), (0.038, 1.33, 0.07), 0.016, dark)
    bench.ball((0.034, 1.13, 0), (0.010, 0.07, 0.18), Swatch("lips", (0.80, 0.08, 0.18), "satin"))
    for k, z in enumerate((-1.9, -1.5, -0.9, 0.8, 1.2, 1.7)):
        bench.rod((0.012, 0.30, z), (0.012, 0.62 + 0.1 * (k % 3), z), 0.016, Swatch("drip", BLOTS[k][3], "gloss"))
    bench.socket("canvas", (0.03, 1.3, 0.9))


def draw_cell_bars(bench: Bench) -> None:
    """The barred front of a cell toward +x, with a door in it."""
    for y in (0.05, 1.15, 2.45):
        bench.box((0, y, 0), (0.03, 0.04, 1.5), MAIN, edge=0)
    for k in range(19):
        z = -1.44 + 0.16 * k
        bench.bar((0, 0.05, z), (0, 2.45, z), 0.018, MAIN)
    for z in (-1.5, -0.4, 0.5, 1.5):
        bench.box((0, 1.25, z), (0.045, 1.25, 0.045), MAIN, edge=0)
    bench.box((0.03, 1.15, 0.36), (0.05, 0.12, 0.09), STEEL, edge=0.01)


def draw_escalator(bench: Bench) -> None:
    """A moving stair that rises away from +x: steel steps between glass sides with black handrails."""
    steps = 12
    for k in range(steps):
        x, y = 2.2 - 0.36 * k, 0.10 + 0.22 * k
        bench.box((x, y - 0.11, 0), (0.19, 0.11, 0.5), MAIN.patterned("bands", 0.05, (0.25, 0.26, 0.28)), edge=0)
        bench.box((x + 0.185, y, 0), (0.012, 0.012, 0.5), Swatch("edge", (0.95, 0.80, 0.10), "paint"), edge=0)
    lean = math.degrees(math.atan2(0.22, -0.36))
    for s in (-1, 1):
        bench.box((0.22, 1.18, s * 0.56), (2.55, 0.55, 0.03), SECOND, turn=(0, 0, lean + 180), edge=0)
        bench.rod((2.6, 0.95, s * 0.56), (-2.0, 3.76, s * 0.56), 0.05, BLACK.of("rubber"))
        bench.box((2.6, 0.45, s * 0.56), (0.16, 0.45, 0.05), STEEL, edge=0.04)


EXHIBITS: dict[str, Recipe] = {
    "dinosaur skeleton": recipe(draw_dinosaur_skeleton, 8.3, (0.82, 0.74, 0.58), (0.22, 0.20, 0.19), mass=900, material="stone", finish="satin"),
    "display case": recipe(draw_display_case, 1.70, (0.90, 0.89, 0.86), mass=60, material="wood", finish="satin"),
    "mural": recipe(draw_mural, 4.8, (0.55, 0.30, 0.22), mass=4000, material="stone", finish="matte"),
    "cell bars": recipe(draw_cell_bars, 3.09, (0.26, 0.27, 0.28), mass=300, material="metal", finish="satin"),
    "escalator": recipe(draw_escalator, 5.4, (0.58, 0.60, 0.62), (0.62, 0.66, 0.68), mass=3000, material="metal", finish="metal"),
}  # fmt: skip
