"""How far a change has come over a shot."""

from __future__ import annotations

import numpy as np

from ...motion.curves import ease

BEGINS, ENDS = 0.08, 0.88  # of a shot: before and after them one sees what it was and what it is


def progress_over(times: np.ndarray, duration_s: float) -> np.ndarray:
    """How far a change has come at times (F,) s, 0..1, smoothly."""
    share = times / max(duration_s, 1e-6)
    return ease((share - BEGINS) / (ENDS - BEGINS))


def between(stages: np.ndarray, progress: np.ndarray) -> np.ndarray:
    """Rows (F, ...) between stages (N, ...) that follow one another evenly, as far as the progress (F,) is."""
    at = np.clip(progress, 0.0, 1.0) * (len(stages) - 1)
    low = np.clip(np.floor(at).astype(int), 0, max(len(stages) - 2, 0))
    share = (at - low).reshape(-1, *([1] * (stages.ndim - 1)))
    high = np.minimum(low + 1, len(stages) - 1)
    return stages[low] + (stages[high] - stages[low]) * share
