"""Trails of light that a long exposure makes of the cars on a street: white ones that come and red ones that go."""

from __future__ import annotations

import numpy as np

from ...display import Particles
from ...primitives import RGB
from ..grounds.roadway import LANE

TRAILS, REACH, SPEED = 26, 60.0, 22.0  # streaks of a colour, m that they go into the depth, m/s
LONG, NEAREST = 9.0, 4.0  # m of a streak, and before the middle that none comes nearer
COMING: RGB = (1.0, 0.95, 0.82)
GOING: RGB = (1.0, 0.12, 0.06)


def light_trails(frames: int, amount: float, metres: float, rng: np.random.Generator) -> list[Particles]:
    """The streaks along a street into the depth in units of `metres`, over frames at 24 a second."""
    t = np.arange(frames)[:, None] / 24.0
    made = []
    for colour, lane, way in ((COMING, -0.15, 1.0), (GOING, LANE - 0.15, -1.0)):
        count = max(4, round(TRAILS * amount))
        across = lane + rng.choice([-0.7, 0.7], count) + rng.uniform(-0.12, 0.12, count)
        speed = SPEED * rng.uniform(0.7, 1.3, count)
        z = np.mod(rng.uniform(0, REACH, count) + way * speed * t, REACH) - REACH - NEAREST
        high = rng.uniform(0.5, 0.85, count)
        place = np.stack([np.broadcast_to(across, z.shape), np.broadcast_to(high, z.shape), z], -1) / metres
        tail = np.zeros_like(place)
        tail[..., 2] = way * LONG / metres
        radius = np.full(count, 0.045 / metres, np.float32)
        made.append(
            Particles(
                position=place.astype(np.float32),
                radius=radius,
                colour=colour,
                opacity=0.9,
                glow=3.0,
                tail=tail.astype(np.float32),
            )
        )
    return made


__all__ = ["light_trails"]
