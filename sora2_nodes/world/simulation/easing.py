"""The control without physics: the same beginnings and ends, joined by eased paths without gravity or contacts."""

from __future__ import annotations

import dataclasses

import numpy as np

from ..scene import Plan, Scene


def eased(scene: Scene, plan: Plan) -> Plan:
    """Replace a plan's motion by smoothstep from each part's first to its last state, in silence."""
    frames = len(plan.position)
    u = np.linspace(0.0, 1.0, frames) if frames > 1 else np.zeros(1)
    ease = (u * u * (3 - 2 * u))[:, None]
    slope = (6 * u * (1 - u))[:, None, None] / max(scene.duration_s, 1e-6)
    first, last = plan.position[0], plan.position[-1]
    position = first + (last - first) * ease[:, :, None]
    angle = plan.angle[0] + (plan.angle[-1] - plan.angle[0]) * ease
    velocity = (last - first)[None, :, :2] * slope
    names = {p.name: i for i, p in enumerate(scene.parts)}
    for name, ball, px, py in scene.script["strings"]:
        s, b = names[name], names[ball]
        length = np.hypot(first[b, 0] - px, first[b, 1] - py)
        hang = np.stack([np.sin(angle[:, b]), -np.cos(angle[:, b])], axis=1)
        position[:, b, :2], position[:, s, :2] = (px, py) + length * hang, (px, py) + length / 2 * hang
        velocity[:, b] = np.gradient(position[:, b, :2], 1 / plan.fps, axis=0) if frames > 1 else 0.0
    silent = np.zeros_like(plan.rolling)
    return dataclasses.replace(
        plan,
        position=position.astype(np.float32),
        angle=angle.astype(np.float32),
        velocity=velocity.astype(np.float32),
        contacts=(),
        rolling=silent,
        sliding=silent.copy(),
        dynamics=False,
        after=None,
    )
