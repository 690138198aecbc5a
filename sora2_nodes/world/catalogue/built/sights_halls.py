"""Churches, palaces, gates and temples that everybody knows by their outline."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, GOLD, LEAF, MAIN, PANE, RED, SECOND, STONE, WATER, WHITE, Swatch
from ..workbench import Bench
from .roof import battlements, column

ONION = ((0.62, 0), (0.98, 0.35), (1.0, 0.75), (0.8, 1.2), (0.4, 1.65), (0.12, 2.0), (0.0, 2.5))
GRANITE = Swatch("granite", (0.5, 0.47, 0.43), "stone", "mottle", (0.4, 0.37, 0.34), 2.0)
JADE = Swatch("jade", (0.16, 0.42, 0.3), "satin")


def _onion(bench: Bench, at: tuple[float, float, float], r: float, swatch: Swatch) -> None:
    bench.turned(at, [(r * x, r * y) for x, y in ONION], swatch)
    bench.rod((at[0], at[1] + 2.4 * r, at[2]), (at[0], at[1] + 3.0 * r, at[2]), 0.06 * r, GOLD)


def draw_onion_domes(bench: Bench) -> None:
    """Nine chapels close together, each with a bright onion dome of its own, around a tented spire."""
    brick = MAIN.patterned("bricks", 0.5, (0.9, 0.88, 0.84))
    bench.box((0, 1.2, 0), (7.2, 1.2, 6.2), brick, edge=0)
    bench.drum((0, 6.5, 0), 1.9, 5.5, brick)
    bench.cone((0, 15.5, 0), 1.9, 4.0, 0.6, SECOND.patterned("bands", 0.5, (0.92, 0.88, 0.8)))
    _onion(bench, (0, 19.4, 0), 0.8, GOLD)
    looks = (
        ((0.1, 0.45, 0.3), (0.95, 0.8, 0.2)), ((0.15, 0.3, 0.7), (0.95, 0.95, 0.95)), ((0.75, 0.15, 0.12), (0.2, 0.5, 0.25)),
        ((0.9, 0.7, 0.15), (0.1, 0.45, 0.25)), ((0.2, 0.5, 0.75), (0.9, 0.9, 0.9)), ((0.15, 0.5, 0.25), (0.85, 0.2, 0.15)),
        ((0.85, 0.3, 0.15), (0.95, 0.85, 0.3)), ((0.12, 0.35, 0.6), (0.95, 0.75, 0.2)),
    )  # fmt: skip
    for k, (colour, other) in enumerate(looks):
        a, far = math.radians(45 * k), 5.0 if k % 2 == 0 else 4.6
        tall, r = (9.0, 1.55) if k % 2 == 0 else (6.4, 1.15)
        x, z = far * math.cos(a), far * math.sin(a)
        bench.drum((x, tall / 2, z), r * 0.85, tall / 2, brick)
        bench.drum((x, tall * 0.72, z), r * 0.98, 0.35, WHITE)
        bench.drum((x, tall, z), r * 0.8, 0.4, WHITE)
        _onion(
            bench,
            (x, tall + 0.3, z),
            r,
            Swatch(f"dome {k}", colour, "paint", "stripes" if k % 2 else "checker", other, 0.45),
        )


def draw_marble_mausoleum(bench: Bench) -> None:
    """White marble: a great onion dome over a tall arched portal, four small ones, four minarets, a long pool before it."""
    bench.box((0, 0.9, 0), (13, 0.9, 13), MAIN.toned(0.92), edge=0)
    bench.box((0, 5.2, 0), (5.8, 3.6, 5.8), MAIN, edge=0.6)
    for turn in (0, 90, 180, 270):
        with bench.frame((0, 0, 0), (0, turn, 0)):
            bench.box((0, 5.6, 5.9), (2.2, 4.0, 0.25), MAIN.toned(1.1), edge=0)
            bench.box((0, 4.4, 6.2), (1.35, 2.6, 0.05), BLACK, edge=0)
            bench.put("cylinder", (1.35, 0.05, 1.7), (0, 7.0, 6.2), BLACK, (90, 0, 0))
            for x in (-3.9, 3.9):
                for y in (3.6, 6.8):
                    bench.box((x, y, 5.85), (0.7, 0.9, 0.05), BLACK, edge=0)
                    bench.put("cylinder", (0.7, 0.05, 0.8), (x, y + 0.9, 5.85), BLACK, (90, 0, 0))
    bench.drum((0, 9.8, 0), 3.3, 1.2, MAIN)
    _onion(bench, (0, 10.6, 0), 3.7, MAIN)
    for x in (-4.0, 4.0):
        for z in (-4.0, 4.0):
            bench.drum((x, 9.4, z), 1.0, 0.7, MAIN)
            _onion(bench, (x, 10.0, z), 1.15, MAIN)
    for x in (-12, 12):
        for z in (-12, 12):
            bench.cone((x, 8.6, z), 0.95, 7.0, 0.7, MAIN)
            for y in (5.6, 10.0, 15.4):
                bench.drum((x, y, z), 1.15, 0.18, MAIN.toned(0.9))
            bench.dome((x, 15.9, z), (0.8, 1.0, 0.8), 0.0, MAIN)
    bench.box((0, 0.12, 27), (1.7, 0.12, 13), WATER, edge=0)
    for s in (-1, 1):
        for k in range(7):
            bench.turned((s * 3.3, 0, 16 + 3.6 * k), [(0.2, 0), (0.75, 0.5), (0.6, 1.8), (0.0, 3.2)], LEAF)


def draw_shell_opera(bench: Bench) -> None:
    """White shells that rise one behind another like sails, in two rows, on a broad terrace at the water."""
    bench.box((0, 1.0, 0), (15, 1.0, 8.5), SECOND, edge=0)
    bench.box((-14.5, 0.6, 0), (3.5, 0.6, 6), SECOND.toned(0.9), edge=0)
    for z, size, turn in ((3.0, 1.0, 5), (-3.2, 0.84, -5)):
        with bench.frame((0, 2.0, z), (0, turn, 0)):
            for x, tall in ((-8.6, 6.0), (-3.6, 9.0), (1.8, 11.4), (9.4, -6.4)):
                _sail(bench, x, abs(tall) * size, 1.0 if tall > 0 else -1.0)


def _sail(bench: Bench, x: float, tall: float, way: float) -> None:
    """One shell that leans over its open mouth, with glass in it."""
    pieces = 11
    for k in range(pieces):
        u = k / (pieces - 1)
        wide, deep = 0.4 * tall * max(1 - u**1.8, 0.0) ** 0.6 + 0.12, 0.3 * tall * (1 - u) ** 0.8 + 0.12
        lean = way * tall * (0.1 + 0.36 * u**1.6) - way * deep * 0.7
        bench.ball((x + lean, tall * (0.06 + 0.9 * u), 0), (deep, tall * 0.2 * (1 - 0.55 * u), wide), MAIN)
    for k in range(5):
        u = 0.05 + 0.13 * k
        face = x + way * tall * (0.1 + 0.36 * u**1.6) + way * 0.05 * tall
        bench.box((face, tall * (u + 0.04), 0), (0.06 * tall, 0.07 * tall, 0.3 * tall * (1 - u) ** 0.8), PANE, edge=0)


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


def draw_spired_basilica(bench: Bench) -> None:
    """A church of many slender spires that bulge and taper like sand run through the fingers."""
    stone = MAIN.patterned("mottle", 0.7, (0.6, 0.5, 0.38))
    bench.box((0, 4.2, -3.0), (4.2, 4.2, 8.5), stone, edge=0.3)
    bench.wedge((0, 10.2, -3.0), (4.0, 2.0, 8.2), (0.12, 0.95), stone)
    spires = [(x, 3.4 + 0.4 * abs(x) / 3, 17.0 + (4.5 if abs(x) < 2 else 0.0)) for x in (-4.4, -1.6, 1.6, 4.4)]
    spires += [(x, -9.5, 16.5 if abs(x) > 2 else 20.0) for x in (-4.4, -1.6, 1.6, 4.4)]
    for x, z, tall in spires:
        bench.turned(
            (x, 0, z), [(1.25, 0), (1.3, tall * 0.3), (1.15, tall * 0.55), (0.75, tall * 0.8), (0.25, tall)], stone
        )
        for k in range(5):
            bench.ring((x, tall * (0.4 + 0.1 * k), z), 1.22 - 0.13 * k, 0.12, MAIN.toned(0.8))
        bench.ball((x, tall + 0.4, z), 0.42, SECOND)
        bench.ball((x, tall + 1.0, z), (0.22, 0.5, 0.22), RED)
    bench.turned((0, 0, -3.2), [(2.0, 0), (2.0, 12), (1.6, 20), (0.9, 27), (0.2, 31)], stone)
    bench.box((0, 31.8, -3.2), (0.12, 1.1, 0.12), GOLD, edge=0)
    bench.box((0, 32.0, -3.2), (0.6, 0.12, 0.12), GOLD, edge=0)
    for x, w, h in ((0, 1.1, 2.9), (-3.0, 0.8, 2.2), (3.0, 0.8, 2.2)):
        bench.wedge((x, h, 4.6), (w, h, 0.3), (0.12, 1.0), MAIN.toned(0.85))
        bench.wedge((x, h * 0.72, 4.85), (w * 0.6, h * 0.72, 0.12), (0.15, 1.0), BLACK)
    bench.drum((0, 7.4, 5.4), 0.8, 0.1, PANE, axis="z")


def draw_twin_towered_cathedral(bench: Bench, spires: float = 0.0) -> None:
    """Two towers beside a rose window over three portals, a long nave behind them. spires: how tall its towers' spires are."""
    bench.box((0, 5.2, -7), (3.4, 5.2, 9), MAIN, edge=0)
    bench.wedge((0, 11.8, -7), (3.5, 1.6, 9), (0.05, 1.0), SECOND)
    bench.cone((0, 17.0, -9), 0.7, 4.4, 0.05, SECOND)
    for s in (-1, 1):
        bench.box((s * 3.4, 7.8, 2.2), (1.9, 7.8, 1.9), MAIN, edge=0)
        bench.box((s * 3.4, 15.7, 2.2), (2.05, 0.25, 2.05), MAIN.toned(1.1), edge=0)
        for x in (-0.7, 0.7):
            bench.box((s * 3.4 + x, 12.6, 4.1), (0.42, 1.9, 0.06), BLACK, edge=0)
        if spires:
            bench.wedge((s * 3.4, 15.9 + spires / 2, 2.2), (1.7, spires / 2, 1.7), (0.03, 0.03), MAIN.toned(0.9))
        for k in range(5):
            z = -1.5 - 2.8 * k
            bench.bar((s * 6.2, 0, z), (s * 3.4, 7.5, z), 0.32, MAIN.toned(0.9))
            bench.box((s * 6.2, 2.2, z), (0.35, 2.2, 0.45), MAIN, edge=0)
        bench.box((s * 3.4, 1.5, 4.15), (0.85, 1.5, 0.1), BLACK, edge=0)
        bench.put("cylinder", (0.85, 0.1, 1.0), (s * 3.4, 3.0, 4.15), BLACK, (90, 0, 0))
    bench.box((0, 5.6, 2.4), (1.6, 5.6, 1.6), MAIN, edge=0)
    bench.box((0, 1.7, 4.05), (0.95, 1.7, 0.1), BLACK, edge=0)
    bench.box((0, 5.2, 4.15), (5.2, 0.35, 0.15), MAIN.toned(1.15), edge=0)
    bench.drum(
        (0, 8.2, 4.05),
        1.35,
        0.1,
        Swatch("rose", (0.3, 0.2, 0.55), "gloss", "checker", (0.85, 0.5, 0.2), 0.4, glow=0.4),
        axis="z",
    )
    bench.ring((0, 8.2, 4.15), 1.4, 0.14, MAIN.toned(1.2), axis="z")


