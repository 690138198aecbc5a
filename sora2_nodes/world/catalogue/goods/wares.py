"""What is sold: perfume, lipstick, cream, spray, speaker, headset, earbuds, lipstick, milk."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, GOLD, GREY, MAIN, SECOND, SOLID, WHITE, Swatch
from ..workbench import Bench

LABEL = Swatch("label", (0.96, 0.95, 0.92), "paper")


def draw_perfume(bench: Bench) -> None:
    """A square flacon of thick glass with its scent inside, a gold collar and a heavy stopper."""
    bench.box((0, 0.6, 0), (0.52, 0.6, 0.3), SOLID, edge=0.08)
    bench.box((0, 0.56, 0), (0.44, 0.46, 0.22), MAIN.of("gloss"), edge=0.05)
    bench.drum((0, 1.26, 0), 0.16, 0.07, GOLD)
    bench.drum((0, 1.36, 0), 0.2, 0.03, GOLD)
    bench.box((0, 1.62, 0), (0.26, 0.24, 0.2), SECOND.of("gloss"), edge=0.05)
    bench.box((0, 0.62, 0.305), (0.27, 0.2, 0.008), LABEL, edge=0)
    bench.box((0, 0.62, 0.315), (0.18, 0.02, 0.004), GOLD, edge=0)
    bench.box((0, 0.7, 0.315), (0.12, 0.025, 0.004), BLACK, edge=0)
    bench.socket("top", (0, 1.86, 0))


def draw_lipstick(bench: Bench) -> None:
    bench.drum((0, 0.4, 0), 0.3, 0.4, BLACK.of("gloss"))
    bench.drum((0, 0.95, 0), 0.26, 0.18, GOLD)
    bench.drum((0, 1.35, 0), 0.21, 0.24, MAIN.of("gloss"))
    bench.put("cylinder", (0.21, 0.16, 0.21), (0, 1.6, 0), MAIN.of("gloss"), (0, 0, 24))
    bench.ball((0.02, 1.66, 0), (0.2, 0.17, 0.2), MAIN.of("gloss"))


def draw_cream(bench: Bench) -> None:
    """A wide jar with a metal lid and a label."""
    bench.turned(
        (0, 0, 0), [(0.0, 0.0), (0.55, 0.0), (0.6, 0.06), (0.6, 0.5), (0.55, 0.56), (0.0, 0.56)], MAIN.of("gloss")
    )
    bench.drum((0, 0.74, 0), 0.58, 0.18, SECOND.of("metal"))
    bench.drum((0, 0.58, 0), 0.6, 0.02, GOLD)
    bench.box((0, 0.28, 0.58), (0.3, 0.14, 0.03), LABEL, edge=0.02)
    bench.box((0, 0.3, 0.615), (0.18, 0.03, 0.004), BLACK, edge=0)


def draw_dropper(bench: Bench) -> None:
    """A small brown bottle with a rubber bulb on its pipette."""
    bench.turned(
        (0, 0, 0),
        [(0.0, 0.0), (0.36, 0.0), (0.4, 0.05), (0.4, 0.8), (0.3, 0.98), (0.16, 1.04), (0.16, 1.12)],
        MAIN.of("gloss"),
    )
    bench.drum((0, 1.2, 0), 0.2, 0.1, GOLD)
    bench.rod((0, 1.34, 0), (0, 1.62, 0), 0.13, BLACK.of("rubber"), 0.1)
    bench.put("cylinder", (0.405, 0.26, 0.405), (0, 0.42, 0), LABEL)
    bench.box((0, 0.48, 0.4), (0.16, 0.03, 0.02), BLACK, edge=0)


def draw_speaker(bench: Bench) -> None:
    """A loudspeaker: a box with a tweeter above a large cone; it faces +z."""
    bench.box((0, 1.0, 0), (0.6, 1.0, 0.5), MAIN, edge=0.06)
    for y, r in ((1.5, 0.24), (0.68, 0.46)):
        bench.ring((0, y, 0.5), r, 0.05, GREY.of("metal"), axis="z")
        bench.drum((0, y, 0.5), r, 0.02, BLACK.of("rubber"), axis="z")
        bench.ball((0, y, 0.5), (r * 0.45, r * 0.45, 0.08), SECOND)


def draw_headset(bench: Bench) -> None:
    """Goggles that show another world: a rounded visor, a foam seal, straps; they face +z."""
    bench.box((0, 0.5, 0.35), (0.95, 0.46, 0.32), MAIN.of("gloss"), edge=0.28)
    bench.box((0, 0.5, 0.05), (0.85, 0.42, 0.2), BLACK.of("cloth"), edge=0.15)
    for x in (-0.5, 0.5):
        bench.ball((x, 0.5, 0.66), (0.1, 0.1, 0.04), SECOND.of("eye"))
    bench.ring((0, 0.5, -0.5), 0.82, 0.09, GREY.of("cloth"), arc=300.0, toward=90.0)
    bench.ring((0, 0.6, -0.45), 0.75, 0.07, GREY.of("cloth"), axis="x", arc=150.0, toward=-30.0)


def draw_earbuds(bench: Bench) -> None:
    """Two buds that stand in their open case."""
    bench.box((0, 0.35, 0), (0.75, 0.35, 0.4), MAIN.of("gloss"), edge=0.3)
    bench.box((0, 1.1, -0.42), (0.75, 0.36, 0.12), MAIN.of("gloss"), (-25, 0, 0), edge=0.1)
    bench.box((0, 0.68, 0), (0.6, 0.03, 0.26), GREY, edge=0.02)
    for s in (-1, 1):
        bench.rod((s * 0.3, 0.6, 0), (s * 0.3, 1.0, 0.02), 0.1, MAIN.of("gloss"))
        bench.ball((s * 0.3, 1.1, 0.06), (0.17, 0.17, 0.19), MAIN.of("gloss"))
        bench.ball((s * 0.3, 1.12, 0.22), (0.08, 0.08, 0.06), SECOND.of("rubber"))
    bench.ball((0, 0.3, 0.4), 0.03, Swatch("led", (0.3, 1.0, 0.4), "light", glow=2.0))


def draw_milk(bench: Bench) -> None:
    """A glass bottle of milk with a silver cap."""
    bench.turned(
        (0, 0, 0),
        [(0.0, 0.0), (0.4, 0.0), (0.42, 0.05), (0.42, 0.9), (0.2, 1.35), (0.19, 1.55), (0.23, 1.6)],
        MAIN.of("gloss"),
    )
    bench.drum((0, 1.63, 0), 0.24, 0.05, CHROME)
    bench.put("cylinder", (0.425, 0.2, 0.425), (0, 0.5, 0), WHITE.of("paper"))
    bench.box((0, 0.5, 0.42), (0.22, 0.06, 0.02), SECOND, edge=0)


WARES: dict[str, Recipe] = {
    "perfume bottle": recipe(draw_perfume, 0.13, (0.93, 0.68, 0.36), (0.08, 0.07, 0.07), front="z", mass=0.3, material="glass"),
    "lipstick": recipe(draw_lipstick, 0.09, (0.78, 0.06, 0.12), mass=0.03),
    "cream jar": recipe(draw_cream, 0.08, (0.95, 0.94, 0.92), (0.85, 0.66, 0.5), front="z", mass=0.15, material="glass"),
    "dropper bottle": recipe(draw_dropper, 0.11, (0.42, 0.2, 0.06), front="z", mass=0.08, material="glass"),
    "loudspeaker": recipe(draw_speaker, 0.7, (0.12, 0.11, 0.11), (0.85, 0.62, 0.25), front="z", mass=12.0, material="wood", voice="radio"),
    "vr headset": recipe(draw_headset, 0.3, (0.93, 0.94, 0.95), (0.1, 0.12, 0.2), front="z", mass=0.5),
    "earbuds": recipe(draw_earbuds, 0.06, (0.95, 0.95, 0.96), (0.3, 0.31, 0.33), front="z", mass=0.05),
    "milk bottle": recipe(draw_milk, 0.26, (0.97, 0.96, 0.93), (0.2, 0.4, 0.75), front="z", mass=1.1, material="glass"),
}  # fmt: skip
