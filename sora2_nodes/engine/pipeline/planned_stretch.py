"""A stretch of continued shots that say nothing new: planned as one, of which each shot is a part. No torch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ...story.storyboard import Person, Shot
from ...world.scene import RATE_HZ, Camera, Moment, Plan
from ..shapes import FPS
from .planning import PlannedShot, RenderSettings, ShotEnd, Stretch, plan_shot
from .references import Reference

AGREES = 0.02  # units by which a stretch planned again may lie beside the end of a take


def part_of(
    stretch: Stretch, shot: Shot, settings: RenderSettings, *, seed: int, end: ShotEnd | None, people: Sequence[Person],
    references: Sequence[Reference], world_seed: int | None = None,
) -> PlannedShot | None:  # fmt: skip
    """Plan a shot as a part of its stretch. end: of the shot before. None where that one was planned otherwise."""
    origin = end
    if stretch.start_s > 0:
        if end is None or end.origin is None:
            return None
        origin = begun_from(end)
    whole = plan_shot(
        stretch.shot, settings, seed=end.seed if end is not None else seed, end=origin, people=people, references=references,
        world_seed=world_seed,
    )  # fmt: skip
    first, frames = round(stretch.start_s * FPS), max(1, round(shot.duration_s * FPS))
    frames = min(frames, whole.num_frames - first)
    if frames < 1 or (first and end is not None and not _agrees(whole, first, end)):
        return None
    plan = cut_plan(whole.plan, first, frames)
    scene = replace(whole.scene, duration_s=frames / FPS)
    return replace(whole, shot=shot, plan=plan, scene=scene, end=end, whole=whole, first=first)


def begun_from(end: ShotEnd) -> ShotEnd | None:
    """The end that a stretch began with, of one within it; None where it began anew."""
    origin = end.origin
    return replace(end, state=origin["state"], moment=origin["moment"], elapsed_s=origin["elapsed_s"], origin=None) if origin else None  # fmt: skip


def origin_of(planned: PlannedShot) -> dict[str, Any] | None:
    """What a stretch began with, for the shots after this one; None for a shot that is no part of one."""
    if planned.whole is None:
        return None
    begun = planned.whole.end
    return {} if begun is None else {"state": begun.state, "moment": begun.moment, "elapsed_s": begun.elapsed_s}


def _agrees(whole: PlannedShot, first: int, end: ShotEnd) -> bool:
    """Whether a stretch passes where the shot before ended."""
    there = {part.name: whole.plan.position[first, i] for i, part in enumerate(whole.scene.parts)}
    known = [(there[name], state["position"]) for name, state in end.state.items() if name in there]
    return bool(known) and max(float(np.abs(a - np.array(b)).max()) for a, b in known) < AGREES


def cut_plan(plan: Plan, first: int, frames: int) -> Plan:
    """A part of a plan, its times from its own beginning."""
    stop, begin_s = first + frames, first / plan.fps
    tick = round(begin_s * RATE_HZ)
    ticks = slice(tick, tick + math.ceil(frames / plan.fps * RATE_HZ - 1e-9))
    inside = [c for c in plan.contacts if begin_s <= c.time_s < begin_s + frames / plan.fps]
    after = plan.after
    if stop < len(plan.position):
        after = Moment(
            position=plan.position[stop], angle=plan.angle[stop], velocity=plan.velocity[stop], yaw=plan.yaw[stop]
        )
    return replace(
        plan, position=plan.position[first:stop], angle=plan.angle[first:stop], velocity=plan.velocity[first:stop],
        yaw=plan.yaw[first:stop], camera=_cut_camera(plan.camera, first, stop), after=after,
        contacts=tuple(replace(c, time_s=c.time_s - begin_s) for c in inside), rolling=plan.rolling[ticks],
        sliding=plan.sliding[ticks], speech=plan.speech[ticks], mouths={who: m[ticks] for who, m in plan.mouths.items()},
    )  # fmt: skip


def _cut_camera(camera: Camera, first: int, stop: int) -> Camera:
    focus = None if camera.focus is None else camera.focus[first:stop]
    return replace(camera, eye=camera.eye[first:stop], target=camera.target[first:stop], focus=focus)


def moment_at_end(planned: PlannedShot) -> dict[str, Any]:
    """How a shot ends beside the states of its parts: who stands and moves how, its camera, and how long its world has gone on."""
    return {**_moved(planned), "elapsed_s": planned.since_s + planned.num_frames / FPS}


def _moved(planned: PlannedShot) -> dict[str, Any]:
    from ...world.staging.continuing.handover import camera_end, cast_of, framing_of, handed_over
    from ...world.staging.performing import performances

    whole = planned.whole or planned
    stop = planned.first + planned.num_frames
    if planned.staged is None:
        moved = planned.brief.camera != "static"
        kept = {"rate": FPS, "cast": cast_of(planned.brief), "framing": framing_of(planned.brief), "moved": moved}
        return {**kept, "camera": camera_end(whole.plan.camera, stop)}
    times = np.arange(whole.num_frames + 1) / FPS * planned.staged.tempo
    return handed_over(planned.staged, whole.plan, performances(planned.staged, times), stop)


__all__ = ["begun_from", "cut_plan", "moment_at_end", "origin_of", "part_of"]
