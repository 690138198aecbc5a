"""What stands alone and upright: the slab of a monolith, an obelisk, a menhir, a stone pillar, the pier of a bridge."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import MAIN, SECOND, STONE
from ..workbench import Bench


def draw_monolith(bench: Bench) -> None:
    """A smooth slab with sharp edges, one by four by nine; its broad face looks to +x."""
    bench.box((0, 2.25, 0), (0.25, 2.25, 1.0), MAIN, edge=0.01)
    bench.socket("top", (0, 4.5, 0))


def draw_obelisk(bench: Bench) -> None:
    """A tapered needle with a gilt point on a stepped base, signs cut into its faces."""
    for k in range(3):
        bench.box(
            (0, 0.22 + 0.42 * k, 0), (1.9 - 0.38 * k, 0.22, 1.9 - 0.38 * k), STONE.toned(1.0 - 0.05 * k), edge=0.02
        )
    bench.wedge((0, 7.4, 0), (0.85, 6.0, 0.85), (0.66, 0.66), MAIN)
    bench.wedge((0, 13.95, 0), (0.56, 0.58, 0.56), (0.02, 0.02), SECOND.of("metal"))
    for k in range(9):
        y = 2.6 + 1.05 * k
        out = 0.85 - 0.29 * (y - 1.4) / 12.0
        bench.box((out, y, 0.14 * (-1) ** k), (0.03, 0.24, 0.2), MAIN.toned(0.55), edge=0)
        bench.box((0.14 * (-1) ** k, y + 0.4, out), (0.2, 0.16, 0.03), MAIN.toned(0.55), edge=0)
    bench.socket("top", (0, 14.5, 0))


def draw_standing_stone(bench: Bench) -> None:
    """A rough stone set upright in the ground, leaning a little, moss on one side."""
    rough = MAIN.patterned("mottle", 0.3, (0.36, 0.38, 0.30))
    bench.wedge((0, 1.35, 0), (0.34, 1.4, 0.62), (0.62, 0.7), rough, (0, 6, 4))
    bench.wedge((0.05, 1.0, 0.12), (0.38, 1.05, 0.5), (0.5, 0.5), rough, (0, 38, -3))
    bench.ball((0, 0.06, 0.1), (0.62, 0.16, 0.8), SECOND)
    bench.socket("top", (0, 2.75, 0))


def draw_stone_pillar(bench: Bench) -> None:
    """A round column with flutes on a square foot, a capital on top."""
    bench.box((0, 0.16, 0), (0.58, 0.16, 0.58), MAIN.toned(0.85), edge=0.02)
    bench.turned(
        (0, 0.32, 0),
        [(0.50, 0), (0.50, 0.10), (0.42, 0.22), (0.38, 2.2), (0.34, 4.3), (0.42, 4.42), (0.50, 4.62), (0.50, 4.7)],
        MAIN.patterned("grain", 0.12, (0.6, 0.56, 0.48)),
    )
    bench.box((0, 5.18, 0), (0.60, 0.18, 0.60), MAIN.toned(0.9), edge=0.02)
    bench.socket("top", (0, 5.36, 0))


STANDING_STONES: dict[str, Recipe] = {
    "monolith": recipe(draw_monolith, 4.5, (0.03, 0.03, 0.035), mass=60000, material="stone", finish="gloss"),
    "obelisk": recipe(draw_obelisk, 14.5, (0.78, 0.68, 0.54), (0.85, 0.66, 0.22), mass=200000, material="stone", finish="stone"),
    "standing stone": recipe(draw_standing_stone, 2.75, (0.52, 0.52, 0.48), (0.30, 0.42, 0.16), mass=6000, material="stone", finish="stone"),
    "stone pillar": recipe(draw_stone_pillar, 5.4, (0.84, 0.80, 0.72), mass=9000, material="stone", finish="stone"),
}  # fmt: skip
