"""Fields of light at the native size and the maps of a frame at any size → linear radiance, as engine.model.light.composed.

Each pixel takes the fields of the four native pixels around it, those of its own surface most (Kopf et al. 2007, joint
bilateral upsampling): they are smooth over a surface, so edges, patterns and letters stay as sharp as the maps. So does it
take the shares of soft lights that arrive: of lamps, and of a wide sun.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...world.tracing.compiled import device, entry
from ...world.tracing.gbuffer import GBuffer
from .light_terms import (
    ALBEDO,
    COATED,
    COVER,
    DEPTH,
    DIRECT,
    HIGHLIGHT,
    METAL,
    NORMAL,
    RAY,
    ROWS,
    SKY,
    SUN,
    TINT,
    canvas_of,
    fill,
    light_rows,
    look,
    strip_terms,
)
from .tiles import HALF, ONE, SPAN, TWO, ZERO, decay

# numbers of a native pixel: what it sees; then what a pixel takes, fields of light as engine.model.light.FIELDS and shares of lights
SEES, LIGHT, SHARES = 5, 9, 5  # normal, depth, ident; fields; the sun and each lamp
FIELDS = SEES + LIGHT + SHARES
# rows of a strip after those of its terms, times SPAN
IDENT, TAKEN, WEIGHTS, RADIANCE, ACROSS, TOP, LOW = (SPAN * (ROWS + k) for k in (0, 1, 15, 19, 22, 23, 61))
ARRIVING = TAKEN + SPAN * LIGHT
SIDE = FIELDS * SPAN  # from what is left of a pixel to what is right of it
AROUND = LOW + 2 * SIDE  # visibility of the sun, then ident, in the three lines about the strip
LINE = SPAN + 16
WORK = AROUND + 6 * LINE
STRANGER = np.float32(1e-4)  # weight of a native pixel on another surface
OTHER = np.float32(0.08)  # of one on another primitive
LEAST = np.float32(0.02)
APART, CLOSE = np.float32(12.0), np.float32(1e-6)


@dataclass(frozen=True, kw_only=True)
class Painted:
    """A native frame with its light. fields: float32 (SEES + LIGHT, and 1 + lamps where any share is one, h, w); level: mean light; even: mean of the diffuse
    fields; wide: whether the share of the sun is a field, too, and not a map."""

    fields: np.ndarray
    level: float
    even: float
    wide: bool


def painted(small: GBuffer, light: np.ndarray, level: float, *, lamps: int = SHARES - 1, wide: bool = False) -> Painted:
    """Gather what compositing needs of a native frame. light (9, h, w): as engine.model.light.FIELDS. lamps: how many there are."""
    many = SEES + LIGHT + (1 + lamps if lamps or wide else 0)
    fields = np.empty((many, *small.cover.shape), np.float32)
    fields[0:3] = np.moveaxis(small.normal, -1, 0)
    fields[3], fields[4] = small.depth, small.ident
    fields[SEES : SEES + LIGHT] = light
    for row, share in zip(fields[SEES + LIGHT :], (small.sun, *np.moveaxis(small.lamps, -1, 0)), strict=False):
        row[:] = share
    return Painted(fields=fields, level=float(level), even=float(light[1:4].mean()), wide=wide)


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
def stretch(work, fields, j, x0, width):
    """Write the fields of native line j under a strip: those left and those right of each pixel."""
    rows, columns = fields.shape[1], fields.shape[2]
    r = min(max(j, 0), rows - 1)
    for x in range(SPAN):
        at = (x0 + x + 0.5) / width * columns - 0.5
        i = math.floor(at)
        work[ACROSS + x] = np.float32(at - i)
        left, right = min(max(i, 0), columns - 1), min(max(i + 1, 0), columns - 1)
        for c in range(fields.shape[0]):
            work[LOW + SPAN * c + x] = fields[c, r, left]
            work[LOW + SIDE + SPAN * c + x] = fields[c, r, right]


@device
def soften(work, sun_map, ident, y, x0):
    """Average the sun's visibility over three by three pixels, as far as they are of one surface: rays are few."""
    height, width = ident.shape[0], ident.shape[1]
    for k in range(3):
        r = min(max(y + k - 1, 0), height - 1)
        for x in range(SPAN + 2):
            i = min(max(x0 + x - 1, 0), width - 1)
            work[AROUND + LINE * k + x] = sun_map[r, i]
            work[AROUND + LINE * (3 + k) + x] = np.float32(ident[r, i])
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


@device
def combine(work, level):
    """Write the radiance of what covers each pixel."""
    diffuse, shown = TAKEN + SPAN, TAKEN + 6 * SPAN
    for c in range(3):
        row = SPAN * c
        for x in range(SPAN):
            clear = work[TAKEN + 4 * SPAN + x]
            lit = work[DIRECT + row + x] * work[TAKEN + x] + work[diffuse + row + x] * level
            mirror = work[SKY + row + x] * clear + work[shown + row + x] * level
            specular = mirror * work[TINT + row + x] + work[COATED + row + x] * clear
            specular += work[HIGHLIGHT + row + x] * work[TAKEN + 5 * SPAN + x]
            work[RADIANCE + row + x] = work[ALBEDO + row + x] * (ONE - work[METAL + x]) * lit + specular


