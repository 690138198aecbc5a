"""Hand tools and what one eats, writes and paints with. Long things lie along x in the plane of x and y."""

from __future__ import annotations

import math

from ...primitives import Vec3
from ..recipe import Recipe, recipe
from ..swatch import BLACK, BRASS, CHROME, MAIN, SECOND, STEEL, STRAW, Swatch
from ..workbench import Bench

GRIP: Vec3 = (0.0, 0.0, -90.0)  # of the socket: what points along +x points up in a hand
POINT: Vec3 = (0.0, 0.0, 90.0)  # ... points down, to write with


def draw_walking_stick(bench: Bench) -> None:
    """A cane on its rubber tip, its crook at the top."""
    bench.rod((0, 0.0, 0), (0, 0.04, 0), 0.013, BLACK)
    bench.bar((0, 0.03, 0), (0, 0.82, 0), 0.010, MAIN)
    bench.tubes([(0, 0.80, 0), (0, 0.87, 0), (0.035, 0.90, 0), (0.075, 0.89, 0), (0.085, 0.85, 0)], 0.012, MAIN)
    bench.socket("handle", (0.01, 0.885, 0))


def draw_hammer(bench: Bench) -> None:
    """A claw hammer on its head, the handle sloping away."""
    bench.rod((-0.16, 0.02, 0), (0.12, 0.055, 0), 0.014, MAIN, end=0.012)
    bench.rod((-0.17, 0.019, 0), (-0.07, 0.031, 0), 0.018, SECOND)
    bench.bar((0.13, 0.1, 0), (0.128, 0.03, 0), 0.017, STEEL)
    bench.bar((0.128, 0.03, 0), (0.127, 0.0, 0), 0.022, STEEL)
    for s in (-1, 1):
        bench.tubes([(0.13, 0.1, s * 0.005), (0.124, 0.13, s * 0.01), (0.1, 0.15, s * 0.013)], 0.009, STEEL)
    bench.box((0.13, 0.062, 0), (0.02, 0.018, 0.016), STEEL)
    bench.socket("handle", (-0.12, 0.025, 0), GRIP)
    bench.socket("tip", (0.127, 0.0, 0))


def draw_axe(bench: Bench) -> None:
    """An axe with a curved blade, resting on its edge."""
    bench.rod((-0.3, 0.05, 0), (0.3, 0.14, 0), 0.018, MAIN, end=0.016)
    bench.box((0.26, 0.135, 0), (0.04, 0.05, 0.022), STEEL, turn=(0, 0, 8), edge=0.01)
    bench.blade((0.26, 0.13, 0), (0.275, 0.0, 0), 0.05, 0.018, 1.7, SECOND, (0, 0, 1))
    bench.socket("handle", (-0.24, 0.06, 0), GRIP)
    bench.socket("tip", (0.275, 0.0, 0))


def draw_saw(bench: Bench) -> None:
    """A hand saw: tapering blade with teeth, a wooden closed grip."""
    bench.blade((-0.1, 0.075, 0), (0.34, 0.055, 0), 0.06, 0.0018, 0.45, STEEL, (0, 0, 1))
    for i in range(22):
        x = -0.09 + 0.019 * i
        bench.pennant((x, 0.018 + 0.0004 * i, 0), (x + 0.004, 0.004 + 0.0006 * i, 0), 0.0085, STEEL)
    for a, b in (
        ((-0.11, 0.02, 0), (-0.2, 0.035, 0)),
        ((-0.2, 0.035, 0), (-0.22, 0.12, 0)),
        ((-0.22, 0.12, 0), (-0.12, 0.13, 0)),
        ((-0.12, 0.13, 0), (-0.11, 0.02, 0)),
    ):
        bench.rod(a, b, 0.016, MAIN)
    for y in (0.055, 0.1):
        bench.drum((-0.105, y, 0), 0.008, 0.018, BRASS, axis="z")
    bench.socket("handle", (-0.21, 0.08, 0), GRIP)
    bench.socket("tip", (0.12, 0.012, 0))


