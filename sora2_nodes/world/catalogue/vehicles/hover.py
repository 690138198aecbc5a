"""What hangs in the air: helicopter, drone, balloon, airship, parachute, kite, UFO."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, scaled_joint
from ..swatch import BLACK, CHROME, CLOTH, GREY, HEADLAMP, IRON, LAMPLIGHT, MAIN, PANE, RED, SECOND, STEEL, Swatch
from ..workbench import Bench

WICKER = Swatch("wicker", (0.6, 0.42, 0.22), "matte", "checker", (0.45, 0.3, 0.15), 0.08)
BURNER = Swatch("flame", (1.0, 0.6, 0.15), "light", glow=6.0)


def draw_helicopter(bench: Bench) -> None:
    """A glazed bubble, tail boom with rotor, main rotor of four blades, skids."""
    bench.ball((0.6, 1.55, 0), (1.7, 1.0, 0.95), MAIN)
    bench.ball((1.15, 1.62, 0), (1.35, 0.88, 0.88), PANE)
    bench.ring((0.75, 1.58, 0), 0.92, 0.06, MAIN, axis="x")
    bench.box((1.6, 2.2, 0), (0.75, 0.06, 0.06), MAIN, turn=(0, 0, -32))
    bench.rod((-0.6, 1.85, 0), (-4.6, 2.1, 0), 0.55, MAIN, end=0.16)
    bench.box((0.0, 2.5, 0), (0.75, 0.22, 0.42), MAIN, edge=0.2)
    bench.wedge((-4.7, 2.55, 0), (0.4, 0.65, 0.07), (0.5, 0.8), SECOND)
    bench.box((-4.2, 2.1, 0), (0.3, 0.04, 0.9), SECOND, edge=0.03)
    for s in (-1, 1):
        bench.tubes([(1.9, 0.35, s * 0.95), (1.6, 0.07, s * 0.95), (-1.2, 0.07, s * 0.95)], 0.06, IRON)
        for x in (0.9, -0.5):
            bench.rod((x, 0.1, s * 0.95), (x, 0.95, s * 0.55), 0.05, IRON)
        with bench.node(f"door_{'left' if s < 0 else 'right'}", (0.7, 1.5, s * 0.9)):
            bench.box((0.05, 1.35, s * 0.93), (0.4, 0.5, 0.03), MAIN.toned(0.7), edge=0.03)
    bench.ball((2.1, 0.95, 0), (0.12, 0.12, 0.12), HEADLAMP)
    with bench.node("rotor", (0.0, 2.95, 0)):
        bench.bar((0, 2.65, 0), (0, 3.0, 0), 0.1, STEEL)
        bench.drum((0, 2.95, 0), 0.24, 0.08, STEEL)
        for i in range(4):
            with bench.frame((0, 2.97, 0), (0, 90 * i + 20, 0)):
                bench.box((2.3, 0, 0), (2.15, 0.025, 0.13), BLACK, edge=0.01)
    with bench.node("tail_rotor", (-4.75, 2.6, 0.14)):
        for turn in (0, 90):
            with bench.frame((-4.75, 2.6, 0.16), (0, 0, turn + 30)):
                bench.box((0, 0, 0), (0.75, 0.07, 0.015), BLACK, edge=0)
    bench.socket("seat", (1.2, 1.1, -0.35))
    bench.socket("seat_2", (1.2, 1.1, 0.35))
    bench.socket("hook", (0.0, 0.5, 0))


def draw_drone(bench: Bench) -> None:
    """Four arms with rotors, a camera on its belly, lamps and landing legs."""
    bench.box((0, 0.105, 0), (0.1, 0.035, 0.055), MAIN, edge=0.03)
    bench.box((-0.01, 0.142, 0), (0.06, 0.006, 0.04), BLACK, edge=0.005)
    bench.box((0.1, 0.062, 0), (0.022, 0.02, 0.022), BLACK, edge=0.008)
    bench.ball((0.122, 0.062, 0), (0.012, 0.014, 0.014), PANE)
    for i, (x, z) in enumerate(((0.15, -0.15), (0.15, 0.15), (-0.15, 0.15), (-0.15, -0.15))):
        bench.rod((x * 0.45, 0.11, z * 0.3), (x, 0.125, z), 0.014, MAIN, end=0.011)
        bench.drum((x, 0.135, z), 0.022, 0.022, BLACK)
        bench.ball(
            (x * 1.1, 0.115, z * 1.1),
            (0.009, 0.007, 0.009),
            Swatch("lamp", (0.1, 1.0, 0.3) if x < 0 else (1.0, 0.1, 0.1), "light", glow=4),
        )
        bench.rod((x, 0.115, z), (x * 1.05, 0.008, z * 1.05), 0.009, BLACK, end=0.007)
        with bench.node("rotor" if i == 0 else f"rotor_{i + 1}", (x, 0.165, z)):
            bench.drum((x, 0.163, z), 0.008, 0.008, GREY)
            with bench.frame((x, 0.165, z), (0, 40 * i, 0)):
                bench.box((0, 0, 0), (0.12, 0.002, 0.013), BLACK, turn=(8, 0, 0), edge=0)
    bench.socket("hook", (0, 0.07, 0))


def draw_balloon(bench: Bench) -> None:
    """A hot-air balloon: striped envelope, lines, an open basket and a burner."""
    bench.ball((0, 12.1, 0), 4.9, MAIN)
    bench.turned((0, 0, 0), [(0.9, 5.3), (2.0, 6.4), (3.3, 8.0), (4.2, 9.6)], MAIN)
    bench.turned((0, 0, 0), [(0.95, 5.25), (2.05, 6.35), (2.35, 6.7)], SECOND)
    for i in range(4):
        with bench.frame((0, 12.1, 0), (0, 45 * i + 20, 0)):
            bench.ball((0, 0, 0), (4.96, 4.9, 3.87), SECOND)
    bench.box((0, 0.08, 0), (0.85, 0.08, 0.85), WICKER, edge=0.04)
    rim = Swatch("leather", (0.3, 0.16, 0.08), "leather")
    for s in (-1, 1):
        bench.box((0, 0.58, 0.81 * s), (0.85, 0.56, 0.04), WICKER, edge=0.03)
        bench.box((0.81 * s, 0.58, 0), (0.04, 0.56, 0.85), WICKER, edge=0.03)
        bench.box((0, 1.16, 0.81 * s), (0.92, 0.07, 0.09), rim, edge=0.05)
        bench.box((0.81 * s, 1.16, 0), (0.09, 0.07, 0.92), rim, edge=0.05)
    for x in (-1, 1):
        for z in (-1, 1):
            bench.bar((x * 0.85, 1.2, z * 0.85), (x * 0.62, 5.7, z * 0.62), 0.035, BLACK)
    bench.box((0, 3.0, 0), (0.35, 0.1, 0.35), STEEL)
    with bench.node("flame", (0, 3.1, 0)):
        bench.rod((0, 3.3, 0), (0, 4.3, 0), 0.24, BURNER, end=0.05)
    bench.state("off", flame=scaled_joint(0.01, 0.01, 0.01))
    bench.socket("seat", (0, 0.9, 0))
    bench.socket("inside", (0, 0.15, 0))


def draw_airship(bench: Bench) -> None:
    """A long silver hull with fins, a gondola with windows and two propellers."""
    bench.ball((0, 8.0, 0), (18, 4.6, 4.6), MAIN)
    for x in (-7, -2.5, 2.5, 7):
        r = 4.6 * math.sqrt(1 - (x / 18) ** 2)
        bench.drum((x, 8.0, 0), r + 0.04, 0.12, SECOND, axis="x")
    for turn in (45, 135, 225, 315):
        with bench.frame((-13.8, 8.0, 0), (turn, 0, 0)):
            bench.wedge((0, 3.3, 0), (2.4, 2.2, 0.15), (0.5, 0.8), SECOND)
    bench.box((3.0, 2.7, 0), (3.2, 0.9, 1.0), SECOND.toned(0.8), edge=0.5)
    for s in (-1, 1):
        bench.box((3.2, 2.9, s * 1.0), (2.5, 0.35, 0.05), PANE.patterned("bands", 0.9, (0.8, 0.8, 0.82)), edge=0)
        bench.rod((0.2, 3.2, s * 1.2), (0.8, 3.0, s * 2.6), 0.12, GREY)
        bench.rod((0.0, 3.0, s * 2.6), (1.5, 3.0, s * 2.6), 0.42, GREY, end=0.3)
        with bench.node(f"propeller_{'left' if s < 0 else 'right'}", (-0.4, 3.0, s * 2.6)):
            bench.box((-0.4, 3.0, s * 2.6), (0.06, 1.5, 0.16), BLACK)
            bench.box((-0.4, 3.0, s * 2.6), (0.06, 0.16, 1.5), BLACK)
    bench.ball((6.1, 2.6, 0), (0.3, 0.3, 0.8), PANE)
    bench.rod((3.0, 0.35, 0), (3.0, 2.0, 0), 0.12, GREY)
    bench.drum((3.0, 0.35, 0), 0.35, 0.18, BLACK, axis="z")
    bench.socket("inside", (3.0, 2.1, 0))


def draw_parachute(bench: Bench) -> None:
    """A striped canopy with lines that meet at a harness."""
    for i, swatch in enumerate((MAIN, SECOND, MAIN, SECOND)):
        cut = (0.0, 0.3, 0.58, 0.83)[i]
        grow = 1 + 0.008 * i
        bench.dome((0, 5.0, 0), (3.0 * grow, 1.9 * grow, 3.0 * grow), cut, swatch)
    for i in range(12):
        a = 2 * math.pi * i / 12
        bench.bar(
            (2.98 * math.cos(a), 5.02, 2.98 * math.sin(a)), (0, 0.95, 0.28 if math.sin(a) > 0 else -0.28), 0.016, CLOTH
        )
    bench.ring((0, 5.02, 0), 2.98, 0.05, SECOND)
    for s in (-1, 1):
        bench.tubes([(0, 0.95, s * 0.28), (0, 0.4, s * 0.2), (0, 0.03, 0)], 0.03, BLACK)
        bench.socket(f"{'left' if s < 0 else 'right'}_hand", (0.05, 0.95, s * 0.28))
    bench.socket("seat", (0, 0.0, 0))
    bench.socket("hook", (0, 0.4, 0))


def draw_kite(bench: Bench) -> None:
    """A diamond of cloth in four colours on crossed spars, with a tail of bows and a line."""
    with bench.frame((0, 1.75, 0), (-28, 60, 0)):
        for x, y, swatch in ((-1, 1, MAIN), (1, 1, SECOND), (1, -1, MAIN), (-1, -1, SECOND)):
            tall = 0.28 if y > 0 else 0.52
            for i in range(8):
                t = (i + 0.5) / 8
                wide = 0.38 * (1 - t)
                bench.sheet((x * wide / 2, y * tall * t, 0.002), (wide / 2, tall / 16 + 0.001), swatch)
        bench.bar((0, -0.53, -0.008), (0, 0.29, -0.008), 0.008, CLOTH)
        bench.bar((-0.39, 0, -0.008), (0.39, 0, -0.008), 0.008, CLOTH)
        with bench.node("tail", (0, -0.52, 0)):
            for i in range(5):
                a = (0.09 * math.sin(i * 1.4), -0.53 - 0.17 * i, 0.0)
                b = (0.09 * math.sin((i + 1) * 1.4), -0.53 - 0.17 * (i + 1), 0.0)
                bench.rod(a, b, 0.006, CLOTH)
                for s in (-1, 1):
                    bench.sheet((b[0] + s * 0.05, b[1], 0.01), (0.035, 0.05), RED, form=2, turn=(0, 0, s * 90))
    bench.rod((0, 1.7, 0.1), (-0.9, 0.02, 0.8), 0.004, CLOTH)
    bench.socket("handle", (-0.9, 0.02, 0.8))


def draw_ufo(bench: Bench) -> None:
    """A saucer with a glass dome, a ring of lamps and light underneath."""
    bench.turned(
        (0, 1.3, 0), [(0.0, -0.55), (1.6, -0.45), (3.6, -0.05), (3.9, 0.08), (3.6, 0.2), (1.9, 0.65), (0.0, 0.8)], MAIN
    )
    bench.ring((0, 1.38, 0), 3.85, 0.12, STEEL)
    bench.ball((0, 1.85, 0), (1.55, 1.3, 1.55), Swatch("dome", (0.45, 0.95, 0.8), "gloss", glow=0.35))
    bench.ring((0, 2.0, 0), 1.55, 0.1, CHROME)
    with bench.node("lamps", (0, 1.3, 0)):
        for i in range(12):
            a = 2 * math.pi * i / 12
            glow = Swatch("lamp", ((1.0, 0.85, 0.3), (0.4, 1.0, 0.5), (1.0, 0.35, 0.3))[i % 3], "light", glow=4)
            bench.ball((2.9 * math.cos(a), 1.66, 2.9 * math.sin(a)), (0.2, 0.14, 0.2), glow)
    bench.drum((0, 0.72, 0), 1.1, 0.06, LAMPLIGHT)
    for i in range(3):
        a = 2 * math.pi * i / 3 + 0.4
        bench.rod(
            (1.6 * math.cos(a), 0.95, 1.6 * math.sin(a)), (2.1 * math.cos(a), 0.12, 2.1 * math.sin(a)), 0.08, STEEL
        )
        bench.ball((2.1 * math.cos(a), 0.12, 2.1 * math.sin(a)), (0.25, 0.12, 0.25), STEEL)
    bench.socket("seat", (0, 1.6, 0))


HOVER: dict[str, Recipe] = {
    "helicopter": recipe(draw_helicopter, 9.5, (0.8, 0.1, 0.08), (0.95, 0.95, 0.95), mass=1800, material="metal", carriage="rotor", voice="helicopter", finish="paint"),
    "drone": recipe(draw_drone, 0.45, (0.85, 0.86, 0.88), mass=0.9, material="plastic", carriage="rotor", voice="drone", finish="plastic"),
    "hot-air balloon": recipe(draw_balloon, 17.0, (0.85, 0.15, 0.1), (0.98, 0.78, 0.15), mass=400, material="fabric", carriage="hovers", voice="burner", finish="cloth"),
    "airship": recipe(draw_airship, 36.0, (0.8, 0.82, 0.85), (0.6, 0.12, 0.12), mass=5000, material="fabric", carriage="hovers", voice="propeller plane"),
    "parachute": recipe(draw_parachute, 6.9, (0.9, 0.2, 0.1), (0.97, 0.96, 0.92), mass=12, material="fabric", carriage="hovers", finish="cloth"),
    "kite": recipe(draw_kite, 2.2, (0.9, 0.15, 0.2), (0.98, 0.8, 0.15), mass=0.3, material="fabric", carriage="hovers", finish="cloth"),
    "ufo": recipe(draw_ufo, 7.9, (0.72, 0.75, 0.8), mass=3000, material="metal", carriage="hovers", voice="ufo", finish="metal"),
}  # fmt: skip
