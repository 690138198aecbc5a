"""Temples, gates and castles of Asia, America and antiquity that everybody knows by their outline."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, GOLD, MAIN, RED, SECOND, STONE, WATER, WHITE, Swatch
from ..workbench import Bench
from .roof import battlements, column

GRANITE = Swatch("granite", (0.5, 0.47, 0.43), "stone", "mottle", (0.4, 0.37, 0.34), 2.0)
JADE = Swatch("jade", (0.16, 0.42, 0.3), "satin")


def draw_imperial_gate(bench: Bench) -> None:
    """A high red wall with five gateways, and on it a hall of red columns below two golden roofs that curve up."""
    bench.wedge((0, 3.0, 0), (17, 3.0, 4.2), (0.97, 0.88), MAIN)
    bench.box((0, 6.1, 0), (16.5, 0.2, 3.9), WHITE, edge=0)
    battlements(bench, (0, 6.2, 0), (16.2, 3.7), 0.5, MAIN)
    for x, w, h in ((0, 1.25, 3.3), (-4.2, 1.0, 2.9), (4.2, 1.0, 2.9), (-8.2, 0.9, 2.6), (8.2, 0.9, 2.6)):
        bench.box((x, h * 0.42, 4.1), (w, h * 0.42, 0.35), BLACK, edge=0)
        bench.put("cylinder", (w, 0.35, w), (x, h * 0.84, 4.1), BLACK, (90, 0, 0))
    _hall(bench, 6.4, 11.5, 3.0)
    for s in (-1, 1):
        bench.box((s * 17.5, 2.5, 5.0), (2.4, 2.5, 9.0), MAIN, edge=0)
    bench.box((0, 0.06, 12), (20, 0.06, 9), STONE, edge=0)


def _hall(bench: Bench, y: float, half: float, deep: float) -> None:
    """A hall with red columns and two roofs of yellow tiles."""
    bench.box((0, y + 0.2, 0), (half * 1.05, 0.2, deep * 1.1), WHITE, edge=0)
    bench.box((0, y + 1.6, 0), (half * 0.88, 1.3, deep * 0.8), RED.toned(0.7), edge=0)
    for k in range(10):
        x = -half * 0.92 + 2 * half * 0.92 * k / 9
        bench.bar((x, y + 0.3, deep), (x, y + 2.9, deep), 0.22, RED)
    bench.box((0, y + 2.8, 0), (half, 0.18, deep * 1.05), JADE, edge=0)
    for up, share in ((2.95, 1.0), (4.75, 0.8)):
        bench.wedge((0, y + up + 0.7, 0), (half * 1.14 * share, 0.75, deep * 1.5 * share), (0.82, 0.34), SECOND)
        bench.box((0, y + up + 0.02, 0), (half * 1.16 * share, 0.1, deep * 1.54 * share), SECOND.toned(0.8), edge=0)
        for s in (-1, 1):
            for t in (-1, 1):
                a = (s * half * 1.1 * share, y + up + 0.05, t * deep * 1.46 * share)
                bench.rod(a, (a[0] + s * 0.55, a[1] + 0.5, a[2] + t * 0.4), 0.16, SECOND, end=0.05)
        if share == 1.0:
            bench.box((0, y + 4.3, 0), (half * 0.72, 0.55, deep * 0.6), RED.toned(0.8), edge=0)
    bench.box((0, y + 6.4, 0), (half * 0.68, 0.22, 0.25), SECOND.toned(0.8), edge=0)
    for s in (-1, 1):
        bench.rod((s * half * 0.66, y + 6.4, 0), (s * half * 0.72, y + 7.1, 0), 0.2, SECOND)


def draw_round_temple(bench: Bench) -> None:
    """A round hall with three blue roofs over one another, on three terraces of white marble."""
    for k in range(3):
        bench.drum((0, 0.6 + 1.2 * k, 0), 13 - 2.2 * k, 0.6, WHITE)
        bench.ring((0, 1.5 + 1.2 * k, 0), 12.6 - 2.2 * k, 0.16, WHITE)
    y = 3.7
    for k, (r, tall) in enumerate(((5.6, 2.6), (4.5, 1.5), (3.3, 1.4))):
        bench.drum((0, y + tall / 2, 0), r * 0.84, tall / 2, MAIN.patterned("bands", 0.6, (0.15, 0.4, 0.35)))
        for i in range(12):
            a = math.radians(30 * i)
            bench.bar(
                (r * 0.9 * math.cos(a), y, r * 0.9 * math.sin(a)),
                (r * 0.9 * math.cos(a), y + tall, r * 0.9 * math.sin(a)),
                0.18,
                RED,
            )
        y += tall
        bench.turned(
            (0, y, 0),
            [
                (r * 1.28, 0),
                (r * 0.9, 0.75),
                (r * (0.62 if k < 2 else 0.2), 1.4 if k < 2 else 2.2),
                (0.0, 1.5 if k < 2 else 2.9),
            ],
            SECOND,
        )
        y += 1.1
    bench.ball((0, y + 2.2, 0), 0.5, GOLD)


def draw_tiered_castle(bench: Bench) -> None:
    """White storeys that grow smaller, each below grey roofs that curve up, on a base of large stones."""
    bench.wedge((0, 2.4, 0), (9, 2.4, 7.5), (0.78, 0.76), GRANITE)
    y = 4.8
    for k in range(5):
        half, tall = 6.2 - 1.05 * k, 1.9 - 0.12 * k
        bench.box(
            (0, y + tall / 2, 0),
            (half, tall / 2, half * 0.8),
            MAIN.patterned("windows", 1.0, (0.25, 0.22, 0.2)),
            edge=0,
        )
        y += tall
        bench.wedge((0, y + 0.42, 0), (half * 1.3, 0.45, half * 1.1), (0.62, 0.56), SECOND)
        bench.box((0, y + 0.02, 0), (half * 1.31, 0.09, half * 1.11), SECOND.toned(0.8), edge=0)
        if k in (1, 3):
            bench.wedge((0, y + 0.75, half * 0.95), (half * 0.42, 0.85, 0.5), (0.03, 1.0), MAIN)
        for s in (-1, 1):
            for t in (-1, 1):
                a = (s * half * 1.26, y + 0.05, t * half * 1.06)
                bench.rod(a, (a[0] + s * 0.4, a[1] + 0.4, a[2] + t * 0.3), 0.12, SECOND, end=0.04)
        y += 0.55
    bench.box((0, y + 0.5, 0), (1.7, 0.2, 0.2), SECOND, edge=0)
    for s in (-1, 1):
        bench.rod((s * 1.6, y + 0.5, 0), (s * 1.8, y + 1.2, 0), 0.18, GOLD)


def draw_lotus_towers(bench: Bench) -> None:
    """Five towers like lotus buds over galleries of stone, behind a pond."""
    stone = MAIN.patterned("mottle", 0.6, (0.36, 0.33, 0.28))
    for half, y in ((14, 0.7), (10, 2.1), (6.4, 3.8)):
        bench.box((0, y, 0), (half, 0.75, half * 0.7), stone, edge=0)
        for k in range(int(half * 2)):
            bench.box(
                (-half + 0.5 + k * (2 * half - 1) / max(int(half * 2) - 1, 1), y + 0.2, half * 0.7 + 0.05),
                (0.2, 0.4, 0.1),
                BLACK,
                edge=0,
            )
    towers = (
        (0, 0, 12.5, 2.0),
        (-5.2, 3.2, 7.8, 1.4),
        (5.2, 3.2, 7.8, 1.4),
        (-5.2, -3.2, 7.8, 1.4),
        (5.2, -3.2, 7.8, 1.4),
    )
    for x, z, tall, r in towers:
        bench.turned(
            (x, 3.4, z),
            [
                (r, 0),
                (r, tall * 0.2),
                (r * 1.08, tall * 0.32),
                (r * 0.95, tall * 0.5),
                (r * 0.65, tall * 0.72),
                (r * 0.3, tall * 0.88),
                (0.0, tall),
            ],
            stone,
        )
        for k in range(6):
            bench.ring((x, 3.4 + tall * (0.26 + 0.1 * k), z), r * (1.08 - 0.11 * k), 0.14, MAIN.toned(0.8))
    bench.box((0, 0.5, 13), (1.5, 0.5, 4.6), stone, edge=0)
    for s in (-1, 1):
        bench.box((s * 8, 0.06, 14), (5.6, 0.06, 4), WATER, edge=0)


def draw_step_pyramid(bench: Bench) -> None:
    """Nine steps of stone with stairs up the middle of each side and a temple on top."""
    for k in range(9):
        half = 11.0 - 1.05 * k
        bench.wedge(
            (0, 0.6 + 1.2 * k, 0), (half, 0.6, half), (0.95, 0.95), MAIN.patterned("bricks", 0.9, (0.56, 0.52, 0.44))
        )
    for turn in (0, 90, 180, 270):
        with bench.frame((0, 0, 0), (0, turn, 0)):
            bench.beam(
                (0, 0.2, 11.7), (0, 10.9, 2.6), (1.5, 0.35), MAIN.toned(0.82).patterned("bands", 0.35, (0.5, 0.46, 0.4))
            )
            for s in (-1, 1):
                bench.beam((s * 1.75, 0.3, 11.9), (s * 1.75, 11.1, 2.6), (0.25, 0.5), MAIN.toned(1.12))
    bench.box((0, 12.2, 0), (2.4, 1.4, 2.4), MAIN, edge=0)
    bench.box((0, 13.8, 0), (2.7, 0.3, 2.7), MAIN.toned(1.1), edge=0)
    bench.box((0, 12.0, 2.42), (0.6, 1.0, 0.05), BLACK, edge=0)


def draw_rock_temple(bench: Bench) -> None:
    """A front of columns in two storeys with a round temple between broken gables, cut out of a rose-red cliff."""
    cliff = MAIN.patterned("mottle", 2.4, (0.68, 0.38, 0.25))
    bench.box((0, 13, -4.5), (16, 13, 3), cliff, edge=0.8)
    for s in (-1, 1):
        bench.wedge((s * 13.5, 13.5, 0.5), (5.0, 13.5, 4.5), (0.8, 0.7), cliff)
        bench.wedge((s * 21, 10, -2), (6.0, 10, 5.0), (0.6, 0.6), cliff)
    for x in (-5.6, -3.4, -1.4, 1.4, 3.4, 5.6):
        column(bench, (x, 0.6, -0.6), 0.5, 8.6, SECOND)
    bench.box((0, 4.6, -1.4), (6.6, 4.6, 0.4), MAIN.toned(0.72), edge=0)
    bench.box((0, 3.0, -0.9), (1.0, 3.0, 0.1), BLACK, edge=0)
    bench.box((0, 9.6, -0.9), (6.9, 0.5, 1.2), SECOND, edge=0)
    bench.wedge((0, 10.8, -0.9), (3.4, 0.8, 0.9), (0.02, 1.0), SECOND)
    for s in (-1, 1):
        for x in (3.7, 5.9):
            column(bench, (s * x, 11.2, -1.2), 0.42, 4.8, SECOND)
        bench.box((s * 4.8, 13.6, -2), (1.4, 2.4, 0.4), MAIN.toned(0.75), edge=0)
        bench.wedge((s * 4.9, 17.0, -1.3), (1.9, 0.9, 0.9), (0.3, 1.0), SECOND)
    bench.drum((0, 13.4, -1.8), 1.5, 2.3, SECOND)
    for a in (30, 90, 150):
        bench.bar(
            (1.9 * math.cos(math.radians(a)), 11.2, -1.8 + 1.9 * math.sin(math.radians(a))),
            (1.9 * math.cos(math.radians(a)), 15.8, -1.8 + 1.9 * math.sin(math.radians(a))),
            0.28,
            SECOND,
        )
    bench.turned((0, 15.8, -1.8), [(2.2, 0), (1.1, 1.1), (0.3, 1.8), (0.5, 2.3), (0.0, 2.9)], SECOND)
    bench.box((0, 0.3, 0.4), (7.6, 0.3, 1.8), SECOND, edge=0)


SIGHTS_TEMPLES: dict[str, Recipe] = {
    "imperial gate": recipe(draw_imperial_gate, 120.0, (0.62, 0.12, 0.1), (0.9, 0.65, 0.15), mass=1e8, material="stone", finish="matte", front="z"),
    "round temple": recipe(draw_round_temple, 60.0, (0.7, 0.15, 0.12), (0.1, 0.22, 0.5), mass=1e7, material="wood", finish="satin"),
    "tiered castle": recipe(draw_tiered_castle, 60.0, (0.95, 0.94, 0.9), (0.34, 0.38, 0.42), mass=3e7, material="wood", finish="matte", front="z"),
    "lotus-towered temple": recipe(draw_lotus_towers, 120.0, (0.5, 0.46, 0.4), mass=1e8, material="stone", finish="stone", front="z"),
    "step pyramid": recipe(draw_step_pyramid, 56.0, (0.74, 0.69, 0.58), mass=1e8, material="stone", finish="stone", front="z"),
    "rock temple": recipe(draw_rock_temple, 60.0, (0.76, 0.45, 0.3), (0.84, 0.58, 0.42), mass=1e9, material="stone", finish="stone", front="z"),
}  # fmt: skip
