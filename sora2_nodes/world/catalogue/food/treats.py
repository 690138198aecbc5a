"""Snacks and small dishes: nachos, dumplings, burrito, a bowl of cereal, shrimps, salmon, bread and toast."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import MAIN, SECOND, Swatch
from ..workbench import Bench

CHINA = Swatch("plate", (0.94, 0.94, 0.92), "gloss")
GREEN = Swatch("leaf", (0.30, 0.58, 0.18), "leaf")


def on_plate(bench: Bench, r: float) -> None:
    bench.turned(
        (0, 0, 0), [(0, 0.02), (r * 0.62, 0.02), (r, r * 0.13), (r, r * 0.15), (r * 0.6, 0.05), (0, 0.05)], CHINA
    )


def _bowl(bench: Bench, r: float, look: Swatch) -> None:
    bench.turned(
        (0, 0, 0),
        [
            (0, 0),
            (r * 0.42, 0),
            (r * 0.48, r * 0.06),
            (r * 0.82, r * 0.3),
            (r, r * 0.62),
            (r * 0.95, r * 0.62),
            (r * 0.76, r * 0.3),
            (0, r * 0.12),
        ],
        look,
    )


def _spread(count: int, r: float) -> list[tuple[float, float, float]]:
    """(x, z, angle) over a disc."""
    return [
        (
            r * math.sqrt((i + 0.5) / count) * math.cos(2.39996 * i),
            r * math.sqrt((i + 0.5) / count) * math.sin(2.39996 * i),
            2.39996 * i,
        )
        for i in range(count)
    ]


def draw_nachos(bench: Bench) -> None:
    """A heap of corn chips on a plate under melted cheese, with guacamole, tomato and olives."""
    on_plate(bench, 1.25)
    for i, (x, z, a) in enumerate(_spread(34, 0.98)):
        y = 0.14 + 0.42 * (1 - math.hypot(x, z)) + 0.05 * (i % 3)
        lean = 34 + 26 * (i % 3)
        bench.put(
            "wedge",
            (0.25, 0.24, 0.014, 0.02, 1.0),
            (x, y + 0.07, z),
            MAIN if i % 3 else MAIN.toned(0.88),
            (lean, math.degrees(a) + 70 * i, 12 * (-1) ** i),
        )
    for i, (x, z, _) in enumerate(_spread(10, 0.62)):
        y = 0.34 + 0.34 * (1 - math.hypot(x, z))
        bench.ball((x, y, z), (0.22, 0.06, 0.17), SECOND.of("gloss"), (10, 50 * i, 12))
        bench.rod((x, y, z), (x * 1.6, max(0.14, y - 0.24), z * 1.6), 0.06, SECOND.of("gloss"), 0.045)
    bench.ball((0.1, 0.78, 0.05), (0.30, 0.16, 0.28), Swatch("guacamole", (0.45, 0.62, 0.20), "satin"))
    bench.ball((-0.3, 0.66, 0.2), (0.2, 0.12, 0.2), Swatch("cream", (0.98, 0.97, 0.94), "satin"))
    for i, (x, z, _) in enumerate(_spread(14, 0.8)):
        y = 0.36 + 0.36 * (1 - math.hypot(x, z))
        if i % 2:
            bench.box((x, y + 0.06, z), 0.06, Swatch("tomato", (0.84, 0.12, 0.09), "gloss"), (20, 40 * i, 20))
        else:
            bench.ring((x, y + 0.08, z), 0.06, 0.028, Swatch("olive", (0.08, 0.07, 0.08), "gloss"))


def draw_dumplings(bench: Bench) -> None:
    """A bamboo steamer full of pleated dumplings."""
    bench.turned(
        (0, 0, 0),
        [(0, 0.06), (1.0, 0.06), (1.0, 0.0), (1.08, 0.0), (1.08, 0.42), (1.0, 0.42), (1.0, 0.1), (0, 0.1)],
        Swatch("bamboo", (0.80, 0.63, 0.38), "wood"),
    )
    for y in (0.08, 0.36):
        bench.ring((0, y, 0), 1.08, 0.03, Swatch("band", (0.62, 0.45, 0.24), "wood"))
    for i in range(7):
        r, a = (0.0, 0.0) if i == 0 else (0.64, 2 * math.pi * i / 6)
        x, z = r * math.cos(a), r * math.sin(a)
        bench.ball((x, 0.30, z), (0.30, 0.24, 0.30), MAIN)
        for k in range(8):
            b = 2 * math.pi * k / 8
            bench.rod(
                (x + 0.24 * math.cos(b), 0.36, z + 0.24 * math.sin(b)),
                (x + 0.04 * math.cos(b + 0.5), 0.56, z + 0.04 * math.sin(b + 0.5)),
                0.045,
                MAIN.toned(0.94),
                0.03,
            )
        bench.ball((x, 0.56, z), 0.05, MAIN)


def draw_burrito(bench: Bench) -> None:
    """A burrito wrapped in foil below, cut across so that its filling shows."""
    bench.rod((-0.9, 0.34, 0), (0.4, 0.34, 0), 0.34, Swatch("foil", (0.78, 0.79, 0.81), "metal"), 0.36)
    bench.bar((0.2, 0.34, 0), (0.9, 0.34, 0), 0.345, MAIN.patterned("mottle", 0.1, (0.78, 0.56, 0.32)))
    bench.put("cylinder", (0.30, 0.02, 0.30), (0.905, 0.34, 0), Swatch("rice", (0.95, 0.92, 0.82), "matte"), (0, 0, 90))
    for i, (u, v, _) in enumerate(_spread(20, 0.26)):
        colour = ((0.36, 0.18, 0.10), (0.36, 0.62, 0.20), (0.84, 0.14, 0.10), (0.98, 0.80, 0.24), (0.10, 0.06, 0.05))[
            i % 5
        ]
        bench.ball((0.93, 0.34 + u, v), (0.03, 0.055, 0.055), Swatch("filling", colour, "satin"))


def draw_cereal(bench: Bench) -> None:
    """A bowl of milk with rings of cereal and berries afloat, and a spoon in it."""
    _bowl(bench, 1.0, SECOND.of("gloss"))
    bench.drum((0, 0.5, 0), 0.90, 0.02, Swatch("milk", (0.97, 0.96, 0.93), "gloss"))
    for i, (x, z, _) in enumerate(_spread(40, 0.8)):
        bench.ring((x, 0.55 + 0.05 * (i % 2), z), 0.075, 0.035, MAIN if i % 4 else MAIN.toned(0.8))
        if i % 9 == 4:
            bench.ball((x, 0.62, z), 0.09, Swatch("berry", (0.80, 0.08, 0.12) if i % 2 else (0.20, 0.25, 0.5), "gloss"))
    bench.rod((0.4, 0.56, 0.3), (1.25, 0.92, 0.75), 0.03, Swatch("spoon", (0.8, 0.8, 0.82), "metal"), 0.05)


def draw_shrimps(bench: Bench) -> None:
    """Pink shrimps curled on a plate with lemon."""
    on_plate(bench, 1.15)
    for i in range(5):
        a = 2 * math.pi * i / 5
        with bench.frame((0.5 * math.cos(a), 0.2, 0.5 * math.sin(a)), (0, -math.degrees(a) - 40, 0)):
            for k in range(8):
                b = 0.5 + 0.56 * k
                r = 0.15 - 0.011 * k
                bench.ball((0.26 * math.cos(b), 0.02, 0.26 * math.sin(b)), (r, r, r), MAIN if k % 2 else SECOND)
            for s in (-1, 1):
                bench.ball(
                    (0.26 * math.cos(4.9) + 0.1, 0.03, 0.26 * math.sin(4.9) + 0.09 * s),
                    (0.14, 0.03, 0.07),
                    MAIN.toned(0.85),
                    (0, 30 * s, 0),
                )
            bench.rod((0.2, 0.06, 0.14), (0.55, 0.2, 0.3), 0.012, MAIN.toned(0.8))
    bench.put("cylinder", (0.22, 0.05, 0.22), (0, 0.14, 0), Swatch("lemon", (0.97, 0.86, 0.16), "gloss"))


def draw_fillet(bench: Bench) -> None:
    """A salmon fillet on a slate: orange flesh with pale lines, dill and lemon."""
    bench.box((0, 0.05, 0), (1.3, 0.05, 0.75), Swatch("slate", (0.16, 0.17, 0.18), "stone"))
    for i in range(9):
        t = i / 8
        w = 0.46 * (1 - 0.45 * t * t)
        bench.ball((-0.82 + 1.7 * t, 0.20, 0), (0.20, 0.16 * (1 - 0.4 * t), w), MAIN)
        if i:
            bench.put("torus", (w * 0.86, 0.016, 150.0), (-0.92 + 1.7 * t, 0.17, 0), SECOND, (90, 90, 90))
    bench.put(
        "cylinder", (0.22, 0.04, 0.22), (0.72, 0.16, 0.52), Swatch("lemon", (0.97, 0.86, 0.16), "gloss"), (20, 0, 0)
    )
    for i in range(6):
        bench.rod((-0.1, 0.36, 0), (0.1 + 0.2 * math.cos(i), 0.40, 0.24 * math.sin(1.2 * i)), 0.014, GREEN)


def draw_baguette(bench: Bench) -> None:
    """A long loaf with slashes."""
    bench.rod((-1.1, 0.17, 0), (1.1, 0.17, 0), 0.17, MAIN)
    for i in range(6):
        bench.put("ellipsoid", (0.17, 0.03, 0.05), (-0.85 + 0.34 * i, 0.325, 0), SECOND, (0, 38, 0))


def draw_toast(bench: Bench) -> None:
    """Two slices of toast with a pat of butter melting."""
    for at, turn in (((0, 0.1, 0.1), (0, 8, 0)), ((0.1, 0.3, 0.0), (3, -18, 3))):
        with bench.frame(at, turn):
            bench.box((0, 0, 0), (0.62, 0.085, 0.56), MAIN, edge=0.07)
            bench.box((0, 0.03, 0), (0.54, 0.07, 0.48), SECOND.patterned("mottle", 0.08, (0.80, 0.56, 0.26)), edge=0.05)
    bench.box((0.1, 0.44, 0.0), (0.16, 0.05, 0.14), Swatch("butter", (0.99, 0.90, 0.48), "gloss"), (0, 20, 0))
    bench.ball((0.14, 0.41, 0.06), (0.3, 0.015, 0.24), Swatch("butter", (0.98, 0.86, 0.40), "gloss"))


TREATS: dict[str, Recipe] = {
    "nachos": recipe(draw_nachos, 0.26, (0.96, 0.74, 0.30), (0.99, 0.72, 0.14), finish="matte", mass=0.4, material="fabric"),
    "dumplings": recipe(draw_dumplings, 0.24, (0.96, 0.92, 0.84), finish="satin", mass=0.4, material="wood"),
    "burrito": recipe(draw_burrito, 0.2, (0.94, 0.82, 0.60), finish="matte", mass=0.4, material="fabric"),
    "cereal": recipe(draw_cereal, 0.2, (0.88, 0.62, 0.26), (0.30, 0.50, 0.72), finish="matte", mass=0.5, material="stone"),
    "shrimps": recipe(draw_shrimps, 0.24, (0.96, 0.55, 0.40), (0.98, 0.76, 0.66), finish="gloss", mass=0.3, material="stone"),
    "salmon fillet": recipe(draw_fillet, 0.26, (0.96, 0.47, 0.30), (0.99, 0.80, 0.68), finish="gloss", mass=0.4, material="stone"),
    "baguette": recipe(draw_baguette, 0.48, (0.80, 0.52, 0.22), (0.95, 0.80, 0.54), finish="matte", mass=0.3, material="fabric", front="z"),
    "toast": recipe(draw_toast, 0.14, (0.60, 0.34, 0.13), (0.92, 0.74, 0.44), finish="matte", mass=0.08, material="fabric"),
}  # fmt: skip
