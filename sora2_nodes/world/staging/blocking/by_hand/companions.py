"""What one does toward others who wait for it: who is walked to opens their arms, who is told a story listens; a bag takes blows, a fire roasts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...layouts.spots import FRONT
from ...roster import Member
from ..cues import NEVER_S, Cord, Hold
from ..sheet import Sheet
from .craftwork import aim
from .handling import embrace
from .stance import acts_of, face, free_hands, side_on

SMALL = 0.72  # of a body's height: children are below it
ARMFUL = 0.55  # of a body's height: a child that is carried in both arms
BURDEN = 1.15  # and whoever is carried at all
BEARING = ("carry", "lift", "pick up")  # what is done to who is taken into both arms
BED_TOP = 0.66  # of a bed's height: a hand on who lies in it
BLOW_REACH = 0.30  # of a body's height: from who boxes to the middle of the bag
FIRES = ("campfire", "fire", "fireplace", "bonfire")
ROUND_FIRE = 0.40  # of a body's height: from a fire's edge to who roasts at it
SPRAYED = ("spray", "hose", "dous", "squirt")  # beginnings of what is done with a hose
HOSE_RED = (0.70, 0.12, 0.08)
SELFIES = {"selfie", "selfies", "himself", "herself", "themselves"}


def approach(sheet: Sheet, action: Action, member: Member) -> bool:
    """Whom a child goes to waits with open arms, turned to it."""
    other = next((m for m in sheet.of(action.role("toward", "to", "into")) if m.person), None)
    if other is None or sheet.spots[other.owner].support:
        return False
    idle = not any(a.act not in ("", "stand", "wait", "look", "smile") for a in sheet.actions if a.subject == other.ref)
    if idle and float(member.size[1]) < SMALL * float(other.size[1]):
        there, here = sheet.spots[other.owner], sheet.spots[member.owner]
        yaw = 180.0 + 24.0 if there.x > here.x else -24.0
        face(sheet, other, yaw)
        sheet.do(other, "open arms", 0.0, sheet.duration_s, facing=yaw, targets={"look": sheet.middle(member)})
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == other.ref}
    return False


def tell(sheet: Sheet, action: Action, member: Member) -> bool:
    """Who is told something sits or stands opposite, turned to who tells it."""
    heard = [m for word, ref in action.roles if word in ("to", "object", "with") for m in sheet.of(ref) if m.person]
    heard = list({m.owner: m for m in heard if m.owner != member.owner}.values())
    if len(heard) < 2 or any(sheet.spots[m.owner].support for m in heard):
        return False
    size, side = float(member.size[1]), sheet.side
    seated = bool(sheet.spots[member.owner].support)
    x = sheet.spots[member.owner].x if seated else -0.42 * size * side
    if not seated:
        yaw = side_on(sheet, 42.0)
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x, z=-0.05, yaw=yaw)
    for k, listener in enumerate(heard):
        young = float(listener.size[1]) < SMALL * size
        far = (0.50 + 0.17 * k) * size
        z = (-0.24, 0.16)[k % 2] * size
        yaw = 180.0 + 34.0 if side > 0 else -34.0
        spot = replace(sheet.spots[listener.owner], x=x + side * far, y=0.0, z=z, yaw=yaw, support="", relation="")
        sheet.spots[listener.owner] = spot
        busy = [a for a in sheet.actions if a.subject == listener.ref and a.act not in ("", "wait", "stand", "look")]
        if not busy:
            verb, look = "cross-legged" if young else "stand", {"look": sheet.middle(member)}
            sheet.do(listener, verb, 0.0, sheet.duration_s, facing=yaw, targets=look)
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == listener.ref}
            sheet.moods.setdefault(listener.owner, "happy")
    return False


def strike_bag(sheet: Sheet, action: Action, member: Member) -> bool:
    """Blow after blow against a bag that hangs, seen from the side."""
    bag = next((m for m in sheet.members if m.name == "punching bag"), None)
    if bag is None:
        return False
    side, size = sheet.side, float(member.size[1])
    yaw = side_on(sheet, 16.0)
    reach = BLOW_REACH * size
    turned = 180.0 if side > 0 else 0.0
    spot = replace(sheet.spots[bag.owner], x=0.5 * reach * side, y=0.0, z=0.0, yaw=turned, support="", relation="")
    sheet.spots[bag.owner] = spot
    here = replace(sheet.spots[member.owner], x=-0.5 * reach * side, y=0.0, z=0.0, yaw=yaw, support="", relation="")
    sheet.spots[member.owner] = here
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == bag.ref}
    sheet.held.pop(bag.owner, None)
    free_hands(sheet, member)
    sheet.do(member, "fight", sheet.start_of(action, "stand"), sheet.end_of(action), facing=yaw)
    return True


def roast(sheet: Sheet, action: Action, member: Member) -> bool:
    """Round a fire, a stick held into it."""
    stick = next((m for m in sheet.of(action.role("object") or action.target) if m.name == "marshmallow stick"), None)
    fire = next((m for m in sheet.members if m.name in FIRES), None)
    if stick is None or fire is None:
        return False
    doers = [m for a in sheet.actions if a.act == action.act for m in sheet.of(a.subject) if m.person]
    doers = list({m.owner: m for m in doers}.values())
    k, size = doers.index(member), float(member.size[1])
    at = replace(sheet.spots[fire.owner], x=0.0, y=0.0, z=0.0, support="", relation="")
    sheet.spots[fire.owner] = at
    out = 0.5 * float(max(fire.size[0], fire.size[2])) * at.scale + ROUND_FIRE * size
    side = -1.0 if k % 2 == 0 else 1.0
    z = (0.0, -0.35, -0.5)[min(k // 2, 2)] * out
    yaw = (-20.0 if side < 0 else -160.0) + (0.0 if k < 2 else 24.0 * side)
    if not sheet.spots[member.owner].support:
        spot = replace(sheet.spots[member.owner], x=side * (out - 0.4 * abs(z)), y=0.0, z=z, yaw=yaw, relation="")
        sheet.spots[member.owner] = spot
    own = [m for m in sheet.members if m.name == stick.name and m.owner not in sheet.held] or []
    free_hands(sheet, member)
    mine = next((o for o, (holder, _, _) in sheet.held.items() if holder == member.owner), None)
    if mine is None and own:
        sheet.held[own[0].owner] = (member.owner, "hand_right", NEVER_S)
    sheet.do(member, "roast", 0.0, sheet.duration_s, facing=None if sheet.spots[member.owner].support else yaw)
    return True


def hose_down(sheet: Sheet, action: Action, member: Member) -> bool:
    """A jet of water from the hose in both hands, toward what burns behind."""
    if not action.words or not action.words[0].lower().startswith(SPRAYED) or sheet.spots[member.owner].support:
        return aim(sheet, action, member)
    goal = next((m for m in sheet.of(action.role("at", "on", "onto", "over", "into", "object")) if not m.person), None)
    side, size = sheet.side, float(member.size[1])
    yaw = side_on(sheet, -22.0)
    here = replace(sheet.spots[member.owner], x=-0.5 * side * size, y=0.0, z=0.1, yaw=yaw, support="", relation="")
    sheet.spots[member.owner] = here
    if goal is not None and not goal.mobile:
        wide = 0.5 * float(max(goal.size))
        x, z = here.x + side * (0.6 * size + 0.5 * wide), -0.5 * size - 2.2 * wide
        sheet.spots[goal.owner] = replace(sheet.spots[goal.owner], x=x, z=z)
    free_hands(sheet, member)
    hand, ground = Hold(owner=member.owner, socket="hand_left"), Hold(place=(here.x - 1.1 * side * size, 0.02, 0.3))
    sheet.cords.append(Cord(first=hand, last=ground, colour=HOSE_RED, radius_m=0.032, slack=1.12))
    sheet.do(member, "hose", 0.0, sheet.end_of(action), facing=yaw)
    return True


def at_bedside(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the bed of who lies in it, a hand on the chest."""
    other = next((m for m in sheet.of(action.role("object", "to", "with", "at") or action.target) if m.person), None)
    lies = other is not None and any(a.subject == other.ref and a.act in ("lie", "sleep") for a in sheet.actions)
    beds = [m for m in sheet.members if m.name in ("bed", "hospital bed", "cot", "operating table")]
    if other is None or not lies or not beds or any(a.act == "lie" for a in acts_of(sheet, action)):
        return False
    bed, size = sheet.spots[beds[0].owner], float(member.size[1])
    deep = 0.5 * float(min(beds[0].size[0], beds[0].size[2])) * bed.scale
    long = float(max(beds[0].size[0], beds[0].size[2])) * bed.scale
    doers = list(
        dict.fromkeys(m.owner for a in sheet.actions if a.act == action.act for m in sheet.of(a.subject) if m.person)
    )
    x = bed.x + (-0.22 + 0.34 * doers.index(member.owner)) * long if len(doers) > 1 else bed.x - 0.22 * long
    here = replace(
        sheet.spots[member.owner], x=x, y=0.0, z=bed.z - deep - 0.16 * size, yaw=FRONT, support="", relation=""
    )
    sheet.spots[member.owner] = here
    high = BED_TOP * float(beds[0].size[1]) * bed.scale
    if beds[0].name == "operating table":
        high = float(beds[0].high[1]) * bed.scale + 0.05 * size
    hand = np.array([x + 0.06 * size, high, bed.z - 0.35 * deep])
    free_hands(sheet, member)
    if beds[0].name == "operating table":
        apart = np.array([0.07 * size, 0.0, 0.0])
        hands = {"hand_right": hand - apart, "hand_left": hand + apart, "look": hand}
        sheet.do(member, "knead", 0.0, sheet.end_of(action), targets=hands, facing=FRONT, params={"about": 0.3})
        return True
    targets = {"hand_right": hand, "look": np.array([x - 0.18 * size, high, bed.z])}
    sheet.do(member, "pet", 0.0, sheet.end_of(action), targets=targets, facing=FRONT, params={"about": 1.0})
    return True


