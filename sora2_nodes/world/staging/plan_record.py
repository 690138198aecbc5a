"""A staged plan for programs: every object's name, box and way, in metres and in the pixels of a picture."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..motion import Performance
from ..scene import Camera, Plan
from .framing.subjects import box_of
from .roster import Member
from .scenario import Staged

EVERY_S = 0.25  # from one place of a way to the next


def objects_of(
    staged: Staged, plan: Plan, acted: Mapping[str, Performance], width: int, height: int
) -> list[dict[str, Any]]:
    """Everyone and everything of a shot: what it is, its size in m, and where its box is over time.

    Each place of `path` has its time in s, the middle and the box [x0, y0, z0, x1, y1, z1] in m, the middle [x, y] and the box
    [left, top, right, bottom] in pixels of a picture of width x height, None where it is behind the camera.
    """
    step = max(1, round(EVERY_S * plan.fps))
    frames = list(range(0, len(plan.position), step))
    return [_object(staged, m, plan, acted, frames, (width, height)) for m in staged.members]


def within(objects: list[dict[str, Any]], start_s: float, seconds: float) -> list[dict[str, Any]]:
    """The same of a part of a shot: its places, at times from its beginning."""
    return [
        {
            **made,
            "path": [
                {**place, "time_s": round(place["time_s"] - start_s, 4)}
                for place in made["path"]
                if start_s - 1e-6 <= place["time_s"] < start_s + seconds
            ],
        }
        for made in objects
    ]


def _object(
    staged: Staged,
    member: Member,
    plan: Plan,
    acted: Mapping[str, Performance],
    frames: list[int],
    size: tuple[int, int],
) -> dict[str, Any]:
    low, high = box_of(staged, member, plan, acted)
    kind, index = member.ref
    named = staged.brief.people[index].name if kind == "person" else staged.brief.things[index].noun
    unit = staged.unit
    return {
        "object": member.owner,
        "named": named,
        "shown": member.name,
        "size_m": _rounded((high - low).mean(0) * unit),
        "path": [
            {
                "time_s": round(i / plan.fps, 3),
                "m": _rounded((low[i] + high[i]) / 2 * unit),
                "box_m": _rounded(np.concatenate([low[i], high[i]]) * unit),
                **_in_picture(low[i], high[i], plan.camera, i, size),
            }
            for i in frames
        ],
    }


def _in_picture(low: np.ndarray, high: np.ndarray, camera: Camera, frame: int, size: tuple[int, int]) -> dict[str, Any]:
    corners = np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
    pixels = [pixel_of(point, camera, frame, size) for point in ((low + high) / 2, *corners)]
    if any(p is None for p in pixels):
        return {"px": None, "box_px": None}
    spots = np.array(pixels, float)
    box = [*spots[1:].min(0), *spots[1:].max(0)]
    return {"px": [round(float(c), 1) for c in spots[0]], "box_px": [round(float(c), 1) for c in box]}


def pixel_of(point: np.ndarray, camera: Camera, frame: int, size: tuple[int, int]) -> tuple[float, float] | None:
    """Where a point (3,) in units is seen in a picture, pixels from its top left; None behind the camera."""
    width, height = size
    ahead = camera.target[frame].astype(float) - camera.eye[frame]
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right = right / max(float(np.linalg.norm(right)), 1e-9)
    way, tan = point - camera.eye[frame], math.tan(math.radians(camera.fov_deg) / 2)
    far = float(way @ ahead)
    if far <= 1e-3:
        return None
    u, v = float(way @ right) / (far * tan * width / height), float(way @ np.cross(right, ahead)) / (far * tan)
    return (0.5 + 0.5 * u) * width, (0.5 - 0.5 * v) * height


def _rounded(values: np.ndarray) -> list[float]:
    return [round(float(v), 3) for v in values]
