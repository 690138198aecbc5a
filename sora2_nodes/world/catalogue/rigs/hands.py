"""Hands as they come into the picture of a demonstration, and what they press: tubes, films, cloth, drops and blobs. Metres."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..swatch import MAIN, SECOND, Swatch
from ..workbench import Bench
from .holders import REACH

SKIN = Swatch("skin", (0.86, 0.64, 0.50), "skin")
NAIL = Swatch("nail", (0.93, 0.76, 0.68), "satin")


def _arm(bench: Bench, foot: float) -> None:
    bench.rod((0, foot, 0), (0, foot + 0.14, -0.01), 0.026, SKIN, end=0.030)
    bench.rod((0, foot + 0.13, -0.01), (0, foot + REACH, -0.05), 0.046, MAIN, end=0.055)


def draw_hand(bench: Bench, gap: float = 0.03) -> None:
    """A hand that reaches down and holds what is at its origin between thumb and fingers. gap: half of that one's width."""
    top = 0.062 + 0.5 * gap
    _arm(bench, top + 0.045)
    bench.ball((0, top + 0.012, 0), (0.036 + 0.3 * gap, 0.036, 0.042), SKIN)
    for n, z in enumerate((-0.030, -0.010, 0.010, 0.030)):
        knuckle, tip = 0.030 + 0.6 * gap + 0.016, 0.004 * n
        bench.rod((0.026, top, z), (knuckle + 0.006, 0.55 * top, z), 0.0105, SKIN, end=0.0095)
        bench.rod((knuckle + 0.006, 0.55 * top, z), (gap + 0.008, tip, 0.8 * z), 0.0095, SKIN, end=0.008)
    bench.rod((-0.026, top, 0.016), (-0.028 - 0.6 * gap - 0.012, 0.55 * top, 0.014), 0.0125, SKIN, end=0.011)
    bench.rod((-0.028 - 0.6 * gap - 0.012, 0.55 * top, 0.014), (-gap - 0.009, 0.004, 0.006), 0.011, SKIN, end=0.009)


def draw_pressing_hand(bench: Bench, wide: float = 0.06) -> None:
    """A flat hand that presses down with its palm, its origin in the middle of it."""
    _arm(bench, 0.035)
    bench.ball((0, 0.006, 0), (max(0.045, 0.7 * wide), 0.022, 0.042), SKIN)
    for n, z in enumerate((-0.030, -0.010, 0.011, 0.031)):
        long = (0.066, 0.076, 0.072, 0.058)[n]
        bench.rod((0.028, 0.004, z), (0.03 + long, -0.010, 1.15 * z), 0.0115, SKIN, end=0.009)
        bench.ball((0.032 + long, -0.006, 1.15 * z), (0.006, 0.004, 0.006), NAIL)
    bench.rod((-0.012, 0.004, 0.034), (0.030, -0.008, 0.066), 0.0125, SKIN, end=0.010)


def draw_squeeze_tube(bench: Bench) -> None:
    """A tube of paste that lies on its side, its cap off."""
    with bench.node("soft", (0, 0, 0)):
        bench.put("wedge", (0.085, 0.024, 0.032, 0.96, 0.3), (0, 0.024, 0), MAIN)
        bench.box((-0.084, 0.020, 0), (0.006, 0.018, 0.034), MAIN.toned(1.1))
        bench.box((0.005, 0.026, 0.024), (0.05, 0.010, 0.001), SECOND, edge=0)
    bench.drum((0.096, 0.022, 0), 0.012, 0.012, Swatch("neck", (0.92, 0.92, 0.9)), axis="x")


def draw_soft_cloth(bench: Bench) -> None:
    """A wet cloth bundled up."""
    with bench.node("soft", (0, 0, 0)):
        for x, y, z, r in (
            (0, 0.04, 0, 0.055),
            (-0.045, 0.03, 0.02, 0.042),
            (0.045, 0.032, -0.01, 0.045),
            (0.01, 0.03, 0.045, 0.040),
            (0.0, 0.05, -0.03, 0.04),
        ):
            bench.ball((x, y, z), (r, 0.75 * r, r), MAIN.toned(1.0 - 0.3 * abs(x)))
        for n in range(7):
            a = n * math.pi / 7
            bench.ring(
                (0, 0.045, 0),
                0.05,
                0.007,
                MAIN.toned(0.92),
                axis="z" if n % 2 else "x",
                arc=120,
                toward=math.degrees(a),
            )


