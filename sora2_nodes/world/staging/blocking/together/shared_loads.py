"""Loads for two: each at one end of what is lifted, carried in file or held; side by side behind what is pushed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ....motion import Deed
from ...layouts.spots import FRONT
from ...roster import Member
from ..by_hand.stance import forward, free_hands
from ..household.workplaces import doers_of, settle_thing, thing_of
from ..sheet import Sheet

LEAST = 0.24  # of a body's height: what is smaller one carries alone
HAND_HIGH = 0.47  # of a body's height: hands that bear a load
OUT = 0.15  # from a load's end to the middle of who bears it
SINK_S, RISEN_S = 0.9, 1.9  # when a load leaves the ground and when it is up
GONE = 0.75  # of a body's height a second
ABREAST = 0.16  # of a body's height: from the middle of what is pushed to who pushes it
HELD_HIGH = 0.62
ASLANT = 38.0  # degrees by which those who push side by side go toward the viewer, so that both are seen
OVERHEAD = ("umbrella", "beach umbrella")  # what one holds over both
STEADY: dict[str, float | str] = {"moving": "both"}


def bear_together(sheet: Sheet) -> None:
    """Take what two or more lift, carry, hold or push together."""
    for action in sheet.actions:
        if action.act not in ("lift", "carry", "hold", "push") or (action.subject, action.order) in sheet.settled:
            continue
        doers, thing = doers_of(sheet, action), thing_of(sheet, action)
        if len(doers) < 2 or thing is None or (thing.mobile and action.act != "push") or len(sheet.of(thing.ref)) > 1:
            continue
        size = float(doers[0].size[1])
        if action.act != "push" and max(thing.size) < LEAST * size:
            continue
        if action.act == "hold" and (max(thing.size) < 2.2 * LEAST * size or thing.name in OVERHEAD):
            continue
        if any(sheet.spots[m.owner].support for m in doers) or thing.name == "ladder":
            continue
        _take(sheet, action, doers, thing)


def _take(sheet: Sheet, action: Action, doers: list[Member], thing: Member) -> None:
    settle_thing(sheet, thing)
    for member in doers:
        free_hands(sheet, member)
        sheet.settled |= {(member.ref, a.order) for a in sheet.actions if a.subject == member.ref and a.order == action.order and a.act in (action.act, "walk", "")}  # fmt: skip
        sheet.held = {o: h for o, h in sheet.held.items() if not (o == member.owner and h[0] == thing.owner)}
    {"lift": _lift, "carry": _carry, "hold": _hold, "push": _push}[action.act](sheet, action, doers[:2], thing)
    for k, more in enumerate(doers[2:]):
        sheet.spots[more.owner] = replace(
            sheet.spots[more.owner], x=0.0, z=-0.4 * float(more.size[1]) - 0.3 * k, yaw=FRONT
        )


def _laid_across(sheet: Sheet, thing: Member) -> float:
    """Turn a thing so that its long side lies across the picture; half of how long it is."""
    long_z = thing.size[2] >= thing.size[0]
    spot = sheet.spots[thing.owner]
    sheet.spots[thing.owner] = replace(spot, x=0.0, z=0.0, yaw=FRONT if long_z else 0.0, support="", relation="")
    return 0.5 * float(max(thing.size[0], thing.size[2])) * spot.scale


def _height(thing: Member, scale: float, size: float, hands: float = HAND_HIGH) -> float:
    """How high the ground side of a load is that hands bear: hands below what is low, at the middle of what is tall."""
    tall = float(thing.size[1]) * scale
    return max(hands * size - min(0.9 * tall, 0.5 * tall + 0.12 * size), 0.05 * size)


def _lift(sheet: Sheet, action: Action, doers: list[Member], thing: Member) -> None:
    """Both squat at its ends, face to face, and rise with it."""
    half = _laid_across(sheet, thing)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    size = float(min(m.size[1] for m in doers))
    scale = sheet.spots[thing.owner].scale
    up = _height(thing, scale, size)
    for member, side in zip(doers, (-1.0, 1.0), strict=True):
        yaw = -14.0 if side < 0 else -166.0
        x = side * (half + OUT * size)
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=x, y=0.0, z=0.0, yaw=yaw, support="", relation=""
        )
        sheet.do(member, "heave", start, end, facing=yaw, params={"rate": 1.0})
    where = np.array([0.0, 0.0, 0.0])
    way = np.stack([where, where + np.array([0.0, up, 0.0])])
    sheet.deeds[thing.owner] = [
        Deed(verb="bear along", start_s=start + SINK_S, end_s=min(start + RISEN_S, end), path=way, facing=sheet.spots[thing.owner].yaw)
    ]  # fmt: skip


def _carry(sheet: Sheet, action: Action, doers: list[Member], thing: Member) -> None:
    """In file, the load between them: one walks ahead with the hands behind, the other follows."""
    half = _laid_across(sheet, thing)
    start, end = 0.0, sheet.end_of(action)
    size = float(min(m.size[1] for m in doers))
    side = sheet.side
    far = float(np.clip(GONE * size * (end - start), 0.5, 1.9 * size))
    rise = _stairs(sheet, action, side, far, half)
    spot = sheet.spots[thing.owner]
    high = _height(thing, spot.scale, size)
    begin = np.array([-0.5 * side * far, 0.0, 0.0])
    step = np.array([side * far, 0.0, 0.0])
    for member, place, verb in zip(doers, (1.0, -1.0), ("bear ahead", "bear behind"), strict=True):
        off = np.array([side * place * (half + OUT * size), 0.0, 0.0])
        lift = rise * max(0.0, 0.5 + place * (half + OUT * size) / max(far, 1e-6)) if rise else 0.0
        path = np.stack([begin + off, begin + off + step + np.array([0.0, min(lift, rise), 0.0])])
        yaw = 0.0 if side > 0 else 180.0
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=float(path[0, 0]), y=0.0, z=0.0, yaw=yaw, support="", relation=""
        )
        sheet.do(member, "walk", start, end, path=path, params=STEADY)
        sheet.do(member, verb, start, end)
    way = np.stack([begin + np.array([0.0, high, 0.0]), begin + step + np.array([0.0, high, 0.0])])
    sheet.spots[thing.owner] = replace(spot, x=float(begin[0]), y=high)
    sheet.deeds[thing.owner] = [
        Deed(verb="bear along", start_s=start, end_s=end, path=way, params=STEADY, facing=spot.yaw)
    ]


def _stairs(sheet: Sheet, action: Action, side: float, far: float, half: float) -> float:
    """Stand stairs that a load is carried to where the way ends; nobody goes through them."""
    stairs = next(
        (m for ref in (action.role("up", "down", "to", "toward"),) for m in sheet.of(ref) if m.name == "stairs"), None
    )
    if stairs is not None:
        spot = sheet.spots[stairs.owner]
        x = side * (0.5 * far + half + 0.5 * float(max(stairs.size[0], stairs.size[2])) + 0.3)
        sheet.spots[stairs.owner] = replace(spot, x=x, y=0.0, z=-0.05, yaw=0.0 if side > 0 else 180.0)
    return 0.0


def _hold(sheet: Sheet, action: Action, doers: list[Member], thing: Member) -> None:
    """Both at its ends, the thing between them at the height of their hands."""
    half = _laid_across(sheet, thing)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    size = float(min(m.size[1] for m in doers))
    spot = sheet.spots[thing.owner]
    high = _height(thing, spot.scale, size, HELD_HIGH)
    sheet.spots[thing.owner] = replace(spot, y=high)
    for member, side in zip(doers, (-1.0, 1.0), strict=True):
        yaw = -40.0 if side < 0 else -140.0
        x = side * (half + 0.10 * size)
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=x, y=0.0, z=-0.05 * size, yaw=yaw, support="", relation=""
        )
        edge = np.array([side * half * 0.96, high + min(0.5 * float(thing.size[1]) * spot.scale, 0.2 * size), 0.0])
        apart = np.array([0.0, 0.05 * size, 0.0])
        hands = {"hand_right": edge + apart, "hand_left": edge - apart}
        sheet.do(member, "treat", start, end, facing=yaw, targets=hands)


def _push(sheet: Sheet, action: Action, doers: list[Member], thing: Member) -> None:
    """Side by side behind it, hands on it, at its pace."""
    start, end = 0.0, sheet.end_of(action)
    side = sheet.side
    size = float(min(m.size[1] for m in doers))
    socket = thing.assembly.sockets.get("right_hand")
    reach = abs(float(socket.at[0])) if socket is not None and socket.node == "root" else 0.5 * float(thing.size[0])
    far = float(np.clip(0.46 * size * (end - start), 0.3, 1.7))
    yaw = -ASLANT if side > 0 else ASLANT - 180.0
    along, across = forward(yaw), np.array([np.sin(np.radians(yaw)), 0.0, np.cos(np.radians(yaw))])
    begin, step = -0.5 * far * along, far * along
    sheet.spots[thing.owner] = replace(
        sheet.spots[thing.owner], x=float(begin[0]), y=0.0, z=float(begin[2]), yaw=yaw, support="", relation=""
    )
    verb = "drive" if thing.assembly.carriage == "wheels" else "slide along"
    sheet.deeds[thing.owner] = [
        Deed(verb=verb, start_s=start, end_s=end, path=np.stack([begin, begin + step]), params=STEADY)
    ]
    for member, out in zip(doers, (ABREAST * size, -ABREAST * size), strict=True):
        off = -(reach + 0.235 * size) * along + out * across
        path = np.stack([begin + off, begin + off + step])
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=float(path[0, 0]), y=0.0, z=float(path[0, 2]), yaw=yaw, support="", relation=""
        )
        sheet.deeds[member.owner] = [Deed(verb="push", start_s=start, end_s=end, path=path, params=STEADY)]
        sheet.held.pop(member.owner, None)
    sheet.pushed.add(thing.owner)
