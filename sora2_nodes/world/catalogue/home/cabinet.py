"""Tables, shelves and what holds things: desks, counters, bookcases, wardrobes, chests of drawers, stands."""

from __future__ import annotations

from ..recipe import Recipe, recipe, shifted_joint, turned_joint
from ..swatch import BLACK, BRASS, CLEAR, DARK_WOOD, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench

SPINES = (
    (0.6, 0.12, 0.1),
    (0.15, 0.28, 0.5),
    (0.2, 0.42, 0.25),
    (0.85, 0.65, 0.2),
    (0.4, 0.2, 0.35),
    (0.88, 0.85, 0.78),
    (0.25, 0.2, 0.18),
)


def draw_table(
    bench: Bench,
    *,
    length: float = 0.8,
    breadth: float = 0.45,
    tall: float = 0.75,
    leg: float = 0.035,
    top: float = 0.022,
) -> None:
    """A top on four legs with an apron. length along z, breadth along x: halves, m."""
    bench.box((0, tall - top, 0), (breadth, top, length), MAIN, edge=top * 0.5)
    bench.box((0, tall - 2 * top - 0.04, 0), (breadth - 0.06, 0.04, length - 0.06), MAIN.toned(0.9), edge=0)
    for x in (-1, 1):
        for z in (-1, 1):
            px, pz = x * (breadth - 0.06), z * (length - 0.06)
            bench.wedge(
                (px, (tall - 2 * top) / 2, pz), (leg, (tall - 2 * top) / 2, leg), (0.7, 0.7), MAIN, turn=(180, 0, 0)
            )
    bench.socket("top", (0, tall, 0))


def draw_round_table(bench: Bench) -> None:
    """A round café table on one foot."""
    bench.drum((0, 0.73, 0), 0.38, 0.015, MAIN)
    bench.turned((0, 0, 0), [(0.26, 0), (0.24, 0.03), (0.05, 0.07), (0.03, 0.2), (0.03, 0.7), (0.09, 0.72)], BLACK)
    bench.socket("top", (0, 0.745, 0))


def _drawers(bench: Bench, x: float, z: float, half: float, rows: tuple[tuple[float, float], ...], first: bool) -> None:
    """Drawer fronts with knobs. rows: (middle height, half height), m."""
    for i, (y, tall) in enumerate(rows):
        name = "drawer" if first and i == 0 else f"drawer_{i + 1}{'' if first else '_right'}"
        with bench.node(name, (x, y, z)):
            bench.box((x + 0.006, y, z), (0.012, tall, half), MAIN, edge=0.006)
            for s in (-1, 1) if half > 0.3 else (0,):
                bench.ball((x + 0.032, y, z + s * half * 0.5), 0.016, BRASS)
            bench.socket(name, (x + 0.04, y, z))


def draw_desk(bench: Bench) -> None:
    """A writing desk, its user at +x: two pedestals of drawers and a wide top."""
    bench.box((0, 0.735, 0), (0.36, 0.02, 0.75), MAIN, edge=0.008)
    for k, s in enumerate((-1, 1)):
        bench.box((0, 0.36, s * 0.53), (0.33, 0.36, 0.2), MAIN, edge=0.004)
        _drawers(bench, 0.33, s * 0.53, 0.18, ((0.61, 0.075), (0.44, 0.075), (0.2, 0.14)), k == 0)
    bench.box((-0.31, 0.5, 0), (0.012, 0.2, 0.35), MAIN.toned(0.9), edge=0)
    bench.state("open", drawer=shifted_joint(x=0.25))
    bench.socket("top", (0, 0.755, 0))


def draw_counter(bench: Bench) -> None:
    """A kitchen or bar counter: panelled front toward +x, a thick stone top, a foot rail."""
    bench.box((0, 0.5, 0), (0.28, 0.45, 1.1), MAIN, edge=0)
    bench.box((0, 0.05, 0), (0.24, 0.05, 1.08), BLACK, edge=0)
    bench.box((0.02, 0.975, 0), (0.36, 0.025, 1.16), SECOND, edge=0.01)
    for z in (-0.82, -0.27, 0.27, 0.82):
        bench.box((0.285, 0.52, z), (0.008, 0.34, 0.22), MAIN.toned(0.8), edge=0)
        bench.box((0.29, 0.52, z), (0.008, 0.28, 0.17), MAIN, edge=0)
    bench.rod((0.36, 0.15, -1.05), (0.36, 0.15, 1.05), 0.022, BRASS)
    bench.socket("top", (0.02, 1.0, 0))


