"""How things and the camera move over a cut that continues a shot, by what both shots' records tell of their edges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

RECORD = "motion_edges"
NAMED = 0.10  # of its speed: a change of velocity over a cut from which it is named
STEADY = 2.0  # of the change beside: what only begins to speed up is no jump
LEAST_FRAMES = 4  # of either shot
SLOW = 0.1  # m/s: slower ones count as this


@dataclass(frozen=True, kw_only=True)
class MotionSeam:
    """One thing, figure or the camera over a cut. Speeds in m/s.

    jump: how much its velocity changes at once over the cut or within a third of a second of it, as a share of its speed.
    hit: something struck it there.
    """

    name: str
    before_mps: float
    after_mps: float
    jump: float
    hit: bool = False

    @property
    def named(self) -> bool:
        """Whether it jumps with nothing hit."""
        return self.jump > NAMED and not self.hit

    def in_words(self) -> str:
        """A few words of a report."""
        return f"{self.name} {self.before_mps:.2f} -> {self.after_mps:.2f} m/s, jumps by {100 * self.jump:.0f} %"


def motion_seams(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[MotionSeam, ...]:
    """Compare the edges of two shots' records; nothing where one has none."""
    left, right = before.get(RECORD), after.get(RECORD)
    if not left or not right or left["fps"] != right["fps"]:
        return ()
    hit = {*left["hit"]["last"], *right["hit"]["first"]}
    made = []
    for name, last in left["last"].items():
        first = right["first"].get(name)
        if first is not None and min(len(last), len(first)) >= LEAST_FRAMES:
            made.append(_seam(name, np.array(last), np.array(first), float(left["fps"]), name in hit))
    return tuple(made)


def _seam(name: str, last: np.ndarray, first: np.ndarray, fps: float, hit: bool) -> MotionSeam:
    """Compare how a velocity changes over the cut, and at once in the frames around it, with how it changes beside."""
    rates = np.diff(np.concatenate([last, first]), axis=0) * fps
    changes = np.linalg.norm(np.diff(rates, axis=0), axis=1)
    before = len(last) - 2  # of the change from the last velocity before the cut to that over it
    over = changes[before : before + 2].max() - STEADY * max(changes[before - 1], changes[before + 2])
    beside = [*range(1, before), *range(before + 2, len(changes) - 1)]
    blows = [changes[k] - STEADY * max(changes[k - 1], changes[k + 1]) for k in beside]
    speeds = np.linalg.norm(rates, axis=1)
    return MotionSeam(
        name=name, before_mps=float(speeds[before]), after_mps=float(speeds[before + 2]),
        jump=max(float(over), *(float(blow) for blow in blows), 0.0) / max(float(speeds.max()), SLOW), hit=hit,
    )  # fmt: skip
