"""Houses as architects draw them now: flat roofs, white walls, glass from floor to ceiling, a terrace with a pool."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import GREY, LAMPLIGHT, LEAF, MAIN, SECOND, STONE, WATER, WOOD, Swatch
from ..workbench import Bench

GLASS = Swatch("pane", (0.35, 0.47, 0.56), "gloss", "bands", (0.2, 0.24, 0.28), 1.6)
WARM = Swatch("lit", (1.0, 0.82, 0.52), "light", glow=0.7)


def draw_villa(bench: Bench) -> None:
    """Two slabs that lie across one another over glass walls, a timber panel, a terrace, a pool ahead; it faces +x."""
    bench.box((-0.5, 0.12, 0), (6.6, 0.12, 10.5), STONE.patterned("tiles", 1.0, (0.5, 0.48, 0.45)), edge=0)
    bench.box((-3.2, 1.75, -0.6), (2.7, 1.5, 6.0), GLASS, edge=0)
    for z in (-3.6, 1.4):
        bench.box((-0.47, 1.55, z), (0.02, 1.2, 0.9), WARM, edge=0)
    bench.box((-2.9, 3.4, -0.4), (3.9, 0.22, 7.2), MAIN, edge=0)
    bench.box((-3.4, 1.75, 6.2), (2.6, 1.5, 0.9), WOOD.patterned("planks", 0.25, (0.36, 0.22, 0.12)), edge=0)
    bench.box((-3.4, 1.75, -7.0), (2.6, 1.5, 0.5), MAIN.toned(0.9), edge=0)
    bench.box((-2.6, 4.95, 2.6), (3.2, 1.3, 3.9), MAIN, edge=0)
    bench.box((0.62, 4.95, 2.6), (0.02, 0.95, 3.4), GLASS, edge=0)
    bench.box((0.65, 4.95, 4.2), (0.02, 0.9, 0.8), WARM, edge=0)
    bench.box((-2.4, 6.4, 2.6), (3.7, 0.18, 4.4), MAIN.toned(0.95), edge=0)
    bench.box((0.4, 5.0, -3.6), (0.02, 0.3, 2.2), GLASS, edge=0)
    for z in (-7.0, -3.5):
        bench.bar((0.85, 0.2, z), (0.85, 3.3, z), 0.09, GREY)
    bench.box((3.4, 0.2, -1.0), (1.8, 0.14, 6.2), MAIN.toned(0.9), edge=0)
    bench.box((3.4, 0.3, -1.0), (1.55, 0.06, 5.9), WATER.of("gloss"), edge=0)
    for z in (2.2, 3.8):
        bench.box((1.1, 0.42, z + 3.6), (0.9, 0.08, 0.35), SECOND, edge=0.05)
        bench.box((0.4, 0.62, z + 3.6), (0.35, 0.06, 0.35), SECOND, (0, 0, -40), edge=0.05)
    for x, z, r in ((-6.4, -8.6, 0.9), (-5.6, 8.8, 1.0), (4.9, 8.6, 0.6), (5.4, -8.8, 0.6), (-0.4, 9.4, 0.5)):
        bench.ball((x, r * 0.8, z), (r, r * 0.9, r), LEAF.patterned("mottle", 0.3, (0.12, 0.3, 0.09)))
    for z in (-4.5, 0.0, 4.5):
        bench.ball((5.3, 0.36, z), 0.12, LAMPLIGHT)


MODERN: dict[str, Recipe] = {
    "villa": recipe(draw_villa, 21.0, (0.9, 0.89, 0.86), (0.85, 0.82, 0.76), mass=400000, material="stone", finish="matte"),
}  # fmt: skip
