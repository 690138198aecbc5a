"""The light on what bent rays meet: by sun, lamps and probes, as mirrors show what they meet."""

from __future__ import annotations

import math

from ..bodies import BALL, CLEAR
from ..compiled import device, entry
from ..maps import NOTHING
from ..raster import FAR, SKY
from .ambient_cubes import light_at
from .probe_rays import arrives, far_to, passes

OFF = 1e-3  # m from a surface from where its lights are looked for, and this share of its distance from the eye more
FARTHER = 3e-4


@device
def let_through(clears, profile, light, is_sun, x, y, z):
    """Share of a light that clear things on its way let through. light: as `arrives` takes it."""
    dx, dy, dz, most, share = light[0], light[1], light[2], FAR, 1.0
    if not is_sun:
        dx, dy, dz = dx - x, dy - y, dz - z
        most = math.sqrt(dx * dx + dy * dy + dz * dz + 1e-6)
        dx, dy, dz = dx / most, dy / most, dz / most
    for i in range(clears.shape[0]):
        if (
            passes(clears[i], BALL, x, y, z, dx, dy, dz, most)
            and far_to(clears[i], profile, x, y, z, dx, dy, dz) < most
        ):
            share *= clears[i, CLEAR]
    return share


@entry(
    "void(f4[:,:,::1], i2[:,::1], f8[::1], f8[::1], f8[::1], f8[:,:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], "
    "f8[:,::1], f4[:,:,::1])"
)
def light_through(through, met, eye, grid, trust, field, bodies, bundles, clears, profile, lights, out):
    """Write the light on what bent rays meet into out (H, W, 3), zero where they meet the sky or none were bent. clears: rows of what dims."""
    for y in range(met.shape[0]):
        for x in range(met.shape[1]):
            row, r, g, b = through[y, x], 0.0, 0.0, 0.0
            if met[y, x] != NOTHING and met[y, x] != SKY and row[0] + row[1] + row[2] > 0.0:
                nx, ny, nz = row[9] * 1.0, row[10] * 1.0, row[11] * 1.0
                off = OFF + FARTHER * (abs(row[6] - eye[0]) + abs(row[7] - eye[1]) + abs(row[8] - eye[2]))
                px, py, pz = row[6] + off * nx, row[7] + off * ny, row[8] + off * nz
                r, g, b = light_at(grid, trust, field, px, py, pz, nx, ny, nz)
                for k in range(lights.shape[0]):
                    way = arrives(bodies, bundles, profile, lights[k], k == 0, px, py, pz, nx, ny, nz)
                    if way > 0.0:
                        way *= let_through(clears, profile, lights[k], k == 0, px, py, pz)
                    r, g, b = r + lights[k, 3] * way, g + lights[k, 4] * way, b + lights[k, 5] * way
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = r, g, b
