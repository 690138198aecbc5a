"""Things of one's own and of the house: necktie, hair dryer, keyboard, mouse, mitt, bauble, chess queen, jukebox, dishwasher, food cart, bird house, tap."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import (
    AMBER,
    BLACK,
    BLUE,
    CHROME,
    DARK_WOOD,
    GOLD,
    GREY,
    LEATHER,
    MAIN,
    PANE,
    RED,
    SECOND,
    STEEL,
    TYRE,
    WHITE,
    YELLOW,
    Swatch,
)
from ..workbench import Bench


def draw_necktie(bench: Bench) -> None:
    """A knot with a long blade that widens and ends in a point, before a shorter one."""
    silk = MAIN.patterned("stripes", 0.14, (0.9, 0.88, 0.8))
    bench.wedge((0.05, 0.72, -0.03), (0.14, 0.58, 0.015), (0.62, 1.0), silk.toned(0.7))
    bench.wedge((0, 0.86, 0), (0.2, 0.7, 0.02), (0.5, 1.0), silk)
    bench.wedge((0, 0.09, 0), (0.2, 0.09, 0.02), (1.0, 1.0), silk, (180, 0, 0))
    bench.put("sheet", (0.2, 0.12, 2), (0, -0.02, 0.0), silk, (180, 0, 0))
    bench.wedge((0, 1.66, 0.01), (0.11, 0.11, 0.045), (1.45, 1.0), silk)
    bench.ring((0, 1.92, -0.16), 0.24, 0.03, silk, axis="y")


def draw_hair_dryer(bench: Bench) -> None:
    """A barrel with a nozzle and a grille, on a handle with a switch and a cord."""
    bench.drum((0, 1.35, 0), 0.34, 0.4, MAIN, axis="x")
    bench.ball((-0.4, 1.35, 0), (0.22, 0.34, 0.34), MAIN)
    bench.put("cone", (0.34, 0.16, 0.24), (0.55, 1.35, 0), SECOND, (0, 0, -90))
    bench.drum((0.78, 1.35, 0), 0.24, 0.1, BLACK, axis="x")
    bench.drum((-0.6, 1.35, 0), 0.2, 0.02, GREY, axis="x")
    bench.rod((-0.12, 1.1, 0), (-0.24, 0.2, 0), 0.17, MAIN)
    bench.box((0.04, 0.82, 0), (0.03, 0.1, 0.06), RED, edge=0.01)
    bench.tubes([(-0.26, 0.1, 0), (-0.34, 0.03, 0.06), (-0.7, 0.03, 0.2), (-0.95, 0.03, 0.0)], 0.035, BLACK)


def draw_computer_keyboard(bench: Bench) -> None:
    """Rows of keys on a board, a long bar below, a block of digits beside."""
    with bench.frame((0, 0.1, 0), (8, 0, 0)):
        bench.box((0, 0, 0), (2.2, 0.06, 0.75), MAIN, edge=0.04)
        for row in range(4):
            for k in range(13):
                bench.box(
                    (-1.98 + 0.235 * k + 0.04 * row, 0.09, -0.55 + 0.27 * row), (0.1, 0.05, 0.11), SECOND, edge=0.02
                )
            for k in range(3):
                bench.box((1.45 + 0.24 * k, 0.09, -0.55 + 0.27 * row), (0.1, 0.05, 0.11), SECOND, edge=0.02)
        bench.box((-0.55, 0.09, 0.54), (0.75, 0.05, 0.1), SECOND, edge=0.02)


def draw_computer_mouse(bench: Bench) -> None:
    """A rounded shell with two keys, a wheel and a cord."""
    bench.dome((0, 0, 0), (0.62, 0.36, 0.4), 0.0, MAIN)
    bench.box((0.3, 0.3, 0), (0.3, 0.012, 0.006), BLACK, (0, 0, -22), edge=0)
    bench.drum((0.34, 0.3, 0), 0.09, 0.05, BLACK, axis="z")
    bench.tubes([(0.6, 0.08, 0), (0.9, 0.04, 0.1), (1.3, 0.04, -0.1)], 0.03, BLACK)


def draw_mitt(bench: Bench) -> None:
    """A catcher's glove of leather: four thick fingers, a thumb, a pocket with lacing between them."""
    for k in range(4):
        bench.rod((-0.3 + 0.24 * k, 0.5, 0), (-0.42 + 0.32 * k, 1.28 - 0.06 * abs(k - 1.5), 0.06), 0.15, MAIN)
    bench.rod((0.5, 0.45, 0.05), (0.92, 0.98, 0.16), 0.18, MAIN)
    bench.ball((0.08, 0.44, 0), (0.58, 0.46, 0.2), MAIN)
    bench.ball((0.1, 0.5, 0.14), (0.4, 0.34, 0.1), MAIN.toned(0.66))
    for k in range(3):
        bench.bar((0.5, 0.86 + 0.12 * k, 0.08), (0.82, 0.78 + 0.13 * k, 0.14), 0.03, LEATHER)
    for k in range(3):
        bench.bar((0.62 + 0.09 * k, 0.7, 0.1), (0.6 + 0.09 * k, 1.16, 0.12), 0.028, LEATHER)
    bench.box((0.06, 0.06, 0), (0.42, 0.07, 0.18), MAIN.toned(0.75), edge=0.05)


