"""The wall of a module of a space station, as it is seen behind what floats in it. Metres, scaled on request."""

from __future__ import annotations

import math

import numpy as np

from ...assembly import matrices, placed
from ...catalogue.repainting import resized
from ...catalogue.rigs.rig_building import drawn
from ...catalogue.swatch import BLACK, GREY, STEEL, WHITE, Swatch
from ...catalogue.workbench import Bench
from ...primitives import Primitive

PANEL = Swatch("panel", (0.86, 0.87, 0.88), "cloth", "tiles", (0.66, 0.68, 0.70), 0.22)
RAIL = Swatch("rail", (0.12, 0.35, 0.72), "paint")
SPACE = Swatch("space", (0.01, 0.01, 0.02), "matte")
EARTH = Swatch("earth", (0.16, 0.42, 0.78), "satin", "patches", (0.86, 0.92, 0.95), 0.10, glow=0.5)
STRIP = Swatch("strip", (1.0, 1.0, 0.98), "light", glow=1.2)
BACK, HEIGHT = -0.60, 0.95  # m: of the wall behind what floats, and of the window's middle


def module_of(scale: float) -> tuple[tuple[Primitive, ...], np.ndarray]:
    """The module's primitives and their poses (P, 3, 4), every length times scale."""
    made = resized(drawn("module", _draw), scale)
    return made.primitives, matrices(made, placed((0.0, 0.0, 0.0))[None])[0].astype(float)


def _draw(bench: Bench) -> None:
    bench.box((0, 1.2, BACK - 0.03), (3.0, 1.6, 0.02), PANEL, edge=0)
    x, y = 0.42, HEIGHT + 0.12
    bench.drum((x, y, BACK), 0.25, 0.012, SPACE, axis="z")
    bench.ball((x + 0.02, y - 0.12, BACK + 0.006), (0.165, 0.105, 0.012), EARTH)
    for n in range(16):
        a, r = 2.4 * n, 0.06 + 0.011 * n
        bench.ball((x + r * math.cos(a), y + 0.05 + 0.6 * r * math.sin(a), BACK + 0.013), 0.003, STRIP)
    bench.ring((x, y, BACK + 0.01), 0.25, 0.028, STEEL, axis="z")
    for n in range(8):
        a = math.tau * n / 8
        bench.drum((x + 0.285 * math.cos(a), y + 0.285 * math.sin(a), BACK + 0.01), 0.012, 0.012, GREY, axis="z")
    for side in (-1, 1):
        rack = side * 1.15 if side > 0 else -0.62
        bench.box((rack, HEIGHT, BACK), (0.24, 0.42, 0.03), WHITE, edge=0.01)
        for row in range(4):
            bench.box((rack, HEIGHT - 0.30 + 0.2 * row, BACK + 0.032), (0.21, 0.08, 0.004), GREY, edge=0.004)
            for n in range(4):
                light = Swatch(
                    "lamp",
                    ((0.2, 0.9, 0.3), (1.0, 0.7, 0.1), (0.2, 0.6, 1.0), (0.9, 0.2, 0.2))[(n + row) % 4],
                    "light",
                    glow=1.5,
                )
                bench.ball((rack - 0.15 + 0.05 * n, HEIGHT - 0.27 + 0.2 * row, BACK + 0.038), 0.008, light)
            bench.box((rack + 0.12, HEIGHT - 0.30 + 0.2 * row, BACK + 0.038), (0.05, 0.04, 0.002), BLACK, edge=0)
    for y in (0.58, 1.40):
        bench.bar((-3.0, y, BACK + 0.05), (3.0, y, BACK + 0.05), 0.012, RAIL)
    bench.box((0, 1.62, BACK + 0.04), (3.0, 0.03, 0.03), STRIP, edge=0)