def draw_domed_hall(bench: Bench, wings: float = 9.0, flag: bool = False) -> None:
    """A great dome with a lantern over a portico of columns, with wings. wings: their half length."""
    bench.box((0, 2.6, -2), (wings, 2.6, 3.2), MAIN.patterned("windows", 1.6, (0.2, 0.22, 0.26)), edge=0)
    bench.box((0, 5.4, -2), (wings * 1.02, 0.25, 3.4), MAIN.toned(1.1), edge=0)
    for k in range(8):
        column(bench, (-3.9 + 1.115 * k, 0.9, 2.4), 0.26, 4.2, MAIN.toned(1.1))
    for k in range(3):
        bench.box((0, 0.15 + 0.3 * k, 2.6), (5.2 - 0.2 * k, 0.15, 1.6 - 0.25 * k), MAIN.toned(0.9), edge=0)
    bench.box((0, 5.3, 2.0), (4.6, 0.3, 1.1), MAIN, edge=0)
    bench.wedge((0, 6.4, 2.0), (4.6, 0.8, 1.1), (0.02, 1.0), MAIN)
    bench.drum((0, 7.4, -2), 3.4, 2.0, MAIN)
    for k in range(16):
        a = math.radians(22.5 * k)
        bench.bar(
            (3.5 * math.cos(a), 5.6, -2 + 3.5 * math.sin(a)),
            (3.5 * math.cos(a), 9.2, -2 + 3.5 * math.sin(a)),
            0.2,
            MAIN.toned(1.15),
        )
    bench.turned(
        (0, 9.4, -2), [(3.5, 0), (3.3, 1.3), (2.5, 2.7), (1.2, 3.7), (0.7, 3.9), (0.7, 5.0), (0.0, 5.7)], SECOND
    )
    bench.rod((0, 15, -2), (0, 16.6, -2), 0.12, GOLD)
    if flag:
        bench.pennant((0, 16.2, -2), (2.2, 16.2, -2), 0.6, RED)


