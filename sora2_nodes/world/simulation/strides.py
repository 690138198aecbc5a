"""Walking and running: feet that are planted and swing past one another, and the moments they land."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .track import Track, smooth, trapezoid


@dataclass(frozen=True, kw_only=True)
class StrideGait:
    """How somebody gets about; lengths over body height, angles in rad."""

    step: float
    lift: float  # of the ankle in mid swing
    overlap: float  # how much earlier than the other foot's landing a foot leaves the ground, in steps
    arms: float
    bend: float  # of the elbows
    lean: float
    sink: float  # how much lower the hip is than in standing
    bob: float  # and how much it moves about that; positive: highest between landings


WALK = StrideGait(step=0.36, lift=0.05, overlap=0.0, arms=0.45, bend=0.25, lean=0.05, sink=0.026, bob=0.013)
SPRINT = StrideGait(step=0.60, lift=0.17, overlap=0.34, arms=0.95, bend=1.45, lean=0.17, sink=0.016, bob=-0.018)


def walk(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    _stride(track, pick, segment, height, WALK)


def sprint(track: Track, pick: np.ndarray, segment: tuple, height: float, gravity: float, seed: int) -> None:
    _stride(track, pick, segment, height, SPRINT)


def _stride(track: Track, pick: np.ndarray, segment: tuple, height: float, gait: StrideGait) -> None:
    """Go along a segment in steps; the body is midway between the feet whenever one lands."""
    _, start, end, x0, x1 = segment
    side, distance = (1.0 if x1 >= x0 else -1.0), max(abs(x1 - x0), 1e-3)
    count = max(1, round(distance / (gait.step * height)))
    gone = distance * trapezoid((track.t[pick] - start) / (end - start), 0.12)
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
        foot[:, leg] = np.where(swinging, held[leg] + (plant - held[leg]) * smooth(u), foot[:, leg])
        rise[:, leg] = np.where(swinging, np.sin(math.pi * u**early), rise[:, leg])
        held[leg] = plant
    return foot, rise


def _landings(track: Track, segment: tuple, count: int, lift: float) -> None:
    """Note the moments at which the feet of a segment land."""
    _, start, end, x0, x1 = segment
    fine = np.linspace(0, 1, 600)
    taken = count * trapezoid(fine, 0.12)
    speed = max(0.35, 1.6 * lift * math.pi * count / (end - start))
    for j in range(count + 1):
        moment = start + (end - start) * float(np.interp(min(j + 0.5, count - 0.02), taken, fine))
        track.steps.append((moment, x0 + (x1 - x0) * min(j + 1, count) / count, speed if j < count else 0.5 * speed))
