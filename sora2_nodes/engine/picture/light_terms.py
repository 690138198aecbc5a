"""The light there would be if nothing stood in its way, pixel by pixel: engine.model.light.terms as a kernel over strips.

Rows of a strip: what the maps say of its pixels comes in, TERMS come out, and what is between is worked in.
"""

from __future__ import annotations

import math

import numpy as np

from ...world.tracing.compiled import device, entry
from ...world.tracing.gbuffer import GBuffer
from .tiles import FOUR, HALF, ONE, SPAN, TINY, TWO, ZERO, clamp, column, copied

# rows of a strip, times SPAN
ALBEDO, NORMAL, DEPTH, ROUGH, METAL, COVER, SUN, LAMPS, COAT, COAT_NORMAL = (
    SPAN * k for k in (0, 3, 6, 7, 8, 9, 10, 11, 15, 16)
)
DIRECT, SKY, TINT, COATED, HIGHLIGHT, FACING, HEIGHT = (SPAN * k for k in (19, 22, 25, 28, 31, 34, 35))
RAY, VIEW, F0_, SEEN = (SPAN * k for k in (36, 39, 42, 43))
FRESNEL, SMOOTH, RISE, FALL = (SPAN * k for k in (44, 45, 46, 47))
ROWS, TERMS = 48, 17
F0, REST = np.float32(0.04), np.float32(0.96)
SMOOTHEST = np.float32(0.08)
FARTHEST, GRAZING, LEAST = np.float32(1000.0), np.float32(1e-3), np.float32(1e-6)
HUNDREDTH, MOST_SHINE, PI = np.float32(1e-2), np.float32(60.0), np.float32(math.pi)


@device
def lobe(cosine, nh, vh, facing, rough, f0):
    """The GGX lobe toward the viewer times the cosine to the light and pi. nh, vh: cosines of normal and view to the half-way."""
    a = max(rough, SMOOTHEST)
    a = a * a
    squared = a * a
    spread = nh * nh * (squared - ONE) + ONE
    k = HALF * a
    away = ONE - vh
    twice = away * away
    fresnel = f0 + (ONE - f0) * twice * twice * away
    up = squared * cosine * facing * fresnel
    down = spread * spread * (cosine * (ONE - k) + k) * (facing * (ONE - k) + k) * max(FOUR * facing, HUNDREDTH)
    return min(up / down, MOST_SHINE)


@device
def sky_at(dy, zenith, horizon, below):
    """One channel of the sky's radiance at a height dy of a unit direction: world.tracing.skies without sun and clouds."""
    rise = ONE - max(dy, ZERO)
    fall = ONE + min(dy, ZERO)
    fall = fall * fall * fall
    fall = fall * fall
    above = horizon + (zenith - horizon) * (ONE - rise * rise * rise)
    return above + (below - above) * (ONE - fall * fall)


@device
def look(work, camera, u, step, v):
    """Rays, directions to the eye, unit normals, cosines to the eye and reflectance straight on of a strip.

    u, v: of its first pixel's middle, -1..1 to the right and up. step: of u from pixel to pixel.
    """
    ax, ay, az = camera[3] + v * camera[9], camera[4] + v * camera[10], camera[5] + v * camera[11]
    bx, by, bz, eye = camera[6], camera[7], camera[8], camera[1]
    for x in range(SPAN):
        at = u + step * np.float32(x)
        rx, ry, rz = ax + at * bx, ay + at * by, az + at * bz
        back = -ONE / math.sqrt(rx * rx + ry * ry + rz * rz)
        vx, vy, vz = rx * back, ry * back, rz * back
        nx, ny, nz = work[NORMAL + x], work[NORMAL + SPAN + x], work[NORMAL + 2 * SPAN + x]
        size = ONE / max(math.sqrt(nx * nx + ny * ny + nz * nz), TINY)
        nx, ny, nz = nx * size, ny * size, nz * size
        work[RAY + x], work[RAY + SPAN + x], work[RAY + 2 * SPAN + x] = rx, ry, rz
        work[VIEW + x], work[VIEW + SPAN + x], work[VIEW + 2 * SPAN + x] = vx, vy, vz
        work[NORMAL + x], work[NORMAL + SPAN + x], work[NORMAL + 2 * SPAN + x] = nx, ny, nz
        work[FACING + x] = clamp(nx * vx + ny * vy + nz * vz, GRAZING, ONE)
        work[F0_ + x] = F0 + REST * work[METAL + x]
        depth = min(work[DEPTH + x], FARTHEST)
        work[DEPTH + x], work[HEIGHT + x] = depth, eye + ry * depth


