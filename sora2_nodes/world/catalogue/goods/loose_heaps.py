"""Heaps of what is loose: sand, earth, snow, coal, gravel, powder, grain, leaves, clothes and rubbish."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import MAIN, Swatch
from ..workbench import Bench

MOUNDS = (
    (0.0, 0.0, 0.62, 0.50),
    (0.30, 0.16, 0.52, 0.30),
    (-0.34, 0.10, 0.50, 0.32),
    (0.10, -0.26, 0.54, 0.28),
    (-0.14, 0.34, 0.50, 0.22),
    (0.56, -0.06, 0.34, 0.16),
    (-0.60, -0.14, 0.34, 0.14),
)  # x, z, radius, height
CLOTHES = ((0.70, 0.22, 0.20), (0.20, 0.36, 0.62), (0.90, 0.86, 0.78), (0.22, 0.46, 0.34), (0.86, 0.66, 0.22), (0.36, 0.26, 0.46), (0.30, 0.32, 0.36))  # fmt: skip
RUBBISH = ((0.12, 0.12, 0.13), (0.16, 0.17, 0.19), (0.66, 0.52, 0.34), (0.82, 0.84, 0.86), (0.30, 0.52, 0.34), (0.74, 0.26, 0.20))  # fmt: skip


def _slope(i: int, count: int) -> tuple[float, float, float]:
    """Where the i-th of some bits lies on a heap: x, y, z."""
    a, u = 2.39996 * i, (i + 0.5) / count
    r = 0.80 * math.sqrt(u)
    return r * math.cos(a), 0.47 * (1 - u) ** 0.8, 0.72 * r * math.sin(a)


def draw_mound(bench: Bench) -> None:
    """A smooth heap with runs down its sides, as sand and snow lie."""
    for k, (x, z, r, h) in enumerate(MOUNDS):
        bench.dome((x, 0.0, z), (r, h, 0.8 * r), swatch=MAIN.toned(1.0 - 0.02 * (k % 3)))
    for i in range(26):
        x, y, z = _slope(i, 26)
        bench.ball((1.12 * x, 0.9 * y + 0.01, 1.12 * z), 0.010 + 0.008 * (i % 3), MAIN.toned(0.92 + 0.05 * (i % 3)))


def draw_lumps(bench: Bench) -> None:
    """A heap of lumps over lumps, as coal and gravel lie."""
    for x, z, r, h in MOUNDS:
        bench.dome((x, 0.0, z), (0.9 * r, 0.86 * h, 0.72 * r), swatch=MAIN.toned(0.8))
    for i in range(90):
        x, y, z = _slope(i, 90)
        size = 0.055 + 0.030 * ((i * 5) % 4) / 4
        turn = (37 * i % 90, 53 * i % 180, 29 * i % 90)
        bench.box((x, y, z), (size, 0.8 * size, 0.7 * size), MAIN.toned(0.80 + 0.11 * (i % 4)), turn=turn, edge=0.02)


def draw_leaves(bench: Bench) -> None:
    """A heap of fallen leaves, flat ones lying every way."""
    for x, z, r, h in MOUNDS:
        bench.dome((x, 0.0, z), (0.9 * r, 0.86 * h, 0.72 * r), swatch=MAIN.toned(0.72))
    for i in range(110):
        x, y, z = _slope(i, 110)
        turn = (41 * i % 100 - 50, 67 * i % 180, 31 * i % 80 - 40)
        bench.ball((x, y + 0.02, z), (0.085, 0.012, 0.055), MAIN.toned(0.76 + 0.14 * (i % 4)), turn=turn)


def draw_clothes(bench: Bench) -> None:
    """A heap of clothes that were thrown there, folds and sleeves of several colours."""
    for i in range(34):
        x, y, z = _slope(i, 34)
        colour = Swatch("garment", CLOTHES[(i * 3) % len(CLOTHES)], "cloth") if i % 4 else MAIN
        turn = (43 * i % 70 - 35, 59 * i % 180, 37 * i % 60 - 30)
        bench.ball((0.9 * x, 0.85 * y + 0.05, 0.9 * z), (0.27, 0.085, 0.15), colour, turn=turn)
        if i % 3 == 0:
            a = 1.7 * i
            end = (x + 0.24 * math.cos(a), max(y - 0.06, 0.04), z + 0.24 * math.sin(a))
            bench.bar((x, y + 0.08, z), end, 0.055, colour)


def draw_rubbish(bench: Bench) -> None:
    """A heap of full bags, with boxes, bottles and tins in between."""
    for i, (x, z, r, h) in enumerate(MOUNDS):
        bag = Swatch("bag", RUBBISH[1], "gloss") if i % 2 else MAIN
        bench.ball((x, 0.42 * h, z), (0.62 * r, 0.62 * h, 0.56 * r), bag)
        bench.cone((x, 0.98 * h, z), 0.02, 0.05, 0.06, bag)
    for i in range(22):
        x, y, z = _slope(i, 22)
        colour = Swatch("litter", RUBBISH[2 + i % 4], "matte")
        turn = (31 * i % 60 - 30, 47 * i % 180, 23 * i % 50 - 25)
        if i % 2:
            bench.box((1.1 * x, y + 0.05, 1.1 * z), (0.11, 0.07, 0.08), colour, turn=turn, edge=0.01)
        else:
            bench.drum((1.1 * x, y + 0.06, 1.1 * z), 0.045, 0.09, colour)


HEAPS: dict[str, Recipe] = {
    "sand heap": recipe(draw_mound, 1.6, (0.84, 0.70, 0.46), front="z", mass=200, material="stone", finish="matte"),
    "earth heap": recipe(draw_mound, 1.6, (0.36, 0.24, 0.15), front="z", mass=200, material="stone", finish="matte"),
    "snow heap": recipe(draw_mound, 1.6, (0.95, 0.97, 1.0), front="z", mass=60, finish="matte"),
    "sugar heap": recipe(draw_mound, 0.16, (0.96, 0.95, 0.92), front="z", mass=0.1, finish="matte"),
    "coal heap": recipe(draw_lumps, 1.6, (0.07, 0.07, 0.08), front="z", mass=200, material="stone", finish="satin"),
    "gravel heap": recipe(draw_lumps, 1.6, (0.54, 0.52, 0.49), front="z", mass=200, material="stone", finish="matte"),
    "leaf heap": recipe(draw_leaves, 1.4, (0.80, 0.42, 0.12), front="z", mass=4, finish="matte"),
    "clothes heap": recipe(draw_clothes, 1.0, (0.70, 0.22, 0.20), front="z", mass=5, material="fabric", finish="cloth"),
    "rubbish heap": recipe(draw_rubbish, 1.8, (0.12, 0.12, 0.13), front="z", mass=30, finish="gloss"),
}  # fmt: skip
