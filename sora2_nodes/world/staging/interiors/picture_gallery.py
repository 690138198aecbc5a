"""A gallery of paintings: large canvases of several schools along its walls, each under a lamp of its own, and a bench to look from."""

from __future__ import annotations

import math

import numpy as np

from ...primitives import RGB, Primitive
from .joinery import Room, box, furnished, lamp

FRAMES: tuple[RGB, ...] = ((0.72, 0.54, 0.18), (0.14, 0.12, 0.11), (0.45, 0.28, 0.14), (0.90, 0.89, 0.86))
HUNG = 1.75  # m: the height of a canvas's middle
SCHOOLS = ("landscape", "squares", "portrait", "circles", "strokes", "night", "flowers")


def picture_gallery(room: Room) -> list[Primitive]:
    """Canvases along the back wall and down both side walls, lamps over them, a bench and a bust on its pedestal."""
    half, made = max(room.half, 4.2), []
    count = max(4, round(half / 1.15))
    for k in range(count):
        x = (k - (count - 1) / 2) * 2 * (half - 0.3) / count
        wide, tall = (0.78, 0.60) if k % 3 else (0.56, 0.80)
        made += _canvas(room.rng, (x, HUNG, room.back + 0.10), wide, tall, SCHOOLS[k % len(SCHOOLS)], FRAMES[k % len(FRAMES)], 0.0)  # fmt: skip
    for side in (-1, 1):
        for k in range(3):
            z = room.back + 1.2 + 2.0 * k
            made += _canvas(room.rng, (side * (room.half - 0.12), HUNG, z), 0.72, 0.58, SCHOOLS[(3 + 2 * k + side) % len(SCHOOLS)], FRAMES[(k + side) % len(FRAMES)], -90.0 * side)  # fmt: skip
    made += [
        box((-0.9, 0.44, room.back + 1.5), (0.8, 0.04, 0.24), (0.30, 0.18, 0.10), finish="leather"),
        box((-1.5, 0.20, room.back + 1.5), (0.04, 0.20, 0.2), (0.15, 0.15, 0.16)),
        box((-0.3, 0.20, room.back + 1.5), (0.04, 0.20, 0.2), (0.15, 0.15, 0.16)),
    ]
    made += furnished("statue", (0.78 * half, 0.0, room.back + 1.0), size=0.55)
    return made


def _canvas(
    rng: np.random.Generator,
    at: tuple[float, float, float],
    wide: float,
    tall: float,
    school: str,
    frame: RGB,
    yaw: float,
) -> list[Primitive]:
    """A framed painting about a place on a wall; yaw: 0 faces the viewer."""
    flat = [
        box((0, 0, 0), (wide + 0.07, tall + 0.07, 0.03), frame, finish="satin"),
        box((0, 0, 0.02), (wide, tall, 0.02), (0.94, 0.92, 0.86), finish="matte"),
        *_painted(rng, wide, tall, school),
        lamp((0, tall + 0.24, 0.16), (0.5 * wide, 0.02, 0.03), glow=2.2),
    ]
    c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
    return [
        Primitive(**{**vars(p), "at": (at[0] + c * p.at[0] + s * p.at[2], at[1] + p.at[1], at[2] - s * p.at[0] + c * p.at[2]), "turn": (p.turn[0], p.turn[1] + yaw, p.turn[2])})
        for p in flat
    ]  # fmt: skip


