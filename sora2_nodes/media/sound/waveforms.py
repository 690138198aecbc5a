"""Arithmetic on waveforms: rates, channels, lengths, fades, ducking. It does not know what is heard.

A waveform is (channels, S) float32 in -1..1.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.ndimage import uniform_filter1d

from ...errors import InputError

CONTROL_HZ = 1000  # gain curves are computed at this rate and interpolated
SHORT = 1000  # samples
SPEECH_FLOOR_DB = -45.0  # a key below this level ducks nothing


def to_rate(waveform: np.ndarray, sample_rate: int, target_rate: int) -> np.ndarray:
    """Resample (polyphase, anti-aliased); the length becomes round(S * target / source). Rates in Hz."""
    if sample_rate <= 0 or target_rate <= 0:
        raise InputError(f"a sample rate must be positive, not {sample_rate} to {target_rate} Hz")
    if sample_rate == target_rate or waveform.shape[1] == 0:
        return waveform.astype(np.float32, copy=False)
    from scipy.signal import resample_poly  # takes half a second to import

    common = math.gcd(sample_rate, target_rate)
    going_on = "antireflect" if waveform.shape[1] > SHORT else "constant"  # so that sound cut in two still joins
    made = resample_poly(waveform, target_rate // common, sample_rate // common, axis=1, padtype=going_on)
    return fit(made.astype(np.float32), round(waveform.shape[1] * target_rate / sample_rate))


def to_channels(waveform: np.ndarray, channels: int) -> np.ndarray:
    """Copy mono to all channels, or mix down by averaging."""
    if waveform.shape[0] == channels:
        return waveform
    mono = waveform.mean(axis=0, keepdims=True)
    return np.repeat(mono, channels, axis=0).astype(np.float32)


def fit(waveform: np.ndarray, samples: int) -> np.ndarray:
    """Cut, or pad with silence, to exactly `samples`."""
    kept = waveform[:, :samples]
    return np.pad(kept, ((0, 0), (0, samples - kept.shape[1]))) if kept.shape[1] < samples else kept


def shift(waveform: np.ndarray, samples: int) -> np.ndarray:
    """Move sound later (positive) or earlier by whole samples, keeping the length; silence fills the gap."""
    moved = np.zeros_like(waveform)
    length = waveform.shape[1]
    low, high = max(samples, 0), min(length + samples, length)
    if low < high:
        moved[:, low:high] = waveform[:, low - samples : high - samples]
    return moved


def equal_power(samples: int) -> tuple[np.ndarray, np.ndarray]:
    """Fade-out and fade-in curves whose squares sum to one, so that unrelated sounds keep their power."""
    angle = (np.arange(samples, dtype=np.float32) + 0.5) * (np.pi / 2 / max(samples, 1))
    return np.cos(angle), np.sin(angle)


def soften_ends(waveform: np.ndarray, sample_rate: int, seconds: float = 0.005) -> np.ndarray:
    """Fade a sound in and out over `seconds`, so that it starts and ends without a click."""
    samples = min(round(seconds * sample_rate), waveform.shape[1] // 2)
    fade_out, fade_in = equal_power(samples)
    made = waveform.astype(np.float32, copy=True)
    made[:, :samples] *= fade_in
    made[:, waveform.shape[1] - samples :] *= fade_out
    return made


def level_db(waveform: np.ndarray) -> float:
    """RMS level in dB relative to full scale; -inf for silence."""
    power = float(np.mean(np.square(waveform, dtype=np.float64))) if waveform.size else 0.0
    return 10 * math.log10(power) if power > 0 else -math.inf


def duck_gain(
    key: np.ndarray, sample_rate: int, *, depth_db: float = -10.0, attack_s: float = 0.08, release_s: float = 0.35
) -> np.ndarray:
    """(S,) gain 0..1 that makes room for `key` (side-chain): down before it starts, back after it, never a step.

    The curve falls `attack_s` ahead of the key and recovers over `release_s`; its depth follows the key's level.
    """
    step = max(1, sample_rate // CONTROL_HZ)
    power = uniform_filter1d(np.square(key.astype(np.float64)).mean(axis=0), max(1, sample_rate // 50))[::step]
    over = (10 * np.log10(power + 1e-12) - SPEECH_FLOOR_DB) / 15.0
    presence = np.clip(over, 0.0, 1.0)
    ahead = round(attack_s * sample_rate / step)
    presence = np.concatenate([presence[ahead:], np.zeros(min(ahead, len(presence)))])[: len(presence)]
    curve = _follow(presence, attack_s * sample_rate / step / 3, release_s * sample_rate / step / 3)
    control = 10 ** (depth_db * uniform_filter1d(curve, max(1, round(0.03 * sample_rate / step)), mode="nearest") / 20)
    at = np.arange(key.shape[1]) / step
    return np.interp(at, np.arange(len(control)), control).astype(np.float32)


def _follow(target: np.ndarray, rise: float, fall: float) -> np.ndarray:
    """One-pole follower with separate time constants, in ticks."""
    up, down = 1 - math.exp(-1 / max(rise, 1e-3)), 1 - math.exp(-1 / max(fall, 1e-3))
    state, made = 0.0, np.empty(len(target))
    for index, goal in enumerate(target.tolist()):
        state += (goal - state) * (up if goal > state else down)
        made[index] = state
    return made


def duck(bed: np.ndarray, key: np.ndarray, sample_rate: int, *, depth_db: float = -10.0) -> np.ndarray:
    """The bed, lowered by up to `depth_db` where the key sounds. Both (channels, S) of one length."""
    return (bed * duck_gain(key, sample_rate, depth_db=depth_db)).astype(np.float32)


def place(target: np.ndarray, sound: np.ndarray, at: int) -> None:
    """Add a sound into `target` from sample `at`, as far as it lies inside."""
    low, high = max(at, 0), min(at + sound.shape[1], target.shape[1])
    if low < high:
        target[:, low:high] += sound[:, low - at : high - at]
