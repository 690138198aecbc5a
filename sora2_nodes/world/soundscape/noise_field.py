"""Noise that is a function of absolute time and a seed, so that a shot goes on exactly where the one before it stopped.

Everything here takes the first sample's number on the world's clock and a count. It knows no sounds.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.signal import oaconvolve

TAPS = 2047  # of a filter: 23 Hz at 48 kHz
_ODD, _M1, _M2 = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


@dataclass(frozen=True, kw_only=True)
class NoiseStretch:
    """Samples of the world's clock that are asked for. first: number of the first one. seed: of all that is random in them."""

    first: int
    count: int
    rate: int
    seed: int = 0

    @property
    def times_s(self) -> np.ndarray:
        """(S,) seconds on the world's clock."""
        return (self.first + np.arange(self.count)) / self.rate

    def other(self, salt: int) -> NoiseStretch:
        """The same samples with another seed."""
        return NoiseStretch(first=self.first, count=self.count, rate=self.rate, seed=self.seed * 31 + salt)

    def widened(self, before: int, after: int) -> NoiseStretch:
        """More samples on both sides."""
        return NoiseStretch(
            first=self.first - before, count=self.count + before + after, rate=self.rate, seed=self.seed
        )


def lattice(seed: int, first: int, count: int) -> np.ndarray:
    """Uniform values in -1..1 of the integers from `first` on, (count,) float32 (splitmix64 of number and seed)."""
    with np.errstate(over="ignore"):
        x = np.arange(first, first + count, dtype=np.int64).astype(np.uint64) * _ODD
        x += np.uint64((seed * 0x2545F4914F6CDD1D + 0x632BE59BD9B4E019) % (1 << 64))
        x = (x ^ (x >> np.uint64(30))) * _M1
        x = (x ^ (x >> np.uint64(27))) * _M2
        x ^= x >> np.uint64(31)
    return (x >> np.uint64(40)).astype(np.float32) * np.float32(2.0 / (1 << 24)) - np.float32(1.0)


@functools.lru_cache(maxsize=256)
def shaping(points: tuple[tuple[float, float], ...], rate: int) -> np.ndarray:
    """A linear-phase filter with gains in dB at frequencies in Hz, (TAPS,) float32, that makes white noise of RMS 1."""
    hz = np.fft.rfftfreq(2 * (TAPS + 1), 1 / rate)
    (first, low), (last, high) = points[0], points[-1]
    known = [(first / 16, low - 48.0), *points, (last * 16, high - 48.0)]  # 12 dB an octave beyond what is said
    gain = np.interp(np.log(np.maximum(hz, 1.0)), np.log([p[0] for p in known]), [p[1] for p in known])
    response = np.fft.irfft(10 ** (gain / 20))
    taps = np.roll(response, TAPS // 2)[:TAPS] * np.hanning(TAPS)
    return (taps * math.sqrt(3.0 / float(np.sum(taps * taps)))).astype(np.float32)


def coloured(stretch: NoiseStretch, points: tuple[tuple[float, float], ...]) -> np.ndarray:
    """Noise of RMS 1 with gains in dB at frequencies in Hz, (S,) float32."""
    half = TAPS // 2
    wide = stretch.widened(half, half)
    white = lattice(wide.seed, wide.first, wide.count)
    return oaconvolve(white, shaping(points, stretch.rate), mode="valid").astype(np.float32)


def band(stretch: NoiseStretch, low_hz: float, high_hz: float, slope_db: float = 24.0) -> np.ndarray:
    """Noise of RMS 1 between two frequencies, falling by `slope_db` an octave outside, (S,)."""
    edges = ((low_hz / 8, -3 * slope_db), (low_hz, 0.0), (high_hz, 0.0), (high_hz * 8, -3 * slope_db))
    return coloured(stretch, edges)


def drift(stretch: NoiseStretch, per_second: float, low: float = 0.0, high: float = 1.0) -> np.ndarray:
    """A smooth random curve between two values that turns about `per_second` times a second, (S,) float32."""
    at = stretch.times_s * per_second
    first = math.floor(float(at[0])) if len(at) else 0
    last = math.floor(float(at[-1])) + 2 if len(at) else 1
    values = lattice(stretch.seed + 7919, first, last - first + 1) * 0.5 + 0.5
    cell = np.floor(at).astype(np.int64) - first
    u = (at - np.floor(at)).astype(np.float32)
    u = u * u * (3 - 2 * u)
    return (low + (high - low) * (values[cell] * (1 - u) + values[cell + 1] * u)).astype(np.float32)


def grains(stretch: NoiseStretch, per_second: float, response: np.ndarray, spread: float = 0.8) -> np.ndarray:
    """Many like small sounds at random moments: `response` (n,) about `per_second` times a second, (S,) float32.

    spread 0..1: how unlike their strengths are.
    """
    wide = stretch.widened(len(response) - 1, 0)
    chance = lattice(wide.seed + 101, wide.first, wide.count) * 0.5 + 0.5
    hits = np.flatnonzero(chance < per_second / wide.rate)
    train = np.zeros(wide.count, np.float32)
    size = lattice(wide.seed + 211, wide.first, wide.count)[hits] * 0.5 + 0.5
    train[hits] = (1 - spread) + spread * size * size * 1.8
    train[hits] *= np.sign(lattice(wide.seed + 307, wide.first, wide.count)[hits])
    return oaconvolve(train, response.astype(np.float32), mode="valid").astype(np.float32)


def moments(stretch: NoiseStretch, per_second: float, longest_s: float) -> Iterator[tuple[int, np.random.Generator]]:
    """Sample numbers, from the stretch's first, of things that happen at random and last `longest_s` at most; each with its own luck."""
    cell_s = 1.0 / per_second
    start = (stretch.first / stretch.rate - longest_s) * per_second
    stop = (stretch.first + stretch.count) / stretch.rate * per_second
    for k in range(math.floor(start), math.floor(stop) + 1):
        rng = np.random.default_rng((stretch.seed & 0xFFFFFFFF, k & 0xFFFFFFFF))
        if rng.random() < 0.78:
            yield round((k + float(rng.random())) * cell_s * stretch.rate) - stretch.first, rng


def add_at(sound: np.ndarray, at: int, part: np.ndarray) -> None:
    """Add a sound (n,) into `sound` (S,) from sample `at` on, as far as it lies inside; `at` may be negative."""
    low, high = max(at, 0), min(at + len(part), len(sound))
    if low < high:
        sound[low:high] += part[low - at : high - at]
