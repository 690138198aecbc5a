"""Machines and their parts: robot arm, engine, gears, turbine, pulley, lever, anchor, sewing machine."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import BLACK, BRASS, CHROME, GREY, IRON, MAIN, RED, SECOND, STEEL, Swatch
from ..workbench import Bench


def draw_robot_arm(bench: Bench) -> None:
    """An industrial arm: turning base, three arms with round joints, a gripper."""
    bench.drum((0, 0.06, 0), 0.32, 0.06, IRON)
    with bench.node("arm_1", (0, 0.12, 0)):
        bench.cone((0, 0.27, 0), 0.24, 0.16, 0.18, MAIN)
        bench.drum((0, 0.5, 0), 0.15, 0.2, BLACK, axis="z")
        with bench.node("arm_2", (0, 0.5, 0)):
            bench.beam((0, 0.5, 0), (-0.25, 1.25, 0), (0.1, 0.11), MAIN)
            bench.drum((-0.25, 1.25, 0), 0.13, 0.17, BLACK, axis="z")
            bench.drum((-0.25, 1.25, 0), 0.09, 0.18, STEEL, axis="z")
            with bench.node("arm_3", (-0.25, 1.25, 0)):
                bench.beam((-0.25, 1.28, 0), (0.55, 1.45, 0), (0.085, 0.09), MAIN)
                bench.bar((0.5, 1.44, 0), (0.72, 1.48, 0), 0.06, STEEL)
                bench.drum((0.72, 1.48, 0), 0.08, 0.1, BLACK, axis="z")
                with bench.node("arm_4", (0.72, 1.48, 0)):
                    bench.rod((0.72, 1.48, 0), (0.8, 1.25, 0), 0.05, MAIN)
                    bench.box((0.81, 1.2, 0), (0.05, 0.03, 0.13), IRON)
                    for s in (-1, 1):
                        with bench.node(f"finger_{'left' if s < 0 else 'right'}", (0.81, 1.18, s * 0.1)):
                            bench.tubes(
                                [(0.81, 1.18, s * 0.1), (0.82, 1.08, s * 0.11), (0.82, 1.0, s * 0.05)], 0.022, STEEL
                            )
                    bench.socket("handle", (0.82, 1.02, 0))
    bench.tubes([(-0.12, 0.4, 0.14), (-0.35, 0.8, 0.18), (-0.32, 1.2, 0.18)], 0.02, BLACK)


def draw_gear(bench: Bench, radius: float = 0.3, teeth: int = 14) -> None:
    """Two toothed wheels that mesh, on their axles; `gear` and `gear_2` turn about z."""
    for name, x, y, r, count, look in (("gear", -0.18, 0.36, 0.3, 14, MAIN), ("gear_2", 0.255, 0.52, 0.15, 7, SECOND)):
        with bench.node(name, (x, y, 0)):
            bench.ring((x, y, 0), r * 0.86, r * 0.1, look, axis="z")
            bench.drum((x, y, 0), r * 0.86, 0.03, look, axis="z")
            bench.drum((x, y, 0), r * 0.26, 0.05, look.toned(0.8), axis="z")
            bench.drum((x, y, 0), r * 0.12, 0.06, STEEL, axis="z")
            for i in range(count):
                a = math.tau * i / count
                with bench.frame((x, y, 0), (0, 0, math.degrees(a))):
                    bench.wedge((0, r * 1.03, 0), (r * 0.15, r * 0.13, 0.034), (0.6, 1.0), look)
            for i in range(5):
                a = math.tau * (i + 0.5) / 5
                bench.drum(
                    (x + r * 0.55 * math.cos(a), y + r * 0.55 * math.sin(a), 0), r * 0.14, 0.0315, BLACK, axis="z"
                )
    bench.box((0, 0.02, -0.08), (0.5, 0.02, 0.1), IRON)
    for x, y in ((-0.18, 0.36), (0.255, 0.52)):
        bench.beam((x, 0.02, -0.08), (x, y, -0.08), (0.04, 0.02), IRON)
        bench.bar((x, y, -0.1), (x, y, 0.06), 0.025, STEEL)


def draw_engine(bench: Bench) -> None:
    """A car's engine: block, head covers, belt wheels at +x, pipes, plug leads, air filter."""
    bench.box((0, 0.32, 0), (0.32, 0.2, 0.17), IRON, edge=0.02)
    bench.box((0, 0.09, 0), (0.26, 0.09, 0.13), STEEL, edge=0.03)
    for s in (-1, 1):
        with bench.frame((0, 0.53, s * 0.13), (s * 28, 0, 0)):
            bench.box((0, 0, 0), (0.31, 0.07, 0.09), STEEL, edge=0.01)
            bench.box((0, 0.085, 0), (0.3, 0.035, 0.075), MAIN, edge=0.03)
        for i in range(4):
            x = -0.22 + 0.145 * i
            bench.tubes([(x, 0.5, s * 0.23), (x, 0.42, s * 0.32), (x - 0.03, 0.3, s * 0.3)], 0.028, CHROME)
            bench.tubes(
                [(x, 0.6, s * 0.2), (x + 0.02, 0.72, s * 0.12), (0.05, 0.7, 0)],
                0.008,
                Swatch("lead", (0.85, 0.15, 0.1), "rubber"),
            )
        bench.bar((-0.35, 0.28, s * 0.3), (0.25, 0.3, s * 0.3), 0.035, CHROME)
    bench.drum((0, 0.75, 0), 0.17, 0.05, CHROME)
    bench.drum((0, 0.75, 0), 0.172, 0.03, SECOND)
    bench.ball((0, 0.81, 0), (0.03, 0.015, 0.03), STEEL)
    with bench.node("pulley", (0.36, 0.22, 0)):
        bench.drum((0.36, 0.22, 0), 0.1, 0.025, BLACK, axis="x")
        bench.drum((0.36, 0.22, 0), 0.05, 0.03, STEEL, axis="x")
    with bench.node("fan", (0.38, 0.5, 0)):
        bench.drum((0.36, 0.5, 0), 0.06, 0.025, BLACK, axis="x")
        for i in range(5):
            with bench.frame((0.4, 0.5, 0), (72 * i, 0, 0)):
                bench.put("box", (0.006, 0.1, 0.04, 0), (0, 0.13, 0), STEEL, (0, 25, 0))
    bench.drum((0.35, 0.45, 0.2), 0.07, 0.06, STEEL, axis="x")
    for a, b in (
        ((0.36, 0.31, 0.06), (0.36, 0.52, 0.25)),
        ((0.36, 0.16, -0.08), (0.36, 0.5, -0.06)),
        ((0.36, 0.14, 0.07), (0.36, 0.39, 0.25)),
    ):
        bench.rod(a, b, 0.012, BLACK)


