"""Drums, wind and bells."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, BRASS, CHROME, GOLD, IRON, MAIN, SECOND, WHITE, WOOD, Swatch
from ..workbench import Bench


def draw_drum(bench: Bench) -> None:
    """A snare drum: red shell, hoops, zigzag cords, white skin and two sticks on it."""
    bench.drum((0, 0.15, 0), 0.2, 0.13, MAIN)
    for y in (0.03, 0.27):
        bench.ring((0, y, 0), 0.2, 0.016, SECOND)
    bench.drum((0, 0.28, 0), 0.194, 0.006, WHITE.of("paper"))
    for i in range(10):
        a, b = math.tau * i / 10, math.tau * (i + 0.5) / 10
        c = math.tau * (i + 1) / 10
        for p, q in ((a, b), (c, b)):
            bench.bar(
                (0.207 * math.cos(p), 0.26, 0.207 * math.sin(p)),
                (0.207 * math.cos(q), 0.04, 0.207 * math.sin(q)),
                0.005,
                WHITE,
            )
    for z0, z1 in ((-0.1, 0.08), (0.1, -0.06)):
        bench.rod((-0.16, 0.296, z0), (0.2, 0.3, z1), 0.0075, WOOD, end=0.005)
        bench.ball((0.2, 0.3, z1), 0.011, WOOD)
    bench.socket("top", (0, 0.288, 0))


def draw_drum_kit(bench: Bench) -> None:
    """Bass drum toward +x, two toms, snare, floor tom, cymbals on stands and a stool behind."""

    def tom(x: float, y: float, z: float, radius: float, half: float, tilt: float = 0.0) -> None:
        with bench.frame((x, y, z), (0, 0, tilt)):
            bench.drum((0, 0, 0), radius, half, MAIN)
            bench.drum((0, half, 0), radius * 0.97, 0.006, WHITE.of("paper"))
            for t in (-1, 1):
                bench.ring((0, t * half, 0), radius, 0.012, CHROME)

    bench.drum((0.25, 0.3, 0), 0.3, 0.2, MAIN, axis="x")
    bench.drum((0.455, 0.3, 0), 0.28, 0.004, WHITE.of("paper"), axis="x")
    for x in (0.05, 0.45):
        bench.ring((x, 0.3, 0), 0.3, 0.018, CHROME, axis="x")
    with bench.frame((0.462, 0.3, 0), (0, 90, 0)):
        bench.box((0, 0, 0), (0.18, 0.06, 0.002), WHITE.of("paper").lettered("BAND", (0.1, 0.1, 0.12)), edge=0)
    tom(0.2, 0.75, -0.2, 0.14, 0.1, 18)
    tom(0.2, 0.75, 0.2, 0.15, 0.1, 18)
    tom(-0.3, 0.6, -0.42, 0.17, 0.07, 6)
    tom(-0.3, 0.42, 0.5, 0.2, 0.2)
    for x, z, top, r in ((0.1, -0.6, 1.15, 0.24), (0.15, 0.65, 1.2, 0.26), (-0.2, -0.75, 0.85, 0.18)):
        bench.bar((x, 0, z), (x, top, z), 0.012, CHROME)
        for i in range(3):
            a = math.tau * i / 3
            bench.rod((x, 0.2, z), (x + 0.18 * math.cos(a), 0.01, z + 0.18 * math.sin(a)), 0.009, CHROME)
        bench.turned((x, top, z), [(r, -0.015), (r * 0.35, 0.008), (r * 0.3, 0.03), (0, 0.04)], GOLD, turn=(0, 0, 8))
    for x, z in ((-0.42, -0.42), (-0.2, -0.5), (-0.25, -0.3), (-0.4, 0.62), (-0.15, 0.55), (-0.3, 0.32)):
        bench.bar((x, 0, z), (x, 0.5 if z < 0 else 0.25, z), 0.01, CHROME)
    bench.drum((-0.75, 0.48, 0), 0.17, 0.04, BLACK)
    bench.bar((-0.75, 0, 0), (-0.75, 0.46, 0), 0.02, CHROME)
    bench.socket("seat", (-0.75, 0.52, 0))
    bench.socket("left_hand", (-0.3, 0.72, -0.4))
    bench.socket("right_hand", (-0.3, 0.66, 0.45))


def draw_trumpet(bench: Bench) -> None:
    """A trumpet in profile: flaring bell toward +x, three valves, looped tube, mouthpiece."""
    y = 0.107
    bench.turned(
        (0, y, 0),
        [(0.007, -0.1), (0.008, 0.05), (0.014, 0.13), (0.028, 0.19), (0.06, 0.235), (0.062, 0.24)],
        MAIN,
        turn=(0, 0, -90),
    )
    bench.rod((-0.1, y, 0), (-0.18, y, 0), 0.007, MAIN)
    bench.ring((-0.16, y - 0.035, 0), 0.035, 0.007, MAIN, axis="z", arc=180, toward=180)
    bench.rod((-0.16, y - 0.07, 0), (0.1, y - 0.07, 0), 0.007, MAIN)
    bench.ring((0.1, y - 0.045, 0.0), 0.025, 0.007, MAIN, axis="z", arc=180, toward=0)
    bench.rod((0.1, y - 0.02, 0), (-0.28, y - 0.02, 0.012), 0.006, MAIN)
    bench.turned((-0.28, y - 0.02, 0.012), [(0.006, 0), (0.006, 0.02), (0.013, 0.035)], SECOND, turn=(0, 0, 90))
    for i in range(3):
        x = -0.07 + 0.036 * i
        bench.bar((x, y - 0.105, 0), (x, y + 0.03, 0), 0.0145, MAIN)
        bench.bar((x, y + 0.03, 0), (x, y + 0.055, 0), 0.004, SECOND)
        bench.drum((x, y + 0.058, 0), 0.011, 0.003, SECOND)
    bench.socket("mouth", (-0.318, y - 0.02, 0.012))
    bench.socket("right_hand", (-0.035, y + 0.03, 0.02))
    bench.socket("left_hand", (-0.035, y - 0.04, -0.02))
    bench.socket("handle", (-0.035, y - 0.03, 0))


def draw_flute(bench: Bench) -> None:
    """A silver flute along x with lip plate, keys and rods."""
    bench.bar((-0.33, 0.02, 0), (0.33, 0.02, 0), 0.0095, MAIN)
    bench.ball((-0.25, 0.03, 0), (0.022, 0.006, 0.014), SECOND)
    bench.ball((-0.25, 0.035, 0), (0.007, 0.002, 0.005), BLACK)
    for x in (-0.33, -0.14, 0.2, 0.33):
        bench.bar((x - 0.006, 0.02, 0), (x + 0.006, 0.02, 0), 0.0115, SECOND)
    for i in range(11):
        x = -0.1 + 0.037 * i + (0.015 if i > 8 else 0)
        bench.drum((x, 0.0315, 0), 0.009, 0.0025, SECOND)
    bench.rod((-0.1, 0.027, 0.012), (0.3, 0.027, 0.012), 0.0025, MAIN)
    bench.socket("mouth", (-0.25, 0.036, 0))
    bench.socket("left_hand", (-0.05, 0.02, 0))
    bench.socket("right_hand", (0.14, 0.02, 0))
    bench.socket("handle", (0.05, 0.02, 0))


def draw_saxophone(bench: Bench) -> None:
    """A saxophone upright in profile: bent neck, conical body, curved bow, flaring bell, keys."""
    bench.bar((-0.05, 0.7, 0), (-0.02, 0.12, 0), 0.018, MAIN, end=0.034)
    bench.tubes([(-0.02, 0.12, 0), (0.005, 0.06, 0), (0.055, 0.045, 0), (0.105, 0.07, 0)], 0.036, MAIN)
    bench.turned(
        (0.115, 0.07, 0), [(0.037, 0), (0.045, 0.12), (0.06, 0.24), (0.09, 0.31), (0.1, 0.32)], MAIN, turn=(0, 0, -8)
    )
    bench.turned(
        (0.115, 0.07, 0), [(0.036, 0.005), (0.043, 0.12), (0.057, 0.24), (0.085, 0.305)], SECOND, turn=(0, 0, -8)
    )
    bench.tubes([(-0.05, 0.7, 0), (-0.06, 0.77, 0), (-0.11, 0.8, 0), (-0.17, 0.79, 0)], 0.014, MAIN)
    bench.rod((-0.16, 0.79, 0), (-0.24, 0.765, 0), 0.015, BLACK, end=0.009)
    for i in range(9):
        y = 0.2 + 0.055 * i
        x = -0.024 - 0.003 * i
        bench.drum((x + 0.004, y, 0.033 - 0.0015 * i), 0.02 - 0.0008 * i, 0.005, GOLD, axis="z")
        bench.ball((x + 0.004, y, 0.04 - 0.0015 * i), 0.006, WHITE)
    for dx in (0.03, -0.034):
        bench.rod((-0.02 + dx, 0.16, 0.015), (-0.05 + dx * 0.7, 0.66, 0.012), 0.0035, GOLD)
    bench.socket("mouth", (-0.25, 0.76, 0))
    bench.socket("left_hand", (-0.04, 0.55, 0.03))
    bench.socket("right_hand", (-0.03, 0.3, 0.04))
    bench.socket("handle", (-0.04, 0.45, 0))


def draw_accordion(bench: Bench) -> None:
    """An accordion facing +x: bellows between a keyed side and a buttoned side."""
    for i in range(11):
        z = -0.14 + 0.028 * i
        half = 0.15 if i % 2 else 0.135
        bench.box((0, 0.19, z), (0.085 if i % 2 else 0.072, half, 0.013), SECOND if i % 2 else BLACK, edge=0)
    for s in (-1, 1):
        bench.box((0, 0.19, s * 0.21), (0.095, 0.18, 0.055), MAIN, edge=0.025)
        bench.box(
            (0.096, 0.19, s * 0.2), (0.004, 0.12, 0.026), BRASS.patterned("checker", 0.02, (0.3, 0.2, 0.08)), edge=0
        )
    bench.box((0.06, 0.19, 0.285), (0.05, 0.17, 0.02), WHITE.of("gloss"), edge=0)
    for i in range(11):
        bench.box((0.06, 0.04 + 0.029 * i, 0.288), (0.051, 0.0013, 0.02), BLACK, edge=0)
        if i % 7 not in (0, 3):
            bench.box((0.04, 0.04 + 0.029 * i, 0.306), (0.03, 0.0075, 0.008), BLACK, edge=0.002)
    for i in range(6):
        for k in range(3):
            bench.drum((0.05 - 0.03 * k, 0.08 + 0.044 * i, -0.268), 0.009, 0.005, WHITE, axis="z")
    bench.socket("left_hand", (0, 0.19, -0.28))
    bench.socket("right_hand", (0.06, 0.19, 0.31))


def draw_bell(bench: Bench) -> None:
    """A church bell on its yoke between two posts; it swings on the node `pendulum`."""
    for s in (-1, 1):
        bench.box((0, 0.55, s * 0.45), (0.05, 0.55, 0.05), SECOND, edge=0.01)
        bench.box((0, 0.04, s * 0.45), (0.28, 0.04, 0.07), SECOND, edge=0.01)
    bench.box((0, 1.13, 0), (0.06, 0.05, 0.55), SECOND, edge=0.01)
    with bench.node("pendulum", (0, 1.0, 0)):
        bench.rod((0, 1.08, 0), (0, 0.92, 0), 0.04, IRON)
        bench.turned(
            (0, 0.35, 0),
            [(0.32, 0), (0.33, 0.02), (0.26, 0.1), (0.19, 0.28), (0.17, 0.44), (0.12, 0.55), (0, 0.58)],
            MAIN,
        )
        for y, r in ((0.42, 0.295), (0.75, 0.185)):
            bench.ring((0, y, 0), r, 0.01, MAIN.toned(0.6))
        with bench.node("clapper", (0, 0.85, 0)):
            bench.rod((0, 0.8, 0), (0, 0.36, 0), 0.016, IRON)
            bench.ball((0, 0.33, 0), 0.05, IRON)
    bench.rod((0.06, 1.12, 0.3), (0.08, 0.25, 0.32), 0.012, Swatch("rope", (0.75, 0.62, 0.4), "cloth"))
    bench.socket("handle", (0.08, 0.3, 0.32))


def draw_hand_bell(bench: Bench) -> None:
    """A hand bell with a turned handle."""
    bench.turned(
        (0, 0, 0), [(0.055, 0), (0.056, 0.004), (0.042, 0.02), (0.032, 0.06), (0.022, 0.085), (0, 0.092)], MAIN
    )
    bench.turned(
        (0, 0.09, 0), [(0.008, 0), (0.007, 0.02), (0.016, 0.05), (0.011, 0.08), (0.016, 0.095), (0, 0.105)], SECOND
    )
    bench.ball((0, 0.01, 0), 0.012, IRON)
    bench.socket("handle", (0, 0.15, 0))


INSTRUMENTS: dict[str, Recipe] = {
    "drum": recipe(draw_drum, 0.43, (0.75, 0.1, 0.1), (0.9, 0.72, 0.25), mass=4, material="wood", voice="drum", finish="gloss"),
    "drum kit": recipe(draw_drum_kit, 1.85, (0.7, 0.08, 0.1), mass=40, material="wood", voice="drum", finish="gloss"),
    "trumpet": recipe(draw_trumpet, 0.56, (0.92, 0.72, 0.26), (0.85, 0.85, 0.82), front="z", mass=1.1, material="metal", voice="trumpet", finish="metal"),
    "flute": recipe(draw_flute, 0.67, (0.78, 0.79, 0.82), (0.88, 0.88, 0.9), front="z", mass=0.45, material="metal", voice="flute", finish="metal"),
    "saxophone": recipe(draw_saxophone, 0.83, (0.92, 0.72, 0.26), (0.6, 0.42, 0.12), front="z", mass=2.5, material="metal", voice="saxophone", finish="metal"),
    "accordion": recipe(draw_accordion, 0.6, (0.7, 0.08, 0.1), (0.85, 0.8, 0.7), mass=9, material="wood", voice="accordion", finish="gloss"),
    "bell": recipe(draw_bell, 1.18, (0.85, 0.62, 0.24), (0.4, 0.25, 0.14), mass=150, material="metal", voice="bell", finish="metal"),
    "hand bell": recipe(draw_hand_bell, 0.2, (0.9, 0.7, 0.28), (0.35, 0.2, 0.1), mass=0.5, material="metal", voice="bell", finish="metal"),
}  # fmt: skip
