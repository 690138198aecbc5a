"""What is drawn or pushed: carriage, cart, wheelbarrow, shopping trolley, pram, wheelchair, sled."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, CLOTH, DARK_WOOD, GOLD, IRON, LAMPLIGHT, MAIN, PANE, SECOND, STEEL, TYRE, WOOD
from ..workbench import Bench
from .wheel import caster, spoked


def draw_carriage(bench: Bench) -> None:
    """A coach on four spoked wheels: bowed body with gilt edges, windows, lanterns, a driver's seat."""
    for hand, s in (("left", -1), ("right", 1)):
        spoked(bench, f"wheel_back_{hand}", (-1.0, 0.62, s * 0.78), 0.62, 0.045, GOLD, 12, DARK_WOOD)
        spoked(bench, f"wheel_front_{hand}", (1.05, 0.48, s * 0.78), 0.48, 0.042, GOLD, 12, DARK_WOOD)
        bench.box((-0.1, 1.42, s * 0.62), (0.34, 0.42, 0.02), GOLD, edge=0.02)
        with bench.node(f"door_{hand}", (0.24, 1.42, s * 0.62)):
            bench.box((-0.1, 1.38, s * 0.635), (0.3, 0.42, 0.02), MAIN, edge=0.02)
            bench.box((-0.1, 1.56, s * 0.65), (0.22, 0.17, 0.02), PANE, edge=0.05)
        for x in (-0.68, 0.48):
            bench.box((x, 1.56, s * 0.62), (0.16, 0.18, 0.02), PANE, edge=0.05)
        bench.ball((0.75, 1.6, s * 0.66), (0.07, 0.1, 0.07), LAMPLIGHT)
        bench.rod((-1.2, 0.75, s * 0.5), (1.2, 0.75, s * 0.5), 0.04, GOLD)
        bench.rod((1.2, 0.5, s * 0.16), (3.0, 0.7, s * 0.28), 0.03, DARK_WOOD)
    bench.ball((-0.1, 1.0, 0), (1.02, 0.38, 0.62), MAIN)
    bench.wedge((-0.1, 1.4, 0), (0.85, 0.45, 0.6), (1.0, 1.0), MAIN)
    bench.dome((-0.1, 1.84, 0), (0.95, 0.25, 0.68), 0.0, SECOND)
    bench.ring((-0.1, 1.85, 0), 0.66, 0.035, GOLD)
    bench.ball((-0.1, 2.13, 0), (0.08, 0.1, 0.08), GOLD)
    bench.box((1.15, 1.3, 0), (0.25, 0.08, 0.5), SECOND, edge=0.05)
    bench.box((0.93, 1.55, 0), (0.05, 0.25, 0.5), SECOND, edge=0.04)
    bench.box((1.4, 0.95, 0), (0.2, 0.03, 0.45), DARK_WOOD)
    bench.socket("seat", (1.15, 1.38, 0))
    bench.socket("seat_2", (-0.1, 1.2, 0))
    bench.socket("hook", (3.0, 0.7, 0))


def draw_cart(bench: Bench) -> None:
    """A farm cart: planked bed with sloping sides, two tall wheels, shafts."""
    planks = MAIN.patterned("planks", 0.14, (0.33, 0.2, 0.1))
    for hand, s in (("left", -1), ("right", 1)):
        spoked(bench, f"wheel_{hand}", (-0.1, 0.6, s * 0.72), 0.6, 0.05, IRON, 10, DARK_WOOD)
        bench.box((-0.1, 1.0, s * 0.62), (1.15, 0.24, 0.03), planks, turn=(-14 * -s, 0, 0), edge=0)
        for x in (-1.1, -0.1, 0.9):
            bench.beam((x, 0.7, s * 0.58), (x, 1.3, s * 0.7), 0.035, DARK_WOOD)
        bench.beam((0.9, 0.72, s * 0.38), (2.5, 0.8, s * 0.36), 0.035, DARK_WOOD)
    bench.box((-0.1, 0.74, 0), (1.2, 0.035, 0.56), planks, edge=0)
    bench.box((-1.24, 0.98, 0), (0.03, 0.24, 0.58), planks, edge=0)
    bench.box((1.04, 0.92, 0), (0.03, 0.17, 0.58), planks, edge=0)
    bench.rod((-0.1, 0.6, -0.7), (-0.1, 0.6, 0.7), 0.05, IRON)
    bench.beam((1.9, 0, 0), (1.9, 0.78, 0), 0.03, DARK_WOOD)
    bench.beam((1.9, 0.77, -0.36), (1.9, 0.77, 0.36), 0.03, DARK_WOOD)
    bench.socket("inside", (-0.1, 0.78, 0))
    bench.socket("seat", (0.8, 1.05, 0))
    bench.socket("hook", (2.5, 0.8, 0))


