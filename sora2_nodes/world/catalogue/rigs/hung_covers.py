"""What is let down over something on a cord: clear boxes and jars, baskets, a cloth that drapes. Metres; they stand on their rim."""

from __future__ import annotations

import math

from ..swatch import CHROME, IRON, MAIN, RED, SECOND, Swatch
from ..workbench import Bench
from .holders import CORD, REACH

EDGE = Swatch("edge", (0.70, 0.86, 0.90), "gloss")


def _cord(bench: Bench, top: float) -> None:
    bench.bar((0, top, 0), (0, top + REACH, 0), 0.004, CORD)


def draw_clear_box(bench: Bench, half: float = 0.075, cord: bool = True) -> None:
    """A clear box, open below, whose edges catch the light."""
    h, t = half, 0.0025
    for s in (-1, 1):
        bench.box((s * h, h, 0), (t, h, h), MAIN.of("glass"), edge=0)
        bench.box((0, h, s * h), (h, h, t), MAIN.of("glass"), edge=0)
        for z in (-1, 1):
            bench.bar((s * h, 0, z * h), (s * h, 2 * h, z * h), 0.0028, EDGE)
        for y in (0.0, 2 * h):
            bench.bar((-h, y, s * h), (h, y, s * h), 0.0026, EDGE)
            bench.bar((s * h, y, -h), (s * h, y, h), 0.0026, EDGE)
    bench.box((0, 2 * h, 0), (h, t, h), MAIN.of("glass"), edge=0)
    bench.ring((0, 2 * h + 0.012, 0), 0.010, 0.0025, CHROME, axis="z")
    if cord:
        _cord(bench, 2 * h + 0.02)


def draw_clear_jar(bench: Bench, half: float = 0.075, cord: bool = True) -> None:
    """A glass jar upside down: its rim below, its bottom above."""
    r, tall = half, 2.3 * half
    bench.turned(
        (0, 0, 0),
        [(r * 0.92, 0), (r * 0.92, 0.02), (r, 0.035), (r, tall - 0.02), (r * 0.9, tall), (0.0, tall)],
        MAIN.of("glass"),
    )
    bench.ring((0, 0.002, 0), r * 0.92, 0.004, EDGE)
    bench.ring((0, tall - 0.004, 0), r * 0.92, 0.003, EDGE)
    if cord:
        _cord(bench, tall)


def draw_basket(
    bench: Bench, radius: float = 0.10, tall: float = 0.15, cord: bool = False, magnet: bool = False
) -> None:
    """A woven basket, its open side down; a magnet may be fixed to its bottom, which is above."""
    weave = MAIN.patterned("tiles", 0.022)
    bench.turned((0, 0, 0), [(radius, 0), (0.94 * radius, 0.5 * tall), (0.82 * radius, tall), (0.0, tall)], weave)
    for n in range(6):
        y = (0.04 + 0.18 * n) * tall
        bench.ring((0, y, 0), radius * (1.005 - 0.18 * y / tall), 0.0045, SECOND)
    for n in range(14):
        a = 2 * math.pi * n / 14
        bench.bar(
            (radius * math.cos(a), 0, radius * math.sin(a)),
            (0.83 * radius * math.cos(a), tall, 0.83 * radius * math.sin(a)),
            0.0035,
            SECOND,
        )
    if magnet:
        bench.drum((0, tall + 0.012, 0), 0.035, 0.012, IRON.of("metal"))
        bench.ring((0, tall + 0.012, 0), 0.035, 0.004, RED)
    if cord:
        _cord(bench, tall + 0.02 * magnet)


def draw_cloth(bench: Bench, radius: float = 0.17, tall: float = 0.17) -> None:
    """A cloth as it hangs over something round: its middle on top, its hem in folds all around; its fall is a node that can be flat."""
    with bench.node("fall", (0, tall, 0)):
        bench.turned(
            (0, 0, 0),
            [
                (0.0, tall + 0.004),
                (0.30 * radius, tall),
                (0.52 * radius, 0.88 * tall),
                (0.66 * radius, 0.62 * tall),
                (0.80 * radius, 0.30 * tall),
                (radius, 0.0),
            ],
            MAIN,
        )
        for n in range(12):
            a = 2 * math.pi * n / 12
            x, z = math.cos(a), math.sin(a)
            bench.rod(
                (0.60 * radius * x, 0.72 * tall, 0.60 * radius * z),
                (1.03 * radius * x, 0.004, 1.03 * radius * z),
                0.004,
                MAIN.toned(0.9),
                end=0.013,
            )
        bench.ring((0, 0.002, 0), radius, 0.003, SECOND)
