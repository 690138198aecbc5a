"""One ahead and others after it on one way, with a cord between: animals on leashes, vehicles that are towed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...roster import Member
from ..by_hand import cords
from ..cues import Cord, Hold
from ..sheet import Sheet
from ..ways import way_of

GO_BESIDE = ("walk", "run", "swim", "stroll", "gallop", "trot", "sprint", "fly")  # what two do side by side
LED_ABREAST = 3  # of several who are led
TOWED, BUMPER = 0.45, 0.3  # lengths of what is towed that the rope is long; of its height, where it is tied


def lead(sheet: Sheet, action: Action, act: str) -> bool:
    """ "walks his dog": the animal goes with who walks it."""
    said = (action.role("object"), action.role("with") if _on_a_leash(sheet) else None)
    led = [m for ref in said for m in sheet.of(ref) if not m.person and m.mobile]
    person = next(iter(sheet.of(action.subject)), None)
    if act not in ("walk", "run", "stroll") or not led or person is None or not person.person:
        return False
    spot = sheet.spots[person.owner]
    path = way_of(sheet, replace(action, roles=(), target=None), act, person, 0.0, sheet.end_of(action))
    side = 1.0 if path[-1, 0] > path[0, 0] else -1.0
    tall = float(person.size[1])
    sheet.do(person, "hold", 0.0, sheet.end_of(action))
    sheet.spots[person.owner] = replace(spot, x=float(path[0, 0]), z=float(path[0, 2]))
    sheet.do(person, act, 0.0, sheet.end_of(action), path=path, params={"moving": "both"})
    for k, target in enumerate(led):
        row, lane = k // LED_ABREAST, (k + len(led) // 2) % LED_ABREAST
        ahead = side * (0.35 * tall + 0.5 * float(target.size[0]) + row * 1.25 * float(target.size[0]))
        aside = 0.28 + (lane - 1) * (1.5 * float(target.size[2]) + 0.06 * tall) * (len(led) > 1)
        way = path + np.array([ahead + 0.2 * side * float(target.size[0]) * (lane == 1), 0.0, aside])
        sheet.spots[target.owner] = replace(sheet.spots[target.owner], x=float(way[0, 0]), z=float(way[0, 2]), y=spot.y)
        sheet.do(target, act, 0.0, sheet.end_of(action), path=way, params={"moving": "both"})
        hand, neck = Hold(owner=person.owner, socket="hand_right"), Hold(owner=target.owner, socket="neck")
        sheet.cords.append(Cord(first=hand, last=neck, colour=cords.LEATHER, radius_m=0.011, slack=1.03))
    refs = {target.ref for target in led}
    sheet.settled |= {(person.ref, action.order), *((a.subject, a.order) for a in sheet.actions if a.subject in refs)}
    return True


def abreast(sheet: Sheet, action: Action) -> bool:
    """ "swims beside a turtle": both go one way, one a little behind and farther than the other."""
    act = action.act or action.verb
    if act not in GO_BESIDE or (action.subject, action.order) in sheet.settled:
        return False
    first = next(iter(sheet.of(action.subject)), None)
    said = action.role("beside", "next to", "alongside", "with", "by")
    others = [m for m in sheet.of(said) if m.mobile and m.ref != action.subject]
    idle = not any(a.act not in ("", "wait", "stand", "rest", act) for a in sheet.actions if a.subject == said)
    if first is None or not others or not idle or first.owner in sheet.held or sheet.spots[first.owner].support:
        return False
    end = sheet.end_of(action)
    path = way_of(sheet, replace(action, roles=(), target=None), act, first, 0.0, end)
    side = 1.0 if path[-1, 0] >= path[0, 0] else -1.0
    for k, member in enumerate((first, *others)):
        back = -side * (0.25 * float(member.size[0]) if k else 0.0)
        deep = 0.0 if not k else -(0.55 * float(first.size[2] + member.size[2]) + 0.12) * k
        way = path + np.array([back, sheet.spots[member.owner].y - path[0, 1] if k else 0.0, deep])
        spot = sheet.spots[member.owner]
        sheet.spots[member.owner] = replace(spot, x=float(way[0, 0]), z=float(way[0, 2]), support="", relation="")
        verb = going(member, act, spot.y)
        params: dict[str, float | str] = {"moving": "both"}
        sheet.do(member, verb, 0.0, end, path=way, params=params)
    refs = {first.ref, *(m.ref for m in others)}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs and a.order == action.order}
    return True


def tow(sheet: Sheet, action: Action) -> bool:
    """One vehicle after another on one way, a rope taut between them."""
    ahead = next(iter(sheet.of(action.subject)), None)
    behind = next((m for m in sheet.of(action.role("object") or action.target) if not m.person), None)
    if ahead is None or behind is None or ahead.person or ahead is behind:
        return False
    end = sheet.end_of(action)
    path = way_of(sheet, replace(action, roles=(), target=None), "tow", ahead, 0.0, end)
    side = 1.0 if path[-1, 0] >= path[0, 0] else -1.0
    gap = 0.5 * float(ahead.size[0] + behind.size[0]) + TOWED * float(behind.size[0])
    for member, back in ((ahead, 0.5 * gap), (behind, -0.5 * gap)):
        way = path + np.array([side * back, 0.0, 0.0])
        spot = sheet.spots[member.owner]
        sheet.spots[member.owner] = replace(spot, x=float(way[0, 0]), z=float(way[0, 2]), support="", relation="")
        sheet.breaks.pop(member.owner, None)
        sheet.do(member, going(member, "drive", spot.y), 0.0, end, path=way, params={"moving": "both"})
    first, last = (
        Hold(owner=m.owner, socket="root", place=(way * side * 0.5 * float(m.size[0]), BUMPER * float(m.size[1]), 0.0))
        for m, way in ((ahead, -1.0), (behind, 1.0))
    )
    sheet.cords.append(Cord(first=first, last=last, colour=cords.STEEL, radius_m=0.03, slack=0.9))
    refs = {ahead.ref, behind.ref}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}
    return True


def _on_a_leash(sheet: Sheet) -> bool:
    return any(t.noun.endswith(("leash", "lead")) for t in sheet.brief.things)


def going(member: Member, pace: str, high: float) -> str:
    from ..doers import BY_CARRIAGE, is_down

    if is_down(member, high):
        return "swim" if high < 0 else pace
    return BY_CARRIAGE.get(member.assembly.carriage, pace) if not member.person else pace
