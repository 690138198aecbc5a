"""What is grown and what is kept: planting, watering, feeding, stroking."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.setting import Ref
from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from .....vocabulary.liquids import CLEAR
from ....assembly import socket_frame
from ....motion import Deed, perform
from ...roster import Member
from ..cues import NEVER_S, Pour
from ..sheet import Sheet
from .attending import attend
from .stance import acts_of, face, forward, free_hands, side_on

PRUNED_LOW, PRUNED_UP = 0.5, 0.55  # of its height: lower plants are shown so high where they are pruned
FELLED = ("tree", "oak", "pine", "palm", "birch", "log", "branch", "stump")  # what is cut down, not trimmed
PLANTED = 0.36  # of its height: how far before who plants the hole is
FED_FROM = 0.62  # of its height: how far what is fed is from who feeds it
PETTED = 0.22  # of its height: how far before one an animal is that is stroked
TOUCHED, REACHED, LOW_TOP = (
    0.24,
    0.78,
    0.5,
)  # of its height: how far before one what is touched is; how high at most; from where on one bends
EATEN = 0.55  # of a shot: when what is held out begins to be eaten
OFFERED = 0.86  # of a body's height: how high food is held out
TAKING = ("take food", "take food low")
LARGE = 0.45  # of its height: what is taller eats from the hand


def plant_out(sheet: Sheet, action: Action, member: Member) -> bool:
    """Kneeling, both hands at the foot of what is planted."""
    yaw = side_on(sheet, 28.0)
    face(sheet, member, yaw)
    here = sheet.spots[member.owner]
    there = forward(yaw) * PLANTED * float(member.size[1])
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
    free_hands(sheet, member)
    kneeling = [a for a in sheet.actions if a.subject == action.subject and a.act in ("kneel", "crouch")]
    sheet.settled |= {(a.subject, a.order) for a in kneeling}
    start = (
        0.0
        if all(a in kneeling or a.order >= action.order for a in acts_of(sheet, action))
        else sheet.clock[action.order]
    )
    sheet.do(member, "plant", start, sheet.end_of(action), facing=yaw)
    return True


def prune(sheet: Sheet, action: Action, member: Member) -> bool:
    """Side on, both hands at the blooms, scissors in the right one."""
    plants = [
        m
        for m in sheet.of(action.role("object") or action.target)
        if FAMILY_OF.get(m.name) == "plant" and m.name not in FELLED
    ]
    if not plants or sheet.spots[member.owner].support:
        return False
    side, size = sheet.side, float(member.size[1])
    yaw = side_on(sheet, 30.0)
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=-0.16 * side * size, y=0.0, z=0.0, yaw=yaw)
    tallest = max(float(p.size[1]) for p in plants)
    low = tallest < PRUNED_LOW * size
    for k, plant in enumerate(plants):
        own = sheet.spots[plant.owner]
        scale = own.scale * (PRUNED_UP * size / tallest if low and tallest > 0.0 else 1.0)
        x = (0.12 + 0.20 * k) * side * size
        sheet.spots[plant.owner] = replace(
            own, x=x, y=0.0, z=(0.04, -0.12)[k % 2] * size, scale=min(scale, 1.7), support="", relation=""
        )
    first = sheet.spots[plants[0].owner]
    high = min(0.9 * float(plants[0].size[1]) * first.scale, 0.66 * size)
    bloom = np.array([first.x - 0.03 * side * size, high, first.z])
    apart = np.array([0.0, 0.0, 0.035 * size * side])
    free_hands(sheet, member)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in {p.ref for p in plants}}
    targets = {"hand_right": bloom + apart, "hand_left": bloom - apart, "look": bloom}
    verb = "plant" if high < 0.30 * size else "cut hair"
    sheet.do(
        member,
        verb,
        sheet.start_of(action, "stand"),
        sheet.end_of(action),
        targets=targets,
        facing=yaw,
        params={"about": 1.0},
    )
    return True


def feed_by_hand(sheet: Sheet, action: Action, member: Member) -> bool:
    """Small ones gather at the feet and peck what is thrown; a large one eats from the hand."""
    said = (action.role("to"), action.role("object"), action.target)
    fed = next(([m for m in sheet.of(ref) if m.mobile and not m.person] for ref in said if _animals(sheet, ref)), [])
    if not fed:
        return attend(sheet, action, member)
    size, side = float(member.size[1]), sheet.side
    yaw = side_on(sheet, 34.0)
    large = float(fed[0].size[1]) > LARGE * size
    here = replace(sheet.spots[member.owner], yaw=yaw)
    if not here.support:
        here = replace(here, x=-side * 0.3 * size, z=0.0)
    sheet.spots[member.owner] = here
    free_hands(sheet, member)
    afloat = FAMILY_OF.get(fed[0].name) == "sea"
    for k, animal in enumerate(fed):
        verb, mouth = _reaching(animal, OFFERED * size) if large else ("eat", np.zeros(3))
        reach = 0.35 * size * (k // 2)
        reach += 0.36 * size + float(mouth[0]) if large else FED_FROM * size + 0.5 * float(animal.size[0])
        x = here.x + side * reach
        z = here.z + (0.0 if len(fed) == 1 else (-0.16, 0.2)[k % 2] * size) + 0.05 * size * (k // 2)
        facing = 180.0 if side > 0 else 0.0
        facing += (-18.0, 22.0)[k % 2] * (len(fed) > 1)
        own = sheet.spots[animal.owner]
        y = own.y if afloat else 0.0
        sheet.spots[animal.owner] = replace(own, x=x, y=y, z=z, yaw=facing, support="", relation="")
        sheet.do(animal, verb, 0.0, sheet.duration_s, facing=facing)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == animal.ref}
    _fence_between(sheet, action, here.x, sheet.spots[fed[0].owner].x)
    if large:
        _from_the_hand(sheet, action, member, fed[0])
    else:
        start, end, look = sheet.start_of(action, "feed"), sheet.end_of(action), {"look": sheet.middle(fed[0])}
        sheet.do(member, "scatter", start, end, targets=look, facing=None if here.support else yaw)
    return True


def _animals(sheet: Sheet, ref: Ref | None) -> bool:
    return any(m.mobile and not m.person for m in sheet.of(ref))


def _reaching(animal: Member, high: float) -> tuple[str, np.ndarray]:
    """How a large animal holds its head to take food at a height, and where its mouth is then from its middle, (3,)."""
    found = []
    for verb in TAKING:
        made = perform(animal.assembly, (Deed(verb=verb, start_s=0.0, end_s=4.0, facing=0.0),), np.array([1.0, 1.1]))
        sockets = animal.assembly.sockets
        mouth = (
            socket_frame(animal.assembly, "mouth", made.root, made.joints)[0, :, 3] if "mouth" in sockets
            else np.array([0.42 * float(animal.size[0]), 0.72 * float(animal.size[1]), 0.0])
        )  # fmt: skip
        found.append((verb, mouth))
    return min(found, key=lambda pair: abs(float(pair[1][1]) - high))


def _from_the_hand(sheet: Sheet, action: Action, member: Member, animal: Member) -> None:
    """Hold food to an animal's mouth until it is eaten."""
    food = next((m for m in sheet.of(action.role("object")) if not m.mobile and not m.person), None)
    spot, side = sheet.spots[animal.owner], sheet.side
    ahead, high, _ = _reaching(animal, OFFERED * float(member.size[1]))[1]
    half = 0.0 if food is None else 0.5 * float(max(food.size))
    mouth = np.array([spot.x - side * (ahead + half), high * spot.scale + spot.y, spot.z])
    end, yaw = sheet.end_of(action), sheet.spots[member.owner].yaw
    if food is not None:
        sheet.held[food.owner] = (member.owner, "hand_right", NEVER_S)
        sheet.spots[food.owner] = replace(sheet.spots[food.owner], support="", relation="")
        sheet.do(food, "vanish", EATEN * sheet.duration_s, sheet.duration_s)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == food.ref}
    low = mouth[1] < 0.6 * float(member.size[1])
    facing = None if sheet.spots[member.owner].support else yaw
    targets = {"hand_right": mouth, "look": mouth}
    sheet.do(
        member, "feed" if low else "hold out", sheet.start_of(action, "stand"), end, targets=targets, facing=facing
    )


