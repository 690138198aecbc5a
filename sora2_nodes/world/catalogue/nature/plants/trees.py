"""Trees, whole and in parts: crowns on trunks, palms, bare branches, logs and stumps."""

from __future__ import annotations

import itertools
import math
import random

from ....primitives import Vec3
from ...entries import Entry
from ...kit import Coat, Kit
from .growth import BARK, DARK_BARK, bark, cluster, foliage, plant, shelf_of

ENTRIES = (
    plant("tree", 7.0, 800, main=(0.3, 0.56, 0.18)),
    plant("oak", 12.0, 5000, main=(0.24, 0.44, 0.13)),
    plant("acacia", 8.0, 900, main=(0.36, 0.46, 0.16)),
    plant("pine", 10.0, 900, main=(0.12, 0.36, 0.2)),
    plant("palm", 8.0, 500, main=(0.24, 0.56, 0.18)),
    plant("birch", 10.0, 400, main=(0.52, 0.7, 0.24)),
    plant("bare tree", 8.0, 900, main=(0.33, 0.26, 0.21)),
    plant("branch", 1.9, 40, main=(0.30, 0.52, 0.18)),
    plant("log", 1.8, 120, main=(0.42, 0.29, 0.18)),
    plant("stump", 0.6, 60, main=(0.42, 0.29, 0.18)),
    plant("leaf", 0.12, 0.001, material="fabric", main=(0.35, 0.6, 0.18)),
)


def trunk(kit: Kit, high: float, r: float, coat: Coat, chance: random.Random, lean: float = 0.04) -> Vec3:
    """A trunk with root flare on the nodes stem_1 and crown; returns its top."""
    kit.node("stem_1", (0, 0, 0))
    x, z = chance.uniform(-lean, lean) * high, chance.uniform(-lean, lean) * high
    middle, top = (x, high * 0.55, z), (x * 1.4, high, z * 1.4)
    kit.cone((0, 0, 0), (0, high * 0.12, 0), r * 1.7, r * 1.1, coat, node="stem_1")
    kit.curve([(0, high * 0.06, 0), middle, top], [r * 1.12, r * 0.85, r * 0.62], coat, node="stem_1")
    for i in range(5):
        a = 2 * math.pi * i / 5 + chance.uniform(-0.3, 0.3)
        kit.limb(
            (0, r * 0.9, 0),
            (r * 2.1 * math.cos(a), 0.02 * r, r * 2.1 * math.sin(a)),
            r * 0.6,
            r * 0.16,
            coat,
            node="stem_1",
        )
    kit.node("crown", top, "stem_1")
    return top


def branches(kit: Kit, top: Vec3, reach: float, rise: float, r: float, count: int, coat: Coat) -> None:
    """Boughs that spread from the top of a trunk into its crown."""
    for i in range(count):
        a = 2 * math.pi * i / count + 0.4
        tip = (top[0] + reach * math.cos(a), top[1] + rise * (0.8 + 0.3 * (i % 2)), top[2] + reach * math.sin(a))
        kit.limb((top[0], top[1] - rise * 0.35, top[2]), tip, r, r * 0.4, coat, node="crown")


def _tree(kit: Kit, entry: Entry, chance: random.Random) -> None:
    top = trunk(kit, 1.25, 0.13, bark(), chance)
    branches(kit, top, 0.5, 0.5, 0.07, 4, bark())
    coat = foliage(entry, 0.22)
    middle = (top[0], top[1] + 0.75, top[2])
    kit.ball(middle, (0.82, 0.72, 0.82), coat, node="crown")
    cluster(kit, middle, (0.62, 0.52, 0.62), 17, 0.44, coat, chance, node="crown")
    kit.socket("top", (middle[0], middle[1] + 0.8, 0), "crown")


