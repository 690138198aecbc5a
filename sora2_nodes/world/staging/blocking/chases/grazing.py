"""Where an animal's mouth is while it eats, and what it eats there: under its mouth on the ground, or in it where it doesn't reach down."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....assembly import socket_frame
from ....motion import Deed, perform
from ...roster import Member
from ..sheet import Sheet

REACHES = 0.55  # of an animal's height: a mouth that stays higher doesn't reach the ground
UNDER = 0.25  # of what is eaten: how far its middle is before the mouth
HELD = 0.25  # of its largest length: what is larger is not held in a mouth
SMALL = 0.9  # of an animal's largest length: what is larger stays where it is


def eat_before(sheet: Sheet, member: Member, food: Member) -> None:
    """Put food where an animal's mouth is."""
    spot, here = sheet.spots[food.owner], sheet.spots[member.owner]
    if spot.support or food.owner in sheet.held or max(food.size) > SMALL * max(member.size):
        return
    ahead, high = _mouth(member)
    if high > REACHES * float(member.size[1]) and max(food.size) < HELD * max(member.size):
        sheet.grip(food, member, "mouth")
        return
    a, far = np.radians(here.yaw), (ahead + UNDER * float(food.size[0])) * here.scale
    sheet.spots[food.owner] = replace(spot, x=float(here.x + far * np.cos(a)), z=float(here.z - far * np.sin(a)))


def _mouth(member: Member) -> tuple[float, float]:
    """How far before its middle, and how high, a mouth is while it eats, units."""
    if "mouth" not in member.assembly.sockets:
        return 0.5 * float(member.size[0]), 0.0
    made = perform(member.assembly, (Deed(verb="eat", start_s=0.0, end_s=4.0, facing=0.0),), np.array([1.9, 2.0]))
    place = socket_frame(member.assembly, "mouth", made.root, made.joints)[0, :, 3]
    return float(place[0]), float(place[1])
