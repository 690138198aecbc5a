"""Showpieces: things that a whole picture is about: a wall of old televisions, panes of light in the air, a beam of gymnasts, a clock that melts over a branch."""

from __future__ import annotations

import math

from ...primitives import RGB
from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, DARK_WOOD, GOLD, MAIN, SECOND, Swatch
from ..workbench import Bench

SETS = 5, 4  # old televisions side by side and above one another
CABINETS: tuple[RGB, ...] = (
    (0.42, 0.25, 0.13),
    (0.30, 0.18, 0.10),
    (0.55, 0.36, 0.20),
    (0.20, 0.20, 0.22),
    (0.62, 0.54, 0.42),
)
SHOWN: tuple[tuple[RGB, RGB, str], ...] = (  # ground, what is on it, and what is shown: a face, hills, bars, noise, a saucer, a bust
    ((0.30, 0.45, 0.75), (0.92, 0.72, 0.56), "face"), ((0.45, 0.72, 0.92), (0.25, 0.55, 0.22), "hills"), ((0.10, 0.10, 0.12), (0.85, 0.85, 0.20), "bars"),
    ((0.45, 0.46, 0.48), (0.85, 0.86, 0.88), "noise"), ((0.04, 0.05, 0.14), (0.35, 0.90, 0.50), "saucer"), ((0.35, 0.04, 0.05), (0.90, 0.90, 0.86), "face"),
    ((0.20, 0.32, 0.55), (0.85, 0.20, 0.15), "news"), ((0.85, 0.55, 0.30), (0.30, 0.14, 0.24), "hills"),
)  # fmt: skip
BARS: tuple[RGB, ...] = ((0.9, 0.9, 0.9), (0.9, 0.85, 0.1), (0.1, 0.8, 0.85), (0.1, 0.75, 0.2), (0.8, 0.15, 0.75), (0.85, 0.12, 0.1), (0.1, 0.15, 0.8))  # fmt: skip


def _lit(colour: RGB, glow: float = 0.9) -> Swatch:
    return Swatch("picture", colour, "light", glow=glow)


def _shows(bench: Bench, x: float, w: float, h: float, what: tuple[RGB, RGB, str]) -> None:
    """A picture on a screen at x, of half sizes w and h, toward +x."""
    ground, on_it, kind = what
    bench.box((x, 0, 0), (0.01, h, w), _lit(ground), edge=0)
    if kind == "face":
        bench.ball((x + 0.01, -0.05 * h, 0), (0.012, 0.62 * h, 0.42 * w), _lit(on_it))
        for s in (-1, 1):
            bench.ball((x + 0.02, 0.12 * h, s * 0.17 * w), (0.008, 0.10 * h, 0.07 * w), BLACK)
        bench.box((x + 0.02, -0.3 * h, 0), (0.006, 0.05 * h, 0.16 * w), _lit((0.55, 0.1, 0.1), 0.4), edge=0)
    elif kind == "hills":
        bench.box((x + 0.006, -0.55 * h, 0), (0.01, 0.45 * h, w), _lit(on_it), edge=0)
        bench.ball((x + 0.006, 0.45 * h, 0.45 * w), (0.01, 0.22 * h, 0.16 * w), _lit((1.0, 0.88, 0.4), 1.4))
    elif kind == "bars":
        for k, colour in enumerate(BARS):
            bench.box((x + 0.006, 0, (-3 + k) * 2 * w / 7), (0.01, h, w / 7), _lit(colour), edge=0)
    elif kind == "noise":
        for k in range(5):
            y, z = 0.9 * h * math.sin(7.3 * k), 0.9 * w * math.sin(12.9 * k + 1)
            bench.box(
                (x + 0.006, y, z), (0.01, 0.09 * h, 0.2 * w), _lit(on_it if k % 2 else (0.1, 0.1, 0.1), 0.7), edge=0
            )
    elif kind == "saucer":
        bench.ball((x + 0.006, 0.1 * h, 0), (0.012, 0.16 * h, 0.55 * w), _lit(on_it))
        bench.ball((x + 0.006, 0.25 * h, 0), (0.012, 0.22 * h, 0.22 * w), _lit((0.75, 0.95, 0.9)))
    else:
        bench.ball((x + 0.01, 0.05 * h, -0.3 * w), (0.012, 0.42 * h, 0.26 * w), _lit((0.9, 0.7, 0.55)))
        bench.box((x + 0.012, -0.75 * h, 0), (0.01, 0.22 * h, w), _lit(on_it), edge=0)


