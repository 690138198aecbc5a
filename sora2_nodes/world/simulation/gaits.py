"""How a figure moves: segments → hip, feet, arms and gaze over time, and when its feet land. No parts, no drawing."""

from __future__ import annotations

import math

import numpy as np

from . import strides
from .track import Track, smooth

LEG = 0.45  # hip to ankle over body height
ANKLE = 0.034  # ankle above the sole over body height
TURN_S = 0.3
CROUCH_S = 0.28
WEIGHTLESS = 0.05  # m/s²; below this nobody comes down again


def follow(segments: tuple, t: np.ndarray, height: float, gravity: float, seed: int) -> Track:
    """Pose a figure of `height` metres at the times `t` (N,) along its segments."""
    n, zeros = len(t), np.zeros
    track = Track(
        t=t,
        x=zeros(n),
        hip=np.full(n, (LEG + ANKLE) * height * 0.995),
        lean=zeros(n),
        yaw=zeros(n),
        foot=zeros((n, 2, 2)),
        swing=zeros((n, 2)),
        elbow=zeros((n, 2)),
        spread=np.full((n, 2), 0.12),
        fold=zeros((n, 2)),
        steps=[],
    )
    track.foot[:, :, 1] = ANKLE * height
    for i, segment in enumerate(segments):
        last = i == len(segments) - 1
        pick = np.nonzero((t >= segment[1] - 1e-9) & ((t < segment[2] - 1e-9) | last))[0]
        if len(pick):
            MOVES.get(segment[0], _stand)(track, pick, segment, height, gravity, seed)
    _turn(track, segments)
    return track


def _stand(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    t = track.t[pick]
    track.x[pick] = segment[4]
    track.foot[pick, :, 0] = segment[4]
    breath = np.sin(2 * math.pi * 0.3 * t + seed)
    track.spread[pick] = 0.13 + 0.015 * breath[:, None]
    track.elbow[pick] = 0.15
    track.yaw[pick] = math.pi / 2


def _wave(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    _stand(track, pick, segment, height, gravity, seed)
    t = track.t[pick] - segment[1]
    left = segment[2] - track.t[pick]
    up = smooth(t / 0.4) * smooth((left + 0.1) / 0.4) if segment[2] - segment[1] > 1.5 else smooth(t / 0.35)
    track.spread[pick, 0] = 0.13 + up * 1.75
    track.fold[pick, 0] = up * (0.95 + 0.5 * np.sin(2 * math.pi * 1.9 * t))


def _talk(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    _stand(track, pick, segment, height, gravity, seed)
    t = track.t[pick] - segment[1]
    for side, (rate, phase) in enumerate(((0.62, seed % 7), (0.47, 1.3 + seed % 5))):
        lift = np.clip(0.2 + 0.8 * np.sin(2 * math.pi * rate * t + phase), 0, 1) ** 1.5 * smooth(t / 0.4)
        track.spread[pick, side] = 0.15 + 0.18 * lift
        track.fold[pick, side] = 0.12 + (1.15 if side == seed % 2 else 0.55) * lift
    track.hip[pick] += 0.004 * height * np.sin(2 * math.pi * 0.45 * t)


def _leap(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    """Crouch, fly with the hip on a ballistic path, land and recover."""
    _, start, end, x0, x1 = segment
    t, total = track.t[pick] - start, end - start
    up, flight = _take_off(height, gravity, total)
    side = 1.0 if x1 >= x0 else -1.0
    tau = np.clip(t - CROUCH_S, 0, flight)
    share, air = tau / flight, (t > CROUCH_S) & (t < CROUCH_S + flight)
    rise, tuck = up * tau - gravity * tau * tau / 2, np.sin(math.pi * tau / flight) * air
    landed = np.clip((t - CROUCH_S - flight) / 0.34, 0, 1)
    dip = np.sin(math.pi * np.clip(t / CROUCH_S, 0, 1)) ** 2 + 0.8 * np.sin(math.pi * landed) ** 2
    track.x[pick] = x0 + (x1 - x0) * share
    track.hip[pick] += rise - 0.11 * height * dip
    for leg, ahead in ((0, 1.0), (1, -1.0)):
        track.foot[pick, leg, 0] = track.x[pick] + side * ahead * (0.04 + 0.16 * tuck) * height
        track.foot[pick, leg, 1] += rise + (0.10 + 0.05 * ahead) * height * tuck
    track.lean[pick] = 0.30 * dip + 0.10 * tuck
    track.swing[pick] = (-0.7 * dip + 1.9 * tuck)[:, None]
    track.elbow[pick] = 0.3
    track.yaw[pick] = 0.0 if side > 0 else math.pi
    if gravity > WEIGHTLESS and CROUCH_S + flight < total:
        track.steps.append((start + CROUCH_S + flight, float(x1), max(up, 0.5)))


def _take_off(height: float, gravity: float, total_s: float) -> tuple[float, float]:
    """Upward speed in m/s and seconds in the air of a leap that has `total_s` seconds."""
    longest = max(0.15, total_s - CROUCH_S - 0.3)
    if gravity <= WEIGHTLESS:
        return min(0.15, 0.8 / total_s), total_s
    up = min(math.sqrt(2 * gravity * 0.27 * height), gravity * longest / 2)
    return up, 2 * up / gravity


def _toss(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    """Draw one arm back and swing it forward, facing the way of the throw."""
    _stand(track, pick, segment, height, gravity, seed)
    t = track.t[pick] - segment[1]
    back, forth = smooth(t / 0.18), smooth((t - 0.18) / 0.2)
    down = smooth((t - 0.6) / 0.5)
    track.swing[pick, 1] = -0.9 * back * (1 - forth) + 1.7 * forth * (1 - down)
    track.elbow[pick] = 0.35
    track.lean[pick] = 0.12 * forth * (1 - down)
    track.yaw[pick] = 0.0 if segment[4] <= 0 else math.pi


MOVES = {
    "stand": _stand,
    "wave": _wave,
    "talk": _talk,
    "walk": strides.walk,
    "sprint": strides.sprint,
    "leap": _leap,
    "toss": _toss,
}


def _turn(track: Track, segments: tuple) -> None:
    """Ease the gaze and the joints over the seams between segments."""
    if len(track.t) < 2:
        return
    for segment in segments[1:]:
        seam = segment[1]
        before = np.searchsorted(track.t, seam - 1e-9) - 1
        pick = (track.t >= seam) & (track.t < seam + TURN_S)
        if before < 0 or not pick.any():
            continue
        u = smooth((track.t[pick] - seam) / TURN_S)
        for name in ("yaw", "lean", "hip"):
            array = getattr(track, name)
            array[pick] = array[before] + (array[pick] - array[before]) * u
        for name in ("swing", "elbow", "spread", "fold", "foot"):
            array = getattr(track, name)
            shape = (-1,) + (1,) * (array.ndim - 1)
            array[pick] = array[before] + (array[pick] - array[before]) * u.reshape(shape)
