"""Weapons of tales and toys: sword, shield, bow, wand, staff, spear, toy gun, cannon, bomb."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BRASS, CLOTH, DARK_WOOD, FLAME, IRON, MAIN, SECOND, STEEL, WOOD, Swatch
from ..vehicles.wheel import spoked
from ..workbench import Bench
from .tool import GRIP

GEM = Swatch("gem", (0.2, 0.6, 1.0), "gloss", glow=1.2)


def draw_sword(bench: Bench) -> None:
    """A straight sword: tapering blade with a groove, cross guard, bound grip, pommel."""
    y = 0.09
    bench.blade((-0.18, y, 0), (0.5, y, 0), 0.026, 0.004, 0.55, MAIN, (0, 0, 1))
    bench.blade((0.5, y, 0), (0.57, y, 0), 0.0145, 0.003, 0.05, MAIN, (0, 0, 1))
    bench.box((0.1, y, 0), (0.25, 0.004, 0.0045), MAIN.toned(0.6), edge=0)
    bench.rod((-0.2, 0.012, 0), (-0.2, y + 0.078, 0), 0.011, SECOND)
    for yy in (0.012, y + 0.078):
        bench.ball((-0.2, yy, 0), 0.016, SECOND)
    bench.rod((-0.21, y, 0), (-0.34, y, 0), 0.015, Swatch("grip", (0.25, 0.1, 0.06), "leather"))
    for i in range(5):
        bench.ring((-0.23 - 0.024 * i, y, 0), 0.0155, 0.0025, SECOND, axis="x")
    bench.ball((-0.365, y, 0), 0.026, SECOND)
    bench.socket("handle", (-0.28, y, 0), GRIP)


def draw_katana(bench: Bench) -> None:
    """A curved single-edged sword with a round guard and wrapped grip."""
    previous = (-0.2, 0.05, 0.0)
    for i in range(8):
        t = (i + 1) / 8
        point = (-0.2 + 0.72 * t, 0.05 + 0.07 * t * t, 0.0)
        bench.blade(
            previous, (point[0] + 0.01, point[1], 0), 0.016 - 0.001 * i, 0.003, 0.95 if i < 7 else 0.1, MAIN, (0, 0, 1)
        )
        previous = point
    bench.drum((-0.21, 0.05, 0), 0.038, 0.004, SECOND, axis="x")
    bench.rod(
        (-0.22, 0.05, 0),
        (-0.44, 0.055, 0),
        0.015,
        Swatch("grip", (0.08, 0.08, 0.1), "cloth", "checker", (0.6, 0.1, 0.1), 0.02),
    )
    bench.rod((-0.44, 0.055, 0), (-0.45, 0.055, 0), 0.017, SECOND)
    bench.socket("handle", (-0.32, 0.052, 0), GRIP)


def draw_shield(bench: Bench) -> None:
    """A knight's shield that faces +x: pointed below, a cross, a rim and a boss."""
    bench.box((0, 0.6, 0), (0.016, 0.22, 0.3), MAIN, edge=0.008)
    bench.blade((0, 0.39, 0), (0, 0.0, 0), 0.3, 0.016, 0.08, MAIN, (1, 0, 0))
    bench.box((0.012, 0.47, 0), (0.01, 0.33, 0.05), SECOND, edge=0)
    bench.box((0.012, 0.58, 0), (0.01, 0.05, 0.285), SECOND, edge=0)
    edge = [
        (0, 0.82, -0.3),
        (0, 0.82, 0.3),
        (0, 0.39, 0.3),
        (0, 0.02, 0.02),
        (0, 0.02, -0.02),
        (0, 0.39, -0.3),
        (0, 0.82, -0.3),
    ]
    bench.tubes(edge, 0.018, STEEL)
    bench.put("shell", (0.075, 0.05, 0.075, 0.0), (0.02, 0.58, 0), STEEL, (0, 0, -90))
    bench.box((-0.05, 0.58, 0), (0.02, 0.02, 0.1), Swatch("strap", (0.3, 0.17, 0.09), "leather"))
    bench.socket("handle", (-0.06, 0.58, 0))


