"""What bursts at a touch: balloons and bubbles that hang before one until a finger or a pin is in them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...roster import Member
from ..by_hand.stance import free_hands, side_on
from ..sheet import Sheet
from .workplaces import thing_of

BURSTING = ("balloon", "bubble")
AHEAD, HIGH = 0.26, 0.60  # of a body's height: how far before one it hangs, and how high its middle is
WHEN = 0.45  # of the act: when it bursts


def prick(sheet: Sheet, action: Action, member: Member) -> bool:
    """Side on, a hand held out to what hangs there, which bursts when it is reached."""
    thing = thing_of(sheet, action, BURSTING)
    if thing is None or sheet.spots[member.owner].support:
        return False
    size, side = float(member.size[1]), sheet.side
    spot, yaw = sheet.spots[member.owner], side_on(sheet, 30.0)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    when = start + WHEN * (end - start)
    sheet.spots[member.owner] = replace(spot, yaw=yaw)
    round_middle = float(thing.high[1]) - 0.5 * float(max(thing.size[0], thing.size[2]))
    x = spot.x + side * (AHEAD * size + 0.5 * float(thing.size[0]))
    sheet.held.pop(thing.owner, None)
    sheet.spots[thing.owner] = replace(
        sheet.spots[thing.owner], x=x, y=HIGH * size - round_middle, z=spot.z, support="", relation=""
    )
    place = np.array([x - side * 0.5 * float(thing.size[0]), HIGH * size, spot.z])
    free_hands(sheet, member)
    sheet.do(member, "hold out to", max(when - 0.9, start), end, targets={"hand_right": place, "look": place})
    sheet.do(member, "stand", start, end, facing=yaw, targets={"look": place})
    sheet.do(thing, "stand", start, end)
    sheet.breaks.setdefault(thing.owner, (when, "break"))
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}
    return True