def _fence_between(sheet: Sheet, action: Action, near: float, far: float) -> None:
    """What one feeds an animal over stands between both."""
    for fence in sheet.of(action.role("over", "through", "across")):
        if not fence.person and not fence.mobile:
            x, back = 0.6 * near + 0.4 * far, 0.44 * float(max(fence.size))
            sheet.spots[fence.owner] = replace(sheet.spots[fence.owner], x=x, y=0.0, z=-back, yaw=6.0, support="")
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == fence.ref}


def water_plants(sheet: Sheet, action: Action, member: Member) -> bool:
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


def touch(sheet: Sheet, action: Action, member: Member) -> bool:
    """A hand on the animal or the thing before one: on its top, or as high as a shoulder."""
    thing = next((m for m in sheet.of(action.role("object") or action.target) if not m.person), None)
    if thing is None or thing.mobile:
        return stroke(sheet, action, member)
    here, size = sheet.spots[member.owner], float(member.size[1])
    if here.support or thing.owner in sheet.held:
        return False
    doers = [
        m for a in sheet.actions if a.act == action.act and a.role("object") == thing.ref for m in sheet.of(a.subject)
    ]
    second = member in doers[1::2]  # on its other side
    side = -sheet.side if second else sheet.side
    there = sheet.spots[thing.owner]
    yaw = -24.0 if side > 0 else -156.0
    if second:
        half = 0.5 * float(min(thing.size[0], thing.size[2])) * there.scale
        here = replace(here, x=there.x - side * (TOUCHED * size + half), y=0.0, z=-0.06 * size, yaw=yaw)
    elif there.support:
        x = there.x - side * TOUCHED * size
        here = replace(here, x=x, yaw=yaw)
    else:
        here = replace(here, x=-side * 0.3 * size, y=0.0, z=-0.06 * size, yaw=yaw)
        half = 0.5 * float(min(thing.size[0], thing.size[2])) * there.scale
        there = replace(there, x=here.x + side * (TOUCHED * size + half), z=0.0)
    sheet.spots[member.owner], sheet.spots[thing.owner] = here, there
    high = min(there.y + float(thing.high[1]) * there.scale, REACHED * size)
    hand = np.array([here.x + side * (TOUCHED - 0.02) * size, high, there.z])
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}
    free_hands(sheet, member)
    sheet.do(
        member, "pet" if high < LOW_TOP * size else "treat", sheet.start_of(action, "stand"), sheet.end_of(action),
        targets={"hand_right": hand, "look": hand}, facing=yaw, params={"about": 1.0},
    )  # fmt: skip
    return True


