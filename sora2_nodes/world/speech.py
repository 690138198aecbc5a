"""The energy of speech while somebody talks, for mouths to follow; no words, no sound."""

from __future__ import annotations

import math

import numpy as np


def speech_energy(ticks: int, rate_hz: int, spans: list[tuple[float, float]], seed: int) -> np.ndarray:
    """Syllables at 4 to 6 Hz in phrases with short pauses, inside the spans of seconds. (ticks,) 0..1."""
    rng = np.random.default_rng((seed, 5))
    t = np.arange(ticks) / rate_hz
    energy = np.zeros(ticks)
    for start, end in spans:
        now, left = start + 0.12, int(rng.integers(6, 13))
        while now < end - 0.1:
            length, loud = float(rng.uniform(0.13, 0.24)), float(rng.uniform(0.55, 1.0))
            u = (t - now) / length
            energy = np.maximum(
                energy, np.where((u > 0) & (u < 1), loud * np.sin(math.pi * np.clip(u, 0, 1)) ** 0.8, 0.0)
            )
            now, left = now + length, left - 1
            if left == 0:
                now, left = now + float(rng.uniform(0.2, 0.45)), int(rng.integers(6, 13))
    return energy.astype(np.float32)
