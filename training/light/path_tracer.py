"""A path tracer over primitives: the truth that painted light is trained on and measured against.

Unidirectional, with direct sampling of sun and lamps, a diffuse and a GGX lobe (Walter et al. 2007, Schlick's Fresnel),
up to BOUNCES bounces. Thin clear surfaces let light straight through; solids of LENSES bend what is seen through them by Snell's law. Each sample follows both lobes of the first hit, so that diffuse illumination
and specular radiance come apart. The same scalar functions run on a processor (numba.njit) or a GPU (numba.cuda).
Radiance is linear, 1: white paper in full sun. It shares the solids of world.tracing and the laws at their surfaces (Snell, Schlick), and nothing else, with the guide.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from sora2_nodes.engine.pipeline.native_light import camera_numbers, lamp_numbers, sky_numbers, sun_numbers
from sora2_nodes.world.display import Display
from sora2_nodes.world.primitives import FINISHES
from sora2_nodes.world.tracing.bodies import INDEX, SEEN_THROUGH, THICK, rows_at, still_rows
from sora2_nodes.world.tracing.clear.refraction import bent, mirrored_share
from sora2_nodes.world.tracing.compiled import device, entry
from sora2_nodes.world.tracing.solids import hit
from sora2_nodes.world.tracing.table import Table, linear, table_of

BOUNCES = 4
LAYERS = 8  # clear surfaces that a pixel's ray passes
PAST = 2e-4  # m past a surface from where a ray goes on through it
NEAREST = 1e-4  # m, in front of which a ray meets nothing
TOUCHING = 3e-4  # m from the ground, within which what stands on it touches it
INTERFACES = 12  # surfaces that a bent ray meets
LIGHT = 11  # numbers of a pixel, see `pixel`
FAR = 1e9
MASK = 0xFFFFFFFF
F0 = 0.04  # reflectance of what is no metal, seen straight on
SMOOTHEST = 0.08  # roughness below which highlights of the sun are drawn no smaller
BRIGHTEST = 12.0  # radiance of one bounced sample, which keeps fireflies out of the targets


class Stack(NamedTuple):
    """Scenes for the tracer, one after the other; float32 arrays.

    first, number (S,): rows of each scene. kind (P,) int32, size (P, 6), profile (K, 2), span (P, 2) int32 its rows of
    profile, inverse (P, 3, 4) world → primitive, ball (P, 4) centre and radius, colour (P, 3), matter (P, 4): roughness,
    metal, clear, glow, lens (P, 3): index of refraction (0: none), share that goes through, thickness m. ground (S, 6): colour, roughness, metal, 1 if there is one. sky (S, 9): zenith, horizon, below.
    sun (S, 7): direction, colour, cosine of its radius. lamps (S, L, 7): position, colour, radius (colour 0: none).
    camera (S, 14): eye, ahead, right * tan, up * tan, spare.
    """

    first: np.ndarray
    number: np.ndarray
    kind: np.ndarray
    size: np.ndarray
    profile: np.ndarray
    span: np.ndarray
    inverse: np.ndarray
    ball: np.ndarray
    colour: np.ndarray
    matter: np.ndarray
    lens: np.ndarray
    ground: np.ndarray
    sky: np.ndarray
    sun: np.ndarray
    lamps: np.ndarray
    camera: np.ndarray


@device
def random(state):
    """PCG (O'Neill 2014) on 32 bits: next state and a number in 0..1."""
    state = (state * 747796405 + 2891336453) & MASK
    word = (((state >> ((state >> 28) + 4)) ^ state) * 277803737) & MASK
    return state, float(((word >> 22) ^ word) & MASK) * (1.0 / 4294967296.0)


@device
def basis(nx, ny, nz):
    """Two unit vectors across a normal (Duff et al. 2017)."""
    sign = 1.0 if nz >= 0.0 else -1.0
    a = -1.0 / (sign + nz)
    b = nx * ny * a
    return 1.0 + sign * nx * nx * a, sign * b, -sign * nx, b, sign + ny * ny * a, -ny


@device
def sky_light(scene, dx, dy, dz, skies):
    low, share = 3, 1.0 - (1.0 - dy) ** 3
    high = 0
    if dy < 0.0:
        high, share = 6, 1.0 - (1.0 + dy) ** 12
    r = skies[scene, low] + (skies[scene, high] - skies[scene, low]) * share
    g = skies[scene, low + 1] + (skies[scene, high + 1] - skies[scene, low + 1]) * share
    b = skies[scene, low + 2] + (skies[scene, high + 2] - skies[scene, low + 2]) * share
    return r, g, b


@device
def closest(scene, ox, oy, oz, dx, dy, dz, far, s):
    """The nearest hit: (t, row or -1 ground or -2 nothing, normal toward the ray, whether it is met from inside)."""
    best, row, bx, by, bz = far, -2, 0.0, 1.0, 0.0
    if s.ground[scene, 5] > 0.5 and dy < -1e-6:
        t = -oy / dy
        if NEAREST < t < best:
            best, row = t, -1
    for i in range(s.first[scene], s.first[scene] + s.number[scene]):
        cx, cy, cz, r = s.ball[i, 0] - ox, s.ball[i, 1] - oy, s.ball[i, 2] - oz, s.ball[i, 3]
        along = cx * dx + cy * dy + cz * dz
        away = cx * cx + cy * cy + cz * cz - along * along
        if away > r * r or along < -r or along - r > best:
            continue
        m = s.inverse
        lox = m[i, 0, 0] * ox + m[i, 0, 1] * oy + m[i, 0, 2] * oz + m[i, 0, 3]
        loy = m[i, 1, 0] * ox + m[i, 1, 1] * oy + m[i, 1, 2] * oz + m[i, 1, 3]
        loz = m[i, 2, 0] * ox + m[i, 2, 1] * oy + m[i, 2, 2] * oz + m[i, 2, 3]
        ldx = m[i, 0, 0] * dx + m[i, 0, 1] * dy + m[i, 0, 2] * dz
        ldy = m[i, 1, 0] * dx + m[i, 1, 1] * dy + m[i, 1, 2] * dz
        ldz = m[i, 2, 0] * dx + m[i, 2, 1] * dy + m[i, 2, 2] * dz
        t, nx, ny, nz = hit(
            s.kind[i], s.size[i], s.profile, s.span[i, 0], s.span[i, 1], lox, loy, loz, ldx, ldy, ldz, NEAREST
        )
        if t < best - (TOUCHING if row == -1 else 0.0):
            best, row = t, i
            bx = m[i, 0, 0] * nx + m[i, 1, 0] * ny + m[i, 2, 0] * nz
            by = m[i, 0, 1] * nx + m[i, 1, 1] * ny + m[i, 2, 1] * nz
            bz = m[i, 0, 2] * nx + m[i, 1, 2] * ny + m[i, 2, 2] * nz
    size = math.sqrt(bx * bx + by * by + bz * bz) + 1e-12
    bx, by, bz = bx / size, by / size, bz / size
    inside = bx * dx + by * dy + bz * dz > 0.0
    if inside:
        bx, by, bz = -bx, -by, -bz
    return best, row, bx, by, bz, inside


@device
def free(scene, ox, oy, oz, dx, dy, dz, far, s):
    """How much light comes along a ray of length `far`, 0..1: each clear thing lets its share through."""
    if s.ground[scene, 5] > 0.5 and dy < -1e-6 and 1e-3 < -oy / dy < far:
        return 0.0
    through, m = 1.0, s.inverse
    for i in range(s.first[scene], s.first[scene] + s.number[scene]):
        cx, cy, cz, r = s.ball[i, 0] - ox, s.ball[i, 1] - oy, s.ball[i, 2] - oz, s.ball[i, 3]
        along = cx * dx + cy * dy + cz * dz
        if cx * cx + cy * cy + cz * cz - along * along > r * r or along < -r or along - r > far:
            continue
        lox = m[i, 0, 0] * ox + m[i, 0, 1] * oy + m[i, 0, 2] * oz + m[i, 0, 3]
        loy = m[i, 1, 0] * ox + m[i, 1, 1] * oy + m[i, 1, 2] * oz + m[i, 1, 3]
        loz = m[i, 2, 0] * ox + m[i, 2, 1] * oy + m[i, 2, 2] * oz + m[i, 2, 3]
        ldx = m[i, 0, 0] * dx + m[i, 0, 1] * dy + m[i, 0, 2] * dz
        ldy = m[i, 1, 0] * dx + m[i, 1, 1] * dy + m[i, 1, 2] * dz
        ldz = m[i, 2, 0] * dx + m[i, 2, 1] * dy + m[i, 2, 2] * dz
        t, _, _, _ = hit(
            s.kind[i], s.size[i], s.profile, s.span[i, 0], s.span[i, 1], lox, loy, loz, ldx, ldy, ldz, 1e-3
        )
        if t < far:
            through *= s.matter[i, 2]
            if through <= 0.0:
                return 0.0
    return through


@device
def ggx(nl, nv, nh, vh, rough, f0):
    """The specular lobe times the cosine to the light: D G F / (4 nv), F for one reflectance f0."""
    a = max(rough, SMOOTHEST) ** 2
    d = nh * nh * (a * a - 1.0) + 1.0
    big_d = a * a / (math.pi * d * d)
    k = a * 0.5
    g = nl / (nl * (1 - k) + k) * nv / (nv * (1 - k) + k)
    f = f0 + (1.0 - f0) * (1.0 - vh) ** 5
    return big_d * g * f / max(4.0 * nv, 1e-4)


@device
def direct(scene, px, py, pz, nx, ny, nz, vx, vy, vz, rough, f0, state, s):
    """Light that comes straight from sun and lamps: diffuse illumination rgb and specular weight rgb (for f0)."""
    er, eg, eb, sr, sg, sb = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    nv = max(nx * vx + ny * vy + nz * vz, 1e-3)
    for k in range(s.lamps.shape[1] + 1):
        state, u = random(state)
        state, w = random(state)
        if k == 0:  # a point of the sun's disc
            cos = 1.0 - u * (1.0 - s.sun[scene, 6])
            sin = math.sqrt(max(0.0, 1.0 - cos * cos))
            lx, ly, lz = s.sun[scene, 0], s.sun[scene, 1], s.sun[scene, 2]
            ax, ay, az, cx, cy, cz = basis(lx, ly, lz)
            p, q = sin * math.cos(2 * math.pi * w), sin * math.sin(2 * math.pi * w)
            dx, dy, dz = lx * cos + ax * p + cx * q, ly * cos + ay * p + cy * q, lz * cos + az * p + cz * q
            r, g, b = s.sun[scene, 3], s.sun[scene, 4], s.sun[scene, 5]
            far = FAR
        else:
            lamp = s.lamps
            z, angle = 2 * u - 1, 2 * math.pi * w
            ring = math.sqrt(max(0.0, 1 - z * z)) * lamp[scene, k - 1, 6]
            dx = lamp[scene, k - 1, 0] + ring * math.cos(angle) - px
            dy = lamp[scene, k - 1, 1] + z * lamp[scene, k - 1, 6] - py
            dz = lamp[scene, k - 1, 2] + ring * math.sin(angle) - pz
            d2 = dx * dx + dy * dy + dz * dz + 1e-6
            far = math.sqrt(d2)
            dx, dy, dz = dx / far, dy / far, dz / far
            far = far - lamp[scene, k - 1, 6] * 1.2 - 2e-3
            r, g, b = lamp[scene, k - 1, 3] / d2, lamp[scene, k - 1, 4] / d2, lamp[scene, k - 1, 5] / d2
        nl = nx * dx + ny * dy + nz * dz
        if nl <= 0.0 or r + g + b <= 1e-5:
            continue
        seen = free(scene, px, py, pz, dx, dy, dz, far, s)
        if seen <= 0.0:
            continue
        hx, hy, hz = vx + dx, vy + dy, vz + dz
        size = math.sqrt(hx * hx + hy * hy + hz * hz) + 1e-9
        nh = max((nx * hx + ny * hy + nz * hz) / size, 0.0)
        vh = max((vx * hx + vy * hy + vz * hz) / size, 0.0)
        shine = ggx(nl, nv, nh, vh, rough, f0) * math.pi * seen
        er, eg, eb = er + r * nl * seen, eg + g * nl * seen, eb + b * nl * seen
        sr, sg, sb = sr + r * shine, sg + g * shine, sb + b * shine
    return er, eg, eb, sr, sg, sb, state


@device
def cosine(nx, ny, nz, state):
    state, u = random(state)
    state, w = random(state)
    ax, ay, az, bx, by, bz = basis(nx, ny, nz)
    r, z = math.sqrt(u), math.sqrt(max(0.0, 1.0 - u))
    p, q = r * math.cos(2 * math.pi * w), r * math.sin(2 * math.pi * w)
    return nx * z + ax * p + bx * q, ny * z + ay * p + by * q, nz * z + az * p + bz * q, state


@device
def glossy(nx, ny, nz, vx, vy, vz, rough, f0, state):
    """A direction of the specular lobe and its weight (F G ... / pdf), 0 where it goes below the surface."""
    state, u = random(state)
    state, w = random(state)
    a = rough * rough
    cos = math.sqrt(max(0.0, (1.0 - u) / (1.0 + (a * a - 1.0) * u)))
    sin = math.sqrt(max(0.0, 1.0 - cos * cos))
    ax, ay, az, bx, by, bz = basis(nx, ny, nz)
    p, q = sin * math.cos(2 * math.pi * w), sin * math.sin(2 * math.pi * w)
    hx, hy, hz = nx * cos + ax * p + bx * q, ny * cos + ay * p + by * q, nz * cos + az * p + bz * q
    vh = vx * hx + vy * hy + vz * hz
    dx, dy, dz = 2 * vh * hx - vx, 2 * vh * hy - vy, 2 * vh * hz - vz
    nl, nv = nx * dx + ny * dy + nz * dz, max(nx * vx + ny * vy + nz * vz, 1e-3)
    if nl <= 0.0 or vh <= 0.0:
        return dx, dy, dz, 0.0, state
    k = a * 0.5
    g = nl / (nl * (1 - k) + k) * nv / (nv * (1 - k) + k)
    f = f0 + (1.0 - f0) * (1.0 - vh) ** 5
    return dx, dy, dz, min(f * g * vh / max(nv * cos, 1e-4), 4.0), state


@device
def look_up(scene, row, s):
    """Colour, roughness, metal, clear and glow of what was hit."""
    if row == -1:
        g = s.ground
        return g[scene, 0], g[scene, 1], g[scene, 2], g[scene, 3], g[scene, 4], 0.0, 0.0
    c, m = s.colour, s.matter
    return c[row, 0], c[row, 1], c[row, 2], m[row, 0], m[row, 1], m[row, 2], m[row, 3]


@device
def radiance(scene, ox, oy, oz, dx, dy, dz, state, s):
    """What comes back along a ray after a first bounce, rgb."""
    tr, tg, tb, r, g, b = 1.0, 1.0, 1.0, 0.0, 0.0, 0.0
    for _ in range(BOUNCES):
        t, row, nx, ny, nz, _ = closest(scene, ox, oy, oz, dx, dy, dz, FAR, s)
        if row == -2:
            a, c, e = sky_light(scene, dx, dy, dz, s.sky)
            return r + tr * a, g + tg * c, b + tb * e, state
        cr, cg, cb, rough, metal, clear, glow = look_up(scene, row, s)
        ox, oy, oz = ox + dx * t, oy + dy * t, oz + dz * t
        if clear > 0.0:
            state, u = random(state)
            if u < clear:  # goes straight on, tinted
                tr, tg, tb = tr * (0.3 + 0.7 * cr), tg * (0.3 + 0.7 * cg), tb * (0.3 + 0.7 * cb)
                ox, oy, oz = ox + dx * PAST, oy + dy * PAST, oz + dz * PAST
                continue
        ox, oy, oz = ox + nx * 1e-3, oy + ny * 1e-3, oz + nz * 1e-3
        if glow > 0.0:
            r, g, b = r + tr * cr * glow, g + tg * cg * glow, b + tb * cb * glow
            return r, g, b, state
        f0 = F0 + (1.0 - F0) * metal
        er, eg, eb, sr, sg, sb, state = direct(
            scene, ox, oy, oz, nx, ny, nz, -dx, -dy, -dz, max(rough, 0.35), f0, state, s
        )
        mr, mg, mb = 1 - metal + metal * cr, 1 - metal + metal * cg, 1 - metal + metal * cb
        plain = 1.0 - metal
        r += tr * (er * cr * plain + sr * mr)
        g += tg * (eg * cg * plain + sg * mg)
        b += tb * (eb * cb * plain + sb * mb)
        state, u = random(state)
        share = 0.2 + 0.8 * metal
        if u < share:
            dx, dy, dz, weight, state = glossy(nx, ny, nz, -dx, -dy, -dz, max(rough, 0.2), f0, state)
            if weight <= 0.0:
                return r, g, b, state
            tr, tg, tb = tr * weight / share * mr, tg * weight / share * mg, tb * weight / share * mb
        else:
            dx, dy, dz, state = cosine(nx, ny, nz, state)
            keep = plain / (1.0 - share)
            tr, tg, tb = tr * cr * keep, tg * cg * keep, tb * cb * keep
    return r, g, b, state


@device
def behind(scene, ox, oy, oz, dx, dy, dz, nx, ny, nz, first, state, s):
    """What comes back through a solid that bends light, from where a ray of unit direction meets it; rgb."""
    index, held, inside, tr, tg, tb = 1.0, 0, False, 1.0, 1.0, 1.0
    row, medium, within = first, first, False
    for _ in range(INTERFACES):
        if row >= 0 and s.lens[row, 0] > 0.0 and (not inside or held == 0):  # between air and matter
            ratio = index if inside else 1.0 / s.lens[row, 0]
            facing = -(nx * dx + ny * dy + nz * dz)
            dx, dy, dz, past = bent(ratio, dx, dy, dz, nx, ny, nz)
            if past < 0.0:  # thrown back
                held = 1
            else:
                index = index if inside else s.lens[row, 0] * 1.0
                keep = 1.0 - mirrored_share(index, past if inside else facing)
                tr, tg, tb = tr * keep, tg * keep, tb * keep
                inside, held = not inside, 0 if inside else 1
                medium = row
        ox, oy, oz = ox + dx * PAST, oy + dy * PAST, oz + dz * PAST
        t, row, nx, ny, nz, within = closest(scene, ox, oy, oz, dx, dy, dz, FAR, s)
        if inside:
            thick = s.lens[medium, 2] * 1.0
            if row >= 0 and s.lens[row, 0] > 0.0:
                thick = max(thick, s.lens[row, 2])
            deep = min(t, 100.0) / thick
            tr, tg, tb = (
                tr * s.colour[medium, 0] ** deep,
                tg * s.colour[medium, 1] ** deep,
                tb * s.colour[medium, 2] ** deep,
            )
        if row < 0 or (s.matter[row, 2] <= 0.0):
            break
        ox, oy, oz = ox + dx * t, oy + dy * t, oz + dz * t
        if inside and s.lens[row, 0] > 0.0:
            held += -1 if within else 1
    r, g, b, state = radiance(scene, ox, oy, oz, dx, dy, dz, state, s)
    return tr * min(r, BRIGHTEST), tg * min(g, BRIGHTEST), tb * min(b, BRIGHTEST), state


@device
def pixel(scene, x, y, width, height, seed, samples, s, out):
    """Write diffuse illumination rgb, specular radiance rgb, share that was lit, what shines by itself or through a solid rgb, and share
    of such solids into out (11,)."""
    cam = s.camera
    state = (seed * 9781 + y * 6271 + x * 26699 + scene * 31337) & MASK
    dr, dg, db, sr, sg, sb, n = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    hr, hg, hb, solid = 0.0, 0.0, 0.0, 0.0
    for _ in range(samples):
        state, u = random(state)
        state, w = random(state)
        u, w = (x + u) / width * 2 - 1, 1 - (y + w) / height * 2
        dx = cam[scene, 3] + u * cam[scene, 6] + w * cam[scene, 9]
        dy = cam[scene, 4] + u * cam[scene, 7] + w * cam[scene, 10]
        dz = cam[scene, 5] + u * cam[scene, 8] + w * cam[scene, 11]
        size = math.sqrt(dx * dx + dy * dy + dz * dz)
        dx, dy, dz = dx / size, dy / size, dz / size
        ox, oy, oz = cam[scene, 0], cam[scene, 1], cam[scene, 2]
        tr, tg, tb, last = 1.0, 1.0, 1.0, -2
        for _layer in range(LAYERS):  # clear surfaces in front add their reflection and let the ray pass
            t, row, nx, ny, nz, _ = closest(scene, ox, oy, oz, dx, dy, dz, FAR, s)
            if row == -2:
                break
            cr, cg, cb, rough, metal, clear, glow = look_up(scene, row, s)
            px, py, pz = ox + dx * t + nx * 1e-3, oy + dy * t + ny * 1e-3, oz + dz * t + nz * 1e-3
            if glow > 0.0:
                hr, hg, hb = hr + tr * cr * glow, hg + tg * cg * glow, hb + tb * cb * glow
                break
            f0 = F0 + (1.0 - F0) * metal
            er, eg, eb, ar, ag, ab, state = direct(scene, px, py, pz, nx, ny, nz, -dx, -dy, -dz, rough, f0, state, s)
            mr, mg, mb = 1 - metal + metal * cr, 1 - metal + metal * cg, 1 - metal + metal * cb
            gx, gy, gz, weight, state = glossy(nx, ny, nz, -dx, -dy, -dz, max(rough, 0.02), f0, state)
            if weight > 0.0:
                r, g, b, state = radiance(scene, px, py, pz, gx, gy, gz, state, s)
                ar += min(r, BRIGHTEST) * weight
                ag += min(g, BRIGHTEST) * weight
                ab += min(b, BRIGHTEST) * weight
            sr, sg, sb = sr + ar * mr, sg + ag * mg, sb + ab * mb
            bends = row >= 0 and s.lens[row, 0] > 0.0
            if bends:
                r, g, b, state = behind(
                    scene, ox + dx * t, oy + dy * t, oz + dz * t, dx, dy, dz, nx, ny, nz, row, state, s
                )
                share = s.lens[row, 1]
                hr, hg, hb = hr + tr * share * r, hg + tg * share * g, hb + tb * share * b
                solid += 1.0
            if clear <= SEEN_THROUGH or bends:
                cx, cy, cz, state = cosine(nx, ny, nz, state)
                r, g, b, state = radiance(scene, px, py, pz, cx, cy, cz, state, s)
                dr += er + min(r, BRIGHTEST)
                dg += eg + min(g, BRIGHTEST)
                db += eb + min(b, BRIGHTEST)
                n += 1.0
                break
            if row != last:  # once for each thing, as guides have it
                tr, tg, tb, last = tr * clear * cr, tg * clear * cg, tb * clear * cb, row
            ox, oy, oz = ox + dx * (t + PAST), oy + dy * (t + PAST), oz + dz * (t + PAST)
    lit = max(n, 1.0)
    out[0], out[1], out[2] = dr / lit, dg / lit, db / lit
    out[3], out[4], out[5] = sr / samples, sg / samples, sb / samples
    out[6] = n / samples
    out[7], out[8], out[9], out[10] = hr / samples, hg / samples, hb / samples, solid / samples


@entry
def trace_frame(s, scene, width, height, seed, samples, out):
    """Trace one scene on this thread into out (H, W, LIGHT), as `pixel` writes it."""
    for y in range(height):
        for x in range(width):
            pixel(scene, x, y, width, height, seed, samples, s, out[y, x])


@functools.cache
def gpu_kernel() -> Any:
    """Compile for a GPU: kernel[blocks, threads](*stack, width, height, seed, samples, out (S, H, W, LIGHT))."""
    from numba import cuda

    @cuda.jit
    def kernel(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, width, height, seed, samples, out):  # noqa: E741
        at = cuda.grid(1)
        if at < out.shape[0] * width * height:
            scene, place = at // (width * height), at % (width * height)
            y, x = place // width, place % width
            stack = (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
            pixel(scene, x, y, width, height, seed, samples, Stack(*stack), out[scene, y, x])

    return kernel


def stack_of(displays: Sequence[Display], aspect: float) -> Stack:
    """Lay out the first frame of each display for the kernels; colours become linear."""
    tables = [table_of(display) for display in displays]
    counts = np.array([len(t.solids.kind) for t in tables], np.int32)
    rows = [len(t.solids.profile) for t in tables]
    starts = np.cumsum([0, *rows[:-1]])
    solids = [t.solids for t in tables]

    def joined(arrays: list[np.ndarray]) -> np.ndarray:
        return np.ascontiguousarray(np.concatenate(arrays), np.float32)

    return Stack(
        first=(np.cumsum(counts) - counts).astype(np.int32),
        number=counts,
        kind=np.concatenate([s.kind for s in solids]).astype(np.int32),
        size=joined([s.size for s in solids]),
        profile=joined([s.profile for s in solids]),
        span=np.concatenate([s.span + np.array([[first, 0]]) for s, first in zip(solids, starts, strict=True)]).astype(
            np.int32
        ),
        inverse=joined([t.inverse[0] for t in tables]),
        ball=joined([t.ball[0] for t in tables]),
        colour=joined([s.colour for s in solids]),
        matter=joined([s.matter for s in solids]),
        lens=joined([lens_rows(t) for t in tables]),
        ground=np.stack([_ground(d) for d in displays]).astype(np.float32),
        sky=np.stack([sky_numbers(d.lighting) for d in displays]),
        sun=np.stack([sun_numbers(d.lighting) for d in displays]).astype(np.float32),
        lamps=np.stack([lamp_numbers(d.lighting) for d in displays]).astype(np.float32),
        camera=np.stack([camera_numbers(d.camera, 0, aspect) for d in displays]).astype(np.float32),
    )


def lens_rows(table: Table) -> np.ndarray:
    """How primitives bend light in the first frame (P, 3): index, share, thickness in the world."""
    return rows_at(still_rows(table.solids), table, 0)[:, INDEX : THICK + 1]


def _ground(display: Display) -> np.ndarray:
    ground = display.ground
    rough, metal, _ = FINISHES[ground.finish]
    return np.array([*linear(np.array(ground.colour)), rough, metal, float(ground.pattern != "none")])
