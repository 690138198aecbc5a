"""Who sees the sun and the lamps: rays from what a pixel shows toward each light, against the balls they may meet.

The sun's rays are nearly parallel, so balls are sorted into the cells of a plane across them; cells grow away from `middle`.
"""

from __future__ import annotations

import math

import numpy as np

from .compiled import device, entry
from .maps import ray
from .raster import SKY, turned
from .solids import MISS, distance

CELLS = 96
REACH = 4.0  # m from the middle within which cells are about REACH / CELLS * 4 wide
SPREAD = 8.0  # m of way over which the sun's disc is allowed for
OFFSET = 8e-4  # m by which a ray starts off its surface, and as a share of the depth below
OFFSET_SHARE = 2e-4


def across(direction: np.ndarray) -> np.ndarray:
    """Return two unit vectors (6,) across a direction, and the direction (3,): together (9,) float64."""
    side = np.cross(direction, (0.0, 0.0, 1.0) if abs(direction[2]) < 0.9 else (1.0, 0.0, 0.0))
    side /= np.linalg.norm(side)
    return np.array([*side, *np.cross(direction, side), *direction], float)


@device
def _cell(p):
    """Cell of a place on one axis of the plane."""
    return min(max(int((p / (abs(p) + 4.0) * 0.5 + 0.5) * 96), 0), 95)  # REACH, CELLS


@device
def _on_plane(axes, at, middle, x, y, z):
    return axes[at] * (x - middle[0]) + axes[at + 1] * (y - middle[1]) + axes[at + 2] * (z - middle[2])


@device
def _fill(chosen, ball, axes, middle, spread, starts, items):
    """Count balls per cell, or write them where `starts` says when items has room."""
    for k in range(chosen.shape[0]):
        i = chosen[k]
        if ball[i, 3] <= 0.0:
            continue
        u, v = (
            _on_plane(axes, 0, middle, ball[i, 0], ball[i, 1], ball[i, 2]),
            _on_plane(axes, 3, middle, ball[i, 0], ball[i, 1], ball[i, 2]),
        )
        r = ball[i, 3] + spread
        for b in range(_cell(v - r), _cell(v + r) + 1):
            for a in range(_cell(u - r), _cell(u + r) + 1):
                cell = b * 96 + a
                if items.shape[0] > 0:
                    items[starts[cell]] = i
                starts[cell] += 1


@entry
def sort_balls(chosen, ball, axes, middle, spread):
    """Return starts (CELLS² + 1,) and items: the primitives of cell c are items[starts[c]:starts[c + 1]]."""
    counts = np.zeros(96 * 96, np.int32)
    _fill(chosen, ball, axes, middle, spread, counts, np.zeros(0, np.int32))
    starts = np.zeros(96 * 96 + 1, np.int32)
    for c in range(96 * 96):
        starts[c + 1] = starts[c] + counts[c]
    items = np.zeros(max(starts[96 * 96], 1), np.int32)
    _fill(chosen, ball, axes, middle, spread, starts[:-1].copy(), items)
    return starts, items


@device
def meets(i, solids, inverse, ball, x, y, z, dx, dy, dz, most):
    """Whether a ray of a unit direction meets primitive i nearer than `most`."""
    cx, cy, cz = ball[i, 0] - x, ball[i, 1] - y, ball[i, 2] - z
    along = cx * dx + cy * dy + cz * dz
    radius = ball[i, 3]
    if along < -radius or along - radius > most:
        return False
    if cx * cx + cy * cy + cz * cz - along * along > radius * radius:
        return False
    ox = turned(inverse, i, 0, x, y, z) + inverse[i, 0, 3]
    oy = turned(inverse, i, 1, x, y, z) + inverse[i, 1, 3]
    oz = turned(inverse, i, 2, x, y, z) + inverse[i, 2, 3]
    ax, ay, az = turned(inverse, i, 0, dx, dy, dz), turned(inverse, i, 1, dx, dy, dz), turned(inverse, i, 2, dx, dy, dz)
    t = distance(
        solids.kind[i], solids.size[i, 0], solids.size[i, 1], solids.size[i, 2], solids.size[i, 3], solids.size[i, 4],
        solids.profile, solids.span[i, 0], solids.span[i, 1], ox, oy, oz, ax, ay, az, 1e-6,
    )  # fmt: skip
    return t < most


