"""What hands hold for an act, and where: weights overhead, a tray on the palm, an eyepiece at the eye, a ring for bubbles, something large in both arms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ....assembly import placed, socket_frame
from ....motion import Deed, perform
from ...layouts.spots import FRONT, Spot
from ...roster import Member
from ..cues import NEVER_S
from ..sheet import Sheet
from ..ways import way_of
from .stance import free_hands, side_on

WEIGHTS = ("barbell",)
GLASSES = ("glass", "wine glass", "cup")
EYEPIECES = ("microscope", "telescope")
PEERING = ("peer high", "peer", "peer deep", "peer low")  # from the highest eyepiece to the lowest
TWISTED = ("bottle", "jar", "can", "water bottle", "wine bottle", "flask")  # what is opened in the hands
EMBRACED = 0.42  # of a body's height: what is larger stands and is embraced, what is smaller is held to the chest
CLOSE_TO = 0.085  # of a body's height: how far before what is embraced the body's middle is
ARMS_ROUND = 0.16  # of a body's height: how far apart the hands are on it


def lift_weights(sheet: Sheet, action: Action, member: Member) -> bool:
    """The bar is in both hands from the first frame on."""
    bar = next((m for m in sheet.members if m.name in WEIGHTS), None)
    if bar is None or sheet.spots[member.owner].support:
        return False
    free_hands(sheet, member)
    sheet.held[bar.owner] = (member.owner, "hand_right", NEVER_S)
    sheet.spots[bar.owner] = replace(sheet.spots[bar.owner], support="", relation="")
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == bar.ref}
    yaw = FRONT + 20.0 * sheet.side
    sheet.do(member, "lift weights", sheet.start_of(action, "stand"), sheet.end_of(action), facing=yaw)
    return True


def bear_tray(sheet: Sheet, action: Action, member: Member) -> bool:
    """A tray rides on the palm at shoulder height, whether its bearer walks or stands."""
    tray = next((m for m in sheet.of(action.role("object") or action.target) if m.name == "tray"), None)
    if tray is None:
        return False
    start, end = 0.0, sheet.end_of(action)
    free_hands(sheet, member)
    sheet.held[tray.owner] = (member.owner, "hand_right", NEVER_S)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == tray.ref}
    for relation in sheet.brief.relations:  # the glasses that were named are those on it
        if tray.ref in relation.objects or relation.subject == tray.ref:
            for ref in (relation.subject, *relation.objects):
                for glass in [m for m in sheet.of(ref) if m.name in GLASSES]:
                    sheet.spots[glass.owner] = replace(sheet.spots[glass.owner], scale=1e-3)
    walking = not action.role("to", "at") and action.words[:1] and not action.words[0].startswith(("hold", "serv"))
    if walking and not sheet.spots[member.owner].support:
        path = way_of(sheet, replace(action, target=None, roles=()), "walk", member, start, end)
        sheet.do(member, "walk", start, end, path=path, params={"moving": "both"})
    sheet.do(member, "bear tray", start, end)
    return True


def peer(sheet: Sheet, action: Action, member: Member) -> bool:
    """Beside the viewer's line of sight, an eye at the eyepiece, hands at the instrument."""
    said = [action.role("through", "into", "in", "at"), action.role("object"), action.target]
    thing = next((m for ref in said for m in sheet.of(ref) if m.name in EYEPIECES), None)
    if thing is None:
        return False
    side, size = sheet.side, float(member.size[1])
    yaw = side_on(sheet, 10.0)
    offset = _at(thing, "mouth")
    turned = np.degrees(np.arctan2(-offset[2], offset[0]))
    spot = replace(sheet.spots[thing.owner], yaw=float((180.0 if side > 0 else 0.0) - turned), z=0.0)
    spot = replace(spot, x=0.2 * side * size) if not spot.support else _at_the_end(sheet, spot, size)
    sheet.spots[thing.owner] = spot
    sheet.held.pop(thing.owner, None)
    eye = spot.root[:, :3] @ offset + spot.root[:, 3]
    verb, reach = _fitting(sheet, member, float(eye[1]), yaw)
    here = replace(sheet.spots[member.owner], x=float(eye[0] - reach[0]), y=0.0, z=float(eye[2] - reach[2]), yaw=yaw, support="", relation="")  # fmt: skip
    sheet.spots[member.owner] = here
    chair = [ref for r in sheet.brief.relations if r.kind == "on" and r.subject == member.ref for ref in r.objects]
    for seat in [m for ref in chair for m in sheet.of(ref) if m.name.endswith(("chair", "stool"))]:
        sheet.spots[seat.owner] = replace(sheet.spots[seat.owner], x=here.x - 0.5 * side * size, z=-0.5 * size)
    middle = np.array([spot.x, 0.62 * float(eye[1]) + 0.38 * spot.y, spot.z])
    apart = np.array([0.0, 0.0, 0.04 * size])
    hands = {"hand_right": middle + side * apart, "hand_left": middle - side * apart}
    free_hands(sheet, member)
    sheet.deeds[member.owner].clear()
    later = [a for a in sheet.actions if a.subject == action.subject and a.order > action.order and a.act]
    sheet.settled |= {(a.subject, a.order) for a in later}  # notes are taken with the eye at the instrument
    sheet.do(member, verb, 0.0, sheet.duration_s, targets=hands, facing=yaw)
    return True


