"""Prompts and seeds that no training clip has: they are drawn from numbers above any that training uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sora2_nodes.world.briefs.describe import describe
from sora2_nodes.world.briefs.templates import sample_brief

FIRST = 1_000_000_000  # training seeds stay far below
SECONDS = (2.5, 3.0, 4.0)


@dataclass(frozen=True)
class Case:
    """One held-out render."""

    prompt: str
    seed: int
    seconds: float


def cases(count: int, seed: int) -> Iterator[Case]:
    """Yield `count` cases; equal seeds give equal cases, and the first n of more are the same n."""
    for number in range(count):
        rng = np.random.default_rng((FIRST, seed, number))
        prompt = describe(sample_brief(rng), rng)
        yield Case(prompt, FIRST + seed * 100_000 + number, float(rng.choice(SECONDS)))