def draw_wrench(bench: Bench) -> None:
    """A spanner with an open jaw at one end and a ring at the other."""
    bench.beam((-0.09, 0.035, 0), (0.09, 0.035, 0), (0.012, 0.005), MAIN)
    bench.ring((-0.115, 0.035, 0), 0.022, 0.01, MAIN, axis="z")
    bench.ring((0.12, 0.035, 0), 0.026, 0.0105, MAIN, axis="z", arc=250, toward=205)
    for s in (-1, 1):
        bench.beam((0.118, 0.035 + s * 0.024, 0), (0.15, 0.045 + s * 0.02, 0), (0.009, 0.008), MAIN)
    bench.socket("handle", (-0.02, 0.035, 0), GRIP)


def draw_screwdriver(bench: Bench) -> None:
    """A driver with a fluted grip and a flat tip."""
    bench.rod((-0.1, 0.02, 0), (-0.02, 0.02, 0), 0.018, MAIN, end=0.015)
    for i in range(6):
        a = math.tau * i / 6
        bench.rod(
            (-0.095, 0.02 + 0.015 * math.sin(a), 0.015 * math.cos(a)),
            (-0.03, 0.02 + 0.013 * math.sin(a), 0.013 * math.cos(a)),
            0.004,
            SECOND,
        )
    bench.bar((-0.01, 0.02, 0), (0.1, 0.02, 0), 0.0045, CHROME)
    bench.blade((0.095, 0.02, 0), (0.115, 0.02, 0), 0.006, 0.003, 0.7, CHROME, (0, 0, 1))
    bench.socket("handle", (-0.06, 0.02, 0), GRIP)
    bench.socket("tip", (0.115, 0.02, 0))


def draw_shovel(bench: Bench) -> None:
    """An upright spade: pointed blade down, a shaft, a D grip on top."""
    bench.box((0.015, 0.26, 0), (0.008, 0.1, 0.11), STEEL, edge=0.006)
    bench.blade((0.015, 0.17, 0), (0.01, 0.0, 0), 0.11, 0.008, 0.12, STEEL, (1, 0, 0))
    bench.rod((0.0, 0.33, 0), (0.0, 0.98, 0), 0.018, MAIN)
    bench.rod((0.01, 0.24, 0), (0.0, 0.42, 0), 0.022, STEEL)
    for s in (-1, 1):
        bench.rod((0, 0.97, 0), (0, 1.06, s * 0.055), 0.014, SECOND)
    bench.rod((0, 1.06, -0.06), (0, 1.06, 0.06), 0.017, SECOND)
    bench.socket("handle", (0, 0.85, 0))
    bench.socket("handle_2", (0, 0.5, 0))
    bench.socket("tip", (0.01, 0.0, 0))


def draw_rake(bench: Bench) -> None:
    """An upright rake, its teeth on the ground."""
    bench.rod((0, 0.08, 0), (0, 1.4, 0), 0.016, MAIN)
    bench.rod((0, 0.08, -0.2), (0, 0.08, 0.2), 0.014, SECOND)
    for i in range(11):
        z = -0.19 + 0.038 * i
        bench.rod((0, 0.08, z), (0.03, 0.004, z), 0.005, SECOND)
    bench.socket("handle", (0, 1.1, 0))
    bench.socket("handle_2", (0, 0.75, 0))
    bench.socket("tip", (0.03, 0.004, 0))


def draw_vacuum_cleaner(bench: Bench) -> None:
    """An upright vacuum cleaner: a wide nozzle, a dust drum with a bag, a stick with a handle."""
    bench.box((0.03, 0.035, 0), (0.10, 0.035, 0.15), BLACK, edge=0.015)
    bench.box((0.03, 0.075, 0), (0.07, 0.015, 0.12), MAIN, edge=0.01)
    bench.bar((0, 0.10, 0), (0, 0.62, 0), 0.085, MAIN)
    bench.bar((0.05, 0.16, 0), (0.05, 0.50, 0), 0.062, SECOND)
    bench.rod((0, 0.62, 0), (0, 1.22, 0), 0.018, STEEL)
    bench.rod((0, 1.22, 0), (-0.03, 1.32, 0), 0.026, BLACK)
    bench.socket("handle", (0, 1.18, 0))
    bench.socket("handle_2", (0, 0.88, 0))
    bench.socket("tip", (0.03, 0.0, 0))


