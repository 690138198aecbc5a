"""When things touch in a clip's picture: by things followed as a whole, and by patches where that can't be done.

A clip is looked at in stretches that overlap, so that each has a background of its own and a camera may go anywhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from PIL import Image

from ..files.clip import Clip
from ..tracking.frame_registration import Registration, registration_of
from ..tracking.object_contacts import object_contacts
from .picture_motion import WIDTH, contacts_in, turns_of

STRETCH_S, SHARED_S = 3.5, 0.6
MOST_FRAMES = 240  # of a stretch
MOST_CUTS_S = 1.0  # a second
SHORTEST = 16  # frames between two cuts: fewer show nothing that could be told from what stands still
SMALLEST = 16  # pixels a side of a frame, likewise


def picture_contacts(clip: Clip) -> list[tuple[float, float]]:
    """Return (frame, strength) of each contact, to a fraction of a frame, whatever the camera does."""
    fps = float(clip.fps)
    stretches = _stretches(clip.num_frames, fps)
    found: list[tuple[float, float]] = []
    for number, (first, frames) in enumerate(_read(clip, stretches)):
        shared = SHARED_S * fps / 2
        low = first + shared if number else -math.inf
        high = first + len(frames) - shared if number + 1 < len(stretches) else math.inf
        found += [(first + at, strength) for at, strength in _contacts(frames, fps) if low <= first + at < high]
    return sorted(found)


def _stretches(num_frames: int, fps: float) -> list[tuple[int, int]]:
    """[first, end) of stretches of like lengths that share some frames."""
    longest, shared = min(round(STRETCH_S * fps), MOST_FRAMES), round(SHARED_S * fps)
    count = max(1, math.ceil((num_frames - shared) / max(longest - shared, 1)))
    step = (num_frames - shared) / count
    return [(round(n * step), min(round((n + 1) * step) + shared, num_frames)) for n in range(count)]


def _read(clip: Clip, stretches: list[tuple[int, int]]) -> Iterator[tuple[int, np.ndarray]]:
    """Yield the first frame's number and the (F, h, w, 3) small frames of each stretch, reading the clip once."""
    kept: list[np.ndarray] = []
    start, left = 0, iter(stretches)
    first, end = next(left)
    for number, frame in enumerate(clip.frames()):
        kept.append(_small(frame))
        if number + 1 == end:
            yield first, np.stack(kept[first - start :])
            first, end = next(left, (number + 1, -1))
            kept, start = kept[first - start :], first


def _small(frame: np.ndarray) -> np.ndarray:
    if frame.shape[1] <= WIDTH:
        return frame
    height = max(1, round(frame.shape[0] * WIDTH / frame.shape[1]))
    return np.asarray(Image.fromarray(frame).resize((WIDTH, height), Image.Resampling.BOX))


def _contacts(frames: np.ndarray, fps: float) -> list[tuple[float, float]]:
    """Contacts of a stretch, by shots where it has cuts."""
    if len(frames) < SHORTEST or min(frames.shape[1:3]) < SMALLEST:
        return []
    path = registration_of(frames)
    cuts = [0, *np.flatnonzero(~path.trusted), len(frames)]
    if len(cuts) == 2:
        return _of_one_shot(frames, path, fps)
    if len(cuts) - 2 > MOST_CUTS_S * len(frames) / fps + 1:
        return contacts_in(*turns_of(frames))  # it is not the cuts: the camera can't be followed
    found: list[tuple[float, float]] = []
    for first, end in pairwise(cuts):
        if end - first >= SHORTEST:
            part = frames[first:end]
            found += [(first + at, strength) for at, strength in _of_one_shot(part, registration_of(part), fps)]
    return found


def _of_one_shot(frames: np.ndarray, path: Registration, fps: float) -> list[tuple[float, float]]:
    found = object_contacts(frames, path, fps)
    return contacts_in(*turns_of(frames)) if found is None else found
