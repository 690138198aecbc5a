"""Tracks and slopes under the ways of a shot, as primitives of its set in the shot's units."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from ...assembly import compose, placed
from ...primitives import Primitive
from ...scene import Camera
from ..places import GROUNDS, PLACES
from ..scenario import Staged

GAUGE = 0.30  # of a vehicle's breadth: how far each rail is off its middle
TRACK_LONG, SLEEPERS = 30.0, 75  # units, along all of it
SLOPE_LONG, SLOPE_DEEP, SLOPE_THICK = 16.0, 9.0, 4.0  # units, halves
ABOVE_SLOPE = 0.45  # units that the camera is over a hillside at least
STEEP = 0.05  # rise over run from which a way is a slope
SHEER = 3.0  # rise over run from which one goes up a wall or a tree, and no hillside
LAID = {"tile": "tiles", "wood": "planks"}
CLIMBS = ("wheels", "legs4", "legs2", "hops", "slithers")


def ways_laid(staged: Staged, place: str) -> tuple[list[Primitive], list[np.ndarray]]:
    """Return what has to lie under those who go on rails or uphill, and its poses (3, 4)."""
    made: list[Primitive] = []
    poses: list[np.ndarray] = []
    sloped = False
    for member in staged.members:
        part, spot = staged.script.parts.get(member.owner), staged.spots.get(member.owner)
        if part is None or spot is None or part.held_by or spot.support:
            continue
        ends = _ends(part.deeds)
        frame = placed((spot.x, spot.y, spot.z), (0.0, spot.yaw, 0.0))
        slope = 0.0
        if ends is not None:
            run = float(np.hypot(*(ends[1] - ends[0])[[0, 2]]))
            slope = float(ends[1][1] - ends[0][1]) / max(run, 1e-6)
            yaw = math.degrees(math.atan2(-(ends[1] - ends[0])[2], (ends[1] - ends[0])[0]))
            middle = (ends[0] + ends[1]) / 2
            frame = placed(
                (float(middle[0]), float(middle[1]), float(middle[2])), (0.0, yaw, math.degrees(math.atan(slope)))
            )
        if abs(slope) > STEEP and member.assembly.carriage in CLIMBS and not sloped:
            sloped = True
            made.append(_slope(place))
            poses.append(compose(frame, placed((0.0, -SLOPE_THICK - 0.004, 0.0))))
        if member.assembly.family == "rail":
            for part_of_track, pose in _track(float(member.size[2]) * spot.scale):
                made.append(part_of_track)
                poses.append(compose(frame, pose))
    return made, poses


def over_slopes(staged: Staged, camera: Camera) -> Camera:
    """The camera kept above the hillside that somebody slides down or walks up."""
    for member in staged.members:
        part = staged.script.parts.get(member.owner)
        ends = None if part is None or part.held_by or part.spot.support else _ends(part.deeds)
        if ends is None or member.assembly.carriage not in CLIMBS:
            continue
        along = ends[1] - ends[0]
        flat = float(along[0] ** 2 + along[2] ** 2)
        steep = abs(float(along[1])) / math.sqrt(max(flat, 1e-9))
        if not STEEP < steep < SHEER:
            continue
        share = ((camera.eye - ends[0]) @ (along * [1.0, 0.0, 1.0])) / max(flat, 1e-9)
        least = ends[0][1] + share * along[1] + ABOVE_SLOPE
        up = np.maximum(least - camera.eye[:, 1], 0.0)
        eye = camera.eye + np.stack([0 * up, up, 0 * up], 1)
        return replace(camera, eye=eye.astype(camera.eye.dtype))
    return camera


def _ends(deeds: Any) -> tuple[np.ndarray, np.ndarray] | None:
    """Where the first way of a part begins and ends."""
    for deed in deeds:
        if deed.path is not None and deed.path.shape[1] == 3 and len(deed.path) == 2:
            return deed.path[0], deed.path[1]
    return None


def _slope(place: str) -> Primitive:
    surface = GROUNDS[PLACES[place].ground]
    return Primitive(
        kind="box", size=(SLOPE_LONG, SLOPE_THICK, SLOPE_DEEP, 0.0), colour=surface.colour, second=surface.second,
        pattern=LAID.get(surface.pattern, "mottle"), scale=0.2, finish=surface.finish, role="set",
    )  # fmt: skip


def _track(wide: float) -> list[tuple[Primitive, np.ndarray]]:
    """Ballast, sleepers and two rails along x, for something `wide` units broad; their tops are at y = 0."""
    low = -0.02 * wide
    steel: dict[str, Any] = {"colour": (0.55, 0.54, 0.53), "finish": "brushed", "role": "set"}
    made = [
        (Primitive(kind="wedge", size=(TRACK_LONG, 0.03 * wide, 0.85 * wide, 1.0, 0.8), colour=(0.45, 0.42, 0.39), second=(0.32, 0.30, 0.28),
                   pattern="mottle", scale=0.1 * wide, finish="stone", role="set"), placed((0.0, low - 0.01 * wide, 0.0)))
    ]  # fmt: skip
    for side in (-1, 1):
        rail = Primitive(kind="box", size=(TRACK_LONG, 0.022 * wide, 0.018 * wide, 0.0), **steel)
        made.append((rail, placed((0.0, low + 0.05 * wide, side * GAUGE * wide))))
    for k in range(SLEEPERS):
        x = (k - (SLEEPERS - 1) / 2) * 0.42 * wide
        sleeper = Primitive(
            kind="box",
            size=(0.07 * wide, 0.02 * wide, 0.55 * wide, 0.0),
            colour=(0.27, 0.20, 0.15),
            finish="wood",
            role="set",
        )
        made.append((sleeper, placed((x, low + 0.03 * wide, 0.0))))
    return made
