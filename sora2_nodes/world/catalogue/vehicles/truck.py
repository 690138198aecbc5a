"""Vans, trucks and buses: long boxes with a cab, rows of windows, and what each carries."""

from __future__ import annotations

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import (
    AMBER,
    BLACK,
    BLUE,
    BRASS,
    CHROME,
    GREY,
    HEADLAMP,
    MAIN,
    PANE,
    RED,
    SECOND,
    STEEL,
    TAIL_LAMP,
    WHITE,
    Swatch,
)
from ..workbench import Bench
from .car import arches
from .wheel import four_wheels, wheel

LETTER: tuple[float, float, float] = (0.75, 0.06, 0.06)


def _face(bench: Bench, x: float, width: float, low: float, lamp: float, grille: float) -> None:
    """Lamps, grille and bumper of a flat front at x."""
    for s in (-1, 1):
        bench.box((x + 0.01, lamp, s * width * 0.76), (0.03, 0.09, 0.15), HEADLAMP, edge=0.025)
        bench.box((x + 0.01, lamp - 0.14, s * width * 0.78), (0.025, 0.03, 0.12), AMBER)
    bench.box((x + 0.012, lamp, 0), (0.02, 0.12, grille), BLACK)
    for i in range(3):
        bench.box((x + 0.03, lamp - 0.07 + 0.07 * i, 0), (0.01, 0.012, grille * 0.95), CHROME, edge=0)
    bench.box((x + 0.05, low, 0), (0.1, 0.12, width), GREY.toned(0.6), edge=0.04)
    bench.box((x + 0.155, low, 0), (0.01, 0.055, 0.26), WHITE, edge=0)


def _cab_door(bench: Bench, x: float, y: float, z: float, half: float, tall: float) -> None:
    """A pair of front doors with window, handle and mirror, hinged at their front."""
    for hand, s in (("left", -1), ("right", 1)):
        with bench.node(f"door_{hand}", (x + half, y, s * z)):
            bench.box((x, y, s * z), (half - 0.015, tall, 0.015), MAIN, edge=0.012)
            bench.box((x, y + tall * 0.48, s * (z + 0.006)), (half * 0.78, tall * 0.36, 0.014), PANE, edge=0.03)
            bench.box((x - half * 0.65, y - tall * 0.05, s * (z + 0.02)), (0.09, 0.02, 0.02), BLACK)
            bench.box((x + half * 0.9, y + tall * 0.4, s * (z + 0.15)), (0.04, 0.16, 0.08), BLACK)
    bench.state("open", door_left=turned_joint(y=60), door_right=turned_joint(y=-60))


def _glass(bench: Bench, x: float, y: float, width: float, tall: float, lean: float = 12) -> None:
    """A windscreen with wipers."""
    bench.box((x, y, 0), (0.03, tall, width * 0.88), PANE, turn=(0, 0, lean), edge=0.02)
    for s in (-1, 1):
        bench.rod(
            (x + 0.06 + tall * 0.2, y - tall * 0.95, s * 0.3), (x + 0.04, y - tall * 0.3, s * 0.3 - 0.25), 0.012, BLACK
        )


def draw_van(bench: Bench, *, sign: str = "", camper: bool = False) -> None:
    """A delivery van; with a sign an ambulance, with curtains and an awning a camper."""
    w = 0.98
    bench.box((-0.45, 1.35, 0), (2.2, 0.95, w), MAIN, edge=0.14)
    bench.wedge((1.75, 1.6, 0), (0.75, 0.68, w * 0.97), (0.35, 0.94), MAIN)
    bench.box((1.95, 0.78, 0), (0.72, 0.38, w), MAIN, edge=0.16)
    bench.box((0, 0.42, 0), (2.5, 0.12, w * 0.95), BLACK)
    _glass(bench, 2.12, 1.68, w * 0.95, 0.5, 36)
    _cab_door(bench, 1.32, 1.22, w, 0.5, 0.72)
    _face(bench, 2.64, w, 0.5, 0.85, 0.35)
    arches(bench, (1.75, -1.65), 0.36, w)
    four_wheels(bench, 1.75, -1.65, w - 0.1, 0.36, 0.12)
    for s in (-1, 1):
        bench.box((-2.65, 1.0, s * w * 0.85), (0.03, 0.2, 0.08), TAIL_LAMP)
        bench.box((-2.66, 1.7, s * 0.42), (0.02, 0.3, 0.35), PANE, edge=0.03)
        bench.box((-0.5, 1.0, s * (w + 0.005)), (1.2, 0.02, 0.012), MAIN.toned(0.6))
    bench.socket("seat", (1.2, 1.0, -0.4))
    bench.socket("seat_2", (1.2, 1.0, 0.4))
    bench.socket("inside", (-1.0, 0.6, 0))
    if sign:
        _ambulance(bench, w, sign)
    if camper:
        _camper(bench, w)


