"""Radiance through a lens onto film: what is out of focus blurs, what is bright glows, and a curve makes it a picture.

Blur is read from a pyramid of ever smaller copies, as wide as the circle of confusion asks; near things blur over far ones
only as far as the pyramid carries them. Strips of pixels are worked on as in `tiles`.
"""

from __future__ import annotations

import functools
import math

import numpy as np

from ...world.tracing.compiled import device, entry, inlined
from .compositing import Radiance
from .tiles import FOUR, HALF, ONE, SPAN, TALL, TWO, ZERO, clamp, copied, tiled

LEVELS = 5
BLURRED = 4  # levels that depth of field reads: the last is as wide as 16 pixels
CURVE = 4096  # entries of the film curve, over the square root of exposed radiance up to SHOULDER
SHOULDER = 16.0
NOISE = 1 << 16
FARTHEST, NEAREST = np.float32(1000.0), np.float32(1e-3)
GLOWS = np.float32(0.6)  # of the bloom, from the finer of its two levels
# rows of a strip, times SPAN; of each level of the pyramid, and of the halo, two lines of three channels
LIGHT, SHADE, ROUGH, DITHER, WIDE, BLUR, SHARE, LINES = (SPAN * k for k in (0, 3, 4, 5, 8, 11, 12, 13))
LEVEL = 6 * SPAN
HALO = LINES + BLURRED * LEVEL
WORK = HALO + LEVEL
PLACES = np.float32((CURVE - 1) / math.sqrt(SHOULDER))
LAST = np.float32(CURVE - 1)
STEEP, SLOW = np.float32(1.6), np.float32(0.4)  # of the vignette: its fourth and second power


@entry("void(f4[:,:,::1], f4[:,:,::1])")
def shrink(source, out):
    """Halve a picture (3, H, W): each pixel the weighted mean of the four by four around it."""
    height, width = out.shape[1], out.shape[2]
    rows, columns = source.shape[1], source.shape[2]
    line = np.empty(columns + 3, np.float32)
    near, far = np.float32(0.375), np.float32(0.125)
    for c in range(3):
        for y in range(height):
            a, b = max(2 * y - 1, 0), min(2 * y, rows - 1)
            d, e = min(2 * y + 1, rows - 1), min(2 * y + 2, rows - 1)
            for x in range(columns):
                line[x + 1] = far * (source[c, a, x] + source[c, e, x]) + near * (source[c, b, x] + source[c, d, x])
            line[0], line[columns + 1], line[columns + 2] = line[1], line[columns], line[columns]
            for x in range(width):
                out[c, y, x] = far * (line[2 * x] + line[2 * x + 3]) + near * (line[2 * x + 1] + line[2 * x + 2])


@entry("void(f4[:,:,::1], f4[:,:,::1], f4[:,:,::1])")
def glow(fine, wide, out):
    """Fill out (3, h, w) with the light that spreads: a level of the pyramid and the next."""
    height, width = out.shape[1], out.shape[2]
    rows, columns = wide.shape[1], wide.shape[2]
    for y in range(height):
        v = min(max((y + 0.5) / height * rows - 0.5, 0.0), rows - 1.001)
        for x in range(width):
            u = min(max((x + 0.5) / width * columns - 0.5, 0.0), columns - 1.001)
            j, i = int(v), int(u)
            b, a = np.float32(v - j), np.float32(u - i)
            for c in range(3):
                top = wide[c, j, i] + (wide[c, j, i + 1] - wide[c, j, i]) * a
                low = wide[c, j + 1, i] + (wide[c, j + 1, i + 1] - wide[c, j + 1, i]) * a
                out[c, y, x] = GLOWS * fine[c, y, x] + (ONE - GLOWS) * (top + (low - top) * b)


@device
def measure(level, at, x0, width, places, shares):
    """Note where in a level of the pyramid the pixels of a strip lie: column and share of the next, from row `at`."""
    columns = level.shape[2]
    for x in range(SPAN):
        u = min(max((x0 + x + 0.5) / width * columns - 0.5, 0.0), columns - 1.001)
        i = int(u)
        places[at + x], shares[at + x] = np.uint32(i), np.float32(u - i)


@device
def follow(work, at, level, index, places, shares, y, height, last):
    """Bring the two lines of a level that lie about line y of the picture into the strip, and what is between them into WIDE.

    Return the upper line; last: the lower one of the call before.
    """
    rows = level.shape[1]
    v = min(max((y + 0.5) / height * rows - 0.5, 0.0), rows - 1.001)
    j = int(v)
    down = np.float32(v - j)
    for k in range(max(last + 1, j), j + 2):
        for x in range(3 * SPAN):
            work[at + x] = work[at + 3 * SPAN + x]
        for c in range(3):
            to = at + SPAN * (3 + c)
            across(work[to : to + SPAN], level[c, k], places[index : index + SPAN], shares[index : index + SPAN])
    between(work[WIDE : WIDE + 3 * SPAN], work[at : at + 6 * SPAN], down)
    return j


