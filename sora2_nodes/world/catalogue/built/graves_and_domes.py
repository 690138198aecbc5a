"""What marks a grave, and the glass domes that people live under on other worlds and under water."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import CLEAR, LAMPLIGHT, LEAF, MAIN, SECOND, STONE
from ..workbench import Bench


def draw_gravestone(bench: Bench) -> None:
    """A slab of weathered stone, round at its top, with a cross and lines cut into it, on a plinth in the grass; it faces +x."""
    bench.box((0, 0.08, 0), (0.20, 0.08, 0.42), MAIN.toned(0.85), edge=0.02)
    bench.box((0, 0.50, 0), (0.075, 0.36, 0.32), MAIN.patterned("mottle", 0.12, (0.40, 0.42, 0.36)), edge=0.02)
    bench.drum((0, 0.86, 0), 0.32, 0.075, MAIN.patterned("mottle", 0.12, (0.40, 0.42, 0.36)), axis="x")
    bench.box((0.08, 0.88, 0), (0.006, 0.16, 0.025), SECOND, edge=0)
    bench.box((0.08, 0.93, 0), (0.006, 0.025, 0.10), SECOND, edge=0)
    for k in range(3):
        bench.box((0.08, 0.58 - 0.10 * k, 0), (0.006, 0.018, 0.20 - 0.04 * k), SECOND, edge=0)
    for z in (-0.36, -0.28, 0.30, 0.38):
        bench.ball((0.12, 0.05, z), (0.10, 0.07, 0.07), LEAF)
    bench.socket("top", (0, 1.18, 0))


def draw_stone_cross(bench: Bench) -> None:
    """A tall stone cross with a ring about its middle on two steps; it faces +x."""
    for k in range(2):
        bench.box((0, 0.10 + 0.18 * k, 0), (0.42 - 0.12 * k, 0.10, 0.48 - 0.12 * k), STONE, edge=0.02)
    bench.box((0, 1.25, 0), (0.09, 0.95, 0.12), MAIN, edge=0.02)
    bench.box((0, 1.72, 0), (0.08, 0.11, 0.48), MAIN, edge=0.02)
    bench.ring((0, 1.72, 0), 0.28, 0.045, MAIN, axis="x")
    bench.socket("top", (0, 2.2, 0))


def draw_glass_dome(bench: Bench) -> None:
    """A dome of glass between white ribs on a ring wall, lit huts and green inside, an airlock toward +x."""
    radius = 4.0
    bench.turned((0, 0, 0), [(radius + 0.25, 0), (radius + 0.25, 0.5), (radius, 0.6), (radius - 0.2, 0.6)], MAIN)
    bench.put("shell", (radius, radius * 0.92, radius, 0.0), (0, 0.55, 0), CLEAR)
    for k in range(8):
        yaw = 180.0 * k / 8
        points = []
        for j in range(9):
            a = math.pi * j / 8
            x, y = radius * math.cos(a), 0.55 + radius * 0.92 * math.sin(a)
            points.append((x * math.cos(math.radians(yaw)), y, x * math.sin(math.radians(yaw))))
        bench.tubes(points, 0.06, MAIN)
    for height, share in ((0.38, 0.925), (0.72, 0.69)):
        bench.ring((0, 0.55 + radius * 0.92 * height, 0), radius * share, 0.05, MAIN)
    for x, z, size in ((-0.8, 1.2, 0.9), (0.6, -1.0, 1.1), (-1.6, -0.9, 0.7)):
        bench.box((x, 0.6 + size, z), (0.7, size, 0.7), SECOND, edge=0.1)
        bench.box((x + 0.71, 0.6 + size, z), (0.02, 0.5 * size, 0.4), LAMPLIGHT, edge=0)
    for x, z, r in ((1.6, 0.9, 0.7), (0.4, 2.2, 0.55), (1.4, -2.2, 0.6)):
        bench.ball((x, 0.6 + r, z), (r, 1.2 * r, r), LEAF)
    bench.box((radius + 0.5, 0.95, 0), (0.8, 0.95, 0.75), MAIN, edge=0.25)
    bench.box((radius + 1.31, 0.85, 0), (0.02, 0.7, 0.45), SECOND.toned(0.6), edge=0.05)
    bench.socket("top", (0, 0.55 + radius * 0.92, 0))


GRAVES_AND_DOMES: dict[str, Recipe] = {
    "gravestone": recipe(draw_gravestone, 1.18, (0.56, 0.57, 0.53), (0.26, 0.27, 0.25), mass=250, material="stone", finish="stone"),
    "stone cross": recipe(draw_stone_cross, 2.2, (0.60, 0.59, 0.55), mass=600, material="stone", finish="stone"),
    "glass dome": recipe(draw_glass_dome, 10.0, (0.92, 0.93, 0.94), (0.70, 0.74, 0.80), mass=20000, material="glass", finish="satin"),
}  # fmt: skip
