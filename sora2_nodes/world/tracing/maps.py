"""The maps of one frame, filled from what its rays meet."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from .compiled import device, entry
from .projection import AHEAD, RIGHT, TAN_X, TAN_Y, UP
from .raster import FAR, GROUND, SKY, turned
from .skies import radiance
from .solids import BOX, CONE, CYLINDER, REVOLVE, WEDGE
from .surfaces import METAL, facing, ground_at, painted

LAMPS = 4


class Maps(NamedTuple):
    """One frame's maps, float32 (H, W) unless said otherwise. Means are over the rays that meet something."""

    albedo: np.ndarray  # (H, W, 3) linear reflectance
    normal: np.ndarray  # (H, W, 3) unit, in the world, toward the eye; zero in the sky
    depth: np.ndarray  # m along the view axis; FAR in the sky
    roughness: np.ndarray
    metal: np.ndarray
    emission: np.ndarray  # (H, W, 3) radiance
    cover: np.ndarray  # share of rays that meet a primitive or the ground
    sun: np.ndarray  # share of rays that the sun's disc lights
    lamps: np.ndarray  # (H, W, 4) share of rays that each lamp lights
    ident: np.ndarray  # int16 index of the nearest primitive, GROUND or SKY
    coat: np.ndarray  # share of rays that pass something clear before what they meet
    coat_normal: np.ndarray  # (H, W, 3)
    coat_ident: np.ndarray  # int16, SKY where there is none
    sky: np.ndarray  # (H, W, 3) radiance, where cover < 1


class Glass(NamedTuple):
    """What lets light through, before what the rays meet: nearest depth and primitive (H, W, S), tint (H, W, S, 3); or empty."""

    depth: np.ndarray
    ident: np.ndarray
    tint: np.ndarray


def blank_maps(height: int, width: int) -> Maps:
    """Maps of an empty sky without light."""
    depth = {"albedo": 3, "normal": 3, "emission": 3, "coat_normal": 3, "sky": 3, "lamps": LAMPS}
    made = {}
    for name in Maps._fields:
        size = (height, width, depth[name]) if name in depth else (height, width)
        made[name] = np.zeros(size, np.int16 if "ident" in name else np.float32)
    made["depth"][:] = FAR
    made["ident"][:], made["coat_ident"][:] = SKY, SKY
    return Maps(**made)


@device
def toward(view, u, v):
    """Direction, at unit depth, of a place on the picture: u, v from -1 to 1, right and up."""
    u, v = u * view[TAN_X], v * view[TAN_Y]
    return (
        view[AHEAD] + u * view[RIGHT] + v * view[UP],
        view[AHEAD + 1] + u * view[RIGHT + 1] + v * view[UP + 1],
        view[AHEAD + 2] + u * view[RIGHT + 2] + v * view[UP + 2],
    )


