"""A rough sea: ridges of water that roll toward the camera with foam along their crests, and the spray that the wind takes off them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...display import Particles
from ...primitives import RGB, Primitive
from ...scene import Camera
from ..places import GROUNDS, PLACES
from ..scenario import Staged

FROM = 0.45  # of waves, from which the sea has ridges
ROWS, ACROSS, WIDE = 13, 6, 3.1  # ridges one behind the other and side by side; units from one to the next
FAR, NEAR = -22.0, 2.6  # units that they roll over
SPEED = 0.55  # units/s
TALL = 0.46  # units: of a ridge beside the action in a full storm
DEEP: RGB = (0.05, 0.15, 0.21)
LIT: RGB = (0.12, 0.30, 0.36)
FOAM: RGB = (0.86, 0.91, 0.93)
CREST = (0.66, 1.07, 0.34)  # of a ridge's width, height and depth: the foam along its crest
SPRAY = 5  # puffs a ridge
CALM = 1.0  # units around people within which nothing rolls over them


@dataclass(frozen=True, kw_only=True)
class Swell:
    """Its ridges, their poses (F, P, 3, 4), and spray."""

    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    spray: tuple[Particles, ...]


def roughness_of(staged: Staged, place: str) -> float:
    """How rough the sea of a set is, 0 for what has no ridges."""
    weather = staged.brief.place
    waves = max(weather.amount("waves"), weather.amount("storm"))
    return waves if GROUNDS[PLACES[place].ground].pattern == "water" and waves >= FROM else 0.0


def swell_of(staged: Staged, place: str, camera: Camera, times: np.ndarray) -> Swell | None:
    """The ridges of a shot at sea, None where the water is calm."""
    rough = roughness_of(staged, place)
    if rough == 0.0:
        return None
    rng = np.random.default_rng((staged.seed, 71))
    scale = float(np.clip(np.linalg.norm(camera.eye - camera.target, axis=1).mean() / 4.2, 0.6, 4.0))
    count, span = ROWS * ACROSS, NEAR - FAR
    row, column = np.divmod(np.arange(count), ACROSS)
    t = times[:, None]
    share = np.mod((row + rng.uniform(-0.25, 0.25, count)) / ROWS + SPEED * t / span, 1.0)  # (F, N)
    z = FAR + span * share
    away = np.maximum(1.0, 1.0 - 0.16 * z)  # what is further off is wider and taller, as the sea opens
    x = (column - (ACROSS - 1) / 2 + rng.uniform(-0.4, 0.4, count) + 0.5 * (row % 2)) * WIDE * away + 0.12 * t
    swells = 0.75 + 0.25 * np.sin(1.1 * t + rng.uniform(0, 6.28, count))
    tall = (
        TALL
        * rough
        * rng.uniform(0.6, 1.25, count)
        * away
        * swells
        * np.clip(4.0 * (1.0 - share), 0.0, 1.0)
        * np.clip(6.0 * share, 0.0, 1.0)
    )
    if any(m.person or m.assembly.family == "board" for m in staged.members):
        tall = tall * np.clip((np.abs(z) - CALM) / CALM, 0.05, 1.0)
    turn = np.radians(rng.uniform(-13, 13, count))
    poses = np.zeros((len(times), count, 3, 4))
    wide, deep = 0.85 * WIDE * away, 0.55 * away
    poses[:, :, 0, 0], poses[:, :, 0, 2] = wide * np.cos(turn), deep * np.sin(turn)
    poses[:, :, 2, 0], poses[:, :, 2, 2] = -wide * np.sin(turn), deep * np.cos(turn)
    poses[:, :, 1, 1] = np.maximum(tall, 1e-3)
    poses[:, :, :, 3] = np.stack([x, np.zeros_like(x), z], -1)
    poses *= scale
    foamy = np.flatnonzero(rng.random(count) < 0.7)
    crests = poses[:, foamy].copy()
    crests[..., :3] *= np.array(CREST)
    made = np.concatenate([poses, crests], 1).astype(np.float32)
    ridge = Primitive(
        kind="ellipsoid",
        size=(1.0, 1.0, 1.0),
        colour=DEEP,
        second=LIT,
        pattern="mottle",
        scale=0.12,
        finish="satin",
        role="set",
    )
    foam = replace(ridge, colour=FOAM, scale=0.10, finish="matte")
    spray = _blown(x[:, foamy], z[:, foamy], tall[:, foamy], np.broadcast_to(wide, tall.shape)[:, foamy], scale, t, rng)
    return Swell(primitives=(ridge,) * count + (foam,) * len(foamy), poses=made, spray=spray)


def _blown(
    x: np.ndarray,
    z: np.ndarray,
    tall: np.ndarray,
    wide: np.ndarray,
    scale: float,
    t: np.ndarray,
    rng: np.random.Generator,
) -> tuple[Particles, ...]:
    """Foam that flies off the crests with the wind."""
    count = x.shape[1] * SPRAY
    along, phase = rng.uniform(-0.7, 0.7, count), rng.uniform(0, 1, count)
    age = np.mod(t / 1.3 + phase, 1.0)
    each = np.repeat(np.arange(x.shape[1]), SPRAY)
    high = tall[:, each] * np.sqrt(np.maximum(1 - along**2, 0.05)) * (1.0 + 0.5 * age * (1 - age))
    place = np.stack([x[:, each] + along * wide[:, each] + 0.5 * age, high, z[:, each] + 0.08], -1) * scale
    return (
        Particles(position=place.astype(np.float32), radius=np.full(count, 0.07 * scale, np.float32), colour=(0.92, 0.95, 0.97), opacity=0.22, soft=True, glow=0.15),
        Particles(position=place[:, ::2].astype(np.float32), radius=np.full(len(each[::2]), 0.012 * scale, np.float32), colour=(0.96, 0.98, 1.0), opacity=0.8, glow=0.15),
    )  # fmt: skip


__all__ = ["roughness_of", "swell_of"]