def draw_columned_gate(bench: Bench) -> None:
    """A gate of twelve columns that bears a chariot with four horses."""
    for s in (-1, 1):
        for k in range(3):
            for z in (-1.4, 1.4):
                column(bench, (s * (1.9 + 2.7 * k), 0, z), 0.45, 6.0, MAIN)
        bench.box((s * 10.2, 2.2, 0), (1.5, 2.2, 1.6), MAIN, edge=0)
        bench.wedge((s * 10.2, 4.8, 0), (1.6, 0.5, 1.7), (1.0, 0.05), MAIN)
    bench.box((0, 6.5, 0), (8.2, 0.5, 2.1), MAIN, edge=0)
    bench.box((0, 7.7, 0), (7.6, 0.7, 1.8), MAIN.toned(0.9), edge=0)
    bench.box((0, 8.7, 0), (2.6, 0.3, 1.5), MAIN, edge=0)
    for k in range(4):
        x = -1.35 + 0.9 * k
        bench.ball((x, 9.9, 0.7), (0.26, 0.35, 0.75), SECOND)
        bench.rod((x, 10.1, 1.2), (x, 10.9, 1.6), 0.16, SECOND)
        for z in (0.2, 1.2):
            bench.bar((x, 9.0, z), (x, 9.7, z), 0.09, SECOND)
    bench.box((0, 9.5, -0.6), (0.7, 0.4, 0.5), SECOND, edge=0.1)
    bench.rod((0, 9.8, -0.6), (0, 11.2, -0.6), 0.28, SECOND, end=0.2)
    bench.rod((0.35, 10.9, -0.5), (0.5, 12.4, -0.3), 0.06, SECOND)


