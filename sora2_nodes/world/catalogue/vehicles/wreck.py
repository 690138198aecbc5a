"""A ship that went down: a broken hull that lies on its side, bare masts, torn rigging, weed on its planks."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import DARK_WOOD, IRON, MAIN, SECOND, Swatch
from ..workbench import Bench
from .boat import hull

HEEL = (24.0, 0.0, -7.0)  # degrees that it lies over and down by its bow
RIB = Swatch("rib", (0.24, 0.18, 0.13), "wood")
HOLE = Swatch("hole", (0.03, 0.03, 0.03), "matte")


def draw_shipwreck(bench: Bench) -> None:
    """Two halves of a wooden hull with a gap between them, ribs that stand bare, a mast that leans and one that fell."""
    planks = MAIN.patterned("planks", 0.35, (0.10, 0.09, 0.07))
    with bench.frame((0.0, 0.4, 0.0), HEEL):
        hull(bench, (7.5, 1.3, 2.1), 2.6, planks, 0.34)
        bench.box((-0.2, 2.62, 0), (4.4, 0.05, 1.75), RIB, edge=0)
        bench.wedge((-5.2, 3.3, 0), (2.0, 0.8, 1.9), (0.9, 0.85), planks)
        bench.box((-7.15, 3.4, 0), (0.06, 0.6, 1.3), RIB)
        for x, wide in ((1.5, 0.8), (-2.4, 0.6), (3.9, 0.45)):
            bench.box((x, 1.7, 1.8), (wide, 0.55, 0.35), HOLE, turn=(10, 0, 12))
        for i in range(6):
            x = -3.4 + 1.5 * i
            bench.tubes([(x, 2.5, 1.9), (x, 3.5, 1.75), (x, 4.1, 1.3)], 0.1, RIB)
        bench.rod((3.2, 2.4, 0), (3.0, 8.6, 0.6), 0.18, DARK_WOOD, end=0.1)
        bench.rod((3.0, 6.6, -1.6), (3.2, 7.4, 2.2), 0.08, DARK_WOOD)
        bench.rod((-1.4, 2.4, 0), (-2.6, 6.2, 1.3), 0.2, DARK_WOOD, end=0.15)
        for a, b in (((3.0, 8.4, 0.6), (7.0, 2.9, 0)), ((3.0, 8.2, 0.6), (-2.4, 5.8, 1.2))):
            bench.bar(a, b, 0.03, SECOND)
        bench.rod((6.0, 2.5, 0), (9.4, 3.8, 0), 0.16, DARK_WOOD, end=0.08)
    bench.rod((-4.5, 0.25, 3.6), (2.6, 0.3, 4.4), 0.2, DARK_WOOD, end=0.12)
    bench.bar((6.2, 0.15, 3.4), (7.6, 0.7, 3.0), 0.12, IRON)
    for x, z, r in ((-4.0, 2.6, 0.5), (-1.0, 3.0, 0.4), (2.4, 2.8, 0.55), (4.6, 2.3, 0.35)):
        bench.ball((x, 0.1, z), (1.6 * r, 0.7 * r, r), SECOND)


WRECKS: dict[str, Recipe] = {
    "shipwreck": recipe(draw_shipwreck, 17.6, (0.36, 0.30, 0.22), (0.24, 0.36, 0.24), mass=60000, material="wood", finish="wood"),
}  # fmt: skip
