"""When something happens in a picture and in a sound, and how far apart the two are. It does not know what happened.

In a picture an event is a change of velocity: a patch that came from one place and doesn't go straight on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PIL import Image
from scipy.ndimage import median_filter, uniform_filter

from ..files.clip import Clip

WIDTH = 208  # pixels a frame is reduced to before motion is measured
PATCH, REACH = 11, 8  # pixels: patch side, largest displacement a frame
MOST_PATCHES = 32
MOVING = 0.02  # of the picture's contrast: a patch that changes by more counts as moving
WEAKEST = 0.3  # of the strongest change of velocity: weaker ones are mostly noise of the measurement
CLEAR = 0.4  # of its change: a patch that matches worse is left out
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
    """Find changes of velocity in a clip's picture, to a fraction of a frame."""
    impulse = motion_impulse(clip)
    if len(impulse) < 3:
        return EventTimes(times_s=np.empty(0), strengths=np.empty(0))
    base = median_filter(impulse, size=max(3, round(float(clip.fps) * 0.4) | 1), mode="nearest")
    over = np.maximum(impulse - base, 0.0)
    floor = max(4.0, 2.5 * float(np.median(impulse[impulse > 0])) if (impulse > 0).any() else 4.0)
    times, strengths = [], []
    for index in _peaks(over, floor, gap=max(2, round(float(clip.fps) * 0.07))):
        near = slice(max(0, index - 1), index + 2)
        weights = over[near]
        times.append(float(np.sum(np.arange(len(over))[near] * weights) / weights.sum() / clip.fps))
        strengths.append(float(weights.sum()))
    strong = np.asarray(strengths) / max(strengths, default=1.0)
    kept = strong >= WEAKEST
    return EventTimes(times_s=np.asarray(times)[kept], strengths=strong[kept])


def motion_impulse(clip: Clip) -> np.ndarray:
    """(F,) how much velocities change at each frame: patches' displacements ahead and back, added up, in pixels.

    Steady motion, the camera's too, cancels; a bounce, a hit or a start does not.
    """
    made = np.zeros(clip.num_frames)
    before = here = None
    for index, ahead in enumerate(_small(clip)):
        if before is not None and here is not None:
            made[index - 1] = _velocity_change(before, here, ahead)
        before, here = here, ahead
    return made


def _small(clip: Clip) -> Iterator[np.ndarray]:
    """(h, 208) float32 grey frames, slightly smoothed."""
    for frame in clip.frames():
        width = min(WIDTH, frame.shape[1])
        height = max(2 * PATCH, round(frame.shape[0] * width / frame.shape[1]))
        small = Image.fromarray(frame).convert("L").resize((width, height), Image.Resampling.BOX)
        yield uniform_filter(np.asarray(small, dtype=np.float32), 2)


def _velocity_change(before: np.ndarray, here: np.ndarray, ahead: np.ndarray) -> float:
    """Sum over moving patches of |displacement ahead + displacement back| beyond 0.5 pixel."""
    change = uniform_filter(np.maximum(np.abs(here - before), np.abs(ahead - here)), PATCH)
    step = PATCH // 2 + 1
    margin = PATCH // 2
    grid = change[margin:-margin:step, margin:-margin:step]
    low, high = np.percentile(here[::4, ::4], (2, 98))
    chosen = np.argwhere(grid > MOVING * max(float(high - low), 20.0))
    if not len(chosen):
        return 0.0
    order = np.argsort(grid[chosen[:, 0], chosen[:, 1]])[::-1][:MOST_PATCHES]
    corners = chosen[order] * step
    forth, miss_forth = _displacement(here, ahead, corners)
    back, miss_back = _displacement(here, before, corners)
    clear = np.maximum(miss_forth, miss_back) < CLEAR * grid[tuple(chosen[order].T)]  # not half hidden by another thing
    turn = np.hypot(*(forth + back)[clear].T)
    return float(np.maximum(turn - 0.5, 0).sum())


def _displacement(here: np.ndarray, other: np.ndarray, corners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(M, 2) displacement in pixels of patches of `here` to their best match in `other`, and (M,) what it misses."""
    padded = np.pad(other, REACH, mode="edge")
    span = PATCH + 2 * REACH
    areas = np.lib.stride_tricks.sliding_window_view(padded, (span, span))[corners[:, 0], corners[:, 1]]
    patches = np.lib.stride_tricks.sliding_window_view(here, (PATCH, PATCH))[corners[:, 0], corners[:, 1]]
    places = np.lib.stride_tricks.sliding_window_view(areas, (PATCH, PATCH), axis=(1, 2))  # (M, 17, 17, 11, 11)
    cost = np.abs(places[..., ::2, ::2] - patches[:, None, None, ::2, ::2]).mean(
        axis=(3, 4)
    )  # every other pixel will do
    at = np.arange(-REACH, REACH + 1)
    cost = cost + 0.02 * np.hypot(at[:, None], at[None])  # a bare patch stays where it is
    flat = cost.reshape(len(cost), -1).argmin(axis=1)
    row, column = np.divmod(flat, 2 * REACH + 1)
    index = np.arange(len(cost))
    fine = np.stack([_fine(cost[index, :, column], row), _fine(cost[index, row, :], column)], axis=1)
    return fine, cost[index, row, column]


def _fine(cost: np.ndarray, best: np.ndarray) -> np.ndarray:
    """Refine integer minima by a parabola through three costs; return displacements."""
    inner = np.clip(best, 1, 2 * REACH - 1)
    index = np.arange(len(cost))
    left, mid, right = cost[index, inner - 1], cost[index, inner], cost[index, inner + 1]
    bend = left - 2 * mid + right
    part = np.where((bend > 1e-6) & (inner == best), 0.5 * (left - right) / np.maximum(bend, 1e-6), 0.0)
    return best + np.clip(part, -0.5, 0.5) - REACH


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
