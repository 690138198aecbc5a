"""What is held above something and let go: by grabber tools, from cords, or thrown at what is hard. Metres, seconds."""

from __future__ import annotations

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action
from ...catalogue.rigs import rig
from ...motion.keyframes import JointKeys
from .tabletop import Body, Standing, Tabletop, opening, still
from .targets import BUOYANT, FRAGILE, SOFT, VESSELS, fall_time, giving, hold_up, into_liquid, stand_target

HELD_OVER = 0.14  # m between a target and what is held above it
APART, NEAR = 0.36, 0.12  # m between two that are let go side by side
GRIP = "grabber tool"
WHEN = 0.30  # of the shot: when it is let go


def let_go(table: Tabletop) -> None:
    """Lay out and let go of whatever is held or hung and then released."""
    if table.refs("ball cradle"):
        return
    rolled = {ref for a in table.acts("roll") for ref in table.roles(a, "patient")}
    lowered = rolled | {ref for a in table.acts("lower") for ref in table.roles(a, "patient")}
    for action in table.acts("drop"):
        held = [ref for ref in table.roles(action, "patient") if table.kind(ref) != GRIP]
        held = [ref for ref in held if not table.of(ref) and ref not in lowered]
        if not held:  # "they let go of both"
            hung = [ref for a in table.acts("hold", "hang") for ref in table.roles(a, "patient")]
            held = [
                ref
                for ref in dict.fromkeys(hung)
                if table.kind(ref) not in (GRIP, "table") and not table.of(ref) and ref not in lowered
            ]
        if not held or (table.kind(held[0]) == "marble" and table.refs("marble track")):
            continue
        _drop_all(table, action, held)


def _drop_all(table: Tabletop, action: Action, held: list[Ref]) -> None:
    targets = _targets(table, action, held)
    each = [(ref, copy) for ref in held for copy in range(min(table.copies(ref), 4))]
    lands = [(ref, copy) for ref in targets for copy in range(min(table.copies(ref), 4))]
    holder = _holder(table, action, held)
    one_vessel = len(each) > len(lands) == 1 and table.kind(lands[0][0]) in VESSELS
    for n, (ref, copy) in enumerate(each):
        x = (n - (len(each) - 1) / 2) * (NEAR if one_vessel else APART)
        land = lands[min(n, len(lands) - 1)] if lands and (len(lands) > n or len(lands) == 1) else None
        made = table.make(ref)
        wide, tall = float(max(made.half[0], made.half[2])), 2 * float(made.half[1])
        shared = table.of(land[0]) if land is not None and len(lands) <= n else []
        if shared:
            below = shared[-1] if one_vessel else None
            x = x if one_vessel else shared[-1].at[0] + 0.10 * n
        else:
            below = (
                stand_target(table, *land, 0.0 if one_vessel else x, wide=0.13 if one_vessel else wide, tall=tall)
                if land
                else None
            )
        _drop_one(
            table, Standing(ref=ref, copy=copy, made=made, at=(x, 0.0, 0.0), yaw=_yaw(table, ref)), below, holder, n
        )
    table.tell(
        action,
        *[a for a in table.acts("hold", "hang") if {r for _, r in a.roles} & {*held, *([holder] if holder else [])}],
    )


def _targets(table: Tabletop, action: Action, held: list[Ref]) -> list[Ref]:
    """What is below what is held."""
    found = table.roles(action, "into", "in", "on", "toward", "above")
    for ref in held:
        found += table.related(ref, "above")
        found += table.relating(ref, "under")
    grips = table.refs(GRIP)
    for grip in grips:
        found += table.related(grip, "above") + table.relating(grip, "under")
    if not found:
        rest = [
            ("thing", i)
            for i, t in enumerate(table.brief.things)
            if t.kind in (*SOFT, *VESSELS, "crate", "brick", "woven basket", "fabric box")
        ]
        found = [ref for ref in rest if ref not in held]
    return [ref for ref in dict.fromkeys(found) if ref not in held and table.kind(ref) != GRIP and not table.of(ref)]


