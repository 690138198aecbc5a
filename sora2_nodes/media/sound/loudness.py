"""Loudness and peaks (EBU R128 integrated loudness, true peak, look-ahead limiting), and how loud the parts of a mix are beside one another.

Speech is the reference. Effects lie under it, music further down, and comes up a little where nobody speaks.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyloudnorm
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from ... import limits
from ...errors import InputError

BLOCK_S = 0.4  # BS.1770 gating block
LOOK_AHEAD_S = 0.004
OVERSAMPLING = 4
LARGEST_GAIN_DB = 30.0
MOST_LIMITED_DB = 12.0  # that peaks are held down by: more is heard as distortion
MOST_ROUNDS = 6  # of gain against what the limiter takes away
TOLERANCE_LU = 0.5  # of a target that counts as reached
TARGET_LUFS, CEILING_DBTP = -16.0, -1.5
STRIDE = 1 << 18  # samples oversampled at once
MARGIN = 64  # samples either side, so that the interpolation filter sees its neighbours


EFFECTS_UNDER_DB = 7.0  # of a drawn clip, under the speech in it
LEAST_UNDER_DB, MUSIC_UNDER_DB, MOST_UNDER_DB = limits.MUSIC_UNDER_DB
MUSIC_RISE_DB = 6.0  # of music where nobody speaks
AMBIENCE_UNDER_DB = 12.0  # of a drawn shot in which nothing hits and nobody speaks, under the others of its film
QUIETEST_LUFS = -50.0  # below it a sound is no measure for music
MOST_RAISED_DB = 30.0


@dataclass(frozen=True, kw_only=True)
class LoudnessReport:
    """What was measured and done. LUFS by EBU R128; dBTP by 4x oversampling. -inf stands for silence."""

    before_lufs: float
    after_lufs: float
    gain_db: float
    true_peak_dbtp: float
    target_lufs: float

    @property
    def missed_lu(self) -> float:
        """By how much the target was missed: 0 where it was reached, and for silence, which has no loudness."""
        missed = self.after_lufs - self.target_lufs
        return missed if math.isfinite(missed) and abs(missed) > TOLERANCE_LU else 0.0

    def in_words(self) -> str:
        """One line for a report; a miss is told with its reason."""
        if not math.isfinite(self.after_lufs):
            return "loudness: silent, nothing to bring to a level"
        said = (
            f"loudness {self.before_lufs:.1f} -> {self.after_lufs:.1f} LUFS, true peak {self.true_peak_dbtp:.1f} dBTP"
        )
        if not self.missed_lu:
            return said
        held = self.gain_db >= LARGEST_GAIN_DB - TOLERANCE_LU
        why = f"more than {LARGEST_GAIN_DB:g} dB of gain would raise noise" if held else "its peaks leave no more room"
        return f"{said}; {abs(self.missed_lu):.1f} LU {'below' if self.missed_lu < 0 else 'above'} the {self.target_lufs:g} LUFS asked for: {why}"


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
    from scipy.signal import resample_poly  # takes half a second to import

    for start in range(0, waveform.shape[1], STRIDE):
        low, high = max(0, start - MARGIN), min(waveform.shape[1], start + STRIDE + MARGIN)
        made = resample_poly(waveform[:, low:high], OVERSAMPLING, 1, axis=1)
        keep = min(STRIDE, waveform.shape[1] - start) * OVERSAMPLING
        yield made[:, (start - low) * OVERSAMPLING :][:, :keep]


def limit_gain(waveform: np.ndarray, sample_rate: int, ceiling_dbtp: float = -1.0) -> np.ndarray | None:
    """(S,) gain that holds the true peak at or below the ceiling: look-ahead, smooth at 4 ms, shared by all channels.

    None where nothing reaches it.
    """
    ceiling = 10 ** (ceiling_dbtp / 20)
    peaks = np.concatenate(
        [part.reshape(part.shape[0], -1, OVERSAMPLING).__abs__().max(axis=(0, 2)) for part in _oversampled(waveform)]
        or [np.zeros(0)]
    )
    if not peaks.size or peaks.max() <= ceiling:
        return None
    wanted = np.minimum(1.0, 0.995 * ceiling / np.maximum(peaks, 1e-9))
    width = 2 * max(1, round(LOOK_AHEAD_S * sample_rate / 2)) + 1
    gain = uniform_filter1d(minimum_filter1d(wanted, 2 * width + 1), width)
    return gain.astype(np.float32)


def limit(waveform: np.ndarray, sample_rate: int, ceiling_dbtp: float = -1.0) -> np.ndarray:
    """Hold the true peak at or below the ceiling, as `limit_gain` says."""
    gain = limit_gain(waveform, sample_rate, ceiling_dbtp)
    return waveform if gain is None else (waveform * gain).astype(np.float32)


def normalise(
    waveform: np.ndarray, sample_rate: int, *, target_lufs: float = TARGET_LUFS, ceiling_dbtp: float = CEILING_DBTP
) -> tuple[np.ndarray, LoudnessReport]:
    """Bring a waveform to a loudness, limited below a true peak. Silence stays silent.

    The default ceiling leaves half a decibel for what lossy coding adds. Gain is at most 30 dB, and peaks are held down by at most 12.
    """
    gain, report = gain_to(waveform, sample_rate, target_lufs=target_lufs, ceiling_dbtp=ceiling_dbtp)
    return (waveform * gain).astype(np.float32), report


def most_gain_db(peak: float, ceiling_dbtp: float) -> float:
    """Gain in dB that a sound with this largest sample may get."""
    return min(LARGEST_GAIN_DB, ceiling_dbtp + MOST_LIMITED_DB - 20 * math.log10(max(peak, 1e-9)))


def gain_to(
    waveform: np.ndarray, sample_rate: int, *, target_lufs: float = TARGET_LUFS, ceiling_dbtp: float = CEILING_DBTP
) -> tuple[np.ndarray, LoudnessReport]:
    """(S,) gain that `normalise` applies, for the parts of a mix, which then still add up to it; and the report."""
    before = integrated_lufs(waveform, sample_rate)
    gain, gain_db, after, made = np.ones(waveform.shape[1], np.float32), 0.0, before, waveform
    most = most_gain_db(float(np.abs(waveform).max(initial=0.0)), ceiling_dbtp)
    missing = min(target_lufs - before, most) if math.isfinite(before) else 0.0
    for _ in range(MOST_ROUNDS if missing else 0):
        gain_db += missing
        plain = np.float32(10 ** (gain_db / 20))
        held = limit_gain(waveform * plain, sample_rate, ceiling_dbtp)
        gain = np.full(waveform.shape[1], plain) if held is None else held * plain
        made = waveform * gain
        after = integrated_lufs(made, sample_rate)
        missing = min(target_lufs - after, most - gain_db, 6.0)
        if abs(missing) < 0.05:
            break
    return gain, LoudnessReport(
        before_lufs=before,
        after_lufs=after,
        gain_db=gain_db,
        true_peak_dbtp=true_peak_dbtp(made),
        target_lufs=target_lufs,
    )


def check_music_under(under_db: float) -> float:
    """Return how far music lies under speech, in dB; raises InputError outside 0 to 40."""
    if not LEAST_UNDER_DB <= under_db <= MOST_UNDER_DB:
        raise InputError(f"music {under_db:g} dB under speech is outside {LEAST_UNDER_DB:g} to {MOST_UNDER_DB:g} dB")
    return under_db


def reference_lufs(speech_lufs: float, other_lufs: float) -> float:
    """What music is measured by: the speech, else what else is heard, else the usual level."""
    if math.isfinite(speech_lufs):
        return speech_lufs
    return other_lufs if other_lufs > QUIETEST_LUFS else TARGET_LUFS


def music_gain(music: np.ndarray, sample_rate: int, reference: float, under_db: float) -> float:
    """Factor that brings music, (channels, S), to its level where nobody speaks; `MUSIC_RISE_DB` less is its level under lines."""
    own = integrated_lufs(music, sample_rate)
    return 10 ** ((reference - under_db + MUSIC_RISE_DB - own) / 20) if math.isfinite(own) else 0.0


def gain_under(sound: np.ndarray, sample_rate: int, level_lufs: float) -> float:
    """Factor that brings a sound, (channels, S), to a loudness; silence stays silent, and nothing is raised by over 30 dB."""
    own = integrated_lufs(sound, sample_rate)
    return 10 ** (min(level_lufs - own, MOST_RAISED_DB) / 20) if math.isfinite(own) else 1.0
