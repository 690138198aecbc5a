"""Pursuits: acts that are more than one deed: yoga, planting, washing on a line, a haircut, skipping, kites, angling, feeding.

Each takes its place and its things, so that hands are where the things are. Lengths given over a body's height are `of its height`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from .....vocabulary.liquids import CLEAR
from ....motion.moves import MOVES
from ...layout import FRONT
from ...roster import Member
from ..cues import NEVER_S, Cord, Hold, Pour
from ..sheet import Sheet
from . import cords
from .feats import FEATS

ON_THE_FLOOR = (
    "downward dog",
    "plank",
    "push-up",
    "sit-up",
    "cobra pose",
    "child pose",
    "warrior pose",
)  # seen from the side
FLOW = ("downward dog", "warrior pose", "tree pose", "cobra pose", "child pose")  # of who does yoga, in this order
POSE_S = 1.9  # so long a pose of a flow is held at least
SIDE_ON = 12.0  # degrees that who is seen from the side is turned to the viewer
MAT_AHEAD = 0.34  # of its height: how far the middle of a mat lies before who stands on it
BEFORE_SEAT = 0.5  # units: so far before a bench one kneels
END_REACH = 0.16  # of its height: how far from a table's end one stands at it
PLANTED = 0.36  # of its height: how far before who plants the hole is
SKIP_S = MOVES["jump rope"].cycle_s
LINE_HIGH = 0.24  # of its height: how far behind the line who hangs washing stands
BESIDE_CHAIR = 0.28  # of its height
ATTENDED = {  # act: its move; over the height of who sits: how high over the seat, how far to the side; of its own: between the hands
    "cut hair": ("cut hair", 0.46, 0.01, 0.055), "treat": ("treat", 0.20, 0.14, 0.03), "feed": ("spoon", 0.41, 0.02, 0.0), "put on makeup": ("treat", 0.42, 0.02, 0.0),
}  # fmt: skip
KITE_AT = (0.95, 1.25, -0.7)  # units from who flies it: ahead, up, away
TAUT = 0.9  # slack of what is pulled tight
CAST = 0.85  # of its height: how far out the float lies
FED_FROM = 0.62  # of its height: how far what is fed is from who feeds it
STRUCK = 0.62  # of its height: how far before one the log lies that is chopped
PETTED = 0.22  # of its height: how far before one an animal is that is stroked
LARGE = 0.45  # of its height: what is taller eats from the hand
TUGGED_M = 1.5  # m between two who pull on one rope


def pursue(sheet: Sheet) -> None:
    """Take the acts of this room before all others."""
    for action in sheet.actions:
        take = PURSUITS.get(action.act)
        if take is None or action.subject[0] != "person" or (action.subject, action.order) in sheet.settled:
            continue
        for member in sheet.of(action.subject):
            if take(sheet, action, member):
                sheet.settled.add((action.subject, action.order))


def _yaw(sheet: Sheet, turned: float = SIDE_ON) -> float:
    """Side on, turned to the viewer by degrees."""
    return -turned if sheet.side > 0 else turned - 180.0


def _ahead(yaw: float) -> np.ndarray:
    return np.array([math.cos(math.radians(yaw)), 0.0, -math.sin(math.radians(yaw))])


def _stand(sheet: Sheet, member: Member, yaw: float) -> None:
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)


def _bare(sheet: Sheet, member: Member) -> None:
    """Take holding away from who has the hands at something else."""
    sheet.deeds[member.owner] = [d for d in sheet.deeds[member.owner] if d.verb not in ("hold", "hold both")]


def _unroll(sheet: Sheet, member: Member, yaw: float) -> None:
    """Lay the mat along who exercises on it."""
    for mat in [m for m in sheet.members if m.name in ("yoga mat", "rug")]:
        here, ahead = sheet.spots[member.owner], _ahead(yaw) * MAT_AHEAD * float(member.size[1])
        x, z = here.x + float(ahead[0]), here.z + float(ahead[2])
        sheet.spots[mat.owner] = replace(sheet.spots[mat.owner], x=x, y=0.0, z=z, yaw=yaw, support="", relation="")
        sheet.spots[member.owner] = replace(here, y=0.0, support="", relation="")


def _pose(sheet: Sheet, action: Action, member: Member) -> bool:
    """One pose, seen from the side where it is on the floor."""
    yaw = _yaw(sheet) if action.act in ON_THE_FLOOR else FRONT
    others = {a.act for a in sheet.actions if a.subject == action.subject}
    if others & set(ON_THE_FLOOR):
        yaw = _yaw(sheet)
    _stand(sheet, member, yaw)
    _unroll(sheet, member, yaw)
    sheet.do(member, action.act, sheet.start_of(action, action.act), sheet.end_of(action), facing=yaw)
    return True


def _yoga(sheet: Sheet, action: Action, member: Member) -> bool:
    """A flow from pose to pose, each held."""
    start, end = sheet.start_of(action, "yoga"), sheet.end_of(action)
    yaw = _yaw(sheet)
    _stand(sheet, member, yaw)
    _unroll(sheet, member, yaw)
    count = int(np.clip((end - start) // POSE_S, 1, len(FLOW)))
    begin = 1 if count == 1 else 0
    times = np.linspace(start, end, count + 1)
    for k, pose in enumerate(FLOW[begin : begin + count]):
        sheet.do(member, pose, float(times[k]), float(times[k + 1]), facing=yaw)
    return True


def _plant(sheet: Sheet, action: Action, member: Member) -> bool:
    """Kneeling, both hands at the foot of what is planted."""
    yaw = _yaw(sheet, 28.0)
    _stand(sheet, member, yaw)
    here = sheet.spots[member.owner]
    there = _ahead(yaw) * PLANTED * float(member.size[1])
    for plant in sheet.of(action.role("object") or action.target)[:1]:
        sheet.held.pop(plant.owner, None)
        sheet.spots[plant.owner] = replace(
            sheet.spots[plant.owner],
            x=here.x + float(there[0]),
            y=0.0,
            z=here.z + float(there[2]),
            support="",
            relation="",
        )
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == plant.ref}
    _bare(sheet, member)
    kneeling = [a for a in sheet.actions if a.subject == action.subject and a.act in ("kneel", "crouch")]
    sheet.settled |= {(a.subject, a.order) for a in kneeling}
    start = (
        0.0 if all(a in kneeling or a.order >= action.order for a in _own(sheet, action)) else sheet.clock[action.order]
    )
    sheet.do(member, "plant", start, sheet.end_of(action), facing=yaw)
    return True


def _own(sheet: Sheet, action: Action) -> list[Action]:
    return [a for a in sheet.actions if a.subject == action.subject]


def _tie_shoes(sheet: Sheet, action: Action, member: Member) -> bool:
    yaw = _yaw(sheet, 40.0)
    here = sheet.spots[member.owner]
    seats = [m for m in sheet.members if "seat" in m.assembly.sockets]
    front = max((sheet.spots[m.owner].z for m in seats), default=here.z - BEFORE_SEAT) + BEFORE_SEAT
    sheet.spots[member.owner] = replace(here, yaw=yaw, y=0.0, z=max(front, here.z), support="", relation="")
    _bare(sheet, member)
    sheet.do(member, "tie shoes", sheet.start_of(action, action.act), sheet.end_of(action), facing=yaw)
    return True


def _hang_laundry(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the line and facing the viewer, hands at its free end."""
    line = next((m for m in sheet.members if m.name == "clothesline"), None)
    sheet.held.pop(line.owner if line else "", None)
    if line is not None:
        free = line.assembly.sockets["free"].at
        spot = sheet.spots[member.owner]
        sheet.spots[line.owner] = replace(
            sheet.spots[line.owner], x=-float(free[0]) * 0.6, y=0.0, z=0.0, yaw=0.0, support="", relation=""
        )
        x = float(free[0]) * 0.4
        sheet.spots[member.owner] = replace(
            spot, x=x, y=0.0, z=-LINE_HIGH * float(member.size[1]), yaw=FRONT, support="", relation=""
        )
    _bare(sheet, member)
    sheet.do(member, "hang laundry", sheet.start_of(action, action.act), sheet.end_of(action), facing=FRONT)
    return True


