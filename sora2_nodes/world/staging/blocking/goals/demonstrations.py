"""What lessons show by itself: a heart that beats, a building that rises, magnets that pull one another, a load on a lever."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.setting import Ref
from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ....primitives import RGB
from ...roster import Member
from ..cues import NEVER_S, Cord, Hold
from ..sheet import Sheet
from .tool_ways import Way, moments

BEAT_S, SECOND_BEAT, SWELLS = (
    0.86,
    0.32,
    0.075,
)  # of a heart at 70 a minute: a beat, the share of it until the second one, how far it swells
RISES, FIRST = 0.92, 0.03  # of a shot: until a building stands; of its height: how much of it there is at first
PULLED_AT, APART = 0.55, 1.5  # of a shot: when magnets meet; lengths between them at first
HANGS, BOUNCE = 0.32, 0.34  # of a shot: so long it hangs at least; of its speed: how it leaps up again
ROPE: RGB = (0.62, 0.50, 0.33)
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
        if action.act == "hang" and (loose := _let_go_of(sheet, action)) is not None:
            _hang_and_fall(
                sheet, members[0], next(iter(sheet.of(_below(sheet, action))), None), sheet.clock[loose.order]
            )
        elif members[0].name == "heart" and act == "light up":
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


def _let_go_of(sheet: Sheet, hangs: Action) -> Action | None:
    """The action by which what hangs is let go."""
    return next(
        (a for a in sheet.actions if a.subject == hangs.subject and a.verb == "drop" and a.order > hangs.order), None
    )


def _below(sheet: Sheet, action: Action) -> Ref | None:
    over = [
        r.objects[0]
        for r in sheet.brief.relations
        if r.subject == action.subject and r.kind in ("over", "above") and r.objects
    ]
    return over[0] if over else action.role("above", "over")


def _hang_and_fall(sheet: Sheet, thing: Member, below: Member | None, when: float) -> None:
    """Still on its cord over what is below; when the cord is let go it falls freely, strikes, and comes to rest."""
    times = moments(sheet.duration_s)
    when = min(max(when, HANGS * sheet.duration_s), 0.6 * sheet.duration_s)
    half = float(thing.size[1]) / 2
    ground, x, z = 0.0, 0.0, 0.0
    if below is not None:
        spot = sheet.spots[below.owner]
        sheet.spots[below.owner] = spot = replace(spot, x=0.0, y=0.0, z=0.0, support="", relation="")
        ground = float(below.high[1]) * spot.scale
    high = ground + half + max(2.4 * float(thing.size[1]), 0.55 * ground)
    centre = np.full(len(times), high)
    place, speed, step = high, 0.0, float(times[1] - times[0])
    strikes: list[float] = []
    for k, now in enumerate(times):
        if now <= when:
            continue
        speed -= sheet.gravity * step
        place += speed * step
        if place < ground + half:
            place = ground + half
            if speed < -0.6:
                strikes.append(float(now))
            speed = -BOUNCE * speed if speed < -0.9 else 0.0
        centre[k] = place
    middles = np.stack([np.full(len(times), x), centre, np.full(len(times), z)], 1)
    frames = np.repeat(np.eye(3, 4)[None], len(times), 0)
    frames[:, :, :3] = sheet.spots[thing.owner].root[:, :3]
    frames[:, :, 3] = middles - frames[:, :, :3] @ ((thing.low + thing.high) / 2)
    sheet.ways[thing.owner] = Way(times=times, frames=frames, strikes=tuple(strikes))
    top = Hold(place=(x, high + 4.0 * max(float(thing.size[1]), 0.5), z))
    sheet.cords.append(
        Cord(first=Hold(owner=thing.owner), last=top, colour=ROPE, radius_m=0.014, slack=1.0, until_s=when)
    )
    sheet.spots[thing.owner] = replace(
        sheet.spots[thing.owner], x=x, y=max(high - half, 0.0), z=z, support="", relation=""
    )


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
