"""Wheels: nodes with their pivot at the hub and their axle along z, so that a turn about z rolls them."""

from __future__ import annotations

import math

from ...primitives import Vec3
from ..swatch import BLACK, CHROME, STEEL, TYRE, Swatch
from ..workbench import Bench

HUB = BLACK.toned(1.08)


def wheel(bench: Bench, name: str, at: Vec3, radius: float, width: float, rim: Swatch = STEEL, bars: int = 3) -> None:
    """A car's wheel. width: half of its breadth, m; bars: spokes that cross its middle."""
    with bench.node(name, at):
        tube = min(width, radius * 0.34)
        bench.ring(at, radius - tube, tube, TYRE, axis="z")
        bench.drum(at, radius - tube, width * 0.92, rim, axis="z")
        for i in range(bars):
            with bench.frame(at, (0, 0, 180 * i / bars)):
                bench.box((0, 0, 0), ((radius - tube) * 0.86, radius * 0.075, width * 0.97), HUB, edge=0)
        bench.drum(at, radius * 0.17, width * 1.05, CHROME, axis="z")


def four_wheels(
    bench: Bench, front: float, back: float, side: float, radius: float, width: float, rim: Swatch = STEEL
) -> None:
    """Wheels of a car, by the x of its axles and half its track, m."""
    for end, x in (("front", front), ("back", back)):
        for hand, z in (("left", -side), ("right", side)):
            wheel(bench, f"wheel_{end}_{hand}", (x, radius, z), radius, width, rim)


def spoked(
    bench: Bench,
    name: str,
    at: Vec3,
    radius: float,
    tube: float,
    tyre: Swatch = TYRE,
    spokes: int = 8,
    spoke: Swatch = CHROME,
) -> None:
    """A thin wheel with spokes and a hub: a bicycle's, a cart's."""
    with bench.node(name, at):
        bench.ring(at, radius - tube, tube, tyre, axis="z")
        bench.drum(at, max(tube * 1.4, radius * 0.07), tube * 1.6, spoke, axis="z")
        for i in range(spokes // 2):
            a = math.pi * i / (spokes // 2)
            dx, dy = (radius - tube) * math.cos(a), (radius - tube) * math.sin(a)
            bench.bar((at[0] - dx, at[1] - dy, at[2]), (at[0] + dx, at[1] + dy, at[2]), max(0.0035, tube * 0.16), spoke)


def caster(bench: Bench, name: str, at: Vec3, radius: float, width: float, swatch: Swatch = TYRE) -> None:
    """A small solid wheel with a bright hub."""
    with bench.node(name, at):
        bench.drum(at, radius, width, swatch, axis="z")
        bench.drum(at, radius * 0.5, width * 1.12, STEEL, axis="z")