def draw_glass_pyramid(bench: Bench) -> None:
    """A pyramid of panes in a court between the wings of a palace."""
    bench.wedge(
        (0, 4.6, 2),
        (7.2, 4.6, 7.2),
        (0.01, 0.01),
        Swatch("panes", (0.62, 0.76, 0.84), "gloss", "tiles", (0.85, 0.9, 0.94), 0.9),
    )
    for x in (-12, 12):
        bench.wedge(
            (x, 1.2, 6),
            (1.8, 1.2, 1.8),
            (0.01, 0.01),
            Swatch("panes", (0.62, 0.76, 0.84), "gloss", "tiles", (0.85, 0.9, 0.94), 0.7),
        )
    wall = MAIN.patterned("windows", 1.7, (0.2, 0.22, 0.26))
    bench.box((0, 4.0, -14), (24, 4.0, 2.6), wall, edge=0)
    for s in (-1, 1):
        bench.box((s * 22, 4.0, -3), (2.6, 4.0, 9.5), wall, edge=0)
        bench.wedge((s * 22, 9.6, -14), (3.4, 1.8, 3.4), (0.6, 0.6), SECOND)
    bench.wedge((0, 10.2, -14), (4.2, 2.3, 3.4), (0.6, 0.6), SECOND)
    bench.wedge((0, 8.8, -14), (23.5, 0.9, 2.5), (0.98, 0.4), SECOND)
    bench.box((0, 0.05, 2), (19, 0.05, 12), STONE, edge=0)


