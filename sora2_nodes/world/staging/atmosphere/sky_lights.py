"""What is seen in the sky over a place: curtains of northern light, a rainbow, banks of cloud that go."""

from __future__ import annotations

import numpy as np

from ...display import Particles
from ...primitives import RGB

View = tuple[np.ndarray, float]  # what the camera looks at (F, 3), and its scale
BOW_AWAY, BOW, BAND = 75.0, 0.36, 0.0125  # units to a rainbow; of that: its radius, the width of a colour
BOW_SEGMENTS = 120
SPECTRUM: tuple[RGB, ...] = (
    (0.75, 0.15, 0.95), (0.25, 0.25, 1.0), (0.1, 0.75, 0.95), (0.15, 0.9, 0.25), (1.0, 0.95, 0.15), (1.0, 0.55, 0.1), (1.0, 0.15, 0.12),
)  # fmt: skip


def rainbow(frames: int, view: View, amount: float) -> list[Particles]:
    """A bow on the horizon, red outside, one stripe of soft particles a colour. amount: 0..1, how strong it is."""
    middle, scale = view
    away = BOW_AWAY * max(scale, 1.0)
    angle = np.linspace(0.0, np.pi, BOW_SEGMENTS + 1)
    centre = middle.mean(0) * [1, 0, 1] + np.array([0.0, -0.12 * BOW * away, -away])
    made = []
    for k, colour in enumerate(SPECTRUM):
        radius = away * (BOW + k * BAND)
        bow = centre + radius * np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], -1)
        place, tail = bow[:-1], np.diff(bow, axis=0)
        made.append(
            Particles(
                position=np.broadcast_to(place, (frames, *place.shape)).astype(np.float32),
                radius=np.full(BOW_SEGMENTS, 0.75 * BAND * away, np.float32),
                colour=colour,
                opacity=0.30 * amount,
                soft=True,
                glow=0.35,
                tail=np.broadcast_to(tail, (frames, *tail.shape)).astype(np.float32),
            )
        )
    return made


def aurora(frames: int, view: View) -> list[Particles]:
    """Curtains of light over the horizon."""
    middle, scale = view
    t = np.arange(frames)[:, None] / 24.0
    made = []
    for k, colour in enumerate(((0.25, 1.0, 0.55), (0.25, 0.85, 0.9), (0.65, 0.35, 1.0))):
        count = 60
        u = np.linspace(-9, 9, count)
        sway = 0.5 * np.sin(0.7 * u + 0.5 * t + 2 * k) + 0.25 * np.sin(1.9 * u - 0.8 * t + k)
        place = np.stack([u + 0.2 * sway, 2.0 + 0.4 * k + 0.35 * sway, np.full_like(sway, -12.0 - k)], -1)
        tail = np.zeros_like(place)
        tail[..., 1] = -(1.5 + 0.6 * np.sin(1.3 * u + 0.6 * t + k))
        place = place * scale + middle[:, None] * [1, 0, 1]
        made.append(
            Particles(
                position=place.astype(np.float32),
                radius=np.full(count, 0.30 * scale, np.float32),
                colour=colour,
                opacity=0.15,
                soft=True,
                glow=0.45,
                tail=(tail * scale).astype(np.float32),
            )
        )
    return made


def clouds(frames: int, view: View, speed: float, rng: np.random.Generator) -> list[Particles]:
    """Banks of cloud that go over the sky. speed: units/s."""
    middle, scale = view
    t = np.arange(frames)[:, None] / 24.0
    wide, banks, puffs = 26.0, 12, 13
    x0, y0, z0 = (np.repeat(rng.uniform(a, b, banks), puffs) for a, b in ((-wide, wide), (2.9, 8.0), (-34.0, -24.0)))
    dx, dy = rng.normal(0, 1.5, banks * puffs), np.abs(rng.normal(0, 0.34, banks * puffs))
    x = np.mod(x0 + dx + speed * t + wide, 2 * wide) - wide
    place = np.stack([x, np.broadcast_to(y0 + dy, x.shape), np.broadcast_to(z0, x.shape)], -1) * scale + middle[
        :, None
    ] * [1, 0, 1]
    radius = (rng.uniform(0.7, 1.5, banks * puffs) * scale).astype(np.float32)
    return [
        Particles(position=place.astype(np.float32), radius=radius, colour=(0.98, 0.98, 1.0), opacity=0.30, soft=True)
    ]
