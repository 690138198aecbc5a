"""What gives way: paper, cushions, sponges, cups of foam, boxes of cloth. Metres; what gives stands on the node "soft"."""

from __future__ import annotations

import random

from ..swatch import BLACK, MAIN, SECOND, Swatch
from ..workbench import Bench


def draw_sheet(bench: Bench, half: tuple[float, float] = (0.11, 0.085)) -> None:
    """A sheet of paper that lies flat, its corners a little up."""
    bench.box((0, 0.0012, 0), (half[0], 0.0012, half[1]), MAIN, edge=0)
    bench.box((half[0] - 0.012, 0.004, 0), (0.013, 0.0008, half[1]), MAIN, turn=(0, 0, 12), edge=0)


def draw_torn_sheet(bench: Bench) -> None:
    """A sheet that hangs upright in two halves on nodes at the end of its tear, their edges jagged."""
    chance = random.Random(3)
    wide, tall = 0.12, 0.19
    for name, s in (("left", -1), ("right", 1)):
        with bench.node(name, (0, -tall, 0)):
            bench.box((s * (wide / 2 + 0.004), -tall / 2, 0), (wide / 2 - 0.002, tall / 2, 0.0012), MAIN, edge=0)
            for n in range(9):
                y = -tall + (n + 0.5) * tall / 9
                x = (0.5 - chance.random()) * 0.012
                bench.box(
                    (s * 0.003 + x, y, s * 0.0004),
                    (0.008, tall / 18, 0.0010),
                    MAIN,
                    turn=(0, 0, chance.uniform(-14, 14)),
                    edge=0,
                )


def draw_bridge_sheet(bench: Bench) -> None:
    """A sheet that lies across a gap, in two halves on nodes at its outer ends, which fold down in the middle."""
    for name, s in (("left", -1), ("right", 1)):
        with bench.node(name, (s * 0.10, 0.0, 0.0)):
            bench.box((s * 0.066, 0.0015, 0), (0.067, 0.0015, 0.05), MAIN, edge=0)


def draw_paper_clip(bench: Bench) -> None:
    """A bent wire, as clips are."""
    for x, z, r in ((0.0, 0.0, 0.007), (0.004, 0.0, 0.0045)):
        bench.ring((x - 0.012, 0.002, z), r, 0.0013, MAIN)
        bench.ring((x + 0.012, 0.002, z), r, 0.0013, MAIN)
        for s in (-1, 1):
            bench.bar((x - 0.012, 0.002, z + s * r), (x + 0.012, 0.002, z + s * r), 0.0013, MAIN)


def draw_paper_ball(bench: Bench, radius: float = 0.042) -> None:
    """Crumpled paper: many small facets about a middle."""
    chance = random.Random(5)
    bench.ball((0, radius, 0), radius * 0.86, MAIN.toned(0.9))
    for _ in range(26):
        x, y, z = (chance.gauss(0, 1) for _ in range(3))
        n = max((x * x + y * y + z * z) ** 0.5, 1e-6)
        place = (x / n * radius * 0.72, radius + y / n * radius * 0.72, z / n * radius * 0.72)
        turn = (chance.uniform(0, 180), chance.uniform(0, 180), chance.uniform(0, 180))
        bench.box(
            place,
            (radius * 0.34, radius * 0.26, radius * 0.10),
            MAIN.toned(chance.choice((0.86, 0.95, 1.0))),
            turn=turn,
            edge=0,
        )


def draw_cushion(bench: Bench, tall: float = 0.085) -> None:
    """A pillow that lies flat, full in the middle, with corners and a seam. It gives way on node "soft"."""
    x, z = 0.155, 0.125
    with bench.node("soft", (0, 0, 0)):
        bench.ball((0, tall / 2, 0), (x, tall / 2, z), MAIN)
        bench.ball((0, tall / 2, 0), (0.86 * x, 0.46 * tall, 0.97 * z), MAIN)
        bench.box((0, 0.42 * tall, 0), (0.86 * x, 0.27 * tall, 0.86 * z), MAIN, edge=0.25 * tall)
        for sx in (-1, 1):
            for sz in (-1, 1):
                bench.rod(
                    (sx * 0.7 * x, 0.42 * tall, sz * 0.7 * z),
                    (sx * 1.0 * x, 0.36 * tall, sz * 1.0 * z),
                    0.26 * tall,
                    MAIN,
                    end=0.010,
                )


def draw_sponge(bench: Bench) -> None:
    """A yellow sponge with holes."""
    with bench.node("soft", (0, 0, 0)):
        bench.box((0, 0.03, 0), (0.075, 0.03, 0.05), MAIN.patterned("spots", 0.012), edge=0.008)


def draw_foam_cup(bench: Bench, tall: float = 0.115) -> None:
    """A cup of white foam, open above, wider at its rim."""
    with bench.node("soft", (0, 0, 0)):
        bench.turned(
            (0, 0, 0),
            [(0.0, 0.003), (0.028, 0.003), (0.042, tall), (0.0445, tall + 0.002), (0.0445, tall - 0.005)],
            MAIN,
        )
        bench.ring((0, tall, 0), 0.0435, 0.0030, MAIN)


def draw_fabric_box(bench: Bench, half: float = 0.09) -> None:
    """A box covered in cloth, with a lid and a loop to pull it by."""
    bench.box((0, 0.86 * half, 0), (half, 0.86 * half, half), MAIN, edge=0.008)
    bench.box((0, 1.74 * half, 0), (1.04 * half, 0.14 * half, 1.04 * half), MAIN.toned(0.85), edge=0.008)
    bench.ring((0, 1.1 * half, half + 0.002), 0.016, 0.003, BLACK, axis="z")


def draw_lampshade(bench: Bench) -> None:
    """A shade of cloth, narrower above."""
    bench.turned((0, 0, 0), [(0.12, 0), (0.075, 0.17)], MAIN)
    for y, r in ((0.0, 0.12), (0.17, 0.075)):
        bench.ring((0, y, 0), r, 0.003, Swatch("seam", (0.75, 0.68, 0.52), "cloth"))
    bench.rod((0, 0.13, 0), (0, 0.19, 0), 0.006, SECOND)