def _attend(sheet: Sheet, action: Action, member: Member) -> bool:
    """Beside the seat of whom one attends to, hands where the act wants them: at the head, the arm or the mouth."""
    other = next((m for m in sheet.of(action.role("object") or action.target) if m.person), None)
    if other is None:
        return False
    on = [ref for r in sheet.brief.relations if r.kind in ("on", "in") and r.subject == other.ref for ref in r.objects]
    seat = next((m for ref in on for m in sheet.of(ref) if "seat" in m.assembly.sockets), None)
    if seat is None:
        return False
    side, size = sheet.side, float(member.size[1])
    there = replace(sheet.spots[seat.owner], x=0.08 * side, z=0.0, yaw=FRONT + 14.0 * side, support="", relation="")
    sheet.spots[seat.owner] = there
    yaw = _yaw(sheet, 20.0)
    out = 0.5 * float(max(seat.size[0], seat.size[2])) * there.scale
    x, z = there.x - side * max(BESIDE_CHAIR * size, out + 0.04 * size), there.z - 0.10 * size
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x, y=0.0, z=z, yaw=yaw, support="", relation="")
    high = float(seat.assembly.sockets["seat"].at[1]) * there.scale
    tall = float(other.size[1])
    verb, up, near, apart = ATTENDED[action.act]
    place = np.array([there.x - side * near * tall, high + up * tall, there.z])
    hands = (place + np.array([0.0, 0.0, apart * size]), place + np.array([0.0, 0.03 * size, -apart * size]))
    right, left = hands if side > 0 else hands[::-1]
    targets = {"hand_right": right, "look": place, **({"hand_left": left} if apart else {})}
    _bare(sheet, member)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    sheet.do(member, verb, start, end, targets=targets, facing=yaw, params={"about": 1.0})
    return True


