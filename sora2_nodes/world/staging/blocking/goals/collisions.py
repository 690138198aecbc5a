"""Two that fly, swim, float or go on foot and run into one another: from both sides, until they touch, and back from it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...heights import ALOFT
from ...roster import Member
from ..sheet import Sheet

COLLIDING = ("collide", "crash", "bump")
ON_WHEELS = "wheels"  # what `races` crashes
GOES = {
    "wings": "fly", "rotor": "fly", "hovers": "fly", "floats": "sail", "sails": "sail", "swims": "swim", "hops": "hop", "rocket": "fly", "slithers": "crawl",
}  # fmt: skip  # by carriage, else it runs
MEETS = 0.42  # of a shot: when they touch
FROM, BACK = 0.8, 0.30  # of both widths: from how far each comes, and how far it is thrown back
OVERLAP = 0.96  # of both half widths: how near their middles come
OFF = ("off", "off of", "from", "over", "onto")
WITH = ("into", "with", "against", "object")


def run_into_one_another(sheet: Sheet) -> None:
    """Take collisions of all but cars and people."""
    for action in sheet.actions:
        if (
            action.act not in COLLIDING
            or action.subject[0] != "thing"
            or (action.subject, action.order) in sheet.settled
        ):
            continue
        pair = _pair(sheet, action)
        if pair is None:
            continue
        _meet(sheet, *pair)
        refs = {pair[0].ref, pair[1].ref}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _pair(sheet: Sheet, action: Action) -> tuple[Member, Member] | None:
    own = [m for m in sheet.of(action.subject) if m.mobile and m.owner not in sheet.held]
    said = action.role(*WITH) or action.target
    others = own[1:] if said in (None, action.subject) else sheet.of(said)
    if not others:
        alike = [a.subject for a in sheet.actions if a.act == action.act and a.order == action.order and a.subject != action.subject]  # fmt: skip
        others = [m for ref in alike for m in sheet.of(ref)]
    if not own or not others or others[0].person or own[0].assembly.carriage == ON_WHEELS:
        return None
    small = not others[0].mobile and float(max(others[0].size)) < 0.25 * float(max(own[0].size))
    if small or any(word in OFF for word, _ in action.roles) or sheet.spots[others[0].owner].support:
        return None  # it is knocked away
    return own[0], others[0]


def _meet(sheet: Sheet, first: Member, second: Member) -> None:
    """One from the left, one from the right at one height; what can't move stands in the way."""
    when, end = MEETS * sheet.duration_s, sheet.duration_s
    high = max(sheet.spots[first.owner].y, sheet.spots[second.owner].y)
    widths = [float(m.size[0]) * sheet.spots[m.owner].scale for m in (first, second)]
    touch = 0.5 * OVERLAP * sum(widths)
    for member, side, wide in ((first, -1.0, widths[0]), (second, 1.0, widths[1])):
        spot = sheet.spots[member.owner]
        y = high if high > ALOFT else spot.y
        place = np.array([side * 0.5 * touch, y, 0.0])
        if not member.mobile:
            sheet.spots[member.owner] = replace(spot, x=float(place[0]), z=0.0)
            continue
        away = np.array([side, 0.0, 0.0])
        path = np.stack([place + FROM * sum(widths) * away, place])
        back = np.stack([place, place + BACK * wide * away])
        yaw = 0.0 if side < 0 else 180.0
        sheet.spots[member.owner] = replace(spot, x=float(path[0, 0]), y=y, z=0.0, yaw=yaw, support="", relation="")
        verb = GOES.get(member.assembly.carriage, "run")
        sheet.breaks.pop(member.owner, None)
        sheet.do(member, verb, 0.0, when, path=path, params={"moving": "both"})
        sheet.do(member, verb, when, end, path=back, facing=yaw)
