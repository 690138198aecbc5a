"""When a file's frames are shown: its rate, their count, and what its timestamps may claim. It decodes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from av.video.stream import VideoStream

from ...errors import InputError, MediaError

STANDARD_RATES = tuple(Fraction(n) for n in (12, 15, 16, 24, 25, 30, 48, 50, 60, 90, 100, 120)) + tuple(
    Fraction(n * 1000, 1001) for n in (24, 30, 48, 60, 120)
)
Packet = tuple[int | None, bool, bool]  # pts, key frame, hidden
VARIABLE = 0.25  # of a frame: timestamps further than this from an even grid make a file variable-rate
RATES = Fraction(1, 5), Fraction(1000)  # frames per second that a file may claim
MAX_PACKETS = 500_000  # of picture: two hours at 60 a second
MAX_GAP_S = 5  # mean time between frames; a few frames that claim to last for hours are no clip
MAX_HOLD_S = 600  # one frame is shown for no longer
MAX_LENGTH_S = 2 * 3600


@dataclass(frozen=True, kw_only=True)
class Timing:
    """What a demuxing pass (no decoding) says about a file's picture."""

    fps: Fraction
    num_frames: int
    start_s: Fraction  # time of the first frame shown
    variable: bool  # timestamps don't lie on an even grid
    delay: int = 0  # frames by which decoding order runs ahead of display order
    clean: bool = True  # begins with a key frame, and no frame is hidden by an edit list

    def at_rate(self, fps: Fraction) -> Timing:
        """The same stretch of time on another grid; for files whose frames lie on none."""
        return replace(self, fps=fps, num_frames=max(1, round(self.num_frames / self.fps * fps)))


@dataclass(frozen=True, kw_only=True)
class ClipPart:
    """A part of a clip, in seconds: where it begins, how long it is, and by how much that is less than was asked."""

    begin_s: Fraction = Fraction(0)
    seconds: Fraction
    missing_s: Fraction = Fraction(0)


def stretch_of(name: str, length_s: Fraction, in_s: float | None, out_s: float | None) -> ClipPart:
    """The part of a clip from an in point to an out point; None: its start, its end. Raises InputError where nothing is left."""
    begin = Fraction(str(in_s or 0.0))
    if not 0 <= begin < length_s:
        raise InputError(f"{name} lasts {float(length_s):.2f} s, so it can't be shown from {float(begin):g} s on")
    end = length_s if out_s is None else Fraction(str(out_s))
    if end <= begin:
        raise InputError(
            f"{name} can't be shown from {float(begin):g} s to {float(end):g} s; let it end after it begins"
        )
    seconds = min(end, length_s) - begin
    return ClipPart(begin_s=begin, seconds=seconds, missing_s=max(Fraction(0), end - length_s))


def timing_of(name: str, stream: VideoStream, packets: list[Packet]) -> Timing:
    """Learn rate and count from the packets' timestamps. Raises MediaError for a file that is cut off, and for times no clip has."""
    announced, guess = stream.frames, stream.average_rate or stream.guessed_rate
    base = stream.time_base or Fraction(1, 90_000)
    shown = [pts for pts, _, hidden in packets if pts is not None and not hidden]
    if announced and len(shown) < announced and len(packets) < announced:
        raise MediaError(f"{name} is cut off: {len(shown)} of {announced} frames are there; copy the file again")
    if not shown:
        raise MediaError(f"{name} holds no frames")
    times = np.asarray(shown, dtype=np.int64)
    ranks = np.argsort(np.argsort(times))
    clean = packets[0][1] and not any(hidden for _, _, hidden in packets) and int(ranks[0]) == 0
    rate = Fraction(guess) if guess and RATES[0] <= guess <= RATES[1] else Fraction(24)
    timing = _grid(name, np.sort(times), base, rate)
    return replace(timing, delay=int((np.arange(len(ranks)) - ranks).max()), clean=clean)


def _grid(name: str, times: np.ndarray, base: Fraction, guess: Fraction) -> Timing:
    """Fit an even grid to sorted timestamps in units of `base` seconds."""
    start = Fraction(int(times[0])) * base
    if len(times) < 2 or times[0] == times[-1]:
        return Timing(fps=guess, num_frames=1, start_s=start, variable=False)
    mean = Fraction(len(times) - 1) / (Fraction(int(times[-1] - times[0])) * base)
    _believe(name, times, base, mean)
    rate = nearest_rate(mean, guess)
    off = (times - times[0]) * float(base * rate) - np.arange(len(times))
    if np.abs(off).max() <= max(VARIABLE, 1.01 * float(base * rate)):
        return Timing(fps=rate, num_frames=len(times), start_s=start, variable=False)
    shown_s = Fraction(int(times[-1] - times[0])) * base + 1 / mean
    return Timing(fps=rate, num_frames=max(1, round(shown_s * rate)), start_s=start, variable=True)


def _believe(name: str, times: np.ndarray, base: Fraction, mean: Fraction) -> None:
    """Raise MediaError for times that no clip has; memory and work grow with them."""
    if mean < Fraction(1, MAX_GAP_S):
        raise MediaError(
            f"{name}: {len(times)} frames lie {float(1 / mean):.0f} s apart, {MAX_GAP_S} s at most; show it at an even rate first"
        )
    held_s = float(int(np.diff(times).max()) * base)
    if held_s > MAX_HOLD_S:
        raise MediaError(f"{name}: one frame is shown for {held_s:.0f} s, {MAX_HOLD_S} s at most; cut the file first")
    length_s = float(Fraction(int(times[-1] - times[0])) * base)
    if length_s > MAX_LENGTH_S:
        raise MediaError(f"{name} lasts {length_s / 3600:.1f} hours, {MAX_LENGTH_S / 3600:g} at most; cut it first")


def nearest_rate(mean: Fraction, guess: Fraction) -> Fraction:
    """The file's own rate where its mean agrees within 0.1 %, else the standard rate nearest to the mean."""
    if abs(guess / mean - 1) < Fraction(1, 1000):
        return guess
    return min(STANDARD_RATES, key=lambda rate: abs(rate / mean - 1) if rate > mean else abs(mean / rate - 1))
