"""Particles as soft spots and streaks before everything that they are nearer than: the veil of a frame."""

from __future__ import annotations

import numpy as np

from ..display import Particles
from .compiled import device, entry
from .table import linear

LEAST = 0.7  # pixels of a spot's radius; what is smaller is fainter instead
PLACE, END, RADIUS, OPACITY, SOFT, COLOUR, GLOW, WIDTH = 0, 3, 6, 7, 8, 9, 12, 13  # places in the numbers of a spot


def spots_of(particles: tuple[Particles, ...], frame: int, view: np.ndarray) -> np.ndarray:
    """Return the spots (N, WIDTH) of one frame, the furthest first: where they begin and end, their look."""
    groups = [np.zeros((0, WIDTH))]
    for group in particles:
        place = group.position[min(frame, len(group.position) - 1)]
        spots = np.zeros((len(place), WIDTH))
        spots[:, PLACE:END] = place
        spots[:, END:RADIUS] = place if group.tail is None else place - group.tail[min(frame, len(group.tail) - 1)]
        spots[:, RADIUS], spots[:, OPACITY], spots[:, SOFT] = group.radius, group.opacity, group.soft
        spots[:, COLOUR:GLOW], spots[:, GLOW] = linear(np.array(group.colour)), group.glow
        groups.append(spots[place[:, 1] > -1])
    spots = np.concatenate(groups)
    return np.ascontiguousarray(spots[np.argsort(-((spots[:, PLACE:END] - view[:3]) @ view[3:6]), kind="stable")])


@entry
def splat(spots, view, surface, veil):
    """Lay spots over `veil` (H, W, 7): share hidden, albedo of what hides it, and what it sends out."""
    for k in range(spots.shape[0]):
        _lay(spots[k], view, surface, veil)
    for y in range(veil.shape[0]):
        for x in range(veil.shape[1]):
            if veil[y, x, 0] > 0.0:
                for c in range(1, 4):
                    veil[y, x, c] /= veil[y, x, 0]


@device
def _seen(spot, at, view, width, height):
    """Column, row (pixels) and depth of a point."""
    x, y, z = spot[at] - view[0], spot[at + 1] - view[1], spot[at + 2] - view[2]
    far = x * view[3] + y * view[4] + z * view[5]
    near = max(far, 0.05)
    u = (x * view[6] + y * view[7] + z * view[8]) / (near * view[12])
    v = (x * view[9] + y * view[10] + z * view[11]) / (near * view[13])
    return (0.5 + 0.5 * u) * width, (0.5 - 0.5 * v) * height, far


@device
def _lay(spot, view, surface, veil):
    height, width = veil.shape[0], veil.shape[1]
    ax, ay, far = _seen(spot, 0, view, width, height)
    bx, by, other = _seen(spot, 3, view, width, height)
    if far < 0.1 or other < 0.1:
        return
    true = spot[6] / (far * view[13]) * 0.5 * height
    size = max(true, 0.7)  # LEAST
    long = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    strength = spot[7] * (true / size) ** (2.0 if long < size else 1.0)
    x0, x1 = int(max(min(ax, bx) - size - 1.0, 0.0)), int(min(max(ax, bx) + size + 2.0, 1.0 * width))
    y0, y1 = int(max(min(ay, by) - size - 1.0, 0.0)), int(min(max(ay, by) + size + 2.0, 1.0 * height))
    for y in range(y0, y1):
        for x in range(x0, x1):
            hidden = surface[y, x, 6] - far  # DEPTH
            if hidden <= 0.0:
                continue
            px, py = x + 0.5 - ax, y + 0.5 - ay
            along = min(max((px * (bx - ax) + py * (by - ay)) / (long * long + 1e-9), 0.0), 1.0)
            px, py = px - along * (bx - ax), py - along * (by - ay)
            away = (px * px + py * py) ** 0.5
            if spot[8] > 0.0:  # SOFT
                share = max(1.0 - away / size, 0.0)
                share = share * share * (3.0 - 2.0 * share) * min(hidden / spot[6], 1.0)
            else:
                share = min(max(size - away + 0.5, 0.0), 1.0)
            _over(veil[y, x], spot, share * strength)


@device
def _over(row, spot, share):
    """One spot over what is there, colours weighted by what they hide."""
    if share <= 0.0:
        return
    row[0] = row[0] * (1.0 - share) + share
    for c in range(3):
        row[1 + c] = row[1 + c] * (1.0 - share) + share * spot[9 + c]
        row[4 + c] = row[4 + c] * (1.0 - share) + share * spot[9 + c] * spot[12]
