"""Small boats: hulls of a wedge on its head with a pointed bow, and what is put into them."""

from __future__ import annotations

import math

from ...primitives import Vec3
from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, CLOTH, DARK_WOOD, GREY, MAIN, PANE, SECOND, WHITE, WOOD, Swatch
from ..workbench import Bench


def hull(
    bench: Bench,
    half: Vec3,
    y: float,
    swatch: Swatch = MAIN,
    bow: float = 0.35,
    stern: float = 0.0,
    inside: Swatch | None = None,
) -> None:
    """A hull whose deck is at y. half: length, depth and breadth at the deck, halves, m; bow, stern: shares of the length that narrow to a point."""
    x, deep, z = half
    front, back = x * bow * 2, x * stern * 2
    middle = (-front + back) / 2
    straight = x - (front + back) / 2
    bench.wedge((middle, y - deep, 0), (straight, deep, z), (0.94, 0.62), swatch, turn=(180, 0, 0))
    for size, s in ((front, 1), (back, -1)):
        if size:
            start = middle + s * straight * 0.995
            bench.blade(
                (start - s * 0.02 * x, y - deep * 1.0, 0),
                (start + s * size, y - deep * 0.62, 0),
                z * 0.99,
                deep,
                0.02,
                swatch,
            )
            bench.blade(
                (start - s * 0.02 * x, y - deep * 0.3, 0),
                (start + s * size * 1.03, y - deep * 0.18, 0),
                z * 0.995,
                deep * 0.3,
                0.04,
                swatch,
            )
    if inside:
        bench.box((middle, y + 0.004, 0), (straight * 0.96, 0.012, z * 0.86), inside, edge=0)


def _planked_hull(bench: Bench, length: float, breadth: float, deep: float, double: bool) -> None:
    """An open boat as an upturned half shell with a rail, so that one looks into it."""
    bench.put("shell", (length, deep, breadth, 0.0), (0, deep, 0), MAIN, (180, 0, 0))
    rail = SECOND
    steps = 14
    points = [
        (length * math.cos(2 * math.pi * i / steps), deep, breadth * math.sin(2 * math.pi * i / steps))
        for i in range(steps + 1)
    ]
    bench.tubes(points, 0.028, rail)
    if not double:
        bench.box((-length * 0.93, deep * 0.75, 0), (0.03, deep * 0.3, breadth * 0.4), rail)
    bench.ball((0, deep * 0.42, 0), (length * 0.8, 0.02, breadth * 0.72), MAIN.toned(0.7))


def draw_rowing_boat(bench: Bench) -> None:
    """An open wooden boat with benches and two oars in their locks."""
    _planked_hull(bench, 1.75, 0.68, 0.5, False)
    for x, z in ((-0.95, 0.52), (0.0, 0.62), (0.95, 0.52)):
        bench.box((x, 0.4, 0), (0.14, 0.02, z), WOOD)
    for hand, s in (("left", -1), ("right", 1)):
        with bench.node(f"oar_{hand}", (0.3, 0.56, s * 0.68)):
            bench.rod((0.1, 0.62, s * 0.2), (0.55, 0.3, s * 1.75), 0.024, WOOD)
            bench.blade((0.52, 0.32, s * 1.65), (0.68, 0.2, s * 2.15), 0.08, 0.01, 1.1, WOOD)
            bench.socket(f"{hand}_hand", (0.1, 0.62, s * 0.22))
        bench.drum((0.3, 0.54, s * 0.68), 0.03, 0.05, CHROME)
    bench.socket("seat", (-0.2, 0.42, 0))
    bench.socket("seat_2", (-0.95, 0.42, 0))


def draw_canoe(bench: Bench) -> None:
    """A slim boat with raised ends, thwarts and a paddle laid across."""
    _planked_hull(bench, 2.3, 0.42, 0.36, True)
    for s in (-1, 1):
        bench.blade((s * 1.75, 0.3, 0), (s * 2.42, 0.62, 0), 0.16, 0.07, 0.3, MAIN, (0, 0, 1))
        bench.box((s * 0.85, 0.3, 0), (0.1, 0.015, 0.36), WOOD)
    with bench.node("oar_right", (0.1, 0.4, 0)):
        bench.rod((-0.55, 0.4, -0.55), (0.4, 0.4, 0.4), 0.018, WOOD)
        bench.blade((0.38, 0.4, 0.38), (0.68, 0.37, 0.68), 0.075, 0.01, 1.1, WOOD)
        bench.socket("right_hand", (0.1, 0.4, 0.1))
        bench.socket("left_hand", (-0.5, 0.4, -0.5))
    bench.socket("seat", (-0.85, 0.32, 0))
    bench.socket("seat_2", (0.85, 0.32, 0))


