"""Cactus, mushroom, seaweed, coral and a reef of corals."""

from __future__ import annotations

import math
import random

from ....primitives import RGB, Vec3
from ...entries import Entry
from ...kit import Coat, Kit
from ...repainting import darker
from .growth import plant, shelf_of

ENTRIES = (
    plant("cactus", 2.5, 200, main=(0.27, 0.52, 0.24)),
    plant("mushroom", 0.14, 0.08, material="rubber", main=(0.83, 0.1, 0.08), second=(0.97, 0.95, 0.9)),
    plant("seaweed", 1.2, 0.3, material="fabric", main=(0.2, 0.46, 0.2)),
    plant("coral", 0.6, 5, material="stone", main=(0.96, 0.42, 0.4), second=(0.98, 0.7, 0.3)),
    plant("coral reef", 1.7, 900, material="stone", main=(0.96, 0.42, 0.4), second=(0.98, 0.7, 0.3)),
)
REEF: tuple[tuple[float, float, float, float], ...] = (  # along it, up, across and size of the corals of a reef
    (-0.95, 0.16, 0.18, 0.7), (-0.5, 0.36, 0.12, 1.0), (0.0, 0.46, -0.05, 1.1), (0.45, 0.4, 0.12, 0.9), (0.95, 0.2, 0.05, 0.75), (-0.22, 0.25, 0.42, 0.6), (0.7, 0.2, 0.4, 0.55),
    (-0.72, 0.2, -0.3, 0.8), (0.3, 0.36, -0.35, 0.85),
)  # fmt: skip
REEF_COLOURS: tuple[RGB, ...] = (
    (0.96, 0.36, 0.42),
    (0.98, 0.62, 0.20),
    (0.66, 0.36, 0.80),
    (0.96, 0.84, 0.30),
    (0.30, 0.72, 0.66),
)


def _cactus(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    coat = Coat(colour=entry.colours["main"], finish="satin")
    _column(kit, [(0, 0, 0), (0, 2.0, 0)], 0.24, coat, chance)
    _column(kit, [(0.12, 0.85, 0), (0.5, 0.9, 0), (0.62, 1.08, 0), (0.64, 1.62, 0)], 0.135, coat, chance)
    _column(kit, [(-0.12, 0.62, 0), (-0.46, 0.66, 0), (-0.58, 0.82, 0), (-0.6, 1.22, 0)], 0.125, coat, chance)
    for x, y in ((0, 2.26), (0.64, 1.78)):
        for i in range(5):
            a = 2 * math.pi * i / 5
            kit.ball(
                (x + 0.06 * math.cos(a), y, 0.06 * math.sin(a)),
                (0.055, 0.045, 0.055),
                Coat(colour=(0.96, 0.35, 0.6), finish="leaf", role="flower"),
                node="stem_1",
            )


def _column(kit: Kit, points: list[Vec3], r: float, coat: Coat, chance: random.Random) -> None:
    kit.curve(points, [r] * len(points), coat, node="stem_1")
    a, b = points[-2], points[-1]
    rib = coat.but(colour=darker(coat.colour, 0.78), role="shade")
    spine = Coat(colour=(0.96, 0.93, 0.78), role="spine")
    for i in range(9):
        t = 2 * math.pi * i / 9
        x, z = r * 0.97 * math.cos(t), r * 0.97 * math.sin(t)
        kit.limb(
            (a[0] + x, a[1], z), (b[0] + x * 0.96, b[1] + r * 0.25, z * 0.96), r * 0.1, r * 0.1, rib, node="stem_1"
        )
        for j in range(2 if r > 0.2 else 1):
            y = a[1] + (b[1] - a[1]) * (j + 0.5 + 0.25 * (i % 2)) / (2.5 if r > 0.2 else 1.5)
            out = (a[0] + x * 1.1, y, z * 1.1)
            kit.cone(out, (a[0] + x * 1.5, y + 0.05, z * 1.5), r * 0.05, r * 0.006, spine, node="stem_1")


def _mushroom(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 0.7, 0), "stem_1")
    stem = Coat(colour=(0.95, 0.91, 0.82), finish="matte", role="stem")
    kit.limb((0, 0.2, 0), (0, 0.75, 0), 0.24, 0.17, stem, node="stem_1")
    kit.cone((0, 0.52, 0), (0, 0.6, 0), 0.3, 0.17, stem, node="stem_1")
    cap = Coat(colour=entry.colours["main"], finish="gloss")
    kit.add("shell", (0.66, 0.55, 0.66, -0.02), (0, 0.76, 0), cap, node="crown")
    kit.ball((0, 0.755, 0), (0.62, 0.05, 0.62), stem.but(colour=(0.9, 0.84, 0.72)), node="crown")
    kit.add("torus", (0.63, 0.045, 360.0), (0, 0.765, 0), cap, node="crown")
    for i in range(15):
        y = 0.95 - 0.062 * i
        a, flat = 2.39996 * i, math.sqrt(max(0.0, 1 - y * y))
        r = 0.1 - 0.003 * i + chance.uniform(-0.02, 0.01)
        at = (0.645 * flat * math.cos(a), 0.76 + 0.535 * y, 0.645 * flat * math.sin(a))
        kit.ball(
            at, (r, r * 0.55, r), Coat(colour=entry.colours["second"], finish="matte", role="second"), node="crown"
        )
    for x, z in ((0.32, 0.24), (-0.3, 0.2)):
        kit.limb((x, 0.05, z), (x, 0.18, z), 0.07, 0.05, stem, node="stem_1")
        kit.add("shell", (0.15, 0.14, 0.15, -0.05), (x, 0.2, z), cap, node="stem_1")
        kit.ball((x + 0.05, 0.31, z + 0.05), 0.03, Coat(colour=entry.colours["second"], role="second"), node="stem_1")