def draw_bauble(bench: Bench) -> None:
    """A shining ball with bands of gold, a cap and a loop."""
    bench.ball((0, 1.0, 0), 1.0, MAIN.of("gloss"))
    for y in (0.7, 1.3):
        bench.drum((0, y, 0), math.sqrt(1.0 - (y - 1.0) ** 2) * 1.01, 0.05, GOLD)
    for k in range(10):
        a = math.radians(36 * k)
        bench.ball((1.0 * math.cos(a), 1.0, 1.0 * math.sin(a)), 0.09, GOLD)
    bench.drum((0, 2.02, 0), 0.22, 0.14, GOLD)
    bench.ring((0, 2.3, 0), 0.16, 0.03, GOLD, axis="z")


def draw_chess_queen(bench: Bench) -> None:
    """A turned foot and waist below a crown of points with a ball in it."""
    profile = [
        (0.62, 0),
        (0.62, 0.14),
        (0.5, 0.24),
        (0.56, 0.34),
        (0.4, 0.5),
        (0.24, 1.0),
        (0.2, 1.5),
        (0.34, 1.62),
        (0.24, 1.72),
        (0.28, 1.8),
        (0.46, 2.2),
        (0.4, 2.22),
        (0.0, 2.26),
    ]
    bench.turned((0, 0, 0), profile, MAIN)
    for k in range(9):
        a = math.radians(40 * k)
        bench.ball((0.42 * math.cos(a), 2.26, 0.42 * math.sin(a)), 0.09, MAIN)
    bench.ball((0, 2.4, 0), 0.14, MAIN)


def draw_jukebox(bench: Bench) -> None:
    """A cabinet with a round glowing arch of coloured tubes, records behind glass, keys and a grille."""
    bench.box((0, 0.75, 0), (0.62, 0.75, 0.36), MAIN, edge=0.04)
    bench.drum((0, 1.5, 0), 0.62, 0.36, MAIN, axis="z")
    for r, glow in ((0.58, (1.0, 0.75, 0.2)), (0.48, (1.0, 0.35, 0.3)), (0.38, (0.35, 0.8, 0.5))):
        tube = Swatch(f"tube {r}", glow, "light", glow=1.4)
        bench.ring((0, 1.5, 0.36), r, 0.045, tube, axis="z", arc=180.0, toward=90.0)
        for s in (-1, 1):
            bench.bar((s * r, 0.15, 0.36), (s * r, 1.5, 0.36), 0.045, tube)
    bench.box((0, 1.48, 0.34), (0.33, 0.3, 0.03), PANE, edge=0)
    for k in range(4):
        bench.drum((-0.2 + 0.13 * k, 1.48, 0.38), 0.12, 0.008, BLACK, axis="z")
    bench.box((0, 1.1, 0.37), (0.32, 0.06, 0.03), WHITE, edge=0)
    for k in range(6):
        bench.box((-0.25 + 0.1 * k, 1.0, 0.38), (0.035, 0.03, 0.03), RED if k % 2 else AMBER, edge=0)
    bench.box((0, 0.55, 0.36), (0.32, 0.34, 0.02), CHROME.patterned("bands", 0.08, (0.4, 0.3, 0.2)), edge=0)


