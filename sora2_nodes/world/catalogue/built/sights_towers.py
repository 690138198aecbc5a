"""Towers and tall houses that everybody knows by their outline: tapering, stepped, twin, leaning, with a pod or like a sail."""

from __future__ import annotations

import itertools
import math

from ..recipe import Recipe, recipe
from ..swatch import GOLD, GREY, MAIN, PANE, SECOND, STEEL, STONE, WHITE, Swatch
from ..workbench import Bench


def draw_spire_skyscraper(bench: Bench) -> None:
    """Three wings around a core that step back one after another as they rise, and a long spire."""
    glass = MAIN.patterned("bands", 0.9, (0.42, 0.5, 0.58))
    bench.drum((0, 30.0, 0), 3.4, 30.0, glass)
    bench.cone((0, 66.0, 0), 2.6, 6.0, 1.7, glass)
    for wing in range(3):
        with bench.frame((0, 0, 0), (0, 30 + 120 * wing, 0)):
            for step in range(5):
                tall = 56.0 - 10.5 * step - 3.5 * wing
                out = 2.2 + 1.7 * step
                bench.drum((out, tall / 2, 0), 2.3 - 0.1 * step, tall / 2, glass)
                bench.drum((out, tall + 0.2, 0), 1.9, 0.25, SECOND)
    bench.cone((0, 78.0, 0), 1.3, 6.5, 0.6, SECOND)
    bench.cone((0, 92.0, 0), 0.5, 8.5, 0.08, STEEL)
    bench.drum((0, 0.6, 0), 13.0, 0.6, STONE)


def draw_stepped_skyscraper(bench: Bench, crown: bool = False) -> None:
    """Blocks of stone that step back as they rise, and a mast; crown: arches of steel one over another."""
    wall = MAIN.patterned("windows", 1.5, (0.16, 0.18, 0.22))
    for half, low, high in ((7.5, 0, 7), (6.0, 7, 20), (4.6, 20, 52), (3.6, 52, 60), (2.7, 60, 66)):
        bench.box((0, (low + high) / 2, 0), (half, (high - low) / 2, half * 0.72), wall, edge=0)
        bench.box((0, high + 0.2, 0), (half * 0.96, 0.25, half * 0.68), MAIN.toned(1.15), edge=0)
    for x in (-3.0, -1.0, 1.0, 3.0):
        bench.box((x, 36, 0), (0.28, 16.5, 3.45), MAIN.toned(1.15), edge=0)
    if crown:
        for k in range(6):
            bench.turned(
                (0, 66 + 1.5 * k, 0), [(2.9 - 0.46 * k, 0), (2.5 - 0.44 * k, 1.1), (2.2 - 0.42 * k, 1.7)], STEEL
            )
        bench.cone((0, 80, 0), 0.5, 6.0, 0.05, STEEL)
        return
    bench.drum((0, 69.5, 0), 1.7, 3.5, SECOND)
    bench.dome((0, 73, 0), (1.7, 1.6, 1.7), 0.0, SECOND)
    bench.cone((0, 80, 0), 0.45, 6.0, 0.08, STEEL)


def draw_twin_towers(bench: Bench) -> None:
    """Two towers of steel, side by side, that taper to spires, with a bridge between them."""
    glass = MAIN.patterned("bands", 0.9, (0.34, 0.4, 0.46))
    for s in (-1, 1):
        x = 6.2 * s
        for radius, low, high in ((4.2, 0, 38), (3.7, 38, 46), (3.0, 46, 52), (2.2, 52, 56.5), (1.4, 56.5, 60)):
            bench.drum((x, (low + high) / 2, 0), radius, (high - low) / 2, glass)
            bench.drum((x, high, 0), radius * 1.04, 0.3, SECOND)
        bench.cone((x, 66, 0), 0.7, 6.0, 0.06, STEEL)
        bench.ball((x, 62.5, 0), 0.75, STEEL)
        bench.bar((x - 2.0 * s, 19.0, 0), (0, 25.5, 0), 0.35, STEEL)
    bench.box((0, 26.4, 0), (2.4, 0.9, 0.8), WHITE, edge=0)
    bench.box((0, 1.6, 0), (13, 1.6, 6.5), STONE, edge=0)


