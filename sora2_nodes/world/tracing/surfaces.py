"""What one point of a primitive or of the ground looks like: reflectance with its pattern, filtered over the pixel, and normal."""

from __future__ import annotations

import math

from .bodies import brought, outward, turned
from .compiled import device, inlined
from .solids import BOX, CONE, CYLINDER, REVOLVE, WEDGE
from .textures import grounds
from .textures.patterns import PLAIN, TEXT, letters, share

COLOUR, SECOND, PATTERN, SCALE, WET, ROUGH, METAL = 0, 3, 6, 7, 8, 9, 10  # places in the numbers of a ground


@device
def to_world(body, nx, ny, nz, dx, dy, dz):
    """Unit normal in the world, toward where a ray came from, of a direction across the surface in its own frame."""
    x = body[0] * nx + body[4] * ny + body[8] * nz
    y = body[1] * nx + body[5] * ny + body[9] * nz
    z = body[2] * nx + body[6] * ny + body[10] * nz
    scale = 1.0 / math.sqrt(x * x + y * y + z * z + 1e-30)
    if x * dx + y * dy + z * dz > 0.0:
        scale = -scale
    return x * scale, y * scale, z * scale


@device
def seen(rx, ry, rz, reach, nx, ny, nz, dx, dy, dz):
    """How far a point moves on a surface when its ray turns by an axis r of the view: a vector, m. reach: depth x step."""
    down = nx * dx + ny * dy + nz * dz
    least = 0.06 * math.sqrt(dx * dx + dy * dy + dz * dz)
    if abs(down) < least:
        down = math.copysign(least, down)
    k = (nx * rx + ny * ry + nz * rz) / down
    return reach * (rx - k * dx), reach * (ry - k * dy), reach * (rz - k * dz)


@inlined
def primitive_at(body, profile, atlas, pyramid, view, width, height, t, dx, dy, dz):
    """A primitive where a ray meets it: reflectance (3) and normal (3)."""
    px, py, pz = brought(body, view[0] + t * dx, view[1] + t * dy, view[2] + t * dz)
    a, b, c = outward(body, profile, px, py, pz)
    nx, ny, nz = to_world(body, a, b, c, dx, dy, dz)
    kind, pattern, second = int(body[12]), int(body[29]), 0.0
    creased = kind == BOX or kind == CYLINDER or kind == CONE or kind == WEDGE or kind == REVOLVE
    if creased or pattern != PLAIN:
        ux, uy, uz = seen(view[6], view[7], view[8], t * 2.0 * view[12] / width, nx, ny, nz, dx, dy, dz)
        vx, vy, vz = seen(view[9], view[10], view[11], t * 2.0 * view[13] / height, nx, ny, nz, dx, dy, dz)
        ux, uy, uz = turned(body, ux, uy, uz)
        vx, vy, vz = turned(body, vx, vy, vz)
        fx, fy, fz = abs(ux) + abs(vx), abs(uy) + abs(vy), abs(uz) + abs(vz)
        if pattern != PLAIN:
            second = _share(body, atlas, pyramid, kind, pattern, px, py, pz, a, b, c, fx, fy, fz)
        if creased and not _is_even(body, kind, px, py, pz, fx, fy, fz):
            a, b, c = _mean(body, profile, px, py, pz, 0.25 * ux, 0.25 * uy, 0.25 * uz, 0.25 * vx, 0.25 * vy, 0.25 * vz)
            nx, ny, nz = to_world(body, a, b, c, dx, dy, dz)
    return (
        body[23] + (body[26] - body[23]) * second,
        body[24] + (body[27] - body[24]) * second,
        body[25] + (body[28] - body[25]) * second,
        nx,
        ny,
        nz,
    )


@device
def _share(body, atlas, pyramid, kind, pattern, x, y, z, a, b, c, fx, fy, fz):
    scale = 1.0 / math.sqrt(a * a + b * b + c * c + 1e-30)
    if pattern == TEXT:
        return letters(
            atlas, body[35], body[36], body[37], body[38], kind, x, y, z, c * scale, fx, fy, body[20], body[21]
        )
    return share(
        pattern, kind, x, y, z, a * scale, b * scale, c * scale, fx, fy, fz, body[20], body[21], body[22], body[30], pyramid
    )  # fmt: skip


@device
def _is_even(body, kind, x, y, z, fx, fy, fz):
    """Whether no edge of a box, cylinder or cone is as near as a footprint."""
    if kind == CYLINDER or kind == CONE:
        return body[21] - abs(y) > fy  # HALF
    edge, faces = body[16], 0  # SIZE + 3
    faces += body[20] - abs(x) <= fx + edge
    faces += body[21] - abs(y) <= fy + edge
    faces += body[22] - abs(z) <= fz + edge
    return kind == BOX and faces <= 1


@device
def _mean(body, profile, x, y, z, ux, uy, uz, vx, vy, vz):
    """Mean outward normal about a point, from four places a quarter of a pixel away: edges of solids are soft."""
    sa, sb, sc = 0.0, 0.0, 0.0
    for k in range(4):
        p, q = 2.0 * (k % 2) - 1.0, 2.0 * (k // 2) - 1.0
        a, b, c = outward(body, profile, x + p * ux + q * vx, y + p * uy + q * vy, z + p * uz + q * vz)
        scale = 1.0 / math.sqrt(a * a + b * b + c * c + 1e-30)
        sa, sb, sc = sa + a * scale, sb + b * scale, sc + c * scale
    return sa, sb, sc


@inlined
def ground_at(ground, pyramid, view, width, height, time, t, dx, dy, dz):
    """The ground where a ray meets it: reflectance (3), roughness, normal (3)."""
    x, z = view[0] + t * dx, view[2] + t * dz
    ux, _, uz = seen(view[6], view[7], view[8], t * 2.0 * view[12] / width, 0.0, 1.0, 0.0, dx, dy, dz)
    vx, _, vz = seen(view[9], view[10], view[11], t * 2.0 * view[13] / height, 0.0, 1.0, 0.0, dx, dy, dz)
    fx, fz = abs(ux) + abs(vx) + 1e-5, abs(uz) + abs(vz) + 1e-5
    pattern, scale = int(ground[6]), 1.0 / ground[7]
    second = min(max(grounds.share(pattern, x * scale, z * scale, fx * scale, fz * scale, pyramid), 0.0), 1.0)
    wet = ground[8]
    pool = grounds.puddle(wet, x, z, math.sqrt(fx * fz), pyramid) if wet > 0.0 else 0.0
    dark = (1.0 - 0.35 * wet) * (1.0 - 0.4 * pool)
    rough = ground[9] * (1.0 - 0.5 * wet)
    rough += (0.03 - rough) * pool
    sx, sz, up = 0.0, 0.0, 1.0
    if pattern == grounds.WATER:
        sx, sz = grounds.waves(x, z, fx, fz, time)
        up = 1.0 / math.sqrt(1.0 + sx * sx + sz * sz)
    return (
        (ground[0] + (ground[3] - ground[0]) * second) * dark,
        (ground[1] + (ground[4] - ground[1]) * second) * dark,
        (ground[2] + (ground[5] - ground[2]) * second) * dark,
        rough,
        -sx * up,
        up,
        -sz * up,
    )
