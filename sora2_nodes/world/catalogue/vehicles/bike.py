"""Two wheels: bicycle, motorcycle, motor scooter, kick scooter. Steering and front wheel turn on one node."""

from __future__ import annotations

from ...primitives import Vec3
from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, GREY, HEADLAMP, LEATHER, MAIN, SECOND, STEEL, TAIL_LAMP, TYRE
from ..workbench import Bench
from .wheel import caster, spoked, wheel


def _bars(bench: Bench, grip: Vec3, stem: Vec3) -> None:
    """Handlebar with grips, its middle at `stem` and its right end at `grip`."""
    for hand, s in (("left", -1), ("right", 1)):
        end = (grip[0], grip[1], s * grip[2])
        bench.rod(stem, (grip[0] + 0.04, grip[1], s * grip[2] * 0.6), 0.012, CHROME)
        bench.rod((grip[0] + 0.04, grip[1], s * grip[2] * 0.6), end, 0.012, CHROME)
        bench.rod((grip[0] + 0.015, grip[1], s * grip[2] * 0.8), end, 0.019, BLACK)
        bench.socket(f"{hand}_hand", (grip[0] + 0.01, grip[1], s * grip[2] * 0.88))


def draw_bicycle(bench: Bench) -> None:
    """Diamond frame, spoked wheels, saddle, chain, pedals on a crank, mudguards, lamp."""
    r, back, front = 0.34, (-0.5, 0.34, 0.0), (0.56, 0.34, 0.0)
    crank, seat, head, neck = (-0.08, 0.29, 0.0), (-0.24, 0.8, 0.0), (0.34, 0.82, 0.0), (0.37, 0.72, 0.0)
    spoked(bench, "wheel_back", back, r, 0.02, TYRE, 14)
    for a, b in ((crank, seat), (crank, neck), (seat, head), (neck, head)):
        bench.rod(a, b, 0.019, MAIN)
    for s in (-1, 1):
        bench.rod((back[0], back[1], s * 0.05), (crank[0], crank[1], s * 0.04), 0.011, MAIN)
        bench.rod((back[0], back[1], s * 0.05), (seat[0], seat[1] - 0.05, 0), 0.011, MAIN)
    bench.rod(seat, (-0.27, 0.93, 0), 0.014, CHROME)
    bench.ball((-0.3, 0.96, 0), (0.13, 0.035, 0.085), LEATHER)
    bench.rod((-0.26, 0.96, 0), (-0.1, 0.965, 0), 0.03, LEATHER, end=0.02)
    bench.ring(back, r + 0.025, 0.014, MAIN, axis="z", arc=150, toward=115)
    bench.ball((back[0] - 0.33, 0.5, 0), (0.02, 0.03, 0.03), TAIL_LAMP)
    for y in (0.06, -0.055):
        bench.bar((back[0], back[1] + y * 0.7, 0.055), (crank[0], crank[1] + y * 1.5, 0.055), 0.006, BLACK)
    with bench.node("crank", crank):
        bench.ring((crank[0], crank[1], 0.055), 0.085, 0.008, STEEL, axis="z")
        for hand, s, turn in (("left", -1, -1), ("right", 1, 1)):
            end = (crank[0] + 0.12 * turn, crank[1] - 0.12 * turn, s * 0.08)
            bench.rod((crank[0], crank[1], s * 0.07), end, 0.011, STEEL)
            with bench.node(f"pedal_{hand}", (end[0], end[1], s * 0.14)):
                bench.box((end[0], end[1], s * 0.14), (0.045, 0.012, 0.05), BLACK)
                bench.socket(f"{hand}_foot", (end[0], end[1] + 0.015, s * 0.14))
    with bench.node("steering", head):
        spoked(bench, "wheel_front", front, r, 0.02, TYRE, 14)
        for s in (-1, 1):
            bench.rod((front[0], front[1], s * 0.05), (0.39, 0.68, s * 0.04), 0.013, CHROME)
        bench.rod((0.385, 0.68, 0), (0.32, 0.97, 0), 0.016, CHROME)
        _bars(bench, (0.2, 1.0, 0.27), (0.33, 0.98, 0))
        bench.ring(front, r + 0.025, 0.014, MAIN, axis="z", arc=120, toward=100)
        bench.ball((0.43, 0.86, 0), (0.045, 0.05, 0.05), HEADLAMP)
    bench.socket("seat", (-0.28, 0.99, 0))


