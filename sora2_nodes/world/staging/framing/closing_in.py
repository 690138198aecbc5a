"""Who stays in the frame where all of a shot's subjects together would leave the first of them too small to know."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from .camera_path import Subject

LEAST = 0.2  # of what is framed, in height or in width, that the first subject takes
LEAST_OF_A_PERSON = 0.13  # whom one knows from further off
LEAST_FALLING = 0.12  # of what falls or rolls: where it comes from and goes to is seen with it
FAR_OFF = ("extreme wide", "wide")  # sizes of a shot that show all of it, however small


def closed_in(subjects: Sequence[Subject], aspect: float, physical: Collection[str] = ()) -> list[Subject]:
    """The first subject and those that may be framed with it: each as long as the first stays large enough. physical: owners of
    what falls, rolls and is hit, all of which is seen."""
    kept = list(subjects[:1])
    least = LEAST if not kept[0].person else LEAST_OF_A_PERSON
    if set(kept[0].owners) & set(physical):
        least = min(least, LEAST_FALLING)
    for other in subjects[1:]:
        falls = bool(set(other.owners) & set(physical))
        if falls or _extent([*kept, other], aspect) * least <= _extent(kept[:1], aspect):
            kept.append(other)
    return kept


def _extent(subjects: Sequence[Subject], aspect: float) -> float:
    """Of the box around all of them at a usual moment: its height, or its width in heights of the picture."""
    box = np.max([s.high for s in subjects], 0) - np.min([s.low for s in subjects], 0)
    across, tall = np.quantile(box[:, :2], 0.75, axis=0)
    return float(max(tall, across / aspect))