def _holder(table: Tabletop, action: Action, held: list[Ref]) -> Ref | None:
    grips = table.refs(GRIP)
    if grips:
        return grips[0]
    return None


def _drop_one(table: Tabletop, one: Standing, below: Standing | None, holder: Ref | None, number: int) -> None:
    release_s = table.share(WHEN)
    kind = below.made.name if below is not None else ""
    top = 2 * float(below.half[1]) if below is not None else 0.0
    y0 = top + HELD_OVER + (0.06 if below is None else 0.0)
    one.at = (one.at[0], y0, 0.0)
    table.standing.append(one)
    thing = table.kind(one.ref)
    if below is not None and kind in VESSELS and table.liquid(below.ref) is not None:
        into_liquid(table, one, below, y0, release_s, floats=thing in BUOYANT)
    else:
        left = 1.0
        if below is not None and kind in SOFT:
            left = 0.72
            meet = release_s + fall_time(HELD_OVER, table.gravity)
            giving(table, below, meet, meet + 0.09, left, back=True)
        if below is not None:
            hold_up(table, below, left)
        one.body = Body(release_s=release_s)
        if thing in FRAGILE and kind not in SOFT and thing != "bowl":
            one.breaks = (release_s + fall_time(HELD_OVER, table.gravity), "break")
    _held_by(table, one, holder, y0, release_s, number)


def _yaw(table: Tabletop, ref: Ref) -> float:
    return {"mug": 0.0, "rubber duck": -20.0, "teapot": 90.0}.get(table.kind(ref), 0.0)


def _held_by(table: Tabletop, one: Standing, holder: Ref | None, y0: float, release_s: float, number: int) -> None:
    """Put the grabber tool, or the cord, from which something is let go."""
    half = one.half
    middle = y0 + float(half[1])
    if holder is not None:
        gap = float(np.clip(half[0], 0.006, 0.09))
        grip = table.make(holder, gap=gap)
        place = (one.at[0], middle + 0.2 * float(half[1]), one.at[2])
        table.put(holder, place, made=grip, copy=number, yaw=0.0, keys=still(place, opening(release_s)))
        return
    cord = table.extra("hook", "cord")
    top = y0 + 2 * float(half[1])
    place = (one.at[0], top, one.at[2])
    keys = still(place, {"root": JointKeys(times=(release_s, release_s + 0.25), shifts=((0, 0, 0), (0, 0.06, 0)))})
    table.put(cord, place, made=rig("hook"), copy=0, yaw=0.0, keys=keys)


def hurl(table: Tabletop) -> None:
    """Throw what is hurled at what is hard, where what is fragile breaks."""
    for action in table.acts("hurl"):
        thrown = [ref for ref in table.roles(action, "patient") if not table.of(ref)]
        if not thrown:
            continue
        found = table.roles(action, "toward", "into", "on", "against") or [
            r for r in table.refs("brick") if r not in thrown
        ]
        goal = next((ref for ref in found if not table.of(ref)), None)
        release_s = table.share(0.22)
        x, top = 0.12, 0.0
        if goal is not None:
            below = stand_target(table, goal, 0, x)
            hold_up(table, below)
            top = 2 * float(below.half[1])
        made = table.make(thrown[0])
        one = Standing(ref=thrown[0], copy=0, made=made, at=(x - 0.5, top + 0.26, 0.0), yaw=_yaw(table, thrown[0]))
        flight = 0.28
        vy = -(0.26 - 0.5 * table.gravity * flight**2) / flight
        one.body = Body(release_s=release_s, velocity=(0.5 / flight, vy), spin=-6.0)
        if table.kind(thrown[0]) in FRAGILE:
            one.breaks = (release_s + flight, "break")
        table.standing.append(one)
        table.tell(action)