def stroke(sheet: Sheet, action: Action, member: Member) -> bool:
    """A hand on the back of an animal that stands before one."""
    animal = next((m for m in sheet.of(action.role("object") or action.target) if m.mobile and not m.person), None)
    if animal is None or animal.owner in sheet.held or sheet.spots[member.owner].support:
        return False
    size, side = float(member.size[1]), sheet.side
    yaw = side_on(sheet, 24.0)
    here = replace(sheet.spots[member.owner], x=-side * 0.3 * size, y=0.0, z=-0.06 * size, yaw=yaw)
    sheet.spots[member.owner] = here
    x = here.x + side * (PETTED * size + 0.28 * float(animal.size[0]))
    facing = 180.0 if side > 0 else 0.0
    spot = replace(sheet.spots[animal.owner], x=x, y=0.0, z=here.z + 0.06 * size, yaw=facing, support="", relation="")
    sheet.spots[animal.owner] = spot
    back = np.array([spot.x - side * 0.12 * float(animal.size[0]), 0.86 * float(animal.size[1]), spot.z])
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    free_hands(sheet, member)
    sheet.do(animal, "stand", 0.0, sheet.duration_s, facing=facing)
    sheet.settled |= {
        (a.subject, a.order) for a in sheet.actions if a.subject == animal.ref and a.act in ("", "rest", "stand")
    }
    sheet.do(
        member, "pet" if back[1] < 0.62 * size else "treat", start, end, targets={"hand_right": back, "look": back}, facing=yaw,
        params={"about": 1.0},
    )  # fmt: skip
    return True
