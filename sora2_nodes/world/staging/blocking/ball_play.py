"""Balls that go from hand to hand: thrown and caught, passed over a net, dribbled, dunked; their flights meet hands and hoop."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.storyboard import Action
from ...assembly import placed, socket_frame
from ..roster import Member
from .cues import Pass
from .sheet import Sheet

AIR_S = 0.66
BOUNCE_S = 0.62  # of a dribble, as its move
COURT_M, RALLY_S, FIRST_STROKE_S = (
    4.2,
    1.0,
    0.55,
)  # between two at tennis; of the ball's way across; when the first stroke is
KICKED, FOOT = ("football",), "foot_right"  # balls that are played with the feet
RIGHT, BOTH = "hand_right", "both"
RELEASE, GRASP = 0.60, 0.50  # when moves let go and grasp, s after they begin


def toss_and_catch(sheet: Sheet) -> None:
    """Take those who throw something up and catch it again themselves, before whatever else is thrown."""
    for action in sheet.actions:
        catch = _caught_again(sheet, action) if action.act == "throw" else None
        ball, doer = _ball(sheet, action), next((m for m in sheet.of(action.subject) if m.person), None)
        if catch is None or ball is None or doer is None or _partner(sheet, action) is not None:
            continue
        _toss_up(sheet, action, ball, doer)
        sheet.settled.add((catch.subject, catch.order))


def play_ball(sheet: Sheet) -> None:
    """Take the acts in which a thing flies from one to another, before all others."""
    for action in sheet.actions:
        act = action.act or action.verb
        if (action.subject, action.order) in sheet.settled:
            continue
        ball = _ball(sheet, action)
        doers = [
            m
            for a in sheet.actions
            if (a.act or a.verb) == act and a.order == action.order
            for m in sheet.of(a.subject)
        ]
        doers = list({m.owner: m for m in doers}.values())
        if ball is None or not doers:
            continue
        if act == "dribble" and any(a.act == "dunk" and a.subject == action.subject for a in sheet.actions):
            continue  # the way to the hoop is part of it
        partner = _partner(sheet, action)
        if act == "play tennis" and doers[0].person:
            _rally(sheet, action, ball, doers if partner is None else [doers[0], partner])
        elif act in ("throw", "play ball", "kick") and (len(doers) > 1 or partner is not None):
            _pass_on(sheet, action, ball, doers if len(doers) > 1 else [doers[0], *([partner] if partner else [])])
        elif act == "catch":
            _catch(sheet, action, ball, doers[0])
        elif act == "dribble" and doers[0].person:
            _dribble(sheet, action, ball, doers[0])
        elif act == "dunk" and doers[0].person:
            _dunk(sheet, action, ball, doers[0])
        elif act == "play ball" and doers[0].person:
            _toss_up(sheet, action, ball, doers[0])


def _ball(sheet: Sheet, action: Action) -> Member | None:
    """What is played with: said, or held by who plays."""
    for ref in (action.role("object", "with"), action.target):
        found = [m for m in sheet.of(ref) if not m.mobile]
        if found:
            return found[0]
    if action.act == "play tennis":
        return next((m for m in sheet.members if m.name in ("tennis ball", "ball")), None)
    if action.act in ("play ball", "dribble", "dunk"):
        return next((m for m in sheet.members if m.assembly.round and not m.mobile and max(m.size) < 0.6), None)
    return None


def _caught_again(sheet: Sheet, action: Action) -> Action | None:
    """Where who throws something catches it again."""
    own = [a for a in sheet.actions if a.subject == action.subject and a.act == "catch" and a.target == action.target]
    return next((a for a in own if a.order >= action.order), None)


def _partner(sheet: Sheet, action: Action) -> Member | None:
    ref = action.role("to", "at", "with", "toward")
    return next((m for m in sheet.of(ref) if m.mobile), None)


def _settle(sheet: Sheet, action: Action, members: list[Member], ball: Member) -> None:
    refs = {m.ref for m in (*members, ball)}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.order == action.order and a.subject in refs}
    sheet.held.pop(ball.owner, None)
    for member in members:
        sheet.deeds[member.owner] = [d for d in sheet.deeds[member.owner] if d.verb not in ("hold", "hold both")]


def _pass_on(sheet: Sheet, action: Action, ball: Member, players: list[Member]) -> None:
    """A ball goes round among players who face each other, a net between them where there is one."""
    start, end = 0.0, sheet.end_of(action)
    net = next((m for m in sheet.members if m.name == "net"), None)
    _face_off(sheet, players, net)
    passes: list[Pass] = []
    footed = ball.name in KICKED and action.act in ("play ball", "kick") and all(p.person for p in players)
    now, at, way = start + 0.25, 0, 1
    while now + RELEASE + AIR_S < max(end, start + 2.0):
        here, there = players[at], players[(at + way) % len(players)]
        leave = now + RELEASE
        before, after = (FOOT, FOOT) if footed else (_hold(here, False), _hold(there, True))
        passes.append(
            Pass(leave_s=leave, arrive_s=leave + AIR_S, before=(here.owner, before), after=(there.owner, after))
        )
        if footed:
            look = {"look": sheet.middle(there)}
            yaw = sheet.spots[here.owner].yaw
            sheet.do(here, "kick", now, now + 1.25, targets=look, facing=yaw, params={"at_s": leave})
        else:
            _throw_and_catch(sheet, here, there, now, leave + AIR_S)
        if not there.person:  # an animal keeps what it caught
            break
        now, at = leave + AIR_S + 0.35, (at + way) % len(players)
    sheet.passes[ball.owner] = passes
    _settle(sheet, action, players, ball)


def _hold(member: Member, catching: bool) -> str:
    if not member.person:
        return "mouth" if "mouth" in member.assembly.sockets else "head_top"
    return BOTH if catching else RIGHT


def _throw_and_catch(sheet: Sheet, here: Member, there: Member, now: float, arrives: float) -> None:
    if here.person:
        sheet.do(
            here, "throw", now, now + 1.3, targets={"look": sheet.middle(there)}, facing=sheet.spots[here.owner].yaw
        )
    if not there.person:
        sheet.do(there, "jump", max(arrives - 0.75, 0.0), arrives + 0.6, params={"at_s": arrives - 0.3})
    else:
        sheet.do(
            there,
            "catch",
            arrives - GRASP,
            arrives + 0.34,
            targets={"look": sheet.middle(here)},
            facing=sheet.spots[there.owner].yaw,
        )


def _face_off(sheet: Sheet, players: list[Member], net: Member | None, apart_m: float = 0.0) -> None:
    apart = (apart_m or (2.6 if net is None else 3.2)) / sheet.unit
    sides = [k % 2 for k in range(len(players))]
    counts = [0, 0]
    if net is not None:
        sheet.spots[net.owner] = replace(sheet.spots[net.owner], x=0.0, z=0.0, yaw=0.0, support="", relation="")
    for member, side in zip(players, sides, strict=True):
        row, counts[side] = counts[side], counts[side] + 1
        spot = sheet.spots[member.owner]
        x = (-1 if side == 0 else 1) * (apart / 2 + 0.12 * row)
        sheet.spots[member.owner] = replace(spot, x=x, z=-0.75 * row, yaw=-8.0 if side == 0 else -172.0)


def _catch(sheet: Sheet, action: Action, thing: Member, catcher: Member) -> None:
    """A thing flies in from the side and is caught, by hands or by a mouth."""
    spot = sheet.spots[catcher.owner]
    arrives = min(max(1.3, 0.5 * sheet.end_of(action)), 2.2)
    side = -1.0 if sheet.side < 0 else 1.0
    far = (1.5, 0.75 * float(catcher.size[1]) + 0.35, 0.15)
    start = (spot.x + side * far[0], far[1], spot.z + far[2])
    sheet.passes[thing.owner] = [
        Pass(leave_s=arrives - 0.9, arrive_s=arrives, start=start, after=(catcher.owner, _hold(catcher, True)))
    ]
    yaw = -25.0 if side > 0 else -155.0
    sheet.spots[catcher.owner] = replace(spot, yaw=yaw)
    _settle(sheet, action, [catcher], thing)
    if catcher.person:
        sheet.do(catcher, "catch", arrives - GRASP, arrives + 0.9, targets={"look": np.array(start)}, facing=yaw)
    else:
        sheet.do(catcher, "jump", max(arrives - 0.75, 0.0), arrives + 0.6, params={"at_s": arrives - 0.3})


def _rally(sheet: Sheet, action: Action, ball: Member, players: list[Member]) -> None:
    """To and fro over the net, struck as it arrives; the other one of a single player is out of the picture."""
    end = sheet.end_of(action)
    _settle(sheet, action, players, ball)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == ball.ref}
    pair = players[:2]
    if len(pair) > 1:
        _face_off(sheet, pair, None, COURT_M)
        holds = [(player.owner, RIGHT) for player in pair]
        far = (0.0, 0.0, 0.0)
    else:
        side, spot = sheet.side, sheet.spots[players[0].owner]
        sheet.spots[players[0].owner] = replace(spot, yaw=-30.0 if side > 0 else -150.0)
        holds = [(players[0].owner, RIGHT), ("", "")]
        far = (spot.x + 2.4 * side, 0.9 * float(players[0].size[1]), spot.z + 0.3)
    now, at, passes = FIRST_STROKE_S, 0, []
    while now < end + RALLY_S:
        passes.append(
            Pass(leave_s=now, arrive_s=now + RALLY_S, before=holds[at], after=holds[1 - at], start=far, end=far)
        )
        if at < len(pair):
            yaw = sheet.spots[pair[at].owner].yaw
            start = max(now - RALLY_S + 0.1, 0.0)
            sheet.do(pair[at], "swing", start, now + RALLY_S - 0.15, facing=yaw, params={"at_s": now})
        now, at = now + RALLY_S, 1 - at
    sheet.passes[ball.owner] = passes


def _dribble(sheet: Sheet, action: Action, ball: Member, player: Member) -> None:
    """Hand to floor and back, in time with the hand."""
    start, end = 0.0, sheet.end_of(action)
    spot = replace(sheet.spots[player.owner], yaw=-35.0 if sheet.side > 0 else -145.0)
    sheet.spots[player.owner] = spot
    root = spot.root
    local = np.array([0.27, 0.0, 0.14]) * float(player.size[1])
    floor = root[:, :3] @ local + root[:, 3]
    floor[1] = 0.5 * float(ball.size[1])
    place = (float(floor[0]), float(floor[1]), float(floor[2]))
    passes, now = [], start
    while now + BOUNCE_S < end + 0.1:
        down = now + 0.5 * BOUNCE_S
        passes.append(Pass(leave_s=now + 0.12 * BOUNCE_S, arrive_s=down, before=(player.owner, "palm"), end=place))
        passes.append(Pass(leave_s=down, arrive_s=now + 0.95 * BOUNCE_S, start=place, after=(player.owner, "palm")))
        now += BOUNCE_S
    sheet.passes[ball.owner] = passes
    _settle(sheet, action, [player], ball)
    sheet.do(player, "dribble", start, end, facing=spot.yaw)


def _dunk(sheet: Sheet, action: Action, ball: Member, player: Member) -> None:
    """Up to the hoop with the ball and down through it."""
    hoop = next((m for m in sheet.members if m.name == "basketball hoop"), None)
    if hoop is None:
        return
    spot = sheet.spots[hoop.owner]
    sheet.spots[hoop.owner] = spot = replace(spot, x=0.9, z=-0.35, yaw=180.0, support="")
    ring = socket_frame(hoop.assembly, "inside", spot.root[None], None)[0][:, 3]
    size, when = float(player.size[1]), min(1.5, 0.45 * sheet.end_of(action))
    tall = float(ring[1]) - 1.32 * size  # how high the feet must come
    land = float(ring[0]) - 0.20 * size
    gravity = max(sheet.gravity, 0.5)
    up = float(np.sqrt(2 * max(tall, 0.1) / gravity))
    begin = np.array([land - 0.9, 0.0, float(ring[2]) + 0.02])
    sheet.spots[player.owner] = replace(sheet.spots[player.owner], x=float(begin[0]), z=float(begin[2]), yaw=0.0)
    _settle(sheet, action, [player], ball)
    stop = np.array([land, 0.0, float(begin[2])])
    sheet.do(
        player, "dunk", max(when - up - 0.5, 0.0), when + up + 0.9, path=np.stack([begin, stop]),
        params={"height": max(tall, 0.1), "at_s": when - up},
    )  # fmt: skip
    through = (float(ring[0]), float(ring[1]), float(ring[2]))
    floor = (through[0], 0.5 * float(ball.size[1]), through[2])
    fall = float(np.sqrt(2 * through[1] / gravity))
    sheet.passes[ball.owner] = [
        Pass(leave_s=when, arrive_s=when + 0.10, before=(player.owner, RIGHT), end=through),
        Pass(leave_s=when + 0.10, arrive_s=when + 0.10 + 0.7 * fall, start=through, end=floor),
        Pass(
            leave_s=when + 0.10 + 0.7 * fall,
            arrive_s=when + 0.85 + 0.7 * fall,
            start=floor,
            end=(floor[0] - 0.35, floor[1], floor[2] + 0.3),
        ),
    ]


def _toss_up(sheet: Sheet, action: Action, ball: Member, player: Member) -> None:
    """Up from the hands and back into them."""
    start, end = 0.0, sheet.duration_s if action.act == "throw" else sheet.end_of(action)
    passes, now = [], start + 0.1
    _settle(sheet, action, [player], ball)
    while now + 1.6 < end + 0.3:
        passes.append(
            Pass(leave_s=now + 0.5, arrive_s=now + 1.3, before=(player.owner, BOTH), after=(player.owner, BOTH))
        )
        sheet.do(player, "toss", now, now + 0.8)
        sheet.do(player, "catch", now + 0.8, now + 1.6)
        now += 1.7
    sheet.passes[ball.owner] = passes


def floor_of(place: tuple[float, float, float]) -> np.ndarray:
    """The frame (3, 4) of a place."""
    return placed(place)
