"""Rays against ellipsoid, shell, cylinder, frustum and round cone: nearest distances past t_min, and normals. Exact.

Everything is in the primitive's own frame. A direction need not be of unit length; t counts in its lengths. Misses are MISS.
"""

from __future__ import annotations

import math

from ..compiled import device

MISS = 1e30
TINY = 1e-12


@device
def ellipsoid(rx, ry, rz, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to an ellipsoid's surface, from outside or from inside."""
    ox, oy, oz, dx, dy, dz = ox / rx, oy / ry, oz / rz, dx / rx, dy / ry, dz / rz
    a, b, c = dx * dx + dy * dy + dz * dz, ox * dx + oy * dy + oz * dz, ox * ox + oy * oy + oz * oz - 1.0
    disc = b * b - a * c
    if disc < 0.0 or a < TINY:
        return MISS
    root = math.sqrt(disc)
    if -b - root > t_min * a:
        return (-b - root) / a
    return (-b + root) / a if -b + root > t_min * a else MISS


@device
def shell(rx, ry, rz, cut, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to the part of an ellipsoid's surface where y >= cut * ry."""
    ox, oy, oz, dx, dy, dz = ox / rx, oy / ry, oz / rz, dx / rx, dy / ry, dz / rz
    a, b, c = dx * dx + dy * dy + dz * dz, ox * dx + oy * dy + oz * dz, ox * ox + oy * oy + oz * oz - 1.0
    disc = b * b - a * c
    if disc < 0.0 or a < TINY:
        return MISS
    root = math.sqrt(disc)
    t = (-b - root) / a
    if t > t_min and oy + t * dy >= cut:
        return t
    t = (-b + root) / a
    return t if t > t_min and oy + t * dy >= cut else MISS


@device
def ellipsoid_normal(rx, ry, rz, x, y, z):
    """Outward direction (not of unit length) at a point of an ellipsoid."""
    return x / (rx * rx), y / (ry * ry), z / (rz * rz)


@device
def cylinder(rx, hy, rz, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to an elliptic cylinder about y with flat ends."""
    near, far = -MISS, MISS
    px, pz, qx, qz = ox / rx, oz / rz, dx / rx, dz / rz
    a, b, c = qx * qx + qz * qz, px * qx + pz * qz, px * px + pz * pz - 1.0
    if a > TINY:
        disc = b * b - a * c
        if disc < 0.0:
            return MISS
        root = math.sqrt(disc)
        near, far = (-b - root) / a, (-b + root) / a
    elif c > 0.0:
        return MISS
    if abs(dy) > TINY:
        u, v = (-hy - oy) / dy, (hy - oy) / dy
        near, far = max(near, min(u, v)), min(far, max(u, v))
    elif abs(oy) > hy:
        return MISS
    if near > far:
        return MISS
    if near > t_min:
        return near
    return far if far > t_min else MISS


@device
def cylinder_normal(rx, hy, rz, x, y, z):
    """Outward direction at a point of an elliptic cylinder."""
    if abs(y) / hy > math.sqrt(x * x / (rx * rx) + z * z / (rz * rz)) or hy - abs(y) < 1e-5 * hy:
        return 0.0, y, 0.0
    return x / (rx * rx), 0.0, z / (rz * rz)


@device
def _slope(m, k, low, high, best, ox, oy, oz, dx, dy, dz, t_min):
    """Nearest distance, or `best` if that is nearer, to x² + z² = (m + k y)² where low <= y <= high."""
    e, f = m + k * oy, k * dy
    a, b, c = dx * dx + dz * dz - f * f, ox * dx + oz * dz - e * f, ox * ox + oz * oz - e * e
    if abs(a) < TINY:
        if abs(b) > TINY:
            t = -0.5 * c / b
            y = oy + t * dy
            if t_min < t < best and low <= y <= high and m + k * y >= 0.0:
                best = t
        return best
    disc = b * b - a * c
    if disc < 0.0:
        return best
    root = math.sqrt(disc)
    t = (-b - root) / a
    y = oy + t * dy
    if t_min < t < best and low <= y <= high and m + k * y >= 0.0:
        best = t
    t = (-b + root) / a
    y = oy + t * dy
    if t_min < t < best and low <= y <= high and m + k * y >= 0.0:
        best = t
    return best


@device
def _disk(r, height, best, ox, oy, oz, dx, dy, dz, t_min):
    """Nearest distance, or `best`, to a flat end of radius r at y = height."""
    if abs(dy) < TINY:
        return best
    t = (height - oy) / dy
    x, z = ox + t * dx, oz + t * dz
    return t if t_min < t < best and x * x + z * z <= r * r else best


@device
def _passes_by(radius, ox, oz, dx, dz):
    """Whether a ray stays farther than a radius from the y axis."""
    apart = ox * dz - oz * dx
    return apart * apart > radius * radius * (dx * dx + dz * dz)


@device
def frustum(r_bottom, hy, r_top, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to a frustum about y with flat ends."""
    if _passes_by(max(r_bottom, r_top), ox, oz, dx, dz):
        return MISS
    m, k = 0.5 * (r_bottom + r_top), 0.5 * (r_top - r_bottom) / hy
    best = _slope(m, k, -hy, hy, MISS, ox, oy, oz, dx, dy, dz, t_min)
    best = _disk(r_bottom, -hy, best, ox, oy, oz, dx, dy, dz, t_min)
    return _disk(r_top, hy, best, ox, oy, oz, dx, dy, dz, t_min)


@device
def frustum_normal(r_bottom, hy, r_top, x, y, z):
    """Outward direction at a point of a frustum."""
    m, k = 0.5 * (r_bottom + r_top), 0.5 * (r_top - r_bottom) / hy
    radius = math.sqrt(x * x + z * z)
    side = abs(radius - m - k * y) / math.sqrt(1.0 + k * k)
    if hy - abs(y) < side or radius < TINY:
        return 0.0, y, 0.0
    return x / radius, -k, z / radius


@device
def _ball(r, centre, side, limit, best, ox, oy, oz, dx, dy, dz, t_min):
    """Nearest distance, or `best`, to a ball on the axis, where side * y is at most a limit."""
    oy -= centre
    a, b, c = dx * dx + dy * dy + dz * dz, ox * dx + oy * dy + oz * dz, ox * ox + oy * oy + oz * oz - r * r
    disc = b * b - a * c
    if disc < 0.0 or a < TINY:
        return best
    root = math.sqrt(disc)
    t = (-b - root) / a
    if t_min < t < best and side * (oy + t * dy + centre) <= limit:
        best = t
    t = (-b + root) / a
    if t_min < t < best and side * (oy + t * dy + centre) <= limit:
        best = t
    return best


@device
def round_cone(r_bottom, hy, r_top, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to the hull of two balls on the y axis: each ball as far as the tangent cone, which is straight between."""
    if _passes_by(max(r_bottom, r_top), ox, oz, dx, dz):
        return MISS
    lean = 0.5 * (r_bottom - r_top) / hy  # sine of the cone's half angle
    if abs(lean) >= 1.0:  # one ball holds the other
        if r_bottom > r_top:
            return _ball(r_bottom, -hy, 1.0, MISS, MISS, ox, oy, oz, dx, dy, dz, t_min)
        return _ball(r_top, hy, 1.0, MISS, MISS, ox, oy, oz, dx, dy, dz, t_min)
    low, high = -hy + r_bottom * lean, hy + r_top * lean
    cosine = math.sqrt(1.0 - lean * lean)
    best = _slope((r_bottom - hy * lean) / cosine, -lean / cosine, low, high, MISS, ox, oy, oz, dx, dy, dz, t_min)
    best = _ball(r_bottom, -hy, 1.0, low, best, ox, oy, oz, dx, dy, dz, t_min)
    return _ball(r_top, hy, -1.0, -high, best, ox, oy, oz, dx, dy, dz, t_min)


@device
def round_cone_normal(r_bottom, hy, r_top, x, y, z):
    """Outward direction at a point of a round cone."""
    lean = 0.5 * (r_bottom - r_top) / hy
    if lean >= 1.0 or (lean > -1.0 and y <= -hy + r_bottom * lean):
        return x, y + hy, z
    if lean <= -1.0 or y >= hy + r_top * lean:
        return x, y - hy, z
    radius = max(math.sqrt(x * x + z * z), TINY)
    cosine = math.sqrt(1.0 - lean * lean)
    return x / radius * cosine, lean, z / radius * cosine