def draw_turbine(bench: Bench) -> None:
    """A wind turbine: tall white mast, nacelle, three long blades that turn toward +x."""
    bench.cone((0, 15, 0), 0.75, 15, 0.4, MAIN)
    bench.drum((0, 0.2, 0), 1.6, 0.2, GREY)
    bench.box((-0.5, 30.3, 0), (1.7, 0.6, 0.6), MAIN, edge=0.4)
    with bench.node("blades", (1.4, 30.3, 0)):
        bench.ball((1.5, 30.3, 0), (0.8, 0.65, 0.65), MAIN)
        for i in range(3):
            with bench.frame((1.6, 30.3, 0), (120 * i + 20, 0, 0)):
                bench.blade((0, 0.4, 0), (0, 3.0, 0.1), 0.45, 0.12, 1.6, MAIN, (1, 0, 0.3))
                bench.blade((0, 3.0, 0.1), (0.0, 12.5, 0.0), 0.72, 0.12, 0.15, MAIN, (1, 0, 0.3))
                bench.box((0.02, 11.2, 0.02), (0.11, 0.7, 0.2), RED, edge=0)
    bench.ball((-1.5, 31.1, 0), 0.15, RED.glowing(3))


def draw_pulley(bench: Bench) -> None:
    """A grooved wheel under a beam on posts, a rope over it with a weight and a free end."""
    for s in (-1, 1):
        bench.box((s * 0.55, 0.75, 0), (0.04, 0.75, 0.04), SECOND, edge=0.005)
        bench.box((s * 0.55, 0.03, 0), (0.07, 0.03, 0.25), SECOND)
    bench.box((0, 1.52, 0), (0.65, 0.045, 0.045), SECOND, edge=0.005)
    for s in (-1, 1):
        bench.box((0, 1.33, s * 0.04), (0.025, 0.17, 0.007), STEEL)
    with bench.node("wheel", (0, 1.22, 0)):
        for s in (-1, 1):
            bench.drum((0, 1.22, s * 0.022), 0.15, 0.008, MAIN, axis="z")
        bench.drum((0, 1.22, 0), 0.125, 0.02, MAIN.toned(0.8), axis="z")
        for i in range(3):
            with bench.frame((0, 1.22, 0.031), (0, 0, 60 * i)):
                bench.box((0, 0, 0), (0.13, 0.014, 0.003), MAIN.toned(0.6), edge=0)
        bench.drum((0, 1.22, 0), 0.02, 0.05, STEEL, axis="z")
    rope = Swatch("rope", (0.8, 0.68, 0.45), "cloth")
    bench.ring((0, 1.22, 0), 0.135, 0.011, rope, axis="z", arc=180, toward=90)
    bench.bar((0.135, 1.22, 0), (0.135, 0.55, 0), 0.011, rope)
    with bench.node("weight", (-0.135, 0.6, 0)):
        bench.bar((-0.135, 1.22, 0), (-0.135, 0.52, 0), 0.011, rope)
        bench.ring((-0.135, 0.5, 0), 0.028, 0.008, IRON, axis="z")
        bench.cone((-0.135, 0.36, 0), 0.12, 0.11, 0.08, IRON)
        bench.box((-0.135, 0.35, 0.1), (0.05, 0.035, 0.012), IRON.lettered("10 kg", (0.95, 0.95, 0.9)), edge=0)
    bench.socket("handle", (0.135, 0.6, 0))