@device
def sunlit(work, sun):
    """Write the sun's light and shine."""
    lx, ly, lz, red, green, blue = sun[0], sun[1], sun[2], sun[3], sun[4], sun[5]
    for x in range(SPAN):
        nx, ny, nz = work[NORMAL + x], work[NORMAL + SPAN + x], work[NORMAL + 2 * SPAN + x]
        vx, vy, vz = work[VIEW + x], work[VIEW + SPAN + x], work[VIEW + 2 * SPAN + x]
        cosine = max(nx * lx + ny * ly + nz * lz, ZERO)
        hx, hy, hz = vx + lx, vy + ly, vz + lz
        size = ONE / max(math.sqrt(hx * hx + hy * hy + hz * hz), TINY)
        nh = clamp((nx * hx + ny * hy + nz * hz) * size, ZERO, ONE)
        vh = clamp((vx * hx + vy * hy + vz * hz) * size, ZERO, ONE)
        seen = work[SUN + x]
        lit = seen * cosine
        shine = seen * lobe(cosine, nh, vh, work[FACING + x], work[ROUGH + x], work[F0_ + x])
        work[DIRECT + x], work[DIRECT + SPAN + x], work[DIRECT + 2 * SPAN + x] = red * lit, green * lit, blue * lit
        work[HIGHLIGHT + x], work[HIGHLIGHT + SPAN + x], work[HIGHLIGHT + 2 * SPAN + x] = (
            red * shine,
            green * shine,
            blue * shine,
        )


@device
def lamplit(work, lamp, camera, row):
    """Add a lamp's light and shine; row: of the strip, where it says how much of the lamp is seen."""
    px, py, pz = lamp[0] - camera[0], lamp[1] - camera[1], lamp[2] - camera[2]
    red, green, blue = lamp[3], lamp[4], lamp[5]
    for x in range(SPAN):
        work[SEEN + x] = work[row + x]  # a row whose place is a constant
    for x in range(SPAN):
        depth = work[DEPTH + x]
        lx, ly, lz = (
            px - depth * work[RAY + x],
            py - depth * work[RAY + SPAN + x],
            pz - depth * work[RAY + 2 * SPAN + x],
        )
        square = lx * lx + ly * ly + lz * lz + LEAST
        near = ONE / math.sqrt(square)
        lx, ly, lz = lx * near, ly * near, lz * near
        nx, ny, nz = work[NORMAL + x], work[NORMAL + SPAN + x], work[NORMAL + 2 * SPAN + x]
        vx, vy, vz = work[VIEW + x], work[VIEW + SPAN + x], work[VIEW + 2 * SPAN + x]
        cosine = max(nx * lx + ny * ly + nz * lz, ZERO)
        hx, hy, hz = vx + lx, vy + ly, vz + lz
        size = ONE / max(math.sqrt(hx * hx + hy * hy + hz * hz), TINY)
        nh = clamp((nx * hx + ny * hy + nz * hz) * size, ZERO, ONE)
        vh = clamp((vx * hx + vy * hy + vz * hz) * size, ZERO, ONE)
        power = near * near * work[SEEN + x]
        lit = power * cosine
        shine = power * lobe(cosine, nh, vh, work[FACING + x], work[ROUGH + x], work[F0_ + x])
        work[DIRECT + x] += red * lit
        work[DIRECT + SPAN + x] += green * lit
        work[DIRECT + 2 * SPAN + x] += blue * lit
        work[HIGHLIGHT + x] += red * shine
        work[HIGHLIGHT + SPAN + x] += green * shine
        work[HIGHLIGHT + 2 * SPAN + x] += blue * shine


