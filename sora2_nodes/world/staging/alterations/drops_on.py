"""One drop on a surface, seen close: it boils away, freezes with ferns of ice around it, bounces, or bursts into a crown; and rain on a puddle."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from ...display import GONE, Particles
from ...motion.curves import ease
from ...primitives import RGB, Primitive
from .leavings import Leavings

BOILS, FREEZES, BOUNCES, BURSTS, RAINED = DROP_FATES = (
    "with a drop that boils away",
    "with a drop that freezes",
    "with a drop that bounces",
    "with a drop that bursts",
    "in the rain",
)  # states of what a drop meets
WATER: RGB = (0.72, 0.86, 0.95)
ICE: RGB = (0.92, 0.97, 1.0)
SHARE = 0.13  # radius of a drop, of the width of what it meets
FALLS = 3.4  # radii that a drop falls while it is seen
LANDS, GONE_AT = 0.30, 0.85  # of a shot: when a drop lands, and when it has boiled away
BOUNCE, BOUNCES_SEEN = 0.62, 4  # share of the speed that a bounce leaves
ARMS, TWIGS = 7, 4  # of the ferns of ice, and on either side of each
CROWN, RINGS, RAINS = 64, 3, 16

Box = tuple[np.ndarray, np.ndarray]


def drop_on(box: Box, share: np.ndarray, fate: str, colour: RGB, finish: str) -> Leavings:
    """A drop over the top of a box over the time of a shot, share (F,) 0..1, by its fate."""
    radius = SHARE * float(box[1][0] - box[0][0])
    top = np.array([(box[0][0] + box[1][0]) / 2, box[1][1], (box[0][2] + box[1][2]) / 2])
    shape = {FREEZES: _freezing, BOUNCES: _bouncing, BOILS: _boiling}.get(fate, _bursting)(
        share
    )  # (F, 3): height, wide, tall
    pose = _no_poses(len(share), 1)
    wide, tall = np.maximum(shape[:, 1] * radius, 1e-5), np.maximum(shape[:, 2] * radius, 1e-5)
    pose[:, 0, 0, 0], pose[:, 0, 1, 1], pose[:, 0, 2, 2] = wide, tall, wide
    pose[:, 0, :, 3] = top
    pose[:, 0, 1, 3] += shape[:, 0] * radius + 0.9 * tall
    parts: list[Primitive] = [_ball(colour, finish, "drop")]
    poses = [pose]
    if fate == FREEZES:
        for made in (_frozen_core(pose, share), _ferns(top, radius, share)):
            parts.extend(made.primitives)
            poses.append(made.poses)
    if fate == BURSTS:
        made = _rings(top, radius, share, ICE if colour == WATER else colour)
        parts.extend(made.primitives)
        poses.append(made.poses)
    return Leavings(primitives=tuple(parts), poses=np.concatenate(poses, 1))


def crown(box: Box, share: np.ndarray, colour: RGB, rng: np.random.Generator) -> Iterator[Particles]:
    """The drops that a bursting drop throws up and out in a ring, once; they fly by gravity."""
    radius = SHARE * float(box[1][0] - box[0][0])
    top = np.array([(box[0][0] + box[1][0]) / 2, box[1][1], (box[0][2] + box[1][2]) / 2])
    since = np.clip(share - LANDS, 0.0, None)[:, None] / (1 - LANDS) * 2.2
    turn, up = rng.uniform(0, 2 * np.pi, CROWN), rng.uniform(2.2, 4.6, CROWN)
    out = 0.6 + rng.uniform(0.6, 2.2, CROWN) * since
    high = up * since - 2.6 * since**2
    place = top + radius * np.stack([out * np.cos(turn), high, out * np.sin(turn)], -1)
    place[..., 1] = np.where((since > 0) & (high > 0), place[..., 1], GONE)
    size = (radius * rng.uniform(0.08, 0.22, CROWN)).astype(np.float32)
    yield Particles(position=place.astype(np.float32), radius=size, colour=colour, opacity=0.95, glow=0.3)


def rained_on(box: Box, times: np.ndarray, rng: np.random.Generator) -> tuple[Leavings, list[Particles]]:
    """Rings that run outward where drops of rain fall into shallow water, and the small crowns over them, again and again."""
    low, high = box
    wide, deep = float(high[0] - low[0]), float(high[2] - low[2])
    top = np.array([(low[0] + high[0]) / 2, high[1], (low[2] + high[2]) / 2])
    turn, far = rng.uniform(0, 6.28, RAINS), np.sqrt(rng.uniform(0.02, 0.55, RAINS))
    x, z = 0.42 * wide * far * np.cos(turn), 0.42 * deep * far * np.sin(turn)
    period = rng.uniform(0.9, 1.5, RAINS)
    age = np.mod(times[:, None] / period + rng.uniform(0, 1, RAINS), 1.0)  # (F, N)
    poses = _no_poses(len(times), RAINS)
    spread = np.maximum(0.11 * wide * age, 1e-4)
    thin = np.where(age < 0.85, 1.0, 0.05)
    for axis, by in ((0, spread), (1, 0.10 * wide * thin), (2, spread)):
        poses[:, :, axis, axis] = by
    poses[..., 3] = top + np.stack([x, 0 * x, z], -1)
    ring = Primitive(kind="torus", size=(1.0, 0.05, 360.0), colour=ICE, second=ICE, finish="gloss", role="ripple")
    drops: list[Particles] = []
    for k in range(5):  # drops of each crown
        lean = 2 * np.pi * k / 5 + turn
        up = 2.6 * age * 1.6 - 4.0 * (1.6 * age) ** 2
        place = poses[..., 3] + 0.05 * wide * np.stack(
            [(0.3 + 1.6 * age) * np.cos(lean), np.maximum(up, 0) * 2.0, (0.3 + 1.6 * age) * np.sin(lean)], -1
        )
        place[..., 1] = np.where(up > 0.02, place[..., 1], GONE)
        drops.append(Particles(position=place.astype(np.float32), radius=np.full(RAINS, 0.007 * wide, np.float32), colour=WATER, opacity=0.95, glow=0.4))  # fmt: skip
    fall = 0.9 * wide * (1 - np.mod(age + 0.25, 1.0)) * 3.0
    falling = top + np.stack([np.broadcast_to(x, fall.shape), fall, np.broadcast_to(z, fall.shape)], -1)
    tail = np.broadcast_to(np.array([0.0, 0.07 * wide, 0.0]), falling.shape).astype(np.float32)
    drops.append(Particles(position=falling.astype(np.float32), radius=np.full(RAINS, 0.006 * wide, np.float32), colour=WATER, opacity=0.7, glow=0.3, tail=tail))  # fmt: skip
    return Leavings(primitives=(ring,) * RAINS, poses=poses), drops


def _fall(share: np.ndarray) -> np.ndarray:
    """How high over the surface (F,) a drop still is, in radii: it falls ever faster."""
    return FALLS * (1 - np.clip(share / LANDS, 0.0, 1.0) ** 2)


def _boiling(share: np.ndarray) -> np.ndarray:
    """It falls, flattens, hops on its own vapour and shrinks to nothing."""
    landed = np.clip((share - LANDS) / (GONE_AT - LANDS), 0.0, 1.0)
    left = 1 - ease(landed)
    hop = 0.25 * np.abs(np.sin(26 * landed)) * left * (landed > 0)
    flat = np.where(share < LANDS, 0.0, np.clip(8 * landed, 0.0, 1.0))
    return np.stack([_fall(share) + hop, left * (1 + 0.35 * flat), left * (1 - 0.4 * flat)], 1)


def _freezing(share: np.ndarray) -> np.ndarray:
    """It sits, a dome; ice is a little more than its water."""
    grown = 1 + 0.06 * ease(share / 0.6)
    return np.stack([np.full(len(share), -0.35), 1.5 * grown, 1.05 * grown], 1)


def _bouncing(share: np.ndarray) -> np.ndarray:
    """It falls and bounces ever lower, flattened where it lands and long where it flies."""
    high, tall = np.zeros(len(share)), np.ones(len(share))
    begin, length, top = -0.16, 0.32, FALLS
    for _ in range(BOUNCES_SEEN):
        inside = (share >= begin) & (share < begin + length)
        at = np.clip((share - begin) / length, 0.0, 1.0)
        high = np.where(inside, top * 4 * at * (1 - at), high)
        tall = np.where(inside, 1 + 0.22 * np.sin(14 * at) * (1 - at), tall)
        begin, length, top = begin + length, length * BOUNCE**0.5, top * BOUNCE**1.4
    tall = np.where(high < 0.35, 0.62 + 0.38 * high / 0.35, tall)
    return np.stack([high, 1 / np.sqrt(tall), tall], 1)


def _bursting(share: np.ndarray) -> np.ndarray:
    """It falls, and is spread flat."""
    spread = ease(np.clip((share - LANDS) / 0.25, 0.0, 1.0))
    return np.stack([_fall(share), 1 + 1.6 * spread, 1 - 0.9 * spread], 1)


def _frozen_core(pose: np.ndarray, share: np.ndarray) -> Leavings:
    """White ice that rises in the drop from where it touches the cold."""
    made = pose.copy()
    up = np.clip(share / 0.6, 0.02, 1.0)
    made[:, 0, 0, 0] *= 1.02
    made[:, 0, 2, 2] *= 1.02
    made[:, 0, 1, 1] *= 1.02 * up
    made[:, 0, 1, 3] -= pose[:, 0, 1, 1] * (1 - up)
    return Leavings(primitives=(_ball(ICE, "satin", "ice"),), poses=made)


def _ferns(top: np.ndarray, radius: float, share: np.ndarray) -> Leavings:
    """Arms of frost that grow outward over the surface from the drop, each with twigs at sixty degrees."""
    segments: list[tuple[float, float, float, float, float]] = []  # x, z, angle, length (radii), when it begins
    for arm in range(ARMS):
        angle = 2 * math.pi * arm / ARMS + 0.3
        long = 4.6 + 0.9 * math.sin(5 * arm)
        segments.append((math.cos(angle), math.sin(angle), angle, long - 1.0, 0.22))
        for k in range(TWIGS):
            at = 1.3 + (long - 1.6) * k / TWIGS
            for side in (-1, 1):
                twig = 0.42 * (long - at) + 0.3
                segments.append((at * math.cos(angle), at * math.sin(angle), angle + side * math.pi / 3, twig, 0.22 + 0.5 * (at - 1) / 4.6))  # fmt: skip
    poses = _no_poses(len(share), len(segments))
    for i, (x, z, angle, long, begin) in enumerate(segments):
        grown = np.maximum(long * radius * ease((share - begin) / 0.36), 1e-4)
        thick = np.minimum(0.10 * radius, grown)[:, None]
        way = np.array([math.cos(angle), 0.0, math.sin(angle)])
        poses[:, i, :, 0] = thick * np.array([0.0, 0.35, 0.0])
        poses[:, i, :, 1] = way * (grown / 2)[:, None]
        poses[:, i, :, 2] = thick * np.array([-way[2], 0.0, way[0]])
        poses[:, i, :, 3] = top + radius * np.array([x, 0.05, z]) + way * (grown / 2)[:, None]
    frond = Primitive(
        kind="ellipsoid", size=(1.0, 1.0, 1.0), colour=ICE, second=ICE, finish="satin", role="frost", glow=0.15
    )
    return Leavings(primitives=(frond,) * len(segments), poses=poses)


def _rings(top: np.ndarray, radius: float, share: np.ndarray, colour: RGB) -> Leavings:
    """Rings that run outward from where the drop lands, one after the other."""
    poses = _no_poses(len(share), RINGS)
    for k in range(RINGS):
        age = np.clip((share - LANDS - 0.10 * k) / 0.5, 0.0, 1.0)
        spread = np.maximum(radius * (0.2 + 3.0 * age), 1e-4) * (age > 0) * (age < 1) + 1e-5
        poses[:, k, 0, 0] = poses[:, k, 2, 2] = spread
        poses[:, k, 1, 1] = np.maximum(radius * (1 - age) * (age > 0), 1e-5)
        poses[:, k, :, 3] = top
    ring = Primitive(kind="torus", size=(1.0, 0.06, 360.0), colour=colour, second=colour, finish="gloss", role="ripple")
    return Leavings(primitives=(ring,) * RINGS, poses=poses)


def _ball(colour: RGB, finish: str, role: str) -> Primitive:
    return Primitive(kind="ellipsoid", size=(1.0, 1.0, 1.0), colour=colour, second=colour, finish=finish, role=role)


def _no_poses(frames: int, count: int) -> np.ndarray:
    """Poses (frames, count, 3, 4) that are still to be written."""
    return np.zeros((frames, count, 3, 4))
