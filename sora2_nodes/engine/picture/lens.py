"""Radiance through a lens onto film: what is out of focus blurs, what is bright glows, and a curve makes it a picture.

Blur is read from a pyramid of ever smaller copies, as wide as the circle of confusion asks; near things blur over far ones
only as far as the pyramid carries them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...world.tracing.compiled import device, entry

LEVELS = 5
CURVE = 1024  # entries of the film curve, over the square root of exposed radiance up to SHOULDER
SHOULDER = 16.0
FARTHEST = 1000.0


@dataclass(frozen=True, kw_only=True)
class Lens:
    """focus: depth in units that is sharp. aperture: circle of confusion at infinity, as a share of the picture's height.
    bloom: share of light that spreads. vignette: how much darker the corners are, 0..1."""

    focus: float = 3.5
    aperture: float = 0.0
    bloom: float = 0.03
    vignette: float = 0.12


@entry
def shrink(source, out):
    """Halve a picture (H, W, 3): each pixel the weighted mean of the four by four around it."""
    height, width = out.shape[0], out.shape[1]
    rows, columns = source.shape[0], source.shape[1]
    for y in range(height):
        for x in range(width):
            for c in range(3):
                total = 0.0
                for j in range(4):
                    r = min(max(2 * y + j - 1, 0), rows - 1)
                    wy = 0.375 if j == 1 or j == 2 else 0.125
                    for i in range(4):
                        s = min(max(2 * x + i - 1, 0), columns - 1)
                        wx = 0.375 if i == 1 or i == 2 else 0.125
                        total += wy * wx * source[r, s, c]
                out[y, x, c] = total


@device
def sample(level, v, u, c):
    """Read channel c of a picture at (v, u) in 0..1, between its pixels."""
    rows, columns = level.shape[0], level.shape[1]
    y = min(max(v * rows - 0.5, 0.0), rows - 1.001)
    x = min(max(u * columns - 0.5, 0.0), columns - 1.001)
    j, i = int(y), int(x)
    b, a = y - j, x - i
    top = level[j, i, c] * (1.0 - a) + level[j, i + 1, c] * a
    low = level[j + 1, i, c] * (1.0 - a) + level[j + 1, i + 1, c] * a
    return top * (1.0 - b) + low * b


@device
def hashed(x, y, n):
    """White noise -1..1 of a pixel and a frame."""
    h = (x * 374761393 + y * 668265263 + n * 2147483647) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 32768.0 - 1.0


@entry
def expose(radiance, depth, pyramid, numbers, matrix, curve, frame, out):
    """Fill out (H, W, 3) uint8 from linear radiance.

    pyramid: LEVELS pictures, each half the one before. numbers: focus, aperture in pixels, bloom, vignette, exposure, grain.
    matrix (3, 3): grade of the exposed light. curve (CURVE,): film's answer 0..1.
    """
    focus, aperture, bloom, vignette, exposure, grain = (
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
    )
    height, width = out.shape[0], out.shape[1]
    light = np.zeros(3)
    for y in range(height):
        v = (y + 0.5) / height
        for x in range(width):
            u = (x + 0.5) / width
            level = -1.0
            if aperture > 0.0:
                confusion = aperture * abs(1.0 - focus / min(max(depth[y, x], 1e-3), FARTHEST))
                if confusion > 1.0:
                    level = min(math.log2(confusion), LEVELS - 1.001)
            for c in range(3):
                value = radiance[y, x, c]
                if level >= 0.0:
                    k = int(level)
                    share = level - k
                    near = value if k == 0 else _level(pyramid, k - 1, v, u, c)
                    value = near * (1.0 - share) + _level(pyramid, k, v, u, c) * share
                if bloom > 0.0:
                    value += bloom * (0.6 * sample(pyramid[3], v, u, c) + 0.4 * sample(pyramid[4], v, u, c) - value)
                light[c] = max(value, 0.0) * exposure
            corner = ((u - 0.5) ** 2 + (v - 0.5) ** 2) * 2.0
            shade = 1.0 - vignette * corner * corner * 1.6 - 0.4 * vignette * corner
            rough = grain * hashed(x, y, frame) if grain > 0.0 else 0.0
            for c in range(3):
                value = (matrix[c, 0] * light[0] + matrix[c, 1] * light[1] + matrix[c, 2] * light[2]) * shade
                place = math.sqrt(min(max(value, 0.0), SHOULDER) / SHOULDER) * (CURVE - 1)
                i = min(int(place), CURVE - 2)
                tone = curve[c, i] + (curve[c, i + 1] - curve[c, i]) * (place - i)
                tone += rough * (0.35 + 0.65 * math.sqrt(max(tone * (1.0 - tone), 0.0)))
                out[y, x, c] = np.uint8(min(max(tone * 255.0 + 0.5 + 0.5 * hashed(x + 7 * c, y, 3), 0.0), 255.0))


@device
def _level(pyramid, k, v, u, c):
    if k == 0:
        return sample(pyramid[0], v, u, c)
    if k == 1:
        return sample(pyramid[1], v, u, c)
    if k == 2:
        return sample(pyramid[2], v, u, c)
    if k == 3:
        return sample(pyramid[3], v, u, c)
    return sample(pyramid[4], v, u, c)


def pyramid_of(radiance: np.ndarray) -> tuple[np.ndarray, ...]:
    """LEVELS copies of a picture, each half the size of the one before."""
    made, last = [], radiance
    for _ in range(LEVELS):
        height, width = max(2, last.shape[0] // 2), max(2, last.shape[1] // 2)
        small = np.empty((height, width, 3), np.float32)
        shrink(last, small)
        made.append(small)
        last = small
    return tuple(made)
