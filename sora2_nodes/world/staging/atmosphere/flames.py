"""Fire on what burns: tongues of flame out of a house, a car or a tree, sparks, and a column of dark smoke over it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ....vocabulary.families import FAMILY_OF
from ...display import GONE, Particles
from ...primitives import RGB
from ..roster import Member
from ..scenario import Staged
from .vapours import puffs

OWN_FLAMES = ("light", "held", "phenomenon", "food", "cookware")  # families of what has a flame of its own
HEARTHS = (
    "campfire",
    "fireplace",
    "candle",
    "torch",
    "match",
    "fire",
    "flame",
    "lantern",
    "oven",
    "birthday cake",
    "volcano",
)
TONGUES, SPARKS, LIFE_S, SMOKE_S = 210, 70, 0.9, 4.5
LOOKS: tuple[tuple[float, float, RGB, float, float], ...] = (  # from, to of a tongue's life; colour; opacity; glow
    (0.0, 0.35, (1.0, 0.72, 0.24), 0.75, 5.0),
    (0.35, 0.7, (1.0, 0.42, 0.10), 0.6, 3.6),
    (0.7, 1.0, (0.80, 0.16, 0.04), 0.4, 1.6),
)


def fires(staged: Staged, frames: int) -> Iterator[Particles]:
    """All of it that a shot's burning things give off."""
    rng = np.random.default_rng((staged.seed, 67))
    t = np.arange(frames)[:, None] / 24.0 * staged.tempo
    for m in staged.members:
        if burns(staged, m):
            yield from _fire(staged, m, t, rng)


def burns(staged: Staged, m: Member) -> bool:
    """Whether something is on fire that has no flame of its own."""
    if m.person or m.name in HEARTHS or FAMILY_OF.get(m.name) in OWN_FLAMES or m.owner not in staged.spots:
        return False
    part = staged.script.parts.get(m.owner)
    done = part is not None and any(d.verb == "burn" for d in part.deeds)
    return done or staged.brief.things[m.ref[1]].state == "burning"


def _fire(staged: Staged, m: Member, t: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    spot = staged.spots[m.owner]
    tall, wide, deep = (
        float(s) * spot.scale for s in (m.size[1], max(m.size[0], m.size[2]), min(m.size[0], m.size[2]))
    )
    middle = np.array([spot.x, spot.y, spot.z])
    reach = min(0.7 * tall, 0.55 * wide + 0.2 * tall)
    # half of the tongues leave the roof, half the front and its sides
    roof = rng.random(TONGUES) < 0.5
    x = rng.uniform(-0.42, 0.42, TONGUES) * wide
    y = np.where(roof, rng.uniform(0.55, 0.95, TONGUES), rng.uniform(0.15, 0.75, TONGUES)) * tall
    z = np.where(roof, rng.uniform(-0.3, 0.4, TONGUES), 0.5) * max(deep, 0.4 * wide)
    age = np.mod(t / LIFE_S * rng.uniform(0.8, 1.3, TONGUES) + rng.uniform(0, 1, TONGUES), 1.0)
    sway = 0.05 * wide * np.sin(7.0 * t + rng.uniform(0, 6.28, TONGUES)) * age
    place = middle + np.stack([x * (1.0 - 0.35 * age) + sway, y + reach * age, np.broadcast_to(z, age.shape)], -1)
    radius = 0.085 * min(wide, 1.6 * tall) * rng.uniform(0.6, 1.2, TONGUES)
    for low, high, colour, opacity, glow in LOOKS:
        there = (age >= low) & (age < high)
        seen = place.copy()
        seen[..., 1] = np.where(there, place[..., 1], GONE)
        yield Particles(position=seen.astype(np.float32), radius=(radius * (1.15 - 0.5 * low)).astype(np.float32), colour=colour, opacity=opacity, soft=True, glow=glow)  # fmt: skip
    yield _sparks(middle, (wide, tall), t, rng)
    gone = np.mod(t / SMOKE_S + rng.uniform(0, 1, 110), 1.0)
    spread = rng.normal(0, 0.16, (2, 110)) * wide
    column = middle + np.stack(
        [
            spread[0] * (1 + 2.5 * gone) + 0.8 * tall * gone**1.5,
            0.9 * tall + 2.4 * tall * gone**0.8,
            spread[1] * (1 + gone),
        ],
        -1,
    )
    yield from puffs(column, gone, 0.24 * wide, (0.10, 0.09, 0.09), 0.5)


def _sparks(middle: np.ndarray, size: tuple[float, float], t: np.ndarray, rng: np.random.Generator) -> Particles:
    wide, tall = size
    age = np.mod(t / 1.6 + rng.uniform(0, 1, SPARKS), 1.0)
    x = rng.uniform(-0.5, 0.5, SPARKS) * wide * (1 + 0.8 * age) + 0.05 * wide * np.sin(
        5.0 * t + rng.uniform(0, 6.28, SPARKS)
    )
    y = 0.6 * tall + 1.5 * tall * age * rng.uniform(0.6, 1.2, SPARKS)
    place = middle + np.stack([x, y, np.broadcast_to(rng.uniform(-0.2, 0.5, SPARKS) * wide, x.shape)], -1)
    radius = np.full(SPARKS, 0.008 * max(tall, wide), np.float32)
    return Particles(position=place.astype(np.float32), radius=radius, colour=(1.0, 0.6, 0.2), glow=6.0)
