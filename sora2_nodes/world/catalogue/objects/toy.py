"""Toys: doll, teddy bear, rocking horse, blocks, top, yo-yo, robot, chess, puzzle cube."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, BRASS, MAIN, SECOND, STEEL, WHITE, WOOD, Swatch
from ..workbench import Bench

SKIN = Swatch("skin", (0.95, 0.75, 0.62), "skin")
PAINTS = (
    (0.88, 0.12, 0.1),
    (0.98, 0.78, 0.1),
    (0.12, 0.5, 0.25),
    (0.12, 0.35, 0.8),
    (0.95, 0.5, 0.1),
    (0.95, 0.95, 0.93),
)


def draw_heart_shape(bench: Bench) -> None:
    """A heart as one draws it, thick and rounded, standing on its tip, toward z."""
    for k in range(14):
        u = k / 13
        y, r = 0.06 + 0.62 * u, 0.06 + 0.20 * u
        for s in (-1, 1):
            bench.ball((s * 0.21 * u, y, 0), (r, r, 0.13 + 0.05 * u), MAIN)
    for s in (-1, 1):
        bench.ball((s * 0.235, 0.71, 0), (0.27, 0.27, 0.18), MAIN)


def draw_star_shape(bench: Bench) -> None:
    """A star of five points, thick in the middle, toward z."""
    bench.ball((0, 0.5, 0), (0.24, 0.24, 0.13), MAIN)
    for k in range(5):
        a = math.radians(90 + 72 * k)
        for j in range(9):
            u = j / 8
            r = 0.19 * (1 - 0.86 * u)
            bench.ball((0.5 * u * math.cos(a), 0.5 + 0.5 * u * math.sin(a), 0), (r, r, 0.6 * r), MAIN)


def draw_teddy(bench: Bench) -> None:
    """A sitting teddy bear facing +x with muzzle, button eyes, ears and a bow."""
    bench.ball((0, 0.13, 0), (0.095, 0.12, 0.1), MAIN)
    bench.ball((0.03, 0.125, 0), (0.075, 0.09, 0.075), SECOND)
    bench.ball((0.01, 0.3, 0), (0.09, 0.085, 0.095), MAIN)
    bench.ball((0.085, 0.28, 0), (0.04, 0.033, 0.042), SECOND)
    bench.ball((0.122, 0.294, 0), (0.012, 0.01, 0.014), BLACK)
    for s in (-1, 1):
        bench.ball((0.0, 0.37, s * 0.075), (0.018, 0.034, 0.034), MAIN)
        bench.ball((0.012, 0.37, s * 0.075), (0.012, 0.022, 0.022), SECOND)
        bench.ball((0.09, 0.32, s * 0.04), 0.011, BLACK.of("eye"))
        with bench.node(f"arm_{'left' if s < 0 else 'right'}", (0.0, 0.2, s * 0.09)):
            bench.rod((0.0, 0.2, s * 0.09), (0.075, 0.13, s * 0.14), 0.036, MAIN, end=0.04)
        bench.rod((0.04, 0.06, s * 0.07), (0.15, 0.05, s * 0.1), 0.048, MAIN)
        bench.ball((0.19, 0.055, s * 0.103), (0.016, 0.045, 0.04), SECOND)
        bench.pennant(
            (0.075, 0.215, 0),
            (0.075, 0.215 + 0.008, s * 0.055),
            0.026,
            Swatch("bow", (0.8, 0.1, 0.12), "cloth"),
            (1, 0, 0),
        )
    bench.ball((0.085, 0.215, 0), 0.014, Swatch("bow", (0.8, 0.1, 0.12), "cloth"))
    bench.socket("handle", (0, 0.2, 0.1))
    bench.socket("seat", (0, 0.02, 0))


def draw_doll(bench: Bench) -> None:
    """A rag doll standing: dress, plaits, button eyes, striped legs; faces +x."""
    for s in (-1, 1):
        bench.rod(
            (0, 0.14, s * 0.035),
            (0, 0.03, s * 0.04),
            0.02,
            WHITE.of("cloth").patterned("stripes", 0.03, (0.85, 0.2, 0.25)),
        )
        bench.ball((0.015, 0.018, s * 0.04), (0.034, 0.018, 0.022), BLACK)
        bench.rod((0, 0.27, s * 0.06), (0.03, 0.19, s * 0.11), 0.02, MAIN, end=0.016)
        bench.ball((0.034, 0.18, s * 0.115), 0.019, SKIN)
        bench.tubes([(0, 0.38, s * 0.075), (0, 0.33, s * 0.1), (0.005, 0.27, s * 0.1)], 0.017, SECOND)
        bench.ball((0.005, 0.265, s * 0.1), 0.017, MAIN)
        bench.ball((0.067, 0.375, s * 0.028), 0.009, BLACK.of("eye"))
        bench.ball((0.064, 0.35, s * 0.042), (0.006, 0.011, 0.011), Swatch("cheek", (0.95, 0.5, 0.48), "skin"))
    bench.turned((0, 0.1, 0), [(0.1, 0), (0.085, 0.06), (0.045, 0.15), (0.05, 0.19), (0.025, 0.21)], MAIN)
    bench.box((0.05, 0.19, 0), (0.012, 0.07, 0.03), WHITE.of("cloth"), turn=(0, 0, 18), edge=0.008)
    bench.ball((0, 0.37, 0), (0.072, 0.072, 0.075), SKIN)
    bench.ball((-0.014, 0.39, 0), (0.072, 0.068, 0.08), SECOND)
    bench.ring((0.066, 0.352, 0), 0.018, 0.0035, Swatch("mouth", (0.8, 0.15, 0.15)), axis="x", arc=140, toward=180)
    bench.socket("handle", (0, 0.25, 0.06))


def draw_rocking_horse(bench: Bench) -> None:
    """A wooden horse on rockers with saddle, mane and tail; faces +x."""
    for s in (-1, 1):
        bench.ring((0, 0.95, s * 0.17), 0.93, 0.024, SECOND, axis="z", arc=62, toward=-90)
        bench.rod((0.26, 0.62, s * 0.1), (0.36, 0.1, s * 0.17), 0.045, MAIN, end=0.03)
        bench.rod((-0.26, 0.62, s * 0.1), (-0.36, 0.1, s * 0.17), 0.05, MAIN, end=0.03)
        bench.ball((0.6, 0.98, s * 0.065), 0.018, BLACK.of("eye"))
        bench.rod((0.5, 1.04, s * 0.05), (0.5, 1.12, s * 0.055), 0.024, MAIN, end=0.008)
        bench.rod((0.48, 0.84, s * 0.08), (0.46, 0.84, s * 0.2), 0.016, SECOND)
        bench.socket(f"{'left' if s < 0 else 'right'}_hand", (0.46, 0.84, s * 0.16))
    for x in (-0.3, 0.3):
        bench.bar((x, 0.12, -0.17), (x, 0.12, 0.17), 0.018, SECOND)
    bench.ball((0, 0.64, 0), (0.4, 0.16, 0.15), MAIN)
    bench.rod((0.28, 0.7, 0), (0.5, 0.96, 0), 0.12, MAIN, end=0.08)
    bench.rod((0.52, 0.98, 0), (0.72, 0.9, 0), 0.085, MAIN, end=0.06)
    bench.ball((-0.03, 0.78, 0), (0.2, 0.05, 0.14), Swatch("saddle", (0.7, 0.1, 0.1), "leather"))
    for i in range(6):
        bench.ball((0.46 - 0.05 * i, 1.06 - 0.055 * i, 0), (0.05, 0.055, 0.028), BLACK.of("fur"))
    bench.tubes([(-0.38, 0.72, 0), (-0.52, 0.68, 0), (-0.58, 0.5, 0)], 0.04, BLACK.of("fur"))
    bench.socket("seat", (-0.03, 0.82, 0))


def draw_toy_blocks(bench: Bench) -> None:
    """Lettered wooden blocks in a little tower."""
    for i, (x, y, z, turn, letter) in enumerate(
        ((-0.055, 0, 0, 8, "A"), (0.055, 0, 0.01, -14, "B"), (0.0, 1, 0.0, 20, "C"), (0.14, 0, 0.11, 35, "D"))
    ):
        paint = PAINTS[i]
        with bench.frame((x, 0.045 + 0.09 * y, z), (0, turn, 0)):
            bench.box((0, 0, 0), 0.045, MAIN, edge=0.005)
            for face in (0, 90, 180, 270):
                with bench.frame((0, 0, 0), (0, face, 0)):
                    bench.box(
                        (0, 0, 0.0445),
                        (0.036, 0.036, 0.0015),
                        Swatch("face", (0.97, 0.93, 0.84), "wood").lettered(letter, paint),
                        edge=0,
                    )
                    for s in (-1, 1):
                        bench.box((0, s * 0.04, 0.0445), (0.043, 0.003, 0.002), Swatch("edge", paint, "paint"), edge=0)
    bench.socket("handle", (0, 0.13, 0))


def draw_bricks(bench: Bench) -> None:
    """Plastic building bricks with studs, stacked."""

    def brick(x: float, y: float, z: float, long: int, paint: int, turn: float = 0) -> None:
        look = MAIN if paint == 0 else Swatch("brick", PAINTS[paint], "gloss")
        with bench.frame((x, y, z), (0, turn, 0)):
            bench.box((0, 0.0096, 0), (0.008 * long, 0.0096, 0.016), look, edge=0.0008)
            for i in range(long):
                for s in (-1, 1):
                    bench.drum((-0.008 * long + 0.016 * i + 0.008, 0.0205, s * 0.008), 0.005, 0.0018, look)

    brick(-0.03, 0, 0, 4, 0)
    brick(0.03, 0, 0, 3, 3)
    brick(0.0, 0.0192, 0, 4, 1)
    brick(-0.012, 0.0384, 0, 2, 2)
    brick(0.03, 0, 0.055, 2, 4, 28)
    bench.socket("handle", (0, 0.03, 0))


def draw_spinning_top(bench: Bench) -> None:
    """A striped top tilted on its point, with a knob."""
    with bench.frame((0, 0.0, 0), (10, 0, -12)), bench.node("turntable", (0, 0, 0)):
        bench.turned(
            (0, 0, 0),
            [(0.001, 0), (0.008, 0.02), (0.05, 0.055), (0.062, 0.075), (0.05, 0.092), (0.02, 0.105), (0.012, 0.11)],
            MAIN,
        )
        for y, r, look in ((0.062, 0.056, SECOND), (0.086, 0.056, Swatch("band", PAINTS[3], "gloss"))):
            bench.ring((0, y, 0), r, 0.005, look)
        bench.bar((0, 0.1, 0), (0, 0.145, 0), 0.007, WOOD)
        bench.ball((0, 0.15, 0), 0.013, SECOND)


def draw_yo_yo(bench: Bench) -> None:
    """Two discs on an axle with a string up to a loop."""
    with bench.node("wheel", (0, 0.03, 0)):
        for s in (-1, 1):
            bench.put("ellipsoid", (0.03, 0.03, 0.013), (0, 0.03, s * 0.012), MAIN)
            bench.drum((0, 0.03, s * 0.024), 0.014, 0.0015, SECOND, axis="z")
            bench.pennant((0, 0.022, s * 0.0258), (0, 0.041, s * 0.0258), 0.009, MAIN)
    bench.bar((0, 0.03, -0.01), (0, 0.03, 0.01), 0.008, STEEL)
    bench.bar((0.006, 0.035, 0), (0.006, 0.26, 0), 0.0013, WHITE)
    bench.ring((0.006, 0.27, 0), 0.011, 0.0013, WHITE, axis="x")
    bench.socket("handle", (0.006, 0.275, 0))


def draw_bubble_wand(bench: Bench) -> None:
    """A ring on a ribbed stick, with a film of soap in it."""
    bench.bar((0, 0.0, 0), (0, 0.15, 0), 0.009, MAIN)
    bench.ring((0, 0.195, 0), 0.042, 0.007, MAIN, axis="x")
    bench.drum((0, 0.195, 0), 0.038, 0.0012, SECOND.of("gloss"), axis="x")
    bench.socket("handle", (0, 0.045, 0))
    bench.socket("ring", (0, 0.195, 0))


def draw_pillow(bench: Bench) -> None:
    """A white pillow, full in the middle."""
    bench.put("ellipsoid", (0.20, 0.30, 0.09), (0, 0.30, 0), MAIN)
    for y in (0.08, 0.52):
        for x in (-0.15, 0.15):
            bench.put("ellipsoid", (0.09, 0.09, 0.045), (x, y, 0), MAIN)
    bench.socket("handle", (0, 0.05, 0))


def draw_marshmallow_stick(bench: Bench) -> None:
    """A long twig with two marshmallows at its end."""
    bench.bar((0, 0.0, 0), (0, 0.86, 0), 0.009, MAIN)
    for y in (0.74, 0.83):
        bench.rod((0, y - 0.012, 0), (0, y + 0.022, 0), 0.036, SECOND)
    bench.socket("handle", (0, 0.06, 0))
    bench.socket("tip", (0, 0.86, 0))


def draw_chess(bench: Bench) -> None:
    """A chessboard with kings, queens, rooks and pawns of both sides."""
    square = 0.05
    bench.box((0, 0.011, 0), (0.24, 0.011, 0.24), MAIN, edge=0.004)
    for i in range(8):
        for k in range(8):
            if (i + k) % 2:
                bench.box((-0.175 + square * i, 0.0225, -0.175 + square * k), (0.025, 0.001, 0.025), BLACK, edge=0)
    bench.box((0, 0.0218, 0), (0.2, 0.001, 0.2), Swatch("light", (0.92, 0.84, 0.66), "wood"), edge=0)
    for s, look in ((-1, WHITE.of("gloss")), (1, BLACK.of("gloss"))):
        for k in range(8):
            z = -0.175 + square * k
            y = 0.0235
            bench.turned((s * 0.125, y, z), [(0.016, 0), (0.014, 0.006), (0.006, 0.018), (0.007, 0.026)], look)
            bench.ball((s * 0.125, y + 0.032, z), 0.0085, look)
            tall = (0.045, 0.05, 0.054, 0.068, 0.072, 0.054, 0.05, 0.045)[k]
            bench.turned(
                (s * 0.175, y, z),
                [(0.018, 0), (0.015, 0.008), (0.008, tall * 0.55), (0.013, tall * 0.8), (0.011, tall), (0, tall)],
                look,
            )
    bench.socket("top", (0, 0.0235, 0))


def draw_cube(bench: Bench) -> None:
    """A puzzle cube of coloured squares, one layer turned."""
    with bench.frame((0, 0.0285, 0)):
        for layer in (-1, 0, 1):
            with (
                bench.node(f"layer_{layer + 2}", (0, 0.019 * layer, 0)),
                bench.frame((0, 0.019 * layer, 0), (0, 28 if layer == 1 else 0, 0)),
            ):
                bench.box((0, 0, 0), (0.0285, 0.0093, 0.0285), MAIN, edge=0.0015)
                for face in range(4):
                    with bench.frame((0, 0, 0), (0, 90 * face, 0)):
                        for k in (-1, 0, 1):
                            paint = PAINTS[(face * 2 + layer * 3 + k * 2) % 6]
                            bench.box(
                                (0.019 * k, 0, 0.0287),
                                (0.0082, 0.0082, 0.0006),
                                Swatch("sticker", paint, "gloss"),
                                edge=0,
                            )
                if layer == 1:
                    for i in (-1, 0, 1):
                        for k in (-1, 0, 1):
                            bench.box(
                                (0.019 * i, 0.0095, 0.019 * k),
                                (0.0082, 0.0006, 0.0082),
                                Swatch("sticker", PAINTS[(i * 2 + k + 5) % 6], "gloss"),
                                edge=0,
                            )
    bench.socket("handle", (0, 0.0285, 0))


def draw_toy_robot(bench: Bench) -> None:
    """A tin robot: square head with lit eyes, dials on its chest, a key in its back; faces +x."""
    for s in (-1, 1):
        bench.box((0, 0.05, s * 0.035), (0.026, 0.05, 0.022), SECOND, edge=0.004)
        bench.box((0.012, 0.012, s * 0.035), (0.045, 0.012, 0.028), SECOND, edge=0.005)
        with bench.node(f"arm_{'left' if s < 0 else 'right'}", (0, 0.2, s * 0.075)):
            bench.rod((0, 0.2, s * 0.09), (0.02, 0.13, s * 0.095), 0.016, SECOND)
            bench.ring((0.035, 0.105, s * 0.095), 0.017, 0.007, STEEL, axis="z", arc=250, toward=-30)
        bench.ball((0.047, 0.285, s * 0.024), 0.013, Swatch("lamp", (1.0, 0.75, 0.2), "light", glow=2.5))
    bench.box((0, 0.165, 0), (0.045, 0.065, 0.07), MAIN, edge=0.006)
    bench.box((0, 0.28, 0), (0.045, 0.038, 0.052), MAIN, edge=0.006)
    bench.bar((0, 0.225, 0), (0, 0.245, 0), 0.02, STEEL)
    bench.box((0.046, 0.262, 0), (0.004, 0.007, 0.03), BLACK.patterned("bands", 0.008, (0.8, 0.8, 0.8)), edge=0)
    for i, paint in enumerate(PAINTS[:3]):
        bench.drum((0.047, 0.19, -0.035 + 0.035 * i), 0.011, 0.005, Swatch("dial", paint, "gloss"), axis="x")
    bench.box((0.046, 0.135, 0), (0.004, 0.022, 0.045), WHITE.patterned("stripes", 0.008, (0.2, 0.2, 0.25)), edge=0)
    bench.rod((0, 0.318, 0), (0, 0.36, 0), 0.004, STEEL)
    bench.ball((0, 0.365, 0), 0.01, Swatch("tip", PAINTS[0], "gloss"))
    bench.rod((-0.045, 0.17, 0), (-0.075, 0.17, 0), 0.006, BRASS)
    for s in (-1, 1):
        bench.ring((-0.082, 0.17, s * 0.016), 0.014, 0.004, BRASS, axis="x")
    bench.socket("handle", (0, 0.2, 0.1))


def draw_sandcastle(bench: Bench) -> None:
    """Towers and walls turned out of buckets on a heap of sand, a gate pressed in, shells and a stick for a flag."""
    sand = MAIN.patterned("mottle", 0.06, (0.76, 0.63, 0.42))
    bench.cone((0, 0.03, 0), 0.46, 0.03, 0.38, sand)
    for s in (-1, 1):
        for t in (-1, 1):
            bench.cone((s * 0.24, 0.19, t * 0.24), 0.105, 0.13, 0.08, sand)
            bench.turned((s * 0.24, 0.32, t * 0.24), [(0.085, 0), (0.045, 0.06), (0.0, 0.13)], sand)
        bench.box((0, 0.13, s * 0.24), (0.2, 0.08, 0.04), sand, edge=0.015)
        bench.box((s * 0.24, 0.13, 0), (0.04, 0.08, 0.2), sand, edge=0.015)
        for k in range(3):
            bench.box((-0.1 + 0.1 * k, 0.225, s * 0.24), (0.025, 0.02, 0.03), sand, edge=0.01)
    bench.cone((0, 0.25, 0), 0.17, 0.2, 0.12, sand)
    bench.turned((0, 0.45, 0), [(0.125, 0), (0.06, 0.09), (0.0, 0.17)], sand)
    bench.ball((0.275, 0.1, 0), (0.02, 0.07, 0.06), SECOND)
    for z in (-0.13, 0.13):
        bench.ball((0.285, 0.16, z), (0.012, 0.02, 0.02), WHITE)
    bench.rod((0, 0.6, 0), (0, 0.74, 0), 0.005, WOOD)
    bench.box((0.0, 0.715, 0.045), (0.002, 0.025, 0.04), Swatch("flag", PAINTS[0], "cloth"), edge=0)
    bench.socket("top", (0, 0.62, 0))


TOYS: dict[str, Recipe] = {
    "teddy bear": recipe(draw_teddy, 0.41, (0.58, 0.36, 0.17), (0.85, 0.68, 0.45), mass=0.4, material="fabric", finish="fur"),
    "doll": recipe(draw_doll, 0.46, (0.25, 0.45, 0.75), (0.8, 0.25, 0.08), mass=0.3, material="fabric", finish="cloth"),
    "rocking horse": recipe(draw_rocking_horse, 1.36, (0.85, 0.72, 0.52), (0.65, 0.12, 0.1), mass=9, material="wood", voice="creak", finish="gloss"),
    "toy blocks": recipe(draw_toy_blocks, 0.3, (0.8, 0.62, 0.38), mass=0.5, material="wood", finish="wood"),
    "building bricks": recipe(draw_bricks, 0.13, (0.85, 0.1, 0.08), mass=0.05, material="plastic", finish="gloss"),
    "heart shape": recipe(draw_heart_shape, 0.5, (0.88, 0.08, 0.16), front="z", mass=0.2, material="rubber", finish="gloss"),
    "star shape": recipe(draw_star_shape, 0.5, (0.98, 0.82, 0.15), front="z", mass=0.2, material="rubber", finish="gloss"),
    "spinning top": recipe(draw_spinning_top, 0.17, (0.85, 0.12, 0.1), (0.98, 0.78, 0.1), mass=0.1, material="wood", finish="gloss"),
    "yo-yo": recipe(draw_yo_yo, 0.284, (0.85, 0.1, 0.12), (0.98, 0.85, 0.2), front="z", mass=0.06, material="plastic", finish="gloss"),
    "bubble wand": recipe(draw_bubble_wand, 0.25, (0.95, 0.25, 0.55), (0.75, 0.9, 1.0), mass=0.05, material="plastic", finish="plastic"),
    "pillow": recipe(draw_pillow, 0.6, (0.95, 0.94, 0.92), mass=0.6, material="fabric", finish="cloth"),
    "marshmallow stick": recipe(draw_marshmallow_stick, 0.9, (0.42, 0.28, 0.16), (0.97, 0.95, 0.92), mass=0.1, material="wood", finish="matte"),
    "chess set": recipe(draw_chess, 0.48, (0.42, 0.24, 0.12), mass=2, material="wood", finish="wood"),
    "puzzle cube": recipe(draw_cube, 0.075, (0.05, 0.05, 0.055), mass=0.1, material="plastic", finish="plastic"),
    "sandcastle": recipe(draw_sandcastle, 0.92, (0.86, 0.74, 0.52), (0.52, 0.40, 0.26), mass=60, material="stone", finish="matte"),
    "toy robot": recipe(draw_toy_robot, 0.375, (0.25, 0.5, 0.65), (0.8, 0.2, 0.12), mass=0.5, material="metal", voice="clockwork", finish="paint"),
}  # fmt: skip