def draw_bow(bench: Bench) -> None:
    """A recurve bow upright in the plane of x and y with a string and an arrow laid on."""
    arc = [
        (-0.2, 1.36),
        (-0.13, 1.3),
        (-0.02, 1.1),
        (0.05, 0.85),
        (0.07, 0.69),
        (0.05, 0.53),
        (-0.02, 0.28),
        (-0.13, 0.08),
        (-0.2, 0.02),
    ]
    bench.tubes([(x, y, 0) for x, y in arc], 0.016, MAIN)
    bench.rod((0.065, 0.6, 0), (0.065, 0.78, 0), 0.022, SECOND)
    with bench.node("string", (-0.19, 0.69, 0)):
        for a, b in (((-0.19, 1.35), (-0.3, 0.69)), ((-0.3, 0.69), (-0.19, 0.03))):
            bench.bar((a[0], a[1], 0), (b[0], b[1], 0), 0.003, CLOTH)
        bench.bar((-0.3, 0.7, 0.02), (0.4, 0.7, 0.02), 0.0055, WOOD)
        bench.cone((0.42, 0.7, 0.02), 0.014, 0.03, 0.001, STEEL, turn=(0, 0, -90))
        for turn in (0, 90):
            with bench.frame((-0.25, 0.7, 0.02), (turn, 0, 0)):
                bench.box((0, 0, 0), (0.045, 0.022, 0.0015), Swatch("fletch", (0.85, 0.15, 0.1), "cloth"), edge=0)
        bench.socket("right_hand", (-0.3, 0.69, 0))
    bench.socket("handle", (0.065, 0.69, 0))


def draw_spear(bench: Bench) -> None:
    """An upright spear with a leaf blade and a tassel."""
    bench.bar((0, 0, 0), (0, 1.75, 0), 0.016, MAIN)
    bench.cone((0, 1.79, 0), 0.022, 0.05, 0.016, IRON)
    bench.blade((0, 1.82, 0), (0, 1.9, 0), 0.018, 0.006, 2.1, STEEL, (0, 0, 1))
    bench.blade((0, 1.9, 0), (0, 2.1, 0), 0.038, 0.006, 0.03, STEEL, (0, 0, 1))
    bench.rod((0, 1.72, 0), (0.02, 1.6, 0), 0.03, SECOND, end=0.045)
    bench.socket("handle", (0, 1.1, 0))


def draw_wand(bench: Bench) -> None:
    """A magician's wand: black with white ends, a star of light at its tip."""
    bench.bar((-0.17, 0.03, 0), (0.17, 0.03, 0), 0.009, MAIN)
    for s in (-1, 1):
        bench.bar((s * 0.12, 0.03, 0), (s * 0.172, 0.03, 0), 0.0095, SECOND)
    with bench.node("flame", (0.19, 0.03, 0)):
        for i in range(5):
            a = math.radians(90 + 72 * i)
            bench.pennant(
                (0.2, 0.04, 0),
                (0.2 + 0.045 * math.cos(a), 0.04 + 0.045 * math.sin(a), 0),
                0.017,
                Swatch("spark", (1.0, 0.85, 0.3), "light", glow=2.5),
            )
        bench.ball((0.2, 0.04, 0), 0.013, Swatch("spark", (1.0, 0.95, 0.7), "light", glow=5))
    bench.socket("handle", (-0.12, 0.03, 0), GRIP)


def draw_staff(bench: Bench) -> None:
    """A wizard's staff: knotted wood whose fingers hold a glowing stone."""
    bench.tubes([(0, 0.02, 0), (0.02, 0.5, 0.01), (-0.015, 1.0, -0.01), (0.01, 1.45, 0)], 0.022, MAIN)
    for i in range(5):
        a = math.tau * i / 5
        x, z = math.cos(a), math.sin(a)
        bench.tubes(
            [(0.01, 1.42, 0), (0.08 * x, 1.5, 0.08 * z), (0.085 * x, 1.62, 0.085 * z), (0.03 * x, 1.7, 0.03 * z)],
            0.014,
            MAIN,
        )
    with bench.node("bulb", (0, 1.58, 0)):
        bench.ball((0, 1.58, 0), 0.062, GEM)
    bench.ball((0.025, 0.6, 0.01), 0.03, MAIN)
    bench.socket("handle", (0, 1.05, 0))


def draw_toy_gun(bench: Bench) -> None:
    """A bright plastic water pistol in profile, muzzle toward +x."""
    bench.box((0.02, 0.15, 0), (0.1, 0.03, 0.018), MAIN, edge=0.014)
    bench.bar((0.12, 0.155, 0), (0.2, 0.155, 0), 0.013, SECOND)
    bench.bar((0.2, 0.155, 0), (0.215, 0.155, 0), 0.019, Swatch("muzzle", (1.0, 0.45, 0.05), "plastic"))
    bench.box((-0.05, 0.07, 0), (0.024, 0.072, 0.016), MAIN, turn=(0, 0, -12), edge=0.013)
    bench.put("capsule", (0.032, 0.03, 0.032), (-0.01, 0.205, 0), Swatch("tank", (0.3, 0.8, 0.35), "gloss"), (0, 0, 90))
    bench.ring((0.005, 0.105, 0), 0.025, 0.005, SECOND, axis="z")
    bench.rod((0.005, 0.125, 0), (0.012, 0.098, 0), 0.005, Swatch("muzzle", (1.0, 0.45, 0.05), "plastic"))
    bench.socket("handle", (-0.045, 0.08, 0))
    bench.socket("mouth", (0.22, 0.155, 0))


