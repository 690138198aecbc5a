"""Tools that work by themselves: a hammer drives a nail, a spoon stirs, a roller paints a wall, a mop goes over the floor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from .....story.storyboard import Action
from .....story.vocabulary import COLOURS
from ....assembly import socket_frame
from ....primitives import RGB
from ...roster import Member
from ..cues import ToolCoat
from ..sheet import Sheet
from .tool_ways import (
    Grip,
    Way,
    boring,
    flattened,
    grip_of,
    laid,
    moments,
    pressing,
    sawing,
    stirring,
    striking,
    stroking,
    sunk,
)

WORK: Mapping[str, Mapping[str, str]] = {
    "stir": {"": "stir"},
    "hammer": {"": "strike", "drill": "bore", "screwdriver": "bore"},
    "drive": {"hammer": "strike", "drill": "bore", "screwdriver": "bore"},
    "collide": {"hammer": "strike"},
    "cut": {"saw": "saw", "axe": "strike"},
    **{key: {"": "wipe"} for key in ("sweep", "mop")},
    "wipe": {"": "wipe"},
    "slide": {"mop": "wipe", "broom": "wipe", "sponge": "wipe", "vacuum cleaner": "wipe", "rake": "wipe", "paint roller": "paint", "brush": "paint"},
    "rake": {"": "wipe"},
    "paint": {"": "paint", "drill": "bore"},
    "write": {"": "scribble"},
    "draw": {"": "scribble"},
    "dig": {"shovel": "strike"},
    "break": {"shoe": "press", "boots": "press", "hammer": "strike", "axe": "strike"},
    "chop wood": {"axe": "strike"},
}  # fmt: skip
# act: by tool ("" for any), how it works
LONGEST = 4.0  # times what it works on: how long a tool is beside it at most
BLOWS = 4  # in a shot of four seconds
SAWN = 0.55  # of what is sawn: how deep
DEEP = 0.62  # of a vessel: how deep in it a tool stirs
STIRS = 0.42  # of a vessel's mouth: how far from its middle
HIGH = 0.62  # of a wall: where it is painted
SCRUBBED = 0.7  # of a vessel's depth: how deep in it its floor is scrubbed
FLAT = ("sponge",)  # lies on what it wipes
SMASHING = ("smash", "shatter", "break", "crush", "destroy", "demolish")  # beginnings of verbs
DOWN = 0.4  # of a shot: when what is pressed flat is
WET: RGB = (0.50, 0.56, 0.62)
PAINT: RGB = (0.20, 0.45, 0.80)
LEAD: RGB = (0.12, 0.12, 0.14)
Take = Callable[[Sheet, Member, "Grip", "Target", bool], "Way | None"]


@dataclass(frozen=True, kw_only=True)
class Target:
    """What is worked on: its member (None: the ground), the middle of its top (3,) and its box's half sizes (3,), units."""

    member: Member | None
    top: np.ndarray
    half: np.ndarray
    inside: Member | None = None  # what it goes into: the plank of a nail


def work_alone(sheet: Sheet) -> None:
    """Take what tools do that nobody holds."""
    for action in sheet.actions:
        tools = sheet.of(action.subject) if action.subject[0] == "thing" else []
        if not tools or (action.subject, action.order) in sheet.settled or tools[0].owner in sheet.held:
            continue
        ways = WORK.get(action.act) or WORK.get(action.verb, {})
        way = ways.get(tools[0].name, ways.get("", ""))
        if way and "tip" in tools[0].assembly.sockets and _work(sheet, tools[0], action, WAYS[way]):
            done = {ref for _, ref in action.roles} | {action.subject, action.target}
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in done}


def _work(sheet: Sheet, tool: Member, action: Action, take: Take) -> bool:
    target = _target(sheet, tool, action)
    large = float(max(2 * target.half)) if target.member is not None else 1e9
    grip = grip_of(tool.assembly, min(1.0, LONGEST * large / float(max(tool.size))))
    way = take(sheet, tool, grip, target, _breaks(action)) if grip is not None else None
    if way is None or grip is None:
        return False
    sheet.ways[tool.owner] = way
    start = way.frames[0][:, 3]
    sheet.spots[tool.owner] = replace(
        sheet.spots[tool.owner], x=float(start[0]), y=float(start[1]), z=float(start[2]), scale=grip.scale, support="", relation=""
    )  # fmt: skip
    return True


def _breaks(action: Action) -> bool:
    """Whether what is struck goes to pieces."""
    return action.act == "break" or any(word.lower().startswith(SMASHING) for word in action.words)


def _target(sheet: Sheet, tool: Member, action: Action) -> Target:
    said = [ref for word, ref in action.roles if word == "object"]
    said += [ref for ref in (action.target, *(ref for _, ref in action.roles)) if ref is not None and ref not in said]
    members = [m for ref in said for m in sheet.of(ref)[:1] if m is not tool and not m.person]
    if not members:
        spot = sheet.spots[tool.owner]
        return Target(member=None, top=np.array([spot.x, 0.0, spot.z]), half=np.full(3, 0.5))
    first = members[0]
    return replace(_as_target(sheet, first), inside=members[1] if len(members) > 1 else None)


