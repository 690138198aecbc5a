"""Which primitives a ray toward a light may meet: sorted into cells.

The sun's rays are nearly parallel, so its cells are those of a plane across them; they grow away from a middle. A lamp's rays
end at it, so its cells are those of a cube about it.
"""

from __future__ import annotations

import functools

import numpy as np

from .bodies import BALL, GLOW

CELLS = 96  # along a side
NEAR = 4.0  # m from the middle within which cells are narrower than NEAR / 12
SIDE = 20  # cells along a side of a lamp's cube
BULGE = 1.25  # radii of a lamp that its places are off its middle, at most
SPREAD = 8.0  # m of way over which the sun's disc is allowed for
# Places in the numbers of a light, after its axes; a lamp's place is its middle.
MIDDLE, IS_LAMP, RADIUS, DIMS = 9, 12, 13, 14


def cells_of(offsets: np.ndarray) -> np.ndarray:
    """Return the cell of places on one axis of the plane, m from its middle."""
    share = offsets / (np.abs(offsets) + NEAR) * 0.5 + 0.5
    return np.clip((share * CELLS).astype(np.int64), 0, CELLS - 1)


def sort_balls(chosen: np.ndarray, bodies: np.ndarray, light: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return starts (cells + 1,), items and their balls: primitives of cell c are items[starts[c]:starts[c + 1]], large ones first.

    bodies: rows of a frame.
    """
    balls = bodies[:, BALL : BALL + 4]
    chosen = chosen[balls[chosen, 3] > 0]
    chosen = chosen[np.argsort(-balls[chosen, 3], kind="stable")]
    if light[IS_LAMP]:
        starts, items = _about_lamp(chosen[bodies[chosen, GLOW] < 1.0], balls, light)
    else:
        starts, items = _across_sun(chosen, balls, light)
    return starts, items, np.ascontiguousarray(balls[items], np.float32)


def _across_sun(chosen: np.ndarray, balls: np.ndarray, light: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `sort_balls`, by where primitives stand on a plane across the sun's rays."""
    place = (balls[chosen, :3] - light[MIDDLE : MIDDLE + 3]) @ light[:6].reshape(2, 3).T
    radius = balls[chosen, 3:] + SPREAD * light[RADIUS]
    low, high = cells_of(place - radius), cells_of(place + radius)
    wide, tall = (high - low + 1).T
    count = wide * tall
    order = np.repeat(np.arange(len(chosen)), count)
    rank = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    cell = (low[order, 1] + rank // wide[order]) * CELLS + low[order, 0] + rank % wide[order]
    by = np.argsort(cell, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(cell, minlength=CELLS * CELLS))])
    return starts, chosen[order[by]].astype(np.int64)


@functools.cache
def _cube() -> tuple[np.ndarray, np.ndarray]:
    """Directions of the cells of a lamp's cube (6 SIDE², 3) float32, and how far their corners are from them, radians."""
    edge = (np.arange(SIDE + 1) / SIDE) * 2 - 1
    middle = (edge[1:] + edge[:-1]) / 2
    v, u = (a.ravel() for a in np.meshgrid(middle, middle, indexing="ij"))
    far = np.sign(u) * (abs(u) + 1 / SIDE), np.sign(v) * (abs(v) + 1 / SIDE)
    near = np.sign(u) * (abs(u) - 1 / SIDE), np.sign(v) * (abs(v) - 1 / SIDE)

    def unit(u: np.ndarray, v: np.ndarray) -> np.ndarray:
        rows = np.stack([np.ones_like(u), u, v], 1)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    centre = unit(u, v)
    cosines = [(centre * unit(p, q)).sum(1) for p in (near[0], far[0]) for q in (near[1], far[1])]
    wide = np.arccos(np.clip(np.min(cosines, 0), -1, 1))
    faces = [np.roll(centre * (sign, 1, 1), axis, 1) for axis in range(3) for sign in (1, -1)]
    return np.concatenate(faces).astype(np.float32), np.tile(wide, 6).astype(np.float32)


def _about_lamp(chosen: np.ndarray, balls: np.ndarray, light: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `sort_balls`, by the directions from a lamp in which primitives may stand."""
    centres, wide = _cube()
    way = balls[chosen, :3] - light[MIDDLE : MIDDLE + 3]
    far, radius = np.linalg.norm(way, axis=1), balls[chosen, 3] + BULGE * light[RADIUS]
    half = np.arcsin(np.minimum(radius / np.maximum(far, 1e-9), 1.0))
    cosine = centres @ (way / np.maximum(far, 1e-9)[:, None]).astype(np.float32).T  # (cells, P)
    parts = (f(a).astype(np.float32) for a in (wide[:, None], half + 1e-3) for f in (np.cos, np.sin))
    cos_wide, sin_wide, cos_half, sin_half = parts
    held = cosine >= cos_wide * cos_half - sin_wide * sin_half  # of the sum of both angles
    held[:, far <= radius] = True
    order = np.flatnonzero(held) % max(len(chosen), 1)
    starts = np.concatenate([[0], np.cumsum(np.count_nonzero(held, axis=1))])
    return starts, chosen[order].astype(np.int64)
