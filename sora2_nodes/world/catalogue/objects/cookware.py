"""What one cooks with and keeps in: pot, pan, kettle, teapot, cauldron, barrel."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, scaled_joint, turned_joint
from ..swatch import BLACK, DARK_WOOD, IRON, MAIN, SECOND, STEEL, Swatch
from ..workbench import Bench
from .vessel import body, contents


def draw_pot(bench: Bench) -> None:
    """A cooking pot with two handles and a lid with a knob."""
    bench.turned(
        (0, 0, 0),
        [(0, 0.001), (0.105, 0.001), (0.112, 0.01), (0.112, 0.135), (0.116, 0.138), (0.108, 0.138), (0.106, 0.01)],
        MAIN,
    )
    contents(bench, (0, 0.1, 0), 0.107, (0.8, 0.42, 0.12))
    for s in (-1, 1):
        bench.ring((0, 0.112, s * 0.113), 0.032, 0.007, BLACK, arc=180, toward=-s * 90)
        bench.socket("left_hand" if s < 0 else "right_hand", (0, 0.112, s * 0.14))
    with bench.node("lid", (-0.11, 0.14, 0)):
        bench.turned((0, 0.139, 0), [(0.115, 0), (0.1, 0.012), (0.05, 0.026), (0, 0.03)], MAIN)
        bench.bar((0, 0.165, 0), (0, 0.183, 0), 0.008, STEEL)
        bench.ball((0, 0.188, 0), (0.02, 0.011, 0.02), BLACK)
        bench.socket("lid", (0, 0.188, 0))
    bench.state("open", lid=turned_joint(z=70))
    bench.state("bare", lid=scaled_joint(0.001, 0.001, 0.001))
    bench.socket("mouth", (0.112, 0.138, 0))


def draw_pan(bench: Bench) -> None:
    """A frying pan with a long handle."""
    bench.turned((0, 0, 0), [(0, 0.001), (0.1, 0.001), (0.13, 0.042), (0.126, 0.042), (0.098, 0.008), (0, 0.006)], MAIN)
    bench.rod((0.125, 0.037, 0), (0.17, 0.05, 0), 0.008, STEEL)
    bench.rod((0.17, 0.05, 0), (0.34, 0.066, 0), 0.013, SECOND, end=0.015)
    bench.socket("handle", (0.27, 0.06, 0), (0, 180, 0))
    bench.socket("inside", (0, 0.01, 0))


def draw_kettle(bench: Bench) -> None:
    """A whistling kettle: round body, curved spout, lid with a knob, arched handle."""
    bench.turned((0, 0, 0), [(0, 0.001), (0.1, 0.001), (0.112, 0.015), (0.1, 0.09), (0.06, 0.145), (0.04, 0.152)], MAIN)
    bench.turned((0, 0.15, 0), [(0.042, 0), (0.03, 0.012), (0, 0.016)], MAIN)
    bench.ball((0, 0.175, 0), 0.014, BLACK)
    bench.rod((0.085, 0.07, 0), (0.155, 0.15, 0), 0.024, MAIN, end=0.013)
    bench.ring((0, 0.12, 0), 0.095, 0.009, BLACK, axis="z", arc=170, toward=90)
    bench.socket("handle", (0, 0.215, 0))
    bench.socket("mouth", (0.165, 0.16, 0))


def draw_teapot(bench: Bench) -> None:
    """A round teapot: bent spout, ear handle, lid with a knob, a painted band."""
    bench.ball((0, 0.075, 0), (0.088, 0.07, 0.088), MAIN)
    bench.drum((0, 0.008, 0), 0.05, 0.008, MAIN)
    bench.put("torus", (0.087, 0.004, 360), (0, 0.08, 0), SECOND)
    bench.tubes([(0.07, 0.055, 0), (0.115, 0.075, 0), (0.135, 0.115, 0)], 0.015, MAIN)
    bench.rod((0.135, 0.115, 0), (0.152, 0.128, 0), 0.015, MAIN, end=0.011)
    bench.ring((-0.083, 0.078, 0), 0.042, 0.009, MAIN, axis="z", arc=220, toward=180)
    with bench.node("lid", (0, 0.14, 0)):
        bench.turned((0, 0.136, 0), [(0.04, 0), (0.03, 0.012), (0, 0.018)], MAIN)
        bench.ball((0, 0.16, 0), 0.011, SECOND)
    bench.socket("handle", (-0.125, 0.08, 0))
    bench.socket("mouth", (0.155, 0.13, 0))


def draw_jug(bench: Bench) -> None:
    """A steel jug: a round belly, a lip toward +x, a handle behind."""
    bench.turned(
        (0, 0, 0),
        [
            (0, 0.002),
            (0.045, 0.002),
            (0.052, 0.02),
            (0.05, 0.06),
            (0.039, 0.1),
            (0.042, 0.125),
            (0.039, 0.125),
            (0.035, 0.1),
        ],
        MAIN,
    )
    bench.cone((0.042, 0.116, 0), 0.006, 0.012, 0.017, MAIN, turn=(0, 0, -38))
    bench.ring((-0.05, 0.07, 0), 0.034, 0.006, MAIN, axis="z", arc=220, toward=180)
    bench.socket("handle", (-0.078, 0.07, 0))
    bench.socket("mouth", (0.055, 0.128, 0))


def draw_pitcher(bench: Bench) -> None:
    """A glass pitcher with a drink in it: a tall belly, a lip toward +x, a handle behind."""
    bench.turned(
        (0, 0, 0),
        [(0, 0.002), (0.052, 0.002), (0.062, 0.03), (0.064, 0.11), (0.050, 0.17), (0.055, 0.215), (0.052, 0.215)],
        MAIN.of("glass"),
    )
    body(bench, (0, 0, 0), 0.135, 0.008, 0.058, 0.060, Swatch("contents", (0.62, 0.78, 0.86), "gloss"))
    bench.cone((0.054, 0.205, 0), 0.006, 0.012, 0.016, MAIN.of("glass"), turn=(0, 0, -38))
    bench.ring((-0.062, 0.115, 0), 0.048, 0.007, MAIN.of("glass"), axis="z", arc=220, toward=180)
    bench.socket("handle", (-0.105, 0.115, 0))
    bench.socket("mouth", (0.07, 0.217, 0))


def draw_watering_can(bench: Bench) -> None:
    """A garden can: round body, long spout toward +x with a rose, a high handle from rim to back."""
    bench.turned((0, 0, 0), [(0, 0.002), (0.105, 0.002), (0.11, 0.02), (0.10, 0.2), (0.075, 0.23), (0.06, 0.23)], MAIN)
    bench.ring((0, 0.1, 0), 0.108, 0.006, SECOND)
    bench.rod((0.09, 0.05, 0), (0.32, 0.25, 0), 0.024, MAIN, end=0.014)
    bench.cone((0.335, 0.262, 0), 0.014, 0.022, 0.05, MAIN, turn=(0, 0, -49))
    bench.rod((0.05, 0.22, 0), (0.17, 0.13, 0), 0.008, MAIN)
    bench.tubes(
        [(0.05, 0.23, 0), (0.03, 0.33, 0), (-0.06, 0.36, 0), (-0.15, 0.29, 0), (-0.16, 0.16, 0), (-0.1, 0.06, 0)],
        0.011,
        SECOND,
    )
    bench.socket("handle", (-0.03, 0.35, 0))
    bench.socket("mouth", (0.36, 0.28, 0))


def draw_cauldron(bench: Bench) -> None:
    """A black pot-bellied pot on three legs with a bubbling green brew and ring handles."""
    bench.turned(
        (0, 0.06, 0),
        [
            (0, 0),
            (0.14, 0.02),
            (0.25, 0.12),
            (0.28, 0.24),
            (0.22, 0.38),
            (0.2, 0.42),
            (0.25, 0.46),
            (0.22, 0.46),
            (0.18, 0.42),
        ],
        MAIN,
    )
    contents(bench, (0, 0.5, 0), 0.215, (0.25, 0.85, 0.2))
    with bench.node("contents", (0, 0, 0)):
        for x, z, r in ((0.06, 0.05, 0.05), (-0.08, 0.03, 0.065), (0.02, -0.1, 0.045), (0.12, -0.05, 0.03)):
            bench.ball((x, 0.5, z), r, Swatch("contents", (0.35, 0.95, 0.3), "gloss", glow=0.3))
    for i in range(3):
        a = math.tau * i / 3
        bench.rod(
            (0.18 * math.cos(a), 0.12, 0.18 * math.sin(a)),
            (0.24 * math.cos(a), 0.02, 0.24 * math.sin(a)),
            0.03,
            IRON,
            end=0.02,
        )
    for s in (-1, 1):
        bench.ring((0, 0.4, s * 0.26), 0.06, 0.012, IRON, axis="x")
    bench.socket("handle", (0, 0.4, 0.3))
    bench.socket("mouth", (0.24, 0.52, 0))


def draw_barrel(bench: Bench) -> None:
    """A wooden barrel: bulging staves, iron hoops, a bung."""
    bench.turned(
        (0, 0, 0),
        [
            (0, 0.03),
            (0.25, 0.03),
            (0.26, 0.0),
            (0.31, 0.2),
            (0.33, 0.42),
            (0.31, 0.65),
            (0.26, 0.86),
            (0.25, 0.82),
            (0, 0.82),
        ],
        MAIN,
    )
    for y, r in ((0.1, 0.288), (0.24, 0.317), (0.6, 0.318), (0.76, 0.288)):
        bench.drum((0, y, 0), r + 0.003, 0.022, IRON)
    for i in range(18):
        a = math.tau * i / 18
        for y0, y1, r0, r1 in ((0.01, 0.43, 0.264, 0.331), (0.43, 0.85, 0.331, 0.264)):
            bench.bar(
                (r0 * math.cos(a), y0, r0 * math.sin(a)), (r1 * math.cos(a), y1, r1 * math.sin(a)), 0.004, DARK_WOOD
            )
    bench.rod((0.325, 0.42, 0), (0.345, 0.42, 0), 0.025, DARK_WOOD)
    bench.socket("top", (0, 0.83, 0))


def draw_wok(bench: Bench) -> None:
    """A wok with vegetables and noodles in it, a long handle and a loop across from it."""
    bench.turned(
        (0, 0, 0),
        [(0.06, 0.0), (0.12, 0.02), (0.17, 0.07), (0.19, 0.115), (0.183, 0.115), (0.16, 0.07), (0.1, 0.035), (0, 0.03)],
        MAIN,
    )
    bench.rod((0.17, 0.1, 0), (0.42, 0.16, 0), 0.016, SECOND)
    bench.ring((-0.2, 0.1, 0), 0.03, 0.008, MAIN)
    for i in range(14):
        a, r = 2.4 * i, 0.035 * math.sqrt(i)
        colour = ((0.93, 0.78, 0.42), (0.30, 0.58, 0.18), (0.88, 0.36, 0.12))[i % 3]
        bench.ball(
            (r * math.cos(a), 0.06 + 0.012 * (i % 2), r * math.sin(a)),
            (0.03, 0.016, 0.02),
            Swatch("food", colour, "satin"),
            turn=(0, 50 * i, 0),
        )
    bench.socket("handle", (0.36, 0.145, 0))
    bench.socket("mouth", (-0.19, 0.115, 0))


def draw_whisk(bench: Bench) -> None:
    """A balloon whisk: a grip, and loops of wire that bulge toward +x."""
    bench.rod((-0.14, 0.03, 0), (-0.02, 0.03, 0), 0.011, MAIN, end=0.008)
    for i in range(6):
        turn = (30.0 * i, 0.0, 0.0)
        with bench.frame((0, 0.03, 0), turn):
            way = [(-0.02, 0.004), (0.03, 0.018), (0.075, 0.031), (0.11, 0.028), (0.128, 0.010), (0.130, 0.0)]
            bench.tubes([(x, y, 0.0) for x, y in way], 0.0016, STEEL)
            bench.tubes([(x, -y, 0.0) for x, y in way], 0.0016, STEEL)
    bench.socket("handle", (-0.09, 0.03, 0))
    bench.socket("tip", (0.13, 0.03, 0))


def draw_spatula(bench: Bench) -> None:
    """A turner: a slotted flat blade on a bent neck."""
    bench.rod((-0.17, 0.045, 0), (-0.02, 0.035, 0), 0.010, MAIN, end=0.008)
    bench.beam((-0.02, 0.035, 0), (0.05, 0.008, 0), (0.003, 0.008), STEEL)
    bench.box((0.10, 0.006, 0), (0.055, 0.0022, 0.042), STEEL, edge=0.002)
    for s in (-1, 0, 1):
        bench.box((0.10, 0.0075, 0.022 * s), (0.036, 0.0016, 0.0045), BLACK, edge=0.001)
    bench.socket("handle", (-0.11, 0.04, 0))
    bench.socket("tip", (0.15, 0.006, 0))


def draw_sponge(bench: Bench) -> None:
    """A washing sponge with a green scouring side."""
    bench.box((0, 0.024, 0), (0.065, 0.018, 0.042), MAIN, edge=0.012)
    bench.box((0, 0.046, 0), (0.063, 0.006, 0.040), SECOND, edge=0.005)
    bench.socket("handle", (0, 0.05, 0))
    bench.socket("tip", (0, 0.0, 0))


COOKWARE: dict[str, Recipe] = {
    "pot": recipe(draw_pot, 0.305, (0.75, 0.76, 0.78), mass=1.6, material="metal", finish="metal"),
    "pan": recipe(draw_pan, 0.48, (0.1, 0.1, 0.11), (0.3, 0.17, 0.09), front="z", mass=1.2, material="metal", finish="satin"),
    "wok": recipe(draw_wok, 0.62, (0.13, 0.13, 0.14), (0.3, 0.17, 0.09), front="z", mass=1.6, material="metal", voice="boil", finish="satin"),
    "kettle": recipe(draw_kettle, 0.28, (0.78, 0.12, 0.1), front="z", mass=1.2, material="metal", voice="kettle", finish="gloss"),
    "glass pitcher": recipe(draw_pitcher, 0.22, (0.86, 0.92, 0.95), front="z", mass=0.8, material="glass", finish="glass"),
    "jug": recipe(draw_jug, 0.14, (0.78, 0.79, 0.80), front="z", mass=0.4, material="metal", finish="metal"),
    "watering can": recipe(draw_watering_can, 0.54, (0.16, 0.42, 0.24), (0.10, 0.30, 0.16), front="z", mass=1.5, material="metal", finish="gloss"),
    "teapot": recipe(draw_teapot, 0.29, (0.3, 0.55, 0.68), (0.95, 0.9, 0.75), front="z", mass=0.8, material="stone", finish="gloss"),
    "cauldron": recipe(draw_cauldron, 0.64, (0.12, 0.12, 0.13), mass=20, material="metal", voice="boil", finish="satin"),
    "barrel": recipe(draw_barrel, 0.86, (0.52, 0.33, 0.17), mass=45, material="wood", finish="wood"),
}  # fmt: skip
KITCHEN_TOOLS: dict[str, Recipe] = {
    "whisk": recipe(draw_whisk, 0.27, (0.12, 0.12, 0.13), front="z", mass=0.1, material="metal", finish="satin"),
    "spatula": recipe(draw_spatula, 0.32, (0.12, 0.12, 0.13), front="z", mass=0.15, material="metal", finish="satin"),
    "sponge": recipe(draw_sponge, 0.13, (0.98, 0.80, 0.22), (0.20, 0.50, 0.24), front="z", mass=0.03, material="rubber", finish="rubber"),
}  # fmt: skip
