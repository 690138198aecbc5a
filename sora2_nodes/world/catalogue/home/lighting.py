"""Lamps and what gives light: floor, desk and hanging lamps, bulb, neon, fairy lights, flames, fire, lava, beams."""

from __future__ import annotations

import math

from ...primitives import Vec3
from ..recipe import Recipe, recipe, scaled_joint
from ..swatch import (
    BLACK,
    BRASS,
    CHROME,
    EMBER,
    FLAME,
    IRON,
    LAMPLIGHT,
    MAIN,
    SECOND,
    SOLID,
    STEEL,
    STONE,
    WOOD,
    Swatch,
)
from ..workbench import Bench

CORE = Swatch("flame", (1.0, 0.78, 0.25), "light", glow=4.0)
SHADE = MAIN.glowing(0.9)


def flame(bench: Bench, at: Vec3, tall: float, node: str = "flame") -> None:
    """A pointed flame with a bright core on its own node, `at` its foot; hidden by the state "off"."""
    x, y, z = at
    with bench.node(node, at):
        bench.rod((x, y + tall * 0.25, z), (x, y + tall * 0.95, z), tall * 0.2, FLAME, end=tall * 0.02)
        bench.rod((x, y + tall * 0.2, z), (x, y + tall * 0.6, z), tall * 0.12, CORE, end=tall * 0.02)
        bench.socket(node, (x, y + tall * 0.5, z))
    bench.state("off", **{node: scaled_joint(0.01, 0.01, 0.01)})


def draw_floor_lamp(bench: Bench) -> None:
    """A tall stem on a round foot with a lit cloth shade."""
    bench.turned((0, 0, 0), [(0.16, 0), (0.155, 0.02), (0.04, 0.035), (0.014, 0.06)], SECOND)
    bench.bar((0, 0.03, 0), (0, 1.42, 0), 0.013, SECOND)
    bench.turned((0, 1.3, 0), [(0.24, 0), (0.16, 0.3)], MAIN)
    bench.ring((0, 1.3, 0), 0.24, 0.006, SECOND)
    with bench.node("bulb", (0, 1.4, 0)), bench.node("light", (0, 1.42, 0)):
        bench.ball((0, 1.42, 0), 0.055, LAMPLIGHT)
        bench.turned((0, 1.299, 0), [(0.2415, 0), (0.1615, 0.302)], SHADE)
    bench.state("off", light=scaled_joint(1e-3, 1e-3, 1e-3))
    bench.bar((0.1, 1.3, 0), (0.1, 1.12, 0), 0.003, BRASS)
    bench.socket("bulb", (0, 1.42, 0))


def draw_desk_lamp(bench: Bench) -> None:
    """A jointed lamp: foot, two arms with joints, a bell that shines down."""
    bench.turned((0, 0, 0), [(0.09, 0), (0.088, 0.015), (0.02, 0.03)], MAIN)
    with bench.node("arm_1", (0, 0.03, 0)):
        for s in (-1, 1):
            bench.bar((0, 0.03, s * 0.008), (-0.13, 0.24, s * 0.008), 0.005, STEEL)
        bench.ball((-0.13, 0.24, 0), 0.016, MAIN)
        with bench.node("arm_2", (-0.13, 0.24, 0)):
            for s in (-1, 1):
                bench.bar((-0.13, 0.24, s * 0.008), (0.06, 0.42, s * 0.008), 0.005, STEEL)
            bench.ball((0.06, 0.42, 0), 0.016, MAIN)
            with bench.frame((0.08, 0.41, 0), (0, 0, 38)):
                bench.turned((0, -0.08, 0), [(0.085, 0), (0.07, 0.05), (0.035, 0.1), (0.025, 0.14), (0, 0.145)], MAIN)
                with bench.node("light", (0, -0.055, 0)):
                    bench.ball((0, -0.055, 0), 0.036, LAMPLIGHT)
                bench.socket("bulb", (0, -0.06, 0))
    bench.state("off", light=scaled_joint(1e-3, 1e-3, 1e-3))


def draw_hanging_lamp(bench: Bench) -> None:
    """A metal pendant on its cord from a rose in the ceiling, 2.4 m up."""
    bench.drum((0, 2.38, 0), 0.06, 0.02, SECOND)
    with bench.node("pendulum", (0, 2.38, 0)):
        bench.bar((0, 2.38, 0), (0, 1.86, 0), 0.005, BLACK)
        bench.turned((0, 1.6, 0), [(0.22, 0), (0.2, 0.06), (0.12, 0.16), (0.04, 0.22), (0.03, 0.27)], MAIN)
        with bench.node("light", (0, 1.63, 0)):
            bench.ball((0, 1.63, 0), 0.065, LAMPLIGHT)
        bench.socket("bulb", (0, 1.6, 0))
    bench.state("off", light=scaled_joint(1e-3, 1e-3, 1e-3))
    bench.socket("hook", (0, 2.4, 0))


