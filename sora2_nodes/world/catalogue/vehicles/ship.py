"""Ships: sailing boat, pirate ship, ferry, cruise ship, container ship, submarine."""

from __future__ import annotations

from ...primitives import Vec3
from ..recipe import Recipe, recipe
from ..swatch import (
    BLACK,
    CLOTH,
    DARK_WOOD,
    GOLD,
    GREY,
    IRON,
    LAMPLIGHT,
    MAIN,
    PANE,
    RED,
    SECOND,
    STEEL,
    WHITE,
    WOOD,
    Swatch,
)
from ..workbench import Bench
from .boat import hull

CANVAS = Swatch("canvas", (0.93, 0.89, 0.78), "cloth")


def draw_sailing_boat(bench: Bench) -> None:
    """A white sloop: slim hull, cabin, tall mast with mainsail and jib."""
    hull(bench, (3.4, 0.5, 1.0), 1.0, MAIN, 0.5)
    bench.box((-1.2, 1.02, 0), (2.1, 0.03, 0.85), WOOD, edge=0)
    bench.box((0.1, 1.2, 0), (1.1, 0.22, 0.55), MAIN, edge=0.12)
    for s in (-1, 1):
        bench.box((0.1, 1.24, s * 0.55), (0.75, 0.08, 0.02), PANE, edge=0.02)
        bench.box((-0.2, 0.82, s * 0.96), (3.0, 0.06, 0.05), SECOND)
    bench.rod((0.9, 1.0, 0), (0.9, 8.6, 0), 0.07, STEEL, end=0.04)
    bench.bar((3.3, 1.05, 0), (0.9, 8.4, 0), 0.015, STEEL)
    bench.bar((-3.2, 1.05, 0), (0.9, 8.55, 0), 0.012, STEEL)
    with bench.node("sail", (0.9, 1.9, 0)):
        bench.rod((0.85, 1.95, 0), (-2.6, 1.85, 0), 0.06, STEEL)
        bench.blade((-0.95, 2.05, 0.05), (0.82, 8.4, 0.0), 1.85, 0.02, 0.03, CANVAS, (0, 0, 1))
        bench.box((-0.4, 3.6, 0.05), (0.4, 0.4, 0.03), SECOND, turn=(0, 0, 0))
    with bench.node("jib", (3.2, 1.2, 0)):
        bench.blade((2.15, 1.45, 0.05), (1.0, 7.9, 0.0), 1.1, 0.02, 0.03, CANVAS, (0, 0, 1))
    with bench.node("steering", (-2.6, 1.3, 0)):
        bench.rod((-3.2, 1.15, 0), (-2.2, 1.35, 0), 0.04, WOOD)
        bench.socket("right_hand", (-2.2, 1.35, 0))
    bench.wedge((-0.5, 0.1, 0), (0.9, 0.14, 0.09), (0.7, 0.9), BLACK)
    bench.socket("seat", (-1.9, 1.15, 0.5))
    bench.socket("seat_2", (-1.5, 1.15, -0.5))


def _mast(
    bench: Bench, x: float, foot: float, top: float, yards: tuple[tuple[float, float, float], ...], sail: Swatch
) -> None:
    """A mast with bellied square sails. yards: (height, half breadth, drop of its sail), m."""
    bench.rod((x, foot, 0), (x, top, 0), 0.18, DARK_WOOD, end=0.08)
    for y, half, drop in yards:
        bench.rod((x + 0.15, y, -half), (x + 0.15, y, half), 0.09, DARK_WOOD)
        bench.put("cylinder", (0.55, half * 0.94, drop / 2), (x - 0.15, y - drop / 2, 0), sail, (90, 0, 0))
    bench.drum((x, top * 0.82, 0), 0.42, 0.16, DARK_WOOD)