def draw_broom(bench: Bench) -> None:
    """A besom: a shaft and a flaring bundle of straw bound twice."""
    bench.rod((0, 0.36, 0), (0, 1.4, 0), 0.014, MAIN)
    for i in range(14):
        a = math.tau * i / 14
        bench.rod(
            (0.02 * math.cos(a), 0.42, 0.02 * math.sin(a)),
            (0.075 * math.cos(a), 0.012, 0.11 * math.sin(a)),
            0.015,
            STRAW,
            end=0.012,
        )
    bench.cone((0, 0.2, 0), 0.075, 0.18, 0.03, STRAW)
    for y, r in ((0.38, 0.034), (0.31, 0.048)):
        bench.ring((0, y, 0), r, 0.008, SECOND)
    bench.socket("handle", (0, 1.1, 0))
    bench.socket("handle_2", (0, 0.75, 0))
    bench.socket("tip", (0, 0.012, 0))


def draw_ladder(bench: Bench) -> None:
    """A step ladder opened into an A."""
    for s in (-1, 1):
        bench.beam((0.45, 0, s * 0.26), (0.02, 1.8, s * 0.18), (0.015, 0.03), MAIN)
        bench.beam((-0.45, 0, s * 0.26), (-0.02, 1.8, s * 0.18), (0.013, 0.022), MAIN)
        bench.bar((0.3, 0.65, s * 0.235), (-0.3, 0.65, s * 0.235), 0.008, STEEL)
    for i in range(6):
        t = (i + 1) / 7
        bench.box((0.45 - 0.43 * t, 1.8 * t, 0), (0.05, 0.013, 0.26 - 0.08 * t), SECOND)
    bench.box((0, 1.82, 0), (0.1, 0.02, 0.2), SECOND)
    for t in (0.3, 0.75):
        bench.bar((-0.45 + 0.43 * t, 1.8 * t, -0.22), (-0.45 + 0.43 * t, 1.8 * t, 0.22), 0.009, MAIN)
    bench.socket("top", (0, 1.84, 0))
    bench.socket("seat", (0, 1.84, 0))


def draw_knife(bench: Bench) -> None:
    """A kitchen knife: broad pointed blade, riveted grip."""
    bench.blade((-0.02, 0.026, 0), (0.19, 0.018, 0), 0.023, 0.0016, 0.1, STEEL, (0, 0, 1))
    bench.box((-0.085, 0.028, 0), (0.065, 0.014, 0.009), MAIN, edge=0.008)
    for x in (-0.12, -0.085, -0.05):
        bench.drum((x, 0.028, 0), 0.0035, 0.0096, BRASS, axis="z")
    bench.box((-0.02, 0.026, 0), (0.006, 0.02, 0.008), STEEL)
    bench.socket("handle", (-0.085, 0.028, 0), GRIP)
    bench.socket("tip", (0.08, 0.0, 0))


def draw_fork(bench: Bench) -> None:
    """A table fork with four tines, lying."""
    bench.rod((-0.11, 0.01, 0), (0.03, 0.008, 0), 0.0065, MAIN, end=0.004)
    bench.box((0.045, 0.009, 0), (0.02, 0.0022, 0.012), MAIN, edge=0.002)
    for i in range(4):
        z = -0.0105 + 0.007 * i
        bench.rod((0.06, 0.009, z), (0.105, 0.014, z), 0.0022, MAIN, end=0.0015)
    bench.socket("handle", (-0.07, 0.01, 0), GRIP)


def draw_spoon(bench: Bench) -> None:
    """A table spoon with a hollow bowl, lying."""
    bench.rod((-0.11, 0.011, 0), (0.035, 0.012, 0), 0.0065, MAIN, end=0.0035)
    bench.put("shell", (0.034, 0.011, 0.021, -0.1), (0.065, 0.0125, 0), MAIN, (180, 0, 0))
    bench.socket("handle", (-0.07, 0.011, 0), GRIP)
    bench.socket("mouth", (0.07, 0.012, 0))
    bench.socket("tip", (0.08, 0.0, 0))


