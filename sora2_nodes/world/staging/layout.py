"""Where everyone and everything of a shot stands before anything moves: rows, supports and what was said of left and right.

Places are those of an assembly's origin: on the ground below its middle. Units are the scene's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ...story.setting import Ref, Relation
from ...vocabulary.families import FAMILY_OF
from ..assembly import placed, socket_frame
from .roster import SCENERY, Member

GAP = 0.14  # units between neighbours
ELBOWS = 0.3  # units that people keep from one another
ROW = 3.4  # units that one row may be wide
FRONT, THREE_QUARTERS = -90.0, -35.0  # yaw in degrees: toward the viewer, and half to the side
SIDEWAYS = (
    "car",
    "cycle",
    "aircraft",
    "boat",
    "quadruped",
    "bird",
    "sea",
    "small",
    "rail",
    "dinosaur",
    "insect",
    "truck",
    "machine",
    "cart",
    "board",
    "ship",
)
INSIDE = ("in", "inside")
AIRBORNE = ("wings", "rotor", "hovers")
HIGH = 0.75  # units above the ground at which what flies is


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a member is: its origin (x, y, z), its yaw in degrees, how it is scaled, and on or in what it is."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    yaw: float = FRONT
    scale: float = 1.0
    support: str = ""  # owner of what it stands on or in
    relation: str = ""

    @property
    def root(self) -> np.ndarray:
        """Its matrix (3, 4)."""
        made = placed((self.x, self.y, self.z), (0.0, self.yaw, 0.0))
        made[:, :3] *= self.scale
        return made


@dataclass(kw_only=True)
class Layout:
    """Spots by owner, filled in the order in which things depend on one another."""

    members: Sequence[Member]
    relations: Sequence[Relation]
    focus: Sequence[Ref]
    rng: np.random.Generator
    spots: dict[str, Spot] = field(default_factory=dict)

    def of(self, ref: Ref) -> list[Member]:
        """The members of a thing or person."""
        return [m for m in self.members if m.ref == ref]


def lay_out(
    members: Sequence[Member],
    relations: Sequence[Relation],
    focus: Sequence[Ref],
    seed: int,
    *,
    furnishing: frozenset[Ref] = frozenset(),
) -> dict[str, Spot]:
    """Give every member a spot. furnishing: things that belong to the place: they stand behind the action."""
    layout = Layout(members=members, relations=_sensible(relations), focus=focus, rng=np.random.default_rng((seed, 33)))
    attached = {
        r.subject
        for r in layout.relations
        if r.kind in ("on", *INSIDE, "holding", "wearing", "riding", "under", "over", "from")
    }
    named = {ref for r in layout.relations for ref in (r.subject, *r.objects)}
    lively = any(m.mobile and m.ref in focus for m in members)
    aside = {
        m.ref for m in members if m.ref not in {*focus, *named} and (m.ref in furnishing or (lively and not m.mobile))
    }
    behind = [m for m in members if _is_scenery(m, focus) or m.ref in aside]
    free = [m for m in members if m.ref not in attached and m not in behind]
    _rows(layout, _ordered(free, layout.relations))
    _scenery(layout, behind)
    for _ in range(3):  # a cup on a book on a table
        for relation in layout.relations:
            _relate(layout, relation)
    _rows(layout, [m for m in members if m.owner not in layout.spots])
    return layout.spots


def _sensible(relations: Sequence[Relation]) -> list[Relation]:
    """Relations that do not go round in a circle; the earlier wins."""
    kept: list[Relation] = []
    for relation in relations:
        if not any(
            k.kind == relation.kind and relation.subject in k.objects and k.subject in relation.objects for k in kept
        ):
            kept.append(relation)
    return kept


def _is_scenery(member: Member, focus: Sequence[Ref]) -> bool:
    return (
        not member.person
        and FAMILY_OF.get(member.name, "") in SCENERY
        and member.ref not in focus
        and member.size[1] > 0.9
    )


def _ordered(free: list[Member], relations: Sequence[Relation]) -> list[Member]:
    """Members from left to right: in the order in which they were said, the first in the middle, but for what was said of sides."""
    order = list(dict.fromkeys(m.ref for m in free))
    if len(order) > 2:
        order = [*order[1::2][::-1], *order[0::2]]
    for _ in range(len(order)):
        for r in relations:
            if r.kind in ("left_of", "right_of") and r.subject in order and r.objects and r.objects[0] in order:
                a, b = order.index(r.subject), order.index(r.objects[0])
                if (r.kind == "left_of") != (a < b):
                    order[a], order[b] = order[b], order[a]
            if r.kind == "between" and len(r.objects) > 1 and all(o in order for o in (r.subject, *r.objects[:2])):
                order = [o for o in order if o not in (r.subject, *r.objects[:2])] + [
                    r.objects[0],
                    r.subject,
                    r.objects[1],
                ]
    return [m for ref in order for m in free if m.ref == ref]


def _width(member: Member, yaw: float) -> float:
    turn = np.radians(yaw)
    return float(abs(np.cos(turn)) * member.size[0] + abs(np.sin(turn)) * member.size[2])


def yaw_of(member: Member, rng: np.random.Generator) -> float:
    """How a member faces when nothing was said."""
    if member.person:
        return FRONT + float(rng.uniform(5, 25)) * (1 if rng.random() < 0.5 else -1)
    return THREE_QUARTERS if FAMILY_OF.get(member.name, "") in SIDEWAYS else FRONT + float(rng.uniform(-12, 12))


def _rows(layout: Layout, members: list[Member]) -> None:
    """Stand members side by side around the middle, in as many rows as they need, the later ones farther back."""
    rows: list[list[tuple[Member, float, float]]] = [[]]
    for m in members:
        yaw = yaw_of(m, layout.rng)
        width = _width(m, yaw) + (ELBOWS if m.person else 0.0)
        if rows[-1] and sum(w + GAP for _, _, w in rows[-1]) + width > ROW:
            rows.append([])
        rows[-1].append((m, yaw, width))
    back = 0.0
    for row in rows:
        total = sum(w for _, _, w in row) + GAP * (len(row) - 1)
        x = -total / 2
        deep = max((max(m.size[0], m.size[2]) for m, _, _ in row), default=0.0)
        for m, yaw, width in row:
            y = HIGH if m.assembly.carriage in AIRBORNE and not m.person else 0.0
            middle = x + width / 2
            layout.spots[m.owner] = Spot(x=middle, y=y, z=back, yaw=yaw)
            x += width + GAP
        back -= deep * 0.7 + 0.35


def _scenery(layout: Layout, members: list[Member]) -> None:
    """Stand what is large behind the action."""
    widths = [_width(m, FRONT) for m in members]
    spread = max(1.0, 1.6 / max(sum(widths) + GAP * len(widths), 0.1)) if len(members) > 1 else 1.0
    x = -0.5 * spread * sum(w + GAP for w in widths)
    for m, width in zip(members, widths, strict=True):
        x += spread * (width + GAP) / 2
        yaw = FRONT + float(layout.rng.uniform(-10, 10))
        layout.spots[m.owner] = Spot(x=x, z=-1.15 - m.size[0] / 2 - 0.2 * m.size[1], yaw=yaw)
        x += spread * (width + GAP) / 2


def _relate(layout: Layout, relation: Relation) -> None:
    """Put the subject of a relation where it says."""
    objects = [m for ref in relation.objects for m in layout.of(ref)]
    objects = [m for m in objects if m.owner in layout.spots]
    if not objects:
        return
    subjects = layout.of(relation.subject)
    for number, member in enumerate(subjects):
        base = objects[min(number, len(objects) - 1)] if len(objects) >= len(subjects) > 1 else objects[0]
        spot = _related(layout, relation.kind, member, base, number, len(subjects))
        if spot is not None:
            layout.spots[member.owner] = spot


def _related(layout: Layout, kind: str, member: Member, base: Member, number: int, count: int) -> Spot | None:
    at, size, other = layout.spots[base.owner], member.size, base.size * layout.spots[base.owner].scale
    shift = (number - (count - 1) / 2) * (size[0] + 0.4 * GAP)
    own = layout.spots.get(member.owner, Spot(yaw=yaw_of(member, layout.rng)))
    if kind == "on":
        return _onto(layout, member, base, own, shift)
    if kind in INSIDE:
        return _into(layout, member, base, own, number, count)
    if kind == "behind":
        return replace(own, x=at.x + 0.25 * other[0] + shift, z=at.z - (other[2] + size[2]) / 2 - 0.3)
    if kind == "in_front_of":
        return replace(
            own, x=at.x - 0.15 * other[0] + shift, z=at.z + (max(other[2], other[0] * 0.5) + size[2]) / 2 + 0.12
        )
    if kind == "under":
        return replace(own, x=at.x + shift, y=0.0, z=at.z)
    if kind == "over":
        return replace(own, x=at.x + shift, y=at.y + other[1] + 0.35, z=at.z, support=base.owner, relation="over")
    if (
        kind in ("beside", "against", "across")
        and base.ref != member.ref
        and abs(own.x - at.x) > 1.2 * (other[0] + size[0])
    ):
        side = 1.0 if own.x >= at.x else -1.0
        return replace(own, x=at.x + side * ((other[0] + size[0]) / 2 + GAP), z=at.z)
    return None


def _onto(layout: Layout, member: Member, base: Member, own: Spot, shift: float) -> Spot:
    """Stand on a top: a socket's, else the highest point."""
    at = layout.spots[base.owner]
    for name in ("top", "seat", "back"):
        if name in base.assembly.sockets and (name == "top" or member.person):
            frame = socket_frame(base.assembly, name, at.root[None])[0]
            place = frame[:, 3]
            return replace(
                own, x=float(place[0]) + shift, y=float(place[1]), z=float(place[2]), support=base.owner, relation=name
            )
    return replace(
        own, x=at.x + shift, y=at.y + float(base.high[1]) * at.scale, z=at.z, support=base.owner, relation="top"
    )


def _into(layout: Layout, member: Member, base: Member, own: Spot, number: int, count: int) -> Spot:
    """Stand inside, made smaller where it does not fit."""
    at = layout.spots[base.owner]
    room = base.size * at.scale
    if "inside" in base.assembly.sockets:
        place = socket_frame(base.assembly, "inside", at.root[None])[0][:, 3]
    else:
        place = np.array([at.x, at.y + 0.15 * room[1], at.z])
    fit = 0.8 * min(room[0], room[2]) / max(count, 1) ** 0.7 / max(member.size[0], member.size[2], 1e-6)
    scale = float(min(own.scale, max(fit, 0.02), 1.2 * room[1] / max(member.size[1], 1e-6) + 0.2))
    side = (number - (count - 1) / 2) * 0.7 * member.size[0] * scale
    return replace(
        own,
        x=float(place[0]) + side,
        y=float(place[1]),
        z=float(place[2]),
        scale=scale,
        support=base.owner,
        relation="inside",
    )
