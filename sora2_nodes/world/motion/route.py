"""Routes: where a body is on the ground, how it faces and how far it has come, from the paths of its deeds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .curves import ease, paced, unwrapped

CORNER = 0.35  # m, over which a corner of a path is rounded


@dataclass(frozen=True, kw_only=True)
class ArcPath:
    """A path by arc length: points (N, 3) m, their distance from the start (N,), and the course (N,) in degrees about y."""

    points: np.ndarray
    gone: np.ndarray
    course: np.ndarray

    @property
    def length(self) -> float:
        return float(self.gone[-1])

    def place(self, s: np.ndarray) -> np.ndarray:
        """Places (..., 3) at distances; straight on beyond both ends."""
        s = np.asarray(s, float)
        inside = np.clip(s, 0, self.length)
        made = np.stack([np.interp(inside, self.gone, self.points[:, k]) for k in range(3)], -1)
        yaw = np.radians(self.heading(s))
        return made + (s - inside)[..., None] * np.stack([np.cos(yaw), 0 * yaw, -np.sin(yaw)], -1)

    def heading(self, s: np.ndarray) -> np.ndarray:
        return np.interp(np.clip(s, 0, self.length), self.gone, self.course)


def way_of(path: np.ndarray, start: np.ndarray, ground: float, facing: float = 0.0) -> ArcPath:
    """Make a way of path points from where a body is; corners are rounded, repeated points left out.

    facing: degrees, the course of a way that leads straight up.
    """
    points = np.asarray(path, float)
    if points.shape[1] == 2:
        points = np.stack([points[:, 0], np.full(len(points), ground), points[:, 1]], 1)
    if np.linalg.norm((points[0] - start)[[0, 2]]) > 1e-3:
        points = np.concatenate([start[None], points]) if len(points) == 1 else points
    keep = np.concatenate([[True], np.linalg.norm(np.diff(points, axis=0), axis=1) > 1e-6])
    points = points[keep]
    if len(points) == 1:
        points = np.concatenate([points, points + np.array([1e-4, 0, 0])])
    points = _rounded(points)
    step = np.linalg.norm(np.diff(points, axis=0)[:, [0, 2]], axis=1)
    rise = np.abs(np.diff(points[:, 1]))
    gone = np.concatenate([[0.0], np.cumsum(np.where(step > 0.2 * rise, step, np.hypot(step, rise)))])
    d = np.diff(points, axis=0)
    yaw = np.degrees(np.arctan2(-d[:, 2], d[:, 0]))
    flat = step < 1e-9
    if flat.any():
        yaw[flat] = yaw[~flat][0] if (~flat).any() else facing
    yaw = unwrapped(yaw)
    middle = (gone[1:] + gone[:-1]) / 2
    return ArcPath(
        points=points, gone=gone, course=np.interp(gone, middle, yaw) if len(yaw) > 1 else np.full(2, yaw[0])
    )


def _rounded(points: np.ndarray) -> np.ndarray:
    """Cut corners by quadratic curves."""
    made = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        a, b = corner - before, after - corner
        la, lb = np.linalg.norm(a), np.linalg.norm(b)
        r = min(CORNER, 0.45 * la, 0.45 * lb)
        start, end = corner - a / la * r, corner + b / lb * r
        for u in np.linspace(0, 1, 9):
            made.append((1 - u) ** 2 * start + 2 * u * (1 - u) * corner + u * u * end)
    made.append(points[-1])
    return np.array(made)


def travelled(t: np.ndarray, start_s: float, end_s: float, length: float, moving: str) -> np.ndarray:
    """Distance gone (F,) along a way of `length` between two moments. moving: in, out, both or none: no start, no end."""
    span = max(end_s - start_s, 1e-6)
    ramp = min(0.45, 0.5 / span)
    up, down = 0.0 if moving in ("in", "both") else ramp, 0.0 if moving in ("out", "both") else ramp
    return length * paced((t - start_s) / span, up, down)


def turning(t: np.ndarray, start_s: float, seconds: float, old: float, new: float) -> np.ndarray:
    """Degrees over time from an old to a new heading, the short way."""
    change = (new - old + 180.0) % 360.0 - 180.0
    return old + change * ease((t - start_s) / max(seconds, 1e-6))
