"""What hands switch, draw, open and shut: lamps, screens, fans and stoves, curtains, blinds, windows, drawers, books."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ....motion.carriages.conditions import ENDS
from ...layouts.spots import FRONT
from ...roster import Member
from ..by_hand.stance import free_hands
from ..cues import NEVER_S
from ..sheet import Sheet
from .housework import before_on, line_up
from .workplaces import settle_thing, stand_at_side, stand_before, thing_of, top_of

DRAWN = ("curtain", "blinds", "window")
CUPBOARDS = ("fridge", "wardrobe", "cabinet", "chest of drawers", "locker", "microwave", "washing machine")
STANDING = (
    "television",
    "electric fan",
    "floor lamp",
    "oven",
    "washing machine",
    "microwave",
    "radio",
    "computer",
    "coffee machine",
)
SMALL = ("desk lamp", "radio", "coffee machine", "microwave", "candle", "lantern")
READ = ("book", "newspaper", "letter", "umbrella")
SIDED = ("oven", "microwave", "washing machine")  # whose front is to be seen with who stands at it
COMING_OUT = frozenset(("climb", "crawl"))  # what one does out of what one opens
HAND_HIGH = {"television": 0.42, "electric fan": 0.60, "floor lamp": 0.72, "oven": 0.52}  # of a body's height
PLACED = 0.45  # of a shot: when it goes on or off


def switch(sheet: Sheet, action: Action, member: Member) -> bool:
    """At what is switched on or off, a hand on it."""
    thing = thing_of(sheet, action)
    if (
        thing is None
        or sheet.spots[member.owner].support
        or thing.name not in (*STANDING, *SMALL)
        or thing.name == "candle"
    ):
        return False
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    when = start + PLACED * (end - start)
    size = float(member.size[1])
    base = sheet.spots[thing.owner].support
    if base:
        table = sheet.member(base)
        line_up(sheet, member, table, 0, 1)
        here = before_on(sheet, member, table)
        sheet.held.pop(thing.owner, None)
        sheet.spots[thing.owner] = replace(
            sheet.spots[thing.owner], x=0.14 * size * sheet.side, z=float(here[2]) + 0.05 * size
        )
        spot = sheet.spots[thing.owner]
        place = np.array([spot.x, top_of(sheet, table) + 0.5 * float(thing.size[1]) * spot.scale, spot.z])
        free_hands(sheet, member)
        sheet.do(member, "hold out to", start, end, targets={"hand_right": place, "look": place})
        sheet.do(member, "stand", start, end, facing=sheet.spots[member.owner].yaw)
    else:
        settle_thing(sheet, thing)
        high = HAND_HIGH.get(thing.name, min(0.9 * float(thing.size[1]) / size, 0.62)) * size
        turned = FRONT + 26.0 * (sheet.side if thing.name in SIDED else -sheet.side)
        stand_at_side(sheet, member, thing, "hold out to", start, end, high=high, thing_yaw=turned, reach=0.05)
        deed = sheet.deeds[member.owner].pop()
        sheet.do(member, "hold out to", start, end, targets={k: v for k, v in deed.targets.items() if k != "hand_left"})
        sheet.do(member, "stand", start, end, facing=deed.facing)
    sheet.do(thing, action.act, when, max(end, when + 0.2))
    sheet.settled.add((action.subject, action.order))
    return True


def open_or_shut(sheet: Sheet, action: Action, member: Member) -> bool:
    """Before what is drawn, opened or shut, a hand on it; a book in both hands."""
    thing = thing_of(sheet, action)
    if thing is None or sheet.spots[member.owner].support:
        return False
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    when = start + 0.35 * (end - start)
    if thing.name in READ[:1]:
        sheet.held[thing.owner] = (member.owner, "hand_right", NEVER_S)
        sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], support="", relation="")
        free_hands(sheet, member)
        sheet.do(member, "read", start, end)
        return True
    if thing.name not in (*DRAWN, *CUPBOARDS) or comes_out(sheet, action):
        return False
    settle_thing(sheet, thing)
    high = 0.95 if thing.name == "blinds" and action.act == "open" else 0.72
    stand_before(sheet, member, thing, "hold out to", start, end, high=high)
    deed = sheet.deeds[member.owner].pop()
    sheet.do(member, "hold out to", start, end, targets=dict(deed.targets))
    sheet.do(member, "stand", start, end, facing=deed.facing)
    if set(ENDS.get(action.act, ())) & set(thing.assembly.states):
        sheet.do(thing, action.act, when, max(end, when + 0.2))
    return True


def comes_out(sheet: Sheet, action: Action) -> bool:
    """Whether who opens it gets out of it next."""
    return any(a.subject == action.subject and a.order > action.order and a.act in COMING_OUT for a in sheet.actions)


def unbroken_hands(sheet: Sheet, action: Action, member: Member) -> bool:
    """Both hands at what they break, on the table before one or at the chest."""
    thing = thing_of(sheet, action)
    if (
        thing is None
        or max(thing.size) > 0.4 * float(member.size[1])
        or thing.mobile
        or sheet.spots[member.owner].support
    ):
        return False
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    spot = sheet.spots[thing.owner]
    sheet.breaks.setdefault(thing.owner, (start + 0.4 * (end - start), action.act))
    free_hands(sheet, member)
    if not spot.support:
        sheet.held.pop(thing.owner, None)
        sheet.held[thing.owner] = (member.owner, "hand_right", NEVER_S)
        sheet.do(member, "hold both", start, end)
        return True
    table = sheet.member(spot.support)
    line_up(sheet, member, table, 0, 1)
    place = before_on(sheet, member, table)
    sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], x=float(place[0]), z=float(place[2]) + 0.02)
    apart = np.array([0.6 * 0.5 * float(max(thing.size[0], thing.size[2])), 0.0, 0.0])
    hands = {"hand_right": place - apart, "hand_left": place + apart, "look": place}
    sheet.do(member, "repair", start, end, targets=hands, params={"about": 0.6}, facing=sheet.spots[member.owner].yaw)
    return True


SWITCHING = {
    "turn on": switch,
    "turn off": switch,
    "open": open_or_shut,
    "close": open_or_shut,
    "break": unbroken_hands,
}
