"""Small things that are looked at: hourglass, snow globe, marble, bowling pin, house of cards, paper boat, paper crane, jewellery box, crystal ball, orb, tobacco pipe."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CLEAR, DARK_WOOD, GOLD, LEAF, MAIN, RED, SECOND, SOLID, WHITE, Swatch
from ..workbench import Bench


def draw_hourglass(bench: Bench) -> None:
    """Two bulbs of glass with sand between turned plates."""
    for y in (0.06, 1.94):
        bench.drum((0, y, 0), 0.6, 0.06, DARK_WOOD)
    for k in range(3):
        a = math.radians(120 * k + 30)
        bench.rod(
            (0.48 * math.cos(a), 0.1, 0.48 * math.sin(a)), (0.48 * math.cos(a), 1.9, 0.48 * math.sin(a)), 0.05, GOLD
        )
    glass = [
        (0.34, 0.13),
        (0.4, 0.35),
        (0.34, 0.65),
        (0.1, 0.92),
        (0.045, 1.0),
        (0.1, 1.08),
        (0.34, 1.35),
        (0.4, 1.65),
        (0.34, 1.87),
    ]
    bench.turned((0, 0, 0), glass, CLEAR)
    bench.turned((0, 0, 0), [(0.33, 0.14), (0.37, 0.34), (0.2, 0.52), (0.0, 0.64)], MAIN.of("matte"))
    bench.turned((0, 0, 0), [(0.03, 1.01), (0.09, 1.09), (0.31, 1.35), (0.33, 1.46), (0.0, 1.42)], MAIN.of("matte"))
    bench.bar((0, 0.6, 0), (0, 1.02, 0), 0.018, MAIN.of("matte"))


def draw_snow_globe(bench: Bench) -> None:
    """A ball of glass on a foot, with a house, a tree and snow in it."""
    bench.turned((0, 0, 0), [(0.0, 0.0), (0.72, 0.0), (0.7, 0.14), (0.58, 0.34), (0.0, 0.34)], MAIN.of("wood"))
    bench.dome((0, 0.95, 0), 0.78, -0.82, CLEAR)
    bench.ball((0, 0.95, 0), 0.765, SOLID.of("water"))
    bench.ball((0, 0.42, 0), (0.55, 0.12, 0.55), WHITE.of("matte"))
    bench.box((-0.12, 0.66, 0.05), (0.2, 0.16, 0.16), RED.of("matte"), edge=0)
    bench.wedge((-0.12, 0.91, 0.05), (0.25, 0.1, 0.2), (0.9, 0.05), WHITE.of("matte"))
    bench.box((-0.12, 0.64, 0.215), (0.05, 0.07, 0.005), Swatch("lit", (1.0, 0.8, 0.35), "light", glow=1.5), edge=0)
    for y, r in ((0.62, 0.17), (0.78, 0.13), (0.92, 0.09)):
        bench.cone((0.27, y, -0.05), r, 0.12, 0.01, LEAF)
    for _ in range(26):
        a, y = bench.chance.uniform(0, 6.28), bench.chance.uniform(0.6, 1.55)
        r = bench.chance.uniform(0.1, 0.95) * math.sqrt(max(0.0, 0.5 - (y - 0.95) ** 2))
        bench.ball((r * math.cos(a), y, r * math.sin(a)), 0.022, WHITE.of("matte"))


def draw_marble(bench: Bench) -> None:
    """A glass ball with a twist of colour in it."""
    bench.ball((0, 0.5, 0), 0.5, SOLID)
    for k, look in enumerate((MAIN, SECOND, WHITE)):
        with bench.frame((0, 0.5, 0), (20 * k, 60 * k, 15)):
            bench.ball((0, 0, 0), (0.36, 0.08, 0.18), look.of("gloss"))


def draw_bowling_pin(bench: Bench) -> None:
    bench.turned(
        (0, 0, 0),
        [
            (0.0, 0.0),
            (0.28, 0.0),
            (0.33, 0.1),
            (0.52, 0.75),
            (0.5, 1.0),
            (0.26, 1.7),
            (0.22, 1.95),
            (0.3, 2.3),
            (0.22, 2.58),
            (0.0, 2.66),
        ],
        MAIN.of("gloss"),
    )
    for y in (1.78, 1.98):
        bench.drum((0, y, 0), 0.255 - 0.03 * (y > 1.9), 0.045, SECOND)


def draw_house_of_cards(bench: Bench) -> None:
    """Three storeys of cards that lean on one another."""
    card = MAIN.patterned("checker", 0.06, (0.75, 0.1, 0.12))
    for storey, count in enumerate((3, 2, 1)):
        y = 0.92 * storey
        for i in range(count):
            x = (i - (count - 1) / 2) * 0.72
            for s in (-1, 1):
                bench.box((x + s * 0.17, y + 0.44, 0), (0.012, 0.46, 0.32), card, (0, 0, 21 * s), edge=0)
        for i in range(count - 1):
            bench.box(((i - (count - 2) / 2) * 0.72, y + 0.9, 0), (0.46, 0.012, 0.32), card, edge=0)


def draw_paper_boat(bench: Bench) -> None:
    """A folded boat of paper with its peak in the middle."""
    for s in (-1, 1):
        bench.put("wedge", (0.42, 0.42, 0.05, 0.02, 0.6), (0, 0.78, 0), MAIN if s > 0 else MAIN.toned(0.85))
        bench.box((0, 0.3, s * 0.2), (0.78, 0.24, 0.012), MAIN.toned(0.92 if s > 0 else 0.8), (24 * s, 0, 0), edge=0)
        with bench.frame((s * 0.78, 0.3, 0)):
            for t in (-1, 1):
                bench.pennant((0, 0.0, t * 0.2), (s * 0.46, 0.3, 0), 0.25, MAIN.toned(0.92 if t > 0 else 0.8))
    bench.box((0, 0.06, 0), (0.8, 0.03, 0.1), MAIN.toned(0.8), edge=0)


def draw_ring_box(bench: Bench) -> None:
    """An open case lined with velvet, a ring with a stone standing in it."""
    bench.box((0, 0.3, 0), (0.7, 0.3, 0.6), MAIN.of("leather"), edge=0.12)
    bench.box((0, 1.05, -0.62), (0.7, 0.5, 0.14), MAIN.of("leather"), (-15, 0, 0), edge=0.12)
    bench.box((0, 0.57, 0), (0.58, 0.05, 0.48), SECOND.of("cloth"), edge=0.04)
    bench.ring((0, 0.82, 0), 0.27, 0.045, GOLD, axis="z")
    bench.wedge((0, 1.2, 0), (0.15, 0.09, 0.15), (0.6, 0.6), WHITE.of("gloss").glowing(0.4))
    bench.wedge((0, 1.06, 0), (0.15, 0.07, 0.15), (0.05, 0.05), WHITE.of("gloss"), (180, 0, 0))
    bench.box((0, 0.3, 0.6), (0.08, 0.05, 0.02), BLACK, edge=0)


def draw_crystal_ball(bench: Bench) -> None:
    """A ball of glass with a coloured mist in it, on a carved foot with three claws."""
    bench.turned(
        (0, 0, 0), [(0.0, 0.0), (0.74, 0.0), (0.7, 0.12), (0.5, 0.2), (0.44, 0.34), (0.6, 0.46), (0.0, 0.4)], MAIN
    )
    for k in range(3):
        a = math.radians(120 * k + 30)
        low, high = (0.58 * math.cos(a), 0.4, 0.58 * math.sin(a)), (0.8 * math.cos(a), 0.82, 0.8 * math.sin(a))
        bench.rod(low, high, 0.08, GOLD, end=0.03)
    bench.ball((0, 1.26, 0), 0.9, SOLID)
    for k, (x, y, z) in enumerate(((0.0, 1.2, 0.0), (0.25, 1.42, 0.1), (-0.28, 1.1, -0.08), (0.05, 1.0, 0.2))):
        with bench.frame((x, y, z), (25 * k, 50 * k, 15 * k)):
            bench.ball((0, 0, 0), (0.42 - 0.05 * k, 0.14, 0.3 - 0.04 * k), SECOND.of("gloss").glowing(0.5 - 0.1 * k))


def draw_tobacco_pipe(bench: Bench) -> None:
    """A bent pipe: a briar bowl with glowing tobacco, a stem that ends in a black mouthpiece."""
    bench.turned(
        (0.055, 0.0, 0),
        [(0.0, 0.004), (0.016, 0.006), (0.021, 0.02), (0.02, 0.045), (0.014, 0.046), (0.013, 0.034), (0.0, 0.034)],
        MAIN,
    )
    bench.ball((0.055, 0.036, 0), (0.012, 0.004, 0.012), Swatch("ember", (1.0, 0.3, 0.05), "light", glow=1.2))
    bench.rod((0.04, 0.014, 0), (-0.02, 0.03, 0), 0.0075, MAIN, end=0.006)
    bench.rod((-0.02, 0.03, 0), (-0.075, 0.036, 0), 0.006, BLACK, end=0.0035)
    bench.socket("handle", (0.055, 0.012, 0))
    bench.socket("mouth", (-0.075, 0.036, 0))


def draw_orb(bench: Bench) -> None:
    """A ball of light."""
    bench.ball((0, 1, 0), 1.0, MAIN.of("light").glowing(1.1))


KEEPSAKES: dict[str, Recipe] = {
    "hourglass": recipe(draw_hourglass, 0.22, (0.87, 0.72, 0.45), mass=0.4, material="glass"),
    "snow globe": recipe(draw_snow_globe, 0.14, (0.4, 0.2, 0.1), mass=0.6, material="glass", voice="music box"),
    "marble": recipe(draw_marble, 0.016, (0.15, 0.35, 0.9), (0.95, 0.6, 0.1), mass=0.005, material="glass", round=True),
    "bowling pin": recipe(draw_bowling_pin, 0.38, (0.95, 0.94, 0.9), (0.8, 0.08, 0.08), mass=1.5, material="wood"),
    "house of cards": recipe(draw_house_of_cards, 0.24, (0.95, 0.94, 0.9), front="z", mass=0.04),
    "paper boat": recipe(draw_paper_boat, 0.2, (0.96, 0.96, 0.94), front="z", mass=0.005, carriage="floats"),
    "crystal ball": recipe(draw_crystal_ball, 0.24, (0.25, 0.12, 0.06), (0.55, 0.3, 0.95), mass=3, material="glass", voice="sparkle", finish="wood"),
    "orb": recipe(draw_orb, 0.3, (1.0, 0.84, 0.5), mass=0.01, carriage="hovers", voice="sparkle", finish="light"),
    "tobacco pipe": recipe(draw_tobacco_pipe, 0.15, (0.36, 0.16, 0.07), front="z", mass=0.04, material="wood", finish="gloss"),
    "ring box": recipe(draw_ring_box, 0.07, (0.1, 0.12, 0.35), (0.9, 0.88, 0.84), front="z", mass=0.1),
}  # fmt: skip
