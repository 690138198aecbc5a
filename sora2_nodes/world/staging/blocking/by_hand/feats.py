"""Feats: what is done for show or for play: tricks on a board, what is tossed up and caught, dances by name, a castle of sand."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np

from .....story.storyboard import Action
from ....motion.moves import MOVES
from ....motion.timing import CROUCH_S, WEIGHTLESS
from ...layouts.spots import FRONT
from ...roster import Member
from ..cues import Pass
from ..sheet import TOO_LARGE_TO_HOLD, Sheet
from ..ways import way_of
from .craftwork import throw_pot

TRICKS = ("kickflip", "heelflip", "ollie", "trick", "flip", "grind")
ROLLING = ("kickflip", "heelflip", "trick", "flip")  # tricks in which the board turns under the feet
POP = 0.42  # of the shot: when a board leaves the ground
TOSSED = ("toss", "flip", "juggl")  # beginnings of what is said of who catches it again
AIMED = (
    "to",
    "at",
    "into",
    "toward",
    "towards",
    "through",
    "over",
    "for",
    "onto",
    "from",
    "with",
    "against",
    "past",
)  # with which something is thrown away
RELEASED = 0.3  # of a round: when the hands let go
IN_PALM_M = 0.22  # m: what is smaller lies in one hand
BALLET = ("ballet", "ballerina", "pirouette", "arabesque")
STYLES = {"disco": "disco", "waltz": "waltz", "tap danc": "tap dance", "hip hop": "hip hop", "breakdanc": "breakdance", "break danc": "breakdance", "b-boy": "breakdance", "headspin": "breakdance", "windmill": "breakdance", "robot": "robot dance", "slow danc": "slow dance"}  # fmt: skip
PHRASE_S = 2.2  # so long a figure of a ballet takes
KICKED = ("football", "ball", "beach ball")
SHOT_M, SHOT_S = 4.6, 0.75  # from who shoots to the goal, and how long the ball is under way
BEAT_S, DWELL_S = 0.35, 0.28  # of who juggles: between two throws, and how long a hand holds what it caught
PATTED = 0.30  # of its height: how far the edge of what is moulded is from who kneels at it


def trick(sheet: Sheet, action: Action, member: Member) -> bool:
    """Jump with the board, which turns under the feet, on the way past."""
    said = " ".join(action.words).lower()
    board = sheet.member(sheet.held[member.owner][0]) if member.owner in sheet.held else None
    if board is None or board.name != "skateboard" or not any(word in said for word in TRICKS):
        return False
    path = way_of(sheet, replace(action, target=None, roles=()), "skate", member, 0.0, sheet.duration_s)
    high = MOVES["ollie"].high * float(member.size[1])
    air = 2 * math.sqrt(2 * high / sheet.gravity) if sheet.gravity > WEIGHTLESS else 0.6
    leaves = max(POP * sheet.duration_s, CROUCH_S)
    rolls = float(any(word in said for word in ROLLING))
    jump: dict[str, float | str] = {"leaves_s": leaves, "air_s": air, "height": high, "rolls": rolls}
    sheet.deeds[member.owner].clear()
    sheet.do(board, "drive", 0.0, sheet.duration_s, path=path, params={"moving": "both", **jump})
    sheet.do(member, "ollie", 0.0, sheet.duration_s, params={"at_s": leaves})
    return True


def toss(sheet: Sheet, action: Action, member: Member) -> bool:
    """Up in the air and into the hands again, round by round, where nobody and nothing is aimed at."""
    thing = next(iter(sheet.of(action.role("object") or action.target)), None)
    up = action.toward == "up" or (action.words[:1] and action.words[0].lower().startswith(TOSSED))
    doers = {a.subject for a in sheet.actions if a.act in ("throw", "catch") and a.target == action.target}
    aimed = any(word in AIMED for word, _ in action.roles) or action.direction is not None
    if thing is None or thing.person or thing.mobile or not up or aimed or len(doers) > 1:
        return False
    if max(thing.size) >= TOO_LARGE_TO_HOLD:
        return False
    start, end = sheet.start_of(action, "hold"), sheet.end_of(action)
    hold = (member.owner, "palm" if max(thing.size) * sheet.unit < IN_PALM_M else "both")
    round_s = MOVES["toss up"].cycle_s
    sheet.held.pop(thing.owner, None)
    sheet.passes[thing.owner] = [
        Pass(leave_s=start + (k + RELEASED) * round_s, arrive_s=start + (k + 1) * round_s, before=hold, after=hold)
        for k in range(math.ceil((end - start) / round_s))
    ]
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}
    sheet.deeds[member.owner].clear()
    yaw = FRONT + 22.0 * sheet.side
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)
    sheet.do(member, "toss up", start, end, facing=yaw)
    return True


def dance(sheet: Sheet, action: Action, member: Member) -> bool:
    """The dance that was named, or that one is a dancer of; a ballet goes from figure to figure."""
    name = sheet.brief.people[member.ref[1]].name.lower()
    said = f"{' '.join(action.words).lower()} {name}"
    start, end = sheet.start_of(action, "dance"), sheet.end_of(action)
    if not any(word in said for word in BALLET):
        style = next((move for word, move in STYLES.items() if word in said), "")
        if style:
            sheet.do(member, style, start, end)
        return bool(style)
    times = np.linspace(start, end, max(1, round((end - start) / PHRASE_S)) + 1)
    for k, (begin, until) in enumerate(pairwise(times.tolist())):
        turns = MOVES["pirouette"].turns * (until - begin) / 360.0
        rate = max(1, round(turns)) / max(turns, 1e-6)  # whole turns: one ends toward the viewers
        verb, facing = ("pirouette", FRONT) if k % 2 == 0 else ("arabesque", FRONT + 62.0 * sheet.side)
        sheet.do(member, verb, begin, until, facing=facing, params={"rate": rate} if k % 2 == 0 else {})
    return True


def mould(sheet: Sheet, action: Action, member: Member) -> bool:
    """Kneel at both sides of what is made of sand, hands on it."""
    work = next((m for m in sheet.of(action.role("object") or action.target) if m.name == "sandcastle"), None)
    if work is None:
        return throw_pot(sheet, action, member)
    builders = [
        m for a in sheet.actions if a.act == action.act and a.target == action.target for m in sheet.of(a.subject)
    ]
    place = list(dict.fromkeys(m.owner for m in builders)).index(member.owner)
    side = (-1.0 if place % 2 == 0 else 1.0) * sheet.side
    behind = 0.5 * (place // 2)
    spot = replace(sheet.spots[work.owner], x=0.0, y=0.0, z=0.0, support="", relation="")
    sheet.spots[work.owner] = spot
    size, half = float(member.size[1]), 0.5 * float(work.size[0]) * spot.scale
    yaw = -14.0 if side < 0 else -166.0
    x, z = side * (half + PATTED * size), -behind * size
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x, y=0.0, z=z, yaw=yaw, support="", relation=""
    )  # fmt: skip
    high = 0.45 * float(work.size[1]) * spot.scale
    edge, apart = np.array([side * 0.8 * half, high, 0.3 * half]), np.array([0.0, 0.0, 0.06 * size])
    right = 1.0 if side < 0 else -1.0
    hands = {"hand_right": edge + right * apart, "hand_left": edge - right * apart, "look": edge}
    sheet.deeds[member.owner].clear()
    sheet.do(member, "plant", 0.0, sheet.end_of(action), targets=hands, facing=yaw, params={"about": 1.0})
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == work.ref}
    sheet.held.pop(work.owner, None)
    return True


def score(sheet: Sheet, action: Action, member: Member) -> bool:
    """Kick a ball past the posts: the goal stands half turned to the viewer, the ball ends in its net."""
    ball = next((m for m in sheet.of(action.role("object") or action.target) if m.name in KICKED), None)
    goal = next(
        (m for ref in (action.role("into", "in", "at", "toward"),) for m in sheet.of(ref) if m.name == "goal"), None
    )
    if ball is None or goal is None or not member.person:
        return False
    side, size = sheet.side, float(member.size[1])
    far = SHOT_M / sheet.unit
    start = -0.5 * far * side
    there = replace(sheet.spots[goal.owner], x=0.62 * far * side, y=0.0, z=-0.5 * size, yaw=-152.0 if side > 0 else -28.0, support="")  # fmt: skip
    sheet.spots[goal.owner] = there
    yaw = -14.0 if side > 0 else -166.0
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=start, y=0.0, z=0.05, yaw=yaw, support="")
    others = [m for m in sheet.members if m.person and m.owner != member.owner]
    for k, other in enumerate(others):
        x = start - (0.55 + 0.34 * k) * size * side
        sheet.spots[other.owner] = replace(sheet.spots[other.owner], x=x, y=0.0, z=(-0.32, 0.22)[k % 2] * size, yaw=yaw)
    radius = 0.5 * float(ball.size[1])
    foot = (start + 0.26 * size * side, radius, 0.05 + 0.06 * size)
    net = (there.x + 0.06 * size * side, radius, there.z + 0.04 * size)
    sheet.held.pop(ball.owner, None)
    sheet.spots[ball.owner] = replace(sheet.spots[ball.owner], x=foot[0], y=0.0, z=foot[2], support="", relation="")
    at = 0.7
    sheet.passes[ball.owner] = [Pass(leave_s=at, arrive_s=at + SHOT_S, start=foot, end=net)]
    sheet.deeds[member.owner].clear()
    until = min(at + 1.1, max(sheet.end_of(action), at + 0.7))
    sheet.do(member, "kick", 0.0, until, facing=yaw, params={"at_s": at})
    glad = [m for m in others if any(a.subject == m.ref and a.act == "cheer" for a in sheet.actions)]
    sheet.settled |= {(m.ref, a.order) for m in glad for a in sheet.actions if a.subject == m.ref}
    for each in (member, *glad):
        sheet.do(each, "cheer", at + SHOT_S + 0.2, sheet.duration_s)
    sheet.settled |= {(member.ref, a.order) for a in sheet.actions if a.subject == member.ref and a.act == "cheer"}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in (ball.ref, goal.ref)}
    return True


def juggle(sheet: Sheet, action: Action, member: Member) -> bool:
    """Keep several things in the air, one hand throwing after the other."""
    things = [m for m in sheet.of(action.role("object") or action.target) if not m.mobile and not m.person]
    if len(things) < 2 or max(float(max(m.size)) for m in things) > 0.6 * float(member.size[1]):
        return False
    yaw = FRONT + 12.0 * sheet.side
    if not sheet.spots[member.owner].support:
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)
    sheet.deeds[member.owner].clear()
    sheet.do(member, "juggle", 0.0, sheet.duration_s, facing=None if sheet.spots[member.owner].support else yaw)
    hands, count = ("hand_right", "hand_left"), len(things)
    beats = int(sheet.duration_s / BEAT_S) + count
    for k, thing in enumerate(things):
        sheet.held.pop(thing.owner, None)
        passes = []
        for beat in range(k - count, beats, count):
            before, after = hands[beat % 2], hands[(beat + count) % 2]
            leave = (beat + 0.2) * BEAT_S
            arrive = leave + count * BEAT_S - DWELL_S
            passes.append(
                Pass(leave_s=leave, arrive_s=arrive, before=(member.owner, before), after=(member.owner, after))
            )
        sheet.passes[thing.owner] = passes
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}
    return True


FEATS: Mapping[str, Callable[[Sheet, Action, Member], bool]] = {
    "flip": trick, "skate": trick, "jump": trick, "throw": toss, "dance": dance, "spin": dance, "build": mould, "kick": score, "juggle": juggle,
}  # fmt: skip
__all__ = ["FEATS"]
