"""Waveform arithmetic, loudness, speech and music."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sora2_nodes.errors import InputError, MediaError
from sora2_nodes.media.sound.loudness import blocks_of, gated, integrated_lufs, limit, normalise, true_peak_dbtp
from sora2_nodes.media.sound.music_beds import STYLES, music_bed
from sora2_nodes.media.sound.waveforms import duck, duck_gain, equal_power, fit, level_db, shift, to_channels, to_rate
from sora2_nodes.media.speech.offline_voice import VoiceLook, look_of, median_f0, move_voice, say, speech_energy
from sora2_nodes.media.speech.timbre import BANDS, MOST, band_statistics, toward
from tests.media.media_makers import noise_sound, tone

RATE = 24_000
LINE = "Look at the red ball, it is rolling away!"


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000])
def test_resampling_keeps_pitch_level_and_length(rate: int) -> None:
    made = to_rate(tone(1.0), RATE, rate)
    assert made.shape == (1, rate)
    spectrum = np.abs(np.fft.rfft(made[0]))
    assert int(np.argmax(spectrum)) == 440
    assert level_db(made) == pytest.approx(level_db(tone(1.0)), abs=0.1)


@given(samples=st.integers(0, 500), wanted=st.integers(0, 800))
def test_fitting_gives_exactly_the_samples_asked_for(samples: int, wanted: int) -> None:
    made = fit(np.ones((2, samples), np.float32), wanted)
    assert made.shape == (2, wanted)
    assert made.sum() == 2 * min(samples, wanted)


def test_shifting_moves_and_keeps_the_length() -> None:
    wave = np.arange(1, 6, dtype=np.float32)[None]
    assert shift(wave, 2).tolist() == [[0, 0, 1, 2, 3]]
    assert shift(wave, -2).tolist() == [[3, 4, 5, 0, 0]]
    assert not shift(wave, 9).any()


def test_equal_power_fades_keep_the_power_of_unrelated_sounds() -> None:
    fade_out, fade_in = equal_power(RATE)
    assert np.allclose(fade_out**2 + fade_in**2, 1, atol=1e-5)
    mixed = noise_sound(1, seed=1) * fade_out + noise_sound(1, seed=2) * fade_in
    assert level_db(mixed) == pytest.approx(level_db(noise_sound(1, seed=1)), abs=0.3)


def test_channels_are_copied_up_and_averaged_down() -> None:
    stereo = to_channels(tone(0.1), 2)
    assert stereo.shape[0] == 2
    assert np.allclose(to_channels(stereo, 1), tone(0.1))


def test_ducking_lowers_the_bed_under_speech_without_a_step() -> None:
    key = np.concatenate([np.zeros((1, RATE)), noise_sound(1.0, level=0.2), np.zeros((1, 2 * RATE))], axis=1)
    gain = duck_gain(key, RATE, depth_db=-10)
    assert gain[: RATE // 2].min() > 0.999
    assert 20 * math.log10(gain[int(1.5 * RATE)]) == pytest.approx(-10, abs=1)
    assert gain[-1] > 0.99
    assert gain[RATE - 10] < 0.75  # already down when the key starts
    assert np.abs(np.diff(gain)).max() < 0.001  # 1/1000 per sample is no audible step
    bed = noise_sound(4.0, seed=3)
    assert level_db(duck(bed, key, RATE)[:, int(1.2 * RATE) : int(1.9 * RATE)]) < level_db(bed) - 8


def test_loudness_agrees_with_the_standards_reference_tone() -> None:
    # ITU-R BS.1770: a 997 Hz sine at full scale in one channel reads -3.01 LKFS.
    assert integrated_lufs(tone(5, hz=997, rate=48_000, level=1.0), 48_000) == pytest.approx(-3.01, abs=0.1)


@pytest.mark.parametrize("target", [-23.0, -16.0, -14.0])
@pytest.mark.parametrize("kind", ["noise", "clicks", "speechlike", "quiet"])
def test_normalising_reaches_the_target_below_the_ceiling(target: float, kind: str) -> None:
    wave = noise_sound(4.0, level={"quiet": 0.01}.get(kind, 0.05))
    if kind == "clicks":
        wave[:, ::6000] = 0.9
    if kind == "speechlike":
        wave = wave * (np.sin(np.arange(wave.shape[1]) / 4000) > 0)
    made, report = normalise(wave.astype(np.float32), RATE, target_lufs=target)
    assert integrated_lufs(made, RATE) == pytest.approx(target, abs=0.5)
    assert true_peak_dbtp(made) < -1.0
    assert report.after_lufs == pytest.approx(integrated_lufs(made, RATE), abs=1e-6)


def test_silence_stays_silent_and_is_not_blown_up() -> None:
    made, report = normalise(np.zeros((1, RATE), np.float32), RATE)
    assert not made.any()
    assert report.gain_db == 0
    assert report.before_lufs == -math.inf


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 1000), level=st.floats(0.01, 3.0), hz=st.floats(50, 11_000))
def test_limiting_holds_the_true_peak(seed: int, level: float, hz: float) -> None:
    wave = noise_sound(0.3, seed=seed, level=level) + tone(0.3, hz=hz, level=level)
    assert true_peak_dbtp(limit(wave, RATE, -1.0)) <= -1.0


def test_peaks_between_samples_are_seen() -> None:
    wave = tone(0.1, hz=RATE / 4, level=1.0)
    wave = (np.sin(2 * np.pi * (np.arange(2400) / 4 + 0.125)))[None].astype(np.float32)
    assert np.abs(wave).max() < 0.71
    assert true_peak_dbtp(wave) == pytest.approx(0.0, abs=0.3)


def test_loudness_of_parts_adds_up_to_that_of_the_whole() -> None:
    loud, quiet = noise_sound(5, level=0.2), noise_sound(5, level=0.02, seed=1)
    whole = integrated_lufs(np.concatenate([loud, quiet], axis=1), RATE)
    assert gated([blocks_of(loud, RATE), blocks_of(quiet, RATE)]) == pytest.approx(whole, abs=0.3)


def test_the_same_line_is_spoken_the_same_way() -> None:
    first, second = say(LINE), say(LINE)
    assert np.array_equal(first, second)
    assert 1.5 < first.shape[1] / RATE < 4.0
    assert say(LINE, pace=1.5).shape[1] < 0.8 * first.shape[1]


@pytest.mark.parametrize(
    ("text", "words"), [("", "no words"), ("  !?", "no words"), ("日本語", "English"), ("a" * 2000, "split")]
)
def test_text_that_cannot_be_spoken_is_refused(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        say(text)


@pytest.mark.parametrize("hz", [80.0, 123.0, 210.0, 350.0])
def test_pitch_of_a_tone_is_measured(hz: float) -> None:
    buzz = np.sum([tone(1.0, hz=hz * k, level=0.2 / k) for k in range(1, 6)], axis=0)
    assert median_f0(buzz, RATE) == pytest.approx(hz, rel=0.01)


@pytest.mark.parametrize("f0", [110.0, 150.0, 250.0])
def test_a_voice_is_moved_to_the_pitch_asked_for_at_the_same_pace(f0: float) -> None:
    spoken = say(LINE)
    moved = move_voice(spoken, VoiceLook(f0_hz=f0))
    assert moved.shape == spoken.shape
    assert median_f0(moved, RATE) == pytest.approx(f0, rel=0.04)
    assert np.corrcoef(speech_energy(spoken, RATE), speech_energy(moved, RATE))[0, 1] > 0.8


def test_a_sample_of_a_voice_gives_its_look() -> None:
    look = look_of(move_voice(say(LINE), VoiceLook(f0_hz=120)), RATE)
    assert look.f0_hz == pytest.approx(120, rel=0.05)
    with pytest.raises(MediaError, match="no voice"):
        look_of(noise_sound(1.0), RATE)


def test_mouths_open_with_the_voice_and_close_in_pauses() -> None:
    wave = np.concatenate([np.zeros((1, RATE)), noise_sound(1.0), np.zeros((1, RATE))], axis=1)
    curve = speech_energy(wave, RATE)
    assert curve.shape == (300,)
    assert curve[:90].max() == 0
    assert curve[120:180].min() > 0.5
    assert not speech_energy(np.zeros((1, RATE), np.float32), RATE).any()


@pytest.mark.parametrize("style", STYLES)
def test_a_music_bed_is_exact_soft_and_repeatable(style: str) -> None:
    bed = music_bed(style, 7.3)
    assert bed.shape == (1, round(7.3 * RATE))
    assert -27 < level_db(bed) < -22
    assert np.abs(bed[:, [0, -1]]).max() < 1e-3
    assert np.array_equal(bed, music_bed(style, 7.3))
    assert not np.array_equal(bed, music_bed(style, 7.3, seed=1))


def test_an_unknown_style_names_those_there_are() -> None:
    with pytest.raises(InputError, match="calm, upbeat, tense, ambient"):
        music_bed("polka", 2.0)


def test_timbre_comes_near_the_one_asked_for_and_the_level_stays() -> None:
    spoken = say(LINE)[0]
    asked = band_statistics(spoken, RATE)
    asked[0] += 0.8 * np.sin(np.linspace(0, 5, BANDS))
    asked[0] -= asked[0].mean()
    asked[1] *= 0.8

    def off(wave: np.ndarray) -> np.ndarray:
        return np.abs(band_statistics(wave, RATE) - asked).mean(axis=1)

    moved = toward(spoken, RATE, asked)
    assert (off(moved) < 0.5 * off(spoken)).all()
    assert off(moved)[0] < off(toward(spoken, RATE, asked, 0.5))[0] < off(spoken)[0]
    assert level_db(moved[None]) == pytest.approx(level_db(spoken[None]), abs=0.2)
    look = VoiceLook(f0_hz=0, timbre=tuple(map(tuple, asked)))
    assert np.allclose(moved, move_voice(spoken[None], look)[0])


def test_a_voice_far_off_is_moved_within_bounds() -> None:
    spoken = say(LINE)[0]
    wild = np.stack([np.where(np.arange(BANDS) % 16 < 8, 6.0, -6.0), np.full(BANDS, 9.0)])
    moved = band_statistics(toward(spoken, RATE, wild), RATE)[0] - band_statistics(spoken, RATE)[0]
    assert np.ptp(moved) < 2 * MOST + 0.6


def test_silence_has_a_timbre_too() -> None:
    silent = np.zeros(RATE, np.float32)
    assert np.isfinite(band_statistics(silent, RATE)).all()
    assert not toward(silent, RATE, np.zeros((2, BANDS))).any()