def _at_the_end(sheet: Sheet, spot: Spot, size: float) -> Spot:
    """An instrument at the end of its table where its user stands."""
    table = sheet.member(spot.support)
    at = sheet.spots[table.owner]
    half = 0.5 * float(max(table.size[0], table.size[2])) * at.scale
    moved = replace(at, x=sheet.side * (half - 0.04 * size), z=0.0, yaw=FRONT)
    for thing in [m for m in sheet.members if sheet.spots[m.owner].support == table.owner]:
        own = sheet.spots[thing.owner]
        sheet.spots[thing.owner] = replace(own, x=own.x + moved.x - at.x, z=own.z + moved.z - at.z)
    sheet.spots[table.owner] = moved
    return replace(spot, x=sheet.side * 0.07 * size, z=0.0)


def _at(thing: Member, socket: str) -> np.ndarray:
    root = placed((0.0, 0.0, 0.0))[None]
    return socket_frame(thing.assembly, socket, root)[0, :, 3]


def _fitting(sheet: Sheet, member: Member, high: float, yaw: float) -> tuple[str, np.ndarray]:
    """The way of bending that brings the eyes nearest to a height, and where they are then from where one stands."""
    found = []
    for verb in PEERING:
        deed = Deed(verb=verb, start_s=0.0, end_s=4.0, facing=yaw)
        made = perform(member.assembly, (deed,), np.array([2.0, 2.1]), facing=yaw)
        found.append((verb, socket_frame(member.assembly, "eyes", made.root, made.joints)[0, :, 3]))
    return min(found, key=lambda pair: abs(float(pair[1][1]) - high))


def twist_open(sheet: Sheet, action: Action, member: Member) -> bool:
    """A bottle, a jar or a can in one hand, the other one at its top."""
    vessel = next((m for m in sheet.of(action.role("object") or action.target) if m.name in TWISTED), None)
    if vessel is None or not member.person:
        return False
    free_hands(sheet, member)
    sheet.held[vessel.owner] = (member.owner, "hand_left", NEVER_S)
    sheet.spots[vessel.owner] = replace(sheet.spots[vessel.owner], support="", relation="")
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == vessel.ref}
    yaw = None if sheet.spots[member.owner].support else FRONT + 20.0 * sheet.side
    sheet.do(member, "twist open", 0.0, sheet.end_of(action), facing=yaw)
    return True


def blow_bubbles(sheet: Sheet, action: Action, member: Member) -> bool:
    """A ring on a stick before the lips; what comes out of it is drawn by the jets."""
    ring = next((m for m in sheet.members if m.name == "bubble wand"), None)
    free_hands(sheet, member)
    if ring is not None:
        sheet.held[ring.owner] = (member.owner, "hand_right", NEVER_S)
    yaw = FRONT + 48.0 * sheet.side
    if not sheet.spots[member.owner].support:
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == action.subject and a.act == "laugh"}
    sheet.do(
        member, "blow bubbles", 0.0, sheet.end_of(action), facing=None if sheet.spots[member.owner].support else yaw
    )
    return True


def embrace(sheet: Sheet, action: Action, member: Member) -> bool:
    """What is large is embraced where it stands, both arms round it; what is small is held to the chest."""
    thing = next((m for m in sheet.of(action.role("object") or action.target) if not m.person), None)
    if thing is None or FAMILY_OF.get(thing.name) in ("building", "structure") or sheet.spots[member.owner].support:
        return False
    if thing.owner in sheet.held and action.role("object") is None:
        return False  # under an umbrella
    size, side = float(member.size[1]), sheet.side
    scale = sheet.spots[thing.owner].scale
    yaw = side_on(sheet, 26.0)
    free_hands(sheet, member)
    sheet.held.pop(thing.owner, None)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}
    sheet.moods.setdefault(member.owner, "happy")
    if max(thing.size) * scale < EMBRACED * size and not thing.mobile:
        sheet.held[thing.owner] = (member.owner, "hand_right", NEVER_S)
        sheet.do(member, "hug close", start, end, facing=FRONT + 24.0 * side)
        return True
    if thing.mobile and float(thing.size[1]) < EMBRACED * size:
        return False
    walks = thing.assembly.carriage in ("legs4", "legs2", "hops")
    facing = side_on(sheet, 26.0) if walks else FRONT
    out = (
        0.5
        * float(thing.size[0] if walks else max(thing.size[2], 0.8 * thing.size[0]))
        * scale
        * (0.62 if walks else 0.86)
    )
    here = replace(sheet.spots[member.owner], x=-side * (out + CLOSE_TO * size) / 2, y=0.0, z=0.02, yaw=yaw, support="", relation="")  # fmt: skip
    there = replace(sheet.spots[thing.owner], x=side * (out + CLOSE_TO * size) / 2, y=0.0, z=0.0, yaw=180.0 + facing if walks else facing, support="", relation="")  # fmt: skip
    sheet.spots[member.owner], sheet.spots[thing.owner] = here, there
    high = min(0.68 * size, 0.72 * float(thing.size[1]) * scale)
    middle = np.array([there.x - side * 0.55 * out, high, 0.0])
    hands = _round(middle, ARMS_ROUND * size, side, out)
    if thing.mobile:
        sheet.do(thing, "stand", 0.0, sheet.duration_s, facing=there.yaw)
    sheet.do(member, "embrace", start, end, targets=hands, facing=yaw)
    return True


def _round(middle: np.ndarray, apart: float, side: float, out: float) -> dict[str, np.ndarray]:
    """Hands on both flanks of what is embraced."""
    near, far = (middle + np.array([0.0, up, z]) for up, z in ((0.0, apart), (0.3 * apart, -apart)))
    right, left = (near, far) if side > 0 else (far, near)
    return {"hand_right": right, "hand_left": left}


__all__: Sequence[str] = ["bear_tray", "blow_bubbles", "embrace", "lift_weights", "peer", "twist_open"]
