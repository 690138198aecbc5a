"""Apparatus of science: telescope, microscope, pendulum, spring, magnet, cradle, globe, scales."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, BRASS, CHROME, CLEAR, MAIN, PANE, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench


def draw_telescope(bench: Bench) -> None:
    """A brass telescope on a wooden tripod, looking up toward +x."""
    for i in range(3):
        a = math.tau * i / 3 + 0.5
        bench.rod((0, 1.0, 0), (0.42 * math.cos(a), 0.01, 0.42 * math.sin(a)), 0.026, SECOND, end=0.016)
    bench.drum((0, 1.02, 0), 0.05, 0.05, BRASS)
    with bench.node("lever", (0, 1.1, 0)), bench.frame((0, 1.12, 0), (0, 0, 28)):
        bench.bar((-0.35, 0, 0), (0.1, 0, 0), 0.05, MAIN)
        bench.bar((0.1, 0, 0), (0.6, 0, 0), 0.065, MAIN)
        bench.bar((0.56, 0, 0), (0.64, 0, 0), 0.074, BRASS)
        bench.drum((0.642, 0, 0), 0.06, 0.003, PANE, axis="x")
        for x in (-0.35, 0.1):
            bench.ring((x, 0, 0), 0.055, 0.012, BRASS, axis="x")
        bench.bar((-0.5, 0, 0), (-0.35, 0, 0), 0.034, BRASS)
        bench.bar((-0.55, 0, 0), (-0.5, 0, 0), 0.026, BLACK, end=0.034)
        bench.bar((-0.25, 0.085, 0), (0.05, 0.085, 0), 0.014, BRASS)
        bench.socket("mouth", (-0.55, 0, 0))
        bench.socket("handle", (-0.4, -0.05, 0))


def draw_microscope(bench: Bench) -> None:
    """A microscope for a user at -x: curved arm, tube, lens turret, stage with a slide, knobs."""
    bench.box((0, 0.02, 0), (0.11, 0.02, 0.08), MAIN, edge=0.015)
    bench.tubes([(-0.08, 0.03, 0), (-0.095, 0.15, 0), (-0.07, 0.26, 0), (0.0, 0.3, 0)], 0.024, MAIN)
    with bench.frame((0.0, 0.3, 0), (0, 0, 26)):
        bench.bar((0, -0.06, 0), (0, 0.12, 0), 0.026, MAIN)
        bench.bar((0, 0.12, 0), (0, 0.18, 0), 0.019, BLACK)
    bench.drum((0.02, 0.235, 0), 0.034, 0.012, STEEL)
    for s, turn in ((-1, -28), (0, 0), (1, 28)):
        with bench.frame((0.03, 0.228, 0), (turn, 0, 0)):
            bench.bar((0, 0, 0), (0, -0.05 - 0.012 * (s == 0), 0), 0.011, CHROME, end=0.006)
    bench.box((0.02, 0.14, 0), (0.07, 0.006, 0.06), BLACK)
    bench.box((0.03, 0.147, 0), (0.012, 0.0015, 0.04), CLEAR, edge=0)
    bench.box((0.03, 0.1485, 0), (0.006, 0.0012, 0.008), Swatch("sample", (0.85, 0.2, 0.5), "gloss"), edge=0)
    bench.drum((0.03, 0.05, 0), 0.03, 0.012, Swatch("lamp", (1.0, 0.95, 0.7), "light", glow=2))
    for s in (-1, 1):
        bench.drum((-0.085, 0.1, s * 0.034), 0.022, 0.01, STEEL, axis="z")
        bench.drum((-0.09, 0.16, s * 0.032), 0.015, 0.008, STEEL, axis="z")
    bench.socket("mouth", (-0.08, 0.46, 0))
    bench.socket("inside", (0.03, 0.15, 0))


def draw_pendulum(bench: Bench) -> None:
    """A brass bob on a rod under a frame; swings on the node `pendulum`."""
    bench.box((0, 0.025, 0), (0.4, 0.025, 0.2), SECOND, edge=0.01)
    for s in (-1, 1):
        bench.rod((s * 0.34, 0.04, 0), (s * 0.06, 1.15, 0), 0.022, SECOND)
    bench.box((0, 1.17, 0), (0.1, 0.025, 0.04), SECOND)
    bench.ring((0, 0.35, -0.06), 0.42, 0.006, STEEL, axis="z", arc=60, toward=-90)
    with bench.node("pendulum", (0, 1.15, 0)):
        bench.bar((0, 1.15, 0), (0, 0.3, 0), 0.007, STEEL)
        bench.drum((0, 0.27, 0), 0.1, 0.03, MAIN, axis="z")
        bench.ring((0, 0.27, 0), 0.09, 0.012, MAIN.toned(0.8), axis="z")
        bench.cone((0, 0.15, 0), 0.004, 0.03, 0.014, MAIN)
        bench.socket("handle", (0, 0.27, 0))


def draw_spring(bench: Bench) -> None:
    """A coil spring upright between two plates; scaled along y on the node `spring`."""
    bench.drum((0, 0.012, 0), 0.11, 0.012, SECOND)
    with bench.node("spring", (0, 0.024, 0)):
        turns, steps = 7, 9
        points = []
        for i in range(turns * steps + 1):
            a = math.tau * i / steps
            points.append((0.085 * math.cos(a), 0.034 + 0.3 * i / (turns * steps), 0.085 * math.sin(a)))
        bench.tubes(points, 0.0125, MAIN)
        with bench.node("lid", (0, 0.345, 0)):
            bench.drum((0, 0.357, 0), 0.11, 0.012, SECOND)
            bench.socket("top", (0, 0.37, 0))


def draw_magnet(bench: Bench) -> None:
    """A red horseshoe magnet, bright poles up, N and S."""
    bench.put("torus", (0.07, 0.026, 180), (0, 0.098, 0), MAIN, (90, 0, -90))
    for s, letter in ((-1, "N"), (1, "S")):
        bench.bar((s * 0.07, 0.098, 0), (s * 0.07, 0.16, 0), 0.026, MAIN if s > 0 else SECOND)
        bench.bar((s * 0.07, 0.16, 0), (s * 0.07, 0.205, 0), 0.0265, CHROME)
        bench.box(
            (s * 0.07, 0.128, 0.024),
            (0.016, 0.018, 0.004),
            (MAIN if s > 0 else SECOND).lettered(letter, (0.97, 0.97, 0.95)),
            edge=0,
        )
    bench.put("torus", (0.07, 0.0262, 90), (0, 0.098, 0), SECOND, (90, 0, -135))
    bench.socket("handle", (0, 0.03, 0))


def draw_cradle(bench: Bench) -> None:
    """Newton's cradle: five steel balls on threads in a frame, the first one drawn aside."""
    bench.box((0, 0.012, 0), (0.13, 0.012, 0.09), SECOND, edge=0.005)
    for s in (-1, 1):
        for x in (-0.11, 0.11):
            bench.bar((x, 0.02, s * 0.075), (x, 0.2, s * 0.075), 0.005, CHROME)
        bench.rod((-0.11, 0.2, s * 0.075), (0.11, 0.2, s * 0.075), 0.005, CHROME)
    for i in range(5):
        x = -0.0704 + 0.0352 * i
        turn = -32 if i == 0 else 0
        with (
            bench.node("pendulum" if i == 0 else f"pendulum_{i + 1}", (x, 0.2, 0)),
            bench.frame((x, 0.2, 0), (0, 0, turn)),
        ):
            bench.ball((0, -0.13, 0), 0.0175, MAIN)
            for s in (-1, 1):
                bench.bar((0, -0.115, 0), (0, 0, s * 0.075), 0.0009, WHITE)


