"""Tones: harmonic voices with formants, decaying modes, sweeps. Pure functions of their arguments; they know no kinds."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy.fft import next_fast_len
from scipy.signal import lfilter

TOP_HZ = 11_000.0
MOST_HARMONICS = 48


def contour(points: Sequence[float], count: int) -> np.ndarray:
    """A smooth curve through evenly spaced values, (count,)."""
    u = np.linspace(0, len(points) - 1, max(count, 1))
    low = np.minimum(u.astype(int), max(len(points) - 2, 0))
    values = np.asarray([*points, points[-1]], float)
    share = u - low
    share = share * share * (3 - 2 * share)
    return values[low] * (1 - share) + values[low + 1] * share


def harmonic(
    pitch_hz: np.ndarray,
    rate: int,
    tilt: float = 1.0,
    *,
    start: float = 0.0,
    odd: float = 1.0,
    most: int = MOST_HARMONICS,
) -> np.ndarray:
    """Sum of harmonics that weaken as 1 / n ** tilt, RMS about 1, (S,) float32. start: phase of the first sample, rad.

    odd: how strong the even ones are against that. most: how many at most.
    """
    pitch_hz = np.asarray(pitch_hz, float)
    return stacked(
        start + 2 * math.pi * (np.cumsum(pitch_hz) - pitch_hz) / rate, pitch_hz, rate, tilt, odd=odd, most=most
    )


def stacked(
    phase: np.ndarray,
    pitch_hz: np.ndarray,
    rate: int,
    tilt: float = 1.0,
    *,
    odd: float = 1.0,
    most: int = MOST_HARMONICS,
) -> np.ndarray:
    """Harmonics of a given phase (S,) in rad, as `harmonic` stacks them; pitch_hz keeps them under half the rate."""
    low, high = max(float(np.min(pitch_hz)), 1.0), float(np.max(pitch_hz))
    turn = np.exp(1j * np.mod(phase, 2 * math.pi)).astype(np.complex64)  # its powers are the harmonics
    sound, power, now = np.zeros(len(phase), np.float32), 0.0, turn.copy()
    for n in range(1, most + 1):
        if n > 1 and n * low > min(TOP_HZ, 0.45 * rate):
            break
        gain = n**-tilt * (odd if n % 2 == 0 else 1.0)
        if n * high > 0.42 * rate:
            sound += gain * np.clip((0.46 * rate - n * pitch_hz) / 2000, 0, 1).astype(np.float32) * now.imag
        else:
            sound += np.float32(gain) * now.imag
        power += gain * gain / 2
        now *= turn
    return sound / np.float32(math.sqrt(max(power, 1e-9)))


def formants(
    sound: np.ndarray, centres_hz: Sequence[float], rate: int, narrow: float = 7.0, dry: float = 0.15
) -> np.ndarray:
    """Let resonances speak: parallel resonators, the first the strongest, with some of the sound itself; RMS kept."""
    made = dry * sound
    for n, hz in enumerate(centres_hz):
        if hz < 0.45 * rate:
            made = made + resonator(sound, hz, hz / narrow, rate) * 0.8**n
    level = float(np.sqrt(np.mean(np.square(made)))) or 1.0
    return (made * (float(np.sqrt(np.mean(np.square(sound)))) / level)).astype(np.float32)


def resonator(sound: np.ndarray, hz: float, width_hz: float, rate: int) -> np.ndarray:
    """A two-pole resonance with gain 1 at its centre."""
    r = math.exp(-math.pi * width_hz / rate)
    a = [1.0, -2 * r * math.cos(2 * math.pi * hz / rate), r * r]
    return lfilter([(1 - r * r) / 2, 0.0, -(1 - r * r) / 2], a, sound)


def ringing(modes: Sequence[tuple[float, float, float]], seconds: float, rate: int) -> np.ndarray:
    """Decaying modes (Hz, gain, seconds to -60 dB) from one blow, peak 1, (S,) float32."""
    t = np.arange(max(int(seconds * rate), 8), dtype=np.float32) / np.float32(rate)
    sound = np.zeros_like(t)
    for n, (hz, gain, decay_s) in enumerate(modes):
        if hz < 0.45 * rate:
            sound += np.float32(gain) * np.exp(-6.91 / decay_s * t) * np.sin(np.float32(2 * math.pi * hz) * t + 0.4 * n)
    sound *= np.minimum(1.0, (t[-1] - t) / 0.02)
    return sound / max(float(np.abs(sound).max()), 1e-6)


def burst(
    rng: np.random.Generator,
    seconds: float,
    low_hz: float,
    high_hz: float,
    rate: int,
    attack_s: float = 0.001,
    curve: float = 6.91,
) -> np.ndarray:
    """A burst of band noise that dies within `seconds`, peak 1, (S,) float32."""
    count = max(int(seconds * rate), 16)
    wide = next_fast_len(2 * count)
    hz = np.fft.rfftfreq(wide, 1 / rate)
    gain = 1 / (1 + (low_hz / np.maximum(hz, 1.0)) ** 4) / (1 + (hz / high_hz) ** 4)
    noise = np.fft.irfft(np.fft.rfft(rng.standard_normal(wide)) * gain, wide)[:count]
    t = np.arange(count) / rate
    shape = (
        np.minimum(1.0, t / max(attack_s, 1e-5))
        * np.exp(-curve * t / seconds)
        * np.minimum(1.0, (count - np.arange(count)) / 64)
    )
    sound = (noise * shape).astype(np.float32)
    return sound / max(float(np.abs(sound).max()), 1e-6)


def swell(count: int, rate: int, attack_s: float, release_s: float) -> np.ndarray:
    """An envelope (count,) that rises and falls as half a cosine."""
    t = np.arange(count) / rate
    rise = np.clip(t / max(attack_s, 1e-4), 0, 1)
    fall = np.clip((count / rate - t) / max(release_s, 1e-4), 0, 1)
    return (0.25 * (1 - np.cos(np.pi * rise)) * (1 - np.cos(np.pi * fall))).astype(np.float32)


def peaked(sound: np.ndarray, peak: float = 1.0) -> np.ndarray:
    """The sound with this peak, float32."""
    return (sound * (peak / max(float(np.abs(sound).max()), 1e-9))).astype(np.float32)