@device
def across(out, line, places, shares):
    """Write what lies between places of a line and the next."""
    for x in range(SPAN):
        left = line[places[x]]
        out[x] = left + (line[places[x] + np.uint32(1)] - left) * shares[x]


@device
def between(out, lines, share):
    """Write what lies between two lines of three channels."""
    for x in range(3 * SPAN):
        top = lines[x]
        out[x] = top + (lines[3 * SPAN + x] - top) * share


@device
def blend(work, low, scale):
    """Blur what is blurred wider than `low` toward what is WIDE, wholly where it is wider by 1 / scale."""
    for x in range(SPAN):
        work[SHARE + x] = clamp((work[BLUR + x] - low) * scale, ZERO, ONE)
    for c in range(3):
        row = SPAN * c
        for x in range(SPAN):
            own = work[LIGHT + row + x]
            work[LIGHT + row + x] = own + (work[WIDE + row + x] - own) * work[SHARE + x]


@device
def confuse(work, far, focus, aperture, y, x0):
    """Write the width of each pixel's circle of confusion; return the widest."""
    stop, widest = min(SPAN, far.shape[1] - x0), ZERO
    copied(work[BLUR : BLUR + SPAN], far[y, x0 : x0 + stop])
    for x in range(SPAN):
        work[BLUR + x] = aperture * abs(ONE - focus / clamp(work[BLUR + x], NEAREST, FARTHEST))
    for x in range(stop):
        widest = max(widest, work[BLUR + x])
    return widest


@device
def develop(work, numbers, matrix, u, step, v):
    """Bloom, exposure, grade and vignette of a strip, and the places of its tones on the film's curve."""
    bloom, vignette, exposure = numbers[2], numbers[3], numbers[4]
    for c in range(3):
        row = SPAN * c
        for x in range(SPAN):
            own = work[LIGHT + row + x]
            work[LIGHT + row + x] = max(own + bloom * (work[WIDE + row + x] - own), ZERO) * exposure
    for x in range(SPAN):
        across = u + step * np.float32(x)
        corner = (across * across + v * v) * HALF
        work[SHADE + x] = ONE - STEEP * vignette * corner * corner - SLOW * vignette * corner
    a, b, c = matrix[0, 0], matrix[0, 1], matrix[0, 2]
    d, e, f = matrix[1, 0], matrix[1, 1], matrix[1, 2]
    g, h, i = matrix[2, 0], matrix[2, 1], matrix[2, 2]
    for x in range(SPAN):
        red, green, blue = work[LIGHT + x], work[LIGHT + SPAN + x], work[LIGHT + 2 * SPAN + x]
        shade = work[SHADE + x]
        work[LIGHT + x] = place((a * red + b * green + c * blue) * shade)
        work[LIGHT + SPAN + x] = place((d * red + e * green + f * blue) * shade)
        work[LIGHT + 2 * SPAN + x] = place((g * red + h * green + i * blue) * shade)


@device
def place(light):
    """Where on the film's curve an amount of light lies; what is no number is black."""
    return min(math.sqrt(light if light > ZERO else ZERO) * PLACES, LAST)


@device
def scattered(x, y, n):
    """A place in the table of noise for a strip of a frame."""
    h = (x * 374761393 + y * 668265263 + n * 362437) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return (h ^ (h >> 16)) & (NOISE - 1)


@device
def print_strip(work, tones, curve, coarse, noise, numbers, frame, y, x0, out):
    """Write the tones of a strip, with grain, rounded by noise so that no bands show."""
    grain, stop = numbers[5], min(SPAN, out.shape[1] - x0)
    first, second = scattered(x0, y, 3), scattered(x0, y, frame + 100)
    for k in range(3 * SPAN):
        tones[k] = np.int32(work[LIGHT + k])
    for c in range(3):
        at = (first + 977 * c) & (NOISE - 1)
        for x in range(SPAN):
            work[DITHER + SPAN * c + x] = HALF * noise[at + x] + HALF
    if grain > ZERO:
        for x in range(SPAN):
            work[ROUGH + x] = grain * noise[second + x]
        for x in range(stop):
            for c in range(3):
                k = tones[SPAN * c + x]
                value = curve[c, k] + work[ROUGH + x] * coarse[c, k] + work[DITHER + SPAN * c + x]
                out[y, x0 + x, c] = np.uint8(clamp(value, ZERO, np.float32(255)))
    else:
        for x in range(stop):
            for c in range(3):
                value = curve[c, tones[SPAN * c + x]] + work[DITHER + SPAN * c + x]
                out[y, x0 + x, c] = np.uint8(min(value, np.float32(255)))


