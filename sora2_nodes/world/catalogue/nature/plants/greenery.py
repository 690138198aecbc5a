"""Bushes, hedges, grass, wheat, bamboo, vines, the potted plant and the seedling."""

from __future__ import annotations

import math
import random

from ...entries import Entry
from ...kit import Coat, Kit
from ...repainting import darker
from .growth import STEM, blade, cluster, flat_leaf, foliage, plant, shelf_of

ENTRIES = (
    plant("bush", 1.2, 15, material="fabric", main=(0.24, 0.5, 0.16)),
    plant("hedge", 2.0, 60, material="fabric", main=(0.18, 0.42, 0.14)),
    plant("grass", 0.25, 0.1, material="fabric", main=(0.35, 0.62, 0.16)),
    plant("tall grass", 1.1, 0.3, material="fabric", main=(0.55, 0.64, 0.24)),
    plant("wheat", 1.0, 0.2, material="fabric", main=(0.92, 0.75, 0.32)),
    plant("bamboo", 4.0, 20, main=(0.42, 0.64, 0.22)),
    plant("vine", 1.8, 2, material="fabric", main=(0.26, 0.52, 0.18)),
    plant("seedling", 0.34, 0.1, material="fabric", main=(0.34, 0.66, 0.18), second=(0.24, 0.15, 0.09)),
    plant("potted plant", 0.7, 4, material="stone", main=(0.2, 0.52, 0.2), second=(0.76, 0.4, 0.25)),
)


def _bush(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 0.2, 0), "stem_1")
    coat = foliage(entry, 0.12)
    kit.ball((0, 0.48, 0), (0.62, 0.46, 0.58), coat, node="crown")
    cluster(kit, (0, 0.5, 0), (0.5, 0.34, 0.46), 18, 0.27, coat, chance, node="crown")
    for i in range(7):
        a = 2 * math.pi * i / 7 + chance.uniform(-0.2, 0.2)
        kit.ball((0.58 * math.cos(a), 0.17, 0.52 * math.sin(a)), (0.26, 0.2, 0.26), coat, node="crown")


