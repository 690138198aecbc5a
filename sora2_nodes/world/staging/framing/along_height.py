"""A camera that looks, or rises, along something tall: from its foot to its top, or back, as near as shows a half of it at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .aim import Aim, Subject

SHOWN, INSET = (
    0.62,
    0.20,
)  # of its height: how much is seen at a time, and how far from its ends the picture's middle stays
NARROW = 0.9  # of its height: what is wider than that is seen whole
HELD = 0.16  # of the time, at either end


def along_height(subjects: Sequence[Subject], aim: Aim, move: str, direction: str) -> Aim | None:
    """The aim of a tilt or a crane along the one subject of a shot; None where it is not taller than wide. direction: up | down."""
    if not move.startswith(("tilt", "crane")) or len(subjects) != 1:
        return None
    one = subjects[0]
    tall, wide = float(one.size[1]), float(one.size[0])
    if tall < NARROW * wide:
        return None
    frames = len(aim.target)
    u = np.clip((np.linspace(0.0, 1.0, frames) - HELD) / (1 - 2 * HELD), 0.0, 1.0) if frames > 1 else np.zeros(1)
    ease = u * u * (3 - 2 * u)
    share = INSET + (1 - 2 * INSET) * (1 - ease if direction == "down" else ease)
    middle = np.median(one.middle, 0)
    low = float(np.median(one.low[:, 1]))
    target = np.stack([np.full(frames, middle[0]), low + share * tall, np.full(frames, middle[2])], 1)
    standing = np.stack(
        [np.full(frames, middle[0]), np.full(frames, low + INSET * tall), np.full(frames, middle[2])], 1
    )
    tan = np.tan(np.radians(aim.fov / 2))
    distance = SHOWN * tall / (2 * tan) + 0.5 * wide
    return Aim(
        target=target,
        anchor=target if move.startswith("crane") else standing,
        distance=distance,
        fov=aim.fov,
        azimuth=aim.azimuth,
    )
