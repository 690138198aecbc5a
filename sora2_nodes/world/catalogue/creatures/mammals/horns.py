"""Horns, antlers, manes, trunks and tusks, on the nodes head and neck."""

from __future__ import annotations

import math

from ....primitives import Vec3
from ...kit import SIDES, Coat, Kit
from ...repainting import darker
from .mammal import Mammal, Wardrobe
from .skull import Skull


def add_extras(s: Skull, row: Mammal) -> None:
    """Add what the row's Extra names."""
    extra = row.extra
    if extra.horns:
        _HORNS[extra.horns](s, extra.horn_size)
    if extra.mane:
        _MANES[extra.mane](s, row)
    if extra.trunk:
        _trunk(s, extra.trunk)
    if extra.tusks:
        _tusks(s, extra.tusks)


def _bent(s: Skull, start: tuple[float, float, float], bends: tuple[Vec3, ...], thick: float, coat: Coat) -> None:
    """Curves on both sides of the head: a start in skull radii, then offsets in metres (x, y, outward)."""
    root = s.at(*start)
    radii = [thick * (1 - 0.85 * i / len(bends)) for i in range(len(bends) + 1)]
    for _, sign in SIDES:
        points = [(root[0], root[1], root[2] * sign)]
        points += [(root[0] + x, root[1] + y, (root[2] + z) * sign) for x, y, z in bends]
        s.kit.curve(points, radii, coat, node="head")


def _cow(s: Skull, n: float) -> None:
    _bent(
        s,
        (-0.1, 0.75, 0.45),
        ((0, 0.1 * n, 0.5 * n), (0.1 * n, 0.45 * n, 0.8 * n), (0.2 * n, 0.85 * n, 0.78 * n)),
        n * 0.16,
        s.coats["horn"],
    )


def _bull(s: Skull, n: float) -> None:
    _bent(
        s,
        (0.1, 0.75, 0.5),
        ((0.1 * n, 0, 0.55 * n), (0.4 * n, 0.2 * n, 0.85 * n), (0.6 * n, 0.75 * n, 0.8 * n)),
        n * 0.18,
        s.coats["horn"],
    )


def _goat(s: Skull, n: float) -> None:
    _bent(
        s,
        (0.1, 0.85, 0.25),
        ((-0.15 * n, 0.45 * n, 0.05 * n), (-0.5 * n, 0.75 * n, 0.16 * n), (-0.95 * n, 0.72 * n, 0.3 * n)),
        n * 0.13,
        s.coats["horn"],
    )


def _ram(s: Skull, n: float) -> None:
    turns = [
        (math.cos(a) * n * 0.42 - n * 0.42, math.sin(a) * n * 0.42, n * (0.18 + 0.06 * i))
        for i, a in enumerate((0.9, 1.8, 2.8, 3.8, 4.8, 5.7))
    ]
    _bent(s, (0.1, 0.55, 0.6), tuple(turns), n * 0.2, s.coats["horn"])


def _antler(s: Skull, n: float) -> None:
    beam = ((-0.2 * n, 0.3 * n, 0.22 * n), (-0.25 * n, 0.62 * n, 0.42 * n), (-0.05 * n, 1.0 * n, 0.5 * n))
    _bent(s, (0, 0.8, 0.3), beam, n * 0.055, s.coats["horn"])
    root = s.at(0, 0.8, 0.3)
    for at, tip in ((0, (0.2, 0.5, 0.2)), (1, (0.18, 0.85, 0.38)), (1, (-0.5, 0.95, 0.6)), (0, (0.1, 0.25, 0.3))):
        for _, sign in SIDES:
            a, b = beam[at], tip
            start = (root[0] + a[0], root[1] + a[1], (root[2] + a[2]) * sign)
            end = (root[0] + b[0] * n, root[1] + b[1] * n, (root[2] + b[2] * n) * sign)
            s.kit.limb(start, end, n * 0.04, n * 0.015, s.coats["horn"], node="head")