def _painted(rng: np.random.Generator, w: float, h: float, school: str) -> list[Primitive]:
    """What is on a canvas of half sizes w and h, m."""

    def patch(x: float, y: float, a: float, b: float, colour: RGB, layer: int = 1) -> Primitive:
        return box((x, y, 0.04 + 0.004 * layer), (a, b, 0.003), colour, finish="matte")

    def disc(x: float, y: float, a: float, b: float, colour: RGB, layer: int = 2) -> Primitive:
        return Primitive(kind="ellipsoid", size=(a, b, 0.006), at=(x, y, 0.04 + 0.004 * layer), colour=colour, finish="matte", role="set")  # fmt: skip

    if school == "landscape":
        return [patch(0, 0.35 * h, w, 0.65 * h, (0.55, 0.74, 0.90)), patch(0, -0.65 * h, w, 0.35 * h, (0.35, 0.52, 0.22), 2), disc(-0.3 * w, -0.3 * h, 0.5 * w, 0.35 * h, (0.42, 0.45, 0.58), 1), disc(0.5 * w, 0.55 * h, 0.16 * h, 0.16 * h, (0.98, 0.85, 0.45), 2)]  # fmt: skip
    if school == "squares":
        blocks: tuple[tuple[float, float, float, float, RGB], ...] = ((-0.5, 0.4, 0.45, 0.55, (0.85, 0.12, 0.10)), (0.6, 0.6, 0.35, 0.35, (0.95, 0.80, 0.10)), (0.55, -0.45, 0.4, 0.5, (0.10, 0.22, 0.65)), (-0.6, -0.6, 0.35, 0.3, (0.08, 0.08, 0.09)))  # fmt: skip
        lines = [patch(0.08 * w, 0, 0.02, h, (0.05, 0.05, 0.05), 3), patch(0, -0.1 * h, w, 0.02, (0.05, 0.05, 0.05), 3)]
        return [patch(x * w, y * h, a * w, b * h, c) for x, y, a, b, c in blocks] + lines
    if school == "portrait":
        return [patch(0, 0, w, h, (0.22, 0.16, 0.10)), disc(0, -0.75 * h, 0.75 * w, 0.55 * h, (0.16, 0.20, 0.32), 2), disc(0, 0.16 * h, 0.32 * w, 0.40 * h, (0.20, 0.12, 0.07), 2), disc(0, 0.08 * h, 0.25 * w, 0.33 * h, (0.90, 0.72, 0.56), 3), disc(-0.09 * w, 0.13 * h, 0.035, 0.02, (0.1, 0.07, 0.05), 5), disc(0.09 * w, 0.13 * h, 0.035, 0.02, (0.1, 0.07, 0.05), 5)]  # fmt: skip
    if school == "circles":
        rings: tuple[RGB, ...] = ((0.95, 0.45, 0.12), (0.12, 0.35, 0.62), (0.92, 0.85, 0.35), (0.62, 0.12, 0.30))
        return [patch(0, 0, w, h, (0.88, 0.84, 0.74))] + [disc(0.1 * w, 0, (0.8 - 0.2 * k) * h, (0.8 - 0.2 * k) * h, c, 2 + k) for k, c in enumerate(rings)]  # fmt: skip
    if school == "night":
        return [patch(0, 0, w, h, (0.08, 0.14, 0.42)), patch(0, -0.75 * h, w, 0.25 * h, (0.06, 0.12, 0.10), 2), disc(-0.75 * w, -0.2 * h, 0.10 * w, 0.75 * h, (0.03, 0.07, 0.05), 3)] + [disc(float(x) * w, float(y) * h, 0.09, 0.09, (0.98, 0.86, 0.35), 2) for x, y in ((-0.3, 0.6), (0.15, 0.4), (0.6, 0.65), (0.8, 0.2), (0.4, 0.0))]  # fmt: skip
    if school == "flowers":
        made = [patch(0, 0, w, h, (0.55, 0.66, 0.58)), disc(0, -0.55 * h, 0.22 * w, 0.32 * h, (0.30, 0.40, 0.70), 3)]
        hues: tuple[RGB, ...] = ((0.95, 0.75, 0.15), (0.90, 0.30, 0.40), (0.96, 0.92, 0.90))
        return made + [disc(float(rng.uniform(-0.45, 0.45)) * w, float(rng.uniform(0.0, 0.7)) * h, 0.15, 0.14, hues[k % 3], 3 + k % 3) for k in range(9)]  # fmt: skip
    strokes = [patch(0, 0, w, h, (0.95, 0.94, 0.90))]
    inks: tuple[RGB, ...] = ((0.05, 0.05, 0.06), (0.85, 0.15, 0.12), (0.12, 0.40, 0.70), (0.95, 0.75, 0.10))
    for k in range(14):
        a, b = float(rng.uniform(0.1, 0.4)), float(rng.uniform(0.02, 0.06))
        strokes.append(disc(float(rng.uniform(-0.7, 0.7)) * w, float(rng.uniform(-0.8, 0.8)) * h, a * w, b, inks[k % 4], 2 + k % 3))  # fmt: skip
    return strokes
