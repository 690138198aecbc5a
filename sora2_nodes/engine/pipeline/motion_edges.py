"""How everything moves at a shot's beginning and its end, for its record: what a film's seams are measured by. No torch."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...world.scene import Plan
from .planning import PlannedShot

FRAMES = 8  # of either end
NEAR_S = 0.34  # a contact so near an end is told with it


def motion_edges(planned: PlannedShot) -> dict[str, Any]:
    """Places in m of every thing, figure and the camera at the first and the last frames, and which of them are hit there."""
    plan, names = planned.plan, _names(planned)
    unit = planned.scene.script.get("unit", 1.0)
    count = min(FRAMES, len(plan.position))
    paths = {name: plan.position[:, i].astype(float) for name, i in names.items()}
    paths |= {"camera": plan.camera.eye.astype(float), "camera's aim": plan.camera.target.astype(float)}
    ends = {"first": slice(0, count), "last": slice(-count, None)}
    made: dict[str, Any] = {
        end: {name: np.round(path[rows] * unit, 5).tolist() for name, path in paths.items()}
        for end, rows in ends.items()
    }
    made["hit"] = {end: _hit(plan, names, end) for end in ends}
    return {**made, "fps": plan.fps}


def _names(planned: PlannedShot) -> dict[str, int]:
    """What everyone and everything is called, and its part."""
    brief, found = planned.brief, dict[str, int]()
    for i, part in enumerate(planned.scene.parts):
        kind, _, rest = part.owner.partition(":")
        number, _, copy = rest.partition(":")
        if kind not in ("thing", "person") or not number.isdigit():
            continue
        those = brief.people if kind == "person" else brief.things
        if int(number) >= len(those):
            continue
        one = those[int(number)]
        name = getattr(one, "name", "") or getattr(one, "noun", "")
        again = copy.removeprefix("copy")
        found.setdefault(name if again in ("", "0") else f"{name} {int(again) + 1}", i)
    return found


def _hit(plan: Plan, names: dict[str, int], end: str) -> list[str]:
    """Names of what is hit within NEAR_S of an end."""
    seconds = len(plan.position) / plan.fps
    near = [c for c in plan.contacts if (c.time_s < NEAR_S if end == "first" else c.time_s > seconds - NEAR_S)]
    parts = {c.a for c in near if c.kind == "impact"} | {c.b for c in near if c.kind == "impact"}
    return sorted(name for name, i in names.items() if i in parts)
