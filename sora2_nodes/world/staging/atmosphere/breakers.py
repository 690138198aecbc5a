"""Waves that break on a rock in the sea: sheets of spray that shoot up before it, one after the other, and foam around its foot."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...display import GONE, Particles
from ..roster import Member
from ..scenario import Staged

ROCKS = ("sea rock", "iceberg", "rock", "rock cliff")  # what waves break on
FROM = 0.4  # of waves, from which they break
BURSTS, PERIOD_S = 7, 3.4  # places around a rock, and seconds from a burst to the next
DROPS = 150
CALM_FOAM = 0.25  # of the spray, where the sea is calm


def breakers(staged: Staged, frames: int, water: bool) -> Iterator[Particles]:
    """The spray of a shot's rocks in rough water. water: whether its ground is that."""
    weather = staged.brief.place
    rough = max(weather.amount("waves"), weather.amount("storm"))
    if not water:
        return
    rng = np.random.default_rng((staged.seed, 83))
    t = np.arange(frames)[:, None] / 24.0 * staged.tempo
    for m in staged.members:
        if m.name in ROCKS and m.owner in staged.spots and float(max(m.size)) > 0.6:
            yield _foam(staged, m, t, rng)
            if rough >= FROM:
                yield from _bursts(staged, m, t, rough, rng)


def _foot(staged: Staged, m: Member) -> tuple[np.ndarray, float, float, float]:
    """Where a rock is (3,), half its width and depth, and its height."""
    spot = staged.spots[m.owner]
    wide, tall, deep = (float(s) * spot.scale for s in m.size)
    return np.array([spot.x, 0.0, spot.z]), 0.5 * max(wide, deep), 0.5 * min(wide, deep), tall


def _foam(staged: Staged, m: Member, t: np.ndarray, rng: np.random.Generator) -> Particles:
    """White water that washes around the foot."""
    at, wide, deep, tall = _foot(staged, m)
    count = 160
    turn, phase = rng.uniform(0, 2 * np.pi, count), rng.uniform(0, 6.28, count)
    out = 1.0 + 0.10 * np.sin(1.3 * t + phase) + rng.uniform(-0.06, 0.10, count)
    place = at + np.stack(
        [out * wide * np.cos(turn), np.broadcast_to(0.012 * tall, out.shape), out * deep * np.sin(turn)], -1
    )
    radius = (rng.uniform(0.03, 0.09, count) * wide).astype(np.float32)
    return Particles(
        position=place.astype(np.float32), radius=radius, colour=(0.93, 0.96, 0.97), opacity=0.5, soft=True, glow=0.12
    )


def _bursts(staged: Staged, m: Member, t: np.ndarray, rough: float, rng: np.random.Generator) -> Iterator[Particles]:
    at, wide, deep, tall = _foot(staged, m)
    for k in range(BURSTS):
        angle = np.pi * (k + 0.5) / BURSTS + float(rng.uniform(-0.12, 0.12))  # of the side toward the viewer
        foot = at + np.array([1.02 * wide * np.cos(angle), 0.0, 1.02 * deep * np.sin(angle)])
        away = np.array([np.cos(angle), 0.0, np.sin(angle)])
        since = np.mod(t + PERIOD_S * float(rng.uniform(0, 1)), PERIOD_S) - rng.uniform(0, 0.35, DROPS)
        along, up = rng.normal(0, 0.22, DROPS) * wide, rng.uniform(0.5, 1.5, DROPS) * rough * tall * 1.15
        back = rng.uniform(-0.02, 0.22, DROPS) * wide
        side = np.array([-away[2], 0.0, away[0]])
        share = np.clip(since, 0.0, None)
        place = (
            foot
            + side * (along * (0.5 + 0.6 * share))[..., None]
            + away * (back * share)[..., None]
            + np.array([0.0, 1.0, 0.0]) * (up * share - 0.62 * tall * share**2)[..., None]
        )
        place[..., 1] = np.where((since > 0) & (place[..., 1] > 0), place[..., 1], GONE)
        for part, radius, opacity, soft in (
            (slice(0, None), 0.010, 0.85, False),
            (slice(0, None, 2), 0.085, 0.30, True),
        ):
            made = place[:, part].astype(np.float32)
            size = (rng.uniform(0.6, 1.5, made.shape[1]) * radius * wide).astype(np.float32)
            yield Particles(
                position=made, radius=size, colour=(0.95, 0.97, 0.99), opacity=opacity, soft=soft, glow=0.25
            )


__all__ = ["breakers"]
