"""Which primitive the middle of each pixel meets first: each is traced inside its own window, into a z-buffer.

Boxes are what is largest in most pictures: a loop for them alone clips many rays at once.
"""

from __future__ import annotations

import numpy as np

from .bodies import BALL, KIND, SIZE, brought, reach, turned
from .compiled import device, entry, inlined
from .geometry.blocks import on_face
from .geometry.quadrics import MISS, TINY
from .projection import TAN_Y, UP
from .solids import BOX

GROUND, SKY = -1, -2  # instead of a primitive's index
FAR = 1e9  # m, depth of the sky
FURTHEST = 4000.0  # m, of ground
NEAREST = 1e-3  # m
SPAN = 64  # pixels of a line whose rays are clipped by a box at once


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
    way, near, far = np.empty((3, SPAN)), np.empty(SPAN), np.empty(SPAN)
    for k in range(chosen.shape[0]):
        i = chosen[k]
        body = bodies[i]
        ox, oy, oz = brought(body, view[0], view[1], view[2])
        ax, ay, az = turned(body, view[3], view[4], view[5])
        bx, by, bz = turned(body, view[6], view[7], view[8])
        cx, cy, cz = turned(body, view[9], view[10], view[11])
        boxed = int(body[KIND]) == BOX
        ahead = (
            (body[BALL] - view[0]) * view[3]
            + (body[BALL + 1] - view[1]) * view[4]
            + (body[BALL + 2] - view[2]) * view[5]
        )
        least = FAR if boxed else ahead - body[BALL + 3]  # of the ball that holds it
        for y in range(spans[i, 2], spans[i, 3]):
            v = (1.0 - (y + 0.5) / height * 2.0) * view[13]
            ex, ey, ez = ax + v * cx, ay + v * cy, az + v * cz
            for x0 in range(spans[i, 0], spans[i, 1], SPAN):
                count = min(SPAN, spans[i, 1] - x0)
                for n in range(count):
                    u = ((x0 + n + 0.5) / width * 2.0 - 1.0) * view[12]
                    way[0, n], way[1, n], way[2, n] = ex + u * bx, ey + u * by, ez + u * bz
                    near[n], far[n] = -MISS, MISS
                if boxed:
                    _clip(near, far, way[0], body[SIZE], ox, count)
                    _clip(near, far, way[1], body[SIZE + 1], oy, count)
                    _clip(near, far, way[2], body[SIZE + 2], oz, count)
                for n in range(count):
                    x, t = x0 + n, MISS
                    if near[n] <= far[n] and far[n] > NEAREST:
                        t = near[n] if near[n] > NEAREST else far[n]
                    if least < limit[y, x] or (
                        t < limit[y, x]
                        and body[SIZE + 3] > 0.0
                        and not on_face(
                            body[SIZE], body[SIZE + 1], body[SIZE + 2], body[SIZE + 3],
                            ox + t * way[0, n], oy + t * way[1, n], oz + t * way[2, n],
                        )
                    ):  # fmt: skip
                        t = reach(body, profile, ox, oy, oz, way[0, n], way[1, n], way[2, n], NEAREST)
                    if t < limit[y, x]:
                        if tint.shape[0] > 0:
                            for c in range(3):
                                tint[y, x, c] *= body[33] * body[23 + c]  # CLEAR, COLOUR
                        if t < depth[y, x]:
                            depth[y, x] = t
                            ident[y, x] = i
                    elif (
                        thin[i] > 0
                        and _beside(body, profile, view, rays, x, y, width, height, ox, oy, oz) < depth[y, x]
                    ):
                        fringe[y, x] = i


@inlined
def _clip(near, far, way, half, start, count):
    """Clip the spans of rays by two sides of a box, as geometry.blocks does for one: a loop that vector instructions take."""
    for n in range(count):
        d = way[n]
        u, v = (-half - start) / d, (half - start) / d
        low, high = min(u, v), max(u, v)
        if abs(d) < TINY:
            low, high = (-MISS, MISS) if abs(start) <= half else (MISS, -MISS)
        near[n], far[n] = max(near[n], low), min(far[n], high)


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
