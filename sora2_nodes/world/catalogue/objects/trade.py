"""What a trade works with: a smith's anvil, a potter's wheel, a net over the knees of who mends it; a drill, a nail, a paint roller, a mop."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, IRON, MAIN, SECOND, STEEL, Swatch
from ..workbench import Bench

BARK = Swatch("bark", (0.33, 0.21, 0.12), "wood")
CLAY = Swatch("clay", (0.62, 0.36, 0.24), "satin")
STRING = Swatch("string", (0.90, 0.88, 0.80), "cloth")
CORD = Swatch("cord", (0.86, 0.62, 0.22), "cloth")
CORK = Swatch("cork", (0.85, 0.30, 0.14), "satin")
LAP = (
    (-0.34, 0.34, 0.64),
    (-0.16, 0.18, 0.63),
    (0.02, 0.02, 0.60),
    (0.14, -0.12, 0.36),
    (0.26, -0.2, 0.10),
    (0.62, 0.0, 0.03),
)
# a net from a lap down to the ground: how far ahead, (unused), how high, m


def draw_anvil(bench: Bench) -> None:
    """An anvil with its horn toward +x, on a stump."""
    bench.drum((0, 0.23, 0), 0.25, 0.23, BARK)
    bench.drum((0, 0.462, 0), 0.235, 0.004, SECOND)
    bench.box((0, 0.50, 0), (0.19, 0.035, 0.13), MAIN, edge=0.015)
    bench.box((0, 0.575, 0), (0.11, 0.05, 0.07), MAIN, edge=0.02)
    bench.box((-0.03, 0.665, 0), (0.21, 0.05, 0.085), MAIN, edge=0.012)
    bench.box((-0.03, 0.718, 0), (0.205, 0.004, 0.08), STEEL, edge=0)
    bench.cone((0.30, 0.668, 0), 0.07, 0.13, 0.014, MAIN, turn=(0, 0, -90))
    bench.socket("top", (-0.03, 0.722, 0))


def draw_potters_wheel(bench: Bench) -> None:
    """A low frame with a basin round a turning disc of clay-smeared wood."""
    for x in (-0.26, 0.26):
        for z in (-0.22, 0.22):
            bench.box((x, 0.22, z), (0.025, 0.22, 0.025), SECOND, edge=0.004)
    bench.box((0, 0.10, 0), (0.27, 0.015, 0.23), SECOND)
    bench.drum((0, 0.13, 0), 0.20, 0.03, IRON)
    bench.drum((0, 0.30, 0), 0.025, 0.15, STEEL)
    bench.box((0, 0.44, 0), (0.31, 0.02, 0.27), SECOND, edge=0.008)
    bench.ring((0, 0.49, 0), 0.25, 0.03, MAIN)
    bench.drum((0, 0.465, 0), 0.24, 0.006, MAIN)
    with bench.node("wheel", (0, 0.48, 0)):
        bench.drum((0, 0.495, 0), 0.165, 0.012, SECOND.toned(1.2))
        bench.drum((0.02, 0.509, 0.01), 0.11, 0.003, CLAY)
        bench.ball((0.10, 0.513, 0.05), (0.03, 0.006, 0.02), CLAY)
    bench.socket("top", (0, 0.511, 0))


def draw_fishing_net(bench: Bench) -> None:
    """A net in folds from the lap of who sits behind it at -x, down to a heap on the ground ahead, with floats on its rope."""
    wide = 9
    for k in range(wide):
        z = (k / (wide - 1) - 0.5) * 0.9
        wave = [0.018 * math.sin(2.1 * k + 1.3 * i) for i in range(len(LAP))]
        points = [
            (x + wave[i], y - 0.25 * z * z + wave[-1 - i], z * (0.7 + 0.22 * i)) for i, (x, _, y) in enumerate(LAP)
        ]
        bench.tubes(points, 0.007, MAIN)
    for i in range(4 * (len(LAP) - 1)):
        share, at = (i % 4) / 4, i // 4
        (x0, _, y0), (x1, _, y1) = LAP[at], LAP[at + 1]
        x, y, spread = x0 + share * (x1 - x0), y0 + share * (y1 - y0), 0.7 + 0.22 * (at + share)
        row = [(x, y - 0.25 * z * z + 0.006, z * spread) for z in (-0.45, -0.15, 0.15, 0.45)]
        bench.tubes(row, 0.007, MAIN)
    for k in range(6):
        z = (k - 2.5) * 0.3
        bench.ball((0.62 + 0.04 * (k % 2), 0.06, z), (0.045, 0.045, 0.065), CORK)
    bench.tubes([(0.60, 0.04, -0.95), (0.66, 0.05, -0.3), (0.62, 0.05, 0.35), (0.66, 0.04, 0.95)], 0.014, CORD)
    for a in range(5):  # what is left of it lies in a heap
        bench.ring((0.78, 0.05 + 0.03 * a, 0.0), 0.26 - 0.04 * a, 0.022, MAIN.toned(0.8))
    bench.socket("lap", (-0.05, 0.62, 0))


def draw_drill(bench: Bench) -> None:
    """A cordless drill: its bit along +x, a pistol grip with a battery below."""
    bench.rod((-0.07, 0.17, 0), (0.03, 0.17, 0), 0.036, MAIN, end=0.030)
    bench.bar((0.03, 0.17, 0), (0.065, 0.17, 0), 0.026, BLACK, end=0.020)
    bench.bar((0.065, 0.17, 0), (0.15, 0.17, 0), 0.0055, STEEL, end=0.004)
    bench.beam((-0.03, 0.15, 0), (-0.055, 0.05, 0), (0.024, 0.02), BLACK)
    bench.box((-0.045, 0.03, 0), (0.052, 0.03, 0.034), MAIN, edge=0.008)
    bench.box((0.0, 0.125, 0), (0.01, 0.016, 0.01), SECOND)
    bench.socket("handle", (-0.045, 0.10, 0))
    bench.socket("butt", (-0.07, 0.17, 0))
    bench.socket("tip", (0.15, 0.17, 0))


def draw_nail(bench: Bench) -> None:
    """An iron nail on its point, as large as one sees it from near."""
    bench.bar((0, 0, 0), (0, 0.018, 0), 0.0008, MAIN, end=0.0035)
    bench.bar((0, 0.018, 0), (0, 0.096, 0), 0.0035, MAIN)
    bench.drum((0, 0.098, 0), 0.010, 0.002, MAIN)


def draw_chisel(bench: Bench) -> None:
    """A wood chisel: blade along +x, a turned grip with a brass ferrule."""
    bench.rod((-0.13, 0.015, 0), (-0.02, 0.015, 0), 0.015, MAIN, end=0.012)
    bench.bar((-0.02, 0.015, 0), (-0.005, 0.015, 0), 0.011, SECOND)
    bench.blade((-0.005, 0.015, 0), (0.13, 0.015, 0), 0.011, 0.004, 0.9, STEEL, (0, 1, 0))
    bench.socket("handle", (-0.07, 0.015, 0))
    bench.socket("tip", (0.13, 0.015, 0))


def draw_paint_roller(bench: Bench) -> None:
    """A paint roller on its frame, roll toward +x, its axle along z."""
    bench.rod((-0.24, 0.03, 0), (-0.10, 0.03, 0), 0.016, MAIN, end=0.013)
    bench.tubes(
        [(-0.10, 0.03, 0), (-0.02, 0.03, 0), (0.03, 0.03, 0.13), (0.10, 0.03, 0.13), (0.10, 0.03, 0.11)], 0.005, STEEL
    )
    bench.drum((0.10, 0.03, 0), 0.03, 0.11, SECOND.of("fur"), axis="z")
    for s in (-1, 1):
        bench.drum((0.10, 0.03, s * 0.112), 0.012, 0.004, BLACK, axis="z")
    bench.socket("handle", (-0.2, 0.03, 0))
    bench.socket("tip", (0.13, 0.03, 0))


def draw_mop(bench: Bench) -> None:
    """An upright string mop: a shaft, a clamp and a skirt of cotton strings."""
    bench.rod((0, 0.12, 0), (0, 1.35, 0), 0.013, MAIN)
    bench.box((0, 0.14, 0), (0.03, 0.02, 0.08), SECOND, edge=0.008)
    for i in range(16):
        a = math.tau * i / 16
        x, z = math.cos(a), math.sin(a)
        bench.rod((0.02 * x, 0.13, 0.06 * z), (0.13 * x, 0.015, 0.19 * z), 0.017, STRING, end=0.012)
    bench.socket("handle", (0, 1.05, 0))
    bench.socket("handle_2", (0, 0.7, 0))
    bench.socket("tip", (0, 0.0, 0))


TRADES: dict[str, Recipe] = {
    "anvil": recipe(draw_anvil, 0.72, (0.16, 0.16, 0.18), (0.62, 0.45, 0.28), mass=120, material="metal", voice="", finish="metal"),
    "potter's wheel": recipe(draw_potters_wheel, 0.62, (0.80, 0.80, 0.78), (0.55, 0.38, 0.22), mass=40, material="wood", finish="satin"),
    "fishing net": recipe(draw_fishing_net, 1.95, (0.20, 0.42, 0.36), mass=4, material="fabric", finish="cloth"),
}  # fmt: skip
HAND_TOOLS: dict[str, Recipe] = {
    "drill": recipe(draw_drill, 0.25, (0.95, 0.68, 0.10), (0.75, 0.12, 0.1), front="z", mass=1.4, material="plastic", voice="saw", finish="gloss"),
    "nail": recipe(draw_nail, 0.10, (0.55, 0.57, 0.60), mass=0.01, material="metal", finish="metal"),
    "chisel": recipe(draw_chisel, 0.27, (0.62, 0.40, 0.20), (0.80, 0.62, 0.26), front="z", mass=0.3, material="metal", finish="wood"),
    "paint roller": recipe(draw_paint_roller, 0.37, (0.15, 0.35, 0.75), (0.92, 0.90, 0.86), front="z", mass=0.5, material="plastic", finish="gloss"),
    "mop": recipe(draw_mop, 1.36, (0.58, 0.38, 0.2), (0.20, 0.40, 0.75), mass=1.2, material="wood", voice="broom", finish="wood"),
}  # fmt: skip
