"""One bed of music over a film, lower where lines are spoken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.files.recordings import read_recording
from sora2_nodes.media.film.cut_list import FilmSettings, Join
from sora2_nodes.media.film.film_sound import PARTS
from sora2_nodes.media.film.stems import write_stems
from sora2_nodes.media.film.stitch import Film, stitch
from sora2_nodes.media.sound.loudness import MUSIC_RISE_DB, integrated_lufs
from sora2_nodes.media.sound.music_beds import STYLES, music_loop
from sora2_nodes.media.speech.dialogue import Recording
from tests.media.media_makers import make_clip, noise_sound, tone

RATE = 48_000  # of every film
DRY = FilmSettings(loudness_lufs=None, ambience=False, match_colours=False)


def shots(count: int, *, lines: dict[int, tuple[float, float]] | None = None, sound: bool = True) -> list[Clip]:
    """Two-second shots of near silence; `lines`: by shot from 0, when something is said in it."""
    clips = []
    for number in range(count):
        quiet = np.full((1, 2 * RATE), 1e-4, np.float32) if sound else None
        said = [
            {"speaker": "A", "text": "x", "start_s": a, "end_s": b}
            for n, (a, b) in (lines or {}).items()
            if n == number
        ]
        clip = replace(make_clip(num_frames=48, seed=number), waveform=quiet, sample_rate=RATE if sound else 0)
        clips.append(replace(clip, record={"sync": {"lines": said}}))
    return clips


def heard(film: Film, start_s: float, stop_s: float) -> float:
    """Level in RMS of a stretch."""
    assert film.sound is not None
    wave = film.sound.read(round(start_s * RATE), round(stop_s * RATE))
    return float(np.sqrt(np.mean(np.square(wave))))


def test_one_bed_plays_on_over_the_cuts() -> None:
    film = stitch(shots(4), settings=replace(DRY, music=("calm",)))
    levels = [heard(film, at - 0.15, at + 0.15) for at in (2, 3, 4, 5, 6)]
    assert min(levels) > 0.03
    loop = music_loop("calm", sample_rate=RATE)[:, 2 * RATE : 6 * RATE]
    assert film.sound is not None
    played = film.sound.read(2 * RATE, 6 * RATE)[:1]
    level = float((played * loop).sum() / np.square(loop).sum())
    assert np.abs(played - level * loop).max() < 1e-3


def test_it_sinks_under_lines_and_comes_back_without_a_step() -> None:
    plain = stitch(shots(3), settings=replace(DRY, music=("ambient",)))
    spoken = stitch(shots(3, lines={1: (0.5, 1.2)}), settings=replace(DRY, music=("ambient",)))
    assert spoken.sound is not None
    assert heard(spoken, 2.6, 3.1) / heard(plain, 2.6, 3.1) == pytest.approx(10 ** (-MUSIC_RISE_DB / 20), rel=0.01)
    for a, b in ((0.5, 2.2), (3.9, 5.0)):
        assert heard(spoken, a, b) / heard(plain, a, b) == pytest.approx(1.0, abs=0.01)
    ones = Recording(waveform=np.full((1, RATE), 0.5, np.float32), sample_rate=RATE)
    level = stitch(shots(3, lines={1: (0.5, 1.2)}), settings=replace(DRY, music=(ones,)))
    assert level.sound is not None
    assert np.abs(np.diff(level.sound.read(RATE, 4 * RATE))).max() < 1e-3


def test_shots_can_name_their_own_music_and_it_changes_smoothly() -> None:
    one, other = (Recording(waveform=tone(1.0, hz=hz, rate=RATE), sample_rate=RATE) for hz in (300.0, 2000.0))
    film = stitch(shots(4), settings=replace(DRY, music=(one, one, other, "none")))
    assert film.sound is not None

    def share(start_s: float, stop_s: float) -> float:
        power = np.abs(np.fft.rfft(film.sound.read(round(start_s * RATE), round(stop_s * RATE))[0])) ** 2
        return float(power[: len(power) // 24].sum() / power.sum())

    assert share(1.0, 3.0) > 0.95
    assert share(4.6, 5.4) < 0.05
    assert 0.3 < share(3.75, 4.25) < 0.7
    assert heard(film, 6.6, 8.0) < 0.001


def test_pieces_do_not_depend_on_where_they_are_cut() -> None:
    film = stitch(shots(3, lines={0: (1.0, 1.9)}), settings=replace(DRY, music=("tense", "upbeat", "upbeat")))
    assert film.sound is not None
    whole = film.sound.read(0, film.sound.samples)
    parts = np.concatenate(
        [film.sound.read(a, min(a + 7001, film.sound.samples)) for a in range(0, film.sound.samples, 7001)], axis=1
    )
    assert np.array_equal(whole, parts)


def test_silent_shots_get_music_as_long_as_the_film() -> None:
    film = stitch(shots(2, sound=False), settings=replace(DRY, music=("upbeat",)))
    assert film.sound is not None
    assert film.sound.samples == 4 * RATE
    assert heard(film, 1.0, 3.0) > 0.02


def test_the_numbers_of_a_seam_are_about_the_shots_not_the_music() -> None:
    plain, scored = (
        stitch(shots(2), [Join(continuity="continue")] * 2, replace(DRY, music=m)) for m in ((), ("calm",))
    )
    assert scored.seams == plain.seams


@pytest.mark.parametrize("style", sorted(STYLES))
def test_a_loop_repeats_without_a_seam(style: str) -> None:
    loop = music_loop(style)
    twice = np.tile(loop, (1, 2))[0]
    steps = np.abs(np.diff(twice))
    assert steps[loop.shape[1] - 50 : loop.shape[1] + 50].max() <= steps.max()
    assert steps[loop.shape[1] - 1] < 4 * np.quantile(steps, 0.95)
    assert np.sqrt(np.mean(np.square(loop))) == pytest.approx(0.063, rel=1e-3)


def test_a_wrong_count_and_an_unknown_style_are_named() -> None:
    with pytest.raises(InputError, match="3 shots need one music or 3, not 2"):
        stitch(shots(3), settings=replace(DRY, music=("calm", "calm")))
    with pytest.raises(InputError, match="calm, upbeat, tense, ambient, or none"):
        stitch(shots(1), settings=replace(DRY, music=("disco",)))


@pytest.mark.parametrize("under_db", [6.0, 12.0, 20.0])
@pytest.mark.parametrize("music", ["calm", "tense"])
def test_music_lies_under_the_speech_by_what_is_asked(under_db: float, music: str) -> None:
    speech = noise_sound(4.0, rate=RATE, level=0.05)
    said = [{"speaker": "A", "text": "x", "start_s": 0.0, "end_s": 4.0}]
    clip = replace(make_clip(num_frames=96, sound=speech, rate=RATE), dialogue=speech, record={"sync": {"lines": said}})
    film = stitch([clip], settings=FilmSettings(ambience=False, music=(music,), music_under_db=under_db))
    assert film.parts is not None
    parts = {name: film.parts(name).read(RATE, 3 * RATE) for name in ("dialogue", "music")}
    levels = {name: integrated_lufs(wave, RATE) for name, wave in parts.items()}
    assert levels["dialogue"] - levels["music"] == pytest.approx(under_db, abs=1.5)


def test_the_parts_add_up_to_the_film_and_are_written_beside_it(tmp_path: Path) -> None:
    speech, knocks = (noise_sound(2.0, rate=RATE, seed=seed, level=0.05) for seed in (1, 2))
    clips = [
        replace(make_clip(num_frames=48, sound=speech + knocks, rate=RATE), dialogue=speech),
        make_clip(num_frames=48, sound=knocks, rate=RATE),
    ]
    joins = [Join(), Join(kind="dissolve", continuity="same_world")]
    film = stitch(clips, joins, FilmSettings(music=("upbeat",), loudness_lufs=-12.0))
    files = write_stems(film, tmp_path / "film.mp4")
    assert [path.name for path in files] == [f"film-{name}.wav" for name in PARTS]
    waves = []
    for path in files:
        with av.open(str(path)) as container:
            assert (container.streams.audio[0].rate, container.streams.audio[0].channels) == (RATE, 2)
        waves.append(read_recording(path)[0])
    assert film.sound is not None
    assert np.abs(sum(waves) - film.sound.read(0, film.sound.samples)).max() < 1e-3
    assert [bool(np.abs(wave).max() > 0.005) for wave in waves] == [True, True, False, True]


def test_a_loudness_that_can_not_be_reached_is_told_with_its_value_and_reason() -> None:
    clicks = np.zeros((1, 2 * RATE), np.float32)
    clicks[0, ::RATE] = 0.9
    film = stitch([make_clip(num_frames=48, sound=clicks, rate=RATE)], settings=replace(DRY, loudness_lufs=-9.0))
    assert film.loudness is not None and film.sound is not None
    reached = integrated_lufs(film.sound.read(0, film.sound.samples), RATE)
    assert film.loudness.after_lufs == pytest.approx(reached, abs=0.3)
    assert f"{film.loudness.after_lufs:.1f} LUFS" in film.in_words()
    assert "LU below the -9 LUFS asked for: its peaks leave no more room" in film.in_words()
    quiet = stitch(
        [make_clip(num_frames=48, sound=noise_sound(2.0, rate=RATE, level=0.0005), rate=RATE)],
        settings=replace(DRY, loudness_lufs=-16.0),
    )
    assert "more than 30 dB of gain would raise noise" in quiet.in_words()
