"""Strings and keys: guitars, violin, harp, piano, keyboard."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, BRASS, CHROME, DARK_WOOD, IRON, MAIN, SECOND, STEEL, WHITE, WOOD, Swatch
from ..workbench import Bench


def _body(bench: Bench, bouts: tuple[tuple[float, float, float], ...], depth: float) -> None:
    """A waisted sound box of discs toward +z. bouts: (y, radius, share along y)."""
    for y, radius, tall in bouts:
        bench.put("cylinder", (radius, depth, radius * tall), (0, y, 0), MAIN.toned(0.6), (90, 0, 0))
        bench.put("cylinder", (radius * 0.975, depth + 0.003, radius * tall * 0.975), (0, y, 0), MAIN, (90, 0, 0))


def _strings(bench: Bench, foot: float, head: float, z: float, half: float, count: int) -> None:
    with bench.node("string", (0, foot, z)):
        for i in range(count):
            x = -half + 2 * half * i / (count - 1)
            bench.bar((x, foot, z), (x * 0.7, head, z * 0.85), 0.0012 + 0.0003 * (i % 3), STEEL)


def draw_guitar(bench: Bench) -> None:
    """An acoustic guitar upright, its front toward +z: waist, hole with rosette, bridge, frets, pegs, strings."""
    _body(bench, ((0.19, 0.19, 1.0), (0.3, 0.12, 0.9), (0.4, 0.14, 0.95)), 0.048)
    bench.box((0, 0.3, 0), (0.118, 0.08, 0.05), MAIN, edge=0)
    bench.drum((0, 0.33, 0.05), 0.057, 0.003, SECOND, axis="z")
    bench.drum((0, 0.33, 0.052), 0.048, 0.003, BLACK, axis="z")
    bench.box((0, 0.14, 0.055), (0.075, 0.013, 0.006), DARK_WOOD, edge=0.004)
    bench.box((0, 0.7, 0.04), (0.024, 0.22, 0.013), DARK_WOOD, edge=0.004)
    for i in range(9):
        bench.box((0, 0.55 + 0.04 * i, 0.054), (0.024, 0.0012, 0.0014), STEEL, edge=0)
    bench.box((0, 0.975, 0.03), (0.033, 0.065, 0.009), MAIN.toned(0.6), turn=(-10, 0, 0), edge=0.006)
    for s in (-1, 1):
        for i in range(3):
            bench.rod((s * 0.03, 0.94 + 0.033 * i, 0.03), (s * 0.048, 0.94 + 0.033 * i, 0.03), 0.006, CHROME)
    _strings(bench, 0.14, 0.93, 0.062, 0.019, 6)
    bench.socket("left_hand", (0, 0.82, 0.03))
    bench.socket("right_hand", (0, 0.27, 0.07))
    bench.socket("handle", (0, 0.75, 0.03))


def draw_electric_guitar(bench: Bench) -> None:
    """A solid guitar with two horns, pickups, knobs and a long neck; front toward +z."""
    bench.put("cylinder", (0.16, 0.022, 0.13), (0, 0.14, 0), MAIN, (90, 0, 0))
    bench.box((0, 0.27, 0), (0.1, 0.08, 0.022), MAIN, edge=0.02)
    bench.rod((-0.08, 0.32, 0), (-0.13, 0.44, 0), 0.045, MAIN, end=0.028)
    bench.rod((0.08, 0.31, 0), (0.12, 0.39, 0), 0.042, MAIN, end=0.026)
    bench.blade((0.02, 0.36, 0.024), (0.05, 0.1, 0.024), 0.05, 0.002, 1.9, SECOND, (0, 0, 1))
    for y in (0.2, 0.3):
        bench.box((0, y, 0.026), (0.042, 0.012, 0.006), BLACK, edge=0.004)
    bench.box((0, 0.13, 0.026), (0.045, 0.014, 0.006), CHROME)
    for i in range(3):
        bench.drum((0.085 + 0.015 * i, 0.17 - 0.045 * i, 0.028), 0.012, 0.006, WHITE, axis="z")
    bench.box((0, 0.62, 0.012), (0.024, 0.26, 0.012), WOOD, edge=0.003)
    for i in range(12):
        bench.box((0, 0.41 + 0.038 * i, 0.025), (0.024, 0.0012, 0.0014), STEEL, edge=0)
    bench.box((0.008, 0.94, 0.006), (0.036, 0.075, 0.008), WOOD, turn=(0, 0, -8), edge=0.005)
    for i in range(6):
        bench.rod((-0.03, 0.89 + 0.022 * i, 0.01), (-0.05, 0.89 + 0.022 * i, 0.01), 0.005, CHROME)
    _strings(bench, 0.13, 0.88, 0.034, 0.019, 6)
    bench.socket("left_hand", (0, 0.75, 0.012))
    bench.socket("right_hand", (0, 0.24, 0.04))
    bench.socket("handle", (0, 0.7, 0.012))


def draw_banjo(bench: Bench) -> None:
    """A banjo: a round drum of pale skin in a metal hoop, a long thin neck with five strings; front toward +z."""
    bench.put("cylinder", (0.150, 0.030, 0.150), (0, 0.17, 0), MAIN, (90, 0, 0))
    bench.put("cylinder", (0.141, 0.034, 0.141), (0, 0.17, 0), Swatch("skin", (0.95, 0.92, 0.84), "paper"), (90, 0, 0))
    bench.ring((0, 0.17, 0.031), 0.147, 0.008, CHROME, axis="z")
    for i in range(16):
        a = 2 * math.pi * i / 16
        bench.rod(
            (0.155 * math.cos(a), 0.17 + 0.155 * math.sin(a), -0.02),
            (0.155 * math.cos(a), 0.17 + 0.155 * math.sin(a), 0.03),
            0.006,
            CHROME,
        )
    bench.box((0, 0.12, 0.045), (0.035, 0.006, 0.010), WOOD)
    bench.box((0, 0.60, 0.02), (0.020, 0.28, 0.012), DARK_WOOD, edge=0.004)
    for i in range(14):
        bench.box((0, 0.36 + 0.037 * i, 0.033), (0.020, 0.0011, 0.0013), STEEL, edge=0)
    bench.box((0, 0.93, 0.012), (0.030, 0.06, 0.008), MAIN, turn=(-8, 0, 0), edge=0.006)
    for s in (-1, 1):
        for i in range(2):
            bench.rod((s * 0.027, 0.90 + 0.045 * i, 0.012), (s * 0.046, 0.90 + 0.045 * i, 0.012), 0.006, CHROME)
    bench.rod((-0.02, 0.72, 0.02), (-0.045, 0.72, 0.02), 0.006, CHROME)
    _strings(bench, 0.09, 0.88, 0.048, 0.016, 5)
    bench.socket("left_hand", (0, 0.78, 0.02))
    bench.socket("right_hand", (0, 0.20, 0.05))
    bench.socket("handle", (0, 0.7, 0.02))


def draw_violin(bench: Bench) -> None:
    """A violin upright with f holes, chin rest, scroll and its bow beside it."""
    _body(bench, ((0.1, 0.103, 0.9), (0.18, 0.062, 1.0), (0.27, 0.084, 0.95)), 0.02)
    bench.box((0, 0.185, 0), (0.066, 0.07, 0.022), MAIN, edge=0)
    for s in (-1, 1):
        bench.ring(
            (s * 0.1, 0.185, 0.0), 0.042, 0.012, BLACK.toned(1.02), axis="z", arc=120, toward=180 if s > 0 else 0
        )
        bench.rod((s * 0.034, 0.155, 0.0235), (s * 0.028, 0.205, 0.0235), 0.003, BLACK)
        bench.ball((s * 0.038, 0.152, 0.0235), 0.0045, BLACK)
        bench.ball((s * 0.026, 0.208, 0.0235), 0.0045, BLACK)
    bench.box((0, 0.18, 0.034), (0.021, 0.003, 0.012), WOOD)
    bench.blade((0, 0.03, 0.03), (0, 0.13, 0.03), 0.011, 0.004, 1.7, BLACK, (0, 0, 1))
    bench.box((0, 0.36, 0.03), (0.015, 0.13, 0.005), BLACK, edge=0.002)
    bench.box((0, 0.4, 0.018), (0.012, 0.12, 0.009), MAIN.toned(0.6), edge=0.005)
    bench.rod((0, 0.52, 0.016), (0, 0.57, 0.012), 0.013, MAIN.toned(0.6))
    bench.ring((0, 0.585, 0.014), 0.012, 0.007, MAIN.toned(0.6), axis="x")
    for s in (-1, 1):
        for y in (0.53, 0.555):
            bench.rod((0, y, 0.014), (s * 0.035, y, 0.014), 0.005, BLACK)
    _strings(bench, 0.13, 0.52, 0.047, 0.011, 4)
    with bench.node("bow", (0.2, 0.3, 0)):
        bench.rod((0.2, 0.0, 0.01), (0.17, 0.7, 0.01), 0.004, DARK_WOOD)
        bench.bar((0.185, 0.05, 0.01), (0.155, 0.68, 0.01), 0.003, WHITE)
        bench.box((0.192, 0.06, 0.01), (0.01, 0.02, 0.005), BLACK)
        bench.socket("right_hand", (0.198, 0.04, 0.01))
    bench.socket("left_hand", (0, 0.47, 0.02))
    bench.socket("handle", (0, 0.42, 0.018))


def draw_harp(bench: Bench) -> None:
    """A concert harp: pillar, curved neck, sound box and strings, in profile."""
    bench.rod((0.42, 0.08, 0), (0.42, 1.55, 0), 0.035, MAIN)
    bench.turned((0.42, 1.53, 0), [(0.04, 0), (0.06, 0.04), (0.045, 0.09), (0.06, 0.12), (0, 0.16)], MAIN)
    bench.tubes(
        [(0.42, 1.55, 0), (0.28, 1.6, 0), (0.12, 1.5, 0), (-0.02, 1.4, 0), (-0.18, 1.42, 0), (-0.28, 1.34, 0)],
        0.035,
        MAIN,
    )
    bench.bar((-0.28, 1.34, 0), (0.3, 0.12, 0), 0.05, MAIN, end=0.15)
    bench.box((0.3, 0.05, 0), (0.22, 0.05, 0.2), MAIN.toned(0.6), edge=0.03)
    with bench.node("string", (0.1, 0.8, 0)):
        for i in range(16):
            t = (i + 0.5) / 16
            x = -0.22 + 0.6 * t
            foot = 1.34 + (0.12 - 1.34) * ((x - 0.04 + 0.28) / 0.58) + 0.06
            neck = 1.38 + 0.2 * t if t > 0.4 else 1.4
            look = Swatch("string", ((0.95, 0.93, 0.85), (0.95, 0.93, 0.85), (0.8, 0.15, 0.15))[i % 3], "gloss")
            bench.bar((x, max(0.16, foot), 0), (x, neck, 0), 0.0025, look)
    bench.socket("left_hand", (0.1, 1.0, -0.05))
    bench.socket("right_hand", (0.15, 1.1, 0.05))


def _keys(bench: Bench, x: float, y: float, half: float, count: int) -> None:
    """White and black keys along z, their player at +x."""
    pitch = 2 * half / count
    bench.box((x, y, 0), (0.075, 0.011, half), WHITE.of("gloss"), edge=0)
    for i in range(1, count):
        z = -half + pitch * i
        bench.box((x + 0.002, y + 0.002, z), (0.0745, 0.01, 0.0012), BLACK, edge=0)
        if i % 7 not in (0, 3):
            bench.box((x - 0.025, y + 0.017, z), (0.05, 0.011, pitch * 0.27), BLACK.of("gloss"), edge=0.002)


def draw_piano(bench: Bench) -> None:
    """A grand piano, its player at +x: curved case, lid propped open, keys, legs, pedals, stool."""
    y = 0.78
    bench.box((0.05, y, 0), (0.5, 0.14, 0.74), MAIN, edge=0.01)
    bench.put("cylinder", (0.95, 0.14, 0.5), (-0.4, y, -0.24), MAIN)
    bench.box((-0.4, y, -0.4), (0.6, 0.14, 0.34), MAIN, edge=0.02)
    bench.put("cylinder", (0.9, 0.01, 0.46), (-0.4, y + 0.136, -0.24), Swatch("plate", (0.85, 0.66, 0.3), "metal"))
    bench.box((0.66, y - 0.06, 0), (0.13, 0.05, 0.74), MAIN, edge=0.01)
    for s in (-1, 1):
        bench.box((0.64, y + 0.02, s * 0.7), (0.13, 0.07, 0.04), MAIN, edge=0.01)
    _keys(bench, 0.69, y + 0.0, 0.63, 36)
    bench.box((0.5, y + 0.24, 0), (0.01, 0.12, 0.35), MAIN, turn=(0, 0, 15), edge=0.005)
    bench.box((0.515, y + 0.26, 0), (0.004, 0.1, 0.16), WHITE.of("paper"), turn=(0, 0, 15), edge=0)
    with bench.node("lid", (-0.3, y + 0.14, -0.74)), bench.frame((-0.3, y + 0.14, -0.74), (-42, 0, 0)):
        bench.box((0.25, 0, 0.62), (0.5, 0.012, 0.62), MAIN, edge=0.008)
        bench.put("cylinder", (0.9, 0.012, 0.48), (-0.1, 0, 0.5), MAIN)
    bench.rod((-0.1, y + 0.14, 0.3), (-0.1, y + 0.86, 0.12), 0.014, MAIN)
    for x, z in ((0.55, -0.62), (0.55, 0.62), (-1.05, -0.3)):
        bench.turned((x, 0, z), [(0.03, 0), (0.035, 0.05), (0.05, 0.1), (0.075, 0.6), (0.08, 0.66)], MAIN)
    bench.box((0.3, 0.35, 0), (0.02, 0.3, 0.1), MAIN)
    for z in (-0.06, 0.0, 0.06):
        bench.box((0.38, 0.06, z), (0.06, 0.008, 0.016), BRASS)
    bench.box((1.15, 0.48, 0), (0.18, 0.04, 0.36), BLACK.of("leather"), edge=0.03)
    for x in (1.02, 1.28):
        for z in (-0.3, 0.3):
            bench.box((x, 0.22, z), (0.022, 0.22, 0.022), MAIN)
    bench.socket("seat", (1.15, 0.52, 0), (0, 180, 0))
    bench.socket("left_hand", (0.72, y + 0.03, 0.25))
    bench.socket("right_hand", (0.72, y + 0.03, -0.25))


def draw_keyboard(bench: Bench) -> None:
    """An electric keyboard on an X stand, its player at +x."""
    bench.box((0, 0.8, 0), (0.16, 0.045, 0.62), MAIN, edge=0.015)
    _keys(bench, 0.075, 0.838, 0.57, 28)
    bench.box((-0.09, 0.847, 0), (0.005, 0.003, 0.12), Swatch("screen", (0.3, 0.7, 0.95), "light", glow=1), edge=0)
    for i in range(8):
        bench.drum((-0.09, 0.85, -0.5 + 0.045 * i), 0.012, 0.008, SECOND)
        bench.drum((-0.09, 0.85, 0.5 - 0.045 * i), 0.012, 0.008, SECOND)
    for s in (-1, 1):
        for t in (-1, 1):
            bench.rod((t * 0.18, 0.02, s * 0.4), (-t * 0.14, 0.75, s * 0.4), 0.018, IRON)
    for x in (-0.18, 0.18):
        bench.rod((x, 0.02, -0.42), (x, 0.02, 0.42), 0.018, IRON)
    bench.socket("left_hand", (0.1, 0.86, 0.22))
    bench.socket("right_hand", (0.1, 0.86, -0.22))


STRINGS: dict[str, Recipe] = {
    "guitar": recipe(draw_guitar, 1.04, (0.85, 0.58, 0.28), (0.35, 0.18, 0.08), front="z", mass=2, material="wood", voice="guitar", finish="gloss"),
    "electric guitar": recipe(draw_electric_guitar, 1.02, (0.8, 0.08, 0.08), (0.95, 0.94, 0.9), front="z", mass=3.5, material="wood", voice="electric guitar", finish="gloss"),
    "banjo": recipe(draw_banjo, 1.0, (0.52, 0.29, 0.13), front="z", mass=2.5, material="wood", voice="guitar", finish="gloss"),
    "ukulele": recipe(draw_guitar, 0.58, (0.80, 0.52, 0.24), (0.35, 0.18, 0.08), front="z", mass=0.6, material="wood", voice="guitar", finish="gloss"),
    "cello": recipe(draw_violin, 1.25, (0.56, 0.24, 0.09), front="z", mass=3.0, material="wood", voice="violin", finish="gloss"),
    "violin": recipe(draw_violin, 0.7, (0.62, 0.28, 0.1), front="z", mass=0.5, material="wood", voice="violin", finish="gloss"),
    "harp": recipe(draw_harp, 1.7, (0.85, 0.62, 0.22), front="z", mass=35, material="wood", voice="harp", finish="metal"),
    "piano keyboard": recipe(draw_keyboard, 1.25, (0.13, 0.13, 0.15), (0.75, 0.2, 0.15), mass=12, material="plastic", voice="piano", finish="plastic"),
    "piano": recipe(draw_piano, 2.7, (0.06, 0.06, 0.07), mass=400, material="wood", voice="piano", finish="gloss"),
}  # fmt: skip
