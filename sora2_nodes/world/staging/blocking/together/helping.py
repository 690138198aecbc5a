"""Help for one another: clothes put on somebody, a blanket laid over somebody, food to each other's mouths, a door held open, a chair, a ladder; pointing out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...layouts.spots import FRONT, Spot
from ...roster import Member
from ..by_hand.stance import free_hands, side_on
from ..cues import NEVER_S
from ..household.workplaces import settle_thing
from ..sheet import Sheet

NEAR = 0.30  # of a body's height: between who dresses somebody and whom
PLACES = {  # what is put on → how high on the body the hands are, how far apart, and by which move; of a body's height
    "head": (0.97, 0.05, "cut hair"), "eyes": (0.925, 0.045, "cut hair"), "neck": (0.83, 0.03, "treat"), "shoulders": (0.79, 0.09, "treat"), "waist": (0.58, 0.06, "treat"), "feet": (0.07, 0.035, "plant"),
}  # fmt: skip
WORN_AT = {"glasses": "eyes", "sunglasses": "eyes", "goggles": "eyes", "mask": "eyes", "headphones": "eyes", "scarf": "neck", "tie": "neck", "necklace": "neck", "belt": "waist"}  # fmt: skip
OPENED = ("door", "gate", "garage door", "fridge")
CARS = ("car", "taxi", "van", "sports car", "police car", "truck", "convertible")


def help_one_another(sheet: Sheet) -> None:
    """Take what one does for another one."""
    for action in sheet.actions:
        if action.subject[0] != "person" or (action.subject, action.order) in sheet.settled:
            continue
        helper = next(iter(sheet.of(action.subject)), None)
        take = HELPING.get(action.act)
        if helper is not None and take is not None and take(sheet, action, helper):
            sheet.settled.add((action.subject, action.order))


def _other(sheet: Sheet, action: Action, helper: Member) -> Member | None:
    said = [m for _, ref in action.roles for m in sheet.of(ref) if m.person] + [
        m for m in sheet.of(action.target) if m.person
    ]
    return next((m for m in said if m.owner != helper.owner), None)


def _dress(sheet: Sheet, action: Action, helper: Member) -> bool:
    """Face to face and near, both hands where the garment is; kneeling at shoes."""
    other = _other(sheet, action, helper)
    if other is None or sheet.spots[other.owner].support:
        return False
    side, size, tall = sheet.side, float(helper.size[1]), float(other.size[1])
    high, apart, verb = PLACES[_where(sheet, other)]
    near = (0.36 if verb == "plant" else NEAR) * size
    yaw = side_on(sheet, 16.0)
    facing = side * -1.0
    turned = (180.0 + 34.0) if side > 0 else -34.0
    sheet.spots[helper.owner] = replace(
        sheet.spots[helper.owner], x=0.5 * facing * near, y=0.0, z=-0.03 * size, yaw=yaw, support="", relation=""
    )
    sheet.spots[other.owner] = replace(
        sheet.spots[other.owner], x=-0.5 * facing * near, y=0.0, z=0.03 * size, yaw=turned, support="", relation=""
    )
    middle = np.array([-0.5 * facing * near + 0.05 * facing * tall, high * tall, 0.04 * size])
    across = np.array([0.0, 0.0, apart * size * side])
    free_hands(sheet, helper)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    hands = {"hand_right": middle + across, "hand_left": middle - across, "look": middle}
    sheet.do(helper, verb, start, end, facing=yaw, targets=hands, params={"about": 1.0})
    sheet.do(other, "stand", 0.0, sheet.duration_s, facing=turned, targets={"look": sheet.middle(helper)})
    sheet.settled |= {(other.ref, a.order) for a in sheet.actions if a.subject == other.ref}
    sheet.moods.setdefault(other.owner, "happy")
    return True


def _where(sheet: Sheet, other: Member) -> str:
    """On which part of the body what somebody wears by the words is put."""
    person = sheet.brief.people[other.ref[1]]
    if person.hat is not None:
        return "head"
    for garment in (*person.extras, *person.clothes):
        if garment.kind in WORN_AT:
            return WORN_AT[garment.kind]
        if garment.kind in ("shoes", "boots", "sandals"):
            return "feet"
    return (
        "shoulders"
        if any(g.kind in ("coat", "jacket", "cloak", "parka", "vest") for g in person.clothes) or person.extras
        else "neck"
    )


def _tuck_in(sheet: Sheet, action: Action, helper: Member) -> bool:
    """Whom one covers lies on a sofa or a bed; the blanket lies over them, its edge under both hands."""
    other = _other(sheet, action, helper)
    bed = next((m for m in sheet.members if m.name in ("sofa", "bed", "cot")), None)
    blanket = next((m for m in sheet.members if m.name in ("blanket", "rug", "towel")), None)
    if other is None or bed is None:
        return False
    size, side = float(helper.size[1]), sheet.side
    along_x = bed.size[0] >= bed.size[2]
    yaw = (0.0 if along_x else 90.0) + (0.0 if side > 0 else 180.0)
    sheet.spots[bed.owner] = replace(
        sheet.spots[bed.owner], x=0.0, y=0.0, z=0.0, yaw=FRONT if bed.name == "sofa" else yaw, support="", relation=""
    )
    seat = bed.assembly.sockets.get("seat") or bed.assembly.sockets.get("top")
    high = float(seat.at[1]) if seat is not None else 0.5 * float(bed.size[1])
    deep = 0.5 * float(min(bed.size[0], bed.size[2]))
    z = 0.35 * deep if bed.name == "sofa" else 0.0
    lying = 0.0 if side > 0 else 180.0
    sheet.spots[other.owner] = replace(
        sheet.spots[other.owner], x=0.0, y=high, z=z, yaw=lying, support=bed.owner, relation="top"
    )
    sheet.deeds[other.owner] = []
    sheet.do(other, "sleep", 0.0, sheet.duration_s)
    sheet.settled |= {(other.ref, a.order) for a in sheet.actions if a.subject == other.ref}
    place = np.array([-0.06 * side * size, high + 0.13 * size, z + 0.06 * size])
    if blanket is not None:
        settle_thing(sheet, blanket)
        sheet.spots[blanket.owner] = replace(sheet.spots[blanket.owner], x=-0.10 * side * size, y=high + 0.02 * size, z=z, yaw=lying, support=bed.owner, relation="top")  # fmt: skip
    back = bed.name != "sofa"
    here = replace(sheet.spots[helper.owner], x=float(place[0]), y=0.0, z=-deep - 0.10 * size if back else deep + 0.16 * size, yaw=FRONT if back else 90.0 - 26.0 * side, support="", relation="")  # fmt: skip
    apart = np.array([0.11 * size, 0.0, 0.0]) * (1.0 if not back else -1.0)
    hands = {"hand_right": place + apart, "hand_left": place - apart, "look": place}
    _bend_over(sheet, action, helper, here, hands, about=1.0)
    return True


def _bend_over(
    sheet: Sheet, action: Action, helper: Member, here: Spot, hands: Mapping[str, np.ndarray], *, about: float
) -> None:
    """Let somebody bend over another from `here` as long as an act is, hands where they are said. about: how far hands go to and fro."""
    sheet.spots[helper.owner] = here
    free_hands(sheet, helper)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    sheet.do(helper, "make bed", start, end, facing=here.yaw, targets=hands, params={"about": about})


def _massage(sheet: Sheet, action: Action, helper: Member) -> bool:
    """Behind the couch on which the other lies, both hands on the back, or on what was named."""
    other = _other(sheet, action, helper)
    couch = next((m for m in sheet.members if m.name in ("bed", "operating table", "hospital bed", "sofa")), None)
    if other is None or couch is None:
        return False
    size, side = float(helper.size[1]), sheet.side
    along_x = couch.size[0] >= couch.size[2]
    yaw = (0.0 if along_x else 90.0) + (0.0 if side > 0 else 180.0)
    lying = 0.0 if side > 0 else 180.0
    sheet.spots[couch.owner] = replace(sheet.spots[couch.owner], x=0.0, y=0.0, z=0.0, yaw=yaw, support="", relation="")
    seat = couch.assembly.sockets.get("seat") or couch.assembly.sockets.get("top")
    high = float(seat.at[1]) if seat is not None else 0.5 * float(couch.size[1])
    deep = 0.5 * float(min(couch.size[0], couch.size[2]))
    sheet.spots[other.owner] = replace(
        sheet.spots[other.owner], x=0.0, y=high, z=0.0, yaw=lying, support=couch.owner, relation="top"
    )
    sheet.deeds[other.owner] = []
    sheet.do(other, "lie", 0.0, sheet.duration_s)
    sheet.settled |= {(other.ref, a.order) for a in sheet.actions if a.subject == other.ref}
    said = " ".join(action.words).lower()
    off = 0.24 if "leg" in said or "feet" in said else -0.14
    place = np.array([off * side * size, high + 0.10 * size, 0.02 * size])
    here = replace(
        sheet.spots[helper.owner], x=float(place[0]), y=0.0, z=-deep - 0.11 * size, yaw=FRONT, support="", relation=""
    )
    apart = np.array([0.06 * size, 0.0, 0.0])
    hands = {"hand_right": place - apart, "hand_left": place + apart, "look": place}
    _bend_over(sheet, action, helper, here, hands, about=0.6)
    return True


def _feed(sheet: Sheet, action: Action, helper: Member) -> bool:
    """Sitting on the ground face to face, a hand with food at the other's mouth."""
    doers = [m for a in sheet.actions if a.act == action.act for m in sheet.of(a.subject) if m.person]
    doers = list({m.owner: m for m in doers}.values())[:2]
    if len(doers) < 2 or helper not in doers:
        return False
    size = float(min(m.size[1] for m in doers))
    foods = [m for m in sheet.members if m.assembly.family == "food" and m.owner not in sheet.held]
    first = helper is doers[0]
    side = -1.0 if first else 1.0
    yaw = -18.0 if first else -162.0
    sheet.spots[helper.owner] = replace(
        sheet.spots[helper.owner], x=0.26 * side * size, y=0.0, z=0.0, yaw=yaw, support="", relation=""
    )
    cloth = next((m for m in sheet.members if m.name == "rug"), None)
    if cloth is not None:
        sheet.spots[cloth.owner] = replace(
            sheet.spots[cloth.owner], x=0.0, y=0.0, z=0.0, yaw=FRONT, support="", relation=""
        )
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    free_hands(sheet, helper)
    mouth = np.array(
        [-side * 0.26 * size + 0.075 * side * size, 0.405 * size, 0.03 * size + (0.05 if first else -0.03) * size]
    )
    sheet.do(helper, "cross-legged", 0.0, sheet.duration_s, facing=yaw)
    sheet.do(helper, "spoon", start, end, targets={"hand_right": mouth, "look": mouth})
    if foods:
        sheet.held[foods[0].owner] = (helper.owner, "hand_right", NEVER_S)
    sheet.moods.setdefault(helper.owner, "happy")
    return True


