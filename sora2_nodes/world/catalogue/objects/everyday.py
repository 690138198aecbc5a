"""Things of every day in a hand or on a table: umbrella, candles, lanterns, gifts, flags, rope, dice."""

from __future__ import annotations

import math

from ..home.lighting import flame
from ..recipe import Recipe, recipe, turned_joint
from ..swatch import BLACK, CLEAR, GOLD, IRON, LAMPLIGHT, MAIN, SECOND, SOLID, STEEL, WHITE, WOOD, Swatch
from ..workbench import Bench


def draw_umbrella(bench: Bench) -> None:
    """An open umbrella, upright on its crook: canopy with ribs, pointed tip, curved handle."""
    bench.bar((0, 0.09, 0), (0, 0.98, 0), 0.007, STEEL)
    with bench.node("umbrella_canopy", (0, 0.9, 0)):
        bench.put("shell", (0.52, 0.27, 0.52, 0.12), (0, 0.67, 0), MAIN)
        for i in range(8):
            a = math.tau * i / 8
            tip = (0.515 * math.cos(a), 0.7, 0.515 * math.sin(a))
            bench.rod((0.25 * math.cos(a), 0.66, 0.25 * math.sin(a)), (0, 0.62, 0), 0.003, STEEL)
            bench.tubes(
                [
                    (0, 0.943, 0),
                    (0.27 * math.cos(a), 0.905, 0.27 * math.sin(a)),
                    (0.44 * math.cos(a), 0.815, 0.44 * math.sin(a)),
                    tip,
                ],
                0.005,
                SECOND,
            )
            bench.ball(tip, 0.01, STEEL)
    bench.cone((0, 0.99, 0), 0.009, 0.04, 0.003, BLACK)
    bench.bar((0, 0.06, 0), (0, 0.18, 0), 0.013, SECOND)
    bench.ring((0.045, 0.06, 0), 0.045, 0.013, SECOND, axis="z", arc=180, toward=-90)
    bench.socket("handle", (0, 0.13, 0))


def draw_hand_fan(bench: Bench) -> None:
    """An open folding fan of paper on wooden ribs, upright; its face is toward +x."""
    for i in range(13):
        a = math.radians(-72 + 12 * i)
        y, z = math.cos(a), math.sin(a)
        bench.bar((0.002, 0.02, 0), (0.002, 0.02 + 0.20 * y, 0.20 * z), 0.003, SECOND)
        paper = MAIN if i % 2 else MAIN.toned(0.92)
        bench.box(
            (0.0, 0.02 + 0.155 * y, 0.155 * z),
            (0.0015, 0.055, 0.0175),
            paper.of("paper"),
            turn=(math.degrees(a), 0, 0),
            edge=0,
        )
    bench.ball((0.002, 0.02, 0), 0.007, GOLD)
    bench.socket("handle", (0, 0.015, 0))


def draw_flashlight(bench: Bench) -> None:
    """An electric torch lying, its lens toward +x lit."""
    bench.bar((-0.1, 0.03, 0), (0.05, 0.03, 0), 0.018, MAIN)
    bench.bar((0.05, 0.03, 0), (0.08, 0.03, 0), 0.018, MAIN, end=0.03)
    bench.bar((0.08, 0.03, 0), (0.1, 0.03, 0), 0.03, MAIN)
    bench.drum((0.1005, 0.03, 0), 0.026, 0.002, LAMPLIGHT, axis="x")
    bench.ring((0.1, 0.03, 0), 0.028, 0.003, STEEL, axis="x")
    for x in (-0.08, -0.06, -0.04, -0.02):
        bench.ring((x, 0.03, 0), 0.018, 0.0022, SECOND, axis="x")
    bench.box((0.03, 0.048, 0), (0.01, 0.004, 0.006), Swatch("switch", (0.85, 0.15, 0.1), "plastic"))
    with bench.node("beam", (0.1, 0.03, 0)):
        bench.ball((0.1, 0.03, 0), 0.008, LAMPLIGHT)
    bench.socket("handle", (-0.04, 0.03, 0))
    bench.socket("mouth", (0.105, 0.03, 0))


