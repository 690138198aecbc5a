"""What stands in kitchens and on desks: typewriter, record player, coffee machine, blender, toaster, lighter, matches, chopsticks."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import (
    BLACK,
    BRASS,
    CHROME,
    CLEAR,
    FLAME,
    GREY,
    MAIN,
    PAPER,
    SECOND,
    STEEL,
    WHITE,
    Swatch,
)
from ..workbench import Bench


def draw_cigarette(bench: Bench) -> None:
    """A cigarette that burns at its end, the filter toward the hand."""
    bench.rod((-0.055, 0.006, 0), (-0.02, 0.006, 0), 0.006, Swatch("filter", (0.85, 0.55, 0.25), "matte"))
    bench.rod((-0.02, 0.006, 0), (0.055, 0.006, 0), 0.006, MAIN)
    bench.rod((0.055, 0.006, 0), (0.064, 0.006, 0), 0.006, FLAME)
    bench.socket("handle", (-0.03, 0.006, 0))
    bench.socket("mouth", (-0.055, 0.006, 0))


def draw_typewriter(bench: Bench) -> None:
    """A typewriter: rows of round keys, a basket of type bars, the carriage with paper; it faces +z."""
    bench.box((0, 0.30, 0), (0.95, 0.28, 0.72), MAIN, edge=0.12)
    bench.put("wedge", (0.90, 0.20, 0.62, 0.92, 0.55), (0, 0.70, -0.10), MAIN)
    bench.box((0, 0.34, 0.80), (0.86, 0.14, 0.34), MAIN.toned(0.8), (14, 0, 0), edge=0.05)
    for row in range(4):
        for col in range(10):
            x, z = -0.70 + 0.155 * col + 0.03 * row, 0.56 + 0.15 * row
            bench.bar((x, 0.36, z), (x, 0.60 - 0.065 * row, z), 0.014, STEEL)
            bench.drum((x, 0.61 - 0.065 * row, z), 0.056, 0.014, WHITE)
            bench.ring((x, 0.615 - 0.065 * row, z), 0.056, 0.012, CHROME)
    bench.box((0, 0.36, 1.17), (0.44, 0.03, 0.05), BLACK, edge=0.02)
    for i in range(11):
        a = math.radians(-60 + 12 * i)
        bench.rod((0.1 * math.sin(a), 0.62, 0.44), (0.46 * math.sin(a), 0.82, 0.44 - 0.40 * math.cos(a)), 0.010, STEEL)
    with bench.node("carriage", (0, 0.98, -0.40)):
        bench.put("cylinder", (0.13, 0.92, 0.13), (0, 0.98, -0.40), BLACK.of("rubber"), (0, 0, 90))
        for s in (-1, 1):
            bench.put("cylinder", (0.16, 0.06, 0.16), (1.02 * s, 0.98, -0.40), BLACK, (0, 0, 90))
        bench.rod((-0.98, 1.02, -0.36), (-1.28, 1.10, -0.1), 0.025, CHROME)
        bench.box((0, 1.36, -0.50), (0.56, 0.44, 0.008), PAPER, (-8, 0, 0), edge=0)
        for k in range(5):
            bench.box((-0.06 * (k % 2), 1.66 - 0.13 * k, -0.50 + 0.018 * k), (0.42 - 0.06 * (k % 3), 0.012, 0.006), BLACK, (-8, 0, 0), edge=0)  # fmt: skip
    bench.box((0, 0.55, 0.28), (0.24, 0.05, 0.02), BRASS, edge=0.01)
    bench.socket("top", (0, 1.1, 0))


def draw_record_player(bench: Bench) -> None:
    """A record on its turntable in a wooden case, the arm laid on, the lid up behind."""
    bench.box((0, 0.2, 0), (1.0, 0.18, 0.78), MAIN.patterned("grain", 0.12, (0.34, 0.2, 0.1)), edge=0.04)
    bench.box((0, 0.39, 0), (0.96, 0.015, 0.74), BLACK, edge=0)
    with bench.node("record", (-0.2, 0.44, 0)):
        bench.drum((-0.2, 0.43, 0), 0.66, 0.02, BLACK.of("gloss"))
        for r in (0.30, 0.38, 0.46, 0.54, 0.61):
            bench.ring((-0.2, 0.452, 0), r, 0.004, GREY)
        bench.drum((-0.2, 0.455, 0), 0.22, 0.006, SECOND)
        bench.box((-0.12, 0.462, 0.05), (0.07, 0.004, 0.02), WHITE, edge=0)
        bench.drum((-0.2, 0.48, 0), 0.018, 0.03, CHROME)
    bench.drum((0.74, 0.46, -0.52), 0.10, 0.06, CHROME)
    bench.rod((0.74, 0.56, -0.52), (0.52, 0.54, 0.18), 0.025, CHROME)
    bench.rod((0.52, 0.54, 0.18), (0.22, 0.50, 0.32), 0.025, CHROME)
    bench.box((0.18, 0.485, 0.34), (0.07, 0.03, 0.035), BLACK, (0, 30, 0))
    for z in (0.40, 0.56):
        bench.drum((0.78, 0.43, z), 0.06, 0.035, CHROME)
    bench.box((0, 0.95, -0.80), (1.0, 0.62, 0.03), CLEAR, (-14, 0, 0), edge=0.02)


def draw_gramophone(bench: Bench) -> None:
    """A wind-up gramophone: box, record, crank, and a great brass horn."""
    bench.box((0, 0.3, 0), (0.62, 0.28, 0.62), MAIN.of("wood"), edge=0.04)
    bench.box((0, 0.04, 0), (0.70, 0.05, 0.70), MAIN.toned(0.8), edge=0.02)
    bench.drum((0.05, 0.61, 0.05), 0.50, 0.02, BLACK.of("gloss"))
    bench.drum((0.05, 0.635, 0.05), 0.16, 0.008, SECOND)
    bench.rod((0.62, 0.3, 0), (0.85, 0.3, 0), 0.03, CHROME)
    bench.rod((0.85, 0.3, 0), (0.85, 0.1, 0), 0.03, CHROME)
    bench.rod((-0.5, 0.58, -0.5), (-0.5, 1.0, -0.5), 0.05, BRASS)
    bench.rod((-0.5, 1.0, -0.5), (0.1, 0.72, 0.2), 0.04, BRASS)
    horn = [(0.06, 0.0), (0.09, 0.25), (0.14, 0.5), (0.24, 0.78), (0.42, 1.02), (0.70, 1.18), (0.92, 1.22)]
    bench.turned((-0.46, 0.95, -0.46), horn, BRASS, (62, 24, 0))


def draw_coffee_machine(bench: Bench) -> None:
    """An espresso machine: steel case, spout over a cup, portafilter, steam pipe, gauge; it faces +z."""
    bench.box((0, 0.78, -0.25), (0.72, 0.76, 0.42), MAIN.of("metal"), edge=0.06)
    bench.box((0, 1.32, 0.1), (0.72, 0.24, 0.52), MAIN.of("metal"), edge=0.06)
    bench.box((0, 0.08, 0.22), (0.72, 0.08, 0.46), BLACK, edge=0.03)
    bench.drum((0, 1.02, 0.32), 0.17, 0.09, CHROME)
    bench.drum((0, 0.90, 0.32), 0.16, 0.05, STEEL)
    bench.rod((0, 0.90, 0.45), (0, 0.86, 0.95), 0.055, BLACK)
    for s in (-1, 1):
        bench.rod((0.05 * s, 0.86, 0.32), (0.07 * s, 0.74, 0.34), 0.025, CHROME)
        bench.bar((0.05 * s, 0.36, 0.34), (0.06 * s, 0.74, 0.34), 0.011, Swatch("coffee", (0.22, 0.11, 0.05), "gloss"))
    bench.turned((0, 0.16, 0.34), [(0.10, 0), (0.14, 0.05), (0.17, 0.24), (0.155, 0.24), (0.12, 0.05), (0, 0.04)], WHITE.of("gloss"))  # fmt: skip
    bench.drum((0, 0.36, 0.34), 0.155, 0.008, Swatch("crema", (0.50, 0.28, 0.12), "gloss"))
    bench.ring((0.2, 0.27, 0.34), 0.07, 0.02, WHITE.of("gloss"), axis="z")
    bench.rod((0.5, 1.1, 0.45), (0.56, 0.5, 0.62), 0.025, CHROME)
    bench.drum((-0.42, 1.34, 0.63), 0.12, 0.02, WHITE, axis="z")
    bench.rod((-0.42, 1.34, 0.66), (-0.36, 1.40, 0.66), 0.012, Swatch("needle", (0.8, 0.1, 0.1)))
    for x in (0.12, 0.32, 0.52):
        bench.drum((x, 1.34, 0.63), 0.055, 0.03, SECOND, axis="z")
    for x in (-0.4, -0.1, 0.2):
        bench.turned((x, 1.56, -0.05), [(0.10, 0), (0.15, 0.16), (0.13, 0.16), (0, 0.02)], WHITE.of("gloss"))


def draw_blender(bench: Bench) -> None:
    """A blender: motor foot with buttons, tall glass jug with fruit in it, lid."""
    bench.put("wedge", (0.40, 0.30, 0.36, 0.82, 0.82), (0, 0.30, 0), MAIN.of("gloss"))
    for x in (-0.16, 0.0, 0.16):
        bench.ball((x, 0.24, 0.36), (0.05, 0.05, 0.04), SECOND)
    bench.drum((0, 0.64, 0), 0.26, 0.06, BLACK)
    bench.cone((0, 1.25, 0), 0.27, 0.55, 0.38, CLEAR)
    bench.cone((0, 1.10, 0), 0.275, 0.38, 0.355, Swatch("contents", (0.86, 0.30, 0.42), "gloss"))
    bench.drum((0, 1.85, 0), 0.38, 0.06, BLACK)
    bench.drum((0, 1.94, 0), 0.14, 0.05, BLACK)
    bench.ring((0.38, 1.30, 0), 0.26, 0.05, CLEAR, axis="z", arc=180)


def draw_toaster(bench: Bench) -> None:
    """A two-slot toaster with slices standing out of it; it faces +z."""
    bench.box((0, 0.44, 0), (0.80, 0.40, 0.46), MAIN.of("chrome"), edge=0.16)
    bench.box((0, 0.05, 0), (0.76, 0.05, 0.42), BLACK, edge=0.02)
    for z in (-0.16, 0.16):
        bench.box((0, 0.83, z), (0.56, 0.02, 0.09), BLACK, edge=0)
        with bench.node("slice", (0, 0.8, z)):
            bench.box((0, 0.96, z), (0.44, 0.20, 0.055), Swatch("toast", (0.80, 0.54, 0.26), "matte"), edge=0.05)
            bench.box((0, 1.06, z), (0.46, 0.11, 0.05), Swatch("crust", (0.52, 0.29, 0.11), "matte"), edge=0.05)
    bench.box((0.82, 0.55, 0), (0.05, 0.05, 0.10), BLACK)
    bench.drum((0.6, 0.28, 0.46), 0.08, 0.03, BLACK, axis="z")


def draw_lighter(bench: Bench) -> None:
    """A flip lighter, open and lit."""
    bench.box((0, 0.5, 0), (0.40, 0.5, 0.16), MAIN.of("metal"), edge=0.06)
    bench.box((-0.62, 1.16, 0), (0.22, 0.40, 0.16), MAIN.of("metal"), (0, 0, 60), edge=0.06)
    bench.box((0.05, 1.12, 0), (0.24, 0.13, 0.11), STEEL)
    bench.put("cylinder", (0.09, 0.06, 0.09), (0.26, 1.22, 0), GREY.of("metal"), (90, 0, 0))
    with bench.node("flame", (0.02, 1.25, 0)):
        bench.ball((0.02, 1.50, 0), (0.12, 0.26, 0.10), FLAME)
        bench.ball((0.02, 1.66, 0), (0.06, 0.20, 0.05), Swatch("core", (1.0, 0.8, 0.3), "light", glow=3.4))


def draw_match(bench: Bench) -> None:
    """A wooden match that burns at its head."""
    bench.box((0, 0.9, 0), (0.055, 0.9, 0.055), MAIN.of("wood"), edge=0.01)
    bench.ball((0, 1.84, 0), (0.10, 0.15, 0.10), Swatch("head", (0.55, 0.07, 0.06), "matte"))
    with bench.node("burning", (0, 1.85, 0)):
        bench.ball((0, 2.12, 0), (0.17, 0.36, 0.15), FLAME)
        bench.ball((0, 2.36, 0), (0.08, 0.26, 0.07), FLAME)
        bench.ball((0, 2.02, 0), (0.09, 0.18, 0.08), Swatch("core", (1.0, 0.85, 0.4), "light", glow=3.6))


def draw_chopsticks(bench: Bench) -> None:
    for s in (-1, 1):
        bench.rod((-1.0, 0.09, 0.06 * s), (1.0, 0.05, 0.14 * s), 0.045, MAIN, 0.025)
    bench.box((-0.62, 0.04, 0), (0.05, 0.04, 0.22), SECOND, edge=0.02)


def draw_rolling_pin(bench: Bench) -> None:
    bench.bar((-0.62, 0.16, 0), (0.62, 0.16, 0), 0.16, MAIN)
    for s in (-1, 1):
        bench.rod((0.66 * s, 0.16, 0), (0.98 * s, 0.16, 0), 0.065, MAIN.toned(0.8), 0.05)


def draw_cutting_board(bench: Bench) -> None:
    """A wooden board with a grip that has a hole, and a groove around."""
    bench.box((0, 0.05, 0), (0.92, 0.05, 0.58), MAIN.patterned("grain", 0.09, (0.58, 0.40, 0.22)), edge=0.03)
    bench.box((-1.04, 0.05, 0), (0.18, 0.05, 0.14), MAIN, edge=0.04)
    bench.drum((-1.08, 0.101, 0), 0.05, 0.004, Swatch("hole", (0.2, 0.12, 0.07)))
    bench.socket("top", (0, 0.10, 0))


def draw_remote(bench: Bench) -> None:
    bench.box((0, 0.06, 0), (0.82, 0.06, 0.22), MAIN, edge=0.05)
    bench.drum((0.6, 0.125, 0), 0.05, 0.012, Swatch("power", (0.85, 0.1, 0.1)))
    bench.ring((0.28, 0.13, 0), 0.11, 0.02, GREY)
    for col in range(4):
        for row in (-1, 0, 1):
            bench.box((-0.02 - 0.16 * col, 0.125, 0.11 * row), (0.05, 0.015, 0.035), WHITE, edge=0.01)


def draw_soap(bench: Bench) -> None:
    """A bar of soap with foam on it, in a dish."""
    bench.turned(
        (0, 0, 0), [(0, 0.0), (0.6, 0.0), (0.86, 0.14), (0.82, 0.16), (0.55, 0.05), (0, 0.05)], WHITE.of("gloss")
    )
    bench.box((0, 0.26, 0), (0.55, 0.17, 0.34), MAIN.of("gloss"), edge=0.14)
    for i in range(14):
        a = 2.4 * i
        bench.ball(
            (0.45 * math.cos(a), 0.40 + 0.05 * (i % 3), 0.28 * math.sin(a)), 0.06 + 0.025 * (i % 3), WHITE.of("gloss")
        )


def draw_corkscrew(bench: Bench) -> None:
    bench.rod((-0.5, 1.6, 0), (0.5, 1.6, 0), 0.12, MAIN.of("wood"))
    bench.rod((0, 1.6, 0), (0, 0.95, 0), 0.05, STEEL)
    for i in range(20):
        a, b = 0.8 * i, 0.8 * (i + 1)
        bench.rod((0.1 * math.cos(a), 0.95 - 0.045 * i, 0.1 * math.sin(a)), (0.1 * math.cos(b), 0.905 - 0.045 * i, 0.1 * math.sin(b)), 0.03, STEEL)  # fmt: skip


def draw_mill(bench: Bench) -> None:
    bench.turned((0, 0, 0), [(0, 0), (0.26, 0), (0.28, 0.1), (0.18, 0.5), (0.24, 0.8), (0.2, 0.95), (0.2, 1.0), (0.28, 1.1), (0.26, 1.28), (0, 1.4)], MAIN.of("wood"))  # fmt: skip
    bench.drum((0, 0.97, 0), 0.21, 0.03, STEEL)
    bench.ball((0, 1.45, 0), 0.07, STEEL)


def draw_robot_vacuum(bench: Bench) -> None:
    """A flat round machine with a bumper ahead, a button and a turret on top, on wheels that its cover hides."""
    bench.drum((0, 0.052, 0), 0.170, 0.034, MAIN)
    bench.ring((0, 0.060, 0), 0.170, 0.012, SECOND)
    bench.drum((0, 0.087, 0), 0.150, 0.003, MAIN.toned(1.25))
    bench.drum((-0.04, 0.102, 0), 0.042, 0.016, SECOND)
    bench.drum((0.075, 0.091, 0), 0.020, 0.003, Swatch("light", (0.30, 0.85, 0.55), "matte", glow=0.8))
    for s in (-1, 1):
        bench.bar((0.12, 0.012, s * 0.10), (0.19, 0.010, s * 0.15), 0.005, SECOND)
        with bench.node(f"wheel_{'left' if s < 0 else 'right'}", (0, 0.028, s * 0.11)):
            bench.drum((0, 0.028, s * 0.11), 0.028, 0.012, SECOND, axis="z")
    bench.socket("top", (0, 0.12, 0))


HOUSEHOLD: dict[str, Recipe] = {
    "typewriter": recipe(draw_typewriter, 0.38, (0.14, 0.34, 0.34), mass=8.0, material="metal", finish="gloss", front="z"),
    "record player": recipe(draw_record_player, 0.45, (0.46, 0.28, 0.14), (0.86, 0.24, 0.12), mass=5.0, material="wood", front="z"),
    "gramophone": recipe(draw_gramophone, 0.75, (0.36, 0.19, 0.09), (0.72, 0.12, 0.1), mass=9.0, material="wood", front="z"),
    "coffee machine": recipe(draw_coffee_machine, 0.42, (0.76, 0.77, 0.79), (0.2, 0.2, 0.22), mass=9.0, material="metal", front="z"),
    "blender": recipe(draw_blender, 0.42, (0.80, 0.12, 0.12), (0.92, 0.92, 0.92), mass=3.0, material="glass", front="z"),
    "toaster": recipe(draw_toaster, 0.3, (0.80, 0.81, 0.83), mass=2.0, material="metal", front="z"),
    "robot vacuum": recipe(draw_robot_vacuum, 0.34, (0.20, 0.21, 0.24), (0.08, 0.08, 0.09), mass=3.5, carriage="wheels", finish="gloss"),
    "lighter": recipe(draw_lighter, 0.1, (0.78, 0.79, 0.80), mass=0.06, material="metal", front="z"),
    "cigarette": recipe(draw_cigarette, 0.15, (0.96, 0.95, 0.93), mass=0.002, material="fabric", finish="paper"),
    "match": recipe(draw_match, 0.07, (0.8, 0.62, 0.38), mass=0.001, material="wood"),
    "chopsticks": recipe(draw_chopsticks, 0.24, (0.46, 0.14, 0.09), (0.92, 0.92, 0.90), finish="gloss", mass=0.03, material="wood", front="z"),
    "rolling pin": recipe(draw_rolling_pin, 0.4, (0.82, 0.62, 0.38), finish="wood", mass=0.6, material="wood", front="z"),
    "cutting board": recipe(draw_cutting_board, 0.4, (0.74, 0.54, 0.32), finish="wood", mass=1.0, material="wood", front="z"),
    "remote control": recipe(draw_remote, 0.18, (0.08, 0.08, 0.09), mass=0.1, front="z"),
    "soap": recipe(draw_soap, 0.13, (0.95, 0.80, 0.84), mass=0.1, front="z"),
    "corkscrew": recipe(draw_corkscrew, 0.15, (0.4, 0.24, 0.12), mass=0.1, material="metal", front="z"),
    "pepper mill": recipe(draw_mill, 0.2, (0.42, 0.24, 0.12), mass=0.3, material="wood"),
}  # fmt: skip
