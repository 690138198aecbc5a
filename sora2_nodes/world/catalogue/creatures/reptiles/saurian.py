"""Rows and builder of what is drawn along a spine: crocodiles, lizards, dinosaurs, dragons, the pangolin and the kangaroo."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from ....assembly import Assembly
from ....primitives import RGB, Vec3
from ...entries import Entry
from ...kit import SIDES, Coat, Kit
from .limbs import add_arm, add_leg
from .muzzles import MUZZLES, Muzzle

Spine = tuple[tuple[float, float, float], ...]  # (x, y, radius) in metres


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
