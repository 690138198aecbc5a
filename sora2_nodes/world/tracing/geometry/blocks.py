"""Rays against box (sharp or rounded), wedge and sheet: nearest distances past t_min, and normals.

Everything is in the primitive's own frame; see quadrics.
"""

from __future__ import annotations

import math

from ..compiled import device, inlined
from .quadrics import MISS, TINY

STEPS = 48  # of a march along a rounded edge


@device
def _slab(h, o, d, near, far):
    """Clip a ray's span by -h <= x <= h along one axis."""
    if abs(d) < TINY:
        return (near, far) if abs(o) <= h else (MISS, -MISS)
    u, v = (-h - o) / d, (h - o) / d
    return max(near, min(u, v)), min(far, max(u, v))


@inlined
def _rounded(hx, hy, hz, edge, x, y, z):
    """Signed distance from a point to a box with round edges."""
    x, y, z = abs(x) - hx + edge, abs(y) - hy + edge, abs(z) - hz + edge
    a, b, c = max(x, 0.0), max(y, 0.0), max(z, 0.0)
    return math.sqrt(a * a + b * b + c * c) + min(max(x, y, z), 0.0) - edge


@inlined
def on_face(hx, hy, hz, edge, x, y, z):
    """Whether a point on a box is on one of its flat faces, and not where its round edges would have been sharp."""
    return abs(_rounded(hx, hy, hz, edge, x, y, z)) < 1e-5 * max(hx, hy, hz)


@device
def box(hx, hy, hz, edge, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to a box; its edges are round with radius `edge`."""
    near, far = _slab(hx, ox, dx, -MISS, MISS)
    near, far = _slab(hy, oy, dy, near, far)
    near, far = _slab(hz, oz, dz, near, far)
    if near > far or far <= t_min:
        return MISS
    t = near if near > t_min else far
    if edge <= 0.0:
        return t
    if on_face(hx, hy, hz, edge, ox + t * dx, oy + t * dy, oz + t * dz):
        return t  # as nearly always
    small = 1e-5 * max(hx, hy, hz)
    length = math.sqrt(dx * dx + dy * dy + dz * dz)
    t = max(near, t_min)
    for _ in range(STEPS):
        distance = abs(_rounded(hx, hy, hz, edge, ox + t * dx, oy + t * dy, oz + t * dz))
        if distance < small:
            return t
        t += distance / length
        if t > far:
            return MISS
    return t if distance < 20.0 * small else MISS


@device
def box_normal(hx, hy, hz, edge, x, y, z):
    """Outward direction at a point of a box."""
    if edge > 0.0:
        a, b, c = max(abs(x) - hx + edge, 0.0), max(abs(y) - hy + edge, 0.0), max(abs(z) - hz + edge, 0.0)
        if a + b + c > 0.0:
            return math.copysign(a, x), math.copysign(b, y), math.copysign(c, z)
    a, b, c = hx - abs(x), hy - abs(y), hz - abs(z)
    if a <= b and a <= c:
        return x, 0.0, 0.0
    return (0.0, y, 0.0) if b <= c else (0.0, 0.0, z)


@device
def _side(h, hy, top, o, oy, d, dy, near, far):
    """Clip a ray's span by two leaning sides of a wedge: |x| <= h at its bottom, top * h at its top."""
    k = 0.5 * h * (top - 1.0) / hy
    m = 0.5 * h * (top + 1.0)
    for sign in (-1.0, 1.0):
        rate, start = sign * d - k * dy, sign * o - k * oy - m  # inside where start + t * rate <= 0
        if abs(rate) < TINY:
            if start > 0.0:
                return MISS, -MISS
        elif rate > 0.0:
            far = min(far, -start / rate)
        else:
            near = max(near, -start / rate)
    return near, far


@device
def wedge(hx, hy, hz, top_x, top_z, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to a box whose top face is scaled by top_x and top_z."""
    near, far = _slab(hy, oy, dy, -MISS, MISS)
    near, far = _side(hx, hy, top_x, ox, oy, dx, dy, near, far)
    near, far = _side(hz, hy, top_z, oz, oy, dz, dy, near, far)
    if near > far or far <= t_min:
        return MISS
    return near if near > t_min else far


@device
def wedge_normal(hx, hy, hz, top_x, top_z, x, y, z):
    """Outward direction at a point of a wedge."""
    kx, kz = 0.5 * hx * (top_x - 1.0) / hy, 0.5 * hz * (top_z - 1.0) / hy
    a = (0.5 * hx * (top_x + 1.0) + kx * y - abs(x)) / math.sqrt(1.0 + kx * kx)
    b = hy - abs(y)
    c = (0.5 * hz * (top_z + 1.0) + kz * y - abs(z)) / math.sqrt(1.0 + kz * kz)
    if b <= a and b <= c:
        return 0.0, y, 0.0
    return (math.copysign(1.0, x), -kx, 0.0) if a <= c else (0.0, -kz, math.copysign(1.0, z))


@device
def sheet(hx, hy, form, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to a flat piece of the plane z = 0: rectangle (0), ellipse (1) or triangle with its tip up (2)."""
    if abs(dz) < TINY:
        return MISS
    t = -oz / dz
    if t <= t_min:
        return MISS
    x, y = abs(ox + t * dx) / hx, (oy + t * dy) / hy
    if abs(y) > 1.0 or x > 1.0:
        return MISS
    if (form > 1.5 and x > 0.5 - 0.5 * y) or (0.5 < form <= 1.5 and x * x + y * y > 1.0):
        return MISS
    return t
