"""The eye of one frame as numbers, rays through its pixels, and the window of pixels that a primitive can show itself in."""

from __future__ import annotations

import math

import numpy as np

from ..scene import Camera
from .compiled import device
from .solids import CAPSULE, CONE, CYLINDER, ELLIPSOID, SHELL

AHEAD, RIGHT, UP, TAN_X, TAN_Y = 3, 6, 9, 12, 13  # places in the numbers of a view; the eye is at 0
NEAR = 0.02  # m
CROSSING, BEHIND = 1.0, 2.0  # where a piece stands to the plane through the eye


def view_numbers(camera: Camera, frame: int, aspect: float) -> np.ndarray:
    """Return the numbers (14,) float64 of a frame's view: eye, ahead, right, up, tangents of half its width and height."""
    eye, target = (a[min(frame, len(a) - 1)].astype(float) for a in (camera.eye, camera.target))
    ahead = target - eye
    ahead /= np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0) if abs(ahead[1]) < 0.9999 else (0.0, 0.0, -1.0))
    right /= np.linalg.norm(right)
    tangent = math.tan(math.radians(camera.fov_deg) / 2)
    return np.array([*eye, *ahead, *right, *np.cross(right, ahead), tangent * aspect, tangent])


@device
def _piece(pose, i, view, y, a, b, c):
    """Span in x and y, at unit depth, of an ellipsoid with half axes a, b, c at height y of a primitive's own frame."""
    az, cz = _along(pose, i, view, AHEAD, y, a, b, c)
    if cz + az < NEAR:
        return BEHIND, 0.0, 0.0, 0.0, 0.0
    if cz - az < NEAR:
        return CROSSING, 0.0, 0.0, 0.0, 0.0
    x0, x1 = _edges(pose, i, view, RIGHT, y, a, b, c, az, cz)
    y0, y1 = _edges(pose, i, view, UP, y, a, b, c, az, cz)
    return 0.0, x0, x1, y0, y1


@device
def _dot(pose, i, k, view, at):
    return pose[i, 0, k] * view[at] + pose[i, 1, k] * view[at + 1] + pose[i, 2, k] * view[at + 2]


@device
def _along(pose, i, view, at, y, a, b, c):
    """Reach of the ellipsoid along an axis of the view, and its centre's place on it."""
    p, q, r = a * _dot(pose, i, 0, view, at), b * _dot(pose, i, 1, view, at), c * _dot(pose, i, 2, view, at)
    centre = _dot(pose, i, 3, view, at) - (view[0] * view[at] + view[1] * view[at + 1] + view[2] * view[at + 2])
    return math.sqrt(p * p + q * q + r * r), centre + y * _dot(pose, i, 1, view, at)


@device
def _edges(pose, i, view, at, y, a, b, c, az, cz):
    """The two planes through the eye, leaning along one axis of the view, that touch the ellipsoid: as slopes."""
    ax, cx = _along(pose, i, view, at, y, a, b, c)
    mixed = (
        a * a * _dot(pose, i, 0, view, at) * _dot(pose, i, 0, view, AHEAD)
        + b * b * _dot(pose, i, 1, view, at) * _dot(pose, i, 1, view, AHEAD)
        + c * c * _dot(pose, i, 2, view, at) * _dot(pose, i, 2, view, AHEAD)
    )
    p, q, r = cz * cz - az * az, cx * cz - mixed, cx * cx - ax * ax
    root = math.sqrt(max(q * q - p * r, 0.0))
    return (q - root) / p, (q + root) / p


@device
def window(solids, pose, i, view, width, height):
    """Columns x0 .. x1 and rows y0 .. y1 (ends not included) of the pixels that can show primitive i."""
    kind = solids.kind[i]
    hx, hy, hz = solids.half[i, 0], solids.half[i, 1], solids.half[i, 2]
    low_x, high_x, low_y, high_y = 1e9, -1e9, 1e9, -1e9
    hidden, crossing = True, False
    for k in range(_pieces(kind)):
        y, a, b, c = _part(solids, i, kind, k, hx, hy, hz)
        state, x0, x1, y0, y1 = _piece(pose, i, view, y, a, b, c)
        hidden = hidden and state == BEHIND
        crossing = crossing or state != 0.0
        if state == 0.0:
            low_x, high_x, low_y, high_y = min(low_x, x0), max(high_x, x1), min(low_y, y0), max(high_y, y1)
    if hidden:
        return 0, 0, 0, 0
    if crossing:
        return 0, width, 0, height
    left, right = (low_x / view[TAN_X] * 0.5 + 0.5) * width, (high_x / view[TAN_X] * 0.5 + 0.5) * width
    top, bottom = (0.5 - high_y / view[TAN_Y] * 0.5) * height, (0.5 - low_y / view[TAN_Y] * 0.5) * height
    x0, x1 = int(min(max(left, 0.0), width)), int(min(max(right + 1.0, 0.0), width))
    return x0, x1, int(min(max(top, 0.0), height)), int(min(max(bottom + 1.0, 0.0), height))


@device
def _pieces(kind):
    """How many ellipsoids have a hull that holds the primitive."""
    if kind == ELLIPSOID or kind == SHELL:
        return 1
    return 2


@device
def _part(solids, i, kind, k, hx, hy, hz):
    """Height and half axes of one of them: the ends of what is long and round, the ellipses about a box's ends."""
    if kind == ELLIPSOID or kind == SHELL:
        return 0.0, hx, hy, hz
    side = 2.0 * k - 1.0
    if kind == CAPSULE:
        radius = solids.size[i, 0] if k == 0 else solids.size[i, 2]
        return side * solids.size[i, 1], radius, radius, radius
    if kind == CYLINDER:
        return side * hy, hx, 0.0, hz
    if kind == CONE:
        radius = solids.size[i, 0] if k == 0 else solids.size[i, 2]
        return side * hy, radius, 0.0, radius
    return side * hy, 1.41422 * hx, 0.0, 1.41422 * hz
