"""Sport: bat, racket, club, hoop, goal, net, barbell, trophy."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, DARK_WOOD, GOLD, MAIN, SECOND, STEEL, WHITE, WOOD, Swatch
from ..workbench import Bench
from .tool import GRIP

RINGS = (
    (0.95, 0.95, 0.93),
    (0.08, 0.08, 0.09),
    (0.15, 0.45, 0.80),
    (0.85, 0.12, 0.10),
    (0.96, 0.80, 0.15),
)  # of a target, from outside


def draw_bat(bench: Bench) -> None:
    """A baseball bat lying: knob, taped grip, thick end."""
    bench.turned(
        (0, 0.034, 0),
        [
            (0, -0.43),
            (0.024, -0.43),
            (0.024, -0.415),
            (0.012, -0.405),
            (0.0125, -0.2),
            (0.022, 0.05),
            (0.033, 0.25),
            (0.034, 0.38),
            (0.025, 0.42),
            (0, 0.43),
        ],
        MAIN,
        turn=(0, 0, -90),
    )
    bench.bar((-0.4, 0.034, 0), (-0.22, 0.034, 0), 0.0145, SECOND)
    bench.socket("handle", (-0.33, 0.034, 0), GRIP)


def draw_racket(bench: Bench) -> None:
    """A tennis racket on its edge: oval head with strings, throat, bound grip."""
    y, cx = 0.135, 0.18
    points = [(cx + 0.17 * math.cos(math.tau * i / 24), y + 0.125 * math.sin(math.tau * i / 24), 0) for i in range(25)]
    bench.tubes(points, 0.011, MAIN)
    for i in range(9):
        x = -0.136 + 0.034 * i
        tall = 0.125 * math.sqrt(1 - (x / 0.17) ** 2)
        bench.bar((cx + x, y - tall, 0), (cx + x, y + tall, 0), 0.0016, WHITE)
    for i in range(7):
        dy = -0.09 + 0.03 * i
        wide = 0.17 * math.sqrt(1 - (dy / 0.125) ** 2)
        bench.bar((cx - wide, y + dy, 0), (cx + wide, y + dy, 0), 0.0016, WHITE)
    for s in (-1, 1):
        bench.rod((cx - 0.15, y + s * 0.06, 0), (-0.09, y + s * 0.012, 0), 0.011, MAIN)
    bench.rod((-0.09, y, 0), (-0.32, y, 0), 0.017, SECOND)
    bench.drum((-0.33, y, 0), 0.021, 0.008, BLACK, axis="x")
    bench.socket("handle", (-0.25, y, 0), GRIP)


def draw_golf_club(bench: Bench) -> None:
    """A driver standing on its head, the shaft leaning."""
    bench.ball((0.045, 0.03, 0), (0.06, 0.03, 0.05), MAIN)
    bench.rod((0.0, 0.035, 0), (-0.16, 0.95, 0), 0.0065, STEEL)
    bench.rod((-0.118, 0.72, 0), (-0.165, 1.0, 0), 0.013, SECOND, end=0.015)
    bench.socket("handle", (-0.15, 0.9, 0))


def draw_hoop(bench: Bench) -> None:
    """A basketball stand: padded pole, glass board with a square, ring toward +x, net."""
    bench.box((-1.5, 0.12, 0), (0.5, 0.12, 0.45), SECOND, edge=0.06)
    bench.bar((-1.4, 0.1, 0), (-1.4, 2.6, 0), 0.1, SECOND)
    bench.rod((-1.4, 2.55, 0), (-0.62, 3.25, 0), 0.07, SECOND)
    bench.rod((-1.4, 1.9, 0), (-0.65, 2.95, 0), 0.05, SECOND)
    bench.box((-0.55, 3.4, 0), (0.025, 0.53, 0.9), WHITE.of("gloss"), edge=0.01)
    for s in (-1, 1):
        bench.box((-0.52, 3.4 + s * 0.51, 0), (0.012, 0.02, 0.9), MAIN, edge=0)
        bench.box((-0.52, 3.4, s * 0.88), (0.012, 0.53, 0.02), MAIN, edge=0)
        bench.box((-0.52, 3.3, s * 0.29), (0.01, 0.225, 0.02), MAIN, edge=0)
        bench.box((-0.52, 3.3 + s * 0.225, 0), (0.01, 0.02, 0.31), MAIN, edge=0)
    bench.box((-0.42, 3.05, 0), (0.12, 0.03, 0.06), MAIN)
    bench.ring((-0.08, 3.05, 0), 0.228, 0.016, MAIN)
    for i in range(10):
        a, b = math.tau * i / 10, math.tau * (i + 1) / 10
        for t0, t1 in ((a, b), (b, a)):
            bench.bar(
                (-0.08 + 0.225 * math.cos(t0), 3.04, 0.225 * math.sin(t0)),
                (-0.08 + 0.13 * math.cos(t1), 2.62, 0.13 * math.sin(t1)),
                0.005,
                WHITE,
            )
    bench.socket("inside", (-0.08, 3.05, 0))


def draw_goal(bench: Bench) -> None:
    """A football goal open toward +x with a white frame and a net."""
    for s in (-1, 1):
        bench.rod((0.6, 0.05, s * 2.4), (0.6, 2.2, s * 2.4), 0.055, MAIN)
        bench.rod((0.6, 2.2, s * 2.4), (0.0, 2.2, s * 2.4), 0.03, MAIN)
        bench.rod((0.0, 2.2, s * 2.4), (-0.9, 0.03, s * 2.4), 0.03, MAIN)
        bench.rod((0.6, 0.03, s * 2.4), (-0.9, 0.03, s * 2.4), 0.03, MAIN)
        for i in range(1, 6):
            x = 0.6 - 0.25 * i
            top = 2.2 if x > 0 else 2.2 + x * 2.41
            bench.bar((x, 0.03, s * 2.4), (x, top, s * 2.4), 0.008, SECOND)
    bench.rod((0.6, 2.2, -2.4), (0.6, 2.2, 2.4), 0.055, MAIN)
    bench.rod((-0.9, 0.03, -2.4), (-0.9, 0.03, 2.4), 0.03, MAIN)
    for i in range(17):
        z = -2.4 + 0.3 * i
        bench.bar((0.6, 2.2, z), (0.0, 2.2, z), 0.008, SECOND)
        bench.bar((0.0, 2.2, z), (-0.9, 0.03, z), 0.008, SECOND)
    for i in range(8):
        t = i / 8
        for s in (-1, 1):
            bench.bar((0.6, 2.2 * t, s * 2.4), (-0.9 * (1 - t), 2.2 * t, s * 2.4), 0.007, SECOND)
        bench.bar((-0.9 * (1 - t), 2.2 * t, -2.4), (-0.9 * (1 - t), 2.2 * t, 2.4), 0.008, SECOND)
    bench.socket("inside", (-0.2, 0.0, 0))


def draw_net(bench: Bench) -> None:
    """A volleyball net across x between two posts."""
    for s in (-1, 1):
        bench.bar((s * 3.0, 0, 0), (s * 3.0, 2.5, 0), 0.05, SECOND)
        bench.drum((s * 3.0, 0.04, 0), 0.25, 0.04, BLACK)
    for y, half in ((2.4, 0.04), (1.5, 0.03)):
        bench.box((0, y, 0), (3.0, half, 0.012), MAIN, edge=0)
    for i in range(25):
        x = -3.0 + 0.25 * i
        bench.bar((x, 1.5, 0), (x, 2.4, 0), 0.009, MAIN)
    for i in range(1, 5):
        bench.bar((-3.0, 1.5 + 0.18 * i, 0), (3.0, 1.5 + 0.18 * i, 0), 0.009, MAIN)


def draw_barbell(bench: Bench) -> None:
    """A bar with plates of two sizes on both ends."""
    bench.bar((0, 0.225, -1.0), (0, 0.225, 1.0), 0.014, STEEL)
    for s in (-1, 1):
        for z, r, half in ((0.62, 0.225, 0.03), (0.69, 0.225, 0.03), (0.75, 0.16, 0.025)):
            bench.drum((0, 0.225, s * z), r, half, MAIN if r > 0.2 else SECOND, axis="z")
            bench.drum((0, 0.225, s * z), r * 0.3, half * 1.1, STEEL, axis="z")
        bench.drum((0, 0.225, s * 0.81), 0.035, 0.025, CHROME, axis="z")
    bench.socket("left_hand", (0, 0.225, -0.28))
    bench.socket("right_hand", (0, 0.225, 0.28))


def draw_punching_bag(bench: Bench) -> None:
    """A long leather bag on chains under a gallows of steel."""
    for s in (-1, 1):
        bench.box((-0.42, 0.03, s * 0.3), (0.5, 0.03, 0.04), SECOND)
    bench.bar((-0.75, 0.05, 0), (-0.75, 2.2, 0), 0.05, SECOND)
    bench.bar((-0.75, 2.2, 0), (0.02, 2.2, 0), 0.045, SECOND)
    bench.box((-0.75, 0.03, 0), (0.06, 0.03, 0.3), SECOND)
    for a, b in ((0.1, 0.0), (-0.1, 0.0), (0.0, 0.1), (0.0, -0.1)):
        bench.bar((0, 2.16, 0), (a, 1.82, b), 0.008, STEEL)
    bench.rod((0, 0.86, 0), (0, 1.66, 0), 0.17, MAIN)
    for y in (0.95, 1.58):
        bench.ring((0, y, 0), 0.168, 0.012, BLACK)
    bench.socket("struck", (0.0, 1.38, 0))


def draw_trophy(bench: Bench) -> None:
    """A gilt cup with two ears on a dark foot with a plate."""
    bench.box((0, 0.04, 0), (0.08, 0.04, 0.08), DARK_WOOD, edge=0.006)
    bench.box((0, 0.04, 0.081), (0.05, 0.02, 0.002), GOLD.lettered("WINNER", (0.2, 0.12, 0.05)), edge=0)
    bench.turned(
        (0, 0.08, 0),
        [
            (0.055, 0),
            (0.05, 0.012),
            (0.016, 0.03),
            (0.013, 0.08),
            (0.03, 0.1),
            (0.075, 0.16),
            (0.095, 0.27),
            (0.1, 0.29),
            (0.092, 0.285),
            (0.06, 0.16),
            (0, 0.13),
        ],
        MAIN,
    )
    for s in (-1, 1):
        bench.ring((s * 0.09, 0.27, 0), 0.05, 0.009, MAIN, axis="z", arc=210, toward=0 if s > 0 else 180)
    bench.socket("handle", (0, 0.14, 0))
    bench.socket("left_hand", (0, 0.27, -0.14))


def draw_fishing_rod(bench: Bench) -> None:
    """A rod upright: cork grip, reel with a crank, rings along a thin tip."""
    bench.bar((0, 0.0, 0), (0, 0.34, 0), 0.016, SECOND)
    bench.rod((0, 0.34, 0), (0, 2.1, 0), 0.011, MAIN, end=0.005)
    bench.drum((0.05, 0.40, 0), 0.035, 0.022, STEEL, axis="z")
    bench.rod((0.05, 0.40, 0.03), (0.05, 0.40, 0.07), 0.006, BLACK)
    bench.bar((0, 0.36, 0), (0.05, 0.40, 0), 0.008, BLACK)
    for y in (0.8, 1.2, 1.55, 1.85):
        bench.ring((0.014, y, 0), 0.011, 0.0025, STEEL)
    bench.socket("handle", (0, 0.14, 0))
    bench.socket("handle_2", (0, 0.48, 0))
    bench.socket("tip", (0, 2.1, 0))


def draw_frisbee(bench: Bench) -> None:
    """A flying disc: shallow, with a rolled rim and a printed ring."""
    bench.drum((0, 0.02, 0), 0.125, 0.006, MAIN)
    bench.ring((0, 0.014, 0), 0.125, 0.012, MAIN)
    bench.ring((0, 0.027, 0), 0.07, 0.004, SECOND)
    bench.socket("handle", (0.12, 0.014, 0))


def draw_hula_hoop(bench: Bench) -> None:
    """A hoop of bright tube, banded in a second colour; it lies flat."""
    bench.ring((0, 0.016, 0), 0.45, 0.016, MAIN)
    for i in range(10):
        a = 2 * math.pi * i / 10
        bench.ball((0.45 * math.cos(a), 0.016, 0.45 * math.sin(a)), 0.021, SECOND)


def draw_yoga_mat(bench: Bench) -> None:
    """A thin mat unrolled along x, its end still curled."""
    bench.box((0, 0.006, 0), (0.9, 0.006, 0.32), MAIN, edge=0.002)
    bench.bar((-0.9, 0.03, -0.32), (-0.9, 0.03, 0.32), 0.03, MAIN.toned(0.85))
    for z in (-0.28, 0.28):
        bench.box((0, 0.0125, z), (0.86, 0.0008, 0.006), SECOND, edge=0)
    bench.socket("top", (0, 0.012, 0))


def draw_arrow(bench: Bench) -> None:
    """An arrow along +x: steel head, wooden shaft, three red feathers."""
    bench.bar((-0.36, 0.03, 0), (0.34, 0.03, 0), 0.005, MAIN)
    bench.bar((0.34, 0.03, 0), (0.39, 0.03, 0), 0.011, STEEL, end=0.0008)
    for turn in (0, 120, 240):
        with bench.frame((-0.29, 0.03, 0), (turn, 0, 0)):
            bench.box((0, 0.016, 0), (0.055, 0.014, 0.0012), SECOND, edge=0)
    bench.socket("handle", (-0.36, 0.03, 0))
    bench.socket("tip", (0.39, 0.03, 0))


def draw_dart(bench: Bench) -> None:
    """A dart along +x: needle, knurled barrel, four flights."""
    bench.bar((0.04, 0.02, 0), (0.085, 0.02, 0), 0.002, STEEL, end=0.0004)
    bench.rod((-0.01, 0.02, 0), (0.04, 0.02, 0), 0.0065, SECOND, end=0.0045)
    bench.rod((-0.05, 0.02, 0), (-0.01, 0.02, 0), 0.0035, MAIN)
    for turn in (0, 90):
        with bench.frame((-0.065, 0.02, 0), (turn, 0, 0)):
            bench.box((0, 0, 0), (0.022, 0.018, 0.0008), MAIN, edge=0)
    bench.socket("handle", (-0.08, 0.02, 0))
    bench.socket("tip", (0.085, 0.02, 0))


def draw_archery_target(bench: Bench) -> None:
    """A round target of rings on a wooden easel, its face toward +x."""
    for s in (-1, 1):
        bench.beam((-0.05, 0, s * 0.42), (0.02, 1.62, s * 0.12), (0.025, 0.03), WOOD)
    bench.beam((-0.55, 0, 0), (-0.02, 1.5, 0), (0.022, 0.028), WOOD)
    bench.drum((0.08, 0.98, 0), 0.60, 0.06, MAIN.of("matte"), axis="x")
    for k, colour in enumerate(RINGS):
        bench.drum((0.141 + 0.002 * k, 0.98, 0), 0.58 - 0.11 * k, 0.002, Swatch("ring", colour, "satin"), axis="x")
    bench.socket("bullseye", (0.15, 0.98, 0))


def draw_dartboard(bench: Bench) -> None:
    """A dartboard on a wall of boards that stands on the floor, its face toward +x."""
    for k in range(5):
        bench.box((-0.035, 0.32, 0.152 * (k - 2)), (0.014, 0.32, 0.074), MAIN.toned(1.0 + 0.06 * (k % 2)), edge=0.004)
    bench.drum((0, 0.33, 0), 0.23, 0.02, BLACK, axis="x")
    for i in range(20):
        turn = 18.0 * i
        with bench.frame((0.021, 0.33, 0), (turn, 0, 0)):
            field = Swatch("field", (0.93, 0.88, 0.74) if i % 2 else (0.06, 0.06, 0.06), "satin")
            bench.put("wedge", (0.002, 0.08, 0.0262, 1.0, 0.12), (0.0, -0.09, 0.0), field)
            bench.box(
                (0.001, -0.165, 0),
                (0.002, 0.006, 0.025),
                Swatch("score", (0.75, 0.08, 0.08) if i % 2 else (0.05, 0.42, 0.18), "satin"),
                edge=0,
            )
    bench.drum((0.023, 0.33, 0), 0.018, 0.003, Swatch("score", (0.05, 0.42, 0.18), "satin"), axis="x")
    bench.drum((0.024, 0.33, 0), 0.008, 0.004, Swatch("bull", (0.75, 0.08, 0.08), "satin"), axis="x")
    bench.socket("bullseye", (0.027, 0.33, 0))


def draw_golf_hole(bench: Bench) -> None:
    """A hole in the green with its flag."""
    bench.drum((0, 0.002, 0), 0.07, 0.002, Swatch("hole", (0.02, 0.02, 0.02), "matte"))
    bench.ring((0, 0.003, 0), 0.07, 0.004, Swatch("rim", (0.93, 0.93, 0.9), "satin"))
    bench.bar((0, 0.0, -0.03), (0, 0.95, -0.03), 0.007, SECOND)
    bench.pennant((0.0, 0.87, -0.03), (0.32, 0.87, -0.03), 0.09, MAIN)
    bench.socket("inside", (0, 0.0, 0))


SPORT: dict[str, Recipe] = {
    "arrow": recipe(draw_arrow, 0.75, (0.62, 0.44, 0.26), (0.85, 0.12, 0.10), mass=0.03, material="wood", finish="wood"),
    "dart": recipe(draw_dart, 0.17, (0.80, 0.10, 0.10), (0.75, 0.68, 0.35), mass=0.03, material="metal", finish="metal"),
    "archery target": recipe(draw_archery_target, 1.62, (0.85, 0.72, 0.42), mass=12, material="wood", finish="wood"),
    "dartboard": recipe(draw_dartboard, 0.76, (0.30, 0.19, 0.11), mass=9, material="wood", finish="satin"),
    "golf hole": recipe(draw_golf_hole, 0.96, (0.85, 0.12, 0.10), (0.95, 0.95, 0.93), mass=1, material="plastic", finish="cloth"),
    "fishing rod": recipe(draw_fishing_rod, 2.1, (0.12, 0.13, 0.15), (0.70, 0.52, 0.34), mass=0.4, material="wood", finish="gloss"),
    "frisbee": recipe(draw_frisbee, 0.27, (0.92, 0.20, 0.14), (0.96, 0.94, 0.88), mass=0.17, material="plastic", finish="gloss"),
    "hula hoop": recipe(draw_hula_hoop, 0.93, (0.95, 0.20, 0.45), (0.98, 0.85, 0.15), mass=0.4, material="plastic", finish="gloss"),
    "yoga mat": recipe(draw_yoga_mat, 1.85, (0.42, 0.26, 0.58), (0.75, 0.66, 0.85), mass=1.2, material="rubber", finish="matte"),
    "bat": recipe(draw_bat, 0.86, (0.75, 0.55, 0.32), (0.1, 0.1, 0.11), front="z", mass=0.9, material="wood", finish="wood"),
    "racket": recipe(draw_racket, 0.7, (0.75, 0.1, 0.12), (0.1, 0.1, 0.11), front="z", mass=0.3, material="plastic", finish="gloss"),
    "golf club": recipe(draw_golf_club, 1.02, (0.15, 0.16, 0.18), (0.08, 0.08, 0.09), front="z", mass=0.35, material="metal", finish="gloss"),
    "basketball hoop": recipe(draw_hoop, 3.93, (0.92, 0.35, 0.08), (0.12, 0.2, 0.45), mass=150, material="metal", finish="paint"),
    "goal": recipe(draw_goal, 4.9, (0.96, 0.96, 0.95), (0.85, 0.86, 0.88), mass=60, material="metal", finish="gloss"),
    "net": recipe(draw_net, 6.5, (0.95, 0.95, 0.93), (0.2, 0.35, 0.6), front="z", mass=30, material="fabric", finish="cloth"),
    "punching bag": recipe(draw_punching_bag, 2.25, (0.62, 0.10, 0.08), (0.16, 0.16, 0.18), mass=90, material="fabric", finish="leather"),
    "barbell": recipe(draw_barbell, 2.0, (0.12, 0.12, 0.13), (0.75, 0.1, 0.1), mass=60, material="metal", carriage="wheels", finish="rubber"),
    "trophy": recipe(draw_trophy, 0.37, (0.95, 0.74, 0.25), front="z", mass=1.5, material="metal", finish="metal"),
}  # fmt: skip
