"""Pose → the place of every limb: shoulders, two-link legs, capsule centres and angles. Geometry only."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .gaits import Track
from .people import LENGTHS, LIMBS, RADII

HIP_WIDTH, SHOULDER_WIDTH = 0.060, 0.118  # half, over body height


@dataclass(frozen=True, kw_only=True)
class Limbs:
    """Where the parts of one figure are. N times, 12 parts in the order of people.LIMBS."""

    position: np.ndarray  # (N, 12, 3) m
    angle: np.ndarray  # (N, 12) rad
    yaw: np.ndarray  # (N,) rad


def place(track: Track, height: float, z: float) -> Limbs:
    """Turn a pose track into part places."""
    n = len(track.t)
    position, angle = np.zeros((n, len(LIMBS), 3)), np.zeros((n, len(LIMBS)))
    ahead, lateral = np.cos(track.yaw), np.sin(track.yaw)
    hip = np.stack([track.x, track.hip], axis=1)
    tilt = track.lean * ahead  # forward lean turns the top toward +x when facing +x
    up = np.stack([np.sin(tilt), np.cos(tilt)], axis=1)
    shoulder = hip + LENGTHS["torso"] * height * up
    head = shoulder + (0.035 + RADII["head"]) * height * up
    position[:, 0, :2], angle[:, 0] = (hip + shoulder) / 2, -tilt
    position[:, 1, :2], angle[:, 1] = head, -tilt * 0.4
    position[:, :2, 2] = z
    for side, sign in ((0, 1.0), (1, -1.0)):
        _arm(track, side, sign, shoulder - 0.03 * height * up, ahead, lateral, height, z, position, angle)
        _leg(track, side, sign, hip, ahead, lateral, height, z, position, angle)
    return Limbs(position=position, angle=angle, yaw=track.yaw)


def _arm(
    track: Track, side: int, sign: float, root: np.ndarray, ahead: np.ndarray, lateral: np.ndarray, height: float, z: float,
    position: np.ndarray, angle: np.ndarray,
) -> None:  # fmt: skip
    offset = sign * SHOULDER_WIDTH * height
    start = root + np.stack([offset * lateral, np.zeros_like(lateral)], axis=1)
    upper = track.swing[:, side] * ahead + sign * track.spread[:, side] * lateral
    lower = upper + track.elbow[:, side] * ahead + sign * track.fold[:, side] * lateral
    elbow = start + LENGTHS["upper_arm"] * height * _down(upper)
    hand = elbow + LENGTHS["forearm"] * height * _down(lower)
    for index, a, b, turn in ((2 + side, start, elbow, upper), (4 + side, elbow, hand, lower)):
        position[:, index, :2], angle[:, index] = (a + b) / 2, turn
        position[:, index, 2] = z - offset * ahead


def _leg(
    track: Track, side: int, sign: float, hip: np.ndarray, ahead: np.ndarray, lateral: np.ndarray, height: float, z: float,
    position: np.ndarray, angle: np.ndarray,
) -> None:  # fmt: skip
    offset = sign * HIP_WIDTH * height
    shift = np.stack([offset * lateral, np.zeros_like(lateral)], axis=1)
    root, ankle = hip + shift, track.foot[:, side] + shift
    thigh, shin = LENGTHS["thigh"] * height, LENGTHS["shin"] * height
    way = ankle - root
    far = np.clip(np.hypot(way[:, 0], way[:, 1]), 0.3 * (thigh + shin), thigh + shin - 1e-4)
    base = np.arctan2(way[:, 0], -way[:, 1])
    bend = np.arccos(np.clip((thigh**2 + far**2 - shin**2) / (2 * thigh * far), -1, 1))
    upper = base + np.where(np.abs(ahead) > 0.02, np.sign(ahead), 0.0) * bend * np.abs(ahead)
    knee = root + thigh * _down(upper)
    goal = root + far[:, None] * _down(base)
    lower = np.arctan2(goal[:, 0] - knee[:, 0], knee[:, 1] - goal[:, 1])
    end = knee + shin * _down(lower)
    for index, a, b, turn in ((6 + side, root, knee, upper), (8 + side, knee, end, lower)):
        position[:, index, :2], angle[:, index] = (a + b) / 2, turn
        position[:, index, 2] = z - offset * ahead
    toe = 0.03 * height * ahead
    position[:, 10 + side, :2] = end + np.stack([toe, np.zeros_like(toe)], axis=1)
    position[:, 10 + side, 2] = z - offset * ahead
    angle[:, 10 + side] = math.pi / 2 + 0.5 * (lower - 0.0) * (end[:, 1] > 1.4 * 0.034 * height)


def _down(angle: np.ndarray) -> np.ndarray:
    """Unit vector that hangs down, turned by `angle`. (N, 2)"""
    return np.stack([np.sin(angle), -np.cos(angle)], axis=1)