@entry(
    "void(f4[:,:,::1], f4[:,::1], f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f4[::1], f4[:,::1], "
    "f4[:,::1], f4[:,::1], f4[::1], i8, u1[:,::1], u1[:,:,::1])"
)
def expose(
    radiance, far, half, quarter, eighth, sixteenth, halo, numbers, matrix, curve, coarse, noise, frame, fresh, out
):  # fmt: skip
    """Fill out (H, W, 3) uint8 from linear radiance (3, H, W) and its depth (H, W).

    half to sixteenth: copies of that size. halo: what glows, as large as sixteenth. numbers: focus, aperture in
    pixels, bloom, vignette, exposure, grain. matrix (3, 3): grade of the exposed light. curve (3, CURVE): film's answer,
    0..255; coarse: how far grain moves it. noise: table of -1..1. fresh: tiles that are filled.
    """
    work, tones = np.zeros(WORK, np.float32), np.zeros(3 * SPAN, np.int32)
    places, shares = np.zeros(BLURRED * SPAN, np.uint32), np.zeros(BLURRED * SPAN, np.float32)
    for top in range(0, out.shape[0], TALL):
        for x0 in range(0, out.shape[1], SPAN):
            if fresh[top // TALL, x0 // SPAN]:
                expose_tile(
                    work, tones, places, shares, radiance, far, half, quarter, eighth, sixteenth, halo, numbers, matrix, curve,
                    coarse, noise, frame, top, x0, out,
                )  # fmt: skip


@inlined
def expose_tile(
    work, tones, places, shares, radiance, far, half, quarter, eighth, sixteenth, halo, numbers, matrix, curve, coarse, noise,
    frame, top, x0, out,
):  # fmt: skip
    height, width = out.shape[0], out.shape[1]
    step, stop = TWO / np.float32(width), min(SPAN, width - x0)
    a, b, d, e, g = -9, -9, -9, -9, -9
    u = (np.float32(x0) + HALF) * step - ONE
    # places are sums, not constants: numba compiles a function anew for every constant it is given
    measure(half, 0 * SPAN, x0, width, places, shares)
    measure(quarter, 1 * SPAN, x0, width, places, shares)
    measure(eighth, 2 * SPAN, x0, width, places, shares)
    measure(sixteenth, 3 * SPAN, x0, width, places, shares)
    for y in range(top, min(top + TALL, height)):
        for c in range(3):
            copied(work[LIGHT + SPAN * c : LIGHT + SPAN * (c + 1)], radiance[c, y, x0 : x0 + stop])
        widest = confuse(work, far, numbers[0], numbers[1], y, x0) if numbers[1] > ZERO else ZERO
        if widest > ONE:  # each level only where a circle of confusion is as wide
            a = follow(work, LINES + 0 * LEVEL, half, 0 * SPAN, places, shares, y, height, a + 1)
            blend(work, ONE, ONE)
        if widest > TWO:
            b = follow(work, LINES + 1 * LEVEL, quarter, 1 * SPAN, places, shares, y, height, b + 1)
            blend(work, TWO, HALF)
        if widest > FOUR:
            d = follow(work, LINES + 2 * LEVEL, eighth, 2 * SPAN, places, shares, y, height, d + 1)
            blend(work, FOUR, HALF * HALF)
        if widest > TWO * FOUR:
            e = follow(work, LINES + 3 * LEVEL, sixteenth, 3 * SPAN, places, shares, y, height, e + 1)
            blend(work, TWO * FOUR, HALF * HALF * HALF)
        g = follow(work, LINES + BLURRED * LEVEL, halo, 3 * SPAN, places, shares, y, height, g + 1)
        develop(work, numbers, matrix, u, step, ONE - (np.float32(y) + HALF) * TWO / np.float32(height))
        print_strip(work, tones, curve, coarse, noise, numbers, frame, y, x0, out)


def pyramid_of(radiance: np.ndarray) -> tuple[np.ndarray, ...]:
    """LEVELS copies of a picture (3, H, W), each half the size of the one before."""
    made, last = [], radiance
    for _ in range(LEVELS):
        small = np.empty((3, max(2, last.shape[1] // 2), max(2, last.shape[2] // 2)), np.float32)
        shrink(last, small)
        made.append(small)
        last = small
    return tuple(made)


@functools.cache
def _noise() -> np.ndarray:
    table = np.random.default_rng(0).uniform(-1, 1, NOISE).astype(np.float32)
    return np.concatenate([table, table[:SPAN]])


def taken(radiance: Radiance, numbers: np.ndarray, film: tuple[np.ndarray, ...], frame: int) -> np.ndarray:
    """Take a picture of radiance: (H, W, 3) uint8. numbers, film: as `expose` takes them."""
    size = radiance.depth.shape
    out = np.empty((*size, 3), np.uint8)
    retaken(radiance, numbers, film, frame, np.ones(tiled(size), np.uint8), out)
    return out


def retaken(
    radiance: Radiance, numbers: np.ndarray, film: tuple[np.ndarray, ...], frame: int, fresh: np.ndarray, out: np.ndarray
) -> None:  # fmt: skip
    """Take a picture of radiance in its fresh tiles, into out (H, W, 3) uint8."""
    levels = pyramid_of(radiance.light)
    halo = np.empty_like(levels[3])
    glow(levels[3], levels[4], halo)
    far = np.ascontiguousarray(radiance.depth, np.float32)
    expose(radiance.light, far, *levels[:BLURRED], halo, numbers, *film, _noise(), frame, fresh, out)
