"""Rays against any primitive by its code: distance, normal and both, in the primitive's own frame.

size: five numbers, as `table` folds them. profile: rows of all profiles; first, count: this primitive's. Directions need not be of
unit length. These functions know only floats and arrays, so that they compile for CPU and CUDA alike.
"""

from __future__ import annotations

import math

from ..primitives import KINDS
from .compiled import device
from .geometry.blocks import box, box_normal, sheet, wedge, wedge_normal
from .geometry.quadrics import (
    MISS,
    cylinder,
    cylinder_normal,
    ellipsoid,
    ellipsoid_normal,
    frustum,
    frustum_normal,
    round_cone,
    round_cone_normal,
    shell,
)
from .geometry.rings import revolve, revolve_normal, torus, torus_normal

CODES = {kind: code for code, kind in enumerate(KINDS)}
ELLIPSOID, BOX, CYLINDER, CONE, CAPSULE, TORUS, WEDGE, REVOLVE, SHEET, SHELL = range(len(KINDS))


@device
def distance(kind, a, b, c, d, e, profile, first, count, ox, oy, oz, dx, dy, dz, t_min):
    """Nearest t > t_min at which a ray meets the primitive's surface, from either side; MISS if it does not."""
    if kind == ELLIPSOID:
        return ellipsoid(a, b, c, ox, oy, oz, dx, dy, dz, t_min)
    if kind == BOX:
        return box(a, b, c, d, ox, oy, oz, dx, dy, dz, t_min)
    if kind == CAPSULE:
        return round_cone(a, b, c, ox, oy, oz, dx, dy, dz, t_min)
    if kind == CYLINDER:
        return cylinder(a, b, c, ox, oy, oz, dx, dy, dz, t_min)
    if kind == CONE:
        return frustum(a, b, c, ox, oy, oz, dx, dy, dz, t_min)
    if kind == SHEET:
        return sheet(a, b, c, ox, oy, oz, dx, dy, dz, t_min)
    if kind == WEDGE:
        return wedge(a, b, c, d, e, ox, oy, oz, dx, dy, dz, t_min)
    if kind == SHELL:
        return shell(a, b, c, d, ox, oy, oz, dx, dy, dz, t_min)
    if kind == TORUS:
        return torus(a, b, c, d, ox, oy, oz, dx, dy, dz, t_min)
    return revolve(profile, first, count, ox, oy, oz, dx, dy, dz, t_min)


@device
def normal(kind, a, b, c, d, e, profile, first, count, x, y, z):
    """Outward direction (not of unit length) at a point of the surface; +z of a sheet."""
    if kind == ELLIPSOID or kind == SHELL:
        return ellipsoid_normal(a, b, c, x, y, z)
    if kind == BOX:
        return box_normal(a, b, c, d, x, y, z)
    if kind == CAPSULE:
        return round_cone_normal(a, b, c, x, y, z)
    if kind == CYLINDER:
        return cylinder_normal(a, b, c, x, y, z)
    if kind == CONE:
        return frustum_normal(a, b, c, x, y, z)
    if kind == SHEET:
        return 0.0, 0.0, 1.0
    if kind == WEDGE:
        return wedge_normal(a, b, c, d, e, x, y, z)
    if kind == TORUS:
        return torus_normal(a, b, c, d, x, y, z)
    return revolve_normal(profile, first, count, x, y, z)


@device
def hit(kind, size, profile, first, count, ox, oy, oz, dx, dy, dz, t_min):
    """Nearest t > t_min and the outward unit normal there; MISS and zeros if there is none."""
    a, b, c, d, e = size[0], size[1], size[2], size[3], size[4]
    t = distance(kind, a, b, c, d, e, profile, first, count, ox, oy, oz, dx, dy, dz, t_min)
    if t >= MISS:
        return MISS, 0.0, 0.0, 0.0
    x, y, z = ox + t * dx, oy + t * dy, oz + t * dz
    nx, ny, nz = normal(kind, a, b, c, d, e, profile, first, count, x, y, z)
    scale = 1.0 / math.sqrt(nx * nx + ny * ny + nz * nz + 1e-30)
    return t, nx * scale, ny * scale, nz * scale
