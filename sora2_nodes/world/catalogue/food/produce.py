"""More of the market: limes, mangoes, berries, nuts, garlic, and slices of citrus."""

from __future__ import annotations

import itertools
import math

from ...primitives import RGB
from ..recipe import Recipe, recipe
from ..swatch import MAIN, SECOND, Swatch
from ..workbench import Bench

STALK, GREEN = Swatch("stalk", (0.34, 0.25, 0.13), "wood"), Swatch("leaf", (0.24, 0.52, 0.16), "leaf")
PITH = Swatch("pith", (0.98, 0.97, 0.88), "satin")


def draw_round(bench: Bench, *, tall: float = 1.0, nub: float = 0.0, blush: bool = False, leaf: bool = True) -> None:
    """A round fruit: lime, mango, plum. nub: of its tip; blush: one cheek in its second colour."""
    bench.ball((0, 0.75 * tall, 0), (0.92, 0.75 * tall, 0.80), MAIN)
    if nub:
        bench.rod((0.7, 0.75 * tall, 0), (0.96 + nub, 0.76 * tall, 0), 0.26, MAIN, 0.08)
    if blush:
        bench.ball((0.14, 0.84 * tall, 0.16), (0.80, 0.66 * tall, 0.68), SECOND)
    bench.rod((0, 1.46 * tall, 0), (0.08, 1.66 * tall, 0), 0.045, STALK)
    if leaf:
        bench.ball((0.36, 1.62 * tall, 0.06), (0.32, 0.03, 0.15), GREEN, (0, 10, -8))


def draw_berries(bench: Bench, *, count: int = 9, crown: bool = True) -> None:
    """A handful of blueberries in a heap, each with its little crown."""
    for i in range(count):
        ring, a = (0, 0.0) if i == 0 else (1, 2 * math.pi * i / (count - 3)) if i < count - 2 else (2, 3.0 * i)
        r, y = (0.0, 0.5) if ring == 0 else (1.02, 0.5) if ring == 1 else (0.5, 1.28)
        x, z = r * math.cos(a), r * math.sin(a)
        bench.ball((x, y, z), 0.5, MAIN)
        if crown:
            bench.ring((x + 0.12, y + 0.45, z + 0.14), 0.13, 0.045, SECOND)


def draw_drupelets(bench: Bench, *, wide: float = 0.62) -> None:
    """A raspberry or blackberry: a cone of little balls with leaves at its top."""
    for row, (y, r, n) in enumerate(
        ((0.22, 0.20, 5), (0.48, 0.38, 8), (0.76, 0.50, 10), (1.04, 0.55, 11), (1.28, 0.44, 9))
    ):
        for i in range(n):
            a = 2 * math.pi * (i + 0.5 * (row % 2)) / n
            bench.ball((r * math.cos(a) * wide / 0.62, y, r * math.sin(a) * wide / 0.62), 0.17, MAIN)
    bench.ball((0, 0.8, 0), (0.46, 0.62, 0.46), MAIN.toned(0.7))
    for i in range(5):
        a = 2 * math.pi * i / 5
        bench.ball((0.3 * math.cos(a), 1.46, 0.3 * math.sin(a)), (0.3, 0.03, 0.12), GREEN, (0, -math.degrees(a), -14))
    bench.rod((0, 1.44, 0), (0.05, 1.72, 0), 0.05, GREEN)


def draw_pomegranate(bench: Bench) -> None:
    """A pomegranate with its crown, and a half beside it full of red seeds."""
    bench.ball((-0.7, 0.85, -0.3), 0.86, MAIN)
    for i in range(6):
        a = 2 * math.pi * i / 6
        bench.cone((-0.7 + 0.14 * math.cos(a), 1.80, -0.3 + 0.14 * math.sin(a)), 0.09, 0.16, 0.02, MAIN)
    bench.put("shell", (0.84, 0.84, 0.84, 0.0), (0.85, 0.74, 0.45), MAIN, (-105, 0, 0))
    bench.put("cylinder", (0.80, 0.03, 0.80), (0.85, 0.74, 0.45), PITH, (75, 0, 0))
    for i in range(46):
        r, a = 0.70 * math.sqrt((i + 0.5) / 46), 2.39996 * i
        u, v = r * math.cos(a), r * math.sin(a)
        bench.ball((0.85 + u, 0.76 + v * 0.96, 0.49 - v * 0.25), 0.085, SECOND)