def draw_globe(bench: Bench) -> None:
    """A school globe: land on blue sea, tilted in a brass meridian on a foot."""
    bench.turned((0, 0, 0), [(0.11, 0), (0.105, 0.015), (0.03, 0.03), (0.015, 0.06), (0.02, 0.085)], SECOND)
    with bench.frame((0, 0.26, 0), (0, 0, -23)):
        bench.ring((0, 0, 0), 0.17, 0.007, BRASS, axis="z", arc=190, toward=180)
        with bench.node("turntable", (0, 0, 0)):
            bench.ball((0, 0, 0), 0.155, MAIN)
            land = Swatch("land", (0.25, 0.55, 0.22), "satin")
            for lon, lat, w, h in (
                (10, 5, 0.05, 0.065),
                (20, 50, 0.06, 0.03),
                (80, 45, 0.075, 0.045),
                (105, 15, 0.035, 0.035),
                (135, -25, 0.04, 0.03),
                (-100, 45, 0.06, 0.05),
                (-60, -15, 0.04, 0.06),
                (-95, 20, 0.025, 0.03),
                (45, 25, 0.03, 0.03),
            ):
                with bench.frame((0, 0, 0), (0, lon, 0)), bench.frame((0, 0, 0), (-lat, 0, 0)):
                    bench.ball((0, 0, 0.137), (w, h, 0.0225), land)
            for s in (-1, 1):
                bench.dome((0, 0, 0), (0.157, 0.157, 0.157), 0.93, WHITE) if s > 0 else bench.put(
                    "shell", (0.157, 0.157, 0.157, 0.93), (0, 0, 0), WHITE, (180, 0, 0)
                )
        for s in (-1, 1):
            bench.bar((0, s * 0.15, 0), (0, s * 0.185, 0), 0.007, BRASS)
    bench.rod((-0.065, 0.105, 0), (0.01, 0.085, 0), 0.012, BRASS)


