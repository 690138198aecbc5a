"""Two that fly, swim, float or go on foot and run into one another: from both sides, until they touch, and back from it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ...heights import ALOFT
from ...roster import Member
from ..doers import BY_CARRIAGE
from ..sheet import Sheet
from .light_things import about_y, frames_about
from .tool_ways import Way, moments

COLLIDING = ("collide", "crash", "bump")
ON_WHEELS = "wheels"  # what `races` crashes
GOES = BY_CARRIAGE | {"hops": "hop", "rocket": "fly", "slithers": "crawl"}  # else it runs
STRIKING, BOLIDES = ("hit", "strike", "fall", "explode"), ("comet", "asteroid", "meteor", "fireball")
STRIKES, FAR, LARGEST = (
    0.5,
    2.6,
    1.3,
)  # of a shot: when it strikes; radii of the world that it comes from; how large it is at most
MEETS = 0.42  # of a shot: when they touch
FROM, BACK = 0.8, 0.30  # of both widths: from how far each comes, and how far it is thrown back
OVERLAP = 0.96  # of both half widths: how near their middles come
OFF = ("off", "off of", "from", "over", "onto")
WITH = ("into", "with", "against", "object")


def run_into_one_another(sheet: Sheet) -> None:
    """Take collisions of all but cars and people, and what strikes a world."""
    for action in sheet.actions:
        known = action.act in (*COLLIDING, *STRIKING) and action.subject[0] == "thing"
        if not known or (action.subject, action.order) in sheet.settled:
            continue
        struck = _struck_world(sheet, action)
        pair = struck or (_pair(sheet, action) if action.act in COLLIDING else None)
        if pair is None:
            continue
        (_strike if struck else _meet)(sheet, *pair)
        refs = {pair[0].ref, pair[1].ref}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _struck_world(sheet: Sheet, action: Action) -> tuple[Member, Member] | None:
    """A meteor or an asteroid, and the planet or the moon that it strikes."""
    said = action.role(*WITH) or action.target
    falling = next((m for m in sheet.of(action.subject) if m.name in BOLIDES), None)
    world = next((m for m in sheet.of(said) if FAMILY_OF.get(m.name) == "celestial"), None)
    return (falling, world) if falling is not None and world is not None and falling.ref != world.ref else None


def _strike(sheet: Sheet, falling: Member, world: Member) -> None:
    """Down onto it from aside and above, where it goes up in flames."""
    times, when = moments(sheet.duration_s), STRIKES * sheet.duration_s
    spot = sheet.spots[world.owner]
    radius = 0.5 * float(min(world.size)) * spot.scale
    middle = np.array([spot.x, spot.y + 0.5 * float(world.high[1] + world.low[1]) * spot.scale, spot.z])
    scale = min(1.0, LARGEST * radius / float(max(falling.size)))
    way = np.array([-sheet.side * 0.8, 0.5, 0.35])
    share = np.clip(times / max(when, 1e-3), 0.0, 1.0)[:, None]
    at = middle + way * radius * (FAR + (1.0 - FAR) * share)
    turns = about_y(np.full(len(times), 0.0 if sheet.side > 0 else np.pi)) * scale
    end = at[-1] - 0.5 * scale * (falling.low + falling.high)
    sheet.spots[falling.owner] = replace(
        sheet.spots[falling.owner], x=float(end[0]), y=float(end[1]), z=float(end[2]), scale=scale, support="", relation=""
    )  # fmt: skip
    sheet.ways[falling.owner] = Way(times=times, frames=frames_about(falling, turns, at))
    sheet.breaks.pop(world.owner, None)
    sheet.breaks[falling.owner] = (when, "explode")


def _pair(sheet: Sheet, action: Action) -> tuple[Member, Member] | None:
    own = [m for m in sheet.of(action.subject) if m.mobile and m.owner not in sheet.held]
    said = action.role(*WITH) or action.target
    others = own[1:] if said in (None, action.subject) else sheet.of(said)
    if not others:
        alike = [a.subject for a in sheet.actions if a.act == action.act and a.order == action.order and a.subject != action.subject]  # fmt: skip
        others = [m for ref in alike for m in sheet.of(ref)]
    if not own or not others or others[0].person or own[0].assembly.carriage == ON_WHEELS:
        return None
    small = not others[0].mobile and float(max(others[0].size)) < 0.25 * float(max(own[0].size))
    if small or any(word in OFF for word, _ in action.roles) or sheet.spots[others[0].owner].support:
        return None  # it is knocked away
    return own[0], others[0]


def _meet(sheet: Sheet, first: Member, second: Member) -> None:
    """One from the left, one from the right at one height; what can't move stands in the way."""
    when, end = MEETS * sheet.duration_s, sheet.duration_s
    high = max(sheet.spots[first.owner].y, sheet.spots[second.owner].y)
    widths = [float(m.size[0]) * sheet.spots[m.owner].scale for m in (first, second)]
    touch = 0.5 * OVERLAP * sum(widths)
    for member, side, wide in ((first, -1.0, widths[0]), (second, 1.0, widths[1])):
        spot = sheet.spots[member.owner]
        y = high if high > ALOFT else spot.y
        place = np.array([side * 0.5 * touch, y, 0.0])
        if not member.mobile:
            sheet.spots[member.owner] = replace(spot, x=float(place[0]), z=0.0)
            continue
        away = np.array([side, 0.0, 0.0])
        path = np.stack([place + FROM * sum(widths) * away, place])
        back = np.stack([place, place + BACK * wide * away])
        yaw = 0.0 if side < 0 else 180.0
        sheet.spots[member.owner] = replace(spot, x=float(path[0, 0]), y=y, z=0.0, yaw=yaw, support="", relation="")
        verb = GOES.get(member.assembly.carriage, "run")
        sheet.breaks.pop(member.owner, None)
        sheet.do(member, verb, 0.0, when, path=path, params={"moving": "both"})
        sheet.do(member, verb, when, end, path=back, facing=yaw)
