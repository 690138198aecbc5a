"""Who looks at somebody that moves follows them with the eyes: looks become ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ....motion import Deed
from ...roster import Member
from ..sheet import Sheet

SAMPLES = 25  # of a way that is watched
NEAR = 1e-6


def follow_with_eyes(sheet: Sheet) -> None:
    """Turn every look at the place of a member that goes somewhere into its way over the time of the deed."""
    going = [m for m in sheet.members if any(d.path is not None for d in sheet.deeds[m.owner])]
    places = {m.owner: sheet.looked_at.get(m.owner, ()) for m in going}
    for owner, deeds in sheet.deeds.items():
        for k, deed in enumerate(deeds):
            look = deed.targets.get("look")
            if look is None or np.ndim(look) != 1:
                continue
            met = next((m for m in going if m.owner != owner and _is(look, places[m.owner])), None)
            if met is not None:
                deeds[k] = replace(deed, targets={**deed.targets, "look": way_over(sheet, met, deed)})


def _is(look: np.ndarray, places: Sequence[np.ndarray]) -> bool:
    return any(float(np.abs(look - place).max()) < NEAR for place in places)


def way_over(sheet: Sheet, member: Member, deed: Deed) -> np.ndarray:
    """Where a member is over the time of somebody's deed, (SAMPLES, 3): the middle of its body, a person's face."""
    times = np.linspace(deed.start_s, min(deed.end_s, sheet.duration_s), SAMPLES)
    up = np.array([0.0, (0.9 if member.person else 0.55) * float(member.size[1]), 0.0])
    return np.array([place_at(sheet, member, float(time)) for time in times]) + up


def place_at(sheet: Sheet, member: Member, time_s: float) -> np.ndarray:
    """Where a member's feet are at a moment, by its ways at an even pace."""
    spot = sheet.spots[member.owner]
    here = np.array([spot.x, spot.y, spot.z])
    for deed in sorted(sheet.deeds[member.owner], key=lambda d: d.start_s):
        if deed.path is None or deed.path.shape[1] != 3:
            continue
        if time_s < deed.start_s:
            return deed.path[0] if deed is sheet.deeds[member.owner][0] else here
        steps = np.linalg.norm(np.diff(deed.path, axis=0), axis=1)
        gone = np.concatenate([[0.0], np.cumsum(steps)])
        share = min((time_s - deed.start_s) / max(deed.end_s - deed.start_s, 1e-6), 1.0) * gone[-1]
        here = np.array([np.interp(share, gone, deed.path[:, k]) for k in range(3)])
    return here


__all__ = ["follow_with_eyes", "place_at", "way_over"]