def _jump_rope(sheet: Sheet, action: Action, member: Member) -> bool:
    """Over a rope that both hands swing."""
    _stand(sheet, member, FRONT + 24.0 * sheet.side)
    _bare(sheet, member)
    start = sheet.start_of(action, "stand")
    sheet.do(member, "jump rope", start, sheet.end_of(action), facing=FRONT + 24.0 * sheet.side)
    for rope in [m for m in sheet.members if m.name == "rope"]:
        sheet.spots[rope.owner] = replace(sheet.spots[rope.owner], scale=1e-3)
    left, right = Hold(owner=member.owner, socket="hand_left"), Hold(owner=member.owner, socket="hand_right")
    sheet.cords.append(Cord(first=left, last=right, colour=(0.85, 0.16, 0.14), radius_m=0.012, swung_s=SKIP_S))
    return True


def _arm_wrestle(sheet: Sheet, action: Action, member: Member) -> bool:
    """Right hands that meet over the middle of the table both sit at."""
    doers = [m for a in sheet.actions if a.act == "arm wrestle" for m in sheet.of(a.subject)]
    doers = list({m.owner: m for m in doers}.values())[:2]
    table = next((m for m in sheet.members if "table" in m.name or m.name in ("desk", "counter", "barrel")), None)
    if len(doers) < 2 or table is None or member not in doers:
        return False
    spot = sheet.spots[table.owner]
    high = spot.y + float(table.high[1]) * spot.scale + 0.17 * float(member.size[1])
    hands = np.array([spot.x, high, spot.z])
    start, end = sheet.start_of(action, action.act), sheet.end_of(action)
    late = 0.5 * MOVES["arm wrestle"].cycle_s if member is doers[1] else 0.0  # one gives way while the other pushes
    _bare(sheet, member)
    sheet.moods.setdefault(member.owner, "angry")
    sheet.do(
        member, "arm wrestle", start - late, end, targets={"hand_right": hands, "look": hands}, params={"about": 1.0}
    )
    return True


def _tug_of_war(sheet: Sheet, action: Action, member: Member) -> bool:
    """In two rows that lean away from each other, one rope through all hands."""
    doers = [m for a in sheet.actions if a.act == "tug of war" for m in sheet.of(a.subject)]
    doers = list({m.owner: m for m in doers}.values())
    if len(doers) < 2 or member is not doers[0]:
        return len(doers) > 1
    half = (len(doers) + 1) // 2
    for k, puller in enumerate(doers):
        side = -1.0 if k < half else 1.0
        row = k if k < half else k - half
        x = side * (0.5 * TUGGED_M / sheet.unit + 0.48 * float(puller.size[1]) * row)
        yaw = 0.0 if side < 0 else 180.0
        sheet.spots[puller.owner] = replace(
            sheet.spots[puller.owner], x=x, y=0.0, z=0.0, yaw=yaw, support="", relation=""
        )
        _bare(sheet, puller)
        sheet.do(puller, "tug of war", -0.4 * (k >= half), sheet.end_of(action), facing=yaw)
        sheet.settled.add((puller.ref, action.order))
    ends = (doers[half - 1], doers[half]) if half == 1 else (doers[half - 1], doers[-1])
    first, last = Hold(owner=ends[0].owner, socket="hand_right"), Hold(owner=ends[1].owner, socket="hand_right")
    sheet.cords.append(Cord(first=first, last=last, colour=cords.HEMP, radius_m=0.02, slack=TAUT))
    for rope in [m for m in sheet.members if m.name == "rope"]:
        sheet.spots[rope.owner] = replace(sheet.spots[rope.owner], scale=1e-3)
    return True


