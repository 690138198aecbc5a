"""What is known of a clip's contacts, and how what was found is counted against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sora2_nodes.media.files.clip import Clip

PLAIN = 0.23  # widths a second: a change of velocity that an eye sees, and effects should be heard at
TOGETHER_S = 0.06  # contacts nearer than this are heard as one, and found at either


@dataclass(frozen=True, kw_only=True)
class Known:
    """A contact: when, by how much it changes a velocity in the picture (widths a second), and where (widths; nan: unknown).

    what: impact, the step of a foot, or launch: something is set going by nobody.
    """

    time_s: float
    change: float
    place: tuple[float, float] = (float("nan"), float("nan"))
    what: str = "impact"


@dataclass(frozen=True, kw_only=True)
class MotionCase:
    """A silent clip, every contact in its picture, and of which kind it and its camera are."""

    name: str
    kind: str
    camera: str
    clip: Clip
    known: tuple[Known, ...]


@dataclass
class Tally:
    """Contacts looked for and found, what was found, and what of it is none."""

    expected: int = 0
    found: int = 0
    made: int = 0
    wrong: int = 0

    def add(self, other: Tally) -> None:
        for name in ("expected", "found", "made", "wrong"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def figures(self) -> dict[str, float | int | None]:
        """Recall and false ones in percent; None where there is nothing to count."""
        return {
            "contacts": self.expected,
            "recall_percent": round(100 * self.found / self.expected, 1) if self.expected else None,
            "found": self.made,
            "false_percent": round(100 * self.wrong / self.made, 1) if self.made else None,
        }


def expected_times(known: Sequence[Known], *, what: str = "impact") -> list[float]:
    """Moments that are looked for: plain changes of velocity, those that are heard as one taken together."""
    kept: list[float] = []
    for one in sorted((k for k in known if k.change >= PLAIN and k.what == what), key=lambda k: -k.change):
        if all(abs(one.time_s - t) > TOGETHER_S for t in kept):
            kept.append(one.time_s)
    return sorted(kept)


def tally(found: np.ndarray, known: Sequence[Known]) -> Tally:
    """Count the moments that were found, (n,) s. What is near any contact, however faint, is not wrong."""
    made = Tally(made=len(found))
    left = list(map(float, found))
    for moment in expected_times(known):
        made.expected += 1
        near = [t for t in left if abs(t - moment) <= TOGETHER_S]
        if near:
            made.found += 1
            left.remove(min(near, key=lambda t: abs(t - moment)))
    every = np.array([k.time_s for k in known])
    made.wrong = sum(1 for t in left if not len(every) or np.abs(every - t).min() > TOGETHER_S)
    return made
