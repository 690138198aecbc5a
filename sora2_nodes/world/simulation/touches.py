"""Touches of a physics run → what is heard: impacts with their exact moments, rolling and sliding speeds."""

from __future__ import annotations

import math

import numpy as np

from .. import matter
from ..scene import RATE_HZ, Contact, Scene
from .physics import GROUND, STEP_HZ, PhysicsRun

MERGE_S = 0.03  # impacts of one pair closer than this are one
QUIET = 0.07  # m/s; softer impacts make no sound


def contacts(scene: Scene, record: PhysicsRun) -> list[Contact]:
    """Impacts in order of time: first moment, strongest blow; resting contact is left out."""
    closing, depth = _closing(scene, record)
    loud = np.nonzero(closing > QUIET + 1.5 * scene.gravity / STEP_HZ)[0]
    late = np.clip(depth[loud] / np.maximum(closing[loud], 1e-6), 0, 1 / STEP_HZ)
    time_s = (record.step[loud] + 1) / STEP_HZ - late
    pushes = np.abs((record.impulse[loud] * record.normal[loud]).sum(axis=1))
    found: dict[tuple[int, int], list[list]] = {}
    for k, t, push in zip(loud.tolist(), time_s.tolist(), pushes.tolist(), strict=True):
        a, b = record.pair[k].tolist()
        rows = found.setdefault((a, b) if b == GROUND or GROUND != a < b else (b, a), [])
        if rows and t - rows[-1][1] <= MERGE_S:
            rows[-1][1] = t
            if push > rows[-1][3]:
                rows[-1][2:] = [k, push]
        else:
            rows.append([t, t, k, push])
    heard = [
        _contact(scene, record, pair, row, float(closing[row[2]]))
        for pair, rows in found.items()
        for row in rows
        if 0 <= row[0] < scene.duration_s and row[3] > 0
    ]
    return sorted(heard, key=lambda c: c.time_s)


def _contact(scene: Scene, record: PhysicsRun, pair: tuple[int, int], row: list, speed: float) -> Contact:
    a, b = pair
    x, y, _ = record.points[row[2], 0].tolist()
    return Contact(
        time_s=row[0], kind="impact", a=a, b=b, material_a=scene.parts[a].material,
        material_b=scene.parts[b].material if b >= 0 else scene.surface,
        impulse=row[3], speed=speed, position=(x, y, float(scene.script["bodies"][scene.parts[a].name][2])),
    )  # fmt: skip


def _closing(scene: Scene, record: PhysicsRun) -> tuple[np.ndarray, np.ndarray]:
    """Closing speed (N,) of each touch just before it was resolved, at its fastest point, and the overlap there."""
    before = _speeds(scene, record, record.step, gravity=True)  # (N, 2 points, 2)
    along = -(before * record.normal[:, None, :]).sum(axis=2)
    along[record.count < 2, 1] = -math.inf
    best = np.argmax(along, axis=1)
    rows = np.arange(len(best))
    return along[rows, best], -record.points[rows, best, 2]


def _speeds(scene: Scene, record: PhysicsRun, state: np.ndarray, gravity: bool) -> np.ndarray:
    """Velocity of the pair's second against its first at each contact point. (N, 2, 2) m/s"""
    speed = np.zeros((len(state), 2, 2))
    for side, sign in ((0, -1.0), (1, 1.0)):
        part = record.pair[:, side]
        moves = np.array([p.mass > 0 for p in scene.parts] + [False])[part]
        arm = record.points[:, :, :2] - record.position[record.step + 1, part][:, None, :]
        spin = record.spin[state, part][:, None]
        velocity = record.velocity[state, part][:, None, :] + np.stack(
            [-spin * arm[..., 1], spin * arm[..., 0]], axis=2
        )
        if gravity:
            velocity = velocity - np.array([0.0, scene.gravity / STEP_HZ])
        speed += sign * np.where(moves[:, None, None], velocity, 0.0)
    return speed


def rubbing(scene: Scene, record: PhysicsRun, ticks: int) -> tuple[np.ndarray, np.ndarray]:
    """Rolling and sliding speed of each part at its contacts. (ticks, P) m/s each"""
    rolling = np.zeros((ticks, len(scene.parts)), np.float32)
    sliding = np.zeros_like(rolling)
    push = (record.impulse * record.normal).sum(axis=1)
    lasting = ~record.first & (np.abs(push) > 1e-9)
    if not lasting.any():
        return rolling, sliding
    after = _speeds(scene, record, record.step + 1, gravity=False)[:, 0]
    slip = np.abs(after[:, 0] * record.normal[:, 1] - after[:, 1] * record.normal[:, 0])
    tick = np.minimum(((record.step + 1) * RATE_HZ) // STEP_HZ, ticks - 1)
    radius = np.array([p.half[0] if matter.is_round(p) else 0.0 for p in scene.parts] + [0.0])
    free = np.array([p.mass > 0 and p.owner != "prop" for p in scene.parts] + [False])
    for side in (0, 1):
        part = record.pair[:, side]
        turning = np.abs(record.spin[record.step + 1, part]) * radius[part]
        rolls = slip < 0.35 * turning + 0.02
        for table, speed, which in ((rolling, turning, rolls), (sliding, slip, ~rolls)):
            keep = lasting & free[part] & which & (speed > 0.02)
            np.maximum.at(table, (tick[keep], part[keep]), speed[keep].astype(np.float32))
    return rolling, sliding
