"""When something happens in a picture and in a sound, and how far apart the two are. It does not know what happened.

In a picture an event is a change of velocity: a thing that came from one place and doesn't go straight on. Things are followed as a whole, patches where that can't be done; a clip is looked at in
stretches that overlap, so that each has a background of its own and a camera may go anywhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PIL import Image
from scipy.ndimage import median_filter

from ..files.clip import Clip
from ..tracking.frame_registration import Registration, registration_of
from ..tracking.object_contacts import object_contacts
from .picture_motion import WIDTH, contacts_in, turns_of

ONSET_HOP_S = 0.005
WINDOW_MS = (-45.0, 125.0)  # sound against picture that viewers accept as together (ITU-R BT.1359, detectability)


STRETCH_S, SHARED_S = 3.5, 0.6
MOST_FRAMES = 240  # of a stretch
MOST_CUTS_S = 1.0  # a second
SHORTEST = 16  # frames between two cuts: fewer show nothing that could be told from what stands still
SMALLEST = 16  # pixels a side of a frame, likewise


@dataclass(frozen=True, kw_only=True)
class EventTimes:
    """Times in seconds, rising, and how strong each is (0..1 of the strongest)."""

    times_s: np.ndarray
    strengths: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Offset:
    """Sound minus picture over the events that were matched; positive: the sound is late."""

    median_ms: float
    p90_ms: float  # 90th percentile of the absolute offset
    inside_share: float  # of matched events, in -45..+125 ms
    matched: int
    picture_events: int
    sound_events: int

    def in_words(self) -> str:
        """One line for a report; never a claim without events."""
        seen = f"{self.picture_events} events in the picture, {self.sound_events} in the sound"
        if self.matched == 0:
            return f"no offset could be measured: {seen}, none of them together"
        return (
            f"sound {self.median_ms:+.0f} ms against the picture (median of {self.matched} events; 90 % within "
            f"{self.p90_ms:.0f} ms; {100 * self.inside_share:.0f} % in -45..+125 ms; {seen})"
        )


def picture_events(clip: Clip) -> EventTimes:
    """Find changes of velocity in a clip's picture, to a fraction of a frame, whatever the camera does."""
    found = picture_contacts(clip)
    strengths = np.asarray([strength for _, strength in found])
    times = np.asarray([frame / float(clip.fps) for frame, _ in found])
    return EventTimes(times_s=times, strengths=strengths / max(float(strengths.max(initial=0.0)), 1e-9))


def sound_events(waveform: np.ndarray, sample_rate: int) -> EventTimes:
    """Find onsets in a (channels, S) waveform at 5 ms steps: rises of the log spectrum over all bands."""
    flux, hop = _flux(waveform.mean(axis=0), sample_rate)
    if len(flux) < 8:
        return EventTimes(times_s=np.empty(0), strengths=np.empty(0))
    base = median_filter(flux, size=41, mode="nearest")
    spread = median_filter(np.abs(flux - base), size=81, mode="nearest")
    over = flux - base - 3.0 * spread
    index = _peaks(over, max(0.15, 0.12 * float(over.max())), gap=round(0.06 / ONSET_HOP_S))
    times = np.asarray([(at + 0.5) * hop / sample_rate for at in index])
    strengths = over[index] if len(index) else np.empty(0)
    return EventTimes(times_s=times, strengths=strengths / max(float(strengths.max(initial=0)), 1e-9))


def _flux(wave: np.ndarray, sample_rate: int) -> tuple[np.ndarray, int]:
    """(T,) mean rise of log band levels from one 5 ms hop to the next, and the hop in samples."""
    hop = max(1, round(ONSET_HOP_S * sample_rate))
    size = 2 * hop
    if len(wave) < 2 * size:
        return np.empty(0), hop
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(wave.astype(np.float64), (size, 0)), size)[::hop]
    power = np.abs(np.fft.rfft(frames * np.hanning(size), axis=1)) ** 2
    edges = np.unique(np.geomspace(1, power.shape[1] - 1, 17).astype(int))
    bands = np.stack([power[:, low:high].sum(axis=1) for low, high in pairwise(edges)], axis=1)
    log = np.log10(bands + 1e-6 * max(float(bands.max()), 1e-9))
    rise = np.maximum(log[2:] - log[:-2], 0).mean(axis=1)
    return rise, hop


def _peaks(curve: np.ndarray, floor: float, gap: int) -> list[int]:
    """Indices of local maxima above a floor, the strongest first claiming `gap` either side; returned in order."""
    inner = (curve[1:-1] >= curve[:-2]) & (curve[1:-1] > curve[2:]) & (curve[1:-1] > floor)
    candidates = np.flatnonzero(inner) + 1
    taken: list[int] = []
    for index in candidates[np.argsort(curve[candidates])[::-1]]:
        if all(abs(index - other) >= gap for other in taken):
            taken.append(int(index))
    return sorted(taken)


def measure_offset(picture: EventTimes, sound: EventTimes, *, reach_s: float = 0.5) -> Offset:
    """Match events one to one around the lag on which most of them agree, within `reach_s`, and report the offsets."""
    pairs = _pairs(picture.times_s, sound.times_s, reach_s)
    gaps_ms = 1000 * np.asarray([sound.times_s[b] - picture.times_s[a] for a, b in pairs])
    inside = (gaps_ms >= WINDOW_MS[0]) & (gaps_ms <= WINDOW_MS[1])
    return Offset(
        median_ms=float(np.median(gaps_ms)) if len(pairs) else 0.0,
        p90_ms=float(np.quantile(np.abs(gaps_ms), 0.9)) if len(pairs) else 0.0,
        inside_share=float(inside.mean()) if len(pairs) else 0.0,
        matched=len(pairs),
        picture_events=len(picture.times_s),
        sound_events=len(sound.times_s),
    )


def _pairs(picture: np.ndarray, sound: np.ndarray, reach_s: float) -> list[tuple[int, int]]:
    """Index pairs: the lag with most agreement first, then nearest neighbours within 80 ms of it, each used once."""
    if not len(picture) or not len(sound):
        return []
    gaps = sound[None] - picture[:, None]  # (P, S)
    near = gaps[np.abs(gaps) <= reach_s]
    if not len(near):
        return []
    votes = np.exp(-0.5 * ((near[:, None] - near[None]) / 0.025) ** 2).sum(axis=1) * (
        1.0 - 0.2 * np.abs(near) / reach_s
    )
    lag = near[int(votes.argmax())]
    found: list[tuple[int, int]] = []
    order = np.dstack(np.unravel_index(np.argsort(np.abs(gaps - lag), axis=None), gaps.shape))[0]
    for a, b in order:
        if abs(gaps[a, b] - lag) > 0.08:
            break
        if all(a != x and b != y for x, y in found):
            found.append((int(a), int(b)))
    return found


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
