"""Parts of buildings: walls with roofs, windows that can glow, doors on hinges, battlements, columns."""

from __future__ import annotations

import math

from ...primitives import Vec3
from ..swatch import BRASS, DARK_WOOD, MAIN, PANE, SECOND, STONE, WHITE, Swatch
from ..workbench import Bench

LIT = Swatch("window", (1.0, 0.82, 0.5), "light", glow=1.2)
THATCH = Swatch("thatch", (0.66, 0.53, 0.29), "matte", "stripes", (0.52, 0.4, 0.2), 0.12)
SLATE = Swatch("slate", (0.3, 0.32, 0.36), "stone", "tiles", (0.22, 0.23, 0.26), 0.3)
BRICK = Swatch("brick", (0.62, 0.28, 0.2), "stone", "bricks", (0.78, 0.72, 0.65), 0.25)


def gable_roof(
    bench: Bench, at: Vec3, half: Vec3, swatch: Swatch = SECOND, wall: Swatch = MAIN, over: float = 0.12
) -> None:
    """A saddle roof with its ridge along x: two slabs over a wedge of wall. half: of the room below it and of the roof's rise, m."""
    x, rise, z = half
    bench.wedge((at[0], at[1] + rise * 0.97, at[2]), (x * 0.985, rise * 0.97, z * 0.985), (1.0, 0.02), wall)
    slope = math.hypot(2 * rise, z)
    angle = math.degrees(math.atan2(2 * rise, z))
    thick = 0.045 * slope
    length = slope * (1 + over) / 2
    for s in (-1, 1):
        dy, dz = 2 * rise * (1 + over) / 2, z * (1 + over) / 2
        middle = (at[0], at[1] + 2 * rise - dy + thick * 0.9, at[2] + s * dz)
        bench.box(middle, (x * (1 + over * 0.8), thick, length), swatch, turn=(s * angle, 0, 0), edge=0)
    bench.rod(
        (at[0] - x * (1 + over * 0.8), at[1] + 2 * rise + thick * 1.6, at[2]),
        (at[0] + x * (1 + over * 0.8), at[1] + 2 * rise + thick * 1.6, at[2]),
        thick * 1.1,
        swatch.toned(0.8),
    )


def window(
    bench: Bench,
    at: Vec3,
    half: tuple[float, float],
    facing: float = 0.0,
    lit: bool = False,
    frame: Swatch = WHITE,
    shutters: Swatch | None = None,
    bars: bool = True,
) -> None:
    """A framed window. facing: degrees about y from +z."""
    w, h = half
    with bench.frame(at, (0, facing, 0)):
        bench.box((0, 0, 0), (w * 1.16, h * 1.13, 0.04), frame, edge=0)
        bench.box((0, 0, 0.025), (w, h, 0.03), LIT if lit else PANE, edge=0)
        if bars:
            bench.box((0, 0, 0.05), (w * 0.06, h, 0.02), frame, edge=0)
            bench.box((0, h * 0.1, 0.05), (w, h * 0.05, 0.02), frame, edge=0)
        if shutters:
            for s in (-1, 1):
                bench.box((s * w * 1.68, 0, 0.02), (w * 0.48, h * 1.1, 0.03), shutters, edge=0)


def door(
    bench: Bench,
    at: Vec3,
    half: tuple[float, float],
    facing: float = 0.0,
    swatch: Swatch = DARK_WOOD,
    frame: Swatch = WHITE,
    name: str = "door",
) -> None:
    """A door on its hinge, `at` the middle of its foot."""
    w, h = half
    with bench.frame(at, (0, facing, 0)):
        bench.box((0, h * 1.03, 0), (w * 1.16, h * 1.06, 0.05), frame, edge=0)
        with bench.node(name, (-w, h, 0.06)):
            bench.box((0, h, 0.05), (w, h, 0.04), swatch, edge=0.01)
            for y in (0.55, 1.4):
                bench.box((0, h * y, 0.08), (w * 0.68, h * 0.32, 0.02), swatch.toned(0.8), edge=0)
            bench.ball((w * 0.75, h * 0.95, 0.13), 0.06 * max(1, h), BRASS)
        bench.socket(name, (w * 0.75, h * 0.95, 0.16))


def battlements(bench: Bench, at: Vec3, half: tuple[float, float], size: float, swatch: Swatch = MAIN) -> None:
    """Teeth of stone round a rectangle, `at` the middle of its top."""
    x, z = half
    across, deep = max(2, round(x / size / 1.2)), max(2, round(z / size / 1.2))
    for i in range(across + 1):
        for s in (-1, 1):
            bench.box(
                (at[0] - x + 2 * x * i / across, at[1] + size / 2, at[2] + s * z),
                (size / 2, size / 2, size * 0.35),
                swatch,
                edge=0,
            )
    for i in range(1, deep):
        for s in (-1, 1):
            bench.box(
                (at[0] + s * x, at[1] + size / 2, at[2] - z + 2 * z * i / deep),
                (size * 0.35, size / 2, size / 2),
                swatch,
                edge=0,
            )


def crown(bench: Bench, at: Vec3, radius: float, size: float, count: int = 8, swatch: Swatch = MAIN) -> None:
    """Teeth of stone round a tower's top."""
    for i in range(count):
        with bench.frame(at, (0, 360 * i / count, 0)):
            bench.box((radius, size / 2, 0), (size * 0.35, size / 2, size * 0.5), swatch, edge=0)


def column(bench: Bench, at: Vec3, radius: float, tall: float, swatch: Swatch = STONE) -> None:
    """A round column with base and capital, `at` its foot."""
    x, y, z = at
    bench.cone((x, y + tall / 2, z), radius, tall / 2, radius * 0.84, swatch)
    bench.box((x, y + radius * 0.3, z), (radius * 1.35, radius * 0.3, radius * 1.35), swatch, edge=0)
    bench.box((x, y + tall - radius * 0.3, z), (radius * 1.35, radius * 0.3, radius * 1.35), swatch, edge=0)
