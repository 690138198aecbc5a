"""Primitives of one frame as rows of numbers, as kernels read them; and rays against such a row."""

from __future__ import annotations

import numpy as np

from .compiled import device, inlined
from .solids import distance, normal
from .table import Solids, Table

INVERSE, KIND, SIZE, FIRST, COUNT, HALF, COLOUR, SECOND, PATTERN, SCALE = 0, 12, 13, 18, 19, 20, 23, 26, 29, 30
ROUGH, METAL, CLEAR, GLOW, TEXT, BALL, REACH = 31, 32, 33, 34, 35, 39, 43  # places in a row
INDEX, THROUGH, THICK, WIDTH = 46, 47, 48, 49  # of what bends light, see `table.lens_of`; numbers of a row

MARGIN = 1e-4  # m, about a box
SEEN_THROUGH = 0.12  # of what is let through: what lets less through is drawn as what lets none


def still_rows(solids: Solids) -> np.ndarray:
    """Return what stays the same of every row: (P, WIDTH) float64; placements are zero."""
    rows = np.zeros((len(solids.kind), WIDTH))
    parts = {
        KIND: solids.kind,
        SIZE: solids.size,
        FIRST: solids.span,
        HALF: solids.half,
        COLOUR: solids.colour,
        SECOND: solids.second,
        PATTERN: solids.pattern,
        SCALE: solids.scale,
        ROUGH: solids.matter,
        TEXT: solids.text,
        INDEX: solids.lens,
    }
    for at, values in parts.items():
        wide = values[:, None] if values.ndim == 1 else values
        rows[:, at : at + wide.shape[1]] = wide
    return rows


def rows_at(still: np.ndarray, table: Table, frame: int) -> np.ndarray:
    """Return the rows (P, WIDTH) of one frame."""
    rows = still.copy()
    at = min(frame, len(table.inverse) - 1)
    rows[:, INVERSE:KIND] = table.inverse[at].reshape(-1, 12)
    rows[:, BALL : BALL + 4] = table.ball[at]
    turned_now = table.surface[min(frame, len(table.surface) - 1)]
    rows[table.turning, COLOUR:PATTERN] = turned_now[:, :6]
    rows[table.turning, ROUGH:TEXT] = turned_now[:, 6:]
    along = np.abs(table.pose[at, :, :, :3]) @ table.solids.half[:, :, None]  # half a box along the world's axes
    rows[:, REACH:INDEX] = np.minimum(along[:, :, 0] + MARGIN, table.ball[at, :, 3:])
    if (rows[:, INDEX] > 0).any():
        rows[:, THICK] *= np.cbrt(np.abs(np.linalg.det(table.pose[at, :, :, :3].astype(float))))
        rows[rows[:, CLEAR] <= SEEN_THROUGH, INDEX] = 0.0
    return rows


@device
def turned(body, x, y, z):
    """A direction of the world, in the primitive's own frame."""
    return (
        body[0] * x + body[1] * y + body[2] * z,
        body[4] * x + body[5] * y + body[6] * z,
        body[8] * x + body[9] * y + body[10] * z,
    )


@device
def brought(body, x, y, z):
    """A point of the world, in the primitive's own frame."""
    return (
        body[0] * x + body[1] * y + body[2] * z + body[3],
        body[4] * x + body[5] * y + body[6] * z + body[7],
        body[8] * x + body[9] * y + body[10] * z + body[11],
    )


@inlined
def reach(body, profile, ox, oy, oz, dx, dy, dz, t_min):
    """Nearest t > t_min of a ray in the primitive's own frame; see solids.distance."""
    return distance(
        int(body[12]), body[13], body[14], body[15], body[16], body[17], profile, int(body[18]), int(body[19]),
        ox, oy, oz, dx, dy, dz, t_min,
    )  # fmt: skip


@device
def outward(body, profile, x, y, z):
    """Outward direction (not of unit length) at a point in the primitive's own frame."""
    return normal(
        int(body[12]), body[13], body[14], body[15], body[16], body[17], profile, int(body[18]), int(body[19]), x, y, z
    )  # fmt: skip