def _books(bench: Bench, y: float, left: float, right: float, tallest: float) -> None:
    """A row of books from z = left to right, some leaning."""
    z = left
    while z < right - 0.03:
        wide = bench.chance.uniform(0.016, 0.034)
        tall = bench.chance.uniform(0.72, 0.98) * tallest
        look = Swatch("book", bench.chance.choice(SPINES), "matte")
        if bench.chance.random() < 0.28:
            wide *= 3  # a set of one colour
            look = look.patterned("checker", 0.04, (0.9, 0.85, 0.7)) if bench.chance.random() < 0.15 else look
        if z + 2 * wide > right:
            break
        bench.box((0.0, y + tall / 2, z + wide), (0.1, tall / 2, wide * 0.96), look, edge=0.003)
        z += 2 * wide


def draw_bookcase(bench: Bench) -> None:
    """Five shelves full of books."""
    half, tall = 0.45, 1.9
    for s in (-1, 1):
        bench.box((0, tall / 2, s * half), (0.15, tall / 2, 0.016), MAIN, edge=0)
    bench.box((-0.14, tall / 2, 0), (0.01, tall / 2, half), MAIN.toned(0.8), edge=0)
    for i in range(6):
        y = 0.06 + (tall - 0.08) * i / 5
        bench.box((0, y, 0), (0.15, 0.014, half), MAIN, edge=0)
        if i < 5:
            _books(bench, y + 0.014, -half + 0.02, half - (0.25 if i in (1, 4) else 0.03), 0.3)
    bench.turned(
        (0.0, 1.53, 0.3),
        [(0.03, 0), (0.05, 0.03), (0.06, 0.1), (0.03, 0.17), (0.04, 0.2)],
        Swatch("vase", (0.3, 0.55, 0.6), "gloss"),
    )
    bench.ball((0, 0.53, 0.3), 0.08, Swatch("globe", (0.2, 0.45, 0.7), "gloss"))
    bench.socket("top", (0, 1.92, 0))


def draw_shelf(bench: Bench) -> None:
    """A wall shelf of two boards on brackets with a plant, books and a jar; hangs with its back at -x."""
    for y in (1.2, 1.6):
        bench.box((0, y, 0), (0.13, 0.013, 0.5), MAIN, edge=0.003)
        for s in (-1, 1):
            bench.beam((-0.12, y - 0.16, s * 0.4), (-0.12, y, s * 0.4), 0.01, BLACK)
            bench.beam((-0.12, y - 0.15, s * 0.4), (0.1, y - 0.01, s * 0.4), 0.008, BLACK)
    _books(bench, 1.213, -0.45, 0.1, 0.24)
    _books(bench, 1.613, -0.1, 0.42, 0.2)
    bench.turned((0, 1.213, 0.3), [(0.04, 0), (0.055, 0.1), (0.05, 0.11)], Swatch("pot", (0.72, 0.38, 0.24), "matte"))
    for x, y, z in ((0, 0.16, 0), (0.04, 0.14, 0.05), (-0.03, 0.15, -0.05)):
        bench.ball((x, 1.213 + y, 0.3 + z), 0.06, Swatch("leaf", (0.2, 0.45, 0.16), "leaf"))
    bench.turned((0, 1.613, -0.3), [(0.05, 0), (0.05, 0.12), (0.035, 0.14), (0.038, 0.16), (0, 0.165)], CLEAR)
    bench.socket("top", (0, 1.613, 0.3))


def draw_wardrobe(bench: Bench) -> None:
    """Two tall panelled doors, a cornice, a drawer below, feet."""
    bench.box((0, 1.08, 0), (0.28, 0.96, 0.6), MAIN, edge=0.005)
    bench.box((0.02, 2.06, 0), (0.33, 0.05, 0.66), MAIN.toned(0.8), edge=0.03)
    for z in (-0.54, 0.54):
        for x in (-0.22, 0.22):
            bench.cone((x, 0.06, z), 0.03, 0.06, 0.045, DARK_WOOD)
    for hand, s in (("left", -1), ("right", 1)):
        with bench.node(f"door_{hand}", (0.28, 1.2, s * 0.59)):
            bench.box((0.292, 1.22, s * 0.295), (0.012, 0.76, 0.285), MAIN, edge=0.004)
            for y, tall in ((1.55, 0.34), (0.82, 0.28)):
                bench.box((0.3, y, s * 0.295), (0.01, tall, 0.21), MAIN.toned(0.8), edge=0)
                bench.box((0.306, y, s * 0.295), (0.01, tall - 0.04, 0.17), MAIN, edge=0)
            bench.rod((0.325, 1.14, s * 0.05), (0.325, 1.28, s * 0.05), 0.012, BRASS)
            bench.socket(f"door_{hand}", (0.33, 1.2, s * 0.05))
    _drawers(bench, 0.28, 0, 0.56, ((0.29, 0.13),), True)
    bench.state("open", door_left=turned_joint(y=95), door_right=turned_joint(y=-95))
    bench.socket("inside", (0, 0.5, 0))


