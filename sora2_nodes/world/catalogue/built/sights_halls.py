"""Churches, palaces and halls that everybody knows by their outline."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, GOLD, LEAF, MAIN, PANE, RED, SECOND, STONE, WATER, WHITE, Swatch
from ..workbench import Bench
from .roof import column

ONION = ((0.62, 0), (0.98, 0.35), (1.0, 0.75), (0.8, 1.2), (0.4, 1.65), (0.12, 2.0), (0.0, 2.5))


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


SIGHTS_HALLS: dict[str, Recipe] = {
    "onion-domed church": recipe(draw_onion_domes, 65.0, (0.66, 0.26, 0.2), (0.72, 0.3, 0.22), mass=2e7, material="stone", finish="matte"),
    "marble mausoleum": recipe(draw_marble_mausoleum, 95.0, (0.95, 0.94, 0.91), mass=1e8, material="stone", finish="stone", front="z"),
    "sail-roofed house": recipe(draw_shell_opera, 185.0, (0.95, 0.94, 0.9), (0.66, 0.54, 0.44), mass=1.6e8, material="stone", finish="gloss", front="z"),
    "spired basilica": recipe(draw_spired_basilica, 170.0, (0.78, 0.67, 0.52), (0.9, 0.7, 0.25), mass=2e8, material="stone", finish="stone", front="z"),
    "twin-towered cathedral": recipe(draw_twin_towered_cathedral, 96.0, (0.8, 0.76, 0.67), (0.36, 0.4, 0.42), mass=1e8, material="stone", finish="stone", front="z", voice="bell"),
    "spired cathedral": recipe(draw_twin_towered_cathedral, 150.0, (0.4, 0.38, 0.36), (0.3, 0.34, 0.34), mass=1e8, material="stone", finish="stone", front="z", voice="bell", spires=12.0),
    "domed basilica": recipe(draw_domed_hall, 110.0, (0.92, 0.9, 0.86), (0.62, 0.68, 0.7), mass=2e8, material="stone", finish="stone", front="z"),
    "capitol": recipe(draw_domed_hall, 220.0, (0.95, 0.94, 0.92), (0.95, 0.94, 0.92), mass=3e8, material="stone", finish="stone", front="z", wings=17.0, flag=True),
    "columned gate": recipe(draw_columned_gate, 62.0, (0.84, 0.78, 0.66), (0.3, 0.5, 0.42), mass=2e7, material="stone", finish="stone", front="z"),
    "glass pyramid": recipe(draw_glass_pyramid, 150.0, (0.84, 0.78, 0.66), (0.4, 0.44, 0.5), mass=5e7, material="glass", finish="stone", front="z"),
    "grand palace": recipe(draw_grand_palace, 150.0, (0.9, 0.84, 0.68), (0.36, 0.42, 0.5), mass=1e8, material="stone", finish="stone", front="z"),
}  # fmt: skip
