"""Small structures: fence, wall, gate, well, fountain, stairs, and what stands in parks and playgrounds."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import (
    CHROME,
    CLOTH,
    DARK_WOOD,
    GOLD,
    IRON,
    LAMPLIGHT,
    MAIN,
    PANE,
    RED,
    SECOND,
    STEEL,
    STONE,
    WATER,
    WHITE,
    WOOD,
    Swatch,
)
from ..workbench import Bench
from .roof import gable_roof


def draw_beach_umbrella(bench: Bench) -> None:
    """A striped canopy on a pole that is stuck in the sand."""
    bench.bar((0, 0, 0), (0, 2.2, 0), 0.024, WHITE)
    bench.put("shell", (1.15, 0.5, 1.15, 0.06), (0, 1.72, 0), MAIN.patterned("stripes", 0.4, (0.95, 0.94, 0.9)))
    for i in range(8):
        a = math.tau * (i + 0.5) / 8
        bench.rod((1.1 * math.cos(a), 1.74, 1.1 * math.sin(a)), (0, 2.06, 0), 0.008, SECOND)
    bench.ball((0, 2.24, 0), 0.04, SECOND)


def draw_fence(bench: Bench) -> None:
    """White pickets with pointed tops on two rails."""
    for y in (0.3, 0.75):
        bench.box((0, y, -0.03), (1.5, 0.045, 0.02), MAIN, edge=0)
    for i in range(13):
        x = -1.44 + 0.24 * i
        post = i % 6 == 0
        bench.box((x, 0.47, 0), (0.06 if not post else 0.055, 0.47, 0.015 if not post else 0.05), MAIN, edge=0)
        bench.wedge((x, 1.0, 0), (0.06, 0.06, 0.015 if not post else 0.05), (0.05, 1.0), MAIN)


def draw_wall(bench: Bench) -> None:
    """A brick wall with a coping and end pillars."""
    bench.box((0, 0.9, 0), (1.8, 0.9, 0.12), MAIN.patterned("bricks", 0.22, (0.8, 0.75, 0.68)), edge=0)
    bench.box((0, 1.84, 0), (1.85, 0.05, 0.17), STONE, edge=0.01)
    for s in (-1, 1):
        bench.box((s * 1.75, 1.0, 0), (0.22, 1.0, 0.22), MAIN.patterned("bricks", 0.22, (0.8, 0.75, 0.68)), edge=0)
        bench.wedge((s * 1.75, 2.08, 0), (0.27, 0.09, 0.27), (0.3, 0.3), STONE)
    bench.socket("top", (0, 1.9, 0))


def draw_gate(bench: Bench) -> None:
    """Two wings of iron bars between stone pillars with balls."""
    for s in (-1, 1):
        bench.box((0, 1.3, s * 1.75), (0.3, 1.3, 0.3), STONE.patterned("bricks", 0.35, (0.45, 0.43, 0.4)), edge=0)
        bench.box((0, 2.65, s * 1.75), (0.38, 0.06, 0.38), STONE, edge=0)
        bench.ball((0, 2.95, s * 1.75), 0.26, STONE)
        with bench.node(f"door_{'left' if s < 0 else 'right'}", (0, 0, s * 1.42)):
            for y in (0.15, 0.9, 1.9):
                bench.bar((0, y, s * 0.04), (0, y, s * 1.42), 0.03, MAIN)
            for i in range(7):
                z = s * (0.06 + 0.225 * i)
                top = 2.3 - 0.05 * i
                bench.bar((0, 0.1, z), (0, top, z), 0.02, MAIN)
                bench.cone((0, top + 0.06, z), 0.035, 0.07, 0.002, GOLD)
            bench.ring((0, 1.4, s * 0.72), 0.3, 0.02, GOLD, axis="x")
    bench.state("open", door_left=turned_joint(y=75), door_right=turned_joint(y=-75))


def draw_well(bench: Bench) -> None:
    """A round stone curb with water, a roof on posts, a winch and a bucket on its rope."""
    bench.turned(
        (0, 0, 0), [(0.85, 0), (0.85, 0.8), (0.62, 0.8), (0.62, 0.3)], MAIN.patterned("bricks", 0.3, (0.4, 0.38, 0.35))
    )
    with bench.node("contents", (0, 0.35, 0)):
        bench.drum((0, 0.35, 0), 0.62, 0.02, WATER)
    for s in (-1, 1):
        bench.beam((0, 0.5, s * 0.72), (0, 2.1, s * 0.72), 0.06, WOOD)
    with bench.frame((0, 2.0, 0), (0, 90, 0)):
        gable_roof(bench, (0, 0, 0), (0.8, 0.27, 0.62), SECOND, WOOD, 0.25)
    with bench.node("lever", (0, 1.5, 0)):
        bench.bar((0, 1.5, -0.85), (0, 1.5, 0.85), 0.08, DARK_WOOD)
        bench.tubes([(0, 1.5, 0.85), (0, 1.2, 0.88), (0, 1.2, 1.08)], 0.025, IRON)
        bench.socket("handle", (0, 1.2, 1.0))
    bench.rod((0.08, 1.5, 0), (0.08, 1.1, 0), 0.012, CLOTH)
    with bench.node("bucket", (0.08, 1.1, 0)):
        bench.turned((0.08, 0.82, 0), [(0, 0), (0.12, 0), (0.16, 0.22)], WOOD)
        bench.ring((0.08, 1.02, 0), 0.15, 0.01, IRON, axis="x", arc=180)
    bench.socket("inside", (0, 0.4, 0))


def draw_fountain(bench: Bench) -> None:
    """Three basins on a stem with water in them, jets falling from the top."""
    bench.turned((0, 0, 0), [(2.3, 0), (2.3, 0.5), (2.05, 0.55), (2.0, 0.12), (0, 0.12)], MAIN)
    bench.ring((0, 0.52, 0), 2.18, 0.12, MAIN)
    with bench.node("contents", (0, 0.4, 0)):
        bench.drum((0, 0.4, 0), 2.02, 0.02, WATER)
    bench.turned((0, 0, 0), [(0.45, 0.1), (0.3, 0.4), (0.2, 1.0), (0.24, 1.2)], MAIN)
    bench.turned((0, 1.2, 0), [(0.2, 0), (0.7, 0.15), (1.1, 0.4), (1.05, 0.42), (0.5, 0.22), (0, 0.2)], MAIN)
    bench.drum((0, 1.55, 0), 0.98, 0.015, WATER)
    bench.turned((0, 1.4, 0), [(0.2, 0), (0.13, 0.7), (0.4, 0.85), (0.6, 1.05), (0.55, 1.06), (0, 0.95)], MAIN)
    bench.drum((0, 2.42, 0), 0.52, 0.015, WATER)
    bench.rod((0, 2.4, 0), (0, 2.95, 0), 0.06, WATER, end=0.03)
    for i in range(8):
        a = 2 * math.pi * i / 8
        for r0, y0, r1, y1 in ((1.08, 1.6, 1.4, 0.45), (0.58, 2.44, 0.82, 1.62)):
            bench.rod((r0 * math.cos(a), y0, r0 * math.sin(a)), (r1 * math.cos(a), y1, r1 * math.sin(a)), 0.03, WATER)
    bench.socket("mouth", (0, 2.95, 0))
    bench.socket("inside", (0, 0.45, 0))


def draw_stairs(bench: Bench) -> None:
    """Ten stone steps with a handrail on both sides, rising toward +x."""
    for i in range(10):
        bench.box(
            (0.28 * i, 0.085 * (i + 1), 0), (0.16, 0.085 * (i + 1), 0.9), MAIN if i % 2 else MAIN.toned(0.9), edge=0
        )
        if i % 3 == 0:
            for s in (-1, 1):
                bench.rod((0.28 * i, 0.17 * (i + 1), s * 0.82), (0.28 * i, 0.17 * (i + 1) + 0.9, s * 0.82), 0.02, IRON)
    for s in (-1, 1):
        bench.rod((0, 1.07, s * 0.82), (2.52, 2.6, s * 0.82), 0.032, SECOND)
    bench.socket("top", (2.52, 1.7, 0))


def draw_torii(bench: Bench) -> None:
    """A red Japanese gate with a black-capped, curved lintel."""
    for s in (-1, 1):
        bench.cone((0, 2.1, s * 1.7), 0.24, 2.1, 0.2, MAIN)
        bench.drum((0, 0.2, s * 1.7), 0.32, 0.2, SECOND)
        bench.box((0, 4.5, s * 1.5), (0.26, 0.14, 1.3), MAIN, turn=(-s * 4, 0, 0), edge=0)
        bench.box((0, 4.72, s * 1.55), (0.34, 0.1, 1.4), SECOND, turn=(-s * 4, 0, 0), edge=0)
    bench.box((0, 3.5, 0), (0.16, 0.17, 2.3), MAIN, edge=0)
    bench.box((0, 4.0, 0), (0.14, 0.35, 0.25), MAIN, edge=0)


def draw_phone_box(bench: Bench) -> None:
    """A red telephone box with panes on all sides and a lettered crown."""
    bench.box((0, 0.08, 0), (0.48, 0.08, 0.48), IRON, edge=0)
    for x in (-1, 1):
        for z in (-1, 1):
            bench.box((x * 0.4, 1.2, z * 0.4), (0.06, 1.1, 0.06), MAIN, edge=0.01)
    bench.box((0, 1.2, 0), (0.37, 1.05, 0.37), PANE.patterned("tiles", 0.21, (0.75, 0.06, 0.06)), edge=0)
    bench.box((0, 0.3, 0), (0.41, 0.16, 0.41), MAIN, edge=0)
    bench.box((0, 2.3, 0), (0.46, 0.14, 0.46), MAIN, edge=0.02)
    bench.put("shell", (0.5, 0.22, 0.5, 0.0), (0, 2.42, 0), MAIN)
    for turn in (0, 90):
        with bench.frame((0, 2.3, 0), (0, turn, 0)):
            bench.box(
                (0, 0, 0.465), (0.36, 0.08, 0.01), WHITE.lettered("TELEPHONE", (0.1, 0.1, 0.1)).glowing(0.4), edge=0
            )
    with bench.node("door", (0.42, 1.2, -0.36)):
        bench.box((0.43, 1.2, 0.33), (0.03, 0.08, 0.03), CHROME)
    bench.socket("inside", (0, 0.16, 0))


def draw_ferris_wheel(bench: Bench) -> None:
    """A great wheel with spokes and coloured cabins on an A-frame."""
    hub = (0.0, 10.0, 0.0)
    for s in (-1, 1):
        for x in (-4.0, 4.0):
            bench.rod((x, 0, s * 1.6), (0, 10.0, s * 1.2), 0.22, WHITE)
    bench.drum(hub, 0.6, 1.5, RED, axis="z")
    paints = ((0.9, 0.15, 0.15), (0.98, 0.75, 0.1), (0.15, 0.55, 0.85), (0.2, 0.65, 0.3))
    with bench.node("wheel", hub):
        for s in (-1, 1):
            bench.ring((0, 10.0, s * 0.8), 8.6, 0.16, MAIN, axis="z")
            bench.ring((0, 10.0, s * 0.8), 5.0, 0.09, MAIN, axis="z")
            for i in range(6):
                a = math.pi * i / 6
                x, y = 8.6 * math.cos(a), 8.6 * math.sin(a)
                bench.bar((-x, 10 - y, s * 0.8), (x, 10 + y, s * 0.8), 0.08, WHITE)
        for i in range(12):
            a = math.pi * i / 6
            x, y = 8.6 * math.cos(a), 10 + 8.6 * math.sin(a)
            with bench.node(f"cabin_{i + 1}", (x, y, 0)):
                bench.ball((x, y - 0.7, 0), (0.85, 0.7, 0.75), Swatch("cabin", paints[i % 4], "paint"))
                bench.box((x, y - 0.55, 0), (0.7, 0.22, 0.78), PANE, edge=0.15)
    bench.box((0, 0.2, 0), (5.0, 0.2, 2.4), SECOND, edge=0)


def draw_slide(bench: Bench) -> None:
    """A playground slide with a ladder and a wavy chute."""
    for s in (-1, 1):
        bench.rod((-1.3, 0, s * 0.28), (-0.85, 1.9, s * 0.25), 0.035, SECOND)
        bench.rod((-0.85, 1.9, s * 0.25), (-0.4, 1.9, s * 0.25), 0.03, SECOND)
        bench.rod((-0.4, 0, s * 0.28), (-0.4, 1.9, s * 0.25), 0.035, SECOND)
        bench.tubes(
            [(-0.4, 1.62, s * 0.27), (0.6, 0.82, s * 0.27), (1.2, 0.45, s * 0.27), (1.75, 0.4, s * 0.27)], 0.045, MAIN
        )
    for i in range(6):
        bench.bar(
            (-1.25 + 0.075 * i, 0.22 + 0.27 * i, -0.27), (-1.25 + 0.075 * i, 0.22 + 0.27 * i, 0.27), 0.025, SECOND
        )
    bench.box((-0.62, 1.5, 0), (0.24, 0.03, 0.26), SECOND)
    for a, b in (((-0.4, 1.5), (0.6, 0.7)), ((0.6, 0.7), (1.2, 0.33)), ((1.2, 0.33), (1.8, 0.28))):
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0.0)
        bench.box(
            middle,
            (math.hypot(b[0] - a[0], b[1] - a[1]) / 2 + 0.01, 0.015, 0.26),
            MAIN,
            turn=(0, 0, math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))),
            edge=0,
        )
    bench.bar((1.5, 0, 0), (1.5, 0.28, 0), 0.04, SECOND)
    bench.socket("seat", (-0.5, 1.54, 0))


def draw_swing(bench: Bench) -> None:
    """Two seats on chains from a beam with splayed legs; each swings on its node."""
    for s in (-1, 1):
        for x in (-0.8, 0.8):
            bench.rod((x, 0, s * 1.7), (0, 2.4, s * 1.45), 0.05, MAIN)
    bench.rod((0, 2.4, -1.55), (0, 2.4, 1.55), 0.06, MAIN)
    for i, z in enumerate((-0.65, 0.65)):
        with bench.node("pendulum" if i == 0 else "pendulum_2", (0, 2.4, z)):
            for s in (-1, 1):
                bench.bar((0, 2.4, z + s * 0.24), (0, 0.5, z + s * 0.24), 0.014, STEEL)
                if i == 0:
                    bench.socket(f"{'left' if s < 0 else 'right'}_hand", (0, 1.15, z + s * 0.24))
            bench.box((0, 0.48, z), (0.11, 0.02, 0.26), SECOND)
            bench.socket("seat" if i == 0 else "seat_2", (0, 0.5, z))


def draw_carousel(bench: Bench) -> None:
    """A merry-go-round: striped roof, gilt poles, horses on a turning floor."""
    bench.drum((0, 0.15, 0), 3.0, 0.15, SECOND)
    with bench.node("turntable", (0, 0.3, 0)):
        bench.drum((0, 1.6, 0), 0.7, 1.3, MAIN.patterned("checker", 0.4, (0.95, 0.9, 0.75)))
        bench.turned(
            (0, 3.0, 0),
            [(3.1, 0), (2.0, 0.55), (0.8, 1.1), (0, 1.45)],
            MAIN.patterned("stripes", 0.5, (0.97, 0.93, 0.82)),
        )
        bench.ring((0, 2.98, 0), 3.05, 0.14, GOLD)
        bench.ball((0, 4.55, 0), 0.18, GOLD)
        for i in range(8):
            a = 2 * math.pi * i / 8
            x, z = 2.1 * math.cos(a), 2.1 * math.sin(a)
            bench.rod((x, 0.3, z), (x, 3.1, z), 0.035, GOLD)
            bench.ball((3.05 * math.cos(a), 2.9, 3.05 * math.sin(a)), 0.1, LAMPLIGHT)
            coat = Swatch(
                "horse", ((0.95, 0.93, 0.9), (0.45, 0.28, 0.16), (0.2, 0.18, 0.2), (0.75, 0.5, 0.3))[i % 4], "gloss"
            )
            with bench.frame((x, 1.1 + 0.18 * (i % 2), z), (0, -math.degrees(a) - 90, 0)):
                bench.ball((0, 0, 0), (0.42, 0.18, 0.15), coat)
                bench.rod((0.3, 0.05, 0), (0.48, 0.42, 0), 0.11, coat, end=0.08)
                bench.rod((0.48, 0.45, 0), (0.68, 0.34, 0), 0.08, coat, end=0.05)
                bench.rod((0.28, -0.1, 0.06), (0.38, -0.45, 0.06), 0.05, coat)
                bench.rod((-0.3, -0.1, 0.06), (-0.42, -0.45, 0.06), 0.05, coat)
                bench.ball((0, 0.12, 0), (0.14, 0.09, 0.14), RED)
                bench.socket(f"seat_{i + 1}" if i else "seat", (-0.02, 0.17, 0))


YARD: dict[str, Recipe] = {
    "beach umbrella": recipe(draw_beach_umbrella, 2.35, (0.86, 0.2, 0.16), (0.95, 0.94, 0.9), mass=6, material="fabric", finish="cloth"),
    "fence": recipe(draw_fence, 3.0, (0.94, 0.94, 0.92), front="z", mass=30, material="wood", finish="matte"),
    "wall": recipe(draw_wall, 3.94, (0.62, 0.28, 0.2), front="z", mass=2500, material="stone", finish="stone"),
    "gate": recipe(draw_gate, 4.2, (0.08, 0.08, 0.09), mass=600, material="metal", voice="gate"),
    "well": recipe(draw_well, 2.9, (0.56, 0.54, 0.5), (0.48, 0.2, 0.14), mass=1500, material="stone", finish="stone"),
    "fountain": recipe(draw_fountain, 4.6, (0.8, 0.78, 0.73), mass=4000, material="stone", voice="fountain", finish="stone"),
    "stairs": recipe(draw_stairs, 2.85, (0.7, 0.68, 0.64), (0.4, 0.25, 0.14), front="z", mass=3000, material="stone", finish="stone"),
    "torii": recipe(draw_torii, 5.9, (0.82, 0.18, 0.1), (0.1, 0.1, 0.11), mass=1200, material="wood", finish="paint"),
    "phone box": recipe(draw_phone_box, 2.65, (0.78, 0.06, 0.06), mass=500, material="metal", finish="paint"),
    "ferris wheel": recipe(draw_ferris_wheel, 18.9, (0.9, 0.9, 0.92), (0.5, 0.2, 0.2), front="z", mass=60000, material="metal", voice="fair", finish="paint"),
    "slide": recipe(draw_slide, 3.1, (0.95, 0.72, 0.1), (0.12, 0.4, 0.75), front="z", mass=90, material="metal", finish="paint"),
    "swing": recipe(draw_swing, 3.5, (0.85, 0.2, 0.12), (0.3, 0.2, 0.12), mass=80, material="metal", voice="swing", finish="paint"),
    "carousel": recipe(draw_carousel, 6.2, (0.78, 0.12, 0.16), (0.5, 0.32, 0.18), mass=5000, material="wood", voice="music box", finish="paint"),
}  # fmt: skip
