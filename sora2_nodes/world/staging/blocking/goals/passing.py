"""Ways past something and under it: from one side of it to the other, before it or below it."""

from __future__ import annotations

import numpy as np

from .....story.storyboard import Action
from ...layouts.spots import GAP
from ...roster import Member
from ..sheet import Sheet

BELOW, AFOOT = (
    ("under", "beneath", "below", "underneath"),
    ("legs4", "legs2", "hops"),
)  # words; carriages of who runs under something and out again
DARTING = ("run", "sprint", "sneak", "hop", "crawl")  # acts of theirs
PASSING = ("wheels", "floats", "sails")  # carriages of who goes past something in a straight line


def passing_way(sheet: Sheet, action: Action, act: str, member: Member, goal: Member, side: float) -> np.ndarray | None:
    """The path (2, 3) of who goes past something, to a side, or under it; None for who does neither."""
    below = action.role(*BELOW) == goal.ref and member.assembly.carriage in AFOOT and act in DARTING
    past = action.role("past") == goal.ref and member.assembly.carriage in PASSING
    if not below and not past:
        return None
    there, own = sheet.spots[goal.owner], sheet.spots[member.owner].scale
    wide = goal.size * there.scale
    half = 0.5 * float(wide[0]) + 0.75 * float(max(member.size[0], member.size[2])) * own
    z = there.z if below else there.z + 0.5 * float(wide[2]) + 0.5 * float(member.size[2]) * own + GAP
    return np.array([[there.x - side * half, 0.0, z], [there.x + side * half, 0.0, z]])


__all__ = ["BELOW", "passing_way"]
