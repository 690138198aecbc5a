"""Laboratory glass and tubes."""

from __future__ import annotations

import math

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
    body(bench, (0, 0, 0), 0.055, 0.006, 0.0580, 0.0350, MAIN.of("gloss"))
    with bench.node("contents", (0, 0.006, 0)):
        for x, y, r in ((0.01, 0.035, 0.006), (-0.015, 0.045, 0.005), (0.0, 0.02, 0.007)):
            bench.ball((x, y, 0.03), r, MAIN.toned(1.3).of("gloss"))
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


def draw_petri_dish(bench: Bench) -> None:
    """A wide low glass dish with a heap of powder in it."""
    bench.turned((0, 0, 0), [(0, 0.002), (0.058, 0.002), (0.061, 0.005), (0.061, 0.021), (0.0585, 0.021)], CLEAR)
    with bench.node("contents", (0, 0.004, 0)):
        bench.drum((0, 0.006, 0), 0.050, 0.003, MAIN)
        bench.ball((0, 0.009, 0), (0.044, 0.024, 0.042), MAIN)
        for i in range(34):
            a, r = 2.4 * i, 0.046 * math.sqrt((i + 1) / 34)
            high = 0.010 + 0.022 * max(0.0, 1 - (r / 0.044) ** 2) ** 0.5
            grain = 0.0046 + 0.0016 * (i % 3)
            bench.box(
                (r * math.cos(a), high, r * math.sin(a)),
                (grain, grain * 0.8, grain),
                MAIN.toned(0.86 + 0.09 * (i % 4)),
                turn=(31 * i, 47 * i, 19 * i),
                edge=0.0008,
            )
        bench.socket("inside", (0, 0.012, 0))
    bench.socket("handle", (0, 0.02, 0.06))


def draw_reagent_bottle(bench: Bench) -> None:
    """A clear bottle without a label, with a short neck and what is in it."""
    profile = [
        (0, 0.001),
        (0.042, 0.001),
        (0.045, 0.006),
        (0.045, 0.130),
        (0.034, 0.155),
        (0.017, 0.172),
        (0.017, 0.200),
        (0.021, 0.204),
    ]
    bench.turned((0, 0, 0), profile, CLEAR)
    body(bench, (0, 0, 0), 0.118, 0.004, 0.0454, 0.0454, MAIN.of("gloss"))
    bench.ring((0, 0.203, 0), 0.019, 0.003, CLEAR)
    bench.socket("handle", (0, 0.10, 0.045))
    bench.socket("mouth", (0.017, 0.205, 0))


def draw_thermometer(bench: Bench) -> None:
    """A large glass thermometer on a white scale board, facing +z: a bulb and a column that rises."""
    bench.box((0, 0.17, -0.006), (0.044, 0.17, 0.005), WHITE, edge=0.004)
    bench.rod((0, 0.045, 0.004), (0, 0.315, 0.004), 0.0105, CLEAR)
    bench.ball((0, 0.036, 0.007), 0.0175, MAIN)
    with bench.node("contents", (0, 0.036, 0.008)):
        bench.bar((0, 0.036, 0.0085), (0, 0.130, 0.0085), 0.0098, MAIN)
    for i in range(13):
        long = 0.013 if i % 3 == 0 else 0.008
        bench.box(
            (0.018 + long / 2, 0.072 + 0.019 * i, 0.0005),
            (long / 2, 0.0011, 0.0008),
            Swatch("mark", (0.08, 0.08, 0.09)),
            edge=0,
        )
        bench.box(
            (-0.018 - long / 2, 0.072 + 0.019 * i, 0.0005),
            (long / 2, 0.0011, 0.0008),
            Swatch("mark", (0.08, 0.08, 0.09)),
            edge=0,
        )
    bench.box((0, 0.010, 0.0), (0.060, 0.010, 0.030), SECOND, edge=0.003)
    bench.socket("handle", (0, 0.2, 0.01))


def draw_paint_bowl(bench: Bench) -> None:
    """A wide low bowl of glass, full of paint."""
    profile = [(0, 0.002), (0.070, 0.002), (0.096, 0.020), (0.108, 0.056), (0.104, 0.056)]
    bench.turned((0, 0, 0), profile, CLEAR)
    body(bench, (0, 0, 0), 0.036, 0.010, 0.088, 0.103, MAIN.of("gloss"))
    bench.socket("handle", (0, 0.04, 0.105))


LABWARE: dict[str, Recipe] = {
    "beaker": recipe(draw_beaker, 0.118, (0.1, 0.4, 0.9), front="z", mass=0.2, material="glass"),
    "flask": recipe(draw_flask, 0.15, (0.15, 0.75, 0.25), front="z", mass=0.2, material="glass"),
    "test tube": recipe(draw_test_tubes, 0.185, (0.6, 0.42, 0.25), front="z", mass=0.2, material="glass", finish="wood"),
    "petri dish": recipe(draw_petri_dish, 0.122, (0.95, 0.95, 0.94), front="z", mass=0.1, material="glass", finish="matte"),
    "reagent bottle": recipe(draw_reagent_bottle, 0.205, (0.74, 0.86, 0.92), front="z", mass=0.5, material="glass"),
    "paint bowl": recipe(draw_paint_bowl, 0.216, (0.9, 0.9, 0.9), front="z", mass=0.6, material="glass"),
    "thermometer": recipe(draw_thermometer, 0.34, (0.44, 0.46, 0.50), (0.4, 0.28, 0.16), front="z", mass=0.2, material="glass", finish="gloss"),
    "tube": recipe(draw_tube, 2.1, (0.35, 0.37, 0.4), mass=60, material="glass", finish="satin"),
    "pipe": recipe(draw_pipe, 1.22, (0.5, 0.52, 0.55), (0.3, 0.2, 0.12), front="z", mass=25, material="metal", finish="metal"),
}  # fmt: skip