def draw_torch(bench: Bench) -> None:
    """A burning torch: wrapped head on a wooden shaft, upright, with a flame."""
    bench.cone((0, 0.22, 0), 0.018, 0.22, 0.028, MAIN)
    bench.turned((0, 0.42, 0), [(0.028, 0), (0.05, 0.06), (0.052, 0.12), (0.04, 0.14), (0, 0.14)], SECOND)
    for y, r in ((0.44, 0.036), (0.5, 0.053)):
        bench.ring((0, y, 0), r, 0.006, IRON)
    flame(bench, (0, 0.53, 0), 0.3)
    bench.socket("handle", (0, 0.18, 0))


def draw_candle(bench: Bench) -> None:
    """A candle on a dish with a finger ring, wax drips, wick and flame."""
    bench.turned(
        (0, 0, 0), [(0, 0.002), (0.05, 0.002), (0.06, 0.016), (0.05, 0.006), (0.022, 0.006), (0.022, 0.03)], SECOND
    )
    bench.ring((0.068, 0.016, 0), 0.014, 0.004, SECOND, axis="z")
    bench.bar((0, 0.006, 0), (0, 0.17, 0), 0.0175, MAIN)
    for a, long in ((0.5, 0.05), (2.2, 0.03), (4.0, 0.065), (5.2, 0.025)):
        bench.rod(
            (0.0165 * math.cos(a), 0.168, 0.0165 * math.sin(a)),
            (0.018 * math.cos(a), 0.168 - long, 0.018 * math.sin(a)),
            0.004,
            MAIN,
            end=0.006,
        )
    bench.bar((0, 0.17, 0), (0, 0.183, 0), 0.0015, BLACK)
    flame(bench, (0, 0.176, 0), 0.05)
    bench.socket("handle", (0.08, 0.016, 0))


def draw_lantern(bench: Bench) -> None:
    """A storm lantern: base, glass with a flame, wire guards, cap and handle."""
    bench.turned((0, 0, 0), [(0.075, 0), (0.08, 0.01), (0.075, 0.04), (0.045, 0.055), (0.05, 0.07)], MAIN)
    bench.turned((0, 0.07, 0), [(0.045, 0), (0.062, 0.04), (0.058, 0.09), (0.04, 0.12)], CLEAR)
    bench.turned(
        (0, 0.19, 0), [(0.05, 0), (0.055, 0.015), (0.03, 0.035), (0.03, 0.05), (0.04, 0.055), (0, 0.075)], MAIN
    )
    for i in range(4):
        a = math.tau * (i + 0.5) / 4
        bench.rod(
            (0.07 * math.cos(a), 0.05, 0.07 * math.sin(a)),
            (0.052 * math.cos(a), 0.2, 0.052 * math.sin(a)),
            0.0035,
            MAIN,
        )
    for y in (0.1, 0.14):
        bench.ring((0, y, 0), 0.067, 0.003, MAIN)
    with bench.node("lever", (0, 0.22, 0)):
        bench.ring((0, 0.225, 0), 0.085, 0.0035, IRON, axis="x", arc=180)
        bench.rod((0, 0.31, -0.02), (0, 0.31, 0.02), 0.006, WOOD)
        bench.socket("handle", (0, 0.31, 0))
    flame(bench, (0, 0.075, 0), 0.09)


def draw_flag(bench: Bench) -> None:
    """A flag that waves in strips from a pole with a gilt ball, on a foot."""
    bench.turned((0, 0, 0), [(0.2, 0), (0.19, 0.03), (0.05, 0.06), (0.03, 0.1)], IRON)
    bench.bar((0, 0.05, 0), (0, 2.35, 0), 0.022, STEEL)
    bench.ball((0, 2.39, 0), 0.045, GOLD)
    with bench.node("flag", (0, 1.9, 0)):
        x, z = 0.02, 0.0
        for i in range(8):
            turn = 26 * math.cos(i * 0.95)
            dx, dz = 0.075 * math.cos(math.radians(turn)), -0.075 * math.sin(math.radians(turn))
            for k, swatch in enumerate((MAIN, SECOND, MAIN)):
                bench.box(
                    (x + dx, 2.13 - 0.21 * k - 0.006 * i, z + dz),
                    (0.078, 0.105, 0.004),
                    swatch,
                    turn=(0, turn, 0),
                    edge=0,
                )
            x, z = x + 2 * dx, z + 2 * dz
    bench.socket("handle", (0, 1.0, 0))