def _hedge(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    coat = foliage(entry, 0.12)
    kit.box((0, 0.5, 0), (1.0, 0.48, 0.3), coat, edge=0.1, node="stem_1")
    for i in range(9):
        for y, z in ((0.94, 0.0), (0.72, 0.26), (0.36, 0.27), (0.1, 0.27)):
            x = -0.92 + 0.23 * i + chance.uniform(-0.06, 0.06)
            r = chance.uniform(0.11, 0.16)
            kit.ball((x, y, z), (r, r * 0.8, r * 0.6), coat, node="stem_1")
    for z in (-0.15, 0.05, 0.2):
        for y in (0.3, 0.6, 0.88):
            kit.ball((1.0, y, z), (0.07, 0.13, 0.13), coat, node="stem_1")


def _grass(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    for i in range(44):
        r, a = 0.42 * math.sqrt((i + 0.5) / 44), 2.39996 * i
        tone = chance.uniform(0.8, 1.12)
        coat = Coat(colour=darker(entry.colours["main"], tone), finish="leaf", role="main")
        foot = (r * math.cos(a), 0.0, r * math.sin(a))
        blade(
            kit,
            foot,
            chance.uniform(0.5, 0.95),
            chance.uniform(0.1, 0.36),
            a + chance.uniform(-0.8, 0.8),
            0.024,
            coat,
            node="stem_1",
        )


def _tall_grass(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    plume = Coat(colour=(0.86, 0.78, 0.56), finish="matte", role="plume")
    for i in range(34):
        r, a = 0.2 * math.sqrt((i + 0.5) / 34), 2.39996 * i
        foot, heading = (r * math.cos(a), 0.0, r * math.sin(a)), a + chance.uniform(-0.6, 0.6)
        high, lean = chance.uniform(0.75, 1.35), chance.uniform(0.12, 0.5)
        blade(kit, foot, high, lean, heading, 0.016, Coat(colour=entry.colours["main"], finish="leaf"), node="stem_1")
        if i % 4 == 0:
            x, z = foot[0] + lean * 0.6 * math.cos(heading), foot[2] + lean * 0.6 * math.sin(heading)
            kit.limb(foot, (x, high * 1.15, z), 0.012, 0.01, plume.but(colour=(0.68, 0.68, 0.36)), node="stem_1")
            kit.limb(
                (x, high * 1.1, z),
                (x + 0.08 * math.cos(heading), high * 1.38, z + 0.08 * math.sin(heading)),
                0.045,
                0.012,
                plume,
                node="stem_1",
            )


def _wheat(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 0.6, 0), "stem_1")
    coat = Coat(colour=entry.colours["main"], finish="matte")
    for i in range(7):
        r, a = 0.16 * math.sqrt(i / 7), 2.39996 * i
        foot = (r * 0.6 * math.cos(a), 0.0, r * 0.6 * math.sin(a))
        top = (r * 1.5 * math.cos(a) + 0.04, chance.uniform(0.72, 0.85), r * 1.5 * math.sin(a))
        kit.limb(foot, top, 0.011, 0.009, coat.but(colour=(0.84, 0.7, 0.36), role="stem"), node="stem_1")
        for j in range(6):
            y = top[1] + 0.042 * j
            bend = top[0] + 0.012 * j
            for side in (-1, 1):
                kit.ball(
                    (bend, y, top[2] + 0.026 * side * (1 - j / 9)),
                    (0.022, 0.036, 0.02),
                    coat,
                    node="crown",
                    turn=(22 * side, 0, 0),
                )
        tip = (top[0] + 0.08, top[1] + 0.25, top[2])
        for side in (-1, 0, 1):
            kit.limb(tip, (tip[0] + 0.05, tip[1] + 0.17, tip[2] + 0.06 * side), 0.005, 0.002, coat, node="crown")
    for i in range(4):
        flat_leaf(
            kit,
            (0.02, 0.18 + 0.1 * i, 0),
            0.34,
            0.04,
            95 * i,
            48,
            coat.but(role="stem", colour=(0.78, 0.68, 0.36)),
            node="stem_1",
        )


def _bamboo(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 1.6, 0), "stem_1")
    leaf = Coat(colour=(0.3, 0.58, 0.18), finish="leaf", role="leaf")
    for x, z, high, r in (
        (0, 0, 2.5, 0.06),
        (0.22, 0.12, 2.1, 0.05),
        (-0.2, 0.14, 2.25, 0.052),
        (0.06, -0.22, 1.8, 0.045),
    ):
        coat = Coat(colour=darker(entry.colours["main"], chance.uniform(0.88, 1.1)), finish="satin", role="main")
        pieces = 7
        lean = chance.uniform(-0.12, 0.12)
        for i in range(pieces):
            y0, y1 = high * i / pieces, high * (i + 1) / pieces
            node = "crown" if y0 > 1.6 else "stem_1"
            a, b = (x + lean * (y0 / high) ** 2, y0, z), (x + lean * (y1 / high) ** 2, y1, z)
            kit.rod(a, b, r * (1 - 0.35 * i / pieces), coat, node=node)
            kit.add(
                "torus",
                (r * (1 - 0.35 * i / pieces), r * 0.16, 360.0),
                b,
                coat.but(colour=(0.66, 0.74, 0.42), role="joint"),
                node=node,
            )
            if i >= 3:
                for _k in range(3):
                    flat_leaf(kit, b, 0.36, 0.075, chance.uniform(0, 360), chance.uniform(-45, 10), leaf, node=node)


def _vine(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = Coat(colour=(0.36, 0.3, 0.14), finish="wood", role="stem")
    wood = Coat(colour=(0.62, 0.46, 0.3), finish="wood", role="post")
    for x in (-0.4, 0.0, 0.4):
        kit.box((x, 0.95, -0.03), (0.025, 0.95, 0.02), wood)
    for y in (0.25, 0.75, 1.25, 1.75):
        kit.box((0, y, -0.03), (0.5, 0.022, 0.022), wood)
    kit.node("stem_1", (0, 0, 0))
    for start, side in ((-0.25, 1), (0.2, -1)):
        points = [
            (start + 0.24 * side * math.sin(1.15 * i), 0.16 * i, 0.02 + 0.03 * math.sin(2.0 * i)) for i in range(12)
        ]
        kit.curve(points, [0.028 - 0.0016 * i for i in range(12)], coat, node="stem_1")
        for i, at in enumerate(points[1:]):
            for k in range(2):
                tone = chance.uniform(0.82, 1.15)
                leaf = Coat(colour=darker(entry.colours["main"], tone), finish="leaf", role="main")
                turn = (chance.uniform(50, 100), chance.uniform(-40, 40), chance.uniform(-60, 60))
                kit.ball(
                    (at[0] + (0.11 if k else -0.11), at[1] + chance.uniform(-0.05, 0.05), 0.06),
                    (0.13, 0.014, 0.1),
                    leaf,
                    node="stem_1",
                    turn=turn,
                )
            if i % 4 == 2:
                kit.ball(
                    (at[0], at[1], 0.09),
                    (0.05, 0.05, 0.03),
                    Coat(colour=(0.7, 0.4, 0.85), finish="leaf", role="flower"),
                    node="stem_1",
                )


def _seedling(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A mound of earth with a young stem and a few broad leaves."""
    earth = Coat(
        colour=entry.colours["second"],
        finish="matte",
        pattern="mottle",
        second=(0.34, 0.22, 0.13),
        scale=0.1,
        role="soil",
    )
    kit.ball((0, 0.0, 0), (0.62, 0.16, 0.62), earth)
    for i in range(9):
        a = 2 * math.pi * i / 9
        r = chance.uniform(0.06, 0.11)
        kit.ball((0.55 * math.cos(a), 0.04, 0.55 * math.sin(a)), (r, r * 0.7, r), earth)
    kit.node("stem_1", (0, 0.1, 0))
    kit.limb((0, 0.1, 0), (0.03, 1.0, 0), 0.035, 0.02, Coat(colour=STEM, role="stem"), node="stem_1")
    leaf = Coat(colour=entry.colours["main"], finish="leaf")
    for i, (high, long) in enumerate(
        ((0.42, 0.36), (0.52, 0.38), (0.72, 0.34), (0.80, 0.32), (0.98, 0.24), (1.0, 0.24))
    ):
        a = 2.4 * i
        kit.ball(
            (0.55 * long * math.cos(a), high + 0.06, 0.55 * long * math.sin(a)), (0.5 * long, 0.03, 0.2 * long), leaf,
            turn=(0.0, -math.degrees(a), 24.0), node="stem_1",
        )  # fmt: skip


def _potted(kit: Kit, entry: Entry, chance: random.Random) -> None:
    pot = Coat(colour=entry.colours["second"], finish="matte", role="second")
    kit.cone((0, 0, 0), (0, 0.38, 0), 0.2, 0.29, pot)
    kit.rod((0, 0.36, 0), (0, 0.46, 0), 0.32, pot)
    kit.rod((0, 0.44, 0), (0, 0.465, 0), 0.28, Coat(colour=(0.2, 0.13, 0.08), finish="matte", role="soil"))
    kit.node("stem_1", (0, 0.45, 0))
    leaf = Coat(colour=entry.colours["main"], finish="satin")
    for i in range(13):
        a, t = 2.39996 * i, i / 12
        lift = 78 - 52 * t
        long = 0.42 + 0.22 * (1 - t)
        b, e = a, math.radians(lift)
        knot = (
            long * 0.55 * math.cos(e) * math.cos(b),
            0.46 + long * 0.62 * math.sin(e) + 0.12,
            -long * 0.55 * math.cos(e) * math.sin(b),
        )
        kit.limb(
            (0.03 * math.cos(b), 0.46, -0.03 * math.sin(b)),
            knot,
            0.016,
            0.012,
            Coat(colour=STEM, role="stem"),
            node="stem_1",
        )
        flat_leaf(kit, knot, 0.4, 0.22, math.degrees(a), 30 - 38 * t, leaf, node="stem_1")
    kit.socket("top", (0, 0.47, 0))


GREENERY = shelf_of(
    ENTRIES,
    {
        "bush": _bush,
        "hedge": _hedge,
        "grass": _grass,
        "tall grass": _tall_grass,
        "wheat": _wheat,
        "bamboo": _bamboo,
        "vine": _vine,
        "seedling": _seedling,
        "potted plant": _potted,
    },
)
