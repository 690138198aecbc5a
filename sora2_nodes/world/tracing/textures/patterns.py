"""Patterns on primitives: the share of the second colour at a point of the surface, averaged over what a pixel sees of it."""

from __future__ import annotations

import math

from ...primitives import PATTERNS
from ..compiled import device
from ..solids import BOX, CAPSULE, CONE, CYLINDER, ELLIPSOID, SHEET, WEDGE
from .noise import either, lines, noise_around, pulses, random, step_over

(
    PLAIN,
    STRIPES,
    BANDS,
    CHECKER,
    SPOTS,
    PATCHES,
    MOTTLE,
    BRICKS,
    PLANKS,
    TILES,
    WINDOWS,
    SCALES,
    GRAIN,
    FADE,
    BELLY,
    TEXT,
    LIT_WINDOWS,
) = range(len(PATTERNS))
TURN = 2.0 * math.pi
HOME = 0.42  # share of lit windows behind which there is light
UNLIT = 0.12  # of a pane's colour that a dark one shows


@device
def unrolled(kind, x, y, z, nx, ny, nz, fx, fy, fz, hx, hz, scale):
    """Place on the unrolled surface: u, v in multiples of `scale`, and their footprints. Round things close without a seam."""
    flat = kind == BOX or kind == WEDGE or kind == SHEET
    if not flat and (abs(ny) < 0.85 or kind == ELLIPSOID):
        radius = max(math.sqrt(x * x + z * z), 1e-6)
        count = max(math.floor(TURN * max(hx, hz) / scale + 0.5), 1.0)
        across = (fx * abs(z) + fz * abs(x)) / radius
        return math.atan2(x, z) / TURN * count, y / scale, across / radius / TURN * count, fy / scale
    if abs(ny) >= abs(nx) and abs(ny) >= abs(nz):
        return x / scale, z / scale, fx / scale, fz / scale
    if abs(nx) > abs(nz):
        return z / scale, y / scale, fz / scale, fy / scale
    return x / scale, y / scale, fx / scale, fy / scale


@device
def _rows(u, v, fu, fv, length, joint):
    """Joints of a bond of rows of height 1: every other row is shifted by half a length."""
    row = 1.0 * math.floor(v)
    across = lines(v, joint, fv)
    along = lines((u + 0.5 * length * (row % 2.0)) / length, joint / length, fu / length)
    return either(across, along)


@device
def _dots(u, v, f, size, jitter):
    """Round dots, one a cell."""
    i, j = 1.0 * math.floor(u), 1.0 * math.floor(v)
    du = u - i - 0.5 - jitter * (random(i, j) - 0.5)
    dv = v - j - 0.5 - jitter * (random(j, i + 7.0) - 0.5)
    return 1.0 - step_over(math.sqrt(du * du + dv * dv), size, f)


@device
def _scales(u, v, f):
    """Overlapping round scales: their rims."""
    row = 1.0 * math.floor(v)
    du = u + 0.5 * (row % 2.0)
    du, dv = du - math.floor(du) - 0.5, v - row
    edge = math.sqrt(du * du * 1.6 + dv * dv)
    value = min(max(0.0, 1.0 - abs(edge - 0.78) / 0.13) + 0.25 * dv, 1.0)
    return value + (0.27 - value) * min(f * f, 1.0)  # its mean


@device
def letters(atlas, left, top, width, height, kind, x, y, z, nz, fx, fy, hx, hy):
    """Coverage by letters of the face toward +z, or of the front of something round."""
    if width <= 0 or nz < 0.2:
        return 0.0
    half = hx * 0.9
    if kind == CYLINDER or kind == CONE or kind == CAPSULE:
        radius = math.sqrt(x * x + z * z)
        fx *= radius / max(abs(z), 0.2 * radius)
        x, half = math.atan2(x, z) * hx, hx
    pixel = min(2.0 * half / width, 1.8 * hy / height)  # m
    u, v = x / pixel + 0.5 * width, 0.5 * height - y / pixel
    a, b = max(0.5 * fx / pixel, 0.5), max(0.5 * fy / pixel, 0.5)
    area = 4.0 * a * b
    u0, u1 = left + min(max(u - a, 0.0), 1.0 * width), left + min(max(u + a, 0.0), 1.0 * width)
    v0, v1 = top + min(max(v - b, 0.0), 1.0 * height), top + min(max(v + b, 0.0), 1.0 * height)
    total = _summed(atlas, u1, v1) - _summed(atlas, u0, v1) - _summed(atlas, u1, v0) + _summed(atlas, u0, v0)
    return min(max(total / area, 0.0), 1.0)


