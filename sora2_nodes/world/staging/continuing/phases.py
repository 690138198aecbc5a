"""A shot in which something takes over: both halves are played at places of their own, side by side, and somebody goes from one to the other.

What was in the hands is put away where it was used; what is used next lies or stands where it will be used, small things in a pocket.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ...motion import Deed
from ...motion.holding import way_of_holding
from ...motion.moves import MOVES
from ..blocking.cues import NEVER_S, Hold, Pass, Played, Script
from ..layouts.spots import Spot
from ..perching import is_perch
from ..roster import Member

FIRST_SHARE = 0.38  # of a shot: so long the first half is seen
RISE_S, SIT_S, REACH_S = 0.6, 0.7, 0.22
PACE, LEAST_WALK_S = (
    1.25,
    0.45,
)  # of a body's height a second: how fast one goes from place to place, and how long at least
MOST_TRANSIT = 0.30  # of a shot
ROOM = 0.10  # of a body's height: between both places
POCKET = 0.17  # of a body's height: what is smaller fits into one
NEAR = 0.42  # of a body's height: how far from the second place one is in the first, where it has no things
TOPS = ("table", "desk", "counter", "coffee table", "round table", "workbench", "ironing board", "picnic table")

Play = Callable[[Brief, Sequence[Action], Mapping[int, float], Sequence[Member], float], Script]


@dataclass(frozen=True, kw_only=True)
class Shift:
    """By how much a half is moved: units across and in depth, and seconds."""

    x: float = 0.0
    z: float = 0.0
    time_s: float = 0.0

    @property
    def way(self) -> np.ndarray:
        return np.array([self.x, 0.0, self.z])


def halves_of(brief: Brief, actions: Sequence[Action]) -> tuple[tuple[Brief, list[Action]], ...]:
    """A brief before and after something takes over, each with its actions; equal numbers mean the same things."""
    assert brief.interrupted is not None
    made = []
    for during in (0, 1):
        own = [a for a in actions if (a.order >= brief.interrupted) == bool(during)]
        kept = tuple(r for r in brief.relations if r.during in (None, during))
        made.append((replace(brief, actions=tuple(own), relations=kept, interrupted=None), own))
    return tuple(made)


def cast_of(
    brief: Brief, members: Sequence[Member], halves: Sequence[tuple[Brief, list[Action]]]
) -> list[list[Member]]:
    """Who and what belongs to each half; what belongs to none is there in the first."""
    used = [_used(half, actions) for half, actions in halves]
    first = [m for m in members if m.person or m.ref in used[0] or m.ref not in used[1]]
    return [first, [m for m in members if m.person or m.ref in used[1]]]


def times_of(duration_s: float) -> tuple[float, float]:
    """When the first half ends and when the second begins at the latest, s."""
    return FIRST_SHARE * duration_s, (FIRST_SHARE + MOST_TRANSIT) * duration_s


def joined(scripts: Sequence[Script], members: Sequence[Member], duration_s: float) -> Script:
    """One script of both halves; the second one was played from 0 s on."""
    end_s, begin_s = times_of(duration_s)
    first, later = scripts
    person = next(owner for owner, part in first.parts.items() if part.member.person)
    apart = _apart(first, later, person)
    shift = replace(apart[1], time_s=begin_s)
    moved_first = _moved(first, apart[0])
    moved_later = _moved(later, shift)
    parts: dict[str, Played] = {}
    for m in members:
        before, after = moved_first.parts.get(m.owner), moved_later.parts.get(m.owner)
        if m.owner == person:
            assert before is not None and after is not None
            parts[m.owner] = _person(before, after, end_s, begin_s)
        elif before is not None and after is not None:
            parts[m.owner] = replace(before, deeds=(*_until(before.deeds, end_s), *after.deeds))
            if after.held_by == person or before.held_by == person:
                parts[m.owner] = _passed(before, after, moved_first, moved_later, person, end_s, begin_s)
        elif before is not None:
            parts[m.owner] = (
                _passed(before, None, moved_first, moved_later, person, end_s, begin_s)
                if before.held_by == person
                else before
            )
        elif after is not None:
            parts[m.owner] = (
                _passed(None, after, moved_first, moved_later, person, end_s, begin_s)
                if after.held_by == person
                else after
            )
    return Script(
        parts=parts, shoves=(*first.shoves, *moved_later.shoves), falling=(*first.falling, *later.falling),
        pours=(*(replace(p, end_s=min(p.end_s, end_s)) for p in first.pours), *moved_later.pours),
        splashes=(*moved_first.splashes, *moved_later.splashes), cords=(*moved_first.cords, *moved_later.cords), breaks={**first.breaks, **moved_later.breaks},
    )  # fmt: skip


def _used(brief: Brief, actions: Sequence[Action]) -> set[Ref]:
    used = {ref for a in actions for ref in (a.subject, a.target, *(r for _, r in a.roles)) if ref is not None}
    return used | {ref for r in brief.relations if r.during is not None for ref in (r.subject, *r.objects)}


def _apart(first: Script, later: Script, person: str) -> tuple[Shift, Shift]:
    """How both halves are moved so that they stand side by side; what is in both stays where the first has it."""
    shared = [
        o
        for o, p in later.parts.items()
        if o in first.parts and not p.member.person and not p.held_by and not first.parts[o].held_by
    ]
    if shared:
        a, b = first.parts[shared[0]].spot, later.parts[shared[0]].spot
        return Shift(), Shift(x=a.x - b.x, z=a.z - b.z)
    size = float(first.parts[person].member.size[1])
    here, there = first.parts[person].spot, later.parts[person].spot
    standing = [p for p in later.parts.values() if not p.member.person and not p.held_by]
    if not standing:
        return Shift(), Shift(x=here.x - there.x + NEAR * size, z=max(here.z - there.z + 0.5 * NEAR * size, 0.0))
    left, right = _extent(first, person), _extent(later, person)
    gap = 0.5 * ROOM * size
    return Shift(x=-gap - left[1]), Shift(x=gap - right[0])


def _extent(script: Script, person: str) -> tuple[float, float]:
    """How far a half reaches to the left and the right, units."""
    ends = []
    for owner, part in script.parts.items():
        if part.held_by or (part.spot.support and owner != person):
            continue
        half = 0.14 * float(part.member.size[1])
        if not part.member.person:
            turn = np.radians(part.spot.yaw)
            half = (
                0.5
                * float(abs(np.cos(turn)) * part.member.size[0] + abs(np.sin(turn)) * part.member.size[2])
                * part.spot.scale
            )
        if not part.member.person and part.spot.z < -2.2:
            continue  # what stands far behind
        ends += [part.spot.x - half, part.spot.x + half]
    return (min(ends), max(ends)) if ends else (0.0, 0.0)


def _moved(script: Script, shift: Shift) -> Script:
    """A script elsewhere and later."""
    parts = {
        owner: replace(
            p, spot=_there(p.spot, shift), deeds=tuple(_deed(d, shift) for d in p.deeds), talks=tuple((a + shift.time_s, b + shift.time_s) for a, b in p.talks),
            passes=tuple(
                replace(q, leave_s=q.leave_s + shift.time_s, arrive_s=q.arrive_s + shift.time_s, start=_at(q.start, shift), end=_at(q.end, shift))
                for q in p.passes
            ),
        )
        for owner, p in script.parts.items()
    }  # fmt: skip
    return replace(
        script, parts=parts, shoves=tuple(replace(s, time_s=s.time_s + shift.time_s) for s in script.shoves),
        pours=tuple(replace(p, start_s=p.start_s + shift.time_s, end_s=p.end_s + shift.time_s) for p in script.pours),
        splashes=tuple(replace(s, time_s=s.time_s + shift.time_s, place=_at(s.place, shift)) for s in script.splashes),
        cords=tuple(replace(c, first=_tied(c.first, shift), last=_tied(c.last, shift)) for c in script.cords),
        breaks={owner: (when + shift.time_s, act) for owner, (when, act) in script.breaks.items()},
    )  # fmt: skip


def _there(spot: Spot, shift: Shift) -> Spot:
    return replace(spot, x=spot.x + shift.x, z=spot.z + shift.z)


def _at(place: tuple[float, float, float], shift: Shift) -> tuple[float, float, float]:
    return (place[0] + shift.x, place[1], place[2] + shift.z)


def _tied(hold: Hold, shift: Shift) -> Hold:
    return hold if hold.owner else replace(hold, place=_at(hold.place, shift))


def _deed(deed: Deed, shift: Shift) -> Deed:
    way = shift.way
    path = deed.path
    if path is not None:
        path = path + (way if path.shape[1] == 3 else way[[0, 2]])
    targets = {name: np.asarray(place) + way for name, place in deed.targets.items()}
    return replace(
        deed, start_s=deed.start_s + shift.time_s, end_s=deed.end_s + shift.time_s, path=path, targets=targets
    )


def _until(deeds: Sequence[Deed], end_s: float) -> list[Deed]:
    return [replace(d, end_s=min(d.end_s, end_s)) for d in deeds if d.start_s < end_s]


def _person(before: Played, after: Played, end_s: float, begin_s: float) -> Played:
    """The first half's deeds, the way, and the second's."""
    deeds = _until(before.deeds, end_s)
    here, there = before.spot, after.spot
    now = end_s
    seat = next((d.targets["seat"] for d in reversed(deeds) if "seat" in d.targets), None)
    low = any(
        MOVES[d.verb].layer == "body" and d.verb in ("sit floor", "cross-legged", "lie", "sleep", "plant", "tie shoes")
        for d in deeds
    )
    if seat is not None:
        deeds.append(Deed(verb="stand up", start_s=now, end_s=now + RISE_S, targets={"seat": seat}, facing=here.yaw))
        now += RISE_S
    elif low:
        now += 0.5 * RISE_S
    sits = next((d.targets["seat"] for d in after.deeds if "seat" in d.targets), None)
    arrive = begin_s - (SIT_S if sits is not None else 0.1)
    start, goal = (np.array([s.x, 0.0, s.z]) for s in (here, there))
    size = float(before.member.size[1])
    far = float(np.linalg.norm(goal - start))
    if far > 0.08 * size and arrive > now + 0.1:
        leave = max(now, arrive - max(far / (PACE * size), LEAST_WALK_S))
        path = np.stack([start, *_round(start, goal, size), goal])
        deeds.append(Deed(verb="walk", start_s=min(leave, now + 0.15), end_s=arrive, path=path))
    if sits is not None:
        deeds.append(Deed(verb="sit down", start_s=arrive, end_s=begin_s, targets={"seat": sits}, facing=there.yaw))
    later = list(after.deeds)
    if not any(MOVES[d.verb].layer == "body" and d.verb in MOVES for d in later if d.verb in MOVES):
        later.insert(0, Deed(verb="stand", start_s=begin_s - 0.1, end_s=begin_s + 60.0, facing=there.yaw))
    later = [replace(d, facing=there.yaw) if d.facing is None and d.path is None and d.verb in MOVES and MOVES[d.verb].layer == "body" else d for d in later]  # fmt: skip
    return replace(
        before, deeds=(*deeds, *later), talks=(*((a, min(b, end_s)) for a, b in before.talks if a < end_s), *after.talks),
        mood=after.mood if after.mood != "neutral" else before.mood, held_by="", socket="", until_s=NEVER_S,
    )  # fmt: skip


def _round(start: np.ndarray, goal: np.ndarray, size: float) -> list[np.ndarray]:
    """A point on the way, so that one leaves what one was behind before one turns to the other."""
    if abs(start[2] - goal[2]) < 0.2 * size:
        return []
    nearer, further = (start, goal) if start[2] > goal[2] else (goal, start)
    corner = np.array([0.5 * (start[0] + goal[0]), 0.0, nearer[2] * 0.5 + further[2] * 0.5])
    return [corner]


def _passed(before: Played | None, after: Played | None, first: Script, later: Script, person: str, end_s: float, begin_s: float) -> Played:  # fmt: skip
    """What is in somebody's hands in one half: put away after the first, taken up for the second."""
    part = before or after
    assert part is not None
    if is_perch(part.socket) or "seat" in part.member.assembly.sockets:
        return part
    passes: list[Pass] = []
    if before is not None and before.held_by == person:
        if after is not None and after.held_by == person:
            return replace(before, held_by=person)
        hold, place = (person, _way(first.parts[person], before.socket)), _put_away(first, person, before)
        stop = ("", "") if place is not None else (person, "pocket")
        passes.append(
            Pass(
                leave_s=end_s,
                arrive_s=end_s + REACH_S,
                before=hold,
                after=stop,
                end=place or (0.0, 0.0, 0.0),
                unseen="after" * _folds(part),
            )
        )
    if after is not None and after.held_by == person:
        hold, place = (person, _way(later.parts[person], after.socket)), _put_away(later, person, after, beside=True)
        start = ("", "") if place is not None else (person, "pocket")
        passes.append(
            Pass(
                leave_s=begin_s - REACH_S,
                arrive_s=begin_s,
                before=start,
                after=hold,
                start=place or (0.0, 0.0, 0.0),
                unseen="before" * _folds(part),
            )
        )
    own = before or part
    return replace(own, held_by="", socket="", until_s=NEVER_S, passes=tuple(passes), deeds=())


