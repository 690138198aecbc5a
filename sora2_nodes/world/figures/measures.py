"""Measures: the lengths of a body in metres, by age, height and build. Numbers only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .look import Look

AGES = (0.0, 1.0, 4.0, 8.0, 13.0, 19.0)
HEIGHTS = (0.55, 0.78, 1.04, 1.29, 1.56, 1.77)  # m, by age
HEADS = (0.275, 0.262, 0.236, 0.205, 0.172, 0.152)  # head over height
LEGS = (0.32, 0.35, 0.41, 0.445, 0.465, 0.475)  # hip joint above the sole, over height
FEMALE = 0.94  # height over a man's


@dataclass(frozen=True, kw_only=True)
class Measures:
    """Lengths, m. Limbs are joint to joint; radii are of the bare body."""

    height: float
    head: float  # chin to crown
    neck: float
    torso: float  # hip joints to the base of the neck
    hip_height: float
    hip: float  # half the distance of the hip joints
    shoulder: float  # half the distance of the shoulder joints
    upper_arm: float
    forearm: float
    hand: float
    thigh: float
    shin: float
    ankle: float  # above the sole
    foot: float  # heel to toe
    girth: float  # 1 is usual
    waist: float  # half width
    depth: float  # half depth of the chest
    limb: float  # scale of limb radii

    @property
    def leg(self) -> float:
        return self.thigh + self.shin

    @property
    def arm(self) -> float:
        return self.upper_arm + self.forearm


def measure(look: Look) -> Measures:
    """Return the lengths of a look's body."""
    head_share, leg_share = (float(np.interp(look.age, AGES, row)) for row in (HEADS, LEGS))
    usual = float(np.interp(look.age, AGES, HEIGHTS)) * (FEMALE if look.shape == "female" and look.age > 13 else 1.0)
    if look.age > 65:
        usual *= 0.96
    h = look.height_m or usual
    squat = _squat(look)
    head_share, leg_share = head_share * squat[0], leg_share * squat[1]
    girth = (0.82 + 0.72 * look.build) * (1.0 + 0.25 * max(0.0, (8 - look.age) / 8))
    broad = {"male": 1.0, "female": 0.86, "neutral": 0.94}[look.shape]
    grown = float(np.clip(leg_share / LEGS[-1], 0.8, 1.0))
    ankle, neck = 0.044 * h, 0.040 * h * grown**3
    legs = leg_share * h - ankle
    return Measures(
        height=h,
        head=head_share * h,
        neck=neck,
        torso=h * (1 - leg_share - head_share) - neck,
        hip_height=leg_share * h,
        hip=0.050 * h * (1.06 if look.shape == "female" else 1.0),
        shoulder=0.118 * h * broad * (0.68 + 0.32 * girth),
        upper_arm=0.168 * h * grown,
        forearm=0.148 * h * grown,
        hand=0.085 * h * grown,
        thigh=0.51 * legs,
        shin=0.49 * legs,
        ankle=ankle,
        foot=0.152 * h,
        girth=girth,
        waist=0.088 * h * girth * (0.88 if look.shape == "female" else 1.0) * (1 + 0.35 * max(0, look.build - 0.5)),
        depth=0.066 * h * girth,
        limb=h * (0.55 + 0.45 * girth) * (0.92 if look.shape == "female" else 1.0) / (0.9 + 0.1 * squat[0]),
    )


def _squat(look: Look) -> tuple[float, float]:
    """How much larger the head and how much shorter the legs are than a grown body's."""
    if look.kind == "dwarf":
        return 1.45, 0.78
    if look.body in ("monster", "snowman"):
        return 1.5, 0.66
    if look.body == "beast":
        return 1.85, 0.78
    if look.body == "thing":
        return 1.6, 0.85
    return (1.35, 1.0) if look.body == "alien" else (1.0, 1.0)
