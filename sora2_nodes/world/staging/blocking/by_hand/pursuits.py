"""Pursuits: acts that are more than one deed: yoga, planting, washing on a line, a haircut, skipping, kites, angling, feeding.

Each takes its place and its things, so that hands are where the things are. Lengths given over a body's height are `of its height`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ....motion.moves import MOVES
from ...layouts.spots import FRONT
from ...roster import Member
from ..cues import NEVER_S
from ..household import candle_lights
from ..household.body_work import BODY_WORK
from ..household.housework import HOUSEWORK
from ..household.pan_tossing import TOSS, toss
from ..household.pricking import prick
from ..household.switching import SWITCHING
from ..sheet import Sheet
from .attending import attend
from .companions import approach, at_bedside, comfort, cradle, hose_down, roast, selfie, strike_bag, tell
from .craftwork import CRAFTWORK
from .divers import dive_in
from .doorways import knock
from .feats import FEATS
from .handling import bear_tray, blow_bubbles, lift_weights, peer, twist_open
from .mat_exercise import flow, hold_pose
from .musicians import make_music, sit_to_piano
from .on_cords import angle, fly_kite, jump_rope, tug_of_war
from .stance import face, forward, free_hands, side_on
from .tending import feed_by_hand, plant_out, prune, stroke, touch, water_plants

BEFORE_SEAT = 0.5  # units: so far before a bench one kneels
LINE_HIGH = 0.24  # of its height: how far behind the line who hangs washing stands
STRUCK = 0.62  # of its height: how far before one the log lies that is chopped


def pursue(sheet: Sheet) -> None:
    """Take the acts of this room before all others."""
    for action in sheet.actions:
        take = PURSUITS.get(action.act)
        if take is None or action.subject[0] != "person" or (action.subject, action.order) in sheet.settled:
            continue
        for member in sheet.of(action.subject):
            if take(sheet, action, member):
                sheet.settled.add((action.subject, action.order))


def _tie_shoes(sheet: Sheet, action: Action, member: Member) -> bool:
    yaw = side_on(sheet, 40.0)
    here = sheet.spots[member.owner]
    seats = [m for m in sheet.members if "seat" in m.assembly.sockets]
    front = max((sheet.spots[m.owner].z for m in seats), default=here.z - BEFORE_SEAT) + BEFORE_SEAT
    sheet.spots[member.owner] = replace(here, yaw=yaw, y=0.0, z=max(front, here.z), support="", relation="")
    free_hands(sheet, member)
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
    free_hands(sheet, member)
    sheet.do(member, "hang laundry", sheet.start_of(action, action.act), sheet.end_of(action), facing=FRONT)
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
    free_hands(sheet, member)
    sheet.moods.setdefault(member.owner, "angry")
    sheet.do(
        member, "arm wrestle", start - late, end, targets={"hand_right": hands, "look": hands}, params={"about": 1.0}
    )
    return True


def _chop(sheet: Sheet, action: Action, member: Member) -> bool:
    """The log lies across before one, where the axe comes down."""
    wood = next((m for m in sheet.members if m.name in ("log", "stump")), None)
    axe = next((m for m in sheet.members if m.name == "axe"), None)
    yaw = side_on(sheet, 32.0)
    face(sheet, member, yaw)
    free_hands(sheet, member)
    if axe is not None:
        sheet.held[axe.owner] = (member.owner, "hand_right", NEVER_S)
    if wood is not None:
        here, there = sheet.spots[member.owner], forward(yaw) * STRUCK * float(member.size[1])
        x, z = here.x + float(there[0]), here.z + float(there[2])
        sheet.spots[wood.owner] = replace(
            sheet.spots[wood.owner], x=x, y=0.0, z=z, yaw=yaw + 90.0, support="", relation=""
        )
    sheet.do(member, "chop", sheet.start_of(action, "stand"), sheet.end_of(action), facing=yaw)
    return True


def _unwrap(sheet: Sheet, action: Action, member: Member) -> bool:
    """Sitting on the floor, the parcel before one: its lid comes up."""
    parcel = next((m for m in sheet.of(action.role("object") or action.target) if "open" in m.assembly.states), None)
    if parcel is None or sheet.spots[member.owner].support:
        return False
    size = float(member.size[1])
    yaw = FRONT + 26.0 * sheet.side
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], y=0.0, yaw=yaw)
    here = sheet.spots[member.owner]
    there = forward(yaw) * (0.30 * size + 0.5 * float(parcel.size[2]))
    sheet.held.pop(parcel.owner, None)
    sheet.spots[parcel.owner] = replace(
        sheet.spots[parcel.owner], x=here.x + float(there[0]), y=0.0, z=here.z + float(there[2]), yaw=yaw + 90.0, support="", relation="",
    )  # fmt: skip
    start, end = sheet.clock[action.order] if action.order else 0.0, sheet.duration_s
    free_hands(sheet, member)
    sheet.do(member, "cross-legged", 0.0, sheet.duration_s, facing=yaw)
    sheet.do(member, "unwrap", start, sheet.end_of(action), targets={"look": sheet.middle(parcel)})
    sheet.do(parcel, "open", start + 0.35 * (sheet.end_of(action) - start), end)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == parcel.ref}
    sheet.moods.setdefault(member.owner, "happy")
    return True


def bear_or_roast(sheet: Sheet, action: Action, member: Member) -> bool:
    """What is held is a tray, food on a stick over a fire, or a baby."""
    pipe = next((m for m in sheet.of(action.role("object") or action.target) if m.name == "tobacco pipe"), None)
    if pipe is not None:
        sheet.held[pipe.owner] = (member.owner, "mouth", NEVER_S)
    return bear_tray(sheet, action, member) or roast(sheet, action, member) or cradle(sheet, action, member)


def bear_or_carry(sheet: Sheet, action: Action, member: Member) -> bool:
    """What is carried is a tray on the palm, or somebody in both arms."""
    return bear_tray(sheet, action, member) or cradle(sheet, action, member)


def take_up(sheet: Sheet, action: Action, member: Member) -> bool:
    """Whom one lifts is in both arms; things are left to others."""
    return any(m.person for m in sheet.of(action.role("object") or action.target)) and cradle(sheet, action, member)


def dive_or_trick(sheet: Sheet, action: Action, member: Member) -> bool:
    """Who jumps or flips does so into water from above, or on a board."""
    return dive_in(sheet, action, member) or (action.act in FEATS and FEATS[action.act](sheet, action, member))


def nurse(sheet: Sheet, action: Action, member: Member) -> bool:
    """Who is treated lies in a bed or sits."""
    return at_bedside(sheet, action, member) or attend(sheet, action, member)


def open_by_hand(sheet: Sheet, action: Action, member: Member) -> bool:
    """What is opened is a bottle in the hands, or something that is drawn."""
    return twist_open(sheet, action, member) or SWITCHING["open"](sheet, action, member)


def switch_off(sheet: Sheet, action: Action, member: Member) -> bool:
    """Candles are blown out, all else is switched off by hand."""
    return candle_lights.blow_out(sheet, action, member) or SWITCHING["turn off"](sheet, action, member)


def switch_on(sheet: Sheet, action: Action, member: Member) -> bool:
    """Candles are lit with a match, all else is switched on by hand."""
    return candle_lights.light(sheet, action, member) or SWITCHING["turn on"](sheet, action, member)


def break_by_hand(sheet: Sheet, action: Action, member: Member) -> bool:
    """What bursts is pricked, all else is broken between the hands."""
    return prick(sheet, action, member) or SWITCHING["break"](sheet, action, member)


Pursuit = Callable[[Sheet, Action, Member], bool]
PURSUITS: Mapping[str, Pursuit] = {
    "yoga": flow, **dict.fromkeys(("tree pose", "warrior pose", "downward dog", "cobra pose", "child pose", "plank", "push-up", "sit-up"), hold_pose),
    "plant": plant_out, "tie shoes": _tie_shoes, "hang laundry": _hang_laundry, "cut": prune, "cut hair": attend, "do hair": attend, "treat": nurse, "put on makeup": attend, "jump rope": jump_rope, "arm wrestle": _arm_wrestle,
    "tug of war": tug_of_war, "fly kite": fly_kite, "fish": angle, "catch": angle, "feed": feed_by_hand, "unwrap": _unwrap, "pet": stroke, "touch": touch, "chop wood": _chop, "water": water_plants, "lift weights": lift_weights, "carry": bear_or_carry, "lift": take_up, "pick up": take_up, "knock": knock, "hold": bear_or_roast, "give": bear_tray,
    **dict.fromkeys(("play trumpet", "play violin", "play guitar"), make_music),
    **dict.fromkeys(("walk", "run", "crawl", "stroll"), approach), **dict.fromkeys(("talk", "read"), tell), "hit": strike_bag, "box": strike_bag, "photograph": selfie, "shoot": hose_down,
    "play piano": sit_to_piano, "look": peer, "blow bubbles": blow_bubbles, "hug": comfort, **HOUSEWORK, **BODY_WORK, **SWITCHING, "open": open_by_hand, "turn off": switch_off, "turn on": switch_on, "break": break_by_hand, "explode": prick, TOSS: toss, **FEATS, **CRAFTWORK, **dict.fromkeys(("dive", "jump", "leap", "flip"), dive_or_trick),
}  # fmt: skip
