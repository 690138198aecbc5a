"""What moves wares in a works: conveyor belt, pallet, forklift."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, GREY, HEADLAMP, IRON, MAIN, SECOND, STEEL, Swatch
from ..vehicles.wheel import wheel
from ..workbench import Bench

YELLOW_BLACK = Swatch("hazard", (0.97, 0.78, 0.1), "paint", "stripes", (0.08, 0.08, 0.08), 0.12)


def draw_conveyor(bench: Bench) -> None:
    """A long belt over rollers on legs, with side rails and a motor, along x."""
    bench.box(
        (0, 0.86, 0), (2.4, 0.06, 0.42), BLACK.of("rubber").patterned("bands", 0.2, (0.14, 0.14, 0.15)), edge=0.05
    )
    for x in (-2.4, 2.4):
        bench.drum((x, 0.82, 0), 0.1, 0.42, BLACK.of("rubber"), axis="z")
    for s in (-1, 1):
        bench.box((0, 0.82, s * 0.47), (2.45, 0.1, 0.04), MAIN, edge=0.01)
        for k in range(11):
            bench.drum((-2.25 + 0.45 * k, 0.82, s * 0.51), 0.04, 0.015, STEEL, axis="z")
        for x in (-2.0, 0.0, 2.0):
            bench.bar((x, 0, s * 0.44), (x, 0.8, s * 0.44), 0.045, GREY)
            bench.box((x, 0.02, s * 0.44), (0.1, 0.02, 0.08), GREY, edge=0)
    bench.box((1.4, 0.55, 0.2), (0.25, 0.14, 0.18), SECOND, edge=0.04)
    bench.socket("top", (0, 0.925, 0))


def draw_pallet(bench: Bench) -> None:
    for k in range(7):
        bench.box((-0.54 + 0.18 * k, 0.13, 0), (0.07, 0.012, 0.5), MAIN, edge=0)
    for z in (-0.42, 0.0, 0.42):
        bench.box((0, 0.06, z), (0.6, 0.055, 0.05), MAIN.toned(0.85), edge=0)
    bench.socket("top", (0, 0.145, 0))


def draw_forklift(bench: Bench) -> None:
    """A stacker: body with counterweight, roll cage, mast and two prongs ahead."""
    wheel(bench, "wheel_front_left", (0.75, 0.3, -0.5), 0.3, 0.2, GREY, 2)
    wheel(bench, "wheel_front_right", (0.75, 0.3, 0.5), 0.3, 0.2, GREY, 2)
    wheel(bench, "wheel_back_left", (-0.7, 0.25, -0.42), 0.25, 0.18, GREY, 2)
    wheel(bench, "wheel_back_right", (-0.7, 0.25, 0.42), 0.25, 0.18, GREY, 2)
    bench.box((-0.1, 0.62, 0), (0.95, 0.3, 0.5), MAIN, edge=0.08)
    bench.box((-0.85, 0.85, 0), (0.35, 0.4, 0.52), MAIN, edge=0.2)
    bench.box((-0.45, 1.05, 0), (0.22, 0.08, 0.28), BLACK, edge=0.05)
    bench.box((-0.68, 1.35, 0), (0.06, 0.28, 0.26), BLACK, edge=0.05)
    for s in (-1, 1):
        bench.bar((0.6, 0.9, s * 0.46), (0.35, 2.1, s * 0.46), 0.04, BLACK)
        bench.bar((-0.8, 1.2, s * 0.46), (-0.7, 2.1, s * 0.46), 0.04, BLACK)
        bench.bar((-0.72, 2.12, s * 0.46), (0.36, 2.12, s * 0.46), 0.04, BLACK)
        bench.box((1.08, 1.15, s * 0.3), (0.05, 1.1, 0.06), IRON, edge=0)
        bench.ball((0.62, 1.9, s * 0.42), 0.07, HEADLAMP)
    for x in (-0.5, -0.2, 0.1):
        bench.bar((x, 2.12, -0.46), (x, 2.12, 0.46), 0.025, BLACK)
    bench.rod((0.45, 0.95, 0), (0.25, 1.25, 0), 0.03, BLACK)
    with bench.node("arm", (1.15, 0.4, 0)):
        bench.box((1.16, 0.5, 0), (0.03, 0.3, 0.4), IRON, edge=0)
        for s in (-1, 1):
            bench.box((1.7, 0.22, s * 0.25), (0.55, 0.03, 0.07), IRON, edge=0)
    bench.box((-0.1, 0.36, 0.5), (0.5, 0.06, 0.015), YELLOW_BLACK, edge=0)
    bench.socket("seat", (-0.45, 1.12, 0))


HAULAGE: dict[str, Recipe] = {
    "conveyor belt": recipe(draw_conveyor, 5.0, (0.2, 0.4, 0.7), (0.95, 0.6, 0.1), front="z", mass=300, material="metal", voice="motor", finish="paint"),
    "pallet": recipe(draw_pallet, 1.2, (0.66, 0.5, 0.33), mass=20, material="wood", finish="wood"),
    "forklift": recipe(draw_forklift, 2.9, (0.96, 0.66, 0.06), mass=3000, material="metal", carriage="wheels", voice="motor", finish="paint"),
}  # fmt: skip