def draw_film(bench: Bench) -> None:
    """A film stretched upright across x in a frame."""
    y, z = 0.13, 0.12
    bench.box((0, y, 0), (0.0012, y - 0.008, z), MAIN.of("glass"), edge=0)
    for s in (-1, 1):
        bench.box((0, y, s * z), (0.008, y, 0.008), SECOND)
        bench.box((0, y + s * (y - 0.006), 0), (0.008, 0.008, z), SECOND)


def draw_droplet(bench: Bench, radius: float = 0.020) -> None:
    """A bead of water, its light on it."""
    bench.ball((0, 0, 0), (radius, 1.12 * radius, 0.75 * radius), Swatch("water", (0.50, 0.76, 0.95), "water"))
    bench.ball(
        (0, -0.30 * radius, 0),
        (0.86 * radius, 0.80 * radius, 0.62 * radius),
        Swatch("deep", (0.30, 0.62, 0.92), "gloss"),
    )
    bench.ball(
        (-0.4 * radius, 0.45 * radius, 0.62 * radius),
        0.20 * radius,
        Swatch("glint", (1.0, 1.0, 1.0), "light", glow=1.4),
    )


def draw_water_trail(bench: Bench, tall: float = 0.2) -> None:
    """What a drop leaves behind on its way down from the origin, on a node that lengthens."""
    with bench.node("run", (0, 0, 0)):
        bench.box(
            (0, -tall / 2, 0), (0.005, tall / 2, 0.0012), Swatch("water", (0.62, 0.82, 0.95), "water"), edge=0.0008
        )


def draw_needle(bench: Bench, length: float = 0.13) -> None:
    """A long needle along x, its point toward +x."""
    bench.bar((-length / 2, 0.004, 0), (length / 2 - 0.02, 0.004, 0), 0.0026, MAIN)
    bench.bar((length / 2 - 0.02, 0.004, 0), (length / 2, 0.004, 0), 0.0026, MAIN, end=0.0003)
    bench.ball((-length / 2, 0.004, 0), 0.007, Swatch("head", (0.85, 0.12, 0.12), "gloss"))


def draw_puddle(bench: Bench, radius: float = 0.12) -> None:
    """Water that spreads on the table, on a node that widens."""
    with bench.node("pool", (0, 0, 0)):
        bench.ball((0, 0.001, 0.01), (radius, 0.0035, 0.75 * radius), Swatch("water", (0.50, 0.72, 0.86), "gloss"))
        bench.ball(
            (0.5 * radius, 0.001, 0.03),
            (0.6 * radius, 0.003, 0.5 * radius),
            Swatch("water", (0.50, 0.72, 0.86), "gloss"),
        )


def draw_blobs(bench: Bench, sizes: Sequence[float] = (0.02, 0.015)) -> None:
    """Balls of a liquid, each on a node at the origin."""
    for n, size in enumerate(sizes):
        with bench.node(f"blob{n}", (0, 0, 0)):
            bench.ball((0, 0, 0), size, MAIN)


def draw_basin(bench: Bench) -> None:
    """A basin of water with a stone rim, as a small pool is."""
    x, z, tall = 0.30, 0.20, 0.10
    for s in (-1, 1):
        bench.box((s * x, tall / 2, 0), (0.022, tall / 2, z + 0.022), MAIN)
        bench.box((0, tall / 2, s * z), (x + 0.022, tall / 2, 0.022), MAIN)
    bench.box(
        (0, 0.006, 0),
        (x, 0.006, z),
        Swatch("tiles", (0.30, 0.62, 0.76), "gloss", "tiles", (0.8, 0.9, 0.94), 0.03),
        edge=0,
    )
    with bench.node("liquid", (0, 0.008, 0)):
        bench.box((0, 0.045, 0), (x - 0.02, 0.038, z - 0.02), Swatch("contents", (0.22, 0.56, 0.78), "water"), edge=0)


def draw_wide_pane(bench: Bench) -> None:
    """A large clear pane that faces the viewer, in a slim frame."""
    x, y = 0.26, 0.18
    bench.box((0, y, 0), (x, y, 0.003), Swatch("pane", (0.80, 0.90, 0.94), "glass"), edge=0)
    for s in (-1, 1):
        bench.box((s * x, y, 0), (0.010, y, 0.010), SECOND)
        bench.box((0, y + s * (y - 0.004), 0), (x, 0.010, 0.010), SECOND)


def draw_metal_sheet(bench: Bench) -> None:
    """A smooth sheet of metal that faces the viewer."""
    bench.box((0, 0.18, 0), (0.26, 0.18, 0.003), MAIN, edge=0.002)
    bench.box((0, 0.01, -0.03), (0.1, 0.01, 0.04), SECOND)