def draw_balloon(bench: Bench) -> None:
    """A toy balloon on a string that hangs from a knot."""
    bench.turned(
        (0, 0.9, 0),
        [
            (0.012, 0),
            (0.02, 0.012),
            (0.085, 0.09),
            (0.13, 0.19),
            (0.138, 0.25),
            (0.12, 0.33),
            (0.075, 0.385),
            (0, 0.405),
        ],
        MAIN,
    )
    bench.cone((0, 0.892, 0), 0.022, 0.012, 0.008, MAIN)
    bench.ball((-0.045, 1.2, 0.085), (0.02, 0.04, 0.012), MAIN.toned(1.6))
    with bench.node("tail", (0, 0.885, 0)):
        points = [(0.02 * math.sin(0.9 * i), 0.885 - 0.11 * i, 0.012 * math.cos(0.7 * i)) for i in range(9)]
        bench.tubes(points, 0.0025, WHITE)
    bench.socket("handle", points[-1])


def draw_gift(bench: Bench) -> None:
    """A wrapped box with crossed ribbons and a bow."""
    bench.box((0, 0.11, 0), (0.14, 0.11, 0.14), MAIN, edge=0.004)
    with bench.node("lid", (-0.14, 0.2, 0)):
        bench.box((0, 0.205, 0), (0.15, 0.028, 0.15), MAIN, edge=0.004)
        for half in ((0.152, 0.029, 0.02), (0.02, 0.029, 0.152)):
            bench.box((0, 0.206, 0), half, SECOND, edge=0)
        for i in range(6):
            with bench.frame((0, 0.235, 0), (0, 60 * i, 0)):
                bench.put("torus", (0.034, 0.011, 300), (0.042, 0.024, 0), SECOND, (90, 0, 0))
        bench.ball((0, 0.25, 0), 0.022, SECOND)
    for half in ((0.142, 0.111, 0.02), (0.02, 0.111, 0.142)):
        bench.box((0, 0.11, 0), half, SECOND, edge=0)
    bench.state("open", lid=turned_joint(z=80))
    bench.socket("left_hand", (0, 0.08, -0.145))
    bench.socket("right_hand", (0, 0.08, 0.145))
    bench.socket("handle", (0, 0.0, 0))
    bench.socket("inside", (0, 0.05, 0))


def draw_rope(bench: Bench) -> None:
    """A coil of rope with a loose end."""
    for i in range(4):
        bench.ring(
            (0.006 * (i % 2), 0.018 + 0.03 * i, 0),
            0.17 - 0.004 * i,
            0.018,
            MAIN.patterned("bands", 0.02, (0.55, 0.42, 0.25)),
        )
        bench.ring((0, 0.018 + 0.03 * i, 0.004), 0.132, 0.018, MAIN.patterned("bands", 0.02, (0.55, 0.42, 0.25)))
    bench.tubes([(0.12, 0.13, 0.12), (0.24, 0.08, 0.2), (0.33, 0.018, 0.18), (0.43, 0.018, 0.22)], 0.017, MAIN)
    bench.ring((-0.15, 0.07, 0), 0.068, 0.016, MAIN.toned(0.8), axis="z")
    bench.socket("handle", (-0.15, 0.13, 0))


def draw_feather(bench: Bench) -> None:
    """A white feather: a curved shaft with a vane on each side."""
    points = [(-0.13, 0.004, 0), (-0.06, 0.012, 0), (0.02, 0.02, 0), (0.09, 0.03, 0), (0.14, 0.045, 0)]
    bench.tubes(points, 0.002, SECOND)
    for i in range(14):
        t = i / 13
        x, y = -0.075 + 0.2 * t, 0.012 + 0.026 * t + 0.012 * t * t
        wide = 0.03 * math.sin(math.pi * min(0.12 + t * 0.86, 1)) + 0.006
        for s in (-1, 1):
            bench.blade((x - 0.012, y, 0), (x + 0.026, y + 0.004, s * wide), 0.011, 0.0008, 0.35, MAIN)
    bench.ball((0.145, 0.046, 0), (0.016, 0.002, 0.006), MAIN)
    bench.socket("handle", (-0.12, 0.005, 0))


