"""Who stays in the frame where all of a shot's subjects together would leave the first of them too small to know."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from .aim import Subject

LEAST = 0.36  # of what is framed, in height or in width, that the first subject takes
LEAST_BESIDE_GIANTS, TOWERING = (
    0.13,
    1.5,
)  # where people are beside what is so many times as tall as they, or as a pet is beside people
LEAST_OF_BEASTS = 0.18  # of a young animal beside a grown one
LEAST_FALLING = 0.12  # of what falls or rolls: where it comes from and goes to is seen with it
LEAST_STILL = 0.08  # of things that are named together and only stand there
SMALL, REACH = 0.35, 1.9  # of a person's height: what is small beside them, and how far it is followed
FAR_OFF = ("extreme wide", "wide")  # sizes of a shot that show all of it, however small


def closed_in(
    subjects: Sequence[Subject], aspect: float, physical: Collection[str] = (), *, still: bool = False
) -> list[Subject]:
    """The first subject and those that may be framed with it: each as long as the first stays large enough. physical: owners of
    what falls, rolls and is hit, all of which is seen. still: nothing happens: each of them is what the shot is of."""
    kept = list(subjects[:1])
    first = kept[0]
    for other in subjects[1:]:
        falls = bool(set(other.owners) & set(physical))
        least = LEAST
        if set(first.owners) & set(physical):
            least = LEAST_FALLING
        elif other.person or (first.person and other.size[1] > TOWERING * first.size[1]):
            least = LEAST_BESIDE_GIANTS
        elif other.muzzle and first.muzzle:
            least = LEAST_OF_BEASTS
        least = min(least, LEAST_STILL) if still else least
        if falls and first.person and not other.person and float(max(other.size)) < SMALL * first.tall:
            other = _within_reach(other, first)  # a ball that is kicked leaves the picture, not who kicks it
        if falls or _holds(other, first) or _extent([*kept, other], aspect) * least <= _extent(kept[:1], aspect):
            kept.append(other)
    return kept


def _within_reach(other: Subject, first: Subject) -> Subject:
    """Something small as far as it is near the first subject."""
    middle, reach = np.median(first.middle, 0), REACH * first.tall
    low, high = np.clip(other.low, middle - reach, middle + reach), np.clip(other.high, middle - reach, middle + reach)
    return replace(other, low=low, high=high)


def _holds(other: Subject, first: Subject) -> bool:
    """Whether something is all around the first subject: fireflies in a jar are seen in it."""
    at = len(first.middle) // 2
    return bool((other.low[at] <= first.low[at]).all() and (first.high[at] <= other.high[at]).all())


def _extent(subjects: Sequence[Subject], aspect: float) -> float:
    """Of the box around all of them at a usual moment: its height, or its width in heights of the picture."""
    box = np.max([s.high for s in subjects], 0) - np.min([s.low for s in subjects], 0)
    across, tall = np.quantile(box[:, :2], 0.75, axis=0)
    return float(max(tall, across / aspect))
