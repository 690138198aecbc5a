"""Rays against torus (whole or an arc with round ends) and surface of revolution: nearest distances, and normals.

Everything is in the primitive's own frame; see quadrics.
"""

from __future__ import annotations

import math

from ..compiled import device
from .quadrics import MISS, TINY, _slope, cylinder

STEPS = 96
CREASE = 0.5  # cosine: profiles that bend more than 60 degrees keep an edge


@device
def _from_torus(big, r, sine, cosine, x, y, z):
    """Signed distance from a point to a torus in y = 0; its arc ends at the angles whose sine and cosine these are."""
    z = abs(z)
    along = x * cosine + z * sine if z * cosine > x * sine else math.sqrt(x * x + z * z)
    return math.sqrt(max(x * x + y * y + z * z + big * big - 2.0 * big * along, 0.0)) - r


@device
def torus(big, r, sine, cosine, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to a torus: a march along the ray inside the flat cylinder that holds it."""
    reach = big + r
    start = max(t_min, 0.0)
    if abs(oy) > r or ox * ox + oz * oz > reach * reach:
        start = cylinder(reach, r * 1.0001, reach, ox, oy, oz, dx, dy, dz, t_min)
        if start >= MISS:
            return MISS
    length = math.sqrt(dx * dx + dy * dy + dz * dz)
    small = 2e-5 * reach
    t = start
    for _ in range(STEPS):
        x, y, z = ox + t * dx, oy + t * dy, oz + t * dz
        distance = abs(_from_torus(big, r, sine, cosine, x, y, z))
        if distance < small:
            return t if t > t_min else MISS
        if (y - r) * dy > small and abs(y) > r:
            return MISS
        t += distance / length
        if distance > 2.0 * reach:
            return MISS
    return MISS


@device
def torus_normal(big, r, sine, cosine, x, y, z):
    """Outward direction at a point of a torus."""
    if abs(z) * cosine > x * sine:
        return x - big * cosine, y, z - math.copysign(big * sine, z)
    k = big / max(math.sqrt(x * x + z * z), TINY)
    return x - k * x, y, z - k * z


@device
def revolve(profile, first, count, ox, oy, oz, dx, dy, dz, t_min):
    """Distance to the surface that rows first .. first + count - 1 of `profile` (radius, y) draw about y."""
    best = MISS
    for i in range(first, first + count - 1):
        r0, y0, r1, y1 = profile[i, 0], profile[i, 1], profile[i + 1, 0], profile[i + 1, 1]
        if abs(y1 - y0) < 1e-3 * abs(r1 - r0) or abs(y1 - y0) < 1e-9:
            best = _annulus(min(r0, r1), max(r0, r1), 0.5 * (y0 + y1), best, ox, oy, oz, dx, dy, dz, t_min)
        else:
            k = (r1 - r0) / (y1 - y0)
            best = _slope(r0 - k * y0, k, min(y0, y1), max(y0, y1), best, ox, oy, oz, dx, dy, dz, t_min)
    return best


@device
def _annulus(inner, outer, height, best, ox, oy, oz, dx, dy, dz, t_min):
    if abs(dy) < TINY:
        return best
    t = (height - oy) / dy
    x, z = ox + t * dx, oz + t * dz
    return t if t_min < t < best and inner * inner <= x * x + z * z <= outer * outer else best


@device
def _bend(profile, first, count, i, nr, ny):
    """Normal (radial, up) at point i of a profile, smoothed with that of the segment on its other side."""
    for other in (i - 1, i):
        if first <= other < first + count - 1:
            r, y = profile[other + 1, 0] - profile[other, 0], profile[other + 1, 1] - profile[other, 1]
            length = max(math.sqrt(r * r + y * y), TINY)
            a, b = y / length, -r / length
            share = a * nr + b * ny
            if CREASE < share < 0.999999:
                return nr + a, ny + b
    return nr, ny


@device
def revolve_normal(profile, first, count, x, y, z):
    """Direction at a point of a surface of revolution, bent evenly along each segment of its profile."""
    radius = math.sqrt(x * x + z * z)
    nearest, at, share = MISS, first, 0.0
    for i in range(first, first + count - 1):
        r, h = profile[i + 1, 0] - profile[i, 0], profile[i + 1, 1] - profile[i, 1]
        s = ((radius - profile[i, 0]) * r + (y - profile[i, 1]) * h) / max(r * r + h * h, TINY)
        s = min(max(s, 0.0), 1.0)
        a, b = radius - profile[i, 0] - s * r, y - profile[i, 1] - s * h
        if a * a + b * b < nearest:
            nearest, at, share = a * a + b * b, i, s
    r, h = profile[at + 1, 0] - profile[at, 0], profile[at + 1, 1] - profile[at, 1]
    length = max(math.sqrt(r * r + h * h), TINY)
    nr, ny = h / length, -r / length
    ar, ay = _bend(profile, first, count, at, nr, ny)
    br, by = _bend(profile, first, count, at + 1, nr, ny)
    along, beside = math.sqrt(ar * ar + ay * ay), math.sqrt(br * br + by * by)
    nr = ar / along * (1.0 - share) + br / beside * share
    ny = ay / along * (1.0 - share) + by / beside * share
    if radius < TINY:
        return 0.0, ny, 0.0
    return nr * x / radius, ny, nr * z / radius
