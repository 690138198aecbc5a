"""Vessels that one drinks and eats from, and their contents on a node."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...primitives import RGB, Vec3
from ..recipe import Recipe, recipe, scaled_joint
from ..swatch import CLEAR, MAIN, SECOND, WHITE, Swatch
from ..workbench import Bench

COFFEE: RGB = (0.2, 0.1, 0.05)
CREMA: RGB = (0.42, 0.24, 0.11)
FOAM: RGB = (0.96, 0.93, 0.86)
HEART = (  # discs of foam: x, z and radius, its tip toward the viewer
    (-0.008, -0.0105, 0.0125), (-0.008, 0.0105, 0.0125), (0.002, 0.0, 0.018), (0.011, 0.0, 0.012), (0.018, 0.0, 0.007), (0.023, 0.0, 0.0035),
)  # fmt: skip
DRINK: RGB = (0.66, 0.84, 0.94)


def contents(bench: Bench, at: Vec3, radius: float, colour: RGB, flat: float = 1.0, clear: bool = False) -> None:
    """A liquid's surface on the node `contents`, with its pivot at the vessel's floor: scaled along y it rises."""
    look = Swatch("contents", colour, "water" if clear else "gloss")
    with bench.node("contents", (at[0], 0.0, at[2])):
        bench.drum(at, radius, 0.0015, look, flat=flat)
        bench.socket("inside", at)
    bench.state("empty", contents=scaled_joint(0.001, 0.001, 0.001))


def body(bench: Bench, at: Vec3, column: float, y0: float, r0: float, r1: float, look: Swatch) -> None:
    """A clear vessel's liquid with its sides: a frustum from y0 up by `column`, on the node `contents`."""
    with bench.node("contents", (at[0], y0, at[2])):
        bench.cone((at[0], y0 + column / 2, at[2]), r0, column / 2, r1, look)
        bench.socket("inside", (at[0], y0 + column, at[2]))
    bench.state("empty", contents=scaled_joint(0.001, 0.001, 0.001))


def draw_cup(bench: Bench) -> None:
    """A tea cup with a round handle on its saucer, steam-ready."""
    _cup_and_saucer(bench)
    contents(bench, (0, 0.06, 0), 0.0385, COFFEE)


def draw_latte_cup(bench: Bench) -> None:
    """A cup of coffee with a heart of milk foam on it, which grows as milk is poured."""
    _cup_and_saucer(bench)
    bench.drum((0, 0.06, 0), 0.0385, 0.0015, Swatch("coffee", CREMA, "gloss"))
    foam = Swatch("contents", FOAM, "satin")
    with bench.node("contents", (0, 0.0, 0)):
        for x, z, radius in HEART:
            bench.drum((x, 0.0618, z), radius, 0.0006, foam)
        bench.socket("inside", (0, 0.06, 0))
    bench.state("empty", contents=scaled_joint(0.001, 1.0, 0.001))


def _cup_and_saucer(bench: Bench) -> None:
    bench.turned(
        (0, 0, 0), [(0.03, 0.002), (0.05, 0.006), (0.075, 0.016), (0.078, 0.018), (0.04, 0.011), (0, 0.01)], MAIN
    )
    bench.ring((0, 0.017, 0), 0.076, 0.002, SECOND)
    bench.turned(
        (0, 0.012, 0),
        [(0.018, 0), (0.022, 0.004), (0.036, 0.025), (0.042, 0.055), (0.039, 0.055), (0.033, 0.025), (0, 0.008)],
        MAIN,
    )
    bench.ring((0, 0.067, 0), 0.0405, 0.002, SECOND)
    bench.ring((0.042, 0.044, 0), 0.015, 0.0035, MAIN, axis="z", arc=250)
    bench.socket("handle", (0.055, 0.044, 0), (0, 180, 0))
    bench.socket("mouth", (-0.041, 0.067, 0))