def _open_for(sheet: Sheet, action: Action, helper: Member) -> bool:
    """Beside the open door, a hand on it, while the other one goes through."""
    door = next((m for ref in (action.role("object"), action.target) for m in sheet.of(ref) if m.name in OPENED), None)
    going = next((a for a in sheet.actions if a.subject != action.subject and a.subject[0] == "person" and a.act in ("walk", "enter", "run") and a.role("through", "into", "in") is not None), None)  # fmt: skip
    other = next(iter(sheet.of(going.subject)), None) if going is not None else None
    if door is None or other is None or going is None:
        return False
    size = float(helper.size[1])
    settle_thing(sheet, door)
    scale = max(sheet.spots[door.owner].scale, 1.18 * max(size, float(other.size[1])) / float(door.size[1]))
    sheet.spots[door.owner] = replace(
        sheet.spots[door.owner], x=0.0, y=0.0, z=-0.1 * size, yaw=90.0, scale=scale, support="", relation=""
    )
    sheet.do(door, "open", 0.1, sheet.duration_s)
    half = 0.5 * float(max(door.size[0], door.size[2])) * scale
    out = np.array([-0.9 * half - 0.03 * size, 0.0, 1.25 * half])  # its leaf's edge, open toward the viewer
    here = replace(
        sheet.spots[helper.owner],
        x=float(out[0]) - 0.22 * size,
        y=0.0,
        z=float(out[2]) - 0.06 * size,
        yaw=-14.0,
        support="",
        relation="",
    )
    sheet.spots[helper.owner] = here
    leaf = out + np.array([0.0, 0.58 * size, 0.0])
    free_hands(sheet, helper)
    sheet.do(helper, "stand", 0.0, sheet.duration_s, facing=-14.0, targets={"look": sheet.middle(other)})
    sheet.do(helper, "hold out to", 0.0, sheet.duration_s, targets={"hand_right": leaf})
    way = np.array([[0.1 * size, 0.0, -0.9 * size], [0.04 * size, 0.0, -0.1 * size], [0.16 * size, 0.0, 0.85 * size]])
    sheet.spots[other.owner] = replace(
        sheet.spots[other.owner], x=float(way[0, 0]), y=0.0, z=float(way[0, 2]), yaw=FRONT, support="", relation=""
    )
    sheet.do(other, "walk", 0.2 * sheet.duration_s, 0.95 * sheet.duration_s, path=way)
    sheet.settled |= {(other.ref, a.order) for a in sheet.actions if a.subject == other.ref}
    return True


