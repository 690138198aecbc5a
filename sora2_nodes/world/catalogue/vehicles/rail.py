"""Trains: a steam engine with its tender and coach, a tram, a fast train."""

from __future__ import annotations

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import BLACK, BRASS, GREY, HEADLAMP, IRON, MAIN, PANE, RED, SECOND, STEEL, TAIL_LAMP
from ..workbench import Bench
from .wheel import spoked


def _pair(bench: Bench, name: str, x: float, radius: float, side: float, red: bool = True) -> None:
    for hand, s in (("left", -1), ("right", 1)):
        spoked(bench, f"{name}_{hand}", (x, radius, s * side), radius, 0.06, IRON, 8, RED if red else GREY)


def draw_train(bench: Bench) -> None:
    """A steam engine: boiler, chimney, domes, cab, cow catcher, driving rods; a tender with coal; one coach."""
    _pair(bench, "wheel_front", 4.1, 0.4, 0.72)
    for i, x in enumerate((2.7, 1.4, 0.1)):
        _pair(bench, f"wheel_drive_{i + 1}", x, 0.62, 0.74)
    for s in (-1, 1):
        bench.beam((2.8, 0.5, s * 0.86), (0.0, 0.5, s * 0.86), (0.05, 0.03), STEEL)
        bench.drum((3.7, 0.72, s * 0.82), 0.26, 0.42, MAIN, axis="x")
        bench.box((0.75, 1.33, s * 0.75), (3.0, 0.04, 0.14), RED)
        bench.box((-0.75, 2.45, s * 0.92), (0.42, 0.3, 0.02), PANE, edge=0.03)
    bench.bar((4.3, 2.05, 0), (-0.2, 2.05, 0), 0.66, MAIN)
    for x in (4.25, 3.0, 1.7, 0.4):
        bench.ring((x, 2.05, 0), 0.66, 0.022, BRASS, axis="x")
    bench.drum((4.34, 2.05, 0), 0.62, 0.06, BLACK, axis="x")
    bench.ball((4.45, 2.75, 0), (0.12, 0.17, 0.17), HEADLAMP)
    bench.turned((3.75, 2.6, 0), [(0.2, 0), (0.2, 0.55), (0.34, 0.8), (0.36, 0.95), (0.28, 0.98)], BLACK)
    bench.ball((2.4, 2.72, 0), (0.3, 0.34, 0.3), BRASS)
    bench.turned((1.2, 2.6, 0), [(0.28, 0), (0.28, 0.2), (0.15, 0.34), (0, 0.38)], BRASS)
    bench.box((-0.85, 2.1, 0), (0.75, 0.95, 0.9), MAIN, edge=0.05)
    bench.box((-0.85, 3.12, 0), (0.95, 0.07, 1.05), BLACK, edge=0.06)
    bench.box((0.6, 1.0, 0), (3.4, 0.22, 0.6), BLACK)
    bench.wedge((4.65, 0.5, 0), (0.42, 0.38, 0.9), (0.2, 0.55), RED)
    bench.box((4.35, 1.15, 0), (0.1, 0.16, 0.95), RED)
    _wagons(bench)
    bench.socket("seat", (-0.9, 1.7, 0.3))
    bench.socket("mouth", (3.75, 3.58, 0))


def _wagons(bench: Bench) -> None:
    bench.box((-2.8, 1.5, 0), (0.95, 0.6, 0.9), MAIN, edge=0.05)
    bench.ball((-2.8, 2.1, 0), (0.8, 0.32, 0.72), BLACK.of("stone").patterned("mottle", 0.2, (0.15, 0.15, 0.15)))
    bench.box((-6.3, 2.0, 0), (2.35, 1.0, 0.95), SECOND, edge=0.05)
    bench.put("cylinder", (0.42, 2.4, 0.98), (-6.3, 3.0, 0), GREY.toned(0.6), (0, 0, 90))
    for s in (-1, 1):
        for i in range(5):
            bench.box((-8.15 + 0.92 * i, 2.35, s * 0.95), (0.33, 0.34, 0.02), PANE, edge=0.04)
        bench.box((-6.3, 1.7, s * 0.955), (2.3, 0.05, 0.015), BRASS)
    bench.box((-5.0, 0.9, 0), (3.6, 0.1, 0.5), BLACK)
    for i, x in enumerate((-2.3, -3.3, -4.9, -7.7)):
        for hand, s in (("left", -1), ("right", 1)):
            with bench.node(f"wheel_wagon_{i + 1}_{hand}", (x, 0.4, s * 0.72)):
                bench.drum((x, 0.4, s * 0.72), 0.4, 0.06, IRON, axis="z")
                bench.box((x, 0.4, s * 0.76), (0.3, 0.05, 0.03), RED)


