"""What stands in rows in shops, schools, stores and halls of machines: shelves of wares, lockers, racks of servers, high racks, checkouts."""

from __future__ import annotations

from ...primitives import RGB
from ..recipe import Recipe, recipe
from ..swatch import BLACK, GREY, MAIN, SECOND, STEEL, Swatch
from ..workbench import Bench

WARES: tuple[RGB, ...] = (
    (0.85, 0.15, 0.12), (0.95, 0.75, 0.15), (0.15, 0.45, 0.75), (0.25, 0.60, 0.25), (0.92, 0.92, 0.90), (0.60, 0.25, 0.55), (0.95, 0.50, 0.15),
)  # fmt: skip
LEDS: tuple[RGB, ...] = ((0.10, 0.9, 0.35), (0.15, 0.55, 1.0), (0.10, 0.9, 0.35), (1.0, 0.55, 0.10))


def draw_goods_shelf(bench: Bench) -> None:
    """A shelf of a supermarket toward +x: four boards full of packets, bottles and cans of all colours."""
    bench.box((-0.20, 0.95, 0), (0.02, 0.95, 0.62), MAIN, edge=0)
    bench.box((0, 0.07, 0), (0.24, 0.07, 0.62), MAIN, edge=0)
    for row in range(4):
        y = 0.15 + 0.45 * row
        bench.box((0, y, 0), (0.22, 0.015, 0.62), SECOND, edge=0)
        bench.box((0.225, y + 0.01, 0), (0.006, 0.025, 0.62), Swatch("prices", (0.95, 0.85, 0.30), "paper"), edge=0)
        z, k = -0.56, bench.chance.randrange(7)
        while z < 0.50:
            wide, look = bench.chance.choice((0.07, 0.10, 0.13)), Swatch("ware", WARES[k % 7], "satin")
            tall = bench.chance.choice((0.11, 0.14, 0.17))
            if row % 2:
                bench.drum((0.06, y + 0.015 + tall, z + wide), 0.8 * wide, tall, look)
            else:
                bench.box((0.04, y + 0.015 + tall, z + wide), (0.14, tall, wide * 0.95), look, edge=0.01)
            z, k = z + 2 * wide, k + 1
    bench.socket("top", (0, 1.5, 0))


def draw_locker(bench: Bench) -> None:
    """Three tall doors of steel side by side toward +x, with slots, numbers and handles."""
    bench.box((0, 0.92, 0), (0.22, 0.92, 0.46), MAIN.toned(0.8), edge=0)
    for k in range(3):
        z = -0.305 + 0.305 * k
        bench.box((0.225, 0.95, z), (0.012, 0.86, 0.142), MAIN, edge=0.006)
        for row in range(3):
            bench.box((0.238, 1.58 - 0.06 * row, z), (0.003, 0.012, 0.08), BLACK, edge=0)
        bench.box((0.245, 1.0, z + 0.10), (0.012, 0.07, 0.014), STEEL, edge=0.006)
        bench.box((0.24, 1.38, z), (0.003, 0.03, 0.04), SECOND, edge=0)
    bench.socket("inside", (0, 0.9, 0))


def draw_server_rack(bench: Bench) -> None:
    """A black cabinet of computers toward +x, a row of small lights in green and blue at each."""
    bench.box((0, 1.0, 0), (0.40, 1.0, 0.30), MAIN, edge=0.01)
    for row in range(8):
        y = 0.18 + 0.235 * row
        bench.box((0.402, y, 0), (0.006, 0.095, 0.26), SECOND.patterned("stripes", 0.06, (0.05, 0.05, 0.06)), edge=0)
        for k in range(2):
            look = LEDS[bench.chance.randrange(4)]
            bench.box((0.411, y, -0.18 + 0.16 * k), (0.004, 0.018, 0.05), Swatch("led", look, "light", glow=3.0), edge=0)  # fmt: skip