def draw_lever(bench: Bench) -> None:
    """A plank on a wedge with a weight at one end; tips on the node `lever`."""
    bench.wedge((0, 0.14, 0), (0.16, 0.14, 0.14), (0.05, 1.0), SECOND)
    with bench.node("lever", (0, 0.28, 0)), bench.frame((0, 0.29, 0), (0, 0, -12)):
        bench.box((0, 0.015, 0), (0.95, 0.02, 0.11), MAIN, edge=0.006)
        bench.box((0.78, 0.115, 0), 0.08, IRON, edge=0.01)
        bench.box((0.78, 0.115, 0.081), (0.06, 0.04, 0.002), IRON.lettered("5 kg", (0.95, 0.95, 0.9)), edge=0)
        bench.socket("handle", (-0.88, 0.035, 0))
        bench.socket("seat", (-0.75, 0.035, 0))
    bench.state("tipped", lever=turned_joint(z=24))


def draw_anchor(bench: Bench) -> None:
    """A ship's anchor upright: ring, stock, shank, two curved arms with flukes."""
    bench.rod((0, 0.12, 0), (0, 1.0, 0), 0.045, MAIN, end=0.035)
    bench.ring((0, 1.1, 0), 0.09, 0.024, MAIN, axis="z")
    bench.rod((-0.3, 0.88, 0), (0.3, 0.88, 0), 0.03, MAIN)
    for s in (-1, 1):
        bench.ball((s * 0.31, 0.88, 0), 0.045, MAIN)
        bench.rod((s * 0.39, 0.34, 0), (s * 0.47, 0.5, 0), 0.03, MAIN, end=0.01)
        bench.pennant((s * 0.36, 0.3, 0.0), (s * 0.44, 0.5, 0.0), 0.09, MAIN)
        bench.wedge((s * 0.4, 0.38, 0), (0.08, 0.1, 0.03), (0.05, 0.5), MAIN, turn=(0, 0, -s * 28))
    bench.put("torus", (0.4, 0.042, 150), (0, 0.45, 0), MAIN, (90, 0, -90))
    bench.socket("hook", (0, 1.19, 0))
    bench.socket("handle", (0, 0.6, 0))