def draw_raft(bench: Bench) -> None:
    """Logs lashed side by side, a mast with a patched sail, a paddle."""
    for i in range(7):
        z = -0.9 + 0.3 * i
        length = 1.3 + 0.12 * ((i * 37) % 5 - 2) / 2
        bench.bar((-length, 0.16, z), (length, 0.16, z), 0.155, WOOD)
        for s in (-1, 1):
            bench.bar(
                (s * length - s * 0.004, 0.16, z),
                (s * (length + 0.006), 0.16, z),
                0.12,
                Swatch("end", (0.75, 0.58, 0.36), "wood"),
            )
    for x in (-0.85, 0.85):
        bench.bar((x, 0.34, -1.0), (x, 0.34, 1.0), 0.05, DARK_WOOD)
        for i in range(7):
            bench.ring((x, 0.2, -0.9 + 0.3 * i), 0.16, 0.018, CLOTH, axis="x")
    bench.rod((0.1, 0.3, 0), (0.1, 2.5, 0), 0.05, DARK_WOOD)
    with bench.node("sail", (0.1, 2.3, 0)):
        bench.rod((0.12, 2.3, -0.85), (0.12, 2.3, 0.85), 0.035, DARK_WOOD)
        bench.box((0.16, 1.55, 0), (0.01, 0.72, 0.8), MAIN, edge=0)
        bench.box((0.175, 1.3, 0.3), (0.004, 0.16, 0.18), SECOND, edge=0)
    bench.socket("seat", (-0.5, 0.32, 0))
    bench.socket("top", (-0.4, 0.32, 0))


def draw_jet_ski(bench: Bench) -> None:
    """A small craft to sit astride: pointed hull, long seat, handlebar."""
    hull(bench, (1.35, 0.2, 0.45), 0.4, MAIN, 0.4)
    bench.ball((0.35, 0.5, 0), (0.75, 0.22, 0.36), MAIN)
    bench.ball((0.55, 0.62, 0), (0.42, 0.16, 0.26), SECOND)
    bench.ball((-0.5, 0.62, 0), (0.62, 0.13, 0.19), BLACK)
    bench.box((-0.55, 0.45, 0), (0.72, 0.14, 0.2), MAIN, edge=0.1)
    for s in (-1, 1):
        bench.box((-0.4, 0.42, s * 0.36), (0.8, 0.03, 0.09), SECOND)
        bench.blade((0.9, 0.42, s * 0.3), (1.3, 0.46, s * 0.05), 0.1, 0.02, 0.4, SECOND)
    with bench.node("steering", (0.28, 0.78, 0)):
        bench.rod((0.4, 0.65, 0), (0.22, 0.92, 0), 0.06, BLACK)
        for hand, s in (("left", -1), ("right", 1)):
            bench.rod((0.22, 0.92, 0), (0.12, 0.95, s * 0.3), 0.02, CHROME)
            bench.rod((0.16, 0.94, s * 0.2), (0.12, 0.95, s * 0.32), 0.026, BLACK)
            bench.socket(f"{hand}_hand", (0.14, 0.95, s * 0.26))
    bench.socket("seat", (-0.4, 0.74, 0))
    bench.socket("seat_2", (-0.85, 0.74, 0))


