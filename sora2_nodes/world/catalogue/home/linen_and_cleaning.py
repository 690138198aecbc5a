"""What a household is kept with: iron and board, cloths and towels, a basket of washing, folded linen, blinds, a tape measure."""

from __future__ import annotations

from ..recipe import Recipe, recipe, scaled_joint
from ..swatch import BLACK, BRASS, CHROME, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench

LINEN = ((0.88, 0.30, 0.30), (0.95, 0.90, 0.72), (0.28, 0.48, 0.78), (0.92, 0.92, 0.92), (0.45, 0.70, 0.52))
SLATS = 22


def draw_ironing_board(bench: Bench) -> None:
    """A padded board on crossed legs, round at one end."""
    bench.box((0, 0.86, 0.05), (0.19, 0.02, 0.55), MAIN, edge=0.02)
    bench.drum((0, 0.86, -0.5), 0.19, 0.02, MAIN)
    bench.box((0, 0.84, 0.0), (0.16, 0.008, 0.5), STEEL)
    for s in (-1, 1):
        bench.rod((0.13 * s, 0.83, -0.4), (0.16 * s, 0.0, 0.42), 0.014, STEEL)
        bench.rod((0.10 * s, 0.83, 0.4), (0.13 * s, 0.0, -0.42), 0.014, STEEL)
    for z in (0.42, -0.42):
        bench.rod((-0.17, 0.015, z), (0.17, 0.015, z), 0.016, BLACK)
    bench.socket("top", (0, 0.88, 0))


def draw_iron(bench: Bench) -> None:
    """A steam iron: its sole to a point, the handle above."""
    bench.wedge((0, 0.05, 0), (0.13, 0.05, 0.06), (0.55, 0.6), MAIN)
    bench.box((-0.005, 0.006, 0), (0.135, 0.006, 0.062), CHROME, edge=0.004)
    bench.put("cone", (0.062, 0.05, 0.0), (0.165, 0.006, 0), CHROME, (0, 0, -90))
    bench.tubes([(-0.10, 0.10, 0), (-0.09, 0.17, 0), (0.07, 0.17, 0), (0.09, 0.09, 0)], 0.02, SECOND)
    bench.socket("handle", (-0.01, 0.17, 0))


def draw_cloth(bench: Bench) -> None:
    """A cleaning cloth, crumpled under a hand."""
    bench.box((0, 0.012, 0), (0.11, 0.010, 0.10), MAIN, edge=0.01)
    for x, z in ((0.05, 0.04), (-0.05, -0.03), (0.0, 0.07), (-0.04, 0.06)):
        bench.ball((x, 0.022, z), (0.05, 0.014, 0.04), MAIN.toned(0.92))
    bench.socket("handle", (0, 0.03, 0))


def draw_towel(bench: Bench) -> None:
    """A towel or a shirt held up by its corners: it hangs in folds, its front toward +x."""
    for i in range(9):
        z = -0.24 + 0.06 * i
        bench.box((0.012 * (i % 2), 0.32, z), (0.012, 0.32, 0.034), MAIN.toned(1.0 if i % 2 else 0.9), edge=0.01)
    for y in (0.05, 0.11):
        bench.box((0.016, y, 0), (0.012, 0.014, 0.27), SECOND, edge=0.004)
    bench.socket("left_hand", (0.0, 0.62, -0.2))
    bench.socket("right_hand", (0.0, 0.62, 0.2))
    bench.socket("handle", (0.0, 0.62, 0.0))


def draw_folded_linen(bench: Bench) -> None:
    """A pile of folded towels and shirts in several colours."""
    for i, colour in enumerate(LINEN):
        cloth = MAIN if i == len(LINEN) - 1 else Swatch("linen", colour, "cloth")
        turn = (0.0, (-4.0, 3.0, 0.0, 5.0, -2.0)[i], 0.0)
        bench.box((0, 0.028 + 0.052 * i, 0), (0.13, 0.024, 0.17), cloth, turn, edge=0.022)
        bench.box((0.008, 0.028 + 0.052 * i, 0), (0.125, 0.004, 0.172), cloth.toned(0.8), turn, edge=0.003)
    bench.socket("top", (0, 0.28, 0))


def draw_laundry_basket(bench: Bench) -> None:
    """A basket with holes, full of crumpled washing."""
    bench.put("shell", (0.24, 0.30, 0.34, 0.0), (0, 0.30, 0), MAIN, (180, 0, 0))
    for i in range(14):
        bench.ring((0, 0.30 - 0.0 * i, 0), 0.29, 0.014, MAIN)
    bench.box((0, 0.10, 0), (0.17, 0.10, 0.25), MAIN, edge=0.08)
    for k, colour in enumerate(LINEN * 2):
        x, z = 0.11 * ((k * 0.618) % 1.0 * 2 - 1), 0.19 * ((k * 0.382 + 0.13) % 1.0 * 2 - 1)
        bench.ball((x, 0.30 + 0.03 * (k % 3), z), (0.10, 0.07, 0.11), Swatch("linen", colour, "cloth"))
    bench.socket("top", (0, 0.36, 0))
    bench.socket("left_hand", (0.0, 0.28, -0.3))
    bench.socket("right_hand", (0.0, 0.28, 0.3))