def draw_television_wall(bench: Bench) -> None:
    """Old televisions with bulging screens in wooden cabinets, one upon the other, each with a programme of its own; they face +x."""
    wide, high = SETS
    for row in range(high):
        for k in range(wide - (row == high - 1) * 2):
            z = (k - (wide - 1) / 2 + (row == high - 1)) * 0.86 + 0.06 * math.sin(5 * row + 3 * k)
            n = (row * 3 + k * 5) % len(SHOWN)
            cabinet = (
                MAIN.toned(1.0 + 0.12 * (row - 1))
                if (row + k) % 2
                else Swatch("cabinet", CABINETS[(row + 2 * k) % len(CABINETS)], "wood")
            )
            with bench.frame(
                (0.10 * math.sin(3 * k + 2 * row), 0.34 + 0.68 * row, z), (0, 7 * math.sin(2 * k + row), 0)
            ):
                bench.box((0, 0, 0), (0.30, 0.335, 0.41), cabinet, edge=0.04)
                bench.box((0.29, 0.02, -0.06), (0.02, 0.27, 0.31), BLACK, edge=0.05)
                with bench.frame((0.30, 0.02, -0.06)):
                    _shows(bench, 0.012, 0.27, 0.23, SHOWN[n])
                bench.drum((0.31, 0.14, 0.335), 0.035, 0.02, CHROME, axis="x")
    for k in range(wide - 3):  # feelers on the topmost
        z = (k - (wide - 4) / 2) * 0.86
        for s in (-1, 1):
            bench.rod(
                (0, 0.34 + 0.68 * (high - 1) + 0.33, z),
                (0, 0.34 + 0.68 * (high - 1) + 0.75, z + s * 0.22),
                0.008,
                CHROME,
            )
    bench.socket("top", (0, 0.68 * high, 0))


def draw_hologram(bench: Bench) -> None:
    """Panes of light that hang in the air at three depths, with lines, a chart, a ring and a picture on them; they face +x."""
    pane, line = MAIN.of("glass").glowing(0.35), SECOND.of("light").glowing(1.3)
    for y, z, h, w, deep, tilt in ((0.55, 0.0, 0.34, 0.46, 0.0, 0), (0.62, -0.82, 0.24, 0.26, 0.14, 18), (0.50, 0.80, 0.26, 0.26, 0.14, -18), (1.08, -0.42, 0.12, 0.30, 0.06, 8), (1.10, 0.44, 0.14, 0.28, 0.06, -8)):  # fmt: skip
        with bench.frame((deep, y, z), (0, tilt, 0)):
            bench.box((0, 0, 0), (0.006, h, w), pane, edge=0.005)
            for s in (-1, 1):
                bench.box((0.004, s * h, 0), (0.006, 0.008, w), line, edge=0)
                bench.box((0.004, 0, s * w), (0.006, h, 0.008), line, edge=0)
            bench.box((0.01, 0.72 * h, -0.3 * w), (0.006, 0.045 * h + 0.008, 0.55 * w), line, edge=0)
    with bench.frame((0.012, 0.55, 0)):
        for k in range(6):  # a chart
            tall = 0.05 + 0.028 * k + 0.03 * math.sin(3 * k)
            bench.box(
                (0, -0.28 + tall, -0.34 + 0.09 * k),
                (0.006, tall, 0.03),
                Swatch("bar", (0.35, 0.95, 0.75), "light", glow=1.1),
                edge=0,
            )
        bench.ring(
            (0, -0.02, 0.28), 0.11, 0.022, Swatch("ring", (1.0, 0.62, 0.25), "light", glow=1.3), axis="x", arc=270.0
        )
    for z, y in ((-0.82, 0.62), (0.80, 0.50)):
        for k in range(3):
            bench.box((0.16, y - 0.12 + 0.09 * k, z), (0.006, 0.014, 0.17 - 0.03 * k), line, edge=0)


def draw_balance_beam(bench: Bench) -> None:
    """A gymnast's beam along x on two splayed stands, with mats below."""
    bench.box((0, 1.0, 0), (2.5, 0.08, 0.055), MAIN, edge=0.02)
    bench.box((0, 0.93, 0), (2.45, 0.03, 0.045), DARK_WOOD, edge=0)
    for x in (-1.7, 1.7):
        bench.box((x, 0.55, 0), (0.05, 0.40, 0.05), SECOND, edge=0.01)
        for s in (-1, 1):
            bench.rod((x, 0.30, 0), (x, 0.03, s * 0.55), 0.035, SECOND)
    bench.box((0, 0.03, 0), (3.0, 0.03, 1.0), Swatch("mat", (0.12, 0.28, 0.62), "cloth"), edge=0.02)
    bench.socket("top", (0, 1.08, 0))