def _seaweed(kit: Kit, entry: Entry, chance: random.Random) -> None:
    for i in range(9):
        r, a = 0.16 * math.sqrt(i / 9), 2.39996 * i
        foot = (r * math.cos(a), r * math.sin(a))
        high, phase = chance.uniform(0.75, 1.25), chance.uniform(0, 6)
        tone = chance.uniform(0.75, 1.2)
        coat = Coat(colour=darker(entry.colours["main"], tone), finish="gloss", role="main")
        parent = "root"
        for j in range(5):
            y0, y1 = high * j / 5, high * (j + 1) / 5
            p = (foot[0] + 0.08 * math.sin(phase + 1.5 * j), y0, foot[1] + 0.05 * math.cos(phase + 1.5 * j))
            q = (foot[0] + 0.08 * math.sin(phase + 1.5 * (j + 1)), y1, foot[1] + 0.05 * math.cos(phase + 1.5 * (j + 1)))
            if j in (0, 2, 4):
                parent = kit.node(f"frond_{i + 1}_{j // 2 + 1}", p, parent)
            wide = 0.085 * (1 - 0.16 * j)
            middle = tuple((u + v) / 2 for u, v in zip(p, q, strict=True))
            kit.ball(
                (middle[0], middle[1], middle[2]),
                (0.014, (y1 - y0) * 0.72, wide),
                coat,
                node=parent,
                turn=(0, 40 * i, math.degrees(math.atan2(p[0] - q[0], y1 - y0))),
            )
    for i in range(4):
        kit.ball(
            (0.2 * math.cos(1.7 * i), 0.03, 0.2 * math.sin(1.7 * i)),
            (0.1, 0.06, 0.09),
            Coat(colour=(0.5, 0.47, 0.42), finish="stone", role="rock"),
        )


def _coral(kit: Kit, entry: Entry, chance: random.Random) -> None:
    rock = Coat(
        colour=(0.6, 0.55, 0.5), second=(0.45, 0.4, 0.36), pattern="mottle", scale=0.08, finish="stone", role="rock"
    )
    kit.ball((0, 0.06, 0), (0.5, 0.14, 0.4), rock)
    coat = Coat(colour=entry.colours["main"], second=(0.99, 0.72, 0.68), pattern="mottle", scale=0.04, finish="matte")
    for i in range(5):
        a = 2 * math.pi * i / 5 + chance.uniform(-0.3, 0.3)
        _fork(kit, (0.16 * math.cos(a), 0.12, 0.14 * math.sin(a)), a, 1.15, 0.3, 0.06, 3, coat, chance)
    _fork(kit, (0, 0.12, 0), 0.5, 1.5, 0.34, 0.065, 3, coat, chance)
    for x, z, r in ((0.36, 0.18, 0.11), (-0.36, 0.12, 0.13), (0.1, 0.32, 0.1)):
        kit.ball(
            (x, 0.15, z),
            (r, r * 0.8, r),
            Coat(
                colour=entry.colours["second"],
                second=(0.85, 0.5, 0.18),
                pattern="mottle",
                scale=0.03,
                finish="matte",
                role="second",
            ),
        )


def _coral_reef(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A long bank of rock, grown all over with branching and round corals of several colours."""
    rock = Coat(
        colour=(0.52, 0.46, 0.46), second=(0.60, 0.40, 0.44), pattern="mottle", scale=0.1, finish="stone", role="rock"
    )
    for x, high, wide in ((-0.62, 0.26, 0.68), (0.05, 0.44, 0.74), (0.72, 0.3, 0.62)):
        kit.ball((0, 0.04, x), (0.5, high, wide), rock)
    for k, (x, y, z, size) in enumerate(REEF):
        colour = entry.colours["main"] if k == 0 else REEF_COLOURS[k % len(REEF_COLOURS)]
        coat = Coat(colour=colour, second=darker(colour, 0.75), pattern="mottle", scale=0.04, finish="matte")
        if k % 3 == 2:
            kit.ball((z, y, x), (0.2 * size, 0.17 * size, 0.2 * size), coat)
            continue
        for i in range(3):
            a = 2 * math.pi * i / 3 + chance.uniform(-0.4, 0.4)
            root = (z + 0.07 * size * math.cos(a), y - 0.06, x + 0.07 * size * math.sin(a))
            _fork(kit, root, a, 1.2, 0.24 * size, 0.045 * size, 2, coat, chance)


def _fork(
    kit: Kit,
    root: Vec3,
    heading: float,
    rise: float,
    long: float,
    r: float,
    depth: int,
    coat: Coat,
    chance: random.Random,
) -> None:
    flat = long * math.cos(rise)
    tip = (root[0] + flat * math.cos(heading), root[1] + long * math.sin(rise), root[2] + flat * math.sin(heading))
    kit.limb(root, tip, r, r * 0.85, coat)
    if depth > 1:
        for turn in (-0.9, 0.8):
            _fork(
                kit,
                tip,
                heading + turn + chance.uniform(-0.3, 0.3),
                rise + chance.uniform(-0.3, 0.15),
                long * 0.7,
                r * 0.82,
                depth - 1,
                coat,
                chance,
            )
    else:
        kit.ball(tip, r * 1.05, coat.but(colour=(0.99, 0.8, 0.76), pattern="plain", role="light"))


ODDITIES = shelf_of(
    ENTRIES, {"cactus": _cactus, "mushroom": _mushroom, "seaweed": _seaweed, "coral": _coral, "coral reef": _coral_reef}
)
