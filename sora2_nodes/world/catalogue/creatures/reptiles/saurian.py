"""Rows and builder of what is drawn along a spine: crocodiles, lizards, dinosaurs, dragons, the pangolin and the kangaroo."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ....assembly import Assembly
from ....primitives import RGB, Vec3
from ...entries import Entry
from ...kit import SIDES, Coat, Kit
from .muzzles import MUZZLES, Muzzle

Spine = tuple[tuple[float, float, float], ...]  # (x, y, radius) in metres


Coats = Callable[[str], Coat]


@dataclass(frozen=True, kw_only=True)
class Limbs:
    """x, y of the joint at the trunk, z of it and of the foot, radii at its top and bottom, size of the foot."""

    x: float
    y: float
    z: float
    splay: float
    thick: float
    thin: float
    foot: float
    fold: float = 0.12  # how far knee and hock stand out, share of the height
    long_foot: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Saurian:
    """neck goes from the trunk to the head, tail from the trunk backward. Two `legs` where arms are given, else four."""

    size_m: float
    mass_kg: float
    voice: str
    trunk: Spine
    neck: Spine
    tail: Spine
    head: Muzzle
    colours: Mapping[str, RGB]
    back: Limbs
    front: Limbs | None = None
    arms: Limbs | None = None
    pattern: str = "plain"
    scale: float = 0.1
    finish: str = "leather"
    carriage: str = "legs4"
    flat: float = 1.0  # sideways share of the trunk's radii beyond round
    belly: bool = True
    extras: tuple[str, ...] = ()
    coats: dict[str, Coat] = field(default_factory=dict, compare=False)

    def coat(self, role: str) -> Coat:
        """The coat of a role; without a colour of its own it is the main coat."""
        main = Coat(
            colour=self.colours["main"],
            second=self.colours.get("second", (0.2, 0.2, 0.2)),
            pattern=self.pattern,
            scale=self.scale,
            finish=self.finish,
        )
        if role == "main" or role not in self.colours:
            return main
        return Coat(colour=self.colours[role], finish=self.finish, role="light" if role == "belly" else role)


def build_saurian(row: Saurian, entry: Entry, extras: Mapping[str, object], chance: random.Random) -> Assembly:
    """Build a row; extras: functions (kit, row) by the names that rows use."""
    kit = Kit()
    middle = row.trunk[len(row.trunk) // 2]
    kit.node("body", (middle[0], middle[1], 0))
    kit.node("neck", _point(row.neck[0]), "body")
    _trunk(kit, row)
    _curve(kit, row.neck, row.coat("main"), "neck")
    kit.node("head", _point(row.neck[-1]), "neck")
    MUZZLES[row.head.kind](kit, row.head, row.neck[-1], row.coat)
    _tail(kit, row)
    _limbs(kit, row)
    for name in row.extras:
        extra = extras[name]
        assert callable(extra)
        extra(kit, row)
    top = max(y + r for _, y, r in row.trunk)
    kit.socket("back", (middle[0], top, 0), "body")
    x, y = row.neck[0][:2]  # before wings, where a rider is seen, else over the middle
    seat = (x - 0.02 * (x - middle[0]), top + 0.06 * (top - y), 0.0) if "wings" in row.extras else (middle[0], top, 0.0)
    kit.socket("seat", seat, "body")
    return kit.done(entry)


def _trunk(kit: Kit, row: Saurian) -> None:
    _curve(kit, row.trunk, row.coat("main"), "body")
    for x, y, r in row.trunk if row.flat != 1.0 else ():
        kit.ball((x, y, 0), (r * 1.25, r * 0.97, r * row.flat), row.coat("main"), node="body")
    if "belly" in row.colours and row.belly:
        spine = tuple((x, y - r * 0.22, r * 0.86) for x, y, r in row.trunk)
        _curve(kit, spine, row.coat("belly"), "body")
        front = tuple((x + r * 0.2, y - r * 0.1, r * 0.88) for x, y, r in row.neck[:-1])
        if len(front) > 1:
            _curve(kit, front, row.coat("belly"), "neck")


def _tail(kit: Kit, row: Saurian) -> None:
    count = len(row.tail) - 1
    for i, parent in enumerate(("body", "tail_1", "tail_2")):
        kit.node(f"tail_{i + 1}", _point(row.tail[i * count // 3]), parent)
    for i in range(count):
        _curve(kit, row.tail[i : i + 2], row.coat("tail"), f"tail_{i * 3 // count + 1}")


def _limbs(kit: Kit, row: Saurian) -> None:
    for side, sign in SIDES:
        if row.arms is not None:
            add_leg(kit, f"leg_{side}", row.back, sign, row.coat)
            add_arm(kit, f"arm_{side}", row.arms, sign, row.coat)
        else:
            add_leg(kit, f"back_{side}", row.back, sign, row.coat)
        if row.front is not None:
            add_leg(kit, f"front_{side}", row.front, sign, row.coat, forward=False)


def _curve(kit: Kit, spine: Spine, coat: Coat, node: str) -> None:
    kit.curve([_point(s) for s in spine], [r for _, _, r in spine], coat, node=node)


def _point(knot: tuple[float, float, float]) -> Vec3:
    return (knot[0], knot[1], 0.0)


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
