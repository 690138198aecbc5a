"""A staged shot that continues another: who stands where they were left, goes on along their way, and what physics still moves."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ....story.storyboard import Action
from ...motion import Deed
from ...motion.moves import move_of
from ...scene import Scene
from ..blocking.cues import Played
from ..layouts.spots import Spot

AIMED = ("to", "toward", "into", "onto", "at", "around", "over", "past", "object", "through", "after")
LEAST = 0.08  # units/s from which somebody is under way
STOPS_S = 0.7  # in which somebody on foot comes to a halt


def stood(spot: Spot, figure: Mapping[str, Any] | None) -> Spot:
    """The spot where the shot before left a figure."""
    if figure is None:
        return spot
    root = np.array(figure["root"][-1], float)
    yaw = math.degrees(math.atan2(-root[2, 0], root[0, 0]))
    return replace(spot, x=float(root[0, 3]), y=float(root[1, 3]), z=float(root[2, 3]), yaw=yaw)


def ongoing(part: Played, before: Mapping[str, Any], actions: Sequence[Action], unit: float) -> Played:
    """A part whose ways begin where the shot before left its member, in step with how it went."""
    figure = before.get("figures", {}).get(part.member.owner)
    if figure is None or part.held_by or part.passes:
        return part
    roots = np.array(figure["root"], float)[:, :, 3]
    here, speed = roots[-1], (roots[-1] - roots[-2]) * float(before["rate"])
    own = [a for a in actions if a.subject == part.member.ref]
    aimed = any(a.target is not None or a.role(*AIMED) is not None for a in own)
    free = not any(a.direction or a.toward for a in own)
    deeds, shift = [], np.zeros(3)
    for k, deed in enumerate(part.deeds):
        if deed.path is None or deed.path.shape[1] != 3 or deed.mount is not None:
            deeds.append(deed)
            continue
        path = deed.path.astype(float)
        if not any(d.path is not None for d in part.deeds[:k]):
            path = _turned_round(path, speed) if free and not aimed else path
            shift = here - path[0]
        along = np.linspace(0.0, 1.0, len(path))[:, None]
        path = path + shift * (1 - along) if aimed else path + shift
        deeds.append(replace(deed, path=path))
    phase, tall = float(before.get("strides", {}).get(part.member.owner, 0.0)) % 1.0, float(part.member.size[1])
    verb, fast = before.get("going", {}).get(part.member.owner), float(np.linalg.norm(speed))
    if verb and fast > LEAST and not (deeds and deeds[0].path is not None and deeds[0].start_s < 0.3):
        stop = _in_step(_stopping(part, verb, here, speed), phase, tall, fast, keep_end=True)
        deeds = [stop, *_after(deeds, stop)]
    elif deeds and verb and not aimed:
        deeds[0] = _in_step(replace(deeds[0], start_s=0.0), phase, tall, fast)
    return replace(part, deeds=tuple(deeds), spot=replace(part.spot, x=here[0], y=here[1], z=here[2]))


def _stopping(part: Played, verb: str, here: np.ndarray, speed: np.ndarray) -> Deed:
    """The way in which somebody who was under way comes to a halt."""
    seconds = STOPS_S if part.member.person else 2 * STOPS_S
    slowing = min(0.45, 0.5 / seconds)  # as motion.route.travelled
    way = speed * seconds * (1 - slowing / 2)
    return Deed(verb=verb, end_s=seconds, path=np.stack([here, here + way]), params={"moving": "in"})


def _after(deeds: Sequence[Deed], stop: Deed) -> list[Deed]:
    """Deeds of the body after somebody has come to a halt, their ways from there."""
    made = []
    assert stop.path is not None
    shift = stop.path[-1] - stop.path[0]
    for deed in deeds:
        if move_of(deed.verb).layer == "body":
            start = max(deed.start_s, stop.end_s)
            path = (
                deed.path
                if deed.path is None or "seat" in deed.targets
                else deed.path + shift * (len(deed.path[0]) == 3)
            )
            deed = replace(deed, start_s=start, end_s=max(deed.end_s, start + 0.3), path=path)
        made.append(deed)
    return made


def _turned_round(path: np.ndarray, speed: np.ndarray) -> np.ndarray:
    """A way across the picture in the direction somebody goes already."""
    way = path[-1] - path[0]
    if way[0] * speed[0] >= 0 or abs(speed[0]) < abs(speed[2]):
        return path
    return path[0] + (path - path[0]) * np.array([-1.0, 1.0, 1.0])


def _in_step(deed: Deed, phase: float, tall: float, speed: float, *, keep_end: bool = False) -> Deed:
    """A way on foot that began so long before the shot that its steps go on from `phase` of a pair of steps, at its speed."""
    move = move_of(deed.verb)
    if deed.path is None or move.gait is None or deed.start_s > 0.05 or speed < LEAST:
        return deed
    steps = move.gait.step * tall * float(np.clip(speed / (move.gait.speed * tall), 0.3, 2.0)) ** 0.5
    first = deed.path[1] - deed.path[0]
    length = float(np.linalg.norm(np.diff(deed.path, axis=0), axis=1).sum())
    if length < 1e-6:
        return deed
    scale = 1.0 if keep_end else speed * (deed.end_s - deed.start_s) / length  # as fast as before
    path = deed.path[0] + (deed.path - deed.path[0]) * scale
    back = 2 * phase * steps
    ahead = first / max(float(np.linalg.norm(first)), 1e-6)
    path = np.concatenate([[path[0] - back * ahead], path[1:]])
    return replace(deed, path=path, start_s=deed.start_s - back / speed, params={"moving": "both", **deed.params})


def still_moved(scene: Scene, index: Mapping[str, int], start: Mapping[str, dict], before: Mapping[str, Any]) -> Scene:
    """The scene with what the physics moved in the shot before, where nothing new is done to it."""
    bodies = dict(scene.script["bodies"])
    for owner in before.get("bodies", ()):
        if owner not in index:
            continue
        name = scene.parts[index[owner]].name
        state = start.get(name)
        if name in bodies or state is None:
            continue
        (x, y, z), (vx, vy) = state["position"], state["velocity"]
        bodies[name] = (x, y, z, state["angle"], vx, vy, state["spin"], 0.0, 0)
    return replace(scene, script={**scene.script, "bodies": bodies})