@device
def _sun_free(solids, inverse, ball, axes, middle, starts, items, x, y, z, dx, dy, dz):
    """Share of light that comes through from a direction about the sun's."""
    cell = _cell(_on_plane(axes, 3, middle, x, y, z)) * 96 + _cell(_on_plane(axes, 0, middle, x, y, z))
    light = 1.0
    for k in range(starts[cell], starts[cell + 1]):
        i = items[k]
        if meets(i, solids, inverse, ball, x, y, z, dx, dy, dz, MISS * 0.5):
            light *= solids.matter[i, 2]
            if light < 0.02:
                return 0.0
    return light


@device
def dither(x, y):
    """A number 0..1 for each pixel, unlike its neighbours'."""
    value = 52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1.0)
    return value - math.floor(value)


@device
def _start(maps, view, x, y, far, dx, dy, dz):
    """Point off the surface from which a pixel looks for lights."""
    off = 8e-4 + 2e-4 * far  # OFFSET, OFFSET_SHARE
    return (
        view[0] + far * dx + off * maps.normal[y, x, 0],
        view[1] + far * dy + off * maps.normal[y, x, 1],
        view[2] + far * dz + off * maps.normal[y, x, 2],
    )


@entry
def cast_sun(maps, solids, inverse, ball, view, rays, depth, ident, axes, middle, spread, starts, items, dirty):
    """Fill maps.sun of every dirty pixel: one ray toward a place on the sun's disc from each ray of the pixel."""
    height, width, many = depth.shape[0], depth.shape[1], rays * rays
    for y in range(height):
        for x in range(width):
            if dirty[y, x] == 0:
                continue
            lit, count, turn = 0.0, 0, dither(x, y)
            facing = maps.normal[y, x, 0] * axes[6] + maps.normal[y, x, 1] * axes[7] + maps.normal[y, x, 2] * axes[8]
            for s in range(many):
                if ident[y, x, s] == SKY:
                    continue
                count += 1
                if facing <= 0.0:
                    continue
                angle = 2.0 * math.pi * (turn + s / many)
                off = spread * math.sqrt((s + 0.5) / many)
                a, b = off * math.cos(angle), off * math.sin(angle)
                sx, sy, sz = (
                    a * axes[0] + b * axes[3] + axes[6],
                    a * axes[1] + b * axes[4] + axes[7],
                    a * axes[2] + b * axes[5] + axes[8],
                )
                dx, dy, dz = ray(view, rays, width, height, x, y, s)
                px, py, pz = _start(maps, view, x, y, depth[y, x, s], dx, dy, dz)
                lit += _sun_free(solids, inverse, ball, axes, middle, starts, items, px, py, pz, sx, sy, sz)
            maps.sun[y, x] = lit / count if count > 0 else 0.0


@entry
def cast_lamp(maps, lamp, solids, inverse, chosen, ball, view, rays, depth, ident, at, radius, dirty):
    """Fill maps.lamps[..., lamp] of every dirty pixel: a ray toward a place on the lamp from each ray of the pixel."""
    height, width, many = depth.shape[0], depth.shape[1], rays * rays
    for y in range(height):
        for x in range(width):
            if dirty[y, x] == 0:
                continue
            lit, count, turn = 0.0, 0, dither(x + 31, y + 17)
            for s in range(many):
                if ident[y, x, s] == SKY:
                    continue
                count += 1
                dx, dy, dz = ray(view, rays, width, height, x, y, s)
                px, py, pz = _start(maps, view, x, y, depth[y, x, s], dx, dy, dz)
                high = 2.0 * ((s + turn) / many) - 1.0
                angle, flat = 2.4 * s + 6.28 * turn, math.sqrt(max(1.0 - high * high, 0.0))
                lx, ly, lz = (
                    at[0] + radius * flat * math.cos(angle) - px,
                    at[1] + radius * high - py,
                    at[2] + radius * flat * math.sin(angle) - pz,
                )
                far = math.sqrt(lx * lx + ly * ly + lz * lz)
                if maps.normal[y, x, 0] * lx + maps.normal[y, x, 1] * ly + maps.normal[y, x, 2] * lz > 0.0:
                    lit += _lamp_free(
                        solids, inverse, chosen, ball, px, py, pz, lx / far, ly / far, lz / far, far - 1.5 * radius
                    )
            maps.lamps[y, x, lamp] = lit / count if count > 0 else 0.0


@device
def _lamp_free(solids, inverse, chosen, ball, x, y, z, dx, dy, dz, most):
    light = 1.0
    for k in range(chosen.shape[0]):
        i = chosen[k]
        if solids.matter[i, 3] < 1.0 and meets(i, solids, inverse, ball, x, y, z, dx, dy, dz, most):
            light *= solids.matter[i, 2]
            if light < 0.02:
                return 0.0
    return light
