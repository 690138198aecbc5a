"""The maps of one frame, and how they are filled from what its rays meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...engine.shapes import LAMPS
from .compiled import device, entry, inlined
from .projection import toward
from .raster import GROUND, SKY
from .skies import radiance
from .surfaces import ground_at, primitive_at

ALIKE = 0.999  # length of the mean of normals, below which they differ
NOTHING = -3  # instead of what a bent ray meets
SEEN = 19  # numbers of what a bent ray meets
ALBEDO, NORMAL, DEPTH, ROUGH, METAL, COVER, BENT, ACROSS = (
    0,
    3,
    6,
    7,
    8,
    9,
    10,
    11,
)  # places in a pixel's row of `surface`


class Maps(NamedTuple):
    """One frame's maps, float32 (H, W) unless said otherwise. Means are over the rays that meet something."""

    albedo: np.ndarray  # (H, W, 3) linear reflectance
    normal: np.ndarray  # (H, W, 3) unit, in the world, toward the eye; zero in the sky
    depth: np.ndarray  # m along the view axis; FAR in the sky
    roughness: np.ndarray  # 0 mirror .. 1
    metal: np.ndarray  # 0 .. 1
    emission: np.ndarray  # (H, W, 3) radiance
    cover: np.ndarray  # share of rays that meet a primitive or the ground
    sun: np.ndarray  # share of rays that the sun's disc lights
    lamps: np.ndarray  # (H, W, LAMPS) share of rays that each lamp lights
    ident: np.ndarray  # int16 index of the primitive in the pixel's middle, GROUND or SKY
    coat: np.ndarray  # share of rays that pass something clear before what they meet
    coat_normal: np.ndarray  # (H, W, 3) unit, of what is clear
    coat_depth: np.ndarray  # m along the view axis, where coat > 0
    coat_ident: np.ndarray  # int16 its index, SKY where there is none
    sky: np.ndarray  # (H, W, 3) radiance behind everything, where cover < 1
    edge: np.ndarray  # uint8 1 where the rays of a pixel looked each for itself, else 0
    veil: np.ndarray  # (H, W, 7) particles before it all: share hidden, their albedo, their emission
    through: np.ndarray  # (H, W, SEEN) what bent rays meet, see `clear.refraction`; empty where nothing bends light
    met: np.ndarray  # (H, W) int16 its index, GROUND or SKY; NOTHING where no light was bent


@dataclass(frozen=True, kw_only=True)
class Canvas:
    """The arrays that kernels fill; maps are views of them. float32."""

    surface: np.ndarray  # (H, W, ACROSS) a row a pixel
    emission: np.ndarray  # (H, W, 3)
    sky: np.ndarray  # (H, W, 3)
    sun: np.ndarray  # (H, W)
    lamps: np.ndarray  # (LAMPS, H, W)
    pane: np.ndarray  # (H, W, 5) coat, its normal and how deep it is
    coat_ident: np.ndarray  # (H, W) int16
    veil: np.ndarray  # (H, W, 7)
    through: np.ndarray  # (H, W, SEEN)
    met: np.ndarray  # (H, W) int16

    def maps(self, ident: np.ndarray, edge: np.ndarray) -> Maps:
        """Name the arrays' parts."""
        return Maps(
            albedo=self.surface[..., ALBEDO:NORMAL],
            normal=self.surface[..., NORMAL:DEPTH],
            depth=self.surface[..., DEPTH],
            roughness=self.surface[..., ROUGH],
            metal=self.surface[..., METAL],
            emission=self.emission,
            cover=self.surface[..., COVER],
            sun=self.sun,
            lamps=np.moveaxis(self.lamps, 0, -1),
            ident=ident,
            coat=self.pane[..., 0],
            coat_normal=self.pane[..., 1:4],
            coat_depth=self.pane[..., 4],
            coat_ident=self.coat_ident,
            sky=self.sky,
            edge=edge,
            veil=self.veil,
            through=self.through,
            met=self.met,
        )


def blank_canvas(height: int, width: int, *, bent: bool = False) -> Canvas:
    """Arrays of zeros, which take no memory until they are written to. bent: whether anything bends light."""
    size = (height, width)
    return Canvas(
        surface=np.empty((*size, ACROSS), np.float32),
        emission=np.zeros((*size, 3), np.float32),
        sky=np.zeros((*size, 3), np.float32),
        sun=np.zeros(size, np.float32),
        lamps=np.zeros((LAMPS, *size), np.float32),
        pane=np.zeros((*size, 5), np.float32),
        coat_ident=np.full(size, SKY, np.int16),
        veil=np.zeros((*size, 7), np.float32),
        through=np.zeros((*size, SEEN) if bent else (0, 0, SEEN), np.float32),
        met=np.full(size if bent else (0, 0), NOTHING, np.int16),
    )


@entry(
    "void(f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f4[::1], f8[::1], f8[::1], "
    "f4[:,::1], f8[::1], f8, f4[:,::1], i2[:,::1], u1[:,::1], i4[:,::1], f8[:,::1], u1[:,::1], "
    "f4[:,::1], i2[:,::1], f4[:,:,::1])"
)
def shade(
    surface, emission, sky_map, bodies, profile, atlas, pyramid, ground, sky, clouds, view, time, depth, ident, edge, starts,
    samples, dirty, pane_depth, pane, tint,
):  # fmt: skip
    """Fill `surface`, `emission` (or none) and `sky_map` of every dirty pixel. starts, samples: as `edges.look` leaves them.

    pane_depth, pane, tint: of what is clear, as `raster.draw` leaves them, or empty; pixels at no edge are left to `glass`.
    """
    height, width = depth.shape[0], depth.shape[1]
    for y in range(height):
        for x in range(width):
            if dirty[y, x] != 0:
                _shade_one(
                    surface, emission, sky_map, bodies, profile, atlas, pyramid, ground, sky, clouds, view, time, depth,
                    ident, edge, starts, samples, pane_depth, pane, tint, y, x,
                )  # fmt: skip


