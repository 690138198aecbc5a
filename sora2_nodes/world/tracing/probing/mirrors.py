"""What smooth surfaces mirror: one ray a pixel, more where rough metal spreads them, lit by sun, lamps and probes, and levelled with its
neighbours."""

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
METALLIC, SPREAD = 0.5, 4  # from which share of metal on all is mirrored by rays, and how many where it is rough
CLEAN = 0.15  # roughness up to which metal mirrors by one ray
GOLDEN = math.pi * (3.0 - math.sqrt(5.0))
EVEN = 0.995  # cosine between pixels of a pane that share what they mirror
LEAST_ALIKE = 0.8  # cosine between neighbours on one face


@entry
def mirror(
    normal, depth, cover, rough, metal, view, sky, grid, trust, field, bodies, bundles, profile, lights, floor, out
):
    """Where surfaces are smooth or of metal, show in out[3:7] what mirrored rays meet; of rough metal that is the sky, too. floor: colour of the ground, 1 if there is one."""
    for y in range(depth.shape[0]):
        for x in range(depth.shape[1]):
            spread = scatters(rough[y, x], metal[y, x])
            if cover[y, x] <= 0.0 or (rough[y, x] >= DULL and not spread):
                continue
            share = 1.0 if spread else min(1.0, (DULL - rough[y, x]) / (DULL - GLOSSY))
            px, py, pz, nx, ny, nz, mx, my, mz = seen_at(normal, depth, view, y, x)
            off = 8e-4 + 3e-4 * depth[y, x]
            px, py, pz = px + off * nx, py + off * ny, pz + off * nz
            for c in range(3, 7):
                out[c, y, x] *= 1.0 - share
            many = SPREAD if spread else 1
            tilt, turn = ((3 * x + 11 * y) % 16 + 0.5) / 16.0, ((5 * x + 7 * y + 3 * (x // 4) * (y // 2)) & 15) / 16.0
            for k in range(many):
                dx, dy, dz, weight = mx, my, mz, share
                if spread:
                    dx, dy, dz, weight = scattered(
                        nx, ny, nz, mx, my, mz, rough[y, x] ** 2, (k + tilt) / many, k + turn
                    )
                    weight /= many
                    if weight <= 0.0:
                        continue
                met, r, g, b = seen_along(
                    sky, grid, trust, field, bodies, bundles, profile, lights, floor, px, py, pz, dx, dy, dz
                )
                if met == SKY and not spread:
                    out[3, y, x] += weight
                    continue
                out[4, y, x] += weight * r
                out[5, y, x] += weight * g
                out[6, y, x] += weight * b


@device
def scatters(rough, metal):
    """Whether a surface mirrors all around a direction: rough metal."""
    return metal > METALLIC and rough > CLEAN


@device
def scattered(nx, ny, nz, mx, my, mz, alpha, u, v):
    """One of the directions in which a surface of width alpha mirrors, and its weight: by a facet that the eye sees (GGX; Heitz 2018), u and v say which.

    m: unit direction that a smooth surface would mirror. Weights are without Fresnel's share; 0 of what goes into the surface.
    """
    nv = min(max(nx * mx + ny * my + nz * mz, 1e-3), 1.0)
    ax, ay, az = nv * nx - mx, nv * ny - my, nv * nz - mz  # along the face, toward the eye
    size = math.sqrt(ax * ax + ay * ay + az * az)
    if size < 1e-4:
        ax, ay, az = (0.0, nz, -ny) if abs(nx) < 0.7 else (-nz, 0.0, nx)
        size = math.sqrt(ax * ax + ay * ay + az * az)
    ax, ay, az = ax / size, ay / size, az / size
    bx, by, bz = ny * az - nz * ay, nz * ax - nx * az, nx * ay - ny * ax
    flat, up = alpha * math.sqrt(1.0 - nv * nv), nv  # the eye, where facets are stretched to a ball
    size = math.sqrt(flat * flat + up * up)
    flat, up = flat / size, up / size
    p, q = math.sqrt(u) * math.cos(GOLDEN * v), math.sqrt(u) * math.sin(GOLDEN * v)
    q = 0.5 * (1.0 - up) * math.sqrt(1.0 - p * p) + 0.5 * (1.0 + up) * q
    top = math.sqrt(max(0.0, 1.0 - p * p - q * q))
    hx, hy, hz = alpha * (top * flat - q * up), alpha * p, max(top * up + q * flat, 1e-6)
    size = 1.0 / math.sqrt(hx * hx + hy * hy + hz * hz)
    hx, hy, hz = hx * size, hy * size, hz * size
    fx, fy, fz = hx * ax + hy * bx + hz * nx, hx * ay + hy * by + hz * ny, hx * az + hy * bz + hz * nz
    vx, vy, vz = 2.0 * nv * nx - mx, 2.0 * nv * ny - my, 2.0 * nv * nz - mz
    twice = 2.0 * (fx * vx + fy * vy + fz * vz)
    dx, dy, dz = twice * fx - vx, twice * fy - vy, twice * fz - vz
    nl, k = nx * dx + ny * dy + nz * dz, 0.5 * alpha
    if nl <= 0.0:
        return dx, dy, dz, 0.0
    seen = nl / (nl * (1.0 - k) + k) * nv / (nv * (1.0 - k) + k)
    return dx, dy, dz, seen * 0.5 * (1.0 + math.sqrt(alpha * alpha + (1.0 - alpha * alpha) * nv * nv) / nv)


@device
def seen_along(sky, grid, trust, field, bodies, bundles, profile, lights, floor, px, py, pz, mx, my, mz):
    """What a ray of unit direction meets (SKY, GROUND or a row), and the radiance that comes back along it, rgb."""
    far, met = first_met(bodies, bundles, profile, floor[3], px, py, pz, mx, my, mz)
    if met == SKY:
        return met, gradient(sky, 0, my), gradient(sky, 1, my), gradient(sky, 2, my)
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
    return (
        met,
        r * colour_of(bodies, floor, met, 0),
        g * colour_of(bodies, floor, met, 1),
        b * colour_of(bodies, floor, met, 2),
    )


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
            _, out[y, x, 0], out[y, x, 1], out[y, x, 2] = seen_along(
                sky, grid, trust, field, bodies, bundles, profile, lights, floor, px + off * nx, py + off * ny, pz + off * nz,
                dx, dy, dz,
            )  # fmt: skip


@entry
def level(normal, depth, cover, rough, metal, before, out):
    """Average what was mirrored by rays over the three by three pixels around that are of one face: a ray a pixel is few."""
    height, width = depth.shape[0], depth.shape[1]
    for y in range(height):
        for x in range(width):
            if cover[y, x] <= 0.0 or (rough[y, x] >= DULL and not scatters(rough[y, x], metal[y, x])):
                continue
            total, own = 0.0, normal[y, x]
            for c in range(4):
                out[3 + c, y, x] = 0.0
            for j in range(max(y - 1, 0), min(y + 2, height)):
                for i in range(max(x - 1, 0), min(x + 2, width)):
                    other = normal[j, i]
                    alike = own[0] * other[0] + own[1] * other[1] + own[2] * other[2]
                    traced = rough[j, i] < DULL or scatters(rough[j, i], metal[j, i])
                    if (cover[j, i] <= 0.0 or not traced or alike < LEAST_ALIKE) and (i != x or j != y):
                        continue
                    weight = (2.0 if i == x else 1.0) * (2.0 if j == y else 1.0)
                    weight /= 1.0 + 20.0 * abs(depth[j, i] - depth[y, x]) / depth[y, x]
                    total += weight
                    for c in range(4):
                        out[3 + c, y, x] += weight * before[c, j, i]
            for c in range(4):
                out[3 + c, y, x] /= total
