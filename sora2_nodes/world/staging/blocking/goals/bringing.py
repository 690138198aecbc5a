"""What an animal brings in its mouth: it comes with it, lays it down in or at something, and looks at who is to have it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ....assembly import socket_frame
from ...roster import Member
from ..cues import Pass
from ..sheet import Sheet

BRINGING = ("put down", "drop", "give", "carry")
INTO = ("into", "in", "onto", "on", "to", "inside")
BOWLS = ("bowl", "plate", "tray", "basket", "bucket", "cardboard box", "box", "bird nest", "cup", "pot", "chest", "bag")
COMES, LAYS_S = 0.42, 0.35  # of a shot: when it is there; until what it lets go lies
FROM = 1.1  # of its length: from how far it comes
MOUTHFUL = 0.5  # of its length: what is longer it does not carry


def bring(sheet: Sheet) -> None:
    """Take those who put something that fits into a mouth into a bowl, a basket or a nest."""
    for action in sheet.actions:
        if (
            action.act not in BRINGING
            or action.subject[0] != "thing"
            or (action.subject, action.order) in sheet.settled
        ):
            continue
        animal = next((m for m in sheet.of(action.subject) if "mouth" in m.assembly.sockets and m.mobile), None)
        goal = next((m for word, ref in action.roles if word in INTO for m in sheet.of(ref) if m.name in BOWLS), None)
        thing = _brought(sheet, action, goal)
        if (
            animal is None
            or goal is None
            or thing is None
            or not animal.assembly.carriage.startswith(("legs", "hops", "wings"))
        ):
            continue
        _lay_down(sheet, animal, thing, goal)
        taking = {
            (a.subject, a.order) for a in sheet.actions if a.subject == action.subject and a.order <= action.order
        }
        sheet.settled |= taking | {(a.subject, a.order) for a in sheet.actions if a.subject in (thing.ref, goal.ref)}


def _brought(sheet: Sheet, action: Action, goal: Member | None) -> Member | None:
    """What it brings: named here, or taken up before."""
    own = [a for a in sheet.actions if a.subject == action.subject and a.order <= action.order]
    refs = [ref for a in (action, *own) for ref in (a.role("object"), a.target)]
    found = [
        m
        for ref in refs
        for m in sheet.of(ref)
        if (not m.mobile or m.assembly.carriage == "swims") and m is not goal and m.ref != action.subject
    ]
    return next((m for m in found if goal is None or m.ref != goal.ref), None)


def _lay_down(sheet: Sheet, animal: Member, thing: Member, goal: Member) -> None:
    side, long = sheet.side, float(animal.size[0]) * sheet.spots[animal.owner].scale
    spot = sheet.spots[goal.owner]
    scale = min(1.0, MOUTHFUL * long / float(max(thing.size)))
    sheet.spots[goal.owner] = replace(spot, x=0.0, y=0.0, z=0.0, support="", relation="")
    mouth = socket_frame(animal.assembly, "mouth", sheet.spots[goal.owner].root[None])[0][:, 3]
    reach = max(abs(float(mouth[0])), abs(float(mouth[2])), 0.4 * long)
    there = np.array([-side * (reach + 0.1 * float(goal.size[0])), 0.0, 0.0])
    path = np.stack([there - np.array([side * FROM * long, 0.0, 0.0]), there])
    yaw = 0.0 if side > 0 else 180.0
    own = sheet.spots[animal.owner]
    sheet.spots[animal.owner] = replace(own, x=float(path[0, 0]), y=0.0, z=0.0, yaw=yaw, support="", relation="")
    comes = COMES * sheet.duration_s
    sheet.do(animal, "walk", 0.0, comes, path=path, params={"moving": "both"})
    sheet.do(animal, "eat", comes, comes + 0.9)
    sheet.do(animal, "look", comes + 0.9, sheet.duration_s, facing=yaw)
    low = 0.35 * float(goal.high[1]) + 0.5 * float(thing.size[1]) * scale
    leaves = comes + 0.45
    sheet.held.pop(thing.owner, None)
    sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], scale=scale, support="", relation="")
    sheet.passes[thing.owner] = [
        Pass(leave_s=leaves, arrive_s=leaves + LAYS_S, before=(animal.owner, "mouth"), end=(0.0, low, 0.0))
    ]
    _seat_others(sheet, animal, goal, side)


def _seat_others(sheet: Sheet, animal: Member, goal: Member, side: float) -> None:
    """Other animals of the shot stand on the far side of it and eat, where it is for them."""
    others = [
        m for m in sheet.members if m.mobile and not m.person and m.owner != animal.owner and m.owner not in sheet.held
    ]
    for number, other in enumerate(others[:3]):
        x = side * (0.5 * float(goal.size[0]) + 0.55 * float(other.size[0]))
        spot = sheet.spots[other.owner]
        sheet.spots[other.owner] = replace(
            spot, x=x, y=0.0, z=-0.5 * number * float(other.size[0]), yaw=180.0 if side > 0 else 0.0, support="", relation=""
        )  # fmt: skip
        sheet.do(other, "stand", 0.0, sheet.duration_s)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == other.ref}
