"""What a change leaves around a thing: the puddle of what melts, drops of dew on what is cold, frost, foam over a rim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...catalogue.repainting import lighter
from ...motion.curves import ease
from ...primitives import RGB, Primitive
from .spots_on import places_on

LOBES = (
    (0.0, 0.0, 1.0),
    (0.42, 0.16, 0.66),
    (-0.46, 0.10, 0.60),
    (0.10, -0.34, 0.62),
    (-0.16, 0.38, 0.56),
)  # of a puddle: x, z and radius
DROPS, FROST, FOAM = 90, 150, 46
RUN = 0.3  # share of drops that run down


@dataclass(frozen=True, kw_only=True)
class Leavings:
    """Primitives that come with a change, their poses (F, K, 3, 4)."""

    primitives: tuple[Primitive, ...]
    poses: np.ndarray


def puddle(foot: np.ndarray, wide: float, share: np.ndarray, colour: RGB, *, clear: bool) -> Leavings:
    """A flat pool that spreads around a foot (3,) as far as a share (F,) says. wide: of the thing, units."""
    parts, poses = [], []
    for k, (x, z, r) in enumerate(LOBES):
        parts.append(
            Primitive(
                kind="ellipsoid",
                size=(1.0, 1.0, 1.0),
                colour=colour,
                second=colour,
                finish="water" if clear else "gloss",
                role="puddle",
            )
        )
        late = np.clip((share - 0.10 - 0.06 * k) / (0.90 - 0.06 * k), 0.0, 1.0)
        radius = np.maximum(1.0 * wide * r * np.sqrt(late), 1e-4)
        pose = np.zeros((len(share), 3, 4))
        pose[:, 0, 0], pose[:, 1, 1], pose[:, 2, 2] = (
            radius,
            np.maximum(0.035 * wide * np.sqrt(late), 1e-5),
            0.8 * radius,
        )
        pose[:, 0, 3] = foot[0] + x * 1.0 * wide * np.sqrt(late)
        pose[:, 1, 3] = foot[1] + 0.002 * wide
        pose[:, 2, 3] = foot[2] + z * 1.0 * wide * np.sqrt(late)
        poses.append(pose)
    return Leavings(primitives=tuple(parts), poses=np.stack(poses, 1))


def dew(
    primitives: Sequence[Primitive], poses: np.ndarray, size: float, share: np.ndarray, rng: np.random.Generator
) -> Leavings:
    """Drops that come out all over what is cold, grow, and in part run down. poses (P, 3, 4); size: of the thing, units."""
    places, normals = places_on(primitives, poses, DROPS, rng)
    low = float(poses[:, 1, 3].min()) - 0.4 * size
    born = rng.uniform(0.0, 0.72, len(places))
    grown = ease((share[:, None] - born) / 0.26)  # (F, N)
    radius = size * rng.uniform(0.008, 0.019, len(places))
    runs = rng.uniform(size=len(places)) < RUN
    fallen = np.where(runs, np.clip(share[:, None] - born - 0.2, 0, None) ** 1.4 * 0.62 * size, 0.0)
    made = np.zeros((len(share), len(places), 3, 4))
    long = 1.0 + 0.8 * runs
    for axis, by in ((0, 1.0), (1, long), (2, 1.0)):
        made[:, :, axis, axis] = np.maximum(grown * radius * by, 1e-5)
    made[..., 3] = places + 0.35 * radius[:, None] * normals
    made[..., 1, 3] = np.maximum(made[..., 1, 3] - fallen, low)
    drop = Primitive(
        kind="ellipsoid",
        size=(1.0, 1.0, 1.0),
        colour=(0.80, 0.90, 0.96),
        second=(0.8, 0.9, 0.96),
        finish="gloss",
        role="drop",
        glow=0.12,
    )
    return Leavings(primitives=(drop,) * len(places), poses=made)


def frost(
    primitives: Sequence[Primitive],
    poses: np.ndarray,
    size: float,
    share: np.ndarray,
    rng: np.random.Generator,
    colour: RGB = (0.93, 0.97, 1.0),
) -> Leavings:
    """Flat pale crystals that grow all over what is very cold. poses (P, 3, 4)."""
    places, normals = places_on(primitives, poses, FROST, rng)
    low, high = (float(places[:, 1].min()), float(places[:, 1].max())) if len(places) else (0.0, 1.0)
    born = 0.55 * (places[:, 1] - low) / max(high - low, 1e-6) + rng.uniform(0.0, 0.25, len(places))  # from below up
    grown = ease((share[:, None] - born) / 0.2)
    radius = size * rng.uniform(0.012, 0.032, len(places))
    made = np.zeros((len(share), len(places), 3, 4))
    for i, normal in enumerate(normals):
        side = np.cross(normal, [0.31, 0.84, 0.44])
        side /= max(float(np.linalg.norm(side)), 1e-9)
        frame = np.stack([side, normal, np.cross(side, normal)], 1)
        made[:, i, :, :3] = (
            frame * np.array([1.0, 0.22, 0.7]) * np.maximum(grown[:, i] * radius[i], 1e-5)[:, None, None]
        )
    made[..., 3] = places
    flake = Primitive(
        kind="ellipsoid", size=(1.0, 1.0, 1.0), colour=colour, second=colour, finish="matte", role="frost"
    )
    return Leavings(primitives=(flake,) * len(places), poses=made)


def layer(
    inside: tuple[np.ndarray, np.ndarray], share: np.ndarray, colour: RGB, *, below: bool, rise: float
) -> Leavings:
    """A liquid that stays apart from another in one glass: it gathers on it, or under it. rise: how much higher both stand in the end than one did."""
    low, high = inside
    tall, radius = float(high[1] - low[1]), 0.503 * float(max(high[0] - low[0], high[2] - low[2]))
    deep = np.maximum(rise * tall * share, 1e-4)
    pose = np.zeros((len(share), 1, 3, 4))
    pose[:, 0, 0, 0] = pose[:, 0, 2, 2] = 1.0
    pose[:, 0, 1, 1] = deep / 2
    pose[:, 0, :, 3] = (low + high) / 2
    pose[:, 0, 1, 3] = (low[1] + 1e-3 * tall if below else high[1]) + deep / 2
    lid = Primitive(
        kind="cylinder", size=(radius, 1.0, radius), colour=colour, second=colour, finish="gloss", role="layer"
    )
    return Leavings(primitives=(lid,), poses=pose)


def foam(rim: tuple[np.ndarray, np.ndarray], share: np.ndarray, colour: RGB, rng: np.random.Generator) -> Leavings:
    """Bubbles heaped on a liquid that rise over its rim. rim: lowest and highest corner of the liquid, (3,) each."""
    low, high = rim
    wide = 0.5 * float(min(high[0] - low[0], high[2] - low[2]))
    turn, out = rng.uniform(0, 6.28, FOAM), np.sqrt(rng.uniform(0, 1, FOAM))
    rise = rng.uniform(0.0, 1.0, FOAM) * (1 - 0.5 * out)
    grown = ease((share[:, None] - 0.12 - 0.4 * rng.uniform(size=FOAM)) / 0.25)
    wobble = 0.06 * np.sin(18 * share[:, None] + rng.uniform(0, 6.28, FOAM))
    radius = wide * rng.uniform(0.14, 0.28, FOAM)
    made = np.zeros((len(share), FOAM, 3, 4))
    for axis in range(3):
        made[:, :, axis, axis] = np.maximum(grown * radius * (1 + wobble), 1e-5)
    made[..., 0, 3] = (low[0] + high[0]) / 2 + 0.86 * wide * out * np.cos(turn)
    made[..., 1, 3] = high[1] + wide * (0.1 + 0.9 * rise) * grown
    made[..., 2, 3] = (low[2] + high[2]) / 2 + 0.86 * wide * out * np.sin(turn)
    pale = lighter(colour, 0.72)
    bubble = Primitive(kind="ellipsoid", size=(1.0, 1.0, 1.0), colour=pale, second=pale, finish="gloss", role="foam")
    return Leavings(primitives=(bubble,) * FOAM, poses=made)
