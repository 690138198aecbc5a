"""A ball on a rope that is let go of to one side and swings into what stands in its way. Metres, seconds."""

from __future__ import annotations

import math

from .structures import build_up, is_built
from .tabletop import Body, Standing, Tabletop
from .targets import stand_target

BALLS = ("ball", "tennis ball", "basketball", "steel weight", "kettlebell")
LENGTH, AWAY = 0.55, math.radians(50)  # of the rope, m; from where it hangs straight down, to where it is let go
STANDS_AT = 0.06  # x of the face of what is hit


def swing(table: Tabletop) -> None:
    """Hang a ball on its rope, stand what it swings at before it, and let it go."""
    hung = [
        ref
        for a in table.acts("hang", "hold")
        for ref in table.roles(a, "patient")
        if table.kind(ref) in BALLS and not table.of(ref)
    ]
    goals = [
        ref
        for a in table.acts("turn", "strike")
        for ref in table.roles(a, "patient", "toward", "into", "against")
        if table.kind(ref) == "toy block"
    ]
    goals += [
        ref
        for a in table.acts("turn", "strike")
        for ref in table.roles(a, "toward", "into", "against")
        if table.kind(ref) == "toy block"
    ]
    acts = table.acts("turn", "strike")
    if not hung and table.refs("pendulum"):
        hung = [ref for ref in table.refs(*BALLS) if not table.of(ref)] or [table.extra("ball", "bob")]
    if not hung or not acts or not table.refs("toy block") or table.refs("rotating platform"):
        return
    made = (
        table.make(hung[0], cord=False)
        if table.kind(hung[0]) in ("steel weight", "kettlebell")
        else table.make(hung[0])
    )
    r = float(made.half[1])
    goal = (goals or table.refs("toy block"))[0]
    if is_built(table, goal):
        standing = build_up(table, goal, STANDS_AT + 0.03)
    else:
        standing = [stand_target(table, goal, 0, STANDS_AT + 0.04)]
        standing[0].body = Body()
    high = max(s.at[1] + 2 * float(s.half[1]) for s in standing)
    low = 0.5 * high  # where its middle passes
    pivot = (-r, low + LENGTH)
    x, y = pivot[0] - LENGTH * math.sin(AWAY), pivot[1] - LENGTH * math.cos(AWAY)
    one = Standing(ref=hung[0], copy=0, made=made, at=(x, y - r, 0.0), yaw=0.0)
    one.body = Body(release_s=table.share(0.2), pivot=pivot, mass=0.5)
    table.standing.append(one)
    table.tell(*acts, *table.acts("hang", "hold"))