@device
def fogged(work, air):
    """Hide what is far."""
    fog = air[0]
    for c in range(3):
        haze, row = air[1 + c], SPAN * c
        for x in range(SPAN):
            rx, ry, rz = work[RAY + x], work[RAY + SPAN + x], work[RAY + 2 * SPAN + x]
            clear = decay(fog * work[DEPTH + x] * math.sqrt(rx * rx + ry * ry + rz * rz))
            work[RADIANCE + row + x] = haze + (work[RADIANCE + row + x] - haze) * clear


@entry(
    "void(f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f4[:,::1], f4[:,:,::1], i2[:,::1], f4[:,:,::1], f4[:,:,::1], "
    "f4[::1], f4[::1], f4[:,::1], f4[::1], f4[::1], b1, b1, f4[:,:,::1])"
)
def compose(
    surface, emission, sky_map, sun_map, pane, ident, veil, fields, sun, sky, lamps, camera, air, softened, wide, out
):  # fmt: skip
    """Fill out (3, H, W) with linear radiance.

    surface to veil: of a Canvas, veil may be empty. fields, wide: as Painted. sun (7,), sky (9,), lamps (4, 7), camera (12,): as
    engine.pipeline.lights. air: fog 1/m, its colour (3), level of light, colour of what lights particles (3).
    """
    height, width = ident.shape
    many, rows = fields.shape[0], fields.shape[1]
    work = np.zeros(WORK, np.float32)
    step = TWO / np.float32(width)
    for x0 in range(0, width, SPAN):
        last, stop = -9, min(SPAN, width - x0)
        u = (np.float32(x0) + HALF) * step - ONE
        for y in range(height):
            at = (y + 0.5) / height * rows - 0.5
            j = math.floor(at)
            for k in range(max(last + 1, j), j + 2):
                for x in range(2 * SIDE):
                    work[TOP + x] = work[LOW + x]
                stretch(work, fields, k, x0, width)
            last = j + 1
            found = fill(work, surface, sun_map, pane, y, x0)
            if found & 1:
                for x in range(SPAN):
                    work[IDENT + x] = np.float32(ident[y, min(x0 + x, width - 1)])
                if softened and not wide:
                    soften(work, sun_map, ident, y, x0)
                look(work, camera, u, step, ONE - (np.float32(y) + HALF) * TWO / np.float32(height))
                weigh(work, np.float32(at - j))
                gather(work, many - SEES)
                if wide:
                    for x in range(SPAN):
                        work[SUN + x] = work[ARRIVING + x]
                strip_terms(work, found, ARRIVING + SPAN, max(many - SEES - LIGHT - 1, 0), sun, sky, lamps, camera)
                combine(work, air[4])
                lay(work, emission, sky_map, air, y, x0)
                for c in range(3):
                    for x in range(stop):
                        out[c, y, x0 + x] = work[RADIANCE + SPAN * c + x]
            else:
                for c in range(3):
                    for x in range(stop):
                        out[c, y, x0 + x] = sky_map[y, x0 + x, c]
            if veil.shape[0] > 0:
                hide(out, veil, air, y, x0, stop)


@device
def lay(work, emission, sky_map, air, y, x0):
    """Add what shines, hide what is far, and let the sky through where nothing covers it."""
    width = sky_map.shape[1]
    for x in range(SPAN):
        i = min(x0 + x, width - 1)
        for c in range(3):
            work[SKY + SPAN * c + x] = sky_map[y, i, c]
    if emission.shape[0] > 0:
        for x in range(SPAN):
            i = min(x0 + x, width - 1)
            for c in range(3):
                work[RADIANCE + SPAN * c + x] += emission[y, i, c]
    if air[0] > ZERO:
        fogged(work, air)
    for c in range(3):
        row = SPAN * c
        for x in range(SPAN):
            cover = work[COVER + x]
            behind = work[SKY + row + x]
            own = work[RADIANCE + row + x]
            work[RADIANCE + row + x] = cover * own + (ONE - cover) * behind if cover > ZERO else behind


@device
def hide(out, veil, air, y, x0, stop):
    """Lay particles over a strip: they take the frame's mean light in the sky's colour, as much of it as was painted."""
    for x in range(x0, x0 + stop):
        hidden = veil[y, x, 0]
        if hidden > ZERO:
            for c in range(3):
                own = veil[y, x, 1 + c] * air[5 + c]
                out[c, y, x] = out[c, y, x] * (ONE - hidden) + hidden * own + veil[y, x, 4 + c]


def radiance_of(
    maps: GBuffer,
    native: Painted,
    numbers: tuple[np.ndarray, ...],
    fog: tuple[float, np.ndarray],
    *,
    softened: bool = True,
    veiled: bool = True,
    out: np.ndarray | None = None,
) -> np.ndarray:
    """Compose one frame: linear radiance (3, H, W) float32. numbers: sun, sky, lamps, camera rows.

    softened: average the sun's visibility over neighbours. veiled: there are particles. out: the array to fill, None: a new one.
    """
    out = np.empty((3, *maps.cover.shape), np.float32) if out is None else out
    rows = light_rows(numbers)
    tint = rows[1][:3] + rows[1][3:6]
    glow = native.level * native.even * tint / max(float(tint.mean()), 1e-6)
    air = np.array([fog[0], *fog[1], native.level, *glow], np.float32)
    veil = maps.veil if veiled else maps.veil[:0]
    surface, sun, _, pane = canvas_of(maps)
    sky = np.ascontiguousarray(maps.sky, np.float32)
    given = native.fields, *rows, air, softened, native.wide
    compose(surface, maps.emission, sky, sun, pane, maps.ident, veil, *given, out)
    return out
