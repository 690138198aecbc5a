"""Machines of farm, building site and war: tractor, bulldozer, excavator, tank."""

from __future__ import annotations

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import BLACK, CHROME, GREY, HEADLAMP, IRON, MAIN, PANE, RED, SECOND, STEEL, TYRE, WHITE, Swatch
from ..workbench import Bench
from .car import cabin
from .wheel import wheel


def tracks(bench: Bench, length: float, radius: float, side: float, width: float, wheels: int = 5) -> None:
    """A pair of crawler tracks with their wheels. length: half, m."""
    tread = TYRE.patterned("bands", 0.16, (0.2, 0.2, 0.2))
    for hand, s in (("left", -1), ("right", 1)):
        bench.box((0, radius, s * side), (length - radius, radius, width), tread, edge=0.02)
        for end in (-1, 1):
            bench.drum((end * (length - radius), radius, s * side), radius, width, TYRE, axis="z")
        for i in range(wheels):
            x = (length - radius) * (2 * i / (wheels - 1) - 1)
            with bench.node(f"wheel_{i + 1}_{hand}", (x, radius, s * side)):
                bench.drum((x, radius, s * side), radius * 0.68, width * 1.08, GREY, axis="z")
                bench.drum((x, radius, s * side), radius * 0.25, width * 1.15, IRON, axis="z")


def draw_tractor(bench: Bench) -> None:
    """Great rear wheels with lugs, small front ones, a long bonnet, an exhaust, and a roof on posts."""
    for hand, s in (("left", -1), ("right", 1)):
        wheel(bench, f"wheel_back_{hand}", (-0.75, 0.82, s * 0.78), 0.82, 0.24, SECOND, 2)
        with bench.node(f"wheel_back_{hand}", (-0.75, 0.82, s * 0.78)):
            for i in range(6):
                with bench.frame((-0.75, 0.82, s * 0.78), (0, 0, 30 * i)):
                    bench.box((0, 0, 0), (0.835, 0.045, 0.2), TYRE, edge=0)
        wheel(bench, f"wheel_front_{hand}", (1.25, 0.42, s * 0.72), 0.42, 0.15, SECOND, 2)
        bench.ring((-0.75, 0.85, s * 0.78), 0.92, 0.06, MAIN, axis="z", arc=150, toward=95)
        bench.ball((1.83, 1.12, s * 0.24), (0.05, 0.08, 0.08), HEADLAMP)
    bench.drum((1.25, 0.42, 0), 0.06, 0.7, IRON, axis="z")
    bench.box((0.95, 1.0, 0), (0.88, 0.28, 0.34), MAIN, edge=0.1)
    bench.box((1.84, 0.98, 0), (0.02, 0.22, 0.24), BLACK)
    bench.box((0.1, 0.72, 0), (1.3, 0.2, 0.28), IRON)
    bench.bar((0.75, 1.25, -0.2), (0.75, 2.05, -0.2), 0.05, CHROME)
    bench.box((-0.75, 1.15, 0), (0.3, 0.06, 0.28), BLACK)
    bench.box((-1.05, 1.45, 0), (0.06, 0.28, 0.27), BLACK, edge=0.04)
    for x in (-1.2, -0.05):
        for s in (-1, 1):
            bench.rod((x, 1.2, s * 0.52), (x, 2.4, s * 0.5), 0.035, BLACK)
    bench.box((-0.62, 2.45, 0), (0.75, 0.05, 0.66), MAIN, edge=0.04)
    with bench.node("steering", (-0.1, 1.55, 0)):
        bench.put("torus", (0.2, 0.02, 360), (-0.12, 1.58, 0), BLACK, (0, 0, 45))
        bench.socket("left_hand", (-0.15, 1.6, -0.19))
        bench.socket("right_hand", (-0.15, 1.6, 0.19))
    bench.rod((0.1, 1.3, 0), (-0.12, 1.56, 0), 0.025, BLACK)
    bench.socket("seat", (-0.75, 1.21, 0))