def draw_pirate_ship(bench: Bench) -> None:
    """A galleon: curved dark hull with high stern, gun ports, three masts, black flag with a skull."""
    planks = MAIN.patterned("planks", 0.35, (0.2, 0.11, 0.05))
    hull(bench, (7.5, 1.3, 2.1), 2.6, planks, 0.34)
    bench.wedge((-5.0, 3.3, 0), (2.2, 0.8, 2.0), (0.9, 0.85), planks)
    bench.wedge((-5.7, 4.5, 0), (1.5, 0.55, 1.75), (0.85, 0.85), planks)
    bench.box((-7.25, 3.7, 0), (0.06, 0.95, 1.4), GOLD)
    for z in (-0.85, 0.0, 0.85):
        bench.box((-7.3, 3.7, z), (0.06, 0.4, 0.28), LAMPLIGHT.glowing(1.5))
    bench.box((-0.4, 2.64, 0), (4.6, 0.05, 1.8), WOOD, edge=0)
    for s in (-1, 1):
        bench.box((-0.2, 2.82, s * 1.98), (4.7, 0.2, 0.1), SECOND)
        for i in range(5):
            bench.box((-3.2 + 1.5 * i, 1.95, s * 1.84), (0.3, 0.27, 0.09), BLACK, turn=(10 * s, 0, 0))
            bench.bar((-3.2 + 1.5 * i, 1.95, s * 1.7), (-3.2 + 1.5 * i, 1.95, s * 2.35), 0.12, IRON)
    bench.rod((6.0, 2.5, 0), (10.2, 4.4, 0), 0.16, DARK_WOOD, end=0.08)
    for name, x, top, yards in (
        ("sail", 3.2, 10.4, ((9.3, 1.7, 1.9), (6.9, 2.5, 2.5))),
        ("sail_2", -0.6, 12.2, ((11.0, 1.9, 2.1), (8.4, 2.9, 3.2))),
        ("sail_3", -4.6, 10.0, ((9.0, 1.5, 2.2),)),
    ):
        with bench.node(name, (x, 2.6, 0)):
            _mast(bench, x, 2.4, top, yards, CANVAS)
    for a, b in (
        ((10.1, 4.4, 0), (3.2, 10.2, 0)),
        ((3.2, 10.2, 0), (-0.6, 12.0, 0)),
        ((-0.6, 12.0, 0), (-7.0, 5.0, 0)),
    ):
        bench.bar(a, b, 0.035, CLOTH)
    for s in (-1, 1):
        for x in (3.2, -0.6):
            bench.bar((x - 0.6, 2.8, s * 1.95), (x, 9.6, 0), 0.03, CLOTH)
    with bench.node("flag", (-0.6, 12.2, 0)):
        bench.box((-1.3, 12.6, 0), (0.75, 0.5, 0.02), BLACK.of("cloth"), edge=0)
        bench.rod((-0.6, 12.0, 0), (-0.6, 13.2, 0), 0.05, DARK_WOOD)
        for s in (-1, 1):
            bench.ball((-1.3, 12.68, s * 0.03), (0.2, 0.2, 0.02), WHITE)
            for turn in (35, -35):
                with bench.frame((-1.3, 12.45, s * 0.03), (0, 0, turn)):
                    bench.box((0, 0, 0), (0.34, 0.045, 0.015), WHITE)
            for dx in (-0.08, 0.08):
                bench.ball((-1.3 + dx, 12.7, s * 0.05), (0.05, 0.055, 0.02), BLACK)
    bench.socket("seat", (-5.5, 5.1, 0))
    bench.socket("top", (0.8, 2.7, 0))


def _decks(
    bench: Bench,
    rows: tuple[tuple[float, float, float, float], ...],
    first: float,
    tall: float,
    swatch: Swatch,
    pane: float,
) -> float:
    """Decks on each other with window rows. rows: (from x, to x, half breadth, share). Returns the height of the last roof, m."""
    y = first
    for back, front, half, scale in rows:
        look = swatch.patterned("windows", pane * scale, (0.12, 0.18, 0.26))
        bench.box(((front + back) / 2, y + tall / 2, 0), ((front - back) / 2, tall / 2, half), look, edge=0)
        bench.box(
            ((front + back) / 2, y + tall, 0),
            ((front - back) / 2 + tall * 0.12, tall * 0.06, half * 1.03),
            WHITE,
            edge=0,
        )
        y += tall
    return y


