"""What is kicked, pushed, thrown or falls off something: the moment, the speed and the place it starts from, for the physics."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ....story.storyboard import Action
from ....vocabulary.families import FAMILY_OF
from ...motion import Deed
from ..layouts.spots import FRONT, Spot
from ..roster import Member
from .cues import Cord, Hold, Shove
from .sheet import Sheet

SHOVES = {  # act of somebody on a thing → speed along and up of what it hits, units/s
    "kick": (2.4, 1.5), "hit": (2.2, 1.0), "push": (0.9, 0.0), "knock": (0.9, 0.2), "throw": (2.0, 2.3), "drop": (0.0, 0.0), "shoot": (3.2, 0.4),
    "pull": (-0.7, 0.0), "knock over": (1.0, 0.2),
}  # fmt: skip
TRAILING, ROPE = 0.62, 0.42  # of a body's height: what is lower is pulled behind one, and how long its rope is
ROPE_BROWN = (0.62, 0.47, 0.28)
FROM_HAND = ("throw", "drop", "shoot")
ROOTED, UPROOTING = (
    ("fitting", "building", "structure"),
    ("knock over", "throw", "drop", "push", "pull"),
)  # families that no blow moves
OFF = ("off", "off of", "from", "off the edge of", "over the edge of", "from the top of", "out of")
BEARING = (
    "furniture",
    "structure",
    "appliance",
    "fitting",
    "building",
    "street",
)  # families whose tops things fall off
THROWN_AT = 1.5  # of a body's height: how far away what one throws at is at least
HEAVY = 2.0  # times as large, in volume, as who strikes it: a blow leaves it where it is
SLIP = 0.55  # units/s at which a thing that falls off something by itself leaves its edge
AT_ONCE_S = 0.6
RUBBING = 0.6  # coefficient of friction that is allowed for
PUSHED_ALONG = 0.34  # units: what is larger, or rolls, is pushed along and not away
REACH_M = 0.42
OF_ITSELF = ("", "drive", "roll", "slide", "stand")  # what something that is pushed does not do by itself
STEADY: dict[str, float | str] = {"moving": "both"}  # who pushes and what is pushed keep the same distance


def shove(sheet: Sheet, action: Action, act: str, member: Member, start: float, end: float) -> None:
    """Set what an act is done to moving, at the moment the act says."""
    target = sheet.object_of(action)
    if act in ("collide", "hit") and any(said in OFF for said, _ in action.roles):
        act = "push"
    if target is None or target.person or act not in SHOVES:
        return
    if act in ("push", "pull") and member.person and _goes_along(sheet, target):
        return push_along(sheet, member, target, act, start, end, action)
    if target.mobile or (act not in UPROOTING and _stays(target, member)):
        return None
    along, up = SHOVES[act]
    side = _side(sheet, action, member, target)
    when = start + min(0.55, 0.4 * (end - start))
    spot = sheet.spots[target.owner]
    base = _base(sheet, target)
    if base is not None and act not in FROM_HAND:
        _to_edge(sheet, target, base, side)
        _stand_by(sheet, member, target, base, side)
        along, up = max(abs(along), _clearing(sheet, target)) * (-1 if along < 0 else 1), 0.0
    hand = "hand_right" if act in FROM_HAND and member.person else ""
    if hand:
        sheet.held.pop(target.owner, None)
        sheet.grip(target, member, hand, when)
    elif act == "kick" and base is None and member.person:
        sheet.spots[target.owner] = _at_foot(sheet, member, target, side)
    goal = next((m for m in sheet.of(action.role("into", "at", "to", "in", "through")) if m != target), None)
    if goal is not None and goal.name == "goal":  # its mouth toward who shoots, and open to the camera
        sheet.spots[goal.owner] = replace(sheet.spots[goal.owner], yaw=-150.0 if side > 0 else -30.0)
    if goal is not None and hand and _too_near(sheet, member, goal):
        side = sheet.side
        _set_aside(sheet, member, goal, side)
        spot = sheet.spots[target.owner] = replace(sheet.spots[target.owner], x=sheet.spots[member.owner].x)
    velocity = (side * along, up) if goal is None else _aimed(sheet, spot, goal, up)
    sheet.shoves.append(Shove(owner=target.owner, time_s=when, velocity=velocity, by=member.owner, hand=hand))
    return None


def _too_near(sheet: Sheet, member: Member, goal: Member) -> bool:
    """Whether what somebody throws at stands behind or right beside them, as nothing does that one throws at."""
    away = abs(sheet.spots[goal.owner].x - sheet.spots[member.owner].x)
    free = not goal.mobile and not goal.person and not sheet.spots[goal.owner].support
    return free and not sheet.spots[member.owner].support and away < THROWN_AT * float(member.size[1])


def _set_aside(sheet: Sheet, member: Member, goal: Member, side: float) -> None:
    """Stand who throws and what is thrown at apart, its face to both them and the viewer."""
    far = 0.5 * (THROWN_AT * float(member.size[1]) + float(goal.size[0]))
    here = replace(sheet.spots[member.owner], x=-side * far, z=0.0, yaw=-20.0 if side > 0 else -160.0)
    sheet.spots[member.owner] = here
    sheet.spots[goal.owner] = replace(sheet.spots[goal.owner], x=side * far, z=0.0, yaw=-140.0 if side > 0 else -40.0)


def leaves_support(sheet: Sheet, action: Action, member: Member) -> bool:
    """Let a thing that is on something slip off its edge, where that was said; tell whether it does."""
    base = _base(sheet, member)
    said = next((ref for word, ref in action.roles if word in OFF), None)
    if base is None or said != base.ref:
        return False
    side = {"left": -1.0, "right": 1.0}.get(action.direction or action.toward or "", sheet.side)
    _to_edge(sheet, member, base, side)
    when = max(sheet.clock[action.order], AT_ONCE_S)
    sheet.shoves.append(Shove(owner=member.owner, time_s=when, velocity=(side * _clearing(sheet, member), 0.0)))
    return True


def _stays(target: Member, member: Member) -> bool:
    """Whether a blow leaves something where it is: what is built in, and what is much larger than who strikes it."""
    return FAMILY_OF.get(target.name) in ROOTED or float(np.prod(target.size)) > HEAVY * float(np.prod(member.size))


def _clearing(sheet: Sheet, target: Member) -> float:
    """Speed with which a thing at an edge gets over it in spite of friction, units/s."""
    return max(SLIP, math.sqrt(2 * RUBBING * sheet.gravity * 0.9 * float(target.size[0])))


def push_along(
    sheet: Sheet, member: Member, target: Member, act: str, start: float, end: float, action: Action
) -> None:
    """Walk behind what is pushed, or before what is pulled, hands on it."""
    side = {"left": -1.0, "right": 1.0}.get(action.direction or action.toward or "", sheet.side)
    spot = sheet.spots[target.owner]
    behind = act == "pull" and _trails(member, target)
    ahead = side if act == "push" else -side
    reach = _handle(target) + REACH_M / sheet.unit
    if behind:  # on a rope behind one
        reach = 0.5 * float(target.size[0]) + ROPE * float(member.size[1])
        _rope(sheet, member, target, side)
    length = float(np.clip(0.8 / sheet.unit * (end - start), 0.3, 5.0 if sheet.roams else 1.7))
    z = np.array([0.0, 0.0, 1.0])
    begin = np.array([spot.x - side * length / 2, 0.0, 0.0]) + spot.z * z
    stop = begin + np.array([side * length, 0.0, 0.0])
    shift = np.array([-ahead * reach, 0.0, 0.0])
    wheels = target.assembly.carriage == "wheels"
    sheet.deeds[target.owner] = [
        Deed(
            verb="drive" if wheels else "slide along",
            start_s=start,
            end_s=end,
            path=np.stack([begin, stop]),
            params=STEADY,
        )
    ]
    sheet.spots[target.owner] = replace(spot, x=float(begin[0]), yaw=0.0 if side > 0 else 180.0)
    own = [d for d in sheet.deeds[member.owner] if d.start_s < start - 1e-6 or d.verb not in ("push", "pull")]
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner],
        x=float(begin[0] + shift[0]),
        z=spot.z,
        yaw=0.0 if (side if behind else ahead) > 0 else 180.0,
    )
    act = "haul" if behind else act
    own.append(Deed(verb=act, start_s=start, end_s=end, path=np.stack([begin + shift, stop + shift]), params=STEADY))
    sheet.deeds[member.owner] = own
    sheet.pushed.add(target.owner)
    sheet.settled |= {(target.ref, a.order) for a in sheet.actions if a.subject == target.ref and a.act in OF_ITSELF}


def _trails(member: Member, target: Member) -> bool:
    """Whether something is pulled along behind one: a sled, a cart, what is no higher than the hip."""
    return float(target.size[1]) < TRAILING * float(member.size[1]) and FAMILY_OF.get(target.name) in (
        "cart",
        "container",
        "board",
    )


def _rope(sheet: Sheet, member: Member, target: Member, side: float) -> None:
    front = (side * 0.48 * float(target.size[0]), 0.35 * float(target.size[1]), 0.0)
    hand, nose = Hold(owner=member.owner, socket="hand_right"), Hold(owner=target.owner, socket="root", place=front)
    sheet.cords.append(Cord(first=hand, last=nose, colour=ROPE_BROWN, radius_m=0.012, slack=1.02))


def _goes_along(sheet: Sheet, target: Member) -> bool:
    return sheet.spots[target.owner].support == "" and (
        target.assembly.carriage == "wheels" or (max(target.size) > PUSHED_ALONG and not target.assembly.round)
    )


def _handle(target: Member) -> float:
    socket = target.assembly.sockets.get("right_hand")
    return abs(float(socket.at[0])) if socket is not None and socket.node == "root" else float(target.size[0]) / 2


def _side(sheet: Sheet, action: Action, member: Member, target: Member) -> float:
    there, here = sheet.spots[target.owner], sheet.spots[member.owner]
    said = action.direction or action.toward
    if said in ("left", "right"):
        return -1.0 if said == "left" else 1.0
    goal = next(iter(sheet.of(action.role("into", "at", "through"))), None)
    if goal is not None and goal != target:
        return 1.0 if sheet.spots[goal.owner].x >= here.x else -1.0
    return 1.0 if there.x >= here.x else -1.0


def _base(sheet: Sheet, target: Member) -> Member | None:
    """What a thing stands on, where it can fall off it."""
    spot = sheet.spots[target.owner]
    if not spot.support or spot.relation == "inside" or spot.support.startswith("person"):
        return None
    base = sheet.member(spot.support)
    return base if FAMILY_OF.get(base.name) in BEARING else None


def half_width(sheet: Sheet, base: Member) -> float:
    """Half of how wide something is across the picture as it stands."""
    spot = sheet.spots[base.owner]
    turn = math.radians(spot.yaw)
    return 0.5 * spot.scale * float(abs(math.cos(turn)) * base.size[0] + abs(math.sin(turn)) * base.size[2])


def _to_edge(sheet: Sheet, target: Member, base: Member, side: float) -> None:
    spot, there = sheet.spots[target.owner], sheet.spots[base.owner]
    x = there.x + side * (half_width(sheet, base) - 0.55 * float(target.size[0]))
    sheet.spots[target.owner] = replace(spot, x=x)


def _stand_by(sheet: Sheet, member: Member, target: Member, base: Member, side: float) -> None:
    """Bring who pushes something off to it: an animal onto the same top, a person behind it."""
    spot, at = sheet.spots[member.owner], sheet.spots[target.owner]
    if member.person:
        depth = sheet.spots[base.owner].z - 0.5 * float(min(base.size[0], base.size[2])) - 0.16
        sheet.spots[member.owner] = replace(spot, x=at.x - side * 0.3, z=depth, yaw=FRONT)
        return
    if max(member.size[0], member.size[2]) < 1.1 * max(base.size[0], base.size[2]):
        x = at.x - side * (0.5 * float(member.size[0]) + 0.6 * float(target.size[0]))
        yaw = 0.0 if side > 0 else 180.0
        sheet.spots[member.owner] = replace(spot, x=x, y=at.y, z=at.z, yaw=yaw, support=base.owner, relation="top")
        sheet.deeds[member.owner] = [replace(d, path=None, facing=None) for d in sheet.deeds[member.owner]]


def _at_foot(sheet: Sheet, member: Member, target: Member, side: float) -> Spot:
    here = sheet.spots[member.owner]
    sheet.spots[member.owner] = replace(here, yaw=-25.0 if side > 0 else -155.0)
    ahead = 0.36 / sheet.unit
    return replace(sheet.spots[target.owner], x=here.x + side * ahead, z=here.z + 0.10 / sheet.unit)


def _aimed(sheet: Sheet, spot: Spot, goal: Member, up: float) -> tuple[float, float]:
    """The velocity that brings a thing to a goal before it touches the ground again, or along it."""
    there = sheet.spots[goal.owner]
    flight = 2 * up / max(sheet.gravity, 0.05) if up > 0 else 0.8
    return ((there.x - spot.x) / max(flight, 0.3) * 0.95, up)
