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
DONE_TO = ("object", "with", "to", "at")  # roles of whom something is done to
MOST, SPREAD = 4, 0.30  # so many are dealt with at once; of a body's height: from one of them to the next
OVERHEAD, UNDER_ONE = ("umbrella",), 0.24  # of a body's height: from who holds it to who is under it too
NEAR_MOUTH = 0.06  # of an animal's length: between its mouth and whom it licks


def deal_with_others(sheet: Sheet) -> None:
    """Bring together two of whom one does something to the other, which nothing else has placed."""
    for action in sheet.actions:
        act = action.act or action.verb
        if (action.subject, action.order) in sheet.settled or act in FROM_AFAR or (act in ACTS and ACTS[act].goes):
            continue
        doers, others = sheet.of(action.subject), _others(sheet, action)
        if len(doers) != 1 or not 1 <= len(others) <= MOST or not all(_free(sheet, m) for m in (*doers, *others)):
            continue
        if not all(_waits(sheet, other.ref) for other in others):
            continue
        if doers[0].person and len(others) > 1:
            _before_several(sheet, action, act, doers[0], others)
        elif doers[0].person:
            _face(sheet, action, act, doers[0], others[0])
        elif act in (*BY_MOUTH, *BY_PAW) and len(others) == 1:
            _come_near(sheet, doers[0], others[0])


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


def share_umbrellas(sheet: Sheet) -> None:
    """Bring those who share an umbrella together under it."""
    for roof in [m for m in sheet.members if m.name in OVERHEAD and m.owner in sheet.held]:
        holder = sheet.member(sheet.held[roof.owner][0])
        sharers = [r.subject for r in sheet.brief.relations if r.kind == "holding" and roof.ref in r.objects]
        sharers += [a.subject for a in sheet.actions if a.role("under", "beneath") == roof.ref]
        others = [m for ref in dict.fromkeys(sharers) for m in sheet.of(ref) if m.owner != holder.owner]
        here = sheet.spots[holder.owner]
        if not holder.person or len(others) != 1 or not (_free(sheet, holder) and _free(sheet, others[0])):
            continue
        hands = (holder.owner, others[0].owner)
        if any(hold[0] in hands for owner, hold in sheet.held.items() if owner != roof.owner):
            continue  # who holds something else, too, has come by themselves
        if any(d.path is not None for m in (holder, others[0]) for d in sheet.deeds[m.owner]):
            continue
        if any(
            (a.act or a.verb) not in (*IDLE, "hold", "talk", "laugh") for a in sheet.actions if a.subject[0] == "person"
        ):
            continue
        side = 1.0 if sheet.spots[others[0].owner].x >= here.x else -1.0
        there = replace(sheet.spots[others[0].owner], x=here.x + side * UNDER_ONE * float(holder.size[1]), z=here.z)
        sheet.spots[others[0].owner] = there


def _others(sheet: Sheet, action: Action) -> list[Member]:
    """Those living ones to whom something is done."""
    said = [word for word, ref in action.roles if word in DONE_TO and any(_lives(m) for m in sheet.of(ref))]
    refs = dict.fromkeys(ref for word, ref in action.roles if word in (*said[:1], "object") and ref != action.subject)
    return [m for ref in refs for m in sheet.of(ref) if _lives(m)] if said else []


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


def _before_several(sheet: Sheet, action: Action, act: str, doer: Member, others: list[Member]) -> None:
    """One before two or more who stand side by side; between two of them, a hand to each, where both are touched."""
    size = float(doer.size[1])
    between = act in TOUCHES and len(others) == 2
    side = 1.0 if sheet.spots[others[0].owner].x >= sheet.spots[doer.owner].x else -1.0
    places = [(-0.36, 0.0), (0.36, 0.0)] if between else [
        (0.5 * APART_M / sheet.unit / size + k * SPREAD, (0.0, 0.14)[k % 2]) for k in range(len(others))
    ]  # fmt: skip
    x = 0.0 if between else -0.5 * side * APART_M / sheet.unit
    yaw = -90.0 if between else -TURNED if side > 0 else TURNED - 180.0
    sheet.spots[doer.owner] = replace(sheet.spots[doer.owner], x=x, z=0.0, yaw=yaw)
    for other, (ahead, deep) in zip(others, places, strict=True):
        there = ahead * size * (1.0 if between else side)
        facing = TURNED - 180.0 if there > x else -TURNED
        sheet.spots[other.owner] = replace(sheet.spots[other.owner], x=there, z=-deep * size, yaw=facing)
        sheet.do(other, "stand", 0.0, sheet.duration_s, facing=facing, targets={"look": sheet.middle(doer)})
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == other.ref}
    if between:
        high = np.array([0.0, 0.74 * size, 0.0])
        reach = np.array([0.24 * size, 0.0, 0.05 * size])
        free_hands(sheet, doer)
        targets = {"hand_left": high + reach, "hand_right": high + reach * [-1.0, 1.0, 1.0]}
        sheet.do(
            doer, "treat", sheet.start_of(action, "stand"), sheet.end_of(action), targets=targets, facing=yaw,
            params={"about": 1.0},
        )  # fmt: skip
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


__all__ = ["come_to_things", "deal_with_others", "share_umbrellas"]