def _funnel(bench: Bench, at: Vec3, radius: float, tall: float, swatch: Swatch) -> None:
    x, y, z = at
    bench.put("cylinder", (radius, tall, radius * 0.7), (x, y + tall, z), swatch, (0, 0, 8))
    bench.put(
        "cylinder", (radius * 1.02, tall * 0.22, radius * 0.72), (x - tall * 0.22, y + tall * 1.78, z), BLACK, (0, 0, 8)
    )


def draw_ferry(bench: Bench) -> None:
    """A broad boat with a car deck, a ramp at its bow, windows and a bridge."""
    hull(bench, (20, 1.7, 5.2), 3.4, MAIN, 0.14, 0.1)
    y = _decks(bench, ((-14.5, 11.5, 4.9, 1.0), (-13, 8, 4.4, 1.0)), 3.4, 2.6, WHITE, 1.5)
    for s in (-1, 1):
        for i in range(4):
            bench.box((-9 + 5.2 * i, 4.5, s * 4.95), (1.7, 0.85, 0.06), BLACK)
            bench.ring((-8 + 5 * i, y - 2.0, s * 4.55), 0.42, 0.12, RED, axis="z")
    bench.wedge((5.0, y + 1.1, 0), (1.9, 1.1, 3.8), (0.8, 0.9), WHITE)
    bench.box((6.0, y + 1.4, 0), (0.75, 0.5, 3.4), PANE)
    _funnel(bench, (-7.5, y, 0), 1.6, 1.7, SECOND)
    bench.rod((2.5, y + 2, 0), (2.5, y + 5.2, 0), 0.14, STEEL)
    with bench.node("door", (18.5, 3.4, 0)):
        bench.box((18.2, 4.9, 0), (0.2, 1.8, 2.4), GREY, turn=(0, 0, -12))
    bench.socket("inside", (0, 3.5, 0))
    bench.socket("top", (-3, y, 0))


def draw_cruise_ship(bench: Bench) -> None:
    """A tall white ship: many decks of windows, a row of lifeboats, funnel, pools on top."""
    hull(bench, (60, 4.5, 8.2), 9.0, MAIN, 0.2, 0.05)
    rows = tuple((-50 + 2.6 * i, 40 - 4.2 * i, 8.0 - 0.25 * i, 1.0) for i in range(6))
    y = _decks(bench, rows, 9.0, 3.1, WHITE, 2.4)
    for s in (-1, 1):
        bench.box((-2, 7.6, s * 8.0), (50, 0.5, 0.25), SECOND)
        for i in range(8):
            bench.ball((-38 + 9 * i, 13.6, s * 8.6), (3.0, 0.9, 0.8), Swatch("lifeboat", (0.95, 0.5, 0.08), "gloss"))
    bench.box((19, y + 1.6, 0), (3.2, 1.6, 7.2), WHITE)
    bench.box((21.3, y + 1.9, 0), (1.1, 0.7, 7.4), PANE)
    _funnel(bench, (-20, y, 0), 5.0, 4.2, SECOND)
    bench.rod((12, y, 0), (12, y + 9, 0), 0.35, STEEL)
    bench.box((2, y + 0.2, 0), (6, 0.2, 3), Swatch("pool", (0.2, 0.65, 0.8), "water"))
    bench.socket("top", (2, y, 0))


def draw_container_ship(bench: Bench) -> None:
    """A long hull loaded with rows of coloured containers, bridge tower aft."""
    hull(bench, (60, 4.5, 8.5), 9.0, MAIN, 0.15, 0.0)
    bench.box((-5, 3.0, 0), (50, 1.8, 6.3), RED.of("matte"))
    paints = (
        (0.75, 0.15, 0.1),
        (0.1, 0.3, 0.6),
        (0.9, 0.55, 0.1),
        (0.15, 0.45, 0.25),
        (0.75, 0.75, 0.72),
        (0.4, 0.12, 0.14),
    )
    for i in range(6):
        for k in range(3):
            for j in range(2):
                if k == 2 and (i + j) % 3 == 0:
                    continue
                look = Swatch("container", bench.chance.choice(paints), "matte", "bands", (0.15, 0.13, 0.12), 3.0)
                bench.box((-27 + 12.6 * i, 10.6 + 3.0 * k, (j - 0.5) * 8.0), (6.0, 1.42, 3.9), look, edge=0.1)
    bench.box((-45, 16, 0), (4.5, 7.2, 7.0), WHITE.patterned("windows", 2.6, (0.12, 0.18, 0.26)), edge=0)
    bench.box((-44.5, 24.2, 0), (4.0, 1.3, 9.2), WHITE)
    bench.box((-40.5, 24.4, 0), (0.3, 0.7, 8.6), PANE)
    _funnel(bench, (-54, 9, 0), 2.8, 5.0, SECOND)
    bench.rod((-45, 25, 0), (-45, 32, 0), 0.3, STEEL)
    bench.rod((49, 9, 0), (49, 17, 0), 0.3, STEEL)
    bench.socket("top", (0, 19, 0))