@device
def _summed(atlas, u, v):
    """Sum of the atlas above and left of a point, between its entries."""
    i, j = min(int(u), atlas.shape[1] - 2), min(int(v), atlas.shape[0] - 2)
    a, b = u - i, v - j
    return (atlas[j, i] * (1.0 - a) + atlas[j, i + 1] * a) * (1.0 - b) + (
        atlas[j + 1, i] * (1.0 - a) + atlas[j + 1, i + 1] * a
    ) * b


@device
def _at_home(u, v, f):
    """How bright the pane of a cell is: some are lit, more or less, the others nearly dark; their mean where cells are small."""
    i, j = 1.0 * math.floor(u), 1.0 * math.floor(v)
    own = 0.55 + 0.45 * random(j + 31.0, i) if random(i, j) < HOME else UNLIT
    mean = 0.775 * HOME + UNLIT * (1.0 - HOME)
    return own + (mean - own) * min(f * f, 1.0)


@device
def _laid(pattern, u, v, fu, fv):
    """Patterns that are laid on the unrolled surface."""
    f = math.sqrt(fu * fv)
    if pattern == CHECKER:
        return 0.5 - 0.5 * (2.0 * pulses(0.5 * u, 0.5, 0.5 * fu) - 1.0) * (2.0 * pulses(0.5 * v, 0.5, 0.5 * fv) - 1.0)
    if pattern == SPOTS:
        return _dots(u, v, f, 0.28, 0.3)
    if pattern == BRICKS:
        return _rows(3.0 * u, 3.0 * v, 3.0 * fu, 3.0 * fv, 3.0, 0.14)
    if pattern == PLANKS:
        return 0.9 * _rows(u, v, fu, fv, 9.0, 0.07) + 0.1 * random(1.0 * math.floor(v + 0.5), 3.0)
    if pattern == TILES:
        return either(lines(u, 0.06, fu), lines(v, 0.06, fv))
    if pattern == WINDOWS:
        return pulses(u - 0.22, 0.56, fu) * pulses(v - 0.2, 0.6, fv)
    if pattern == LIT_WINDOWS:
        return pulses(u - 0.22, 0.56, fu) * pulses(v - 0.2, 0.6, fv) * _at_home(u, v, f)
    value = 0.0
    for k in range(9):
        value += _scales(u + (k % 3 - 1.0) * fu / 3.0, v + (k // 3 - 1.0) * fv / 3.0, f) / 9.0
    return value


@device
def share(pattern, kind, x, y, z, nx, ny, nz, fx, fy, fz, hx, hy, hz, scale, pyramid):
    """Share 0..1 of the second colour. x .. z: the point, m; n: unit normal; f: footprint along each axis, m; h: half extents."""
    if pattern == STRIPES:
        return pulses(y / scale, 0.5, fy / scale)
    if pattern == BANDS:
        return pulses(x / scale, 0.5, fx / scale)
    if pattern == FADE:
        return min(max(0.5 + 0.5 * y / max(hy, 1e-6), 0.0), 1.0)
    if pattern == BELLY:
        return step_over(-ny, 0.45, 0.35)
    f = math.sqrt((fx * fx + fy * fy + fz * fz) * 0.5) / scale
    if pattern == PATCHES:
        return step_over(
            noise_around(pyramid, x / scale, y / scale, z / scale, nx, ny, nz, f), 0.56, 0.02 + 0.3 * min(f, 1.0)
        )
    if pattern == MOTTLE:
        return min(max(1.4 * noise_around(pyramid, x / scale, y / scale, z / scale, nx, ny, nz, f) - 0.3, 0.0), 1.0)
    if pattern == GRAIN:
        a, b, c = x / scale, y / scale, z / scale
        if hx >= hy and hx >= hz:
            a *= 0.08
        elif hy >= hz:
            b *= 0.08
        else:
            c *= 0.08
        return min(max(1.6 * noise_around(pyramid, a, b, c, nx, ny, nz, f) - 0.4, 0.0), 1.0)
    u, v, fu, fv = unrolled(kind, x, y, z, nx, ny, nz, fx, fy, fz, hx, hz, scale)
    if pattern == LIT_WINDOWS:  # houses of other sizes have others at home
        u, v = u + math.floor(61.7 * hx), v + math.floor(37.3 * hy)
    return _laid(pattern, u, v, fu, fv)