def cradle(sheet: Sheet, action: Action, member: Member) -> bool:
    """A baby lies in the arms of who rocks, holds or carries it, a pet sits in them."""
    baby = next((m for m in sheet.of(action.role("object") or action.target) if m.person or m.mobile), None)
    most = BURDEN if action.act in BEARING else ARMFUL
    if baby is None or baby.owner in sheet.held or float(baby.size[1]) > most * float(member.size[1]):
        return False
    free_hands(sheet, member)
    sheet.held[baby.owner] = (member.owner, "arms", NEVER_S)
    sheet.settled |= {
        (a.subject, a.order) for a in sheet.actions if a.subject == baby.ref and a.act not in ("cry", "sleep")
    }
    yaw = FRONT + 22.0 * sheet.side
    seated = bool(sheet.spots[member.owner].support)
    going = action.act == "carry" or any(a.act in ("walk", "stroll") for a in acts_of(sheet, action))
    sheet.do(member, "cradle", 0.0, sheet.duration_s, facing=None if seated or going else yaw)
    if not seated and not going:
        face(sheet, member, yaw)
    return action.act != "carry"


def comfort(sheet: Sheet, action: Action, member: Member) -> bool:
    """Somebody in a bed is comforted at it, all others in the arms."""
    return (
        at_bedside(sheet, action, member) or cradle(sheet, action, member) or embrace(sheet, action, member)
    )  # fmt: skip


def selfie(sheet: Sheet, action: Action, member: Member) -> bool:
    """A phone at arm's length, the face to it and to the viewer."""
    mounted = member.owner in sheet.held
    if not SELFIES & set(" ".join(action.words).lower().split()) or (sheet.spots[member.owner].support and not mounted):
        return False
    phone = next((m for m in sheet.members if m.name in ("phone", "camera")), None)
    going = [a for a in acts_of(sheet, action) if a.act in ("walk", "run", "stroll")]
    free_hands(sheet, member)
    if phone is not None:
        sheet.held[phone.owner] = (member.owner, "hand_right", NEVER_S)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == phone.ref}
    yaw = FRONT + 16.0
    if member.owner in sheet.held:  # on a horse
        sheet.do(member, "selfie", 0.0, sheet.duration_s)
        return True
    sheet.do(member, "selfie", 0.0, sheet.end_of(action), facing=None if going else yaw)
    if not going:
        face(sheet, member, yaw)
    return True
