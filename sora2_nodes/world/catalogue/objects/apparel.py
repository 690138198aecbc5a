"""What is worn and lies about: shoes, watch, ring, necklace, clothes on hangers."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, BRASS, CHROME, LEATHER, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench


def draw_shoe(bench: Bench) -> None:
    """A running shoe: thick sole that rises at toe and heel, low toe, high heel, collar, tongue, laces, a stripe."""
    bench.box((-0.01, 0.014, 0), (0.115, 0.014, 0.042), SECOND, edge=0.012)
    bench.ball((0.105, 0.022, 0), (0.045, 0.016, 0.041), SECOND, turn=(0, 0, 10))
    bench.ball((-0.115, 0.026, 0), (0.035, 0.02, 0.04), SECOND, turn=(0, 0, -12))
    bench.box((-0.01, 0.027, 0), (0.118, 0.003, 0.0435), MAIN.toned(0.6), edge=0.002)
    bench.rod((0.1, 0.044, 0), (0.03, 0.062, 0), 0.027, MAIN, 0.036)
    for s in (-1, 1):
        bench.rod((0.085, 0.042, s * 0.016), (0.02, 0.052, s * 0.018), 0.024, MAIN, 0.026)
        bench.rod((0.03, 0.052, s * 0.02), (-0.095, 0.058, s * 0.018), 0.024, MAIN, 0.026)
        bench.rod((-0.03, 0.084, s * 0.024), (-0.1, 0.1, s * 0.02), 0.014, MAIN)
        bench.rod((-0.05, 0.04, s * 0.0435), (0.03, 0.066, s * 0.036), 0.006, SECOND)
        bench.rod((-0.03, 0.04, s * 0.0435), (0.05, 0.058, s * 0.036), 0.004, SECOND)
    bench.box((-0.105, 0.085, 0), (0.018, 0.034, 0.026), MAIN, (0, 0, -8), edge=0.014)
    bench.ring((-0.065, 0.108, 0), 0.034, 0.011, MAIN.toned(0.7))
    bench.ball((-0.062, 0.108, 0), (0.034, 0.006, 0.026), BLACK)
    bench.box((-0.018, 0.108, 0), (0.008, 0.034, 0.02), MAIN, turn=(0, 0, 40), edge=0.006)
    for i in range(5):
        x, y = 0.062 - 0.018 * i, 0.082 + 0.008 * i
        bench.rod((x, y, -0.02), (x - 0.006, y + 0.002, 0.02), 0.0035, SECOND)
    bench.socket("handle", (-0.07, 0.12, 0))
    bench.socket("butt", (0.02, 0.12, 0))
    bench.socket("tip", (0.02, 0.0, 0))


def draw_boots(bench: Bench) -> None:
    """A pair of tall leather boots."""
    for s in (-1, 1):
        z = s * 0.07
        bench.box((0.02, 0.012, z), (0.13, 0.012, 0.042), BLACK, edge=0.01)
        bench.box((-0.075, 0.02, z), (0.035, 0.02, 0.04), BLACK, edge=0.006)
        bench.ball((0.075, 0.05, z), (0.078, 0.04, 0.043), MAIN)
        bench.ball((-0.04, 0.06, z), (0.075, 0.055, 0.043), MAIN)
        bench.cone((-0.05, 0.23, z), 0.05, 0.17, 0.065, MAIN)
        bench.ring((-0.05, 0.4, z), 0.062, 0.009, SECOND)
        bench.drum((-0.05, 0.402, z), 0.056, 0.003, BLACK)
        bench.box((0.0, 0.12, z), (0.012, 0.014, 0.05), SECOND)
    bench.socket("handle", (-0.05, 0.4, 0))


def draw_watch(bench: Bench) -> None:
    """A wrist watch standing on its closed strap, dial toward +x."""
    bench.ring((0, 0.034, 0), 0.03, 0.003, SECOND, axis="z")
    for s in (-1, 1):
        bench.ring((0, 0.034, s * 0.006), 0.03, 0.003, SECOND, axis="z")
    bench.drum((0.034, 0.036, 0), 0.021, 0.005, MAIN, axis="x")
    bench.drum((0.0385, 0.036, 0), 0.018, 0.0012, WHITE, axis="x")
    bench.ring((0.039, 0.036, 0), 0.0195, 0.002, MAIN, axis="x")
    bench.drum((0.034, 0.036, 0.023), 0.003, 0.003, MAIN, axis="z")
    for i in range(12):
        with bench.frame((0.04, 0.036, 0), (30 * i, 0, 0)):
            bench.box((0, 0.0145, 0), (0.0004, 0.002, 0.0007), BLACK, edge=0)
    with bench.node("hands", (0.0405, 0.036, 0)):
        for turn, long in ((-55, 0.009), (60, 0.014)):
            with bench.frame((0.0405, 0.036, 0), (turn, 0, 0)):
                bench.box((0, long / 2, 0), (0.0004, long / 2, 0.0009), BLACK, edge=0)
    bench.socket("handle", (0, 0.034, 0))


def draw_ring(bench: Bench) -> None:
    """A gold ring standing, with a cut stone in claws."""
    bench.ring((0, 0.0105, 0), 0.009, 0.0014, MAIN, axis="z")
    bench.cone((0, 0.0215, 0), 0.002, 0.002, 0.0052, SECOND)
    bench.cone((0, 0.0246, 0), 0.0052, 0.0011, 0.0034, SECOND)
    for i in range(4):
        a = math.tau * (i + 0.5) / 4
        bench.rod(
            (0.0015 * math.cos(a), 0.0195, 0.0015 * math.sin(a)),
            (0.005 * math.cos(a), 0.0245, 0.005 * math.sin(a)),
            0.0006,
            MAIN,
        )
    bench.socket("handle", (0, 0.0105, 0))


def draw_necklace(bench: Bench) -> None:
    """Pearls on a jeweller's bust with a pendant."""
    bench.turned(
        (0, 0, 0),
        [(0.08, 0), (0.075, 0.02), (0.1, 0.05), (0.09, 0.14), (0.05, 0.2), (0.045, 0.28), (0, 0.285)],
        BLACK.of("cloth"),
    )
    for i in range(21):
        a = math.radians(-100 + 10 * i)
        r = 0.072 + 0.02 * math.cos(a)
        bench.ball((r * math.cos(a), 0.175 - 0.055 * max(0.0, math.cos(a)) ** 2, r * math.sin(a)), 0.0085, MAIN)
    bench.ball((0.108, 0.1, 0), (0.008, 0.015, 0.011), SECOND)
    bench.socket("handle", (0.1, 0.1, 0))


