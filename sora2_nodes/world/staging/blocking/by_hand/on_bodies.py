"""Who and what is on somebody's head, shoulder or lap, or in an animal's paws, claws or mouth."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.setting import Relation
from .....vocabulary.body_places import HELD_IN
from ....motion import Deed
from ...heights import HIGH
from ...perching import SADDLE, socket_for
from ...roster import Member, kind_of
from ..cues import NEVER_S
from ..sheet import Sheet
from ..ways import AFAR, IN_FRAME

LOAD = 0.8  # of a drone: how large at most what it carries is
LARGEST = 1.4  # over who bears it: what is larger is on nobody's head
WITH_PAWS = (
    "squirrel", "raccoon", "hamster", "mouse", "rat", "monkey", "gorilla", "panda", "bear", "koala", "otter", "beaver", "rabbit", "kangaroo", "hedgehog", "skunk",
)  # fmt: skip
# who sits up and holds things in both front paws
AT_REST = ("sit", "sleep", "lie", "look", "look around", "talk", "groom", "eat", "bark", "nod", "dance", "sing", "hold")
NESTED = ("sit", "lie", "sleep")


def put_on_bodies(sheet: Sheet) -> None:
    """Put what is said to be on a body there, and what paws and claws hold into them."""
    _fly_brooms(sheet)
    for relation in sheet.brief.relations:
        base = next(iter(sheet.of(relation.objects[0] if relation.kind == "on" else relation.subject)), None)
        if base is None or not (base.person or base.mobile):
            continue
        if relation.kind == "on" and relation.part:
            lift = 0.0
            for member in sheet.of(relation.subject):
                lift += _put_upon(sheet, member, base, relation, lift)
        elif relation.kind == "holding":
            _grip(sheet, base, relation)


def _fly_brooms(sheet: Sheet) -> None:
    """Who rides or flies on a broom goes through the air with it between the legs."""
    for action in sheet.actions:
        refs = [ref for word, ref in action.roles if word in ("object", "on", "onto")]
        broom = next((m for ref in refs for m in sheet.of(ref) if m.name == "broom"), None)
        rider = next(iter(sheet.of(action.subject)), None)
        if broom is None or rider is None or not rider.person or action.act not in ("ride", "fly", "glide", "sit"):
            continue
        far = 0.5 * (AFAR if sheet.roams else IN_FRAME)
        ends = [[-sheet.side * far, HIGH, 0.0], [sheet.side * far, HIGH + 0.15 * far, 0.0]]
        path = np.array(ends if action.act != "sit" else [ends[0], ends[0]])
        sheet.held[broom.owner] = (rider.owner, SADDLE, NEVER_S)
        sheet.spots[broom.owner] = replace(sheet.spots[broom.owner], y=0.0, support="", relation="")
        spot = sheet.spots[rider.owner]
        sheet.spots[rider.owner] = replace(spot, x=float(path[0, 0]), y=HIGH, z=0.0, support="", relation="")
        sheet.do(rider, "ride", 0.0, sheet.duration_s, path=path, params={"moving": "both"})
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in (rider.ref, broom.ref)}


def _put_upon(sheet: Sheet, member: Member, base: Member, relation: Relation, lift: float) -> float:
    """Put one on a body; return how high the next of several is above it, units."""
    place = relation.part
    side = "" if member.person or place == "neck" else "left" if sheet.side > 0 else "right"
    socket = socket_for(base, place, side)
    if not socket or member.owner in sheet.held or float(max(member.size)) > LARGEST * float(max(base.size)):
        return 0.0
    if place in HELD_IN and base.person:
        sheet.grip(member, base, "hand_right")
        sheet.do(base, "hold", 0.0, sheet.duration_s)
        return 0.0
    sheet.held[member.owner] = (base.owner, socket, NEVER_S)
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], y=lift, support="", relation="")
    acts = [a for a in sheet.actions if a.subject == member.ref]
    sheet.settled |= {(a.subject, a.order) for a in acts if a.act not in AT_REST}
    if member.person:
        sheet.deeds[member.owner] = [Deed(verb="sit", start_s=0.0, end_s=sheet.duration_s)]
    elif member.mobile and not any(a.act in AT_REST for a in acts):
        verb = "lie" if place == "lap" else "stand"
        sheet.do(member, verb, 0.0, sheet.duration_s)
    if place == "lap" and base.person and not any(a.subject == base.ref and a.act in NESTED for a in sheet.actions):
        seated = any(r.subject == base.ref and r.kind in ("on", "in", "riding") for r in sheet.brief.relations)
        sheet.do(base, "sit" if seated else "cross-legged", 0.0, sheet.duration_s)
    return float(member.size[1])


def _grip(sheet: Sheet, base: Member, relation: Relation) -> None:
    thing = next((m for m in sheet.of(relation.objects[0]) if not m.person), None)
    if thing is None or base.person:
        return
    if base.assembly.carriage == "rotor":
        return _hang_below(sheet, base, thing)
    pawed = kind_of(sheet.brief.things[base.ref[1]]) in WITH_PAWS and not _goes(sheet, base)
    place = relation.part or ("paws" if pawed else "")
    if place in ("hand", "arms"):
        place = "paws"
    socket = socket_for(base, place, "") if place in ("claws", "paws") else ""
    if socket not in ("claws", "paws") or float(max(thing.size)) > float(max(base.size)):
        return
    sheet.held[thing.owner] = (base.owner, socket, NEVER_S)
    spot = sheet.spots[thing.owner]
    sheet.spots[thing.owner] = replace(spot, y=0.0, support="", relation="")
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}
    if socket == "paws" and not _goes(sheet, base):
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == base.ref and a.act in HOLDING}
        sheet.do(base, "hold in paws", 0.0, sheet.duration_s)


def _hang_below(sheet: Sheet, base: Member, thing: Member) -> None:
    """What a drone or a helicopter carries is right below it."""
    spot = sheet.spots[base.owner]
    scale = min(1.0, LOAD * float(max(base.size)) / float(max(thing.size)))
    high = spot.y + float(base.low[1]) * spot.scale - scale * float(thing.high[1])
    sheet.spots[thing.owner] = replace(spot, y=high, scale=scale, support="", relation="")
    sheet.held[thing.owner] = (base.owner, "", NEVER_S)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}


HOLDING = ("", "hold", "carry", "eat", "sit", "stand", "nibble", "look", "clean", "wipe")


def _goes(sheet: Sheet, member: Member) -> bool:
    return any(
        a.subject == member.ref and a.act in ("walk", "run", "carry", "climb", "fly", "hop", "swim")
        for a in sheet.actions
    )