def draw_mug(bench: Bench) -> None:
    """A straight mug with a big handle and a stripe."""
    bench.turned(
        (0, 0, 0), [(0.038, 0), (0.041, 0.004), (0.041, 0.094), (0.037, 0.095), (0.036, 0.006), (0, 0.005)], MAIN
    )
    bench.drum((0, 0.03, 0), 0.0415, 0.006, SECOND)
    bench.ring((0.042, 0.05, 0), 0.026, 0.0065, MAIN, axis="z", arc=200)
    contents(bench, (0, 0.083, 0), 0.0365, COFFEE)
    bench.socket("handle", (0.068, 0.05, 0), (0, 180, 0))
    bench.socket("mouth", (-0.041, 0.095, 0))


def draw_glass(bench: Bench) -> None:
    """A clear tumbler of water."""
    bench.turned(
        (0, 0, 0), [(0, 0.001), (0.03, 0.001), (0.038, 0.125), (0.0365, 0.125), (0.029, 0.01), (0, 0.01)], CLEAR
    )
    body(bench, (0, 0, 0), 0.085, 0.006, 0.031, 0.0365, Swatch("contents", DRINK, "water"))
    bench.ring((0, 0.125, 0), 0.0373, 0.0011, CLEAR)
    bench.drum((0, 0.003, 0), 0.0305, 0.0025, MAIN)
    bench.socket("handle", (0, 0.06, 0.037))
    bench.socket("mouth", (-0.038, 0.125, 0))


def draw_wine_glass(bench: Bench) -> None:
    """Foot, stem and bowl of glass with red wine."""
    bench.turned(
        (0, 0, 0),
        [
            (0.034, 0),
            (0.033, 0.003),
            (0.006, 0.008),
            (0.004, 0.03),
            (0.004, 0.085),
            (0.012, 0.095),
            (0.035, 0.125),
            (0.038, 0.15),
            (0.031, 0.2),
        ],
        CLEAR,
    )
    with bench.node("contents", (0, 0.1, 0)):
        bench.put("shell", (0.0388, 0.052, 0.0388, 0.0), (0, 0.15, 0), MAIN, (180, 0, 0))
        bench.drum((0, 0.15, 0), 0.038, 0.001, MAIN)
        bench.socket("inside", (0, 0.147, 0))
    bench.socket("handle", (0, 0.05, 0))
    bench.socket("mouth", (-0.031, 0.2, 0))


def draw_bottle(bench: Bench, *, label: str = "WINE") -> None:
    """A shouldered bottle with a label, a neck ring and a cap."""
    bench.turned(
        (0, 0, 0),
        [
            (0, 0.002),
            (0.036, 0.002),
            (0.0375, 0.01),
            (0.0375, 0.17),
            (0.03, 0.2),
            (0.0145, 0.225),
            (0.013, 0.285),
            (0.0155, 0.288),
            (0.0155, 0.298),
        ],
        MAIN,
    )
    bench.drum((0, 0.1, 0), 0.0382, 0.042, WHITE.of("paper"))
    bench.box((0, 0.1, 0.031), (0.016, 0.02, 0.0075), WHITE.of("paper").lettered(label, (0.45, 0.05, 0.1)), edge=0)
    bench.drum((0, 0.1, 0), 0.0383, 0.002, SECOND)
    bench.cone((0, 0.283, 0), 0.0145, 0.019, 0.0155, SECOND)
    bench.socket("handle", (0, 0.13, 0))
    bench.socket("mouth", (0, 0.302, 0))


def draw_jar(bench: Bench) -> None:
    """A glass jar of jam with a checked lid and a label."""
    bench.turned(
        (0, 0, 0), [(0, 0.001), (0.038, 0.001), (0.041, 0.008), (0.041, 0.085), (0.033, 0.098), (0.033, 0.11)], CLEAR
    )
    body(bench, (0, 0, 0), 0.08, 0.004, 0.0414, 0.0414, Swatch("contents", (0.6, 0.06, 0.08), "gloss"))
    with bench.node("lid", (0, 0.1, 0)):
        bench.drum((0, 0.113, 0), 0.037, 0.009, MAIN.patterned("checker", 0.012, (0.96, 0.95, 0.92)))
    bench.box((0, 0.05, 0.036), (0.018, 0.016, 0.0058), WHITE.lettered("JAM", (0.5, 0.05, 0.1)), edge=0)
    bench.socket("handle", (0, 0.06, 0.041))
    bench.socket("mouth", (0, 0.11, 0))


