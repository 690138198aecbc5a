"""Flowers: a stem with leaves and the node bloom, whose petals open from it (petal_1 and so on)."""

from __future__ import annotations

import math
import random

import numpy as np

from ....primitives import Vec3
from ...entries import Entry
from ...kit import Coat, Kit
from ...recipe import turned_joint
from ...repainting import darker
from ...workbench import turn_of
from .growth import STEM, flat_leaf, plant, shelf_of

CLOSED = 0.88  # of the way up: where a bud's petals are
ENTRIES = (
    plant("flower", 0.4, 0.03, material="fabric", main=(0.95, 0.4, 0.62), second=(0.99, 0.8, 0.15)),
    plant("rose", 0.5, 0.04, material="fabric", main=(0.8, 0.05, 0.12)),
    plant("tulip", 0.42, 0.03, material="fabric", main=(0.93, 0.2, 0.22)),
    plant("sunflower", 1.8, 0.5, material="fabric", main=(0.99, 0.78, 0.08), second=(0.3, 0.17, 0.07)),
    plant("daisy", 0.3, 0.02, material="fabric", main=(0.98, 0.98, 0.97), second=(0.99, 0.78, 0.1)),
    plant("hibiscus", 0.45, 0.04, material="fabric", main=(0.90, 0.10, 0.20), second=(0.98, 0.82, 0.22)),
    plant("lily", 0.7, 0.05, material="fabric", main=(0.98, 0.96, 0.92), second=(0.80, 0.36, 0.10)),
    plant("poppy", 0.5, 0.02, material="fabric", main=(0.88, 0.10, 0.06), second=(0.08, 0.07, 0.08)),
    plant("orchid", 0.5, 0.05, material="fabric", main=(0.88, 0.56, 0.80), second=(0.62, 0.10, 0.42)),
    plant("daffodil", 0.4, 0.03, material="fabric", main=(0.99, 0.88, 0.26), second=(0.98, 0.60, 0.10)),
    plant("peony", 0.5, 0.05, material="fabric", main=(0.96, 0.70, 0.78), second=(0.99, 0.86, 0.30)),
)


def stem(
    kit: Kit, high: float, r: float, *, leaves: int = 2, long: float = 0.4, wide: float = 0.16, lift: float = 30.0
) -> Vec3:
    """A stem on the nodes stem_1 and stem_2 and the node bloom at its end; returns that place."""
    coat = Coat(colour=STEM, finish="leaf", role="stem")
    kit.node("stem_1", (0, 0, 0))
    kit.node("stem_2", (0.02, high * 0.5, 0), "stem_1")
    top = (0.06, high, 0.0)
    kit.limb((0, 0, 0), (0.02, high * 0.5, 0), r, r * 0.92, coat, node="stem_1")
    kit.limb((0.02, high * 0.5, 0), top, r * 0.92, r * 0.85, coat, node="stem_2")
    for i in range(leaves):
        y = high * (0.2 + 0.3 * i / max(1, leaves - 1))
        node = "stem_1" if y < high * 0.5 else "stem_2"
        flat_leaf(kit, (0.01, y, 0), long, wide, 20 + 165 * i, lift, coat, node=node)
    kit.node("bloom", top, "stem_2")
    kit.socket("top", top, "bloom")
    return top


def petals(
    kit: Kit,
    at: Vec3,
    count: int,
    long: float,
    wide: float,
    lift: float,
    coat: Coat,
    *,
    start: int = 1,
    turn: float = 0.0,
    tilt: float = 0.0,
) -> None:
    """A whorl of petals around an axis that leans forward (toward +x) by `tilt` degrees."""
    t = math.radians(tilt)
    axis, side = (math.sin(t), math.cos(t)), (math.cos(t), -math.sin(t))
    for i in range(count):
        a, e = 2 * math.pi * i / count + turn, math.radians(lift)
        u, w = math.cos(a) * math.cos(e), math.sin(a) * math.cos(e)
        v = math.sin(e)
        out = (u * side[0] + v * axis[0], u * side[1] + v * axis[1], w)
        node = kit.node(f"petal_{start + i}", at, "bloom")
        middle = (at[0] + out[0] * long * 0.55, at[1] + out[1] * long * 0.55, at[2] + out[2] * long * 0.55)
        _petal(kit, middle, out, (axis[0], axis[1], 0.0), long, wide, coat, node)
        kit.states.setdefault("bud", {})[node] = turned_joint(*_closed(out, (axis[0], axis[1], 0.0)))


def _closed(out: Vec3, axis: Vec3) -> Vec3:
    """The turn, degrees, that brings a petal from `out` up along the flower's axis."""
    far, pole = np.array(out), np.array(axis)
    about = np.cross(far, pole)
    if float(np.linalg.norm(about)) < 1e-6:
        return 0.0, 0.0, 0.0
    about = about / np.linalg.norm(about)
    angle = CLOSED * math.acos(max(-1.0, min(1.0, float(far @ pole))))
    x, y, z = about
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    return turn_of(np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross)


