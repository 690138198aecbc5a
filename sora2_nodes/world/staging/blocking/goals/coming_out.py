"""What comes out of something: a puppy out of a gift, coins out of a cupboard, butterflies out of a chest. It is not seen before, and then in the air.

Who walks or hops leaps over the rim, who flies goes up and away, what only rests is thrown out and lies, what is lighter than air rises.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ...heights import AIRBORNE
from ...layouts.spots import FRONT
from ...roster import Member
from ..by_hand.stance import in_hands
from ..sheet import Sheet
from .light_things import about_z, frames_about, lying
from .tool_ways import Way, moments

OUT_ACTS = frozenset(
    "jump leap hop walk run climb crawl fly fall appear float drift rise sneak emerge stumble roll".split()
)
OPENED = ("open", "unwrap", "uncover", "lift")
OUT = ("out of", "from inside", "from within", "from")
HOLLOW = frozenset(
    "toaster|hat|top hat|box|barrel|jar|cup|mug|bowl|cauldron|vase|egg|mailbox|music box|bottle|pumpkin".split("|")
)  # kinds with an opening on top, besides containers and what opens
FACING = frozenset(
    "door|oven|fridge|wardrobe|cabinet|cave|gate|locker|washing machine|microwave|portal|tent|window".split("|")
)  # with one in front
SHED, OFF = ("fall", "fall softly", "drop", "float", "drift"), ("from", "off", "out of", "off of")
SHED_LEAST, CROWN_WIDE, SLOWED = (
    0.045,
    0.8,
    1.3,
)  # of a tree's height: how large what it sheds is at least; of its half width; of a free fall's time
LIGHTER = ("balloon", "bubble", "sky lantern", "heart", "butterfly")  # than air
OPENS, LATER_S = 0.42, 0.09  # of a shot: when the first is out, where something opens; between one and the next
AT_ONCE_S = 0.4  # and where it stands open
PEEKING = 0.45  # of its height: how far it looks out before it leaps
LEAST = 0.05  # of the longest side of what it comes out of: small things are shown so large at least
REACH = 1.5  # of the longest of both: how far it goes


def come_out(sheet: Sheet) -> None:
    """Take the actions of what comes out of something hollow."""
    for action in sheet.actions:
        act = action.act or action.verb
        if action.subject[0] != "thing" or act not in OUT_ACTS or (action.subject, action.order) in sheet.settled:
            continue
        members = sheet.of(action.subject)
        tree = _tree(sheet, action, members)
        if tree is not None:
            for number, member in enumerate(members):
                _shed(sheet, member, tree, number, len(members))
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == action.subject}
            continue
        home, opens = _home(sheet, action)
        if home is None or not members:
            continue
        first = OPENS * sheet.duration_s if opens else AT_ONCE_S
        for number, member in enumerate(members):
            _emerge(sheet, member, home, first + LATER_S * number, number)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == action.subject}
        if not opens:
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == home.ref}


def _home(sheet: Sheet, action: Action) -> tuple[Member | None, bool]:
    """What something comes out of, and whether that opens in the shot."""
    opened = [
        ref
        for a in sheet.actions
        if a.act in OPENED
        for ref in (a.role("object"), a.target, a.subject)
        if ref is not None and ref[0] == "thing"
    ]
    said = [ref for word, ref in action.roles if word in OUT]
    for ref in [*said, *([] if said else opened)]:
        found = next((m for m in sheet.of(ref) if m.ref != action.subject and _hollow(m)), None)
        if found is not None:
            return found, ref in opened
    return None, False


def _tree(sheet: Sheet, action: Action, members: list[Member]) -> Member | None:
    """The tree that sheds what falls: small things that are said to fall off it or beside it."""
    if action.act not in SHED or not members or members[0].mobile or not (len(members) > 1 or action.role(*OFF)):
        return None
    said = [m for m in sheet.of(action.role(*OFF)) if _is_tree(m)]
    there = [m for m in sheet.members if _is_tree(m) and m.ref != action.subject]
    return next(iter(said or there), None)


def _is_tree(member: Member) -> bool:
    return FAMILY_OF.get(member.name) == "plant" and float(member.size[1]) > 1.2 * float(max(member.size[0] * 0.6, 0.3))


def _shed(sheet: Sheet, member: Member, tree: Member, number: int, count: int) -> None:
    """From its place in the crown to the ground, one after another from the first second on."""
    spot, times, gravity = sheet.spots[tree.owner], moments(sheet.duration_s), max(sheet.gravity, 0.5)
    tall, wide = float(tree.high[1]) * spot.scale, 0.5 * float(max(tree.size[0], tree.size[2])) * spot.scale
    scale = max(SHED_LEAST * tall / float(max(member.size)), 1.0)
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], scale=scale)
    angle, out = 2.4 * number, CROWN_WIDE * np.sqrt((number + 0.5) / count) * wide
    start = np.array([spot.x + out * np.cos(angle), spot.y + (0.58 + 0.3 * (0.618 * number % 1.0)) * tall, spot.z + 0.5 * wide + 0.4 * out * np.sin(angle)])  # fmt: skip
    low = 0.5 * float(min(member.size)) * scale
    when = 0.1 + 0.75 * sheet.duration_s * number / count
    falls = float(np.sqrt(2 * max(float(start[1]) - low, 0.05) / gravity)) * SLOWED
    flown = np.clip((times - when) / falls, 0.0, 1.0)
    at = np.repeat(start[None], len(times), 0)
    at[:, 1] = start[1] - (start[1] - low) * flown**2
    sheet.held.pop(member.owner, None)
    _at(sheet, member, start)
    _go(sheet, member, times, at, 2 * np.pi * (1.0 - flown) * (1 + number % 2), -1.0, upright=False)


def _hollow(member: Member) -> bool:
    return not member.mobile and (
        member.name in HOLLOW
        or member.name in FACING
        or "open" in member.assembly.states
        or FAMILY_OF.get(member.name) == "container"
    )


def _emerge(sheet: Sheet, member: Member, home: Member, when: float, number: int) -> None:
    spot = sheet.spots[home.owner]
    front = _opens_in_front(home)
    if front and home.name in ("door", "gate"):
        sheet.spots[home.owner] = spot = replace(spot, yaw=FRONT)
    tall, deep = float(home.high[1]) * spot.scale, 0.5 * float(min(home.size[0], home.size[2])) * spot.scale
    mouth = np.array([spot.x, spot.y + (0.45 if front else 1.0) * tall, spot.z + (deep if front else 0.0)])
    reach = REACH * max(float(max(member.size)), 0.5 * float(max(home.size)) * spot.scale)
    sheet.held.pop(member.owner, None)
    holder = sheet.held.get(home.owner, ("",))[0]
    if holder:
        mouth = in_hands(sheet, sheet.member(holder))
        reach = max(reach, 0.5 * float(sheet.member(holder).size[1]))
    if member.assembly.carriage in AIRBORNE or member.name in LIGHTER:
        _fly_out(sheet, member, mouth, reach, when, number)
    elif member.mobile:
        _leap_out(sheet, member, mouth, reach, when, number, front)
    else:
        small = LEAST * float(max(home.size)) * spot.scale / float(max(member.size))
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], scale=max(small, 1.0))
        _thrown_out(sheet, member, mouth, reach, when, number, front)


def _opens_in_front(home: Member) -> bool:
    """Whether one comes out of something at its front, not over its rim."""
    return home.name in FACING or FAMILY_OF.get(home.name) in ("building", "appliance", "structure")


def _at(sheet: Sheet, member: Member, place: np.ndarray, yaw: float | None = None) -> None:
    spot = sheet.spots[member.owner]
    sheet.spots[member.owner] = replace(
        spot, x=float(place[0]), y=max(float(place[1]), 0.0), z=float(place[2]), yaw=spot.yaw if yaw is None else yaw, support="", relation=""
    )  # fmt: skip


def _fly_out(sheet: Sheet, member: Member, mouth: np.ndarray, reach: float, when: float, number: int) -> None:
    """Up and away, each its own way."""
    angle = 2.4 * number + 0.5
    away = np.array([np.cos(angle), 0.0, 0.4 * np.sin(angle) + 0.3])
    up = np.array([0.0, 1.0, 0.0])
    shares = ((0.0, 0.0), (0.15, 0.45), (0.5, 0.8), (0.9, 1.1 + 0.2 * (number % 3)))
    path = np.stack([mouth + reach * (out * away + high * up) for out, high in shares])
    _at(sheet, member, mouth)
    if member.mobile:
        sheet.do(member, "appear", when - 0.1, when + 0.25)
        sheet.do(member, "fly", when, sheet.duration_s + 0.5, path=path)
        return
    times = moments(sheet.duration_s)
    share = np.clip((times - when) / max(sheet.duration_s - when, 0.5), 0.0, 1.0)
    at = np.stack([np.interp(share, np.linspace(0, 1, len(path)), path[:, k]) for k in range(3)], 1)
    _go(sheet, member, times, at, np.zeros(len(times)), when, upright=True)


def _leap_out(sheet: Sheet, member: Member, mouth: np.ndarray, reach: float, when: float, number: int, front: bool) -> None:  # fmt: skip
    """It looks out over the rim and leaps down beside, or comes out at the front."""
    side = sheet.side * (1.0 if number % 2 == 0 else -1.0)
    start = mouth - np.array([0.0, (1.0 - PEEKING) * float(member.high[1]), 0.0])
    start[1] = 0.0 if front else max(float(start[1]), 0.0)
    end = np.array([mouth[0] + side * reach * (0.5 + 0.25 * (number // 2)), 0.0, mouth[2] + 0.55 * reach])
    yaw = float(np.degrees(np.arctan2(-(end[2] - start[2]), end[0] - start[0])))
    _at(sheet, member, start, yaw)
    sheet.do(member, "appear", when - 0.55, when - 0.1)
    verb = "walk" if front else "leap"
    lands = min(when + (1.6 if front else 0.8), sheet.duration_s - 0.1)
    sheet.do(member, verb, when, lands, path=np.stack([start, end]), params={} if front else {"height": 0.35 * reach})
    sheet.do(member, "look around", lands, sheet.duration_s)


def _thrown_out(sheet: Sheet, member: Member, mouth: np.ndarray, reach: float, when: float, number: int, front: bool) -> None:  # fmt: skip
    """In a throw's arc from the mouth to the ground, turning over, flat at last."""
    times, gravity = moments(sheet.duration_s), max(sheet.gravity, 0.5)
    rise = 0.0 if front else float(np.sqrt(2 * gravity * 0.35 * reach))
    low = 0.5 * float(min(member.size)) * sheet.spots[member.owner].scale
    falls = (rise + float(np.sqrt(rise**2 + 2 * gravity * max(float(mouth[1]) - low, 0.05)))) / gravity
    angle = 2.4 * number + 0.8
    spread = reach * (0.35 + 0.65 * (0.618 * number % 1.0))
    aim = np.array([np.cos(angle), abs(np.sin(angle)) + 0.35 if front else np.sin(angle)]) * spread
    flown = np.clip(times - when, 0.0, falls)
    at = np.stack(
        [
            mouth[0] + aim[0] * flown / falls,
            mouth[1] + rise * flown - 0.5 * gravity * flown**2,
            mouth[2] + aim[1] * flown / falls,
        ],
        1,
    )
    _at(sheet, member, mouth)
    _go(sheet, member, times, at, 2 * np.pi * (1.0 - flown / falls) * (1 + number % 2), when, upright=False)


def _go(sheet: Sheet, member: Member, times: np.ndarray, at: np.ndarray, turn: np.ndarray, when: float, *, upright: bool) -> None:  # fmt: skip
    """Along places (K, 3), turned by angles (K,), radians; as good as not there before it is out."""
    turns = about_z(turn) @ (np.eye(3) if upright else lying(member))
    there = sheet.spots[member.owner].scale * np.clip((times - when) / 0.12 + 1.0, 1e-3, 1.0)
    sheet.ways[member.owner] = Way(times=times, frames=frames_about(member, turns * there[:, None, None], at))
