"""The quiet bed of sound of a place at a time of day: wind, water, traffic, birds, crickets."""

from __future__ import annotations

import math

import numpy as np

LEVEL_DB = {  # RMS in dBFS
    "studio": -60.0, "room": -50.0, "park": -40.0, "beach": -34.0, "city": -36.0, "mountains": -40.0, "desert": -43.0,
    "forest": -39.0,
}  # fmt: skip
COLOUR = {  # (low edge Hz, high edge Hz, slope per octave as a power) of the noise bed
    "studio": (60, 900, 1.0), "room": (50, 1200, 1.0), "park": (120, 2600, 0.7), "beach": (90, 5200, 0.45),
    "city": (45, 900, 0.9), "mountains": (70, 1100, 0.8), "desert": (90, 1500, 0.75), "forest": (200, 4200, 0.6),
}  # fmt: skip
SWELL = {
    "beach": (0.14, 0.85),
    "mountains": (0.23, 0.6),
    "desert": (0.19, 0.6),
    "park": (0.3, 0.3),
    "forest": (0.25, 0.4),
    "city": (0.1, 0.3),
}


def bed(backdrop: str, time_of_day: str, samples: int, sample_rate: int, rng: np.random.Generator) -> np.ndarray:
    """Ambience of `samples` mono samples, float32."""
    sound = _noise(COLOUR[backdrop], samples, sample_rate, rng)
    if backdrop in SWELL:
        rate, depth = SWELL[backdrop]
        t = np.arange(samples, dtype=np.float32) / np.float32(sample_rate)
        slow = np.sin(np.float32(2 * math.pi * rate) * t + np.float32(rng.uniform(0, 2 * math.pi)))
        sound *= 1 + np.float32(depth) * slow
    level = 10 ** (LEVEL_DB[backdrop] / 20)
    sound *= level
    if backdrop == "studio":
        sound += _hum(samples, sample_rate, 1.2e-3)
    night = time_of_day == "night"
    if backdrop in ("park", "forest", "mountains", "desert") and night:
        sound += _crickets(samples, sample_rate, rng, 1.1 * level)
    elif backdrop in ("park", "forest") and time_of_day != "overcast":
        sound += _birds(samples, sample_rate, rng, 2.6 * level, 2.2 if time_of_day == "morning" else 1.1)
    return sound.astype(np.float32)


def _noise(colour: tuple[float, float, float], samples: int, sample_rate: int, rng: np.random.Generator) -> np.ndarray:
    """Band-limited noise with a sloping spectrum and unit RMS, made in the frequency domain."""
    low, high, slope = colour
    size = 1 << max(8, (samples - 1).bit_length())
    hz = np.fft.rfftfreq(size, 1 / sample_rate).astype(np.float32)
    shape = np.zeros(len(hz), np.float32)
    inside = (hz > 0.3 * low) & (hz < 4 * high)
    band = hz[inside]
    shape[inside] = (band / low + low / band) ** -1.0 * (1 + band / low) ** (1 - slope) / (1 + (band / high) ** 4)
    spectrum = np.zeros(len(hz), np.complex64)
    spectrum[inside] = shape[inside] * np.exp(1j * rng.uniform(0, 2 * math.pi, int(inside.sum()))).astype(np.complex64)
    sound = np.fft.irfft(spectrum, size)[:samples].astype(np.float32)
    return sound / max(float(np.sqrt(np.mean(sound * sound))), 1e-9)


def _hum(samples: int, sample_rate: int, level: float) -> np.ndarray:
    t = np.arange(samples, dtype=np.float32) / np.float32(sample_rate)
    return np.float32(level) * (np.sin(2 * math.pi * 100 * t) * 0.7 + np.sin(2 * math.pi * 200 * t) * 0.3)


def _birds(samples: int, sample_rate: int, rng: np.random.Generator, level: float, rate: float) -> np.ndarray:
    """Short falling or trilling chirps, about `rate` per second."""
    sound = np.zeros(samples, np.float32)
    for _ in range(int(rng.poisson(rate * samples / sample_rate))):
        length = int(rng.uniform(0.05, 0.16) * sample_rate)
        at = int(rng.integers(0, max(1, samples)))
        t = np.arange(min(length, samples - at), dtype=np.float32) / np.float32(sample_rate)
        if not len(t):
            continue
        span = np.float32(length / sample_rate)
        hz, bend, trill = rng.uniform(2400, 4800), rng.uniform(-0.3, 0.25), rng.uniform(0, 0.12)
        phase = 2 * math.pi * hz * (t + bend * t * t / span + trill * np.sin(2 * math.pi * 24 * t) / (2 * math.pi * 24))
        sound[at : at + len(t)] += np.float32(level * rng.uniform(0.4, 1)) * np.sin(phase) * np.sin(math.pi * t / span)
    return sound


def _crickets(samples: int, sample_rate: int, rng: np.random.Generator, level: float) -> np.ndarray:
    """Two insects: a carrier near 4.3 kHz pulsed in bursts."""
    t = np.arange(samples, dtype=np.float32) / np.float32(sample_rate)
    sound = np.zeros(samples, np.float32)
    for hz in (4250.0, 4580.0):
        pulse = np.maximum(0, np.sin(np.float32(2 * math.pi * rng.uniform(26, 33)) * t))
        burst = np.sin(np.float32(2 * math.pi * rng.uniform(0.8, 1.4)) * t + np.float32(rng.uniform(0, 6.28))) > -0.2
        sound += np.float32(level * 0.7) * np.sin(np.float32(2 * math.pi * hz) * t) * pulse * burst
    return sound