def draw_pencil(bench: Bench) -> None:
    """A yellow pencil: sharpened point, ferrule, pink rubber."""
    bench.put("cylinder", (0.0075, 0.07, 0.0075), (-0.005, 0.0075, 0), MAIN, (0, 0, 90))
    bench.bar((0.065, 0.0075, 0), (0.083, 0.0075, 0), 0.0075, Swatch("wood", (0.85, 0.68, 0.45), "wood"), end=0.0025)
    bench.bar((0.083, 0.0075, 0), (0.09, 0.0075, 0), 0.0025, BLACK, end=0.0004)
    bench.bar((-0.088, 0.0075, 0), (-0.075, 0.0075, 0), 0.0078, STEEL)
    bench.rod((-0.094, 0.0075, 0), (-0.088, 0.0075, 0), 0.007, Swatch("rubber", (0.93, 0.5, 0.5), "rubber"))
    bench.socket("handle", (0.03, 0.0075, 0), POINT)
    bench.socket("tip", (0.09, 0.0075, 0))


def draw_pen(bench: Bench) -> None:
    """A fountain pen with a gilt nib, bands and a clip."""
    bench.rod((-0.065, 0.008, 0), (0.03, 0.008, 0), 0.0075, MAIN, end=0.007)
    bench.bar((0.034, 0.008, 0), (0.052, 0.008, 0), 0.006, BLACK, end=0.0045)
    bench.blade((0.052, 0.008, 0), (0.072, 0.007, 0), 0.0045, 0.0012, 0.05, BRASS)
    for x in (-0.01, 0.034):
        bench.bar((x, 0.008, 0), (x + 0.003, 0.008, 0), 0.0082, BRASS)
    bench.rod((-0.065, 0.017, 0), (-0.028, 0.0165, 0), 0.0016, BRASS)
    bench.socket("handle", (0.03, 0.008, 0), POINT)
    bench.socket("tip", (0.072, 0.007, 0))


def draw_brush(bench: Bench) -> None:
    """An artist's brush dipped in paint."""
    bench.rod((-0.13, 0.008, 0), (0.05, 0.008, 0), 0.003, MAIN, end=0.007)
    bench.bar((0.05, 0.008, 0), (0.085, 0.008, 0), 0.007, BRASS, end=0.0075)
    bench.rod((0.09, 0.008, 0), (0.118, 0.007, 0), 0.0085, Swatch("bristle", (0.45, 0.3, 0.18), "fur"), end=0.005)
    bench.rod((0.112, 0.008, 0), (0.13, 0.0065, 0), 0.008, SECOND, end=0.002)
    bench.socket("handle", (0.03, 0.008, 0), POINT)
    bench.socket("tip", (0.128, 0.0065, 0))


def draw_key(bench: Bench) -> None:
    """An old key: trefoil bow, collar, bit."""
    for a in (90, 210, 330):
        bench.ring(
            (-0.045 + 0.013 * math.cos(math.radians(a - 30)), 0.025 + 0.013 * math.sin(math.radians(a - 30)), 0),
            0.0105,
            0.0032,
            MAIN,
            axis="z",
        )
    bench.rod((-0.025, 0.025, 0), (0.055, 0.025, 0), 0.0045, MAIN)
    for x in (-0.018, -0.008):
        bench.ring((x, 0.025, 0), 0.006, 0.002, MAIN, axis="x")
    bench.box((0.042, 0.012, 0), (0.011, 0.012, 0.0028), MAIN, edge=0)
    bench.box((0.046, 0.0035, 0), (0.003, 0.0035, 0.003), BLACK, edge=0)
    bench.socket("handle", (-0.045, 0.025, 0), GRIP)