def _ambulance(bench: Bench, w: float, sign: str) -> None:
    for s in (-1, 1):
        bench.box((-0.6, 1.02, s * (w + 0.01)), (1.95, 0.13, 0.012), SECOND, edge=0)
        bench.box((-1.4, 1.66, s * (w + 0.012)), (0.32, 0.1, 0.012), SECOND, edge=0)
        bench.box((-1.4, 1.66, s * (w + 0.012)), (0.1, 0.32, 0.013), SECOND, edge=0)
        with bench.frame((0.1, 1.72, s * (w + 0.02)), (0, 0 if s > 0 else 180, 0)):
            bench.box((0, 0, 0), (0.75, 0.15, 0.005), WHITE.lettered(sign, LETTER), edge=0)
        bench.box((0.9, 2.38, s * 0.5), (0.13, 0.09, 0.24), BLUE.glowing(2.5).of("gloss"), edge=0.05)
    bench.box((-2.0, 2.36, 0), (0.1, 0.07, 0.6), BLUE.glowing(2.0).of("gloss"), edge=0.04)


def _camper(bench: Bench, w: float) -> None:
    """Round rear windows with curtains, a band of the second colour, luggage and an awning."""
    for s in (-1, 1):
        bench.box((-0.6, 0.95, s * (w + 0.008)), (2.0, 0.24, 0.012), SECOND, edge=0.02)
        for x in (-2.0, -0.9, 0.1):
            bench.box((x, 1.72, s * (w + 0.008)), (0.42, 0.28, 0.014), PANE, edge=0.1)
            for side in (-1, 1):
                bench.box((x + side * 0.33, 1.72, s * (w + 0.016)), (0.09, 0.27, 0.012), RED.of("cloth"), edge=0.02)
    bench.box((-1.2, 2.4, 0.35), (0.5, 0.13, 0.3), Swatch("case", (0.5, 0.3, 0.16), "leather"), edge=0.03)
    bench.box((-0.1, 2.4, 0.2), (0.4, 0.14, 0.35), Swatch("roll", (0.3, 0.38, 0.25), "cloth"), edge=0.12)
    with bench.frame((-0.9, 2.2, w + 0.55), (12, 0, 0)):
        bench.box((0, 0, 0), (1.3, 0.02, 0.6), RED.of("cloth").patterned("bands", 0.4, (0.95, 0.94, 0.9)), edge=0)
    for x in (-2.1, 0.3):
        bench.rod((x, 0, w + 1.1), (x, 2.08, w + 1.1), 0.02, CHROME)


def _cab(bench: Bench, x: float, width: float, floor: float, roof: float, half: float, seats: bool = True) -> None:
    """A tall truck cab that ends at x + half."""
    bench.box((x, (floor + roof) / 2, 0), (half, (roof - floor) / 2, width), MAIN, edge=0.1)
    glass = (roof - floor) * 0.2
    _glass(bench, x + half + 0.005, floor + (roof - floor) * 0.68, width, glass, 2)
    _cab_door(bench, x + half * 0.12, (floor + roof) / 2, width, half * 0.72, (roof - floor) * 0.42)
    _face(bench, x + half, width, floor + 0.05, floor + (roof - floor) * 0.26, width * 0.48)
    if seats:
        bench.socket("seat", (x, floor + 0.6, -0.5))
        bench.socket("seat_2", (x, floor + 0.6, 0.5))


def _axles(bench: Bench, places: tuple[tuple[str, float], ...], side: float, radius: float) -> None:
    for end, x in places:
        for hand, z in (("left", -side), ("right", side)):
            wheel(bench, f"wheel_{end}_{hand}", (x, radius, z), radius, 0.16)
    bench.drum((places[0][1], radius, 0), 0.08, side, BLACK, axis="z")


def draw_truck(bench: Bench) -> None:
    """A lorry: cab, chassis, tall box with ribs, exhaust and six wheels."""
    w = 1.2
    _cab(bench, 2.75, w, 0.75, 3.0, 0.85)
    bench.wedge((2.6, 3.2, 0), (0.6, 0.22, w * 0.9), (0.5, 0.9), MAIN)
    bench.box((-0.4, 0.75, 0), (3.3, 0.14, 0.55), BLACK)
    bench.box((-1.15, 2.25, 0), (2.7, 1.3, w + 0.05), SECOND, edge=0.03)
    for i in range(6):
        bench.box((-3.5 + 0.94 * i, 2.25, 0), (0.035, 1.28, w + 0.075), SECOND.of("brushed"), edge=0)
    for y in (0.95, 3.55):
        bench.box((-1.15, y, 0), (2.74, 0.05, w + 0.08), GREY)
    bench.box((0.3, 0.72, w - 0.1), (0.5, 0.26, 0.25), STEEL, edge=0.1)
    bench.bar((1.75, 0.8, -w + 0.1), (1.75, 3.4, -w + 0.1), 0.08, CHROME)
    for s in (-1, 1):
        bench.box((-3.87, 0.95, s * 0.9), (0.03, 0.1, 0.2), TAIL_LAMP)
    _axles(bench, (("front", 2.6), ("middle", -1.6), ("back", -2.8)), w - 0.17, 0.5)
    bench.socket("inside", (-1.2, 1.05, 0))
    bench.socket("top", (-1.15, 3.6, 0))


