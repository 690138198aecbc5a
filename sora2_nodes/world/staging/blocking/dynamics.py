"""The physics of a staged shot: what falls as a scene of its own, on the floor or on a table's top, and what is set moving from where it lies."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....story.setting import Relation
from ....story.vocabulary import MATERIALS
from ....vocabulary.families import FAMILY_OF
from ... import matter
from ...composing.compose import _stage_things
from ...composing.stages import Stage
from ...composing.stages import StartSpot as BodySpot
from ...scene import Part
from ..layouts.spots import Spot
from ..roster import Member
from .cues import Script

BOARD = 0.02  # units: half the thickness of what bears
TABLES = ("furniture", "appliance", "fitting")  # families on whose tops things roll and fall
HEARD_AS = {
    "flesh": "fabric",
    "leather": "fabric",
    "cloth": "fabric",
    "paper": "fabric",
    "leaf": "fabric",
    "fur": "fabric",
    "ice": "glass",
    "clay": "stone",
}


def fill(
    physics: Stage, members: Sequence[Member], relations: Sequence[Relation], spots: Mapping[str, Spot], script: Script, clock: Mapping[int, float],
) -> None:  # fmt: skip
    """Fill the physics: what falls as a whole scene of its own, what is set moving, and what that may meet."""
    by_ref: dict[int, list[Part]] = {}
    falling_refs = {a.subject for a in script.falling} | {
        a.target for a in script.falling if a.target is not None and a.target[0] == "thing"
    }
    things = max((m.ref[1] for m in members if not m.person), default=-1) + 1
    for m in members:
        if not m.person and not m.mobile and m.ref in falling_refs:
            by_ref.setdefault(m.ref[1], []).append(_part(m, physics.gravity))
    if by_ref:
        rows = [by_ref.get(i, []) for i in range(things)]
        kept = [
            replace(a, target=a.target if a.target and a.target[0] == "thing" and by_ref.get(a.target[1]) else None)
            for a in script.falling
        ]
        hung = {a.subject[1] for a in script.falling if a.act == "hang"}
        hung -= {a.subject[1] for a in script.falling if a.act != "hang"}
        physics.calm |= {part.name for i in hung for part in by_ref.get(i, [])}
        _stage_things(physics, rows, [a for a in kept if by_ref.get(a.subject[1])], dict(clock))
        _onto_table(physics, members, relations, spots, falling_refs)
    moved = {s.owner for s in script.shoves}
    for m in members:
        if m.owner in moved and m.owner not in {p.owner for p in physics.parts.values()}:
            _shoved(physics, m, spots, script)


def _shoved(physics: Stage, member: Member, spots: Mapping[str, Spot], script: Script) -> None:
    """A body that rests where it was laid until it is set moving; what it stands on holds it up."""
    spot, part = spots[member.owner], _part(member, physics.gravity)
    shoves = sorted((s for s in script.shoves if s.owner == member.owner), key=lambda s: s.time_s)
    first = shoves[0]
    physics.lane, physics.z = 0, spot.z
    x, y = first.place or (spot.x, spot.y + part.half[1])
    vx, vy = first.velocity
    physics.put(part, BodySpot(x=x, y=y, vx=vx, vy=vy, release_s=first.time_s))
    for shove in shoves[1:]:
        physics.kicks.append((shove.time_s, part.name, *shove.velocity, 0.0))
    if spot.support in spots and not spot.support.startswith("person") and spot.y > 0.05:
        _board(physics, script.parts[spot.support].member, spots[spot.support], spot.y)


def _part(member: Member, gravity: float) -> Part:
    """The body of a member: a ball or a box of its size."""
    hx, hy, hz = (float(h) for h in member.size / 2)
    material = HEARD_AS.get(member.assembly.material, member.assembly.material)
    material = material if material in MATERIALS else "plastic"
    colour = member.assembly.primitives[0].colour if member.assembly.primitives else (0.5, 0.5, 0.5)
    half = (hy, hy, hy) if member.assembly.round else (hx, hy, hz)
    name = member.owner if not member.person else f"{member.owner}:torso"
    part = Part(
        name=name,
        shape="sphere" if member.assembly.round else "box",
        half=half,
        colour=colour,
        material=material,
        owner=member.owner,
    )
    return replace(part, mass=matter.mass_of(part))


def parts_of(physics: Stage, members: Sequence[Member]) -> tuple[tuple[Part, ...], dict[str, int]]:
    """All parts of the scene: the physics' first, then everyone else's; and where each owner's is."""
    parts = list(physics.parts.values())
    index = {p.owner: i for i, p in enumerate(parts) if p.owner != "prop"}
    for m in members:
        if m.owner not in index:
            index[m.owner] = len(parts)
            parts.append(_part(m, physics.gravity))
    return tuple(parts), index


def _board(physics: Stage, under: Member, spot: Spot, top: float) -> None:
    """What holds things up at the height of a top, as wide across the picture as it stands."""
    turn = math.radians(spot.yaw)
    wide = abs(math.cos(turn)) * float(under.size[0]) + abs(math.sin(turn)) * float(under.size[2])
    deep = abs(math.sin(turn)) * float(under.size[0]) + abs(math.cos(turn)) * float(under.size[2])
    half = (spot.scale * wide / 2, BOARD, spot.scale * deep / 2)
    board = Part(
        name=f"support:{under.owner}", shape="box", half=half, colour=(0.5, 0.4, 0.3), material="wood", mass=0.0
    )
    if not physics.has(board):
        physics.prop(board, BodySpot(x=spot.x, y=top - BOARD))


def _onto_table(
    physics: Stage, members: Sequence[Member], relations: Sequence[Relation], spots: Mapping[str, Spot], falling: set[tuple[str, int]],
) -> None:  # fmt: skip
    """Lift a whole scene that falls and rolls onto the table that one of its things is said to be on."""
    refs = [o for r in relations if r.kind == "on" and r.subject in falling for o in r.objects if o not in falling]
    table = next(
        (m for m in members if m.ref in refs and FAMILY_OF.get(m.name) in TABLES and "top" in m.assembly.sockets), None
    )
    if table is None or table.owner not in spots:
        return
    spot = spots[table.owner]
    top = spot.y + float(table.assembly.sockets["top"].at[1]) * spot.scale
    for name, row in physics.bodies.items():
        physics.bodies[name] = (row[0] + spot.x, row[1] + top, spot.z, *row[3:])
    for rows in (physics.pins, physics.pivots):
        rows[:] = [(name, x + spot.x, y + top) for name, x, y in rows]
    physics.strings[:] = [(name, ball, x + spot.x, y + top) for name, ball, x, y in physics.strings]
    _board(physics, table, spot, top)
