"""Taking and putting: things that go from a top into a hand, from a hand onto a top, and what stands on what is carried."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.storyboard import Action
from ....vocabulary.families import FAMILY_OF
from ..layouts.spots import FRONT
from ..roster import Member
from .cues import NEVER_S, Pass
from .sheet import Sheet
from .stations import ALONG, TABLES

TAKING = ("pick up", "take")
HIGH = 0.40  # of a person's height: what lies higher is reached without bending
HAND = "hand_right"
LARGEST_M = 0.7
LOADED = ("truck", "car", "cart", "boat", "rail", "machine")  # families of vehicles on which things lie
SETTLE_S = 0.22
WORKTOPS = ("oven", "grill", "workbench", "bar counter")  # what one stands behind too, who is seen at it
BEFORE, HAND_ASIDE = 0.24, 0.14  # m from a table's edge to what lies before somebody, and from their middle to its side


def place_things(sheet: Sheet) -> None:
    """Take the acts that put a thing down or pick it up, and let what is on a carried thing go with it."""
    for action in sheet.actions:
        if (
            action.act not in ("put down", *TAKING)
            or action.subject[0] != "person"
            or (action.subject, action.order) in sheet.settled
        ):
            continue
        thing = next(
            (m for m in sheet.of(action.role("object") or action.target) if not m.mobile and not m.person), None
        )
        person = next(iter(sheet.of(action.subject)), None)
        if (
            thing is None
            or person is None
            or max(thing.size) * sheet.unit > LARGEST_M
            or FAMILY_OF.get(thing.name) == "furniture"
        ):
            continue
        _move(sheet, action, person, thing)


def carry_along(sheet: Sheet) -> None:
    """Hold what stands on or in a thing that is held, and what lies on a vehicle that goes."""
    going = {owner for owner, deeds in sheet.deeds.items() if any(d.path is not None for d in deeds)}
    loaded = {m.owner for m in sheet.members if m.owner in going and FAMILY_OF.get(m.name) in LOADED}
    for member in sheet.members:
        support = sheet.spots[member.owner].support
        if (
            (support in sheet.held or (support in loaded and not member.mobile))
            and not member.person
            and member.owner not in sheet.held
            and not support.startswith("person")
        ):
            sheet.held[member.owner] = (support, "", NEVER_S)


def _move(sheet: Sheet, action: Action, person: Member, thing: Member) -> None:
    spot = sheet.spots[thing.owner]
    start, end = sheet.clock[action.order], sheet.end_of(action)
    when = start + min(1.0, 0.5 * (end - start))
    place = (spot.x, spot.y + 0.5 * float(thing.size[1]), spot.z)
    size = float(person.size[1])
    base = sheet.member(spot.support) if spot.support and not spot.support.startswith("person") else None
    own = sheet.spots[person.owner]
    if base is not None and base.name in (*TABLES, *WORKTOPS) and not own.support and own.relation == "":
        place = _behind(sheet, person, thing, base)
    elif base is None and not own.support and own.relation == "":  # from behind it, seen from the front
        x, z = spot.x - sheet.side * 0.2 * size, spot.z - 0.16 * size
        sheet.spots[person.owner] = replace(own, x=x, z=z, yaw=-45.0 if sheet.side > 0 else -135.0)
    elif not own.support and own.relation == "":
        front = spot.z + (0.5 * float(min(base.size[0], base.size[2])) if base else 0.0) * 0.6 + 0.2 * size
        sheet.spots[person.owner] = replace(
            own, x=spot.x - sheet.side * 0.22 * size, z=front, yaw=50.0 if sheet.side > 0 else 130.0
        )
    low = place[1] < HIGH * size
    down = action.act == "put down"
    verb = ("put down" if low else "give") if down else ("pick up" if low else "take")
    sheet.held.pop(thing.owner, None)
    if down:
        made = Pass(leave_s=when, arrive_s=when + SETTLE_S, before=(person.owner, HAND), end=place)
    else:
        made = Pass(leave_s=when, arrive_s=when + SETTLE_S, start=place, after=(person.owner, HAND))
    sheet.passes[thing.owner] = [made]
    sheet.deeds[person.owner] = [d for d in sheet.deeds[person.owner] if d.verb not in ("hold", "hold both")]
    target = np.array(place)
    sheet.do(
        person,
        verb,
        max(when - 0.95, 0.0),
        max(end, when + 0.6),
        targets={HAND: target, "look": target},
        facing=sheet.spots[person.owner].yaw,
    )
    sheet.settled |= {(action.subject, action.order), (thing.ref, action.order)}


def _behind(sheet: Sheet, person: Member, thing: Member, table: Member) -> tuple[float, float, float]:
    """Put somebody behind a table, turned to the viewer, and what they take or put on it before them; return where its middle is."""
    spot, middle = sheet.spots[thing.owner], sheet.spots[table.owner]
    deep = 0.5 * float(min(table.size[0], table.size[2])) * middle.scale
    sheet.spots[person.owner] = replace(
        sheet.spots[person.owner], x=middle.x, y=0.0, z=middle.z - deep - ALONG / sheet.unit, yaw=FRONT
    )
    x = middle.x - HAND_ASIDE / sheet.unit
    sheet.spots[thing.owner] = replace(spot, x=x, z=middle.z - deep + min(deep, BEFORE / sheet.unit))
    return (x, spot.y + 0.5 * float(thing.size[1]), sheet.spots[thing.owner].z)