def _as_target(sheet: Sheet, member: Member) -> Target:
    root = sheet.spots[member.owner].root
    half = np.abs(root[:, :3]) @ (member.high - member.low) / 2
    middle = root[:, :3] @ (member.low + member.high) / 2 + root[:, 3]
    return Target(member=member, top=middle + np.array([0.0, half[1], 0.0]), half=half)


def _within(sheet: Sheet, vessel: Member) -> Target:
    """A vessel without its handles: about the middle of its inside, as wide as it is across them."""
    whole = _as_target(sheet, vessel)
    if "inside" not in vessel.assembly.sockets:
        return whole
    middle = socket_frame(vessel.assembly, "inside", sheet.spots[vessel.owner].root[None], {})[0, :, 3]
    wide = float(min(whole.half[0], whole.half[2]))
    return replace(
        whole, top=np.array([middle[0], whole.top[1], middle[2]]), half=np.array([wide, whole.half[1], wide])
    )


def _stir(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    vessel = next((m for m in (target.inside, target.member) if m is not None), None)
    if vessel is None:
        return None
    into = _within(sheet, vessel)
    radius = STIRS * float(min(into.half[0], into.half[2]))
    bottom = into.top - np.array([0.0, DEEP * 2 * float(into.half[1]), 0.0])
    return stirring(grip, moments(sheet.duration_s), bottom, radius, 24.0, 1.1)


def _strike(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    times = moments(sheet.duration_s)
    blows = max(1, round(BLOWS * sheet.duration_s / 4))
    nail = target.member if target.member is not None and target.member.name == "nail" else None
    if nail is None or target.member is None:
        way = striking(grip, times, target.top, 0.0, blows)
        if breaks and target.member is not None:
            sheet.breaks[target.member.owner] = (way.strikes[0], "break")
        return way
    stands = np.array([target.top[0], sheet.spots[nail.owner].y, target.top[2]])
    if target.inside is not None:
        stands = _as_target(sheet, target.inside).top
    tall, deep = float(2 * target.half[1]), 0.72 * float(2 * target.half[1])
    begins = stands - np.array([0.0, 0.12 * tall, 0.0])
    way = striking(grip, times, begins + np.array([0.0, tall, 0.0]), deep, blows)
    scale = sheet.spots[nail.owner].scale
    upright = Grip(handle=np.array([0.0, 1.0, 0.0]), tip=np.zeros(3), scale=scale)
    foot = begins - sunk(times, way.strikes, deep)[:, None] * np.array([0.0, 1.0, 0.0])
    down, out = np.broadcast_to([0.0, -1.0, 0.0], foot.shape), np.broadcast_to([0.0, 0.0, 1.0], foot.shape)
    sheet.ways[nail.owner] = laid(upright, times, foot, down, out)
    sheet.spots[nail.owner] = replace(sheet.spots[nail.owner], x=float(begins[0]), y=float(begins[1]), z=float(begins[2]), support="", relation="")  # fmt: skip
    return way


def _saw(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    if target.member is None:
        return None
    spot = sheet.spots[
        target.member.owner
    ]  # what is sawn lies toward the viewer, so that the blade is seen from its side
    sheet.spots[target.member.owner] = replace(spot, yaw=spot.yaw + (90.0 if target.half[0] > target.half[2] else 0.0))
    target = _as_target(sheet, target.member)
    return sawing(
        grip, moments(sheet.duration_s), target.top, SAWN * 2 * float(target.half[1]), 0.32 * grip.length, 1.4
    )


def _wipe(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    on = target.member
    if on is not None and "inside" in on.assembly.sockets:
        target = _within(sheet, on)
    top = target.top if on is not None and 2 * target.half[1] < 6 * grip.length else target.top * [1.0, 0.0, 1.0]
    if on is not None and "inside" in on.assembly.sockets:
        top = top - np.array([0.0, SCRUBBED * 2 * float(target.half[1]), 0.0])
    reach = 0.42 * float(target.half[0]) if on is not None and top[1] > 0 else 0.42 * max(grip.length, 0.6)
    goes = np.array([0.5 * reach if top[1] > 0 else 0.9 * grip.length, 0.0, 0.0])
    times = moments(sheet.duration_s)
    along = np.array([reach, 0.0, 0.0])
    if tool.name in ("mop", "sponge"):
        size = tool.size * grip.scale
        sheet.coats.append(ToolCoat(first=top - goes, last=top + goes, along=along, across=(0.0, 0.0, 0.6 * float(size[2])), away=(0.0, 1.0, 0.0), rate=0.9, start_s=0.0, end_s=float(times[-1]), colour=WET, finish="water"))  # fmt: skip
    upright = tool.size[1] > 2 * tool.size[0]
    lean = 0.0 if tool.name in FLAT else 28.0 if upright else 60.0
    return stroking(grip, times, top - goes, top + goes, along, np.array([0.0, 1.0, 0.0]), 0.9, lean)


def _paint(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    times = moments(sheet.duration_s)
    wide = 0.11 if tool.name == "paint roller" else 0.02
    colour = _paint_colour(sheet, tool)
    if target.member is None or target.half[1] < 0.25:
        return _wipe(sheet, tool, grip, target, breaks)
    front = target.top + np.array([0.0, -2 * (1 - HIGH) * float(target.half[1]), float(target.half[2])])
    front[1] = min(front[1], 1.5 / sheet.unit)
    size = max(grip.scale, 0.34 * float(target.half[1]) / max(grip.length, 1e-6) * grip.scale)
    grip = replace(grip, scale=min(size, 4 * grip.scale))
    goes = np.array([min(0.42 * float(target.half[0]), 1.6 * grip.length), 0.0, 0.0])
    along = np.array([0.0, 0.85 * grip.length, 0.0])
    sheet.coats.append(ToolCoat(first=front - goes, last=front + goes, along=along, across=(wide * grip.scale / sheet.unit, 0.0, 0.0), away=(0.0, 0.0, 1.0), rate=0.8, start_s=0.0, end_s=float(times[-1]), colour=colour, finish="satin"))  # fmt: skip
    return stroking(grip, times, front - goes, front + goes, along, np.array([0.0, 0.0, 1.0]), 0.8, 48.0)


def _paint_colour(sheet: Sheet, tool: Member) -> RGB:
    """The paint's colour: the one that was said of its tool."""
    own = sheet.brief.things[tool.ref[1]]
    named = own.rgb or COLOURS.get(own.colour)
    return named if own.coloured and named is not None else PAINT


def _bore(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    if target.member is None:
        return None
    times = moments(sheet.duration_s)
    upright = target.half[1] > 2 * target.half[2]
    if upright:
        place = target.top + np.array([0.0, -float(target.half[1]) * 0.8, float(target.half[2])])
        place[1] = min(place[1], 1.35 / sheet.unit)
        into = np.array([-0.78, 0.0, -0.62])
        return boring(grip, times, place, into / np.linalg.norm(into), 0.35 * grip.length)
    return boring(
        grip, times, target.top, np.array([0.0, -1.0, 0.0]), min(0.4 * grip.length, 2 * float(target.half[1]))
    )


def _scribble(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    goes = (
        np.array([0.5 * float(target.half[0]), 0.0, 0.0])
        if target.member is not None
        else np.array([0.6 * grip.length, 0.0, 0.0])
    )
    times = moments(sheet.duration_s)
    along = np.array([0.02 * grip.length, 0.0, 0.09 * grip.length])
    if target.member is not None and target.half[1] > target.half[2]:  # a sheet that stands is written on from before
        middle = target.top + np.array([0.0, -0.7 * float(target.half[1]), float(target.half[2])])
        goes, along = 1.2 * goes, along[[0, 2, 1]]
        thin = 0.012 * grip.length
        sheet.coats.append(ToolCoat(first=middle - goes, last=middle + goes, along=along, across=(thin, thin, 0.0), away=(0.0, 0.0, 1.0), rate=2.2, start_s=0.0, end_s=float(times[-1]), colour=LEAD, finish="satin"))  # fmt: skip
        return stroking(grip, times, middle - goes, middle + goes, along, np.array([0.0, 0.0, 1.0]), 2.2, 52.0)
    sheet.coats.append(ToolCoat(first=target.top - goes, last=target.top + goes, along=along, across=(0.012 * grip.length, 0.0, 0.012 * grip.length), away=(0.0, 1.0, 0.0), rate=2.2, start_s=0.0, end_s=float(times[-1]), colour=LEAD, finish="satin"))  # fmt: skip
    return stroking(grip, times, target.top - goes, target.top + goes, along, np.array([0.0, 1.0, 0.0]), 2.2, 38.0)


def _press(sheet: Sheet, tool: Member, grip: Grip, target: Target, breaks: bool) -> Way | None:
    if target.member is None:
        return None
    times, down = moments(sheet.duration_s), DOWN * sheet.duration_s
    spot = replace(sheet.spots[target.member.owner], y=0.0, support="", relation="")
    sheet.spots[target.member.owner] = spot
    sheet.ways[target.member.owner] = flattened(spot.root, times, down)
    place = np.array([target.top[0], 0.0, target.top[2]])
    return pressing(grip, times, place, 2 * float(target.half[1]), down)


WAYS: Mapping[str, Take] = {
    "stir": _stir, "strike": _strike, "saw": _saw, "wipe": _wipe, "paint": _paint, "bore": _bore, "scribble": _scribble, "press": _press,
}  # fmt: skip