def draw_grand_palace(bench: Bench) -> None:
    """A long front of tall windows with a middle that comes forward, statues on its edge, a court before it."""
    wall = MAIN.patterned("windows", 1.5, (0.22, 0.24, 0.28))
    bench.box((0, 3.6, 0), (20, 3.6, 4), wall, edge=0)
    for x, w in ((0, 4.4), (-17.5, 3.0), (17.5, 3.0)):
        bench.box((x, 3.9, 1.2), (w, 3.9, 3.6), wall, edge=0)
        bench.wedge((x, 9.0, 1.0), (w * 1.02, 1.2, 3.6), (0.72, 0.4), SECOND)
    for k in range(6):
        column(bench, (-3.4 + 1.36 * k, 2.2, 5.0), 0.24, 5.2, MAIN.toned(1.15))
    bench.wedge((0, 8.5, 4.6), (4.2, 0.8, 0.5), (0.02, 1.0), MAIN.toned(1.1))
    bench.box((0, 7.4, 0), (20.2, 0.25, 4.2), MAIN.toned(1.12), edge=0)
    for k in range(12):
        bench.ball((-16.5 + 3.0 * k, 8.3, 3.9), (0.25, 0.7, 0.25), MAIN.toned(1.15))
    bench.box((0, 1.2, 5.4), (1.0, 1.2, 0.1), BLACK, edge=0)
    bench.box((0, 0.05, 11), (20, 0.05, 6), STONE, edge=0)


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


SIGHTS_HALLS: dict[str, Recipe] = {
    "onion-domed church": recipe(draw_onion_domes, 65.0, (0.66, 0.26, 0.2), (0.72, 0.3, 0.22), mass=2e7, material="stone", finish="matte"),
    "marble mausoleum": recipe(draw_marble_mausoleum, 95.0, (0.95, 0.94, 0.91), mass=1e8, material="stone", finish="stone", front="z"),
    "sail-roofed house": recipe(draw_shell_opera, 185.0, (0.95, 0.94, 0.9), (0.66, 0.54, 0.44), mass=1.6e8, material="stone", finish="gloss", front="z"),
    "imperial gate": recipe(draw_imperial_gate, 120.0, (0.62, 0.12, 0.1), (0.9, 0.65, 0.15), mass=1e8, material="stone", finish="matte", front="z"),
    "round temple": recipe(draw_round_temple, 60.0, (0.7, 0.15, 0.12), (0.1, 0.22, 0.5), mass=1e7, material="wood", finish="satin"),
    "spired basilica": recipe(draw_spired_basilica, 170.0, (0.78, 0.67, 0.52), (0.9, 0.7, 0.25), mass=2e8, material="stone", finish="stone", front="z"),
    "twin-towered cathedral": recipe(draw_twin_towered_cathedral, 96.0, (0.8, 0.76, 0.67), (0.36, 0.4, 0.42), mass=1e8, material="stone", finish="stone", front="z", voice="bell"),
    "spired cathedral": recipe(draw_twin_towered_cathedral, 150.0, (0.4, 0.38, 0.36), (0.3, 0.34, 0.34), mass=1e8, material="stone", finish="stone", front="z", voice="bell", spires=12.0),
    "domed basilica": recipe(draw_domed_hall, 110.0, (0.92, 0.9, 0.86), (0.62, 0.68, 0.7), mass=2e8, material="stone", finish="stone", front="z"),
    "capitol": recipe(draw_domed_hall, 220.0, (0.95, 0.94, 0.92), (0.95, 0.94, 0.92), mass=3e8, material="stone", finish="stone", front="z", wings=17.0, flag=True),
    "columned gate": recipe(draw_columned_gate, 62.0, (0.84, 0.78, 0.66), (0.3, 0.5, 0.42), mass=2e7, material="stone", finish="stone", front="z"),
    "glass pyramid": recipe(draw_glass_pyramid, 150.0, (0.84, 0.78, 0.66), (0.4, 0.44, 0.5), mass=5e7, material="glass", finish="stone", front="z"),
    "grand palace": recipe(draw_grand_palace, 150.0, (0.9, 0.84, 0.68), (0.36, 0.42, 0.5), mass=1e8, material="stone", finish="stone", front="z"),
    "tiered castle": recipe(draw_tiered_castle, 60.0, (0.95, 0.94, 0.9), (0.34, 0.38, 0.42), mass=3e7, material="wood", finish="matte", front="z"),
    "lotus-towered temple": recipe(draw_lotus_towers, 120.0, (0.5, 0.46, 0.4), mass=1e8, material="stone", finish="stone", front="z"),
    "step pyramid": recipe(draw_step_pyramid, 56.0, (0.74, 0.69, 0.58), mass=1e8, material="stone", finish="stone", front="z"),
    "rock temple": recipe(draw_rock_temple, 60.0, (0.76, 0.45, 0.3), (0.84, 0.58, 0.42), mass=1e9, material="stone", finish="stone", front="z"),
}  # fmt: skip