def draw_motorboat(bench: Bench) -> None:
    """A speedboat: long pointed deck, windscreen, seats and an outboard engine."""
    hull(bench, (2.6, 0.4, 0.95), 0.85, MAIN, 0.42)
    bench.box((-0.95, 0.87, 0), (1.35, 0.03, 0.7), WOOD, edge=0)
    bench.ball((0.95, 0.84, 0), (1.4, 0.14, 0.82), WHITE)
    for s in (-1, 1):
        bench.box((-0.4, 0.68, s * 0.9), (1.9, 0.05, 0.08), SECOND)
        bench.box((-1.0, 0.96, s * 0.85), (1.4, 0.09, 0.08), MAIN, edge=0.05)
        bench.box((-0.45, 1.02, s * 0.38), (0.24, 0.08, 0.24), Swatch("seat", (0.85, 0.8, 0.7), "leather"), edge=0.06)
        bench.box((-0.7, 1.24, s * 0.38), (0.06, 0.24, 0.24), Swatch("seat", (0.85, 0.8, 0.7), "leather"), edge=0.05)
        bench.box((0.22, 1.12, s * 0.66), (0.3, 0.17, 0.015), PANE, turn=(0, s * 22, 0), edge=0)
    bench.box((0.45, 1.12, 0), (0.02, 0.18, 0.55), PANE, turn=(0, 0, 35), edge=0)
    with bench.node("steering", (0.1, 1.1, -0.38)):
        bench.put("torus", (0.15, 0.018, 360), (0.1, 1.15, -0.38), BLACK, (0, 0, 60))
        bench.socket("left_hand", (0.08, 1.15, -0.52))
        bench.socket("right_hand", (0.08, 1.15, -0.24))
    bench.box((-2.65, 1.05, 0), (0.2, 0.28, 0.18), BLACK, edge=0.1)
    bench.box((-2.68, 0.45, 0), (0.08, 0.42, 0.06), GREY)
    with bench.node("propeller", (-2.8, 0.16, 0)):
        bench.ball((-2.8, 0.16, 0), (0.05, 0.14, 0.04), CHROME)
    bench.socket("seat", (-0.45, 1.1, -0.38))
    bench.socket("seat_2", (-0.45, 1.1, 0.38))


def draw_buoy(bench: Bench) -> None:
    """A harbour mark: a banded float, a tower of bars and a lamp."""
    bench.turned((0, 0, 0), [(0, 0), (0.5, 0.02), (0.8, 0.25), (0.8, 0.55), (0.62, 0.72), (0, 0.74)], MAIN)
    bench.ring((0, 0.4, 0), 0.8, 0.05, BLACK)
    for i in range(4):
        a = math.pi * (0.25 + 0.5 * i)
        bench.rod(
            (0.55 * math.cos(a), 0.7, 0.55 * math.sin(a)), (0.14 * math.cos(a), 2.1, 0.14 * math.sin(a)), 0.035, MAIN
        )
    for y, r in ((1.1, 0.41), (1.55, 0.28)):
        bench.ring((0, y, 0), r, 0.028, MAIN)
    bench.turned((0, 0.9, 0), [(0.34, 0), (0.12, 1.0), (0.0, 1.05)], SECOND)
    bench.drum((0, 2.12, 0), 0.2, 0.04, BLACK)
    with bench.node("beam", (0, 2.3, 0)):
        bench.drum((0, 2.3, 0), 0.12, 0.15, Swatch("lamp", (1.0, 0.3, 0.2), "light", glow=5))
    bench.turned((0, 2.45, 0), [(0.16, 0), (0, 0.14)], BLACK)


BOATS: dict[str, Recipe] = {
    "rowing boat": recipe(draw_rowing_boat, 4.4, (0.62, 0.4, 0.2), (0.85, 0.82, 0.75), mass=110, material="wood", carriage="floats", voice="oars", finish="wood"),
    "canoe": recipe(draw_canoe, 4.9, (0.6, 0.14, 0.08), (0.75, 0.55, 0.3), mass=30, material="wood", carriage="floats", voice="oars", finish="gloss"),
    "raft": recipe(draw_raft, 2.85, (0.9, 0.87, 0.76), (0.7, 0.35, 0.2), mass=200, material="wood", carriage="floats", finish="cloth"),
    "jet ski": recipe(draw_jet_ski, 2.8, (0.95, 0.95, 0.95), (0.1, 0.45, 0.85), mass=300, material="plastic", carriage="floats", voice="motorboat", finish="gloss"),
    "motorboat": recipe(draw_motorboat, 5.6, (0.95, 0.95, 0.93), (0.75, 0.1, 0.1), mass=900, material="plastic", carriage="floats", voice="motorboat", finish="gloss"),
    "buoy": recipe(draw_buoy, 2.6, (0.85, 0.15, 0.08), (0.95, 0.93, 0.88), mass=150, material="metal", carriage="floats", voice="bell", finish="paint"),
}  # fmt: skip
