"""Legs and arms of saurians, on the nodes <name>_upper, _lower and _foot (arms: _hand)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ....primitives import Vec3
from ...kit import Coat, Kit

if TYPE_CHECKING:
    from .saurian import Limbs

Coats = Callable[[str], Coat]


def add_leg(kit: Kit, name: str, limb: Limbs, sign: int, coats: Coats, *, forward: bool = True) -> None:
    """Add a leg that stands on the ground. forward: its knee stands forward, as of a hind leg."""
    bend = limb.fold * limb.y * (1 if forward else -0.7)
    z, out = limb.z * sign, (limb.z + limb.splay) * sign
    hip: Vec3 = (limb.x, limb.y, z)
    knee: Vec3 = (limb.x + bend, limb.y * 0.55 + limb.splay * 0.22, out)
    ankle: Vec3 = (limb.x - bend * 0.75, limb.y * 0.18 + limb.foot * 0.25, out * 1.02)
    kit.node(f"{name}_upper", hip, "body")
    kit.node(f"{name}_lower", knee, f"{name}_upper")
    kit.node(f"{name}_foot", ankle, f"{name}_lower")
    legs = coats("legs")
    kit.limb(hip, knee, limb.thick, limb.thin * 1.3, legs, node=f"{name}_upper")
    kit.limb(knee, ankle, limb.thin * 1.25, limb.thin, legs, node=f"{name}_lower")
    _foot(kit, f"{name}_foot", ankle, limb, legs, coats("claw"))


def _foot(kit: Kit, node: str, ankle: Vec3, limb: Limbs, skin: Coat, claw: Coat) -> None:
    f, reach = limb.foot, limb.long_foot
    kit.limb(ankle, (ankle[0] + f * 0.3, f * 0.45, ankle[2]), limb.thin, f * 0.45, skin, node=node)
    for spread in (-0.55, 0.0, 0.55):
        tip = (ankle[0] + f * (1.2 * reach + 0.25 - abs(spread) * 0.4), f * 0.22, ankle[2] + f * spread * 1.3)
        kit.limb((ankle[0] + f * 0.3, f * 0.42, ankle[2] + f * spread * 0.4), tip, f * 0.42, f * 0.22, skin, node=node)
        kit.cone((tip[0], f * 0.2, tip[2]), (tip[0] + f * 0.42, f * 0.08, tip[2]), f * 0.14, f * 0.02, claw, node=node)


def add_arm(kit: Kit, name: str, limb: Limbs, sign: int, coats: Coats) -> None:
    """Add a small arm that hangs forward; y of its row is the shoulder's height and foot the arm's length."""
    z = limb.z * sign
    shoulder: Vec3 = (limb.x, limb.y, z)
    elbow: Vec3 = (limb.x + limb.foot * 0.1, limb.y - limb.foot * 0.5, z * 1.15)
    wrist: Vec3 = (limb.x + limb.foot * 0.55, limb.y - limb.foot * 0.5, z * 1.05)
    kit.node(f"{name}_upper", shoulder, "body")
    kit.node(f"{name}_lower", elbow, f"{name}_upper")
    kit.node(f"{name}_hand", wrist, f"{name}_lower")
    kit.limb(shoulder, elbow, limb.thick, limb.thin, coats("main"), node=f"{name}_upper")
    kit.limb(elbow, wrist, limb.thin, limb.thin * 0.8, coats("main"), node=f"{name}_lower")
    for spread in (-0.5, 0.5):
        a = (wrist[0], wrist[1], wrist[2] + limb.thin * spread)
        b = (wrist[0] + limb.foot * 0.2, wrist[1] - limb.foot * 0.14, wrist[2] + limb.thin * spread * 2)
        kit.limb(a, b, limb.thin * 0.55, limb.thin * 0.22, coats("claw"), node=f"{name}_hand")
    kit.socket(f"{name.removeprefix('arm_')}_hand", wrist, f"{name}_hand")
