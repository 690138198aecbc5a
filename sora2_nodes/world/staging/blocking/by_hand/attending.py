"""What is done to somebody who sits: hair is cut, a wound is treated, a face is painted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...layouts.spots import FRONT
from ...roster import Member
from ..sheet import Sheet
from .stance import free_hands, side_on

BESIDE_CHAIR = 0.28  # of its height
ATTENDED = {  # act: its move; over the height of who sits: how high over the seat, how far to the side; of its own: between the hands
    "cut hair": ("cut hair", 0.46, 0.01, 0.055), "do hair": ("cut hair", 0.44, 0.05, 0.05), "treat": ("treat", 0.20, 0.14, 0.03), "feed": ("spoon", 0.41, 0.02, 0.0), "put on makeup": ("treat", 0.42, 0.02, 0.0),
}  # fmt: skip


def attend(sheet: Sheet, action: Action, member: Member) -> bool:
    """Beside the seat of whom one attends to, hands where the act wants them: at the head, the arm or the mouth."""
    other = next((m for m in sheet.of(action.role("object") or action.target) if m.person), None)
    if other is None:
        return False
    on = [ref for r in sheet.brief.relations if r.kind in ("on", "in") and r.subject == other.ref for ref in r.objects]
    seat = next((m for ref in on for m in sheet.of(ref) if "seat" in m.assembly.sockets), None)
    if seat is None:
        return False
    side, size = sheet.side, float(member.size[1])
    there = replace(sheet.spots[seat.owner], x=0.08 * side, z=0.0, yaw=FRONT + 14.0 * side, support="", relation="")
    sheet.spots[seat.owner] = there
    yaw = side_on(sheet, 20.0)
    out = 0.5 * float(max(seat.size[0], seat.size[2])) * there.scale
    x, z = there.x - side * max(BESIDE_CHAIR * size, out + 0.04 * size), there.z - 0.10 * size
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x, y=0.0, z=z, yaw=yaw, support="", relation="")
    high = float(seat.assembly.sockets["seat"].at[1]) * there.scale
    tall = float(other.size[1])
    verb, up, near, apart = ATTENDED[action.act]
    place = np.array([there.x - side * near * tall, high + up * tall, there.z])
    hands = (place + np.array([0.0, 0.0, apart * size]), place + np.array([0.0, 0.03 * size, -apart * size]))
    right, left = hands if side > 0 else hands[::-1]
    targets = {"hand_right": right, "look": place, **({"hand_left": left} if apart else {})}
    free_hands(sheet, member)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    sheet.do(member, verb, start, end, targets=targets, facing=yaw, params={"about": 1.0})
    return True
