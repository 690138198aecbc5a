"""Who races and who is carried: those alike go side by side in lanes of their own; animals stand on boards that take them along."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.storyboard import Action
from ....vocabulary.families import FAMILY_OF
from ...assembly import placed, socket_frame
from ..layouts.spots import FRONT, Spot
from ..roster import Member
from .cues import NEVER_S
from .sheet import Sheet
from .ways import way_of

RACING = ("rac", "speed", "compet")  # beginnings of the words of a race
MEETS, RUN_UP = 0.45, 0.6  # of a shot: when what crashes meets; lengths that it comes from
APPROACH_M, TOUCH_M = 1.3, 0.5  # m that two who run into one another come from, and how far apart they then are
RUN_AT, CLEAR = 2.2, 1.0  # lengths of a vehicle that it runs up to what stands, and that this is off the middle
TRUNK = 0.07  # of a tree's height
GIVES_WAY = (
    "fence",
    "road barrier",
    "gate",
    "door",
    "crate",
    "wooden crate",
    "box",
    "cardboard box",
    "barrel",
    "mailbox",
    "bus stop",
    "market stall",
    "snowman",
    "window",
)  # what breaks when a vehicle runs into it
CRASHING = ("crash", "collid", "smash", "ram", "slam")  # beginnings of the words of a crash
LANE, AHEAD = 1.7, 0.28  # widths from one lane to the next; of its length, by which each is behind the one before
BOARDS = {"surf": "surfboard", "skate": "skateboard"}  # acts, and what an animal stands on for them


def ride_board(sheet: Sheet, action: Action, member: Member, start: float, end: float) -> bool:
    """Stand an animal on its board, which goes; tell whether there is one."""
    boards = [
        m
        for m in sheet.members
        if m.name in BOARDS.values() and m.owner not in {held[0] for held in sheet.held.values()}
    ]
    if not boards:
        return False
    board = boards[0]
    spot = sheet.spots[board.owner]
    path = way_of(sheet, replace(action, target=None, roles=()), action.act, member, start, end)
    yaw = 0.0 if path[-1, 0] > path[0, 0] else 180.0
    place = replace(spot, x=float(path[0, 0]), y=max(spot.y, 0.0), z=float(path[0, 2]), yaw=yaw, support="")
    top = place.y + float(board.high[1]) * place.scale * (0.5 if board.assembly.carriage == "floats" else 0.95)
    sheet.spots[board.owner] = place
    sheet.spots[member.owner] = replace(
        place, y=top, support=board.owner, relation="top", scale=sheet.spots[member.owner].scale
    )
    sheet.held[member.owner] = (board.owner, "", NEVER_S)
    moving: dict[str, float | str] = {"moving": "both"}
    sheet.do(board, "sail" if board.assembly.carriage == "floats" else "drive", start, end, path=path, params=moving)
    sheet.do(member, "crouch", start, end)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == board.ref}
    return True


def ride_along(sheet: Sheet, action: Action, member: Member, start: float, end: float) -> bool:
    """Sit an animal on what it rides, which goes; tell whether there is something."""
    ridden = [ref for r in sheet.brief.relations if r.subject == member.ref and r.kind == "riding" for ref in r.objects]
    taken = {held[0] for held in sheet.held.values()}
    mount = next((m for ref in ridden for m in sheet.of(ref) if not m.person and m.owner not in taken), None)
    if mount is None or mount is member or member.owner in sheet.held:
        return False
    spot = sheet.spots[mount.owner]
    path = way_of(
        sheet,
        replace(action, target=None, roles=()),
        "drive" if mount.assembly.carriage == "wheels" else action.act,
        mount,
        start,
        end,
    )
    yaw = 0.0 if path[-1, 0] > path[0, 0] else 180.0
    place = replace(spot, x=float(path[0, 0]), y=float(path[0, 1]), z=float(path[0, 2]), yaw=yaw, support="")
    sheet.spots[mount.owner] = place
    seat = next((name for name in ("seat", "back", "top") if name in mount.assembly.sockets), "")
    sheet.held[member.owner] = (mount.owner, "", NEVER_S)
    here = _seat_of(mount, seat, place)
    sheet.spots[member.owner] = replace(
        place,
        x=here[0],
        y=here[1],
        z=here[2],
        support=mount.owner,
        relation="top",
        scale=sheet.spots[member.owner].scale,
    )
    moving: dict[str, float | str] = {"moving": "both"}
    going = {"wheels": "drive", "floats": "sail", "sails": "sail", "wings": "fly", "rotor": "fly", "swims": "swim"}
    verb = going.get(mount.assembly.carriage, "slide along" if not mount.mobile else "trot")
    sheet.do(mount, verb, start, end, path=path, params=moving)
    sheet.do(member, "sit", start, end)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == mount.ref}
    return True


def _seat_of(mount: Member, seat: str, place: Spot) -> tuple[float, float, float]:
    """Where one sits on a mount: at its highest over the seat's middle."""
    x = float(mount.assembly.sockets[seat].at[0]) if seat and mount.assembly.sockets[seat].node == "root" else 0.0
    high = float(mount.high[1])
    if seat and seat != "seat":
        high = float(socket_frame(mount.assembly, seat, placed((0.0, 0.0, 0.0))[None])[0, 1, 3])
    at = place.root[:, :3] @ np.array([x, high, 0.0]) + place.root[:, 3]
    return float(at[0]), float(at[1]), float(at[2])


