"""Sweet things: macarons, brownies, churros, jelly, gummy bears, chocolates, a jar of honey with its dipper, honeycomb."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import CLEAR, MAIN, SECOND, WHITE, WOOD, Swatch
from ..workbench import Bench
from .treats import CHINA, on_plate


def draw_macarons(bench: Bench, *, count: int = 3) -> None:
    """Macarons: one on two others, each of two shells with frilled feet and cream between."""
    for at, turn, look in (
        ((-0.62, 0, 0), (0, 0, 0), MAIN),
        ((0.62, 0, 0.1), (0, 0, 0), SECOND),
        ((0.0, 0.72, 0.05), (6, 0, -6), Swatch("third", (0.98, 0.86, 0.52), "matte")),
    )[:count]:
        with bench.frame(at, turn):
            bench.ball((0, 0.20, 0), (0.58, 0.19, 0.58), look)
            bench.ring((0, 0.22, 0), 0.52, 0.055, look)
            bench.drum((0, 0.32, 0), 0.52, 0.055, Swatch("cream", (0.98, 0.93, 0.88), "satin"))
            bench.ring((0, 0.42, 0), 0.52, 0.055, look)
            bench.ball((0, 0.44, 0), (0.58, 0.24, 0.58), look)


def draw_ring(bench: Bench, *, seeds: bool = True) -> None:
    """A bagel: a thick shiny ring with sesame."""
    bench.ring((0, 0.36, 0), 0.62, 0.36, MAIN)
    for i in range(40 if seeds else 0):
        a, b = 2.4 * i, 0.5 + 0.9 * ((i * 7) % 10) / 10
        r = 0.62 + 0.355 * math.cos(b * 1.6)
        bench.ball(
            (r * math.cos(a), 0.36 + 0.36 * math.sin(b * 1.6), r * math.sin(a)),
            (0.035, 0.02, 0.022),
            SECOND,
            (0, 40 * i, 0),
        )


def draw_brownie(bench: Bench) -> None:
    """Squares of brownie, stacked, with a crackled top and walnut pieces."""
    for (x, y, z), turn in (((0, 0.3, 0), 6), ((0.1, 0.9, 0.05), -14)):
        with bench.frame((x, y, z), (0, turn, 0)):
            bench.box((0, 0, 0), (0.72, 0.27, 0.72), MAIN, edge=0.05)
            bench.box((0, 0.25, 0), (0.73, 0.04, 0.73), SECOND.patterned("mottle", 0.12, (0.20, 0.10, 0.05)), edge=0.03)
            for u, v in ((-0.4, 0.3), (0.2, -0.3), (0.42, 0.36), (-0.1, 0.0)):
                bench.ball((u, 0.3, v), (0.1, 0.06, 0.08), Swatch("nut", (0.72, 0.52, 0.32), "matte"))


def draw_churros(bench: Bench) -> None:
    """Ridged sticks of fried dough in a paper cone's heap, with a cup of chocolate."""
    for i in range(6):
        a = -0.5 + 0.2 * i
        for k in range(3):
            b = 2 * math.pi * k / 3
            d = (0.05 * math.cos(b), 0.05 * math.sin(b))
            bench.rod(
                (-0.9 + d[0], 0.14 + 0.1 * (i % 2) + d[1], a * 0.9),
                (0.7, 0.16 + 0.16 * (i % 2) + d[1], a * 1.5 + d[0]),
                0.085,
                MAIN.patterned("mottle", 0.04, (0.95, 0.86, 0.66)),
            )
    _dip(bench, (1.15, 0, 0.5), Swatch("dip", (0.22, 0.11, 0.05), "gloss"))


def _dip(bench: Bench, at: tuple[float, float, float], look: Swatch) -> None:
    with bench.frame(at):
        bench.turned((0, 0, 0), [(0, 0), (0.26, 0), (0.36, 0.3), (0.33, 0.3), (0.24, 0.05), (0, 0.05)], CHINA)
        bench.drum((0, 0.25, 0), 0.32, 0.01, look)