@device
def ray(view, rays, width, height, x, y, s):
    """Direction of ray s of a pixel."""
    u = (x * rays + s % rays + 0.5) / (width * rays) * 2.0 - 1.0
    v = 1.0 - (y * rays + s // rays + 0.5) / (height * rays) * 2.0
    return toward(view, u, v)


@entry
def resolve(maps, solids, inverse, ground, pyramid, sky, clouds, view, rays, time, depth, ident, glass, dirty):
    """Fill the maps of every dirty pixel but for its light."""
    height, width = depth.shape[0], depth.shape[1]
    pixel = 2.0 * view[TAN_Y] / height
    for y in range(height):
        for x in range(width):
            if dirty[y, x] == 0:
                continue
            _reset(maps, y, x)
            for s in range(rays * rays):
                if _is_first(ident, y, x, s):
                    _add(maps, solids, inverse, ground, pyramid, view, rays, time, depth, ident, y, x, s)
            _finish(maps, y, x)
            if maps.cover[y, x] < 1.0:
                dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
                maps.sky[y, x, 0], maps.sky[y, x, 1], maps.sky[y, x, 2] = radiance(sky, clouds, dx, dy, dz, pixel)
            if glass.ident.shape[0] > 0:
                _cover(maps, solids, inverse, view, rays, glass, y, x)


@device
def _reset(maps, y, x):
    for c in range(3):
        maps.albedo[y, x, c] = 0.0
        maps.normal[y, x, c] = 0.0
        maps.emission[y, x, c] = 0.0
    maps.roughness[y, x] = 0.0
    maps.metal[y, x] = 0.0
    maps.cover[y, x] = 0.0
    maps.depth[y, x] = 1e9  # FAR
    maps.ident[y, x] = -2  # SKY


@device
def _is_first(ident, y, x, s):
    """Whether ray s is the first of its pixel to meet what it meets."""
    if ident[y, x, s] == SKY:
        return False
    for k in range(s):
        if ident[y, x, k] == ident[y, x, s]:
            return False
    return True


@device
def _add(maps, solids, inverse, ground, pyramid, view, rays, time, depth, ident, y, x, s):
    """Add what ray s meets, and all rays of the pixel that meet the same."""
    height, width = depth.shape[0], depth.shape[1]
    i, many = ident[y, x, s], rays * rays
    count, far, u, v = 0, 0.0, 0.0, 0.0
    for k in range(s, many):
        if ident[y, x, k] == i:
            count += 1
            far += depth[y, x, k]
            u += k % rays
            v += k // rays
    far /= count
    dx, dy, dz = toward(
        view,
        (x + (u / count + 0.5) / rays) / width * 2.0 - 1.0,
        1.0 - (y + (v / count + 0.5) / rays) / height * 2.0,
    )
    share = count / many
    maps.cover[y, x] += share
    if far < maps.depth[y, x]:
        maps.depth[y, x] = far
        maps.ident[y, x] = i
    if i == GROUND:
        r, g, b, rough, nx, ny, nz = ground_at(ground, pyramid, view, width, height, time, far, dx, dy, dz)
        _put(maps, y, x, share, r, g, b, rough, ground[METAL], 0.0, nx, ny, nz)
        return
    px, py, pz = _own_point(inverse, view, i, far, dx, dy, dz)
    nx, ny, nz = facing(i, solids, inverse, px, py, pz, dx, dy, dz)
    second = painted(i, solids, inverse, pyramid, view, width, height, far, px, py, pz, nx, ny, nz, dx, dy, dz)
    r = solids.colour[i, 0] + (solids.second[i, 0] - solids.colour[i, 0]) * second
    g = solids.colour[i, 1] + (solids.second[i, 1] - solids.colour[i, 1]) * second
    b = solids.colour[i, 2] + (solids.second[i, 2] - solids.colour[i, 2]) * second
    if count > 1 and _creased(solids.kind[i]):
        nx, ny, nz = _mean_normal(solids, inverse, view, rays, depth, ident, y, x, i)
    _put(maps, y, x, share, r, g, b, solids.matter[i, 0], solids.matter[i, 1], solids.matter[i, 3], nx, ny, nz)


@device
def _creased(kind):
    return kind == BOX or kind == CYLINDER or kind == CONE or kind == WEDGE or kind == REVOLVE


@device
def _mean_normal(solids, inverse, view, rays, depth, ident, y, x, i):
    """Sum of the normals of the pixel's rays that meet primitive i."""
    height, width = depth.shape[0], depth.shape[1]
    sx, sy, sz = 0.0, 0.0, 0.0
    for k in range(rays * rays):
        if ident[y, x, k] == i:
            dx, dy, dz = ray(view, rays, width, height, x, y, k)
            far = depth[y, x, k]
            nx, ny, nz = _normal_seen(solids, inverse, view, i, far, dx, dy, dz)
            sx, sy, sz = sx + nx, sy + ny, sz + nz
    scale = 1.0 / math.sqrt(sx * sx + sy * sy + sz * sz + 1e-30)
    return sx * scale, sy * scale, sz * scale


@device
def _normal_seen(solids, inverse, view, i, far, dx, dy, dz):
    """Normal of primitive i where a ray meets it at depth `far`."""
    px, py, pz = _own_point(inverse, view, i, far, dx, dy, dz)
    return facing(i, solids, inverse, px, py, pz, dx, dy, dz)


@device
def _own_point(inverse, view, i, far, dx, dy, dz):
    """The point of a ray at depth `far`, in the frame of primitive i."""
    x, y, z = view[0] + far * dx, view[1] + far * dy, view[2] + far * dz
    return (
        turned(inverse, i, 0, x, y, z) + inverse[i, 0, 3],
        turned(inverse, i, 1, x, y, z) + inverse[i, 1, 3],
        turned(inverse, i, 2, x, y, z) + inverse[i, 2, 3],
    )


@device
def _put(maps, y, x, share, r, g, b, rough, metal, glow, nx, ny, nz):
    maps.albedo[y, x, 0] += share * r
    maps.albedo[y, x, 1] += share * g
    maps.albedo[y, x, 2] += share * b
    maps.emission[y, x, 0] += share * glow * r
    maps.emission[y, x, 1] += share * glow * g
    maps.emission[y, x, 2] += share * glow * b
    maps.normal[y, x, 0] += share * nx
    maps.normal[y, x, 1] += share * ny
    maps.normal[y, x, 2] += share * nz
    maps.roughness[y, x] += share * rough
    maps.metal[y, x] += share * metal


@device
def _finish(maps, y, x):
    """Turn sums into means over the rays that met something."""
    cover = maps.cover[y, x]
    if cover <= 0.0:
        return
    length = math.sqrt(maps.normal[y, x, 0] ** 2 + maps.normal[y, x, 1] ** 2 + maps.normal[y, x, 2] ** 2 + 1e-20)
    for c in range(3):
        maps.albedo[y, x, c] /= cover
        maps.emission[y, x, c] /= cover
        maps.normal[y, x, c] /= length
    maps.roughness[y, x] /= cover
    maps.metal[y, x] /= cover


@device
def _cover(maps, solids, inverse, view, rays, glass, y, x):
    """Lay what is clear over the pixel: coat, and the tint of what is seen through it."""
    many = rays * rays
    maps.coat[y, x] = 0.0
    maps.coat_ident[y, x] = -2  # SKY
    for s in range(many):
        i = glass.ident[y, x, s]
        if i >= 0:
            if maps.coat[y, x] == 0.0:
                _coat(maps, solids, inverse, view, rays, glass, y, x, s, i)
            maps.coat[y, x] += 1.0 / many
    if maps.coat[y, x] > 0.0:
        for c in range(3):
            through, own = 0.0, 0.0
            for s in range(many):
                through += glass.tint[y, x, s, c] / many
                i = glass.ident[y, x, s]
                if i >= 0:
                    own += (1.0 - solids.matter[i, 2]) * solids.colour[i, c] / many
            maps.albedo[y, x, c] = maps.albedo[y, x, c] * through + own
            maps.emission[y, x, c] *= through
            maps.sky[y, x, c] *= through


@device
def _coat(maps, solids, inverse, view, rays, glass, y, x, s, i):
    dx, dy, dz = ray(view, rays, glass.ident.shape[1], glass.ident.shape[0], x, y, s)
    far = glass.depth[y, x, s]
    nx, ny, nz = _normal_seen(solids, inverse, view, i, far, dx, dy, dz)
    maps.coat_normal[y, x, 0], maps.coat_normal[y, x, 1], maps.coat_normal[y, x, 2] = nx, ny, nz
    maps.coat_ident[y, x] = i
