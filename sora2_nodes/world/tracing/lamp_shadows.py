"""Shadows of lamps at a larger size, from those traced at a smaller one: lamps are soft, so their shadows are smooth but at edges.

Each pixel takes the four small pixels around, those of its own surface most, as engine.picture.compositing does with light.
"""

from __future__ import annotations

import math

import numpy as np

from .compiled import entry
from .maps import Maps

STRANGER = 0.02  # weight of a small pixel that shows another thing


def enlarge_lamps(small: Maps, maps: Maps, lamps: int) -> None:
    """Fill the first lamps' shares in `maps`, in place, from those of the same frame at a smaller size."""
    for k in range(lamps):
        enlarge(
            np.moveaxis(small.lamps, -1, 0)[k],
            small.ident,
            small.depth,
            maps.ident,
            maps.depth,
            np.moveaxis(maps.lamps, -1, 0)[k],
        )


@entry
def enlarge(share, small_ident, small_depth, ident, depth, out):
    """Fill out (H, W) from share (h, w)."""
    height, width, rows, columns = out.shape[0], out.shape[1], share.shape[0], share.shape[1]
    for y in range(height):
        v = (y + 0.5) / height * rows - 0.5
        j = math.floor(v)
        b = v - j
        for x in range(width):
            u = (x + 0.5) / width * columns - 0.5
            i = math.floor(u)
            a = u - i
            own, far = ident[y, x], depth[y, x]
            total, weight = 0.0, 0.0
            for q in range(4):
                r, s = min(max(j + q // 2, 0), rows - 1), min(max(i + q % 2, 0), columns - 1)
                near = (b if q >= 2 else 1.0 - b) * (a if q % 2 else 1.0 - a) + 1e-3
                near /= 1.0 + 30.0 * abs(small_depth[r, s] - far) / (far + 1e-6)
                if small_ident[r, s] != own:
                    near *= 0.02  # STRANGER
                total += near * share[r, s]
                weight += near
            out[y, x] = total / weight
