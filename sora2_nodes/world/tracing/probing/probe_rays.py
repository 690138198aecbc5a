"""Ways of single rays: what they meet first, how it faces them, and how much of a light arrives at a place."""

from __future__ import annotations

import math

import numpy as np

from ..bodies import BALL, GLOW, KIND, brought, outward, reach, turned
from ..compiled import device, entry
from ..raster import FAR, GROUND, SKY
from ..solids import SHEET, SHELL

BUNDLED = 8  # primitives of a bundle, at most
LARGE = 4.0  # times the middle radius, from which on primitives are in bundles of their own
NEAREST = 1e-4  # m, in front of which a ray meets nothing
DARKEST = 1e-4  # light that is not looked for
BRIGHTEST = 30.0  # of a lamp, close to what it lights


def bundled(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return an order of primitives (rows of a frame) in which those near one another come together, and where each bundle ends."""
    radius = rows[:, BALL + 3]
    large = radius > LARGE * np.median(radius) if len(rows) else radius > 0
    found = [part for index in (large, ~large) for part in _halved(np.flatnonzero(index), rows)]
    order = np.concatenate([np.zeros(0, np.int64), *found])
    return order, np.cumsum([len(part) for part in found], dtype=np.int64)


def _halved(index: np.ndarray, rows: np.ndarray) -> list[np.ndarray]:
    """Split primitives at the middle of the axis along which they lie widest apart, until few are left."""
    if len(index) <= BUNDLED:
        return [index] if len(index) else []
    centres = rows[index, BALL : BALL + 3]
    by = index[np.argsort(centres[:, np.ptp(centres, axis=0).argmax()], kind="stable")]
    return _halved(by[: len(by) // 2], rows) + _halved(by[len(by) // 2 :], rows)


def bundles_of(rows: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Return bundles of rows that follow one another (B, 6): ball that holds it, its first row, the first after it."""
    starts = np.concatenate([[0], ends[:-1]])
    if not len(ends):
        return np.zeros((0, 6))
    centre, radius = rows[:, BALL : BALL + 3], rows[:, BALL + 3 : BALL + 4]
    low, high = np.minimum.reduceat(centre - radius, starts), np.maximum.reduceat(centre + radius, starts)
    middle = (low + high) / 2
    reach_ = np.linalg.norm(centre - np.repeat(middle, ends - starts, 0), axis=1, keepdims=True) + radius
    return np.concatenate([middle, np.maximum.reduceat(reach_, starts), starts[:, None], ends[:, None]], 1)


@device
def passes(row, at, x, y, z, dx, dy, dz, most):
    """Whether a ray of unit direction passes a ball nearer than `most`: its centre and radius are at a place in a row."""
    cx, cy, cz = row[at] - x, row[at + 1] - y, row[at + 2] - z
    along, radius = cx * dx + cy * dy + cz * dz, row[at + 3]
    if along < -radius or along - radius > most:
        return False
    return cx * cx + cy * cy + cz * cz - along * along <= radius * radius


@device
def far_to(body, profile, x, y, z, dx, dy, dz):
    """How far a ray goes to a primitive."""
    ox, oy, oz = brought(body, x, y, z)
    ax, ay, az = turned(body, dx, dy, dz)
    return reach(body, profile, ox, oy, oz, ax, ay, az, NEAREST)


@device
def first_met(bodies, bundles, profile, grounded, x, y, z, dx, dy, dz):
    """How far a ray of unit direction goes, and what it meets: a row of bodies, GROUND or SKY."""
    return first_within(bodies, bundles, profile, grounded, x, y, z, dx, dy, dz, FAR)


@device
def first_within(bodies, bundles, profile, grounded, x, y, z, dx, dy, dz, most):
    """As `first_met`, of a ray that goes no farther than `most`: SKY if it meets nothing before."""
    best, met = most, SKY
    if grounded > 0.0 and dy < -1e-6 and y > 0.0 and (-y / dy < most or most >= FAR):
        best, met = -y / dy, GROUND
    for b in range(bundles.shape[0]):
        if passes(bundles[b], 0, x, y, z, dx, dy, dz, best):
            for i in range(int(bundles[b, 4]), int(bundles[b, 5])):
                if passes(bodies[i], BALL, x, y, z, dx, dy, dz, best):
                    far = far_to(bodies[i], profile, x, y, z, dx, dy, dz)
                    if far < best:
                        best, met = far, i
    return best, met


@device
def facing(body, profile, x, y, z, dx, dy, dz, far):
    """Unit normal toward where a ray comes from, at what it meets after `far`; and whether it comes from inside."""
    ox, oy, oz = brought(body, x, y, z)
    ax, ay, az = turned(body, dx, dy, dz)
    ux, uy, uz = outward(body, profile, ox + far * ax, oy + far * ay, oz + far * az)
    nx = body[0] * ux + body[4] * uy + body[8] * uz
    ny = body[1] * ux + body[5] * uy + body[9] * uz
    nz = body[2] * ux + body[6] * uy + body[10] * uz
    scale = 1.0 / math.sqrt(nx * nx + ny * ny + nz * nz + 1e-30)
    if nx * dx + ny * dy + nz * dz <= 0.0:
        return nx * scale, ny * scale, nz * scale, False
    solid = int(body[KIND]) != SHEET and int(body[KIND]) != SHELL  # these have no inside
    return -nx * scale, -ny * scale, -nz * scale, solid


@device
def is_clear(bodies, bundles, profile, x, y, z, dx, dy, dz, most):
    """Whether nothing stands on a way of unit direction, nearer than `most`; a lamp's own body does not count."""
    for b in range(bundles.shape[0]):
        if passes(bundles[b], 0, x, y, z, dx, dy, dz, most):
            for i in range(int(bundles[b, 4]), int(bundles[b, 5])):
                stands = most >= FAR or bodies[i, GLOW] < 1.0
                near = stands and passes(bodies[i], BALL, x, y, z, dx, dy, dz, most)
                if near and far_to(bodies[i], profile, x, y, z, dx, dy, dz) < most:
                    return False
    return True


@device
def arrives(bodies, bundles, profile, light, is_sun, x, y, z, nx, ny, nz):
    """What of a light comes to a surface: its cosine over its squared distance; 0 where something stands between.

    light: direction of the sun or place of a lamp, colour, radius.
    """
    dx, dy, dz, most, square = light[0], light[1], light[2], FAR, 1.0
    if not is_sun:
        dx, dy, dz = dx - x, dy - y, dz - z
        square = dx * dx + dy * dy + dz * dz + 1e-6
        away = math.sqrt(square)
        dx, dy, dz, most = dx / away, dy / away, dz / away, away - 1.6 * light[6]
    cosine = nx * dx + ny * dy + nz * dz
    if cosine <= 0.0 or (light[3] + light[4] + light[5]) / square < DARKEST:
        return 0.0
    return cosine / square if is_clear(bodies, bundles, profile, x, y, z, dx, dy, dz, most) else 0.0


@entry("void(f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8, i4[:,::1], f8[:,:,::1], f8[:,:,::1], f8[::1])")
def find(places, rays, bodies, bundles, profile, grounded, row, place, normal, back):
    """What each ray of each probe meets: row (SKY, GROUND or of bodies), place, and normal toward the probe.

    back (N,): how many rays meet a surface from inside.
    """
    for n in range(places.shape[0]):
        ox, oy, oz = places[n, 0], places[n, 1], places[n, 2]
        for r in range(rays.shape[0]):
            dx, dy, dz = rays[r, 0], rays[r, 1], rays[r, 2]
            far, met = first_met(bodies, bundles, profile, grounded, ox, oy, oz, dx, dy, dz)
            nx, ny, nz, inside = 0.0, 1.0, 0.0, False
            if met >= 0:
                nx, ny, nz, inside = facing(bodies[met], profile, ox, oy, oz, dx, dy, dz, far)
            back[n] += inside
            row[n, r] = met
            normal[n, r, 0], normal[n, r, 1], normal[n, r, 2] = nx, ny, nz
            far = min(far, 1e5)
            off = 1e-3 + 3e-4 * far
            place[n, r, 0] = ox + far * dx + off * nx
            place[n, r, 1] = oy + far * dy + off * ny
            place[n, r, 2] = oz + far * dz + off * nz


@entry("void(f8[:,:,::1], f8[:,:,::1], i4[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,:,::1])")
def shine(place, normal, row, bodies, bundles, profile, lights, out):
    """Light of sun and lamps on what rays met, over pi: out (N, R, 3)."""
    for n in range(place.shape[0]):
        for r in range(place.shape[1]):
            out[n, r, 0], out[n, r, 1], out[n, r, 2] = 0.0, 0.0, 0.0
            if row[n, r] == SKY:
                continue
            x, y, z = place[n, r, 0], place[n, r, 1], place[n, r, 2]
            nx, ny, nz = normal[n, r, 0], normal[n, r, 1], normal[n, r, 2]
            for k in range(lights.shape[0]):
                share = arrives(bodies, bundles, profile, lights[k], k == 0, x, y, z, nx, ny, nz)
                for c in range(3):
                    out[n, r, c] += min(lights[k, 3 + c] * share, BRIGHTEST)
