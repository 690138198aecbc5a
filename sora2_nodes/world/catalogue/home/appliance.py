"""Machines of kitchen, bath and shop: fridge, oven, washing machine, television, sink, bath, toilet, vending machine."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, scaled_joint, shifted_joint, turned_joint
from ..swatch import (
    BLACK,
    BRASS,
    CHROME,
    CLEAR,
    EMBER,
    GREY,
    MAIN,
    PANE,
    RED,
    SCREEN,
    SECOND,
    STEEL,
    WATER,
    WHITE,
    YELLOW,
    Swatch,
)
from ..workbench import Bench
from .lighting import flame

CAVITY = Swatch("inside", (0.9, 0.93, 0.95), "satin", glow=0.4)
FOOD = ((0.85, 0.15, 0.1), (0.95, 0.7, 0.15), (0.25, 0.55, 0.2), (0.95, 0.93, 0.88), (0.9, 0.45, 0.1))


def draw_fridge(bench: Bench) -> None:
    """A tall fridge over a freezer; behind its door lit shelves with food."""
    for s in (-1, 1):
        bench.box((0, 0.95, s * 0.32), (0.32, 0.91, 0.02), MAIN, edge=0.008)
    bench.box((-0.3, 0.95, 0), (0.02, 0.91, 0.32), MAIN)
    for y in (0.06, 0.62, 1.85):
        bench.box((0, y, 0), (0.32, 0.025, 0.32), MAIN)
    bench.box((-0.27, 1.24, 0), (0.01, 0.58, 0.3), CAVITY, edge=0)
    for i, y in enumerate((0.9, 1.2, 1.5)):
        bench.box((0, y, 0), (0.27, 0.006, 0.3), CLEAR, edge=0)
        for k in range(3):
            colour = Swatch("food", FOOD[(i * 3 + k) % 5], "satin")
            z = -0.18 + 0.18 * k
            if (i + k) % 2:
                bench.drum((0.05, y + 0.09, z), 0.045, 0.08, colour)
            else:
                bench.box((0.03, y + 0.055, z), (0.06, 0.045, 0.06), colour)
    for name, y, tall in (("door", 1.245, 0.6), ("drawer", 0.335, 0.275)):
        with bench.node(name, (0.32, y, -0.33)):
            bench.box((0.36, y, 0), (0.038, tall, 0.335), MAIN, edge=0.025)
            bench.rod((0.43, y - tall * 0.5, 0.26), (0.43, y + tall * 0.5, 0.26), 0.014, CHROME)
            for t in (-1, 1):
                bench.rod((0.39, y + t * tall * 0.48, 0.26), (0.43, y + t * tall * 0.48, 0.26), 0.012, CHROME)
            bench.socket("handle" if name == "door" else "handle_2", (0.43, y, 0.26))
            if name == "door":
                bench.box((0.4, 1.55, -0.1), (0.003, 0.09, 0.07), YELLOW.of("paper"), turn=(6, 0, 0), edge=0)
                bench.box((0.4, 1.3, 0.05), (0.003, 0.07, 0.09), WHITE.of("paper"), turn=(-5, 0, 0), edge=0)
                for yy, zz in ((1.62, -0.1), (1.36, 0.05)):
                    bench.drum((0.403, yy, zz), 0.014, 0.006, RED, axis="x")
    bench.state("open", door=turned_joint(y=-105))
    bench.socket("inside", (0.05, 0.95, 0))
    bench.socket("top", (0, 1.88, 0))


def draw_oven(bench: Bench) -> None:
    """A cooker: four rings on top, knobs, a glass door that folds down over a lit oven."""
    bench.box((-0.02, 0.44, 0), (0.29, 0.44, 0.3), MAIN, edge=0.008)
    bench.box((0, 0.885, 0), (0.31, 0.012, 0.305), BLACK.of("gloss"), edge=0.004)
    for x, z, r in ((0.13, -0.14, 0.07), (0.13, 0.14, 0.09), (-0.14, -0.14, 0.09), (-0.14, 0.14, 0.07)):
        bench.ring((x, 0.9, z), r, 0.008, GREY)
        bench.ring((x, 0.9, z), r * 0.55, 0.007, GREY)
    with bench.node("burner", (0, 0.84, 0)):  # within the stove while it is off
        for x, z, r in ((0.13, 0.14, 0.07), (-0.14, -0.14, 0.07)):
            for k in range(10):
                a = 2 * math.pi * k / 10
                bench.cone(
                    (x + r * math.cos(a), 0.842, z + r * math.sin(a)),
                    0.014,
                    0.02,
                    0.002,
                    Swatch("gas", (0.25, 0.5, 1.0), "light", glow=2.2),
                )
    bench.state("on", burner=shifted_joint(y=0.075))
    bench.box((0.28, 0.79, 0), (0.02, 0.07, 0.3), STEEL, edge=0.005)
    for z in (-0.2, -0.1, 0.1, 0.2):
        bench.drum((0.315, 0.79, z), 0.024, 0.018, BLACK, axis="x")
    bench.box((0.301, 0.79, 0), (0.003, 0.025, 0.045), SCREEN, edge=0)
    with bench.node("door", (0.28, 0.2, 0)):
        bench.box((0.295, 0.45, 0), (0.018, 0.24, 0.28), MAIN, edge=0.01)
        bench.box((0.308, 0.44, 0), (0.008, 0.16, 0.22), Swatch("glow", (0.75, 0.35, 0.12), "gloss", glow=0.35), edge=0)
        bench.rod((0.35, 0.65, -0.23), (0.35, 0.65, 0.23), 0.013, CHROME)
        bench.socket("handle", (0.35, 0.65, 0))
    bench.box((0.28, 0.1, 0), (0.015, 0.07, 0.28), MAIN, edge=0.006)
    bench.state("open", door=turned_joint(z=-88))
    bench.socket("top", (-0.0, 0.91, 0.14))
    bench.socket("inside", (0, 0.3, 0))


def draw_washing_machine(bench: Bench) -> None:
    """A white box with a round glass door over a drum that turns, knob, drawer and display."""
    bench.box((-0.01, 0.425, 0), (0.29, 0.425, 0.3), MAIN, edge=0.015)
    bench.box((0.283, 0.76, 0), (0.004, 0.065, 0.29), GREY, edge=0)
    bench.box((0.286, 0.76, -0.18), (0.006, 0.05, 0.09), MAIN, edge=0.005)
    bench.drum((0.3, 0.76, 0.02), 0.035, 0.02, CHROME, axis="x")
    bench.box((0.289, 0.765, 0.18), (0.004, 0.03, 0.07), SCREEN, edge=0)
    with bench.node("drum", (0.28, 0.4, 0)):
        bench.drum((0.281, 0.4, 0), 0.17, 0.004, STEEL.toned(0.6), axis="x")
        for i, colour in enumerate(((0.8, 0.25, 0.2), (0.25, 0.45, 0.8), (0.95, 0.9, 0.8))):
            with bench.frame((0.283, 0.4, 0), (120 * i, 0, 0)):
                bench.ball((0.01, -0.08, 0.0), (0.015, 0.06, 0.085), Swatch("laundry", colour, "cloth"))
    with bench.node("door", (0.29, 0.4, -0.22)):
        bench.ring((0.295, 0.4, 0), 0.185, 0.032, CHROME, axis="x")
        bench.put("shell", (0.165, 0.06, 0.165, 0.0), (0.29, 0.4, 0), CLEAR, (0, 0, -90))
        bench.socket("handle", (0.33, 0.4, 0.19))
    bench.state("open", door=turned_joint(y=110))
    bench.socket("inside", (0, 0.35, 0))
    bench.socket("top", (0, 0.85, 0))


def draw_television(bench: Bench) -> None:
    """A flat screen that glows, on two feet, with a picture of hills; faces +x."""
    bench.box((0, 0.42, 0), (0.025, 0.33, 0.58), BLACK.of("gloss"), edge=0.012)
    with bench.node("picture", (0.0, 0.43, 0)):
        bench.box((0.02, 0.43, 0), (0.008, 0.3, 0.555), SCREEN, edge=0)
        bench.box(
            (0.0225, 0.25, 0), (0.007, 0.12, 0.555), Swatch("picture", (0.25, 0.65, 0.35), "light", glow=1.0), edge=0
        )
        bench.drum((0.0225, 0.6, 0.3), 0.07, 0.007, Swatch("picture", (1.0, 0.85, 0.4), "light", glow=1.6), axis="x")
    bench.state("off", picture=scaled_joint(1.0, 1e-3, 1e-3))
    for s in (-1, 1):
        bench.rod((0, 0.1, s * 0.35), (0.13, 0.012, s * 0.4), 0.012, MAIN)
        bench.rod((0, 0.1, s * 0.35), (-0.13, 0.012, s * 0.4), 0.012, MAIN)
    bench.box((0.02, 0.105, 0), (0.012, 0.012, 0.04), MAIN)
    bench.socket("top", (0, 0.75, 0))


def draw_sink(bench: Bench) -> None:
    """A washbasin on a column with a tap that arches and two handles."""
    bench.turned((0, 0, 0), [(0.14, 0), (0.1, 0.1), (0.085, 0.45), (0.11, 0.68)], MAIN)
    bench.put("shell", (0.3, 0.2, 0.34, 0.0), (0, 0.86, 0), MAIN, (180, 0, 0))
    bench.put("shell", (0.25, 0.14, 0.29, 0.0), (0.01, 0.868, 0), MAIN, (180, 0, 0))
    points = 20

    rim = [
        (0.28 * math.cos(6.2832 * i / points), 0.862, 0.32 * math.sin(6.2832 * i / points)) for i in range(points + 1)
    ]
    bench.tubes(rim, 0.025, MAIN)
    bench.box((-0.28, 0.86, 0), (0.06, 0.03, 0.3), MAIN, edge=0.025)
    with bench.node("contents", (0.01, 0.8, 0)):
        bench.put("cylinder", (0.22, 0.004, 0.26), (0.01, 0.8, 0), WATER)
    bench.tubes([(-0.26, 0.88, 0), (-0.26, 1.06, 0), (-0.2, 1.12, 0), (-0.1, 1.1, 0), (-0.08, 1.04, 0)], 0.016, CHROME)
    for s in (-1, 1):
        bench.bar((-0.27, 0.88, s * 0.13), (-0.27, 0.94, s * 0.13), 0.016, CHROME)
        bench.rod((-0.27, 0.945, s * 0.13 - 0.035), (-0.27, 0.945, s * 0.13 + 0.035), 0.01, CHROME)
    bench.socket("mouth", (-0.08, 1.03, 0))
    bench.socket("inside", (0, 0.78, 0))


def draw_shower(bench: Bench) -> None:
    """A shower over a tray: a pipe up the wall, its head, water that falls in threads; its front toward +x."""
    bench.box((0, 0.03, 0), (0.45, 0.03, 0.45), MAIN, edge=0.02)
    bench.box((-0.47, 1.1, 0), (0.012, 1.1, 0.46), Swatch("tiles", (0.72, 0.86, 0.90), "gloss"), edge=0)
    bench.tubes([(-0.42, 0.95, 0), (-0.42, 2.12, 0), (-0.34, 2.2, 0), (-0.02, 2.2, 0)], 0.018, CHROME)
    bench.cone((-0.02, 2.16, 0), 0.12, 0.035, 0.03, CHROME)
    bench.drum((-0.42, 1.0, 0), 0.05, 0.04, CHROME, axis="x")
    with bench.node("water", (0, 2.1, 0)):
        for i in range(26):
            a, r = 2.4 * i, 0.03 + 0.0036 * i
            x, z = -0.02 + r * math.cos(a), r * math.sin(a)
            wide = 1.0 + 0.9 * (i % 5) / 5
            bench.rod(
                (x, 2.1, z), (-0.02 + (x + 0.02) * 2.2 * wide, 0.08 + 0.2 * (i % 4), z * 2.2 * wide), 0.0045, WATER
            )
    bench.socket("inside", (0.0, 0.06, 0))


def draw_bath(bench: Bench) -> None:
    """A free-standing tub with a rolled rim on claw feet, water, foam and taps."""

    bench.put("shell", (0.8, 0.5, 0.38, 0.0), (0, 0.62, 0), MAIN, (180, 0, 0))
    bench.put("shell", (0.76, 0.44, 0.34, 0.0), (0, 0.625, 0), WHITE, (180, 0, 0))
    steps = 24
    rim = [
        (
            0.8 * math.cos(math.tau * i / steps),
            0.62 + 0.1 * max(0.0, -math.cos(math.tau * i / steps)) ** 2,
            0.38 * math.sin(math.tau * i / steps),
        )
        for i in range(steps + 1)
    ]
    bench.tubes(rim, 0.03, MAIN)
    with bench.node("contents", (0, 0.52, 0)):
        bench.put("cylinder", (0.72, 0.006, 0.33), (0, 0.52, 0), WATER)
        for x, z, r in (
            (0.3, 0.05, 0.12),
            (0.45, -0.08, 0.1),
            (0.1, -0.12, 0.1),
            (0.2, 0.16, 0.09),
            (-0.1, 0.1, 0.07),
            (0.55, 0.1, 0.08),
        ):
            bench.ball((x, 0.53, z), (r, r * 0.55, r), WHITE.of("matte"))
    for x in (-0.45, 0.45):
        for s in (-1, 1):
            bench.rod((x, 0.2, s * 0.2), (x * 1.12, 0.03, s * 0.27), 0.035, BRASS, end=0.025)
            bench.ball((x * 1.14, 0.03, s * 0.28), (0.05, 0.03, 0.04), BRASS)
    bench.tubes([(0.82, 0.62, 0), (0.82, 0.86, 0), (0.74, 0.9, 0), (0.66, 0.84, 0)], 0.02, CHROME)
    for s in (-1, 1):
        bench.rod((0.82, 0.72, s * 0.09), (0.82, 0.8, s * 0.09), 0.022, CHROME)
    bench.socket("seat", (-0.3, 0.3, 0))
    bench.socket("inside", (0, 0.3, 0))


def draw_toilet(bench: Bench) -> None:
    """Bowl, seat, lid raised, cistern with a lever."""
    bench.turned((0.05, 0, 0), [(0.13, 0), (0.11, 0.12), (0.14, 0.24), (0.2, 0.38)], MAIN)
    bench.put("cylinder", (0.25, 0.02, 0.19), (0.1, 0.4, 0), MAIN)
    bench.put("cylinder", (0.16, 0.004, 0.11), (0.12, 0.423, 0), WATER)
    bench.put("torus", (0.165, 0.03, 360), (0.1, 0.425, 0), MAIN)
    with bench.node("lid", (-0.1, 0.44, 0)):
        bench.put("cylinder", (0.24, 0.012, 0.185), (-0.15, 0.66, 0), MAIN, (0, 0, 100))
    bench.box((-0.25, 0.62, 0), (0.09, 0.2, 0.22), MAIN, edge=0.03)
    bench.box((-0.25, 0.83, 0), (0.1, 0.02, 0.235), MAIN, edge=0.015)
    bench.box((-0.22, 0.3, 0), (0.1, 0.2, 0.12), MAIN, edge=0.03)
    bench.rod((-0.155, 0.74, -0.15), (-0.155, 0.74, -0.08), 0.011, CHROME)
    bench.state("shut", lid=turned_joint(z=-95))
    bench.socket("seat", (0.1, 0.45, 0))


def draw_vending_machine(bench: Bench) -> None:
    """A tall red cabinet: lit glass with rows of drinks, buttons, slot; faces +x."""
    bench.box((0, 0.92, 0), (0.38, 0.9, 0.46), MAIN, edge=0.02)
    bench.box((0.375, 1.12, -0.1), (0.01, 0.6, 0.3), Swatch("panel", (0.96, 0.97, 1.0), "light", glow=0.9), edge=0)
    for i in range(5):
        y = 0.62 + 0.235 * i
        bench.box((0.4, y - 0.025, -0.1), (0.03, 0.008, 0.3), GREY, edge=0)
        for k in range(5):
            bench.drum((0.405, y + 0.06, -0.34 + 0.12 * k), 0.036, 0.075, Swatch("can", FOOD[(i * 2 + k) % 5], "gloss"))
    bench.box((0.382, 1.1, 0.33), (0.012, 0.5, 0.1), BLACK, edge=0.01)
    for i in range(4):
        for k in range(2):
            bench.box((0.396, 1.22 - 0.07 * i, 0.3 + 0.06 * k), (0.005, 0.024, 0.022), GREY)
    bench.box((0.397, 1.42, 0.33), (0.004, 0.05, 0.075), SCREEN, edge=0)
    bench.box((0.382, 0.25, -0.1), (0.012, 0.1, 0.28), BLACK, edge=0.01)
    with bench.frame((0.385, 1.76, 0), (0, 90, 0)):
        bench.box(
            (0, 0, 0), (0.4, 0.055, 0.005), SECOND.lettered("COLD DRINKS", (0.8, 0.08, 0.08)).glowing(0.5), edge=0
        )
    bench.socket("mouth", (0.45, 0.25, -0.1))


def draw_microwave(bench: Bench) -> None:
    """A small oven with a dark door, a keypad and a lit display."""
    bench.box((0, 0.15, 0), (0.18, 0.14, 0.25), MAIN, edge=0.01)
    with bench.node("door", (0.18, 0.15, -0.24)):
        bench.box((0.186, 0.15, -0.06), (0.01, 0.125, 0.175), MAIN, edge=0.008)
        bench.box((0.194, 0.15, -0.07), (0.005, 0.085, 0.13), PANE, edge=0)
        bench.rod((0.215, 0.06, 0.09), (0.215, 0.24, 0.09), 0.009, CHROME)
        bench.socket("handle", (0.215, 0.15, 0.09))
    bench.box((0.184, 0.15, 0.185), (0.005, 0.12, 0.055), BLACK, edge=0)
    bench.box((0.189, 0.24, 0.185), (0.003, 0.02, 0.045), SCREEN, edge=0)
    for i in range(4):
        for k in range(3):
            bench.box((0.189, 0.18 - 0.032 * i, 0.157 + 0.028 * k), (0.003, 0.01, 0.01), GREY, edge=0)
    bench.state("open", door=turned_joint(y=95))
    bench.socket("inside", (0, 0.05, 0))


def draw_fan(bench: Bench) -> None:
    """A standing fan: blades in a wire cage on a pole, facing +x."""
    bench.drum((0, 0.02, 0), 0.2, 0.02, MAIN)
    bench.bar((0, 0.04, 0), (0, 1.05, 0), 0.016, CHROME)
    bench.rod((-0.14, 1.15, 0), (0.0, 1.15, 0), 0.06, MAIN)
    with bench.node("fan", (0.06, 1.15, 0)):
        bench.drum((0.06, 1.15, 0), 0.045, 0.03, MAIN, axis="x")
        for i in range(4):
            with bench.frame((0.06, 1.15, 0), (90 * i + 20, 0, 0)):
                bench.put("ellipsoid", (0.005, 0.1, 0.065), (0, 0.12, 0.015), SECOND, (0, 28, 0))
    for x, r in ((0.0, 0.2), (0.06, 0.245), (0.12, 0.2)):
        bench.ring((x, 1.15, 0), r, 0.006, CHROME, axis="x")
    for i in range(16):
        with bench.frame((0, 1.15, 0), (22.5 * i, 0, 0)):
            bench.bar((0.13, 0.03, 0), (0.12, 0.2, 0), 0.003, CHROME)
            bench.bar((0.12, 0.2, 0), (0.06, 0.245, 0), 0.003, CHROME)
    bench.drum((0.132, 1.15, 0), 0.04, 0.006, MAIN, axis="x")


def draw_grill(bench: Bench) -> None:
    """A barbecue on three legs: a round bowl with glowing coals and small flames under a grate, a side shelf, its lid hung behind."""
    bench.dome((0, 0.74, 0), (0.29, 0.24, 0.29), 0.0, MAIN, turn=(180, 0, 0))
    bench.ring((0, 0.74, 0), 0.285, 0.014, MAIN)
    for i in range(3):
        a = math.tau * i / 3 + 0.5
        foot = (0.3 * math.cos(a), 0.0, 0.3 * math.sin(a))
        bench.bar((0.16 * math.cos(a), 0.56, 0.16 * math.sin(a)), foot, 0.014, CHROME)
    bench.drum((0, 0.66, 0), 0.25, 0.01, BLACK)
    for i in range(11):
        a, r = 2.4 * i, 0.062 * math.sqrt(i)
        bench.ball((r * math.cos(a), 0.685, r * math.sin(a)), (0.042, 0.03, 0.036), EMBER if i % 3 else BLACK)
    for i in range(4):
        a = math.tau * i / 4 + 0.4
        flame(bench, (0.15 * math.cos(a), 0.69, 0.15 * math.sin(a)), 0.1 + 0.03 * (i % 2), f"flame_{i + 1}")
    for k in range(-5, 6):
        z = 0.048 * k
        x = math.sqrt(max(0.275**2 - z * z, 0.0))
        bench.bar((-x, 0.755, z), (x, 0.755, z), 0.005, CHROME)
    bench.box((0, 0.72, 0.44), (0.2, 0.014, 0.13), SECOND)
    bench.dome((-0.36, 0.74, 0), (0.29, 0.2, 0.29), 0.0, MAIN, turn=(0, 0, 82))
    bench.rod((-0.58, 0.7, 0), (-0.58, 0.78, 0), 0.016, SECOND)
    bench.socket("top", (0, 0.762, 0))


APPLIANCES: dict[str, Recipe] = {
    "fridge": recipe(draw_fridge, 1.86, (0.9, 0.92, 0.93), mass=70, material="metal", voice="fridge", finish="gloss"),
    "oven": recipe(draw_oven, 0.91, (0.85, 0.86, 0.88), mass=50, material="metal", finish="brushed"),
    "microwave": recipe(draw_microwave, 0.5, (0.82, 0.83, 0.85), mass=12, material="metal", voice="microwave", finish="brushed"),
    "washing machine": recipe(draw_washing_machine, 0.85, (0.94, 0.94, 0.95), mass=70, material="metal", voice="washing machine", finish="gloss"),
    "television": recipe(draw_television, 1.16, (0.12, 0.12, 0.13), mass=15, material="plastic", voice="television"),
    "sink": recipe(draw_sink, 1.13, (0.95, 0.95, 0.94), mass=25, material="stone", voice="tap", finish="gloss"),
    "bath": recipe(draw_bath, 1.7, (0.95, 0.95, 0.94), mass=120, material="metal", voice="tap", finish="gloss"),
    "shower": recipe(draw_shower, 2.24, (0.95, 0.95, 0.94), mass=60, material="metal", finish="gloss"),
    "toilet": recipe(draw_toilet, 0.92, (0.95, 0.95, 0.94), mass=30, material="stone", voice="toilet", finish="gloss"),
    "vending machine": recipe(draw_vending_machine, 1.83, (0.8, 0.07, 0.08), (0.97, 0.97, 0.95), mass=250, material="metal", voice="fridge", finish="gloss"),
    "grill": recipe(draw_grill, 0.98, (0.12, 0.12, 0.13), (0.55, 0.36, 0.2), mass=18, material="metal", voice="fire", finish="satin"),
    "electric fan": recipe(draw_fan, 1.4, (0.92, 0.93, 0.94), (0.35, 0.6, 0.8), mass=5, material="plastic", voice="fan", finish="plastic"),
}  # fmt: skip
