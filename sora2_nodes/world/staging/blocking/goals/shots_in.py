"""A small thing that flies, falls or is thrown into what takes it: through a hoop to the floor, into a cup, a bin or a goal."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from .....vocabulary.liquids import CLEAR, liquid_of
from ....assembly import socket_frame
from ....primitives import RGB
from ...layouts.spots import Spot
from ...roster import Member
from ..cues import Pass, Splash
from ..sheet import Sheet

INTO = ("through", "into", "in", "inside", "onto")
GOING = frozenset(
    "walk fly fall drop throw roll bounce slide glide land jump leap sink dive swim drift run".split()
) | {"", "fall softly"}
HOOPS = ("basketball hoop",)
TAKING = ("vessel", "container")  # families that a thing ends up in
ALSO_TAKING = ("bath", "sink", "pot", "pan", "fountain", "plate")
WET = ("bath", "sink", "fountain")  # with water in them, though nobody says so
SWIMS = 0.45  # of half its height: so much of something is above what a vessel holds
HEAVY = ("aquarium",)
FROM_FAR, FROM_HIGH = 1.15, 0.62  # heights of a hoop: from how far aside a shot comes, and from how high
VESSEL_FAR, VESSEL_HIGH = 2.2, 1.1  # of what takes it, or of what comes, whichever is larger
AIR_S, HANGS_S = 1.15, 0.4  # of a flight; before a fall from right above
LEAPT = 1.2  # heights of what it leaps into: how high it leaps
APART = 0.8  # widths from the middle between what something leaps out of and what it leaps into
LATEST = 0.45  # of a shot: when it arrives at the latest


def shoot_in(sheet: Sheet) -> None:
    """Take things that go through hoops and into vessels before the physics does."""
    for action in sheet.actions:
        if action.subject[0] != "thing" or (action.subject, action.order) in sheet.settled:
            continue
        goal = _goal(sheet, action)
        things = [m for m in sheet.of(action.subject) if _small(m, goal)] if goal is not None else []
        if goal is None or not things:
            continue
        for k, thing in enumerate(things):
            _shoot(sheet, action, thing, goal, 0.45 * k)
        refs = {action.subject, goal.ref}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _goal(sheet: Sheet, action: Action) -> Member | None:
    act = action.act or action.verb
    if act == "pour":
        return None
    if act not in GOING and action.verb not in ("throw", "drop", "roll", "bounce", "slide"):
        return None
    said = action.role(*INTO) or (action.target if action.target != action.subject else None)
    within = [o for r in sheet.brief.relations if r.subject == action.subject and r.kind == "in" for o in r.objects]
    for ref in (said, *within):
        for member in sheet.of(ref):
            takes = member.name in HOOPS or (
                (FAMILY_OF.get(member.name) in TAKING or member.name in ALSO_TAKING) and member.name not in HEAVY
            )
            if takes and not member.mobile and member.owner not in sheet.held:
                return member
    return None


def _small(thing: Member, goal: Member) -> bool:
    wide = float(min(goal.size[0], goal.size[2]))
    most = 0.5 * float(max(goal.size)) if goal.name in HOOPS else 5.0 * wide
    return not thing.person and not thing.assembly.carriage.startswith("legs") and float(max(thing.size)) < most


def _shoot(sheet: Sheet, action: Action, thing: Member, goal: Member, late_s: float) -> None:
    arrives = min(max(1.2, LATEST * sheet.end_of(action)), 2.4) + late_s
    hoop = goal.name in HOOPS
    spot = sheet.spots[goal.owner]
    if hoop:
        sheet.spots[goal.owner] = spot = replace(
            spot, x=0.45 * sheet.side, z=-0.2, yaw=180.0 if sheet.side > 0 else 0.0, support="", relation=""
        )
    source = next((m for m in sheet.of(action.role("from", "out of")) if not m.mobile and m.owner != goal.owner), None)
    if source is not None and not hoop:
        spot = _apart(sheet, goal, source)
    mouth = _mouth(goal, spot.root)
    half = 0.5 * float(thing.size[1]) * sheet.spots[thing.owner].scale
    falls = (action.act or action.verb) in ("fall", "drop", "sink", "fall softly", "dive") or action.verb == "drop"
    size = float(max(max(goal.size), 0.8 * max(thing.size)))
    if hoop:
        start = mouth - np.array([sheet.side * FROM_FAR * goal.size[1], 0.0, 0.0])
        start[1] = FROM_HIGH * float(goal.size[1])
    elif falls:
        start = mouth + np.array([0.0, VESSEL_HIGH * size, 0.0])
    else:
        start = mouth + np.array([-sheet.side * VESSEL_FAR * size, 0.6 * size, 0.15 * size])
    air = AIR_S
    if falls and not hoop:  # let go near the beginning: nothing hangs in the air for long, nor rises before it falls
        air = float(np.sqrt(2.0 * VESSEL_HIGH * size / max(sheet.gravity, 0.5)))
        arrives = min(HANGS_S, 0.25 * sheet.end_of(action)) + air + late_s
    if source is not None and not hoop:
        start = _mouth(source, sheet.spots[source.owner].root)
        start[1] -= 0.5 * float(source.size[1]) - half
    if source is not None and not hoop:  # a leap as high as the bowls are, and no higher
        air = float(np.sqrt(8.0 * LEAPT * float(goal.size[1]) / max(sheet.gravity, 0.5)))
    passes = [Pass(leave_s=arrives - air, arrive_s=arrives, start=_at(start, half), end=_at(mouth, half))]
    if hoop:
        passes += _through(sheet, mouth, half, arrives)
    else:
        wet = _liquid(sheet, goal) is not None
        passes.append(_settled(goal, spot.root, mouth, half, arrives, wet=wet))
        if (colour := _liquid(sheet, goal)) is not None:
            sheet.splashes.append(
                Splash(time_s=arrives + 0.1, place=passes[-1].end, size=float(max(thing.size)), colour=colour)
            )
    sheet.held.pop(thing.owner, None)
    sheet.passes[thing.owner] = passes
    sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], support="", relation="", y=0.0)


def _apart(sheet: Sheet, goal: Member, source: Member) -> Spot:
    """Set what it leaps out of beside what it leaps into, both where the second stands; returns that one's spot."""
    wide = float(max(goal.size[0], source.size[0]))
    middle = sheet.spots[goal.owner]
    spots = [replace(middle, x=middle.x + side * sheet.side * APART * wide) for side in (1.0, -1.0)]
    sheet.spots[goal.owner], sheet.spots[source.owner] = spots
    return spots[0]


