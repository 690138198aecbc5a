"""At a door: who knocks is before it, seen from the side, the hand on its leaf; who opens it stands behind."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...roster import Member
from ..sheet import Sheet
from .stance import free_hands, side_on

DOORS = ("door", "gate", "garage door")
BEFORE, BEHIND = 0.30, 0.42  # of a body's height: from a door to who knocks, and to who opens it
TURNED = 64.0  # degrees that a door is turned to the viewer from who stands before it
HAND_HIGH = 0.80  # of a body's height


def knock(sheet: Sheet, action: Action, member: Member) -> bool:
    """Before the door, half seen from the side, knuckles on it."""
    door = _door(sheet, action)
    if door is None or sheet.spots[member.owner].support:
        return False
    side, size = sheet.side, float(member.size[1])
    others = [m for m in sheet.members if m.person and m.owner != member.owner]
    tall = float(max((m.size[1] for m in others), default=size))
    x = 0.12 * side * tall
    spot = sheet.spots[door.owner]
    yaw = 180.0 + TURNED if side > 0 else -TURNED
    scale = max(spot.scale, 1.18 * max(size, tall) / float(door.size[1]))
    sheet.spots[door.owner] = replace(spot, x=x, y=0.0, z=-0.1 * tall, yaw=yaw, scale=scale, support="", relation="")
    half = 0.5 * float(max(door.size[0], door.size[2])) * scale
    own = side_on(sheet, 4.0)
    here = np.array([x - side * (BEFORE * size + 0.35 * half), 0.0, 0.02 * size + 0.5 * half])
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=float(here[0]), y=0.0, z=float(here[2]), yaw=own, support="", relation="")  # fmt: skip
    free_hands(sheet, member)
    leaf = np.array([x - 0.10 * side * size, HAND_HIGH * size, 0.18 * half])
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    opener = _opener(sheet, door)
    end = min(end, sheet.clock[opener[1].order] + 0.3) if opener is not None else end
    sheet.do(member, "knock", start, max(end, start + 0.5), facing=own, targets={"hand_right": leaf, "look": leaf})
    if opener is not None:
        _stand_behind(sheet, door, opener[0], x, tall)
    return True


def _door(sheet: Sheet, action: Action) -> Member | None:
    said = [ref for word, ref in action.roles if word in ("on", "at", "object")] + [action.target]
    return next((m for ref in said for m in sheet.of(ref) if m.name in DOORS), None)


def _opener(sheet: Sheet, door: Member) -> tuple[Member, Action] | None:
    """Who opens the door, and when."""
    for action in sheet.actions:
        if action.act == "open" and door.ref in (action.target, *(ref for _, ref in action.roles)):
            found = [m for m in sheet.of(action.subject) if m.person]
            if found:
                return found[0], action
    return None


def _stand_behind(sheet: Sheet, door: Member, member: Member, x: float, tall: float) -> None:
    """In the opening, turned to who has knocked."""
    side = sheet.side
    yaw = 180.0 + 30.0 if side > 0 else -30.0
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x + 0.45 * BEHIND * side * tall, y=0.0, z=-0.1 * tall - 0.8 * BEHIND * tall, yaw=yaw, support="", relation=""
    )  # fmt: skip
