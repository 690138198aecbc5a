"""Pouring: the vessel in the hand tilts over the other, a stream runs from mouth to inside, and the other fills."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....vocabulary.liquids import CLEAR, liquid_of
from ...motion.carriages.conditions import ENDS
from ...primitives import RGB
from .cues import Pour
from .sheet import Sheet

TILT_S, LAST_S = 0.9, 4.0
OVER_M = 0.20  # of the hand over the vessel's rim


def pour(sheet: Sheet) -> None:
    """Take what is poured out of a vessel into another."""
    for action in sheet.actions:
        if action.act != "pour" or action.subject[0] != "person":
            continue
        source = next(iter(sheet.of(action.role("object"))), None)
        vessel = next(iter(sheet.of(action.role("into", "in", "onto", "over", "on"))), None)
        person = next(iter(sheet.of(action.subject)), None)
        if source is None or vessel is None or person is None or source.owner == vessel.owner:
            continue
        sheet.held.pop(source.owner, None)
        sheet.grip(source, person, "hand_right")
        begin = sheet.start_of(action, "pour") if action.order else 0.25
        end = min(sheet.end_of(action), begin + TILT_S + LAST_S)
        spot = sheet.spots[vessel.owner]
        rim = spot.y + float(vessel.high[1]) * spot.scale
        target = np.array([spot.x - 0.16 / sheet.unit, rim + OVER_M / sheet.unit, spot.z])
        sheet.deeds[person.owner] = [d for d in sheet.deeds[person.owner] if d.verb not in ("hold", "hold both")]
        sheet.do(person, "pour", begin, end, targets={"hand_right": target, "look": np.array([spot.x, rim, spot.z])})
        sheet.pours.append(
            Pour(
                source=source.owner,
                vessel=vessel.owner,
                start_s=begin + TILT_S,
                end_s=end - 0.3,
                colour=_colour(sheet, source.ref[1]),
            )
        )
        if set(ENDS["fill up"]) & set(vessel.assembly.states):
            sheet.do(vessel, "fill up", begin + TILT_S, max(end - 0.3, begin + TILT_S + 0.3))
        if not sheet.spots[person.owner].support:
            sheet.spots[person.owner] = replace(sheet.spots[person.owner], x=spot.x)
        moved = {source.ref, vessel.ref, action.subject}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.order == action.order and a.subject in moved}


def _colour(sheet: Sheet, index: int) -> RGB:
    liquid = liquid_of(sheet.brief.things[index].holds)
    return liquid.colour if liquid else CLEAR