def _hanger(bench: Bench, top: float) -> None:
    bench.ring((0, top + 0.06, 0), 0.03, 0.004, STEEL, axis="x", arc=240, toward=-20)
    bench.rod((0, top + 0.03, 0), (0, top, 0), 0.004, STEEL)
    for s in (-1, 1):
        bench.rod((0, top, 0), (0, top - 0.07, s * 0.19), 0.009, Swatch("hanger", (0.55, 0.36, 0.2), "wood"))
    bench.socket("hook", (0, top + 0.09, 0))


def draw_shirt(bench: Bench) -> None:
    """A T-shirt on a hanger, front toward +x, with a round neck and a print; hangs from 1.6 m."""
    _hanger(bench, 1.5)
    bench.blade((0, 0.78, 0), (0, 1.42, 0), 0.23, 0.03, 0.92, MAIN, (1, 0, 0))
    for s in (-1, 1):
        bench.blade((0, 1.4, s * 0.14), (0, 1.18, s * 0.36), 0.09, 0.028, 0.95, MAIN, (1, 0, 0))
    bench.ring((0.0, 1.44, 0), 0.075, 0.014, SECOND)
    bench.drum((0.028, 1.2, 0), 0.08, 0.006, SECOND, axis="x")
    bench.socket("handle", (0, 1.5, 0))


def draw_dress(bench: Bench) -> None:
    """A dress on a hanger: bodice, waist band and a wide skirt with folds; hangs from 1.7 m."""
    _hanger(bench, 1.55)
    bench.cone((0, 1.33, 0), 0.1, 0.14, 0.15, MAIN)
    bench.drum((0, 1.18, 0), 0.108, 0.02, SECOND)
    bench.turned((0, 0.4, 0), [(0.42, 0), (0.36, 0.15), (0.22, 0.5), (0.105, 0.77)], MAIN)
    for i in range(14):
        a = math.tau * i / 14
        bench.rod(
            (0.11 * math.cos(a), 1.15, 0.11 * math.sin(a)),
            (0.42 * math.cos(a), 0.42, 0.42 * math.sin(a)),
            0.014,
            MAIN,
            end=0.04,
        )
    for s in (-1, 1):
        bench.ball((0, 1.43, s * 0.14), (0.06, 0.06, 0.07), MAIN)
    bench.socket("handle", (0, 1.55, 0))


