"""Scene → Plan: motion, contacts, rolling, steps and speech over time."""

from __future__ import annotations

import math

import numpy as np

from . import easing, gaits, skeleton
from .camera import camera_path
from .scene import RATE_HZ, Contact, Plan, Scene

BLEND_S = 0.35  # a continued figure eases from its last pose into the new one


def simulate(scene: Scene, *, fps: int = 24, dynamics: bool = True, start: dict | None = None) -> Plan:
    """Move a scene for its duration; equal scenes give equal plans.

    `start` continues an earlier shot: part name → state, as `plan_end` returns. `dynamics=False` gives paths eased
    from where things stand to where they would end, without gravity, bounces or contacts.
    """
    from . import touches  # pymunk is needed only here
    from .physics import STEP_HZ, Physics

    frames = max(1, round(scene.duration_s * fps))
    ticks = math.ceil(scene.duration_s * RATE_HZ - 1e-9)
    record = Physics(scene, start or {}).run()
    shown = np.arange(frames) / fps
    position = np.zeros((frames, len(scene.parts), 3))
    position[:, :, :2], angle = at_times(record.position, shown, STEP_HZ), at_times(record.angle, shown, STEP_HZ)
    velocity = at_times(record.velocity, shown, STEP_HZ)
    yaw = np.full(angle.shape, math.pi / 2)
    for name, row in scene.script["bodies"].items():
        position[:, _index(scene, name), 2] = row[2]
    _strings(scene, position, angle)
    contacts = touches.contacts(scene, record)
    speech = np.zeros(ticks, np.float32)
    for figure in scene.script["people"]:
        contacts += _figure(scene, figure, shown, position, angle, velocity, yaw)
        spans = [(s[1], s[2]) for s in figure[3] if s[0] == "talk"]
        speech = np.maximum(speech, gaits.speech_energy(ticks, RATE_HZ, spans, scene.seed + figure[0]))
    rolling, sliding = touches.rubbing(scene, record, ticks)
    plan = Plan(
        fps=fps, position=position.astype(np.float32), angle=angle.astype(np.float32), velocity=velocity.astype(np.float32),
        yaw=yaw.astype(np.float32), camera=camera_path(scene, frames),
        contacts=tuple(sorted(contacts, key=lambda c: c.time_s)), rolling=rolling, sliding=sliding, speech=speech,
    )  # fmt: skip
    return plan if dynamics else easing.eased(scene, plan)


def plan_end(scene: Scene, plan: Plan) -> dict[str, dict]:
    """State of every part at the last frame: position (m), angle (rad), velocity (m/s), spin (rad/s), yaw."""
    spin = np.zeros(len(scene.parts))
    if len(plan.angle) > 1:
        spin = (plan.angle[-1] - plan.angle[-2]).astype(np.float64) * plan.fps
    return {
        part.name: {
            "position": tuple(float(v) for v in plan.position[-1, i]),
            "angle": float(plan.angle[-1, i]),
            "velocity": tuple(float(v) for v in plan.velocity[-1, i]),
            "spin": float(spin[i]),
            "yaw": float(plan.yaw[-1, i]),
        }
        for i, part in enumerate(scene.parts)
    }


def at_times(samples: np.ndarray, times: np.ndarray, rate_hz: float) -> np.ndarray:
    """Read a record (S, ...) at times (N,) in seconds by linear interpolation."""
    where = np.clip(times * rate_hz, 0, len(samples) - 1)
    low = np.floor(where + 1e-6).astype(int)
    share = np.clip(where - low, 0, 1).reshape((-1,) + (1,) * (samples.ndim - 1))
    return samples[low] * (1 - share) + samples[np.minimum(low + 1, len(samples) - 1)] * share


def _index(scene: Scene, name: str) -> int:
    return next(i for i, p in enumerate(scene.parts) if p.name == name)


def _strings(scene: Scene, position: np.ndarray, angle: np.ndarray) -> None:
    """Stretch each string from its pivot to its ball, and turn the ball with it."""
    for name, ball, px, py in scene.script["strings"]:
        s, b = _index(scene, name), _index(scene, ball)
        dx, dy = position[:, b, 0] - px, position[:, b, 1] - py
        position[:, s, 0], position[:, s, 1] = px + dx / 2, py + dy / 2
        angle[:, s] = angle[:, b] = np.arctan2(dx, -dy)


def _figure(
    scene: Scene, figure: tuple, times: np.ndarray, position: np.ndarray, angle: np.ndarray, velocity: np.ndarray,
    yaw: np.ndarray,
) -> list[Contact]:  # fmt: skip
    """Write one person's limbs into the plan; return the footsteps."""
    index, height, z, segments = figure
    first = _index(scene, f"person:{index}:torso")
    span = slice(first, first + 12)
    track = gaits.follow(segments, times, height, scene.gravity, scene.seed + index)
    limbs = skeleton.place(track, height, z)
    position[:, span], angle[:, span], yaw[:, span] = limbs.position, limbs.angle, limbs.yaw[:, None]
    if len(times) > 1:
        velocity[:, span] = np.gradient(limbs.position[:, :, :2], times, axis=0)
    return [
        Contact(
            time_s=float(t), kind="step", a=first + 10, b=-1, material_a="rubber", material_b=scene.surface,
            impulse=float(2.0 * height * speed), speed=float(speed), position=(float(x), 0.0, z),
        )
        for t, x, speed in track.steps
        if 0 <= t < scene.duration_s
    ]  # fmt: skip
