"""What goes on with or around a body: a hoop at the waist, a harp at the shoulder, a cow at a stool, a jump on a cord, a shower."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ....motion import Deed
from ...layouts.spots import FRONT
from ...roster import Member
from ..by_hand.attending import attend
from ..by_hand.stance import free_hands, side_on
from ..cues import NEVER_S, Cord, Hold, Pass
from ..sheet import Sheet
from .workplaces import hold_tool, settle_thing

CORD_BLUE = (0.16, 0.32, 0.66)
BOUNCE_S = 1.7  # between two low points of who hangs on an elastic cord
HIGH, LOW = 1.9, 0.55  # of a body's height: how high one is on it
CORD_UP = 3.4


def hula(sheet: Sheet, action: Action, member: Member) -> bool:
    """The hoop is at the hips, which circle."""
    hoop = next((m for m in sheet.members if m.name == "hula hoop"), None)
    if hoop is not None:
        settle_thing(sheet, hoop)
        at = (member.owner, "pocket")
        sheet.passes[hoop.owner] = [Pass(leave_s=NEVER_S, arrive_s=NEVER_S, before=at, after=at)]
    free_hands(sheet, member)
    sheet.do(
        member, "hula hoop", sheet.start_of(action, "stand"), sheet.end_of(action), facing=FRONT + 14.0 * sheet.side
    )
    return True


def play_harp(sheet: Sheet, action: Action, member: Member) -> bool:
    """Sitting beside the harp, which stands on the ground, both hands at its strings."""
    harp = next((m for m in sheet.members if m.name == "harp"), None)
    if harp is None:
        return False
    settle_thing(sheet, harp)
    size, side = float(member.size[1]), sheet.side
    yaw = side_on(sheet, 26.0)
    seat = next((m for m in sheet.members if "seat" in m.assembly.sockets and m.name in ("chair", "stool")), None)
    here = np.array([-0.22 * side * size, 0.0, -0.05 * size])
    if seat is not None:
        sheet.spots[seat.owner] = replace(
            sheet.spots[seat.owner], x=float(here[0]), y=0.0, z=float(here[2]), yaw=yaw, support="", relation=""
        )
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=float(here[0]), y=0.0, z=float(here[2]), yaw=yaw, support="", relation=""
    )
    spot = replace(
        sheet.spots[harp.owner], x=0.16 * side * size, y=0.0, z=0.10 * size, yaw=yaw + 180.0, support="", relation=""
    )
    sheet.spots[harp.owner] = spot
    strings = np.array([spot.x - 0.02 * side * size, 0.55 * float(harp.size[1]) * spot.scale, spot.z + 0.02 * size])
    free_hands(sheet, member)
    apart = np.array([0.03 * side * size, 0.03 * size, 0.05 * size])
    hands = {"hand_right": strings + apart, "hand_left": strings - apart, "look": strings}
    sheet.do(
        member,
        "play harp",
        sheet.start_of(action, "stand"),
        sheet.end_of(action),
        targets=hands,
        params={"about": 1.0},
        facing=yaw,
    )
    if seat is not None:
        sheet.do(member, "sit", 0.0, sheet.duration_s, facing=yaw)
    return True


def milk(sheet: Sheet, action: Action, member: Member) -> bool:
    """Low at the flank of a cow that stands across the picture, both hands below it over a bucket."""
    said = [ref for _, ref in action.roles] + [action.target]
    cow = next((m for ref in said for m in sheet.of(ref) if m.mobile and not m.person), None)
    if cow is None:
        return False
    size, side = float(member.size[1]), sheet.side
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == cow.ref}
    facing = 0.0 if side > 0 else 180.0
    sheet.spots[cow.owner] = replace(sheet.spots[cow.owner], x=0.0, y=0.0, z=0.0, yaw=facing, support="", relation="")
    sheet.do(cow, "stand", 0.0, sheet.duration_s, facing=facing)
    deep, belly = 0.5 * float(cow.size[2]), -0.18 * side * float(cow.size[0])
    yaw = 90.0 - 50.0 * side
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner],
        x=belly - 0.16 * side * size,
        y=0.0,
        z=deep + 0.16 * size,
        yaw=yaw,
        support="",
        relation="",
    )
    teats = np.array([belly + 0.05 * side * size, 0.27 * float(cow.size[1]), 0.5 * deep])
    bucket = next((m for m in sheet.members if m.name == "bucket"), None)
    if bucket is not None:
        settle_thing(sheet, bucket)
        scale = min(1.0, 0.8 * float(teats[1]) / float(bucket.size[1]))
        sheet.spots[bucket.owner] = replace(
            sheet.spots[bucket.owner], x=float(teats[0]), y=0.0, z=0.8 * deep, scale=scale, support="", relation=""
        )
    free_hands(sheet, member)
    apart = np.array([0.03 * size, 0.0, 0.0])
    hands = {"hand_right": teats + apart, "hand_left": teats - apart, "look": teats}
    sheet.do(
        member,
        "plant",
        sheet.start_of(action, "stand"),
        sheet.end_of(action),
        facing=yaw,
        targets=hands,
        params={"about": 1.0},
    )
    return True


def bungee(sheet: Sheet, action: Action, member: Member) -> bool:
    """Head first on an elastic cord from far above, down and up again."""
    size, end = float(member.size[1]), sheet.duration_s
    top, low = HIGH * size, LOW * size
    times = np.arange(0.0, end + BOUNCE_S, 0.5 * BOUNCE_S)
    heights = [top if k % 2 == 0 else low + 0.18 * size * (k // 2) for k in range(len(times))]
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=0.0, y=top, z=0.0, yaw=-60.0, support="", relation=""
    )
    sheet.deeds[member.owner] = [
        Deed(verb="hang head down", start_s=float(a), end_s=float(b), path=np.array([[0.0, p, 0.0], [0.002, q, 0.0]]), params={"moving": "none"})
        for a, b, p, q in zip(times[:-1], times[1:], heights[:-1], heights[1:], strict=True)
    ]  # fmt: skip
    feet, above = Hold(owner=member.owner, socket="foot_right"), Hold(place=(0.0, top + CORD_UP * size, 0.0))
    sheet.cords.append(Cord(first=feet, last=above, colour=CORD_BLUE, radius_m=0.022, slack=1.0))
    return True


def shower(sheet: Sheet, action: Action, member: Member) -> bool:
    """Under the water, hands in the hair."""
    stall = next((m for m in sheet.members if m.name == "shower"), None)
    if stall is None:
        return False
    settle_thing(sheet, stall)
    yaw = FRONT + 22.0 * sheet.side
    sheet.spots[stall.owner] = replace(sheet.spots[stall.owner], x=0.0, y=0.0, z=0.0, yaw=yaw, support="", relation="")
    spot = replace(sheet.spots[member.owner], x=0.0, y=0.0, z=0.0, yaw=yaw, support="", relation="")
    sheet.spots[member.owner] = spot
    free_hands(sheet, member)
    sheet.do(member, "shower", sheet.start_of(action, "stand"), sheet.end_of(action), facing=yaw)
    return True


def cut_own_hair(sheet: Sheet, action: Action, member: Member) -> bool:
    """Scissors at the own head, where nobody else's hair is cut; else what a barber does."""
    if any(
        m.person and m.owner != member.owner for ref in (action.role("object"), action.target) for m in sheet.of(ref)
    ):
        return attend(sheet, action, member)
    hold_tool(sheet, member, ("scissors", "razor"))
    free_hands(sheet, member)
    sheet.do(member, "comb hair", sheet.start_of(action, "stand"), sheet.end_of(action))
    return True


BODY_WORK = {
    "cut hair": cut_own_hair,
    "shower": shower,
    "hula hoop": hula,
    "play harp": play_harp,
    "milk a cow": milk,
    "bungee jump": bungee,
}