def draw_dice(bench: Bench) -> None:
    """A pair of white dice with pips."""
    for x, z, turn in ((-0.014, 0.0, 18), (0.014, 0.01, -30)):
        with bench.frame((x, 0.009, z), (0, turn, 0)):
            bench.box((0, 0, 0), 0.009, MAIN, edge=0.0022)
            for spots, face in (
                (((-1, -1), (1, 1), (0, 0), (-1, 1), (1, -1)), (0, 0, 0)),
                (((-1, -1), (1, 1), (-1, 0), (1, 0), (-1, 1), (1, -1)), (-90, 0, 0)),
                (((-1, -1), (0, 0), (1, 1)), (0, 90, 0)),
            ):
                with bench.frame((0, 0, 0), face):
                    for u, v in spots:
                        bench.drum((u * 0.0045, v * 0.0045, 0.009), 0.0015, 0.0003, SECOND, axis="z")
    bench.socket("handle", (0, 0.009, 0))


def draw_coin(bench: Bench) -> None:
    """A big coin standing on its edge, with a rim and a star."""
    bench.drum((0, 0.02, 0), 0.019, 0.0018, MAIN, axis="z")
    bench.ring((0, 0.02, 0), 0.0182, 0.0018, MAIN, axis="z")
    for s in (-1, 1):
        for i in range(5):
            a = math.radians(90 + 72 * i)
            bench.pennant(
                (0, 0.02, s * 0.0022), (0.012 * math.cos(a), 0.02 + 0.012 * math.sin(a), s * 0.0022), 0.0046, SECOND
            )
    bench.socket("handle", (0, 0.02, 0))


def draw_knitting(bench: Bench) -> None:
    """Half a scarf on two needles, and the ball of wool that hangs from it."""
    bench.box((0, 0.11, 0), (0.008, 0.10, 0.085), MAIN.patterned("bands", 0.03, (0.9, 0.86, 0.78)), edge=0.006)
    for s in (-1, 1):
        bench.rod((0.01, 0.20, -s * 0.04), (0.05, 0.26, s * 0.16), 0.005, STEEL)
        bench.ball((0.05, 0.26, s * 0.16), 0.009, SECOND)
        bench.socket(f"{'left' if s < 0 else 'right'}_hand", (0.02, 0.22, s * 0.09))
    bench.bar((0, 0.03, 0.08), (0.06, -0.05, 0.13), 0.003, MAIN)
    bench.ball((0.07, -0.09, 0.14), 0.05, MAIN)


def draw_toothbrush(bench: Bench) -> None:
    """A toothbrush standing on its grip, bristles with paste toward +x."""
    bench.rod((0, 0.0, 0), (0, 0.12, 0), 0.0085, MAIN, end=0.006)
    bench.rod((0, 0.12, 0), (0, 0.20, 0), 0.006, MAIN, end=0.007)
    bench.box((0.010, 0.182, 0), (0.008, 0.022, 0.007), WHITE, edge=0.001)
    bench.bar((0.021, 0.168, 0), (0.021, 0.196, 0), 0.004, SECOND)
    bench.socket("handle", (0, 0.075, 0))


def draw_magnifier(bench: Bench) -> None:
    """A round lens in a brass rim on a dark handle, upright."""
    bench.rod((0, 0.01, 0), (0, 0.105, 0), 0.012, SECOND)
    bench.bar((0, 0.10, 0), (0, 0.125, 0), 0.007, MAIN)
    bench.ring((0, 0.175, 0), 0.052, 0.006, MAIN, axis="x")
    bench.ball((0, 0.175, 0), (0.013, 0.05, 0.05), SOLID)
    bench.socket("handle", (0, 0.05, 0))


