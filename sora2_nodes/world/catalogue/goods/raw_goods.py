"""What matter is shown as: blocks, plates, panes, sheets, heaps, and small ironmongery that years and weather change."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, DARK_WOOD, MAIN, SECOND, STEEL, WHITE, WOOD, Swatch
from ..workbench import Bench


def draw_block(bench: Bench) -> None:
    """A block of some stuff, its edges worn, a smaller piece beside it."""
    bench.box((0, 0.34, 0), (0.52, 0.34, 0.40), MAIN, edge=0.08)
    bench.box((0.60, 0.13, 0.26), (0.15, 0.13, 0.13), MAIN, turn=(0, 28, 0), edge=0.05)


def draw_plate(bench: Bench) -> None:
    """A square plate of metal on a low stand, facing +z."""
    bench.box((0, 0.52, 0), (0.56, 0.42, 0.035), MAIN.of("metal"), turn=(-8, 0, 0), edge=0.012)
    for x, y in ((-0.46, 0.20), (0.46, 0.20), (-0.46, 0.84), (0.46, 0.84)):
        bench.ball((x, y, 0.045 - 0.13 * (y - 0.52)), 0.028, MAIN.toned(0.8).of("metal"))
    for s in (-1, 1):
        bench.box((s * 0.34, 0.05, 0), (0.07, 0.05, 0.22), DARK_WOOD, edge=0.02)


def draw_slate(bench: Bench) -> None:
    """A flat round of dark slate, on which what is small is seen."""
    bench.drum((0, 0.025, 0), 0.72, 0.025, MAIN)


def draw_nugget(bench: Bench) -> None:
    """A rough piece of metal in a shallow white dish."""
    bench.turned(
        (0, 0, 0),
        [(0.0, 0.03), (0.52, 0.03), (0.66, 0.13), (0.70, 0.13), (0.56, 0.0), (0.0, 0.0)],
        Swatch("dish", (0.92, 0.92, 0.9), "gloss"),
    )
    bench.wedge((0, 0.20, 0), (0.30, 0.17, 0.22), (0.7, 0.6), MAIN, turn=(0, 24, 0))
    bench.wedge((0.22, 0.14, 0.12), (0.16, 0.11, 0.14), (0.6, 0.7), MAIN.toned(0.88), turn=(0, -30, 0))
    bench.wedge((-0.24, 0.13, 0.10), (0.13, 0.10, 0.12), (0.7, 0.5), MAIN.toned(1.08), turn=(0, 60, 0))


def draw_pane(bench: Bench) -> None:
    """An upright sheet of glass on two feet, facing +z."""
    bench.box((0, 0.54, 0), (0.62, 0.48, 0.016), Swatch("main", (0.70, 0.84, 0.90), "glass"), edge=0)
    for y, half in ((1.02, (0.64, 0.018, 0.03)), (0.06, (0.64, 0.022, 0.03))):
        bench.box((0, y, 0), half, STEEL, edge=0.006)
    for s in (-1, 1):
        bench.box((s * 0.63, 0.54, 0), (0.018, 0.48, 0.03), STEEL, edge=0.006)
        bench.box((s * 0.44, 0.02, 0), (0.05, 0.02, 0.20), BLACK, edge=0.01)


def draw_film(bench: Bench) -> None:
    """A sheet of thin plastic hung over a bar, facing +z."""
    bench.bar((-0.72, 1.08, 0), (0.72, 1.08, 0), 0.022, STEEL)
    for i in range(9):
        x = -0.58 + 0.145 * i
        bench.put("ellipsoid", (0.082, 0.49, 0.035 + 0.012 * (i % 2)), (x, 0.58, 0.02 * (-1) ** i), MAIN.of("ice"))
    for s in (-1, 1):
        bench.bar((s * 0.72, 0.0, 0), (s * 0.72, 1.08, 0), 0.022, STEEL)
        bench.box((s * 0.72, 0.02, 0), (0.05, 0.02, 0.2), BLACK, edge=0.01)


def draw_cloth(bench: Bench) -> None:
    """A piece of cloth that hangs in folds from a bar, facing +z."""
    bench.bar((-0.68, 1.12, 0), (0.68, 1.12, 0), 0.024, WOOD)
    for i in range(13):
        x, deep = -0.57 + 0.095 * i, 0.05 + 0.035 * (i % 2)
        look = MAIN.of("cloth") if i % 2 else MAIN.toned(0.9).of("cloth")
        bench.rod((x, 0.20 + 0.03 * (i % 3), 0.03 * (-1) ** i), (x, 1.10, 0), deep + 0.014, look, end=0.05)
    for s in (-1, 1):
        bench.bar((s * 0.68, 0.0, 0), (s * 0.68, 1.12, 0), 0.024, WOOD)
        bench.box((s * 0.68, 0.02, 0), (0.05, 0.02, 0.2), WOOD, edge=0.01)


def draw_sheet(bench: Bench) -> None:
    """A sheet of paper that lies with one corner curled."""
    bench.box((0, 0.012, 0), (0.70, 0.012, 0.50), MAIN.of("paper"), edge=0.002)
    bench.wedge((0.60, 0.06, 0.40), (0.14, 0.05, 0.11), (0.2, 0.1), MAIN.toned(1.05).of("paper"), turn=(0, 40, 0))


def draw_sponge(bench: Bench) -> None:
    """A kitchen sponge with its holes and a rough green side."""
    bench.box((0, 0.22, 0), (0.56, 0.17, 0.36), MAIN.of("matte"), edge=0.06)
    bench.box((0, 0.42, 0), (0.565, 0.045, 0.365), SECOND.of("cloth"), edge=0.02)
    for i in range(26):
        x, y, z = 0.5 * math.sin(2.4 * i), 0.22 + 0.12 * math.sin(5.1 * i), 0.361
        bench.ball((x, y, z), (0.028 + 0.012 * (i % 3), 0.022, 0.01), MAIN.toned(0.62).of("matte"))


def draw_lid(bench: Bench) -> None:
    """A lid of metal with a black knob, lying on its rim."""
    bench.turned((0, 0, 0), [(0.70, 0.02), (0.72, 0.05), (0.66, 0.10), (0.40, 0.19), (0.0, 0.23)], MAIN.of("metal"))
    bench.ring((0, 0.03, 0), 0.70, 0.03, STEEL)
    bench.drum((0, 0.28, 0), 0.05, 0.05, STEEL)
    bench.drum((0, 0.36, 0), 0.13, 0.045, BLACK.of("plastic"))


def draw_railing(bench: Bench) -> None:
    """A length of railing: posts with balls, two rails, thin bars; it faces +z."""
    for x in (-1.2, 0.0, 1.2):
        bench.bar((x, 0, 0), (x, 1.12, 0), 0.05, MAIN.of("metal"))
        bench.ball((x, 1.18, 0), 0.075, MAIN.of("metal"))
        bench.drum((x, 0.03, 0), 0.1, 0.03, MAIN.toned(0.85).of("metal"))
    for y in (0.16, 0.98):
        bench.bar((-1.2, y, 0), (1.2, y, 0), 0.035, MAIN.of("metal"))
    for i in range(14):
        x = -1.07 + 0.1646 * i
        if abs(x) > 0.07:
            bench.bar((x, 0.16, 0), (x, 0.98, 0), 0.016, MAIN.toned(0.92).of("metal"))


def draw_knocker(bench: Bench) -> None:
    """A ring knocker with its boss on a piece of a panelled door, facing +z."""
    bench.box((0, 0.8, -0.06), (0.62, 0.80, 0.05), SECOND.of("wood"), edge=0.01)
    for x in (-0.3, 0.3):
        bench.box((x, 0.8, -0.005), (0.24, 0.66, 0.012), SECOND.toned(0.82).of("wood"), edge=0.01)
    bench.drum((0, 1.06, 0.02), 0.20, 0.035, MAIN.of("metal"), axis="z")
    bench.ball((0, 1.06, 0.07), (0.11, 0.11, 0.08), MAIN.of("metal"))
    bench.ring((0, 0.82, 0.09), 0.24, 0.042, MAIN.of("metal"), axis="z")
    bench.ball((0, 0.57, 0.10), (0.09, 0.07, 0.07), MAIN.toned(0.9).of("metal"))
    bench.drum((0, 0.55, 0.03), 0.09, 0.03, MAIN.of("metal"), axis="z")


def draw_handle(bench: Bench) -> None:
    """A lever handle with its plate and keyhole on a piece of a door, facing +z."""
    bench.box((0, 0.7, -0.07), (0.60, 0.70, 0.05), WHITE.toned(0.94), edge=0.01)
    bench.box((-0.22, 0.7, 0.0), (0.13, 0.46, 0.03), MAIN.toned(0.86), edge=0.03)
    bench.drum((-0.22, 0.86, 0.1), 0.07, 0.1, MAIN, axis="z")
    bench.rod((-0.22, 0.86, 0.2), (0.30, 0.86, 0.2), 0.062, MAIN, end=0.05)
    bench.drum((-0.22, 0.46, 0.032), 0.036, 0.004, BLACK, axis="z")
    bench.box((-0.22, 0.41, 0.032), (0.014, 0.05, 0.004), BLACK, edge=0)


def draw_cap(bench: Bench) -> None:
    """A screw cap with its ribs, standing on its rim."""
    bench.drum((0, 0.26, 0), 0.42, 0.26, MAIN)
    bench.ring((0, 0.50, 0), 0.39, 0.045, MAIN.toned(1.08))
    bench.ring((0, 0.04, 0), 0.43, 0.035, MAIN.toned(0.9))
    for i in range(28):
        a = 2 * math.pi * i / 28
        x, z = 0.425 * math.cos(a), 0.425 * math.sin(a)
        bench.bar((x, 0.10, z), (x, 0.46, z), 0.022, MAIN.toned(0.9))


def draw_headlight(bench: Bench) -> None:
    """A round headlight with its lens in a piece of a red wing, facing +z."""
    bench.box((0, 0.55, -0.14), (0.74, 0.52, 0.14), Swatch("body", (0.72, 0.08, 0.07), "paint"), edge=0.1)
    bench.ring((0, 0.58, 0.02), 0.38, 0.05, STEEL, axis="z")
    bench.put("ellipsoid", (0.37, 0.37, 0.13), (0, 0.58, 0.02), MAIN)
    bench.box((0, 0.11, 0.02), (0.76, 0.06, 0.05), STEEL, edge=0.03)


def draw_window(bench: Bench) -> None:
    """A piece of a car's door with its window, facing +z."""
    red = Swatch("body", (0.72, 0.08, 0.07), "paint")
    bench.box((0, 0.34, 0), (1.0, 0.34, 0.09), red, edge=0.05)
    bench.box((0.08, 0.98, 0), (0.78, 0.29, 0.02), MAIN, edge=0)
    bench.beam((-0.96, 0.66, 0), (-0.62, 1.32, 0), (0.05, 0.06), red)
    bench.beam((0.92, 0.66, 0), (0.86, 1.32, 0), (0.05, 0.06), red)
    bench.beam((-0.66, 1.32, 0), (0.90, 1.32, 0), (0.05, 0.06), red)
    bench.box((-0.98, 0.78, 0.08), (0.10, 0.08, 0.10), red, edge=0.03)
    bench.box((0.62, 0.50, 0.10), (0.14, 0.03, 0.03), STEEL, edge=0.01)
    bench.box((0, 0.67, 0.02), (0.94, 0.018, 0.09), BLACK, edge=0)