def _palm(s: Skull, n: float) -> None:
    root = s.at(-0.1, 0.65, 0.4)
    for _, sign in SIDES:
        hand = (root[0] - 0.1 * n, root[1] + 0.35 * n, root[2] * sign + 0.75 * n * sign)
        s.kit.limb((root[0], root[1], root[2] * sign), hand, n * 0.07, n * 0.07, s.coats["horn"], node="head")
        s.kit.ball(hand, (n * 0.32, n * 0.1, n * 0.34), s.coats["horn"], node="head", turn=(-38.0 * sign, 0, 0))
        for i in range(5):
            a = math.radians(-70 + 40 * i)
            reach = n * 0.52
            tip = (hand[0] + reach * math.sin(a), hand[1] + n * 0.32, hand[2] + reach * 0.75 * math.cos(a) * sign)
            s.kit.limb(
                (hand[0] + 0.2 * n * math.sin(a), hand[1] + 0.05 * n, hand[2] + 0.2 * n * math.cos(a) * sign),
                tip,
                n * 0.06,
                n * 0.025,
                s.coats["horn"],
                node="head",
            )


def _unicorn(s: Skull, n: float) -> None:
    root = s.at(0.45, 0.8)
    tip = (root[0] + n * 0.55, root[1] + n * 0.85, 0.0)
    s.kit.cone(
        root,
        tip,
        n * 0.11,
        n * 0.012,
        s.coats["horn"].but(pattern="stripes", scale=n * 0.17, second=(0.98, 0.93, 0.7)),
        node="head",
    )


def _rhino(s: Skull, n: float) -> None:
    for f, high, thick in ((s.reach + 0.02, 1.0, 0.3), (s.reach - 0.62, 0.5, 0.24)):
        root = s.at(f, 0.0)
        bend = (root[0] + n * 0.28 * high, root[1] + n * 0.6 * high, 0.0)
        tip = (root[0] + n * 0.32 * high, root[1] + n * 1.1 * high, 0.0)
        s.kit.curve([root, bend, tip], [n * thick, n * thick * 0.62, n * 0.03], s.coats["horn"], node="head")


def _giraffe(s: Skull, n: float) -> None:
    for _, sign in SIDES:
        root = s.at(0.0, 0.75, 0.34 * sign)
        tip = (root[0] - n * 0.2, root[1] + n, root[2] + n * 0.12 * sign)
        s.kit.limb(root, tip, n * 0.16, n * 0.12, s.coats["main"].plain(), node="head")
        s.kit.ball(tip, n * 0.2, s.coats["nose"], node="head")


_HORNS = {
    "cow": _cow,
    "bull": _bull,
    "goat": _goat,
    "ram": _ram,
    "antler": _antler,
    "palm": _palm,
    "unicorn": _unicorn,
    "rhino": _rhino,
    "giraffe": _giraffe,
}


def _line(s: Skull, row: Mammal) -> tuple[Vec3, Vec3]:
    """The upper edge of the neck, from the withers to between the ears."""
    base, rise = s.kit.pivots["neck"], math.radians(row.neck.rise)
    out = (-math.sin(rise), math.cos(rise))
    low = (base[0] + out[0] * row.neck.low * 0.85 - row.neck.low * 0.3, base[1] + out[1] * row.neck.low * 0.85, 0.0)
    return (float(low[0]), float(low[1]), 0.0), (s.middle[0] - s.head.r * 0.25, s.middle[1] + s.head.r * 0.9, 0.0)


def _crest(s: Skull, row: Mammal) -> None:
    """A mane that falls to both sides of the neck in locks, and a forelock."""
    low, high = _line(s, row)
    r, steps = s.head.r, 8
    for i in range(steps + 1):
        t = i / steps
        x, y = low[0] + (high[0] - low[0]) * t, low[1] + (high[1] - low[1]) * t
        node = "neck" if i < steps - 1 else "head"
        girth = row.neck.low + (row.neck.high - row.neck.low) * t
        for side in (-1, 1):
            root, tip = (x, y + r * 0.1, 0.0), (x - girth * 0.35, y - girth * 1.15, girth * 0.98 * side)
            s.kit.limb(root, tip, r * 0.32, r * 0.12, s.coats["mane"], node=node)
    s.kit.limb(high, s.at(0.75, 0.62), r * 0.3, r * 0.12, s.coats["mane"], node="head")