def _petal(kit: Kit, at: Vec3, out: Vec3, up: Vec3, long: float, wide: float, coat: Coat, node: str) -> None:
    """An ellipsoid whose length goes along `out` and whose flat side looks along `up`."""
    heading = math.degrees(math.atan2(-out[2], out[0]))
    lift = math.degrees(math.asin(max(-1.0, min(1.0, out[1]))))
    b, e = math.radians(heading), math.radians(lift)
    flat = (math.cos(b) * -math.sin(e), math.cos(e), math.sin(b) * math.sin(e))
    across = (math.sin(b), 0.0, math.cos(b))
    roll = math.degrees(
        math.atan2(
            sum(p * q for p, q in zip(across, up, strict=True)), sum(p * q for p, q in zip(flat, up, strict=True))
        )
    )
    kit.ball(at, (long * 0.5, long * 0.06, wide * 0.5), coat, node=node, turn=(roll, heading, lift))


def _flower(kit: Kit, entry: Entry, chance: random.Random) -> None:
    top = stem(kit, 1.0, 0.028, leaves=3, long=0.34, wide=0.14)
    petals(kit, top, 6, 0.32, 0.25, 22, Coat(colour=entry.colours["main"], finish="leaf"), tilt=38)
    kit.ball(
        (top[0] + 0.03, top[1] + 0.04, 0),
        0.1,
        Coat(
            colour=entry.colours["second"],
            finish="matte",
            pattern="mottle",
            second=(0.9, 0.6, 0.1),
            scale=0.03,
            role="second",
        ),
        node="bloom",
    )


