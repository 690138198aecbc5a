"""Shattering: what breaks becomes pieces in its own colours that fly, bounce, tumble and come to rest on the ground. Pure numpy.

Flights are closed-form parabolas, each lower than the one before by the bounce; a piece turns until it lies flat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..assembly import rotations
from ..primitives import Primitive, half_extents

BOUNCE, DRAG = 0.32, 0.45  # of speed kept upward and along the ground at a touch
FLIGHTS = 4
THIN = ("glass", "crystal", "gloss", "water", "ice")  # finishes that break into shards rather than lumps
SPIN = (3.0, 11.0)  # rad/s


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """What a thing breaks into. poses: (F, N, 3, 4), world. shown: (F,) bool, true once it is broken."""

    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    shown: np.ndarray


def shattered(
    primitives: Sequence[Primitive], poses: np.ndarray, times: np.ndarray, *, when_s: float, velocity: Sequence[float] = (0.0, 0.0, 0.0),
    burst: float = 1.0, ground: float = 0.0, gravity: float = 9.81, count: int = 48, seed: int = 0,
) -> Pieces:  # fmt: skip
    """Break what is drawn by primitives at poses (F, P, 3, 4) and times (F,) s at a moment.

    velocity: of the thing then, m/s. burst: speed at which pieces leave its middle, m/s (1 falls apart, 4 explodes).
    """
    rng = np.random.default_rng((seed, 29))
    at = int(np.clip(np.searchsorted(times, when_s), 0, len(times) - 1))
    frames = poses[at].astype(float)
    owner = rng.choice(len(primitives), count, p=_shares(primitives, frames))
    start = np.stack([_point(primitives[i], frames[i], rng) for i in owner])
    sizes = _sizes(primitives, frames, owner, rng)
    middle = start.mean(0)
    away = start - middle
    away /= np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6)
    speed = burst * rng.uniform(0.35, 1.25, (count, 1))
    launch = np.asarray(velocity, float) * rng.uniform(0.3, 0.8, (count, 1)) + away * speed
    launch[:, 1] = np.abs(launch[:, 1]) + 0.35 * burst * rng.uniform(0, 1, count)
    clock = np.asarray(times, float) - times[at]
    place, rest_s = _flown(start, launch, ground + sizes[:, 1], max(gravity, 0.2), clock)
    turn = _tumbled(clock, rest_s, rng, count)
    made = tuple(_piece(primitives[i], size, rng) for i, size in zip(owner, sizes, strict=True))
    return Pieces(
        primitives=made, poses=np.concatenate([turn, place[..., None]], -1).astype(np.float32), shown=clock >= -1e-9
    )


def _shares(primitives: Sequence[Primitive], frames: np.ndarray) -> np.ndarray:
    """How much of the pieces comes from each primitive: by its surface."""
    half = np.array([half_extents(p) for p in primitives]) * np.linalg.norm(frames[:, :, :3], axis=1)
    area = half[:, 0] * half[:, 1] + half[:, 1] * half[:, 2] + half[:, 2] * half[:, 0] + 1e-9
    return area / area.sum()


def _point(primitive: Primitive, frame: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A place on (nearly) the surface of a primitive, in the world."""
    way = rng.normal(size=3)
    way /= np.linalg.norm(way)
    local = way * half_extents(primitive) * 0.92
    if primitive.kind == "revolve":
        radius, y = primitive.profile[int(rng.integers(len(primitive.profile)))]
        a = rng.uniform(0, 2 * np.pi)
        local = np.array([radius * np.cos(a), y, radius * np.sin(a)])
    return frame[:, :3] @ local + frame[:, 3]


def _sizes(
    primitives: Sequence[Primitive], frames: np.ndarray, owner: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Half extents (N, 3) of the pieces: the height is the thin way."""
    made = []
    for i in owner:
        half = np.array(half_extents(primitives[i])) * np.linalg.norm(frames[i, :, :3], axis=0)
        many = max(1, int((owner == i).sum()))
        broad = np.sort(half)
        wide = float(np.sqrt(broad[-1] * broad[-2] / many)) * rng.uniform(0.6, 1.15)
        thin = wide * (0.1 if primitives[i].finish in THIN else rng.uniform(0.3, 0.6))
        made.append((wide, min(thin, wide), wide * rng.uniform(0.4, 0.95)))
    return np.array(made)


def _piece(primitive: Primitive, size: np.ndarray, rng: np.random.Generator) -> Primitive:
    """One piece in the primitive's look: a block with a smaller top, so that its edges run askew."""
    return Primitive(
        kind="wedge", size=(*map(float, size), float(rng.uniform(0.25, 0.9)), float(rng.uniform(0.3, 0.95))), colour=primitive.colour,
        second=primitive.second, pattern="plain" if primitive.pattern == "text" else primitive.pattern, scale=primitive.scale,
        finish=primitive.finish, glow=primitive.glow, role=primitive.role,
    )  # fmt: skip


def _flown(
    start: np.ndarray, launch: np.ndarray, floor: np.ndarray, gravity: float, clock: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Places (F, N, 3) of pieces and the seconds (N,) after which each lies still."""
    place = np.repeat(start[None], len(clock), 0)
    origin, speed = start.copy(), launch.copy()
    origin[:, 1] = np.maximum(origin[:, 1], floor)
    begin = np.zeros(len(start))
    for _ in range(FLIGHTS):
        high = origin[:, 1] - floor
        span = (speed[:, 1] + np.sqrt(speed[:, 1] ** 2 + 2 * gravity * np.maximum(high, 0.0))) / gravity
        t = np.clip(clock[:, None] - begin, 0.0, span)  # (F, N)
        flown = origin + speed * t[..., None]
        flown[..., 1] -= 0.5 * gravity * t**2
        place = np.where((clock[:, None] >= begin)[..., None], flown, place)
        origin = origin + speed * span[:, None]
        origin[:, 1] = floor
        down = gravity * span - speed[:, 1]
        speed = speed * DRAG
        speed[:, 1] = BOUNCE * down
        begin = begin + span
    return np.maximum(place, np.stack([np.full_like(floor, -np.inf), floor, np.full_like(floor, -np.inf)], -1)), begin


def _tumbled(clock: np.ndarray, rest_s: np.ndarray, rng: np.random.Generator, count: int) -> np.ndarray:
    """Turns (F, N, 3, 3): spinning about an axis of its own, ever slower, to lie flat at any heading."""
    flat = rotations(np.stack([np.zeros(count), rng.uniform(0, 360, count), np.zeros(count)], 1))
    axis = rng.normal(size=(count, 3))
    axis /= np.linalg.norm(axis, axis=1, keepdims=True)
    left = np.clip(rest_s - np.maximum(clock[:, None], 0.0), 0.0, None)
    angle = rng.uniform(*SPIN, count) * left**1.4
    x, y, z = axis.T
    zero = np.zeros(count)
    cross = np.stack([np.stack([zero, -z, y], -1), np.stack([z, zero, -x], -1), np.stack([-y, x, zero], -1)], -2)
    sin, cos = np.sin(angle)[..., None, None], np.cos(angle)[..., None, None]
    return (np.eye(3) + sin * cross + (1 - cos) * (cross @ cross)) @ flat