def draw_dragon_fruit(bench: Bench) -> None:
    """A pink fruit with green-tipped scales, half of it cut to show white flesh with black seeds."""
    bench.ball((0, 0.8, -0.1), (1.1, 0.8, 0.76), MAIN)
    for i in range(14):
        a, b = 2.4 * i, -0.7 + 1.5 * i / 13
        x, y, z = 1.08 * math.sin(b), 0.8 + 0.76 * math.cos(b) * math.sin(a), -0.1 + 0.72 * math.cos(b) * math.cos(a)
        bench.rod((x, y, z), (x + 0.26, y + 0.18 * math.sin(a) + 0.1, z + 0.16 * math.cos(a)), 0.12, Swatch("scale", (0.45, 0.66, 0.22), "leaf"), 0.02)  # fmt: skip
    bench.ball((0.1, 0.7, 0.62), (0.86, 0.66, 0.08), MAIN)
    bench.ball((0.1, 0.7, 0.66), (0.78, 0.58, 0.08), Swatch("flesh", (0.97, 0.96, 0.95), "satin"))
    for i in range(34):
        r, a = math.sqrt((i + 0.5) / 34), 2.39996 * i
        bench.ball((0.1 + 0.68 * r * math.cos(a), 0.7 + 0.5 * r * math.sin(a), 0.73), 0.026, Swatch("seed", (0.05, 0.05, 0.05), "gloss"))  # fmt: skip


def draw_long(bench: Bench, *, bend: float = 0.1, thick: float = 0.22, tip: float = 0.16, cap: bool = False) -> None:
    """A long vegetable that lies: cucumber, eggplant."""
    points = [(-1.0 + 0.25 * i, thick, bend * math.cos(math.pi * i / 8)) for i in range(9)]
    for i, (start, end) in enumerate(itertools.pairwise(points)):
        even = thick * (0.72 + 0.28 * math.sin(math.pi * min(1.0, (i + 0.8) / 6)))
        near, far = (thick * (1.1 - 0.075 * i), thick * (1.025 - 0.075 * i)) if cap else (even, even)
        bench.rod(start, end, near, MAIN, far)
    if cap:
        for i in range(5):
            a = 2 * math.pi * i / 5
            bench.rod((0.95, thick, 0.0), (0.66, thick + tip * math.sin(a), tip * math.cos(a)), 0.1, GREEN, 0.03)
        bench.rod((0.95, thick, 0), (1.22, thick + 0.1, 0.02), 0.07, GREEN)
    else:
        for i in range(3):
            x = 0.35 + 0.46 * i
            bench.put("cylinder", (0.2, 0.035, 0.2), (x - 0.4, 0.2, 0.62), MAIN, (74, 0, 0))
            bench.put("cylinder", (0.178, 0.04, 0.178), (x - 0.4, 0.2, 0.622), SECOND, (74, 0, 0))


def draw_garlic(bench: Bench) -> None:
    """A bulb of garlic: cloves side by side under a thin neck."""
    for i in range(8):
        a = 2 * math.pi * i / 8
        bench.ball(
            (0.42 * math.cos(a), 0.55, 0.42 * math.sin(a)),
            (0.42, 0.55, 0.34),
            MAIN if i % 2 else SECOND,
            (0, -math.degrees(a), 0),
        )
    bench.cone((0, 1.15, 0), 0.34, 0.24, 0.10, MAIN)
    bench.rod((0, 1.3, 0), (0.06, 1.62, 0), 0.09, MAIN, 0.07)
    bench.ball((1.1, 0.2, 0.5), (0.36, 0.2, 0.2), MAIN, (0, 30, 0))


def draw_ginger(bench: Bench) -> None:
    """A knobbly root that lies, with a cut end."""
    bench.rod((-0.9, 0.26, 0), (0.8, 0.28, 0.1), 0.27, MAIN, 0.22)
    for x, z, dx, dz in (
        (-0.4, 0.1, -0.3, 0.5),
        (0.1, 0.1, 0.25, 0.55),
        (0.2, 0.0, 0.1, -0.55),
        (-0.6, 0, -0.35, -0.4),
    ):
        bench.rod((x, 0.28, z), (x + dx, 0.3, z + dz), 0.2, MAIN, 0.17)
    bench.put("cylinder", (0.2, 0.03, 0.2), (1.0, 0.28, 0.11), SECOND, (0, 0, 90))