def draw_motorcycle(bench: Bench) -> None:
    """Fat wheels, tank, engine with fins, twin exhausts, long seat, fork and round lamp."""
    back, front, r = (-0.72, 0.33, 0.0), (0.78, 0.33, 0.0), 0.33
    wheel(bench, "wheel_back", back, r, 0.085, STEEL, 4)
    bench.ball((0.16, 0.82, 0), (0.34, 0.16, 0.17), MAIN)
    bench.ball((0.05, 0.78, 0), (0.3, 0.15, 0.16), MAIN)
    bench.ball((-0.38, 0.77, 0), (0.34, 0.07, 0.14), LEATHER)
    bench.ball((-0.72, 0.83, 0), (0.2, 0.08, 0.13), LEATHER)
    bench.box((0.08, 0.42, 0), (0.26, 0.17, 0.15), GREY, edge=0.06)
    for i, turn in ((0, 22), (1, -28)):
        with bench.frame((0.18 - 0.22 * i, 0.58, 0), (0, 0, -turn)):
            bench.drum((0, 0, 0), 0.115, 0.13, STEEL.patterned("stripes", 0.05, (0.2, 0.2, 0.2)))
    bench.drum((0.06, 0.4, 0.16), 0.13, 0.02, CHROME, axis="z")
    for s, y in ((1, 0.3), (1, 0.4), (-1, 0.3)):
        bench.tubes([(0.3, 0.6, s * 0.13), (0.42, 0.4, s * 0.15), (0.2, y - 0.04, s * 0.18)], 0.035, CHROME)
        bench.rod((0.2, y - 0.04, s * 0.18), (-0.9, y, s * 0.2), 0.05, CHROME)
    for s in (-1, 1):
        bench.rod((back[0], back[1], s * 0.12), (-0.1, 0.42, s * 0.12), 0.03, BLACK)
        bench.rod((back[0], back[1], s * 0.13), (-0.55, 0.75, s * 0.12), 0.03, CHROME)
    bench.rod((0.36, 0.85, 0), (0.3, 0.3, 0), 0.03, BLACK)
    bench.ring(back, r + 0.05, 0.06, MAIN, axis="z", arc=140, toward=110)
    bench.ball((-1.02, 0.72, 0), (0.05, 0.05, 0.07), TAIL_LAMP)
    with bench.node("steering", (0.42, 0.95, 0)):
        wheel(bench, "wheel_front", front, r, 0.07, STEEL, 4)
        for s in (-1, 1):
            bench.rod((front[0], front[1], s * 0.11), (0.44, 1.0, s * 0.11), 0.03, CHROME)
        bench.ring(front, r + 0.04, 0.05, MAIN, axis="z", arc=110, toward=95)
        bench.ball((0.62, 0.92, 0), (0.1, 0.12, 0.12), BLACK)
        bench.ball((0.665, 0.92, 0), (0.07, 0.1, 0.1), HEADLAMP)
        _bars(bench, (0.2, 1.12, 0.38), (0.42, 1.05, 0))
    bench.socket("seat", (-0.3, 0.84, 0))
    bench.socket("seat_2", (-0.66, 0.9, 0))
    for hand, s in (("left", -1), ("right", 1)):
        bench.rod((0.0, 0.28, s * 0.15), (0.0, 0.28, s * 0.3), 0.02, BLACK)
        bench.socket(f"{hand}_foot", (0.0, 0.3, s * 0.25))


