"""What is let go and rises: balloons, lanterns and doves out of the hands that held them, up over the heads that follow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...roster import Member
from ..by_hand.stance import free_hands, in_hands
from ..sheet import Sheet
from .light_things import about_y, frames_about
from .tool_ways import Way, moments

LET_GO = ("drop", "throw")
LETS_GO = 0.22  # of a shot: when it leaves the hands
RISES = 0.75  # of a holder's height: how far it comes
APART = 0.30  # the same: between those that are let go by one


def let_rise(sheet: Sheet) -> None:
    """Take the actions of those who let something go that rises, and its own."""
    for action in sheet.actions:
        if action.act not in ("rise", "float") or action.subject[0] != "thing":
            continue
        givers = [
            a for a in sheet.actions if a.act in LET_GO and a.target == action.subject and a.subject[0] == "person"
        ]
        holders = [m for a in givers for m in sheet.of(a.subject) if not sheet.spots[m.owner].support]
        things = sheet.of(action.subject)
        if not holders or not things or (action.subject, action.order) in sheet.settled:
            continue
        when = LETS_GO * sheet.duration_s
        places = [_rising(sheet, thing, holders[k % len(holders)], k // len(holders), when) for k, thing in enumerate(things)]  # fmt: skip
        for holder in holders:
            _watch(sheet, holder, places[0], when)
        refs = {action.subject, *(a.subject for a in givers)}
        orders = {action.order, *(a.order for a in givers)}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs and a.order in orders}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == action.subject}


def _rising(sheet: Sheet, thing: Member, holder: Member, number: int, when: float) -> np.ndarray:
    """From the hands up, faster and faster at first; returns where it ends (3,)."""
    size = float(holder.size[1])
    aside = np.array([1.0, 0.0, 0.0]) * APART * size * ((number + 1) // 2) * (1 if number % 2 else -1)
    start = in_hands(sheet, holder) + aside
    start[1] += 0.35 * float(thing.size[1]) if thing.mobile else 0.0
    end = start + np.array([0.18 * size * (1 + number), RISES * size, 0.0]) * [sheet.side, 1.0, 1.0]
    sheet.held.pop(thing.owner, None)
    own = sheet.spots[thing.owner]
    low = start - np.array([0.0, 0.5 * float(thing.size[1]), 0.0])
    sheet.spots[thing.owner] = replace(
        own, x=float(low[0]), y=max(float(low[1]), 0.02), z=float(low[2]), support="", relation=""
    )
    if thing.assembly.carriage == "wings":
        sheet.do(thing, "fly", when, sheet.duration_s, path=np.stack([start, 0.5 * (start + end), end]))
        return end
    times = moments(sheet.duration_s)
    share = np.clip((times - when) / max(sheet.duration_s - when, 0.5), 0.0, 1.0)
    share = share**1.4
    sway = 0.03 * size * np.sin(5.0 * share)
    at = start + share[:, None] * (end - start) + np.stack([sway, np.zeros(len(times)), np.zeros(len(times))], 1)
    turns = about_y(0.6 * share + 0.3 * number)
    sheet.ways[thing.owner] = Way(times=times, frames=frames_about(thing, turns, at))
    return end


def _watch(sheet: Sheet, holder: Member, end: np.ndarray, when: float) -> None:
    """Both hands below it until it is gone from them, then the eyes on it."""
    free_hands(sheet, holder)
    yaw = sheet.spots[holder.owner].yaw
    sheet.do(holder, "hold both", 0.0, when + 0.3)
    sheet.do(holder, "look up", when + 0.2, sheet.duration_s, targets={"look": end}, facing=yaw)
    sheet.moods.setdefault(holder.owner, "happy")