def draw_chandelier(bench: Bench) -> None:
    """Eight curved arms with candles round a stem, glass drops, a chain; hangs from 2.6 m."""
    bench.bar((0, 1.9, 0), (0, 2.6, 0), 0.012, MAIN)
    bench.turned(
        (0, 1.4, 0), [(0, 0), (0.06, 0.03), (0.04, 0.1), (0.08, 0.2), (0.03, 0.35), (0.05, 0.45), (0.015, 0.5)], MAIN
    )
    for i in range(8):
        with bench.frame((0, 0, 0), (0, 45 * i, 0)):
            bench.tubes([(0.04, 1.55, 0), (0.2, 1.46, 0), (0.36, 1.52, 0), (0.4, 1.6, 0)], 0.012, MAIN)
            bench.drum((0.4, 1.62, 0), 0.045, 0.008, MAIN)
            bench.bar((0.4, 1.62, 0), (0.4, 1.73, 0), 0.016, Swatch("wax", (0.96, 0.94, 0.86), "satin"))
            bench.rod((0.4, 1.75, 0), (0.4, 1.81, 0), 0.014, FLAME, end=0.003)
            bench.ball((0.3, 1.42, 0), (0.016, 0.03, 0.016), SOLID)
    bench.ball((0, 1.35, 0), (0.04, 0.06, 0.04), SOLID)
    bench.socket("hook", (0, 2.6, 0))


def draw_bulb(bench: Bench) -> None:
    """A glowing bulb standing on its screw cap, with filament."""
    bench.turned(
        (0, 0, 0), [(0.006, 0), (0.013, 0.006), (0.0135, 0.03)], STEEL.patterned("stripes", 0.008, (0.4, 0.41, 0.43))
    )
    with bench.node("bulb", (0, 0.07, 0)):
        bench.turned(
            (0, 0, 0),
            [(0.013, 0.03), (0.02, 0.045), (0.03, 0.07), (0.031, 0.085), (0.024, 0.104), (0.012, 0.113), (0, 0.115)],
            MAIN.of("glass").glowing(0.6),
        )
        for a, b in (((0, 0.03, 0.004), (0, 0.075, 0.012)), ((0, 0.03, -0.004), (0, 0.075, -0.012))):
            bench.bar(a, b, 0.0008, STEEL)
        for i in range(4):
            bench.rod(
                (0, 0.075 + 0.006 * (i % 2), -0.012 + 0.006 * i),
                (0, 0.081 - 0.006 * (i % 2), -0.006 + 0.006 * i),
                0.0018,
                Swatch("filament", (1.0, 0.8, 0.4), "light", glow=18),
            )
    bench.socket("handle", (0, 0.02, 0))


def draw_neon_tube(bench: Bench) -> None:
    """A glowing tube on two holders."""
    bench.rod((-0.55, 0.12, 0), (0.55, 0.12, 0), 0.02, MAIN.of("light").glowing(5))
    for s in (-1, 1):
        bench.bar((s * 0.55, 0.12, 0), (s * 0.63, 0.12, 0), 0.024, STEEL)
        bench.box((s * 0.6, 0.055, 0), (0.025, 0.055, 0.03), BLACK)
    bench.box((0, 0.012, 0), (0.66, 0.012, 0.05), BLACK)


def draw_fairy_lights(bench: Bench) -> None:
    """A string of small coloured lamps that sags between two poles."""
    span, top = 2.0, 2.2
    for s in (-1, 1):
        bench.bar((s * span, 0, 0), (s * span, top + 0.05, 0), 0.03, WOOD)
        bench.drum((s * span, 0.03, 0), 0.12, 0.03, IRON)
    points = [(x, top - 0.45 * (1 - (x / span) ** 2), 0.0) for x in [-span + 2 * span * i / 12 for i in range(13)]]
    bench.tubes(points, 0.008, BLACK)
    colours = ((1.0, 0.75, 0.3), (1.0, 0.25, 0.2), (0.3, 0.8, 0.35), (0.3, 0.55, 1.0))
    for i, (x, y, z) in enumerate(points[1:-1]):
        bench.bar((x, y, z), (x, y - 0.06, z), 0.014, BLACK)
        look = MAIN.of("light").glowing(2.2) if i % 4 == 0 else Swatch("lamp", colours[i % 4], "light", glow=2.2)
        bench.ball((x, y - 0.095, z), (0.036, 0.045, 0.036), look)