def draw_needle_tower(bench: Bench, pods: tuple[float, ...] = (0.7,), ball: float = 0.0) -> None:
    """A slender shaft with a round pod high up and a mast. pods: their heights as shares; ball: radius of those that are balls."""
    bench.turned((0, 0, 0), [(4.0, 0), (2.2, 6), (1.5, 18), (1.15, 40), (1.0, 62)], MAIN)
    for a in (90, 210, 330):
        x, z = math.cos(math.radians(a)), math.sin(math.radians(a))
        bench.bar((5.2 * x, 0, 5.2 * z), (1.1 * x, 30, 1.1 * z), 0.7, MAIN.toned(0.92), end=0.3)
    for number, share in enumerate(pods):
        y, r = 62 * share, (4.4 if number == 0 else 2.6)
        if ball:
            bench.ball((0, y, 0), ball * (1.0 if number == 0 else 0.72), SECOND)
            bench.drum((0, y, 0), ball * (1.02 if number == 0 else 0.74), 0.25, PANE)
            continue
        bench.turned((0, y, 0), [(1.2, -2.2), (r * 0.9, -0.6), (r, 0.3), (r * 0.86, 1.3), (1.3, 2.4)], SECOND)
        bench.drum((0, y + 0.3, 0), r * 1.01, 0.4, PANE)
    bench.cone((0, 72, 0), 0.75, 10.0, 0.1, GREY)


def draw_leaning_tower(bench: Bench) -> None:
    """A white round tower of eight arcaded storeys that leans to a side."""
    with bench.frame((0, 0, 0), (0, 0, -5.5)):
        bench.drum((0, 3.3, 0), 3.9, 3.3, MAIN)
        for k in range(15):
            a = math.radians(24 * k)
            bench.bar(
                (3.95 * math.cos(a), 0.3, 3.95 * math.sin(a)),
                (3.95 * math.cos(a), 6.2, 3.95 * math.sin(a)),
                0.22,
                MAIN.toned(1.15),
            )
        for storey in range(6):
            y = 6.8 + 2.9 * storey
            bench.drum((0, y + 1.4, 0), 3.0, 1.4, MAIN.toned(0.6))
            bench.drum((0, y + 0.02, 0), 4.0, 0.22, MAIN.toned(1.1))
            bench.drum((0, y + 2.45, 0), 3.75, 0.34, MAIN)
            for k in range(14):
                a = math.radians(360 / 14 * k)
                x, z = 3.6 * math.cos(a), 3.6 * math.sin(a)
                bench.bar((x, y + 0.2, z), (x, y + 2.2, z), 0.17, MAIN.toned(1.15))
        bench.drum((0, 24.4, 0), 4.0, 0.25, MAIN.toned(1.1))
        bench.drum((0, 26.2, 0), 2.6, 1.7, MAIN.patterned("bands", 0.7, (0.6, 0.58, 0.54)))
        bench.drum((0, 28.0, 0), 2.75, 0.2, MAIN.toned(1.1))
    bench.drum((0, 0.15, 0), 5.6, 0.15, STONE)


def draw_sail_hotel(bench: Bench) -> None:
    """A hotel like a full sail before a curved mast, on an island of its own."""
    for k in range(14):
        u = k / 13
        wide = 7.0 * math.sqrt(max(0.02, 1 - u**1.8))
        bench.box(
            (0, 1.5 + 26 * u, 0.6 * wide),
            (wide, 1.02, 0.5 + 0.3 * wide),
            WHITE.patterned("bands", 0.6, (0.35, 0.5, 0.66)),
            edge=0,
        )
    for s in (-1, 1):
        points = [
            (s * 7.4 * math.sqrt(max(0.0, 1 - u**1.9)), 30 * u, 0.4 - 1.2 * u) for u in (0, 0.25, 0.5, 0.75, 0.9, 1.0)
        ]
        bench.tubes(points, 0.45, MAIN)
    bench.rod((0, 0, -1.6), (0, 36, -1.2), 0.6, MAIN, end=0.15)
    bench.drum((0, 26.5, 3.2), 2.4, 0.2, MAIN)
    bench.drum((0, 0.4, 2), 11.5, 0.5, STONE)


