"""A display's light and camera as the rows of numbers that the painter of light takes. No torch."""

from __future__ import annotations

import math

import numpy as np

from ...world.display import Lighting
from ...world.scene import Camera

LAMPS = 4


def sun_numbers(lighting: Lighting, frame: int = 0) -> np.ndarray:
    """Direction, colour and cosine of the radius of the sun at a frame: (7,)."""
    now = lighting.at(frame)
    edge = math.cos(math.radians(max(lighting.sun_radius_deg, 0.25)))
    return np.array([*now.sun_direction[0], *now.sun_colour[0], edge], np.float32)


def sky_numbers(lighting: Lighting, frame: int = 0) -> np.ndarray:
    """Radiance of zenith, horizon and below at a frame: (9,)."""
    now = lighting.at(frame)
    return np.concatenate([now.zenith[0], now.horizon[0], now.below[0]]).astype(np.float32)


def lamp_numbers(lighting: Lighting, frame: int = 0) -> np.ndarray:
    """Position, colour and radius of the first lamps at a frame: (LAMPS, 7), zeros where there is none."""
    rows = np.zeros((LAMPS, 7), np.float32)
    for row, lamp in zip(rows, lighting.at(frame).lamps, strict=False):
        row[:] = (*lamp.position[0], *lamp.colour[0], lamp.radius)
    return rows


def camera_numbers(camera: Camera, frame: int, aspect: float) -> np.ndarray:
    """Eye, and the ray of unit depth through (u, v) as ahead + u right + v up: (12,)."""
    eye = camera.eye[frame].astype(float)
    ahead = camera.target[frame] - eye
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    right = right / np.linalg.norm(right)
    up = np.cross(right, ahead)
    tall = math.tan(math.radians(camera.fov_deg) / 2)
    return np.concatenate([eye, ahead, right * tall * aspect, up * tall]).astype(np.float32)