def draw_acorn(bench: Bench) -> None:
    """An acorn: a smooth nut with a point, in a scaly cap with a stalk."""
    bench.rod((0, 0.36, 0), (0, 0.86, 0), 0.34, MAIN, 0.42)
    bench.cone((0, 0.06, 0), 0.02, 0.07, 0.10, SECOND)
    bench.ball(
        (0, 1.02, 0), (0.52, 0.30, 0.52), Swatch("cap", (0.46, 0.32, 0.18), "wood", "scales", (0.32, 0.21, 0.11), 0.12)
    )
    for row, (y, r, n) in enumerate(((0.90, 0.50, 14), (1.02, 0.49, 14), (1.15, 0.40, 11), (1.25, 0.26, 7))):
        for i in range(n):
            a = 2 * math.pi * (i + 0.5 * (row % 2)) / n
            bench.ball((r * math.cos(a), y, r * math.sin(a)), 0.075, Swatch("cap", (0.50, 0.35, 0.19), "wood"))
    bench.rod((0, 1.3, 0), (0.08, 1.62, 0), 0.055, STALK)


def draw_nuts(bench: Bench, *, kind: str = "almond", count: int = 9) -> None:
    """A handful of nuts or beans on a heap. kind: almond, peanut, walnut, bean."""
    for i in range(count):
        r, a = (0.0, 0.0) if i == 0 else (0.75 + 0.2 * (i % 2), 2 * math.pi * i / max(count - 1, 1))
        x, y, z, yaw = r * math.cos(a), 0.24 + (0.30 if i == 0 else 0.0), r * math.sin(a), 47 * i
        with bench.frame((x, y, z), (0, yaw, 8 * (-1) ** i)):
            if kind == "peanut":
                bench.ball((-0.22, 0, 0), (0.30, 0.24, 0.24), MAIN)
                bench.ball((0.24, 0, 0), (0.33, 0.26, 0.26), MAIN)
            elif kind == "walnut":
                bench.ball((0, 0.06, 0), (0.40, 0.34, 0.34), MAIN)
                bench.ring((0, 0.06, 0), 0.36, 0.04, SECOND, axis="z")
            elif kind == "bean":
                bench.ball((0, 0, 0), (0.36, 0.20, 0.26), MAIN)
                bench.rod((-0.30, 0.17, 0.02), (0.30, 0.17, -0.02), 0.035, SECOND)
            else:
                bench.ball((0, 0, 0), (0.42, 0.14, 0.24), MAIN)
                bench.rod((0.3, 0.0, 0), (0.46, 0, 0), 0.08, MAIN, 0.02)


def draw_citrus_slice(bench: Bench, *, rind: RGB, flesh: RGB) -> None:
    """A wheel of citrus that stands, leaning back a little, and another that lies before it; it faces +z."""
    for at, turn in (((0, 0.98, 0), (82, 0, 0)), ((0.55, 0.09, 0.95), (0, 0, 0))):
        with bench.frame(at, turn):
            bench.put("cylinder", (1.0, 0.08, 1.0), (0, 0, 0), Swatch("main", rind))
            bench.put("cylinder", (0.92, 0.085, 0.92), (0, 0, 0), PITH)
            for i in range(9):
                a = 2 * math.pi * i / 9
                bench.ball(
                    (0.54 * math.cos(a), 0.0, 0.54 * math.sin(a)),
                    (0.36, 0.11, 0.19),
                    Swatch("flesh", flesh, "gloss"),
                    (0, -math.degrees(a), 0),
                )


def draw_half(bench: Bench, *, flesh: RGB, core: RGB = (0.97, 0.93, 0.84), seeds: RGB | None = None) -> None:
    """A fruit and its half with the cut side forward; it faces +z."""
    bench.ball((-0.75, 0.86, -0.35), (0.84, 0.86, 0.84), MAIN)
    bench.rod((-0.75, 1.66, -0.35), (-0.70, 1.92, -0.35), 0.05, STALK)
    bench.put("shell", (0.84, 0.84, 0.84, 0.0), (0.75, 0.84, 0.35), MAIN, (-105, 0, 0))
    bench.put("cylinder", (0.83, 0.02, 0.83), (0.75, 0.84, 0.37), Swatch("flesh", flesh, "gloss"), (75, 0, 0))
    bench.put("cylinder", (0.26, 0.03, 0.30), (0.75, 0.84, 0.38), Swatch("core", core, "gloss"), (75, 0, 0))
    if seeds is not None:
        for i in range(16):
            a = 2 * math.pi * i / 16
            u, v = 0.40 * math.cos(a), 0.44 * math.sin(a)
            bench.ball((0.75 + u, 0.84 + 0.96 * v, 0.41 - 0.26 * v), (0.035, 0.06, 0.03), Swatch("seed", seeds, "gloss"), (0, 0, math.degrees(a) - 90))  # fmt: skip


