"""How far a primitive reaches along the axes once it is turned: tight boxes of solids and surfaces. Pure numpy."""

from __future__ import annotations

import numpy as np

from .primitives import Primitive, half_extents

RINGS = 7  # circles that stand for a shell's surface
ARC_STEPS = 24  # points along a torus


def corners(primitive: Primitive, matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest corner (3,) of a primitive under a matrix (3, 4), m."""
    turn, at = matrix[:, :3], matrix[:, 3]
    if primitive.kind == "ellipsoid":
        reach = np.sqrt(((turn * np.array(primitive.size[:3])) ** 2).sum(-1))
        return at - reach, at + reach
    if primitive.kind == "torus":
        return _arc(primitive, turn, at)
    circles = _circles(primitive)
    if circles is not None:
        y, rx, rz, ball = (np.array(column)[:, None] for column in zip(*circles, strict=True))
        middle = at + y * turn[:, 1]
        flat = np.sqrt((rx * turn[:, 0]) ** 2 + (rz * turn[:, 2]) ** 2)
        reach = np.maximum(flat, ball * np.sqrt((turn**2).sum(-1)))
        return (middle - reach).min(0), (middle + reach).max(0)
    reach = np.abs(turn) @ np.array(half_extents(primitive))
    return at - reach, at + reach


def _circles(primitive: Primitive) -> list[tuple[float, float, float, float]] | None:
    """The kinds that are hulls or stacks of circles about y, as (y, rx, rz, radius of a ball there)."""
    s = primitive.size
    if primitive.kind == "capsule":
        return [(-s[1], s[0], s[0], s[0]), (s[1], s[2], s[2], s[2])]
    if primitive.kind == "cylinder":
        return [(-s[1], s[0], s[2], 0.0), (s[1], s[0], s[2], 0.0)]
    if primitive.kind == "cone":
        return [(-s[1], s[0], s[0], 0.0), (s[1], s[2], s[2], 0.0)]
    if primitive.kind == "revolve":
        return [(y, r, r, 0.0) for r, y in primitive.profile]
    if primitive.kind == "shell":
        heights = np.append(np.linspace(s[3], 1.0, RINGS), max(s[3], 0.0))  # its widest circle too
        wide = np.sqrt(np.clip(1 - heights**2, 0, 1))
        return [(s[1] * h, s[0] * w, s[2] * w, 0.0) for h, w in zip(heights.tolist(), wide.tolist(), strict=True)]
    return None


def _arc(primitive: Primitive, turn: np.ndarray, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    radius, thick, arc = primitive.size
    angle = np.radians(np.linspace(-arc / 2, arc / 2, ARC_STEPS + 1))
    points = radius * np.stack([np.cos(angle), np.zeros_like(angle), np.sin(angle)], -1) @ turn.T + at
    reach = thick * np.sqrt((turn**2).sum(-1))
    return points.min(0) - reach, points.max(0) + reach
