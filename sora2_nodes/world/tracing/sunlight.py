"""Who sees a light: rays from what pixels show toward places on the sun's disc or on a lamp, against what may stand between.

Where the corners of a block of pixels that show one thing agree, its pixels do. What a ray may meet is in its cell, see
`light_cells`.
"""

from __future__ import annotations

import math

import numpy as np

from .bodies import brought, reach, turned
from .compiled import device, entry, inlined
from .projection import toward

TURNS = 16  # ways in which the places on a light are turned, from pixel to pixel
PLACES = 8  # on a light
FEW_ENDS = 0.5  # of the pixels about one


def sun_numbers(direction: np.ndarray, radius_deg: float, middle: np.ndarray) -> np.ndarray:
    """Return the numbers (15,) of the sun: two axes across it, its direction, the middle of its cells, its radius as a tangent."""
    side = np.cross(direction, (0.0, 0.0, 1.0) if abs(direction[2]) < 0.9 else (1.0, 0.0, 0.0))
    side /= np.linalg.norm(side)
    return np.array(
        [*side, *np.cross(direction, side), *direction, *middle, 0.0, math.tan(math.radians(radius_deg)), 0.0], float
    )


def lamp_numbers(place: np.ndarray, radius: float) -> np.ndarray:
    """Return the numbers (15,) of a lamp."""
    return np.array([1, 0, 0, 0, 1, 0, 0, 0, 1, *place, 1.0, radius, 0.0], float)


def places_on_disc() -> np.ndarray:
    """Return places (TURNS, PLACES, 2) on a disc of radius 1: the first two on opposite rims, where half-light shows first."""
    angle = np.pi * np.array([0, 4, 2, 6, 1, 5, 3, 7]) / 4
    reach = np.sqrt((np.array([6, 7, 2, 3, 4, 5, 0, 1]) + 0.5) / PLACES)
    turned_ = angle[None] + 2 * np.pi * np.arange(TURNS)[:, None] / TURNS
    return np.ascontiguousarray(np.stack([reach * np.cos(turned_), reach * np.sin(turned_)], -1))


@entry(
    "void(f4[:,::1], f4[:,:,::1], i2[:,::1], u1[:,::1], f8[:,::1], f8[:,::1], f8[::1], f8[::1], f8[:,:,::1], i8[::1], "
    "i8[::1], f4[:,::1], u1[:,::1], f8[:,::1], i8)"
)
def cast(
    shine, surface, ident, edge, bodies, profile, view, light, places, starts, items, boxes, blocks, corner, pitch
):
    """Fill `shine` (H, W), the share of a light that reaches what pixels show, in every block that `blocks` marks.

    A light whose DIMS is 1 only takes from what is there. corner: one row and column more than blocks, filled with -1.
    pitch: side of the squares of pixels that share their rays, 1 or 2.
    """
    height, width = shine.shape[0], shine.shape[1]
    for j in range(blocks.shape[0]):
        for i in range(blocks.shape[1]):
            if blocks[j, i] == 0:
                continue
            total = 0.0
            for k in range(4):
                b, a = j + k // 2, i + k % 2
                if corner[b, a] < 0.0:
                    y, x = min(b * 4, height - 1), min(a * 4, width - 1)
                    corner[b, a] = _share(
                        surface, ident, bodies, profile, view, light, places, starts, items, boxes, y, x, PLACES // 2
                    )
                total += corner[b, a]
            if total > 3.99 and light[14] > 0.0 and _is_one(ident, j, i):
                continue
            if (total < 0.01 or total > 3.99) and _is_one(ident, j, i):
                for y in range(j * 4, min(j * 4 + 4, height)):
                    for x in range(i * 4, min(i * 4 + 4, width)):
                        lit = 0.25 * total
                        if ident[y, x] >= 0 and total > 1.0 and not _faces(surface, y, x, light):
                            lit = 0.0
                        shine[y, x] = lit * (1.0 - light[14]) + shine[y, x] * lit * light[14]
                continue
            for y in range(j * 4, min(j * 4 + 4, height), pitch):
                for x in range(i * 4, min(i * 4 + 4, width), pitch):
                    _fill_square(
                        shine, surface, ident, edge, bodies, profile, view, light, places, starts, items, boxes, y, x, pitch
                    )  # fmt: skip
    for j in range(blocks.shape[0]):
        for i in range(blocks.shape[1]):
            if blocks[j, i] != 0:
                for y in range(j * 4, min(j * 4 + 4, height)):
                    for x in range(i * 4, min(i * 4 + 4, width)):
                        if edge[y, x] > 0:
                            lit = _beside(shine, surface, edge, y, x)
                            if lit < 0.0:
                                lit = _share(
                                    surface, ident, bodies, profile, view, light, places, starts, items, boxes, y, x, 1 * PLACES
                                )  # fmt: skip
                                lit *= 1.0 - light[14] + light[14] * shine[y, x]
                            shine[y, x] = lit


