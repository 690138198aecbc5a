"""Which primitive the middle of each pixel meets first: each is traced inside its own window, into a z-buffer."""

from __future__ import annotations

import numpy as np

from .bodies import brought, reach, turned
from .compiled import device, entry
from .projection import TAN_Y, UP

GROUND, SKY = -1, -2  # instead of a primitive's index
FAR = 1e9  # m, depth of the sky
FURTHEST = 4000.0  # m, of ground


def blank(view: np.ndarray, width: int, height: int, ground: bool) -> tuple[np.ndarray, np.ndarray]:
    """Depth float32 and ident int16 (H, W) of a view of nothing but ground and sky."""
    rows = (np.arange(height) + 0.5) / height
    fall = -(view[4] + (1 - 2 * rows) * view[TAN_Y] * view[UP + 1])[:, None]  # of a ray at unit depth
    seen = (fall * FURTHEST > view[1]) & (ground and view[1] > 0)
    size = (height, width)
    depth = np.where(seen, view[1] / np.maximum(fall, 1e-9), FAR)
    return np.tile(depth, (1, width)).astype(np.float32), np.tile(np.where(seen, GROUND, SKY), (1, size[1])).astype(
        np.int16
    )


@entry(
    "void(i8[::1], i8[:,::1], u1[::1], f8[:,::1], f8[:,::1], f8[::1], i8, f4[:,::1], f4[:,::1], i2[:,::1], "
    "i2[:,::1], f4[:,:,::1])"
)
def draw(chosen, spans, thin, bodies, profile, view, rays, limit, depth, ident, fringe, tint):
    """Draw primitives into depth and ident (H, W) where they are nearer than `limit`.

    fringe: (H, W) int16 is set, to the primitive, where one that is thin is met beside a pixel's middle. tint: (H, W, 3) is
    multiplied by the colour of what lets light through, or empty.
    """
    height, width = depth.shape[0], depth.shape[1]
    for k in range(chosen.shape[0]):
        i = chosen[k]
        body = bodies[i]
        ox, oy, oz = brought(body, view[0], view[1], view[2])
        ax, ay, az = turned(body, view[3], view[4], view[5])
        bx, by, bz = turned(body, view[6], view[7], view[8])
        cx, cy, cz = turned(body, view[9], view[10], view[11])
        for y in range(spans[i, 2], spans[i, 3]):
            v = (1.0 - (y + 0.5) / height * 2.0) * view[13]
            ex, ey, ez = ax + v * cx, ay + v * cy, az + v * cz
            for x in range(spans[i, 0], spans[i, 1]):
                u = ((x + 0.5) / width * 2.0 - 1.0) * view[12]
                t = reach(body, profile, ox, oy, oz, ex + u * bx, ey + u * by, ez + u * bz, 1e-3)
                if t < limit[y, x]:
                    if tint.shape[0] > 0:
                        for c in range(3):
                            tint[y, x, c] *= body[33] * body[23 + c]  # CLEAR, COLOUR
                    if t < depth[y, x]:
                        depth[y, x] = t
                        ident[y, x] = i
                elif thin[i] > 0 and _beside(body, profile, view, rays, x, y, width, height, ox, oy, oz) < depth[y, x]:
                    fringe[y, x] = i


@device
def _beside(body, profile, view, rays, x, y, width, height, ox, oy, oz):
    """Nearest depth at which any of a pixel's rays meets a primitive."""
    best = 1e30
    for s in range(rays * rays):
        u = ((x + (s % rays + 0.5) / rays) / width * 2.0 - 1.0) * view[12]
        v = (1.0 - (y + (s // rays + 0.5) / rays) / height * 2.0) * view[13]
        dx, dy, dz = turned(
            body,
            view[3] + u * view[6] + v * view[9],
            view[4] + u * view[7] + v * view[10],
            view[5] + u * view[8] + v * view[11],
        )
        best = min(best, reach(body, profile, ox, oy, oz, dx, dy, dz, 1e-3))
    return best
