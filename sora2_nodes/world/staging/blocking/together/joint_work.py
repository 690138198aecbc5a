"""Work that two or more do on one thing: from both of its sides where it stands on the ground, side by side where it lies on a table."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ...roster import Member
from ..by_hand.stance import free_hands
from ..household.housework import before_on, line_up
from ..household.workplaces import doers_of, over_top, settle_thing, stand_at_side, thing_of, top_of
from ..sheet import Sheet

ON_THE_GROUND = ("repair", "build", "plant", "cook", "put down", "hammer", "paint")
AT_TABLES = ("cut", "knead", "stir", "cook", "repair", "build", "draw", "write", "put down")
VERBS = {"cut": "cut", "knead": "knead", "stir": "stir", "cook": "stir", "draw": "write", "write": "write", "repair": "repair", "build": "repair", "put down": "repair"}  # fmt: skip
WORKTOPS = ("table", "desk", "counter", "workbench", "coffee table", "round table", "picnic table", "oven", "grill")
STANDING_OVER = 0.62  # of a body's height: what is higher is worked on standing
LARGE = 1.9  # of a body's height: of what is larger, one works on the near side, as on a car


def work_together(sheet: Sheet) -> None:
    """Take what two or more build, mend, plant, cut or draw together."""
    for action in sheet.actions:
        if action.act not in {*ON_THE_GROUND, *AT_TABLES} or (action.subject, action.order) in sheet.settled:
            continue
        doers = doers_of(sheet, action)
        if len(doers) < 2 or len(doers) > 3:
            continue
        table = _table(sheet, action, doers)
        thing = thing_of(sheet, action)
        if table is not None and action.act in AT_TABLES:
            _at_table(sheet, action, doers, table, thing)
        elif (thing is not None and action.act in ON_THE_GROUND and not thing.mobile) or (
            thing is not None and action.act == "repair"
        ):
            _round_it(sheet, action, doers, thing)


def _table(sheet: Sheet, action: Action, doers: list[Member]) -> Member | None:
    refs = [
        ref
        for r in sheet.brief.relations
        if r.subject in {m.ref for m in doers} and r.kind == "in_front_of"
        for ref in r.objects
    ]
    refs += [ref for word, ref in action.roles if word in ("on", "at", "onto")]
    thing = thing_of(sheet, action)
    refs += [
        ref
        for r in sheet.brief.relations
        if thing is not None and r.subject == thing.ref and r.kind == "on"
        for ref in r.objects
    ]
    return next((m for ref in refs for m in sheet.of(ref) if m.name in WORKTOPS), None)


def _at_table(sheet: Sheet, action: Action, doers: list[Member], table: Member, thing: Member | None) -> None:
    """Behind the table, each with a share of what is worked on before them."""
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    own = sheet.of(thing.ref) if thing is not None and thing is not table else []
    if thing is not None and thing is not table:
        settle_thing(sheet, thing)
    for number, member in enumerate(doers):
        line_up(sheet, member, table, number, len(doers))
        place = before_on(sheet, member, table)
        shared = len(own) < len(doers)
        if shared:
            place[0] *= 0.35
        for k, each in enumerate(own):
            if k % len(doers) == number and not (shared and number):
                x = 0.0 if shared else float(place[0]) + 0.11 * (k // len(doers))
                sheet.held.pop(each.owner, None)
                sheet.spots[each.owner] = replace(sheet.spots[each.owner], x=x, y=top_of(sheet, table), z=float(place[2]) + 0.03, support=table.owner, relation="on")  # fmt: skip
        over_top(sheet, member, place, VERBS.get(action.act, "repair"), start, end, apart=0.04)
        sheet.settled.add((member.ref, action.order))


def _round_it(sheet: Sheet, action: Action, doers: list[Member], thing: Member) -> None:
    """At both ends of what stands on the ground, kneeling where it is low."""
    settle_thing(sheet, thing)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    size = float(doers[0].size[1])
    spot = sheet.spots[thing.owner]
    tall = float(thing.size[1]) * spot.scale
    kneel = tall < STANDING_OVER * size or action.act in ("plant", "build")
    if FAMILY_OF.get(thing.name) in ("car", "truck"):
        return _beside(sheet, action, doers, thing, start, end)
    high = min(0.45 * tall, 0.28 * size) if kneel else min(0.62 * tall, 0.56 * size)
    if action.act == "plant":
        high = 0.07 * size
    inward = (
        0.32 * 0.5 * float(max(thing.size[0], thing.size[2])) * spot.scale / size if action.act == "plant" else 0.05
    )
    for number, member in enumerate(doers):
        stand_at_side(
            sheet, member, thing, "plant" if kneel else "treat", start, end, high=high, number=number, reach=inward
        )
        sheet.settled |= {
            (member.ref, a.order)
            for a in sheet.actions
            if a.subject == member.ref and a.act in (action.act, "kneel", "crouch")
        }
    return None


def _beside(sheet: Sheet, action: Action, doers: list[Member], car: Member, start: float, end: float) -> None:
    """Kneeling at the wheels of a car that stands across the picture."""
    size, side = float(doers[0].size[1]), sheet.side
    sheet.spots[car.owner] = replace(
        sheet.spots[car.owner], x=0.0, y=0.0, z=0.0, yaw=0.0 if side > 0 else 180.0, support="", relation=""
    )
    wheel = np.array([0.30 * side * float(car.size[0]), 0.17 * size, 0.5 * float(car.size[2])])
    for number, member in enumerate(doers[:2]):
        turn = side if number == 0 else -side
        yaw = 90.0 - 62.0 * turn
        x = float(wheel[0]) - turn * 0.26 * size
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=x, y=0.0, z=float(wheel[2]) + 0.12 * size, yaw=yaw, support="", relation=""
        )
        free_hands(sheet, member)
        apart = np.array([0.04 * size, 0.0, 0.0])
        sheet.do(member, "plant", start, end, facing=yaw, targets={"hand_right": wheel + apart, "hand_left": wheel - apart, "look": wheel}, params={"about": 1.0})  # fmt: skip
        sheet.settled.add((member.ref, action.order))
