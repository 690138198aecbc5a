"""Smooth noise as a tiling picture with its smaller copies, so that it is filtered over any footprint; and filtered lines."""

from __future__ import annotations

import functools
import math

import numpy as np

from ..compiled import device

SIDE = 256  # texels
UNITS = 8  # waves of its slowest octave along a side
LEVELS = 9


@functools.cache
def noise_pyramid() -> np.ndarray:
    """Return LEVELS squares one after the other, flat float32, values 0..1 about 0.5: each half as wide as the last."""
    rng = np.random.default_rng(7)
    picture = sum(_octave(rng, UNITS * 2**i) / 2**i for i in range(5))
    picture = np.clip(0.5 + 0.22 * (picture - picture.mean()) / picture.std(), 0, 1)
    levels = [picture]
    while len(levels) < LEVELS:
        a = levels[-1]
        levels.append(0.25 * (a[::2, ::2] + a[1::2, ::2] + a[::2, 1::2] + a[1::2, 1::2]))
    return np.concatenate([level.ravel() for level in levels]).astype(np.float32)


def _octave(rng: np.random.Generator, waves: int) -> np.ndarray:
    """A square of random values at `waves` x `waves` points, joined smoothly, that tiles."""
    points = rng.standard_normal((waves, waves))
    at = np.arange(SIDE) * waves / SIDE
    low, share = at.astype(int), at % 1
    share = share * share * (3 - 2 * share)
    for _ in range(2):
        points = (points[low % waves] * (1 - share)[:, None] + points[(low + 1) % waves] * share[:, None]).T
    return points


@device
def _texel(pyramid, start, side, u, v):
    """Value between four texels of one level; u, v in units."""
    u, v = u * side * 0.125 - 0.5, v * side * 0.125 - 0.5  # UNITS
    fu, fv = math.floor(u), math.floor(v)
    a, b, mask = u - fu, v - fv, side - 1  # a power of two less one
    i, k = int(fu) & mask, (int(fu) + 1) & mask
    j, m = start + (int(fv) & mask) * side, start + ((int(fv) + 1) & mask) * side
    top = pyramid[j + i] * (1.0 - a) + pyramid[j + k] * a
    low = pyramid[m + i] * (1.0 - a) + pyramid[m + k] * a
    return top * (1.0 - b) + low * b


@device
def noise(pyramid, u, v, footprint):
    """Noise 0..1 at a point, averaged over a footprint; one unit is about the size of its largest blotches."""
    part, power = math.frexp(min(max(footprint * 32.0, 1.0), 256.0))  # part 0.5 .. 1, in texels
    start, side = 0, 256
    for _ in range(power - 1):
        start += side * side
        side = side >> 1
    value = _texel(pyramid, start, side, u, v)
    share = 2.0 * part - 1.0
    if share > 0.02 and side > 1:
        value += share * (_texel(pyramid, start + side * side, side >> 1, u, v) - value)
    return value


@device
def noise_around(pyramid, x, y, z, nx, ny, nz, footprint):
    """Noise on a solid: three pictures, one along each axis, blended by the surface's normal."""
    a, b, c = nx * nx, ny * ny, nz * nz
    a, b, c = a * a, b * b, c * c
    total = a + b + c + 1e-12
    value = 0.0
    if a > 0.02 * total:
        value += a * noise(pyramid, z + 0.37, y + 0.11, footprint)
    if b > 0.02 * total:
        value += b * noise(pyramid, x + 0.71, z + 0.53, footprint)
    if c > 0.02 * total:
        value += c * noise(pyramid, x + 0.19, y + 0.83, footprint)
    return value / total


@device
def random(a, b):
    """A number 0..1 for a pair of whole numbers."""
    value = math.sin(a * 12.9898 + b * 78.233) * 43758.5453
    return value - math.floor(value)


@device
def pulses(u, width, footprint):
    """Share of a footprint about u that lies in the pulses n .. n + width, for whole n."""
    f = max(footprint, 1e-5)
    a, b = u - 0.5 * f, u + 0.5 * f
    m, n = math.floor(a), math.floor(b)
    return min(max(((n * width + min(b - n, width)) - (m * width + min(a - m, width))) / f, 0.0), 1.0)


@device
def lines(u, width, footprint):
    """Share of a footprint that lies in lines of a width centred on whole numbers."""
    return pulses(u + 0.5 * width, width, footprint)


@device
def either(a, b):
    """Share covered by one or the other."""
    return a + b - a * b


@device
def step_over(value, edge, soft):
    """0 below an edge, 1 above it, even in between over a width."""
    return min(max((value - edge) / max(soft, 1e-5) + 0.5, 0.0), 1.0)
