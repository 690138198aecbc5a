"""Fields of light at the native size and the maps of a frame at any size → linear radiance, as engine.model.light.composed.

Each pixel takes the fields of the four native pixels around it, those of its own surface most (Kopf et al. 2007, joint
bilateral upsampling): they are smooth over a surface, so edges, patterns and letters stay as sharp as the maps. So does it
take the shares of soft lights that arrive: of lamps, and of a wide sun.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...world.tracing.compiled import device, entry, inlined
from ...world.tracing.gbuffer import GBuffer
from .clear_things import ClearThings
from .light_terms import (
    ALBEDO,
    COVER,
    DEPTH,
    DIRECT,
    HIGHLIGHT,
    METAL,
    RAY,
    SKY,
    SUN,
    TINT,
    canvas_of,
    fill,
    light_rows,
    look,
    strip_terms,
)
from .tiles import HALF, ONE, SPAN, TALL, TWO, ZERO, column, copied, decay, tiled
from .upsampling import (
    ARRIVING,
    CLEAR,
    IDENT,
    LIGHT,
    LOW,
    RADIANCE,
    SEES,
    SHARES,
    SIDE,
    TAKEN,
    TOP,
    WORK,
    gather,
    soften,
    spot,
    stretch,
    weigh,
)


@dataclass(frozen=True, kw_only=True)
class Painted:
    """A native frame with its light. fields: float32 (SEES + LIGHT, and 1 + lamps where any share is one, h, w); level: mean light; even: mean of the diffuse
    fields; wide: whether the share of the sun is a field, too, and not a map; clear: what clear things show."""

    fields: np.ndarray
    level: float
    even: float
    wide: bool
    clear: ClearThings | None = None


def painted(
    small: GBuffer, light: np.ndarray, level: float, *, lamps: int = SHARES - 1, wide: bool = False, clear: ClearThings | None = None,
) -> Painted:  # fmt: skip
    """Gather what compositing needs of a native frame. light (9, h, w): as engine.model.light.FIELDS. lamps: how many there are."""
    many = SEES + LIGHT + (1 + lamps if lamps or wide else 0)
    fields = np.empty((many, *small.cover.shape), np.float32)
    fields[0:3] = np.moveaxis(small.normal, -1, 0)
    fields[3], fields[4] = small.depth, small.ident
    fields[SEES : SEES + LIGHT] = light
    for row, share in zip(fields[SEES + LIGHT :], (small.sun, *np.moveaxis(small.lamps, -1, 0)), strict=False):
        row[:] = share
    return Painted(fields=fields, level=float(level), even=float(light[1:4].mean()), wide=wide, clear=clear)


class Radiance(NamedTuple):
    """What a lens takes, float32. light: linear radiance (3, H, W); depth: m (H, W), as far as 1000."""

    light: np.ndarray
    depth: np.ndarray


def blank_radiance(size: tuple[int, ...]) -> Radiance:
    """Arrays for a picture of a size (H, W), not filled."""
    return Radiance(light=np.empty((3, *size), np.float32), depth=np.empty(size, np.float32))


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
            specular = mirror * work[TINT + row + x]
            specular += work[HIGHLIGHT + row + x] * work[TAKEN + 5 * SPAN + x]
            work[RADIANCE + row + x] = work[ALBEDO + row + x] * (ONE - work[METAL + x]) * lit + specular


@device
def fogged(work, air):
    """Hide what is far."""
    fog = air[0]
    for x in range(SPAN):
        rx, ry, rz = work[RAY + x], work[RAY + SPAN + x], work[RAY + 2 * SPAN + x]
        work[CLEAR + x] = decay(fog * work[DEPTH + x] * math.sqrt(rx * rx + ry * ry + rz * rz))
    for c in range(3):
        haze, row = air[1 + c], SPAN * c
        for x in range(SPAN):
            work[RADIANCE + row + x] = haze + (work[RADIANCE + row + x] - haze) * work[CLEAR + x]


@entry(
    "void(f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f4[:,::1], f4[:,:,::1], i2[:,::1], f4[:,:,::1], f4[:,:,::1], "
    "f4[::1], f4[::1], f4[:,::1], f4[::1], f4[::1], b1, b1, u1[:,::1], f4[:,:,::1], f4[:,::1])"
)
def compose(
    surface, emission, sky_map, sun_map, pane, ident, veil, fields, sun, sky, lamps, camera, air, softened, wide, fresh, out, far
):  # fmt: skip
    """Fill out (3, H, W) with linear radiance and far (H, W) with the depth of what covers each pixel.

    surface to veil: of a Canvas; emission, pane and veil may be empty. fields, wide: as Painted. sun (7,), sky (9,), lamps (4, 7), camera (12,): as
    engine.pipeline.native_light. air: fog 1/m, its colour (3), level of light, colour of what lights particles (3). fresh: tiles that are filled.
    """
    work, places = np.zeros(WORK, np.float32), np.zeros(2 * SPAN, np.uint32)
    for top in range(0, ident.shape[0], TALL):
        for x0 in range(0, ident.shape[1], SPAN):
            if fresh[top // TALL, x0 // SPAN]:
                compose_tile(
                    work, places, surface, emission, sky_map, sun_map, pane, ident, veil, fields, sun, sky, lamps, camera,
                    air, softened, wide, top, x0, out, far,
                )  # fmt: skip


@inlined
def compose_tile(
    work, places, surface, emission, sky_map, sun_map, pane, ident, veil, fields, sun, sky, lamps, camera, air, softened, wide,
    top, x0, out, far,
):  # fmt: skip
    height, width = ident.shape[0], ident.shape[1]
    many, rows, last = fields.shape[0], fields.shape[1], -9
    step, stop = TWO / np.float32(width), min(SPAN, width - x0)
    u = (np.float32(x0) + HALF) * step - ONE
    spot(work, places, x0, width, fields.shape[2])
    for y in range(top, min(top + TALL, height)):
        at = (y + 0.5) / height * rows - 0.5
        j = math.floor(at)
        for k in range(max(last + 1, j), j + 2):
            for x in range(2 * SIDE):
                work[TOP + x] = work[LOW + x]
            stretch(work, fields, k, places)
        last = j + 1
        found = fill(work, surface, sun_map, pane, y, x0)
        if found & 1:
            copied(work[IDENT : IDENT + SPAN], ident[y, x0 : x0 + stop])
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
            lay(work, emission, sky_map, air, found, y, x0)
            for c in range(3):
                copied(out[c, y, x0 : x0 + stop], work[RADIANCE + SPAN * c : RADIANCE + SPAN * c + stop])
        else:
            for c in range(3):
                column(out[c, y, x0 : x0 + stop], sky_map[y, x0 : x0 + stop], c)
        copied(far[y, x0 : x0 + stop], work[DEPTH : DEPTH + stop])
        if veil.shape[0] > 0:
            hide(out, veil, air, y, x0, stop)


@device
def lay(work, emission, sky_map, air, found, y, x0):
    """Add what shines, hide what is far, and let the sky through where nothing covers it."""
    if emission.shape[0] > 0:
        line = emission[y, x0 : min(x0 + SPAN, emission.shape[1])]
        for c in range(3):
            row = RADIANCE + SPAN * c
            added(work[row : row + SPAN], line, c)
    if air[0] > ZERO:
        fogged(work, air)
    if found & 2:
        line = sky_map[y, x0 : min(x0 + SPAN, sky_map.shape[1])]
        for c in range(3):
            column(work[SKY + SPAN * c : SKY + SPAN * (c + 1)], line, c)
            row = SPAN * c
            for x in range(SPAN):
                cover = work[COVER + x]
                behind = work[SKY + row + x]
                own = work[RADIANCE + row + x]
                work[RADIANCE + row + x] = cover * own + (ONE - cover) * behind if cover > ZERO else behind


@device
def added(out, line, c):
    """Add one number of each pixel of a line (X, C) to a row."""
    for x in range(len(line)):
        out[x] += line[x, c]


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
    glowing: bool = True,
    glazed: bool = True,
    fresh: np.ndarray | None = None,
    out: Radiance | None = None,
) -> Radiance:
    """Compose one frame. numbers: sun, sky, lamps, camera rows.

    softened: average the sun's visibility over neighbours. veiled, glowing, glazed: there are particles, things that shine, and clear ones. fresh: the tiles (see
    `tiles.tiled`) that are filled, None: all. out: what is filled, None: something new.
    """
    size = maps.cover.shape
    out = blank_radiance(size) if out is None else out
    fresh = np.ones(tiled(size), np.uint8) if fresh is None else fresh
    rows = light_rows(numbers)
    tint = rows[1][:3] + rows[1][3:6]
    glow = native.level * native.even * tint / max(float(tint.mean()), 1e-6)
    air = np.array([fog[0], *fog[1], native.level, *glow], np.float32)
    veil = maps.veil if veiled else maps.veil[:0]
    surface, sun, _, pane = canvas_of(maps)
    pane, emission = pane if glazed else pane[:0], maps.emission if glowing else maps.emission[:0]
    sky = np.ascontiguousarray(maps.sky, np.float32)
    given = native.fields, *rows, air, softened, native.wide
    compose(surface, emission, sky, sun, pane, maps.ident, veil, *given, fresh, out.light, out.depth)
    return out
