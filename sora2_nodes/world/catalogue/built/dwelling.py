"""Where people live: house, cottage, hut, tent, igloo, barn, tree house, dog house."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import BLACK, CLOTH, DARK_WOOD, GREEN, LEAF, MAIN, PANE, RED, SECOND, STONE, WHITE, WOOD, Swatch
from ..workbench import Bench
from .roof import BRICK, THATCH, door, gable_roof, window

ROOF = SECOND.patterned("tiles", 0.35, (0.3, 0.1, 0.07))
FRONT = 90.0  # degrees: toward +x


def draw_house(bench: Bench) -> None:
    """Two floors, tiled saddle roof, chimney, framed windows with shutters, a door with a step and a porch."""
    bench.box((0, 2.6, 0), (3.4, 2.6, 3.0), MAIN, edge=0)
    bench.box((0, 0.18, 0), (3.5, 0.18, 3.1), STONE, edge=0)
    gable_roof(bench, (0, 5.2, 0), (3.4, 1.25, 3.0), ROOF)
    bench.box((-1.6, 7.2, -1.0), (0.4, 1.1, 0.4), BRICK, edge=0)
    bench.box((-1.6, 8.3, -1.0), (0.48, 0.08, 0.48), STONE)
    door(bench, (3.42, 0.3, 0), (0.55, 1.1), FRONT, RED.of("wood"))
    bench.box((3.9, 0.12, 0), (0.5, 0.12, 0.9), STONE, edge=0)
    bench.box((3.85, 2.85, 0), (0.6, 0.06, 1.0), SECOND, turn=(0, 0, -14), edge=0)
    for s in (-1, 1):
        window(bench, (3.42, 1.65, s * 1.85), (0.5, 0.62), FRONT, shutters=GREEN)
        window(bench, (3.42, 4.0, s * 1.6), (0.5, 0.62), FRONT, s > 0, shutters=GREEN)
        for y in (1.65, 4.0):
            window(bench, (s * 1.6, y, 3.02), (0.55, 0.65), 0.0, y > 3 and s < 0)
            bench.box((s * 1.6, y, -3.02), (0.55, 0.65, 0.05), PANE, edge=0)
    bench.state("open", door=turned_joint(y=-80))


def draw_cottage(bench: Bench) -> None:
    """Low, half-timbered, with a deep thatch, a crooked chimney and flowers by the door."""
    timber = DARK_WOOD
    bench.box((0, 1.3, 0), (3.2, 1.3, 2.3), MAIN, edge=0.05)
    gable_roof(bench, (0, 2.5, 0), (3.2, 1.25, 2.3), THATCH, MAIN, 0.24)
    for z in (-2.32, 2.32):
        for x in (-3.15, -1.6, 0.0, 1.6, 3.15):
            bench.box((x, 1.3, z), (0.09, 1.3, 0.05), timber, edge=0)
        bench.box((0, 1.35, z), (3.2, 0.08, 0.045), timber, edge=0)
        for s in (-1, 1):
            bench.beam((s * 1.65, 1.4, z), (s * 3.1, 2.55, z), (0.08, 0.04), timber)
    for x in (3.22,):
        for z in (-2.25, -0.85, 0.85, 2.25):
            bench.box((x, 1.3, z), (0.05, 1.3, 0.09), timber, edge=0)
        bench.box((x, 2.55, 0), (0.05, 0.09, 2.3), timber, edge=0)
        for s in (-1, 1):
            bench.beam((x + 0.02, 2.6, s * 0.9), (x + 0.02, 4.2, s * 0.25), (0.05, 0.07), timber)
    bench.box((-2.2, 4.6, 0.9), (0.42, 1.3, 0.42), STONE, turn=(0, 0, 3), edge=0.05)
    door(bench, (3.26, 0, 0), (0.5, 1.0), FRONT, GREEN.of("wood"), timber)
    for s in (-1, 1):
        window(bench, (3.26, 1.5, s * 1.55), (0.38, 0.42), FRONT, True, timber)
        window(bench, (s * 0.8, 1.75, 2.34), (0.45, 0.34), 0, s < 0, timber)
        for i in range(3):
            colour = ((0.9, 0.2, 0.3), (0.98, 0.8, 0.2), (0.85, 0.4, 0.8))[i]
            bench.ball((3.6, 0.35, s * (0.95 + 0.5 * i)), (0.28, 0.32, 0.28), LEAF)
            bench.ball((3.72, 0.58, s * (0.95 + 0.5 * i)), 0.13, Swatch("bloom", colour, "leaf"))
    bench.state("open", door=turned_joint(y=-80))


def draw_hut(bench: Bench) -> None:
    """A round hut of clay with a pointed roof of straw."""
    bench.drum((0, 1.1, 0), 1.75, 1.1, MAIN)
    bench.turned((0, 1.9, 0), [(2.5, 0.0), (2.0, 0.5), (1.1, 1.4), (0.3, 2.25), (0.0, 2.5)], THATCH)
    bench.ring((0, 1.95, 0), 2.42, 0.12, THATCH)
    bench.ball((0, 4.4, 0), (0.22, 0.25, 0.22), THATCH)
    bench.box((1.7, 0.85, 0), (0.12, 0.85, 0.5), BLACK, edge=0)
    for s in (-1, 1):
        bench.rod((1.82, 0, s * 0.55), (1.82, 1.75, s * 0.5), 0.07, WOOD)
        bench.drum((0.9, 1.35, s * 1.5), 0.26, 0.12, BLACK, axis="z")
    bench.rod((1.82, 1.75, -0.6), (1.82, 1.75, 0.6), 0.07, WOOD)
    for i in range(10):
        a = 2 * math.pi * (i + 0.5) / 10
        bench.rod(
            (1.76 * math.cos(a), 0, 1.76 * math.sin(a)), (1.76 * math.cos(a), 2.1, 1.76 * math.sin(a)), 0.06, WOOD
        )


def draw_tent(bench: Bench) -> None:
    """A ridge tent with an open flap, poles, lines and pegs."""
    x, z, tall = 1.2, 1.0, 1.5
    for s in (-1, 1):
        slope = math.hypot(tall, z)
        angle = math.degrees(math.atan2(tall, z))
        bench.box((0, tall / 2, s * z / 2), (x, 0.018, slope / 2), MAIN, turn=(s * angle, 0, 0), edge=0)
        bench.rod((-x, 0, s * 0.05), (-x, tall + 0.1, 0), 0.025, WOOD)
        bench.rod((x, 0, s * z), (x, tall + 0.1, -s * 0.06), 0.022, WOOD)
        for side in (-1, 1):
            bench.bar((s * x, tall, 0), (s * 2.0, 0, side * 0.7), 0.01, CLOTH)
            bench.bar((s * 0.8, 0.35, side * 0.8), (s * 0.9, 0, side * 1.5), 0.008, CLOTH)
    bench.wedge((-x * 0.98, tall / 2, 0), (0.015, tall / 2, z), (1, 0.02), MAIN.toned(0.7))
    bench.box((0, 0.015, 0), (x, 0.015, z), SECOND, edge=0)
    for s in (-1, 1):
        with bench.node(f"door_{'left' if s < 0 else 'right'}", (x, 0, s * z * 0.95)):
            bench.pennant(
                (x + 0.16, 0.02, s * 0.75), (x, tall * 0.97, s * 0.05), 0.26, MAIN.toned(0.8), (1, 0, s * 0.5)
            )
    bench.wedge((x * 0.6, tall * 0.47, 0), (0.01, tall * 0.47, z * 0.9), (1, 0.02), BLACK)
    bench.rod((-x, tall + 0.01, 0), (x, tall + 0.01, 0), 0.02, MAIN)
    bench.socket("inside", (0.80 * x, 0.03, 0))


def draw_igloo(bench: Bench) -> None:
    """A dome of snow blocks with an arched tunnel."""
    snow = MAIN.patterned("bricks", 0.42, (0.68, 0.78, 0.88))
    bench.dome((0, 0, 0), (2.0, 1.75, 2.0), 0.0, snow)
    bench.dome((2.0, 0, 0), (0.95, 0.95, 0.9), 0.0, snow)
    bench.ring((2.75, 0, 0), 0.66, 0.2, MAIN, axis="x", arc=180)
    bench.put("shell", (0.3, 0.62, 0.62, 0.0), (2.78, 0, 0), BLACK)
    bench.drum((0, 0.015, 0), 2.3, 0.015, MAIN)
    bench.socket("inside", (0, 0.05, 0))


def draw_barn(bench: Bench) -> None:
    """Red planks, a broken roof line, white crosses on great doors, a hayloft and a weather vane."""
    planks = MAIN.patterned("bands", 0.5, (0.48, 0.08, 0.06))
    bench.box((0, 2.0, 0), (4.6, 2.0, 3.4), planks, edge=0)
    bench.wedge((0, 4.7, 0), (4.58, 0.75, 3.38), (1.0, 0.62), planks)
    bench.wedge((0, 5.95, 0), (4.58, 0.55, 2.1), (1.0, 0.02), planks)
    for s in (-1, 1):
        bench.box((0, 4.75, s * 2.85), (4.85, 0.07, 1.05), SECOND, turn=(s * 49, 0, 0), edge=0)
        bench.box((0, 6.02, s * 1.1), (4.85, 0.07, 1.25), SECOND, turn=(s * 27, 0, 0), edge=0)
        with bench.node(f"door_{'left' if s < 0 else 'right'}", (4.62, 1.5, s * 2.2)):
            bench.box((4.64, 1.5, s * 1.12), (0.05, 1.45, 1.08), MAIN.toned(0.8), edge=0)
            for y in (0.1, 2.9):
                bench.box((4.7, y, s * 1.12), (0.04, 0.09, 1.08), WHITE, edge=0)
            for z in (0.1, 2.14):
                bench.box((4.7, 1.5, s * z), (0.04, 1.45, 0.09), WHITE, edge=0)
            bench.beam((4.7, 0.15, s * 0.15), (4.7, 2.85, s * 2.1), (0.04, 0.09), WHITE)
            bench.beam((4.7, 2.85, s * 0.15), (4.7, 0.15, s * 2.1), (0.04, 0.09), WHITE)
        for x in (-2.6, 0, 2.6):
            window(bench, (x, 2.2, s * 3.42), (0.45, 0.45), 0 if s > 0 else 180)
    bench.box((4.62, 4.6, 0), (0.05, 0.7, 0.75), BLACK, edge=0)
    for z in (-0.8, 0.8):
        bench.box((4.66, 4.6, z), (0.05, 0.78, 0.08), WHITE, edge=0)
    for y in (3.85, 5.35):
        bench.box((4.66, y, 0), (0.05, 0.08, 0.88), WHITE, edge=0)
    bench.box((0, 7.0, 0), (0.55, 0.6, 0.55), WHITE, edge=0)
    bench.wedge((0, 7.9, 0), (0.75, 0.35, 0.75), (0.02, 0.02), SECOND)
    bench.state("open", door_left=turned_joint(y=100), door_right=turned_joint(y=-100))
    bench.socket("inside", (0, 0.05, 0))


def draw_tree_house(bench: Bench) -> None:
    """A plank cabin in a tree's fork with a ladder."""
    bench.cone(
        (0, 1.6, 0), 0.55, 1.6, 0.4, Swatch("bark", (0.33, 0.22, 0.13), "matte", "mottle", (0.24, 0.15, 0.09), 0.2)
    )
    for x, y, z, r in (
        (-1.4, 5.6, -0.8, 1.3),
        (0.6, 6.3, -1.2, 1.5),
        (1.5, 5.2, -0.9, 1.0),
        (-0.6, 6.2, 0.6, 1.2),
        (-1.9, 4.6, 0.5, 0.9),
        (0.9, 5.9, 0.5, 1.1),
    ):
        bench.ball((x, y, z), (r, r * 0.9, r), LEAF.toned(0.9 + 0.1 * math.sin(x * 9)))
    bench.box((0.2, 3.1, 0.1), (1.6, 0.07, 1.4), WOOD, edge=0)
    bench.box((0.0, 3.9, 0.0), (1.0, 0.75, 0.9), MAIN.patterned("planks", 0.2, (0.3, 0.18, 0.09)), edge=0)
    gable_roof(bench, (0.0, 4.65, 0), (1.0, 0.4, 0.9), SECOND, MAIN, 0.2)
    bench.box((1.02, 3.7, 0), (0.03, 0.55, 0.3), DARK_WOOD, edge=0)
    window(bench, (0, 3.95, 0.92), (0.3, 0.28), 0, True, WOOD)
    for s in (-1, 1):
        bench.rod((2.5, 0, s * 0.22 + 0.2), (1.7, 3.15, s * 0.22 + 0.2), 0.04, WOOD)
        bench.rod((1.75, 3.1, s * 1.35), (1.75, 3.9, s * 1.35), 0.035, WOOD)
    bench.rod((1.75, 3.85, 0.55), (1.75, 3.85, 1.4), 0.03, WOOD)
    for i in range(8):
        x = 2.45 - 0.1 * i
        bench.rod((x, 0.25 + 0.38 * i, -0.04), (x, 0.25 + 0.38 * i, 0.44), 0.03, WOOD)