def draw_candle_flame(bench: Bench) -> None:
    """A single flame of a candle."""
    flame(bench, (0, 0, 0), 0.06)
    bench.rod((0, 0, 0), (0, 0.012, 0), 0.001, BLACK)
    bench.ball((0, 0.012, 0), (0.009, 0.011, 0.009), MAIN.of("light").glowing(5))


def _fire(bench: Bench, at: Vec3, size: float, tongues: int) -> None:
    """Tongues of fire round a middle, each on a node of its own: flame, flame_2 ..."""
    x, y, z = at
    for i in range(tongues):
        a = math.tau * i / max(tongues - 1, 1)
        far = 0.0 if i == 0 else size * 0.3
        tall = size * (1.15 if i == 0 else bench.chance.uniform(0.55, 0.9))
        px, pz = x + far * math.cos(a), z + far * math.sin(a)
        with bench.node("flame" if i == 0 else f"flame_{i + 1}", (px, y, pz)):
            bench.rod(
                (px, y + tall * 0.2, pz),
                (x + (px - x) * 0.3, y + tall, z + (pz - z) * 0.3),
                size * (0.19 if i == 0 else 0.13),
                FLAME,
                end=0.015 * size,
            )
            bench.rod(
                (px, y + tall * 0.16, pz),
                (x + (px - x) * 0.5, y + tall * 0.62, z + (pz - z) * 0.5),
                size * (0.12 if i == 0 else 0.075),
                CORE,
                end=0.015 * size,
            )


def draw_fire(bench: Bench) -> None:
    """A burning heap: embers and tall tongues of flame."""
    bench.dome((0, 0, 0), (0.42, 0.12, 0.42), 0.0, EMBER.patterned("mottle", 0.12, (0.1, 0.05, 0.04)))
    bench.ball((0, 0.14, 0), (0.26, 0.12, 0.26), MAIN.of("light").glowing(1.5))
    _fire(bench, (0, 0.06, 0), 0.85, 8)


def draw_campfire(bench: Bench) -> None:
    """Logs laid as a tent in a ring of stones, flames between them."""
    for i in range(9):
        a = math.tau * i / 9
        r = bench.chance.uniform(0.1, 0.14)
        bench.ball(
            (0.55 * math.cos(a), r * 0.62, 0.55 * math.sin(a)),
            (r, r * 0.7, r),
            STONE.toned(bench.chance.uniform(0.75, 1.1)),
        )
    for i in range(5):
        a = math.tau * (i + 0.3) / 5
        bench.rod(
            (0.36 * math.cos(a), 0.06, 0.36 * math.sin(a)),
            (0.05 * math.cos(a), 0.5, 0.05 * math.sin(a)),
            0.06,
            MAIN.patterned("mottle", 0.08, (0.16, 0.1, 0.06)),
            end=0.045,
        )
    bench.ball((0, 0.05, 0), (0.3, 0.06, 0.3), EMBER)
    _fire(bench, (0, 0.1, 0), 0.72, 6)
    bench.state(
        "off", **{name: scaled_joint(0.01, 0.01, 0.01) for name in ("flame", *(f"flame_{i + 1}" for i in range(1, 6)))}
    )


def draw_lava(bench: Bench) -> None:
    """A glowing pool with dark crusts and a thick stream into it."""
    bench.put(
        "cylinder",
        (1.5, 0.06, 1.1),
        (0, 0.06, 0),
        MAIN.of("light").glowing(2.2).patterned("mottle", 0.3, (0.25, 0.03, 0.01)),
    )
    bench.ball(
        (0, 0.08, 0), (1.55, 0.1, 1.15), MAIN.of("light").glowing(1.8).patterned("patches", 0.35, (0.07, 0.04, 0.04))
    )
    for i in range(9):
        a = math.tau * i / 9
        r = bench.chance.uniform(0.22, 0.36)
        bench.ball(
            (1.5 * math.cos(a), r * 0.35, 1.12 * math.sin(a)),
            (r, r * 0.6, r),
            Swatch("rock", (0.1, 0.09, 0.09), "stone", "mottle", (0.17, 0.14, 0.13), 0.1),
        )
    for x, z, r in ((0.3, 0.2, 0.14), (-0.5, -0.1, 0.18), (0.7, -0.4, 0.1)):
        bench.dome((x, 0.12, z), (r, r * 0.8, r), 0.0, EMBER)


def draw_laser(bench: Bench) -> None:
    """A small emitter that sends a straight thin bright beam along +x."""
    bench.box((-1.2, 0.8, 0), (0.16, 0.06, 0.06), BLACK, edge=0.01)
    bench.bar((-1.04, 0.8, 0), (-0.98, 0.8, 0), 0.03, CHROME)
    for x, z in ((-1.3, -0.06), (-1.3, 0.06), (-1.1, 0.0)):
        bench.bar((-1.2, 0.76, 0), (x, 0.0, z * 3.5), 0.012, BLACK)
    with bench.node("beam", (-0.98, 0.8, 0)):
        bench.bar((-0.98, 0.8, 0), (1.4, 0.8, 0), 0.014, MAIN.of("light").glowing(9))
        bench.ball((1.4, 0.8, 0), 0.04, MAIN.of("light").glowing(12))
    bench.state("off", beam=scaled_joint(0.001, 0.001, 0.001))


