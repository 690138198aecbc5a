"""Leaps of animals: out of the water again and again, and over what stands in their way or through a hoop with a run before and after."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.storyboard import Action
from ..roster import Member
from .sheet import Sheet
from .ways import way_of

OUT_S, LATER_S = 1.7, 0.35  # of a leap out of the water, and between those who leap together
RUN_UP, RUN_OUT = 1.5, 1.4  # units
FASTER = 1.7  # units/s at which a leap is begun
OVER = 1.3  # heights of an obstacle that are leapt
HIGHEST = 2.5  # heights of an animal: it leaps over nothing higher
LOWEST = 0.25  # of an animal's height: over what is lower it leaps so high all the same
HOOPS = ("jumping hoop",)  # which one leaps through
INSIDE, UNDERSIDE = 0.70, 0.27  # of such a hoop's height: how wide it is inside, and where its lower edge is
ROOM = 1.1  # heights of an animal that a hoop is wide at least
ASKEW = 24.0  # degrees by which an obstacle is turned so that it is seen
LANE = 0.7  # units between those who leap side by side


def leap(sheet: Sheet, action: Action, member: Member, start: float, end: float) -> bool:
    """Take a leap that wants more than one deed; tell whether it was one."""
    if member.assembly.carriage == "swims":
        _out_of_water(sheet, action, member, start, end)
        return True
    hurdle = next(
        (m for m in sheet.of(action.role("over", "across", "through") or action.target) if not m.mobile), None
    )
    walks = member.assembly.carriage in ("legs4", "legs2", "hops")
    if (
        hurdle is None
        or not walks
        or (float(hurdle.size[1]) > HIGHEST * float(member.size[1]) and hurdle.name not in HOOPS)
    ):
        return False
    _over(sheet, member, hurdle, end)
    return True


def _out_of_water(sheet: Sheet, action: Action, member: Member, start: float, end: float) -> None:
    """Leap out of the water again and again, each of several a little later than the one before."""
    path = way_of(sheet, action, "leap", member, start, end)
    begin = min(start, 0.4) + LATER_S * member.copy
    leaps = max(1, int((end - begin) / OUT_S))
    for k in range(leaps):
        ends = path[0] + (path[-1] - path[0]) * np.array([[k / leaps], [(k + 1) / leaps]])
        until = end if k == leaps - 1 else begin + OUT_S
        sheet.do(member, "breach", begin, until, path=ends)
        begin = until


def _over(sheet: Sheet, member: Member, hurdle: Member, end: float) -> None:
    """Run up, leap over an obstacle that lies across the way, and run on."""
    spot, size = sheet.spots[hurdle.owner], float(member.size[0])
    scale = 1.0
    high = OVER * max(float(hurdle.size[1]), LOWEST * float(member.size[1]))
    if hurdle.name in HOOPS:
        scale = max(1.0, ROOM * float(member.size[1]) / (INSIDE * float(hurdle.size[1])))
        high = UNDERSIDE * scale * float(hurdle.size[1])
    long = float(np.clip(1.5 * size, 0.4, 1.8))
    z = -LANE * member.copy
    lengthwise = 0.0 if hurdle.size[2] >= hurdle.size[0] else 90.0
    sheet.spots[hurdle.owner] = replace(
        spot, x=0.0, z=0.0, y=0.0, yaw=lengthwise - ASKEW * sheet.side, scale=scale, support=""
    )
    marks = np.array([-long / 2 - RUN_UP, -long / 2, long / 2, long / 2 + RUN_OUT]) * sheet.side
    places = np.stack([marks, np.zeros(4), np.full(4, z)], 1)
    air = 2 * float(np.sqrt(2 * high / max(sheet.gravity, 0.5)))
    leaves = min(LATER_S * member.copy + RUN_UP / FASTER, 0.5 * end)
    lands = leaves + air + 0.1
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=float(marks[0]), z=z, yaw=0.0 if sheet.side > 0 else 180.0
    )
    sheet.do(member, "run", 0.0, leaves, path=places[:2], params={"moving": "both"})
    sheet.do(member, "leap", leaves, lands, path=places[1:3], params={"height": high})
    if lands < end - 0.2:
        sheet.do(member, "run", lands, end, path=places[2:], params={"moving": "in"})


__all__ = ["leap"]