def draw_scales(bench: Bench) -> None:
    """A balance: column, beam that tips, two pans on chains."""
    bench.turned((0, 0, 0), [(0.14, 0), (0.135, 0.02), (0.03, 0.04), (0.018, 0.1), (0.015, 0.5), (0.025, 0.52)], MAIN)
    bench.ball((0, 0.56, 0), 0.025, MAIN)
    with bench.node("lever", (0, 0.52, 0)):
        bench.rod((-0.25, 0.52, 0), (0.25, 0.52, 0), 0.009, MAIN)
        bench.cone((0, 0.45, 0), 0.002, 0.06, 0.008, BLACK)
        for name, s in (("pan_left", -1), ("pan_right", 1)):
            with bench.node(name, (s * 0.25, 0.52, 0)):
                for i in range(3):
                    a = math.tau * i / 3
                    bench.bar(
                        (s * 0.25, 0.52, 0), (s * 0.25 + 0.09 * math.cos(a), 0.22, 0.09 * math.sin(a)), 0.002, STEEL
                    )
                bench.put("shell", (0.1, 0.04, 0.1, 0.0), (s * 0.25, 0.22, 0), MAIN, (180, 0, 0))
                bench.socket("top" if s < 0 else "top_2", (s * 0.25, 0.185, 0))


APPARATUS: dict[str, Recipe] = {
    "telescope": recipe(draw_telescope, 1.5, (0.2, 0.25, 0.35), (0.45, 0.27, 0.14), front="z", mass=9, material="metal", finish="gloss"),
    "microscope": recipe(draw_microscope, 0.48, (0.9, 0.9, 0.92), front="z", mass=4, material="metal", finish="gloss"),
    "pendulum": recipe(draw_pendulum, 1.2, (0.86, 0.66, 0.28), (0.4, 0.24, 0.13), front="z", mass=8, material="metal", voice="clock", finish="metal"),
    "spring": recipe(draw_spring, 0.37, (0.72, 0.74, 0.77), (0.8, 0.15, 0.12), mass=2, material="metal", voice="spring", finish="metal"),
    "magnet": recipe(draw_magnet, 0.205, (0.82, 0.08, 0.08), (0.12, 0.25, 0.7), front="z", mass=0.6, material="metal", finish="gloss"),
    "newton's cradle": recipe(draw_cradle, 0.26, (0.8, 0.81, 0.84), (0.12, 0.12, 0.13), front="z", mass=1.2, material="metal", voice="click", finish="chrome"),
    "globe": recipe(draw_globe, 0.45, (0.15, 0.4, 0.72), (0.4, 0.24, 0.13), front="z", mass=1.5, material="plastic", finish="gloss"),
    "balance scales": recipe(draw_scales, 0.7, (0.88, 0.68, 0.28), front="z", mass=3, material="metal", finish="metal"),
}  # fmt: skip
