"""Small wonders: marble run, nesting dolls, paper crane, spider web, nests and hives, pine cone, gold bar, hamster wheel."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, GOLD, GREY, MAIN, PAPER, SECOND, STEEL, WHITE, WOOD, Swatch
from ..workbench import Bench


def draw_marble_run(bench: Bench) -> None:
    """Wooden channels that go down from side to side between posts, marbles on them, a cup below; it faces +z."""
    levels = (2.3, 1.72, 1.14, 0.56)
    for x in (-1.15, 1.15):
        bench.box((x, 1.3, 0), (0.08, 1.3, 0.10), WOOD, edge=0.02)
    bench.box((0, 0.05, 0), (1.4, 0.05, 0.5), WOOD, edge=0.02)
    for i, y in enumerate(levels):
        s = 1 if i % 2 == 0 else -1
        a, b = (-1.0 * s, y + 0.13, 0.0), (1.0 * s, y - 0.17, 0.0)
        bench.beam(a, b, (0.035, 0.17), WOOD)
        for z in (-0.16, 0.16):
            bench.beam((a[0], a[1] + 0.08, z), (b[0], b[1] + 0.08, z), (0.085, 0.03), MAIN)
        t = 0.2 + 0.22 * i
        bench.ball((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + 0.15, 0), 0.115, Swatch("marble", ((0.15, 0.35, 0.8), (0.82, 0.12, 0.12), (0.15, 0.55, 0.25), (0.92, 0.7, 0.1))[i], "gloss"))  # fmt: skip
    bench.turned(
        (1.02, 0.08, 0.0), [(0, 0.02), (0.2, 0.02), (0.26, 0.24), (0.22, 0.24), (0.17, 0.06), (0, 0.06)], SECOND
    )
    bench.cone((-1.0, 2.62, 0), 0.06, 0.12, 0.24, SECOND)


def draw_nesting_dolls(bench: Bench) -> None:
    """Three painted wooden dolls in a row, each smaller: scarf, round face, apron with a flower; they face +z."""
    for x, k in ((-0.86, 1.0), (0.15, 0.74), (0.88, 0.52)):
        with bench.frame((x, 0, 0)):
            bench.turned((0, 0, 0), [(0, 0), (0.36 * k, 0), (0.48 * k, 0.3 * k), (0.46 * k, 0.7 * k), (0.31 * k, 1.0 * k), (0.33 * k, 1.2 * k), (0.24 * k, 1.46 * k), (0, 1.56 * k)], MAIN.of("gloss"))  # fmt: skip
            bench.ball((0, 0.48 * k, 0.14 * k), (0.35 * k, 0.42 * k, 0.36 * k), SECOND.of("gloss"))
            bench.ball(
                (0, 1.22 * k, 0.14 * k), (0.22 * k, 0.24 * k, 0.20 * k), Swatch("face", (0.96, 0.80, 0.66), "gloss")
            )
            for s in (-1, 1):
                bench.ball((0.08 * s * k, 1.26 * k, 0.33 * k), 0.028 * k, BLACK)
                bench.ball((0.13 * s * k, 1.15 * k, 0.30 * k), 0.04 * k, Swatch("cheek", (0.92, 0.45, 0.42)))
                bench.ball((0.09 * s * k, 1.40 * k, 0.25 * k), (0.11 * k, 0.05 * k, 0.06 * k), Swatch("hair", (0.28, 0.16, 0.08)))  # fmt: skip
            bench.ball((0, 1.10 * k, 0.335 * k), (0.04 * k, 0.018 * k, 0.02 * k), Swatch("lips", (0.8, 0.08, 0.1)))
            for i in range(5):
                a = 2 * math.pi * i / 5
                bench.ball(
                    (0.1 * k * math.cos(a), (0.5 + 0.1 * math.sin(a)) * k, 0.49 * k),
                    0.065 * k,
                    Swatch("flower", (0.85, 0.1, 0.14)),
                )
            bench.ball((0, 0.5 * k, 0.52 * k), 0.05 * k, Swatch("heart", (0.96, 0.8, 0.15)))


def draw_paper_crane(bench: Bench) -> None:
    """A folded crane: raised wings, long neck with a bent beak, pointed tail; it faces +x."""
    for s in (-1, 1):
        bench.pennant(
            (0, 0.62, 0.02 * s), (0.02, 1.12, 0.95 * s), 0.42, MAIN if s > 0 else MAIN.toned(0.9), (1, 0, 0.2)
        )
        bench.put(
            "sheet", (0.34, 0.34, 2), (0, 0.46, 0.11 * s), MAIN.toned(0.94 if s > 0 else 0.84), (-22.0 * s, 0, 180)
        )
    bench.blade((0.12, 0.42, 0), (0.92, 1.22, 0), 0.16, 0.022, 0.2, MAIN, (0, 0, 1))
    bench.blade((0.90, 1.24, 0), (1.22, 1.06, 0), 0.07, 0.018, 0.1, MAIN.toned(0.92), (0, 0, 1))
    bench.blade((-0.12, 0.42, 0), (-1.0, 1.12, 0), 0.16, 0.022, 0.1, MAIN.toned(0.92), (0, 0, 1))


def draw_web(bench: Bench) -> None:
    """A spider's web between two twigs, dew on its threads, a spider in its middle; it faces +z."""
    silk = Swatch("silk", (0.90, 0.92, 0.95), "gloss")
    for x in (-1.05, 1.05):
        bench.rod((x * 1.05, 0, -0.04), (x * 0.95, 2.3, 0.0), 0.055, WOOD, 0.03)
    spokes = 12
    for i in range(spokes):
        a = 2 * math.pi * i / spokes
        r = 1.0 / max(abs(math.cos(a)), 0.84)
        bench.bar((0, 1.15, 0), (min(1.0, max(-1.0, r * math.cos(a))), 1.15 + 1.02 * math.sin(a), 0), 0.008, silk)
    for k in range(1, 9):
        r = 0.115 * k + 0.04
        for i in range(spokes):
            a, b = 2 * math.pi * i / spokes, 2 * math.pi * (i + 1) / spokes
            p, q = ((r * math.cos(t), 1.15 + r * math.sin(t), 0.0) for t in (a, b))
            bench.bar(p, q, 0.006, silk)
            if (i + 3 * k) % 5 == 0:
                bench.ball(p, 0.02, Swatch("dew", (0.95, 0.98, 1.0), "gloss"))
    bench.ball((0, 1.10, 0.04), (0.07, 0.10, 0.06), MAIN)
    bench.ball((0, 1.22, 0.04), (0.05, 0.05, 0.045), MAIN)
    for i in range(8):
        a = math.pi * (0.14 + 0.24 * (i % 4)) * (1 if i < 4 else -1) + math.pi / 2
        bench.rod((0, 1.18, 0.05), (0.22 * math.cos(a), 1.18 + 0.22 * math.sin(a), 0.03), 0.012, MAIN)


