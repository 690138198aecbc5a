"""Places to work at: before something upright, at the side of something, behind a top; with the hands where the thing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...layouts.spots import FRONT
from ...roster import Member
from ..by_hand.stance import free_hands
from ..cues import NEVER_S
from ..sheet import Sheet

BEFORE = 0.30  # of a body's height: from something upright to who stands before it
ASIDE = 0.20  # and how far to the side, so that the thing is seen
TURNED = 50.0  # degrees by which who stands before something is turned from it to the viewer's side
BESIDE = 0.20  # of a body's height: from a thing's end to who stands at it
HANDS_APART = 0.05


def doers_of(sheet: Sheet, action: Action) -> list[Member]:
    """Everybody who does the same to the same thing at the same time, in order."""
    what = action.role("object") or action.target
    same = [
        a
        for a in sheet.actions
        if a.act == action.act and a.order == action.order and (a.role("object") or a.target) == what
    ]
    found = [m for a in same for m in sheet.of(a.subject) if m.person]
    return list({m.owner: m for m in found}.values())


def thing_of(sheet: Sheet, action: Action, names: Sequence[str] = ()) -> Member | None:
    """What an act is done to that is nobody, of some names where they are given."""
    said = [action.role("object"), action.target, *(ref for _, ref in action.roles)]
    found = [m for ref in said for m in sheet.of(ref) if not m.person and (not names or m.name in names)]
    return next(iter(found), None) or next((m for m in sheet.members if names and m.name in names), None)


def settle_thing(sheet: Sheet, thing: Member) -> None:
    """Let a thing do nothing but what is done to it, in nobody's hands."""
    sheet.held.pop(thing.owner, None)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}


def hold_tool(sheet: Sheet, member: Member, names: Sequence[str], socket: str = "hand_right") -> Member | None:
    """Put one of some tools into somebody's hand that nobody else holds, and take it off the floor."""
    own = [m for m in sheet.members if m.name in names]
    tool = next((m for m in own if sheet.held.get(m.owner, ("",))[0] == member.owner), None)
    tool = tool or next((m for m in own if m.owner not in sheet.held), None)
    if tool is not None:
        sheet.held[tool.owner] = (member.owner, socket, NEVER_S)
        sheet.spots[tool.owner] = replace(sheet.spots[tool.owner], support="", relation="")
    return tool


def stand_before(sheet: Sheet, member: Member, thing: Member, verb: str, start: float, end: float, *, high: float = 0.80, number: int = 0, count: int = 1) -> None:  # fmt: skip
    """Before something upright that faces the viewer, half turned to it, a hand on it. high: of the hand, of a body's height."""
    size = float(member.size[1])
    spot = sheet.spots[thing.owner]
    deep = 0.5 * float(min(thing.size[0], thing.size[2])) * spot.scale
    wide = 0.5 * float(max(thing.size[0], thing.size[2])) * spot.scale
    if number == 0:
        spot = replace(spot, x=0.0, y=0.0, z=-BEFORE * size - deep, yaw=FRONT, support="", relation="")
        sheet.spots[thing.owner] = spot
    side = sheet.side if count == 1 else (-1.0, 1.0)[number % 2] * -1.0
    x = -side * max(ASIDE * size, 0.62 * wide if count > 1 else min(0.5 * wide, 0.3 * size))
    yaw = 90.0 - TURNED * side
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x, y=0.0, z=0.0, yaw=yaw, support="", relation="")
    place = np.array(
        [x + side * 0.20 * size, min(high * size, 0.92 * float(thing.size[1]) * spot.scale), spot.z + deep + 0.02]
    )
    free_hands(sheet, member)
    sheet.do(member, verb, start, end, facing=yaw, targets={"hand_right": place, "look": place}, params={"about": 1.0})


def stand_at_side(sheet: Sheet, member: Member, thing: Member, verb: str, start: float, end: float, *, high: float, number: int = 0, reach: float = 0.06, thing_yaw: float | None = None, turned: float = 24.0) -> np.ndarray:  # fmt: skip
    """At one end of a thing, the second one at the other, both hands on it; return where they are. high: units; reach: of a body's height, from the end inward."""
    size = float(member.size[1])
    side = sheet.side if number % 2 == 0 else -sheet.side
    spot = sheet.spots[thing.owner]
    yaw_thing = spot.yaw if thing_yaw is None else thing_yaw
    turn = np.radians(yaw_thing)
    half = 0.5 * (abs(np.cos(turn)) * float(thing.size[0]) + abs(np.sin(turn)) * float(thing.size[2])) * spot.scale
    if number == 0:
        spot = replace(spot, x=0.0, y=0.0, z=0.0, yaw=yaw_thing, support="", relation="")
        sheet.spots[thing.owner] = spot
    yaw = -turned if side > 0 else turned - 180.0
    x = spot.x - side * (half + BESIDE * size)
    row = number // 2
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x + side * 0.12 * size * row, y=0.0, z=0.04 * size - 0.34 * size * row, yaw=yaw, support="", relation=""
    )  # fmt: skip
    edge = np.array([spot.x - side * (half - reach * size), high, spot.z + 0.02 * size - 0.30 * size * row])
    apart = np.array([0.0, 0.0, HANDS_APART * size * side])
    free_hands(sheet, member)
    targets = {"hand_right": edge + apart, "hand_left": edge - apart, "look": edge}
    sheet.do(member, verb, start, end, facing=yaw, targets=targets, params={"about": 1.0})
    return edge


def over_top(sheet: Sheet, member: Member, place: np.ndarray, verb: str, start: float, end: float, *, apart: float = HANDS_APART, both: bool = True) -> None:  # fmt: skip
    """Where one already stands, both hands (or the right one) at a place (3,) on what lies before one."""
    yaw = np.radians(sheet.spots[member.owner].yaw)
    right = np.array([np.sin(yaw), 0.0, np.cos(yaw)]) * apart * float(member.size[1])
    free_hands(sheet, member)
    targets = {"hand_right": place + right, "look": place, **({"hand_left": place - right} if both else {})}
    sheet.do(member, verb, start, end, targets=targets, params={"about": 1.0}, facing=sheet.spots[member.owner].yaw)


def top_of(sheet: Sheet, thing: Member) -> float:
    """How high the top of a thing is, units."""
    spot = sheet.spots[thing.owner]
    top = thing.assembly.sockets.get("top")
    return spot.y + (float(top.at[1]) if top is not None and top.node == "root" else float(thing.high[1])) * spot.scale


def put_on(sheet: Sheet, thing: Member, table: Member, x: float, z: float) -> None:
    """Stand something on a top, at a place of it, in nobody's hands."""
    sheet.held.pop(thing.owner, None)
    sheet.spots[thing.owner] = replace(
        sheet.spots[thing.owner], x=x, y=top_of(sheet, table), z=z, yaw=FRONT, support=table.owner, relation="on"
    )
