"""A shot that leads into another: it ends where that one begins. It does not know how either is drawn.

Time is not run backward, since friction and impacts take energy that they don't give back. The beginning is sought instead: the
scene is simulated forward, and where things start, and how fast, is moved by what the end misses. What is left after TRIES is
eased into over the last half second, and said.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from .. import matter
from ..composing.people import LIMBS
from ..composing.stages import NEVER, extent
from ..scene import Moment, Plan, Scene
from .continuity import State, carry_over, matched
from .simulate import simulate

TRIES = 8
EASE_S = 0.5
NEAR_M, NEAR_MPS = 0.002, 0.02  # an end that misses by less is good enough
FASTEST = 6.0  # m/s a thing may be given at its start


@dataclass(frozen=True, kw_only=True)
class LeadMiss:
    """How far a shot's simulated end was from where the next begins, before easing: the worst part, m and m/s."""

    missed_m: float
    missed_mps: float
    tries: int


def lead_in(
    scene: Scene, goal: dict[str, State], *, fps: int = 24, dynamics: bool = True
) -> tuple[Scene, Plan, LeadMiss]:
    """Simulate a scene so that it ends in `goal`: states by part name, as `plan_begin` gives.

    Whatever the goal shows and the scene doesn't name stands, or moves, as it must to get there.
    """
    scene = carry_over(scene, goal)
    wanted = matched(scene, goal)
    scene = _with_people(_in_place(scene, wanted), wanted)
    best: tuple[float, Scene, Plan, int] | None = None
    for number in range(1, TRIES + 1):
        plan = simulate(scene, fps=fps)
        missed = _missed(scene, plan, wanted)
        cost = max((max(d / NEAR_M, v / NEAR_MPS) for d, v in missed.values()), default=0.0)
        if best is None or cost < best[0]:
            best = cost, scene, plan, number
        if cost <= 1:
            break
        scene = _moved(scene, plan, wanted)
    assert best is not None
    _, scene, plan, number = best
    missed = _missed(scene, plan, wanted)
    landing = LeadMiss(
        missed_m=max((d for d, _ in missed.values()), default=0.0),
        missed_mps=max((v for _, v in missed.values()), default=0.0),
        tries=number,
    )
    plan = plan if dynamics else simulate(scene, fps=fps, dynamics=False)
    return scene, _eased(scene, plan, wanted), landing


def _in_place(scene: Scene, wanted: dict[str, State]) -> Scene:
    """Set depths as the goal has them; what it still holds, or what never moves, stands where it will be."""
    bodies, still = dict(scene.script["bodies"]), set()
    for name, state in wanted.items():
        if name not in bodies:
            continue
        x, y, z = state["position"]
        row = bodies[name]
        if state.get("held") or row[7] > scene.duration_s:
            bodies[name] = (x, y, z, state["angle"], 0.0, 0.0, 0.0, NEVER, row[8])
            still.add(name)
        else:
            bodies[name] = (row[0], row[1], z, *row[3:])
    joints = {key: tuple(row for row in scene.script[key] if row[0] not in still) for key in ("pins", "pivots")}
    joints["kicks"] = tuple(row for row in scene.script["kicks"] if row[1] not in still)
    return _rewritten(scene, bodies=bodies, **joints)


def _with_people(scene: Scene, wanted: dict[str, State]) -> Scene:
    """Move each figure's way so that it ends where the goal has it."""
    rows = []
    for index, height, z, segments in scene.script["people"]:
        state = wanted.get(f"person:{index}:{LIMBS[0]}")
        if state is not None:
            by = state["position"][0] - segments[-1][4]
            segments = tuple((verb, start, end, x0 + by, x1 + by) for verb, start, end, x0, x1 in segments)
            z = state["position"][2]
        rows.append((index, height, z, segments))
    return _rewritten(scene, people=tuple(rows))