def draw_dog_house(bench: Bench) -> None:
    """A small kennel with a round doorway and a name board."""
    planks = MAIN.patterned("stripes", 0.12, (0.45, 0.28, 0.15))
    bench.box((0, 0.32, 0), (0.45, 0.32, 0.36), planks, edge=0)
    gable_roof(bench, (0, 0.62, 0), (0.45, 0.17, 0.36), SECOND, planks, 0.2)
    bench.box((0.455, 0.22, 0), (0.01, 0.22, 0.19), BLACK, edge=0)
    bench.drum((0.455, 0.43, 0), 0.19, 0.012, BLACK, axis="x")
    with bench.frame((0.47, 0.72, 0), (0, 90, 0)):
        bench.box((0, 0, 0), (0.15, 0.05, 0.01), WHITE.lettered("REX", (0.2, 0.1, 0.05)), edge=0)
    bench.socket("inside", (0, 0.02, 0))


DWELLINGS: dict[str, Recipe] = {
    "house": recipe(draw_house, 8.4, (0.9, 0.84, 0.72), (0.62, 0.22, 0.15), mass=80000, material="stone", finish="matte"),
    "cottage": recipe(draw_cottage, 7.9, (0.93, 0.89, 0.8), mass=50000, material="stone", finish="matte"),
    "hut": recipe(draw_hut, 5.0, (0.68, 0.48, 0.32), mass=4000, material="earth", finish="matte"),
    "tent": recipe(draw_tent, 4.0, (0.88, 0.45, 0.1), (0.3, 0.3, 0.32), mass=8, material="fabric", finish="cloth"),
    "igloo": recipe(draw_igloo, 6.2, (0.92, 0.95, 0.98), mass=9000, material="stone", finish="matte"),
    "barn": recipe(draw_barn, 10.0, (0.62, 0.12, 0.09), (0.35, 0.36, 0.38), mass=40000, material="wood", finish="matte"),
    "tree house": recipe(draw_tree_house, 7.7, (0.6, 0.4, 0.22), (0.45, 0.16, 0.12), mass=3000, material="wood", finish="wood"),
    "dog house": recipe(draw_dog_house, 1.15, (0.68, 0.45, 0.26), (0.7, 0.15, 0.1), mass=25, material="wood", finish="wood"),
}  # fmt: skip