def draw_dishwasher(bench: Bench) -> None:
    """A white box with a handle, keys and a display; its open door shows racks with plates."""
    bench.box((0, 1.05, -0.15), (0.72, 1.05, 0.58), MAIN, edge=0.04)
    bench.box((0, 1.9, 0.45), (0.7, 0.14, 0.02), SECOND, edge=0)
    bench.box((0, 0.98, 0.44), (0.62, 0.72, 0.01), BLACK, edge=0)
    for y in (0.55, 1.15):
        bench.box((0, y, 0.5), (0.6, 0.02, 0.12), STEEL, edge=0)
        for k in range(7):
            bench.drum((-0.48 + 0.16 * k, y + 0.22, 0.52), 0.19, 0.018, WHITE, axis="x")
    with bench.node("door", (0, 0.24, 0.46)):
        bench.box((0, 0.22, 1.05), (0.68, 0.04, 0.58), MAIN, edge=0.03)
        bench.box((0, 0.27, 1.05), (0.58, 0.01, 0.48), STEEL, edge=0)
    for k in range(4):
        bench.drum((0.2 + 0.13 * k, 1.9, 0.48), 0.035, 0.02, BLUE if k == 3 else GREY, axis="z")


def draw_food_cart(bench: Bench) -> None:
    """A steel stand on two wheels below a striped umbrella, with bottles, buns in a row and a sign."""
    bench.box((0, 1.05, 0), (1.1, 0.5, 0.55), MAIN, edge=0.04)
    bench.box((0, 1.58, 0), (1.2, 0.05, 0.62), STEEL, edge=0)
    bench.box(
        (0, 1.08, 0.57),
        (0.95, 0.28, 0.02),
        Swatch("sign", (0.98, 0.85, 0.2), "matte").lettered("HOT DOGS", (0.75, 0.08, 0.06)),
        edge=0,
    )
    for x in (-0.75, 0.75):
        bench.drum((x, 0.42, 0.5), 0.42, 0.05, TYRE, axis="z")
        bench.drum((x, 0.42, 0.56), 0.2, 0.02, CHROME, axis="z")
    bench.bar((1.1, 1.3, 0), (1.75, 1.35, 0), 0.05, STEEL)
    bench.bar((-0.95, 0, 0.3), (-0.95, 0.6, 0.3), 0.04, STEEL)
    bench.bar((0, 1.6, -0.3), (0, 3.1, -0.3), 0.04, STEEL)
    for k in range(8):
        with bench.frame((0, 2.62, -0.3), (0, 45 * k, 0)):
            bench.blade((0, 0.55, 0), (1.5, 0, 0), 0.1, 0.02, 6.0, RED if k % 2 else YELLOW)
    for k in range(4):
        bench.rod(
            (-0.8 + 0.36 * k, 1.72, 0.15),
            (-0.58 + 0.36 * k, 1.72, 0.15),
            0.08,
            Swatch("bun", (0.85, 0.6, 0.3), "matte"),
        )
        bench.rod(
            (-0.84 + 0.36 * k, 1.78, 0.15),
            (-0.54 + 0.36 * k, 1.78, 0.15),
            0.05,
            Swatch("sausage", (0.72, 0.24, 0.12), "gloss"),
        )
    for x, look in ((0.75, RED), (0.92, YELLOW)):
        bench.cone((x, 1.82, 0.2), 0.07, 0.16, 0.05, look)
        bench.cone((x, 2.02, 0.2), 0.03, 0.06, 0.005, look)