def _fly_kite(sheet: Sheet, action: Action, member: Member) -> bool:
    """The kite stands in the wind above, its string in the hand."""
    kite = next((m for m in sheet.of(action.role("object") or action.target) if m.name == "kite"), None)
    if kite is None:
        return False
    yaw = _yaw(sheet, 35.0)
    spot, side = sheet.spots[member.owner], sheet.side
    going = [a for a in _own(sheet, action) if a.act in ("run", "walk", "stroll") and a.order == action.order]
    sheet.spots[member.owner] = replace(spot, x=spot.x - 0.45 * side, yaw=yaw)
    sheet.held.pop(kite.owner, None)
    x, y, z = KITE_AT
    here = sheet.spots[member.owner]
    sheet.spots[kite.owner] = replace(
        sheet.spots[kite.owner],
        x=here.x + side * x,
        y=here.y + y,
        z=here.z + z,
        yaw=_yaw(sheet, 60.0),
        support="",
        relation="",
    )
    _bare(sheet, member)
    start, end = sheet.start_of(action, action.act), sheet.end_of(action)
    sheet.do(kite, "hover", 0.0, sheet.duration_s)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == kite.ref}
    if not going:
        sheet.do(member, "fly kite", start, end, targets={"look": sheet.middle(kite)}, facing=yaw)
    hand = Hold(owner=member.owner, socket="hand_right")
    sheet.cords.append(Cord(first=hand, last=Hold(owner=kite.owner), colour=cords.STRING, radius_m=0.008, slack=1.01))
    return True


def _fish(sheet: Sheet, action: Action, member: Member) -> bool:
    """The rod in both hands, its line in the water, or a fish on it."""
    caught = next((m for m in sheet.of(action.role("object") or action.target) if FAMILY_OF.get(m.name) == "sea"), None)
    rods = [m for m in sheet.members if m.name == "fishing rod"]
    taken = {cord.first.owner for cord in sheet.cords}
    rod = next((m for m in rods if m.owner not in taken), None)
    if rod is None or (action.act == "catch" and caught is None):
        return False
    yaw = _yaw(sheet, 30.0)
    mounted = member.owner in sheet.held or bool(sheet.spots[member.owner].support)
    if not mounted:
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], yaw=yaw, x=sheet.spots[member.owner].x - 0.3 * sheet.side
        )
    sheet.held[rod.owner] = (member.owner, "hand_right", NEVER_S)
    _bare(sheet, member)
    here = sheet.spots[member.owner]
    out = np.array([here.x, 0.0, here.z]) + _ahead(here.yaw) * CAST * float(member.size[1])
    start, end = sheet.start_of(action, "fish"), sheet.end_of(action)
    tip = Hold(owner=rod.owner, socket="tip")
    if caught is None:
        last = Hold(place=(float(out[0]), 0.0, float(out[2])))
        slack = 1.02
    else:
        long = float(caught.size[0])
        up = out + np.array([0.0, 0.42 * float(member.size[1]), 0.0])
        sheet.spots[caught.owner] = replace(
            sheet.spots[caught.owner],
            x=float(out[0]),
            y=-0.3 * long,
            z=float(out[2]),
            yaw=yaw + 180.0,
            support="",
            relation="",
        )
        path = np.stack([out - np.array([0.0, 0.5 * long, 0.0]), up])
        sheet.do(caught, "rise", 0.15 * sheet.duration_s, 0.75 * sheet.duration_s, path=path)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == caught.ref}
        last, slack = Hold(owner=caught.owner, socket="mouth"), 1.0
        sheet.moods.setdefault(member.owner, "happy")
    sheet.do(member, "fish", start, end, targets={"look": out}, facing=None if mounted else yaw)
    sheet.cords.append(Cord(first=tip, last=last, colour=cords.STRING, radius_m=0.005, slack=slack))
    return True