def draw_bouquet(bench: Bench) -> None:
    """Nine blooms and leaves over a cone of paper tied with a ribbon."""
    paper = Swatch("paper", (0.93, 0.90, 0.82), "matte")
    leaf = Swatch("leaf", (0.20, 0.42, 0.16), "leaf")
    bench.cone((0, 0.14, 0), 0.022, 0.14, 0.105, paper)
    bench.drum((0, 0.10, 0), 0.062, 0.014, SECOND)
    bench.bar((0, -0.02, 0), (0, 0.03, 0), 0.018, leaf)
    blooms = (
        [(0.0, 0.0)]
        + [(0.072, a * math.tau / 5) for a in range(5)]
        + [(0.115, (a + 0.5) * math.tau / 3) for a in range(3)]
    )
    for k, (r, a) in enumerate(blooms):
        x, z, y = r * math.cos(a), r * math.sin(a), 0.335 - 0.55 * r
        look = MAIN if k % 3 else MAIN.toned(1.35)
        bench.ball((x, y, z), (0.046, 0.036, 0.046), look)
        for turn in range(4):
            b = turn * math.tau / 4 + k
            bench.ball(
                (x + 0.026 * math.cos(b), y + 0.016, z + 0.026 * math.sin(b)), (0.026, 0.024, 0.026), look.toned(0.88)
            )
        bench.ball((x, y + 0.034, z), (0.013, 0.010, 0.013), Swatch("heart", (0.98, 0.80, 0.25), "matte"))
    for k in range(6):
        a = k * math.tau / 6 + 0.3
        bench.ball(
            (0.12 * math.cos(a), 0.265, 0.12 * math.sin(a)), (0.05, 0.012, 0.026), leaf, turn=(0, -math.degrees(a), 24)
        )
    bench.socket("handle", (0, 0.08, 0))


EVERYDAY: dict[str, Recipe] = {
    "magnifying glass": recipe(draw_magnifier, 0.24, (0.82, 0.64, 0.25), (0.10, 0.07, 0.05), mass=0.2, material="metal", finish="metal"),
    "hand fan": recipe(draw_hand_fan, 0.36, (0.90, 0.20, 0.24), (0.36, 0.22, 0.12), mass=0.05, material="fabric", finish="paper"),
    "bouquet": recipe(draw_bouquet, 0.40, (0.94, 0.36, 0.56), (0.86, 0.16, 0.30), mass=0.4, material="fabric", finish="matte"),
    "toothbrush": recipe(draw_toothbrush, 0.26, (0.10, 0.55, 0.85), (0.75, 0.92, 0.88), mass=0.02, material="plastic", finish="gloss"),
    "knitting": recipe(draw_knitting, 0.42, (0.72, 0.20, 0.28), (0.35, 0.25, 0.15), mass=0.3, material="fabric", finish="cloth"),
    "umbrella": recipe(draw_umbrella, 1.05, (0.8, 0.1, 0.12), (0.18, 0.1, 0.06), mass=0.5, material="fabric", finish="cloth"),
    "flashlight": recipe(draw_flashlight, 0.2, (0.15, 0.16, 0.18), (0.3, 0.31, 0.33), front="z", mass=0.3, material="metal", finish="satin"),
    "torch": recipe(draw_torch, 0.82, (0.4, 0.26, 0.14), (0.5, 0.38, 0.24), mass=0.8, material="wood", voice="fire", finish="wood"),
    "candle": recipe(draw_candle, 0.224, (0.96, 0.93, 0.84), (0.78, 0.6, 0.25), mass=0.3, material="stone", finish="satin"),
    "lantern": recipe(draw_lantern, 0.316, (0.62, 0.14, 0.1), mass=1.2, material="metal", finish="paint"),
    "flag": recipe(draw_flag, 2.43, (0.8, 0.1, 0.12), (0.96, 0.95, 0.92), front="z", mass=6, material="fabric", voice="flag", finish="cloth"),
    "balloon": recipe(draw_balloon, 1.3, (0.88, 0.08, 0.12), mass=0.02, material="rubber", carriage="hovers", finish="gloss"),
    "gift": recipe(draw_gift, 0.32, (0.75, 0.1, 0.14), (0.95, 0.78, 0.3), mass=1, material="wood", finish="paper"),
    "rope": recipe(draw_rope, 0.63, (0.72, 0.58, 0.36), mass=1.5, material="fabric", finish="matte"),
    "feather": recipe(draw_feather, 0.3, (0.95, 0.95, 0.94), (0.88, 0.85, 0.75), front="z", mass=0.002, material="fabric", finish="matte"),
    "dice": recipe(draw_dice, 0.052, (0.96, 0.95, 0.92), (0.08, 0.08, 0.1), mass=0.02, material="plastic", finish="gloss"),
    "coin": recipe(draw_coin, 0.04, (0.92, 0.7, 0.25), (0.75, 0.52, 0.14), mass=0.02, material="metal", round=True, finish="metal"),
}  # fmt: skip
