"""When something happens in a picture and in a sound, and how far apart the two are. It does not know what happened.

In a picture an event is a change of velocity: a thing that came from one place and doesn't go straight on.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.ndimage import median_filter

from ..files.clip import Clip
from .picture_contacts import picture_contacts

ONSET_HOP_S = 0.005
WINDOW_MS = (-45.0, 125.0)  # sound against picture that viewers accept as together (ITU-R BT.1359, detectability)


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