def draw_glass_jar(bench: Bench) -> None:
    """A large clear jar with a metal lid and nothing in it."""
    bench.turned(
        (0, 0, 0), [(0, 0.004), (0.07, 0.004), (0.075, 0.012), (0.075, 0.15), (0.062, 0.172), (0.062, 0.186)], CLEAR
    )
    with bench.node("lid", (0, 0.18, 0)):
        bench.drum((0, 0.19, 0), 0.066, 0.01, MAIN)
    bench.socket("inside", (0, 0.006, 0))
    bench.socket("handle", (0, 0.09, 0.075))
    bench.socket("mouth", (0, 0.186, 0))


def draw_bowl(bench: Bench) -> None:
    """An open bowl with a rim and something warm in it."""
    bench.turned(
        (0, 0, 0),
        [
            (0.04, 0),
            (0.045, 0.008),
            (0.075, 0.03),
            (0.093, 0.065),
            (0.096, 0.078),
            (0.092, 0.078),
            (0.07, 0.035),
            (0, 0.02),
        ],
        MAIN,
    )
    bench.ring((0, 0.078, 0), 0.094, 0.003, SECOND)
    contents(bench, (0, 0.06, 0), 0.086, (0.85, 0.5, 0.18))
    bench.socket("handle", (0, 0.04, 0.09))
    bench.socket("mouth", (-0.095, 0.078, 0))


def draw_plate(bench: Bench) -> None:
    """A flat plate with a coloured rim."""
    bench.turned((0, 0, 0), [(0.07, 0), (0.08, 0.004), (0.125, 0.018), (0.126, 0.02), (0.085, 0.009), (0, 0.007)], MAIN)
    bench.ring((0, 0.019, 0), 0.125, 0.002, SECOND)
    bench.ring((0, 0.012, 0), 0.1, 0.002, SECOND)
    bench.socket("top", (0, 0.01, 0))
    bench.socket("handle", (0, 0.015, 0.12))


def draw_fishbowl(bench: Bench) -> None:
    """A round bowl of glass, wide open above, with water, pebbles and a plant."""
    wall = [(0.055, 0.0), (0.085, 0.02), (0.115, 0.07), (0.118, 0.11), (0.100, 0.155), (0.082, 0.176), (0.088, 0.186)]
    bench.turned((0, 0, 0), wall, CLEAR)
    bench.ring((0, 0.186, 0), 0.088, 0.003, CLEAR)
    with bench.node("contents", (0, 0.004, 0)):
        bench.ball((0, 0.082, 0), (0.112, 0.062, 0.112), Swatch("contents", (0.86, 0.94, 0.97), "water"))
        bench.socket("inside", (0, 0.075, 0))
    for i in range(16):
        a, r = 2.4 * i, 0.016 * math.sqrt(i)
        colour = ((0.92, 0.44, 0.30), (0.95, 0.86, 0.50), (0.9, 0.9, 0.88))[i % 3]
        look = MAIN if i % 4 == 0 else Swatch("pebble", colour, "gloss")
        bench.ball((r * math.cos(a), 0.017, r * math.sin(a)), (0.010, 0.007, 0.010), look)
    for k in range(4):
        bench.rod(
            (-0.045, 0.015, -0.02),
            (-0.058 + 0.016 * k, 0.075 + 0.012 * (k % 2), -0.03),
            0.004,
            Swatch("weed", (0.2, 0.55, 0.22), "leaf"),
            0.002,
        )
    bench.socket("handle", (0, 0.1, 0.118))
    bench.socket("mouth", (-0.088, 0.186, 0))