def draw_hay(bench: Bench) -> None:
    """A heap of dry hay, stalks sticking out."""
    for x, y, z, r in (
        (0, 0.20, 0, 0.5),
        (-0.34, 0.13, 0.08, 0.36),
        (0.36, 0.13, 0.04, 0.36),
        (0.02, 0.14, 0.28, 0.36),
    ):
        bench.ball((x, y, z), (r, 0.62 * r, 0.8 * r), MAIN.patterned("mottle", 0.05, (0.58, 0.44, 0.18)))
    for i in range(70):
        a, u = 2.4 * i, (i % 10) / 10
        r = 0.46 * math.sqrt(u + 0.08)
        x, z = r * math.cos(a), 0.75 * r * math.sin(a) + 0.08
        y = 0.36 - 0.36 * u
        lean = (0.20 * math.cos(a * 1.7), 0.05 + 0.10 * ((i * 7) % 5) / 5, 0.16 * math.sin(a * 1.7))
        bench.bar(
            (x - lean[0], y, z - lean[2]),
            (x + lean[0], y + lean[1], z + lean[2]),
            0.008,
            Swatch("straw", (0.86, 0.72, 0.36), "matte"),
        )


def draw_papers(bench: Bench) -> None:
    """A heap of crumpled and loose paper."""
    for i in range(26):
        a, ring = 2.4 * i, (i % 9) / 9
        r = 0.46 * math.sqrt(ring + 0.05)
        at = (r * math.cos(a), 0.04 + 0.26 * (1 - ring) * ((i % 3 + 1) / 3), 0.8 * r * math.sin(a))
        turn = (23 * i % 70 - 35, 37 * i % 180, 29 * i % 60 - 30)
        bench.box(at, (0.17, 0.006, 0.13), MAIN.toned(0.9 + 0.03 * (i % 5)).of("paper"), turn=turn, edge=0)
        if i % 3 == 0:
            bench.wedge(
                (at[0], at[1] + 0.03, at[2]), (0.09, 0.08, 0.08), (0.6, 0.5), MAIN.toned(0.92).of("paper"), turn=turn
            )


