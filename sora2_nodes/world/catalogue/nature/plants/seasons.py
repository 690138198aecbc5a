"""Trees of a season and of a place: cherry in bloom, autumn, Christmas, willow, bonsai; lotus, dandelion, fern."""

from __future__ import annotations

import math
import random

from ....primitives import RGB, Vec3
from ...entries import Entry
from ...kit import Coat, Kit
from .flowers import petals, stem
from .growth import BARK, DARK_BARK, bark, cluster, flat_leaf, foliage, plant, shelf_of
from .trees import branches, pine, trunk

BAUBLES: tuple[RGB, ...] = ((0.86, 0.08, 0.1), (0.95, 0.72, 0.15), (0.15, 0.35, 0.8), (0.9, 0.9, 0.93))
ENTRIES = (
    plant("cherry tree", 6.0, 600, main=(0.98, 0.74, 0.83), second=(0.93, 0.54, 0.68)),
    plant("jacaranda", 7.5, 900, main=(0.60, 0.42, 0.82), second=(0.44, 0.28, 0.68)),
    plant("autumn tree", 8.0, 900, main=(0.92, 0.48, 0.1), second=(0.8, 0.2, 0.08)),
    plant("christmas tree", 2.4, 40, main=(0.1, 0.36, 0.17)),
    plant("willow", 9.0, 1500, main=(0.5, 0.66, 0.24)),
    plant("bonsai", 0.5, 4, main=(0.2, 0.46, 0.17), second=(0.25, 0.35, 0.5)),
    plant("lotus", 0.6, 0.3, material="fabric", main=(0.98, 0.66, 0.8), second=(0.2, 0.5, 0.22)),
    plant("lily pad", 0.34, 0.1, material="fabric", main=(0.24, 0.54, 0.20), second=(0.52, 0.70, 0.36)),
    plant("dandelion", 0.3, 0.005, material="fabric", main=(0.96, 0.96, 0.95)),
    plant("fern", 0.7, 0.5, material="fabric", main=(0.22, 0.52, 0.16)),
    plant("lavender", 0.5, 0.1, material="fabric", main=(0.52, 0.36, 0.78)),
)