def draw_nest(bench: Bench) -> None:
    """A bird's nest of twigs with three speckled eggs."""
    twig = MAIN.of("wood")
    bench.turned(
        (0, 0, 0),
        [(0, 0.05), (0.6, 0.05), (0.95, 0.35), (0.9, 0.5), (0.62, 0.42), (0.4, 0.22), (0, 0.18)],
        twig.toned(0.7),
    )
    for i in range(64):
        a, y = 2.4 * i, 0.10 + 0.42 * ((i * 5) % 9) / 9
        r = 0.66 + 0.30 * y / 0.5
        b = a + 0.55 + 0.2 * (i % 3)
        bench.rod((r * math.cos(a), y, r * math.sin(a)), (r * 1.04 * math.cos(b), y + 0.08 * (-1) ** i, r * 1.04 * math.sin(b)), 0.026, twig.toned(0.75 + 0.12 * (i % 4)))  # fmt: skip
    for x, z in ((-0.24, 0.1), (0.24, 0.12), (0.0, -0.24)):
        bench.ball((x, 0.42, z), (0.19, 0.24, 0.19), SECOND.patterned("spots", 0.08, (0.35, 0.28, 0.22)))


def draw_beehive(bench: Bench) -> None:
    """A straw skep: rings of straw, smaller upward, with a round door, bees at it, on a board."""
    bench.box((0, 0.06, 0), (1.0, 0.06, 0.9), WOOD, edge=0.02)
    rows = (0.80, 0.86, 0.87, 0.84, 0.77, 0.66, 0.52, 0.34, 0.14)
    for i, r in enumerate(rows):
        bench.ring((0, 0.22 + 0.18 * i, 0), max(r - 0.1, 0.04), 0.115, MAIN if i % 2 else SECOND)
    bench.turned((0, 0.12, 0), [(0, 0), (0.76, 0), (0.8, 0.5), (0.62, 1.0), (0.25, 1.5), (0, 1.6)], MAIN.toned(0.8))
    bench.ball((0, 0.34, 0.84), (0.20, 0.17, 0.08), Swatch("door", (0.10, 0.06, 0.03), "matte"))
    for i, (x, y, z) in enumerate(((0.32, 0.62, 0.95), (-0.28, 0.5, 1.0), (0.1, 0.86, 0.98), (-0.52, 1.0, 0.82), (0.62, 1.2, 0.7), (0.95, 0.9, 0.5), (-0.95, 1.3, 0.4), (0.05, 0.22, 1.05))):  # fmt: skip
        with bench.frame((x, y, z), (0, 60 * i, 15)):
            bench.ball(
                (0, 0, 0),
                (0.10, 0.065, 0.065),
                Swatch("bee", (0.95, 0.70, 0.08), "fur", "bands", (0.08, 0.06, 0.04), 0.07),
            )
            bench.ball((0.10, 0.01, 0), 0.045, BLACK)
            for s in (-1, 1):
                bench.ball((0, 0.08, 0.06 * s), (0.05, 0.012, 0.09), WHITE)


