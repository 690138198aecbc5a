"""Ray against primitive: distances, normals and surface patterns in a primitive's own frame. Pure numpy.

A ray is origin + t * direction; either may be one vector (three scalars) or arrays. Misses have t = inf.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Vec = Sequence  # three scalars or three arrays of one shape
MISS = np.float32(np.inf)


def to_local(v: Vec, cos: float, sin: float) -> tuple:
    """Turn a vector by minus the part's angle about z."""
    return cos * v[0] + sin * v[1], cos * v[1] - sin * v[0], v[2]


def intersect(shape: str, half: tuple[float, float, float], origin: Vec, direction: Vec) -> np.ndarray:
    """Return the nearest positive t of a ray in the part's frame, inf where it misses."""
    if shape == "sphere":
        return _sphere(half[0], origin, direction)
    if shape in ("box", "plank"):
        return _box(half, origin, direction)
    if shape == "capsule":
        return _capsule(half[0], half[1], origin, direction)
    if shape == "disc":  # a cylinder whose axis is z: swap y and z
        o, d = origin, direction
        return _cylinder(half[0], half[2], (o[0], o[2], o[1]), (d[0], d[2], d[1]))
    return _cylinder(half[0], half[1], origin, direction)


def _quadratic(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Solve a t² + 2 b t + c = 0 for its smaller root."""
    disc = b * b - a * c
    root = (-b - np.sqrt(np.maximum(disc, 0))) / a
    return np.where((disc > 0) & (root > 1e-4), root, MISS)


def _sphere(r: float, o: Vec, d: Vec) -> np.ndarray:
    a = d[0] * d[0] + d[1] * d[1] + d[2] * d[2]
    b = o[0] * d[0] + o[1] * d[1] + o[2] * d[2]
    return _quadratic(a, b, o[0] * o[0] + o[1] * o[1] + o[2] * o[2] - r * r)


def _box(half: tuple[float, float, float], o: Vec, d: Vec) -> np.ndarray:
    near, far = np.float32(-1e9), np.float32(1e9)
    for i in range(3):
        inverse = 1.0 / np.where(np.abs(d[i]) < 1e-9, 1e-9, d[i])
        t0, t1 = (-half[i] - o[i]) * inverse, (half[i] - o[i]) * inverse
        near = np.maximum(near, np.minimum(t0, t1))
        far = np.minimum(far, np.maximum(t0, t1))
    return np.where((near <= far) & (near > 1e-4), near, MISS)


def _cylinder(r: float, hy: float, o: Vec, d: Vec) -> np.ndarray:
    a = np.maximum(d[0] * d[0] + d[2] * d[2], 1e-9)
    side = _quadratic(a, o[0] * d[0] + o[2] * d[2], o[0] * o[0] + o[2] * o[2] - r * r)
    with np.errstate(invalid="ignore"):
        side = np.where(np.abs(o[1] + side * d[1]) <= hy, side, MISS)
    dy = np.where(np.abs(d[1]) < 1e-9, 1e-9, d[1])
    cap = (-np.sign(dy) * hy - o[1]) / dy
    x, z = o[0] + cap * d[0], o[2] + cap * d[2]
    return np.minimum(side, np.where((x * x + z * z <= r * r) & (cap > 1e-4), cap, MISS))


def _capsule(r: float, hy: float, o: Vec, d: Vec) -> np.ndarray:
    a = np.maximum(d[0] * d[0] + d[2] * d[2], 1e-9)
    body = _quadratic(a, o[0] * d[0] + o[2] * d[2], o[0] * o[0] + o[2] * o[2] - r * r)
    with np.errstate(invalid="ignore"):
        body = np.where(np.abs(o[1] + body * d[1]) <= hy, body, MISS)
    top = _sphere(r, (o[0], o[1] - hy, o[2]), d)
    bottom = _sphere(r, (o[0], o[1] + hy, o[2]), d)
    return np.minimum(body, np.minimum(top, bottom))


def normal(shape: str, half: tuple[float, float, float], p: Vec) -> tuple:
    """Return the unit normal at a surface point of the part's frame."""
    if shape == "sphere":
        return p[0] / half[0], p[1] / half[0], p[2] / half[0]
    if shape in ("box", "plank"):
        q = [np.abs(p[i]) / half[i] for i in range(3)]
        top = np.maximum(np.maximum(q[0], q[1]), q[2])
        return tuple(np.where(q[i] >= top - 1e-6, np.sign(p[i]), 0.0) for i in range(3))
    if shape == "capsule":
        y = p[1] - np.clip(p[1], -half[1], half[1])
        return p[0] / half[0], y / half[0], p[2] / half[0]
    if shape == "disc":
        n = _cylinder_normal(half[0], half[2], (p[0], p[2], p[1]))
        return n[0], n[2], n[1]
    return _cylinder_normal(half[0], half[1], p)


def _cylinder_normal(r: float, hy: float, p: Vec) -> tuple:
    cap = np.abs(p[1]) > hy * 0.999
    return np.where(cap, 0, p[0] / r), np.where(cap, np.sign(p[1]), 0), np.where(cap, 0, p[2] / r)


def pattern_mask(pattern: str, shape: str, half: tuple[float, float, float], p: Vec) -> np.ndarray:
    """Return where the pattern's second colour lies (bool); moves with the part, so that its turning is seen."""
    u = [p[i] / half[i] for i in range(3)]
    if shape in ("sphere", "disc"):
        u = [p[0] / half[0], p[1] / half[0], p[2] / half[0]]
    if shape == "cylinder":
        u = [p[0] / half[0], p[1] / half[1], p[2] / half[0]]
    if pattern == "stripes":
        return np.sin((u[1] if shape != "plank" else u[0]) * 5.5 + 0.8) > 0.25
    if pattern == "checker":
        return (u[0] > 0) ^ (u[1] > 0)
    if pattern == "spots":
        return np.sin(u[0] * 5.2) * np.sin(u[1] * 5.2 + 0.7) > 0.42
    return np.zeros(np.shape(u[0]), bool)