def draw_blanket(bench: Bench) -> None:
    """A blanket spread over somebody who lies: a soft rise along x, its edge turned down."""
    for i in range(8):
        x = -0.62 + 0.16 * i
        high = 0.10 + 0.03 * (i % 2) if i < 6 else 0.15
        bench.ball((x, 0.02, 0), (0.17, high, 0.36), MAIN.toned(1.0 if i % 2 else 0.93))
    bench.box((0.56, 0.10, 0), (0.07, 0.03, 0.34), SECOND, (0, 0, 10), edge=0.03)
    bench.box((0, 0.006, 0), (0.72, 0.006, 0.42), MAIN, edge=0)
    bench.socket("top", (0.0, 0.14, 0))


def draw_blinds(bench: Bench) -> None:
    """A window with blinds before it that are drawn up; shut, their slats come down over the panes. Faces +x."""
    sky = Swatch("sky", (0.72, 0.85, 0.98), "light", glow=1.0)
    bench.box((-0.03, 1.5, 0), (0.006, 0.66, 0.6), sky, edge=0)
    for z in (-0.62, 0.0, 0.62):
        bench.box((0, 1.5, z), (0.05, 0.70, 0.035 if z else 0.02), WHITE, edge=0.005)
    for y in (0.82, 2.18):
        bench.box((0, y, 0), (0.06, 0.035, 0.65), WHITE, edge=0.005)
    bench.box((0.09, 2.22, 0), (0.045, 0.05, 0.66), MAIN, edge=0.01)
    with bench.node("slats", (0.09, 2.18, 0)):
        for i in range(SLATS):
            y = 2.15 - 0.014 * i
            bench.box((0.09, y, 0), (0.028, 0.0035, 0.63), MAIN, (0, 0, 24), edge=0)
        bench.box((0.09, 2.15 - 0.014 * SLATS, 0), (0.03, 0.012, 0.63), MAIN.toned(0.9), edge=0.004)
    bench.rod((0.13, 2.18, 0.52), (0.13, 1.15, 0.52), 0.008, WHITE)
    bench.ball((0.13, 1.12, 0.52), (0.02, 0.035, 0.02), BRASS)
    bench.state("shut", slats=scaled_joint(y=4.2))
    bench.socket("handle", (0.13, 1.2, 0.52))


def draw_tape_measure(bench: Bench) -> None:
    """A steel tape drawn out of its yellow case, marked in black."""
    bench.box((-0.56, 0.04, 0), (0.045, 0.04, 0.02), BLACK, edge=0.015)
    bench.box((-0.56, 0.04, 0), (0.03, 0.028, 0.022), MAIN, edge=0.01)
    bench.box((0.03, 0.012, 0), (0.56, 0.003, 0.022), MAIN, edge=0)
    for i in range(20):
        bench.box((-0.46 + 0.052 * i, 0.0155, 0.008), (0.003, 0.001, 0.014), BLACK, edge=0)
    bench.box((0.59, 0.012, 0), (0.006, 0.02, 0.022), STEEL, edge=0)


HOUSEWORK: dict[str, Recipe] = {
    "clothes iron": recipe(draw_iron, 0.30, (0.15, 0.50, 0.75), (0.12, 0.12, 0.14), mass=1.2, material="metal", finish="gloss"),
    "cleaning cloth": recipe(draw_cloth, 0.24, (0.98, 0.85, 0.15), mass=0.1, material="fabric", finish="cloth"),
    "tape measure": recipe(draw_tape_measure, 1.2, (0.97, 0.80, 0.08), front="z", mass=0.3, material="metal"),
}  # fmt: skip
LINENS: dict[str, Recipe] = {
    "towel": recipe(draw_towel, 0.64, (0.35, 0.62, 0.85), (0.95, 0.95, 0.95), mass=0.4, material="fabric", finish="cloth"),
    "folded linen": recipe(draw_folded_linen, 0.36, LINEN[-1], mass=1.5, material="fabric", finish="cloth"),
    "laundry basket": recipe(draw_laundry_basket, 0.68, (0.93, 0.93, 0.90), mass=3, material="plastic", finish="plastic"),
    "blanket": recipe(draw_blanket, 1.5, (0.70, 0.22, 0.25), (0.95, 0.88, 0.75), mass=1.5, material="fabric", finish="cloth"),
}  # fmt: skip
BOARDS_AND_BLINDS: dict[str, Recipe] = {
    "ironing board": recipe(draw_ironing_board, 1.28, (0.55, 0.70, 0.85), mass=6, material="metal", finish="cloth"),
    "blinds": recipe(draw_blinds, 1.5, (0.93, 0.91, 0.86), mass=4, material="plastic", finish="satin"),
}  # fmt: skip
