"""Joint bilateral upsampling over strips (Kopf et al. 2007): what each pixel takes of the four native pixels around it, those of its
own surface most; and the sun's visibility, levelled over pixels of one surface.
"""

from __future__ import annotations

import math

import numpy as np

from ...world.tracing.compiled import device
from .light_terms import DEPTH, NORMAL, ROWS, SUN
from .tiles import ONE, SPAN, TWO, ZERO, copied, decay, picked

# numbers of a native pixel: what it sees; then what a pixel takes, fields of light as engine.model.light.FIELDS and shares of lights
SEES, LIGHT, SHARES = 5, 9, 5  # normal, depth, ident; fields; the sun and each lamp
FIELDS = SEES + LIGHT + SHARES
# rows of a strip after those of its terms, times SPAN
IDENT, TAKEN, WEIGHTS, RADIANCE, ACROSS, CLEAR, TOP, LOW = (SPAN * (ROWS + k) for k in (0, 1, 15, 19, 22, 23, 24, 62))
ARRIVING = TAKEN + SPAN * LIGHT
SIDE = FIELDS * SPAN  # from what is left of a pixel to what is right of it
AROUND = LOW + 2 * SIDE  # visibility of the sun, then ident, in the three lines about the strip
LINE = SPAN + 16
WORK = AROUND + 6 * LINE
STRANGER = np.float32(1e-4)  # weight of a native pixel on another surface
OTHER = np.float32(0.08)  # of one on another primitive
LEAST = np.float32(0.02)
APART, CLOSE = np.float32(12.0), np.float32(1e-6)


@device
def likeness(weight, near, apart, ident, other):
    """What a native pixel counts: near is the cosine between the normals, apart the difference of depths as a share."""
    alike = max(near, ZERO)
    alike = alike * alike
    alike = alike * alike
    alike = alike * alike * decay(APART * apart)
    alike = alike if ident == other else alike * OTHER
    return weight * (alike + STRANGER)


@device
def weigh(work, down):
    """Write the weights of the four native pixels around each; down: how far between the upper and the lower ones."""
    over = ONE - down
    for x in range(SPAN):
        nx, ny, nz = work[NORMAL + x], work[NORMAL + SPAN + x], work[NORMAL + 2 * SPAN + x]
        depth, ident, a = work[DEPTH + x], work[IDENT + x], work[ACROSS + x]
        scale = ONE / (depth + CLOSE)
        t, s = TOP, TOP + SIDE
        near = work[t + x] * nx + work[t + SPAN + x] * ny + work[t + 2 * SPAN + x] * nz
        apart = abs(work[t + 3 * SPAN + x] - depth) * scale
        p = likeness(over * (ONE - a) + LEAST, near, apart, ident, work[t + 4 * SPAN + x])
        near = work[s + x] * nx + work[s + SPAN + x] * ny + work[s + 2 * SPAN + x] * nz
        apart = abs(work[s + 3 * SPAN + x] - depth) * scale
        q = likeness(over * a + LEAST, near, apart, ident, work[s + 4 * SPAN + x])
        t, s = LOW, LOW + SIDE
        near = work[t + x] * nx + work[t + SPAN + x] * ny + work[t + 2 * SPAN + x] * nz
        apart = abs(work[t + 3 * SPAN + x] - depth) * scale
        r = likeness(down * (ONE - a) + LEAST, near, apart, ident, work[t + 4 * SPAN + x])
        near = work[s + x] * nx + work[s + SPAN + x] * ny + work[s + 2 * SPAN + x] * nz
        apart = abs(work[s + 3 * SPAN + x] - depth) * scale
        o = likeness(down * a + LEAST, near, apart, ident, work[s + 4 * SPAN + x])
        total = ONE / (p + q + r + o)
        work[WEIGHTS + x], work[WEIGHTS + SPAN + x] = p * total, q * total
        work[WEIGHTS + 2 * SPAN + x], work[WEIGHTS + 3 * SPAN + x] = r * total, o * total


