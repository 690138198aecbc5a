"""Which primitives a ray toward a light may meet: sorted into cells.

The sun's rays are nearly parallel, so its cells are those of a plane across them; they grow away from a middle. A lamp's rays
end at it, so its cells are those of a cube about it.
"""

from __future__ import annotations

import numpy as np

from .bodies import BALL, GLOW, REACH

CELLS = 96  # along a side
NEAR = 4.0  # m from the middle within which cells are narrower than NEAR / 12
SIDE = 20  # cells along a side of a lamp's cube
BULGE = 1.25  # radii of a lamp that its places are off its middle, at most
SPREAD = 8.0  # m of way over which the sun's disc is allowed for
# Places in the numbers of a light, after its axes; a lamp's place is its middle.
MIDDLE, IS_LAMP, RADIUS, DIMS = 9, 12, 13, 14
BLOCK = 4  # pixels of which light is found together, down and across


def cells_of(offsets: np.ndarray) -> np.ndarray:
    """Return the cell of places on one axis of the plane, m from its middle."""
    share = offsets / (np.abs(offsets) + NEAR) * 0.5 + 0.5
    return np.clip((share * CELLS).astype(np.int64), 0, CELLS - 1)


def sort_boxes(chosen: np.ndarray, bodies: np.ndarray, light: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return starts (cells + 1,), items and the low and high corners (items, 6) of boxes along the world's axes that hold them.

    Primitives of cell c are items[starts[c]:starts[c + 1]], large ones first. bodies: rows of a frame.
    """
    size = bodies[:, BALL + 3]
    chosen = chosen[size[chosen] > 0]
    chosen = chosen[np.argsort(-size[chosen], kind="stable")]
    if light[IS_LAMP]:
        starts, items = _about_lamp(chosen[bodies[chosen, GLOW] < 1.0], bodies, light)
    else:
        starts, items = _across_sun(chosen, bodies, light)
    middle, reach = bodies[items, BALL : BALL + 3], bodies[items, REACH : REACH + 3]
    return starts, items, np.concatenate([middle - reach, middle + reach], 1).astype(np.float32)


def _across_sun(chosen: np.ndarray, bodies: np.ndarray, light: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `sort_boxes`, by where primitives stand on a plane across the sun's rays."""
    axes = light[:6].reshape(2, 3).T
    place = (bodies[chosen, BALL : BALL + 3] - light[MIDDLE : MIDDLE + 3]) @ axes
    reach = np.minimum(bodies[chosen, REACH : REACH + 3] @ np.abs(axes), bodies[chosen, BALL + 3 : BALL + 4])
    reach += SPREAD * light[RADIUS]
    low, high = cells_of(place - reach), cells_of(place + reach)
    wide, tall = (high - low + 1).T
    count = wide * tall
    order = np.repeat(np.arange(len(chosen)), count)
    rank = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    cell = (low[order, 1] + rank // wide[order]) * CELLS + low[order, 0] + rank % wide[order]
    by = np.argsort(cell, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(cell, minlength=CELLS * CELLS))])
    return starts, chosen[order[by]].astype(np.int64)


def _about_lamp(chosen: np.ndarray, bodies: np.ndarray, light: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `sort_boxes`, by the cells of a cube about a lamp, each a pyramid between planes through the lamp.

    A box may be in a cell if it is wholly outside none of the planes; it is larger by what the lamp's places are off its middle.
    """
    way = (bodies[chosen, BALL : BALL + 3] - light[MIDDLE : MIDDLE + 3]).T.astype(np.float32)
    reach = (bodies[chosen, REACH : REACH + 3] + BULGE * light[RADIUS]).T.astype(np.float32)
    edge = np.linspace(-1, 1, SIDE + 1, dtype=np.float32)[:, None]
    held = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        for sign in (1, -1):
            ahead = sign * way[axis] + reach[axis] >= 0
            strips = []
            for across in (u, v):
                off, wide = way[across] - edge * (sign * way[axis]), reach[across] + np.abs(edge) * reach[axis]
                strips.append((off + wide >= 0)[:-1] & (off - wide <= 0)[1:])  # (SIDE, P)
            held.append(strips[1][:, None] & (strips[0] & ahead)[None])
    cells = np.stack(held).reshape(6 * SIDE * SIDE, len(chosen))
    order = np.flatnonzero(cells) % max(len(chosen), 1)
    starts = np.concatenate([[0], np.cumsum(np.count_nonzero(cells, axis=1))])
    return starts, chosen[order].astype(np.int64)


def blocks_of(dirty: np.ndarray) -> np.ndarray:
    """Blocks of pixels (H, W) uint8 with any that is dirty."""
    return np.ascontiguousarray(_any_of(_any_of(dirty).T).T)


def _any_of(rows: np.ndarray) -> np.ndarray:
    """Every BLOCK rows as one."""
    made = rows[::BLOCK].copy()
    for k in range(1, BLOCK):
        others = rows[k::BLOCK]
        made[: len(others)] |= others
    return made