def _stiff(s: Skull, row: Mammal) -> None:
    low, high = _line(s, row)
    coat = s.coats["mane"]
    s.kit.ball(
        ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, 0),
        (s.head.r * 0.42, math.dist(low, high) * 0.6, s.head.r * 0.16),
        coat,
        node="neck",
        turn=(0, 0, math.degrees(math.atan2(low[0] - high[0], high[1] - low[1]))),
    )


def _ruff(s: Skull, row: Mammal) -> None:
    r = s.head.r
    for i in range(12):
        a = math.radians(30 * i + 15)
        at = (
            s.middle[0] - r * (0.3 if i % 2 else 0.42),
            s.middle[1] + r * 1.0 * math.sin(a) - r * 0.1,
            r * 1.0 * math.cos(a),
        )
        s.kit.ball(at, (r * 0.5, r * 0.56, r * 0.52), s.coats["mane"], node="head")
    s.kit.ball(
        (s.middle[0] - r * 0.75, s.middle[1] - r * 0.15, 0),
        (r * 0.9, r * 1.4, r * 1.35),
        s.coats["mane"].but(colour=darker(s.coats["mane"].colour, 0.8)),
        node="neck",
    )
    s.kit.ball(
        (s.middle[0] - r * 0.55, s.middle[1] - r * 1.25, 0), (r * 0.75, r * 0.9, r * 0.8), s.coats["mane"], node="neck"
    )


_MANES = {"crest": _crest, "stiff": _stiff, "ruff": _ruff}


def _trunk(s: Skull, length: float) -> None:
    root = s.at(0.8, -0.2)
    shares = ((0, 0), (0.2, -0.22), (0.26, -0.48), (0.26, -0.74), (0.36, -0.96), (0.54, -1.02))
    points = [(root[0] + x * length, root[1] + y * length, 0.0) for x, y in shares]
    radii = [s.head.r * v for v in (0.46, 0.36, 0.28, 0.22, 0.17, 0.15)]
    s.kit.node("trunk_1", points[0], "head")
    s.kit.node("trunk_2", points[2], "trunk_1")
    s.kit.node("trunk_3", points[3], "trunk_2")
    for i, node in enumerate(("trunk_1", "trunk_1", "trunk_2", "trunk_3", "trunk_3")):
        s.kit.limb(points[i], points[i + 1], radii[i], radii[i + 1], s.coats["main"], node=node)
    s.kit.socket("trunk", points[-1], "trunk_3")


def _tusks(s: Skull, n: float) -> None:
    _bent(
        s,
        (0.75, -0.5, 0.42),
        ((0.3 * n, -0.25 * n, 0.08 * n), (0.65 * n, -0.3 * n, 0.12 * n), (0.95 * n, -0.1 * n, 0.1 * n)),
        n * 0.1,
        s.coats["tusk"],
    )


def add_spines(kit: Kit, row: Mammal, coats: Wardrobe) -> None:
    """Cover the back with a dark cape of spines."""
    t = row.trunk
    long, high, wide = t.length * 0.78, t.waist * 1.06, t.waist * t.width * 1.06
    middle = (-t.length * 0.1, t.y + t.waist * 0.16, 0.0)
    kit.ball(middle, (long, high, wide), coats["saddle"], node="body")
    for i in range(62):
        up = 1 - 1.25 * (i + 0.5) / 62
        a, flat = 2.39996 * i, math.sqrt(max(0.0, 1 - up * up))
        out = (flat * math.cos(a), up, flat * math.sin(a))
        if out[0] > 0.72:
            continue
        root = (middle[0] + out[0] * long * 0.95, middle[1] + out[1] * high * 0.95, out[2] * wide * 0.95)
        by = t.waist * 0.42
        tip = (root[0] + (out[0] * 0.8 - 0.45) * by, root[1] + (out[1] * 0.8 + 0.2) * by, root[2] + out[2] * 0.8 * by)
        kit.cone(root, tip, t.waist * 0.075, t.waist * 0.008, coats["spine"], node="body")
