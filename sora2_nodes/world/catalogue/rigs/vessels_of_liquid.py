"""Vessels whose liquid is seen to rise and fall: the dispenser, the tall glass, bowl and pan. The liquid stands on a node of its own."""

from __future__ import annotations

from ....story.vocabulary import COLOURS
from ...primitives import RGB
from ..swatch import CHROME, MAIN, SECOND, STEEL, Swatch
from ..workbench import Bench

BLUE: RGB = COLOURS["blue"]
TAP_AT = (0.0, 0.045, 0.165)  # where it runs out of a dispenser's tap, m


def _liquid(colour: RGB) -> Swatch:
    return Swatch("contents", colour, "gloss", second=colour)


def draw_dispenser(bench: Bench, liquid: RGB = BLUE, level: float = 0.8) -> None:
    """A glass barrel with a lid, what is in it, and a tap toward the viewer."""
    tall, radius = 0.25, 0.088
    bench.turned(
        (0, 0, 0),
        [
            (0.0, 0.004),
            (radius * 0.94, 0.004),
            (radius, 0.03),
            (radius, 0.22),
            (radius * 0.86, 0.245),
            (radius * 0.86, tall),
        ],
        MAIN.of("glass"),
    )
    with bench.node("liquid", (0, 0.008, 0)):
        bench.drum((0, 0.008 + 0.11 * level, 0), radius * 1.006, 0.11 * level, _liquid(liquid))
    bench.drum((0, tall + 0.008, 0), radius * 0.90, 0.010, SECOND.of("metal"))
    bench.ball((0, tall + 0.028, 0), 0.016, SECOND.of("metal"))
    bench.ring((0, 0.006, 0), radius * 0.95, 0.007, SECOND.of("metal"))
    bench.bar((0, 0.055, radius), (0, 0.055, 0.165), 0.011, STEEL)
    bench.bar((0, 0.066, 0.165), (0, 0.030, 0.165), 0.010, STEEL)
    bench.box((0, 0.082, 0.120), (0.005, 0.018, 0.010), Swatch("lever", (0.08, 0.08, 0.09), "plastic"))
    bench.socket("tap", TAP_AT)


def draw_tall_glass(
    bench: Bench,
    liquid: RGB | None = None,
    level: float = 0.55,
    band: RGB | None = None,
    radius: float = 0.055,
    tall: float = 0.22,
    clear: bool = True,
) -> None:
    """A straight glass; its liquid reaches `level` of its height, where a band of tape may be."""
    bench.turned((0, 0, 0), [(0.0, 0.004), (radius, 0.004), (radius, tall)], MAIN.of("glass"))
    bench.ring((0, tall, 0), radius, 0.0022, CHROME.of("gloss"))
    bench.drum((0, 0.003, 0), radius, 0.003, MAIN.of("glass"))
    if liquid is not None:
        deep = level * tall
        with bench.node("liquid", (0, 0.006, 0)):
            bench.drum(
                (0, 0.006 + deep / 2, 0),
                radius * (0.95 if clear else 1.012),
                deep / 2,
                _liquid(liquid).of("water" if clear else "gloss"),
            )
    if band is not None:
        y = 0.006 + level * tall
        bench.turned((0, y, 0), [(radius + 0.002, -0.006), (radius + 0.002, 0.006)], Swatch("band", band, "paper"))


def draw_bowl(bench: Bench, liquid: RGB | None = None, radius: float = 0.10, clear: bool = False) -> None:
    """A round bowl, and what is in it."""
    swatch = MAIN.of("glass") if clear else MAIN
    bench.turned(
        (0, 0, 0),
        [(0.0, 0.006), (0.5 * radius, 0.008), (0.8 * radius, 0.028), (0.96 * radius, 0.055), (radius, 0.075)],
        swatch,
    )
    bench.ring((0, 0.004, 0), 0.48 * radius, 0.006, swatch)
    if liquid is not None:
        with bench.node("liquid", (0, 0.054, 0)):
            bench.drum((0, 0.054, 0), 0.93 * radius, 0.003, _liquid(liquid).of("gloss"))


def draw_pan(bench: Bench, liquid: RGB | None = None) -> None:
    """A flat baking pan with sloping sides; what gathers in it stands on a node."""
    x, z, tall = 0.19, 0.13, 0.042
    bench.box((0, 0.004, 0), (x, 0.004, z), MAIN, edge=0)
    for s in (-1, 1):
        bench.box((s * (x + 0.006), tall / 2, 0), (0.004, tall / 2, z + 0.010), MAIN, turn=(0, 0, -12 * s), edge=0)
        bench.box((0, tall / 2, s * (z + 0.006)), (x + 0.010, tall / 2, 0.004), MAIN, turn=(12 * s, 0, 0), edge=0)
        bench.box((s * (x + 0.020), tall, 0), (0.012, 0.003, z * 0.5), MAIN)
    if liquid is not None:
        with bench.node("liquid", (0, 0.006, 0)):
            bench.box((0, 0.014, 0), (x + 0.002, 0.008, z + 0.002), _liquid(liquid).of("gloss"), edge=0)


def draw_stream(bench: Bench, tall: float = 0.1, radius: float = 0.006) -> None:
    """A jet of liquid that runs down from its origin on a node."""
    with bench.node("jet", (0, 0, 0)):
        bench.bar((0, 0, 0), (0, -tall, 0), radius, MAIN, end=0.75 * radius)