@device
def mirrored(work, sky):
    """Write what a mirror would show of the sky, and what share a surface mirrors; tint the shine of metals."""
    for x in range(SPAN):
        facing, rough, f0 = work[FACING + x], work[ROUGH + x], work[F0_ + x]
        dy = clamp(TWO * facing * work[NORMAL + SPAN + x] - work[VIEW + SPAN + x], -ONE, ONE)
        away = ONE - facing
        twice = away * away
        work[FRESNEL + x] = f0 + (max(ONE - rough, f0) - f0) * twice * twice * away
        work[SMOOTH + x] = ONE if work[METAL + x] > HALF else ONE - clamp(rough, ZERO, ONE)
        rise, fall = ONE - max(dy, ZERO), ONE + min(dy, ZERO)
        fall = fall * fall * fall
        fall = fall * fall
        work[RISE + x], work[FALL + x] = ONE - rise * rise * rise, ONE - fall * fall
    for c in range(3):
        zenith, horizon, below, row = sky[c], sky[3 + c], sky[6 + c], SPAN * c
        for x in range(SPAN):
            metal = work[METAL + x]
            tint = ((ONE - metal) * F0 + metal * work[ALBEDO + row + x]) / work[F0_ + x]
            above = horizon + (zenith - horizon) * work[RISE + x]
            work[SKY + row + x] = (above + (below - above) * work[FALL + x]) * work[SMOOTH + x]
            work[TINT + row + x] = work[FRESNEL + x] * tint
            work[COATED + row + x] = ZERO
            work[HIGHLIGHT + row + x] *= tint


@device
def coated(work, sun, sky):
    """Write what clear surfaces in front mirror of the sky, and add what they do of the sun."""
    lx, ly, lz = sun[0], sun[1], sun[2]
    for c in range(3):
        zenith, horizon, below, colour, row = sky[c], sky[3 + c], sky[6 + c], sun[3 + c], SPAN * c
        for x in range(SPAN):
            nx, ny, nz = work[COAT_NORMAL + x], work[COAT_NORMAL + SPAN + x], work[COAT_NORMAL + 2 * SPAN + x]
            vx, vy, vz = work[VIEW + x], work[VIEW + SPAN + x], work[VIEW + 2 * SPAN + x]
            size = ONE / max(math.sqrt(nx * nx + ny * ny + nz * nz), TINY)
            nx, ny, nz = nx * size, ny * size, nz * size
            facing = clamp(nx * vx + ny * vy + nz * vz, GRAZING, ONE)
            qx, qy, qz = TWO * facing * nx - vx, TWO * facing * ny - vy, TWO * facing * nz - vz
            dy = clamp(qy / max(math.sqrt(qx * qx + qy * qy + qz * qz), TINY), -ONE, ONE)
            away = ONE - facing
            twice = away * away
            coat = work[COAT + x]
            cosine = max(nx * lx + ny * ly + nz * lz, ZERO)
            hx, hy, hz = vx + lx, vy + ly, vz + lz
            size = ONE / max(math.sqrt(hx * hx + hy * hy + hz * hz), TINY)
            nh = clamp((nx * hx + ny * hy + nz * hz) * size, ZERO, ONE)
            vh = clamp((vx * hx + vy * hy + vz * hz) * size, ZERO, ONE)
            shine = lobe(cosine, nh, vh, facing, SMOOTHEST, F0)
            work[COATED + row + x] = coat * (F0 + REST * twice * twice * away) * sky_at(dy, zenith, horizon, below)
            work[HIGHLIGHT + row + x] += coat * shine * colour