def draw_jelly(bench: Bench) -> None:
    """A moulded jelly that one sees into, on a plate."""
    on_plate(bench, 1.0)
    look = MAIN.of("gloss")
    for i in range(10):
        a = 2 * math.pi * i / 10
        bench.rod(
            (0.50 * math.cos(a), 0.10, 0.50 * math.sin(a)),
            (0.36 * math.cos(a), 0.66, 0.36 * math.sin(a)),
            0.17,
            look,
            0.13,
        )
    bench.cone((0, 0.4, 0), 0.56, 0.36, 0.38, look)
    bench.ball((0, 0.74, 0), (0.40, 0.12, 0.40), look)
    bench.ball((0, 0.92, 0), (0.18, 0.1, 0.18), Swatch("cream", (0.99, 0.98, 0.96), "satin"))


def draw_honey(bench: Bench) -> None:
    """An open jar of honey with a wooden dipper in it, and a drop running down."""
    bench.turned(
        (0, 0, 0),
        [(0, 0.01), (0.58, 0.01), (0.64, 0.08), (0.64, 0.95), (0.52, 1.10), (0.54, 1.22), (0.50, 1.22)],
        CLEAR,
    )
    bench.cone((0, 0.48, 0), 0.645, 0.46, 0.650, MAIN.of("gloss"))
    bench.ring((0, 1.2, 0), 0.53, 0.03, CLEAR)
    draw_dipper(bench, (0.05, 0.92, 0.0), (26, 0, -20), 0.75)
    bench.box((0, 0.5, 0.62), (0.34, 0.2, 0.05), WHITE.of("paper").lettered("HONEY", (0.5, 0.28, 0.05)), edge=0)
    bench.rod((0.3, 1.22, 0.42), (0.36, 0.86, 0.54), 0.045, Swatch("honey", (0.93, 0.62, 0.10), "gloss"), 0.06)
    bench.socket("mouth", (-0.54, 1.22, 0))
    bench.socket("handle", (0, 0.6, 0.64))


def draw_dipper(
    bench: Bench,
    at: tuple[float, float, float] = (0, 0, 0),
    turn: tuple[float, float, float] = (0, 0, 0),
    long: float = 1.0,
) -> None:
    """A honey dipper: grooved head, long handle."""
    with bench.frame(at, turn):
        for i, r in enumerate((0.14, 0.19, 0.21, 0.21, 0.19, 0.14)):
            bench.drum((0, 0.06 + 0.075 * i, 0), r, 0.024, MAIN.of("wood"))
        bench.rod((0, 0.02, 0), (0, 0.5, 0), 0.09, MAIN.of("wood"))
        bench.rod((0, 0.45, 0), (0, 0.5 + 1.1 * long, 0), 0.045, MAIN.of("wood"), 0.055)
        if at == (0, 0, 0):
            bench.socket("mouth", (0, -0.02, 0))


def draw_honeycomb(bench: Bench) -> None:
    """A slab of honeycomb: rows of six-sided cells filled with honey, dripping at its edge."""
    bench.box((0, 0.62, -0.02), (0.98, 0.60, 0.12), SECOND, edge=0.06)
    for row in range(6):
        for col in range(8):
            x, y = -0.84 + 0.235 * col + 0.117 * (row % 2), 0.16 + 0.19 * row
            if abs(x) > 0.92:
                continue
            bench.ring((x, y, 0.11), 0.098, 0.028, SECOND.toned(0.85), axis="z")
            bench.put("cylinder", (0.085, 0.012, 0.085), (x, y, 0.105), MAIN.of("gloss"), (90, 0, 0))
    for x, y in ((-0.5, 0.0), (0.1, -0.02), (0.6, 0.02)):
        bench.rod((x, 0.22, 0.13), (x, y + 0.06, 0.15), 0.05, MAIN.of("gloss"), 0.07)