def draw_cannon(bench: Bench) -> None:
    """An old cannon on a wooden carriage with two spoked wheels, a pile of balls beside it."""
    with bench.node("lever", (-0.2, 0.62, 0)), bench.frame((-0.2, 0.62, 0), (0, 0, 10)):
        bench.turned(
            (0, 0, 0),
            [
                (0.0, -0.62),
                (0.06, -0.58),
                (0.03, -0.5),
                (0.2, -0.44),
                (0.2, -0.1),
                (0.165, -0.08),
                (0.135, 0.85),
                (0.17, 0.88),
                (0.17, 0.96),
                (0.085, 0.96),
                (0.085, 0.6),
            ],
            MAIN,
            turn=(0, 0, -90),
        )
        for x, r in ((-0.3, 0.205), (0.1, 0.165), (0.45, 0.152)):
            bench.ring((x, 0, 0), r, 0.016, BRASS, axis="x")
        bench.socket("mouth", (0.98, 0, 0))
    for hand, s in (("left", -1), ("right", 1)):
        spoked(bench, f"wheel_{hand}", (-0.1, 0.42, s * 0.38), 0.42, 0.035, IRON, 12, SECOND)
        bench.beam((0.1, 0.55, s * 0.2), (-1.15, 0.08, s * 0.16), (0.1, 0.05), SECOND)
    bench.rod((-0.1, 0.42, -0.38), (-0.1, 0.42, 0.38), 0.05, DARK_WOOD)
    for x, y, z in ((0.7, 0.09, 0.3), (0.88, 0.09, 0.3), (0.79, 0.09, 0.46), (0.79, 0.24, 0.35)):
        bench.ball((x, y, z), 0.09, IRON)


def draw_bomb(bench: Bench) -> None:
    """A round black bomb with a neck, a fuse and a spark."""
    bench.ball((0, 0.11, 0), 0.11, MAIN)
    bench.bar((0.045, 0.19, 0), (0.06, 0.23, 0), 0.032, MAIN)
    bench.tubes([(0.058, 0.225, 0), (0.07, 0.26, 0), (0.1, 0.285, 0), (0.125, 0.27, 0)], 0.008, CLOTH)
    with bench.node("flame", (0.13, 0.27, 0)):
        bench.ball((0.13, 0.27, 0), 0.013, Swatch("spark", (1.0, 0.9, 0.5), "light", glow=5))
        for i in range(6):
            a = math.tau * i / 6
            bench.rod(
                (0.13, 0.27, 0), (0.13 + 0.034 * math.cos(a), 0.27 + 0.034 * math.sin(a), 0), 0.005, FLAME, end=0.001
            )
    bench.socket("handle", (0, 0.11, 0))


ARMS: dict[str, Recipe] = {
    "sword": recipe(draw_sword, 0.96, (0.8, 0.82, 0.86), (0.85, 0.65, 0.25), front="z", mass=1.2, material="metal", voice="sword", finish="chrome"),
    "katana": recipe(draw_katana, 0.99, (0.8, 0.82, 0.86), (0.55, 0.42, 0.18), front="z", mass=1.1, material="metal", voice="sword", finish="chrome"),
    "shield": recipe(draw_shield, 0.84, (0.15, 0.25, 0.6), (0.92, 0.78, 0.3), mass=4, material="metal", finish="paint"),
    "bow": recipe(draw_bow, 1.38, (0.5, 0.28, 0.13), (0.25, 0.13, 0.07), front="z", mass=0.8, material="wood", voice="bow", finish="wood"),
    "spear": recipe(draw_spear, 2.1, (0.48, 0.3, 0.16), (0.75, 0.1, 0.1), front="z", mass=1.8, material="wood", finish="wood"),
    "wand": recipe(draw_wand, 0.42, (0.07, 0.07, 0.08), (0.95, 0.95, 0.95), front="z", mass=0.05, material="wood", voice="sparkle", finish="gloss"),
    "staff": recipe(draw_staff, 1.72, (0.36, 0.24, 0.14), mass=1.5, material="wood", voice="sparkle", finish="wood"),
    "toy gun": recipe(draw_toy_gun, 0.27, (0.12, 0.5, 0.9), (0.98, 0.8, 0.1), front="z", mass=0.2, material="plastic", finish="plastic"),
    "cannon": recipe(draw_cannon, 2.15, (0.13, 0.13, 0.14), (0.45, 0.22, 0.12), mass=600, material="metal", carriage="wheels", voice="cannon", finish="satin"),
    "bomb": recipe(draw_bomb, 0.3, (0.06, 0.06, 0.07), mass=4, material="metal", voice="fuse", round=True, finish="gloss"),
}  # fmt: skip