RAINBOW = (
    (0.10, 0.10, 0.13),
    (0.42, 0.18, 0.52),
    (0.16, 0.34, 0.72),
    (0.12, 0.58, 0.50),
    (0.72, 0.68, 0.20),
    (0.82, 0.36, 0.34),
    (0.50, 0.22, 0.50),
    (0.14, 0.42, 0.62),
)


def draw_puddle(bench: Bench) -> None:
    """A flat puddle of oil with the colours of thin films, ring within ring; its dark edge is of the thing's own colour."""
    bench.drum((0, 0.004, 0), 0.78, 0.004, MAIN)
    for k, colour in enumerate(RAINBOW):
        r, x, z = 0.62 - 0.075 * k, 0.03 * math.sin(2 * k), 0.03 * math.cos(3 * k)
        for dx, dz, share in ((0.0, 0.0, 1.0), (0.36, 0.12, 0.62), (-0.38, 0.08, 0.56), (0.06, -0.26, 0.6)):
            at = (x + dx * r, 0.010 + 0.0035 * k, z + dz * r)
            bench.ball(at, (r * share, 0.008, 0.72 * r * share), Swatch("film", colour, "gloss"))


POOLS = (
    (0.0, 0.0, 0.62),
    (0.42, 0.10, 0.36),
    (-0.44, 0.06, 0.40),
    (0.10, -0.22, 0.42),
    (-0.14, 0.24, 0.40),
    (0.30, 0.26, 0.26),
    (-0.62, -0.12, 0.18),
)  # x, z and radius


