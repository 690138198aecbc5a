"""Crafts: a smith at the anvil, a potter at the wheel, who mends a net over the knees, a bicycle kneeling, a car bent over it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ...layouts.spots import FRONT
from ...roster import Member
from ..cues import NEVER_S
from ..sheet import Sheet
from .stance import acts_of, free_hands, side_on

AT_ANVIL = 0.25  # of a body's height: from a smith to the middle of the anvil
OVER_WORK = 0.10  # and how far over it the hammer's hand is
AT_WHEEL = 0.30  # from a potter to the wheel
HANDS_ROUND = 0.016  # how far out the hands are from what is turned
KNEELING_AT, STANDING_AT = 0.26, 0.20  # from the edge of what is mended
STANDING_OVER = 0.62  # of a body's height: what is higher is mended standing
LAP_AHEAD = 0.10
CHISELLED, CHISELLED_HIGH = ("statue", "rock"), 1.15  # what a sculptor works on, and how high it is beside them
AT_IT = ("repair", "hammer", "build")


def forge(sheet: Sheet, action: Action, member: Member) -> bool:
    """The blade lies across the anvil, held by the left hand; the right strikes it with the hammer."""
    anvil = next((m for m in sheet.members if m.name == "anvil"), None)
    work = next((m for m in sheet.of(action.role("object") or action.target) if m.name != "anvil"), None)
    if work is not None and work.name in CHISELLED:
        return mend(sheet, action, member)
    if anvil is None or sheet.spots[member.owner].support:
        return False
    side, size = sheet.side, float(member.size[1])
    yaw, reach = side_on(sheet, 38.0), AT_ANVIL * size
    at = replace(sheet.spots[anvil.owner], x=0.5 * side * reach, y=0.0, z=0.12 * size, yaw=-20.0 if side > 0 else -160.0, support="", relation="")  # fmt: skip
    sheet.spots[anvil.owner] = at
    here = replace(sheet.spots[member.owner], x=-0.5 * side * reach, y=0.0, z=-0.06 * size, yaw=yaw, relation="")
    sheet.spots[member.owner] = here
    high = float(anvil.assembly.sockets["top"].at[1]) * at.scale
    struck = np.array([at.x, high, at.z])
    if work is not None:
        thick = float(min(work.size))
        sheet.held.pop(work.owner, None)
        sheet.spots[work.owner] = replace(
            sheet.spots[work.owner], x=at.x, y=high, z=at.z, yaw=at.yaw + 70.0, support=anvil.owner, relation="on"
        )  # fmt: skip
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == work.ref and not a.act}
        struck = struck + np.array([0.0, thick, 0.0])
    hammer = next((m for m in sheet.members if m.name == "hammer"), None)
    free_hands(sheet, member)
    if hammer is not None:
        sheet.held[hammer.owner] = (member.owner, "hand_right", NEVER_S)
    over = struck + np.array([-0.06 * side * size, OVER_WORK * size, 0.0])
    left = struck + np.array([-0.10 * side * size, 0.02 * size, -0.07 * size])
    sheet.do(
        member, "hammer", sheet.start_of(action, "stand"), sheet.end_of(action), facing=yaw, params={"about": 1.0},
        targets={"hand_right": over, "hand_left": left, "look": struck},
    )  # fmt: skip
    return True


def throw_pot(sheet: Sheet, action: Action, member: Member) -> bool:
    """Sitting behind the wheel, both hands round what turns on it."""
    wheel = next((m for m in sheet.members if m.name == "potter's wheel"), None)
    pot = next((m for m in sheet.of(action.role("object") or action.target) if m.name != "potter's wheel"), None)
    if wheel is None or pot is None:
        return False
    size, yaw = float(member.size[1]), FRONT + 24.0 * sheet.side
    at = replace(sheet.spots[wheel.owner], x=0.05 * sheet.side * size, y=0.0, z=0.06 * size, yaw=yaw, support="", relation="")  # fmt: skip
    sheet.spots[wheel.owner] = at
    back = AT_WHEEL * size
    x, z = at.x - back * np.cos(np.radians(yaw)), at.z + back * np.sin(np.radians(yaw))
    seats = [m for r in sheet.brief.relations if r.subject == member.ref and r.kind == "on" for ref in r.objects for m in sheet.of(ref)]  # fmt: skip
    for seat in seats[:1]:
        sheet.spots[seat.owner] = replace(sheet.spots[seat.owner], x=float(x), y=0.0, z=float(z), yaw=yaw, support="", relation="")  # fmt: skip
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=float(x), y=0.0, z=float(z), yaw=yaw)
    top = wheel.assembly.sockets["top"].at
    disc = at.root[:, :3] @ np.array(top) + at.root[:, 3]
    scale = min(1.0, 0.34 / sheet.unit / float(pot.size[1]))
    sheet.held.pop(pot.owner, None)
    sheet.spots[pot.owner] = replace(
        sheet.spots[pot.owner], x=float(disc[0]), y=float(disc[1]), z=float(disc[2]), scale=scale, support=wheel.owner, relation="on"
    )  # fmt: skip
    sheet.do(pot, "spin", 0.0, sheet.duration_s)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in (pot.ref, wheel.ref)}
    middle = disc + np.array([0.0, 0.6 * float(pot.size[1]) * scale, 0.0])
    out = 0.42 * float(max(pot.size[0], pot.size[2])) * scale + HANDS_ROUND * size
    right = np.array([np.sin(np.radians(yaw)), 0.0, np.cos(np.radians(yaw))])
    free_hands(sheet, member)
    hands = {"hand_right": middle + out * right, "hand_left": middle - out * right, "look": middle}
    sheet.do(member, "knead", 0.0, sheet.end_of(action), targets=hands, params={"about": 0.35})
    return True


def mend(sheet: Sheet, action: Action, member: Member) -> bool:
    """Kneeling or bent over what is too large for a bench; a net over the knees of who sits."""
    work = next((m for m in sheet.of(action.role("object") or action.target) if not m.person), None)
    if work is None:
        return False
    if work.name == "fishing net":
        return _over_knees(sheet, action, member, work)
    if sheet.spots[work.owner].support or sheet.spots[member.owner].support or work.owner in sheet.held:
        return False
    if FAMILY_OF.get(work.name) in ("building", "celestial", "plant") and work.name not in CHISELLED:
        return False
    if work.name in CHISELLED:  # as high as who works on it
        own = sheet.spots[work.owner]
        sheet.spots[work.owner] = replace(
            own, scale=own.scale * CHISELLED_HIGH * float(member.size[1]) / float(work.size[1])
        )
    side, size = sheet.side, float(member.size[1])
    spot = sheet.spots[work.owner]
    long, tall = float(work.size[0]) * spot.scale, float(work.size[1]) * spot.scale
    standing = tall > STANDING_OVER * size
    out = (STANDING_AT if standing else KNEELING_AT) * size
    total = 0.5 * long + out
    there = replace(spot, x=0.5 * side * total, y=0.0, z=-0.05 * size, yaw=180.0 + 10.0 if side > 0 else -10.0, support="", relation="")  # fmt: skip
    sheet.spots[work.owner] = there
    yaw = side_on(sheet, 24.0)
    here = replace(sheet.spots[member.owner], x=-0.5 * side * total, y=0.0, z=0.06 * size, yaw=yaw, relation="")
    sheet.spots[member.owner] = here
    high = min(0.62 * tall, 0.54 * size) if standing else min(0.5 * tall, 0.30 * size)
    edge = np.array([there.x - side * (0.5 * long - 0.05 * size), high, there.z + 0.05 * size])
    apart = np.array([0.0, 0.0, 0.05 * size * side])
    free_hands(sheet, member)
    sheet.settled |= {(a.subject, a.order) for a in acts_of(sheet, action) if a.act in (*AT_IT, "kneel", "crouch")}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == work.ref}
    hands = {"hand_right": edge + apart, "hand_left": edge - apart, "look": edge}
    start = min((sheet.start_of(a, "stand") for a in acts_of(sheet, action) if a.act in AT_IT), default=0.0)
    sheet.do(
        member, "treat" if standing else "plant", start, sheet.duration_s, targets=hands, facing=yaw, params={"about": 1.0}
    )  # fmt: skip
    return True


def _over_knees(sheet: Sheet, action: Action, member: Member, net: Member) -> bool:
    """The net falls from the lap to the ground before who sits."""
    size, yaw = float(member.size[1]), FRONT + 30.0 * sheet.side
    refs = [ref for r in sheet.brief.relations if r.subject == member.ref and r.kind == "on" for ref in r.objects]
    seat = next((m for ref in refs for m in sheet.of(ref) if "seat" in m.assembly.sockets), None)
    x, z = -0.06 * sheet.side * size, -0.14 * size
    if seat is not None:
        sheet.spots[seat.owner] = replace(sheet.spots[seat.owner], x=x, y=0.0, z=z, yaw=yaw, support="", relation="")
    lap = np.array(net.assembly.sockets["lap"].at)
    ahead = np.array([np.cos(np.radians(yaw)), 0.0, -np.sin(np.radians(yaw))])
    place = np.array([x, 0.0, z]) + ahead * (LAP_AHEAD * size - float(lap[0]))
    sheet.held.pop(net.owner, None)
    sheet.spots[net.owner] = replace(
        sheet.spots[net.owner], x=float(place[0]), y=0.0, z=float(place[2]), yaw=yaw, support="", relation=""
    )  # fmt: skip
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == net.ref}
    sheet.settled |= {(a.subject, a.order) for a in acts_of(sheet, action) if not a.act}
    free_hands(sheet, member)
    sheet.do(member, "sew", 0.0, sheet.end_of(action))
    return True


def aim(sheet: Sheet, action: Action, member: Member) -> bool:
    """Side on: a bow in the left hand, its string drawn to the cheek; anything else that is fired is pointed."""
    armed = [sheet.member(o) for o, (holder, _, _) in sheet.held.items() if holder == member.owner]
    thrown = next((m for m in sheet.of(action.role("object") or action.target) if m.assembly.round), None)
    if thrown is not None or sheet.spots[member.owner].support or member.owner in sheet.held:
        return False
    bow = next((m for m in armed if m.name == "bow"), None)
    if bow is None and not any(FAMILY_OF.get(m.name) == "weapon" for m in armed):
        return False
    yaw = side_on(sheet, 30.0)
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)
    free_hands(sheet, member)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    if bow is not None:
        sheet.held[bow.owner] = (member.owner, "hand_left", NEVER_S)
    sheet.do(member, "draw bow" if bow is not None else "point", 0.0 if bow is not None else start, end, facing=yaw)
    return True


CRAFTWORK = {"hammer": forge, "repair": mend, "sew": mend}
