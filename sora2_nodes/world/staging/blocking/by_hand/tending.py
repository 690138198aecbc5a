"""What is grown and what is kept: planting, watering, feeding, stroking."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from .....vocabulary.liquids import CLEAR
from ...roster import Member
from ..cues import Pour
from ..sheet import Sheet
from .attending import attend
from .stance import acts_of, face, forward, free_hands, side_on

PLANTED = 0.36  # of its height: how far before who plants the hole is
FED_FROM = 0.62  # of its height: how far what is fed is from who feeds it
PETTED = 0.22  # of its height: how far before one an animal is that is stroked
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


def feed_by_hand(sheet: Sheet, action: Action, member: Member) -> bool:
    """Small ones gather at the feet and peck what is thrown; a large one eats from the hand."""
    fed = [m for m in sheet.of(action.role("object", "to") or action.target) if m.mobile and not m.person]
    if not fed:
        return attend(sheet, action, member)
    size, side = float(member.size[1]), sheet.side
    yaw = side_on(sheet, 34.0)
    large = float(fed[0].size[1]) > LARGE * size
    here = replace(sheet.spots[member.owner], yaw=yaw)
    if not here.support:
        here = replace(here, x=-side * 0.3 * size, z=0.0)
    sheet.spots[member.owner] = here
    start, end = sheet.start_of(action, "feed"), sheet.end_of(action)
    free_hands(sheet, member)
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
