"""Plain bodies: ball, cube, box, cylinder, cone, pyramid, disc, plank, ring, domino, brick, pebble, coin."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, MAIN, SECOND, WHITE
from ..workbench import Bench


def draw_ball(bench: Bench) -> None:
    """A sphere."""
    bench.ball((0, 0.12, 0), 0.12, MAIN)
    bench.socket("handle", (0, 0.12, 0))


def draw_box(bench: Bench, *, size_half: tuple[float, float, float] = (0.12, 0.12, 0.12), edge: float = 0.008) -> None:
    """A block with its edges a little round."""
    bench.box((0, size_half[1], 0), size_half, MAIN, edge=edge)
    bench.socket("top", (0, 2 * size_half[1], 0))
    bench.socket("handle", (0, size_half[1], size_half[2]))


def draw_cylinder(bench: Bench) -> None:
    """A standing cylinder."""
    bench.drum((0, 0.15, 0), 0.1, 0.15, MAIN)
    bench.socket("top", (0, 0.3, 0))


def draw_cone(bench: Bench) -> None:
    """A cone on its base."""
    bench.cone((0, 0.15, 0), 0.12, 0.15, 0.001, MAIN)


def draw_pyramid(bench: Bench) -> None:
    """A four-sided pyramid."""
    bench.wedge((0, 0.12, 0), (0.15, 0.12, 0.15), (0.002, 0.002), MAIN)


def draw_disc(bench: Bench) -> None:
    """A flat disc standing on its rim, so that it rolls."""
    bench.drum((0, 0.12, 0), 0.12, 0.022, MAIN, axis="z")
    for s in (-1, 1):
        bench.drum((0, 0.12, s * 0.0225), 0.085, 0.001, MAIN.toned(0.8), axis="z")
        bench.box((0, 0.165, s * 0.023), (0.012, 0.03, 0.0015), SECOND, edge=0)
    bench.socket("handle", (0, 0.12, 0))


def draw_plank(bench: Bench) -> None:
    """A board with grain and nail heads."""
    bench.box((0, 0.02, 0), (0.6, 0.02, 0.1), MAIN.patterned("grain", 0.05, (0.5, 0.33, 0.17)), edge=0.003)
    for x in (-0.56, 0.56):
        for z in (-0.07, 0.07):
            bench.drum((x, 0.0405, z), 0.007, 0.001, BLACK)
    bench.socket("top", (0, 0.04, 0))


def draw_ring(bench: Bench) -> None:
    """A thick ring standing on its rim."""
    bench.ring((0, 0.14, 0), 0.105, 0.035, MAIN, axis="z")
    bench.socket("handle", (0, 0.25, 0))


def draw_domino(bench: Bench) -> None:
    """A domino upright: a line and pips toward +x and -x."""
    bench.box((0, 0.048, 0), (0.0075, 0.048, 0.024), MAIN, edge=0.003)
    for s in (-1, 1):
        bench.box((s * 0.0074, 0.048, 0), (0.0006, 0.0012, 0.019), SECOND, edge=0)
        for y, z in (
            (0.078, -0.012),
            (0.07, 0.0),
            (0.062, 0.012),
            (0.036, -0.012),
            (0.036, 0.012),
            (0.016, -0.012),
            (0.016, 0.012),
            (0.026, 0.0),
        ):
            bench.drum((s * 0.0074, y, z), 0.0036, 0.0006, SECOND, axis="x")


def draw_brick(bench: Bench) -> None:
    """A fired brick with a hollow in its top."""
    bench.box((0, 0.035, 0), (0.11, 0.035, 0.053), MAIN.patterned("mottle", 0.02, (0.5, 0.2, 0.13)), edge=0.005)
    bench.box((0, 0.0695, 0), (0.075, 0.001, 0.028), MAIN.toned(0.6), edge=0)
    bench.socket("top", (0, 0.07, 0))


def draw_pebble(bench: Bench) -> None:
    """A smooth stone with a pale vein."""
    bench.ball((0, 0.03, 0), (0.055, 0.03, 0.042), MAIN.patterned("mottle", 0.02, (0.42, 0.41, 0.4)))
    bench.ball((0.012, 0.034, 0.004), (0.036, 0.0265, 0.032), MAIN, turn=(0, 20, 8))
    with bench.frame((0.008, 0.03, 0), (0, 25, 68)):
        bench.put("cylinder", (0.0315, 0.0025, 0.043), (0, 0, 0), WHITE.of("stone"))
    bench.socket("handle", (0, 0.03, 0))


def draw_coin_block(bench: Bench) -> None:
    """A golden block with a question mark on every side."""
    bench.box((0, 0.2, 0), 0.2, MAIN, edge=0.02)
    for turn in (0, 90, 180, 270):
        with bench.frame((0, 0.2, 0), (0, turn, 0)):
            bench.box((0, 0, 0.2), (0.14, 0.15, 0.003), MAIN.lettered("?", (1.0, 0.97, 0.9)), edge=0)
            for x in (-0.165, 0.165):
                for y in (-0.165, 0.165):
                    bench.ball((x, y, 0.2), (0.016, 0.016, 0.006), SECOND)
    bench.socket("top", (0, 0.4, 0))


SOLIDS: dict[str, Recipe] = {
    "ball": recipe(draw_ball, 0.24, (0.82, 0.1, 0.1), mass=0.8, material="rubber", round=True, finish="gloss"),
    "cube": recipe(draw_box, 0.24, (0.12, 0.35, 0.75), mass=1.4, material="wood"),
    "box": recipe(draw_box, 0.36, (0.62, 0.42, 0.24), front="z", mass=1.5, material="wood", size_half=(0.18, 0.11, 0.12)),
    "cylinder": recipe(draw_cylinder, 0.3, (0.15, 0.55, 0.3), mass=1.5, material="wood"),
    "cone": recipe(draw_cone, 0.3, (0.95, 0.55, 0.1), mass=0.8, material="wood"),
    "pyramid block": recipe(draw_pyramid, 0.3, (0.9, 0.75, 0.25), mass=1, material="wood"),
    "disc": recipe(draw_disc, 0.24, (0.55, 0.2, 0.6), (0.95, 0.9, 0.8), mass=0.8, material="wood", round=True),
    "plank": recipe(draw_plank, 1.2, (0.68, 0.48, 0.27), front="z", mass=3, material="wood", finish="wood"),
    "ring block": recipe(draw_ring, 0.28, (0.1, 0.6, 0.6), mass=0.7, material="plastic", round=True, finish="gloss"),
    "domino": recipe(draw_domino, 0.096, (0.95, 0.94, 0.9), (0.06, 0.06, 0.07), mass=0.05, material="plastic", finish="gloss"),
    "brick": recipe(draw_brick, 0.22, (0.66, 0.28, 0.18), front="z", mass=2.5, material="stone", finish="stone"),
    "pebble": recipe(draw_pebble, 0.11, (0.55, 0.54, 0.52), mass=0.2, material="stone", finish="satin"),
    "coin block": recipe(draw_coin_block, 0.4, (0.95, 0.72, 0.15), (0.6, 0.4, 0.08), mass=4, material="metal", finish="gloss"),
}  # fmt: skip