def draw_pool(bench: Bench) -> None:
    """A flat puddle of water of several rounds that run into one another."""
    for k, (x, z, r) in enumerate(POOLS):
        bench.ball((x, 0.004, z), (r, 0.012 + 0.0006 * k, 0.72 * r), MAIN)


def draw_snow_patch(bench: Bench) -> None:
    """A low heap of snow with an uneven edge."""
    for k, (x, z, r) in enumerate(POOLS):
        bench.ball((x, 0.02, z), (r, 0.30 * r + 0.02 * (k % 3), 0.8 * r), MAIN)


def draw_floorboards(bench: Bench) -> None:
    """Boards of a floor beside one another, smooth, of two tones."""
    for k in range(6):
        tone = MAIN if k % 2 else SECOND
        bench.box((0, 0.02, -0.75 + 0.30 * k), (1.25, 0.02, 0.146), tone, edge=0.004)


def draw_soap_ring(bench: Bench) -> None:
    """A ring on a handle with a film of soap in it, in bands of colour; it faces +z."""
    bench.bar((0, 0.0, 0), (0, 0.62, 0), 0.028, MAIN)
    bench.ring((0, 0.98, 0), 0.37, 0.03, MAIN, axis="z")
    for k in range(14):
        y = 0.64 + 0.0486 * (k + 0.5)
        half = math.sqrt(max(0.35**2 - (y - 0.98) ** 2, 0.0004))
        colour = ((0.96, 0.62, 0.78), (0.66, 0.78, 0.98), (0.62, 0.94, 0.80), (0.97, 0.92, 0.58))[k % 4]
        bench.box((0, y, 0.004 * math.sin(k)), (half, 0.0262, 0.004), Swatch("film", colour, "ice"), edge=0)
    bench.drum((0, 0.03, 0), 0.16, 0.03, MAIN)