def _hibiscus(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Five broad petals that overlap, a dark throat, a long column with yellow anthers."""
    top = stem(kit, 0.9, 0.03, leaves=4, long=0.34, wide=0.22)
    petals(kit, top, 5, 0.44, 0.40, 18, Coat(colour=entry.colours["main"], finish="leaf"), tilt=58)
    t = math.radians(58)
    out = (math.sin(t), math.cos(t))
    dark = Coat(colour=darker(entry.colours["main"], 0.45), finish="satin", role="shade")
    kit.ball(
        (top[0] + 0.02 * out[0], top[1] + 0.02 * out[1], 0), (0.10, 0.05, 0.10), dark, node="bloom", turn=(0, 0, -58)
    )
    end = (top[0] + 0.40 * out[0], top[1] + 0.40 * out[1], 0.0)
    kit.limb(top, end, 0.028, 0.02, Coat(colour=(0.97, 0.78, 0.74), role="column"), node="bloom")
    for i in range(12):
        u, a = 0.22 + 0.014 * i, 2.4 * i
        at = (
            top[0] + u * out[0] + 0.045 * math.cos(a) * out[1],
            top[1] + u * out[1] - 0.045 * math.cos(a) * out[0],
            0.045 * math.sin(a),
        )
        kit.ball(at, 0.020, Coat(colour=entry.colours["second"], role="second"), node="bloom")


def _lily(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Six long pointed petals bent back, six stamens with dark anthers."""
    top = stem(kit, 1.0, 0.026, leaves=5, long=0.34, wide=0.07)
    petals(kit, top, 6, 0.52, 0.17, 34, Coat(colour=entry.colours["main"], finish="satin"), tilt=55)
    t = math.radians(55)
    for i in range(6):
        a = 2 * math.pi * i / 6 + 0.3
        u, w = 0.13 * math.cos(a), 0.13 * math.sin(a)
        end = (top[0] + 0.32 * math.sin(t) + u * math.cos(t), top[1] + 0.32 * math.cos(t) - u * math.sin(t), w)
        kit.limb(top, end, 0.010, 0.008, Coat(colour=(0.80, 0.88, 0.56), role="stamen"), node="bloom")
        kit.ball(end, (0.020, 0.020, 0.045), Coat(colour=entry.colours["second"], role="second"), node="bloom")


def _poppy(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Four thin petals like a bowl about a dark heart, on a hairy stem."""
    top = stem(kit, 1.0, 0.018, leaves=2, long=0.3, wide=0.08)
    petals(kit, top, 4, 0.34, 0.42, 26, Coat(colour=entry.colours["main"], finish="leaf"), tilt=40)
    petals(
        kit,
        top,
        4,
        0.28,
        0.36,
        44,
        Coat(colour=darker(entry.colours["main"], 0.86), finish="leaf", role="shade"),
        start=5,
        turn=0.78,
        tilt=40,
    )
    dark = Coat(colour=entry.colours["second"], finish="matte", role="second")
    kit.ball((top[0] + 0.05, top[1] + 0.06, 0), (0.085, 0.06, 0.085), dark, node="bloom", turn=(0, 0, -40))
    kit.ball((top[0] + 0.08, top[1] + 0.10, 0), 0.05, Coat(colour=(0.50, 0.62, 0.36), role="pod"), node="bloom")


def _orchid(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """An arching spray of moth orchids over broad leaves."""
    top = stem(kit, 1.05, 0.018, leaves=0)
    green = Coat(colour=(0.16, 0.40, 0.16), finish="leaf", role="leaf")
    for heading in (15, 130, 250):
        flat_leaf(kit, (0, 0.02, 0), 0.5, 0.16, heading, 16, green, node="stem_1")
    coat, lip = (
        Coat(colour=entry.colours["main"], finish="satin"),
        Coat(colour=entry.colours["second"], finish="satin", role="second"),
    )
    for k, (x, y, z) in enumerate(((0.10, 0.0, 0.0), (0.02, -0.22, 0.16), (0.06, -0.40, -0.12), (0.22, 0.10, 0.20))):
        at = (top[0] + x, top[1] + y, z)
        petals(kit, at, 2, 0.20, 0.20, 6, coat, start=1 + 5 * k, turn=1.57, tilt=78)
        petals(kit, at, 3, 0.18, 0.11, 2, coat, start=3 + 5 * k, turn=3.14, tilt=74)
        kit.ball((at[0] + 0.04, at[1] - 0.01, at[2]), (0.035, 0.04, 0.03), lip, node="bloom")
        kit.ball((at[0] + 0.05, at[1] - 0.05, at[2]), (0.03, 0.045, 0.05), lip, node="bloom")


def _daffodil(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Six petals behind a trumpet."""
    top = stem(kit, 1.0, 0.026, leaves=0)
    for heading, lift in ((25, 74), (200, 70), (110, 78)):
        flat_leaf(
            kit,
            (0, 0.02, 0),
            0.75,
            0.07,
            heading,
            lift,
            Coat(colour=(0.30, 0.54, 0.28), finish="leaf", role="leaf"),
            node="stem_1",
        )
    petals(kit, top, 6, 0.32, 0.19, 6, Coat(colour=entry.colours["main"], finish="leaf"), tilt=72)
    t = math.radians(72)
    cup = Coat(colour=entry.colours["second"], finish="satin", role="second")
    end = (top[0] + 0.22 * math.sin(t), top[1] + 0.22 * math.cos(t), 0.0)
    kit.cone(top, end, 0.075, 0.125, cup, node="bloom")
    kit.ball(
        end,
        (0.10, 0.012, 0.10),
        Coat(colour=darker(entry.colours["second"], 0.7), role="throat"),
        node="bloom",
        turn=(0, 0, -72),
    )


def _peony(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A ball of very many petals."""
    top = stem(kit, 0.9, 0.028, leaves=4, long=0.34, wide=0.14)
    start = 1
    for count, long, wide, lift, shade in (
        (7, 0.30, 0.26, 8, 1.0),
        (7, 0.28, 0.25, 32, 0.97),
        (6, 0.25, 0.22, 54, 0.93),
        (5, 0.21, 0.18, 74, 0.88),
    ):
        coat = Coat(colour=darker(entry.colours["main"], shade), finish="satin", role="main" if shade == 1 else "shade")
        petals(kit, top, count, long, wide, lift, coat, start=start, turn=0.5 * start, tilt=30)
        start += count
    kit.ball(
        (top[0] + 0.05, top[1] + 0.1, 0),
        0.09,
        Coat(colour=entry.colours["second"], finish="matte", role="second"),
        node="bloom",
    )


def _daisy(kit: Kit, entry: Entry, chance: random.Random) -> None:
    top = stem(kit, 1.0, 0.022, leaves=2, long=0.28, wide=0.1)
    petals(kit, top, 16, 0.34, 0.105, 12, Coat(colour=entry.colours["main"], finish="leaf"), tilt=42)
    kit.ball(
        (top[0] + 0.025, top[1] + 0.03, 0),
        (0.12, 0.075, 0.12),
        Coat(
            colour=entry.colours["second"],
            finish="matte",
            pattern="mottle",
            second=(0.9, 0.6, 0.05),
            scale=0.03,
            role="second",
        ),
        node="bloom",
        turn=(0, 0, -42),
    )


def _sunflower(kit: Kit, entry: Entry, chance: random.Random) -> None:
    top = stem(kit, 1.35, 0.035, leaves=4, long=0.4, wide=0.26, lift=18)
    petal = Coat(colour=entry.colours["main"], finish="leaf")
    petals(kit, top, 17, 0.42, 0.11, 6, petal, tilt=62)
    petals(
        kit, top, 17, 0.37, 0.1, 16, petal.but(colour=(0.97, 0.66, 0.05), role="shade"), start=18, turn=0.19, tilt=62
    )
    t = math.radians(62)
    face = (top[0] + 0.04 * math.sin(t), top[1] + 0.04 * math.cos(t), 0.0)
    seeds = Coat(
        colour=entry.colours["second"],
        second=(0.5, 0.3, 0.1),
        pattern="checker",
        scale=0.03,
        finish="matte",
        role="second",
    )
    kit.ball(face, (0.235, 0.075, 0.235), seeds, node="bloom", turn=(0, 0, -62))
    kit.ball(
        (face[0] + 0.045 * math.sin(t), face[1] + 0.045 * math.cos(t), 0),
        (0.12, 0.05, 0.12),
        seeds.but(colour=(0.42, 0.36, 0.12)),
        node="bloom",
        turn=(0, 0, -62),
    )


def _tulip(kit: Kit, entry: Entry, chance: random.Random) -> None:
    top = stem(kit, 1.0, 0.03, leaves=0)
    leaf = Coat(colour=(0.36, 0.58, 0.34), finish="leaf", role="leaf")
    for heading, lift in ((25, 66), (200, 62), (110, 72)):
        flat_leaf(kit, (0, 0.02, 0), 0.72, 0.15, heading, lift, leaf, node="stem_1")
    cup = Coat(colour=entry.colours["main"], second=(0.99, 0.72, 0.3), finish="satin")
    for i in range(6):
        a = 2 * math.pi * i / 6
        inner = i % 2
        node = kit.node(f"petal_{i + 1}", top, "bloom")
        r = 0.1 if inner else 0.125
        at = (top[0] + r * math.cos(a), top[1] + 0.2, r * math.sin(a))
        kit.ball(
            at, (0.055, 0.24, 0.12), cup if inner else cup.but(role="main"), node=node, turn=(0, -math.degrees(a), -5)
        )
    kit.ball((top[0], top[1] + 0.13, 0), (0.16, 0.15, 0.16), cup, node="bloom")


def _rose(kit: Kit, entry: Entry, chance: random.Random) -> None:
    top = stem(kit, 1.0, 0.026, leaves=4, long=0.28, wide=0.15, lift=24)
    thorn = Coat(colour=(0.26, 0.4, 0.14), role="stem")
    for i in range(6):
        y, a = 0.15 + 0.12 * i, 2.4 * i
        kit.cone(
            (0.02 * math.cos(a), y, 0.02 * math.sin(a)),
            (0.075 * math.cos(a), y + 0.015, 0.075 * math.sin(a)),
            0.018,
            0.002,
            thorn,
            node="stem_1" if y < 0.5 else "stem_2",
        )
    _rosebud(kit, entry, top)


def _rosebud(kit: Kit, entry: Entry, top: Vec3) -> None:
    coat = Coat(colour=entry.colours["main"], finish="satin")
    number = 1
    for ring, (count, r, high, lean) in enumerate(
        ((3, 0.06, 0.3, 4), (4, 0.115, 0.26, 10), (5, 0.17, 0.21, 20), (6, 0.215, 0.16, 38))
    ):
        shade = 0.78 + 0.08 * ring
        tone = coat if ring == 3 else coat.but(colour=darker(entry.colours["main"], shade), role="shade")
        for i in range(count):
            a = 2 * math.pi * i / count + 0.5 * ring
            node = kit.node(f"petal_{number}", top, "bloom")
            at = (top[0] + r * math.cos(a), top[1] + high - 0.02, r * math.sin(a))
            kit.ball(
                at, (0.04, 0.13 - 0.008 * ring, 0.1 + 0.012 * ring), tone, node=node, turn=(0, -math.degrees(a), -lean)
            )
            number += 1
    kit.ball(
        (top[0], top[1] + 0.16, 0),
        (0.15, 0.17, 0.15),
        coat.but(colour=darker(entry.colours["main"], 0.7), role="shade"),
        node="bloom",
    )
    for i in range(5):
        flat_leaf(
            kit,
            (top[0], top[1] + 0.03, 0),
            0.2,
            0.06,
            72 * i,
            -18,
            Coat(colour=STEM, finish="leaf", role="leaf"),
            node="bloom",
        )


FLOWERS = shelf_of(
    ENTRIES,
    {
        "flower": _flower,
        "daisy": _daisy,
        "sunflower": _sunflower,
        "tulip": _tulip,
        "rose": _rose,
        "hibiscus": _hibiscus,
        "lily": _lily,
        "poppy": _poppy,
        "orchid": _orchid,
        "daffodil": _daffodil,
        "peony": _peony,
    },
)
