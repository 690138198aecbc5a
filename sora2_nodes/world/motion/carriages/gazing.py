"""Gaze of beasts: neck and head turned to what a deed looks at, where nothing else is done with them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..curves import ease
from ..deeds import watched
from .course import Leg, Motion

FREE = frozenset(
    """stand wait look sit crouch lie walk run trot sneak stalk gallop chase follow pounce jump leap play bark wag hold creep""".split()
)  # deeds that leave the head free
MOST_DEG = 62.0  # to a side
TURNS_S = 0.35


def gaze(c: dict[str, np.ndarray], legs: Sequence[Leg], motion: Motion, t: np.ndarray, high: float) -> None:
    """Bend the channels look and neck toward what is looked at. high: of the eyes over the root, m."""
    for leg in legs:
        if "look" not in leg.deed.targets or leg.deed.verb not in FREE:
            continue
        way = watched(leg.deed, t) - motion.place - np.array([0.0, high, 0.0])
        a = np.radians(motion.yaw)
        ahead, left = way[:, 0] * np.cos(a) - way[:, 2] * np.sin(a), -way[:, 0] * np.sin(a) - way[:, 2] * np.cos(a)
        side = np.degrees(np.arctan2(left, ahead))
        up = np.degrees(np.arctan2(way[:, 1], np.hypot(ahead, left)))
        weight = ease((t - leg.deed.start_s) / TURNS_S) if leg is not legs[0] else np.ones(len(t))
        weight = weight * ease((leg.deed.end_s + TURNS_S - t) / TURNS_S) * ease((165 - np.abs(side)) / 40)
        c["look"] = c["look"] + (np.clip(side, -MOST_DEG, MOST_DEG) - c["look"]) * weight
        c["neck"] = c["neck"] + (np.clip(-0.55 * up, -40, 30) - c["neck"]) * weight
        c["head"] = c["head"] + (np.clip(-0.45 * up, -30, 25) - c["head"]) * weight
