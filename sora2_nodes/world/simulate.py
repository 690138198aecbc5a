"""Scene → Plan: motion, contacts, rolling, steps and speech over time."""

from __future__ import annotations

import math

import numpy as np

from . import easing, gaits, matter, skeleton
from .camera import camera_path
from .scene import RATE_HZ, Contact, Plan, Scene

MERGE_S = 0.03  # contacts of one pair closer than this are one
RECORD_HZ = 240


def simulate(scene: Scene, *, fps: int = 24, dynamics: bool = True, start: dict | None = None) -> Plan:
    """Move a scene for its duration; equal scenes give equal plans.

    `start` continues an earlier shot: part name → state, as `plan_end` returns. `dynamics=False` gives paths eased
    from where things stand to where they would end, without gravity, bounces or contacts.
    """
    from .physics import Physics  # pymunk is needed only here

    frames = max(1, round(scene.duration_s * fps))
    ticks = math.ceil(scene.duration_s * RATE_HZ - 1e-9)
    record = Physics(scene, start or {}).run()
    shown, heard = np.arange(frames) / fps, np.arange(ticks) / RATE_HZ
    position = np.zeros((frames, len(scene.parts), 3))
    position[:, :, :2], angle = at_times(record.position, shown), at_times(record.angle, shown)
    velocity = at_times(record.velocity, shown)
    yaw = np.full(angle.shape, math.pi / 2)
    for name, row in scene.script["bodies"].items():
        position[:, _index(scene, name), 2] = row[2]
    _strings(scene, position, angle)
    contacts = _contacts(scene, record)
    speech = np.zeros(ticks, np.float32)
    for figure in scene.script["people"]:
        contacts += _figure(scene, figure, shown, position, angle, velocity, yaw)
        spans = [(s[1], s[2]) for s in figure[3] if s[0] == "talk"]
        speech = np.maximum(speech, gaits.speech_energy(ticks, RATE_HZ, spans, scene.seed + figure[0]))
    rolling, sliding = _rubbing(scene, record, heard)
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


def at_times(samples: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Read a 240 Hz record (S, ...) at times (N,) by linear interpolation."""
    where = np.clip(times * RECORD_HZ, 0, len(samples) - 1)
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


def _contacts(scene: Scene, record) -> list[Contact]:  # noqa: ANN001
    """Merge hits of a pair that follow closely; the first moment and the strongest blow count."""
    from .physics import STEP_HZ

    kept: dict[tuple[int, int], list] = {}
    for hit in record.hits:
        pair = (hit.a, hit.b) if hit.a >= 0 and (hit.b < 0 or hit.a < hit.b) else (hit.b, hit.a)
        rows = kept.setdefault(pair, [])
        if rows and hit.step - rows[-1][1] <= MERGE_S * STEP_HZ:
            rows[-1][1] = hit.step
            if hit.impulse > rows[-1][2].impulse:
                hit.step = rows[-1][0]
                rows[-1][2] = hit
        else:
            rows.append([hit.step, hit.step, hit])
    contacts = []
    for (a, b), rows in kept.items():
        for first, _, hit in rows:
            time_s = first / STEP_HZ
            if time_s < scene.duration_s:
                contacts.append(_contact(scene, a, b, time_s, hit))
    return contacts


def _contact(scene: Scene, a: int, b: int, time_s: float, hit) -> Contact:  # noqa: ANN001
    z = scene.script["bodies"][scene.parts[a].name][2]
    return Contact(
        time_s=time_s, kind="impact", a=a, b=b, material_a=scene.parts[a].material,
        material_b=scene.parts[b].material if b >= 0 else scene.surface,
        impulse=float(hit.impulse), speed=float(hit.speed), position=(float(hit.x), float(hit.y), z),
    )  # fmt: skip


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


def _rubbing(scene: Scene, record, ticks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:  # noqa: ANN001
    """Rolling and sliding speed of each part's contact point. (T, P) m/s each"""
    where = np.clip(np.round(ticks * RECORD_HZ).astype(int), 0, len(record.normal) - 1)
    normal, velocity, spin = record.normal[where], record.velocity[where], record.spin[where]
    touching = np.abs(normal).sum(axis=2) > 0
    round_parts = np.array([matter.is_round(p) for p in scene.parts], dtype=bool)
    radius = np.array([p.half[0] if matter.is_round(p) else 0.0 for p in scene.parts])
    tangent = np.stack([normal[..., 1], -normal[..., 0]], axis=2)
    along = (velocity * tangent).sum(axis=2)
    slip = np.abs(along + spin * radius) * touching
    turning = np.abs(spin * radius) * touching
    rolls = round_parts & (slip < 0.35 * turning + 0.02)
    rolling = np.where(rolls, turning, 0.0)
    sliding = np.where(rolls, 0.0, slip)
    quiet = 0.02
    return (
        np.where(rolling > quiet, rolling, 0.0).astype(np.float32),
        np.where(sliding > quiet, sliding, 0.0).astype(np.float32),
    )
