"""Spacecraft: rocket, shuttle, spaceship, satellite, space station."""

from __future__ import annotations

from ..recipe import Recipe, recipe, scaled_joint
from ..swatch import BLACK, FLAME, GOLD, GREY, IRON, MAIN, PANE, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench

CELLS = Swatch("cells", (0.07, 0.1, 0.38), "gloss", "tiles", (0.62, 0.66, 0.78), 0.5)
FOIL = MAIN.of("metal").patterned("mottle", 0.3, (0.75, 0.52, 0.16))


def draw_rocket(bench: Bench) -> None:
    """A tall white rocket with a pointed nose, bands, round windows, four fins and a nozzle."""
    hull = [(0.72, 1.0), (1.05, 1.9), (1.2, 3.6), (1.2, 6.0), (1.05, 8.0), (0.72, 9.6)]
    bench.turned((0, 0, 0), hull, MAIN)
    bench.turned((0, 0, 0), [(0.73, 9.58), (0.5, 10.4), (0.24, 11.2), (0.05, 11.75), (0, 11.8)], SECOND)
    bench.drum((0, 1.0, 0), 0.72, 0.02, IRON)
    bench.turned((0, 0, 0), [(0.35, 1.0), (0.5, 0.75), (0.62, 0.4)], IRON)
    for y, r in ((2.6, 1.14), (5.9, 1.21)):
        bench.drum((0, y, 0), r, 0.16, SECOND)
    for turn in (35, 215):
        for y in (7.6, 4.7):
            with bench.frame((0, y, 0), (0, turn, 0)):
                r = 1.09 if y > 6 else 1.2
                bench.drum((r, 0, 0), 0.42, 0.06, STEEL, axis="x")
                bench.drum((r + 0.05, 0, 0), 0.32, 0.05, PANE, axis="x")
    for i in range(4):
        with bench.frame((0, 0, 0), (0, 45 + 90 * i, 0)):
            bench.blade((0.9, 2.3, 0), (2.0, 0.5, 0), 0.85, 0.09, 0.45, SECOND, (0, 0, 1))
            bench.rod((2.0, 0.08, 0), (2.0, 0.9, 0), 0.09, SECOND)
    with bench.node("flame", (0, 0.4, 0)):
        bench.rod((0, 0.4, 0), (0, 0.12, 0), 0.14, FLAME, end=0.06)
    bench.state("off", flame=scaled_joint(0.01, 0.01, 0.01))
    bench.state("on", flame=scaled_joint(3.0, 9.0, 3.0))
    bench.socket("seat", (0, 7.0, 0))


def draw_shuttle(bench: Bench) -> None:
    """The orbiter upright on its orange tank, with two white boosters."""
    bench.turned(
        (-2.2, 2.0, 0),
        [(1.9, 0.0), (2.1, 0.5), (2.1, 17.0), (1.7, 19.2), (0.9, 21.0), (0.0, 21.9)],
        Swatch("tank", (0.72, 0.35, 0.13), "matte"),
    )
    for s in (-1, 1):
        bench.turned((-2.2, 0.0, s * 3.1), [(1.15, 0.0), (0.85, 1.5), (0.85, 17.2), (0.5, 19.0), (0.0, 20.2)], MAIN)
        bench.drum((-2.2, 15.0, s * 3.1), 0.87, 0.15, BLACK)
        bench.blade((0.7, 7.0, s * 0.9), (0.7, 4.0, s * 4.3), 2.6, 0.16, 0.35, MAIN, (1, 0, 0))
        bench.blade((0.5, 10.5, s * 0.9), (0.5, 6.5, s * 2.6), 1.2, 0.14, 0.5, BLACK, (1, 0, 0))
        bench.ball((1.3, 4.0, s * 1.25), (0.75, 1.4, 0.65), MAIN)
        bench.turned((1.2, 2.2, s * 0.8), [(0.3, 0.6), (0.55, 0.0)], IRON)
        bench.box((2.4, 12.9, s * 0.35), (0.12, 0.22, 0.3), PANE)
    bench.rod((1.0, 4.2, 0), (1.0, 12.4, 0), 1.25, MAIN)
    bench.rod((1.0, 12.2, 0), (0.6, 14.6, 0), 1.22, MAIN, end=0.45)
    bench.ball((0.45, 14.6, 0), (0.55, 0.7, 0.5), BLACK)
    bench.box((-0.02, 8.0, 0), (0.25, 5.0, 1.2), BLACK, edge=0.1)
    bench.blade((2.0, 5.4, 0), (4.6, 3.4, 0), 1.3, 0.14, 0.55, MAIN, (0, 0, 1))
    with bench.node("flame", (0, 1.5, 0)):
        for s in (-1, 1):
            bench.rod((-2.2, 0.9, s * 3.1), (-2.2, 0.45, s * 3.1), 0.5, FLAME, end=0.4)
    bench.state("off", flame=scaled_joint(0.01, 0.01, 0.01))
    bench.state("on", flame=scaled_joint(1.3, 9.0, 1.0))


