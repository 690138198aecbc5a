"""What rolls out of pipes across the table: toward things, up a ramp, into one another, off the edge. Metres, seconds."""

from __future__ import annotations

import math

from ....story.setting import Ref
from ....story.storyboard import Action
from .structures import build_up, is_built
from .tabletop import EDGE_AT, Body, Standing, Support, Tabletop
from .targets import stand_target

PIPE_AT, PIPE_HALF = 0.40, 0.11  # m from the middle to a pipe's, and half its length
SPEED, UP_SPEED = 0.95, 1.55  # m/s out of a pipe, and where a ramp is to be gone up
GOAL_AT = 0.17  # x of what something rolls toward
RUN, RISE, RAMP_AT = 0.32, 0.11, 0.24  # of a ramp that is rolled down, and where it stands
ROUND = ("ball", "tennis ball", "basketball", "football", "marble", "orange", "apple", "egg")
BEFORE = 0.12  # of the shot: when it comes out


def roll(table: Tabletop) -> None:
    """Lay out pipes, balls and what they roll toward, and set the balls rolling."""
    actions = [a for a in table.acts("roll") if table.roles(a, "patient", "agent")]
    if not actions or table.refs("marble track"):
        return
    balls = list(dict.fromkeys(ref for a in actions for ref in table.roles(a, "patient") if not table.of(ref)))
    if not balls:
        return
    pipes = table.refs("short pipe")
    goals = [
        ref
        for a in actions
        for ref in table.roles(a, "toward", "into", "on", "against", "through", "down", "to")
        if ref not in balls and table.kind(ref) != "short pipe"
    ]
    goals += [ref for a in table.acts("strike") for ref in table.roles(a, "patient", "through") if ref not in balls]
    goals = list(dict.fromkeys(ref for ref in goals if not table.of(ref)))
    down = any(table.kind(ref) == "cardboard ramp" for a in actions for ref in table.roles(a, "down", "off"))
    table.falls_off = any(said.startswith("off") for a in actions for said, _ in a.roles) or _off(table, actions)
    if down:
        goals = sorted(goals, key=lambda ref: table.kind(ref) != "cardboard ramp")
    each = [(ref, copy) for ref in balls for copy in range(min(table.copies(ref), 2))]
    from_right = _starts_right(table, pipes, actions)
    for n, (ref, copy) in enumerate(each[:2]):
        side = (1 if n == 0 else -1) * (-1 if from_right else 1)
        _rolling(table, ref, copy, side, goals if n == 0 else [], down)
    for n in range(max(len(each) if len(pipes) else 0, 0)):
        side = (1 if n == 0 else -1) * (-1 if from_right else 1)
        if pipes and n < max(len(pipes), table.copies(pipes[0])):
            pipe = pipes[min(n, len(pipes) - 1)]
            wide = 0.045
            made = table.make(pipe, half=PIPE_HALF, radius=wide)
            table.put(pipe, (-side * PIPE_AT, 0.0, 0.0), made=made, copy=n if len(pipes) == 1 else 0, yaw=0.0)
    for ref in [r for a in actions for r in table.roles(a, "behind") if not table.of(r)] or _hiding(table, balls):
        table.put(ref, (0.0, 0.0, 0.17))
    side, x = (-1 if from_right else 1), 0.0
    if (
        len(goals) > 1 and not down and all(table.kind(goal) in ROUND for goal in goals)
    ):  # they lie one behind the other
        for goal in goals[:4]:
            one = table.put(goal, (side * (GOAL_AT - 0.08) + x, 0.0, 0.0), yaw=0.0)
            one.body, x = Body(), x + side * 2.04 * float(one.half[0])
        goals = []
    for goal in goals[: 2 if down else 1]:
        _goal(table, goal, side, down)
    table.tell(*actions)


def _hiding(table: Tabletop, balls: list[Ref]) -> list[Ref]:
    """What a ball is said to go behind."""
    return [o for ball in balls for o in table.related(ball, "behind") if not table.of(o)]