@inlined
def _fill_square(
    shine, surface, ident, edge, bodies, profile, view, light, places, starts, items, boxes, y0, x0, pitch
):  # fmt: skip
    """Fill a square of pixels, but for edges: those of one thing that face the light alike share their rays."""
    height, width = shine.shape[0], shine.shape[1]
    lit, who, facing = 0.0, -9, False
    for y in range(y0, min(y0 + pitch, height)):
        for x in range(x0, min(x0 + pitch, width)):
            if edge[y, x] == 0:
                faces = _faces(surface, y, x, light)
                if ident[y, x] != who or faces != facing:
                    who, facing = ident[y, x] * 1, faces
                    lit = _share(
                        surface, ident, bodies, profile, view, light, places, starts, items, boxes, y, x, 2 * pitch
                    )
                shine[y, x] = lit * (1.0 - light[14]) + shine[y, x] * lit * light[14]


@device
def _beside(shine, surface, edge, y, x):
    """Mean share of the pixels around one at an edge that are at none and no sky: both sides of the edge. -1: there is none."""
    total, count = 0.0, 0
    for b in range(max(y - 1, 0), min(y + 2, shine.shape[0])):
        for a in range(max(x - 1, 0), min(x + 2, shine.shape[1])):
            if edge[b, a] == 0 and surface[b, a, 9] > 0.0:
                total += shine[b, a]
                count += 1
    return total / count if count > 0 else -1.0


@device
def _is_one(ident, j, i):
    """Whether a block of pixels and the corners of the next show one thing."""
    height, width = ident.shape[0], ident.shape[1]
    k = ident[j * 4, i * 4]
    for y in range(j * 4, min(j * 4 + 5, height)):
        for x in range(i * 4, min(i * 4 + 5, width)):
            if ident[y, x] != k:
                return False
    return True


@device
def _faces(surface, y, x, light):
    """Whether a surface faces the sun; a lamp's own rays tell."""
    row = surface[y, x]
    return light[12] > 0.0 or row[3] * light[6] + row[4] * light[7] + row[5] * light[8] > 0.0