def draw_spaceship(bench: Bench) -> None:
    """A long grey cruiser with a wedge of a bow, a bridge, swept wings, pods at their ends and four blue engines."""
    glow = Swatch("engine", (0.35, 0.7, 1.0), "light", glow=3.0)
    lit = Swatch("window", (1.0, 0.9, 0.6), "light", glow=1.4)
    plated = MAIN.patterned("tiles", 0.9, (0.52, 0.54, 0.58))
    bench.rod((-7.5, 2.4, 0), (3.5, 2.3, 0), 1.55, plated, end=1.3)
    bench.rod((3.4, 2.3, 0), (11.0, 1.9, 0), 1.3, MAIN, end=0.28)
    bench.ball((-1.0, 2.0, 0), (7.5, 1.0, 2.5), MAIN.toned(0.85))
    bench.ball((-3.2, 4.0, 0), (2.6, 0.95, 1.0), MAIN)
    bench.ball((-1.6, 4.25, 0), (1.0, 0.5, 0.82), PANE)
    bench.blade((-4.4, 5.2, 0), (-6.6, 7.4, 0), 1.6, 0.16, 0.5, SECOND, (1, 0, 0))
    for s in (-1, 1):
        bench.blade((-1.0, 2.1, s * 1.6), (-6.2, 1.7, s * 7.2), 4.2, 0.3, 0.42, plated, (1, 0, 0))
        bench.rod((-8.8, 1.7, s * 7.3), (-2.4, 1.7, s * 7.3), 0.42, SECOND, end=0.14)
        bench.drum((-8.9, 1.7, s * 7.3), 0.3, 0.08, glow, axis="x")
        for y in (1.6, 3.2):
            bench.drum((-8.1, y, s * 0.85), 0.78, 0.7, IRON, axis="x")
            bench.drum((-8.85, y, s * 0.85), 0.58, 0.1, glow, axis="x")
        for i in range(7):
            bench.box((-5.5 + 1.5 * i, 2.75, s * (1.5 - 0.02 * i)), (0.3, 0.1, 0.06), lit, edge=0)
        bench.rod((4.0, 1.5, s * 0.9), (8.4, 1.4, s * 0.8), 0.16, SECOND)
    for x, z in ((4.6, 1.0), (4.6, -1.0), (-4.8, 2.3), (-4.8, -2.3)):
        bench.rod((x, 1.4, 0.7 * z), (x + 0.4, -0.9, 1.5 * z), 0.16, IRON)
        bench.drum((x + 0.4, -0.98, 1.5 * z), 0.5, 0.1, IRON)
    with bench.node("flame", (-8.95, 2.4, 0)):
        for s in (-1, 1):
            for y in (1.6, 3.2):
                bench.rod((-8.95, y, s * 0.85), (-9.8, y, s * 0.85), 0.5, glow, end=0.08)
    bench.state("off", flame=scaled_joint(0.01, 0.01, 0.01))
    bench.state("on", flame=scaled_joint(2.6, 1.0, 1.0))
    bench.socket("seat", (-1.6, 3.6, 0))


def _panels(bench: Bench, root: float, length: float, width: float, x: float, y: float) -> None:
    for s in (-1, 1):
        with bench.node(f"panel_{'left' if s < 0 else 'right'}", (x, y, s * root)):
            bench.bar((x, y, s * root * 0.5), (x, y, s * (root + length * 2)), 0.05, STEEL)
            bench.box((x, y, s * (root + length)), (width, 0.03, length), CELLS, turn=(0, 0, -52), edge=0)