def draw_wheelbarrow(bench: Bench) -> None:
    """A tray on one wheel, two legs and two handles."""
    caster(bench, "wheel_front", (0.55, 0.18, 0), 0.18, 0.05)
    bench.wedge((0.12, 0.52, 0), (0.32, 0.16, 0.24), (0.62, 0.62), MAIN, turn=(180, 0, 0))
    bench.wedge((0.12, 0.535, 0), (0.3, 0.15, 0.22), (0.65, 0.65), MAIN.toned(0.6), turn=(180, 0, 0))
    for s in (-1, 1):
        bench.tubes(
            [(0.6, 0.18, s * 0.07), (0.15, 0.34, s * 0.2), (-0.4, 0.5, s * 0.26), (-0.75, 0.58, s * 0.27)], 0.018, STEEL
        )
        bench.rod((-0.62, 0.555, s * 0.27), (-0.78, 0.59, s * 0.27), 0.025, BLACK)
        bench.tubes([(-0.1, 0.42, s * 0.2), (-0.25, 0.02, s * 0.22), (-0.05, 0.4, s * 0.2)], 0.015, STEEL)
    bench.socket("left_hand", (-0.7, 0.57, -0.27))
    bench.socket("right_hand", (-0.7, 0.57, 0.27))
    bench.socket("inside", (0.12, 0.6, 0))
    bench.socket("seat", (0.05, 0.56, 0))


def draw_trolley(bench: Bench) -> None:
    """A supermarket's wire basket on casters with a coloured handle and a child's seat."""
    wire = CHROME
    low, high = ((0.32, -0.36), 0.5), ((0.42, -0.44), 0.92)
    for (front, back), y, z in ((low[0], low[1], 0.2), (high[0], high[1], 0.28)):
        for s in (-1, 1):
            bench.rod((back, y, s * z), (front, y + 0.02, s * z * 0.92), 0.012, wire)
        bench.rod((front, y + 0.02, -z * 0.92), (front, y + 0.02, z * 0.92), 0.012, wire)
        bench.rod((back, y, -z), (back, y, z), 0.012, wire)
    for i in range(9):
        t = i / 8
        for s in (-1, 1):
            bench.bar((-0.36 + 0.68 * t, 0.5, s * 0.2), (-0.44 + 0.86 * t, 0.93, s * 0.275), 0.005, wire)
        if i < 6:
            z = -0.2 + 0.4 * i / 5
            for x, top in ((0.32, 0.42), (-0.36, -0.44)):
                bench.bar((x, 0.5, z), (top, 0.93, z * 1.35), 0.005, wire)
            bench.bar((-0.36, 0.5, z), (0.32, 0.5, z), 0.005, wire)
    for y, x, z in ((0.64, 0.36, 0.225), (0.78, 0.39, 0.25)):
        for s in (-1, 1):
            bench.bar((-x - 0.02, y, s * z), (x, y, s * z), 0.005, wire)
    for end, x in (("front", 0.34), ("back", -0.36)):
        for hand, s in (("left", -1), ("right", 1)):
            caster(bench, f"wheel_{end}_{hand}", (x, 0.06, s * 0.2), 0.06, 0.02)
            bench.bar((x, 0.1, s * 0.2), (x * 0.95, 0.5, s * 0.19), 0.014, wire)
            bench.rod((-0.36, 0.2, s * 0.2), (0.36, 0.24, s * 0.19), 0.014, wire)
            bench.rod((-0.44, 0.92, s * 0.28), (-0.56, 1.03, s * 0.26), 0.014, wire)
    bench.rod((-0.56, 1.03, -0.27), (-0.56, 1.03, 0.27), 0.022, MAIN)
    bench.box((-0.42, 0.75, 0), (0.012, 0.1, 0.2), MAIN)
    bench.socket("left_hand", (-0.56, 1.03, -0.18))
    bench.socket("right_hand", (-0.56, 1.03, 0.18))
    bench.socket("inside", (0.0, 0.52, 0))
    bench.socket("seat", (-0.05, 0.54, 0))