def draw_drawers(bench: Bench) -> None:
    """A chest of four drawers on short legs."""
    bench.box((0, 0.5, 0), (0.24, 0.4, 0.45), MAIN, edge=0.005)
    bench.box((0, 0.915, 0), (0.26, 0.018, 0.48), MAIN.toned(0.8), edge=0.008)
    for x in (-0.19, 0.19):
        for z in (-0.4, 0.4):
            bench.cone((x, 0.05, z), 0.018, 0.05, 0.028, DARK_WOOD)
    _drawers(bench, 0.24, 0, 0.42, ((0.8, 0.08), (0.62, 0.08), (0.43, 0.09), (0.22, 0.1)), True)
    bench.state("open", drawer=shifted_joint(x=0.2))
    bench.socket("top", (0, 0.935, 0))


def draw_cabinet(bench: Bench) -> None:
    """A dresser: two doors below, glazed shelves with plates above."""
    bench.box((0, 0.45, 0), (0.24, 0.4, 0.55), MAIN, edge=0.004)
    bench.box((0.01, 0.87, 0), (0.27, 0.02, 0.58), MAIN.toned(0.8), edge=0.01)
    bench.box((-0.14, 1.4, 0), (0.02, 0.5, 0.52), MAIN.toned(0.8), edge=0)
    for s in (-1, 1):
        bench.box((-0.04, 1.4, s * 0.52), (0.12, 0.5, 0.018), MAIN, edge=0)
        with bench.node(f"door_{'left' if s < 0 else 'right'}", (0.24, 0.45, s * 0.54)):
            bench.box((0.25, 0.45, s * 0.27), (0.012, 0.36, 0.25), MAIN, edge=0.004)
            bench.box((0.258, 0.45, s * 0.27), (0.01, 0.28, 0.18), MAIN.toned(0.8), edge=0)
            bench.ball((0.28, 0.5, s * 0.06), 0.018, BRASS)
        for x in (-0.19, 0.19):
            bench.box((x, 0.03, s * 0.5), (0.03, 0.03, 0.03), DARK_WOOD)
    for i, y in enumerate((1.2, 1.55)):
        bench.box((-0.04, y, 0), (0.11, 0.012, 0.51), MAIN, edge=0)
        for k in range(4):
            bench.put("cylinder", (0.1, 0.006, 0.1), (-0.08, y + 0.12, -0.36 + 0.24 * k), WHITE.of("gloss"), (0, 0, 80))
            bench.put("cylinder", (0.065, 0.004, 0.065), (-0.073, y + 0.121, -0.36 + 0.24 * k), SECOND, (0, 0, 80))
        for k in range(3):
            bench.turned(
                (0.03, y + 0.012, -0.24 + 0.24 * k + 0.05 * i),
                [(0.02, 0), (0.035, 0.02), (0.038, 0.07)],
                WHITE.of("gloss"),
            )
    bench.box((-0.02, 1.93, 0), (0.17, 0.035, 0.58), MAIN.toned(0.8), edge=0.02)
    bench.state("open", door_left=turned_joint(y=95), door_right=turned_joint(y=-95))
    bench.socket("top", (0.08, 0.89, 0))


def draw_podium(bench: Bench) -> None:
    """A lectern: slanted top with a lip and a microphone, its speaker behind it at -x."""
    bench.wedge((0, 0.5, 0), (0.28, 0.5, 0.36), (0.7, 0.8), MAIN)
    bench.box((0, 1.1, 0), (0.27, 0.03, 0.38), MAIN, turn=(0, 0, 20), edge=0.01)
    bench.box((-0.26, 1.03, 0), (0.015, 0.05, 0.36), MAIN.toned(0.8))
    bench.box((0.02, 0.05, 0), (0.33, 0.05, 0.42), MAIN.toned(0.7), edge=0.01)
    bench.box((0.01, 1.155, 0.05), (0.11, 0.006, 0.15), WHITE.of("paper"), turn=(0, 0, 20), edge=0)
    bench.drum((0.26, 0.62, 0), 0.15, 0.03, SECOND, axis="x")
    for s in (-1, 1):
        bench.tubes([(0.2, 1.15, s * 0.12), (0.12, 1.38, s * 0.08), (0.02, 1.44, s * 0.05)], 0.008, BLACK)
        bench.rod((0.02, 1.44, s * 0.05), (-0.03, 1.45, s * 0.04), 0.02, BLACK)
    bench.socket("top", (0, 1.14, 0))
    bench.socket("left_hand", (-0.05, 1.1, 0.34))