def _open_car(sheet: Sheet, action: Action, helper: Member) -> bool:
    """At a car's side, a hand on its door and one on the back of whom one helps in, who bends to it."""
    car = next((m for ref in (action.role("object"), action.target) for m in sheet.of(ref) if m.name in CARS), None)
    other = next((m for m in sheet.members if m.person and m.owner != helper.owner), None)
    if car is None or other is None:
        return False
    size, side = float(helper.size[1]), sheet.side
    settle_thing(sheet, car)
    sheet.spots[car.owner] = replace(
        sheet.spots[car.owner], x=0.0, y=0.0, z=0.0, yaw=0.0 if side > 0 else 180.0, support="", relation=""
    )
    deep = 0.5 * float(car.size[2])
    door = np.array([0.06 * side * float(car.size[0]), 0.0, deep])
    yaw = 90.0 - 34.0 * side
    sheet.spots[other.owner] = replace(
        sheet.spots[other.owner], x=float(door[0]), y=0.0, z=deep + 0.12 * size, yaw=yaw, support="", relation=""
    )
    sheet.spots[helper.owner] = replace(sheet.spots[helper.owner], x=float(door[0]) - 0.34 * side * size, y=0.0, z=deep + 0.24 * size, yaw=yaw - 24.0 * side, support="", relation="")  # fmt: skip
    roof = door + np.array([0.10 * side * size, 0.74 * size, 0.02])
    sheet.do(
        other,
        "treat",
        0.0,
        sheet.duration_s,
        facing=yaw,
        targets={"hand_right": roof, "look": roof - np.array([0.0, 0.2 * size, 0.0])},
    )
    back = door + np.array([-0.06 * side * size, 0.70 * size, 0.16 * size])
    free_hands(sheet, helper)
    sheet.do(helper, "hold out to", 0.0, sheet.duration_s, targets={"hand_right": back, "look": back})
    sheet.do(helper, "stand", 0.0, sheet.duration_s, facing=yaw - 24.0 * side)
    sheet.settled |= {(other.ref, a.order) for a in sheet.actions if a.subject == other.ref}
    return True


