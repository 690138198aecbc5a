"""The balls of every sport."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, MAIN, SECOND, WHITE, Swatch
from ..workbench import Bench


def _seam(
    bench: Bench, radius: float, turn: tuple[float, float, float], swatch: Swatch, thick: float, share: float = 1.0
) -> None:
    """A circle on a ball. share: of its radius; less than 1 is a small circle toward the turned +y."""
    with bench.frame((0, radius, 0), turn):
        bench.put(
            "torus", (radius * share, thick, 360), (0, radius * math.sqrt(max(0.0, 1 - share * share)), 0), swatch
        )


def draw_basketball(bench: Bench, *, radius: float = 0.12) -> None:
    """Orange with black lines: two great circles and two curves beside them."""
    bench.ball((0, radius, 0), radius, MAIN)
    thick = radius * 0.022
    for turn in ((0, 0, 0), (90, 0, 0), (0, 0, 90)):
        _seam(bench, radius, turn, SECOND, thick, 0.992)
    for turn in ((0, 0, 90), (0, 0, -90)):
        _seam(bench, radius, turn, SECOND, thick, 0.8)
    bench.socket("handle", (0, radius, 0))


def draw_football(bench: Bench, *, radius: float = 0.11) -> None:
    """White with twelve black pentagons."""
    bench.ball((0, radius, 0), radius, MAIN)
    golden = (1 + 5**0.5) / 2
    for a in (-1, 1):
        for b in (-golden, golden):
            for axis in range(3):
                v = [0.0, 0.0, 0.0]
                v[axis], v[(axis + 1) % 3] = a, b
                n = math.sqrt(1 + golden * golden)
                x, y, z = (c / n for c in v)
                middle = (x * radius * 0.945, radius + y * radius * 0.945, z * radius * 0.945)
                up = (x * radius * 1.004, radius + y * radius * 1.004, z * radius * 1.004)
                bench.bar(middle, up, radius * 0.33, SECOND)
    bench.socket("handle", (0, radius, 0))


def draw_tennis_ball(bench: Bench, *, radius: float = 0.0335) -> None:
    """Felt of yellow green with a white curved seam."""
    bench.ball((0, radius, 0), radius, MAIN)
    points = []
    for i in range(29):
        t = math.tau * i / 28
        x = math.cos(t) * 0.75 + math.cos(3 * t) * 0.25
        y = math.sin(t) * 0.75 - math.sin(3 * t) * 0.25
        z = 2 * math.sqrt(0.75 * 0.25) * math.sin(2 * t)
        n = math.sqrt(x * x + y * y + z * z)
        points.append((x / n * radius, radius + y / n * radius, z / n * radius))
    bench.tubes(points, radius * 0.045, SECOND)
    bench.socket("handle", (0, radius, 0))


def draw_golf_ball(bench: Bench, *, radius: float = 0.0215) -> None:
    """A white dimpled ball."""
    bench.ball((0, radius, 0), radius, MAIN.patterned("spots", 0.0062, (0.7, 0.72, 0.74)))
    bench.socket("handle", (0, radius, 0))


def draw_beach_ball(bench: Bench, *, radius: float = 0.2) -> None:
    """Six gores in bright colours and white caps."""
    paints = (
        (0.9, 0.12, 0.12),
        (0.98, 0.98, 0.96),
        (0.12, 0.4, 0.85),
        (0.98, 0.98, 0.96),
        (0.98, 0.8, 0.1),
        (0.98, 0.98, 0.96),
    )
    bench.ball((0, radius, 0), radius, MAIN)
    for i in range(3):
        look = Swatch("gore", paints[2 * i], "gloss") if i else SECOND
        with bench.frame((0, radius, 0), (25, 60 * i, 20)):
            bench.ball((0, 0, 0), (radius * 1.02, radius, radius * 0.807), look)
    with bench.frame((0, radius, 0), (25, 0, 20)):
        for s in (-1, 1):
            bench.drum((0, s * radius * 0.985, 0), radius * 0.2, radius * 0.025, WHITE)
    bench.socket("handle", (0, radius, 0))


def draw_volleyball(bench: Bench, *, radius: float = 0.105) -> None:
    """Panels in three bands on each side."""
    bench.ball((0, radius, 0), radius, MAIN)
    yellow = Swatch("panel", (0.97, 0.78, 0.12), "satin")
    for turn, look in (((0, 20, 0), SECOND), ((0, 110, 90), yellow), ((90, 20, 0), yellow)):
        with bench.frame((0, radius, 0), turn):
            bench.ball((0, 0, 0), (radius * 1.02, radius, radius * 0.94), look)
    for turn in ((0, 20, 0), (90, 20, 0), (0, 0, 70)):
        for flip in (0, 180):
            _seam(bench, radius, (turn[0] + flip, turn[1], turn[2]), WHITE.toned(0.6), radius * 0.014, 0.95)
    bench.socket("handle", (0, radius, 0))


def draw_baseball(bench: Bench, *, radius: float = 0.037) -> None:
    """White leather with two arcs of red stitches."""
    draw_tennis_ball(bench, radius=radius)
    for s in (-1, 1):
        for i in range(8):
            a = math.radians(-70 + 20 * i)
            bench.rod(
                (radius * 0.72 * math.cos(a), radius + radius * 0.72 * math.sin(a), s * radius * 0.7),
                (radius * 0.8 * math.cos(a + 0.08), radius + radius * 0.8 * math.sin(a + 0.08), s * radius * 0.6),
                radius * 0.035, SECOND,
            )  # fmt: skip


def draw_rugby_ball(bench: Bench) -> None:
    """A pointed brown ball with laces and two white stripes."""
    bench.ball((0, 0.09, 0), (0.15, 0.09, 0.09), MAIN)
    for s in (-1, 1):
        bench.drum((s * 0.09, 0.09, 0), 0.0735, 0.008, SECOND, axis="x")
    bench.rod((-0.04, 0.181, 0), (0.04, 0.181, 0), 0.004, SECOND)
    for i in range(5):
        bench.rod((-0.032 + 0.016 * i, 0.182, -0.012), (-0.032 + 0.016 * i, 0.182, 0.012), 0.003, SECOND)
    bench.socket("handle", (0, 0.09, 0))


def draw_bowling(bench: Bench) -> None:
    """A bowling ball with three holes before ten pins."""
    bench.ball((-0.5, 0.108, 0), 0.108, MAIN)
    for a, b in ((0.0, 0.02), (0.025, -0.012), (-0.025, -0.012)):
        bench.ball((-0.5 + b + 0.03, 0.205, a + 0.03), 0.012, BLACK)
    for row in range(4):
        for k in range(row + 1):
            x, z = 0.1 + 0.26 * row, 0.3 * (k - row / 2)
            bench.turned(
                (x, 0, z),
                [
                    (0.028, 0),
                    (0.05, 0.08),
                    (0.058, 0.12),
                    (0.045, 0.2),
                    (0.024, 0.26),
                    (0.03, 0.33),
                    (0.024, 0.37),
                    (0, 0.385),
                ],
                WHITE.of("gloss"),
            )
            bench.drum((x, 0.255, z), 0.026, 0.008, SECOND)
    bench.socket("handle", (-0.5, 0.2, 0))


BALLS: dict[str, Recipe] = {
    "basketball": recipe(draw_basketball, 0.24, (0.85, 0.4, 0.12), (0.08, 0.06, 0.05), mass=0.62, material="rubber", round=True, finish="matte"),
    "football": recipe(draw_football, 0.22, (0.95, 0.95, 0.94), (0.07, 0.07, 0.08), mass=0.43, material="rubber", round=True, finish="satin"),
    "tennis ball": recipe(draw_tennis_ball, 0.067, (0.78, 0.88, 0.15), (0.95, 0.95, 0.92), mass=0.058, material="rubber", round=True, finish="fur"),
    "baseball": recipe(draw_baseball, 0.074, (0.94, 0.93, 0.9), (0.75, 0.08, 0.08), mass=0.145, material="wood", round=True, finish="leather"),
    "golf ball": recipe(draw_golf_ball, 0.043, (0.96, 0.96, 0.95), (0.9, 0.25, 0.15), mass=0.046, material="plastic", round=True, finish="gloss"),
    "beach ball": recipe(draw_beach_ball, 0.4, (0.98, 0.98, 0.96), (0.9, 0.12, 0.12), mass=0.15, material="rubber", round=True, finish="gloss"),
    "volleyball": recipe(draw_volleyball, 0.21, (0.95, 0.93, 0.85), (0.15, 0.3, 0.65), mass=0.27, material="rubber", round=True, finish="satin"),
    "rugby ball": recipe(draw_rugby_ball, 0.3, (0.5, 0.24, 0.12), (0.95, 0.94, 0.9), front="z", mass=0.42, material="rubber", finish="leather"),
    "bowling ball": recipe(draw_bowling, 1.55, (0.1, 0.15, 0.45), (0.8, 0.08, 0.08), front="z", mass=6, material="plastic", voice="bowling", finish="gloss"),
}  # fmt: skip
