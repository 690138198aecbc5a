"""What smooth surfaces mirror: one ray a pixel, lit by sun, lamps and probes, and levelled with its neighbours."""

from __future__ import annotations

import math

import numpy as np

from ...primitives import PATTERNS
from ..bodies import COLOUR, GLOW, PATTERN, SECOND
from ..compiled import device, entry
from ..projection import toward
from ..raster import SKY
from ..skies import gradient
from .ambient_cubes import light_at, seen_at
from .probe_rays import arrives, facing, first_met

GLOSSY, DULL = 0.3, 0.5  # roughness up to which mirrors show what a ray meets, and from which on only what probes see
SECOND_SHARES = np.array(
    [{"plain": 0.0, "text": 0.15}.get(name, 0.5) for name in PATTERNS]
)  # of a primitive's second colour
EVEN = 0.995  # cosine between pixels of a pane that share what they mirror
LEAST_ALIKE = 0.8  # cosine between neighbours on one face


@entry
def mirror(normal, depth, cover, rough, view, grid, trust, field, bodies, bundles, profile, lights, floor, out):
    """Where surfaces are smooth, show in out[3:7] what the mirrored ray meets. floor: colour of the ground, 1 if there is one."""
    for y in range(depth.shape[0]):
        for x in range(depth.shape[1]):
            if cover[y, x] <= 0.0 or rough[y, x] >= DULL:
                continue
            share = min(1.0, (DULL - rough[y, x]) / (DULL - GLOSSY))
            px, py, pz, nx, ny, nz, mx, my, mz = seen_at(normal, depth, view, y, x)
            off = 8e-4 + 3e-4 * depth[y, x]
            px, py, pz = px + off * nx, py + off * ny, pz + off * nz
            met, r, g, b = lit_along(
                grid, trust, field, bodies, bundles, profile, lights, floor, px, py, pz, mx, my, mz
            )
            for c in range(3, 7):
                out[c, y, x] *= 1.0 - share
            if met == SKY:
                out[3, y, x] += share
                continue
            for c in range(3):
                colour = colour_of(bodies, floor, met, c)
                out[4 + c, y, x] += share * colour * (r if c == 0 else g if c == 1 else b)


@device
def lit_along(grid, trust, field, bodies, bundles, profile, lights, floor, px, py, pz, mx, my, mz):
    """What a ray of unit direction meets (SKY, GROUND or a row), and the light on it, or its glow: rgb."""
    far, met = first_met(bodies, bundles, profile, floor[3], px, py, pz, mx, my, mz)
    if met == SKY:
        return met, 0.0, 0.0, 0.0
    ux, uy, uz, glow = 0.0, 1.0, 0.0, 0.0
    if met >= 0:
        ux, uy, uz, _ = facing(bodies[met], profile, px, py, pz, mx, my, mz, far)
        glow = bodies[met, GLOW]
    far = min(far, 1e4)
    off = 1e-3 + 3e-4 * far
    qx, qy, qz = px + far * mx + off * ux, py + far * my + off * uy, pz + far * mz + off * uz
    r, g, b = glow, glow, glow
    if glow <= 0.0:
        r, g, b = light_at(grid, trust, field, qx, qy, qz, ux, uy, uz)
        for k in range(lights.shape[0]):
            way = arrives(bodies, bundles, profile, lights[k], k == 0, qx, qy, qz, ux, uy, uz)
            r, g, b = r + lights[k, 3] * way, g + lights[k, 4] * way, b + lights[k, 5] * way
    return met, r, g, b


@device
def colour_of(bodies, floor, met, c):
    """Channel c of the mean reflectance of what was met."""
    if met < 0:
        return floor[c]
    half = SECOND_SHARES[int(bodies[met, PATTERN])]
    return bodies[met, COLOUR + c] * (1.0 - half) + bodies[met, SECOND + c] * half


@entry(
    "void(f4[:,:,::1], f8[::1], f8[::1], f8[::1], f8[::1], f8[:,:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[::1], "
    "f4[:,:,::1])"
)
def mirror_panes(pane, view, sky, grid, trust, field, bodies, bundles, profile, lights, floor, out):
    """Write the radiance that panes mirror into out (H, W, 3), zero where there are none: a ray for pixels two by two of one face."""
    height, width = pane.shape[0], pane.shape[1]
    for y in range(height):
        for x in range(width):
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = 0.0, 0.0, 0.0
            if pane[y, x, 0] <= 0.0:
                continue
            near = -1
            for k in range(1, 4):  # of the four, those that were done before
                j, i = y - y % 2 + (k - 1) // 2, x - x % 2 + (k - 1) % 2
                if (j < y or (j == y and i < x)) and i < width and pane[j, i, 0] > 0.0:
                    alike = (
                        pane[y, x, 1] * pane[j, i, 1] + pane[y, x, 2] * pane[j, i, 2] + pane[y, x, 3] * pane[j, i, 3]
                    )
                    near = j * width + i if alike > EVEN else near
            if near >= 0:
                for c in range(3):
                    out[y, x, c] = out[near // width, near % width, c]
                continue
            dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
            t = pane[y, x, 4] * 1.0
            px, py, pz = view[0] + t * dx, view[1] + t * dy, view[2] + t * dz
            size = math.sqrt(dx * dx + dy * dy + dz * dz)
            dx, dy, dz = dx / size, dy / size, dz / size
            nx, ny, nz = pane[y, x, 1] * 1.0, pane[y, x, 2] * 1.0, pane[y, x, 3] * 1.0
            twice = 2.0 * min(nx * dx + ny * dy + nz * dz, 0.0)
            dx, dy, dz, off = dx - twice * nx, dy - twice * ny, dz - twice * nz, 8e-4 + 3e-4 * t
            met, r, g, b = lit_along(
                grid, trust, field, bodies, bundles, profile, lights, floor, px + off * nx, py + off * ny, pz + off * nz, dx, dy, dz
            )  # fmt: skip
            if met == SKY:
                for c in range(3):
                    out[y, x, c] = gradient(sky, c, dy)
            else:
                out[y, x, 0] = r * colour_of(bodies, floor, met, 0)
                out[y, x, 1] = g * colour_of(bodies, floor, met, 1)
                out[y, x, 2] = b * colour_of(bodies, floor, met, 2)


@entry
def level(normal, depth, cover, rough, before, out):
    """Average what smooth surfaces show over the three by three pixels around that are of one face: a ray a pixel is few."""
    height, width = depth.shape[0], depth.shape[1]
    for y in range(height):
        for x in range(width):
            if cover[y, x] <= 0.0 or rough[y, x] >= DULL:
                continue
            total, own = 0.0, normal[y, x]
            for c in range(4):
                out[3 + c, y, x] = 0.0
            for j in range(max(y - 1, 0), min(y + 2, height)):
                for i in range(max(x - 1, 0), min(x + 2, width)):
                    other = normal[j, i]
                    alike = own[0] * other[0] + own[1] * other[1] + own[2] * other[2]
                    strange = cover[j, i] <= 0.0 or rough[j, i] >= DULL or alike < LEAST_ALIKE
                    if strange and (i != x or j != y):
                        continue
                    weight = (2.0 if i == x else 1.0) * (2.0 if j == y else 1.0)
                    weight /= 1.0 + 20.0 * abs(depth[j, i] - depth[y, x]) / depth[y, x]
                    total += weight
                    for c in range(4):
                        out[3 + c, y, x] += weight * before[c, j, i]
            for c in range(4):
                out[3 + c, y, x] /= total
