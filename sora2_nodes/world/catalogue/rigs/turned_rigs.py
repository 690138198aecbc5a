"""What turns and swings: platforms, what is taped to them, the pump and its balloon, the cradle of balls. Metres.

What is fixed to a platform lies along +x from its axis, the origin.
"""

from __future__ import annotations

from ..swatch import BLACK, CHROME, EMBER, FLAME, GREY, MAIN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench

BRISTLES = Swatch("bristles", (0.30, 0.22, 0.16), "matte")
INNER = Swatch("inner flame", (1.0, 0.9, 0.55), "light", glow=4.0)
RADIUS, HEIGHT = 0.12, 0.042  # m of a platform


def draw_platform(bench: Bench, radius: float = RADIUS) -> None:
    """A round driven stand; a mark on its rim and one on its top tell that it turns."""
    bench.drum((0, 0.010, 0), 0.80 * radius, 0.010, GREY.of("plastic"))
    bench.drum((0, 0.031, 0), radius, 0.011, MAIN)
    bench.box((0.62 * radius, 0.0425, 0), (0.30 * radius, 0.0006, 0.006), SECOND, edge=0)
    for turn in range(0, 360, 45):
        with bench.frame((0, 0.031, 0), (0, turn, 0)):
            bench.box((radius, 0, 0), (0.0012, 0.006, 0.006), SECOND, edge=0)


def draw_rod(bench: Bench, length: float = 0.30) -> None:
    """A wooden stick that reaches out from the axis it is fixed to, with a strip of tape over it."""
    bench.box((length / 2 - 0.03, 0.006, 0), (length / 2 + 0.03, 0.006, 0.008), MAIN)
    bench.box((0.02, 0.007, 0), (0.018, 0.0068, 0.012), WHITE, edge=0)


def draw_brush(bench: Bench, length: float = 0.26) -> None:
    """A paint brush that reaches out from an axis and hangs its bristles down at the end."""
    bench.rod((-0.04, 0.010, 0), (length - 0.07, 0.010, 0), 0.007, MAIN, end=0.010)
    bench.box((0.02, 0.012, 0), (0.018, 0.012, 0.012), WHITE, edge=0)
    bench.box((length - 0.055, 0.008, 0), (0.018, 0.010, 0.019), STEEL)
    bench.blade((length - 0.04, 0.006, 0), (length, -0.030, 0), 0.009, 0.019, 0.5, BRISTLES, up=(0, 0, 1))


def put_flame(bench: Bench, at: tuple[float, float, float], size: float) -> None:
    """A flame on a node of its own, from its foot up."""
    x, y, z = at
    with bench.node("flame", at):
        bench.put("revolve", (), (x, y, z), FLAME, profile=tuple((r * size, h * size) for r, h in _TONGUE))
        bench.ball((x, y + 0.30 * size, z), (0.12 * size, 0.24 * size, 0.12 * size), INNER)


_TONGUE = ((0.0, -0.05), (0.16, 0.05), (0.24, 0.25), (0.20, 0.50), (0.11, 0.78), (0.0, 1.1))


def draw_match(bench: Bench, length: float = 0.16, lit: bool = True) -> None:
    """A match that reaches out from the axis it is taped to, burning at its end."""
    bench.box((length / 2, 0.010, 0), (length / 2 + 0.02, 0.004, 0.004), MAIN)
    bench.box((0.01, 0.010, 0), (0.02, 0.006, 0.012), WHITE, edge=0)
    bench.ball((length + 0.01, 0.010, 0), (0.012, 0.007, 0.007), SECOND)
    if lit:
        put_flame(bench, (length + 0.012, 0.016, 0), 0.06)


