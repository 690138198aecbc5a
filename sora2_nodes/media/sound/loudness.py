"""Loudness and peaks: EBU R128 integrated loudness, true peak, look-ahead limiting. It does not know what is heard."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyloudnorm
from scipy.ndimage import minimum_filter1d, uniform_filter1d
from scipy.signal import resample_poly

from .waveforms import fit

BLOCK_S = 0.4  # BS.1770 gating block
LOOK_AHEAD_S = 0.004
OVERSAMPLING = 4
LARGEST_GAIN_DB = 30.0
STRIDE = 1 << 18  # samples oversampled at once
MARGIN = 64  # samples either side, so that the interpolation filter sees its neighbours


@dataclass(frozen=True, kw_only=True)
class LoudnessReport:
    """What was measured and done. LUFS by EBU R128; dBTP by 4x oversampling. -inf stands for silence."""

    before_lufs: float
    after_lufs: float
    gain_db: float
    true_peak_dbtp: float


def blocks_of(waveform: np.ndarray, sample_rate: int) -> np.ndarray:
    """(n,) loudness in LUFS of each 0.4 s block (75 % overlap) of a (channels, S) waveform."""
    shortest = math.ceil(BLOCK_S * sample_rate) + 1
    if waveform.shape[1] == 0:
        return np.empty(0)
    if waveform.shape[1] < shortest:
        waveform = np.tile(waveform, (1, math.ceil(shortest / waveform.shape[1])))
    meter = pyloudnorm.Meter(sample_rate, block_size=BLOCK_S)
    with warnings.catch_warnings(), np.errstate(divide="ignore", invalid="ignore"):
        warnings.simplefilter("ignore", RuntimeWarning)
        meter.integrated_loudness(waveform.T.astype(np.float64))
    return np.asarray(meter.blockwise_loudness, dtype=np.float64)


def gated(blocks: Iterable[np.ndarray]) -> float:
    """Integrated loudness in LUFS over all blocks: absolute gate at -70, relative gate at -10 LU (ITU-R BS.1770-4)."""
    loud = np.concatenate([np.empty(0), *blocks])
    loud = loud[loud > -70.0]
    if not len(loud):
        return -math.inf
    power = 10 ** (loud / 10)
    kept = power[loud > 10 * math.log10(power.mean()) - 10.0]
    return 10 * math.log10(kept.mean())


def integrated_lufs(waveform: np.ndarray, sample_rate: int) -> float:
    """EBU R128 integrated loudness of a (channels, S) waveform; sounds under 0.4 s are repeated; -inf for silence."""
    return gated([blocks_of(waveform, sample_rate)])


def true_peak_dbtp(waveform: np.ndarray) -> float:
    """Largest absolute value between the samples too, by 4x oversampling, in dB of full scale."""
    peak = max((float(np.abs(part).max(initial=0.0)) for part in _oversampled(waveform)), default=0.0)
    return 20 * math.log10(peak) if peak > 0 else -math.inf


def _oversampled(waveform: np.ndarray) -> Iterable[np.ndarray]:
    """4x oversampled stretches, (channels, 4 n), in order."""
    for start in range(0, waveform.shape[1], STRIDE):
        low, high = max(0, start - MARGIN), min(waveform.shape[1], start + STRIDE + MARGIN)
        made = resample_poly(waveform[:, low:high], OVERSAMPLING, 1, axis=1)
        keep = min(STRIDE, waveform.shape[1] - start) * OVERSAMPLING
        yield made[:, (start - low) * OVERSAMPLING :][:, :keep]


def limit(waveform: np.ndarray, sample_rate: int, ceiling_dbtp: float = -1.0) -> np.ndarray:
    """Hold the true peak at or below the ceiling: a look-ahead gain curve, smooth at 4 ms, shared by all channels."""
    ceiling = 10 ** (ceiling_dbtp / 20)
    peaks = np.concatenate(
        [part.reshape(part.shape[0], -1, OVERSAMPLING).__abs__().max(axis=(0, 2)) for part in _oversampled(waveform)]
        or [np.zeros(0)]
    )
    if not peaks.size or peaks.max() <= ceiling:
        return waveform
    wanted = np.minimum(1.0, 0.995 * ceiling / np.maximum(peaks, 1e-9))
    width = 2 * max(1, round(LOOK_AHEAD_S * sample_rate / 2)) + 1
    gain = uniform_filter1d(minimum_filter1d(wanted, 2 * width + 1), width)
    return (waveform * gain).astype(np.float32)


def normalise(
    waveform: np.ndarray, sample_rate: int, *, target_lufs: float = -16.0, ceiling_dbtp: float = -1.5
) -> tuple[np.ndarray, LoudnessReport]:
    """Bring a waveform to a loudness, limited below a true peak. Silence stays silent.

    The default ceiling leaves half a decibel for what lossy coding adds. Gain is at most 30 dB.
    """
    before = integrated_lufs(waveform, sample_rate)
    if not math.isfinite(before):
        silent = fit(waveform, waveform.shape[1])
        return silent, LoudnessReport(
            before_lufs=before, after_lufs=before, gain_db=0.0, true_peak_dbtp=true_peak_dbtp(waveform)
        )
    gain_db, made = 0.0, waveform
    missing = min(target_lufs - before, LARGEST_GAIN_DB)
    for _ in range(4):
        gain_db += missing
        made = limit((waveform * 10 ** (gain_db / 20)).astype(np.float32), sample_rate, ceiling_dbtp)
        after = integrated_lufs(made, sample_rate)
        missing = min(target_lufs - after, LARGEST_GAIN_DB - gain_db, 6.0)
        if abs(missing) < 0.05:
            break
    return made, LoudnessReport(
        before_lufs=before, after_lufs=after, gain_db=gain_db, true_peak_dbtp=true_peak_dbtp(made)
    )