@inlined
def _share(surface, ident, bodies, profile, view, light, places, starts, items, boxes, y, x, first):
    """Share of a light that reaches a pixel: of `first` rays, and of all where these disagree."""
    row = surface[y, x]
    if row[9] <= 0.0 or not _faces(surface, y, x, light):
        return 0.0
    far, height, width = row[6] * 1.0, ident.shape[0], ident.shape[1]
    dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
    off = 8e-4 + 3e-4 * far
    px, py, pz = view[0] + far * dx + off * row[3], view[1] + far * dy + off * row[4], view[2] + far * dz + off * row[5]
    turn = (5 * x + 7 * y + 3 * (x // 4) * (y // 2)) & 15
    lit, many, s = 0.0, first, 0
    while s < many:
        lit += _arrives(
            row, bodies, profile, light, starts, items, boxes, px, py, pz, places[turn, s, 0], places[turn, s, 1]
        )
        s += 1
        if s == first and 0.01 * first < lit < 0.99 * first:
            many = 8
    return lit / many


@inlined
def _arrives(row, bodies, profile, light, starts, items, boxes, x, y, z, a, b):
    """How much comes through from one place on a light."""
    a, b, cell, most = a * light[13], b * light[13], 0, 1e29
    if light[12] > 0.0:
        dx, dy, dz = light[9] - x, light[10] - y, light[11] - z
        dx, dy, dz = dx + a, dy + b, dz + 0.5 * (a - b)
        most = math.sqrt(dx * dx + dy * dy + dz * dz)
        dx, dy, dz = dx / most, dy / most, dz / most
        if row[3] * dx + row[4] * dy + row[5] * dz <= 0.0:
            return 0.0
        most -= 1.6 * light[13]
        cell = _cube_cell(x - light[9], y - light[10], z - light[11])
    else:
        dx, dy, dz = (
            light[6] + a * light[0] + b * light[3],
            light[7] + a * light[1] + b * light[4],
            light[8] + a * light[2] + b * light[5],
        )
        mx, my, mz = x - light[9], y - light[10], z - light[11]
        cell = _cell(light[3] * mx + light[4] * my + light[5] * mz) * 96 + _cell(
            light[0] * mx + light[1] * my + light[2] * mz
        )
    ix, iy, iz = 1.0 / _apart(dx), 1.0 / _apart(dy), 1.0 / _apart(dz)
    through = 1.0
    for k in range(starts[cell], starts[cell + 1]):
        if _passes(boxes, k, x, y, z, ix, iy, iz, most):
            body = bodies[items[k]]
            if _meets(body, profile, x, y, z, dx, dy, dz, most):
                through *= body[33]  # CLEAR
                if through < 0.02:
                    return through
    return through


@device
def _apart(d):
    """A number that can be divided by."""
    return d if abs(d) > 1e-12 else 1e-12


@inlined
def _passes(boxes, k, x, y, z, ix, iy, iz, most):
    """Whether a ray comes into a box nearer than `most`. ix to iz: one over its direction."""
    a, b = (boxes[k, 0] - x) * ix, (boxes[k, 3] - x) * ix
    near, far = min(a, b), max(a, b)
    a, b = (boxes[k, 1] - y) * iy, (boxes[k, 4] - y) * iy
    near, far = max(near, min(a, b)), min(far, max(a, b))
    a, b = (boxes[k, 2] - z) * iz, (boxes[k, 5] - z) * iz
    near, far = max(near, min(a, b)), min(far, max(a, b))
    return near <= far and far > 0.0 and near < most


@device
def _cell(p):
    """As `cells_of`."""
    return min(max(int((p / (abs(p) + 4.0) * 0.5 + 0.5) * 96.0), 0), 95)


@device
def _cube_cell(x, y, z):
    """The cell of a direction from a lamp, as `_cube` has them: faces of x, -x, y, -y, z, -z, then rows and columns."""
    ax, ay, az = abs(x), abs(y), abs(z)
    if ax >= ay and ax >= az:
        face, along, u, v = 0 if x > 0.0 else 1, ax, y, z
    elif ay >= az:
        face, along, u, v = 2 if y > 0.0 else 3, ay, z, x
    else:
        face, along, u, v = 4 if z > 0.0 else 5, az, x, y
    scale = 10.0 / max(along, 1e-9)  # SIDE / 2
    i = min(max(int(u * scale + 10.0), 0), 19)
    j = min(max(int(v * scale + 10.0), 0), 19)
    return (face * 20 + j) * 20 + i


@device
def _meets(body, profile, x, y, z, dx, dy, dz, most):
    """Whether a ray of about unit direction meets a primitive nearer than `most`."""
    ox, oy, oz = brought(body, x, y, z)
    ax, ay, az = turned(body, dx, dy, dz)
    return reach(body, profile, ox, oy, oz, ax, ay, az, 1e-6) < most


@entry("void(f4[:,::1], f4[:,::1], f4[:,:,::1], i2[:,::1], u1[:,::1], i8)")
def smooth(shine, before, surface, ident, edge, pitch):
    """Level what few rays say of half-lit pixels with the pixels about them on the same face. before: a copy of `shine`.

    pitch: as `cast` had it; where nearly all about a pixel are half-lit, it is levelled with as many squares.
    """
    for y in range(shine.shape[0]):
        for x in range(shine.shape[1]):
            if edge[y, x] == 0 and ident[y, x] > -2 and 0.01 < _around(before, y, x) < 0.99:  # SKY
                mean, ends = _level(before, surface, ident, edge, y, x, pitch // pitch)
                if pitch > 1 and ends < FEW_ENDS:
                    mean, ends = _level(before, surface, ident, edge, y, x, pitch)
                shine[y, x] = mean


@device
def _around(shine, y, x):
    """Mean of the pixels two up, down, left and right, and of the pixel."""
    height, width = shine.shape[0], shine.shape[1]
    beside = shine[y, max(x - 2, 0)] + shine[y, min(x + 2, width - 1)]
    return 0.2 * (shine[y, x] + beside + shine[max(y - 2, 0), x] + shine[min(y + 2, height - 1), x])


@device
def _level(shine, surface, ident, edge, y, x, step):
    """Mean over five by five pixels, so many pixels apart, of those on the same face; and which share of these is all dark or all lit."""
    total, weight, ends, row = 0.0, 0.0, 0.0, surface[y, x]
    for b in range(y - 2 * step, y + 2 * step + 1, step):
        for a in range(x - 2 * step, x + 2 * step + 1, step):
            if b < 0 or a < 0 or b >= shine.shape[0] or a >= shine.shape[1]:
                continue
            other, lit = surface[b, a], shine[b, a] * 1.0
            alike = row[3] * other[3] + row[4] * other[4] + row[5] * other[5]
            if ident[b, a] == ident[y, x] and edge[b, a] == 0 and alike > 0.9:
                total += lit
                weight += 1.0
                ends += lit < 0.01 or lit > 0.99
    return (total / weight, ends / weight) if weight > 0.0 else (shine[y, x] * 1.0, 1.0)
