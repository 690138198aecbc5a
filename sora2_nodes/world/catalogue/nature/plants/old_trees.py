"""Trees of dry lands and old woods: cypress, olive, redwood, baobab."""

from __future__ import annotations

import math
import random

from ...entries import Entry
from ...kit import Coat, Kit
from .growth import BARK, bark, cluster, foliage, plant, shelf_of
from .trees import branches, trunk

ENTRIES = (
    plant("cypress", 11.0, 900, main=(0.11, 0.26, 0.13)),
    plant("olive tree", 5.0, 700, main=(0.50, 0.57, 0.40)),
    plant("redwood", 60.0, 500000, main=(0.16, 0.34, 0.16), second=(0.52, 0.27, 0.18)),
    plant("baobab", 15.0, 80000, main=(0.34, 0.46, 0.18), second=(0.60, 0.48, 0.38)),
)


def _cypress(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 0.25, 0), "stem_1")
    kit.cone((0, 0, 0), (0, 0.4, 0), 0.07, 0.05, bark(BARK), node="stem_1")
    leaves = foliage(entry, 0.1)
    kit.ball((0, 1.25, 0), (0.27, 1.05, 0.27), leaves, node="crown")
    kit.cone((0, 1.75, 0), (0, 2.75, 0), 0.235, 0.0, leaves, node="crown")
    for k in range(22):
        a, y = 2.39996 * k, 0.5 + 1.7 * k / 22
        r = 0.24 * math.sin(math.pi * min(1.0, (y - 0.1) / 2.4)) + 0.02
        kit.ball((r * math.cos(a), y, r * math.sin(a)), (0.075, 0.24, 0.075), leaves, node="crown")


def _olive(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark((0.44, 0.38, 0.31), 0.1)
    top = trunk(kit, 0.6, 0.12, coat, chance, lean=0.16)
    for k in range(5):
        a = 1.256 * k + chance.uniform(-0.3, 0.3)
        kit.limb(
            (0.09 * math.cos(a), 0.1, 0.09 * math.sin(a)), (top[0], top[1], top[2]), 0.06, 0.045, coat, node="stem_1"
        )
    branches(kit, top, 0.55, 0.5, 0.08, 5, coat)
    middle = (top[0], top[1] + 0.62, top[2])
    cluster(kit, middle, (0.75, 0.36, 0.7), 22, 0.26, foliage(entry, 0.07), chance, node="crown")
    pale = foliage(entry, 0.06).but(colour=(0.62, 0.68, 0.54), role="light")
    cluster(kit, middle, (0.85, 0.46, 0.8), 12, 0.16, pale, chance, node="crown")


def _redwood(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = Coat(
        colour=entry.colours["second"],
        second=(0.30, 0.15, 0.10),
        pattern="grain",
        scale=0.08,
        finish="wood",
        role="second",
    )
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 3.0, 0), "stem_1")
    kit.cone((0, 0, 0), (0, 0.5, 0), 0.44, 0.26, coat, node="stem_1")
    kit.cone((0, 0.45, 0), (0, 7.4, 0), 0.265, 0.05, coat, node="stem_1")
    for k in range(6):
        a = 1.047 * k
        kit.limb(
            (0.2 * math.cos(a), 0.34, 0.2 * math.sin(a)),
            (0.56 * math.cos(a), 0.0, 0.56 * math.sin(a)),
            0.12,
            0.03,
            coat,
            node="stem_1",
        )
    leaves = foliage(entry, 0.12)
    for k in range(26):
        a, y = 2.39996 * k, 3.0 + 4.6 * k / 26
        reach = 0.66 * (1 - (y - 2.6) / 5.6) + 0.12
        kit.ball(
            (0.55 * reach * math.cos(a), y, 0.55 * reach * math.sin(a)),
            (reach * 0.8, 0.17, reach * 0.8),
            leaves,
            node="crown",
        )
    kit.cone((0, 6.9, 0), (0, 7.9, 0), 0.2, 0.0, leaves, node="crown")


def _baobab(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = Coat(
        colour=entry.colours["second"],
        second=(0.44, 0.34, 0.27),
        pattern="grain",
        scale=0.16,
        finish="wood",
        role="second",
    )
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 1.7, 0), "stem_1")
    kit.turned(
        [(0.60, 0.0), (0.46, 0.12), (0.44, 0.5), (0.47, 0.95), (0.40, 1.4), (0.26, 1.75), (0.10, 1.95), (0.0, 2.0)],
        (0, 0, 0),
        coat,
        node="stem_1",
    )
    leaves = foliage(entry, 0.1)
    for k in range(9):
        a = 0.698 * k + chance.uniform(-0.15, 0.15)
        c, s, long = math.cos(a), math.sin(a), chance.uniform(0.75, 1.1)
        fork = (0.42 * c, 1.95 + 0.1 * (k % 2), 0.42 * s)
        kit.limb((0.12 * c, 1.62, 0.12 * s), fork, 0.13, 0.08, coat, node="crown")
        for side in (-0.35, 0.35):
            tip = (long * math.cos(a + side), 2.3 + 0.16 * (k % 3), long * math.sin(a + side))
            kit.limb(fork, tip, 0.07, 0.02, coat, node="crown")
            kit.ball(tip, (0.26, 0.09, 0.24), leaves, node="crown")


OLD_TREES = shelf_of(ENTRIES, {"cypress": _cypress, "olive tree": _olive, "redwood": _redwood, "baobab": _baobab})