def draw_tray(bench: Bench) -> None:
    """A round silver tray with flutes of sparkling wine on it."""
    bench.turned((0, 0, 0), [(0.0, 0.004), (0.185, 0.004), (0.2, 0.018), (0.204, 0.018), (0.19, 0.0), (0, 0.0)], MAIN)
    for x, z in ((0.0, 0.0), (0.10, 0.04), (-0.09, 0.07), (0.02, -0.11), (-0.10, -0.06)):
        bench.turned(
            (x, 0.004, z),
            [(0.034, 0.0), (0.032, 0.004), (0.006, 0.010), (0.005, 0.09), (0.024, 0.12), (0.031, 0.17), (0.029, 0.225)],
            CLEAR,
        )
        bench.cone((x, 0.164, z), 0.024, 0.042, 0.029, SECOND.of("gloss"))
    bench.socket("top", (0, 0.01, 0))
    bench.socket("handle", (0, 0.0, 0))


def draw_vase(bench: Bench) -> None:
    """A tall glazed vase with painted bands."""
    profile: Sequence[tuple[float, float]] = [
        (0, 0.002),
        (0.055, 0.002),
        (0.06, 0.012),
        (0.1, 0.13),
        (0.095, 0.2),
        (0.05, 0.27),
        (0.04, 0.31),
        (0.06, 0.345),
        (0.054, 0.345),
        (0.034, 0.31),
    ]
    bench.turned((0, 0, 0), profile, MAIN)
    for y, r in ((0.05, 0.0745), (0.145, 0.1), (0.24, 0.072)):
        bench.ring((0, y, 0), r, 0.004, SECOND)
    bench.socket("handle", (0, 0.29, 0.045))
    bench.socket("inside", (0, 0.33, 0))
    bench.socket("mouth", (0, 0.345, 0))


VESSELS: dict[str, Recipe] = {
    "cup": recipe(draw_cup, 0.156, (0.95, 0.94, 0.9), (0.2, 0.35, 0.65), front="z", mass=0.3, material="stone", finish="gloss"),
    "latte cup": recipe(draw_latte_cup, 0.156, (0.95, 0.94, 0.9), (0.2, 0.35, 0.65), front="z", mass=0.3, material="stone", finish="gloss"),
    "mug": recipe(draw_mug, 0.12, (0.8, 0.22, 0.16), (0.95, 0.93, 0.88), front="z", mass=0.35, material="stone", finish="gloss"),
    "glass": recipe(draw_glass, 0.13, (0.80, 0.88, 0.92), mass=0.3, material="glass", finish="plastic"),
    "wine glass": recipe(draw_wine_glass, 0.2, (0.45, 0.02, 0.07), mass=0.2, material="glass", finish="gloss"),
    "bottle": recipe(draw_bottle, 0.302, (0.1, 0.28, 0.13), (0.45, 0.06, 0.1), front="z", mass=1.2, material="glass", finish="gloss"),
    "jar": recipe(draw_jar, 0.122, (0.8, 0.12, 0.12), front="z", mass=0.4, material="glass", finish="satin"),
    "glass jar": recipe(draw_glass_jar, 0.2, (0.62, 0.52, 0.30), front="z", mass=0.6, material="glass", finish="metal"),
    "bowl": recipe(draw_bowl, 0.194, (0.93, 0.92, 0.88), (0.15, 0.4, 0.5), mass=0.5, material="stone", finish="gloss"),
    "tray": recipe(draw_tray, 0.408, (0.82, 0.83, 0.85), (0.96, 0.80, 0.36), mass=1.2, material="metal", finish="metal"),
    "plate": recipe(draw_plate, 0.252, (0.95, 0.95, 0.93), (0.15, 0.3, 0.6), mass=0.5, material="stone", finish="gloss"),
    "fishbowl": recipe(draw_fishbowl, 0.24, (0.30, 0.50, 0.80), mass=1.5, material="glass"),
    "vase": recipe(draw_vase, 0.345, (0.16, 0.3, 0.6), (0.93, 0.9, 0.82), mass=1.1, material="glass", finish="gloss"),
}  # fmt: skip
