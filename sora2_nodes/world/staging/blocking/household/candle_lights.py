"""Candles that are lit and blown out: the face over the flames, seen from the front across the table, and the flames come or go halfway through."""

from __future__ import annotations

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.relations import LIT_BY_HAND
from ...roster import Member
from ..by_hand.stance import free_hands
from ..sheet import Sheet
from .housework import line_up
from .workplaces import hold_tool, put_on, thing_of, top_of

MATCHES = ("match", "torch")
MOUTH_HIGH = 0.87  # of a body's height
BEFORE_FACE = 0.16  # of a body's height: from a table's far edge to the flames
BOWED = (
    (0.26, "blow deep"),
    (0.10, "blow low"),
)  # of a body's height: how far the mouth is over the flames, and the move
OUT_AT = 0.5  # of the act: when they go out
LIT_AT = 0.4  # and when they are lit


def blow_out(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the table with the flames right before one's face; what does not stand on a table is blown at where it is."""
    flames = thing_of(sheet, action, LIT_BY_HAND)
    if flames is None:
        return False
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    size = float(member.size[1])
    free_hands(sheet, member)
    _stand_behind(sheet, flames, member)
    over = MOUTH_HIGH * size - top_of(sheet, flames)
    verb = next((move for least, move in BOWED if over > least * size), "blow")
    look = {"look": _wick(sheet, flames)}
    sheet.do(member, verb, start, end, targets=look, facing=sheet.spots[member.owner].yaw)
    _turn(sheet, flames, "turn off", start + OUT_AT * (end - start))
    return True


def light(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the table, a match in the hand that is held to the wick until it burns."""
    flames = thing_of(sheet, action, LIT_BY_HAND)
    if flames is None or not sheet.spots[flames.owner].support or sheet.spots[member.owner].support:
        return False
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    free_hands(sheet, member)
    _stand_behind(sheet, flames, member)
    hold_tool(sheet, member, MATCHES)
    wick = _wick(sheet, flames)
    hand = wick + np.array([0.05, 0.01, -0.02]) * float(member.size[1])
    facing = sheet.spots[member.owner].yaw
    sheet.do(member, "hold out to", start, end, targets={"hand_right": hand, "look": wick})
    sheet.do(member, "stand", start, end, facing=facing, targets={"look": wick})
    _turn(sheet, flames, "turn on", start + LIT_AT * (end - start))
    return True


def _stand_behind(sheet: Sheet, flames: Member, member: Member) -> None:
    spot = sheet.spots[flames.owner]
    if not spot.support or sheet.spots[member.owner].support:
        return
    table = sheet.member(spot.support)
    line_up(sheet, member, table, 0, 1)
    for number, own in enumerate(sheet.of(flames.ref)):
        _before_the_face(sheet, own, table, member, number)


def _wick(sheet: Sheet, flames: Member) -> np.ndarray:
    spot = sheet.spots[flames.owner]
    return np.array([spot.x, top_of(sheet, flames), spot.z])


def _turn(sheet: Sheet, flames: Member, verb: str, when: float) -> None:
    for own in sheet.of(flames.ref):
        sheet.held.pop(own.owner, None)
        sheet.do(own, verb, when, sheet.duration_s)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == own.ref}


def _before_the_face(sheet: Sheet, flames: Member, table: Member, member: Member, number: int) -> None:
    """On the table, before who blows, several side by side."""
    spot = sheet.spots[table.owner]
    deep = 0.5 * float(min(table.size[0], table.size[2])) * spot.scale
    step = 1.3 * float(max(flames.size[0], flames.size[2])) * ((number + 1) // 2) * (1 if number % 2 else -1)
    z = spot.z - deep + BEFORE_FACE * float(member.size[1]) + 0.5 * float(flames.size[2])
    put_on(sheet, flames, table, spot.x + step, z)
