"""When a sound begins: spectral flux every 5 ms, each peak then placed where the energy rises. It knows no plan."""

from __future__ import annotations

import numpy as np
from scipy import ndimage, signal

HOP_S, WINDOW_S = 0.005, 0.0107
CONTEXT_S = 0.15  # around a moment: what its flux is compared with
APART_S = 0.05  # two onsets nearer than this are one
THRESHOLD = 2.2  # dB a band rises by on average, above its surroundings
AMBIENCE = 4.0  # times a band's median: what a rise must stand out from
QUIETEST_DB = -52.0  # a band below this, against the clip's loudest, is silence


def onset_times(waveform: np.ndarray, sample_rate: int) -> np.ndarray:
    """Return the onsets in seconds, ascending. waveform: (channels, S) or (S,)."""
    mono = np.atleast_2d(waveform).mean(0).astype(np.float64)
    if len(mono) < sample_rate * 0.05 or np.abs(mono).max() < 1e-5:
        return np.zeros(0)
    flux = _flux(mono, sample_rate)
    size = round(CONTEXT_S / HOP_S) * 2 + 1
    above = flux - ndimage.median_filter(flux, size, mode="nearest")
    peaks, _ = signal.find_peaks(above, height=THRESHOLD, distance=round(APART_S / HOP_S), prominence=THRESHOLD * 0.75)
    return np.array([_place(mono, sample_rate, peak * HOP_S) for peak in peaks])


def _flux(mono: np.ndarray, sample_rate: int) -> np.ndarray:
    """Mean rise in dB over bands from one moment to the next but one, every HOP_S."""
    hop, window = round(HOP_S * sample_rate), round(WINDOW_S * sample_rate)
    padded = np.pad(mono, (window // 2, window))
    starts = np.arange(0, len(mono), hop)
    grains = padded[starts[:, None] + np.arange(window)] * np.hanning(window)
    power = np.abs(np.fft.rfft(grains, 512)) ** 2  # (T, bins)
    edges = np.unique(np.geomspace(2, power.shape[1], 25).astype(int))
    bands = np.add.reduceat(power[:, : edges[-1]], edges[:-1], axis=1)
    steady = AMBIENCE * np.median(bands, axis=0) + bands.max() * 10 ** (QUIETEST_DB / 10) + 1e-20
    level = 10 * np.log10(bands + steady)
    rise = np.zeros(len(level))
    rise[1:-1] = np.maximum(level[2:] - level[:-2], 0).mean(1)
    rise[0] = np.maximum(level[1] - level[0], 0).mean() if len(level) > 1 else 0.0
    return rise


def _place(mono: np.ndarray, sample_rate: int, near_s: float) -> float:
    """The moment of steepest energy rise within 20 ms of a flux peak, to a millisecond."""
    step = max(1, sample_rate // 1000)
    first = max(0, round((near_s - 0.02) * sample_rate))
    piece = mono[first : first + 40 * step + 8 * step] ** 2
    energy = np.add.reduceat(piece, np.arange(0, len(piece), step))
    smooth = ndimage.uniform_filter1d(energy, 4, origin=-2, mode="nearest")  # the 4 ms that follow
    before = ndimage.uniform_filter1d(energy, 4, origin=1, mode="nearest")  # the 4 ms that came before
    return (first + int(np.argmax(smooth[:41] - before[:41])) * step) / sample_rate