@device
def gather(work, many):
    """Write so many of what each pixel takes."""
    weights = work[WEIGHTS : WEIGHTS + 4 * SPAN]
    for c in range(many):
        to, top, low = TAKEN + SPAN * c, TOP + SPAN * (SEES + c), LOW + SPAN * (SEES + c)
        weighted(
            work[to : to + SPAN], weights, work[top : top + SPAN], work[top + SIDE : top + SIDE + SPAN],
            work[low : low + SPAN], work[low + SIDE : low + SIDE + SPAN],
        )  # fmt: skip


@device
def weighted(out, weights, a, b, c, d):
    """Write the weighted sum of four rows."""
    for x in range(SPAN):
        out[x] = (
            weights[x] * a[x] + weights[SPAN + x] * b[x] + weights[2 * SPAN + x] * c[x] + weights[3 * SPAN + x] * d[x]
        )


@device
def spot(work, places, x0, width, columns):
    """Note where a strip lies among native columns: those left and right of each pixel, and how far across it is."""
    for x in range(SPAN):
        at = (x0 + x + 0.5) / width * columns - 0.5
        i = math.floor(at)
        work[ACROSS + x] = np.float32(at - i)
        places[x] = np.uint32(min(max(i, 0), columns - 1))
        places[SPAN + x] = np.uint32(min(max(i + 1, 0), columns - 1))


@device
def stretch(work, fields, j, places):
    """Write the fields of native line j under a strip: those left and those right of each pixel."""
    r = min(max(j, 0), fields.shape[1] - 1)
    for c in range(fields.shape[0]):
        to = LOW + SPAN * c
        picked(work[to : to + SPAN], fields[c, r], places[:SPAN])
        picked(work[to + SIDE : to + SIDE + SPAN], fields[c, r], places[SPAN:])


@device
def soften(work, sun_map, ident, y, x0):
    """Average the sun's visibility over three by three pixels, as far as they are of one surface: rays are few."""
    height, width = ident.shape[0], ident.shape[1]
    first, last = max(x0 - 1, 0), min(x0 + SPAN + 1, width)
    skipped = first - x0 + 1
    for k in range(3):
        r = min(max(y + k - 1, 0), height - 1)
        s, t = AROUND + LINE * k, AROUND + LINE * (3 + k)
        copied(work[s + skipped : s + LINE], sun_map[r, first:last])
        copied(work[t + skipped : t + LINE], ident[r, first:last])
        if skipped:
            work[s], work[t] = work[s + 1], work[t + 1]
        for x in range(skipped + last - first, SPAN + 2):
            work[s + x], work[t + x] = work[s + x - 1], work[t + x - 1]
    s, t = AROUND, AROUND + 3 * LINE
    for x in range(SPAN):
        own = work[t + LINE + 1 + x]
        a = ONE if work[t + x] == own else ZERO
        b = TWO if work[t + 1 + x] == own else ZERO
        c = ONE if work[t + 2 + x] == own else ZERO
        d = TWO if work[t + LINE + x] == own else ZERO
        e = TWO if work[t + LINE + 2 + x] == own else ZERO
        f = ONE if work[t + 2 * LINE + x] == own else ZERO
        g = TWO if work[t + 2 * LINE + 1 + x] == own else ZERO
        h = ONE if work[t + 2 * LINE + 2 + x] == own else ZERO
        total = a * work[s + x] + b * work[s + 1 + x] + c * work[s + 2 + x]
        total += d * work[s + LINE + x] + TWO * work[s + LINE + 1 + x] + e * work[s + LINE + 2 + x]
        total += f * work[s + 2 * LINE + x] + g * work[s + 2 * LINE + 1 + x] + h * work[s + 2 * LINE + 2 + x]
        work[SUN + x] = total / (a + b + c + d + TWO + e + f + g + h)