def draw_bird_house(bench: Bench) -> None:
    """A little house of boards with a round hole and a perch, on a post."""
    bench.bar((0, 0, 0), (0, 1.7, 0), 0.07, DARK_WOOD)
    bench.box((0, 2.1, 0), (0.42, 0.42, 0.36), MAIN.patterned("bands", 0.2, (0.5, 0.32, 0.18)), edge=0)
    bench.wedge((0, 2.7, 0), (0.42, 0.2, 0.36), (0.02, 1.0), MAIN)
    for s in (-1, 1):
        bench.box((s * 0.27, 2.74, 0), (0.36, 0.035, 0.46), SECOND, (0, 0, -s * 27), edge=0)
    bench.drum((0, 2.2, 0.37), 0.15, 0.02, BLACK, axis="z")
    bench.rod((0, 1.96, 0.36), (0, 1.96, 0.6), 0.035, DARK_WOOD)
    bench.box((0, 1.68, 0), (0.5, 0.04, 0.46), SECOND, edge=0)


def draw_tap(bench: Bench) -> None:
    """A bent spout between two handles."""
    bench.drum((0, 0.08, 0), 0.55, 0.08, MAIN)
    bench.tubes([(0, 0.1, 0), (0, 1.1, 0), (0.12, 1.35, 0), (0.4, 1.48, 0), (0.7, 1.36, 0), (0.8, 1.08, 0)], 0.11, MAIN)
    bench.drum((0.8, 0.98, 0), 0.13, 0.07, MAIN)
    for s in (-1, 1):
        bench.bar((0, 0.12, s * 0.42), (0, 0.4, s * 0.42), 0.09, MAIN)
        for turn in (0, 90):
            with bench.frame((0, 0.44, s * 0.42), (0, turn + 20, 0)):
                bench.rod((-0.2, 0, 0), (0.2, 0, 0), 0.06, MAIN)
        bench.ball((0, 0.5, s * 0.42), 0.07, RED if s < 0 else BLUE)


SUNDRIES: dict[str, Recipe] = {
    "necktie": recipe(draw_necktie, 0.5, (0.16, 0.22, 0.5), mass=0.06, material="fabric", finish="cloth", front="z"),
    "hair dryer": recipe(draw_hair_dryer, 0.26, (0.82, 0.2, 0.42), (0.3, 0.3, 0.32), mass=0.5, material="plastic", finish="gloss", front="z"),
    "computer keyboard": recipe(draw_computer_keyboard, 0.45, (0.16, 0.16, 0.18), (0.86, 0.87, 0.89), mass=0.7, material="plastic", finish="plastic", front="z"),
    "computer mouse": recipe(draw_computer_mouse, 0.16, (0.3, 0.31, 0.34), mass=0.1, material="plastic", finish="plastic"),
    "baseball glove": recipe(draw_mitt, 0.32, (0.6, 0.34, 0.16), mass=0.6, material="fabric", finish="leather", front="z"),
    "bauble": recipe(draw_bauble, 0.1, (0.75, 0.06, 0.08), mass=0.03, material="glass", finish="gloss"),
    "chess queen": recipe(draw_chess_queen, 0.1, (0.92, 0.88, 0.78), mass=0.05, material="wood", finish="gloss"),
    "jukebox": recipe(draw_jukebox, 1.5, (0.5, 0.3, 0.16), mass=140.0, material="wood", finish="wood", front="z", voice="radio"),
    "dishwasher": recipe(draw_dishwasher, 0.9, (0.93, 0.93, 0.92), (0.75, 0.76, 0.78), mass=45.0, material="metal", finish="paint", front="z"),
    "food cart": recipe(draw_food_cart, 2.4, (0.82, 0.83, 0.85), mass=120.0, material="metal", finish="metal", front="z"),
    "bird house": recipe(draw_bird_house, 1.6, (0.72, 0.5, 0.3), (0.62, 0.18, 0.14), mass=4.0, material="wood", finish="wood", front="z"),
    "tap": recipe(draw_tap, 0.3, (0.84, 0.85, 0.87), mass=1.2, material="metal", finish="chrome"),
}  # fmt: skip
