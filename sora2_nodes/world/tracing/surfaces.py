"""What one point of a primitive or of the ground looks like: reflectance with its pattern, filtered over the pixel, and normal."""

from __future__ import annotations

import math

from . import grounds
from .compiled import device
from .patterns import PLAIN, TEXT, letters, share
from .projection import RIGHT, TAN_X, TAN_Y, UP
from .raster import turned
from .solids import normal

COLOUR, SECOND, PATTERN, SCALE, WET, ROUGH, METAL = 0, 3, 6, 7, 8, 9, 10  # places in the numbers of a ground


@device
def facing(i, solids, inverse, px, py, pz, dx, dy, dz):
    """Unit normal in the world, toward where a ray came from, at a point in the primitive's own frame."""
    nx, ny, nz = normal(
        solids.kind[i], solids.size[i, 0], solids.size[i, 1], solids.size[i, 2], solids.size[i, 3], solids.size[i, 4],
        solids.profile, solids.span[i, 0], solids.span[i, 1], px, py, pz,
    )  # fmt: skip
    x = inverse[i, 0, 0] * nx + inverse[i, 1, 0] * ny + inverse[i, 2, 0] * nz
    y = inverse[i, 0, 1] * nx + inverse[i, 1, 1] * ny + inverse[i, 2, 1] * nz
    z = inverse[i, 0, 2] * nx + inverse[i, 1, 2] * ny + inverse[i, 2, 2] * nz
    scale = 1.0 / math.sqrt(x * x + y * y + z * z + 1e-30)
    if x * dx + y * dy + z * dz > 0.0:
        scale = -scale
    return x * scale, y * scale, z * scale


@device
def _seen(view, at, step, t, nx, ny, nz, dx, dy, dz):
    """How far the point on a surface moves from one pixel to the next along one axis of the view: a vector, m."""
    rx, ry, rz = view[at], view[at + 1], view[at + 2]
    down = nx * dx + ny * dy + nz * dz
    least = 0.06 * math.sqrt(dx * dx + dy * dy + dz * dz)
    if abs(down) < least:
        down = math.copysign(least, down)
    k = (nx * rx + ny * ry + nz * rz) / down
    return t * step * (rx - k * dx), t * step * (ry - k * dy), t * step * (rz - k * dz)


@device
def painted(i, solids, inverse, pyramid, view, width, height, t, px, py, pz, nx, ny, nz, dx, dy, dz):
    """Share of the second colour at a point (px.. in the primitive's own frame); n, d: normal and ray in the world."""
    pattern = solids.pattern[i]
    if pattern == PLAIN:
        return 0.0
    ux, uy, uz = _seen(view, RIGHT, 2.0 * view[TAN_X] / width, t, nx, ny, nz, dx, dy, dz)
    vx, vy, vz = _seen(view, UP, 2.0 * view[TAN_Y] / height, t, nx, ny, nz, dx, dy, dz)
    fx = abs(turned(inverse, i, 0, ux, uy, uz)) + abs(turned(inverse, i, 0, vx, vy, vz))
    fy = abs(turned(inverse, i, 1, ux, uy, uz)) + abs(turned(inverse, i, 1, vx, vy, vz))
    fz = abs(turned(inverse, i, 2, ux, uy, uz)) + abs(turned(inverse, i, 2, vx, vy, vz))
    a, b, c = normal(
        solids.kind[i], solids.size[i, 0], solids.size[i, 1], solids.size[i, 2], solids.size[i, 3], solids.size[i, 4],
        solids.profile, solids.span[i, 0], solids.span[i, 1], px, py, pz,
    )  # fmt: skip
    scale = 1.0 / math.sqrt(a * a + b * b + c * c + 1e-30)
    hx, hy, hz = solids.half[i, 0], solids.half[i, 1], solids.half[i, 2]
    if pattern == TEXT:
        at = solids.text
        return letters(
            solids.atlas,
            at[i, 0],
            at[i, 1],
            at[i, 2],
            at[i, 3],
            solids.kind[i],
            px,
            py,
            pz,
            c * scale,
            fx,
            fy,
            hx,
            hy,
            hz,
        )
    return share(
        pattern, solids.kind[i], px, py, pz, a * scale, b * scale, c * scale, fx, fy, fz, hx, hy, hz, solids.scale[i], pyramid
    )  # fmt: skip


@device
def ground_at(ground, pyramid, view, width, height, time, t, dx, dy, dz):
    """Ground where a ray meets it: reflectance (3), roughness, normal (3)."""
    x, z = view[0] + t * dx, view[2] + t * dz
    ux, _, uz = _seen(view, RIGHT, 2.0 * view[TAN_X] / width, t, 0.0, 1.0, 0.0, dx, dy, dz)
    vx, _, vz = _seen(view, UP, 2.0 * view[TAN_Y] / height, t, 0.0, 1.0, 0.0, dx, dy, dz)
    fx, fz = abs(ux) + abs(vx) + 1e-5, abs(uz) + abs(vz) + 1e-5
    pattern, scale = int(ground[PATTERN]), ground[SCALE]
    second = min(max(grounds.share(pattern, x / scale, z / scale, fx / scale, fz / scale, pyramid), 0.0), 1.0)
    pool = grounds.puddle(ground[WET], x, z, math.sqrt(fx * fz), pyramid)
    dark = (1.0 - 0.35 * ground[WET]) * (1.0 - 0.4 * pool)
    r = (ground[COLOUR] + (ground[SECOND] - ground[COLOUR]) * second) * dark
    g = (ground[COLOUR + 1] + (ground[SECOND + 1] - ground[COLOUR + 1]) * second) * dark
    b = (ground[COLOUR + 2] + (ground[SECOND + 2] - ground[COLOUR + 2]) * second) * dark
    rough = ground[ROUGH] * (1.0 - 0.5 * ground[WET])
    rough += (0.03 - rough) * pool
    sx, sz = 0.0, 0.0
    if pattern == grounds.WATER:
        sx, sz = grounds.waves(x, z, fx, fz, time)
    up = 1.0 / math.sqrt(1.0 + sx * sx + sz * sz)
    return r, g, b, rough, -sx * up, up, -sz * up
