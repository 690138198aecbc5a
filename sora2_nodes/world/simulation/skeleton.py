"""Pose → the place of every limb: shoulders, two-link legs, capsule centres and angles. Geometry only."""

from __future__ import annotations

import math

import numpy as np

from ..composing.people import LENGTHS, LIMBS, RADII
from .track import Track

HIP_WIDTH, SHOULDER_WIDTH = 0.060, 0.118  # half, over body height
LEFT, RIGHT = (0, 1.0), (1, -1.0)  # index of the side, and its sign along the body's left
SOLE = 1.4 * 0.034  # ankle height over body height above which a foot hangs free


class Skeleton:
    """Places of one figure's parts in the order of people.LIMBS, at N times.

    position: (N, 12, 3) m; angle: (N, 12) rad about z; the gaze is the track's yaw.
    """

    def __init__(self, track: Track, height: float, z: float) -> None:
        self.track, self.height, self.z = track, height, z
        self.position, self.angle = np.zeros((len(track.t), len(LIMBS), 3)), np.zeros((len(track.t), len(LIMBS)))
        self.ahead, self.lateral = np.cos(track.yaw), np.sin(track.yaw)
        hip = np.stack([track.x, track.hip], axis=1)
        tilt = track.lean * self.ahead  # forward lean turns the top toward +x when facing +x
        up = np.stack([np.sin(tilt), np.cos(tilt)], axis=1)
        shoulder = hip + LENGTHS["torso"] * height * up
        self._put(0, (hip + shoulder) / 2, -tilt, 0.0)
        self._put(1, shoulder + (0.035 + RADII["head"]) * height * up, -0.4 * tilt, 0.0)
        for side in (LEFT, RIGHT):
            self._arm(side, shoulder - 0.03 * height * up)
            self._leg(side, hip)

    def _put(self, limb: int, middle: np.ndarray, angle: np.ndarray, offset: float) -> None:
        """Place a limb; `offset` metres to the body's left, seen in depth."""
        self.position[:, limb, :2], self.angle[:, limb] = middle, angle
        self.position[:, limb, 2] = self.z - offset * self.ahead

    def _shift(self, offset: float) -> np.ndarray:
        """How far `offset` metres to the body's left go across the picture. (N, 2)"""
        return np.stack([offset * self.lateral, np.zeros_like(self.lateral)], axis=1)

    def _arm(self, side: tuple[int, float], shoulder: np.ndarray) -> None:
        (i, sign), track = side, self.track
        offset = sign * SHOULDER_WIDTH * self.height
        start = shoulder + self._shift(offset)
        upper = track.swing[:, i] * self.ahead + sign * track.spread[:, i] * self.lateral
        lower = upper + track.elbow[:, i] * self.ahead + sign * track.fold[:, i] * self.lateral
        elbow = start + LENGTHS["upper_arm"] * self.height * _down(upper)
        hand = elbow + LENGTHS["forearm"] * self.height * _down(lower)
        self._put(2 + i, (start + elbow) / 2, upper, offset)
        self._put(4 + i, (elbow + hand) / 2, lower, offset)

    def _leg(self, side: tuple[int, float], hip: np.ndarray) -> None:
        """Bend the knee forward so that the ankle comes to its place."""
        i, sign = side
        offset = sign * HIP_WIDTH * self.height
        root = hip + self._shift(offset)
        way = self.track.foot[:, i] + self._shift(offset) - root
        thigh, shin = LENGTHS["thigh"] * self.height, LENGTHS["shin"] * self.height
        far = np.clip(np.hypot(way[:, 0], way[:, 1]), 0.3 * (thigh + shin), thigh + shin - 1e-4)
        straight = np.arctan2(way[:, 0], -way[:, 1])
        bend = np.arccos(np.clip((thigh**2 + far**2 - shin**2) / (2 * thigh * far), -1, 1))
        upper = straight + bend * self.ahead  # seen from the front a bent knee doesn't show
        knee = root + thigh * _down(upper)
        goal = root + far[:, None] * _down(straight)
        lower = np.arctan2(goal[:, 0] - knee[:, 0], knee[:, 1] - goal[:, 1])
        ankle = knee + shin * _down(lower)
        self._put(6 + i, (root + knee) / 2, upper, offset)
        self._put(8 + i, (knee + ankle) / 2, lower, offset)
        toe = np.stack([0.03 * self.height * self.ahead, np.zeros_like(self.ahead)], axis=1)
        free = ankle[:, 1] > SOLE * self.height
        self._put(10 + i, ankle + toe, math.pi / 2 + 0.5 * lower * free, offset)


def _down(angle: np.ndarray) -> np.ndarray:
    """Unit vector that hangs down, turned by `angle`. (N, 2)"""
    return np.stack([np.sin(angle), -np.cos(angle)], axis=1)