def draw_match_bundle(bench: Bench, lit: bool = True) -> None:
    """A few matches that stand together, burning."""
    for n, (x, z) in enumerate(
        ((0, 0), (0.008, 0.004), (-0.008, 0.003), (0.003, -0.009), (-0.004, 0.010), (0.010, -0.006), (-0.010, -0.006))
    ):
        lean = (8 * z / 0.01, 0, -8 * x / 0.01)
        with bench.frame((x, 0, z), lean):
            bench.box((0, 0.05, 0), (0.0032, 0.05, 0.0032), MAIN)
            bench.ball((0, 0.102, 0), (0.005, 0.009, 0.005), SECOND if n else BLACK)
    if lit:
        put_flame(bench, (0, 0.104, 0), 0.085)


def draw_held_match(bench: Bench, length: float = 0.13) -> None:
    """A match held upright, its head down; its flame burns up along it."""
    bench.box((0, length / 2, 0), (0.0036, length / 2, 0.0036), MAIN)
    bench.ball((0, 0.006, 0), (0.0065, 0.011, 0.0065), SECOND)
    put_flame(bench, (0, 0.006, 0), 0.05)


def draw_incense(bench: Bench) -> None:
    """A thin stick that stands in a small holder, its tip glowing."""
    bench.drum((0, 0.006, 0), 0.03, 0.006, SECOND)
    bench.bar((0, 0.01, 0), (0.02, 0.20, 0), 0.0022, MAIN)
    bench.ball((0.02, 0.202, 0), (0.003, 0.005, 0.003), EMBER)


def draw_pump(bench: Bench) -> None:
    """An electric pump with a grille, a switch, and a nozzle that a balloon's neck is pulled over."""
    bench.box((0, 0.05, 0), (0.075, 0.05, 0.06), MAIN, edge=0.012)
    for n in range(5):
        bench.box((-0.03 + 0.010 * n, 0.05, 0.0605), (0.0025, 0.024, 0.001), GREY, edge=0)
    bench.box((0.045, 0.07, 0.062), (0.012, 0.008, 0.004), SECOND)
    bench.cone((0, 0.118, 0), 0.026, 0.018, 0.013, GREY)
    bench.bar((0, 0.13, 0), (0, 0.165, 0), 0.011, GREY)
    bench.tubes(
        [(-0.075, 0.03, -0.02), (-0.14, 0.012, -0.05), (-0.26, 0.006, -0.10), (-0.5, 0.006, -0.2)], 0.005, BLACK
    )
    bench.socket("nozzle", (0, 0.15, 0))


def draw_balloon(bench: Bench, radius: float = 0.11) -> None:
    """A balloon, its neck down; its skin is a node that swells from the neck."""
    bench.cone((0, 0.012, 0), 0.014, 0.012, 0.008, MAIN)
    with bench.node("skin", (0, 0.02, 0)):
        bench.ball((0, 0.02 + 1.42 * radius, 0), (radius, 1.12 * radius, radius), MAIN)
        bench.cone((0, 0.02 + 0.36 * radius, 0), 0.010, 0.36 * radius, 0.74 * radius, MAIN)


def draw_cradle(bench: Bench, balls: int = 5) -> None:
    """Newton's cradle: balls that touch, each on two threads from a frame; each hangs on a node of its own."""
    r, top = 0.024, 0.24
    half = r * balls + 0.045
    for x in (-half, half):
        for z in (-0.07, 0.07):
            bench.bar((x, 0.012, z), (x, top, z), 0.005, CHROME)
        bench.bar((x, 0.012, -0.07), (x, 0.012, 0.07), 0.005, CHROME)
    for z in (-0.07, 0.07):
        bench.bar((-half, top, z), (half, top, z), 0.005, CHROME)
    bench.box((0, 0.006, 0), (half + 0.015, 0.006, 0.085), BLACK)
    for n in range(balls):
        x = (n - (balls - 1) / 2) * 2 * r
        with bench.node(f"ball{n}", (x, top, 0)):
            bench.ball((x, 0.075, 0), r, MAIN)
            for z in (-0.07, 0.07):
                bench.bar((x, 0.075 + r * 0.9, 0), (x, top, z), 0.0009, GREY)
