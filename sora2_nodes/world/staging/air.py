"""What is in the air of a shot: rain, snow, leaves, petals, confetti, dust, sparks, bubbles, as particles on their way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..display import Particles
from ..primitives import RGB
from .scenario import Staged

REACH, HIGH, NEAR, FAR = 3.2, 3.0, 2.4, -3.6  # units: half width, height and depth of the air that is filled
MOST = 420


@dataclass(frozen=True, kw_only=True)
class Kind:
    """How one kind of air moves. fall: units/s, sway: units, tail: seconds of its streak, radius in units."""

    fall: float
    radius: float
    colour: RGB
    sway: float = 0.0
    tail: float = 0.0
    opacity: float = 1.0
    soft: bool = False
    glow: float = 0.0
    count: int = 260


KINDS: dict[str, Kind] = {
    "rain": Kind(fall=5.0, radius=0.004, colour=(0.80, 0.84, 0.90), tail=0.035, opacity=0.5, count=420),
    "snow": Kind(fall=0.55, radius=0.012, colour=(0.97, 0.98, 1.0), sway=0.18, opacity=0.95, count=380),
    "hail": Kind(fall=4.5, radius=0.009, colour=(0.92, 0.95, 0.98), tail=0.01, count=240),
    "leaves": Kind(fall=0.45, radius=0.022, colour=(0.80, 0.42, 0.12), sway=0.35, count=90),
    "petals": Kind(fall=0.35, radius=0.016, colour=(0.97, 0.72, 0.80), sway=0.3, count=110),
    "confetti": Kind(fall=0.5, radius=0.015, colour=(0.95, 0.35, 0.35), sway=0.25, count=160),
    "dust": Kind(fall=0.03, radius=0.006, colour=(0.95, 0.90, 0.78), sway=0.1, opacity=0.6, soft=True, count=140),
    "sparks": Kind(fall=-0.9, radius=0.007, colour=(1.0, 0.62, 0.2), sway=0.25, tail=0.03, glow=6.0, count=90),
    "bubbles": Kind(fall=-0.4, radius=0.035, colour=(0.85, 0.93, 0.98), sway=0.2, opacity=0.35, soft=True, count=70),
}
SPREAD = {
    "confetti": ((0.95, 0.3, 0.3), (0.25, 0.55, 0.95), (0.98, 0.82, 0.2), (0.3, 0.75, 0.4)),
    "leaves": ((0.80, 0.42, 0.12), (0.72, 0.25, 0.10), (0.85, 0.62, 0.18)),
}


def particles_of(staged: Staged, frames: int) -> tuple[Particles, ...]:
    """The particles of a shot's weather; wind carries them along."""
    place = staged.brief.place
    wind = 0.9 * place.amount("wind") + 0.5 * place.amount("storm")
    made: list[Particles] = []
    for name, kind in KINDS.items():
        amount = place.amount(name)
        if amount > 0 and not (place.indoors and name in ("rain", "snow", "hail")):
            colours = SPREAD.get(name, (kind.colour,))
            for number, colour in enumerate(colours):
                made.append(_falling(kind, colour, amount / len(colours), wind, frames, staged, number))
    return tuple(made)


def _falling(
    kind: Kind, colour: RGB, amount: float, wind: float, frames: int, staged: Staged, number: int
) -> Particles:
    rng = np.random.default_rng((staged.seed, 51, number, int(1000 * kind.radius)))
    count = int(min(MOST, kind.count * (0.3 + 1.2 * amount)))
    t = np.arange(frames)[:, None] / 24.0
    x, y, z = rng.uniform(-REACH, REACH, count), rng.uniform(0, HIGH, count), rng.uniform(FAR, NEAR, count)
    speed = kind.fall * rng.uniform(0.8, 1.2, count)
    phase, rate = rng.uniform(0, 2 * np.pi, count), rng.uniform(0.5, 1.4, count)
    sway = kind.sway * np.sin(rate * t * 2.2 + phase)
    high = np.mod(y - speed * t, HIGH)
    across = np.mod(x + wind * t + sway + REACH, 2 * REACH) - REACH
    position = np.stack([across, high, np.broadcast_to(z, high.shape)], -1).astype(np.float32)
    tail = None
    if kind.tail:
        tail = np.broadcast_to(np.array([wind, -1.0, 0.0]) * kind.tail, position.shape) * np.stack(
            [np.ones(count), speed, np.ones(count)], -1
        )
        tail = tail.astype(np.float32)
    radius = (kind.radius * rng.uniform(0.7, 1.3, count)).astype(np.float32)
    return Particles(
        position=position, radius=radius, colour=colour, opacity=kind.opacity, soft=kind.soft, glow=kind.glow, tail=tail
    )
