"""Rays against every kind: what is met lies on the surface, nothing nearer does, and normals are the surface's own."""

import itertools
import math

import numpy as np
import pytest

from sora2_nodes.world.drafts import shapes3d
from sora2_nodes.world.primitives import KINDS, Primitive
from sora2_nodes.world.tracing.compiled import entry
from sora2_nodes.world.tracing.solids import CODES, hit
from sora2_nodes.world.tracing.table import folded
from tests.world.tracing.displays import EXAMPLES, PROFILE

OPEN = ("revolve", "sheet", "shell")


def rays(count=2000, seed=0):
    """Rays from a ball of radius 2 toward places near the middle, of many lengths."""
    rng = np.random.default_rng(seed)
    origin = rng.standard_normal((count, 3))
    origin *= 2.0 / np.linalg.norm(origin, axis=1, keepdims=True)
    return origin, (rng.uniform(-0.5, 0.5, (count, 3)) - origin) * rng.uniform(0.3, 3.0, (count, 1))


@entry
def hit_all(kind, size, rows, origin, direction, found):
    for k in range(len(origin)):
        o, d = origin[k], direction[k]
        t, x, y, z = hit(kind, size, rows, 0, len(rows), o[0], o[1], o[2], d[0], d[1], d[2], 1e-6)
        found[k, 0], found[k, 1], found[k, 2], found[k, 3] = t, x, y, z


def meet(kind, size, origin, direction, profile=PROFILE):
    """t and normal (N, 4) of each ray."""
    primitive = Primitive(kind=kind, size=size, profile=profile if kind == "revolve" else ())
    origin, direction = np.asarray(origin, float), np.asarray(direction, float)
    found = np.zeros((len(origin), 4))
    hit_all(CODES[kind], np.array(folded(primitive)), np.array(profile), origin, direction, found)
    return found


def away(kind, size, p):
    """How far points (N, 3) are from the surface: about, but zero where they are on it, and positive outside of solids."""
    x, y, z = p.T
    flat = np.hypot(x, z)
    if kind in ("ellipsoid", "shell"):
        rim = np.where(y < size[3] * size[1] - 1e-9, 1.0, 0.0) if kind == "shell" else 0.0
        return np.sqrt((p / np.array(size[:3])) ** 2 @ np.ones(3)) - 1 + rim
    if kind == "box":
        q = np.abs(p) - np.array(size[:3]) + size[3]
        return np.linalg.norm(np.maximum(q, 0), axis=1) + np.minimum(q.max(1), 0) - size[3]
    if kind == "cylinder":
        return np.maximum(np.hypot(x / size[0], z / size[2]) - 1, np.abs(y) / size[1] - 1)
    if kind == "cone":
        middle, lean = (size[0] + size[2]) / 2, (size[2] - size[0]) / 2 / size[1]
        return np.maximum(flat - middle - lean * y, np.abs(y) - size[1])
    if kind == "capsule":  # the nearest of very many balls
        s = np.linspace(0, 1, 4001)[:, None]
        return (np.hypot(flat, y - (2 * s - 1) * size[1]) - (size[0] + (size[2] - size[0]) * s)).min(0)
    if kind == "torus":
        a = np.radians(np.clip(np.degrees(np.arctan2(z, x)), -size[2] / 2, size[2] / 2))
        return np.linalg.norm(p - size[0] * np.stack([np.cos(a), 0 * a, np.sin(a)], 1), axis=1) - size[1]
    if kind == "wedge":
        s = (y + size[1]) / (2 * size[1])
        sides = [np.abs(v) - h * (1 + (top - 1) * s) for v, h, top in ((x, size[0], size[3]), (z, size[2], size[4]))]
        return np.maximum(np.maximum(*sides), np.abs(y) - size[1])
    if kind == "sheet":
        return np.where((np.abs(y) <= size[1]) & (np.abs(x) <= size[0] * (0.5 - 0.5 * y / size[1])), z, 1.0)
    points = [
        np.array(a) + s * (np.array(b) - np.array(a))
        for a, b in itertools.pairwise(PROFILE)
        for s in np.linspace(0, 1, 2000)
    ]
    r, h = np.array(points).T
    return np.array([np.hypot(r - f, h - v).min() for f, v in zip(flat, y, strict=True)])


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_met_lies_on_the_surface_and_nothing_before_it_does(kind):
    size = EXAMPLES[kind]
    origin, direction = rays(600)
    found = meet(kind, size, origin, direction)
    met = found[:, 0] < 1e29
    assert 0.05 < met.mean() < 1.0
    p = origin[met] + found[met, :1] * direction[met]
    assert np.abs(away(kind, size, p)).max() < 3e-4
    if kind in OPEN:
        return
    for share in np.linspace(0.02, 0.98, 25):  # of the way, or of a long way past
        reach = np.where(met, found[:, 0], 4.0)[:, None]
        assert away(kind, size, origin + share * reach * direction).min() > -1e-4


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in OPEN])
def test_normals_are_of_unit_length_and_lead_out_of_the_solid(kind):
    origin, direction = rays(400, seed=1)
    found = meet(kind, EXAMPLES[kind], origin, direction)
    found, origin, direction = (a[found[:, 0] < 1e29] for a in (found, origin, direction))
    n = found[:, 1:]
    assert np.allclose(np.linalg.norm(n, axis=1), 1.0, atol=1e-6)
    assert ((n * direction).sum(1) <= 1e-3).mean() > 0.99
    p = origin + found[:, :1] * direction
    step = away(kind, EXAMPLES[kind], p + 2e-3 * n) - away(kind, EXAMPLES[kind], p - 2e-3 * n)
    assert (step > 1e-3).mean() > 0.98


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in OPEN])
def test_a_ray_from_inside_meets_the_way_out(kind):
    size = EXAMPLES[kind]
    inside = np.array([[0.4, 0.0, 0.0]]) if kind == "torus" else np.zeros((1, 3))
    found = meet(kind, size, inside, np.array([[0.1, 0.8, 0.05]]))
    assert found[0, 0] < 1e29 and found[0, 1:] @ (0.1, 0.8, 0.05) > 0


@pytest.mark.parametrize(
    ("kind", "size", "shape", "half"),
    [
        ("ellipsoid", (0.4, 0.4, 0.4), "sphere", (0.4, 0.4, 0.4)),
        ("box", (0.4, 0.3, 0.5), "box", (0.4, 0.3, 0.5)),
        ("cylinder", (0.4, 0.3, 0.4), "cylinder", (0.4, 0.3, 0.4)),
        ("capsule", (0.3, 0.4, 0.3), "capsule", (0.3, 0.4, 0.3)),
    ],
)
def test_the_shapes_of_the_array_tracer_are_met_where_it_meets_them(kind, size, shape, half):
    origin, direction = rays(1000, seed=2)
    found = meet(kind, size, origin, direction)
    other = shapes3d.intersect(shape, half, tuple(origin.T), tuple(direction.T))
    assert ((found[:, 0] < 1e29) == np.isfinite(other)).mean() > 0.998
    both = (found[:, 0] < 1e29) & np.isfinite(other)
    assert np.abs(found[both, 0] - other[both]).max() < 1e-4


def test_t_counts_in_lengths_of_the_direction():
    far = meet("ellipsoid", (1.0, 1.0, 1.0), [(0, 0, 3)], [(0, 0, -1)])[0, 0]
    assert math.isclose(far, 2.0) and math.isclose(
        meet("ellipsoid", (1.0, 1.0, 1.0), [(0, 0, 3)], [(0, 0, -4)])[0, 0], 0.5
    )
