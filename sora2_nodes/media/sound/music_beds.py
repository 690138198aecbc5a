"""A quiet bed of music per soundtrack style, added up from partials. It does not know what it lies under."""

from __future__ import annotations

import numpy as np

from ...errors import InputError
from .waveforms import fit

STYLES = {  # beats a minute, chords in semitones above the root, root in Hz, brightness, pulse (share of beat heard)
    "calm": (60, ((0, 4, 7, 11), (5, 9, 12, 16), (-3, 0, 4, 7), (-5, -1, 2, 7)), 130.8, 0.35, 0.0),
    "upbeat": (116, ((0, 4, 7), (7, 11, 14), (9, 12, 16), (5, 9, 12)), 164.8, 0.6, 0.8),
    "tense": (80, ((0, 3, 6), (0, 3, 7), (-1, 2, 5), (0, 3, 8)), 110.0, 0.5, 0.5),
    "ambient": (40, ((0, 7, 14), (-2, 5, 12), (3, 10, 17), (0, 7, 16)), 98.0, 0.25, 0.0),
}


def music_bed(style: str, seconds: float, *, sample_rate: int = 24_000, seed: int = 0) -> np.ndarray:
    """(1, S) float32 bed at about -24 dB: chords of soft partials, four beats each, faded at both ends.

    style: calm, upbeat, tense or ambient. The same arguments give the same sound.
    """
    samples = round(seconds * sample_rate)
    bars = -(-samples // _bar(style, sample_rate)) + 1
    made = _leveled(fit(_bars(style, bars, sample_rate, seed), samples))
    ramp = np.clip(np.minimum(np.arange(samples), np.arange(samples)[::-1]) / (0.5 * sample_rate), 0, 1)
    return (made * np.sin(ramp * np.pi / 2)).astype(np.float32)


def music_loop(style: str, *, sample_rate: int = 24_000, seed: int = 0) -> np.ndarray:
    """(1, S) float32 bed at about -24 dB that can be repeated without a seam: each chord twice, four beats each."""
    bars = 2 * len(_style(style)[1])
    made, length = _bars(style, bars, sample_rate, seed), bars * _bar(style, sample_rate)
    rest = made[:, length:]
    made[:, : rest.shape[1]] += rest  # what rings on at the end is heard at the beginning
    return _leveled(made[:, :length])


def _style(name: str) -> tuple[int, tuple[tuple[int, ...], ...], float, float, float]:
    if name not in STYLES:
        raise InputError(f"no soundtrack style is called {name!r}; choose one of {', '.join(STYLES)}, or none")
    return STYLES[name]


def _bar(style: str, sample_rate: int) -> int:
    """Samples of four beats, each a whole number."""
    return 4 * round(60 / _style(style)[0] * sample_rate)


def _bars(style: str, bars: int, sample_rate: int, seed: int) -> np.ndarray:
    """(1, S) of `bars` chords, a quarter of a bar longer than they are, where the last rings on."""
    _, chords, root, brightness, pulse = _style(style)
    bar, random = _bar(style, sample_rate), np.random.default_rng(seed)
    made = np.zeros((1, bars * bar + bar // 4), dtype=np.float32)
    for number in range(bars):
        start = number * bar
        made[0, start : start + bar + bar // 4] += _chord(
            chords[number % len(chords)], root, brightness, bar + bar // 4, sample_rate, random
        )
    return made * _pulse(made.shape[1], bar / 4, pulse) if pulse else made


def _leveled(made: np.ndarray) -> np.ndarray:
    return (made * (0.063 / max(1e-6, float(np.sqrt(np.mean(np.square(made))))))).astype(np.float32)


def _chord(
    notes: tuple[int, ...], root: float, brightness: float, samples: int, rate: int, random: np.random.Generator
) -> np.ndarray:
    """(samples,) one chord: partials falling with height, slow swell, slightly detuned."""
    at = np.arange(samples) / rate
    made = np.zeros(samples)
    for note in notes:
        for partial in range(1, 6):
            hz = root * 2 ** (note / 12) * partial * (1 + 0.0015 * random.normal())
            made += brightness ** (partial - 1) * np.sin(2 * np.pi * (hz * at + random.random()))
    return made * np.sin(np.pi * np.linspace(0, 1, samples)) ** 0.7 / len(notes)


def _pulse(samples: int, beat: float, depth: float) -> np.ndarray:
    """(samples,) level that swells softly on each beat."""
    within = (np.arange(samples) % beat) / beat
    return (1 - depth + depth * np.exp(-3 * within) * np.minimum(1, within * 40)).astype(np.float32)