BROWN = (0.36, 0.20, 0.10)
PRODUCE: dict[str, Recipe] = {
    "lime": recipe(draw_round, 0.06, (0.36, 0.60, 0.12), finish="gloss", mass=0.07, material="earth", round=True, nub=0.1, leaf=False),
    "mango": recipe(draw_round, 0.13, (0.97, 0.66, 0.14), (0.88, 0.30, 0.16), finish="satin", mass=0.3, material="earth", tall=0.9, blush=True),
    "plum": recipe(draw_round, 0.06, (0.34, 0.10, 0.30), finish="satin", mass=0.06, material="earth", round=True, tall=1.05),
    "blueberries": recipe(draw_berries, 0.05, (0.20, 0.26, 0.50), (0.13, 0.17, 0.36), finish="satin", mass=0.02, material="earth"),
    "raspberry": recipe(draw_drupelets, 0.025, (0.82, 0.09, 0.24), finish="satin", mass=0.005, material="earth"),
    "blackberry": recipe(draw_drupelets, 0.028, (0.12, 0.06, 0.16), finish="gloss", mass=0.006, material="earth"),
    "pomegranate": recipe(draw_pomegranate, 0.16, (0.78, 0.14, 0.16), (0.72, 0.03, 0.12), finish="satin", mass=0.4, material="earth", front="z"),
    "dragon fruit": recipe(draw_dragon_fruit, 0.15, (0.88, 0.16, 0.44), finish="satin", mass=0.4, material="earth", front="z"),
    "cucumber": recipe(draw_long, 0.26, (0.16, 0.42, 0.14), (0.80, 0.90, 0.62), finish="satin", mass=0.3, material="earth", front="z"),
    "eggplant": recipe(draw_long, 0.25, (0.24, 0.08, 0.28), finish="gloss", mass=0.4, material="earth", front="z", thick=0.36, tip=0.3, cap=True),
    "garlic": recipe(draw_garlic, 0.07, (0.95, 0.92, 0.87), (0.86, 0.78, 0.80), finish="satin", mass=0.05, material="earth"),
    "ginger": recipe(draw_ginger, 0.14, (0.80, 0.64, 0.40), (0.95, 0.86, 0.50), finish="matte", mass=0.1, material="earth", front="z"),
    "acorn": recipe(draw_acorn, 0.03, (0.66, 0.44, 0.20), (0.30, 0.18, 0.08), finish="gloss", mass=0.006, material="wood"),
    "almonds": recipe(draw_nuts, 0.08, (0.68, 0.44, 0.24), finish="matte", mass=0.03, material="wood"),
    "peanuts": recipe(draw_nuts, 0.10, (0.84, 0.66, 0.40), finish="matte", mass=0.03, material="wood", kind="peanut"),
    "walnuts": recipe(draw_nuts, 0.12, (0.64, 0.46, 0.28), (0.48, 0.33, 0.19), finish="matte", mass=0.06, material="wood", kind="walnut", count=7),
    "coffee beans": recipe(draw_nuts, 0.05, BROWN, (0.16, 0.08, 0.04), finish="gloss", mass=0.02, material="wood", kind="bean", count=13),
    "lemon slice": recipe(draw_citrus_slice, 0.07, (0.97, 0.84, 0.12), mass=0.02, material="earth", front="z", rind=(0.97, 0.84, 0.12), flesh=(0.98, 0.92, 0.46)),
    "lime slice": recipe(draw_citrus_slice, 0.055, (0.36, 0.60, 0.12), mass=0.02, material="earth", front="z", rind=(0.36, 0.60, 0.12), flesh=(0.74, 0.86, 0.42)),
    "orange slice": recipe(draw_citrus_slice, 0.08, (0.96, 0.52, 0.06), mass=0.03, material="earth", front="z", rind=(0.96, 0.52, 0.06), flesh=(0.98, 0.66, 0.20)),
    "papaya": recipe(draw_half, 0.2, (0.90, 0.62, 0.14), finish="satin", mass=0.8, material="earth", front="z", flesh=(0.97, 0.46, 0.16), core=(0.62, 0.22, 0.08), seeds=(0.05, 0.05, 0.05)),
    "fig": recipe(draw_half, 0.09, (0.32, 0.16, 0.30), finish="satin", mass=0.06, material="earth", front="z", flesh=(0.92, 0.78, 0.72), core=(0.72, 0.14, 0.20), seeds=(0.86, 0.66, 0.36)),
}  # fmt: skip
