"""How a figure moves: segments → hip, feet, arms and gaze over time, and the moments its feet land. No parts, no drawing."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

LEG = 0.45  # hip to ankle over body height
ANKLE = 0.034  # ankle above the sole over body height
TURN_S = 0.3


@dataclass(kw_only=True)
class Track:
    """A figure's pose at N times; metres and radians. Side 0 is left, 1 is right."""

    t: np.ndarray  # (N,) s
    x: np.ndarray  # (N,) hip
    hip: np.ndarray  # (N,) hip height
    lean: np.ndarray  # (N,) forward lean of the torso
    yaw: np.ndarray  # (N,) 0 = +x, pi/2 = the viewer
    foot: np.ndarray  # (N, 2, 2) ankle x, y of the left and right foot, without the sideways offset
    swing: np.ndarray  # (N, 2) upper arm, forward from hanging
    elbow: np.ndarray  # (N, 2) forearm bend
    spread: np.ndarray  # (N, 2) upper arm, sideways from hanging
    fold: np.ndarray  # (N, 2) forearm bend sideways
    steps: list[tuple[float, float, float]]  # (time_s, x, speed) of landings


def follow(segments: tuple, t: np.ndarray, height: float, gravity: float, seed: int) -> Track:
    """Pose a figure of `height` metres at the times `t` (N,) along its segments."""
    n = len(t)
    zeros = np.zeros
    track = Track(
        t=t, x=zeros(n), hip=np.full(n, (LEG + ANKLE) * height * 0.995), lean=zeros(n), yaw=zeros(n), foot=zeros((n, 2, 2)),
        swing=zeros((n, 2)), elbow=zeros((n, 2)), spread=np.full((n, 2), 0.12), fold=zeros((n, 2)), steps=[],
    )  # fmt: skip
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
    up = _smooth(t / 0.4) * _smooth((left + 0.1) / 0.4) if segment[2] - segment[1] > 1.5 else _smooth(t / 0.35)
    track.spread[pick, 0] = 0.13 + up * 1.75
    track.fold[pick, 0] = up * (0.95 + 0.5 * np.sin(2 * math.pi * 1.9 * t))


