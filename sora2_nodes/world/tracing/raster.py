"""Which primitive each ray of each pixel meets first: every primitive is traced inside its own window, into a z-buffer."""

from __future__ import annotations

import numpy as np

from .compiled import device, entry
from .projection import AHEAD, RIGHT, TAN_X, TAN_Y, UP, window
from .solids import distance

GROUND, SKY = -1, -2  # instead of a primitive's index
FAR = 1e9  # m, depth of the sky
FURTHEST = 4000.0  # m, of ground


def blank(view: np.ndarray, width: int, height: int, rays: int, ground: bool) -> tuple[np.ndarray, np.ndarray]:
    """Depth (H, W, S) float32 and ident (H, W, S) int16 of a view of nothing but ground and sky; S = rays² rays a pixel."""
    depth = np.full((height, width, rays * rays), FAR, np.float32)
    ident = np.full(depth.shape, SKY, np.int16)
    rows = (np.arange(height * rays) + 0.5) / (height * rays)
    fall = -(view[AHEAD + 1] + (1 - 2 * rows) * view[TAN_Y] * view[UP + 1])  # of a ray at unit depth
    if ground and view[1] > 0:
        far = np.where(fall * FURTHEST > view[1], view[1] / np.maximum(fall, 1e-9), FAR)
        far = np.repeat(far.reshape(height, 1, rays), rays, -1)  # the rays of one row have one depth
        depth[:] = far
        ident[:] = np.where(far < FAR, GROUND, SKY)
    return depth, ident


@entry
def draw(chosen, solids, pose, inverse, ball, view, rays, limit, depth, ident, tint, dirty):
    """Draw primitives into depth and ident where they are nearer than `limit`.

    tint: (H, W, S, 3) is multiplied by the colour of what lets light through, or empty. dirty: (H, W) is set in their windows.
    """
    height, width = depth.shape[0], depth.shape[1]
    for k in range(chosen.shape[0]):
        i = chosen[k]
        if ball[i, 3] <= 0.0:
            continue
        x0, x1, y0, y1 = window(solids, pose, i, view, width, height)
        if x0 < x1 and y0 < y1:
            _draw_one(i, solids, inverse, view, rays, limit, depth, ident, tint, dirty, x0, x1, y0, y1)


@device
def turned(inverse, i, row, x, y, z):
    """One coordinate, in a primitive's own frame, of a direction in the world."""
    return inverse[i, row, 0] * x + inverse[i, row, 1] * y + inverse[i, row, 2] * z


@device
def _draw_one(i, solids, inverse, view, rays, limit, depth, ident, tint, dirty, x0, x1, y0, y1):
    height, width = depth.shape[0], depth.shape[1]
    kind, first, count = solids.kind[i], solids.span[i, 0], solids.span[i, 1]
    sa, sb, sc, sd, se = solids.size[i, 0], solids.size[i, 1], solids.size[i, 2], solids.size[i, 3], solids.size[i, 4]
    ox = turned(inverse, i, 0, view[0], view[1], view[2]) + inverse[i, 0, 3]
    oy = turned(inverse, i, 1, view[0], view[1], view[2]) + inverse[i, 1, 3]
    oz = turned(inverse, i, 2, view[0], view[1], view[2]) + inverse[i, 2, 3]
    ax, ay, az = _axis(inverse, i, view, AHEAD)
    bx, by, bz = _axis(inverse, i, view, RIGHT)
    cx, cy, cz = _axis(inverse, i, view, UP)
    clear = tint.shape[0] > 0
    for y in range(y0, y1):
        for x in range(x0, x1):
            dirty[y, x] = 1
            for s in range(rays * rays):
                u = ((x * rays + s % rays + 0.5) / (width * rays) * 2.0 - 1.0) * view[TAN_X]
                v = (1.0 - (y * rays + s // rays + 0.5) / (height * rays) * 2.0) * view[TAN_Y]
                dx, dy, dz = ax + u * bx + v * cx, ay + u * by + v * cy, az + u * bz + v * cz
                t = distance(kind, sa, sb, sc, sd, se, solids.profile, first, count, ox, oy, oz, dx, dy, dz, 1e-3)
                if t >= limit[y, x, s]:
                    continue
                if clear:
                    for c in range(3):
                        tint[y, x, s, c] *= solids.matter[i, 2] * solids.colour[i, c]
                if t < depth[y, x, s]:
                    depth[y, x, s] = t
                    ident[y, x, s] = i


@device
def _axis(inverse, i, view, at):
    x, y, z = view[at], view[at + 1], view[at + 2]
    return turned(inverse, i, 0, x, y, z), turned(inverse, i, 1, x, y, z), turned(inverse, i, 2, x, y, z)