def draw_pine_cone(bench: Bench) -> None:
    """A pine cone, its scales spread."""
    bench.rod((0, 0.2, 0), (0, 1.3, 0), 0.3, MAIN.toned(0.6), 0.12)
    for i in range(58):
        t = i / 57
        a, y = 2.39996 * i, 0.12 + 1.36 * t
        r = 0.62 * math.sin(math.pi * min(0.92, 0.20 + 0.78 * t)) + 0.02
        x, z = r * math.cos(a), r * math.sin(a)
        bench.ball(
            (x * 0.86, y, z * 0.86),
            (0.17 * (1.1 - 0.5 * t), 0.04, 0.13 * (1.1 - 0.5 * t)),
            MAIN,
            (0, -math.degrees(a), 22),
        )
        bench.ball((x * 1.06, y + 0.05, z * 1.06), 0.045, SECOND)


def draw_gold_bar(bench: Bench) -> None:
    """Bars of gold: one on two."""
    for x, y, z in ((0, 0.2, -0.36), (0, 0.2, 0.36), (0, 0.6, 0)):
        bench.wedge((x, y, z), (0.92, 0.19, 0.33), (0.88, 0.72), MAIN.of("metal"))
        bench.box((x, y + 0.19, z), (0.4, 0.006, 0.1), MAIN.toned(0.8).of("metal"), edge=0)


def draw_hamster_wheel(bench: Bench) -> None:
    """An upright wheel of rungs on a stand; it turns about z, and is open toward the viewer."""
    for s in (-1, 1):
        bench.rod((0.55 * s, 0.03, -0.34), (0, 1.12, -0.34), 0.05, SECOND)
    bench.box((0, 0.03, -0.1), (0.72, 0.03, 0.34), SECOND, edge=0.02)
    bench.socket("inside", (0, 0.26, 0.02))
    with bench.node("treadwheel", (0, 1.12, 0)):
        for z in (-0.28, 0.30):
            bench.ring((0, 1.12, z), 0.94, 0.035, MAIN, axis="z")
        for i in range(28):
            a = 2 * math.pi * i / 28
            bench.rod((0.94 * math.cos(a), 1.12 + 0.94 * math.sin(a), -0.28), (0.94 * math.cos(a), 1.12 + 0.94 * math.sin(a), 0.30), 0.022, CHROME)  # fmt: skip
        for i in range(3):
            a = math.pi * i / 3
            bench.bar((-0.94 * math.cos(a), 1.12 - 0.94 * math.sin(a), -0.28), (0.94 * math.cos(a), 1.12 + 0.94 * math.sin(a), -0.28), 0.022, MAIN)  # fmt: skip
        bench.put("cylinder", (0.09, 0.06, 0.09), (0, 1.12, -0.28), GREY, (90, 0, 0))