@device
def fill(work, surface, sun_map, pane, y, x0):
    """Read a strip of the maps, but for lamps, that starts at (y, x0); say whether anything (bit 0), any sky (1) and any pane (5) is there."""
    stop, found = min(SPAN, surface.shape[1] - x0), 0
    line = surface[y, x0 : x0 + stop]
    for c in range(10):
        column(work[SPAN * c : SPAN * c + SPAN], line, c)
    copied(work[SUN : SUN + SPAN], sun_map[y, x0 : x0 + stop])
    for x in range(stop):
        found |= (work[COVER + x] > ZERO) | (work[COVER + x] < ONE) << 1
    if pane.shape[0] > 0:
        for c in range(4):
            column(work[COAT + SPAN * c : COAT + SPAN * c + SPAN], pane[y, x0 : x0 + stop], c)
        for x in range(stop):
            found |= (work[COAT + x] > ZERO) << 5
    return found


@device
def shines(work, row):
    """Whether any pixel of a strip sees a light, by the row of its shares."""
    most = ZERO
    for x in range(SPAN):
        most = max(most, work[row + x])
    return most > ZERO


@device
def strip_terms(work, found, row, many, sun, sky, lamps, camera):
    """Write the terms of a strip that was filled and looked at. row: of the first of so many lamps' shares."""
    sunlit(work, sun)
    for k in range(many):
        if shines(work, row + SPAN * k):
            lamplit(work, lamps[k], camera, row + SPAN * k)
    mirrored(work, sky)
    if found >> 5 & 1:
        coated(work, sun, sky)


@entry("void(f4[:,:,::1], f4[:,::1], f4[:,:,::1], f4[:,:,::1], f4[::1], f4[::1], f4[:,::1], f4[::1], f4[:,:,::1])")
def spread(surface, sun_map, lamps_map, pane, sun, sky, lamps, camera, out):
    """Fill out (TERMS, H, W) with the terms of every pixel, see `terms_of`."""
    height, width = surface.shape[0], surface.shape[1]
    work = np.zeros(ROWS * SPAN, np.float32)
    step = TWO / np.float32(width)
    for y in range(height):
        v = ONE - (np.float32(y) + HALF) * TWO / np.float32(height)
        for x0 in range(0, width, SPAN):
            found = fill(work, surface, sun_map, pane, y, x0)
            for c in range(4):
                copied(work[LAMPS + SPAN * c : LAMPS + SPAN * c + SPAN], lamps_map[c, y, x0 : x0 + SPAN])
            look(work, camera, (np.float32(x0) + HALF) * step - ONE, step, v)
            strip_terms(work, found, LAMPS, 4, sun, sky, lamps, camera)
            for c in range(TERMS):
                row = DIRECT + SPAN * c
                copied(out[c, y, x0 : x0 + SPAN], work[row : row + min(SPAN, width - x0)])


def canvas_of(maps: GBuffer) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The arrays that maps are views of: surface (H, W, 11), sun (H, W), lamps (4, H, W), pane (H, W, 4)."""
    surface, pane = maps.albedo.base, maps.coat.base
    assert surface is not None and pane is not None
    return surface, maps.sun, np.moveaxis(maps.lamps, -1, 0), pane


def light_rows(numbers: tuple[np.ndarray, ...]) -> tuple[np.ndarray, ...]:
    """Sun, sky, lamps and camera as the kernels take them."""
    return tuple(np.ascontiguousarray(a, np.float32) for a in numbers)


def terms_of(maps: GBuffer, numbers: tuple[np.ndarray, ...]) -> np.ndarray:
    """Return (TERMS, H, W) float32: direct light, the sky in a mirror, the share that is mirrored, the sky in what is clear and
    highlights, each of 3 channels; cosine to the eye, height in m."""
    out = np.empty((TERMS, *maps.cover.shape), np.float32)
    spread(*canvas_of(maps), *light_rows(numbers), out)
    return out
