"""Handing over: arms that meet between two who face each other, the thing in the one hand before and in the other after; two things that change places."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...roster import Member
from ..by_hand.stance import free_hands
from ..cues import Pass
from ..household.workplaces import doers_of
from ..sheet import Sheet

APART_M = 0.86  # between the middles of who hands over and who takes
HIGH = 0.63  # of a body's height: where hands meet
MEETS_S, PASS_S, TAKEN_S = (
    1.5,
    0.18,
    0.7,
)  # how long arms take to meet; the thing to change hands; who has it to draw it back
TURNED = 16.0  # degrees that both are turned to the viewer
LARGEST = 0.62  # of a body's height


def hand_over(sheet: Sheet) -> None:
    """Take what one gives another, and what two exchange."""
    for action in sheet.actions:
        if action.act != "give" or action.subject[0] != "person" or (action.subject, action.order) in sheet.settled:
            continue
        giver = next(iter(sheet.of(action.subject)), None)
        taker = _taker(sheet, action, giver)
        things = [m for m in sheet.of(action.role("object")) if not m.mobile and not m.person]
        if (
            giver is None
            or taker is None
            or not taker.person
            or any(sheet.spots[m.owner].support for m in (giver, taker))
        ):
            continue
        if (things and max(things[0].size) > LARGEST * float(giver.size[1])) or any(m.name == "tray" for m in things):
            continue
        _pass_on(sheet, action, giver, taker, things)


def _taker(sheet: Sheet, action: Action, giver: Member | None) -> Member | None:
    """To whom something is given: whom the words name, else the other one who gives at the same time."""
    said = next(
        (m for word, ref in action.roles if word in ("to", "with", "for") for m in sheet.of(ref) if m.person), None
    )
    said = said or next((m for m in sheet.of(action.target) if m.person and m is not giver), None)
    return said or next((m for m in doers_of(sheet, action) if giver is not None and m.owner != giver.owner), None)


def _pass_on(sheet: Sheet, action: Action, giver: Member, taker: Member, things: list[Member]) -> None:
    left, right = giver, taker
    if sheet.spots[giver.owner].x > sheet.spots[taker.owner].x:
        left, right = taker, giver
    apart, size = APART_M / sheet.unit, float(min(giver.size[1], taker.size[1]))
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    begin = max(start, sheet.clock[action.order] if action.order else 0.0)
    meet = begin + min(MEETS_S, 0.45 * (end - begin))
    place = np.array([0.0, HIGH * size, 0.03 * size])
    mutual = len(things) > 1 and any(
        a.act == "give" and a.order == action.order and taker.ref == a.subject for a in sheet.actions
    )
    for member, yaw, x in ((left, -TURNED, -0.5 * apart), (right, TURNED - 180.0, 0.5 * apart)):
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x, z=0.0, yaw=yaw)
        free_hands(sheet, member)
        other = right if member is left else left
        look = {"look": sheet.middle(other)}
        drawn = {"hand_right": place + np.array([0.0, 0.0, 0.02 * size]), **look}
        gives = member is giver or mutual
        if gives and meet - 0.8 > start + 0.1:
            sheet.do(member, "hold", start, meet - 0.55, targets=look)
        sheet.do(member, "hold out to", max(meet - 0.95, start), meet + TAKEN_S, targets=drawn)
        if member is taker or mutual:
            sheet.do(member, "hold", meet + 0.7 * TAKEN_S, end, targets=look)
        sheet.do(member, "stand", start, end, facing=yaw, targets=look)
        sheet.settled |= {
            (member.ref, a.order) for a in sheet.actions if a.subject == member.ref and a.order == action.order
        }
    sheet.moods.setdefault(taker.owner, "happy")
    pairs = [(things[0], giver, taker)] if things else []
    if mutual:
        pairs.append((things[1], taker, giver))
    for thing, one, other in pairs:
        before = sheet.passes.get(thing.owner, [])
        sheet.held.pop(thing.owner, None)
        made = Pass(
            leave_s=meet, arrive_s=meet + PASS_S, before=(one.owner, "hand_right"), after=(other.owner, "hand_right")
        )
        sheet.passes[thing.owner] = [*before, made]
        sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], support="", relation="")
        sheet.settled |= {(thing.ref, a.order) for a in sheet.actions if a.subject == thing.ref}
    for spare in things[2:] if mutual else things[1:]:  # a pile goes together
        sheet.held.pop(spare.owner, None)
        sheet.passes[spare.owner] = list(sheet.passes.get(things[0].owner, []))