def draw_fire_engine(bench: Bench) -> None:
    """A red engine with crew cab, shutters, hoses, lights and a ladder on its turntable."""
    w = 1.2
    _cab(bench, 2.7, w, 0.6, 2.75, 1.0)
    bench.box((0.9, 1.7, 0), (0.85, 1.0, w), MAIN, edge=0.06)
    bench.box((-1.95, 1.5, 0), (2.1, 0.85, w), MAIN, edge=0.05)
    bench.box((-0.4, 0.62, 0), (3.4, 0.1, w * 0.95), BLACK)
    for s in (-1, 1):
        bench.box((0.9, 2.05, s * (w + 0.006)), (0.6, 0.4, 0.014), PANE, edge=0.03)
        bench.box((-0.4, 0.98, s * (w + 0.008)), (3.6, 0.1, 0.012), WHITE, edge=0)
        for i in range(3):
            bench.box(
                (-3.35 + 1.15 * i, 1.68, s * (w + 0.008)),
                (0.5, 0.5, 0.014),
                STEEL.patterned("stripes", 0.12, (0.4, 0.42, 0.45)),
                edge=0.01,
            )
        bench.box((2.7, 2.86, s * 0.62), (0.2, 0.11, 0.42), BLUE.glowing(2.5).of("gloss"), edge=0.06)
        bench.ring((0.2, 1.35, s * (w + 0.03)), 0.16, 0.05, BRASS, axis="z")
    bench.drum((-0.5, 2.5, 0), 0.55, 0.18, GREY)
    with bench.node("ladder", (-0.5, 2.75, 0)):
        for s in (-1, 1):
            bench.beam((-3.6, 3.05, s * 0.38), (3.6, 3.25, s * 0.38), (0.07, 0.035), STEEL)
        for i in range(15):
            x = -3.45 + 0.49 * i
            bench.bar((x, 3.06 + 0.014 * i, -0.38), (x, 3.06 + 0.014 * i, 0.38), 0.028, WHITE)
    bench.state("raised", ladder=turned_joint(z=50))
    arches(bench, (2.55, -2.2), 0.5, w)
    _axles(bench, (("front", 2.55), ("back", -2.2)), w - 0.14, 0.5)
    bench.socket("hook", (3.6, 3.25, 0))
    bench.socket("top", (-2.0, 2.4, 0))


def draw_bus(bench: Bench, *, length: float = 5.2, decks: int = 1) -> None:
    """A city bus with a row of windows, a folding door, a destination board and two lines of seats."""
    w, roof = 1.25, 3.0 * decks**0.6
    bench.box((0, (0.4 + roof) / 2, 0), (length, (roof - 0.4) / 2, w), MAIN, edge=0.12)
    for deck in range(decks):
        y = 1.95 + 1.45 * deck
        for s in (-1, 1):
            for i in range(7):
                x = -length + 0.95 + i * (length * 2 - 1.9) / 6.6
                if not (s > 0 and deck == 0 and i == 6):
                    bench.box((x, y, s * (w + 0.004)), (length / 9.4, 0.42, 0.016), PANE, edge=0.03)
        bench.box((length + 0.005, y - 0.05, 0), (0.02, 0.55, w * 0.88), PANE, edge=0.04)
        bench.box((-length - 0.005, y + 0.05, 0), (0.02, 0.4, w * 0.8), PANE, edge=0.04)
    with bench.node("door", (length - 0.9, 1.4, w)):
        for i in range(2):
            bench.box((length - 0.9 - i * 0.42 + 0.2, 1.4, w + 0.012), (0.19, 0.95, 0.016), PANE, edge=0.02)
    bench.state("open", door=turned_joint(y=-80))
    bench.box((length + 0.02, roof - 0.28, 0), (0.02, 0.17, 0.85), BLACK)
    with bench.frame((length + 0.045, roof - 0.28, 0), (0, 90, 0)):
        bench.box((0, 0, 0), (0.75, 0.13, 0.004), BLACK.lettered("12 CITY", (1.0, 0.7, 0.1)).glowing(0.6), edge=0)
    for s in (-1, 1):
        bench.box((0, 1.2, s * (w + 0.006)), (length * 0.99, 0.09, 0.012), SECOND, edge=0)
        bench.box((-length - 0.01, 1.0, s * 1.0), (0.03, 0.14, 0.1), TAIL_LAMP)
        bench.rod((length + 0.02, 2.6, s * w), (length + 0.3, 2.5, s * (w + 0.12)), 0.03, BLACK)
        bench.box((length + 0.3, 2.3, s * (w + 0.12)), (0.05, 0.2, 0.09), BLACK)
    _face(bench, length, w, 0.5, 0.85, 0.4)
    arches(bench, (length * 0.55, -length * 0.58), 0.48, w)
    four_wheels(bench, length * 0.55, -length * 0.58, w - 0.12, 0.48, 0.15)
    bench.socket("seat", (length - 1.4, 1.3, -0.7))
    bench.socket("seat_2", (0.0, 1.3, 0.7))
    bench.socket("inside", (0, 0.6, 0))


