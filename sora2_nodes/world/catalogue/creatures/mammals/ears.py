"""Ears of mammals by kind, each on its node ear_left or ear_right."""

from __future__ import annotations

import math

from ....primitives import Vec3
from ...kit import SIDES
from .mammal import Ears
from .skull import Skull


def add_ears(s: Skull, ears: Ears) -> None:
    """Add both ears to a skull."""
    for side, sign in SIDES:
        root = _root(s, ears, sign)
        node = s.kit.node(f"ear_{side}", root, "head")
        if ears.kind != "none":
            _KINDS[ears.kind](s, ears, root, sign, node)


def _root(s: Skull, ears: Ears, sign: int) -> Vec3:
    r, wide = s.head.r, s.head.wide
    back, up, out = {
        "up": (-0.1, 0.78, 0.52),
        "long": (-0.15, 0.85, 0.34),
        "flop": (-0.12, 0.55, 0.84),
        "round": (-0.12, 0.72, 0.66),
        "fan": (-0.3, 0.35, 0.75),
        "leaf": (-0.2, 0.82, 0.42),
        "rose": (-0.1, 0.75, 0.72),
        "fold": (0.0, 0.72, 0.62),
        "side": (-0.3, 0.42, 0.8),
        "ape": (-0.1, 0.05, 0.95),
        "none": (0.0, 0.6, 0.6),
    }[ears.kind]
    return (s.middle[0] + back * r, s.middle[1] + up * r, s.middle[2] + out * r * wide * sign)


def _tip(root: Vec3, size: float, lean: float, sign: int, back: float = 0.12) -> Vec3:
    a = math.radians(lean)
    return (root[0] - size * back, root[1] + size * math.cos(a), root[2] + size * math.sin(a) * sign)


def _up(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    low = _tip(root, -size * 0.25, ears.lean, sign)
    tip = _tip(root, size, ears.lean, sign)
    s.kit.cone(low, tip, size * 0.46, size * 0.03, s.coats["ear"], node=node)
    shift = size * 0.17
    a, b = (low[0] + shift, low[1], low[2]), (tip[0] + shift * 0.25, tip[1] - size * 0.12, tip[2])
    s.kit.cone(a, b, size * 0.36, size * 0.02, s.coats["inner"], node=node)


def _long(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    middle = _tip(root, size * 0.45, ears.lean, sign)
    turn = (ears.lean * sign, 0.0, 7.0)
    s.kit.ball(middle, (size * 0.1, size * 0.56, size * 0.17), s.coats["ear"], node=node, turn=turn)
    inside = (middle[0] + size * 0.05, middle[1], middle[2])
    s.kit.ball(inside, (size * 0.07, size * 0.46, size * 0.11), s.coats["inner"], node=node, turn=turn)


def _flop(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    top = (root[0], root[1] + size * 0.05, root[2])
    s.kit.ball(
        (root[0] + size * 0.05, root[1] - size * 0.38, root[2] + size * 0.1 * sign),
        (size * 0.32, size * 0.56, size * 0.13),
        s.coats["ear"],
        node=node,
        turn=(-ears.lean * sign, 0, 8),
    )
    s.kit.ball(top, (size * 0.24, size * 0.16, size * 0.16), s.coats["ear"], node=node)


def _round(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    middle = _tip(root, size * 0.42, 35 + ears.lean, sign)
    s.kit.ball(middle, (size * 0.22, size * 0.5, size * 0.5), s.coats["ear"], node=node, turn=(0, -18.0 * sign, 0))
    inside = (middle[0] + size * 0.13, middle[1] - size * 0.04, middle[2])
    s.kit.ball(inside, (size * 0.13, size * 0.34, size * 0.34), s.coats["inner"], node=node, turn=(0, -18.0 * sign, 0))


def _fan(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    angle = math.radians(50)
    middle = (
        root[0] - size * 0.55 * math.cos(angle),
        root[1] - size * 0.25,
        root[2] + size * 0.55 * math.sin(angle) * sign,
    )
    turn = (0.0, 50.0 * sign, 0.0)
    s.kit.ball(middle, (size * 0.66, size * 0.85, size * 0.09), s.coats["ear"], node=node, turn=turn)
    s.kit.ball(
        (middle[0] + size * 0.05, middle[1], middle[2] + size * 0.035 * sign),
        (size * 0.5, size * 0.68, size * 0.07),
        s.coats["inner"],
        node=node,
        turn=turn,
    )


def _side(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    middle = (
        root[0] - size * 0.15,
        root[1] + size * 0.42 * math.sin(math.radians(ears.lean)),
        root[2] + size * 0.42 * sign,
    )
    turn = (-ears.lean * sign, 18.0 * sign, 0.0)
    s.kit.ball(middle, (size * 0.16, size * 0.26, size * 0.52), s.coats["ear"], node=node, turn=turn)
    s.kit.ball(
        (middle[0] + size * 0.09, middle[1], middle[2]),
        (size * 0.1, size * 0.17, size * 0.38),
        s.coats["inner"],
        node=node,
        turn=turn,
    )


def _ape(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    s.kit.ball(root, (size * 0.35, size * 0.5, size * 0.28), s.coats["muzzle"], node=node)


def _leaf(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    low, tip = root, _tip(root, size, ears.lean, sign, back=0.02)
    middle = _tip(root, size * 0.4, ears.lean, sign, back=0.02)
    s.kit.limb(low, middle, size * 0.16, size * 0.21, s.coats["ear"], node=node)
    s.kit.limb(middle, tip, size * 0.21, size * 0.03, s.coats["ear"], node=node)
    inside = (middle[0] + size * 0.13, middle[1] + size * 0.06, middle[2])
    s.kit.ball(
        inside, (size * 0.1, size * 0.34, size * 0.12), s.coats["inner"], node=node, turn=(ears.lean * sign, 0, 0)
    )


def _rose(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    tip = (root[0] + size * 0.3, root[1] - size * 0.25, root[2] + size * 0.6 * sign)
    s.kit.limb(root, tip, size * 0.5, size * 0.25, s.coats["ear"], node=node)


def _fold(s: Skull, ears: Ears, root: Vec3, sign: int, node: str) -> None:
    size = ears.size
    rise = (root[0] + size * 0.1, root[1] + size * 0.5, root[2] + size * 0.3 * sign)
    tip = (root[0] + size * 0.75, root[1] + size * 0.15, root[2] + size * 0.5 * sign)
    s.kit.limb(root, rise, size * 0.36, size * 0.34, s.coats["ear"], node=node)
    s.kit.limb(rise, tip, size * 0.34, size * 0.06, s.coats["ear"], node=node)


_KINDS = {
    "leaf": _leaf,
    "rose": _rose,
    "fold": _fold,
    "ape": _ape,
    "up": _up,
    "long": _long,
    "flop": _flop,
    "round": _round,
    "fan": _fan,
    "side": _side,
}
