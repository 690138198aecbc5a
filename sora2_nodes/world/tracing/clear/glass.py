"""What lets light through, laid over what is seen behind it: coat, tint and normal, softened over the pixels around."""

from __future__ import annotations

from ..bodies import brought, outward
from ..compiled import device, entry
from ..projection import toward
from ..surfaces import to_world


@entry
def glaze(surface, emission, sky_map, coat, coat_ident, bodies, profile, view, pane_depth, pane, tint, edge, dirty):
    """Tint what dirty pixels see and note the nearest pane: coat (H, W, 5), share, normal and depth. emission: or none.

    What edges see is tinted already, ray by ray.
    """
    height, width = pane.shape[0], pane.shape[1]
    for y in range(height):
        for x in range(width):
            if dirty[y, x] == 0:
                continue
            coat[y, x, 0] = 0.0
            coat_ident[y, x] = pane[y, x]
            b, a = _nearest(pane_depth, pane, y, x)
            if pane[b, a] >= 0:
                _tint(surface[y, x], emission, sky_map, coat, bodies, pane, tint, edge, y, x)
                dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
                body, t = bodies[pane[b, a]], pane_depth[b, a] * 1.0
                px, py, pz = brought(body, view[0] + t * dx, view[1] + t * dy, view[2] + t * dz)
                nx, ny, nz = outward(body, profile, px, py, pz)
                coat[y, x, 1], coat[y, x, 2], coat[y, x, 3] = to_world(body, nx, ny, nz, dx, dy, dz)
                coat[y, x, 4] = t


@device
def _nearest(pane_depth, pane, y, x):
    """The pixel among those around that sees the nearest pane."""
    row, column = y, x
    for b in range(max(y - 1, 0), min(y + 2, pane.shape[0])):
        for a in range(max(x - 1, 0), min(x + 2, pane.shape[1])):
            if pane[b, a] >= 0 and (pane[row, column] < 0 or pane_depth[b, a] < pane_depth[row, column]):
                row, column = b, a
    return row, column


@device
def _tint(row, emission, sky_map, coat, bodies, pane, tint, edge, y, x):
    for c in range(3):
        through, own, total = 0.0, 0.0, 0.0
        for b in range(max(y - 1, 0), min(y + 2, pane.shape[0])):
            for a in range(max(x - 1, 0), min(x + 2, pane.shape[1])):
                weight = (2.0 - abs(b - y)) * (2.0 - abs(a - x))
                total += weight
                through += weight * tint[b, a, c]
                k = pane[b, a]
                if k >= 0:
                    own += weight * (1.0 - bodies[k, 33]) * bodies[k, 23 + c]
                    coat[y, x, 0] += weight / 16.0 if c == 0 else 0.0
        if edge[y, x] == 0:
            row[c] = (row[c] * through + own) / total
        sky_map[y, x, c] *= through / total
        if emission.shape[0] > 0:
            emission[y, x, c] *= through / total
