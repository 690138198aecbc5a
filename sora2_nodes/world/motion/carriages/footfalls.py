"""Footfalls of beasts: strides along a course, what the body does meanwhile, and how far it sinks so that paws reach."""

from __future__ import annotations

import itertools
import math

import numpy as np

from ..curves import ease
from ..deeds import Plant, Touch
from ..kinematics import apply
from .course import Leg, Motion
from .paws import Limb, Step, stride_of

PAWS_UP = 0.3  # share before the chest from which front paws stand no more


class Path:
    """Place and heading by distance gone along a leg of the course; for a turn on the spot, by how far it has turned."""

    def __init__(self, leg: Leg, leg_m: float) -> None:
        self.leg, self.way = leg, leg.way
        change = 0.0 if leg.deed.facing is None else (leg.deed.facing - leg.yaw + 180) % 360 - 180
        self.change, self.metres = change, abs(math.radians(change)) * leg_m

    def turned(self, t: np.ndarray) -> np.ndarray:
        """Metres that stand for how far the body has turned on the spot."""
        return self.metres * ease((t - self.leg.deed.start_s) / self.leg.turn_s)

    def __call__(self, s: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if self.way is not None:
            back = 180.0 if self.leg.deed.verb == "reverse" else 0.0
            return self.way.place(s), self.way.heading(s) + back
        share = np.clip(s / self.metres, 0, 1) if self.metres > 1e-6 else np.zeros(len(s))
        return np.tile(self.leg.start, (len(s), 1)), self.leg.yaw + self.change * share


def pace_of(
    leg: Leg, step: Step, leg_m: float, usual: float, gravity: float, gone: np.ndarray
) -> tuple[float, float, Path, tuple[float, float]]:
    path = Path(leg, leg_m)
    stride = stride_of(step, leg_m, max(usual, 0.15 * math.sqrt(9.81 * leg_m)), gravity)
    length = leg.way.length if leg.way is not None else path.metres
    if length > 1e-6 and leg.moving == "none":
        stride = length / max(1, round(length / stride))
    duty = float(min(step.duty, 0.66 * leg_m / stride))
    low = -1e9 if leg.moving in ("in", "both") and leg.way is not None else 0.0
    high = 1e9 if leg.moving in ("out", "both") and leg.way is not None else length
    return stride, duty, path, (low, high)


def bounce(
    step: Step, phase: np.ndarray, duty: float, period: float, leg: float, gravity: float, moving: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Height (m) and rock (degrees, nose up) of the body through a stride; a leaper flies a parabola between stances."""
    if step.leap:
        u = np.mod(phase, 1.0)
        air = (1 - duty) * period
        tau = np.clip((u - duty) * period, 0, air)
        fly = np.where(u > duty, 0.5 * gravity * tau * (air - tau), 0.0)
        dip = 0.14 * leg * np.sin(math.pi * np.clip(u / duty, 0, 1))
        rock = step.rock * np.where(u > duty, np.cos(math.pi * (u - duty) / (1 - duty)), -np.cos(math.pi * u / duty))
        return (np.minimum(fly, 1.6 * leg) - dip) * moving, rock * moving
    rate = 1 if step.rock > 3 else 2
    wave = np.cos(2 * math.pi * rate * (phase - 0.5 * duty))
    return -step.bob * leg * wave * moving, step.rock * np.sin(2 * math.pi * rate * (phase - 0.1)) * moving


def drop_of(
    limbs: list[Limb], frame: np.ndarray, goals: dict[str, np.ndarray], stands: dict[str, np.ndarray], c: dict[str, np.ndarray], share: np.ndarray
) -> np.ndarray:  # fmt: skip
    """Metres by which the body has to sink so that every standing paw is in reach, without jerks."""
    drop = np.zeros(len(frame))
    for limb in limbs:
        hip = frame[:, :, 3] + apply(frame[:, :, :3], limb.hip)
        far = ((hip - goals[limb.name])[:, [0, 2]] ** 2).sum(1)
        reach = 0.997 * (math.hypot(*limb.upper) + math.hypot(*limb.lower))
        most = np.sqrt(np.maximum(reach**2 - far, (0.4 * reach) ** 2))
        over = np.maximum(hip[:, 1] - goals[limb.name][:, 1] - most, 0.0)
        lifted = limb.name.startswith("front") & (c["paws"] > PAWS_UP)
        drop = np.maximum(drop, over * stands[limb.name] * (share < 0.01) * ~lifted)
    wide = 7
    padded = np.pad(drop, wide // 2, mode="edge")
    highest = np.max(np.stack([padded[k : k + len(drop)] for k in range(wide)]), 0) if len(drop) > wide else drop
    return softened(highest, 5)


def tucked_feet(motion: Motion, frame: np.ndarray, limbs: list[Limb], leg: float) -> dict[str, np.ndarray]:
    """Where paws are held in flight: drawn up and back."""
    return {
        limb.name: frame[:, :, 3]
        + apply(frame[:, :, :3], limb.hip + 0.62 * (limb.upper + limb.lower) + np.array([-0.35 * leg, 0, 0]))
        for limb in limbs
    }


def note_steps(
    limb: Limb, goal: np.ndarray, stands: np.ndarray, t: np.ndarray, touches: list[Touch], plants: list[Plant]
) -> None:
    """Write down a paw's landings and stays."""
    edge = np.flatnonzero(np.diff(np.concatenate([[0], stands.astype(int), [0]])))
    for a, b in zip(edge[::2], edge[1::2], strict=True):
        where = f"{limb.name}_foot"
        breaks = [a, *(a + 1 + np.flatnonzero(np.linalg.norm(np.diff(goal[a:b], axis=0), axis=1) > 1e-4)), b]
        for i, j in itertools.pairwise(breaks):
            plants.append(Plant(foot=where, start_s=float(t[i]), end_s=float(t[j - 1]), place=goal[i]))
        if a > 0:
            touches.append(Touch(time_s=float(t[a]), kind="step", where=where, place=goal[a], strength=0.35))


def softened(a: np.ndarray, wide: int = 5) -> np.ndarray:
    return np.convolve(np.pad(a, wide // 2, mode="edge"), np.ones(wide) / wide, mode="valid") if len(a) > wide else a