def _mouth(goal: Member, root: np.ndarray) -> np.ndarray:
    """The middle of a ring, or of a vessel's rim."""
    if goal.name in HOOPS:
        return socket_frame(goal.assembly, "inside", root[None])[0][:, 3].copy()
    middle = (goal.low + goal.high) / 2
    return root[:, :3] @ np.array([middle[0], float(goal.high[1]), middle[2]]) + root[:, 3]


def _through(sheet: Sheet, ring: np.ndarray, half: float, when: float) -> list[Pass]:
    """Down through the ring to the floor, and up again a little."""
    floor = np.array([ring[0], half, ring[2]])
    fall = float(np.sqrt(2 * max(float(ring[1]), 0.1) / max(sheet.gravity, 0.5)))
    lands = when + 0.75 * fall
    aside = floor + np.array([-0.35 * sheet.side, 0.0, 0.3])
    return [
        Pass(leave_s=when, arrive_s=lands, start=_at(ring, half), end=_at(floor, half)),
        Pass(leave_s=lands, arrive_s=lands + 0.7, start=_at(floor, half), end=_at(aside, half)),
    ]


def _settled(goal: Member, root: np.ndarray, mouth: np.ndarray, half: float, when: float, *, wet: bool) -> Pass:
    """From the rim to where it lies inside, a part of it still seen."""
    foot = root[:, 3] + np.array([0.0, 0.12 * float(goal.size[1]), 0.0])
    if "inside" in goal.assembly.sockets:  # not as high as a straw or a handle
        foot = socket_frame(goal.assembly, "inside", root[None])[0][:, 3]
        inside = np.array([mouth[0], float(foot[1]) + (SWIMS if wet else 1.0) * half, mouth[2]])
        return Pass(leave_s=when, arrive_s=when + 0.16, start=_at(mouth, half), end=_at(inside, half))
    inside = np.array([mouth[0], max(float(foot[1]), float(mouth[1]) - 1.2 * half), mouth[2]])
    return Pass(leave_s=when, arrive_s=when + 0.16, start=_at(mouth, half), end=_at(inside, half))


def _liquid(sheet: Sheet, goal: Member) -> RGB | None:
    """The colour of what a vessel holds, where it is something that splashes."""
    held = sheet.brief.things[goal.ref[1]].holds
    liquid = liquid_of(held)
    return liquid.colour if liquid else CLEAR if held or goal.name in WET else None


def _at(place: np.ndarray, half: float) -> tuple[float, float, float]:
    return float(place[0]), float(place[1]), float(place[2])