def draw_light_beam(bench: Bench) -> None:
    """A spotlight on a stand and the cone of light that leaves it downward along +x."""
    bench.bar((-0.9, 0, 0), (-0.9, 2.0, 0), 0.03, BLACK)
    for i in range(3):
        a = math.tau * i / 3
        bench.rod((-0.9, 0.35, 0), (-0.9 + 0.4 * math.cos(a), 0.02, 0.4 * math.sin(a)), 0.02, BLACK)
    with bench.frame((-0.8, 2.05, 0), (0, 0, 38)):
        bench.turned((0, -0.22, 0), [(0.2, 0), (0.17, 0.1), (0.15, 0.35), (0.05, 0.42), (0, 0.43)], BLACK)
        bench.drum((0, -0.19, 0), 0.17, 0.015, LAMPLIGHT)
        with bench.node("beam", (0, -0.2, 0)):
            bench.turned((0, 0, 0), [(0.17, -0.22), (0.75, -2.1)], MAIN.of("glass").glowing(0.5))
    bench.state("off", beam=scaled_joint(0.001, 0.001, 0.001))


def draw_screen(bench: Bench) -> None:
    """A projection screen on a tripod, lit; faces +x."""
    bench.box((0, 1.5, 0), (0.01, 0.6, 0.85), MAIN.of("light").glowing(1.1), edge=0)
    for s in (-1, 1):
        bench.box((0, 1.5, s * 0.86), (0.014, 0.62, 0.02), BLACK, edge=0)
        bench.box((0, 1.5 + s * 0.61, 0), (0.014, 0.02, 0.88), BLACK, edge=0)
    bench.rod((0, 2.16, -0.88), (0, 2.16, 0.88), 0.03, BLACK)
    bench.bar((-0.02, 0.4, 0), (-0.02, 2.15, 0), 0.018, STEEL)
    for i in range(3):
        a = math.tau * i / 3 + 0.5
        bench.rod((-0.02, 0.6, 0), (-0.02 + 0.5 * math.cos(a), 0.02, 0.5 * math.sin(a)), 0.016, STEEL)


LAMPS: dict[str, Recipe] = {
    "floor lamp": recipe(draw_floor_lamp, 1.6, (0.95, 0.88, 0.7), (0.4, 0.3, 0.18), mass=5, material="metal", finish="cloth"),
    "desk lamp": recipe(draw_desk_lamp, 0.51, (0.1, 0.42, 0.4), mass=1.5, material="metal", finish="gloss"),
    "hanging lamp": recipe(draw_hanging_lamp, 0.82, (0.16, 0.17, 0.18), (0.3, 0.3, 0.3), mass=1.5, material="metal", finish="satin"),
    "chandelier": recipe(draw_chandelier, 1.31, (0.85, 0.66, 0.26), mass=14, material="metal", finish="metal"),
}  # fmt: skip
LIGHTS: dict[str, Recipe] = {
    "bulb": recipe(draw_bulb, 0.115, (1.0, 0.93, 0.75), mass=0.05, material="glass"),
    "neon tube": recipe(draw_neon_tube, 1.32, (1.0, 0.2, 0.6), front="z", mass=1, material="glass", voice="hum"),
    "screen": recipe(draw_screen, 2.2, (0.75, 0.86, 1.0), mass=9, material="fabric"),
    "fire": recipe(draw_fire, 1.05, (1.0, 0.45, 0.08), mass=5, material="wood", voice="fire"),
    "candle flame": recipe(draw_candle_flame, 0.06, (1.0, 0.6, 0.15), mass=0.01, material="wood", voice=""),
    "campfire": recipe(draw_campfire, 1.35, (0.36, 0.23, 0.14), mass=30, material="wood", voice="fire", finish="wood"),
    "lava": recipe(draw_lava, 3.6, (1.0, 0.3, 0.03), mass=900, material="stone", voice="lava"),
    "fairy lights": recipe(draw_fairy_lights, 4.2, (1.0, 0.8, 0.4), front="z", mass=6, material="plastic"),
    "laser beam": recipe(draw_laser, 2.85, (1.0, 0.08, 0.1), front="z", mass=2, material="metal", voice="hum"),
    "light beam": recipe(draw_light_beam, 2.4, (1.0, 0.95, 0.75), front="z", mass=9, material="metal"),
}  # fmt: skip