def _talk(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    _stand(track, pick, segment, height, gravity, seed)
    t = track.t[pick] - segment[1]
    for side, (rate, phase) in enumerate(((0.62, seed % 7), (0.47, 1.3 + seed % 5))):
        lift = np.clip(0.2 + 0.8 * np.sin(2 * math.pi * rate * t + phase), 0, 1) ** 1.5 * _smooth(t / 0.4)
        track.spread[pick, side] = 0.15 + 0.18 * lift
        track.fold[pick, side] = 0.12 + (1.15 if side == seed % 2 else 0.55) * lift
    track.hip[pick] += 0.004 * height * np.sin(2 * math.pi * 0.45 * t)


@dataclass(frozen=True, kw_only=True)
class Gait:
    """How somebody gets about; lengths over body height, angles in rad."""

    step: float
    lift: float  # of the ankle in mid swing
    overlap: float  # how much earlier than the other foot's landing a foot leaves the ground, in steps
    arms: float
    bend: float  # of the elbows
    lean: float
    sink: float  # how much lower the hip is than in standing
    bob: float  # and how much it moves about that; positive: highest between landings


WALK = Gait(step=0.36, lift=0.05, overlap=0.0, arms=0.45, bend=0.25, lean=0.05, sink=0.026, bob=0.013)
SPRINT = Gait(step=0.60, lift=0.17, overlap=0.34, arms=0.95, bend=1.45, lean=0.17, sink=0.016, bob=-0.018)


def _walk(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    _stride(track, pick, segment, height, WALK)


def _sprint(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    _stride(track, pick, segment, height, SPRINT)


def _stride(track: Track, pick: np.ndarray, segment: tuple, height: float, gait: Gait) -> None:
    """Go along a segment in steps; the body is midway between the feet whenever one lands."""
    _, start, end, x0, x1 = segment
    side, distance = (1.0 if x1 >= x0 else -1.0), max(abs(x1 - x0), 1e-3)
    count = max(1, round(distance / (gait.step * height)))
    gone = distance * _trapezoid((track.t[pick] - start) / (end - start), 0.12)
    phase = gone / distance * count  # steps taken
    foot, rise = _feet(phase, count, gait.overlap)
    track.x[pick] = x0 + side * gone
    track.foot[pick, :, 0] = x0 + side * foot * distance / count
    track.foot[pick, :, 1] += gait.lift * height * rise
    moving = np.clip(2 * np.minimum(phase, count - phase), 0, 1)
    track.hip[pick] -= height * moving * (gait.sink - gait.bob * np.cos(2 * math.pi * phase))
    wave = np.sin(math.pi * phase) * moving
    track.swing[pick] = gait.arms * np.stack([-wave, wave], axis=1)
    track.elbow[pick] = (0.15 + (gait.bend + 0.2 * gait.arms * np.abs(wave)) * moving)[:, None]
    track.yaw[pick] = 0.0 if side > 0 else math.pi
    track.lean[pick] = gait.lean * moving
    _landings(track, segment, count, gait.lift * height)


def _feet(phase: np.ndarray, count: int, overlap: float) -> tuple[np.ndarray, np.ndarray]:
    """Where the feet are and how high they swing, in steps and in shares of the lift. (N, 2) each

    Foot j % 2 lands j + 1 steps from the start when the body has gone j + 0.5; the last brings the feet together.
    """
    foot, rise = np.zeros((len(phase), 2)), np.zeros((len(phase), 2))
    held, early = [0.0, 0.0], 1.0 - 0.9 * overlap  # runners kick up behind
    for j in range(count + 1):
        leg, plant = j % 2, min(j + 1.0, count)
        leaves, lands = max(0.0, j - 0.5 - overlap), min(j + 0.5, count)
        u = np.clip((phase - leaves) / (lands - leaves), 0, 1)
        swinging = phase > leaves
        foot[:, leg] = np.where(swinging, held[leg] + (plant - held[leg]) * _smooth(u), foot[:, leg])
        rise[:, leg] = np.where(swinging, np.sin(math.pi * u**early), rise[:, leg])
        held[leg] = plant
    return foot, rise


def _landings(track: Track, segment: tuple, count: int, lift: float) -> None:
    """Note the moments at which the feet of a segment land."""
    _, start, end, x0, x1 = segment
    fine = np.linspace(0, 1, 600)
    taken = count * _trapezoid(fine, 0.12)
    speed = max(0.35, 1.6 * lift * math.pi * count / (end - start))
    for j in range(count + 1):
        moment = start + (end - start) * float(np.interp(min(j + 0.5, count - 0.02), taken, fine))
        track.steps.append((moment, x0 + (x1 - x0) * min(j + 1, count) / count, speed if j < count else 0.5 * speed))


def _leap(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    """Crouch, fly with the hip on a ballistic path, land and recover."""
    _, start, end, x0, x1 = segment
    t = track.t[pick] - start
    crouch_s, total = 0.28, end - start
    longest = max(0.15, total - crouch_s - 0.3)
    up = (
        min(math.sqrt(2 * gravity * 0.27 * height), gravity * longest / 2) if gravity > 0.05 else min(0.15, 0.8 / total)
    )
    flight = min(2 * up / gravity, longest) if gravity > 0.05 else total
    tau = np.clip(t - crouch_s, 0, flight)
    air = (t > crouch_s) & (t < crouch_s + flight)
    share = np.clip(tau / flight, 0, 1)
    track.x[pick] = x0 + (x1 - x0) * share
    rise = up * tau - gravity * tau * tau / 2
    dip = np.where(t < crouch_s, np.sin(math.pi * np.clip(t / crouch_s, 0, 1)) ** 2, 0.0)
    after = np.clip((t - crouch_s - flight) / 0.34, 0, 1)
    dip = dip + np.where(t >= crouch_s + flight, np.sin(math.pi * after) ** 2 * 0.8, 0.0)
    track.hip[pick] += rise - 0.11 * height * dip
    tuck = np.sin(math.pi * share) * air
    side = 1.0 if x1 >= x0 else -1.0
    for leg, ahead in ((0, 1.0), (1, -1.0)):
        track.foot[pick, leg, 0] = track.x[pick] + side * ahead * (0.04 + 0.16 * tuck) * height
        track.foot[pick, leg, 1] += rise + (0.10 + 0.05 * ahead) * height * tuck
    track.lean[pick] = 0.30 * dip + 0.10 * tuck
    track.swing[pick] = (-0.7 * dip + 1.9 * tuck)[:, None]
    track.elbow[pick] = 0.3
    track.yaw[pick] = 0.0 if side > 0 else math.pi
    if gravity > 0.05 and crouch_s + flight < total:
        track.steps.append((start + crouch_s + flight, float(x1), max(up, 0.5)))


def _toss(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    """Draw one arm back and swing it forward, facing the way of the throw."""
    _stand(track, pick, segment, height, gravity, seed)
    t = track.t[pick] - segment[1]
    back, forth = _smooth(t / 0.15), _smooth((t - 0.12) / 0.22)
    down = _smooth((t - 0.6) / 0.5)
    track.swing[pick, 1] = -0.9 * back * (1 - forth) + 1.7 * forth * (1 - down)
    track.elbow[pick] = 0.35
    track.lean[pick] = 0.12 * forth * (1 - down)
    track.yaw[pick] = 0.0 if segment[4] <= 0 else math.pi


MOVES = {"stand": _stand, "wave": _wave, "talk": _talk, "walk": _walk, "sprint": _sprint, "leap": _leap, "toss": _toss}


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
        u = _smooth((track.t[pick] - seam) / TURN_S)
        for name in ("yaw", "lean", "hip"):
            array = getattr(track, name)
            array[pick] = array[before] + (array[pick] - array[before]) * u
        for name in ("swing", "elbow", "spread", "fold", "foot"):
            array = getattr(track, name)
            shape = (-1,) + (1,) * (array.ndim - 1)
            array[pick] = array[before] + (array[pick] - array[before]) * u.reshape(shape)


def _smooth(u: np.ndarray) -> np.ndarray:
    u = np.clip(u, 0.0, 1.0)
    return u * u * (3 - 2 * u)


def _trapezoid(u: np.ndarray, ramp: float) -> np.ndarray:
    """Share of a way covered at share `u` of the time, with even speed between two short ramps."""
    u = np.clip(u, 0.0, 1.0)
    top = 1.0 / (1.0 - ramp)
    rising = top * u * u / (2 * ramp)
    even = top * (u - ramp / 2)
    falling = 1.0 - top * (1 - u) ** 2 / (2 * ramp)
    return np.where(u < ramp, rising, np.where(u > 1 - ramp, falling, even))


def speech_energy(ticks: int, rate_hz: int, spans: list[tuple[float, float]], seed: int) -> np.ndarray:
    """Syllables at 4 to 6 Hz in phrases with short pauses, inside the spans of seconds. (ticks,) 0..1."""
    rng = np.random.default_rng((seed, 5))
    t = np.arange(ticks) / rate_hz
    energy = np.zeros(ticks)
    for start, end in spans:
        now, left = start + 0.12, int(rng.integers(6, 13))
        while now < end - 0.1:
            length, loud = float(rng.uniform(0.13, 0.24)), float(rng.uniform(0.55, 1.0))
            u = (t - now) / length
            energy = np.maximum(
                energy, np.where((u > 0) & (u < 1), loud * np.sin(math.pi * np.clip(u, 0, 1)) ** 0.8, 0.0)
            )
            now, left = now + length, left - 1
            if left == 0:
                now, left = now + float(rng.uniform(0.2, 0.45)), int(rng.integers(6, 13))
    return energy.astype(np.float32)