def draw_pickup(bench: Bench) -> None:
    """A pickup: bonnet, a cab of two doors, and an open bed behind it with low sides, along x."""
    w = 0.92
    bench.box((0.0, 0.62, 0), (2.55, 0.16, w), MAIN, edge=0.06)
    bench.box((0.0, 0.42, 0), (2.4, 0.1, w * 0.9), BLACK)
    bench.box((1.85, 0.92, 0), (0.72, 0.2, w * 0.97), MAIN, edge=0.1)
    bench.wedge((0.62, 1.42, 0), (0.78, 0.42, w * 0.9), (0.5, 0.92), MAIN)
    bench.box((0.58, 0.92, 0), (0.82, 0.22, w), MAIN, edge=0.06)
    for s in (-1, 1):
        bench.box((0.45, 1.42, s * w * 0.9), (0.5, 0.26, 0.02), PANE, edge=0.03)
    _glass(bench, 1.16, 1.42, w * 0.9, 0.36, 40)
    bench.box((-0.14, 1.42, 0), (0.02, 0.26, w * 0.72), PANE, edge=0.03)
    _face(bench, 2.55, w, 0.5, 0.86, 0.4)
    for s in (-1, 1):
        bench.box((-1.4, 0.95, s * (w - 0.05)), (1.15, 0.24, 0.05), MAIN, edge=0.02)
        bench.box((-2.56, 0.9, s * w * 0.86), (0.03, 0.16, 0.07), TAIL_LAMP)
    bench.box((-2.52, 0.95, 0), (0.05, 0.24, w * 0.94), MAIN, edge=0.02)
    bench.box((-1.4, 0.775, 0), (1.15, 0.02, w - 0.1), BLACK, edge=0)
    bench.box((-2.62, 0.52, 0), (0.06, 0.08, w), CHROME, edge=0.03)
    arches(bench, (1.75, -1.55), 0.4, w)
    four_wheels(bench, 1.75, -1.55, w - 0.08, 0.4, 0.14)
    bench.socket("seat", (0.4, 0.8, -0.4))
    bench.socket("seat_2", (0.4, 0.8, 0.4))
    bench.socket("inside", (-1.4, 1.05, 0))


TRUCKS: dict[str, Recipe] = {
    "pickup": recipe(draw_pickup, 5.2, (0.1, 0.3, 0.65), mass=2100, material="metal", carriage="wheels", voice="truck engine", finish="paint"),
    "van": recipe(draw_van, 5.4, (0.9, 0.9, 0.88), mass=2200, material="metal", carriage="wheels", voice="diesel engine", finish="paint"),
    "ambulance": recipe(draw_van, 5.4, (0.95, 0.95, 0.93), (0.88, 0.1, 0.08), mass=2600, material="metal", carriage="wheels", voice="siren", finish="paint", sign="AMBULANCE"),
    "camper": recipe(draw_van, 5.4, (0.93, 0.9, 0.8), (0.15, 0.5, 0.6), mass=2800, material="metal", carriage="wheels", voice="diesel engine", finish="paint", camper=True),
    "truck": recipe(draw_truck, 7.9, (0.1, 0.3, 0.65), (0.88, 0.88, 0.86), mass=9000, material="metal", carriage="wheels", voice="truck engine", finish="paint"),
    "fire engine": recipe(draw_fire_engine, 8.0, (0.82, 0.06, 0.04), mass=12000, material="metal", carriage="wheels", voice="siren", finish="paint"),
    "bus": recipe(draw_bus, 11.0, (0.9, 0.55, 0.08), (0.95, 0.94, 0.9), mass=11000, material="metal", carriage="wheels", voice="bus engine", finish="paint"),
    "double-decker bus": recipe(draw_bus, 10.0, (0.8, 0.06, 0.06), (0.95, 0.92, 0.85), mass=12000, material="metal", carriage="wheels", voice="bus engine", finish="paint", length=4.8, decks=2),
}  # fmt: skip