def draw_scissors(bench: Bench) -> None:
    """Open scissors: crossed blades on a pivot, two loops."""
    for s in (-1, 1):
        with (
            bench.node(f"blade_{'left' if s < 0 else 'right'}", (0, 0.05, s * 0.002)),
            bench.frame((0, 0.05, s * 0.002), (0, 0, s * 13)),
        ):
            bench.blade((-0.01, 0, 0), (0.1, 0, 0), 0.009, 0.0016, 0.1, STEEL, (0, 0, 1))
            bench.rod((-0.01, 0, 0), (-0.045, 0.0, 0), 0.005, MAIN)
            bench.ring((-0.066, -s * 0.006, 0), 0.02, 0.006, MAIN, axis="z")
    bench.drum((0, 0.05, 0), 0.006, 0.006, CHROME, axis="z")
    bench.socket("handle", (-0.066, 0.05, 0), GRIP)


TOOLS: dict[str, Recipe] = {
    "walking stick": recipe(draw_walking_stick, 0.9, (0.34, 0.20, 0.10), front="z", mass=0.5, material="wood", finish="wood"),
    "hammer": recipe(draw_hammer, 0.34, (0.6, 0.4, 0.2), (0.75, 0.12, 0.1), front="z", mass=0.7, material="metal", finish="wood"),
    "axe": recipe(draw_axe, 0.62, (0.6, 0.38, 0.2), (0.72, 0.74, 0.77), front="z", mass=1.5, material="metal", finish="wood"),
    "saw": recipe(draw_saw, 0.58, (0.55, 0.33, 0.16), front="z", mass=0.6, material="metal", voice="saw", finish="wood"),
    "wrench": recipe(draw_wrench, 0.3, (0.7, 0.72, 0.75), front="z", mass=0.5, material="metal", finish="chrome"),
    "screwdriver": recipe(draw_screwdriver, 0.23, (0.85, 0.15, 0.1), (0.12, 0.12, 0.13), front="z", mass=0.2, material="metal", finish="plastic"),
    "shovel": recipe(draw_shovel, 1.08, (0.62, 0.42, 0.24), (0.15, 0.15, 0.16), mass=2, material="metal", finish="wood"),
    "rake": recipe(draw_rake, 1.42, (0.62, 0.42, 0.24), (0.25, 0.4, 0.25), mass=1.5, material="wood", finish="wood"),
    "vacuum cleaner": recipe(draw_vacuum_cleaner, 1.32, (0.72, 0.12, 0.14), (0.30, 0.32, 0.36), mass=6, material="plastic", finish="gloss"),
    "broom": recipe(draw_broom, 1.42, (0.58, 0.38, 0.2), (0.7, 0.15, 0.12), mass=1, material="wood", voice="broom", finish="wood"),
    "ladder": recipe(draw_ladder, 1.84, (0.75, 0.77, 0.8), (0.9, 0.6, 0.1), mass=7, material="metal", finish="brushed"),
    "key": recipe(draw_key, 0.13, (0.8, 0.62, 0.26), front="z", mass=0.05, material="metal", finish="metal"),
    "scissors": recipe(draw_scissors, 0.19, (0.85, 0.15, 0.12), front="z", mass=0.1, material="metal", finish="plastic"),
    "pen": recipe(draw_pen, 0.145, (0.08, 0.14, 0.4), front="z", mass=0.03, material="plastic", voice="pen", finish="gloss"),
    "pencil": recipe(draw_pencil, 0.19, (0.95, 0.72, 0.1), front="z", mass=0.01, material="wood", voice="pen", finish="paint"),
    "brush": recipe(draw_brush, 0.27, (0.7, 0.15, 0.12), (0.15, 0.35, 0.85), front="z", mass=0.02, material="wood", finish="gloss"),
}  # fmt: skip
CUTLERY: dict[str, Recipe] = {
    "knife": recipe(draw_knife, 0.34, (0.2, 0.12, 0.08), front="z", mass=0.15, material="metal", finish="wood"),
    "fork": recipe(draw_fork, 0.22, (0.78, 0.79, 0.82), front="z", mass=0.05, material="metal", finish="chrome"),
    "spoon": recipe(draw_spoon, 0.21, (0.78, 0.79, 0.82), front="z", mass=0.05, material="metal", finish="chrome"),
}  # fmt: skip
