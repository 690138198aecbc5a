"""Where the camera stands and how it moves, and how much of the world it sees. No drawing."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .scene import Camera, Scene

FOV_DEG = 35.0
STANDS = {  # angle: (eye height, distance, target height) in m
    "eye_level": (1.0, 3.7, 0.62),
    "low": (0.30, 3.7, 0.74),
    "high": (2.5, 3.3, 0.38),
    "close_up": (0.85, 2.9, 0.5),
    "wide": (1.35, 5.2, 0.75),
}
MARGIN = 0.86  # share of the half width that a subject may use


@dataclass(frozen=True, kw_only=True)
class View:
    """What the camera at rest sees of the plane z = 0, metres."""

    half_width: float
    reach: float  # how far from the middle a subject may go
    top: float
    moving: bool

    def reach_at(self, z: float, distance: float) -> float:
        """Reach in another lane."""
        return self.reach * max(0.4, (distance - z) / distance)


def stand(angle: str, aspect: float) -> tuple[float, float, float]:
    """Eye height, distance and target height for an angle; narrow frames are seen from further away."""
    height, distance, target = STANDS.get(angle, STANDS["eye_level"])
    scale = 1.0 if aspect >= 1.3 else min(1.5, (1.3 / aspect) ** 0.45)
    return target + (height - target) * scale, distance * scale, target


def view_of(angle: str, aspect: float, move: str) -> View:
    """Measure the visible part of the plane z = 0."""
    height, distance, target = stand(angle, aspect)
    pitch = math.atan2(target - height, distance)
    half = math.radians(FOV_DEG / 2)
    half_width = math.hypot(distance, height - target) * math.tan(half) * aspect
    top = height + distance * math.tan(pitch + half)
    moving = move not in ("static", "handheld")
    reach = half_width * (MARGIN - (0.12 if moving else 0.0))
    return View(half_width=half_width, reach=reach, top=top * (0.92 if moving else 0.97), moving=moving)


def camera_path(scene: Scene, frames: int) -> Camera:
    """Pose per frame for the scene's move: smooth, gentle, with the subject in the frame. Arrays (F, 3) in metres."""
    aspect = scene.script.get("aspect", 16 / 9)
    height, distance, look = stand(scene.angle, aspect)
    sway = min(1.0, aspect / 1.3)
    u = np.linspace(-1.0, 1.0, frames) if frames > 1 else np.zeros(1)
    u = u * (1.5 - 0.5 * u * u)  # eased, -1..1
    eye = np.zeros((frames, 3)) + (0.0, height, distance)
    target = np.zeros((frames, 3)) + (0.0, look, 0.0)
    _move(scene, u, eye, target, sway)
    return Camera(move=scene.camera_move, eye=eye.astype(np.float32), target=target.astype(np.float32), fov_deg=FOV_DEG)


def _move(scene: Scene, u: np.ndarray, eye: np.ndarray, target: np.ndarray, sway: float) -> None:
    """Apply a move in place; u runs -1..1 over the shot, `sway` scales sideways amplitudes."""
    move, distance = scene.camera_move, eye[0, 2]
    sign = -1.0 if move.endswith(("left", "down", "in")) else 1.0
    kind = move.split("_")[0]
    if kind == "pan":
        target[:, 0] += sign * 0.32 * sway * u
    elif kind == "tilt":
        target[:, 1] += sign * 0.16 * u
    elif kind == "dolly":
        eye += (target - eye) * (-sign * 0.13 * u[:, None])
    elif kind == "track":
        eye[:, 0] += sign * 0.34 * sway * u
        target[:, 0] += sign * 0.34 * sway * u
    elif kind == "orbit":
        angle = sign * math.radians(13) * u
        eye[:, 0], eye[:, 2] = distance * np.sin(angle), distance * np.cos(angle)
    elif kind == "crane":
        eye[:, 1] = np.maximum(0.25, eye[:, 1] + sign * 0.34 * u)
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
