"""How one stands at what the hands do: side on, with the hands free; and what else one does."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...roster import Member
from ..sheet import Sheet

HELD_HIGH, HELD_OUT = 0.60, 0.20  # of a body's height: where both hands hold something, and how far before one
SIDE_ON = 12.0  # degrees that who is seen from the side is turned to the viewer


def side_on(sheet: Sheet, turned: float = SIDE_ON) -> float:
    """Side on, turned to the viewer by degrees."""
    return -turned if sheet.side > 0 else turned - 180.0


def forward(yaw: float) -> np.ndarray:
    """The unit way (3,) that who is turned so faces."""
    return np.array([math.cos(math.radians(yaw)), 0.0, -math.sin(math.radians(yaw))])


def in_hands(sheet: Sheet, member: Member) -> np.ndarray:
    """Where something is (3,) that somebody holds before them in both hands."""
    spot, size = sheet.spots[member.owner], float(member.size[1])
    return np.array([spot.x, spot.y + HELD_HIGH * size, spot.z]) + HELD_OUT * size * forward(spot.yaw)


def face(sheet: Sheet, member: Member, yaw: float) -> None:
    """Turn somebody where they stand."""
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)


def free_hands(sheet: Sheet, member: Member) -> None:
    """Take holding away from who has the hands at something else."""
    sheet.deeds[member.owner] = [d for d in sheet.deeds[member.owner] if d.verb not in ("hold", "hold both")]


def acts_of(sheet: Sheet, action: Action) -> list[Action]:
    """All acts of who does one."""
    return [a for a in sheet.actions if a.subject == action.subject]