def _open(sheet: Sheet, action: Action, helper: Member) -> bool:
    return _open_for(sheet, action, helper) or _open_car(sheet, action, helper)


def _hold_for(sheet: Sheet, action: Action, helper: Member) -> bool:
    """A ladder that somebody climbs is held at its foot, a chair that somebody sits on by its back."""
    thing = next((m for ref in (action.role("object"), action.target) for m in sheet.of(ref) if not m.person), None)
    other = next((m for a in sheet.actions for m in sheet.of(a.subject) if m.person and m.owner != helper.owner and a.act in ("climb", "sit", "sit down") and thing is not None and thing.ref in (a.target, *(ref for _, ref in a.roles))), None)  # fmt: skip
    if thing is None or other is None:
        return False
    size, side = float(helper.size[1]), sheet.side
    settle_thing(sheet, thing)
    start, end = 0.0, sheet.duration_s
    free_hands(sheet, helper)
    if thing.name == "ladder":
        x = -side * (0.5 * float(max(thing.size[0], thing.size[2])) * 0.4 + 0.24 * size)
        sheet.spots[thing.owner] = replace(
            sheet.spots[thing.owner], x=0.0, y=0.0, z=0.0, yaw=FRONT, support="", relation=""
        )
        yaw = side_on(sheet, 22.0)
        sheet.spots[helper.owner] = replace(
            sheet.spots[helper.owner], x=x, y=0.0, z=0.12 * size, yaw=yaw, support="", relation=""
        )
        rail = np.array([-side * 0.10 * size, 0.62 * size, 0.06 * size])
        hands = {
            "hand_right": rail + np.array([0.0, 0.08 * size, 0.0]),
            "hand_left": rail,
            "look": rail + np.array([0.0, 0.5 * size, 0.0]),
        }
        sheet.do(helper, "treat", start, end, facing=yaw, targets=hands)
        return True
    back = np.array([0.0, 0.9 * float(thing.size[1]), -0.4 * float(thing.size[0])])
    sheet.spots[thing.owner] = replace(
        sheet.spots[thing.owner], x=0.0, y=0.0, z=0.0, yaw=FRONT + 20.0 * side, support="", relation=""
    )
    here = replace(sheet.spots[helper.owner], x=-0.14 * side * size, y=0.0, z=-0.5 * float(max(thing.size[0], thing.size[2])) - 0.14 * size, yaw=FRONT + 20.0 * side, support="", relation="")  # fmt: skip
    sheet.spots[helper.owner] = here
    apart = np.array([0.08 * size, 0.0, 0.0])
    sheet.do(
        helper, "treat", start, end, facing=here.yaw, targets={"hand_right": back - apart, "hand_left": back + apart}
    )
    return True