def draw_three_towers(bench: Bench) -> None:
    """Three towers that bear a long deck like a ship's across their tops."""
    for k in (-1, 0, 1):
        for s in (-1, 1):
            bench.beam(
                (11 * k, 0, s * 3.2),
                (11 * k, 30, s * 0.9),
                (3.2, 0.9),
                MAIN.patterned("windows", 1.6, (0.3, 0.42, 0.52)),
            )
        bench.box((11 * k, 22, 0), (3.2, 8, 1.3), MAIN.patterned("windows", 1.6, (0.3, 0.42, 0.52)), edge=0)
    bench.box((2.5, 31.4, 0), (19.0, 0.9, 2.4), WHITE, edge=0.6)
    bench.wedge((20.5, 31.4, 0), (3.6, 0.9, 2.2), (1.3, 0.9), WHITE)
    for k in range(12):
        bench.ball((-13 + 2.8 * k, 32.9, -0.8), 0.7, SECOND)
    bench.box((0, 0.8, 1.0), (19, 0.8, 7.5), STONE, edge=0)


def draw_gateway_arch(bench: Bench) -> None:
    """A tall slender arch of steel."""
    points = [
        (19 * math.sin(math.radians(-90 + 10 * k)), 36 * (1 - ((k - 9) / 9) ** 2) ** 0.75, 0.0) for k in range(19)
    ]
    for a, b in itertools.pairwise(points):
        bench.beam(a, b, (0.9, 0.9), MAIN)
    bench.box((0, 0.1, 0), (24, 0.1, 6), STONE, edge=0)


def draw_sign_hill(bench: Bench) -> None:
    """White letters of the height of houses on the slope of a brown hill."""
    for x, z, r, high in ((0, -9, 26, 11.0), (20, -12, 18, 8.0), (-21, -11, 19, 9.0)):
        bench.dome((x, 0, z), (r, high, r * 0.55), 0.0, MAIN.patterned("mottle", 3.0, (0.36, 0.38, 0.2)))
    for k, letter in enumerate("HOLLYWOOD"):
        bench.box(
            (-17.5 + 4.4 * k, 7.2 + 0.5 * math.sin(k), 4.6),
            (1.7, 2.4, 0.12),
            Swatch("letter", (0.46, 0.44, 0.24), "matte").lettered(letter, (0.97, 0.97, 0.97)),
            edge=0,
        )
    bench.rod((12, 14, -9), (12, 20, -9), 0.2, GOLD)


SIGHTS_TOWERS: dict[str, Recipe] = {
    "spire skyscraper": recipe(draw_spire_skyscraper, 600.0, (0.66, 0.72, 0.78), (0.8, 0.84, 0.88), mass=5e8, material="glass", finish="gloss"),
    "stepped skyscraper": recipe(draw_stepped_skyscraper, 380.0, (0.74, 0.7, 0.62), (0.8, 0.78, 0.72), mass=4e8, material="stone", finish="stone", front="z"),
    "crowned skyscraper": recipe(draw_stepped_skyscraper, 320.0, (0.78, 0.77, 0.74), (0.8, 0.8, 0.8), mass=3e8, material="stone", finish="stone", front="z", crown=True),
    "twin towers": recipe(draw_twin_towers, 450.0, (0.7, 0.75, 0.8), (0.86, 0.88, 0.9), mass=5e8, material="metal", finish="satin", front="z"),
    "needle tower": recipe(draw_needle_tower, 350.0, (0.82, 0.82, 0.8), (0.86, 0.87, 0.88), mass=1e8, material="stone", finish="matte"),
    "pearl tower": recipe(draw_needle_tower, 460.0, (0.8, 0.8, 0.82), (0.78, 0.2, 0.42), mass=1e8, material="stone", finish="gloss", pods=(0.22, 0.72, 0.95), ball=5.2),
    "leaning tower": recipe(draw_leaning_tower, 56.0, (0.93, 0.91, 0.85), front="z", mass=1.4e7, material="stone", finish="stone"),
    "sail hotel": recipe(draw_sail_hotel, 320.0, (0.94, 0.95, 0.96), mass=2e8, material="stone", finish="paint", front="z"),
    "three-towered hotel": recipe(draw_three_towers, 200.0, (0.84, 0.85, 0.86), (0.24, 0.5, 0.2), mass=6e8, material="stone", finish="matte", front="z"),
    "gateway arch": recipe(draw_gateway_arch, 192.0, (0.82, 0.84, 0.86), mass=1.7e7, material="metal", finish="metal", front="z"),
    "sign on a hill": recipe(draw_sign_hill, 120.0, (0.5, 0.48, 0.26), mass=1e8, material="stone", finish="matte", front="z"),
}  # fmt: skip