def draw_pedestal(bench: Bench) -> None:
    """A round display stand with base and cornice, fluted."""
    bench.drum((0, 0.06, 0), 0.36, 0.06, MAIN)
    bench.drum((0, 0.16, 0), 0.31, 0.04, MAIN.toned(0.9))
    bench.cone((0, 0.5, 0), 0.27, 0.34, 0.24, MAIN)
    bench.drum((0, 0.87, 0), 0.29, 0.035, MAIN.toned(0.9))
    with bench.node("turntable", (0, 0.93, 0)):
        bench.drum((0, 0.93, 0), 0.34, 0.035, MAIN)
        bench.socket("top", (0, 0.965, 0))


def draw_workbench(bench: Bench) -> None:
    """A craftsman's bench with a vice, a rack of tools at one end, a saw at the other; one works at it from either side."""
    bench.box((0, 0.84, 0), (0.35, 0.05, 0.9), MAIN, edge=0.008)
    for x in (-0.28, 0.28):
        for z in (-0.8, 0.8):
            bench.box((x, 0.4, z), (0.05, 0.4, 0.05), MAIN, edge=0.005)
    bench.box((0, 0.2, 0), (0.3, 0.02, 0.82), MAIN.toned(0.8))
    bench.box((0.4, 0.82, -0.5), (0.04, 0.08, 0.14), STEEL)
    bench.rod((0.35, 0.82, -0.5), (0.56, 0.82, -0.5), 0.018, STEEL)
    bench.rod((0.55, 0.73, -0.5), (0.55, 0.91, -0.5), 0.01, STEEL)
    bench.box((-0.30, 0.95, 0.66), (0.04, 0.07, 0.20), Swatch("rack", (0.7, 0.55, 0.36), "wood"), edge=0.006)
    for z in (0.52, 0.60, 0.68):
        bench.rod((-0.30, 1.01, z), (-0.31, 1.13, z), 0.014, Swatch("handle", (0.8, 0.2, 0.1), "plastic"))
    bench.rod((-0.30, 1.0, 0.80), (-0.32, 1.16, 0.80), 0.014, SECOND)
    bench.box((-0.32, 1.18, 0.80), (0.022, 0.022, 0.06), STEEL)
    bench.blade((0.14, 0.905, -0.62), (-0.10, 0.905, -0.80), 0.06, 0.004, 0.35, STEEL, (0, 1, 0))
    bench.box((0.18, 0.91, -0.58), (0.05, 0.015, 0.05), SECOND)
    bench.socket("top", (0.05, 0.89, 0.2))


CABINETS: dict[str, Recipe] = {
    "table": recipe(draw_table, 1.6, (0.58, 0.38, 0.21), mass=25, material="wood", finish="wood"),
    "coffee table": recipe(draw_table, 1.1, (0.42, 0.26, 0.14), mass=12, material="wood", finish="wood", length=0.55, breadth=0.3, tall=0.42, leg=0.028),
    "round table": recipe(draw_round_table, 0.76, (0.88, 0.86, 0.82), mass=12, material="wood", finish="satin"),
    "desk": recipe(draw_desk, 1.5, (0.5, 0.31, 0.17), mass=40, material="wood", finish="wood"),
    "workbench": recipe(draw_workbench, 1.8, (0.66, 0.46, 0.26), (0.5, 0.3, 0.16), mass=60, material="wood", finish="wood"),
    "counter": recipe(draw_counter, 2.3, (0.3, 0.42, 0.42), (0.85, 0.83, 0.8), mass=120, material="wood", finish="satin"),
    "bookcase": recipe(draw_bookcase, 1.92, (0.42, 0.26, 0.15), mass=60, material="wood", finish="wood"),
    "shelf": recipe(draw_shelf, 1.02, (0.62, 0.42, 0.24), mass=6, material="wood", finish="wood"),
    "wardrobe": recipe(draw_wardrobe, 2.12, (0.45, 0.27, 0.15), mass=80, material="wood", finish="wood"),
    "chest of drawers": recipe(draw_drawers, 0.96, (0.55, 0.36, 0.2), mass=40, material="wood", finish="wood"),
    "cabinet": recipe(draw_cabinet, 1.97, (0.34, 0.48, 0.5), (0.2, 0.35, 0.65), mass=70, material="wood", finish="satin"),
    "podium": recipe(draw_podium, 1.47, (0.4, 0.22, 0.12), (0.85, 0.65, 0.25), mass=30, material="wood", finish="wood"),
    "pedestal": recipe(draw_pedestal, 0.97, (0.9, 0.89, 0.87), mass=60, material="stone", finish="satin"),
}  # fmt: skip