def draw_bulldozer(bench: Bench) -> None:
    """Crawler tracks, a blade before them on arms, cab and exhaust."""
    tracks(bench, 1.6, 0.46, 0.85, 0.26)
    bench.box((0.55, 1.15, 0), (1.0, 0.42, 0.55), MAIN, edge=0.06)
    bench.box((1.57, 1.1, 0), (0.02, 0.34, 0.42), BLACK.patterned("stripes", 0.08, (0.3, 0.3, 0.3)))
    bench.box((-0.9, 0.95, 0), (0.6, 0.35, 0.62), MAIN, edge=0.05)
    cabin(bench, (-0.75, 1.95, 0), (0.62, 0.65, 0.6), (0.86, 0.9), (-0.1,))
    bench.box((-0.75, 2.63, 0), (0.66, 0.06, 0.64), MAIN, edge=0.04)
    bench.bar((0.9, 1.5, 0.28), (0.9, 2.35, 0.28), 0.06, IRON)
    with bench.node("arm_1", (-0.2, 0.55, 0)):
        for s in (-1, 1):
            bench.beam((-0.2, 0.55, s * 1.18), (2.0, 0.45, s * 1.18), (0.1, 0.06), MAIN)
            bench.rod((1.3, 1.2, s * 0.5), (2.0, 0.8, s * 0.6), 0.05, CHROME)
        bench.box((2.1, 0.55, 0), (0.08, 0.52, 1.5), STEEL, turn=(0, 0, -8), edge=0.02)
        bench.box((2.22, 0.1, 0), (0.14, 0.07, 1.5), STEEL, turn=(0, 0, -25), edge=0.01)
    bench.socket("seat", (-0.75, 1.4, 0))


def draw_excavator(bench: Bench) -> None:
    """Crawler tracks under a cab that turns, a bent arm and a bucket with teeth."""
    tracks(bench, 1.55, 0.42, 0.95, 0.28)
    bench.drum((0, 0.95, 0), 0.6, 0.12, IRON)
    with bench.node("turntable", (0, 1.05, 0)):
        bench.box((-0.5, 1.45, 0.1), (1.3, 0.4, 1.05), MAIN, edge=0.08)
        bench.box((-1.75, 1.4, 0.1), (0.2, 0.42, 1.0), BLACK, edge=0.1)
        cabin(bench, (0.35, 2.2, -0.6), (0.55, 0.75, 0.42), (0.86, 0.92), (0.1,))
        bench.box((0.35, 2.97, -0.6), (0.52, 0.05, 0.42), MAIN)
        bench.socket("seat", (0.3, 1.7, -0.6))
        with bench.node("arm_1", (0.6, 1.6, 0.3)):
            bench.beam((0.6, 1.6, 0.3), (2.0, 3.5, 0.3), (0.2, 0.14), MAIN)
            bench.beam((2.0, 3.5, 0.3), (3.2, 3.6, 0.3), (0.18, 0.13), MAIN)
            bench.rod((0.95, 1.5, 0.3), (1.9, 3.0, 0.3), 0.08, CHROME)
            with bench.node("arm_2", (3.2, 3.6, 0.3)):
                bench.beam((2.85, 3.85, 0.3), (3.9, 1.6, 0.3), (0.15, 0.12), MAIN)
                bench.rod((2.4, 3.85, 0.3), (2.9, 3.85, 0.3), 0.07, CHROME)
                with bench.node("arm_3", (3.9, 1.6, 0.3)):
                    bench.put("shell", (0.5, 0.5, 0.5, -0.2), (3.75, 1.3, 0.3), SECOND, (0, 0, 115))
                    for i in range(4):
                        bench.wedge(
                            (3.5, 0.92, 0.05 + 0.17 * i), (0.05, 0.12, 0.05), (0.1, 0.6), STEEL, turn=(0, 0, 160)
                        )
                    bench.socket("hook", (3.7, 1.2, 0.3))


