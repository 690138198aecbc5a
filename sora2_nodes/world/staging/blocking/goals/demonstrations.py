"""What lessons show by itself: a heart that beats, a building that rises, magnets that pull one another, a load on a lever."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....vocabulary.families import FAMILY_OF
from ...roster import Member
from ..cues import NEVER_S
from ..sheet import Sheet
from .tool_ways import Way, moments

BEAT_S, SECOND_BEAT, SWELLS = (
    0.86,
    0.32,
    0.075,
)  # of a heart at 70 a minute: a beat, the share of it until the second one, how far it swells
RISES, FIRST = 0.92, 0.03  # of a shot: until a building stands; of its height: how much of it there is at first
PULLED_AT, APART = 0.55, 1.5  # of a shot: when magnets meet; lengths between them at first
PULLING = ("transform", "collide", "hit", "slide", "snap", "move")
LIFTING = ("lift", "raise", "rise", "pick up")


def demonstrate(sheet: Sheet) -> None:
    """Take what lessons show."""
    for action in sheet.actions:
        if action.subject[0] != "thing" or (action.subject, action.order) in sheet.settled:
            continue
        members = [m for m in sheet.of(action.subject) if m.owner not in sheet.held and m.owner not in sheet.ways]
        act = action.act or action.verb
        if not members:
            continue
        if members[0].name == "heart" and act == "light up":
            _beat(sheet, members[0])
        elif FAMILY_OF.get(members[0].name) in ("building", "structure") and act == "grow":
            _rise(sheet, members[0])
        elif members[0].name == "magnet" and len(members) == 2 and act in PULLING:
            _pull(sheet, members[0], members[1])
        elif members[0].name == "lever" and act in LIFTING and _lift(sheet, members[0], sheet.object_of(action)):
            pass
        else:
            continue
        refs = {action.subject, action.target, action.role("object")}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _scaled(sheet: Sheet, member: Member, by: np.ndarray) -> Way:
    """The way of what stays on its spot and is by (K, 3) as large along its own axes."""
    root = sheet.spots[member.owner].root
    frames = np.repeat(root[None].astype(float), len(by), 0)
    frames[:, :, :3] = frames[:, :, :3] * by[:, None, :]
    return Way(times=moments(sheet.duration_s), frames=frames)


def _beat(sheet: Sheet, heart: Member) -> None:
    """Twice in short order, then a rest: the atria, then the chambers."""
    phase = np.mod(moments(sheet.duration_s) / BEAT_S, 1.0)
    swell = np.exp(-(((phase - 0.12) / 0.07) ** 2)) * 0.55 + np.exp(-(((phase - SECOND_BEAT) / 0.09) ** 2))
    by = 1.0 + SWELLS * np.stack([swell, 0.6 * swell, swell], 1)
    sheet.ways[heart.owner] = _scaled(sheet, heart, by)


def _rise(sheet: Sheet, building: Member) -> None:
    times = moments(sheet.duration_s)
    share = FIRST + (1 - FIRST) * np.clip(times / (RISES * sheet.duration_s), 0.0, 1.0)
    sheet.ways[building.owner] = _scaled(
        sheet, building, np.stack([np.ones_like(share), share, np.ones_like(share)], 1)
    )


def _pull(sheet: Sheet, left: Member, right: Member) -> None:
    """Toward one another, faster and faster as the gap closes, until their poles touch."""
    times = moments(sheet.duration_s)
    spots = [sheet.spots[left.owner], sheet.spots[right.owner]]
    middle, deep = (spots[0].x + spots[1].x) / 2, spots[0].z
    half = [float(np.abs(s.root[0, :3]) @ m.size) / 2 for s, m in zip(spots, (left, right), strict=True)]
    meets = PULLED_AT * sheet.duration_s
    share = np.clip((times - 0.2 * sheet.duration_s) / (meets - 0.2 * sheet.duration_s), 0.0, 1.0)
    gap = APART * (half[0] + half[1]) * (1.0 - share**3)
    for side, member, spot, own in ((-1.0, left, spots[0], half[0]), (1.0, right, spots[1], half[1])):
        turned = replace(spot, yaw=0.0 if side < 0 else 180.0)  # poles toward one another
        frames = np.repeat(turned.root[None].astype(float), len(times), 0)
        frames[:, 0, 3] = middle + side * (own + gap / 2)
        frames[:, 2, 3] = deep
        sheet.ways[member.owner] = Way(times=times, frames=frames, strikes=(meets,) if side < 0 else ())
        sheet.spots[member.owner] = replace(turned, x=float(frames[0, 0, 3]), z=deep, support=spot.support, relation="")


def _lift(sheet: Sheet, lever: Member, load: Member | None) -> bool:
    """The load lies on the lever's free end, which goes up as the weight goes down."""
    if load is None or load.person or load.mobile or "tipped" not in lever.assembly.states:
        return False
    wide = 0.34 * float(max(lever.size))
    scale = min(1.0, wide / float(max(load.size[0], load.size[2], load.size[1])))
    sheet.spots[load.owner] = replace(sheet.spots[load.owner], scale=scale, support="", relation="")
    sheet.held[load.owner] = (lever.owner, "seat", NEVER_S)
    sheet.do(lever, "lift", 0.25 * sheet.duration_s, 0.65 * sheet.duration_s)
    return True