def draw_pram(bench: Bench) -> None:
    """A baby carriage: rounded body, half hood, four spoked wheels, handle."""
    for hand, s in (("left", -1), ("right", 1)):
        spoked(bench, f"wheel_front_{hand}", (0.36, 0.2, s * 0.26), 0.2, 0.02, TYRE, 8)
        spoked(bench, f"wheel_back_{hand}", (-0.36, 0.2, s * 0.26), 0.2, 0.02, TYRE, 8)
        bench.tubes([(0.36, 0.2, s * 0.24), (0, 0.42, s * 0.2), (-0.36, 0.2, s * 0.24)], 0.014, CHROME)
        bench.tubes([(-0.4, 0.66, s * 0.24), (-0.66, 0.95, s * 0.22)], 0.012, CHROME)
    bench.put("shell", (0.52, 0.32, 0.27, -0.05), (0, 0.72, 0), MAIN, (180, 0, 0))
    bench.put("shell", (0.34, 0.46, 0.275, 0.0), (0.2, 0.7, 0), MAIN.toned(0.6), (0, 0, -25))
    bench.ring((0, 0.72, 0), 0.27, 0.012, CHROME, axis="x", arc=180, toward=0)
    bench.ball((-0.1, 0.68, 0), (0.38, 0.06, 0.24), SECOND.of("cloth"))
    bench.rod((-0.66, 0.95, -0.23), (-0.66, 0.95, 0.23), 0.018, BLACK)
    bench.socket("inside", (0.05, 0.7, 0))
    bench.socket("seat", (-0.05, 0.66, 0))
    bench.socket("left_hand", (-0.66, 0.95, -0.15))
    bench.socket("right_hand", (-0.66, 0.95, 0.15))


def draw_wheelchair(bench: Bench) -> None:
    """Two great wheels with hand rims, casters, a slung seat and foot rests."""
    for hand, s in (("left", -1), ("right", 1)):
        spoked(bench, f"wheel_back_{hand}", (-0.1, 0.31, s * 0.29), 0.31, 0.018, TYRE, 12)
        with bench.node(f"wheel_back_{hand}", (-0.1, 0.31, s * 0.29)):
            bench.ring((-0.1, 0.31, s * 0.325), 0.265, 0.009, CHROME, axis="z")
        caster(bench, f"wheel_front_{hand}", (0.34, 0.08, s * 0.22), 0.08, 0.02)
        bench.tubes(
            [(-0.2, 0.95, s * 0.23), (-0.2, 0.2, s * 0.23), (0.3, 0.2, s * 0.23), (0.34, 0.1, s * 0.23)], 0.014, CHROME
        )
        bench.tubes([(-0.2, 0.7, s * 0.23), (0.2, 0.7, s * 0.23), (0.24, 0.2, s * 0.23)], 0.013, CHROME)
        bench.rod((-0.15, 0.71, s * 0.23), (0.12, 0.71, s * 0.23), 0.026, BLACK)
        bench.rod((-0.2, 0.95, s * 0.23), (-0.32, 0.96, s * 0.23), 0.018, BLACK)
        bench.tubes([(0.24, 0.48, s * 0.2), (0.46, 0.18, s * 0.2)], 0.013, CHROME)
        bench.box((0.5, 0.15, s * 0.13), (0.08, 0.01, 0.08), BLACK)
        bench.socket(f"{hand}_foot", (0.5, 0.17, s * 0.12))
        bench.socket(f"{hand}_hand", (-0.1, 0.56, s * 0.32))
    bench.box((0.02, 0.49, 0), (0.22, 0.03, 0.22), MAIN, edge=0.025)
    bench.box((-0.21, 0.73, 0), (0.02, 0.2, 0.22), MAIN, edge=0.018)
    bench.socket("seat", (0.0, 0.52, 0))
    bench.socket("handle", (-0.3, 0.96, 0))


def draw_sled(bench: Bench) -> None:
    """A wooden sledge: slats on two runners that curl up in front, and a rope."""
    for s in (-1, 1):
        bench.tubes(
            [
                (-0.52, 0.025, s * 0.17),
                (0.38, 0.025, s * 0.17),
                (0.52, 0.08, s * 0.17),
                (0.58, 0.2, s * 0.17),
                (0.5, 0.27, s * 0.17),
            ],
            0.022,
            SECOND,
        )
        for x in (-0.4, 0.0, 0.35):
            bench.beam((x, 0.03, s * 0.17), (x, 0.22, s * 0.17), 0.017, WOOD)
    for i in range(4):
        bench.box((-0.02, 0.235, -0.165 + 0.11 * i), (0.5, 0.012, 0.045), MAIN, edge=0.006)
    for x in (-0.4, 0.35):
        bench.box((x, 0.215, 0), (0.03, 0.012, 0.2), WOOD)
    bench.rod((0.5, 0.27, -0.17), (0.5, 0.27, 0.17), 0.018, WOOD)
    bench.tubes([(0.5, 0.27, -0.17), (0.85, 0.18, 0), (0.5, 0.27, 0.17)], 0.009, CLOTH)
    bench.socket("seat", (-0.1, 0.25, 0))
    bench.socket("hook", (0.85, 0.18, 0))