def draw_submarine(bench: Bench) -> None:
    """A rounded hull with a tower, periscope, portholes, rudders and a screw."""
    bench.ball((0, 1.5, 0), (5.2, 1.45, 1.45), MAIN)
    bench.box((0.6, 3.2, 0), (1.1, 0.75, 0.5), MAIN, edge=0.4)
    bench.ring((0.6, 3.9, 0), 0.5, 0.08, SECOND)
    bench.tubes([(0.3, 3.8, 0), (0.3, 5.1, 0), (0.75, 5.1, 0)], 0.1, SECOND)
    bench.drum((0.82, 5.1, 0), 0.14, 0.06, PANE, axis="x")
    for s in (-1, 1):
        for x, z in ((2.2, 1.28), (0.6, 1.41), (-1.0, 1.4)):
            bench.ring((x, 1.75, s * z), 0.34, 0.08, SECOND, axis="z")
            bench.drum((x, 1.75, s * z * 0.98), 0.3, 0.06, LAMPLIGHT.glowing(0.9), axis="z")
        bench.blade((-4.1, 1.5, s * 0.4), (-4.6, 1.5, s * 1.9), 0.5, 0.06, 0.7, SECOND)
        bench.blade((1.1, 3.2, s * 0.4), (1.1, 3.2, s * 1.4), 0.4, 0.05, 0.7, SECOND)
        bench.blade((-4.1, 1.5 + s * 0.4, 0), (-4.6, 1.5 + s * 1.5, 0), 0.5, 0.06, 0.7, SECOND, (0, 0, 1))
    with bench.node("propeller", (-5.3, 1.5, 0)):
        bench.ball((-5.3, 1.5, 0), (0.25, 0.18, 0.18), GOLD)
        for turn in (0, 60, 120):
            with bench.frame((-5.3, 1.5, 0), (turn, 0, 0)):
                bench.ball((0, 0, 0), (0.07, 0.75, 0.16), GOLD)
    bench.ball((5.05, 1.5, 0), (0.2, 0.35, 0.35), LAMPLIGHT)
    bench.socket("inside", (0, 0.8, 0))


SHIPS: dict[str, Recipe] = {
    "sailing boat": recipe(draw_sailing_boat, 8.6, (0.96, 0.96, 0.94), (0.1, 0.25, 0.6), mass=1500, material="wood", carriage="sails", voice="sail", finish="gloss"),
    "pirate ship": recipe(draw_pirate_ship, 17.6, (0.34, 0.2, 0.1), (0.55, 0.4, 0.15), mass=60000, material="wood", carriage="sails", voice="ship", finish="wood"),
    "ferry": recipe(draw_ferry, 39.0, (0.12, 0.25, 0.5), (0.85, 0.2, 0.12), mass=500000, material="metal", carriage="floats", voice="ship horn", finish="paint"),
    "cruise ship": recipe(draw_cruise_ship, 120.0, (0.94, 0.95, 0.96), (0.1, 0.25, 0.55), mass=9000000, material="metal", carriage="floats", voice="ship horn", finish="paint"),
    "container ship": recipe(draw_container_ship, 120.0, (0.1, 0.2, 0.32), (0.75, 0.2, 0.1), mass=9000000, material="metal", carriage="floats", voice="ship horn", finish="paint"),
    "submarine": recipe(draw_submarine, 10.8, (0.95, 0.75, 0.1), (0.75, 0.15, 0.1), mass=30000, material="metal", carriage="swims", voice="sonar", finish="paint"),
}  # fmt: skip