def _feed(sheet: Sheet, action: Action, member: Member) -> bool:
    """Small ones gather at the feet and peck what is thrown; a large one eats from the hand."""
    fed = [m for m in sheet.of(action.role("object", "to") or action.target) if m.mobile and not m.person]
    if not fed:
        return _attend(sheet, action, member)
    size, side = float(member.size[1]), sheet.side
    yaw = _yaw(sheet, 34.0)
    large = float(fed[0].size[1]) > LARGE * size
    here = replace(sheet.spots[member.owner], yaw=yaw)
    if not here.support:
        here = replace(here, x=-side * 0.3 * size, z=0.0)
    sheet.spots[member.owner] = here
    start, end = sheet.start_of(action, "feed"), sheet.end_of(action)
    _bare(sheet, member)
    afloat = FAMILY_OF.get(fed[0].name) == "sea"
    for k, animal in enumerate(fed):
        reach = (0.34 * size if large else FED_FROM * size) + 0.5 * float(animal.size[0]) + 0.35 * size * (k // 2)
        x = here.x + side * reach
        z = here.z + (0.0 if len(fed) == 1 else (-0.16, 0.2)[k % 2] * size) + 0.05 * size * (k // 2)
        facing = 180.0 if side > 0 else 0.0
        facing += (-18.0, 22.0)[k % 2] * (len(fed) > 1)
        sheet.spots[animal.owner] = replace(
            sheet.spots[animal.owner],
            x=x,
            y=sheet.spots[animal.owner].y if afloat else 0.0,
            z=z,
            yaw=facing,
            support="",
            relation="",
        )
        sheet.do(animal, "eat" if not large else "stand", 0.0, sheet.duration_s, facing=facing)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == animal.ref}
    targets = {"look": sheet.middle(fed[0])}
    if large:
        mouth = sheet.spots[fed[0].owner]
        targets["hand_right"] = np.array(
            [mouth.x - side * 0.42 * float(fed[0].size[0]), 0.72 * float(fed[0].size[1]), mouth.z]
        )
    sheet.do(member, "feed" if large else "scatter", start, end, targets=targets, facing=None if here.support else yaw)
    return True


def _chop(sheet: Sheet, action: Action, member: Member) -> bool:
    """The log lies across before one, where the axe comes down."""
    wood = next((m for m in sheet.members if m.name in ("log", "stump")), None)
    axe = next((m for m in sheet.members if m.name == "axe"), None)
    yaw = _yaw(sheet, 32.0)
    _stand(sheet, member, yaw)
    _bare(sheet, member)
    if axe is not None:
        sheet.held[axe.owner] = (member.owner, "hand_right", NEVER_S)
    if wood is not None:
        here, there = sheet.spots[member.owner], _ahead(yaw) * STRUCK * float(member.size[1])
        x, z = here.x + float(there[0]), here.z + float(there[2])
        sheet.spots[wood.owner] = replace(
            sheet.spots[wood.owner], x=x, y=0.0, z=z, yaw=yaw + 90.0, support="", relation=""
        )
    sheet.do(member, "chop", sheet.start_of(action, "stand"), sheet.end_of(action), facing=yaw)
    return True


def _water(sheet: Sheet, action: Action, member: Member) -> bool:
    """Water runs from the can over the plants; how one stands there is left to its station."""
    can = next((m for m in sheet.members if m.name == "watering can"), None)
    plant = next((m for m in sheet.members if FAMILY_OF.get(m.name) == "plant"), None)
    if can is None or plant is None:
        return False
    sheet.held.pop(can.owner, None)
    sheet.grip(can, member, "hand_right")
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    sheet.pours.append(Pour(source=can.owner, vessel=plant.owner, start_s=start, end_s=end, colour=CLEAR))
    return False


def _pet(sheet: Sheet, action: Action, member: Member) -> bool:
    """A hand on the back of an animal that stands before one."""
    animal = next((m for m in sheet.of(action.role("object") or action.target) if m.mobile and not m.person), None)
    if animal is None or animal.owner in sheet.held or sheet.spots[member.owner].support:
        return False
    size, side = float(member.size[1]), sheet.side
    yaw = _yaw(sheet, 24.0)
    here = replace(sheet.spots[member.owner], x=-side * 0.3 * size, y=0.0, z=-0.06 * size, yaw=yaw)
    sheet.spots[member.owner] = here
    x = here.x + side * (PETTED * size + 0.28 * float(animal.size[0]))
    facing = 180.0 if side > 0 else 0.0
    spot = replace(sheet.spots[animal.owner], x=x, y=0.0, z=here.z + 0.06 * size, yaw=facing, support="", relation="")
    sheet.spots[animal.owner] = spot
    back = np.array([spot.x - side * 0.12 * float(animal.size[0]), 0.86 * float(animal.size[1]), spot.z])
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    _bare(sheet, member)
    sheet.do(animal, "stand", 0.0, sheet.duration_s, facing=facing)
    sheet.settled |= {
        (a.subject, a.order) for a in sheet.actions if a.subject == animal.ref and a.act in ("", "rest", "stand")
    }
    sheet.do(
        member, "pet" if back[1] < 0.62 * size else "treat", start, end, targets={"hand_right": back, "look": back}, facing=yaw,
        params={"about": 1.0},
    )  # fmt: skip
    return True


def _blow_out(sheet: Sheet, action: Action, member: Member) -> bool:
    """Candles are blown out, not switched off."""
    flames = next(
        (m for m in sheet.of(action.role("object") or action.target) if m.name in ("candle", "birthday cake")), None
    )
    if flames is None:
        return False
    _bare(sheet, member)
    _at_the_end(sheet, member, flames)
    sheet.do(flames, "turn off", 0.55 * sheet.end_of(action), sheet.duration_s)
    sheet.do(
        member, "blow", sheet.start_of(action, "stand"), sheet.end_of(action), targets={"look": sheet.middle(flames)}
    )
    return True


def _at_the_end(sheet: Sheet, member: Member, thing: Member) -> None:
    """Beside what stands on a table, at the table's end, so that the face is seen over it."""
    spot, side, size = sheet.spots[thing.owner], sheet.side, float(member.size[1])
    if not spot.support or sheet.spots[member.owner].support:
        return
    table = sheet.member(spot.support)
    at = sheet.spots[table.owner]
    end = at.x - side * 0.5 * float(max(table.size[0], table.size[2])) * at.scale
    sheet.spots[table.owner] = replace(at, yaw=FRONT)
    sheet.spots[thing.owner] = replace(spot, x=end + side * (0.5 * float(thing.size[0]) + 0.06 * size), z=at.z)
    x = end - side * END_REACH * size
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x, y=0.0, z=at.z, yaw=_yaw(sheet, 22.0), relation=""
    )