def draw_tank(bench: Bench) -> None:
    """Crawler tracks, sloped hull, a turret that turns and a long gun."""
    tracks(bench, 3.1, 0.5, 1.35, 0.32, 7)
    bench.wedge((0, 1.05, 0), (3.2, 0.38, 1.65), (0.82, 0.86), MAIN)
    for s in (-1, 1):
        bench.box((0, 1.0, s * 1.4), (3.2, 0.06, 0.36), MAIN, edge=0.03)
        bench.drum((2.85, 1.25, s * 1.1), 0.12, 0.06, HEADLAMP, axis="x")
        for i in range(3):
            bench.drum((-2.2 + 0.5 * i, 1.2, s * 1.55), 0.18, 0.22, MAIN.toned(0.6), axis="x")
    with bench.node("turret", (-0.2, 1.45, 0)):
        bench.wedge((-0.3, 1.78, 0), (1.6, 0.38, 1.2), (0.68, 0.7), MAIN)
        bench.ball((1.05, 1.75, 0), (0.4, 0.28, 0.38), MAIN.toned(0.7))
        with bench.node("lever", (1.0, 1.78, 0)):
            bench.bar((1.1, 1.78, 0), (4.6, 1.9, 0), 0.11, MAIN)
            bench.bar((4.3, 1.89, 0), (4.85, 1.91, 0), 0.16, MAIN.toned(0.7))
            bench.socket("mouth", (4.9, 1.91, 0))
        with bench.node("lid", (-0.95, 2.18, 0.3)):
            bench.drum((-0.6, 2.2, 0.3), 0.36, 0.05, MAIN.toned(0.7))
        bench.rod((-1.3, 2.1, -0.6), (-1.4, 3.3, -0.6), 0.015, BLACK)
        for s in (-1, 1):
            with bench.frame((-0.5, 1.75, s * 1.03), (14 * -s, 0 if s > 0 else 180, 0)):
                bench.sheet((0, 0, 0.04), (0.16, 0.16), RED, form=2)
    bench.state("open", lid=turned_joint(z=100))


def draw_rover(bench: Bench) -> None:
    """A six-wheeled machine for other planets: mast with a pair of eyes, solar panel, dish and an arm."""
    for i, x in enumerate((0.95, 0.0, -0.95)):
        for hand, z in (("left", -0.85), ("right", 0.85)):
            end = ("front", "middle", "back")[i]
            wheel(bench, f"wheel_{end}_{hand}", (x, 0.27, z), 0.27, 0.14, CHROME, 2)
            bench.rod((x, 0.3, z * 0.84), (x * 0.5, 0.75, z * 0.72), 0.035, BLACK)
    bench.box((0, 0.88, 0), (0.85, 0.2, 0.5), MAIN, edge=0.04)
    bench.box(
        (-0.1, 1.12, 0),
        (1.0, 0.02, 0.72),
        Swatch("cells", (0.06, 0.09, 0.3), "gloss", "tiles", (0.6, 0.65, 0.75), 0.2),
        edge=0,
    )
    with bench.node("head", (0.7, 1.75, 0.25)):
        bench.box((0.72, 1.82, 0.25), (0.1, 0.11, 0.26), WHITE, edge=0.03)
        for s in (-1, 1):
            bench.drum((0.83, 1.82, 0.25 + s * 0.14), 0.07, 0.04, PANE, axis="x")
    bench.rod((0.7, 1.08, 0.25), (0.7, 1.75, 0.25), 0.035, CHROME)
    bench.dome((-0.6, 1.55, -0.3), (0.3, 0.12, 0.3), -0.9, WHITE, turn=(180, 0, -25))
    bench.rod((-0.6, 1.12, -0.3), (-0.6, 1.5, -0.3), 0.025, CHROME)
    with bench.node("arm_1", (0.85, 0.85, -0.2)):
        bench.rod((0.85, 0.85, -0.2), (1.3, 1.05, -0.2), 0.04, SECOND)
        bench.rod((1.3, 1.05, -0.2), (1.55, 0.62, -0.2), 0.035, SECOND)
        bench.drum((1.55, 0.58, -0.2), 0.08, 0.07, BLACK)


HEAVY: dict[str, Recipe] = {
    "tractor": recipe(draw_tractor, 3.6, (0.12, 0.42, 0.14), (0.95, 0.8, 0.12), mass=3500, material="metal", carriage="wheels", voice="tractor engine", finish="paint"),
    "bulldozer": recipe(draw_bulldozer, 4.4, (0.95, 0.68, 0.06), mass=15000, material="metal", carriage="wheels", voice="diesel engine", finish="paint"),
    "excavator": recipe(draw_excavator, 6.4, (0.95, 0.62, 0.05), (0.25, 0.25, 0.27), mass=16000, material="metal", carriage="wheels", voice="diesel engine", finish="paint"),
    "tank": recipe(draw_tank, 8.0, (0.3, 0.34, 0.2), mass=40000, material="metal", carriage="wheels", voice="tank engine", finish="matte"),
    "rover": recipe(draw_rover, 2.6, (0.85, 0.82, 0.75), (0.75, 0.6, 0.3), mass=900, material="metal", carriage="wheels", voice="motor"),
}  # fmt: skip