def _free(scene: Scene, wanted: dict[str, State]) -> list[str]:
    """Names of the things that move and have somewhere to be."""
    strings = {row[0] for row in scene.script["strings"]}
    bodies = scene.script["bodies"]
    return [n for n in wanted if n in bodies and n not in strings and bodies[n][7] <= scene.duration_s]


def _missed(scene: Scene, plan: Plan, wanted: dict[str, State]) -> dict[str, tuple[float, float]]:
    """Distance in m and m/s of each free thing from its goal."""
    end, index = _end(plan), {p.name: i for i, p in enumerate(scene.parts)}
    missed = {}
    for name in _free(scene, wanted):
        i, state = index[name], wanted[name]
        far = math.dist(end.position[i][:2], state["position"][:2])
        missed[name] = far, math.dist(end.velocity[i], state["velocity"])
    return missed


def _moved(scene: Scene, plan: Plan, wanted: dict[str, State]) -> Scene:
    """Move the beginnings of free things by what their ends miss."""
    end, index, bodies = _end(plan), {p.name: i for i, p in enumerate(scene.parts)}, dict(scene.script["bodies"])
    hung = {row[0] for row in (*scene.script["pins"], *scene.script["pivots"])}
    for name in (name for name in _free(scene, wanted) if name not in hung):
        i, state, part = index[name], wanted[name], scene.parts[index[name]]
        x, y, z, angle, vx, vy, spin, release, lane = bodies[name]
        far = np.asarray(state["position"][:2]) - end.position[i][:2]
        faster = np.asarray(state["velocity"]) - end.velocity[i]
        lowest = extent(part, angle)[1]
        vx = float(np.clip(vx + faster[0], -FASTEST, FASTEST))
        vy = float(np.clip(vy + (faster[1] if y > lowest + 0.01 else 0.0), -FASTEST, FASTEST))
        x, y = x + float(far[0]), max(lowest, y + float(far[1]))
        angle += state["angle"] - float(end.angle[i]) if matter.is_round(part) else 0.0
        spin = spin - float(faster[0]) / part.half[0] if matter.is_round(part) and spin else spin
        bodies[name] = (x, y, z, angle, vx, vy, spin, release, lane)
    return _rewritten(scene, bodies=bodies)


def _end(plan: Plan) -> Moment:
    assert plan.after is not None
    return plan.after


def _rewritten(scene: Scene, **changed: Any) -> Scene:
    return replace(scene, script={**scene.script, **changed})


def _eased(scene: Scene, plan: Plan, wanted: dict[str, State]) -> Plan:
    """Carry every part to its goal over the last half second; one frame past the last it is there."""
    frames = len(plan.position)
    end = plan.after or Moment(
        position=plan.position[-1], angle=plan.angle[-1], velocity=plan.velocity[-1], yaw=plan.yaw[-1]
    )
    position, angle, yaw = plan.position.copy(), plan.angle.copy(), plan.yaw.copy()
    left_s = (frames - np.arange(frames)) / plan.fps
    u = np.clip(1 - left_s / min(EASE_S, frames / plan.fps), 0, 1)
    share = (u * u * (3 - 2 * u)).astype(np.float32)
    for i, part in enumerate(scene.parts):
        state = wanted.get(part.name)
        if state is None:
            continue
        position[:, i] += share[:, None] * (np.asarray(state["position"]) - end.position[i]).astype(np.float32)
        angle[:, i] += share * _turn(state["angle"], end.angle[i])
        yaw[:, i] += share * _turn(state["yaw"], end.yaw[i])
    moved = np.gradient(position - plan.position, 1 / plan.fps, axis=0)[:, :, :2] if frames > 1 else 0.0
    velocity = (plan.velocity + moved).astype(np.float32)
    return replace(plan, position=position, angle=angle, yaw=yaw, velocity=velocity, after=None)


def _turn(to: float, at: float) -> float:
    """The shorter way round, rad."""
    return (float(to) - float(at) + math.pi) % (2 * math.pi) - math.pi
