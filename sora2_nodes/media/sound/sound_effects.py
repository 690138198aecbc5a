"""Sounds for events that a silent picture shows: knocks over a room's quiet. It knows no materials."""

from __future__ import annotations

import numpy as np

from .onsets import EventTimes
from .waveforms import place

PARTIALS = ((180.0, 0.10, 1.0), (410.0, 0.06, 0.5), (950.0, 0.035, 0.3))  # Hz, decay in seconds, level
ROOM_DB = -56.0


def effects_from_motion(events: EventTimes, samples: int, sample_rate: int, *, seed: int = 0) -> np.ndarray:
    """(1, S) float32: one knock per event, louder and brighter with its strength, over quiet room noise."""
    random = np.random.default_rng(seed)
    made = _room(samples, random)
    for time, strength in zip(events.times_s, events.strengths, strict=True):
        place(made, _knock(float(strength), sample_rate, random), round(float(time) * sample_rate))
    return np.clip(made, -1, 1).astype(np.float32)


def _knock(strength: float, sample_rate: int, random: np.random.Generator) -> np.ndarray:
    """(1, S) a struck thing: three decaying partials and a short burst of noise."""
    at = np.arange(round(0.4 * sample_rate)) / sample_rate
    pitch = 1.0 + 0.08 * random.normal()
    ring = sum(
        level * strength ** (0.5 * index) * np.exp(-at / decay) * np.sin(2 * np.pi * hz * pitch * at)
        for index, (hz, decay, level) in enumerate(PARTIALS)
    )
    click = random.normal(0, 0.5, len(at)) * np.exp(-at / 0.004)
    rise = np.minimum(1.0, at / 0.0008)
    return (0.45 * np.sqrt(strength) * rise * (ring + click * strength))[None].astype(np.float32)


def _room(samples: int, random: np.random.Generator) -> np.ndarray:
    """(1, S) dull noise at -56 dB."""
    spectrum = np.fft.rfft(random.normal(0, 1, max(samples, 2)))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), len(spectrum) * 0.004))
    noise = np.fft.irfft(spectrum, max(samples, 2))[:samples]
    return (noise * 10 ** (ROOM_DB / 20) / max(1e-9, float(noise.std())))[None].astype(np.float32)
