"""Where the camera stands and how it moves, and how much of the world it sees. No drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..story.storyboard import Action, Brief
from .scene import Camera, Scene

FOV_DEG = 35.0
STANDS = {  # angle: (eye height, distance, target height) in m
    "eye_level": (1.0, 3.7, 0.62),
    "low": (0.30, 3.7, 0.74),
    "high": (2.5, 3.3, 0.38),
    "close_up": (0.85, 2.9, 0.5),
    "wide": (1.35, 5.2, 0.75),
}
PORTRAIT_STAND = (1.05, 2.1, 0.92)  # close-up of people who stay where they are: from the waist up
STILL = ("talk", "wave", "rest", "stand")
NARROW = 1.3  # aspect below which the camera steps back
MARGIN = 0.86  # share of the half width that a subject may use
Stand = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class View:
    """What the camera at rest sees of the plane z = 0, metres."""

    half_width: float
    reach: float  # how far from the middle a subject may go
    top: float


def stand_for(brief: Brief, actions: Sequence[Action], angle: str, aspect: float, seed: int) -> Stand:
    """Eye height, distance and target height in m; narrow frames are seen from further away."""
    near = angle == "close_up" and bool(brief.people) and not brief.things and all(a.verb in STILL for a in actions)
    height, distance, target = PORTRAIT_STAND if near else STANDS[angle]
    scale = 1.0 if aspect >= NARROW or near else min(1.5, (NARROW / aspect) ** 0.45)
    scale *= float(np.random.default_rng((seed, 15)).uniform(0.95, 1.05))
    return target + (height - target) * scale, distance * scale, target


def view_of(stand: Stand, aspect: float, move: str) -> View:
    """Measure the visible part of the plane z = 0."""
    height, distance, target = stand
    pitch, half = math.atan2(target - height, distance), math.radians(FOV_DEG / 2)
    half_width = math.hypot(distance, height - target) * math.tan(half) * aspect
    top = height + distance * math.tan(pitch + half)
    moving = move not in ("static", "handheld")
    return View(
        half_width=half_width,
        reach=half_width * (MARGIN - (0.12 if moving else 0.0)),
        top=top * (0.92 if moving else 0.97),
    )


def camera_path(scene: Scene, frames: int) -> Camera:
    """Pose per frame for the scene's move: smooth, gentle, with the subject in the frame. Arrays (F, 3) in metres."""
    height, distance, look = scene.script["stand"]
    u = np.linspace(-1.0, 1.0, frames) if frames > 1 else np.zeros(1)
    u = u * (1.5 - 0.5 * u * u)  # eased, -1..1
    eye = np.tile((0.0, height, distance), (frames, 1))
    target = np.tile((0.0, look, 0.0), (frames, 1))
    scale = min(1.0, scene.script["aspect"] / NARROW) * min(1.0, distance / STANDS["eye_level"][1])
    _move(scene, u, eye, target, scale)
    return Camera(move=scene.camera_move, eye=eye.astype(np.float32), target=target.astype(np.float32), fov_deg=FOV_DEG)


def _move(scene: Scene, u: np.ndarray, eye: np.ndarray, target: np.ndarray, scale: float) -> None:
    """Apply a move in place; u runs -1..1 over the shot, `scale` shrinks amplitudes for narrow or near views."""
    move, distance = scene.camera_move, eye[0, 2]
    sign = -1.0 if move.endswith(("left", "down", "in")) else 1.0
    kind = move.split("_")[0]
    if kind == "pan":
        target[:, 0] += sign * 0.32 * scale * u
    elif kind == "tilt":
        target[:, 1] += sign * 0.16 * scale * u
    elif kind == "dolly":
        eye += (target - eye) * (-sign * 0.13 * u[:, None])
    elif kind == "track":
        eye[:, 0] += sign * 0.34 * scale * u
        target[:, 0] += sign * 0.34 * scale * u
    elif kind == "orbit":
        angle = sign * math.radians(13) * u
        eye[:, 0], eye[:, 2] = distance * np.sin(angle), distance * np.cos(angle)
    elif kind == "crane":
        eye[:, 1] = np.maximum(0.25, eye[:, 1] + sign * 0.34 * scale * u)
    elif kind == "handheld":
        _shake(scene, eye, target)


def _shake(scene: Scene, eye: np.ndarray, target: np.ndarray) -> None:
    """Add slow smooth noise drawn from the seed."""
    rng = np.random.default_rng((scene.seed, 77))
    t = np.linspace(0.0, scene.duration_s, len(eye))
    for array, amount in ((eye, 0.012), (target, 0.020)):
        for axis in (0, 1):
            for _ in range(3):
                rate, phase = rng.uniform(0.25, 1.3), rng.uniform(0, 2 * math.pi)
                array[:, axis] += amount * np.sin(2 * math.pi * rate * t + phase) / (0.6 + rate)
