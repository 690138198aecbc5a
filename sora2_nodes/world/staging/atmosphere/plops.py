"""The crown and the drops of a liquid that something falls into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ...display import GONE, Particles
from ..blocking.cues import Splash

DROPS, FINE = 90, 3  # of a splash; every so manieth is a large one
LOWEST, HIGHEST = 0.25, 1.8  # how high drops go, of the size of what fell


def plops(
    splashes: Sequence[Splash], times: np.ndarray, gravity: float, rng: np.random.Generator
) -> Iterator[Particles]:
    """Drops (F, N, 3) thrown up in a ring where each thing meets the surface, at times (F,) in seconds; gravity in units/s²."""
    for splash in splashes:
        since = np.clip(times - splash.time_s, 0.0, None)[:, None]
        turn = rng.uniform(0.0, 2.0 * np.pi, DROPS)
        pull = max(gravity, 0.5)
        rise = np.sqrt(2.0 * pull * splash.size * rng.uniform(LOWEST, HIGHEST, DROPS))
        out = splash.size * (0.35 + rng.uniform(0.2, 1.1, DROPS) * since * pull / (2.0 * rise))
        place = np.array(splash.place) + np.stack(
            [out * np.cos(turn), rise * since - 0.5 * pull * since**2, out * np.sin(turn)], -1
        )
        falls = (since > 0.0) & (place[..., 1] > splash.place[1] - 0.6 * splash.size)
        place[..., 1] = np.where(falls, place[..., 1], GONE)
        for part, radius in ((slice(None), 0.035), (slice(0, None, FINE), 0.075)):
            many = place[:, part].shape[1]
            yield Particles(
                position=place[:, part].astype(np.float32), radius=np.full(many, radius * splash.size, np.float32), colour=splash.colour,
                opacity=0.92, soft=False, glow=0.35,
            )  # fmt: skip