def draw_popsicle(bench: Bench) -> None:
    """An ice lolly on a stick, upright, a bite gone; it faces +z."""
    bench.box((0, 1.0, 0), (0.36, 0.52, 0.16), MAIN.of("gloss"), edge=0.15)
    bench.ball((0, 1.42, 0), (0.36, 0.30, 0.16), SECOND.of("gloss"))
    for s in (-1, 1):
        bench.rod((0.15 * s, 0.66, 0.145), (0.15 * s, 1.36, 0.145), 0.04, MAIN.toned(0.86))
    bench.box((0, 0.28, 0), (0.08, 0.32, 0.03), WOOD, edge=0.02)


def draw_gummies(bench: Bench) -> None:
    """Gummy bears of several colours, sitting."""
    colours = ((0.90, 0.10, 0.14), (0.98, 0.80, 0.12), (0.20, 0.66, 0.22), (0.98, 0.52, 0.08), (0.95, 0.94, 0.86))
    for i, (x, z) in enumerate(((0, 0), (-0.8, 0.25), (0.8, 0.2), (-0.4, 0.75), (0.45, 0.8))):
        look = Swatch("gummy", colours[i], "gloss") if i else MAIN.of("gloss")
        with bench.frame((x, 0, z), (0, 90 + 14 * (i - 2), 0)):
            bench.ball((0, 0.36, 0), (0.24, 0.34, 0.26), look)
            bench.ball((0.02, 0.80, 0), 0.22, look)
            bench.ball((0.19, 0.76, 0), 0.09, look)
            for s in (-1, 1):
                bench.ball((0, 0.98, 0.15 * s), 0.085, look)
                bench.ball((0.16, 0.50, 0.20 * s), (0.14, 0.09, 0.09), look)
                bench.ball((0.20, 0.12, 0.17 * s), (0.16, 0.12, 0.11), look)


def draw_truffles(bench: Bench) -> None:
    """Chocolates: a praline with a swirl, one dusted with cocoa, one with drizzle."""
    for x, z, look in ((-0.75, 0, MAIN), (0.75, 0.05, SECOND), (0, 0.7, MAIN.toned(0.6))):
        bench.ball((x, 0.42, z), (0.48, 0.44, 0.48), look)
        for k in range(3):
            bench.put(
                "torus",
                (0.30 - 0.09 * k, 0.03, 300.0),
                (x, 0.70 + 0.06 * k, z),
                Swatch("drizzle", (0.95, 0.90, 0.80), "satin"),
            )


CONFECTIONS: dict[str, Recipe] = {
    "macarons": recipe(draw_macarons, 0.10, (0.95, 0.62, 0.70), (0.62, 0.80, 0.62), finish="matte", mass=0.05, material="fabric", front="z"),
    "bagel": recipe(draw_ring, 0.11, (0.80, 0.50, 0.20), (0.96, 0.90, 0.72), finish="gloss", mass=0.1, material="fabric"),
    "brownie": recipe(draw_brownie, 0.10, (0.22, 0.11, 0.06), (0.30, 0.17, 0.09), finish="matte", mass=0.15, material="fabric"),
    "churros": recipe(draw_churros, 0.26, (0.74, 0.46, 0.18), finish="matte", mass=0.2, material="fabric"),
    "jelly": recipe(draw_jelly, 0.18, (0.86, 0.08, 0.14), mass=0.4, material="rubber"),
    "honey": recipe(draw_honey, 0.18, (0.90, 0.56, 0.08), mass=0.6, material="glass", front="z"),
    "honey dipper": recipe(draw_dipper, 0.17, (0.6, 0.4, 0.2), mass=0.04, material="wood"),
    "honeycomb": recipe(draw_honeycomb, 0.16, (0.95, 0.62, 0.10), (0.88, 0.62, 0.18), finish="satin", mass=0.4, material="wood", front="z"),
    "popsicle": recipe(draw_popsicle, 0.17, (0.95, 0.24, 0.36), (0.98, 0.62, 0.16), mass=0.08, material="wood", front="z"),
    "gummy bears": recipe(draw_gummies, 0.05, (0.9, 0.1, 0.14), mass=0.02, material="rubber", front="z"),
    "chocolates": recipe(draw_truffles, 0.09, (0.28, 0.15, 0.08), (0.46, 0.28, 0.16), finish="gloss", mass=0.06, material="earth", front="z"),
}  # fmt: skip
