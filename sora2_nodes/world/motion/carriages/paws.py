"""Legs that walk: paws that are planted by the distance gone, and the joints of two-link legs that reach them.

A leg is the nodes <leg>_upper, <leg>_lower, <leg>_foot. Phases are shares of a stride; nothing slides, since the place of a
plant depends on the distance at its middle alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from ...assembly import Assembly, Joint, frames_of, placed
from ..curves import ease
from ..kinematics import angles, apply

Course = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]  # metres gone → place (..., 3) and heading (...)


@dataclass(frozen=True, kw_only=True)
class Step:
    """A gait. phases: of each leg; duty: share of a stride that a paw stands; stride: over leg length at the Froude number 1;
    lift: over leg length; bob, rock: of the body, legs and degrees; flight: share of a stride with no paw down."""

    phases: Mapping[str, float]
    duty: float
    lift: float
    bob: float = 0.0
    rock: float = 0.0
    leap: bool = False


WALK = Step(
    phases={"back_left": 0.0, "front_left": 0.25, "back_right": 0.5, "front_right": 0.75},
    duty=0.66,
    lift=0.16,
    bob=0.012,
    rock=0.6,
)
TROT = Step(
    phases={"back_left": 0.0, "front_right": 0.02, "back_right": 0.5, "front_left": 0.52},
    duty=0.44,
    lift=0.24,
    bob=0.035,
    rock=0.8,
)
GALLOP = Step(
    phases={"back_left": 0.0, "back_right": 0.10, "front_left": 0.46, "front_right": 0.58},
    duty=0.28,
    lift=0.34,
    bob=0.10,
    rock=7.0,
)
HOP = Step(
    phases={"back_left": 0.0, "back_right": 0.0, "front_left": 0.86, "front_right": 0.90},
    duty=0.34,
    lift=0.2,
    bob=0.0,
    rock=10.0,
    leap=True,
)
BIPED = Step(phases={"leg_left": 0.0, "leg_right": 0.5}, duty=0.62, lift=0.2, bob=0.02, rock=0.5)
BIPED_RUN = Step(phases={"leg_left": 0.0, "leg_right": 0.5}, duty=0.38, lift=0.34, bob=0.05, rock=1.0)
BOUND = Step(phases={"leg_left": 0.0, "leg_right": 0.0}, duty=0.30, lift=0.1, rock=8.0, leap=True)


@dataclass(frozen=True, kw_only=True)
class Limb:
    """A leg's geometry at rest in its parent's frame, m. hip, and the links upper and lower (to the foot's pivot)."""

    name: str
    hip: np.ndarray
    upper: np.ndarray
    lower: np.ndarray
    ankle: np.ndarray  # rest place of the foot's pivot in the assembly's frame
    feet: bool


def limbs_of(assembly: Assembly) -> list[Limb]:
    """The walking legs of an assembly."""
    at = {node.name: node for node in assembly.nodes}
    rest = frames_of(assembly, placed((0, 0, 0))[None])
    made = []
    for name in ("front_left", "front_right", "back_left", "back_right", "leg_left", "leg_right"):
        if f"{name}_foot" in at:
            upper, lower, foot = (at[f"{name}_{part}"] for part in ("upper", "lower", "foot"))
            made.append(
                Limb(
                    name=name,
                    hip=np.array(upper.at),
                    upper=np.array(lower.at),
                    lower=np.array(foot.at),
                    ankle=rest[f"{name}_foot"][0, :, 3],
                    feet=True,
                )
            )
    return made


def gait_of(carriage: str, limbs: list[Limb], speed: float, verb: str, gravity: float) -> Step:
    """Choose a gait by speed: the Froude number of the legs, or what the verb says."""
    two = {limb.name for limb in limbs} <= {"leg_left", "leg_right"}
    leg = leg_length(limbs)
    froude = speed * speed / (max(gravity, 0.5) * leg)
    if carriage == "hops" or verb == "hop":
        return BOUND if two else HOP
    if two:
        return BIPED_RUN if froude > 0.9 or verb in ("run", "sprint") else BIPED
    if verb in ("gallop", "sprint", "chase") or (verb not in ("walk", "trot") and froude > 2.6):
        return GALLOP
    return TROT if verb == "trot" or froude > 0.45 else WALK


def leg_length(limbs: list[Limb]) -> float:
    """Usual height of the hips above the soles, m."""
    return float(np.mean([limb.ankle[1] - limb.upper[1] - limb.lower[1] for limb in limbs])) if limbs else 0.3


def stride_of(step: Step, leg: float, speed: float, gravity: float) -> float:
    """Length of a stride at a speed, m (after Alexander and Jayes, 1983)."""
    froude = max(speed * speed / (max(gravity, 0.5) * leg), 0.02)
    return leg * (3.0 if step.leap else 2.3) * float(froude**0.3)


def plant(
    step: Step,
    limb: Limb,
    gone: np.ndarray,
    stride: float,
    duty: float,
    course: Course,
    ends: tuple[float, float],
    lift: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Where a foot's pivot is (F, 3) at distances gone, and whether it stands (F,). ends: clamp of the plants' distances."""
    phase = gone / stride - step.phases[limb.name]
    k = np.floor(phase)
    u = phase - k
    stands = u <= duty

    def spot(index: np.ndarray) -> np.ndarray:
        middle = np.clip((index + step.phases[limb.name] + duty / 2) * stride, *ends)
        place, yaw = course(middle)
        a = np.radians(yaw)
        x, z = limb.ankle[0], limb.ankle[2]
        off = np.stack(
            [x * np.cos(a) + z * np.sin(a), np.full(len(a), limb.ankle[1]), -x * np.sin(a) + z * np.cos(a)], -1
        )
        return place + off

    here, there = spot(k), spot(k + 1)
    s = np.clip((u - duty) / (1 - duty), 0, 1)
    way = there - here
    high = lift * np.minimum(1.0, np.linalg.norm(way, axis=1) / (0.4 * stride)) * np.sin(math.pi * s) ** 1.2
    made = here + way * ease(s)[:, None]
    made[:, 1] += np.where(stands, 0.0, high)
    return np.where(stands[:, None], here, made), stands


def bend(limb: Limb, body: np.ndarray, goal: np.ndarray, pitch: np.ndarray) -> dict[str, Joint]:
    """Joints that take a foot's pivot to a place. body: (F, 3, 4) frame of the legs' parent; goal: (F, 3) world; pitch: toes up."""
    back = np.swapaxes(body[:, :, :3], 1, 2)
    way = apply(back, goal - body[:, :, 3]) - limb.hip
    side = limb.upper[2] + limb.lower[2]
    flat = np.hypot(way[:, 1], way[:, 2])
    tilt = np.arctan2(way[:, 2], -way[:, 1]) - np.arcsin(np.clip(side / np.maximum(flat, 1e-6), -0.9, 0.9))
    x, y = way[:, 0], -np.sqrt(np.maximum(flat**2 - side**2, 1e-8))
    a, b = math.hypot(limb.upper[0], limb.upper[1]), math.hypot(limb.lower[0], limb.lower[1])
    far = np.clip(np.hypot(x, y), abs(a - b) + 0.06 * min(a, b), 0.9995 * (a + b))
    sense = 1.0 if limb.upper[0] * limb.lower[1] - limb.upper[1] * limb.lower[0] >= 0 else -1.0
    straight = np.arctan2(y, x)
    inner = np.arccos(np.clip((a * a + far**2 - b * b) / (2 * a * far), -1, 1))
    first = straight - sense * inner
    ex, ey = far * np.cos(straight) - a * np.cos(first), far * np.sin(straight) - a * np.sin(first)
    second = np.arctan2(ey, ex)
    upper = first - math.atan2(limb.upper[1], limb.upper[0])
    lower = second - math.atan2(limb.lower[1], limb.lower[0]) - upper
    zero = np.zeros(len(x))
    cx, sx, cz, sz = np.cos(-tilt), np.sin(-tilt), np.cos(upper), np.sin(upper)
    matrix = np.stack(
        [np.stack([cz, -sz, zero], -1), np.stack([cx * sz, cx * cz, -sx], -1), np.stack([sx * sz, sx * cz, cx], -1)], -2
    )
    level = np.degrees(-(upper + lower))
    lean = np.degrees(np.arcsin(np.clip(body[:, 1, 0], -1, 1)))
    return {
        f"{limb.name}_upper": Joint(turn=angles(matrix)),
        f"{limb.name}_lower": Joint(turn=np.stack([zero, zero, np.degrees(lower)], 1)),
        f"{limb.name}_foot": Joint(turn=np.stack([zero, zero, _wrap(level - lean) + pitch], 1)),
    }


def _wrap(degrees: np.ndarray) -> np.ndarray:
    return (degrees + 180.0) % 360.0 - 180.0
