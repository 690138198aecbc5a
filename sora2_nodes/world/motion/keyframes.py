"""Keyframes: where something is, how it is turned and how its nodes stand at given moments; plain motion that nobody performs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..assembly import Joint, rotations
from ..primitives import Vec3
from .curves import ease
from .deeds import Performance

NO_TURN: Vec3 = (0.0, 0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class JointKeys:
    """How one node moves: turns in degrees, shifts in the assembly's lengths, scales; each as long as times, or empty."""

    times: tuple[float, ...]
    turns: tuple[Vec3, ...] = ()
    shifts: tuple[Vec3, ...] = ()
    scales: tuple[Vec3, ...] = ()
    eased: bool = True

    def at(self, t: np.ndarray) -> Joint:
        """The joint at the times `t` (F,)."""
        return Joint(
            turn=between(self.times, self.turns, t, self.eased) if self.turns else None,
            shift=between(self.times, self.shifts, t, self.eased) if self.shifts else None,
            scale=np.maximum(between(self.times, self.scales, t, self.eased), 1e-4) if self.scales else None,
        )


@dataclass(frozen=True, kw_only=True)
class Keyframes:
    """A way by moments: seconds, places (x, y, z), turns in degrees as primitives have them. eased: it starts and stops softly at each."""

    times: tuple[float, ...]
    places: tuple[Vec3, ...]
    turns: tuple[Vec3, ...] = ()
    joints: Mapping[str, JointKeys] = field(default_factory=dict)
    eased: bool = True

    def performed(self, t: np.ndarray) -> Performance:
        """The motion at the times `t` (F,) s: roots (F, 3, 4) and joints."""
        root = np.zeros((len(t), 3, 4))
        root[:, :, 3] = between(self.times, self.places, t, self.eased)
        turns = between(self.times, self.turns, t, self.eased) if self.turns else np.zeros((len(t), 3))
        root[:, :, :3] = rotations(turns)
        return Performance(root=root, joints={name: keys.at(t) for name, keys in self.joints.items()})

    def scaled(self, by: float, lift: float) -> Keyframes:
        """The same in another unit, and higher by `lift` of it."""

        def moved(place: Vec3) -> Vec3:
            return place[0] * by, place[1] * by + lift, place[2] * by

        joints = {
            name: replace(keys, shifts=tuple((x * by, y * by, z * by) for x, y, z in keys.shifts))
            for name, keys in self.joints.items()
        }
        return replace(self, places=tuple(moved(p) for p in self.places), joints=joints)


def between(times: Sequence[float], values: Sequence[Vec3], t: np.ndarray, eased: bool) -> np.ndarray:
    """Values (F, 3) at the times `t` (F,), from each key to the next."""
    x, y = np.asarray(times, float), np.asarray(values, float)
    if len(x) == 1:
        return np.repeat(y, len(t), 0)
    i = np.clip(np.searchsorted(x, t, side="right") - 1, 0, len(x) - 2)
    share = np.clip((t - x[i]) / np.maximum(x[i + 1] - x[i], 1e-9), 0.0, 1.0)
    share = ease(share) if eased else share
    return y[i] + (y[i + 1] - y[i]) * share[:, None]
