"""Going from one side of something to another, around it, over it or up on it: where one begins, the way, and where one stays."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

import numpy as np

from ....assembly import socket_frame
from ....motion import Deed
from ...layouts.side_moves import SideMove, side_moves
from ...layouts.spots import FRONT, THREE_QUARTERS
from ...roster import Member
from ..sheet import Sheet

BEGINS, ENDS = 0.16, 0.82  # of a shot: when who goes sets out, and is there
GAP = 0.16  # units between who goes and what it goes around
ASIDE = 0.62  # of half its width: how far beside the middle of what is low one stands before and behind it, so that both are seen
PEEKS = 0.75  # the same behind what is higher
LOW = 1.15  # heights of who leaps: what is lower is leapt over
LEAP_S, STRIDES = 0.62, 1.5  # s of one leap; lengths of who leaps that it covers
ABOVE = 0.8  # of a flier's height, over the top of what it is above
ROUNDED = 0.35  # of a way through the air: how high it rises over its ends
LEAPING = ("jump", "leap", "hop", "pounce", "spring")
FACING = {"left": 0.0, "right": 180.0, "front": FRONT + 40.0, "back": FRONT + 25.0, "top": THREE_QUARTERS, "under": THREE_QUARTERS, "over": THREE_QUARTERS}  # fmt: skip
STAYS = FACING | {"left": -35.0, "right": -145.0}
THROUGH = ("table", "desk", "coffee table", "round table", "chair", "bench", "stool", "bed", "tree", "oak", "pine", "bridge", "arch")  # what one is under, and is seen through  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Sides:
    """Places around a thing for who is so large. half, own: half widths along x and z; top: the height of its top, units."""

    half: tuple[float, float]
    own: tuple[float, float]
    tall: float
    top: float
    flies: bool
    open: bool = False  # whether one sees through it
    gravity: float = 9.8

    def place(self, side: str, copy: int) -> np.ndarray:
        """Where one is at a side, (3,)."""
        across, deep = self.half[0] + self.own[0] + GAP, self.half[1] + self.own[1] + GAP
        low = self.top < LOW * self.tall
        x = {"left": -across, "right": across, "front": -(self.half[0] * ASIDE + self.own[0] * 0.55) if low else 0.0}.get(side, 0.0)  # fmt: skip
        if side == "back":
            x = (
                self.half[0] * ASIDE + self.own[0] * 0.35
                if low
                else (0.3 if self.open else PEEKS) * self.half[0] + 0.35 * self.own[0]
            )
        z = {"front": deep, "back": -deep}.get(side, 0.0) - 1.2 * self.own[1] * copy
        y = self.top if side == "top" else self.top + ABOVE * self.tall if side == "over" else 0.0
        return np.array([x, y, z])

    def way(self, a: np.ndarray, b: np.ndarray) -> list[np.ndarray]:
        """Places from a to b on the ground, past the corners of the thing, before it rather than behind."""
        cx, cz = self.half[0] + self.own[0] + 0.5 * GAP, self.half[1] + self.own[1] + 0.5 * GAP
        side = -1.0 if a[0] < 0 else 1.0
        other = -1.0 if b[0] < 0 else 1.0
        corners = [(side * cx, cz), (other * cx, cz), (other * cx, -cz)]
        marks = [a, *(np.array([x, 0.0, z]) for x, z in corners), b]
        made, k = [a], 0
        while k < len(marks) - 1:
            k = next((n for n in range(len(marks) - 1, k, -1) if not self._meets(marks[k], marks[n])), k + 1)
            made.append(marks[k])
        return made

    def _meets(self, a: np.ndarray, b: np.ndarray) -> bool:
        points = a + (b - a) * np.linspace(0, 1, 41)[:, None]
        wide, deep = self.half[0] + 0.8 * self.own[1], self.half[1] + 0.8 * self.own[1]
        return bool(((abs(points[:, 0]) < wide) & (abs(points[:, 2]) < deep)).any())


def go_to_sides(sheet: Sheet) -> None:
    """Take the actions of who goes from one side of something to another."""
    for move in side_moves(sheet.brief, sheet.actions):
        around = next(iter(sheet.of(move.around)), None)
        doers = [m for m in sheet.of(move.action.subject) if m.mobile]
        if around is None or not doers or (move.action.subject, move.action.order) in sheet.settled:
            continue
        spot = sheet.spots[around.owner]
        sheet.spots[around.owner] = replace(spot, x=0.0, y=0.0, z=0.0, support="", relation="")
        for member in doers:
            _go(sheet, member, around, move)
        sheet.settled |= {
            (a.subject, a.order)
            for a in sheet.actions
            if a.subject in (move.action.subject, move.around) and a.verb != "talk"
        }


def _go(sheet: Sheet, member: Member, around: Member, move: SideMove) -> None:
    sides = _sides_of(sheet, member, around)
    start, end = (sides.place(side, member.copy) for side in (move.start, move.end))
    under = sides.top < sides.tall or around.name not in THROUGH
    if under and "under" in (move.start, move.end):  # nothing fits below it: right before it
        front = sides.place("front", member.copy)
        start, end = (front if move.start == "under" else start), (front if move.end == "under" else end)
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner],
        x=float(start[0]),
        y=float(start[1]),
        z=float(start[2]),
        yaw=FACING[move.start],
        support="",
        relation="",
    )
    begin, until = BEGINS * sheet.duration_s, ENDS * sheet.duration_s
    if sides.flies:
        deeds = _flown(start, end, begin, until, sheet.duration_s, hovers=move.start == "over")
    elif move.action.act in LEAPING or "top" in (move.start, move.end):
        deeds = _leapt(sides, move, member, start, end, begin, until)
    else:
        clear = "under" in (move.start, move.end) and not under
        way = [start, end] if clear else sides.way(start, end)
        deeds = [Deed(verb=move.action.act, start_s=begin, end_s=until, path=np.stack(way), params={"moving": "none"})]
    if not sides.flies:
        first, last = deeds[0].start_s, deeds[-1].end_s
        deeds = [Deed(verb="stand", start_s=0.0, end_s=first), *deeds]
        if last < sheet.duration_s - 0.1:
            deeds.append(Deed(verb="stand", start_s=last, end_s=sheet.duration_s, facing=STAYS[move.end]))
    sheet.deeds[member.owner] = deeds


def _sides_of(sheet: Sheet, member: Member, around: Member) -> Sides:
    spot, own = sheet.spots[around.owner], sheet.spots[member.owner].scale
    turn = np.radians(spot.yaw)
    size = around.size * spot.scale
    half = (0.5 * (abs(np.cos(turn)) * size[0] + abs(np.sin(turn)) * size[2]), 0.5 * (abs(np.sin(turn)) * size[0] + abs(np.cos(turn)) * size[2]))  # fmt: skip
    tops = [name for name in ("top", "seat") if name in around.assembly.sockets]
    root = replace(spot, x=0.0, y=0.0, z=0.0).root
    top = (
        float(socket_frame(around.assembly, tops[0], root[None])[0][1, 3])
        if tops
        else float(around.high[1]) * spot.scale
    )
    long = 0.5 * float(max(member.size[0], member.size[2])) * own
    return Sides(
        half=(float(half[0]), float(half[1])), own=(long, 0.5 * float(min(member.size[0], member.size[2])) * own), tall=float(member.size[1]) * own,
        top=top, flies=member.assembly.carriage in ("wings", "rotor"), open=around.name in THROUGH, gravity=sheet.gravity,
    )  # fmt: skip


def _flown(a: np.ndarray, b: np.ndarray, begin: float, until: float, last: float, *, hovers: bool) -> list[Deed]:
    """Up from where it is, through the air and down to where it stays, or there on its wings."""
    u = np.linspace(0.0, 1.0, 17)[:, None]
    rise = ROUNDED * float(np.linalg.norm(b - a)) + 0.1
    path = (
        a
        + (b - a) * u
        + np.array([0.0, rise, 0.0]) * (4 * u * (1 - u))
        + np.array([0.0, 0.0, 0.5 * rise]) * np.sin(np.pi * u)
    )
    stays = "hover" if b[1] > 0 else "stand"
    return [
        Deed(verb="hover" if hovers else "stand", start_s=0.0, end_s=begin),
        Deed(verb="fly", start_s=begin, end_s=until, path=path, params={"moving": "none"}),
        Deed(verb=stays, start_s=until, end_s=last),
    ]


def _leapt(
    sides: Sides, move: SideMove, member: Member, start: np.ndarray, end: np.ndarray, begin: float, until: float
) -> list[Deed]:
    """Leaps along the way, one over what is low; up on a top, or down from it, from right before it."""
    goes = move.action.act if move.action.act not in LEAPING else "run"
    front = sides.place("front", member.copy)
    if move.end == "top":
        run_s = 0.55 * (until - begin)
        near = (
            [start] if move.start == "front" else [start, front] if move.start == "under" else sides.way(start, front)
        )
        deeds = _gone(goes, near, begin, begin + run_s)
        at = deeds[-1].end_s if deeds else begin
        return [*deeds, _leap(sides, near[-1], end, at, 0.25 * sides.top)]
    if move.start == "top":
        down = front if move.end == "under" else end
        leap = _leap(sides, start, down, begin, 0.12 * sides.top + 0.1)
        return [leap, *_gone(goes, [down, end], leap.end_s + 0.1, until)] if move.end == "under" else [leap]
    if sides.top < LOW * sides.tall and {move.start, move.end} in ({"left", "right"}, {"front", "back"}):
        return [_leap(sides, start, end, begin + 0.2, 1.25 * sides.top + 0.25 * sides.tall)]
    way = sides.way(start, end) if "under" not in (move.start, move.end) else [start, end]
    length = sum(float(np.linalg.norm(b - a)) for a, b in itertools.pairwise(way))
    count = max(1, min(round(length / (STRIDES * 2 * sides.own[0])), int((until - begin) / LEAP_S)))
    leaps: list[Deed] = []
    for a, b in itertools.pairwise(_along(way, count + 1)):
        leaps.append(_leap(sides, a, b, leaps[-1].end_s if leaps else begin, 0.35 * sides.tall))
    return leaps


def _gone(verb: str, way: list[np.ndarray], begin: float, until: float) -> list[Deed]:
    if len(way) < 2:
        return []
    return [Deed(verb=verb, start_s=begin, end_s=until, path=np.stack(way), params={"moving": "none"})]


def _leap(sides: Sides, a: np.ndarray, b: np.ndarray, at: float, high: float) -> Deed:
    """A leap that falls as fast as things fall there: it is over when it has landed."""
    gravity, flat = max(sides.gravity, 0.5), float(np.hypot(b[0] - a[0], b[2] - a[2]))
    air = max(np.sqrt(1.4 * flat / gravity), 2 * np.sqrt(2 * high / gravity), 0.3)
    return Deed(
        verb="leap", start_s=at, end_s=at + max(LEAP_S, float(air) + 0.14), path=np.stack([a, b]), params={"height": high, "at_s": at + 0.08}
    )  # fmt: skip


def _along(way: list[np.ndarray], count: int) -> list[np.ndarray]:
    """Places at even distances along a way."""
    points = np.stack(way)
    gone = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.linspace(0.0, gone[-1], count)
    return [np.array([np.interp(s, gone, points[:, k]) for k in range(3)]) for s in at]


__all__ = ["go_to_sides"]
