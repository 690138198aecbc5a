"""A quiet bed of music per soundtrack style, added up from partials. It does not know what it lies under."""

from __future__ import annotations

import numpy as np

from ...errors import InputError
from .audio import fit

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
    if style not in STYLES:
        raise InputError(f"no soundtrack style is called {style!r}; choose one of {', '.join(STYLES)}, or none")
    beats, chords, root, brightness, pulse = STYLES[style]
    samples = round(seconds * sample_rate)
    bar = round(4 * 60 / beats * sample_rate)
    random = np.random.default_rng(seed)
    made = np.zeros((1, samples + 2 * bar), dtype=np.float32)
    for number, start in enumerate(range(0, samples + bar, bar)):
        chord = _chord(chords[number % len(chords)], root, brightness, round(bar * 1.25), sample_rate, random)
        made[0, start : start + chord.shape[0]] += chord[: made.shape[1] - start]
    if pulse:
        made *= _pulse(made.shape[1], 60 / beats * sample_rate, pulse)
    made = fit(made, samples)
    made *= 0.063 / max(1e-6, float(np.sqrt(np.mean(np.square(made)))))
    ramp = np.clip(np.minimum(np.arange(samples), np.arange(samples)[::-1]) / (0.5 * sample_rate), 0, 1)
    return (made * np.sin(ramp * np.pi / 2)).astype(np.float32)


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
