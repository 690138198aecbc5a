"""A figure's pose over time, as gaits write it and skeleton reads it, and the easings they share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(kw_only=True)
class Track:
    """A figure's pose at N times; metres and radians. Side 0 is left, 1 is right."""

    t: np.ndarray  # (N,) s
    x: np.ndarray  # (N,) hip
    hip: np.ndarray  # (N,) hip height
    lean: np.ndarray  # (N,) forward lean of the torso
    yaw: np.ndarray  # (N,) 0 = +x, pi/2 = the viewer
    foot: np.ndarray  # (N, 2, 2) ankle x, y of the left and right foot, without the sideways offset
    swing: np.ndarray  # (N, 2) upper arm, forward from hanging
    elbow: np.ndarray  # (N, 2) forearm bend
    spread: np.ndarray  # (N, 2) upper arm, sideways from hanging
    fold: np.ndarray  # (N, 2) forearm bend sideways
    steps: list[tuple[float, float, float]]  # (time_s, x, speed) of landings


def smooth(u: np.ndarray) -> np.ndarray:
    """Smoothstep of `u`, clipped to 0..1."""
    u = np.clip(u, 0.0, 1.0)
    return u * u * (3 - 2 * u)


def trapezoid(u: np.ndarray, ramp: float) -> np.ndarray:
    """Share of a way covered at share `u` of the time, with even speed between two short ramps."""
    u = np.clip(u, 0.0, 1.0)
    top = 1.0 / (1.0 - ramp)
    rising = top * u * u / (2 * ramp)
    even = top * (u - ramp / 2)
    falling = 1.0 - top * (1 - u) ** 2 / (2 * ramp)
    return np.where(u < ramp, rising, np.where(u > 1 - ramp, falling, even))
