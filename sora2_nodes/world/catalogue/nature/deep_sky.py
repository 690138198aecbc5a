"""Comets, galaxies and black holes: what glows in the deep sky."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit


def comet(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A stony head and streaming tails."""
    kit.node("globe", (1.2, 0, 0))
    head = Coat(
        colour=entry.colours["main"], second=(0.4, 0.46, 0.55), pattern="mottle", scale=0.12, finish="matte", glow=0.5
    )
    kit.ball((1.2, 0.5, 0), (0.24, 0.22, 0.22), head, node="globe")
    for dx, dy, dz in ((0.06, 0.1, 0.1), (-0.08, -0.08, 0.12), (0.0, 0.12, -0.1)):
        kit.ball((1.2 + dx, 0.5 + dy, dz), 0.14, head, node="globe")
    glow = Coat(colour=entry.colours["second"], finish="light", glow=1.2, role="second")
    for i in range(16):
        a = 2 * math.pi * i / 16
        reach, spread = chance.uniform(1.5, 3.2), chance.uniform(0.2, 0.5)
        tip = (1.2 - reach, 0.5 + spread * math.sin(a) - 0.05 * reach, spread * math.cos(a))
        tone = glow if i % 3 else glow.but(colour=(0.92, 0.97, 1.0), glow=2.0)
        kit.limb((1.12, 0.5 + 0.12 * math.sin(a), 0.12 * math.cos(a)), tip, 0.1, 0.012, tone, node="globe")


def galaxy(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A bright core and three arms of stars, tilted."""
    kit.node("globe", (0, 0, 0))
    core = Coat(colour=entry.colours["second"], finish="light", glow=4.0, role="second")
    kit.ball((0, 0, 0), (0.34, 0.2, 0.34), core, node="globe", turn=_TILT)
    for i in range(96):
        arm, t = i % 3, (i // 3) / 31
        a = 2 * math.pi * arm / 3 + 4.4 * t
        r = 0.3 + 1.7 * t
        x, z = r * math.cos(a) + chance.gauss(0, 0.07), r * math.sin(a) + chance.gauss(0, 0.07)
        colour = (0.55 + 0.4 * (1 - t), 0.55 + 0.3 * (1 - t), 0.98) if i % 4 else (1.0, 0.6, 0.8)
        role = "main" if i % 4 == 1 else "star"
        coat = Coat(
            colour=entry.colours["main"] if role == "main" else colour, finish="light", glow=2.5 - 1.2 * t, role=role
        )
        size = 0.1 * (1.15 - 0.65 * t) * chance.uniform(0.6, 1.35)
        kit.ball(_tilted(x, z), (size * 1.4, size * 0.5, size * 1.4), coat, node="globe", turn=_TILT)


_TILT = (34.0, 0.0, -12.0)


def _tilted(x: float, z: float) -> tuple[float, float, float]:
    a, c = math.radians(_TILT[0]), math.radians(_TILT[2])
    y, z = -z * math.sin(a), z * math.cos(a)
    return (x * math.cos(c) - y * math.sin(c), x * math.sin(c) + y * math.cos(c), z)


def black_hole(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A black ball, its ring of light, and discs that glow."""
    kit.node("globe", (0, 0, 0))
    kit.ball((0, 0, 0), 0.72, Coat(colour=(0.0, 0.0, 0.0), finish="matte", role="hole"), node="globe")
    kit.add(
        "torus",
        (0.8, 0.05, 360.0),
        (0, 0, 0),
        Coat(colour=entry.colours["second"], finish="light", glow=6.0, role="second"),
        node="globe",
        turn=(72, 35, 0),
    )
    for r, wide, glow, colour in (
        (1.05, 0.14, 6.0, (1.0, 0.86, 0.6)),
        (1.36, 0.17, 4.0, None),
        (1.7, 0.17, 2.2, (0.9, 0.4, 0.1)),
        (2.05, 0.16, 1.1, (0.6, 0.2, 0.06)),
    ):
        coat = Coat(
            colour=colour or entry.colours["main"], finish="light", glow=glow, role="main" if colour is None else "disc"
        )
        kit.turned(
            [(r - wide, 0.0), (r, 0.03), (r + wide, 0.0), (r, -0.03), (r - wide, 0.0)],
            (0, 0, 0),
            coat,
            node="globe",
            turn=(8, 0, -6),
        )