def _point_out(sheet: Sheet, action: Action, helper: Member) -> bool:
    """Side by side; the other one looks where the arm points."""
    looking = next(
        (
            a
            for a in sheet.actions
            if a.subject != action.subject and a.subject[0] == "person" and a.act in ("look", "look up")
        ),
        None,
    )
    other = next(iter(sheet.of(looking.subject)), None) if looking is not None else None
    if (
        other is None
        or any(sheet.spots[m.owner].support for m in (helper, other))
        or any(not m.person for _, ref in action.roles for m in sheet.of(ref))
    ):
        return False
    side, size = sheet.side, float(helper.size[1])
    yaw = -34.0 if side > 0 else -146.0
    far = np.array([side * 3.0 * size, 1.15 * size, 1.2 * size])
    for member, x, z in ((helper, 0.14, 0.05), (other, -0.20, -0.12)):
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=side * x * size, y=0.0, z=z * size, yaw=yaw, support="", relation=""
        )
        sheet.do(member, "stand", 0.0, sheet.duration_s, facing=yaw, targets={"look": far})
    sheet.do(helper, "point", sheet.start_of(action, "stand"), sheet.end_of(action), targets={"look": far})
    sheet.settled |= {(other.ref, a.order) for a in sheet.actions if a.subject == other.ref}
    return True


HELPING = {
    "help dress": _dress, "tuck in": _tuck_in, "massage": _massage, "feed each other": _feed, "open": _open, "hold": _hold_for, "point": _point_out,
}  # fmt: skip
