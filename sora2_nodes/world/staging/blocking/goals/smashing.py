"""What flies at something and breaks it: a ball through a window, a stone at a vase."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...layouts.strikers import strikes
from ..sheet import Sheet
from .projectiles import ball_way
from .tool_ways import UP, moments

LEAVES, AIR_S = 0.14, 0.5  # of a shot; of the flight
FROM_FAR, FROM_HIGH, FROM_NEAR = (
    1.5,
    0.15,
    0.35,
)  # heights of what it breaks: from how far, how high and how far before it comes
GOES_ON = 0.3  # of its speed that is left after


def smash(sheet: Sheet) -> None:
    """Take what is said to break another by flying at it."""
    for action, who, at in strikes(sheet.brief):
        striker, aim = next(iter(sheet.of(who)), None), next(iter(sheet.of(at)), None)
        if striker is None or aim is None or (who, action.order) in sheet.settled or striker.owner in sheet.held:
            continue
        spot = sheet.spots[aim.owner]
        middle = np.array([spot.x, spot.y, spot.z]) + 0.55 * float(aim.size[1]) * spot.scale * UP
        tall = float(max(aim.size)) * spot.scale
        start = middle + np.array([-FROM_FAR * tall * sheet.side, FROM_HIGH * tall, FROM_NEAR * tall])
        times, leaves = moments(sheet.duration_s), LEAVES * sheet.duration_s
        arrives, radius = leaves + AIR_S, float(max(striker.size)) / 2
        share = np.clip((times - leaves) / AIR_S, 0.0, 1.0)[:, None]
        sag = 0.5 * sheet.gravity * AIR_S**2
        centres = start + share * (middle - start) + min(sag, 0.3 * tall) * 4 * share * (1 - share) * UP
        late = np.clip(times - arrives, 0.0, None)
        fall = float(np.sqrt(2 * max(middle[1] - radius, 0.0) / max(sheet.gravity, 0.5)))
        ahead = GOES_ON * (middle - start) / AIR_S * [1.0, 0.0, 1.0]
        centres = centres + np.minimum(late, fall + 0.2)[:, None] * ahead
        centres[:, 1] -= np.minimum(0.5 * sheet.gravity * late**2, max(middle[1] - radius, 0.0))
        sheet.ways[striker.owner] = ball_way(striker, times, centres, (arrives,))
        sheet.spots[striker.owner] = replace(
            sheet.spots[striker.owner], x=float(start[0]), y=float(start[1]), z=float(start[2]), support="", relation=""
        )
        sheet.breaks[aim.owner] = (arrives, "break")
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in (who, at)}


__all__ = ["smash"]