def draw_moped(bench: Bench) -> None:
    """A motor scooter: leg shield, flat floor, rounded tail, small wheels."""
    back, front, r = (-0.58, 0.24, 0.0), (0.62, 0.24, 0.0), 0.24
    wheel(bench, "wheel_back", back, r, 0.07, STEEL, 3)
    bench.ball((-0.52, 0.5, 0), (0.44, 0.27, 0.2), MAIN)
    bench.box((-0.05, 0.27, 0), (0.4, 0.05, 0.18), MAIN, edge=0.045)
    bench.ball((-0.45, 0.78, 0), (0.38, 0.08, 0.14), LEATHER)
    bench.box((0.36, 0.58, 0), (0.04, 0.36, 0.22), MAIN, turn=(0, 0, 18), edge=0.039)
    bench.ball((-0.97, 0.55, 0), (0.04, 0.06, 0.08), TAIL_LAMP)
    bench.rod((-0.35, 0.22, 0.17), (-0.9, 0.3, 0.17), 0.045, CHROME)
    with bench.node("steering", (0.3, 0.8, 0)):
        wheel(bench, "wheel_front", front, r, 0.06, STEEL, 3)
        bench.rod(front, (0.28, 0.98, 0), 0.035, CHROME)
        bench.ball((0.63, 0.36, 0), (0.26, 0.16, 0.1), MAIN)
        bench.ball((0.28, 0.98, 0), (0.12, 0.1, 0.14), MAIN)
        bench.ball((0.38, 0.97, 0), (0.05, 0.08, 0.08), HEADLAMP)
        _bars(bench, (0.2, 1.03, 0.33), (0.26, 1.02, 0))
        for s in (-1, 1):
            bench.rod((0.24, 1.03, s * 0.2), (0.26, 1.25, s * 0.26), 0.008, CHROME)
            bench.ball((0.26, 1.27, s * 0.27), (0.015, 0.05, 0.05), CHROME)
    bench.socket("seat", (-0.4, 0.86, 0))
    for hand, s in (("left", -1), ("right", 1)):
        bench.socket(f"{hand}_foot", (0.1, 0.33, s * 0.1))


def draw_kick_scooter(bench: Bench) -> None:
    """A board on two small wheels with a tall handlebar."""
    caster(bench, "wheel_back", (-0.36, 0.09, 0), 0.09, 0.02)
    bench.box((-0.05, 0.11, 0), (0.3, 0.018, 0.065), MAIN, edge=0.016)
    bench.box((-0.05, 0.131, 0), (0.25, 0.004, 0.052), BLACK)
    bench.ring((-0.36, 0.1, 0), 0.1, 0.014, SECOND, axis="z", arc=120, toward=110)
    bench.rod((0.25, 0.12, 0), (0.34, 0.26, 0), 0.025, MAIN)
    with bench.node("steering", (0.34, 0.3, 0)):
        caster(bench, "wheel_front", (0.42, 0.09, 0), 0.09, 0.02)
        bench.rod((0.42, 0.1, 0.035), (0.34, 0.3, 0), 0.014, STEEL)
        bench.rod((0.42, 0.1, -0.035), (0.34, 0.3, 0), 0.014, STEEL)
        bench.rod((0.34, 0.28, 0), (0.24, 0.95, 0), 0.02, MAIN)
        _bars(bench, (0.2, 0.97, 0.23), (0.24, 0.96, 0))
    bench.socket("left_foot", (0.08, 0.135, 0))
    bench.socket("right_foot", (-0.18, 0.135, 0))


BIKES: dict[str, Recipe] = {
    "bicycle": recipe(draw_bicycle, 1.78, (0.1, 0.4, 0.62), mass=14, material="metal", carriage="wheels", voice="bicycle", finish="paint"),
    "motorcycle": recipe(draw_motorcycle, 2.2, (0.65, 0.05, 0.04), mass=210, material="metal", carriage="wheels", voice="motorcycle", finish="paint"),
    "moped": recipe(draw_moped, 1.85, (0.45, 0.75, 0.72), mass=110, material="metal", carriage="wheels", voice="moped", finish="paint"),
    "scooter": recipe(draw_kick_scooter, 1.0, (0.85, 0.25, 0.1), (0.1, 0.1, 0.1), mass=5, material="metal", carriage="wheels", finish="paint"),
}  # fmt: skip