def _unwrap(sheet: Sheet, action: Action, member: Member) -> bool:
    """Sitting on the floor, the parcel before one: its lid comes up."""
    parcel = next((m for m in sheet.of(action.role("object") or action.target) if "open" in m.assembly.states), None)
    if parcel is None or sheet.spots[member.owner].support:
        return False
    size = float(member.size[1])
    yaw = FRONT + 26.0 * sheet.side
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], y=0.0, yaw=yaw)
    here = sheet.spots[member.owner]
    there = _ahead(yaw) * (0.30 * size + 0.5 * float(parcel.size[2]))
    sheet.held.pop(parcel.owner, None)
    sheet.spots[parcel.owner] = replace(
        sheet.spots[parcel.owner], x=here.x + float(there[0]), y=0.0, z=here.z + float(there[2]), yaw=yaw + 90.0, support="", relation="",
    )  # fmt: skip
    start, end = sheet.clock[action.order] if action.order else 0.0, sheet.duration_s
    _bare(sheet, member)
    sheet.do(member, "cross-legged", 0.0, sheet.duration_s, facing=yaw)
    sheet.do(member, "unwrap", start, sheet.end_of(action), targets={"look": sheet.middle(parcel)})
    sheet.do(parcel, "open", start + 0.35 * (sheet.end_of(action) - start), end)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == parcel.ref}
    sheet.moods.setdefault(member.owner, "happy")
    return True


Pursuit = Callable[[Sheet, Action, Member], bool]
PURSUITS: Mapping[str, Pursuit] = {
    "yoga": _yoga, **dict.fromkeys(("tree pose", "warrior pose", "downward dog", "cobra pose", "child pose", "plank", "push-up", "sit-up"), _pose),
    "plant": _plant, "tie shoes": _tie_shoes, "hang laundry": _hang_laundry, "cut hair": _attend, "treat": _attend, "put on makeup": _attend, "jump rope": _jump_rope, "arm wrestle": _arm_wrestle,
    "tug of war": _tug_of_war, "fly kite": _fly_kite, "fish": _fish, "catch": _fish, "feed": _feed, "turn off": _blow_out, "unwrap": _unwrap, "pet": _pet, "chop wood": _chop, "water": _water, **FEATS,
}  # fmt: skip
