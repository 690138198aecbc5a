"""Boxes, bags, bins: what things are put into."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, scaled_joint, turned_joint
from ..swatch import BLACK, BRASS, CHROME, CLEAR, DARK_WOOD, IRON, MAIN, SECOND, STEEL, WATER, Swatch
from ..workbench import Bench

ORANGE = Swatch("fish", (1.0, 0.45, 0.08), "gloss")


def draw_bucket(bench: Bench) -> None:
    """A tapering pail with a rim, a wire handle and water."""
    bench.turned((0, 0, 0), [(0, 0.002), (0.1, 0.002), (0.145, 0.27), (0.141, 0.27), (0.098, 0.01)], MAIN)
    bench.ring((0, 0.27, 0), 0.144, 0.006, MAIN)
    bench.drum((0, 0.2, 0), 0.135, 0.004, SECOND)
    with bench.node("contents", (0, 0, 0)):
        bench.drum((0, 0.22, 0), 0.134, 0.002, WATER)
        bench.socket("inside", (0, 0.22, 0))
    with bench.node("lever", (0, 0.26, 0)):
        bench.ring((0, 0.26, 0), 0.145, 0.005, STEEL, axis="x", arc=180)
        bench.rod((0, 0.405, -0.045), (0, 0.405, 0.045), 0.014, DARK_WOOD)
        bench.socket("handle", (0, 0.405, 0))
    bench.state("empty", contents=scaled_joint(0.001, 0.001, 0.001))
    bench.socket("mouth", (0.145, 0.27, 0))


def draw_can(bench: Bench, *, tall: float = 0.122, radius: float = 0.033, text: str = "COLA") -> None:
    """A drinks can: printed, with a bright lid and a tab."""
    bench.turned(
        (0, 0, 0),
        [(radius * 0.78, 0), (radius, tall * 0.07), (radius, tall * 0.9), (radius * 0.82, tall * 0.985)],
        MAIN,
    )
    bench.drum((0, tall * 0.985, 0), radius * 0.82, tall * 0.008, STEEL)
    bench.ring((0, tall * 0.99, 0), radius * 0.8, radius * 0.06, STEEL)
    bench.drum((0, tall * 0.02, 0), radius * 0.8, tall * 0.02, STEEL)
    bench.put("cylinder", (radius * 0.28, tall * 0.006, radius * 0.18), (radius * 0.15, tall * 1.005, 0), CHROME)
    bench.drum((0, tall * 0.3, 0), radius * 1.008, tall * 0.05, SECOND)
    bench.box(
        (0, tall * 0.58, radius * 0.84),
        (radius * 0.45, tall * 0.1, radius * 0.165),
        MAIN.lettered(text, (0.98, 0.97, 0.95)),
        edge=0,
    )
    bench.socket("handle", (0, tall * 0.5, 0))
    bench.socket("mouth", (radius * 0.6, tall, 0))


def draw_cardboard_box(bench: Bench) -> None:
    """A carton with open flaps, a strip of tape and a printed arrow."""
    h = 0.15
    for s in (-1, 1):
        bench.box((s * 0.2, h, 0), (0.004, h, 0.15), MAIN, edge=0)
        bench.box((0, h, s * 0.15), (0.2, h, 0.004), MAIN, edge=0)
        with bench.node("lid" if s > 0 else "lid_2", (0, 2 * h, s * 0.15)):
            bench.box((0, 2 * h + 0.045, s * 0.205), (0.2, 0.003, 0.07), MAIN, turn=(-s * 38, 0, 0), edge=0)
        with bench.node("lid_3" if s > 0 else "lid_4", (s * 0.2, 2 * h, 0)):
            bench.box((s * 0.255, 2 * h + 0.035, 0), (0.07, 0.003, 0.15), MAIN.toned(0.9), turn=(0, 0, s * 30), edge=0)
    bench.box((0, 0.004, 0), (0.2, 0.004, 0.15), MAIN, edge=0)
    bench.box((0, h, 0.1545), (0.03, h, 0.001), SECOND, edge=0)
    bench.box((-0.12, 0.14, 0.155), (0.008, 0.05, 0.001), BLACK, edge=0)
    bench.sheet((-0.12, 0.2, 0.1565), (0.03, 0.025), BLACK, form=2)
    bench.box((0.12, 0.1, 0.1545), (0.055, 0.025, 0.001), MAIN.lettered("FRAGILE", (0.6, 0.1, 0.08)), edge=0)
    bench.socket("inside", (0, 0.02, 0))
    bench.socket("left_hand", (0, 0.15, -0.16))
    bench.socket("right_hand", (0, 0.15, 0.16))


def draw_crate(bench: Bench) -> None:
    """A wooden crate of slats with corner posts and braces."""
    for s in (-1, 1):
        for t in (-1, 1):
            bench.box((s * 0.27, 0.27, t * 0.27), (0.03, 0.27, 0.03), MAIN.toned(0.8), edge=0)
        for i in range(4):
            y = 0.07 + 0.134 * i
            bench.box((0, y, s * 0.28), (0.29, 0.055, 0.012), MAIN, edge=0)
            bench.box((s * 0.28, y, 0), (0.012, 0.055, 0.29), MAIN, edge=0)
        bench.beam((-0.24, 0.06, s * 0.298), (0.24, 0.48, s * 0.298), (0.035, 0.009), MAIN.toned(0.8))
        bench.beam((s * 0.298, 0.06, 0.24), (s * 0.298, 0.48, -0.24), (0.009, 0.035), MAIN.toned(0.8))
    for i in range(4):
        bench.box((-0.21 + 0.14 * i, 0.545, 0), (0.06, 0.012, 0.29), MAIN, edge=0)
    bench.socket("top", (0, 0.56, 0))


def draw_basket(bench: Bench) -> None:
    """A woven basket with a tall handle and a cloth."""
    weave = MAIN.patterned("checker", 0.022, (0.5, 0.33, 0.16))
    bench.turned((0, 0, 0), [(0, 0.004), (0.15, 0.004), (0.2, 0.16), (0.19, 0.16), (0.14, 0.012)], weave)
    for y, r in ((0.02, 0.156), (0.16, 0.198)):
        bench.ring((0, y, 0), r, 0.012, MAIN)
    with bench.node("lever", (0, 0.16, 0)):
        bench.ring((0, 0.16, 0), 0.195, 0.011, MAIN, axis="x", arc=180)
        bench.ring((0, 0.16, 0), 0.195, 0.0115, MAIN.toned(0.8), axis="x", arc=60)
        bench.socket("handle", (0, 0.355, 0))
    bench.ball(
        (0, 0.13, 0),
        (0.17, 0.06, 0.17),
        Swatch("cloth", (0.95, 0.93, 0.9), "cloth", "checker", (0.8, 0.15, 0.15), 0.03),
    )
    bench.socket("inside", (0, 0.15, 0))


def draw_chest(bench: Bench) -> None:
    """A treasure chest: planks, iron bands, a vaulted lid on hinges ajar over gold."""
    planks = MAIN.patterned("planks", 0.09, (0.2, 0.11, 0.05))
    bench.box((0, 0.16, 0), (0.24, 0.16, 0.38), planks, edge=0)
    bench.ball(
        (0, 0.31, 0), (0.2, 0.09, 0.34), Swatch("gold", (0.95, 0.72, 0.2), "metal", "scales", (0.7, 0.45, 0.1), 0.05)
    )
    for _ in range(14):
        x, z = bench.chance.uniform(-0.15, 0.16), bench.chance.uniform(-0.28, 0.28)
        bench.put(
            "cylinder",
            (0.03, 0.004, 0.03),
            (x, 0.385 - 1.2 * x * x - 0.35 * z * z, z),
            Swatch("gold", (0.95, 0.74, 0.25), "metal"),
            (bench.chance.uniform(-50, 50), 0, bench.chance.uniform(-50, 50)),
        )
    for x, z, colour in ((0.1, -0.15, (0.85, 0.05, 0.1)), (0.05, 0.2, (0.1, 0.65, 0.3))):
        bench.ball((x, 0.4, z), 0.026, Swatch("gem", colour, "gloss"))
    for z in (-0.33, 0.0, 0.33):
        bench.box((0, 0.16, z), (0.246, 0.165, 0.024), IRON, edge=0)
    with bench.node("lid", (-0.24, 0.32, 0)), bench.frame((-0.24, 0.32, 0), (0, 0, 62)):
        bench.put("cylinder", (0.24, 0.38, 0.17), (0.24, 0.01, 0), planks, (90, 0, 0))
        for z in (-0.33, 0.0, 0.33):
            bench.put("cylinder", (0.247, 0.024, 0.177), (0.24, 0.01, z), IRON, (90, 0, 0))
        bench.box((0.24, 0.0, 0), (0.235, 0.012, 0.375), MAIN.toned(0.6))
    bench.box((0.25, 0.27, 0), (0.012, 0.06, 0.05), BRASS, edge=0.01)
    for s in (-1, 1):
        bench.ring((0, 0.17, s * 0.39), 0.05, 0.01, IRON, axis="z", arc=200, toward=-90)
        bench.socket("left_hand" if s < 0 else "right_hand", (0, 0.13, s * 0.4))
    bench.state("shut", lid=turned_joint(z=-62))
    bench.socket("inside", (0, 0.38, 0))


def draw_bag(bench: Bench) -> None:
    """A paper shopping bag with cord handles and a printed sign."""
    bench.wedge((0, 0.2, 0), (0.16, 0.2, 0.08), (1.0, 1.0), MAIN)
    bench.box((0, 0.396, 0), (0.15, 0.005, 0.072), BLACK, edge=0)
    for s in (-1, 1):
        bench.ring((0, 0.395, s * 0.075), 0.06, 0.005, SECOND, axis="z", arc=180, toward=90)
    bench.box((0, 0.2, 0.0815), (0.1, 0.05, 0.002), MAIN.lettered("SHOP", (0.95, 0.93, 0.9)), edge=0)
    bench.socket("handle", (0, 0.455, 0))
    bench.socket("inside", (0, 0.1, 0))


def draw_backpack(bench: Bench) -> None:
    """A rucksack: rounded body, front pocket with a zip, flap, straps and a top loop."""
    bench.box((0, 0.24, 0), (0.1, 0.24, 0.16), MAIN, edge=0.09)
    bench.box((0.1, 0.16, 0), (0.05, 0.12, 0.125), MAIN.toned(0.8), edge=0.045)
    bench.box((0.07, 0.42, 0), (0.06, 0.06, 0.15), SECOND, edge=0.055)
    bench.box((0.148, 0.24, 0), (0.004, 0.004, 0.1), BRASS)
    for s in (-1, 1):
        bench.tubes(
            [(-0.09, 0.44, s * 0.08), (-0.17, 0.34, s * 0.1), (-0.15, 0.16, s * 0.11), (-0.09, 0.06, s * 0.12)],
            0.018,
            SECOND,
        )
        bench.box((0.02, 0.14, s * 0.17), (0.06, 0.09, 0.03), MAIN.toned(0.8), edge=0.028)
        bench.box((0.145, 0.36, s * 0.06), (0.006, 0.05, 0.012), BRASS)
    bench.ring((-0.06, 0.47, 0), 0.035, 0.009, SECOND, axis="x", arc=180)
    bench.socket("handle", (-0.06, 0.505, 0))


def draw_suitcase(bench: Bench) -> None:
    """A case with corners, straps, locks and a handle, standing on its long side."""
    bench.box((0, 0.24, 0), (0.34, 0.22, 0.1), MAIN, edge=0.03)
    bench.box((0, 0.24, 0), (0.343, 0.223, 0.006), MAIN.toned(0.6), edge=0)
    for x in (-0.2, 0.2):
        bench.box((x, 0.24, 0), (0.022, 0.225, 0.104), SECOND, edge=0.01)
        bench.box((x, 0.38, 0.105), (0.03, 0.022, 0.006), BRASS)
    for s in (-1, 1):
        for t in (-1, 1):
            for u in (-1, 1):
                bench.ball((s * 0.315, 0.24 + t * 0.195, u * 0.078), (0.036, 0.036, 0.03), SECOND)
        bench.box((s * 0.08, 0.468, 0), (0.014, 0.016, 0.014), BRASS)
        bench.drum((s * 0.26, 0.012, 0), 0.02, 0.012, BLACK)
    bench.rod((-0.08, 0.49, 0), (0.08, 0.49, 0), 0.014, SECOND)
    bench.socket("handle", (0, 0.49, 0))


def draw_purse(bench: Bench) -> None:
    """A handbag: flap with a gilt clasp, a looped handle."""
    bench.wedge((0, 0.1, 0), (0.14, 0.1, 0.055), (0.82, 0.55), MAIN)
    bench.box((0, 0.135, 0.036), (0.118, 0.055, 0.012), MAIN.toned(0.8), turn=(-14, 0, 0), edge=0.01)
    bench.drum((0, 0.095, 0.058), 0.016, 0.006, BRASS, axis="z")
    bench.ring((0, 0.2, 0), 0.075, 0.008, MAIN.toned(0.8), axis="z", arc=185, toward=90)
    for s in (-1, 1):
        bench.ring((s * 0.075, 0.2, 0), 0.012, 0.003, BRASS, axis="z")
    bench.socket("handle", (0, 0.275, 0))


def draw_bin(bench: Bench) -> None:
    """A ribbed dustbin with a lid and side handles."""
    bench.turned((0, 0, 0), [(0, 0.002), (0.2, 0.002), (0.24, 0.6), (0.23, 0.6)], MAIN)
    for i in range(16):
        a = math.tau * i / 16
        bench.bar(
            (0.202 * math.cos(a), 0.02, 0.202 * math.sin(a)),
            (0.238 * math.cos(a), 0.56, 0.238 * math.sin(a)),
            0.009,
            MAIN,
        )
    for y, r in ((0.02, 0.204), (0.59, 0.24)):
        bench.ring((0, y, 0), r, 0.012, MAIN)
    with bench.node("lid", (-0.25, 0.61, 0)):
        bench.turned((0, 0.6, 0), [(0.26, 0), (0.26, 0.02), (0.18, 0.07), (0, 0.1)], MAIN)
        bench.ring((0, 0.69, 0), 0.05, 0.01, MAIN.toned(0.6), axis="x", arc=180)
        bench.socket("lid", (0, 0.74, 0))
    for s in (-1, 1):
        bench.ring((0, 0.45, s * 0.235), 0.05, 0.009, MAIN.toned(0.6), arc=180, toward=-s * 90)
    bench.state("open", lid=turned_joint(z=80))
    bench.socket("inside", (0, 0.1, 0))


def draw_aquarium(bench: Bench) -> None:
    """A glass tank of water with gravel, weeds and two goldfish."""
    for s in (-1, 1):
        bench.box((0, 0.2, s * 0.2), (0.35, 0.18, 0.003), CLEAR, edge=0)
        bench.box((s * 0.35, 0.2, 0), (0.003, 0.18, 0.2), CLEAR, edge=0)
        for t in (-1, 1):
            bench.box((s * 0.35, 0.2, t * 0.2), (0.008, 0.19, 0.008), BLACK, edge=0)
    for y in (0.012, 0.385):
        for s in (-1, 1):
            bench.box((0, y, s * 0.2), (0.36, 0.012, 0.01), BLACK, edge=0)
            bench.box((s * 0.35, y, 0), (0.01, 0.012, 0.2), BLACK, edge=0)
    bench.box(
        (0, 0.035, 0),
        (0.345, 0.025, 0.195),
        Swatch("gravel", (0.8, 0.7, 0.5), "stone", "mottle", (0.55, 0.45, 0.3), 0.02),
        edge=0,
    )
    with bench.node("contents", (0, 0.06, 0)):
        bench.box((0, 0.1995, 0), (0.346, 0.1395, 0.196), MAIN.of("water"), edge=0)
        bench.socket("inside", (0, 0.2, 0))
    for x, z, tall in ((-0.24, -0.1, 0.22), (-0.2, -0.08, 0.16), (0.25, -0.12, 0.25), (0.2, 0.1, 0.12)):
        bench.rod((x, 0.06, z), (x + 0.03, 0.06 + tall, z), 0.014, Swatch("weed", (0.15, 0.5, 0.2), "leaf"), end=0.004)
    for x, y, z, s in ((0.05, 0.24, 0.08, 1), (-0.12, 0.16, -0.02, -1)):
        bench.ball((x, y, z), (0.06, 0.035, 0.022), ORANGE)
        bench.pennant((x - s * 0.1, y, z), (x - s * 0.045, y, z), 0.04, ORANGE)
        bench.ball((x + s * 0.04, y + 0.008, z + 0.018), 0.006, BLACK)


def draw_flowerpot(bench: Bench) -> None:
    """A clay flowerpot on its saucer, full of soil."""
    bench.turned((0, 0, 0), [(0, 0.002), (0.10, 0.002), (0.112, 0.018), (0.104, 0.018), (0, 0.012)], MAIN.toned(0.9))
    bench.turned(
        (0, 0.01, 0),
        [(0, 0), (0.072, 0), (0.098, 0.135), (0.106, 0.135), (0.108, 0.17), (0.097, 0.17), (0.094, 0.14)],
        MAIN,
    )
    bench.drum((0, 0.158, 0), 0.093, 0.008, Swatch("soil", (0.16, 0.10, 0.06), "matte"))
    bench.socket("inside", (0, 0.165, 0))


CONTAINERS: dict[str, Recipe] = {
    "flowerpot": recipe(draw_flowerpot, 0.224, (0.72, 0.38, 0.24), mass=1.2, material="stone", finish="matte"),
    "bucket": recipe(draw_bucket, 0.42, (0.2, 0.42, 0.75), (0.9, 0.9, 0.9), mass=0.9, material="metal", finish="gloss"),
    "can": recipe(draw_can, 0.124, (0.82, 0.06, 0.08), (0.95, 0.94, 0.92), front="z", mass=0.35, material="metal", finish="metal"),
    "cardboard box": recipe(draw_cardboard_box, 0.6, (0.7, 0.52, 0.33), (0.82, 0.72, 0.5), front="z", mass=0.8, material="wood", finish="paper"),
    "crate": recipe(draw_crate, 0.61, (0.66, 0.48, 0.28), mass=12, material="wood", finish="wood"),
    "basket": recipe(draw_basket, 0.42, (0.7, 0.5, 0.28), mass=1, material="wood", finish="matte"),
    "chest": recipe(draw_chest, 0.8, (0.42, 0.25, 0.12), mass=40, material="wood", voice="door", finish="wood"),
    "bag": recipe(draw_bag, 0.46, (0.16, 0.42, 0.4), (0.9, 0.85, 0.75), front="z", mass=0.3, material="fabric", finish="paper"),
    "backpack": recipe(draw_backpack, 0.51, (0.2, 0.36, 0.55), (0.5, 0.3, 0.16), mass=2, material="fabric", finish="cloth"),
    "suitcase": recipe(draw_suitcase, 0.7, (0.55, 0.3, 0.15), (0.3, 0.16, 0.08), front="z", mass=6, material="fabric", finish="leather"),
    "purse": recipe(draw_purse, 0.285, (0.65, 0.1, 0.16), front="z", mass=0.8, material="fabric", finish="leather"),
    "bin": recipe(draw_bin, 0.75, (0.45, 0.48, 0.5), mass=6, material="metal", finish="metal"),
    "aquarium": recipe(draw_aquarium, 0.72, (0.45, 0.72, 0.85), front="z", mass=50, material="glass", voice="bubbles"),
}  # fmt: skip