def draw_pinwheel(bench: Bench) -> None:
    """A paper windmill on a stick: four folded sails about a pin; it faces +z."""
    bench.rod((0, 0, -0.06), (0, 1.6, -0.06), 0.035, WOOD)
    with bench.node("rotor", (0, 1.6, 0)):
        for i in range(4):
            with bench.frame((0, 1.6, 0), (0, 0, 90.0 * i)):
                bench.put("sheet", (0.30, 0.34, 2), (0.30, 0.24, 0.02), MAIN if i % 2 else SECOND, (0, 24, -90))
                bench.put(
                    "sheet",
                    (0.16, 0.26, 2),
                    (0.24, 0.08, 0.07),
                    MAIN.toned(0.8) if i % 2 else SECOND.toned(0.8),
                    (14, 34, -60),
                )
        bench.ball((0, 1.6, 0.08), 0.05, GOLD)


def draw_jigsaw(bench: Bench) -> None:
    """Pieces of a jigsaw, four joined, one apart."""
    for i, (x, z, turn) in enumerate(((-0.5, -0.5, 0), (0.5, -0.5, 0), (-0.5, 0.5, 0), (0.5, 0.5, 0), (1.75, 0.4, 28))):
        look = Swatch(
            "piece",
            ((0.22, 0.52, 0.78), (0.92, 0.70, 0.18), (0.30, 0.62, 0.32), (0.86, 0.32, 0.24), (0.60, 0.36, 0.68))[i],
            "satin",
        )
        look = look if i else MAIN.of("satin")
        with bench.frame((x, 0, z), (0, turn, 0)):
            bench.box((0, 0.06, 0), (0.47, 0.06, 0.47), look, edge=0.02)
            bench.drum((0.56, 0.061, 0.0), 0.15, 0.06, look)
            bench.drum((0.0, 0.061, -0.56), 0.15, 0.06, look)


def draw_music_box(bench: Bench) -> None:
    """A music box, open: a dancer turns before a mirror in its lid; it faces +z."""
    bench.box((0, 0.3, 0), (0.8, 0.3, 0.55), MAIN.of("wood"), edge=0.04)
    bench.box((0, 0.60, 0), (0.72, 0.02, 0.47), SECOND, edge=0)
    bench.box((0, 1.05, -0.62), (0.8, 0.5, 0.07), MAIN.of("wood"), (-14, 0, 0), edge=0.04)
    bench.box((0, 1.06, -0.54), (0.62, 0.36, 0.01), STEEL.of("chrome"), (-14, 0, 0), edge=0)
    with bench.node("dancer", (0, 0.62, 0)):
        bench.cone((0, 0.86, 0), 0.24, 0.05, 0.06, Swatch("skirt", (0.98, 0.86, 0.90), "cloth"))
        bench.rod((0, 0.62, 0), (0, 0.84, 0), 0.03, Swatch("skin", (0.94, 0.78, 0.66)))
        bench.rod((0, 0.9, 0), (0, 1.08, 0), 0.05, Swatch("bodice", (0.92, 0.5, 0.6)))
        bench.ball((0, 1.2, 0), 0.07, Swatch("skin", (0.94, 0.78, 0.66)))
        bench.ball((0, 1.26, -0.02), 0.055, Swatch("hair", (0.25, 0.14, 0.08)))
        for s in (-1, 1):
            bench.rod((0.04 * s, 1.06, 0), (0.18 * s, 1.2, 0), 0.02, Swatch("skin", (0.94, 0.78, 0.66)))
            bench.rod((0.18 * s, 1.2, 0), (0.05 * s, 1.42, 0), 0.018, Swatch("skin", (0.94, 0.78, 0.66)))
    bench.rod((0.8, 0.3, 0.2), (1.0, 0.3, 0.2), 0.03, GOLD)
    bench.rod((1.0, 0.3, 0.2), (1.0, 0.46, 0.2), 0.03, GOLD)


