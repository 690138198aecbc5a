"""What belongs to walls and floors: doors, windows, curtains, mirrors, rugs, clocks, pictures, boards, the fireplace."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, scaled_joint, turned_joint
from ..swatch import BLACK, BRASS, CLEAR, DARK_WOOD, EMBER, FLAME, IRON, MAIN, SECOND, STONE, WHITE, WOOD, Swatch
from ..workbench import Bench

GLASS = Swatch("mirror", (0.8, 0.87, 0.9), "chrome")


def draw_door(bench: Bench) -> None:
    """A panelled door in its frame, hinged at its left, with handle and number."""
    for s in (-1, 1):
        bench.box((0, 1.05, s * 0.5), (0.07, 1.05, 0.05), WHITE, edge=0.005)
    bench.box((0, 2.12, 0), (0.07, 0.06, 0.55), WHITE, edge=0.005)
    with bench.node("door", (0, 1.0, -0.45)):
        bench.box((0, 1.02, 0), (0.025, 1.02, 0.445), MAIN, edge=0.003)
        for y, tall in ((1.5, 0.38), (0.55, 0.36)):
            for z in (-0.2, 0.2):
                for x in (-1, 1):
                    bench.box((x * 0.024, y, z), (0.008, tall, 0.15), MAIN.toned(0.8), edge=0)
                    bench.box((x * 0.028, y, z), (0.008, tall - 0.05, 0.1), MAIN, edge=0)
        for x in (-1, 1):
            bench.ball((x * 0.07, 1.0, 0.37), 0.03, BRASS)
            bench.rod((0, 1.0, 0.37), (x * 0.07, 1.0, 0.37), 0.012, BRASS)
        bench.socket("handle", (0.07, 1.0, 0.37))
    bench.state("open", door=turned_joint(y=-75))


def draw_window(bench: Bench) -> None:
    """A casement window with panes, a sill and two wings that open; its outside faces +x."""
    for s in (-1, 1):
        bench.box((0, 1.5, s * 0.62), (0.07, 0.72, 0.04), MAIN, edge=0.005)
    bench.box((0, 2.2, 0), (0.07, 0.04, 0.66), MAIN, edge=0.005)
    bench.box((0.05, 0.78, 0), (0.13, 0.03, 0.72), MAIN, edge=0.01)
    for s in (-1, 1):
        with bench.node("door" if s < 0 else "door_right", (0, 1.5, s * 0.58)):
            for z in (0.025, 0.555):
                bench.box((0, 1.49, s * z), (0.022, 0.67, 0.028), MAIN, edge=0.004)
            for y in (0.84, 1.6, 2.14):
                bench.box((0, y, s * 0.29), (0.02, 0.024, 0.28), MAIN, edge=0.004)
            bench.box((0, 1.49, s * 0.29), (0.004, 0.65, 0.26), CLEAR, edge=0)
    bench.rod((-0.05, 1.4, 0.0), (-0.05, 1.52, 0.0), 0.01, BRASS)
    bench.state("open", door=turned_joint(y=-70), door_right=turned_joint(y=70))
    bench.socket("top", (0.08, 0.81, 0))


def draw_window_sill(bench: Bench) -> None:
    """A deep sill on a panelled wall under a window one looks out of: broad enough to sit on."""
    sky = Swatch("window", (0.75, 0.86, 0.98), "light", glow=1.0)
    bench.box((-0.02, 0.42, 0), (0.2, 0.42, 0.85), Swatch("panel", (0.86, 0.84, 0.79), "paint"), edge=0.01)
    for z in (-0.55, 0.0, 0.55):
        bench.box((0.185, 0.42, z), (0.01, 0.32, 0.2), Swatch("panel", (0.80, 0.78, 0.73), "paint"), edge=0.006)
    bench.box((0.02, 0.87, 0), (0.27, 0.03, 0.92), MAIN, edge=0.012)
    bench.box((-0.2, 1.62, 0), (0.008, 0.68, 0.72), sky, edge=0)
    for z, wide in ((-0.76, 0.05), (0.76, 0.05), (0.0, 0.025)):
        bench.box((-0.17, 1.62, z), (0.045, 0.72, wide), MAIN, edge=0.006)
    for y, tall in ((0.94, 0.04), (2.32, 0.05), (1.72, 0.022)):
        bench.box((-0.17, y, 0), (0.045, tall, 0.78), MAIN, edge=0.006)
    bench.socket("top", (0.04, 0.9, 0))


def draw_curtain(bench: Bench) -> None:
    """Two gathered curtains on a rod with rings, tied back."""
    bench.rod((0, 2.35, -1.1), (0, 2.35, 1.1), 0.018, BRASS)
    for s in (-1, 1):
        bench.ball((0, 2.35, s * 1.12), 0.04, BRASS)
        with bench.node(f"curtain_{'left' if s < 0 else 'right'}", (0, 2.35, s * 1.05)):
            for i in range(7):
                z = s * (0.28 + 0.12 * i)
                pulled = s * (0.72 + 0.05 * i)
                bench.rod((0.02 * (i % 2), 2.26, z), (0.025 * (i % 2), 1.0, pulled), 0.062, MAIN, end=0.04)
                bench.rod(
                    (0.025 * (i % 2), 1.0, pulled),
                    (0.02 * (i % 2), 0.07, s * (0.64 + 0.075 * i)),
                    0.04,
                    MAIN,
                    end=0.062,
                )
                bench.ring((0, 2.34, z), 0.026, 0.006, BRASS, axis="z")
            bench.ring((0.01, 1.0, s * 0.87), 0.21, 0.03, SECOND)
            bench.socket("handle" if s > 0 else "handle_left", (0.06, 1.2, s * 0.6))
    bench.state("shut", curtain_left=scaled_joint(z=1.42), curtain_right=scaled_joint(z=1.42))


def draw_mirror(bench: Bench) -> None:
    """A tall oval mirror in a gilt frame on a stand."""
    bench.ball((0, 1.0, 0), (0.012, 0.69, 0.35), GLASS)
    for i in range(24):
        a, b = 2 * math.pi * i / 24, 2 * math.pi * (i + 1) / 24
        bench.rod(
            (0.0, 1.0 + 0.69 * math.sin(a), 0.35 * math.cos(a)),
            (0.0, 1.0 + 0.69 * math.sin(b), 0.35 * math.cos(b)),
            0.028,
            MAIN,
        )
    bench.ball((0, 1.74, 0), (0.04, 0.07, 0.1), MAIN)
    for s in (-1, 1):
        bench.rod((0, 0.1, s * 0.42), (0, 1.3, s * 0.42), 0.022, MAIN)
        bench.rod((0, 1.0, s * 0.35), (0, 1.0, s * 0.42), 0.015, MAIN)
        bench.tubes([(0.22, 0.02, s * 0.42), (0, 0.14, s * 0.42), (-0.22, 0.02, s * 0.42)], 0.022, MAIN)
        bench.ball((0, 1.34, s * 0.42), 0.035, MAIN)
    bench.rod((0, 0.2, -0.42), (0, 0.2, 0.42), 0.016, MAIN)


def draw_rug(bench: Bench) -> None:
    """A woven rug with borders, a medallion and fringes."""
    bench.box((0, 0.006, 0), (0.8, 0.006, 1.2), SECOND, edge=0)
    bench.box((0, 0.0075, 0), (0.72, 0.006, 1.12), MAIN, edge=0)
    bench.box((0, 0.009, 0), (0.6, 0.006, 1.0), Swatch("border", (0.88, 0.78, 0.58), "cloth"), edge=0)
    bench.box((0, 0.0105, 0), (0.56, 0.006, 0.96), MAIN.patterned("spots", 0.22, (0.85, 0.7, 0.4)), edge=0)
    bench.put("cylinder", (0.36, 0.006, 0.6), (0, 0.012, 0), SECOND)
    bench.put("cylinder", (0.26, 0.006, 0.44), (0, 0.0135, 0), Swatch("border", (0.88, 0.78, 0.58), "cloth"))
    bench.put("cylinder", (0.14, 0.006, 0.26), (0, 0.015, 0), MAIN)
    for s in (-1, 1):
        for i in range(16):
            bench.box(
                (-0.75 + 0.1 * i, 0.004, s * 1.24),
                (0.012, 0.004, 0.045),
                Swatch("fringe", (0.9, 0.86, 0.74), "cloth"),
                edge=0,
            )


def draw_clock(bench: Bench) -> None:
    """A round wall clock that faces +x: rim, white face, marks and hands that turn."""
    with bench.frame((0.0, 0.17, 0)):
        bench.drum((0, 0, 0), 0.17, 0.025, MAIN, axis="x")
        bench.ring((0.02, 0, 0), 0.16, 0.018, MAIN, axis="x")
        bench.drum((0.02, 0, 0), 0.15, 0.01, WHITE, axis="x")
        for i in range(12):
            with bench.frame((0, 0, 0), (30 * i, 0, 0)):
                bench.box(
                    (0.031, 0.125, 0),
                    (0.002, 0.016 if i % 3 == 0 else 0.009, 0.006 if i % 3 == 0 else 0.003),
                    BLACK,
                    edge=0,
                )
        with bench.node("hands", (0.034, 0, 0)):
            with bench.frame((0.034, 0, 0), (-58, 0, 0)):
                bench.box((0, 0.032, 0), (0.002, 0.045, 0.006), BLACK, edge=0)
            with bench.node("minute_hand", (0.037, 0, 0)), bench.frame((0.037, 0, 0), (58, 0, 0)):
                bench.box((0, 0.05, 0), (0.002, 0.066, 0.004), BLACK, edge=0)
            with bench.node("second_hand", (0.039, 0, 0)), bench.frame((0.039, 0, 0), (170, 0, 0)):
                bench.box((0, 0.04, 0), (0.001, 0.07, 0.0018), Swatch("red", (0.85, 0.1, 0.08)), edge=0)
        bench.drum((0.04, 0, 0), 0.009, 0.004, BLACK, axis="x")


def draw_grandfather_clock(bench: Bench) -> None:
    """A tall case clock with a glazed door and a pendulum, `bob`, that swings about x."""
    bench.box((0, 0.22, 0), (0.2, 0.22, 0.28), MAIN, edge=0.01)
    bench.box((0, 0.9, 0), (0.15, 0.5, 0.2), MAIN, edge=0.005)
    bench.box((0, 1.62, 0), (0.19, 0.27, 0.27), MAIN, edge=0.01)
    bench.box((0.02, 1.36, 0), (0.21, 0.03, 0.29), MAIN.toned(0.8), edge=0.01)
    bench.wedge((0, 2.0, 0), (0.2, 0.12, 0.28), (0.9, 0.3), MAIN.toned(0.8))
    bench.ball((0, 2.16, 0), 0.05, BRASS)
    bench.box((0.151, 0.9, 0), (0.005, 0.42, 0.13), BLACK, edge=0)
    with bench.node("bob", (0.165, 1.28, 0)):
        bench.bar((0.165, 1.28, 0), (0.165, 0.72, 0), 0.008, BRASS)
        bench.drum((0.165, 0.68, 0), 0.075, 0.01, BRASS, axis="x")
    bench.drum((0.19, 1.62, 0), 0.2, 0.012, WHITE, axis="x")
    bench.ring((0.195, 1.62, 0), 0.2, 0.016, BRASS, axis="x")
    with bench.node("hands", (0.207, 1.62, 0)):
        for turn, long in ((-50, 0.1), (65, 0.15)):
            with bench.frame((0.207, 1.62, 0), (turn, 0, 0)):
                bench.box((0, long / 2, 0), (0.002, long / 2, 0.007), BLACK, edge=0)
    for i in range(12):
        with bench.frame((0.203, 1.62, 0), (30 * i, 0, 0)):
            bench.box((0, 0.165, 0), (0.002, 0.016, 0.005), BLACK, edge=0)


def draw_picture(bench: Bench) -> None:
    """A framed landscape that faces +x."""
    with bench.frame((0, 0.36, 0)):
        bench.box((-0.01, 0, 0), (0.008, 0.3, 0.42), Swatch("sky", (0.55, 0.75, 0.92), "matte"), edge=0)
        bench.box((0.0, -0.17, 0), (0.004, 0.13, 0.42), Swatch("meadow", (0.35, 0.55, 0.22), "matte"), edge=0)
        for z, tall in ((-0.16, 0.2), (0.1, 0.26)):
            bench.blade(
                (0.004, -0.06, z),
                (0.004, tall - 0.08, z),
                0.2,
                0.003,
                0.02,
                Swatch("hill", (0.4, 0.45, 0.55), "matte"),
                (1, 0, 0),
            )
        bench.drum((0.004, 0.17, 0.26), 0.06, 0.003, Swatch("sun", (1.0, 0.85, 0.3), "matte"), axis="x")
        bench.drum((0.005, -0.12, -0.24), 0.08, 0.003, Swatch("tree", (0.16, 0.36, 0.14), "matte"), axis="x")
        for s in (-1, 1):
            bench.box((0, s * 0.32, 0), (0.025, 0.04, 0.48), MAIN, edge=0.012)
            bench.box((0, 0, s * 0.44), (0.025, 0.36, 0.04), MAIN, edge=0.012)


CHALK = (0.92, 0.93, 0.88)
INKS = {
    True: (CHALK, CHALK, CHALK),
    False: ((0.1, 0.2, 0.6), (0.8, 0.15, 0.1), (0.1, 0.5, 0.2)),
}  # of what is written, by whether with chalk


def draw_whiteboard(bench: Bench, chalk: bool = False) -> None:
    """A board on a rolling stand with writing, a tray and pens; faces +x. chalk: it is green, and written on with that."""
    face = Swatch("slate", (0.09, 0.24, 0.18), "matte") if chalk else WHITE.of("gloss")
    blue, red, green = INKS[chalk]
    bench.box((0, 1.35, 0), (0.012, 0.5, 0.8), face, edge=0)
    for s in (-1, 1):
        bench.box((0, 1.35 + s * 0.51, 0), (0.02, 0.02, 0.83), MAIN, edge=0.008)
        bench.box((0, 1.35, s * 0.82), (0.02, 0.53, 0.02), MAIN, edge=0.008)
        bench.bar((0, 0.05, s * 0.72), (0, 0.9, s * 0.72), 0.018, MAIN)
        bench.rod((-0.3, 0.05, s * 0.72), (0.3, 0.05, s * 0.72), 0.018, MAIN)
        for x in (-0.28, 0.28):
            bench.ball((x, 0.025, s * 0.72), 0.025, BLACK)
    with bench.frame((0.014, 1.5, 0), (0, 90, 0)):
        bench.box((0, 0.1, 0), (0.55, 0.12, 0.002), face.lettered("1 + 1 = 2", blue), edge=0)
        bench.box((-0.25, -0.3, 0), (0.02, 0.16, 0.002), Swatch("ink", red), edge=0)
        bench.box((0.05, -0.45, 0), (0.32, 0.01, 0.002), Swatch("ink", red), edge=0)
        bench.ring((0.4, -0.25, 0), 0.1, 0.006, Swatch("ink", green), axis="z")
    bench.box((0.05, 0.83, 0), (0.05, 0.012, 0.4), MAIN)
    for i, colour in enumerate(INKS[chalk]):
        bench.rod(
            (0.06, 0.855, -0.2 + 0.16 * i), (0.06, 0.855, -0.09 + 0.16 * i), 0.011, Swatch("pen", colour, "plastic")
        )


def draw_fireplace(bench: Bench) -> None:
    """A stone surround with a mantel, an opening with logs and flames; faces +x."""
    brick = MAIN.patterned("bricks", 0.18, (0.75, 0.7, 0.62))
    for s in (-1, 1):
        bench.box((0, 0.55, s * 0.62), (0.28, 0.55, 0.2), brick, edge=0)
    bench.box((0, 1.0, 0), (0.28, 0.16, 0.45), brick, edge=0)
    bench.box((-0.22, 0.5, 0), (0.05, 0.5, 0.45), BLACK.of("matte"), edge=0)
    bench.box((0.08, 0.04, 0), (0.45, 0.04, 0.9), STONE, edge=0.01)
    bench.box((0.05, 1.2, 0), (0.38, 0.05, 0.92), WOOD, edge=0.015)
    bench.box((-0.05, 1.7, 0), (0.2, 0.45, 0.55), brick, edge=0)
    for x, z, turn in ((0.0, -0.12, 20), (0.05, 0.12, -25), (0.0, 0.0, 80)):
        with bench.frame((x, 0.17 if turn < 60 else 0.28, z), (0, turn, 0)):
            bench.rod((-0.02, 0, -0.2), (0.02, 0.03, 0.2), 0.055, DARK_WOOD)
    bench.ball((0, 0.12, 0), (0.18, 0.05, 0.28), EMBER)
    for s in (-1, 1):
        bench.rod((0.2, 0.1, s * 0.32), (0.2, 0.42, s * 0.32), 0.016, IRON)
        bench.ball((0.2, 0.44, s * 0.32), 0.035, BRASS)
    with bench.node("flame", (0, 0.2, 0)):
        for z, tall, r in ((-0.14, 0.3, 0.07), (0.0, 0.44, 0.09), (0.15, 0.26, 0.06)):
            bench.rod((0.02, 0.24, z), (0.02, 0.24 + tall, z * 0.6), r, FLAME, end=0.012)
    bench.state("off", flame=scaled_joint(0.01, 0.01, 0.01))
    bench.socket("top", (0.08, 1.25, 0.4))


FITTINGS: dict[str, Recipe] = {
    "door": recipe(draw_door, 2.18, (0.42, 0.24, 0.13), mass=35, material="wood", voice="door", finish="wood"),
    "window": recipe(draw_window, 1.5, (0.94, 0.94, 0.92), mass=25, material="glass", finish="satin"),
    "window sill": recipe(draw_window_sill, 2.37, (0.94, 0.94, 0.92), mass=60, material="wood", finish="satin"),
    "curtain": recipe(draw_curtain, 2.4, (0.62, 0.1, 0.14), (0.85, 0.65, 0.25), mass=4, material="fabric", finish="cloth"),
    "mirror": recipe(draw_mirror, 1.81, (0.82, 0.62, 0.24), mass=15, material="glass", finish="metal"),
    "rug": recipe(draw_rug, 2.58, (0.58, 0.1, 0.1), (0.12, 0.16, 0.34), mass=8, material="fabric", finish="cloth"),
    "clock": recipe(draw_clock, 0.35, (0.16, 0.16, 0.17), mass=1, material="plastic", voice="clock", finish="gloss"),
    "grandfather clock": recipe(draw_grandfather_clock, 2.2, (0.4, 0.2, 0.1), mass=40, material="wood", voice="clock", finish="wood"),
    "picture frame": recipe(draw_picture, 0.96, (0.78, 0.58, 0.22), mass=3, material="wood", finish="metal"),
    "whiteboard": recipe(draw_whiteboard, 1.88, (0.7, 0.71, 0.74), mass=15, material="metal", finish="brushed"),
    "blackboard": recipe(draw_whiteboard, 1.88, (0.46, 0.30, 0.17), mass=18, material="wood", finish="wood", chalk=True),
    "fireplace": recipe(draw_fireplace, 2.15, (0.55, 0.27, 0.2), mass=500, material="stone", voice="fire", finish="stone"),
}  # fmt: skip
