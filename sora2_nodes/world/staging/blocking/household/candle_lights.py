"""Candles that are blown out: the face over the flames, seen from the front across the table, and the flames gone halfway through."""

from __future__ import annotations

import numpy as np

from .....story.storyboard import Action
from ...roster import Member
from ..by_hand.stance import free_hands
from ..sheet import Sheet
from .housework import line_up
from .workplaces import put_on, thing_of, top_of

FLAMES = ("candle", "birthday cake")
MOUTH_HIGH = 0.87  # of a body's height
BEFORE_FACE = 0.16  # of a body's height: from a table's far edge to the flames
BOWED = (
    (0.26, "blow deep"),
    (0.10, "blow low"),
)  # of a body's height: how far the mouth is over the flames, and the move
GONE = 0.5  # of the act: when they go out


def blow_out(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the table with the flames right before one's face; what does not stand on a table is blown at where it is."""
    flames = thing_of(sheet, action, FLAMES)
    if flames is None:
        return False
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    size = float(member.size[1])
    spot = sheet.spots[flames.owner]
    free_hands(sheet, member)
    if spot.support and not sheet.spots[member.owner].support:
        table = sheet.member(spot.support)
        line_up(sheet, member, table, 0, 1)
        for number, own in enumerate(sheet.of(flames.ref)):
            _before_the_face(sheet, own, table, member, number)
    over = MOUTH_HIGH * size - top_of(sheet, flames)
    verb = next((move for least, move in BOWED if over > least * size), "blow")
    place = np.array([spot.x, top_of(sheet, flames), sheet.spots[flames.owner].z])
    sheet.do(member, verb, start, end, targets={"look": place}, facing=sheet.spots[member.owner].yaw)
    for own in sheet.of(flames.ref):
        sheet.held.pop(own.owner, None)
        sheet.do(own, "turn off", start + GONE * (end - start), sheet.duration_s)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == own.ref}
    return True


def _before_the_face(sheet: Sheet, flames: Member, table: Member, member: Member, number: int) -> None:
    """On the table, before who blows, several side by side."""
    spot = sheet.spots[table.owner]
    deep = 0.5 * float(min(table.size[0], table.size[2])) * spot.scale
    step = 1.3 * float(max(flames.size[0], flames.size[2])) * ((number + 1) // 2) * (1 if number % 2 else -1)
    z = spot.z - deep + BEFORE_FACE * float(member.size[1]) + 0.5 * float(flames.size[2])
    put_on(sheet, flames, table, spot.x + step, z)
