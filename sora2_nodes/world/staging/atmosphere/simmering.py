"""Bubbles that come up on what boils in an open pot, and burst."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...assembly import matrices, placed
from ...display import Particles
from ..scenario import Staged

COUNT, LIFE_S = 34, 0.7
GONE = -50.0  # height of bubbles that are not there


def simmering(staged: Staged, frames: int) -> Iterator[Particles]:
    """Domes on the liquid of every vessel that boils: each swells, stays a moment and is gone."""
    rng = np.random.default_rng((staged.seed, 73))
    t = np.arange(frames)[:, None] / 24.0
    for m in staged.members:
        part = staged.script.parts.get(m.owner)
        held = [number for number, p in enumerate(m.assembly.primitives) if p.role == "contents"]
        if part is None or part.held_by or not held or not any(d.verb == "boil" for d in part.deeds):
            continue
        spot = staged.spots[m.owner]
        surface = matrices(m.assembly, placed((0, 0, 0))[None])[0][held[0]]
        high = spot.y + float(surface[1, 3]) * spot.scale
        colour = m.assembly.primitives[held[0]].colour
        pale = (0.5 * colour[0] + 0.5, 0.5 * colour[1] + 0.5, 0.5 * colour[2] + 0.5)
        wide = 0.5 * float(min(m.size[0], m.size[2])) * spot.scale * 0.72
        age = np.mod(t / LIFE_S + rng.uniform(0, 1, COUNT), 1.0)
        turn, out = rng.uniform(0, 2 * np.pi, COUNT), np.sqrt(rng.uniform(0, 1, COUNT)) * wide
        x = np.broadcast_to(spot.x + out * np.cos(turn), age.shape)
        z = np.broadcast_to(spot.z + out * np.sin(turn), age.shape)
        for low, share in ((0.0, 0.45), (0.35, 0.75), (0.6, 1.0)):
            there = (age >= low) & (age < low + 0.4)
            place = np.stack([x, np.where(there, high, GONE), z], -1).astype(np.float32)
            radius = (0.13 * wide * share * rng.uniform(0.6, 1.2, COUNT)).astype(np.float32)
            yield Particles(position=place, radius=radius, colour=pale, opacity=0.85)