def draw_auto_rickshaw(bench: Bench) -> None:
    """A three-wheeled cab: a rounded nose with one lamp, open sides under a cloth roof, a bench behind the driver's seat."""
    caster(bench, "wheel_front", (0.98, 0.24, 0), 0.24, 0.06)
    for hand, s in (("left", -1), ("right", 1)):
        caster(bench, f"wheel_back_{hand}", (-0.72, 0.24, s * 0.52), 0.24, 0.06)
        for x, top in ((0.78, 0.62), (-0.1, -0.1), (-1.02, -0.98)):
            bench.rod((x, 0.6, s * 0.56), (top, 1.56, s * 0.52), 0.028, BLACK)
        bench.box((-0.6, 0.58, s * 0.6), (0.5, 0.26, 0.03), SECOND, edge=0.03)
    bench.box((-0.1, 0.4, 0), (0.98, 0.06, 0.58), SECOND, edge=0.04)
    bench.wedge((0.9, 0.72, 0), (0.3, 0.36, 0.46), (0.45, 0.8), SECOND)
    bench.box((0.72, 1.28, 0), (0.02, 0.26, 0.46), PANE, turn=(0, 0, 20), edge=0.02)
    bench.ball((1.17, 0.78, 0), (0.06, 0.1, 0.1), LAMPLIGHT)
    bench.box((-0.2, 1.62, 0), (0.84, 0.06, 0.58), MAIN, edge=0.05)
    bench.dome((-0.2, 1.64, 0), (0.86, 0.14, 0.6), 0.0, MAIN)
    bench.box((-1.04, 1.1, 0), (0.04, 0.52, 0.56), MAIN, edge=0.03)
    bench.box((0.22, 0.66, 0), (0.18, 0.06, 0.3), BLACK, edge=0.03)
    bench.box((-0.66, 0.66, 0), (0.24, 0.08, 0.5), CLOTH, edge=0.04)
    bench.box((-0.92, 0.98, 0), (0.06, 0.26, 0.5), CLOTH, edge=0.04)
    bench.rod((0.56, 1.0, -0.26), (0.56, 1.0, 0.26), 0.024, BLACK)
    bench.socket("seat", (0.22, 0.72, 0))
    bench.socket("seat_2", (-0.6, 0.76, 0))
    bench.socket("hook", (-1.1, 0.45, 0))


CARTS: dict[str, Recipe] = {
    "auto rickshaw": recipe(draw_auto_rickshaw, 2.6, (0.95, 0.76, 0.08), (0.10, 0.42, 0.20), mass=400, material="metal", carriage="wheels", voice="motorcycle", finish="paint"),
    "carriage": recipe(draw_carriage, 4.2, (0.45, 0.06, 0.1), (0.12, 0.08, 0.1), mass=600, material="wood", carriage="wheels", voice="cart", finish="paint"),
    "cart": recipe(draw_cart, 3.75, (0.5, 0.33, 0.18), mass=180, material="wood", carriage="wheels", voice="cart"),
    "wheelbarrow": recipe(draw_wheelbarrow, 1.5, (0.15, 0.45, 0.2), mass=14, material="metal", carriage="wheels", voice="cart", finish="paint"),
    "shopping trolley": recipe(draw_trolley, 1.05, (0.85, 0.1, 0.1), mass=22, material="metal", carriage="wheels", voice="cart"),
    "pram": recipe(draw_pram, 1.2, (0.12, 0.2, 0.4), (0.95, 0.92, 0.85), mass=14, material="fabric", carriage="wheels", finish="cloth"),
    "wheelchair": recipe(draw_wheelchair, 1.0, (0.08, 0.12, 0.2), mass=15, material="metal", carriage="wheels", finish="cloth"),
    "sled": recipe(draw_sled, 1.4, (0.62, 0.42, 0.22), (0.7, 0.1, 0.08), mass=6, material="wood", finish="wood"),
}  # fmt: skip
