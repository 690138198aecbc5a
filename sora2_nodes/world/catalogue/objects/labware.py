"""Laboratory glass and tubes."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BRASS, CLEAR, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench
from .vessel import body


def draw_beaker(bench: Bench) -> None:
    """A laboratory beaker with a lip, marks and a blue liquid."""
    bench.turned((0, 0, 0), [(0, 0.001), (0.04, 0.001), (0.042, 0.006), (0.042, 0.11), (0.047, 0.118)], CLEAR)
    body(bench, (0, 0, 0), 0.065, 0.003, 0.0424, 0.0424, MAIN.of("gloss"))
    for i in range(5):
        bench.box((0, 0.025 + 0.015 * i, 0.0415), (0.012 if i % 2 else 0.007, 0.0008, 0.001), WHITE, edge=0)
    bench.socket("handle", (0, 0.06, 0.042))
    bench.socket("mouth", (0.047, 0.118, 0))


def draw_flask(bench: Bench) -> None:
    """A conical flask with a neck, a stopper ring and a green liquid."""
    bench.turned(
        (0, 0, 0), [(0, 0.001), (0.052, 0.001), (0.055, 0.01), (0.018, 0.1), (0.016, 0.145), (0.021, 0.15)], CLEAR
    )
    body(bench, (0, 0, 0), 0.055, 0.006, 0.0562, 0.0345, MAIN.of("gloss"))
    for x, y, r in ((0.01, 0.035, 0.006), (-0.015, 0.045, 0.005), (0.0, 0.02, 0.007)):
        bench.ball((x, y, 0.03), r, Swatch("bubble", (0.7, 1.0, 0.7), "gloss"))
    bench.socket("handle", (0, 0.12, 0))
    bench.socket("mouth", (0, 0.15, 0))


def draw_test_tubes(bench: Bench) -> None:
    """Three tubes with coloured liquids in a wooden rack."""
    for y in (0.006, 0.075):
        bench.box((0, y, 0), (0.09, 0.006, 0.024), MAIN, edge=0.002)
    for s in (-1, 1):
        bench.box((s * 0.085, 0.04, 0), (0.006, 0.04, 0.024), MAIN, edge=0.002)
    for i, colour in enumerate(((0.85, 0.1, 0.15), (0.1, 0.6, 0.25), (0.15, 0.3, 0.85))):
        x = -0.05 + 0.05 * i
        bench.turned((x, 0.014, 0), [(0, 0), (0.008, 0.004), (0.011, 0.014), (0.011, 0.125), (0.013, 0.127)], CLEAR)
        with bench.node("contents" if i == 0 else f"contents_{i + 1}", (x, 0.014, 0)):
            bench.rod((x, 0.027, 0), (x, 0.075 + 0.012 * i, 0), 0.0114, Swatch("contents", colour, "gloss"))
    bench.socket("handle", (0.05, 0.13, 0))


def draw_tube(bench: Bench) -> None:
    """A glass vacuum column on a base with a cap."""
    bench.drum((0, 0.05, 0), 0.32, 0.05, MAIN)
    bench.turned((0, 0.1, 0), [(0.26, 0), (0.26, 1.9)], CLEAR)
    bench.drum((0, 2.05, 0), 0.3, 0.05, MAIN)
    for s in (-1, 1):
        bench.bar((s * 0.28, 0.1, 0), (s * 0.28, 2.0, 0), 0.012, STEEL)
    bench.tubes([(0.0, 0.06, 0.3), (0.0, 0.06, 0.45), (0.0, 0.2, 0.5)], 0.03, STEEL)
    bench.drum((0, 0.24, 0.5), 0.06, 0.04, BRASS, axis="z")
    bench.socket("inside", (0, 0.15, 0))
    bench.socket("hook", (0, 1.95, 0))


def draw_pipe(bench: Bench) -> None:
    """A length of pipe with flanges on two saddles, open at +x."""
    bench.turned((0, 0.16, 0), [(0.11, -0.6), (0.11, 0.6), (0.095, 0.6), (0.095, -0.6)], MAIN, turn=(0, 0, -90))
    for x in (-0.58, 0.58):
        bench.ring((x, 0.16, 0), 0.12, 0.022, MAIN.toned(0.8), axis="x")
    for x in (-0.3, 0.3):
        bench.wedge((x, 0.03, 0), (0.05, 0.03, 0.12), (0.8, 0.6), SECOND)
    bench.socket("mouth", (0.6, 0.16, 0))
    bench.socket("inside", (0, 0.16, 0))


LABWARE: dict[str, Recipe] = {
    "beaker": recipe(draw_beaker, 0.118, (0.1, 0.4, 0.9), front="z", mass=0.2, material="glass"),
    "flask": recipe(draw_flask, 0.15, (0.15, 0.75, 0.25), front="z", mass=0.2, material="glass"),
    "test tube": recipe(draw_test_tubes, 0.185, (0.6, 0.42, 0.25), front="z", mass=0.2, material="glass", finish="wood"),
    "tube": recipe(draw_tube, 2.1, (0.35, 0.37, 0.4), mass=60, material="glass", finish="satin"),
    "pipe": recipe(draw_pipe, 1.22, (0.5, 0.52, 0.55), (0.3, 0.2, 0.12), front="z", mass=25, material="metal", finish="metal"),
}  # fmt: skip
