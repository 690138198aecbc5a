"""What tools leave behind, as thin plates that are there from when the tool has been at them. Pure numpy."""

from __future__ import annotations

import numpy as np

from ....primitives import Primitive
from ..cues import ToolCoat

PLATES_S = 14  # plates a second
THICK = 0.0015  # units: half of it, and how far it lies out of the surface


def coat_of(coat: ToolCoat, times: np.ndarray) -> tuple[list[Primitive], np.ndarray, list[np.ndarray]]:
    """Its plates, their poses (F, N, 3, 4), and when each is seen, (F,) bool."""
    count = max(int((coat.end_s - coat.start_s) * PLATES_S), 2)
    made = np.linspace(coat.start_s, coat.end_s - 1.0 / PLATES_S, count)
    share = ((made - coat.start_s) / max(coat.end_s - coat.start_s, 1e-6))[:, None]
    middle = coat.first + share * (coat.last - coat.first) + np.sin(2 * np.pi * coat.rate * made)[:, None] * coat.along
    step = np.abs(np.diff(middle, axis=0, append=middle[-1:] + (middle[-1:] - middle[-2:-1]))) / 2
    away = np.asarray(coat.away)
    half = np.maximum(step + np.asarray(coat.across), 0.0) * (1 - np.abs(away)) + THICK * np.abs(away)
    plates = [
        Primitive(kind="box", size=(*(float(max(h, 1e-4)) for h in row), 0.0), colour=coat.colour, finish=coat.finish, role="coat")
        for row in half
    ]  # fmt: skip
    poses = np.zeros((len(times), count, 3, 4))
    poses[:, :, 0, 0] = poses[:, :, 1, 1] = poses[:, :, 2, 2] = 1.0
    poses[:, :, :, 3] = middle + THICK * away
    return plates, poses, [np.asarray(times >= at) for at in made]
