"""What is seen in and on a liquid: a stick that looks bent where it goes in, drops of oil that float, a drop that runs down a smooth side."""

from __future__ import annotations

import math

import numpy as np

from ...motion.curves import ease
from ...primitives import RGB, Primitive
from .leavings import Leavings
from .spots_on import places_on

OIL: RGB = (0.93, 0.74, 0.14)
LEAN_DEG, BENT_DEG = 15.0, 27.0  # of a stick from upright, over the water and as it seems under it
FLOATING = 34

Box = tuple[np.ndarray, np.ndarray]


def bent_stick(inside: Box, share: np.ndarray, colour: RGB) -> Leavings:
    """A stick that is let down into a glass as far as a share (F,) says: what is under water seems to lie at another slant, thicker and aside.

    inside: of the liquid. By Snell's law what is in water is seen nearer to the surface than it is, and a round glass widens it.
    """
    low, high = inside
    wide, tall = 0.5 * float(high[0] - low[0]), float(high[1] - low[1])
    entry = np.array([(low[0] + high[0]) / 2 - 0.62 * wide, high[1], high[2] - 0.35 * wide])
    long = 1.9 * tall
    down = np.clip((share - 0.05) / 0.5, 0.0, 1.0)  # how much of the way it has gone
    above, below = math.radians(LEAN_DEG), math.radians(BENT_DEG)
    poses = np.zeros((len(share), 2, 3, 4))
    under = np.maximum(0.86 * tall * down, 1e-4) / math.cos(below)
    lift = 0.7 * tall * (1 - np.clip((share + 0.02) / 0.07, 0.0, 1.0))
    for k, (lean, length) in enumerate(((above, long - 0.8 * under), (below, under))):
        way = np.array([-math.sin(lean), math.cos(lean), 0.0])
        side = np.array([math.cos(lean), math.sin(lean), 0.0])
        poses[:, k, :, 0], poses[:, k, :, 2] = side, [0.0, 0.0, 1.0]
        poses[:, k, :, 1] = way * length[:, None] / 2
        middle = way * length[:, None] / 2 * (1 if k == 0 else -1)
        poses[:, k, :, 3] = (
            entry
            + middle
            + np.stack([0 * lift, lift, 0 * lift], 1)
            + ([0.0, 0.0, 0.0] if k == 0 else [0.16 * wide, 0.0, 0.0])
        )
    over = Primitive(
        kind="cylinder",
        size=(0.085 * wide, 1.0, 0.085 * wide),
        colour=colour,
        second=colour,
        finish="satin",
        role="stick",
    )
    seen = Primitive(
        kind="cylinder",
        size=(0.125 * wide, 1.0, 0.125 * wide),
        colour=colour,
        second=colour,
        finish="satin",
        role="stick",
    )
    return Leavings(primitives=(over, seen), poses=poses)


def floating_oil(inside: Box, times: np.ndarray, rng: np.random.Generator) -> Leavings:
    """Flat golden drops that drift on a liquid."""
    low, high = inside
    wide = 0.46 * float(min(high[0] - low[0], high[2] - low[2]))
    turn, out = rng.uniform(0, 6.28, FLOATING), np.sqrt(rng.uniform(0, 1, FLOATING)) * 0.82 * wide
    angle = turn + 0.10 * times[:, None] * rng.uniform(0.5, 1.4, FLOATING)
    radius = wide * rng.uniform(0.04, 0.13, FLOATING)
    made = np.zeros((len(times), FLOATING, 3, 4))
    for axis, by in ((0, 1.0), (1, 0.28), (2, 1.0)):
        made[:, :, axis, axis] = radius * by
    made[..., 0, 3], made[..., 2, 3] = (
        (low[0] + high[0]) / 2 + out * np.cos(angle),
        (low[2] + high[2]) / 2 + out * np.sin(angle),
    )
    made[..., 1, 3] = high[1] + 0.1 * radius
    drop = Primitive(kind="ellipsoid", size=(1.0, 1.0, 1.0), colour=OIL, second=OIL, finish="gloss", role="oil")
    return Leavings(primitives=(drop,) * FLOATING, poses=made)


def running_drop(
    primitives: tuple[Primitive, ...], poses: np.ndarray, whole: Box, share: np.ndarray, rng: np.random.Generator
) -> Leavings:
    """One large drop that runs down the side of a thing toward the viewers, its track behind it. poses (P, 3, 4)."""
    low, high = whole
    size = float(max(high - low))
    places, normals = places_on(primitives, poses, 400, rng)
    facing = places[
        (normals[:, 2] > 0.5) & (np.abs(places[:, 0] - (low[0] + high[0]) / 2) < 0.25 * float(high[0] - low[0]))
    ]
    facing = facing if len(facing) > 4 else places
    heights = np.quantile(facing[:, 1], [0.9, 0.12])
    order = np.argsort(facing[:, 1])
    y = heights[0] + (heights[1] - heights[0]) * ease(share)
    z = np.interp(y, facing[order, 1], np.maximum.accumulate(facing[order, 2][::-1])[::-1])
    radius = 0.045 * size
    made = np.zeros((len(share), 2, 3, 4))
    for axis, by in ((0, 1.0), (1, 1.35), (2, 0.6)):
        made[:, 0, axis, axis] = radius * by
    made[:, 0, :, 3] = np.stack([np.full(len(y), (low[0] + high[0]) / 2), y, z + 0.2 * radius], 1)
    long = np.maximum(heights[0] - y, 1e-4) / 2
    made[:, 1, 0, 0], made[:, 1, 1, 1], made[:, 1, 2, 2] = 0.45 * radius, long, 0.15 * radius
    made[:, 1, :, 3] = np.stack([np.full(len(y), (low[0] + high[0]) / 2), (heights[0] + y) / 2, z + 0.03 * radius], 1)
    drop = Primitive(
        kind="ellipsoid",
        size=(1.0, 1.0, 1.0),
        colour=(0.66, 0.86, 0.97),
        second=(0.66, 0.86, 0.97),
        finish="gloss",
        role="drop",
        glow=0.18,
    )
    track = Primitive(
        kind="ellipsoid",
        size=(1.0, 1.0, 1.0),
        colour=(0.80, 0.90, 0.96),
        second=(0.8, 0.9, 0.96),
        finish="gloss",
        role="drop",
    )
    return Leavings(primitives=(drop, track), poses=made)
