"""Fixed wings: airliner, jet fighter, biplane, glider, paper plane."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, GREY, MAIN, PANE, SECOND, STEEL, TYRE, Swatch
from ..workbench import Bench
from .wheel import caster


def wing(
    bench: Bench,
    x: float,
    y: float,
    z: float,
    chord: float,
    span: float,
    sweep: float,
    tip: float = 0.4,
    thick: float = 0.06,
    rise: float = 0.0,
) -> None:
    """A pair of swept wings. chord: half of it at the root; span: length of one; sweep, rise: of its tip, m."""
    for s in (-1, 1):
        bench.blade((x, y, s * z), (x - sweep, y + rise, s * (z + span)), chord, thick, tip)


def fin(bench: Bench, x: float, y: float, chord: float, tall: float, sweep: float, z: float = 0.0) -> None:
    """An upright tail fin, swept back."""
    bench.blade((x, y, z), (x - sweep, y + tall, z), chord, 0.035 * tall, 0.5, SECOND, (0, 0, 1))


def draw_plane(bench: Bench) -> None:
    """An airliner: white tube with a window row, swept wings, two engines under them, coloured tail, wheels down."""
    y = 2.6
    bench.rod((11.0, y, 0), (-7.0, y, 0), 1.6, MAIN)
    bench.rod((11.0, y - 0.05, 0), (13.0, y - 0.35, 0), 1.55, MAIN, end=0.75)
    bench.rod((-7.0, y, 0), (-14.0, y + 0.95, 0), 1.58, MAIN, end=0.45)
    for s in (-1, 1):
        bench.box(
            (1.8, y + 0.3, s * 1.56), (9.6, 0.16, 0.06), PANE.patterned("bands", 0.55, (0.93, 0.94, 0.95)), edge=0
        )
        bench.box((1.0, y - 0.18, s * 1.58), (11.5, 0.1, 0.05), SECOND, edge=0)
        with bench.frame((2.2, 1.7, s * 5.4)):
            bench.turned((0, 0, 0), [(0.62, 1.2), (0.82, 0.9), (0.82, -0.3), (0.4, -1.3)], SECOND, turn=(0, 0, -90))
            with bench.node(f"propeller_{'left' if s < 0 else 'right'}", (1.0, 0, 0)):
                bench.drum((0.95, 0, 0), 0.72, 0.03, STEEL.patterned("spots", 0.3, (0.2, 0.2, 0.2)), axis="x")
                bench.ball((1.05, 0, 0), (0.35, 0.22, 0.22), GREY)
        bench.box((0.9, 2.2, s * 5.4), (0.9, 0.35, 0.12), MAIN)
        for x in (-1.4, -2.3):
            caster(
                bench, f"wheel_back_{'left' if s < 0 else 'right'}_{1 if x > -2 else 2}", (x, 0.42, s * 2.2), 0.42, 0.22
            )
        bench.bar((-1.85, 0.42, s * 2.2), (-1.85, 2.2, s * 1.9), 0.13, STEEL)
    caster(bench, "wheel_front", (10.3, 0.38, 0), 0.38, 0.22)
    bench.bar((10.3, 0.38, 0), (10.3, 1.6, 0), 0.12, STEEL)
    bench.ball((12.5, y + 0.42, 0), (0.9, 0.42, 0.85), PANE)
    wing(bench, 0.6, 1.9, 0.6, 2.5, 13.0, 6.0, 0.28, 0.28, 1.1)
    wing(bench, -12.2, y + 0.95, 0.2, 1.4, 4.6, 2.4, 0.4, 0.14, 0.3)
    fin(bench, -11.2, y + 0.9, 2.2, 4.9, 2.8)
    bench.socket("inside", (4, 1.4, 0))
    bench.socket("seat", (11.6, 2.2, -0.5))


def draw_jet(bench: Bench) -> None:
    """A fighter: needle nose, bubble canopy, delta wings, twin fins, glowing nozzle."""
    y = 1.75
    bench.rod((-4.5, y, 0), (2.0, y, 0), 0.72, MAIN, end=0.68)
    bench.rod((2.0, y, 0), (7.6, y - 0.15, 0), 0.68, MAIN, end=0.05)
    bench.ball((2.9, y + 0.55, 0), (1.5, 0.52, 0.46), PANE)
    for s in (-1, 1):
        bench.box((0.6, y - 0.1, s * 0.85), (2.2, 0.42, 0.32), MAIN, edge=0.15)
        bench.box((2.8, y - 0.1, s * 0.85), (0.03, 0.34, 0.24), BLACK)
        bench.rod((-2.0, y - 0.05, s * 4.3), (0.3, y - 0.05, s * 4.3), 0.1, SECOND, end=0.04)
        bench.turned((-5.1, y, s * 0.42), [(0.36, 0.6), (0.42, 0.2), (0.32, -0.3)], GREY, turn=(0, 0, -90))
        with bench.node("flame", (-5.3, y, 0)):
            bench.drum((-5.25, y, s * 0.42), 0.26, 0.03, BLACK, axis="x")
        caster(bench, f"wheel_back_{'left' if s < 0 else 'right'}", (-1.2, 0.34, s * 1.2), 0.34, 0.12)
        bench.bar((-1.2, 0.34, s * 1.2), (-1.2, 1.5, s * 0.9), 0.07, STEEL)
        fin(bench, -3.6, y + 0.35, 1.1, 1.7, 1.0, s * 0.75)
    caster(bench, "wheel_front", (3.2, 0.3, 0), 0.3, 0.1)
    bench.bar((3.2, 0.3, 0), (3.2, 1.4, 0), 0.06, STEEL)
    wing(bench, -1.2, y - 0.1, 0.6, 2.4, 3.7, 1.6, 0.12, 0.1)
    wing(bench, -4.2, y - 0.1, 0.6, 0.9, 1.9, 0.9, 0.35, 0.06)
    bench.socket("seat", (2.6, y + 0.1, 0))


def draw_biplane(bench: Bench) -> None:
    """Two wings with struts and wires, a radial nose with propeller, open cockpit, fixed wheels."""
    y = 1.5
    bench.rod((1.7, y, 0), (-0.6, y, 0), 0.5, MAIN, end=0.46)
    bench.rod((-0.6, y, 0), (-3.4, y + 0.25, 0), 0.46, MAIN, end=0.14)
    bench.drum((1.95, y, 0), 0.52, 0.22, GREY, axis="x")
    with bench.node("propeller", (2.3, y, 0)):
        bench.ball((2.3, y, 0), (0.22, 0.16, 0.16), SECOND)
        bench.ball((2.28, y, 0), (0.05, 1.1, 0.12), BLACK)
    for yy, z in ((y - 0.38, 3.9), (y + 1.15, 4.2)):
        bench.box((0.9, yy, 0), (0.6, 0.06, z), SECOND, edge=0.055)
        for s in (-1, 1):
            bench.put("cylinder", (0.6, 0.06, 0.4), (0.9, yy, s * z), SECOND)
    for s in (-1, 1):
        for x in (0.5, 1.3):
            bench.bar((x, y - 0.35, s * 2.7), (x, y + 1.12, s * 2.8), 0.035, BLACK)
            bench.bar((x, y + 0.3, s * 0.42), (x, y + 1.12, s * 0.6), 0.03, BLACK)
        bench.bar((0.9, y - 0.35, s * 0.6), (0.9, y + 1.12, s * 2.7), 0.012, BLACK)
        bench.bar((0.9, y + 1.12, s * 0.6), (0.9, y - 0.35, s * 2.7), 0.012, BLACK)
        caster(bench, f"wheel_front_{'left' if s < 0 else 'right'}", (1.1, 0.36, s * 0.85), 0.36, 0.09, TYRE)
        bench.bar((1.1, 0.36, s * 0.8), (0.9, y - 0.4, s * 0.4), 0.045, BLACK)
        bench.box((-3.1, y + 0.3, s * 0.8), (0.42, 0.04, 0.75), SECOND, edge=0.03)
    caster(bench, "wheel_back", (-3.2, 0.6, 0), 0.12, 0.05)
    bench.bar((-3.2, 0.6, 0), (-3.2, y + 0.1, 0), 0.03, BLACK)
    bench.put("cylinder", (0.48, 0.05, 0.48), (-3.35, y + 0.85, 0), SECOND, (90, 0, 0))
    bench.ball((-0.35, y + 0.42, 0), (0.42, 0.1, 0.3), BLACK)
    bench.box((0.02, y + 0.6, 0), (0.02, 0.16, 0.25), PANE, turn=(0, 0, 20), edge=0.015)
    bench.socket("seat", (-0.4, y + 0.05, 0))


def draw_paper_plane(bench: Bench) -> None:
    """A dart folded from one sheet: two wings in a shallow V and the keel under them."""
    for s in (-1, 1):
        bench.pennant((-0.15, 0.066, s * 0.042), (0.15, 0.056, s * 0.002), 0.042, MAIN, (0, 1, s * -0.25))
        bench.pennant((-0.15, 0.03, s * 0.004), (0.15, 0.056, 0), 0.03, MAIN.toned(0.8), (0, 0, s * 1.0))
    bench.socket("handle", (0, 0.02, 0))


def draw_glider(bench: Bench) -> None:
    """A hang glider: a broad swept sail in two bright colours, king post and wires, the triangle one holds and a harness."""
    for s in (-1, 1):
        for k, (chord, look) in enumerate(((1.25, MAIN), (0.62, SECOND))):
            x, tip = -0.15 - 0.4 * k, -1.75 - 0.05 * k
            bench.blade((x, 2.2 + 0.012 * k, 0), (tip, 2.42 + 0.012 * k, s * 4.4), chord, 0.02, 0.16, look)
        bench.rod((1.25, 2.2, 0), (-1.35, 2.46, s * 4.4), 0.045, BLACK)
        bench.rod((0.1, 2.15, 0), (0.3, 0.95, s * 0.7), 0.028, CHROME)
        bench.bar((0.3, 0.95, s * 0.7), (-0.6, 2.36, s * 3.0), 0.012, BLACK)
        bench.bar((0.0, 3.1, 0), (-0.6, 2.36, s * 3.0), 0.012, BLACK)
        bench.socket(f"{'left' if s < 0 else 'right'}_hand", (0.3, 0.95, s * 0.3))
    bench.rod((0.3, 0.95, -0.7), (0.3, 0.95, 0.7), 0.028, BLACK)
    bench.rod((0.05, 2.15, 0), (0.0, 3.1, 0), 0.025, CHROME)
    bench.rod((1.3, 2.18, 0), (-1.9, 2.18, 0), 0.035, BLACK)
    bench.rod((0.15, 1.25, 0), (-1.3, 1.3, 0), 0.2, Swatch("harness", (0.15, 0.16, 0.2), "cloth"), end=0.12)
    for x in (0.0, -0.9):
        bench.bar((x, 1.4, 0), (-0.2, 2.15, 0), 0.01, BLACK)
    bench.socket("hook", (0, 2.1, 0))


PLANES: dict[str, Recipe] = {
    "plane": recipe(draw_plane, 28.0, (0.95, 0.95, 0.96), (0.12, 0.3, 0.65), mass=60000, material="metal", carriage="wings", voice="jet engine", finish="paint"),
    "jet": recipe(draw_jet, 13.2, (0.42, 0.46, 0.5), (0.35, 0.38, 0.42), mass=12000, material="metal", carriage="wings", voice="jet engine"),
    "biplane": recipe(draw_biplane, 8.8, (0.12, 0.3, 0.65), (0.95, 0.75, 0.12), mass=800, material="wood", carriage="wings", voice="propeller plane", finish="paint"),
    "glider": recipe(draw_glider, 8.8, (0.9, 0.2, 0.15), (0.98, 0.8, 0.15), mass=30, material="fabric", carriage="wings", finish="cloth"),
    "paper plane": recipe(draw_paper_plane, 0.3, (0.96, 0.96, 0.94), mass=0.005, material="plastic", carriage="wings", finish="paper"),
}  # fmt: skip
