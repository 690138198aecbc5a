"""Places on the surface of a thing: where drops hang, frost grows and rust breaks out."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...primitives import Primitive

SEEN = -0.15  # of the normal along z: what looks away from the viewers more is not seen


def places_on(
    primitives: Sequence[Primitive], poses: np.ndarray, count: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Places (N, 3) spread over what one sees of primitives with poses (P, 3, 4), and the normals there. Fewer than count where little is seen."""
    areas = np.array(
        [
            _area(p) * abs(float(np.linalg.det(pose[:, :3]))) ** (2 / 3)
            for p, pose in zip(primitives, poses, strict=True)
        ]
    )
    if not areas.sum():
        return np.zeros((0, 3)), np.zeros((0, 3))
    chosen = rng.choice(len(primitives), 4 * count, p=areas / areas.sum())
    places, normals = [], []
    for i in chosen:
        local, out = _one(primitives[i], rng)
        turn = poses[i, :, :3].astype(float)
        normal = np.linalg.inv(turn).T @ out if abs(np.linalg.det(turn)) > 1e-15 else out
        normal = normal / max(float(np.linalg.norm(normal)), 1e-9)
        if normal[2] > SEEN and normal[1] > -0.5:
            places.append(turn @ local + poses[i, :, 3])
            normals.append(normal)
        if len(places) == count:
            break
    return np.array(places).reshape(-1, 3), np.array(normals).reshape(-1, 3)


def _area(p: Primitive) -> float:
    """About how much there is of a primitive's surface."""
    s = p.size
    if p.kind == "revolve":
        return sum(
            math.pi * (a[0] + b[0]) * math.hypot(a[0] - b[0], a[1] - b[1])
            for a, b in zip(p.profile, p.profile[1:], strict=False)
        )
    if p.kind in ("ellipsoid", "shell"):
        return 4 * math.pi * (s[0] * s[1] + s[1] * s[2] + s[0] * s[2]) / 3
    if p.kind in ("box", "wedge"):
        return 8 * (s[0] * s[1] + s[1] * s[2] + s[0] * s[2])
    if p.kind in ("cylinder", "cone", "capsule"):
        return 2 * math.pi * (s[0] + s[2]) * (s[1] + 0.5 * max(s[0], s[2]))
    if p.kind == "torus":
        return 4 * math.pi**2 * s[0] * s[1]
    return 4 * s[0] * s[1]


def _one(p: Primitive, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A place on a primitive in its own frame, and the way out there."""
    s, a, u = p.size, rng.uniform(0, 2 * math.pi), rng.uniform(-1, 1)
    if p.kind == "revolve":
        lengths = [
            math.hypot(q[0] - r[0], q[1] - r[1]) * (q[0] + r[0] + 1e-9)
            for q, r in zip(p.profile, p.profile[1:], strict=False)
        ]
        k = int(rng.choice(len(lengths), p=np.array(lengths) / sum(lengths)))
        share = rng.uniform()
        (r0, y0), (r1, y1) = p.profile[k], p.profile[k + 1]
        radius, high = r0 + (r1 - r0) * share, y0 + (y1 - y0) * share
        lean = math.atan2(r0 - r1, max(abs(y1 - y0), 1e-9)) if y1 != y0 else math.pi / 2
        return np.array([radius * math.cos(a), high, radius * math.sin(a)]), np.array(
            [math.cos(a) * math.cos(lean), math.sin(lean), math.sin(a) * math.cos(lean)]
        )
    if p.kind in ("ellipsoid", "shell"):
        flat = math.sqrt(1 - u * u)
        way = np.array([flat * math.cos(a), u, flat * math.sin(a)])
        return way * np.array(s[:3]), way / np.array(s[:3])
    if p.kind in ("cylinder", "cone", "capsule"):
        bottom, top = (s[0], s[0]) if p.kind == "cylinder" else (s[0], s[2])
        radius = bottom + (top - bottom) * (u + 1) / 2
        if rng.uniform() < top / max(2 * s[1] + top, 1e-9) * 0.5:  # its upper end
            inner = math.sqrt(rng.uniform()) * top
            return np.array([inner * math.cos(a), s[1], inner * math.sin(a)]), np.array([0.0, 1.0, 0.0])
        return np.array([radius * math.cos(a), u * s[1], radius * math.sin(a)]), np.array(
            [math.cos(a), (bottom - top) / max(2 * s[1], 1e-9), math.sin(a)]
        )
    half = np.array([*s[:2], s[2] if p.kind in ("box", "wedge") else 0.0])
    faces = np.array([half[1] * half[2], half[0] * half[2], half[0] * half[1]]) + 1e-12
    axis = int(rng.choice(3, p=faces / faces.sum()))
    sign = 1.0 if rng.uniform() < 0.5 else -1.0
    place = half * rng.uniform(-1, 1, 3)
    place[axis] = sign * half[axis]
    way = np.zeros(3)
    way[axis] = sign
    return place, way
