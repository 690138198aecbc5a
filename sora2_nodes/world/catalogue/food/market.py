"""More of the market: peach, kiwi, coconut, avocado, pepper, broccoli, lettuce, garlic."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .foodstuff import GREEN, food, leaf, scattered, shelf_of, skin, stalk

ENTRIES = (
    food("peach", 0.08, 0.15, main=(0.98, 0.66, 0.38), second=(0.95, 0.4, 0.28)),
    food("kiwi", 0.08, 0.08, main=(0.46, 0.33, 0.18), second=(0.52, 0.76, 0.22)),
    food("coconut", 0.16, 0.7, material="wood", main=(0.36, 0.24, 0.14), second=(0.97, 0.96, 0.93)),
    food("avocado", 0.12, 0.2, main=(0.18, 0.28, 0.11), second=(0.86, 0.88, 0.5)),
    food("bell pepper", 0.11, 0.15, main=(0.86, 0.1, 0.08)),
    food("chili", 0.12, 0.02, main=(0.86, 0.06, 0.05)),
    food("broccoli", 0.16, 0.3, main=(0.16, 0.42, 0.14), second=(0.55, 0.72, 0.34)),
    food("cabbage", 0.2, 1.0, main=(0.52, 0.74, 0.34)),
)


def _peach(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "matte").but(second=entry.colours["second"], pattern="mottle", scale=0.9)
    kit.add("torus", (0.34, 0.62, 360.0), (0, 0.74, 0), coat)
    kit.ball((0, 0.7, 0), (0.95, 0.6, 0.95), coat)
    stalk(kit, (0, 1.1, 0), (0.04, 1.34, 0), 0.05)
    leaf(kit, (0.03, 1.3, 0), 0.75, 20, lift=14)
    leaf(kit, (0.03, 1.3, 0), 0.6, 150, lift=6)


def _half(
    kit: Kit, at: tuple[float, float, float], r: float, rind: Coat, rings: tuple[tuple[float, Coat], ...], lean: float
) -> None:
    """A half fruit that shows its cut face toward the viewer and up."""
    kit.add("shell", (r, r, r, 0.0), at, rind, turn=(lean + 180, 0, 0))
    a = math.radians(lean)
    for i, (share, coat) in enumerate(rings):
        out = 0.012 * (i + 1) * r
        middle = (at[0], at[1] + out * math.cos(a), at[2] + out * math.sin(a))
        kit.add("cylinder", (r * share, r * 0.02, r * share), middle, coat, turn=(lean, 0, 0))


def _kiwi(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rind = skin(entry, "matte").but(pattern="mottle", second=(0.36, 0.25, 0.13), scale=0.08)
    kit.ball((-0.55, 0.5, -0.35), (0.66, 0.5, 0.5), rind)
    flesh = Coat(colour=entry.colours["second"], finish="gloss", role="second")
    _half(
        kit,
        (0.5, 0.46, 0.35),
        0.5,
        rind,
        ((0.97, flesh), (0.36, flesh.but(colour=(0.9, 0.95, 0.72), role="heart"))),
        62,
    )
    a = math.radians(62)
    for i in range(16):
        t = 2 * math.pi * i / 16
        u, v = 0.25 * math.cos(t), 0.25 * math.sin(t)
        at = (0.5 + u, 0.46 - v * math.sin(a) + 0.02 * math.cos(a), 0.35 + v * math.cos(a) + 0.02)
        kit.ball(at, 0.024, Coat(colour=(0.06, 0.05, 0.04), finish="gloss", role="seed"))


def _coconut(kit: Kit, entry: Entry, chance: random.Random) -> None:
    husk = skin(entry, "matte").but(pattern="grain", second=(0.24, 0.15, 0.08), scale=0.07)
    kit.ball((-0.6, 0.7, -0.35), (0.72, 0.7, 0.7), husk)
    for x, z in ((-0.32, -0.05), (-0.12, -0.12), (-0.2, 0.08)):
        kit.ball((x + 0.02, 1.1, z + 0.02), 0.07, Coat(colour=(0.12, 0.07, 0.04), role="eye"))
    white = Coat(colour=entry.colours["second"], finish="gloss", role="second")
    _half(
        kit,
        (0.62, 0.6, 0.4),
        0.66,
        husk,
        ((0.98, husk.but(pattern="plain")), (0.9, white), (0.7, white.but(colour=(0.84, 0.86, 0.86), role="milk"))),
        48,
    )


def _avocado(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rind = skin(entry, "leather").but(pattern="mottle", second=(0.1, 0.17, 0.06), scale=0.08)
    kit.limb((-0.55, 0.56, -0.3), (-0.5, 1.25, -0.3), 0.56, 0.3, rind)
    for coat, r, z in (
        (rind, 0.56, 0.14),
        (Coat(colour=(0.62, 0.74, 0.28), finish="satin", role="rim"), 0.52, 0.2),
        (Coat(colour=entry.colours["second"], finish="satin", role="second"), 0.46, 0.25),
    ):
        for y, s in ((0.56, 1.0), (0.92, 0.8), (1.22, 0.56)):
            kit.ball((0.5, y, 0.2 + z * 0.3), (r * s, r * s, z * 0.8), coat)
    kit.ball((0.5, 0.55, 0.4), (0.27, 0.27, 0.2), Coat(colour=(0.45, 0.24, 0.1), finish="gloss", role="stone"))


def _bell_pepper(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry)
    for i in range(4):
        a = math.radians(45 + 90 * i)
        x, z = 0.3 * math.cos(a), 0.3 * math.sin(a)
        kit.limb((x * 0.82, 0.36, z * 0.82), (x, 0.98, z), 0.34, 0.42, coat)
    kit.curve(
        [(0, 1.18, 0), (0.02, 1.42, 0), (0.16, 1.62, 0)],
        [0.15, 0.09, 0.1],
        Coat(colour=GREEN, finish="satin", role="stalk"),
    )


def _chili(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry)
    kit.curve([(-0.95, 0.3, 0), (-0.6, 0.16, 0), (0.0, 0.17, 0), (0.55, 0.24, 0)], [0.02, 0.09, 0.15, 0.17], coat)
    kit.ball((0.68, 0.26, 0), (0.1, 0.13, 0.13), Coat(colour=GREEN, role="stalk"))
    kit.curve([(0.72, 0.27, 0), (0.95, 0.34, 0), (1.1, 0.5, 0)], [0.06, 0.045, 0.05], Coat(colour=GREEN, role="stalk"))


def _broccoli(kit: Kit, entry: Entry, chance: random.Random) -> None:
    stem = Coat(colour=entry.colours["second"], finish="satin", role="second")
    kit.cone((0, 0, 0), (0, 0.7, 0), 0.26, 0.3, stem)
    bud = skin(entry, "matte").but(pattern="mottle", second=(0.26, 0.55, 0.2), scale=0.07)
    for i in range(6):
        a = 2 * math.pi * i / 6
        tip = (0.5 * math.cos(a), 0.85, 0.5 * math.sin(a))
        kit.limb((0.1 * math.cos(a), 0.5, 0.1 * math.sin(a)), tip, 0.15, 0.13, stem)
    for y, r, n, size in ((1.0, 0.58, 8, 0.3), (1.24, 0.34, 6, 0.3), (1.42, 0.0, 1, 0.32)):
        for i in range(n):
            a = 2 * math.pi * i / n + y
            s = size * chance.uniform(0.9, 1.1)
            kit.ball((r * math.cos(a), y, r * math.sin(a)), (s, s * 0.86, s), bud)


def _cabbage(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = skin(entry, "leaf")
    kit.ball((0, 0.8, 0), (0.72, 0.72, 0.72), coat.but(colour=(0.72, 0.86, 0.52), role="light"))
    for ring, (r, lift, n) in enumerate(((0.62, 66, 5), (0.8, 42, 6))):
        for i in range(n):
            a = 2 * math.pi * (i + 0.5 * ring) / n
            tone = coat if (i + ring) % 2 else coat.but(colour=(0.44, 0.66, 0.28), role="shade")
            at = (r * math.cos(a), 0.68 - 0.16 * ring, r * math.sin(a))
            kit.ball(at, (0.07, 0.62 - 0.08 * ring, 0.5), tone, turn=(0, -math.degrees(a), lift - 90))
    for x, z in scattered(chance, 5, 0.3):
        kit.limb((x * 0.3, 1.48, z * 0.3), (x, 1.42, z), 0.025, 0.012, Coat(colour=(0.9, 0.95, 0.76), role="vein"))


MARKET = shelf_of(
    ENTRIES,
    {
        "peach": _peach,
        "kiwi": _kiwi,
        "coconut": _coconut,
        "avocado": _avocado,
        "bell pepper": _bell_pepper,
        "chili": _chili,
        "broccoli": _broccoli,
        "cabbage": _cabbage,
    },
)