def draw_tram(bench: Bench) -> None:
    """A street tram: big windows, two doors, lamp, and a pantograph on its roof."""
    bench.box((0, 1.0, 0), (4.6, 0.55, 1.15), MAIN, edge=0.15)
    bench.box((0, 2.0, 0), (4.5, 0.6, 1.12), SECOND, edge=0.15)
    bench.box((0, 2.78, 0), (4.4, 0.22, 1.05), SECOND, edge=0.2)
    bench.box((0, 3.0, 0), (1.6, 0.12, 0.6), GREY)
    for s in (-1, 1):
        for k in range(7):
            x = -3.6 + 1.2 * k
            bench.box((x, 2.05, s * 1.12), (0.5, 0.42, 0.02), PANE, edge=0.06)
        bench.box((0, 1.5, s * 1.155), (4.45, 0.04, 0.012), BRASS)
        bench.box((s * 4.5, 2.05, 0), (0.025, 0.48, 0.92), PANE, edge=0.06)
        bench.ball((s * 4.62, 1.15, 0), (0.08, 0.17, 0.17), HEADLAMP if s > 0 else TAIL_LAMP)
        bench.box((s * 4.5, 2.72, 0), (0.05, 0.14, 0.5), BLACK)
        bench.box((s * 4.6, 0.6, 0), (0.12, 0.12, 0.8), BLACK)
    for name, x in (("door_left", 2.4), ("door_right", -2.4)):
        with bench.node(name, (x - 0.5, 1.5, 1.15)):
            for dx in (-0.24, 0.24):
                bench.box((x + dx, 1.5, 1.16), (0.21, 0.9, 0.02), MAIN.toned(0.6), edge=0.02)
                bench.box((x + dx, 1.75, 1.18), (0.14, 0.5, 0.01), PANE, edge=0.03)
    bench.state("open", door_left=turned_joint(y=-70), door_right=turned_joint(y=-70))
    for end, bogie in (("front", 2.6), ("back", -2.6)):
        for i in (-0.75, 0.75):  # its two axles
            for hand, s in (("left", -1), ("right", 1)):
                with bench.node(
                    f"wheel_{end}_{'inner' if i * bogie < 0 else 'outer'}_{hand}", (bogie + i, 0.32, s * 0.8)
                ):
                    bench.drum((bogie + i, 0.32, s * 0.8), 0.32, 0.07, IRON, axis="z")
                    bench.box((bogie + i, 0.32, s * 0.86), (0.22, 0.05, 0.03), STEEL)
        bench.box((bogie, 0.45, 0), (1.0, 0.15, 0.7), BLACK)
    bench.tubes([(0.5, 3.1, -0.3), (-0.5, 3.55, -0.3), (0.3, 4.0, -0.3)], 0.03, BLACK)
    bench.tubes([(0.5, 3.1, 0.3), (-0.5, 3.55, 0.3), (0.3, 4.0, 0.3)], 0.03, BLACK)
    bench.rod((0.3, 4.02, -0.75), (0.3, 4.02, 0.75), 0.035, BLACK)
    bench.socket("inside", (0, 0.6, 0))


def draw_fast_train(bench: Bench) -> None:
    """A high-speed train's head and one coach: a long pointed nose, a band of windows."""
    for x, half in ((-1.2, 4.2), (-9.8, 4.1)):
        bench.box((x, 2.0, 0), (half, 1.35, 1.4), MAIN, edge=0.4)
        for s in (-1, 1):
            bench.box((x, 1.35, s * 1.402), (half * 0.99, 0.12, 0.015), SECOND, edge=0)
            for i in range(6):
                bench.box((x - half * 0.8 + i * half * 0.3, 2.35, s * 1.4), (0.48, 0.3, 0.02), PANE, edge=0.08)
    bench.ball((2.6, 1.62, 0), (3.9, 0.98, 1.38), MAIN)
    bench.ball((2.2, 2.1, 0), (2.9, 1.22, 1.3), MAIN)
    bench.ball((3.15, 2.5, 0), (1.7, 0.72, 0.9), PANE)
    for s in (-1, 1):
        bench.ball((5.75, 1.55, s * 0.62), (0.35, 0.1, 0.14), HEADLAMP)
    bench.box((-3.6, 0.6, 0), (8.6, 0.2, 1.1), BLACK)
    for i, x in enumerate((1.6, 0.4, -3.4, -4.6, -7.0, -8.2, -12.2)):
        for hand, s in (("left", -1), ("right", 1)):
            with bench.node(f"wheel_{i + 1}_{hand}", (x, 0.42, s * 0.9)):
                bench.drum((x, 0.42, s * 0.9), 0.42, 0.08, IRON, axis="z")
                bench.box((x, 0.42, s * 0.96), (0.3, 0.06, 0.04), STEEL)
    bench.socket("inside", (-4, 0.9, 0))


RAIL: dict[str, Recipe] = {
    "train": recipe(draw_train, 13.7, (0.1, 0.24, 0.18), (0.5, 0.1, 0.1), mass=60000, material="metal", carriage="wheels", voice="steam engine", finish="paint"),
    "tram": recipe(draw_tram, 9.5, (0.75, 0.1, 0.08), (0.94, 0.9, 0.78), mass=25000, material="metal", carriage="wheels", voice="tram", finish="paint"),
    "fast train": recipe(draw_fast_train, 20.4, (0.93, 0.94, 0.96), (0.1, 0.25, 0.65), mass=90000, material="metal", carriage="wheels", voice="train", finish="paint"),
}  # fmt: skip
