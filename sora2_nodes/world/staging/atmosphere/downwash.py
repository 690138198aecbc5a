"""Dust that engines and rotors blow off the ground where something comes down or goes up: a ring that rolls outward over it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...display import GONE, Particles
from ...motion import Performance
from ...primitives import RGB
from ..roster import Member
from .vapours import DUST, puffs

BLOWN: RGB = (0.74, 0.70, 0.64)  # off any ground that has no dust of its own
REACHES = 1.6  # lengths over the ground from which the air is felt
COUNT, LIFE_S = 220, 2.6


def downwash(
    m: Member, performance: Performance, times: np.ndarray, ground: str, rng: np.random.Generator
) -> Iterator[Particles]:
    """The dust below a member whose root goes down to the ground or up from it; times (F,) in seconds of the world."""
    size = float(max(m.size)) * float(np.linalg.norm(performance.root[0, :, 0]))
    foot = performance.root[:, :, 3]
    age = np.mod(times[:, None] + rng.uniform(0, LIFE_S, COUNT), LIFE_S)
    step = float(times[1] - times[0]) if len(times) > 1 else 1.0
    born = np.round((times[:, None] - age) / max(step, 1e-6)).astype(int)
    at = np.clip(born, 0, len(times) - 1)
    high = foot[at][..., 1]
    felt = np.clip(1.2 - high / (REACHES * size), 0.0, 1.0)
    share, turn, far = age / LIFE_S, rng.uniform(0, 2 * np.pi, COUNT), rng.uniform(0.4, 1.0, COUNT)
    out = size * far * (0.20 + 0.75 * (1 - np.exp(-1.8 * age)))
    place = np.stack(
        [
            foot[at][..., 0] + out * np.cos(turn), size * (0.02 + 0.22 * far * share * felt), foot[at][..., 2] + 0.8 * out * np.sin(turn),
        ],
        -1,
    )  # fmt: skip
    seen = (felt > rng.uniform(0.1, 0.9, COUNT)) & (born > -0.6 / max(step, 1e-6))
    place[..., 1] = np.where(seen, place[..., 1], GONE)
    yield from puffs(place, share, 0.15 * size, DUST.get(ground, BLOWN), 0.5, glow=0.35)


__all__ = ["downwash"]