def draw_satellite(bench: Bench) -> None:
    """A foil box with two blue wings of cells, a dish and antennas."""
    bench.box((0, 1.5, 0), (0.6, 0.75, 0.6), FOIL, edge=0.04)
    bench.box((0, 2.28, 0), (0.5, 0.05, 0.5), GREY)
    _panels(bench, 0.9, 1.7, 0.65, 0, 1.5)
    bench.put("shell", (0.85, 0.42, 0.85, 0.1), (1.0, 1.45, 0), WHITE, (0, 0, 90))
    bench.rod((0.7, 1.45, 0), (1.5, 1.45, 0), 0.04, STEEL, end=0.06)
    bench.rod((-0.2, 2.3, 0.2), (-0.5, 3.3, 0.4), 0.025, STEEL)
    bench.rod((0.2, 2.3, -0.2), (0.3, 3.0, -0.3), 0.025, STEEL)
    bench.cone((0, 0.55, 0), 0.42, 0.2, 0.2, IRON)
    bench.bar((0, 0.0, 0), (0, 0.35, 0), 0.06, IRON)


def draw_station(bench: Bench) -> None:
    """A long truss with eight solar wings, white modules in a cross, radiators."""
    y = 9.0
    bench.box((0, y, 0), (0.6, 0.6, 26), GREY.patterned("checker", 0.9, (0.7, 0.71, 0.74)), edge=0)
    for z in (-24, -16, 16, 24):
        for s in (-1, 1):
            with bench.node(f"panel_{abs(z)}_{'a' if z < 0 else 'b'}_{'front' if s > 0 else 'back'}", (0, y, z)):
                bench.box(
                    (s * 8.2, y, z),
                    (7.2, 0.08, 2.6),
                    Swatch("cells", (0.5, 0.3, 0.1), "gloss", "tiles", (0.85, 0.7, 0.4), 1.4),
                    turn=(0, 0, 0),
                    edge=0,
                )
                bench.bar((0, y, z), (s * 15.4, y, z), 0.16, STEEL)
    for s in (-1, 1):
        bench.box((-4.0, y - 3.0, s * 7), (3.4, 0.06, 1.5), WHITE, turn=(0, 0, 40), edge=0)
    for a, b in (((-11, y - 2, 0), (9, y - 2, 0)), ((3, y - 2, -7), (3, y - 2, 7)), ((-4, y - 2, -5), (-4, y - 2, 5))):
        bench.rod(a, b, 1.8, MAIN)
    for x in (-8, -2, 6):
        bench.drum((x, y - 2, 0), 1.86, 0.2, GOLD, axis="x")
    bench.rod((3, y - 2, 0), (3, y - 6, 0), 1.5, MAIN, end=1.2)
    bench.rod((-8, y - 2, 0), (-8, y - 5.5, 0), 1.2, SECOND)
    for i in range(5):
        bench.ball((5 - 3 * i, y - 1.9, 1.75), (0.4, 0.4, 0.15), PANE)
    bench.box((0, y - 0.8, 0), (1.0, 0.9, 1.2), SECOND)
    bench.bar((3, 0, 0), (3, 2.5, 0), 0.3, STEEL)


SPACE: dict[str, Recipe] = {
    "rocket": recipe(draw_rocket, 11.8, (0.94, 0.94, 0.95), (0.82, 0.1, 0.08), mass=20000, material="metal", carriage="rocket", voice="rocket", finish="paint"),
    "space shuttle": recipe(draw_shuttle, 24.0, (0.95, 0.95, 0.95), mass=90000, material="metal", carriage="rocket", voice="rocket", finish="paint"),
    "spaceship": recipe(draw_spaceship, 20.0, (0.70, 0.72, 0.76), (0.78, 0.22, 0.14), mass=90000, material="metal", carriage="wings", voice="rocket", finish="paint"),
    "satellite": recipe(draw_satellite, 8.7, (0.9, 0.68, 0.25), mass=900, material="metal", carriage="hovers"),
    "space station": recipe(draw_station, 53.0, (0.9, 0.9, 0.92), (0.7, 0.71, 0.74), mass=400000, material="metal", carriage="hovers"),
}  # fmt: skip