def _cherry(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark(DARK_BARK)
    top = trunk(kit, 0.85, 0.14, coat, chance, lean=0.1)
    branches(kit, top, 0.75, 0.5, 0.075, 6, coat)
    bloom = foliage(entry, 0.12).but(second=entry.colours["second"])
    middle = (top[0], top[1] + 0.7, top[2])
    cluster(kit, middle, (0.95, 0.42, 0.9), 24, 0.34, bloom, chance, node="crown")
    kit.ball((middle[0], middle[1] + 0.05, middle[2]), (0.85, 0.46, 0.8), bloom, node="crown")
    r, g, b = (0.55 + 0.45 * c for c in entry.colours["main"])
    pale = bloom.but(colour=(r, g, b), pattern="plain", role="light")
    cluster(kit, middle, (1.15, 0.6, 1.1), 26, 0.1, pale, chance, node="crown")
    for _ in range(12):
        kit.ball((chance.uniform(-1.1, 1.1), 0.01, chance.uniform(-0.9, 0.9)), (0.035, 0.008, 0.025), pale)


def _autumn(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark(BARK)
    top = trunk(kit, 1.1, 0.13, coat, chance)
    branches(kit, top, 0.55, 0.5, 0.07, 5, coat)
    middle = (top[0], top[1] + 0.75, top[2])
    for role, count in (("main", 16), ("second", 8)):
        cluster(kit, middle, (0.68, 0.56, 0.68), count, 0.36, foliage(entry, 0.16, role), chance, node="crown")
    gold = Coat(
        colour=(0.98, 0.76, 0.15), second=(0.92, 0.55, 0.1), pattern="mottle", scale=0.12, finish="leaf", role="gold"
    )
    cluster(kit, middle, (0.74, 0.66, 0.74), 7, 0.27, gold, chance, node="crown")
    kit.ball(middle, (0.74, 0.6, 0.74), foliage(entry, 0.16), node="crown")
    for i in range(16):
        tone = (entry.colours["main"], entry.colours["second"], (0.98, 0.76, 0.15))[i % 3]
        kit.ball(
            (chance.uniform(-1, 1), 0.012, chance.uniform(-0.8, 0.8)),
            (0.05, 0.01, 0.035),
            Coat(colour=tone, finish="leaf", role="fallen"),
            turn=(0, 70 * i, 8),
        )


def _christmas(kit: Kit, entry: Entry, chance: random.Random) -> None:
    pine(kit, entry, chance)
    for i in range(26):
        t = (i + 0.5) / 26
        a, y = 2.39996 * i, 0.5 + 2.05 * t
        r = (0.86 * (1 - t) + 0.1) * 0.98
        at = (r * math.cos(a), y, r * math.sin(a))
        if i % 2:
            kit.ball(at, 0.085, Coat(colour=BAUBLES[i % 4], finish="gloss", role="bauble"), node="crown")
        else:
            kit.ball(at, 0.05, Coat(colour=(1.0, 0.88, 0.5), finish="light", glow=5.0, role="light bulb"), node="crown")
    gold = Coat(colour=(1.0, 0.82, 0.25), finish="light", glow=2.0, role="star")
    for i in range(5):
        a = math.radians(90 + 72 * i)
        tip = (0.2 * math.cos(a) * 0.8, 3.28 + 0.24 * math.sin(a), -0.2 * math.cos(a) * 0.55)
        kit.cone((0, 3.28, 0), tip, 0.075, 0.008, gold, node="crown")
    for x, z, size, colour in (
        (0.5, 0.5, 0.16, (0.82, 0.1, 0.12)),
        (0.1, 0.72, 0.13, (0.2, 0.4, 0.75)),
        (-0.5, 0.55, 0.18, (0.93, 0.76, 0.25)),
    ):
        gift, ribbon = (
            Coat(colour=colour, finish="paper", role="gift"),
            Coat(colour=(0.97, 0.95, 0.9), finish="satin", role="ribbon"),
        )
        kit.box((x, size, z), (size, size, size), gift)
        kit.box((x, size, z), (size * 1.02, size * 1.02, size * 0.16), ribbon)
        kit.box((x, size, z), (size * 0.16, size * 1.02, size * 1.02), ribbon)


def _willow(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark(BARK)
    top = trunk(kit, 1.0, 0.17, coat, chance)
    branches(kit, top, 0.55, 0.45, 0.08, 5, coat)
    leaves = foliage(entry, 0.14)
    middle = (top[0], top[1] + 0.5, top[2])
    cluster(kit, middle, (0.6, 0.26, 0.6), 12, 0.34, leaves, chance, node="crown")
    for i in range(34):
        a = 2.39996 * i
        r = 0.45 + 0.55 * (i % 3) / 2
        start: Vec3 = (middle[0] + r * 0.62 * math.cos(a), middle[1] + 0.22 - 0.12 * (i % 3), r * 0.62 * math.sin(a))
        bend: Vec3 = (middle[0] + r * 1.1 * math.cos(a), middle[1] - 0.12, r * 1.1 * math.sin(a))
        end: Vec3 = (middle[0] + r * 1.2 * math.cos(a), chance.uniform(0.25, 0.75), r * 1.2 * math.sin(a))
        kit.curve([start, bend, end], [0.13, 0.09, 0.03], leaves, node="crown")


def _bonsai(kit: Kit, entry: Entry, chance: random.Random) -> None:
    pot = Coat(colour=entry.colours["second"], finish="gloss", role="second")
    kit.add("wedge", (0.62, 0.13, 0.42, 0.84, 0.8), (0, 0.17, 0), pot, turn=(180, 0, 0))
    kit.box((0, 0.3, 0), (0.66, 0.035, 0.45), pot, edge=0.02)
    for x in (-0.42, 0.42):
        kit.box((x, 0.025, 0), (0.09, 0.025, 0.25), pot)
    kit.ball((0, 0.31, 0), (0.58, 0.06, 0.38), Coat(colour=(0.3, 0.44, 0.18), finish="matte", role="moss"))
    kit.node("stem_1", (0, 0.3, 0))
    coat = bark(BARK, 0.06)
    path: list[Vec3] = [(-0.1, 0.3, 0), (0.14, 0.52, 0), (-0.1, 0.78, 0), (0.16, 1.02, 0), (0.1, 1.2, 0)]
    kit.curve(path, [0.13, 0.1, 0.085, 0.065, 0.04], coat, node="stem_1")
    kit.node("crown", path[3], "stem_1")
    leaves = foliage(entry, 0.07)
    for at, size in (
        ((0.6, 0.66, 0.05), 0.34),
        ((-0.58, 0.94, 0), 0.36),
        ((0.56, 1.1, -0.05), 0.28),
        ((0.08, 1.36, 0), 0.36),
    ):
        root = min(path, key=lambda p: abs(p[1] - at[1] + 0.1))
        kit.limb(root, (at[0], at[1] - 0.05, at[2]), 0.045, 0.03, coat, node="stem_1")
        cluster(kit, at, (size * 0.75, size * 0.14, size * 0.6), 7, size * 0.4, leaves, chance, node="crown")


def _lotus(kit: Kit, entry: Entry, chance: random.Random) -> None:
    pad = Coat(colour=entry.colours["second"], finish="leaf", role="second")
    for x, z, r in ((-0.55, 0.25, 0.52), (0.6, -0.15, 0.56), (0.1, 0.55, 0.4)):
        kit.add("cylinder", (r, 0.015, r), (x, 0.02, z), pad)
        for i in range(8):
            a = 2 * math.pi * i / 8
            kit.limb(
                (x, 0.036, z),
                (x + r * 0.9 * math.cos(a), 0.036, z + r * 0.9 * math.sin(a)),
                0.01,
                0.006,
                pad.but(colour=(0.36, 0.64, 0.32), role="vein"),
            )
    kit.node("stem_1", (0, 0, 0))
    kit.node("stem_2", (0, 0.02, 0), "stem_1")
    kit.node("bloom", (0, 0.06, 0), "stem_2")
    coat = Coat(colour=entry.colours["main"], finish="leaf")
    petals(kit, (0, 0.06, 0), 9, 0.52, 0.24, 24, coat)
    petals(kit, (0, 0.1, 0), 8, 0.46, 0.22, 46, coat.but(colour=(0.99, 0.78, 0.87), role="light"), start=10, turn=0.35)
    petals(kit, (0, 0.12, 0), 6, 0.38, 0.2, 66, coat.but(colour=(0.99, 0.87, 0.92), role="light"), start=18, turn=0.1)
    kit.ball((0, 0.26, 0), (0.1, 0.1, 0.1), Coat(colour=(0.97, 0.8, 0.25), role="heart"), node="bloom")
    kit.socket("top", (0, 0.3, 0), "bloom")


def _lily_pad(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A round leaf that lies on the water, a notch in it, veins, a rim that turns up, a white bloom beside."""
    leaf = Coat(colour=entry.colours["main"], finish="leaf")
    kit.add("cylinder", (0.5, 0.012, 0.5), (0, 0.02, 0), leaf)
    kit.add("torus", (0.49, 0.022, 320.0), (0, 0.036, 0), leaf.but(role="rim"), turn=(0.0, 20.0, 0.0))
    for i in range(1, 12):
        a = 2 * math.pi * i / 12
        kit.limb((0, 0.034, 0), (0.46 * math.cos(a), 0.036, 0.46 * math.sin(a)), 0.010, 0.005, Coat(colour=entry.colours["second"], finish="leaf", role="second"))  # fmt: skip
    kit.node("bloom", (-0.42, 0.05, -0.42))
    petals(kit, (-0.42, 0.05, -0.42), 9, 0.16, 0.07, 30, Coat(colour=(0.97, 0.95, 0.96), finish="leaf", role="bloom"))
    kit.ball((-0.42, 0.12, -0.42), 0.035, Coat(colour=(0.97, 0.8, 0.25), role="heart"), node="bloom")
    kit.socket("top", (0, 0.036, 0))


def _dandelion(kit: Kit, entry: Entry, chance: random.Random) -> None:
    top = stem(kit, 1.0, 0.016, leaves=4, long=0.3, wide=0.08, lift=16)
    seed = Coat(colour=entry.colours["main"], finish="matte")
    kit.ball(top, 0.05, Coat(colour=(0.5, 0.42, 0.3), role="heart"), node="bloom")
    for i in range(54):
        y = 1 - 2 * (i + 0.5) / 54
        a, flat = 2.39996 * i, math.sqrt(1 - y * y)
        out = (flat * math.cos(a), y, flat * math.sin(a))
        tip = (top[0] + 0.2 * out[0], top[1] + 0.2 * out[1], 0.2 * out[2])
        kit.limb((top[0] + 0.04 * out[0], top[1] + 0.04 * out[1], 0.04 * out[2]), tip, 0.004, 0.004, seed, node="bloom")
        kit.ball(tip, 0.026, seed, node="bloom")


def _fern(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    coat = Coat(colour=entry.colours["main"], finish="leaf")
    for i in range(9):
        a = 2 * math.pi * i / 9 + chance.uniform(-0.2, 0.2)
        c, s = math.cos(a), math.sin(a)
        knots: list[Vec3] = [
            (0.0, 0.0, 0.0),
            (0.2 * c, 0.5, 0.2 * s),
            (0.55 * c, 0.72, 0.55 * s),
            (0.95 * c, 0.55, 0.95 * s),
        ]
        kit.curve(knots, [0.022, 0.018, 0.014, 0.006], coat.but(colour=(0.36, 0.5, 0.18), role="stem"), node="stem_1")
        for k in range(1, 7):
            x, y = _between(knots, k / 7)
            for side in (-1, 1):
                heading = -math.degrees(a) + 58 * side
                flat_leaf(kit, (x * c, y, x * s), 0.36 * (1.1 - k / 8), 0.1, heading, -8, coat, node="stem_1")


def _between(knots: list[Vec3], share: float) -> tuple[float, float]:
    """Reach and height at a share of a frond's length."""
    place = share * (len(knots) - 1)
    i, t = int(place), place % 1
    (x0, y0, z0), (x1, y1, z1) = knots[i], knots[i + 1]
    return math.hypot(x0, z0) * (1 - t) + math.hypot(x1, z1) * t, y0 * (1 - t) + y1 * t


def _lavender(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 0.5, 0), "stem_1")
    green, coat = (
        Coat(colour=(0.45, 0.56, 0.38), finish="leaf", role="stem"),
        Coat(colour=entry.colours["main"], finish="matte"),
    )
    for i in range(13):
        r, a = 0.1 * math.sqrt(i), 2.39996 * i
        foot, top = (
            (0.3 * r * math.cos(a), 0.0, 0.3 * r * math.sin(a)),
            (r * 1.1 * math.cos(a), chance.uniform(0.6, 0.8), r * 1.1 * math.sin(a)),
        )
        kit.limb(foot, top, 0.012, 0.01, green, node="stem_1")
        for k in range(5):
            size = 0.042 * (1 - 0.12 * k)
            kit.ball(
                (top[0] * (1 + 0.02 * k), top[1] + 0.065 * k, top[2] * (1 + 0.02 * k)),
                (size, size * 0.85, size),
                coat,
                node="crown",
            )
    for i in range(6):
        flat_leaf(kit, (0, 0.02, 0), 0.36, 0.03, 60 * i, 52, green, node="stem_1")


SEASONS = shelf_of(
    ENTRIES,
    {
        "cherry tree": _cherry,
        "jacaranda": _cherry,
        "autumn tree": _autumn,
        "christmas tree": _christmas,
        "willow": _willow,
        "bonsai": _bonsai,
        "lotus": _lotus,
        "lily pad": _lily_pad,
        "dandelion": _dandelion,
        "fern": _fern,
        "lavender": _lavender,
    },
)
