"""Pursuits with a cord: skipping, a tug of war, kites, angling."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ....motion.moves import MOVES
from ...layouts.spots import FRONT
from ...roster import Member
from ..cues import NEVER_S, Cord, Hold
from ..sheet import Sheet
from . import cords
from .stance import acts_of, face, forward, free_hands, side_on

SKIP_S = MOVES["jump rope"].cycle_s
KITE_AT = (0.95, 1.25, -0.7)  # units from who flies it: ahead, up, away
TAUT = 0.9  # slack of what is pulled tight
CAST = 0.85  # of its height: how far out the float lies
TUGGED_M = 1.5  # m between two who pull on one rope
LARGE = 1.8  # how much larger a fish is shown that is said to be large


def jump_rope(sheet: Sheet, action: Action, member: Member) -> bool:
    """Over a rope that both hands swing."""
    face(sheet, member, FRONT + 24.0 * sheet.side)
    free_hands(sheet, member)
    start = sheet.start_of(action, "stand")
    sheet.do(member, "jump rope", start, sheet.end_of(action), facing=FRONT + 24.0 * sheet.side)
    for rope in [m for m in sheet.members if m.name == "rope"]:
        sheet.spots[rope.owner] = replace(sheet.spots[rope.owner], scale=1e-3)
    left, right = Hold(owner=member.owner, socket="hand_left"), Hold(owner=member.owner, socket="hand_right")
    sheet.cords.append(Cord(first=left, last=right, colour=(0.85, 0.16, 0.14), radius_m=0.012, swung_s=SKIP_S))
    return True


def tug_of_war(sheet: Sheet, action: Action, member: Member) -> bool:
    """In two rows that lean away from each other, one rope through all hands."""
    doers = [m for a in sheet.actions if a.act == "tug of war" for m in sheet.of(a.subject)]
    doers = list({m.owner: m for m in doers}.values())
    if len(doers) < 2 or member is not doers[0]:
        return len(doers) > 1
    half = (len(doers) + 1) // 2
    for k, puller in enumerate(doers):
        side = -1.0 if k < half else 1.0
        row = k if k < half else k - half
        x = side * (0.5 * TUGGED_M / sheet.unit + 0.48 * float(puller.size[1]) * row)
        yaw = 0.0 if side < 0 else 180.0
        sheet.spots[puller.owner] = replace(
            sheet.spots[puller.owner], x=x, y=0.0, z=0.0, yaw=yaw, support="", relation=""
        )
        free_hands(sheet, puller)
        sheet.do(puller, "tug of war", -0.4 * (k >= half), sheet.end_of(action), facing=yaw)
        sheet.settled.add((puller.ref, action.order))
    ends = (doers[half - 1], doers[half]) if half == 1 else (doers[half - 1], doers[-1])
    first, last = Hold(owner=ends[0].owner, socket="hand_right"), Hold(owner=ends[1].owner, socket="hand_right")
    sheet.cords.append(Cord(first=first, last=last, colour=cords.HEMP, radius_m=0.02, slack=TAUT))
    for rope in [m for m in sheet.members if m.name == "rope"]:
        sheet.spots[rope.owner] = replace(sheet.spots[rope.owner], scale=1e-3)
    return True


def fly_kite(sheet: Sheet, action: Action, member: Member) -> bool:
    """The kite stands in the wind above, its string in the hand."""
    kite = next((m for m in sheet.of(action.role("object") or action.target) if m.name == "kite"), None)
    if kite is None:
        return False
    yaw = side_on(sheet, 35.0)
    spot, side = sheet.spots[member.owner], sheet.side
    going = [a for a in acts_of(sheet, action) if a.act in ("run", "walk", "stroll") and a.order == action.order]
    sheet.spots[member.owner] = replace(spot, x=spot.x - 0.45 * side, yaw=yaw)
    sheet.held.pop(kite.owner, None)
    x, y, z = KITE_AT
    here = sheet.spots[member.owner]
    sheet.spots[kite.owner] = replace(
        sheet.spots[kite.owner],
        x=here.x + side * x,
        y=here.y + y,
        z=here.z + z,
        yaw=side_on(sheet, 60.0),
        support="",
        relation="",
    )
    free_hands(sheet, member)
    start, end = sheet.start_of(action, action.act), sheet.end_of(action)
    sheet.do(kite, "hover", 0.0, sheet.duration_s)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == kite.ref}
    if not going:
        sheet.do(member, "fly kite", start, end, targets={"look": sheet.middle(kite)}, facing=yaw)
    hand = Hold(owner=member.owner, socket="hand_right")
    sheet.cords.append(Cord(first=hand, last=Hold(owner=kite.owner), colour=cords.STRING, radius_m=0.008, slack=1.01))
    return True


def angle(sheet: Sheet, action: Action, member: Member) -> bool:
    """The rod in both hands, its line in the water, or a fish on it."""
    caught = next((m for m in sheet.of(action.role("object") or action.target) if FAMILY_OF.get(m.name) == "sea"), None)
    rods = [m for m in sheet.members if m.name == "fishing rod"]
    taken = {cord.first.owner for cord in sheet.cords}
    rod = next((m for m in rods if m.owner not in taken), None)
    if rod is None or (action.act == "catch" and caught is None):
        return False
    yaw = side_on(sheet, 30.0)
    mounted = member.owner in sheet.held or bool(sheet.spots[member.owner].support)
    if not mounted:
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], yaw=yaw, x=sheet.spots[member.owner].x - 0.3 * sheet.side
        )
    sheet.held[rod.owner] = (member.owner, "hand_right", NEVER_S)
    free_hands(sheet, member)
    here = sheet.spots[member.owner]
    out = np.array([here.x, 0.0, here.z]) + forward(here.yaw) * CAST * float(member.size[1])
    if mounted:  # clear of the boat
        out = out + forward(here.yaw) * 0.2 * float(member.size[1]) + np.array([0.0, 0.0, 0.25 * float(member.size[1])])
    start, end = sheet.start_of(action, "fish"), sheet.end_of(action)
    tip = Hold(owner=rod.owner, socket="tip")
    if caught is None:
        last = Hold(place=(float(out[0]), 0.0, float(out[2])))
        slack = 1.02
    else:
        scale = LARGE if sheet.brief.things[caught.ref[1]].scale > 1 else 1.0
        long = float(caught.size[0]) * scale
        up = out + np.array([0.0, 0.42 * float(member.size[1]), 0.0])
        sheet.spots[caught.owner] = replace(
            sheet.spots[caught.owner],
            x=float(out[0]),
            y=-0.3 * long,
            z=float(out[2]),
            yaw=yaw + 180.0,
            support="",
            relation="",
            scale=scale,
        )
        low_y = sheet.spots[caught.owner].y
        low = out - np.array([0.0, 0.5 * long, 0.0])
        fights = [(0.55, 0.3), (0.35, -0.3), (0.8, 0.25), (0.7, -0.15)]  # it leaps and is drawn down again
        tugs = [low + share * (up - low) + np.array([aside * long, 0.0, 0.0]) for share, aside in fights]
        path = np.stack([low, *tugs, up])
        path[:, 1] = low_y + (path[:, 1] - low_y) / scale  # by which heights over its spot grow
        sheet.do(caught, "rise", 0.0, 0.9 * sheet.duration_s, path=path)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == caught.ref}
        last, slack = Hold(owner=caught.owner, socket="mouth"), 1.0
        sheet.moods.setdefault(member.owner, "happy")
    sheet.do(member, "fish", start, end, targets={"look": out}, facing=None if mounted else yaw)
    sheet.cords.append(Cord(first=tip, last=last, colour=cords.STRING, radius_m=0.005, slack=slack))
    return True
