"""Whom an act is done to takes part: the two stand near and face one another, hands reach the one who is touched, animals their prey or playmate.

It is what is left where no room of its own places two: `company` has the acts of two, `by_hand` those of hands.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.setting import Ref
from .....story.storyboard import Action
from .....vocabulary.acts import ACTS
from .....vocabulary.families import FAMILY_OF
from ...heights import ALIVE
from ...roster import Member
from ..by_hand.stance import free_hands
from ..sheet import Sheet

APART_M, TOUCH_APART_M = (
    0.95,
    0.55,
)  # between the middles of two who deal with one another, and of who touches the other
TURNED = 18.0  # degrees that both are turned to the viewer
SHOULDER = 0.80  # of a body's height: where a hand is laid
LOW = 0.55  # of a body's height: who is below it is bent down to
TOUCHES = ("pet", "touch", "massage", "help dress", "wipe", "groom", "treat")  # what hands do to somebody who stands
BY_MOUTH = ("eat", "lick", "groom", "kiss", "sniff")  # what animals do with the mouth to who lives
BY_PAW = (
    "hit",
    "push",
    "pet",
    "touch",
    "knock",
    "pull",
    "collide",
    "wave",
    "scratch",
    "kick",
    "help dress",
)  # and by paws or heads
FROM_AFAR = ("look", "photograph", "chase", "follow", "paint", "draw", "shoot", "throw", "feed", "play")
IDLE = (
    "",
    "rest",
    "stand",
    "wait",
    "look",
    "smile",
    "sit",
    "breathe",
)  # what one may be doing to whom something is done
NEAR_MOUTH = 0.06  # of an animal's length: between its mouth and whom it licks


def deal_with_others(sheet: Sheet) -> None:
    """Bring together two of whom one does something to the other, which nothing else has placed."""
    for action in sheet.actions:
        act = action.act or action.verb
        if (action.subject, action.order) in sheet.settled or act in FROM_AFAR or (act in ACTS and ACTS[act].goes):
            continue
        doers, others = sheet.of(action.subject), _others(sheet, action)
        if len(doers) != 1 or len(others) != 1 or not (_free(sheet, doers[0]) and _free(sheet, others[0])):
            continue
        doer, other = doers[0], others[0]
        if not _waits(sheet, other.ref):
            continue
        if doer.person:
            _face(sheet, action, act, doer, other)
        elif act in (*BY_MOUTH, *BY_PAW):
            _come_near(sheet, doer, other)


def come_to_things(sheet: Sheet) -> None:
    """Bring an animal to the thing that it strikes, scratches or rubs against, as it is: what is large stays where it is."""
    for action in sheet.actions:
        act = action.act or action.verb
        if (action.subject, action.order) in sheet.settled or act not in BY_PAW:
            continue
        ref = action.role("object", "against", "at", "on") or action.target
        doers, things = sheet.of(action.subject), [m for m in sheet.of(ref) if not m.mobile and not m.person]
        if len(doers) != 1 or doers[0].person or not _lives(doers[0]) or not things or not _free(sheet, doers[0]):
            continue
        if sheet.spots[things[0].owner].support or things[0].owner in sheet.held:
            continue
        if float(np.prod(things[0].size)) > float(np.prod(doers[0].size)):
            _come_near(sheet, doers[0], things[0])


def _others(sheet: Sheet, action: Action) -> list[Member]:
    """Those living ones to whom something is done."""
    for word in ("object", "with", "to", "at"):
        found = [m for ref in [action.role(word)] if ref != action.subject for m in sheet.of(ref) if _lives(m)]
        if found:
            return found
    return []


def _lives(member: Member) -> bool:
    return member.person or (member.mobile and FAMILY_OF.get(member.name) in ALIVE)


def _free(sheet: Sheet, member: Member) -> bool:
    """Whether somebody stands on the ground, held and carried by nobody."""
    spot = sheet.spots[member.owner]
    return not spot.support and member.owner not in sheet.held and spot.y == 0.0


def _waits(sheet: Sheet, ref: Ref) -> bool:
    return all((a.act or a.verb) in IDLE for a in sheet.actions if a.subject == ref)


def _face(sheet: Sheet, action: Action, act: str, doer: Member, other: Member) -> None:
    """Two face to face; a hand on the shoulder of who is touched."""
    side = 1.0 if sheet.spots[other.owner].x >= sheet.spots[doer.owner].x else -1.0
    touches = act in TOUCHES
    apart = (TOUCH_APART_M if touches else APART_M) / sheet.unit
    if not other.person:
        apart = max(apart, 0.5 * float(other.size[0]) + 0.3 / sheet.unit)
    middle = 0.5 * (sheet.spots[doer.owner].x + sheet.spots[other.owner].x)
    yaws = (-TURNED, TURNED - 180.0) if side > 0 else (TURNED - 180.0, -TURNED)
    for member, place, yaw in ((doer, -0.5 * side * apart, yaws[0]), (other, 0.5 * side * apart, yaws[1])):
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=middle + place, z=0.0, yaw=yaw)
    sheet.do(other, "stand", 0.0, sheet.duration_s, facing=yaws[1], targets={"look": sheet.middle(doer)})
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == other.ref}
    if touches:
        size, tall = float(doer.size[1]), float(other.size[1])
        there = sheet.spots[other.owner]
        hand = np.array([there.x - 0.06 * side * size, min(SHOULDER * tall, 0.8 * size), there.z + 0.04 * size])
        verb = "pet" if hand[1] < LOW * size else "treat"
        free_hands(sheet, doer)
        start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
        targets = {"hand_right": hand, "look": sheet.middle(other)}
        sheet.do(doer, verb, start, end, targets=targets, facing=yaws[0], params={"about": 1.0})
        sheet.settled.add((action.subject, action.order))


def _come_near(sheet: Sheet, doer: Member, other: Member) -> None:
    """Stand an animal before whom or what it touches, its head there."""
    here, there = sheet.spots[doer.owner], sheet.spots[other.owner]
    side = 1.0 if there.x >= here.x else -1.0
    half = (
        0.5 * float(other.size[0]) if other.person or other.mobile else 0.5 * float(max(other.size[0], other.size[2]))
    )
    reach = half * there.scale + (0.5 + NEAR_MOUTH) * float(doer.size[0]) * here.scale
    sheet.spots[doer.owner] = replace(
        here, x=there.x - side * reach, z=there.z + 0.1 * half, yaw=0.0 if side > 0 else 180.0
    )
    if other.person or other.mobile:
        facing = -160.0 if side > 0 else -20.0
        sheet.spots[other.owner] = replace(there, yaw=facing)
        sheet.do(other, "stand", 0.0, sheet.duration_s, facing=facing, targets={"look": sheet.middle(doer)})
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == other.ref}


__all__ = ["come_to_things", "deal_with_others"]