def draw_suds(bench: Bench) -> None:
    """A heap of suds on a wet plate: bubbles of many sizes with a shimmer."""
    bench.drum((0, 0.01, 0), 0.72, 0.01, MAIN.of("gloss"))
    for i in range(80):
        a, u = 2.4 * i, (i + 0.5) / 80
        r = 0.60 * math.sqrt(u)
        size = 0.10 - 0.05 * u + 0.02 * ((i * 7) % 5) / 5
        colour = ((0.97, 0.98, 1.0), (0.90, 0.95, 1.0), (0.98, 0.92, 0.98), (0.92, 1.0, 0.97))[i % 4]
        bench.ball(
            (r * math.cos(a), 0.03 + 0.20 * (1 - u) + 0.3 * size, 0.8 * r * math.sin(a)),
            size,
            Swatch("bubble", colour, "gloss"),
        )


RAW_GOODS: dict[str, Recipe] = {
    "raw slab": recipe(draw_block, 0.14, (0.95, 0.93, 0.88), front="z", mass=0.4, material="rubber", finish="satin"),
    "metal plate": recipe(draw_plate, 0.24, (0.70, 0.72, 0.75), front="z", mass=2, material="metal", finish="metal"),
    "slate round": recipe(draw_slate, 0.36, (0.10, 0.11, 0.13), front="z", mass=2, material="stone", finish="satin"),
    "metal nugget": recipe(draw_nugget, 0.12, (0.66, 0.68, 0.71), front="z", mass=0.3, material="metal", finish="brushed"),
    "glass pane": recipe(draw_pane, 0.30, (0.70, 0.84, 0.90), front="z", mass=2, material="glass", finish="glass"),
    "plastic film": recipe(draw_film, 0.34, (0.82, 0.90, 0.94), front="z", mass=0.5, finish="plastic"),
    "hung cloth": recipe(draw_cloth, 0.60, (0.85, 0.82, 0.76), front="z", mass=0.6, material="fabric", finish="cloth"),
    "loose paper": recipe(draw_sheet, 0.30, (0.96, 0.95, 0.92), front="z", mass=0.01, material="fabric", finish="paper"),
    "kitchen sponge": recipe(draw_sponge, 0.11, (0.96, 0.84, 0.30), (0.16, 0.46, 0.24), front="z", mass=0.02, material="fabric", finish="matte"),
    "pot lid": recipe(draw_lid, 0.26, (0.72, 0.74, 0.77), front="z", mass=0.6, material="metal", finish="metal"),
    "railing": recipe(draw_railing, 2.6, (0.55, 0.57, 0.60), front="z", mass=60, material="metal", finish="metal"),
    "door knocker": recipe(draw_knocker, 0.34, (0.82, 0.66, 0.30), (0.20, 0.34, 0.30), front="z", mass=3, material="metal", finish="metal"),
    "lever handle": recipe(draw_handle, 0.30, (0.62, 0.64, 0.67), front="z", mass=1, material="metal", finish="satin"),
    "bottle cap": recipe(draw_cap, 0.035, (0.16, 0.36, 0.80), front="z", mass=0.005, finish="plastic"),
    "car headlamp": recipe(draw_headlight, 0.34, (0.92, 0.94, 0.95), front="z", mass=2, material="glass", finish="gloss"),
    "vehicle window": recipe(draw_window, 1.1, (0.62, 0.76, 0.82), front="z", mass=20, material="glass", finish="glass"),
    "rainbow puddle": recipe(draw_puddle, 1.3, (0.10, 0.10, 0.13), front="z", mass=1, finish="gloss"),
    "water puddle": recipe(draw_pool, 1.3, (0.46, 0.60, 0.70), front="z", mass=1, finish="water"),
    "snow patch": recipe(draw_snow_patch, 1.3, (0.95, 0.97, 1.0), front="z", mass=5, finish="matte"),
    "floorboards": recipe(draw_floorboards, 2.5, (0.66, 0.42, 0.20), (0.60, 0.37, 0.17), front="z", mass=20, material="wood", finish="gloss"),
    "soap ring": recipe(draw_soap_ring, 0.22, (0.30, 0.66, 0.90), front="z", mass=0.05, finish="plastic"),
    "soap suds": recipe(draw_suds, 0.40, (0.16, 0.24, 0.32), front="z", mass=0.1, finish="gloss"),
    "hay": recipe(draw_hay, 0.9, (0.76, 0.62, 0.32), front="z", mass=5, material="fabric", finish="matte"),
    "paper heap": recipe(draw_papers, 0.5, (0.95, 0.94, 0.90), front="z", mass=0.5, material="fabric", finish="paper"),
}  # fmt: skip