def _oak(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark(DARK_BARK)
    top = trunk(kit, 1.0, 0.2, coat, chance, lean=0.02)
    branches(kit, top, 0.8, 0.42, 0.11, 6, coat)
    leaves = foliage(entry, 0.2)
    middle = (top[0], top[1] + 0.68, top[2])
    kit.ball(middle, (1.15, 0.62, 1.15), leaves, node="crown")
    cluster(kit, (middle[0], middle[1] - 0.06, middle[2]), (1.02, 0.42, 1.02), 24, 0.42, leaves, chance, node="crown")
    cluster(kit, (middle[0], middle[1] + 0.3, middle[2]), (0.55, 0.28, 0.55), 8, 0.42, leaves, chance, node="crown")


def _acacia(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A thorn tree of the savanna: forked boughs under flat tiers of leaves."""
    kit.node("stem_1", (0, 0, 0))
    coat, leaves = bark((0.36, 0.27, 0.2)), foliage(entry, 0.16)
    kit.curve([(0, 0, 0), (0.04, 0.4, 0), (0.0, 0.75, 0.03)], [0.14, 0.1, 0.09], coat, node="stem_1")
    kit.node("crown", (0, 0.75, 0), "stem_1")
    for i in range(7):
        a = 2 * math.pi * i / 7 + chance.uniform(-0.2, 0.2)
        r, y = chance.uniform(0.6, 1.05), chance.uniform(1.35, 1.6)
        tip = (r * math.cos(a), y, r * math.sin(a))
        kit.limb((0, 0.7, 0), (0.5 * tip[0], 1.12, 0.5 * tip[2]), 0.07, 0.045, coat, node="crown")
        kit.limb((0.5 * tip[0], 1.12, 0.5 * tip[2]), tip, 0.045, 0.02, coat, node="crown")
        kit.ball((tip[0], y + 0.05, tip[2]), (0.62, 0.11, 0.58), leaves, node="crown")
    for _ in range(9):
        a, r = chance.uniform(0, 6.28), chance.uniform(0.0, 0.8)
        kit.ball(
            (r * math.cos(a), 1.66 + chance.uniform(-0.05, 0.08), r * math.sin(a)),
            (0.5, 0.12, 0.46),
            leaves,
            node="crown",
        )
    kit.socket("top", (0, 1.8, 0), "crown")


def pine(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A conifer of tiers that hang over each other."""
    kit.node("stem_1", (0, 0, 0))
    kit.node("crown", (0, 0.5, 0), "stem_1")
    kit.cone((0, 0, 0), (0, 2.6, 0), 0.13, 0.03, bark(DARK_BARK), node="stem_1")
    coat = foliage(entry, 0.14)
    tiers = 7
    for i in range(tiers):
        t = i / (tiers - 1)
        y, r = 0.48 + 2.15 * t, 0.86 * (1 - t) + 0.17
        kit.cone((0, y, 0), (0, y + 0.62 - 0.1 * t, 0), r * 0.86, 0.02, coat, node="crown")
        n = max(5, int(11 * (1 - t) + 4))
        for j in range(n):
            a = 2 * math.pi * (j + 0.5 * (i % 2)) / n + chance.uniform(-0.12, 0.12)
            tip = (r * math.cos(a), y - 0.06 - 0.05 * (1 - t), r * math.sin(a))
            kit.cone((r * 0.25 * math.cos(a), y + 0.3, r * 0.25 * math.sin(a)), tip, 0.17, 0.03, coat, node="crown")
    kit.socket("top", (0, 3.2, 0), "crown")


def _palm(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("stem_1", (0, 0, 0))
    lean = chance.uniform(0.45, 0.75) * chance.choice((-1, 1))
    points = [(lean * (t / 8) ** 1.7, 2.6 * t / 8, 0.0) for t in range(9)]
    coat = bark((0.55, 0.42, 0.28), 0.08)
    for i, (low, high) in enumerate(itertools.pairwise(points)):
        r = 0.17 - 0.01 * i
        kit.cone(low, high, r * 0.86, r, coat, node="stem_1")
    top = points[-1]
    kit.node("crown", top, "stem_1")
    green = Coat(colour=entry.colours["main"], finish="leaf")
    for i in range(9):
        _frond(
            kit,
            top,
            2 * math.pi * i / 9 + chance.uniform(-0.15, 0.15),
            1.35 * chance.uniform(0.9, 1.1),
            0.55 if i % 2 else 0.2,
            green,
        )
    for i in range(4):
        a = 2 * math.pi * i / 4
        kit.ball(
            (top[0] + 0.17 * math.cos(a), top[1] - 0.12, 0.17 * math.sin(a)),
            0.12,
            Coat(colour=(0.36, 0.22, 0.1), finish="wood", role="nut"),
            node="crown",
        )


def _frond(kit: Kit, top: Vec3, heading: float, long: float, lift: float, coat: Coat) -> None:
    c, s = math.cos(heading), math.sin(heading)

    def at(t: float) -> Vec3:
        return (top[0] + long * t * c, top[1] + long * (lift * 1.6 * t - (0.75 + lift) * t * t), top[2] + long * t * s)

    knots = [at(t) for t in (0.0, 0.35, 0.7, 1.0)]
    kit.curve(knots, [0.045, 0.038, 0.028, 0.01], coat, node="crown")
    for i in range(1, 6):
        t = i / 6
        root, size = at(t), long * 0.3 * (1.1 - abs(t - 0.45))
        for side in (-1, 1):
            x, z = c * 0.55 - s * side, s * 0.55 + c * side
            tip = (root[0] + size * x, root[1] - size * 0.55, root[2] + size * z)
            kit.limb(root, tip, 0.056, 0.012, coat, node="crown")


def _birch(kit: Kit, entry: Entry, chance: random.Random) -> None:
    white = Coat(
        colour=(0.93, 0.92, 0.88), second=(0.12, 0.11, 0.1), pattern="patches", scale=0.09, finish="wood", role="bark"
    )
    top = trunk(kit, 1.7, 0.075, white, chance)
    for i in range(12):
        y = 0.2 + 0.13 * i
        a = 2.4 * i
        mark = Coat(colour=(0.12, 0.11, 0.1), role="mark")
        kit.ball(
            (0.062 * math.cos(a) + top[0] * y / 2, y, 0.062 * math.sin(a) + top[2] * y / 2),
            (0.04, 0.016, 0.04),
            mark,
            node="stem_1",
        )
    branches(kit, top, 0.35, 0.6, 0.035, 5, white)
    leaves = foliage(entry, 0.12)
    middle = (top[0], top[1] + 0.62, top[2])
    kit.ball(middle, (0.42, 0.72, 0.42), leaves, node="crown")
    cluster(kit, middle, (0.4, 0.78, 0.4), 24, 0.26, leaves, chance, node="crown")


def _bare(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark(entry.colours["main"]).but(role="main")
    top = trunk(kit, 0.95, 0.13, coat, chance)
    count = 5
    for i in range(count):
        heading = 2 * math.pi * i / count + chance.uniform(-0.3, 0.3)
        _branch(
            kit,
            (top[0], top[1] - 0.1 * (i % 3), top[2]),
            heading,
            math.radians(chance.uniform(38, 66)),
            0.75,
            0.075,
            3,
            coat,
            chance,
        )
    _branch(kit, top, chance.uniform(0, 6), math.radians(82), 0.75, 0.08, 3, coat, chance)


def _branch(
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
    kit.limb(root, tip, r, r * 0.58, coat, node="crown")
    if depth <= 1:
        return
    for turn in (-0.75, 0.65) if depth < 3 else (-0.85, 0.05, 0.8):
        up = min(1.45, rise + chance.uniform(-0.25, 0.3))
        _branch(
            kit,
            tip,
            heading + turn + chance.uniform(-0.3, 0.3),
            up,
            long * chance.uniform(0.55, 0.72),
            r * 0.56,
            depth - 1,
            coat,
            chance,
        )


def _perch(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A bough that reaches out of its trunk, level enough to sit on, with twigs and leaves at its end."""
    coat, leaves = bark(), foliage(entry, 0.1)
    kit.node("stem_1", (0, 0, 0))
    kit.limb((-0.1, 0.0, -1.05), (-0.05, 1.9, -0.95), 0.17, 0.13, coat, node="stem_1")
    kit.curve(
        [(-0.06, 1.02, -0.98), (0.0, 1.2, -0.45), (0.02, 1.24, 0.2), (0.0, 1.3, 0.95)],
        [0.07, 0.045, 0.032, 0.018],
        coat,
        node="stem_1",
    )
    kit.node("crown", (0.0, 1.3, 0.9), "stem_1")
    for z, rise, out in ((0.45, 0.22, 0.1), (0.7, -0.16, -0.12), (-0.55, 0.3, -0.14)):
        tip = (out, 1.24 + rise, z + 0.2)
        kit.limb((0.01, 1.23, z), tip, 0.022, 0.008, coat, node="crown")
        cluster(kit, tip, (0.12, 0.1, 0.14), 9, 0.09, leaves, chance, node="crown")
    cluster(kit, (0.0, 1.34, 0.98), (0.16, 0.15, 0.2), 16, 0.1, leaves, chance, node="crown")
    kit.socket("top", (0.02, 1.268, 0.1))


def _log(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark(entry.colours["main"], 0.08).but(role="main")
    kit.rod((-1.0, 0.24, 0), (1.0, 0.24, 0), 0.24, coat)
    for x in (-1.0, 1.0):
        _rings(kit, (x, 0.24, 0), 0.215, (1.0 if x > 0 else -1.0, 0.0))
    kit.limb((0.2, 0.4, 0.05), (0.35, 0.66, 0.14), 0.08, 0.06, coat)
    kit.ball((0.36, 0.68, 0.145), (0.045, 0.02, 0.045), Coat(colour=(0.82, 0.66, 0.42), role="wood"))
    for x, a in ((-0.5, 0.9), (0.55, 1.4), (-0.1, 2.2)):
        kit.ball((x, 0.24 + 0.22 * math.sin(a), 0.23 * math.cos(a)), (0.06, 0.05, 0.05), coat)
    kit.socket("seat", (0, 0.48, 0))


def _rings(kit: Kit, at: Vec3, r: float, out: tuple[float, float]) -> None:
    wood = Coat(colour=(0.86, 0.7, 0.46), finish="wood", role="wood")
    ring = Coat(colour=(0.66, 0.47, 0.27), finish="wood", role="ring")
    for i, share in enumerate((1.0, 0.82, 0.76, 0.58, 0.52, 0.34, 0.28, 0.1)):
        deep = 0.004 * (i + 1)
        end = (at[0] + out[0] * deep, at[1] + out[1] * deep, at[2])
        kit.rod(at, end, r * share, ring if i % 2 else wood)


def _stump(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = bark(entry.colours["main"], 0.08).but(role="main")
    kit.cone((0, 0, 0), (0, 0.16, 0), 0.42, 0.32, coat)
    kit.cone((0, 0.14, 0), (0, 0.5, 0), 0.325, 0.3, coat)
    for i in range(7):
        a = 2 * math.pi * i / 7 + chance.uniform(-0.2, 0.2)
        kit.limb(
            (0.2 * math.cos(a), 0.2, 0.2 * math.sin(a)),
            (0.56 * math.cos(a), 0.02, 0.56 * math.sin(a)),
            0.12,
            0.035,
            coat,
        )
    _rings(kit, (0, 0.5, 0), 0.272, (0.0, 1.0))
    kit.socket("top", (0, 0.53, 0))
    kit.socket("seat", (0, 0.53, 0))


def _leaf(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A single leaf that stands on its stalk and shows its face."""
    coat = Coat(colour=entry.colours["main"], finish="leaf")
    vein = Coat(colour=(0.66, 0.82, 0.4), finish="leaf", role="vein")
    kit.node("stem_1", (-0.5, 0, 0))
    turn = (-22.0, 0.0, -32.0)
    for along, wide, up in ((0.44, 0.34, 0.5), (0.48, 0.29, 0.78), (0.34, 0.14, 1.16)):
        kit.ball(_faced(0.0, up), (wide, along, 0.02), coat, node="stem_1", turn=turn)
    kit.limb(_faced(0.0, -0.1), _faced(0.0, 1.44), 0.026, 0.01, vein, node="stem_1")
    for i in range(4):
        for side in (-1, 1):
            a, b = _faced(0.0, 0.22 + 0.26 * i), _faced((0.27 - 0.03 * abs(i - 1)) * side, 0.4 + 0.26 * i)
            kit.limb(a, b, 0.016, 0.008, vein, node="stem_1")
    kit.limb(_faced(0.0, -0.35), _faced(0.0, 0.05), 0.032, 0.026, Coat(colour=BARK, role="stalk"), node="stem_1")


def _faced(across: float, up: float) -> Vec3:
    """A place on the leaf's face, which leans to the right and back."""
    tilt, lean = math.radians(32), math.radians(22)
    y, z = up * math.cos(lean), -up * math.sin(lean)
    return (across * math.cos(tilt) + y * math.sin(tilt), -across * math.sin(tilt) + y * math.cos(tilt), z + 0.02)


TREES = shelf_of(
    ENTRIES,
    {
        "tree": _tree,
        "oak": _oak,
        "acacia": _acacia,
        "pine": pine,
        "palm": _palm,
        "birch": _birch,
        "bare tree": _bare,
        "branch": _perch,
        "log": _log,
        "stump": _stump,
        "leaf": _leaf,
    },
)
