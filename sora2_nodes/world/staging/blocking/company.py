"""What people do with one another: face each other at the right distance, hands that meet, fights, dances, talk, and chases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action
from ...motion import Deed
from ..layouts.spots import FRONT
from ..roster import Member
from .chases import towing
from .chases.towing import going
from .cues import Pass
from .sheet import Sheet
from .ways import AFAR, IN_FRAME, speed_of

APART_M: Mapping[str, float] = {  # act of two: how far apart their middles are
    "shake hands": 0.78, "high-five": 0.86, "hug": 0.36, "slow dance": 0.42, "hit": 0.95, "box": 0.74, "argue": 0.95, "toast": 0.95, "kneel": 0.95, "kick": 1.1, "swing": 1.35, "give": 0.85, "hold hands": 0.62, "throw": 2.6, "wave": 1.3, "rock paper scissors": 0.92, "wrestle": 0.5, "whisper": 0.40,
}  # fmt: skip
MEET = {
    "shake hands": ("hand_right", 0.56),
    "high-five": ("hand_right", 0.88),
    "give": ("hand_right", 0.62),
}  # which hands meet, how high over the smaller one's height
FIGHTS = ("box", "hit", "kick", "swing", "collide", "shoot")
STRIKES_S = 1.25
CHASES = ("chase", "follow", "hunt")
FOLLOWING = ("follow", "trail", "tail")  # words of a chase at a walk
LEAD_M = 1.1
TURNS = ((("waltz", "ballroom", "tango", "twirl"), 0.72, 34.0),)  # s a step of a dance takes, degrees that it turns by
SLOWLY = (0.9, 20.0)
IN_ANSWER = {"give": "take", "kneel": "gasp"}  # what the other does of an act that only one does
MUTUAL = (
    "hug",
    "shake hands",
    "high-five",
    "give",
    "hold hands",
    "argue",
    "toast",
    "slow dance",
    "rock paper scissors",
    "wrestle",
)


def pair_up(sheet: Sheet) -> None:
    """Take the acts that two or more do together, before all others."""
    for action in sheet.actions:
        act = action.act or action.verb
        if (action.subject, action.order) in sheet.settled:
            continue
        if act in CHASES:
            _chase(sheet, action, act)
            continue
        if act == "tow" and towing.tow(sheet, action):
            continue
        if towing.lead(sheet, action, act) or towing.abreast(sheet, action):
            continue
        if act == "shoot" and all("trunk" in m.assembly.sockets for m in sheet.of(action.subject)):
            continue  # it sprays
        if (
            act not in APART_M
            and act not in ("dance", "collide", "shoot")
            and not (act == "walk" and _hand_in_hand(sheet))
        ):
            continue
        doers = _together(sheet, action, act)
        if act in ("throw", "wave", "give", "kneel", "whisper") and not _other(sheet, action):
            continue
        for first, second in _pairs(sheet, action, act, doers):
            _meet(sheet, first, second, act, action)
    _converse(sheet)


def _together(sheet: Sheet, action: Action, act: str) -> list[Ref]:
    """Everybody who does the same at the same time."""
    refs = [a.subject for a in sheet.actions if (a.act or a.verb) == act and a.order == action.order]
    return list(dict.fromkeys(refs))


def _other(sheet: Sheet, action: Action) -> Ref | None:
    """The person or animal an act is done with."""
    said = [action.role(word) for word in ("object", "with", "to", "at")]
    for ref in (*said, action.target):
        if (
            ref is not None
            and ref != action.subject
            and any(m.mobile and m.assembly.carriage != "wheels" for m in sheet.of(ref))
        ):
            return ref
    return None


def _pairs(sheet: Sheet, action: Action, act: str, doers: Sequence[Ref]) -> list[tuple[Member, Member]]:
    other = _other(sheet, action)
    if other is not None:
        return [(a, b) for a, b in zip(sheet.of(action.subject), sheet.of(other), strict=False)]
    crowd = [m for ref in doers for m in sheet.of(ref)]
    close = act in MUTUAL or act in FIGHTS or act == "walk" or (act == "dance" and (action.speed < 1 or _couple(sheet)))
    if not close or not all(m.person or act in FIGHTS for m in crowd) or len(crowd) < 2:
        return []
    crowd.sort(key=lambda m: sheet.spots[m.owner].x)
    return list(zip(crowd[::2], crowd[1::2], strict=False))


def _meet(sheet: Sheet, first: Member, second: Member, act: str, action: Action) -> None:
    """Stand two face to face, or side by side, and give both their deed."""
    supports = {sheet.spots[first.owner].support, sheet.spots[second.owner].support}
    if supports != {""} and not (act in FIGHTS and len(supports) == 1):  # on one bed there are pillow fights
        return
    if sheet.spots[first.owner].x > sheet.spots[second.owner].x:
        first, second = second, first
    kind = "slow dance" if act == "dance" else act
    a, b = sheet.spots[first.owner], sheet.spots[second.owner]
    apart = APART_M.get(kind, 0.95) / sheet.unit
    if not (first.person and second.person):
        apart = max(apart, 0.5 * float(first.size[0] + second.size[0]) * (0.8 if kind == "hug" else 1.05))
    middle, z = (a.x + b.x) / 2, (a.z + b.z) / 2
    if act in ("walk", "hold hands"):
        return _side_by_side(sheet, first, second, act, action, middle, z)
    left, right = (0.0, 180.0) if act in ("hug", "kiss") or kind == "slow dance" else (-12.0, -168.0)
    sheet.spots[first.owner] = replace(a, x=middle - apart / 2, z=z, yaw=left)
    sheet.spots[second.owner] = replace(b, x=middle + apart / 2, z=z, yaw=right)
    start, end = sheet.start_of(action, act), sheet.end_of(action)
    sheet.settled |= {(first.ref, action.order), (second.ref, action.order)}
    if act == "box" and first.person and second.person:
        return _box(sheet, first, second, start, end)
    if act in FIGHTS:
        return _fight(sheet, first, second, start, end)
    if act == "whisper" and first.person and second.person:
        return _into_an_ear(sheet, *((first, second) if first.ref == action.subject else (second, first)), start, end)
    if act == "throw":
        sheet.settled -= {(first.ref, action.order), (second.ref, action.order)}
        return None
    if act == "give":
        _hand_over(
            sheet,
            action,
            first if first.ref == action.subject else second,
            second if first.ref == action.subject else first,
            start,
            end,
        )
    if kind == "slow dance" and first.person and second.person:
        return _round_and_round(sheet, (first, second), action, (middle, z), start, end)
    targets = _hands(sheet, first, second, act, middle, z)
    for member, yaw in ((first, left), (second, right)):
        if member.person:
            partner = second if member is first else first
            look = {"look": sheet.middle(partner)} if act != "hug" else {}
            verb = IN_ANSWER.get(act, kind) if member.ref != action.subject else kind
            sheet.do(member, verb, start, end, targets={**targets, **look}, facing=yaw)
        else:
            sheet.do(member, "sit" if act == "hug" else "stand", start, end, facing=yaw)
    return None


def _into_an_ear(sheet: Sheet, teller: Member, listener: Member, start: float, end: float) -> None:
    """Who whispers leans to the ear of somebody who looks to the viewer and smiles."""
    toward = 0.0 if sheet.spots[teller.owner].x < sheet.spots[listener.owner].x else 180.0
    sheet.spots[teller.owner] = replace(sheet.spots[teller.owner], yaw=toward)
    sheet.spots[listener.owner] = replace(sheet.spots[listener.owner], yaw=FRONT)
    sheet.do(teller, "whisper", start, end, targets={"look": sheet.middle(listener)}, facing=toward)
    sheet.do(listener, "smile", start, end, facing=FRONT)


def _round_and_round(
    sheet: Sheet, pair: tuple[Member, Member], action: Action, middle: tuple[float, float], start: float, end: float
) -> None:  # fmt: skip
    """Two who dance step around their common middle, face to face."""
    said = " ".join(action.words).lower()
    step_s, turn = next((row for words, *row in TURNS if any(w in said for w in words)), SLOWLY)
    count = max(1, round((end - start) / step_s))
    each, half = (end - start) / count, 0.5 * APART_M["slow dance"] / sheet.unit
    for member, begin in zip(pair, (180.0, 0.0), strict=True):
        angle = np.radians(begin - turn * np.arange(count + 1))
        places = np.stack([middle[0] + half * np.cos(angle), np.zeros(count + 1), middle[1] - half * np.sin(angle)], 1)
        for k in range(count):
            facing = begin + 180.0 - turn * (k + 1)
            path = places[k : k + 2]
            sheet.do(member, "slow dance", start + k * each, start + (k + 1) * each, path=path, facing=facing)


def _hand_over(sheet: Sheet, action: Action, giver: Member, taker: Member, start: float, end: float) -> None:
    """What is given goes from one hand into the other."""
    thing = next((m for m in sheet.of(action.role("object")) if not m.mobile and not m.person), None)
    if thing is None or not (giver.person and taker.person):
        return
    when = max(start, sheet.clock[action.order]) + min(1.0, 0.45 * (end - start))
    sheet.held.pop(thing.owner, None)
    sheet.passes[thing.owner] = [
        Pass(leave_s=when, arrive_s=when + 0.2, before=(giver.owner, "hand_right"), after=(taker.owner, "hand_right"))
    ]
    for member in (giver, taker):
        sheet.deeds[member.owner] = [d for d in sheet.deeds[member.owner] if d.verb not in ("hold", "hold both")]


def _hands(sheet: Sheet, first: Member, second: Member, act: str, x: float, z: float) -> dict[str, np.ndarray]:
    if act not in MEET or not (first.person and second.person):
        return {}
    hand, high = MEET[act]
    return {hand: np.array([x, high * float(min(first.size[1], second.size[1])), z])}


def _side_by_side(
    sheet: Sheet, first: Member, second: Member, act: str, action: Action, middle: float, z: float
) -> None:
    apart = 0.56 / sheet.unit
    for member, side in ((first, -1.0), (second, 1.0)):
        spot = sheet.spots[member.owner]
        if act == "walk":  # one behind the other as the camera sees them, hands between
            sheet.spots[member.owner] = replace(spot, x=middle + 0.1 * side, z=z + side * apart / 2)
            left = (side > 0) == (sheet.side > 0)
        else:
            sheet.spots[member.owner] = replace(spot, x=middle + side * apart / 2, z=z, yaw=-90.0)
            left = side < 0
        sheet.do(member, "hold hands", 0.0, sheet.duration_s, params={"side": "left" if left else "right"})
    if act != "walk":
        sheet.settled |= {(first.ref, action.order), (second.ref, action.order)}


def _hand_in_hand(sheet: Sheet) -> bool:
    """Whether those who walk are a couple, or hold hands."""
    plain = all(p.name == "person" for p in sheet.brief.people)
    return (plain and _couple(sheet)) or any(a.act == "hold hands" for a in sheet.actions)


def _couple(sheet: Sheet) -> bool:
    people = sheet.brief.people
    return len(people) == 2 and {p.sex for p in people} == {"man", "woman"}


def _fight(sheet: Sheet, first: Member, second: Member, start: float, end: float) -> None:
    """Blows by turns; who holds a weapon swings it."""
    for k, member in enumerate((first, second)):
        other = second if member is first else first
        armed = any(holder == member.owner for holder, _, _ in sheet.held.values())
        now, blow = start + 0.5 * k * STRIKES_S, 0
        sheet.deeds[member.owner] = [d for d in sheet.deeds[member.owner] if d.verb not in ("hold", "hold both")]
        sheet.moods.setdefault(member.owner, "angry")
        if not member.person:
            sheet.do(member, "hit" if member.assembly.carriage.startswith("legs") else "bob", start, end)
            continue
        while now < end - 0.4:
            verb = "swing" if armed else ("hit", "kick", "hit")[blow % 3]
            yaw = sheet.spots[member.owner].yaw
            sheet.do(member, verb, now, now + STRIKES_S, targets={"look": sheet.middle(other)}, facing=yaw)
            now, blow = now + STRIKES_S, blow + 1


def _box(sheet: Sheet, first: Member, second: Member, start: float, end: float) -> None:
    """Fists up, blows and guards by turns, and never a foot."""
    for k, member in enumerate((first, second)):
        other = second if member is first else first
        sheet.deeds[member.owner] = [d for d in sheet.deeds[member.owner] if d.verb not in ("hold", "hold both")]
        sheet.moods.setdefault(member.owner, "angry")
        yaw = sheet.spots[member.owner].yaw
        look = {"look": sheet.middle(other)}
        if k:  # half a round later
            sheet.do(member, "fight", start - 0.75, end, targets=look, facing=yaw)
        else:
            sheet.do(member, "fight", start, end, targets=look, facing=yaw)


def _chase(sheet: Sheet, action: Action, act: str) -> None:
    """One goes ahead, the other after it at a distance, on one path."""
    refs = [ref for said, ref in action.roles if said in ("object", "after", "behind")]
    refs += [action.target] if not refs and action.target is not None else []
    leaders, hunters = [m for ref in dict.fromkeys(refs) for m in sheet.of(ref)], sheet.of(action.subject)
    if not leaders or not hunters or not leaders[0].mobile or action.subject in refs:
        return
    leaders = [m for m in leaders if m.mobile]
    start, end = 0.0, sheet.end_of(action)
    pace = "walk" if act == "follow" or (action.words[:1] and action.words[0].startswith(FOLLOWING)) else "run"
    side = {"left": -1.0, "right": 1.0}.get(action.direction or action.toward or "", sheet.side)
    file = [*leaders, *hunters]
    speed = max(min(speed_of(sheet, pace, m) for m in file), 0.3)
    length = float(np.clip(speed * action.speed * (end - start), 0.5, AFAR if sheet.roams else IN_FRAME))
    place, front = 0.0, []
    for k, member in enumerate(file):
        half = 0.5 * float(member.size[0]) if not member.person else 0.2 / sheet.unit
        gap = (LEAD_M / sheet.unit if member.person else 0.7 * float(member.size[0])) if k == len(leaders) else 0.25
        place += (half + gap) if k else 0.0
        front.append(place)
        place += half
    z = float(np.mean([sheet.spots[m.owner].z for m in file]))
    for member, behind in zip(file, front, strict=True):
        spot = sheet.spots[member.owner]
        at = np.array([side * (place / 2 - behind), spot.y, z])
        half_way = np.array([side * length / 2, 0.0, 0.0])
        path = np.stack([at - half_way, at + half_way])
        verb = going(member, pace, spot.y)
        params: dict[str, float | str] = {"moving": "both"} if sheet.roams else {}
        sheet.spots[member.owner] = replace(spot, x=float(path[0, 0]), z=z)
        sheet.deeds[member.owner] = [Deed(verb=verb, start_s=start, end_s=end, path=path, params=params)]
    sheet.settled |= {
        (m.ref, a.order) for m in file for a in sheet.actions if a.order == action.order and a.subject == m.ref
    }


def _converse(sheet: Sheet) -> None:
    """Turn people who talk and have somebody beside them toward each other."""
    talking = {
        a.subject for a in sheet.actions if (a.act or a.verb) in ("talk", "shout", "whisper") and _nobody_else(a)
    }
    people = [m for m in sheet.members if m.person]
    if not talking or len(people) != 2 or any(sheet.deeds[m.owner] for m in people):
        return
    first, second = sorted(people, key=lambda m: sheet.spots[m.owner].x)
    for member, yaw in ((first, -48.0), (second, -132.0)):
        if not sheet.spots[member.owner].support:
            sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)


def _nobody_else(action: Action) -> bool:
    return action.toward != "camera"