def line_up(sheet: Sheet) -> None:
    """Put racers into lanes before they go."""
    for action in sheet.actions:
        racers = [m for m in sheet.of(action.subject) if m.mobile and not m.person]
        said = action.words[0].lower() if action.words else ""
        if len(racers) < 2 or not said.startswith(RACING):
            continue
        middle = (len(racers) - 1) / 2
        for k, member in enumerate(racers):
            spot = sheet.spots[member.owner]
            behind = AHEAD * float(member.size[0]) * (k - middle) * -sheet.side
            sheet.spots[member.owner] = replace(spot, x=behind, z=-LANE * float(member.size[2]) * (k - middle))


def crash_together(sheet: Sheet) -> None:
    """Vehicles that crash go at what they crash into, and stop there."""
    for action in sheet.actions:
        said_so = bool(action.words) and action.words[0].lower().startswith(CRASHING)
        crashes = action.act in ("crash", "collide") or (
            action.act == "hit" and (said_so or _both_drive(sheet, action))
        )
        if crashes and said_so and _knock_over(sheet, action):
            continue
        if not crashes or (action.subject, action.order) in sheet.settled:
            continue
        crashing = [
            m for m in sheet.of(action.subject) if m.assembly.carriage == "wheels" and m.owner not in sheet.held
        ]
        said = action.role("into", "with", "against", "object") or action.target
        struck = [m for m in sheet.of(said) if m not in crashing] if said != action.subject else crashing[1:2]
        if not crashing or not struck or struck[0].owner in sheet.held or struck[0].person:
            continue
        if struck[0].assembly.carriage == "wheels":
            _meet_head_on(sheet, crashing[0], struck[0])
        elif struck[0].mobile:
            continue
        else:
            _run_into(sheet, crashing[0], struck[0])
        refs = {action.subject, struck[0].ref}
        sheet.settled |= {
            (a.subject, a.order)
            for a in sheet.actions
            if a.subject in refs and a.act in ("", "crash", "collide", "drive", "hit")
        }


def _both_drive(sheet: Sheet, action: Action) -> bool:
    """Whether a car hits a car."""
    pair = [*sheet.of(action.subject)[:1], *sheet.of(action.target)[:1]]
    return len(pair) == 2 and all(m.assembly.carriage == "wheels" for m in pair)