def draw_coat(bench: Bench) -> None:
    """A coat on a hanger: lapels, buttons, belt, pockets and sleeves; front toward +x."""
    _hanger(bench, 1.55)
    bench.blade((0, 0.55, 0), (0, 1.47, 0), 0.28, 0.06, 0.82, MAIN, (1, 0, 0))
    for s in (-1, 1):
        bench.rod((0, 1.42, s * 0.2), (0, 0.92, s * 0.32), 0.062, MAIN, end=0.055)
        bench.blade((0.062, 1.2, s * 0.03), (0.062, 1.46, s * 0.1), 0.05, 0.008, 0.6, MAIN.toned(0.8), (1, 0, 0))
        bench.box((0.055, 0.8, s * 0.15), (0.01, 0.06, 0.07), MAIN.toned(0.8))
        for i in range(3):
            bench.drum((0.06, 1.15 - 0.14 * i, s * 0.05), 0.014, 0.006, SECOND, axis="x")
    bench.box((0, 1.0, 0), (0.066, 0.025, 0.255), SECOND, edge=0.01)
    bench.box((0.068, 1.0, 0), (0.008, 0.03, 0.03), BRASS)
    bench.socket("handle", (0, 1.55, 0))


def draw_trousers(bench: Bench) -> None:
    """Blue jeans standing: belt, pockets, two legs with turn-ups."""
    for s in (-1, 1):
        bench.rod((0, 0.82, s * 0.085), (s * -0.15, 0.08, s * 0.15), 0.1, MAIN, end=0.07)
        bench.bar((s * -0.16, 0.0, s * 0.155), (s * -0.15, 0.07, s * 0.15), 0.077, MAIN.toned(1.45))
        bench.ball((-0.085, 0.84, s * 0.09), (0.012, 0.06, 0.055), MAIN.toned(0.8))
    bench.put("cylinder", (0.115, 0.1, 0.185), (0, 0.9, 0), MAIN)
    bench.put("cylinder", (0.119, 0.022, 0.189), (0, 0.985, 0), LEATHER)
    bench.box((0.118, 0.985, 0), (0.006, 0.025, 0.03), CHROME)
    bench.put("cylinder", (0.105, 0.004, 0.17), (0, 1.006, 0), BLACK)
    bench.box((0.112, 0.88, 0), (0.006, 0.08, 0.006), MAIN.toned(0.6))
    bench.socket("handle", (0, 1.0, 0))


def draw_glove(bench: Bench) -> None:
    """A boxing glove standing on its cuff, thumb toward +x."""
    bench.cone((0, 0.06, 0), 0.05, 0.06, 0.048, SECOND)
    bench.ball((0, 0.19, 0), (0.075, 0.09, 0.068), MAIN)
    bench.ball((0.035, 0.24, 0), (0.065, 0.055, 0.066), MAIN)
    bench.rod((0.05, 0.14, 0.045), (0.085, 0.2, 0.05), 0.028, MAIN, end=0.024)
    bench.ring((0, 0.118, 0), 0.05, 0.008, WHITE)
    bench.socket("handle", (0, 0.06, 0))


ATTIRE: dict[str, Recipe] = {
    "shoe": recipe(draw_shoe, 0.29, (0.85, 0.18, 0.12), (0.95, 0.95, 0.94), front="z", mass=0.35, material="rubber", finish="cloth"),
    "boots": recipe(draw_boots, 0.41, (0.4, 0.22, 0.11), (0.25, 0.13, 0.07), mass=1.4, material="rubber", finish="leather"),
    "watch": recipe(draw_watch, 0.07, (0.82, 0.65, 0.3), (0.3, 0.16, 0.08), mass=0.08, material="metal", voice="clock", finish="metal"),
    "ring": recipe(draw_ring, 0.0257, (0.95, 0.75, 0.3), (0.85, 0.95, 1.0), front="z", mass=0.01, material="metal", finish="metal"),
    "necklace": recipe(draw_necklace, 0.285, (0.95, 0.92, 0.86), (0.1, 0.35, 0.75), mass=0.3, material="stone", finish="gloss"),
    "shirt": recipe(draw_shirt, 0.92, (0.9, 0.9, 0.88), (0.15, 0.35, 0.7), mass=0.2, material="fabric", finish="cloth"),
    "dress": recipe(draw_dress, 1.28, (0.8, 0.08, 0.16), (0.95, 0.8, 0.35), mass=0.5, material="fabric", finish="cloth"),
    "coat": recipe(draw_coat, 1.1, (0.68, 0.54, 0.36), (0.3, 0.18, 0.1), mass=1.5, material="fabric", finish="cloth"),
    "trousers": recipe(draw_trousers, 1.01, (0.16, 0.26, 0.48), mass=0.6, material="fabric", finish="cloth"),
    "boxing glove": recipe(draw_glove, 0.295, (0.8, 0.06, 0.06), (0.12, 0.12, 0.13), front="z", mass=0.4, material="rubber", finish="leather"),
}  # fmt: skip
