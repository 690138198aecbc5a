"""What a camera is given: those that a shot frames, and what it looks at and from how far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

SPEAKING = ("talk", "shout", "whisper", "sing", "laugh", "scream", "cry")  # acts of whoever is shown first


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One of those framed. owners: of what it is, with what it rides; carried: of what it has in its hands. low, high: corners of its box (F, 3). tall: of a person standing, units. points: by part of a body,
    (F, 3). facing: azimuth in degrees that its face looks to, 0 toward the viewer, 90 to the right. muzzle: of an animal with a
    head, how large its face is, units."""

    low: np.ndarray
    high: np.ndarray
    person: bool = False
    tall: float = 1.0
    points: Mapping[str, np.ndarray] = field(default_factory=dict)
    facing: float = 0.0
    muzzle: float = 0.0
    course: float = 0.0  # azimuth in degrees that its body is turned to
    owners: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()

    @property
    def middle(self) -> np.ndarray:
        """(F, 3)."""
        return (self.low + self.high) / 2

    @property
    def size(self) -> np.ndarray:
        """Of its box at a usual moment, (3,)."""
        return np.median(self.high - self.low, 0)


@dataclass(frozen=True, kw_only=True)
class Aim:
    """What a shot looks at: target (F, 3), how much is seen of it (height in units), and where the camera is anchored (F, 3)."""

    target: np.ndarray
    anchor: np.ndarray
    distance: float
    fov: float
    azimuth: float | None = None  # degrees, where the aim asks for one
