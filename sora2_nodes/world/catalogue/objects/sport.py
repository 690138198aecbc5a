"""Sport: every ball, bat, racket and club; hoop, goal and net; barbell, gloves, trophy."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, DARK_WOOD, GOLD, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench
from .tool import GRIP


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
    """A white dimpled ball on a tee."""
    lift = 0.03
    bench.turned((0, 0, 0), [(0.0008, 0), (0.0022, 0.01), (0.0025, 0.022), (0.0065, 0.031), (0, 0.029)], SECOND)
    bench.ball((0, lift + radius, 0), radius, MAIN.patterned("spots", 0.0062, (0.7, 0.72, 0.74)))
    bench.socket("handle", (0, lift + radius, 0))


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


def draw_bat(bench: Bench) -> None:
    """A baseball bat lying: knob, taped grip, thick end."""
    bench.turned(
        (0, 0.034, 0),
        [
            (0, -0.43),
            (0.024, -0.43),
            (0.024, -0.415),
            (0.012, -0.405),
            (0.0125, -0.2),
            (0.022, 0.05),
            (0.033, 0.25),
            (0.034, 0.38),
            (0.025, 0.42),
            (0, 0.43),
        ],
        MAIN,
        turn=(0, 0, -90),
    )
    bench.bar((-0.4, 0.034, 0), (-0.22, 0.034, 0), 0.0145, SECOND)
    bench.socket("handle", (-0.33, 0.034, 0), GRIP)


def draw_racket(bench: Bench) -> None:
    """A tennis racket on its edge: oval head with strings, throat, bound grip."""
    y, cx = 0.135, 0.18
    points = [(cx + 0.17 * math.cos(math.tau * i / 24), y + 0.125 * math.sin(math.tau * i / 24), 0) for i in range(25)]
    bench.tubes(points, 0.011, MAIN)
    for i in range(9):
        x = -0.136 + 0.034 * i
        tall = 0.125 * math.sqrt(1 - (x / 0.17) ** 2)
        bench.bar((cx + x, y - tall, 0), (cx + x, y + tall, 0), 0.0016, WHITE)
    for i in range(7):
        dy = -0.09 + 0.03 * i
        wide = 0.17 * math.sqrt(1 - (dy / 0.125) ** 2)
        bench.bar((cx - wide, y + dy, 0), (cx + wide, y + dy, 0), 0.0016, WHITE)
    for s in (-1, 1):
        bench.rod((cx - 0.15, y + s * 0.06, 0), (-0.09, y + s * 0.012, 0), 0.011, MAIN)
    bench.rod((-0.09, y, 0), (-0.32, y, 0), 0.017, SECOND)
    bench.drum((-0.33, y, 0), 0.021, 0.008, BLACK, axis="x")
    bench.socket("handle", (-0.25, y, 0), GRIP)


def draw_golf_club(bench: Bench) -> None:
    """A driver standing on its head, the shaft leaning."""
    bench.ball((0.045, 0.03, 0), (0.06, 0.03, 0.05), MAIN)
    bench.rod((0.0, 0.035, 0), (-0.16, 0.95, 0), 0.0065, STEEL)
    bench.rod((-0.118, 0.72, 0), (-0.165, 1.0, 0), 0.013, SECOND, end=0.015)
    bench.socket("handle", (-0.15, 0.9, 0))


def draw_hoop(bench: Bench) -> None:
    """A basketball stand: padded pole, glass board with a square, ring toward +x, net."""
    bench.box((-1.5, 0.12, 0), (0.5, 0.12, 0.45), SECOND, edge=0.06)
    bench.bar((-1.4, 0.1, 0), (-1.4, 2.6, 0), 0.1, SECOND)
    bench.rod((-1.4, 2.55, 0), (-0.62, 3.25, 0), 0.07, SECOND)
    bench.rod((-1.4, 1.9, 0), (-0.65, 2.95, 0), 0.05, SECOND)
    bench.box((-0.55, 3.4, 0), (0.025, 0.53, 0.9), WHITE.of("gloss"), edge=0.01)
    for s in (-1, 1):
        bench.box((-0.52, 3.4 + s * 0.51, 0), (0.012, 0.02, 0.9), MAIN, edge=0)
        bench.box((-0.52, 3.4, s * 0.88), (0.012, 0.53, 0.02), MAIN, edge=0)
        bench.box((-0.52, 3.3, s * 0.29), (0.01, 0.225, 0.02), MAIN, edge=0)
        bench.box((-0.52, 3.3 + s * 0.225, 0), (0.01, 0.02, 0.31), MAIN, edge=0)
    bench.box((-0.42, 3.05, 0), (0.12, 0.03, 0.06), MAIN)
    bench.ring((-0.08, 3.05, 0), 0.228, 0.016, MAIN)
    for i in range(10):
        a, b = math.tau * i / 10, math.tau * (i + 1) / 10
        for t0, t1 in ((a, b), (b, a)):
            bench.bar(
                (-0.08 + 0.225 * math.cos(t0), 3.04, 0.225 * math.sin(t0)),
                (-0.08 + 0.13 * math.cos(t1), 2.62, 0.13 * math.sin(t1)),
                0.005,
                WHITE,
            )
    bench.socket("inside", (-0.08, 3.05, 0))


def draw_goal(bench: Bench) -> None:
    """A football goal open toward +x with a white frame and a net."""
    for s in (-1, 1):
        bench.rod((0.6, 0.05, s * 2.4), (0.6, 2.2, s * 2.4), 0.055, MAIN)
        bench.rod((0.6, 2.2, s * 2.4), (0.0, 2.2, s * 2.4), 0.03, MAIN)
        bench.rod((0.0, 2.2, s * 2.4), (-0.9, 0.03, s * 2.4), 0.03, MAIN)
        bench.rod((0.6, 0.03, s * 2.4), (-0.9, 0.03, s * 2.4), 0.03, MAIN)
        for i in range(1, 6):
            x = 0.6 - 0.25 * i
            top = 2.2 if x > 0 else 2.2 + x * 2.41
            bench.bar((x, 0.03, s * 2.4), (x, top, s * 2.4), 0.008, SECOND)
    bench.rod((0.6, 2.2, -2.4), (0.6, 2.2, 2.4), 0.055, MAIN)
    bench.rod((-0.9, 0.03, -2.4), (-0.9, 0.03, 2.4), 0.03, MAIN)
    for i in range(17):
        z = -2.4 + 0.3 * i
        bench.bar((0.6, 2.2, z), (0.0, 2.2, z), 0.008, SECOND)
        bench.bar((0.0, 2.2, z), (-0.9, 0.03, z), 0.008, SECOND)
    for i in range(8):
        t = i / 8
        for s in (-1, 1):
            bench.bar((0.6, 2.2 * t, s * 2.4), (-0.9 * (1 - t), 2.2 * t, s * 2.4), 0.007, SECOND)
        bench.bar((-0.9 * (1 - t), 2.2 * t, -2.4), (-0.9 * (1 - t), 2.2 * t, 2.4), 0.008, SECOND)
    bench.socket("inside", (-0.2, 0.0, 0))


def draw_net(bench: Bench) -> None:
    """A volleyball net across x between two posts."""
    for s in (-1, 1):
        bench.bar((s * 3.0, 0, 0), (s * 3.0, 2.5, 0), 0.05, SECOND)
        bench.drum((s * 3.0, 0.04, 0), 0.25, 0.04, BLACK)
    for y, half in ((2.4, 0.04), (1.5, 0.03)):
        bench.box((0, y, 0), (3.0, half, 0.012), MAIN, edge=0)
    for i in range(25):
        x = -3.0 + 0.25 * i
        bench.bar((x, 1.5, 0), (x, 2.4, 0), 0.009, MAIN)
    for i in range(1, 5):
        bench.bar((-3.0, 1.5 + 0.18 * i, 0), (3.0, 1.5 + 0.18 * i, 0), 0.009, MAIN)


def draw_barbell(bench: Bench) -> None:
    """A bar with plates of two sizes on both ends."""
    bench.bar((0, 0.225, -1.0), (0, 0.225, 1.0), 0.014, STEEL)
    for s in (-1, 1):
        for z, r, half in ((0.62, 0.225, 0.03), (0.69, 0.225, 0.03), (0.75, 0.16, 0.025)):
            bench.drum((0, 0.225, s * z), r, half, MAIN if r > 0.2 else SECOND, axis="z")
            bench.drum((0, 0.225, s * z), r * 0.3, half * 1.1, STEEL, axis="z")
        bench.drum((0, 0.225, s * 0.81), 0.035, 0.025, CHROME, axis="z")
    bench.socket("left_hand", (0, 0.225, -0.28))
    bench.socket("right_hand", (0, 0.225, 0.28))


def draw_trophy(bench: Bench) -> None:
    """A gilt cup with two ears on a dark foot with a plate."""
    bench.box((0, 0.04, 0), (0.08, 0.04, 0.08), DARK_WOOD, edge=0.006)
    bench.box((0, 0.04, 0.081), (0.05, 0.02, 0.002), GOLD.lettered("WINNER", (0.2, 0.12, 0.05)), edge=0)
    bench.turned(
        (0, 0.08, 0),
        [
            (0.055, 0),
            (0.05, 0.012),
            (0.016, 0.03),
            (0.013, 0.08),
            (0.03, 0.1),
            (0.075, 0.16),
            (0.095, 0.27),
            (0.1, 0.29),
            (0.092, 0.285),
            (0.06, 0.16),
            (0, 0.13),
        ],
        MAIN,
    )
    for s in (-1, 1):
        bench.ring((s * 0.09, 0.27, 0), 0.05, 0.009, MAIN, axis="z", arc=210, toward=0 if s > 0 else 180)
    bench.socket("handle", (0, 0.14, 0))
    bench.socket("left_hand", (0, 0.27, -0.14))


SPORT: dict[str, Recipe] = {
    "basketball": recipe(draw_basketball, 0.24, (0.85, 0.4, 0.12), (0.08, 0.06, 0.05), mass=0.62, material="rubber", round=True, finish="matte"),
    "football": recipe(draw_football, 0.22, (0.95, 0.95, 0.94), (0.07, 0.07, 0.08), mass=0.43, material="rubber", round=True, finish="satin"),
    "tennis ball": recipe(draw_tennis_ball, 0.067, (0.78, 0.88, 0.15), (0.95, 0.95, 0.92), mass=0.058, material="rubber", round=True, finish="fur"),
    "baseball": recipe(draw_baseball, 0.074, (0.94, 0.93, 0.9), (0.75, 0.08, 0.08), mass=0.145, material="wood", round=True, finish="leather"),
    "golf ball": recipe(draw_golf_ball, 0.073, (0.96, 0.96, 0.95), (0.9, 0.25, 0.15), mass=0.046, material="plastic", round=True, finish="gloss"),
    "beach ball": recipe(draw_beach_ball, 0.4, (0.98, 0.98, 0.96), (0.9, 0.12, 0.12), mass=0.15, material="rubber", round=True, finish="gloss"),
    "volleyball": recipe(draw_volleyball, 0.21, (0.95, 0.93, 0.85), (0.15, 0.3, 0.65), mass=0.27, material="rubber", round=True, finish="satin"),
    "rugby ball": recipe(draw_rugby_ball, 0.3, (0.5, 0.24, 0.12), (0.95, 0.94, 0.9), front="z", mass=0.42, material="rubber", finish="leather"),
    "bowling ball": recipe(draw_bowling, 1.55, (0.1, 0.15, 0.45), (0.8, 0.08, 0.08), front="z", mass=6, material="plastic", voice="bowling", finish="gloss"),
    "bat": recipe(draw_bat, 0.86, (0.75, 0.55, 0.32), (0.1, 0.1, 0.11), front="z", mass=0.9, material="wood", finish="wood"),
    "racket": recipe(draw_racket, 0.7, (0.75, 0.1, 0.12), (0.1, 0.1, 0.11), front="z", mass=0.3, material="plastic", finish="gloss"),
    "golf club": recipe(draw_golf_club, 1.02, (0.15, 0.16, 0.18), (0.08, 0.08, 0.09), front="z", mass=0.35, material="metal", finish="gloss"),
    "basketball hoop": recipe(draw_hoop, 3.93, (0.92, 0.35, 0.08), (0.12, 0.2, 0.45), mass=150, material="metal", finish="paint"),
    "goal": recipe(draw_goal, 4.9, (0.96, 0.96, 0.95), (0.85, 0.86, 0.88), mass=60, material="metal", finish="gloss"),
    "net": recipe(draw_net, 6.5, (0.95, 0.95, 0.93), (0.2, 0.35, 0.6), front="z", mass=30, material="fabric", finish="cloth"),
    "barbell": recipe(draw_barbell, 2.0, (0.12, 0.12, 0.13), (0.75, 0.1, 0.1), mass=60, material="metal", carriage="wheels", finish="rubber"),
    "trophy": recipe(draw_trophy, 0.37, (0.95, 0.74, 0.25), front="z", mass=1.5, material="metal", finish="metal"),
}  # fmt: skip