@inlined
def _shade_one(
    surface, emission, sky_map, bodies, profile, atlas, pyramid, ground, sky, clouds, view, time, depth, ident, edge,
    starts, samples, pane_depth, pane, tint, y, x,
):  # fmt: skip
    height, width = depth.shape[0], depth.shape[1]
    row, glows = surface[y, x], emission.shape[0] > 0
    for c in range(11):
        row[c] = 0.0
    if glows:
        emission[y, x, 0], emission[y, x, 1], emission[y, x, 2] = 0.0, 0.0, 0.0
    row[6] = 1e9  # FAR
    split = edge[y, x] > 0
    i, t, share = int(ident[y, x]), depth[y, x] * 1.0, 1.0
    u, v = (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0
    first = starts[y, x] + 0 if split else 0
    many = int(samples[first, 0]) if split else int(i != SKY)
    for k in range(first + 1, first + 1 + many):
        if split:
            i, t, share = int(samples[k, 0]), samples[k, 1] * 1.0, samples[k, 4] * 1.0
            u, v = (x + samples[k, 2]) / width * 2.0 - 1.0, 1.0 - (y + samples[k, 3]) / height * 2.0
        dx, dy, dz = toward(view, u, v)
        r, g, b = row[0] * 1.0, row[1] * 1.0, row[2] * 1.0
        glow = _add(
            row, bodies, profile, atlas, pyramid, ground, view, width, height, time, i, t, dx, dy, dz, share
        )  # fmt: skip
        if split and tint.shape[0] > 0:
            _tint_sample(row, bodies, pane_depth, pane, tint, y, x, t, share, r, g, b)
        if glows and glow > 0.0:  # each thing in its own colour
            emission[y, x, 0] += glow * (row[0] - r)
            emission[y, x, 1] += glow * (row[1] - g)
            emission[y, x, 2] += glow * (row[2] - b)
    if split:
        if glows and 0.0 < row[9] < 0.999:
            for c in range(3):
                emission[y, x, c] /= row[9]
        _finish(row)
    if row[9] < 0.999:
        dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
        r, g, b = radiance(sky, clouds, dx, dy, dz, 2.0 * view[13] / height)
        sky_map[y, x, 0], sky_map[y, x, 1], sky_map[y, x, 2] = r, g, b


@device
def _tint_sample(row, bodies, pane_depth, pane, tint, y, x, t, share, r, g, b):
    """Tint what was added to r, g, b at depth t, if the pixel or one beside it sees something clear before that."""
    near, j, i = t, -1, -1
    for q in range(max(y - 1, 0), min(y + 2, pane.shape[0])):
        for p in range(max(x - 1, 0), min(x + 2, pane.shape[1])):
            if pane[q, p] >= 0 and pane_depth[q, p] < near:
                near, j, i = pane_depth[q, p] * 1.0, q, p
    if j >= 0:
        body = bodies[pane[j, i]]
        own = share * (1.0 - body[33])  # CLEAR
        row[0] = r + (row[0] - r) * tint[j, i, 0] + own * body[23]
        row[1] = g + (row[1] - g) * tint[j, i, 1] + own * body[24]
        row[2] = b + (row[2] - b) * tint[j, i, 2] + own * body[25]


@inlined
def _add(row, bodies, profile, atlas, pyramid, ground, view, width, height, time, i, t, dx, dy, dz, share):
    """Add one thing that a share of the rays meets; return its glow."""
    glow, through = 0.0, 0.0
    if i == GROUND:
        r, g, b, rough, nx, ny, nz = ground_at(ground, pyramid, view, width, height, time, t, dx, dy, dz)
        metal = ground[10]
    else:
        body = bodies[i]
        r, g, b, nx, ny, nz = primitive_at(body, profile, atlas, pyramid, view, width, height, t, dx, dy, dz)
        rough, metal, glow = body[31], body[32], body[34]
        if body[46] > 0.0:  # INDEX
            through = body[47] * 1.0  # THROUGH
            r, g, b = r * (1.0 - through), g * (1.0 - through), b * (1.0 - through)
    row[0] += share * r
    row[1] += share * g
    row[2] += share * b
    row[3] += share * nx
    row[4] += share * ny
    row[5] += share * nz
    row[6] = min(row[6], t)
    row[7] += share * rough
    row[8] += share * metal
    row[9] += share
    row[10] += share * through
    return glow


@device
def _finish(row):
    """Turn sums into means over the rays that met something. Where their normals differ, highlights are as wide as these lie apart
    (Toksvig 2005), so that a mean that nothing faces does not shine."""
    if 0.0 < row[9] < 0.999:
        for c in range(9):
            if c != 6:
                row[c] /= row[9]
        row[10] /= row[9]
    elif row[9] > 0.0:
        row[9] = 1.0
    length = (row[3] * row[3] + row[4] * row[4] + row[5] * row[5]) ** 0.5
    if length > 1e-6:
        for c in range(3, 6):
            row[c] /= length
        if length < ALIKE:
            row[7] = min((row[7] ** 4 + 2.0 * (1.0 - length) / length) ** 0.25, 1.0)
