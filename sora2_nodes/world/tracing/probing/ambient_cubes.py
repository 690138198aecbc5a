"""The light that probes keep, an ambient cube each (McTaggart 2004), and what of it comes to a place on a surface."""

from __future__ import annotations

import math

from ..compiled import device, entry
from ..projection import toward
from ..raster import SKY

OPEN, ALL, MET = 0, 1, 4  # places in a probe's row of each lobe: share of sky, light, light without the sky's
WIDE = 7
FARTHEST = 1000.0  # m


@device
def weigh(grid, trust, k, x, y, z, nx, ny, nz):
    """Probe and weight of the k-th of eight about a place on a surface: those before it count, those in something don't."""
    wide, tall, deep = int(grid[6]), int(grid[7]), int(grid[8])
    u = min(max((x - grid[0]) / grid[3], 0.0), wide - 1.001)
    v = min(max((y - grid[1]) / grid[4], 0.0), tall - 1.001)
    w = min(max((z - grid[2]) / grid[5], 0.0), deep - 1.001)
    i, j, h = int(u), int(v), int(w)
    a, b, c = u - i, v - j, w - h
    p, q, s = k // 4, k // 2 % 2, k % 2
    weight = (a if p else 1.0 - a) * (b if q else 1.0 - b) * (c if s else 1.0 - c)
    probe = ((i + p) * tall + j + q) * deep + h + s
    gx, gy, gz = grid[0] + (i + p) * grid[3] - x, grid[1] + (j + q) * grid[4] - y, grid[2] + (h + s) * grid[5] - z
    away = math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9
    front = max((gx * nx + gy * ny + gz * nz) / away + 0.2, 0.0)
    return probe, (weight + 1e-4) * (front * front + 1e-3) * (trust[probe] + 1e-4)


@device
def toward_lobes(cube, c, x, y, z):
    """Number c of an ambient cube in a unit direction."""
    a, b, d = 0 if x > 0.0 else 1, 2 if y > 0.0 else 3, 4 if z > 0.0 else 5
    return x * x * cube[a, c] + y * y * cube[b, c] + z * z * cube[d, c]


@device
def light_at(grid, trust, field, x, y, z, nx, ny, nz):
    """Light from all around on a surface: rgb."""
    total, r, g, b = 0.0, 0.0, 0.0, 0.0
    for k in range(8):
        probe, weight = weigh(grid, trust, k, x, y, z, nx, ny, nz)
        total += weight
        r += weight * toward_lobes(field[probe], ALL, nx, ny, nz)
        g += weight * toward_lobes(field[probe], ALL + 1, nx, ny, nz)
        b += weight * toward_lobes(field[probe], ALL + 2, nx, ny, nz)
    return r / total, g / total, b / total


@device
def seen_at(normal, depth, view, y, x):
    """Place, unit normal and unit mirrored direction of view of what a pixel shows."""
    height, width = depth.shape[0], depth.shape[1]
    dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
    far = min(depth[y, x], FARTHEST)
    px, py, pz = view[0] + far * dx, view[1] + far * dy, view[2] + far * dz
    nx, ny, nz = normal[y, x, 0] * 1.0, normal[y, x, 1] * 1.0, normal[y, x, 2] * 1.0
    size = math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-6
    nx, ny, nz = nx / size, ny / size, nz / size
    size = math.sqrt(dx * dx + dy * dy + dz * dz)
    dx, dy, dz = dx / size, dy / size, dz / size
    twice = 2.0 * min(nx * dx + ny * dy + nz * dz, 0.0)
    return px, py, pz, nx, ny, nz, dx - twice * nx, dy - twice * ny, dz - twice * nz


@entry("void(f8[:,::1], f8[:,::1], i4[::1], f8[::1], f8[::1], f8[:,:,::1], f8[:,::1])")
def around(places, normals, row, grid, trust, field, out):
    """Light from all around on surfaces (M,), but for those of the sky: out (M, 3)."""
    for m in range(places.shape[0]):
        r, g, b = 0.0, 0.0, 0.0
        if row[m] != SKY:
            x, y, z = places[m, 0], places[m, 1], places[m, 2]
            r, g, b = light_at(grid, trust, field, x, y, z, normals[m, 0], normals[m, 1], normals[m, 2])
        out[m, 0], out[m, 1], out[m, 2] = r, g, b


@entry
def spread(normal, depth, cover, view, grid, trust, field, fresh, out):
    """Fill out (7, H, W) for the fresh pixels of a frame, see `Probes.at`."""
    for y in range(depth.shape[0]):
        for x in range(depth.shape[1]):
            if fresh[y, x] == 0:
                continue
            for c in range(WIDE):
                out[c, y, x] = 0.0
            if cover[y, x] <= 0.0:
                continue
            px, py, pz, nx, ny, nz, mx, my, mz = seen_at(normal, depth, view, y, x)
            total = 0.0
            for k in range(8):
                probe, weight = weigh(grid, trust, k, px, py, pz, nx, ny, nz)
                total += weight
                for c in range(3):
                    out[c, y, x] += weight * toward_lobes(field[probe], ALL + c, nx, ny, nz)
                    out[4 + c, y, x] += weight * toward_lobes(field[probe], MET + c, mx, my, mz)
                out[3, y, x] += weight * toward_lobes(field[probe], OPEN, mx, my, mz)
            for c in range(WIDE):
                out[c, y, x] /= total
