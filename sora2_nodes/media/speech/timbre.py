"""The colour of a voice: how loud its bands are on average and how far they swing, and moving speech toward another's."""

from __future__ import annotations

import numpy as np
from scipy.signal import istft, stft

BANDS = 32
LOW_HZ, HIGH_HZ = 80.0, 7000.0
FRAME_S, HOP_S = 0.04, 0.01
MOST = 1.5  # nepers (13 dB) that a band is raised or lowered at any moment
SWING = (0.7, 1.4)  # by how much a band's swing about its mean is changed
FFT, HOP = 1024, 256


def band_edges() -> np.ndarray:
    """(34,) Hz: the bands' edges, even on the mel scale."""
    low, high = (float(np.log10(1 + hertz / 700)) for hertz in (LOW_HZ, HIGH_HZ))
    edges: np.ndarray = 700 * (10 ** np.linspace(low, high, BANDS + 2) - 1)
    return edges


def band_statistics(wave: np.ndarray, sample_rate: int) -> np.ndarray:
    """(2, 32) nepers: mean level and its standard deviation of each band over the loud parts of (S,) speech; means sum to 0.

    The same as a cameo's `Voice.timbre`, which the cameo room measures.
    """
    size = round(sample_rate * FRAME_S)
    frequencies, _, spectrum = stft(wave, sample_rate, nperseg=size, noverlap=size - round(sample_rate * HOP_S))
    return _statistics(*_levels(frequencies, spectrum))


def toward(wave: np.ndarray, sample_rate: int, timbre: np.ndarray, share: float = 1.0) -> np.ndarray:
    """Move (S,) speech a share of the way to bands of the mean and swing of `timbre`, (2, 32) nepers; its loudness stays.

    Mean and variance are matched band by band, as log spectra are in voice conversion (Toda et al., 2007, section II).
    """
    frequencies, _, spectrum = stft(wave, sample_rate, nperseg=FFT, noverlap=FFT - HOP)
    levels, loud = _levels(frequencies, spectrum)
    mean, swing = _statistics(levels, loud)
    stretch = np.clip(timbre[1] / np.maximum(swing, 1e-3), *SWING)
    middle = levels[:, loud].mean(axis=1)
    change = (timbre[0] - mean)[:, None] + (stretch - 1)[:, None] * (levels - middle[:, None])
    change = share * np.clip(change, -MOST, MOST)
    gain = np.exp(np.stack([np.interp(frequencies, band_edges()[1:-1], column) for column in change.T], axis=1))
    moved = istft(spectrum * gain, sample_rate, nperseg=FFT, noverlap=FFT - HOP)[1][: len(wave)]
    before, after = (float(np.sqrt(np.mean(np.square(w, dtype=np.float64)))) for w in (wave, moved))
    return (moved * (before / max(after, 1e-9))).astype(np.float32)


def _levels(frequencies: np.ndarray, spectrum: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(32, T) levels in nepers, and which of the T moments are within 30 dB of the loudest."""
    power = np.square(np.abs(spectrum))
    total = power.sum(axis=0)
    return 0.5 * np.log(_bands(frequencies) @ power + 1e-10), total >= total.max() * 1e-3


def _statistics(levels: np.ndarray, loud: np.ndarray) -> np.ndarray:
    mean = levels[:, loud].mean(axis=1)
    return np.stack([mean - mean.mean(), levels[:, loud].std(axis=1)])


def _bands(frequencies: np.ndarray) -> np.ndarray:
    """(32, bins) triangles of unit weight."""
    edges = band_edges()
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (frequencies - low) / (middle - low), (high - frequencies) / (high - middle)
    triangles = np.maximum(0, np.minimum(rising, falling))
    return triangles / np.maximum(triangles.sum(axis=1, keepdims=True), 1e-9)