def _folds(part: Played) -> bool:
    """Whether something is cloth that is folded up, or unfolded, where it is not in the hands."""
    return part.member.name in ("towel", "shirt", "coat", "dress")


def _way(part: Played, socket: str) -> str:
    """How somebody holds something, by the deeds of one half."""
    if socket not in ("hand_right", "hand_left"):
        return socket
    verbs = sorted(part.deeds, key=lambda d: d.end_s - d.start_s, reverse=True)
    ways = [way for way in (way_of_holding(d.verb) for d in verbs) if way in ("both", "shaft")]
    return "hand_left" if socket == "hand_left" else ways[0] if ways else "hand_right"


def _put_away(script: Script, person: str, part: Played, *, beside: bool = False) -> tuple[float, float, float] | None:
    """Where the middle of something lies while it is not in the hands; None: in a pocket."""
    body = script.parts[person]
    size, thing = float(body.member.size[1]), part.member
    if float(max(thing.size)) * part.spot.scale < POCKET * size:
        return None
    half = float(thing.assembly.half[1])
    table = next((p for p in script.parts.values() if p.member.name in TOPS and not p.held_by), None)
    if table is not None and max(thing.size) < 0.5 * size:
        top = table.member.assembly.sockets.get("top")
        high = table.spot.y + (float(top.at[1]) if top is not None else float(table.member.high[1])) * table.spot.scale
        wide = 0.32 * float(max(table.member.size[0], table.member.size[2])) * table.spot.scale
        return (table.spot.x - wide, high + half, table.spot.z)
    seat = next((d.targets["seat"] for d in body.deeds if "seat" in d.targets), None)
    if seat is not None and max(thing.size) < 0.35 * size:
        return (float(seat[0]) + 0.22 * size, float(seat[1]) + half, float(seat[2]))
    aside = (0.30 if beside else -0.26) * size
    return (body.spot.x + aside, half, body.spot.z - 0.12 * size)
