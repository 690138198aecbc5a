"""Up and down stairs: they are seen from the side, and who goes there goes along their slope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ....assembly import socket_frame
from ...layouts.spots import FRONT
from ...roster import Member
from ..sheet import Sheet

STAIRS = ("stairs",)
GOING = ("climb", "walk", "run", "stroll", "sprint", "sneak", "march", "limp", "crawl", "hop")
SPEED = 0.75  # m/s along the slope
FASTER = {"run": 2.2, "sprint": 2.6, "crawl": 0.6}  # of that
BEFORE = 0.22  # of the length: so far before the first step a way begins, and goes on beyond the last
SMALL, NEAR_SIDE = 0.35, 0.42  # of the stairs' height; of their breadth


def on_steps(sheet: Sheet, member: Member) -> bool:
    """Lead somebody who goes up or down stairs along them; tell whether it does."""
    deeds = sheet.deeds[member.owner]
    way = next(((d, a, m) for d in deeds for a, m in _said(sheet, member) if d.verb in (a.act, a.verb, "climb")), None)
    if way is None:
        return False
    deed, action, stairs = way
    spot = sheet.spots[stairs.owner] = replace(sheet.spots[stairs.owner], yaw=FRONT)
    top = socket_frame(stairs.assembly, "top", spot.root[None])[0][:, 3]
    if float(member.size[1]) < SMALL * float(stairs.size[1]):
        top[2] += NEAR_SIDE * float(stairs.size[2]) * spot.scale  # what is small would be hidden by the steps
    foot = np.array([spot.x, 0.0, top[2]])
    along = top - foot
    start = foot - BEFORE * along * [1.0, 0.0, 0.0]
    turns = [start, foot - 0.08 * along * [1.0, 0.0, 0.0], top]
    if action.toward == "down" or any(word == "down" for word, _ in action.roles):
        turns.reverse()
    verb = "walk" if deed.verb == "climb" else deed.verb
    seconds = sheet.duration_s if deed.start_s < 1.0 else deed.end_s - deed.start_s
    path = _as_far_as(np.stack(turns), SPEED * FASTER.get(verb, 1.0) * seconds / sheet.unit)
    here = path[0]
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner],
        x=float(here[0]),
        y=float(here[1]),
        z=float(here[2]),
        yaw=0.0,
        support="",
        relation="",
    )
    start_s = 0.0 if deed.start_s < 1.0 else deed.start_s
    gone = replace(deed, verb=verb, path=path, facing=None, start_s=start_s, end_s=start_s + seconds, targets={})
    sheet.deeds[member.owner] = [gone if d is deed else d for d in deeds]
    return True


def _said(sheet: Sheet, member: Member) -> Iterator[tuple[Action, Member]]:
    """The actions of somebody that go along stairs, each with the stairs."""
    for action in sheet.actions:
        if action.subject != member.ref or (action.act or action.verb) not in GOING:
            continue
        refs = [ref for word, ref in action.roles if word in ("up", "down", "on", "object", "along", "over")]
        for stairs in (m for ref in refs for m in sheet.of(ref) if m.name in STAIRS):
            yield action, stairs


def _as_far_as(path: np.ndarray, length: float) -> np.ndarray:
    """A way no longer than a length."""
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    gone = np.concatenate([[0.0], np.cumsum(steps)])
    if gone[-1] <= length:
        return path
    cut = int(np.searchsorted(gone, length))
    share = (length - gone[cut - 1]) / max(steps[cut - 1], 1e-9)
    return np.concatenate([path[:cut], (path[cut - 1] + share * (path[cut] - path[cut - 1]))[None]])