def draw_cassette(bench: Bench) -> None:
    """A tape cassette, leaning; its label and its two reels toward +z."""
    with bench.frame((0, 0.62, 0), (-12, 0, 0)):
        bench.box((0, 0, 0), (0.98, 0.62, 0.10), MAIN, edge=0.05)
        bench.box((0, 0.10, 0.10), (0.84, 0.38, 0.008), PAPER, edge=0)
        bench.box((0, 0.36, 0.112), (0.84, 0.09, 0.006), SECOND, edge=0)
        bench.box((0, 0.02, 0.112), (0.52, 0.15, 0.006), BLACK, edge=0)
        for s in (-1, 1):
            bench.ring((0.36 * s, 0.02, 0.12), 0.11, 0.035, WHITE, axis="z")
        bench.wedge((0, -0.48, 0.10), (0.62, 0.13, 0.04), (0.9, 0.6), MAIN.toned(0.8))


def draw_yarn_ball(bench: Bench) -> None:
    """A ball of yarn: strands wound about it every way, an end that runs off over the floor."""
    bench.ball((0, 0.5, 0), 0.47, MAIN.toned(0.85))
    for i in range(22):
        bench.put(
            "torus",
            (0.455, 0.035, 360.0),
            (0, 0.5, 0),
            MAIN if i % 3 else MAIN.toned(0.9),
            (37.0 * i, 71.0 * i, 53.0 * i),
        )
    ends = [(0.2, 0.06, 0.4), (0.5, 0.03, 0.62), (0.85, 0.03, 0.5), (1.05, 0.03, 0.72), (1.4, 0.03, 0.66)]
    bench.tubes(ends, 0.03, MAIN)


YARNS: dict[str, Recipe] = {
    "yarn ball": recipe(
        draw_yarn_ball, 0.16, (0.82, 0.14, 0.18), finish="cloth", mass=0.1, material="fabric", round=True
    ),
}
CURIOS: dict[str, Recipe] = {
    "marble run": recipe(draw_marble_run, 0.6, (0.80, 0.60, 0.36), (0.82, 0.24, 0.16), finish="wood", mass=2.0, material="wood", front="z"),
    "nesting dolls": recipe(draw_nesting_dolls, 0.28, (0.80, 0.12, 0.12), (0.96, 0.80, 0.22), mass=0.5, material="wood", front="z"),
    "paper crane": recipe(draw_paper_crane, 0.16, (0.92, 0.32, 0.30), finish="paper", mass=0.004, material="fabric"),
    "spider web": recipe(draw_web, 0.5, (0.16, 0.11, 0.08), finish="fur", mass=0.01, material="fabric", front="z"),
    "bird nest": recipe(draw_nest, 0.2, (0.50, 0.36, 0.21), (0.60, 0.78, 0.80), mass=0.1, material="wood"),
    "beehive": recipe(draw_beehive, 0.55, (0.82, 0.62, 0.28), (0.74, 0.53, 0.22), finish="matte", mass=6.0, material="wood", front="z", voice="buzz"),
    "pine cone": recipe(draw_pine_cone, 0.1, (0.45, 0.28, 0.15), (0.66, 0.48, 0.30), finish="wood", mass=0.04, material="wood"),
    "gold bar": recipe(draw_gold_bar, 0.26, (0.96, 0.74, 0.22), mass=12.0, material="metal", front="z"),
    "hamster wheel": recipe(draw_hamster_wheel, 0.28, (0.20, 0.52, 0.82), (0.92, 0.92, 0.92), mass=0.4, front="z"),
    "pinwheel": recipe(draw_pinwheel, 0.4, (0.88, 0.16, 0.2), (0.98, 0.8, 0.14), finish="paper", mass=0.05, material="fabric", front="z"),
    "jigsaw": recipe(draw_jigsaw, 0.2, (0.2, 0.5, 0.8), mass=0.05, material="fabric", front="z"),
    "music box": recipe(draw_music_box, 0.22, (0.42, 0.22, 0.12), (0.60, 0.10, 0.20), mass=0.8, material="wood", front="z"),
    "cassette": recipe(draw_cassette, 0.11, (0.16, 0.16, 0.18), (0.90, 0.45, 0.12), mass=0.06, front="z"),
}  # fmt: skip