def draw_soft_clock(bench: Bench) -> None:
    """A bare tree with a pocket watch that hangs over its branch like cloth, drops falling from its rim; it faces +x."""
    bark = Swatch("bark", (0.34, 0.25, 0.18), "wood")
    bench.tubes([(0, 0, -0.75), (0.02, 0.7, -0.72), (0, 1.15, -0.60), (0.02, 1.32, -0.35), (0, 1.34, 0.25), (0, 1.28, 0.75), (0, 1.22, 0.95)], 0.06, bark)  # fmt: skip
    bench.rod((0, 1.1, -0.62), (0, 1.6, -0.95), 0.035, bark, end=0.015)
    face, rim = MAIN.of("gloss"), SECOND.of("metal")
    bench.drum((-0.17, 1.405, 0.15), 0.40, 0.012, rim, flat=1.0)  # what lies on the branch
    bench.drum((-0.17, 1.412, 0.15), 0.36, 0.012, face)
    with bench.frame((0.075, 1.02, 0.15)):  # what hangs from it, longer than it was round
        bench.put("cylinder", (0.42, 0.016, 0.38), (0, 0, 0), rim, (0, 0, 90))
        bench.put("cylinder", (0.38, 0.018, 0.345), (0.006, 0, 0), face, (0, 0, 90))
        for k in range(12):
            a = math.radians(30 * k)
            bench.box(
                (0.026, 0.31 * math.cos(a), 0.28 * math.sin(a)), (0.004, 0.032, 0.011), BLACK, (-30 * k, 0, 0), edge=0
            )
        bench.rod((0.03, 0, 0), (0.03, 0.20, 0.05), 0.012, BLACK)
        bench.rod((0.03, 0, 0), (0.03, -0.13, 0.19), 0.010, BLACK)
        bench.ball((0.03, 0, 0), (0.014, 0.026, 0.026), GOLD)
    bench.ball((0.03, 1.41, 0.15), (0.10, 0.03, 0.37), rim)
    for z, low, r in ((0.02, 0.50, 0.07), (0.28, 0.42, 0.05), (0.12, 0.60, 0.10), (0.38, 0.62, 0.05)):  # it runs down
        bench.rod((0.075, 0.72, z), (0.08, low, z), 0.035, face, end=0.05)
        bench.ball((0.08, low - 0.02, z), (0.045, r, 0.05), face)
    bench.ball((0.10, 0.16, 0.14), (0.035, 0.06, 0.035), face)
    bench.ball((0.08, 0.015, 0.13), (0.26, 0.015, 0.24), face)
    bench.socket("top", (0, 1.42, 0.15))


def draw_sky_lantern(bench: Bench) -> None:
    """A lantern of paper that rises by its flame: wide at its top, open below, lit from within."""
    paper = MAIN.of("light").glowing(0.75)
    bench.turned(
        (0, 0, 0),
        [(0.20, 0.0), (0.24, 0.12), (0.29, 0.34), (0.30, 0.48), (0.25, 0.60), (0.12, 0.66), (0.0, 0.67)],
        paper,
    )
    bench.ring((0, 0.005, 0), 0.20, 0.008, DARK_WOOD)
    bench.ball((0, 0.05, 0), (0.05, 0.08, 0.05), Swatch("flame", (1.0, 0.72, 0.25), "light", glow=3.0))
    bench.socket("handle", (0.20, 0.0, 0))
    bench.socket("bottom", (0, 0.0, 0))


def draw_finish_arch(bench: Bench) -> None:
    """The gate at the end of a race: two padded posts, a banner across them that says FINISH, a chequered band on the ground."""
    for s in (-1, 1):
        bench.box((s * 2.6, 1.75, 0), (0.22, 1.75, 0.22), MAIN, edge=0.08)
        bench.box((s * 2.6, 0.9, 0.225), (0.18, 0.3, 0.01), Swatch("white", (0.96, 0.96, 0.95), "cloth"), edge=0)
    bench.box((0, 3.55, 0), (2.9, 0.42, 0.2), MAIN, edge=0.08)
    bench.box((0, 3.55, 0.205), (2.1, 0.34, 0.012), MAIN.lettered("FINISH", (0.98, 0.98, 0.97)), edge=0)
    bench.box(
        (0, 3.0, 0.05),
        (2.38, 0.12, 0.02),
        Swatch("chequers", (0.95, 0.95, 0.94), "cloth", "checker", (0.05, 0.05, 0.06), 0.12),
        edge=0,
    )
    bench.box(
        (0, 0.006, 0.5),
        (2.4, 0.006, 0.34),
        Swatch("line", (0.95, 0.95, 0.94), "matte", "checker", (0.05, 0.05, 0.06), 0.17),
        edge=0,
    )


SHOWPIECES: dict[str, Recipe] = {
    "finish arch": recipe(draw_finish_arch, 5.8, (0.80, 0.10, 0.12), (0.95, 0.95, 0.94), front="z", mass=120, material="fabric", finish="cloth"),
    "television wall": recipe(draw_television_wall, 6.1, (0.42, 0.25, 0.13), mass=900, material="wood", voice="television", finish="wood"),
    "hologram": recipe(draw_hologram, 2.1, (0.30, 0.70, 1.0), (0.65, 0.92, 1.0), mass=0.5, material="glass"),
    "balance beam": recipe(draw_balance_beam, 6.0, (0.80, 0.66, 0.46), (0.20, 0.30, 0.62), front="z", mass=110, material="wood", finish="leather"),
    "soft clock": recipe(draw_soft_clock, 1.95, (0.93, 0.90, 0.80), (0.80, 0.62, 0.25), mass=40, material="wood", finish="gloss"),
    "sky lantern": recipe(draw_sky_lantern, 0.68, (1.0, 0.68, 0.30), mass=0.1, material="fabric", carriage="floats"),
}  # fmt: skip