def _off(table: Tabletop, actions: list[Action]) -> bool:
    """Whether something rolls over the table's edge, as far as a role without a thing tells."""
    return any(said.startswith("off") for a in actions for said in a.manner) or any(
        r.kind.startswith("off") for r in table.brief.relations
    )


def _starts_right(table: Tabletop, pipes: list[Ref], actions: list[Action]) -> bool:
    """Whether what rolls comes from the right: its pipe is there, or that is the first side that is told of."""
    said = [r.kind.split() for r in table.brief.relations if r.subject in pipes]
    said += [word.split() for a in actions for word in a.manner]
    sides = [side for words in said for side in ("left", "right") if side in words]
    return sides[:1] == ["right"]


def _rolling(table: Tabletop, ref: Ref, copy: int, side: int, goals: list[Ref], down: bool = False) -> None:
    made = table.make(ref)
    start = EDGE_AT - 0.06 if table.falls_off else PIPE_AT + 0.02
    one = Standing(ref=ref, copy=copy, made=made, at=(-side * start, 0.0, 0.0), yaw=0.0)
    r = float(one.half[1])
    if down:
        one.at = (-side * (RAMP_AT + 0.30 * RUN), RISE * 0.85 + 0.004, 0.0)
        one.body = Body(release_s=table.share(BEFORE))
        table.standing.append(one)
        return
    climbs = any(table.kind(goal) == "cardboard ramp" for goal in goals)
    speed = UP_SPEED if climbs else SPEED
    one.body = Body(release_s=table.share(BEFORE), velocity=(side * speed, 0.0), spin=-side * speed / r)
    table.standing.append(one)


def _goal(table: Tabletop, ref: Ref, side: int, down: bool = False) -> None:
    """What the ball comes to: a ramp it goes up, a wall of glass, or something that it moves by as much as that weighs."""
    kind = table.kind(ref)
    if kind == "cardboard ramp":
        run, rise = (RUN, RISE) if down else (0.30, 0.075)
        x = -side * RAMP_AT if down else side * 0.10
        side = -side if down else side
        made = table.make(ref, run=run, rise=rise)
        table.put(ref, (x, 0.0, 0.0), made=made, yaw=0.0 if side > 0 else 180.0)
        table.supports.append(
            Support(at=(x, rise / 2), half=(math.hypot(run, rise) / 2, 0.004), turn=side * math.atan2(rise, run))
        )
        props = [r for r in table.refs("toy block") if not table.of(r)]
        block = props[0] if props else table.extra("toy block", "block")
        half = (0.035, (rise - 0.008) / 2, 0.05)
        table.put(block, (x + side * (run / 2 - 0.04), 0.0, 0.0), made=table.make(block, half=half), yaw=0.0)
        table.supports.append(
            Support(at=(x + side * (run / 2 - 0.02), (rise - 0.012) / 2), half=(0.02, (rise - 0.012) / 2))
        )
        return
    if kind == "paper sheet":
        one = table.put(ref, (side * GOAL_AT, 0.0, 0.0), made=table.make(ref, kind="standing card"), yaw=0.0)
        one.body = Body()
        return
    if kind == "tall glass" or ("glass" in table.thing(ref).noun and kind == "glass sheet"):
        made = table.make(ref, kind="glass sheet")
        one = table.put(ref, (side * 0.34, 0.0, 0.0), made=made, yaw=0.0)
        one.body = Body(fixed=True)
        return
    if is_built(table, ref):
        build_up(table, ref, side * GOAL_AT, across=True)
        return
    one = stand_target(table, ref, 0, side * GOAL_AT)
    if kind in ("kettlebell", "steel weight"):
        one.made = table.make(ref, cord=False)
    if kind == "rubber duck":
        one.yaw = 180.0 if side > 0 else 0.0
    one.at = (side * (GOAL_AT + float(one.half[0]) - 0.04), 0.0, 0.0)
    one.body = Body()