def draw_sewing_machine(bench: Bench) -> None:
    """An old black sewing machine with a hand wheel at +x, needle and gilt lines on a wooden base."""
    bench.box((0, 0.03, 0), (0.24, 0.03, 0.11), SECOND, edge=0.008)
    bench.box((0, 0.07, 0), (0.21, 0.012, 0.085), MAIN, edge=0.008)
    bench.box((0.13, 0.17, 0), (0.045, 0.1, 0.045), MAIN, edge=0.03)
    bench.rod((0.13, 0.27, 0), (-0.14, 0.26, 0), 0.045, MAIN, end=0.035)
    bench.box((-0.16, 0.21, 0), (0.03, 0.075, 0.032), MAIN, edge=0.015)
    with bench.node("lever", (-0.16, 0.13, 0)):
        bench.bar((-0.16, 0.08, 0), (-0.16, 0.14, 0), 0.004, CHROME)
        bench.box((-0.16, 0.09, 0), (0.014, 0.004, 0.01), CHROME)
    with bench.node("wheel", (0.2, 0.26, 0)):
        bench.ring((0.21, 0.26, 0), 0.06, 0.012, STEEL, axis="x")
        for i in range(3):
            with bench.frame((0.21, 0.26, 0), (60 * i, 0, 0)):
                bench.box((0, 0, 0), (0.006, 0.055, 0.006), STEEL)
    bench.rod((0.0, 0.3, 0), (0.0, 0.345, 0), 0.003, CHROME)
    bench.drum((0.0, 0.34, 0), 0.016, 0.018, Swatch("thread", (0.85, 0.1, 0.15), "cloth"))
    for x in (-0.08, 0.06):
        bench.ring((x, 0.265, 0), 0.041, 0.0025, BRASS, axis="x")
    bench.box((-0.1, 0.084, 0.03), (0.12, 0.002, 0.07), Swatch("cloth", (0.3, 0.5, 0.8), "cloth"), edge=0)


MACHINES: dict[str, Recipe] = {
    "robot arm": recipe(draw_robot_arm, 1.62, (0.95, 0.5, 0.08), front="z", mass=150, material="metal", voice="servo", finish="paint"),
    "gear": recipe(draw_gear, 1.05, (0.72, 0.55, 0.25), (0.6, 0.62, 0.65), front="z", mass=30, material="metal", voice="gear", finish="metal"),
    "engine": recipe(draw_engine, 0.86, (0.75, 0.1, 0.08), (0.15, 0.15, 0.16), mass=160, material="metal", voice="engine", finish="paint"),
    "turbine": recipe(draw_turbine, 43.0, (0.94, 0.95, 0.96), mass=90000, material="metal", voice="windmill", finish="gloss"),
    "pulley": recipe(draw_pulley, 1.57, (0.8, 0.6, 0.25), (0.5, 0.33, 0.18), front="z", mass=30, material="metal", voice="gear", finish="metal"),
    "lever": recipe(draw_lever, 1.9, (0.66, 0.46, 0.26), (0.75, 0.15, 0.12), front="z", mass=15, material="wood", finish="wood"),
    "anchor": recipe(draw_anchor, 1.2, (0.2, 0.22, 0.25), front="z", mass=80, material="metal", finish="satin"),
    "sewing machine": recipe(draw_sewing_machine, 0.48, (0.07, 0.07, 0.08), (0.5, 0.3, 0.15), front="z", mass=12, material="metal", voice="sewing machine", finish="gloss"),
}  # fmt: skip