def _knock_over(sheet: Sheet, action: Action) -> bool:
    """Two people who run into one another, and fall."""
    said = action.role("into", "with", "against", "object") or action.target
    who = sheet.of(action.subject)
    others = [m for m in sheet.of(said) if m is not who[0]] if who else []
    if said is None or said == action.subject:  # "into each other"
        alike = [
            a.subject
            for a in sheet.actions
            if a.act == action.act and a.order == action.order and a.subject != action.subject
        ]
        others = [*who[1:], *(m for ref in alike for m in sheet.of(ref))]
    first, second = next(iter(who), None), next(iter(others), None)
    if first is None or second is None or first is second or not (first.person and second.person):
        return False
    when, far = MEETS * sheet.duration_s, APPROACH_M / sheet.unit
    for member, side in ((first, -1.0), (second, 1.0)):
        held = sheet.held.get(member.owner)
        end = np.array([side * 0.5 * TOUCH_M / sheet.unit, 0.0, 0.0])
        path = np.stack([end + np.array([side * far, 0.0, 0.0]), end])
        facing = 0.0 if side < 0 else 180.0
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=float(path[0, 0]), y=0.0, z=0.0, yaw=facing, support="", relation=""
        )
        mount = sheet.member(held[0]) if held is not None else None
        if mount is not None and mount.assembly.carriage == "wheels":
            sheet.spots[mount.owner] = replace(sheet.spots[mount.owner], x=float(path[0, 0]), y=0.0, z=0.0, yaw=facing)
            sheet.do(mount, "drive", 0.0, when, path=path, params={"moving": "both"})
            sheet.do(member, "stand", 0.0, sheet.duration_s)
            continue
        sheet.do(member, "run" if side < 0 else "walk", 0.0, when, path=path, params={"moving": "both"})
        sheet.do(member, "fall", when, sheet.duration_s, facing=facing)
    refs = {action.subject, second.ref}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}
    return True


def _meet_head_on(sheet: Sheet, first: Member, second: Member) -> None:
    """One from the left, the other from the right, bumper to bumper in the end."""
    when, far = MEETS * sheet.duration_s, RUN_UP * float(first.size[0])
    contact = 0.94 * 0.5 * float(first.size[0] + second.size[0])
    for member, side in ((first, -1.0), (second, 1.0)):
        end = np.array([side * 0.5 * contact, 0.0, 0.0])
        path = np.stack([end + np.array([side * far, 0.0, 0.0]), end])
        spot = sheet.spots[member.owner]
        yaw = 0.0 if side < 0 else 180.0
        sheet.spots[member.owner] = replace(spot, x=float(path[0, 0]), y=0.0, z=0.0, yaw=yaw, support="", relation="")
        sheet.breaks.pop(member.owner, None)
        sheet.do(member, "drive", 0.0, when, path=path, params={"moving": "out"})
        sheet.do(member, "stand", when, sheet.duration_s)


def _run_into(sheet: Sheet, vehicle: Member, obstacle: Member) -> None:
    """From the left into what stands in the way, broadside on; what gives way breaks."""
    when, far = MEETS * sheet.duration_s, RUN_AT * float(vehicle.size[0])
    spot, size = sheet.spots[obstacle.owner], obstacle.size * sheet.spots[obstacle.owner].scale
    family = FAMILY_OF.get(obstacle.name, "")
    deep, yaw = (float(size[2]), FRONT) if family == "building" else (float(size[0]), 0.0)
    deep = TRUNK * float(size[1]) if family == "plant" else deep
    at = 0.5 * (deep + CLEAR * float(vehicle.size[0]))
    sheet.spots[obstacle.owner] = replace(spot, x=at, z=0.0, yaw=yaw)
    end = np.array([at - 0.5 * deep - 0.47 * float(vehicle.size[0]), 0.0, 0.0])
    path = np.stack([end - np.array([far, 0.0, 0.0]), end])
    sheet.spots[vehicle.owner] = replace(
        sheet.spots[vehicle.owner], x=float(path[0, 0]), y=0.0, z=0.0, yaw=0.0, support="", relation=""
    )
    sheet.breaks.pop(vehicle.owner, None)
    if obstacle.name in GIVES_WAY:
        sheet.breaks[obstacle.owner] = (when, "break")
    else:
        sheet.breaks.pop(obstacle.owner, None)
    sheet.do(vehicle, "drive", 0.0, when, path=path, params={"moving": "out"})
    sheet.do(vehicle, "stand", when, sheet.duration_s)


__all__ = ["BOARDS", "crash_together", "line_up", "ride_along", "ride_board"]
