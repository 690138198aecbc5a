"""What clear things show, at any size: what comes through solids that bend light, and what panes and walls of vessels mirror.

Reflectance of what a pixel's bent ray meets is of the asked size, the light that falls on it of the native one; so are Fresnel's share of
a pane, and the radiance that it mirrors. Both join what shines by itself, since no light falls on them here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...world.tracing.clear.refraction import mirrored_share
from ...world.tracing.compiled import entry
from ...world.tracing.gbuffer import GBuffer
from ...world.tracing.maps import NOTHING
from ...world.tracing.probes import Probes
from ...world.tracing.projection import toward
from .light_terms import canvas_of

GLASS = 1.5  # index of refraction of panes
STRANGER, OTHER = 1e-4, 0.05  # weight of a native pixel whose ray meets another surface, and another primitive
CLOSE = 1e-3  # share of the way by which places may differ and count alike
ENOUGH = 1000.0  # weight of those about a pixel from which on no others are asked
DOWN = (0, 0, 1, 1, -1, -1, -1, -1, 0, 0, 1, 1, 2, 2, 2, 2)
ACROSS = (0, 1, 0, 1, -1, 0, 1, 2, -1, 2, -1, 2, -1, 0, 1, 2)


@dataclass(frozen=True, kw_only=True)
class ClearThings:
    """Of a native frame: what bent rays meet, as Maps has it, and the light (h, w, 3) on it; panes, as Canvas has them, and the radiance
    (h, w, 3) that they mirror."""

    seen: np.ndarray
    met: np.ndarray
    light: np.ndarray
    pane: np.ndarray
    mirrored: np.ndarray

    def same(self, other: ClearThings) -> bool:
        """Whether another frame's are the same to the bit."""
        return all(np.array_equal(value, getattr(other, name)) for name, value in vars(self).items())


def clear_things_of(maps: GBuffer, probes: Probes, frame: int, aspect: float) -> ClearThings:
    """Light what clear things of a native frame show."""
    pane = maps.coat.base
    assert pane is not None
    light, mirrored = probes.through(maps, frame, aspect), probes.mirrored(maps, frame, aspect)
    return ClearThings(seen=maps.through, met=maps.met, light=light, pane=pane, mirrored=mirrored)


def with_clear_things(maps: GBuffer, native: ClearThings, view: np.ndarray, *, glows: bool = True) -> GBuffer:
    """Maps of any size, with what clear things show in their emission, and in the sky behind them. view: numbers of the frame's.
    glows: whether anything shines by itself."""
    emission = maps.emission.copy() if glows else np.zeros((*maps.cover.shape, 3), np.float32)
    sky, pane = maps.sky, maps.coat.base
    if maps.met.size:
        relight(maps.through, maps.met, native.seen, native.met, native.light, emission)
    if pane is not None and native.mirrored.any():
        given = pane, native.pane, native.mirrored, canvas_of(maps)[0], view
        if mirror_back(*given, emission, emission[:0]):
            sky = sky.copy()
            mirror_back(*given, emission[:0], sky)
    return maps._replace(emission=emission, sky=sky)


def shows_clear_things(maps: GBuffer) -> np.ndarray:
    """Where (H, W) bool anything is seen through clear things."""
    return (maps.coat > 0) | (maps.met != NOTHING) if maps.met.size else maps.coat > 0


@entry("void(f4[:,:,::1], i2[:,::1], f4[:,:,::1], i2[:,::1], f4[:,:,::1], f4[:,:,::1])")
def relight(through, met, seen, small, light, out):
    """Add to out (H, W, 3) what comes through solids. seen, small, light: as ClearThings has them."""
    height, width, rows, columns = met.shape[0], met.shape[1], small.shape[0], small.shape[1]
    for y in range(height):
        v = (y + 0.5) / height * rows - 0.5
        for x in range(width):
            if met[y, x] == NOTHING:
                continue
            row, red, green, blue, total = through[y, x], 0.0, 0.0, 0.0, 1e-12
            if met[y, x] > -2:  # SKY
                u = (x + 0.5) / width * columns - 0.5
                for k in range(16):  # the four about it, and if none of these is like it the twelve about them
                    if k == 4 and total > ENOUGH:
                        break
                    j, i = int(v + 1.0) - 1 + DOWN[k], int(u + 1.0) - 1 + ACROSS[k]
                    if j < 0 or i < 0 or j >= rows or i >= columns or small[j, i] <= -2:
                        continue
                    other = seen[j, i]
                    alike = max(row[9] * other[9] + row[10] * other[10] + row[11] * other[11], 0.0)
                    apart = abs(row[6] - other[6]) + abs(row[7] - other[7]) + abs(row[8] - other[8])
                    near = 1.0 / (CLOSE + apart / (row[12] + 1e-9))
                    weight = near * near * (alike * alike * alike * alike + STRANGER)
                    if small[j, i] != met[y, x]:
                        weight *= OTHER
                    total += weight
                    red += weight * light[j, i, 0]
                    green += weight * light[j, i, 1]
                    blue += weight * light[j, i, 2]
            out[y, x, 0] += row[3] + row[0] * red / total
            out[y, x, 1] += row[4] + row[1] * green / total
            out[y, x, 2] += row[5] + row[2] * blue / total


@entry("b1(f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f4[:,:,::1], f8[::1], f4[:,:,::1], f4[:,:,::1])")
def mirror_back(pane, small, mirrored, surface, view, emission, sky):
    """Add to emission or to the sky (H, W, 3), whichever isn't empty, what panes mirror from both their sides; say whether any are before
    the sky. small, mirrored: as ClearThings has them."""
    before_sky = False
    height, width, rows, columns = pane.shape[0], pane.shape[1], small.shape[0], small.shape[1]
    for y in range(height):
        v = (y + 0.5) / height * rows - 0.5
        for x in range(width):
            coat = pane[y, x, 0] * 1.0
            if coat <= 0.0:
                continue
            open_ = surface[y, x, 9] < 0.999  # COVER
            before_sky = before_sky or open_
            if emission.shape[0] == 0 and not open_:
                continue
            nx, ny, nz = pane[y, x, 1] * 1.0, pane[y, x, 2] * 1.0, pane[y, x, 3] * 1.0
            dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
            facing = -(nx * dx + ny * dy + nz * dz) / (dx * dx + dy * dy + dz * dz) ** 0.5
            share = mirrored_share(GLASS, min(max(facing, 0.0), 1.0))
            share = coat * 2.0 * share / (1.0 + share)
            red, green, blue, total = 0.0, 0.0, 0.0, 1e-12
            u = (x + 0.5) / width * columns - 0.5
            for k in range(4):
                j, i = int(v + 1.0) - 1 + k // 2, int(u + 1.0) - 1 + k % 2
                if j < 0 or i < 0 or j >= rows or i >= columns or small[j, i, 0] <= 0.0:
                    continue
                alike = max(nx * small[j, i, 1] + ny * small[j, i, 2] + nz * small[j, i, 3], 0.0)
                near = max(1.0 - abs(j - v), 0.0) * max(1.0 - abs(i - u), 0.0) + 0.01
                weight = near * (alike**8 + STRANGER)
                total += weight
                red += weight * mirrored[j, i, 0]
                green += weight * mirrored[j, i, 1]
                blue += weight * mirrored[j, i, 2]
            share /= total
            for c in range(3):
                value = share * (red if c == 0 else green if c == 1 else blue)
                if emission.shape[0] > 0:
                    emission[y, x, c] += value
                else:
                    sky[y, x, c] += value
    return before_sky
