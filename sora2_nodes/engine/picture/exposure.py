"""How bright a shot is taken: from the light of a few of its frames, once for all of it, so that nothing flickers."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

KEY = 0.30  # mean exposed radiance of an ordinary day: white things come out near white
ADAPTS = 0.72  # share, in stops, by which the camera makes up for a dark or bright scene: night stays darker than day
RANGE = (0.25, 40.0)
BRIGHTEST = 3.0


def exposure_for(frames: Iterable[np.ndarray]) -> float:
    """Return the factor on radiance for pictures of linear radiance, axes in any order."""
    means = [float(np.minimum(f, BRIGHTEST).mean()) for f in frames]
    mean = max(float(np.mean(means)), 1e-4)
    return float(np.clip((KEY / mean) ** ADAPTS, *RANGE))