def draw_storage_rack(bench: Bench) -> None:
    """A high rack of a warehouse toward +x: orange beams, four floors of boxes on pallets."""
    for z in (-1.3, 1.3):
        for x in (-0.45, 0.45):
            bench.box((x, 2.2, z), (0.05, 2.2, 0.05), Swatch("upright", (0.10, 0.22, 0.50), "paint"), edge=0)
    for floor in range(4):
        y = 0.12 + 1.1 * floor
        for x in (-0.45, 0.45):
            bench.box((x, y, 0), (0.04, 0.07, 1.3), MAIN, edge=0)
        for k in range(3):
            z = -0.85 + 0.85 * k
            tall = bench.chance.choice((0.28, 0.38, 0.44))
            look = Swatch("carton", (0.68, 0.52, 0.34), "paper").toned(bench.chance.choice((0.85, 1.0, 1.1)))
            if bench.chance.random() < 0.9:
                bench.box((0, y + 0.10 + tall, z), (0.40, tall, 0.38), look, edge=0.01)
                bench.box((0.402, y + 0.10 + tall, z), (0.004, tall, 0.04), Swatch("tape", (0.85, 0.78, 0.62), "satin"), edge=0)  # fmt: skip
    bench.socket("top", (0, 1.3, 0))


def draw_checkout(bench: Bench) -> None:
    """A till of a supermarket along x: a belt with a divider, a screen and a card reader."""
    bench.box((0, 0.42, 0), (1.0, 0.42, 0.32), MAIN, edge=0.02)
    bench.box((-0.30, 0.86, 0), (0.66, 0.02, 0.24), BLACK.of("rubber"), edge=0)
    bench.box((0.70, 0.88, 0), (0.28, 0.03, 0.30), STEEL, edge=0.01)
    bench.bar((0.55, 0.88, -0.2), (0.55, 1.20, -0.2), 0.02, GREY)
    bench.box((0.55, 1.30, -0.2), (0.14, 0.11, 0.03), BLACK, turn=(0, 20, 0), edge=0.01)
    bench.box((0.56, 1.30, -0.165), (0.12, 0.09, 0.004), Swatch("till", (0.35, 0.75, 0.95), "light", glow=1.0), turn=(0, 20, 0), edge=0)  # fmt: skip
    for k, x in enumerate((-0.7, -0.45, -0.15)):
        bench.box((x, 0.96, 0.02 * k), (0.07, 0.08, 0.06), Swatch("ware", WARES[2 * k], "satin"), edge=0.01)
    bench.box((0, 0.42, 0.325), (1.0, 0.10, 0.004), SECOND, edge=0)
    bench.socket("top", (-0.3, 0.88, 0))


def draw_departure_board(bench: Bench) -> None:
    """A wide black board toward +x with rows of flights in yellow and white letters."""
    bench.box((0, 0.85, 0), (0.08, 0.85, 1.6), MAIN, edge=0.02)
    bench.box((0.082, 1.52, 0), (0.004, 0.12, 1.5), SECOND, edge=0)
    bench.put("box", (1.3, 0.09, 0.004, 0), (0.09, 1.52, 0.0), Swatch("title", (0.05, 0.06, 0.08), "light", glow=1.4).lettered("DEPARTURES", (1.0, 0.82, 0.15)), turn=(0, 90, 0))  # fmt: skip
    for row in range(6):
        y = 1.26 - 0.21 * row
        for z, half, look in ((1.25, 0.14, (1.0, 0.82, 0.15)), (0.35, 0.42, (0.95, 0.95, 0.92)), (-0.55, 0.12, (0.95, 0.95, 0.92)), (-1.20, 0.22, (0.25, 0.95, 0.35) if row % 3 else (1.0, 0.25, 0.2))):  # fmt: skip
            bench.box((0.088, y, z), (0.003, 0.05, half * (0.7 + 0.3 * bench.chance.random())), Swatch("line", look, "light", glow=1.5), edge=0)  # fmt: skip


RACKS: dict[str, Recipe] = {
    "supermarket shelf": recipe(draw_goods_shelf, 1.9, (0.90, 0.90, 0.88), (0.82, 0.82, 0.80), mass=120, material="metal", finish="paint"),
    "locker": recipe(draw_locker, 1.84, (0.18, 0.42, 0.62), (0.92, 0.92, 0.88), mass=60, material="metal", finish="paint"),
    "server rack": recipe(draw_server_rack, 2.0, (0.07, 0.07, 0.08), (0.14, 0.15, 0.17), mass=400, material="metal", voice="", finish="satin"),
    "storage rack": recipe(draw_storage_rack, 4.4, (0.92, 0.42, 0.08), mass=900, material="metal", finish="paint"),
    "checkout": recipe(draw_checkout, 2.0, (0.86, 0.87, 0.86), (0.80, 0.12, 0.10), mass=150, material="metal", front="z", finish="plastic"),
    "departure board": recipe(draw_departure_board, 3.2, (0.06, 0.06, 0.07), (0.10, 0.11, 0.14), mass=120, material="metal", finish="satin"),
}  # fmt: skip
