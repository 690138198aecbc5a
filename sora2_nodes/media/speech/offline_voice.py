"""Spoken lines: an offline voice, its pitch and size moved toward another, and mouth movement. No pictures here.

The voice is the one inside the hibari-tts package (24 kHz, English); nothing is downloaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from scipy.ndimage import uniform_filter1d
from scipy.signal import istft, stft

from ...errors import InputError, MediaError
from ..sound.waveforms import fit, to_rate
from .timbre import toward

VOICE_RATE = 24_000
LONGEST_TEXT = 1000  # characters in one line
F0_RANGE = (65.0, 450.0)  # Hz
FRAME = 1024  # samples of 24 kHz in a spectral frame
ENERGY_HZ = 100


@dataclass(frozen=True, kw_only=True)
class VoiceLook:
    """What is moved toward: median pitch in Hz, and size as the ratio of formants to the built-in voice's (1.0).

    pace: 0.5 (slow) to 2.0, 1.0 is the built-in voice's own. timbre: (2, 32) of `timbre.band_statistics`, None leaves it
    as it is. timbre_share: how far toward it, 0..1. tilt_db: by how much each octave above 500 Hz is louder than the one below.
    breath: share of it that is breath instead of voice, 0..1.
    """

    f0_hz: float
    formants: float = 1.0
    pace: float = 1.0
    timbre: tuple[tuple[float, ...], ...] | None = None
    timbre_share: float = 1.0
    tilt_db: float = 0.0
    breath: float = 0.0


@lru_cache(maxsize=1)
def _voice() -> Any:
    """Load the packaged voice once."""
    try:
        from hibari import Hibari
    except ImportError as error:
        raise MediaError("speaking needs the package hibari-tts; install it with: pip install hibari-tts") from error
    return Hibari(threads=1)


def say(text: str, *, pace: float = 1.0, seed: int = 0) -> np.ndarray:
    """(1, S) float32 at 24 kHz: the text spoken by the built-in voice. pace: 0.5 (slow) to 2.0 (fast).

    The same text, pace and seed give the same sound. Raises InputError for text that can't be spoken.
    """
    if not 0.5 <= pace <= 2.0:
        raise InputError(f"pace {pace:g} is outside 0.5 to 2.0; 1.0 is the voice's own")
    if len(text) > LONGEST_TEXT:
        raise InputError(f"a line of {len(text)} characters is too long; split it into lines of {LONGEST_TEXT} at most")
    if not any(c.isalnum() for c in text):
        raise InputError(f"the line {text!r} has no words to speak")
    wave = np.asarray(_voice()(text, speed=pace, seed=seed), dtype=np.float32)
    if wave.size == 0 or float(np.abs(wave).max()) < 1e-4:
        raise InputError(f"the line {text!r} has no words the English voice can speak; give a recording of it instead")
    return wave[None]


def pitch_track(waveform: np.ndarray, sample_rate: int) -> np.ndarray:
    """(T,) fundamental in Hz every 10 ms of a (channels, S) waveform; 0 where unvoiced (normalised autocorrelation)."""
    wave = to_rate(waveform.mean(axis=0, keepdims=True), sample_rate, 12_000)[0].astype(np.float64)
    window, hop = 480, 120
    if len(wave) < window:
        return np.zeros(0)
    frames = np.lib.stride_tricks.sliding_window_view(wave, window)[::hop]
    frames = (frames - frames.mean(axis=1, keepdims=True)) * np.hanning(window)
    correlation = np.fft.irfft(np.abs(np.fft.rfft(frames, 1024, axis=1)) ** 2, axis=1)[:, : window // 2 + 1]
    shape = np.fft.irfft(np.abs(np.fft.rfft(np.hanning(window), 1024)) ** 2)[: window // 2 + 1]
    normal = correlation / np.maximum(correlation[:, :1], 1e-9) / (shape / shape[0])
    low, high = int(12_000 / F0_RANGE[1]), int(12_000 / F0_RANGE[0])
    return _pick(normal[:, : high + 2], frames, low, high)


def _pick(normal: np.ndarray, frames: np.ndarray, low: int, high: int) -> np.ndarray:
    """Choose the earliest lag near the best one, so that octaves below are not taken; refine by a parabola."""
    inside = normal[:, low : high + 1]
    best = inside.max(axis=1)
    lag = low + np.argmax(inside >= 0.88 * best[:, None], axis=1)
    rows = np.arange(len(normal))
    for _ in range(8):  # climb to the top of the chosen peak
        lag = np.where(normal[rows, np.minimum(lag + 1, high)] > normal[rows, lag], np.minimum(lag + 1, high), lag)
    left, mid, right = normal[rows, lag - 1], normal[rows, lag], normal[rows, lag + 1]
    bend = left - 2 * mid + right
    fine = lag + np.where(np.abs(bend) > 1e-9, 0.5 * (left - right) / np.where(np.abs(bend) > 1e-9, bend, 1), 0)
    power = np.square(frames).mean(axis=1)
    voiced = (best > 0.6) & (power > 0.02 * np.quantile(power, 0.95)) & (power > 1e-8)
    return np.where(voiced, 12_000 / np.maximum(fine, 1), 0.0)


def median_f0(waveform: np.ndarray, sample_rate: int) -> float:
    """Median pitch in Hz of the voiced parts; 0 when there are none."""
    track = pitch_track(waveform, sample_rate)
    voiced = track[track > 0]
    return float(np.median(voiced)) if len(voiced) >= 5 else 0.0


def look_of(waveform: np.ndarray, sample_rate: int) -> VoiceLook:
    """Measure a voice: median pitch, and formant size against the built-in voice by its spectral balance.

    Raises MediaError when nothing voiced is heard.
    """
    f0 = median_f0(waveform, sample_rate)
    if f0 == 0:
        raise MediaError("no voice can be heard in the sample; give a few seconds of clear speech")
    ours = _balance(say("The quick brown fox jumps over the lazy dog.")[0])
    theirs = _balance(to_rate(waveform.mean(axis=0, keepdims=True), sample_rate, VOICE_RATE)[0])
    return VoiceLook(f0_hz=f0, formants=float(np.clip((theirs / ours) ** 0.5, 0.82, 1.22)))


def _balance(wave: np.ndarray) -> float:
    """Mean log frequency of the speech band, in Hz, of a 24 kHz voice."""
    frequencies, _, spectrum = stft(wave, VOICE_RATE, nperseg=FRAME)
    power = np.square(np.abs(spectrum)).sum(axis=1)
    band = (frequencies > 300) & (frequencies < 4500)
    return float(np.exp(np.sum(np.log(frequencies[band]) * power[band]) / max(power[band].sum(), 1e-12)))


def move_voice(waveform: np.ndarray, look: VoiceLook) -> np.ndarray:
    """(1, S) at 24 kHz: the same words at the same pace, with the pitch, the formants and the timbre of `look`.

    Pitch moves by stretching (phase vocoder) and resampling, at most one octave; formants by warping the envelope; timbre
    band by band, by 13 dB at most.
    """
    f0 = median_f0(waveform, VOICE_RATE)
    pitch = float(np.clip(look.f0_hz / f0, 0.5, 2.0)) if f0 > 0 and look.f0_hz > 0 else 1.0
    formants = float(np.clip(look.formants, 0.75, 1.3))
    samples = waveform.shape[1]
    wave = _stretch(waveform[0], pitch) if abs(pitch - 1) > 0.01 else waveform[0]
    at = np.linspace(0, len(wave) - 1, samples)
    shifted = np.interp(at, np.arange(len(wave)), wave) if len(wave) != samples else wave
    warped = _tilted(_warp_envelope(shifted, pitch / formants), look.tilt_db, look.breath)
    moved = fit(warped[None].astype(np.float32), samples)
    if look.timbre is None:
        return moved
    return toward(moved[0], VOICE_RATE, np.array(look.timbre), look.timbre_share)[None]


def _stretch(wave: np.ndarray, factor: float) -> np.ndarray:
    """Make a sound `factor` times as long at the same pitch (phase vocoder with locked peaks by magnitude)."""
    hop = FRAME // 4
    _, _, spectrum = stft(wave, VOICE_RATE, nperseg=FRAME, noverlap=FRAME - hop)
    steps = np.arange(0, spectrum.shape[1] - 1, 1 / factor)
    advance = 2 * np.pi * hop * np.arange(spectrum.shape[0]) / FRAME
    phase = np.angle(spectrum[:, 0])
    made = np.empty((spectrum.shape[0], len(steps)), dtype=np.complex128)
    for index, step in enumerate(steps):
        low = int(step)
        part = step - low
        size = (1 - part) * np.abs(spectrum[:, low]) + part * np.abs(spectrum[:, low + 1])
        made[:, index] = size * np.exp(1j * phase)
        turn = np.angle(spectrum[:, low + 1]) - np.angle(spectrum[:, low]) - advance
        phase = phase + advance + turn - 2 * np.pi * np.round(turn / (2 * np.pi))
    return istft(made, VOICE_RATE, nperseg=FRAME, noverlap=FRAME - hop)[1]


def _warp_envelope(wave: np.ndarray, ratio: float) -> np.ndarray:
    """Move formants down by `ratio` (up where below one), not the pitch: envelope(f) becomes envelope(f * ratio)."""
    if abs(ratio - 1) < 0.01:
        return wave
    _, _, spectrum = stft(wave, VOICE_RATE, nperseg=FRAME)
    log = np.log(np.abs(spectrum) + 1e-7)
    cepstrum = np.fft.irfft(log, axis=0)
    cepstrum[40:-39] = 0
    envelope = np.fft.rfft(cepstrum, axis=0).real
    bins = np.arange(len(envelope))
    warped = np.stack([np.interp(bins * ratio, bins, column) for column in envelope.T], axis=1)
    return istft(spectrum * np.exp(np.clip(warped - envelope, -4, 4)), VOICE_RATE, nperseg=FRAME)[1]


def _tilted(wave: np.ndarray, tilt_db: float, breath: float) -> np.ndarray:
    """A voice with brighter or darker octaves above 500 Hz, a share of it breath: noise of the same spectrum."""
    if not (tilt_db or breath):
        return wave
    frequencies, _, spectrum = stft(wave, VOICE_RATE, nperseg=FRAME)
    octaves = np.log2(np.maximum(frequencies, 500.0) / 500.0)
    spectrum = spectrum * 10 ** (tilt_db * octaves / 20)[:, None]
    if breath:
        turn = np.exp(2j * np.pi * np.random.default_rng(0).random(spectrum.shape))
        spectrum = spectrum * (1 - breath) + np.abs(spectrum) * turn * breath
    return istft(spectrum, VOICE_RATE, nperseg=FRAME)[1]


def speech_energy(waveform: np.ndarray, sample_rate: int) -> np.ndarray:
    """(T,) float32 mouth opening 0..1 at 100 Hz: the level of the voice, its loud parts at one, pauses at zero."""
    power = np.square(waveform.astype(np.float64)).mean(axis=0)
    ticks = round(waveform.shape[1] / sample_rate * ENERGY_HZ)
    mean = uniform_filter1d(power, max(1, round(0.03 * sample_rate)))
    smooth = np.sqrt(np.maximum(mean, 0.0))  # its running sum may end just below zero
    at = np.minimum((np.arange(ticks) + 0.5) * sample_rate / ENERGY_HZ, max(0, len(smooth) - 1)).astype(int)
    curve = smooth[at] if len(smooth) else np.zeros(ticks)
    loud = float(np.quantile(curve[curve > 1e-4], 0.9)) if (curve > 1e-4).any() else 0.0
    return np.clip(curve / loud, 0, 1).astype(np.float32) if loud else np.zeros(ticks, np.float32)
