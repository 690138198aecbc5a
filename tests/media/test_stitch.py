"""Clips joined into one film: timing, joins, colours, sound, copies and the numbers at every seam."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from sora2_nodes.errors import InputError, MediaError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.files.video_files import open_clip, write_clip
from sora2_nodes.media.film.colour_match import from_oklab, to_oklab
from sora2_nodes.media.film.cut_list import FilmSettings, Join
from sora2_nodes.media.film.film_file import write_film
from sora2_nodes.media.film.seams import correlation_and_lag, picture_seam
from sora2_nodes.media.film.stabiliser import camera_path, stabilised
from sora2_nodes.media.film.stitch import Film, stitch
from sora2_nodes.media.sound.loudness import integrated_lufs, true_peak_dbtp
from sora2_nodes.media.sound.waveforms import level_db, to_rate
from tests.media.media_makers import luma, make_clip, noise_sound, tone

RATE, FILM_RATE = 24_000, 48_000  # of clips, and of every film
PLAIN = FilmSettings(loudness_lufs=None, ambience=False, match_colours=False)


def grey(
    level: int, *, num_frames: int = 24, sound: np.ndarray | None = None, size: tuple[int, int] = (96, 64)
) -> Clip:
    def frames() -> Iterator[np.ndarray]:
        for _ in range(num_frames):
            yield np.full((size[1], size[0], 3), level, np.uint8)

    return Clip(
        width=size[0], height=size[1], fps=Fraction(24), num_frames=num_frames, frames=frames, waveform=sound,
        sample_rate=RATE,
    )  # fmt: skip


def levels(film: Film) -> list[int]:
    return [round(float(frame.mean())) for frame in film.frames()]


def sound_of(film: Film) -> np.ndarray:
    assert film.sound is not None
    return film.sound.read(0, film.sound.samples)


def test_cuts_put_shots_end_to_end() -> None:
    film = stitch([grey(10), grey(200, num_frames=12), grey(90)], settings=PLAIN)
    assert levels(film) == [10] * 24 + [200] * 12 + [90] * 24


def test_a_dissolve_shares_its_frames_between_two_shots() -> None:
    film = stitch([grey(0), grey(200)], [Join(), Join(kind="dissolve", seconds=0.5)], PLAIN)
    assert film.num_frames == 36
    mixed = levels(film)
    assert mixed[:12] == [0] * 12
    assert mixed[24:] == [200] * 12
    assert all(a < b for a, b in pairwise(mixed[11:25]))


def test_a_dip_goes_through_black_and_keeps_the_length() -> None:
    film = stitch([grey(200), grey(200)], [Join(), Join(kind="dip", seconds=0.5)], PLAIN)
    seen = levels(film)
    assert len(seen) == 48
    assert max(seen[23:25]) < 30
    assert seen[10] == seen[40] == 200


def test_a_match_cut_finds_the_two_frames_most_alike() -> None:
    first, second = make_clip(num_frames=24), make_clip(num_frames=24, start=22)
    film = stitch([first, second], [Join(), Join(kind="match")], PLAIN)
    frames = list(film.frames())
    steps = [np.abs(luma(a) - luma(b)).mean() for a, b in pairwise(frames)]
    assert max(steps) <= 1.05 * float(np.median(steps))
    assert film.num_frames < 48


def test_long_transitions_are_held_to_half_of_a_short_shot() -> None:
    film = stitch([grey(0), grey(100, num_frames=4), grey(200)], [Join(kind="dissolve", seconds=2)] * 3, PLAIN)
    assert film.num_frames == len(levels(film)) == 24 + 4 + 24 - 2 - 1  # the second takes half of what the first left


@pytest.mark.parametrize("kind", ["cut", "dissolve", "dip"])
@pytest.mark.parametrize(
    "fps", [Fraction(24), Fraction(24_000, 1001), Fraction(30_000, 1001), Fraction(12), Fraction(60)], ids=str
)
def test_sound_is_exactly_as_long_as_the_film(kind: str, fps: Fraction, tmp_path: Path) -> None:
    clips = [make_clip(num_frames=count, fps=fps, size=(64, 64)) for count in (17, 31, 22)]
    film = stitch(clips, [Join(kind=kind, seconds=0.4)] * 3)
    assert film.sound is not None
    assert film.sound.samples == round(film.num_frames / fps * FILM_RATE)
    back = open_clip(write_film(film, tmp_path / "film.mp4"))
    assert (back.num_frames, back.fps) == (film.num_frames, fps)
    with av.open(str(tmp_path / "film.mp4")) as container:
        assert container.streams.audio[0].duration == film.sound.samples


def test_sound_stays_with_its_picture_after_many_cuts() -> None:
    clips = []
    for number in range(10):
        wave = np.zeros((1, round(29 / 24 * RATE)), np.float32)
        wave[0, 12_000:12_040] = 0.9
        clips.append(make_clip(num_frames=29, sound=wave, size=(32, 32), seed=number))
    wave = sound_of(stitch(clips, settings=PLAIN))[0]
    clicks = np.flatnonzero(np.diff((wave > 0.45).astype(int)) == 1) + 1
    assert np.abs(clicks - [round(number * 29 / 24 * FILM_RATE) + 24_000 for number in range(10)]).max() <= 1


def test_pieces_of_sound_do_not_depend_on_where_they_are_cut() -> None:
    clips = [make_clip(num_frames=24, sound=noise_sound(1, seed=n, level=0.4), size=(32, 32)) for n in range(3)]
    film = stitch(clips, [Join(kind="dissolve", continuity="same_world")] * 3, FilmSettings(loudness_lufs=-9))
    assert film.sound is not None
    whole = sound_of(film)
    cuts = [0, 999, 13_000, 25_001, 40_000, film.sound.samples]
    pieces = [film.sound.read(a, b) for a, b in pairwise(cuts)]
    assert np.allclose(np.concatenate(pieces, axis=1), whole, atol=1e-4)


def test_a_cut_does_not_click_and_keeps_the_level() -> None:
    clips = [grey(0, sound=tone(1.0, hz=200)), grey(0, sound=-tone(1.0, hz=311))]
    wave = sound_of(stitch(clips, settings=PLAIN))[0]
    assert np.abs(np.diff(wave)).max() < 0.04  # the louder tone's own steepest step is 0.0244


def test_a_continued_shot_goes_on_without_a_fade() -> None:
    whole = noise_sound(2.0)
    clips = [grey(0, sound=whole[:, :RATE]), grey(0, sound=whole[:, RATE:])]
    film = stitch(clips, [Join(), Join(continuity="continue")], PLAIN)
    off = np.abs(sound_of(film) - to_rate(whole, RATE, FILM_RATE))[0]
    assert off.max() < 0.1  # of the few samples that a filter sees on both sides of the cut
    assert off[: FILM_RATE - 40].max() < 1e-4 > off[FILM_RATE + 40 :].max()
    assert film.seams[0].audio_correlation == pytest.approx(1.0, abs=1e-4)
    assert film.seams[0].audio_lag_ms == 0


def test_film_loudness_and_peak_are_reached() -> None:
    clips = [grey(0, num_frames=48, sound=noise_sound(2, level=level)) for level in (0.02, 0.2, 0.07)]
    wave = sound_of(stitch(clips, settings=FilmSettings(loudness_lufs=-16)))
    assert integrated_lufs(wave, FILM_RATE) == pytest.approx(-16, abs=0.7)
    assert true_peak_dbtp(wave) < -1.0


@pytest.mark.parametrize("target", [-16.0, -14.0])
def test_the_true_peak_holds_in_the_file_too(target: float, tmp_path: Path) -> None:
    wave = noise_sound(4.0, level=0.1)
    wave[:, ::6000] = 0.9
    film = stitch([grey(50, num_frames=96, sound=wave)] * 2, settings=FilmSettings(loudness_lufs=target))
    back = open_clip(write_film(film, tmp_path / "film.mp4"))
    assert back.waveform is not None
    assert true_peak_dbtp(back.waveform) < -1.0
    assert integrated_lufs(back.waveform, FILM_RATE) == pytest.approx(target, abs=1.0)


def test_a_variable_rate_file_is_joined_at_an_even_rate(tmp_path: Path) -> None:
    times = [0, 1, 2, 4, 5, 9, 10, 12, 15, 16]
    with av.open(str(tmp_path / "phone.mp4"), "w") as out:
        stream = out.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 24)
        for number, at in enumerate(times):
            frame = av.VideoFrame.from_ndarray(np.full((64, 96, 3), 20 + 20 * number, np.uint8), format="rgb24")
            frame.pts, frame.time_base = at, Fraction(1, 24)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    phone = open_clip(tmp_path / "phone.mp4")
    film = stitch([grey(40), tmp_path / "phone.mp4"], settings=PLAIN)
    assert not film.cuts.shots[1].copied
    assert film.num_frames == 24 + round(phone.num_frames / phone.fps * 24)
    back = open_clip(write_film(film, tmp_path / "film.mp4"))
    assert (back.num_frames, back.fps) == (film.num_frames, 24)
    shown = [round(float(frame.mean())) for frame in back.frames()][24:]
    assert all(later >= earlier - 2 for earlier, later in pairwise(shown))
    assert shown[-1] > 180


def test_one_ambience_bed_fills_what_a_shot_of_the_world_lacks() -> None:
    room = noise_sound(2, level=0.003)
    clips = [grey(0, num_frames=48, sound=room), grey(0, num_frames=48), grey(0, num_frames=48, sound=room * 0.2)]
    joins = [Join(continuity="same_world")] * 3
    wave = sound_of(stitch(clips, joins, FilmSettings(loudness_lufs=None)))
    parts = [level_db(wave[:, a + FILM_RATE // 2 : a + 3 * FILM_RATE // 2]) for a in (0, 2 * FILM_RATE, 4 * FILM_RATE)]
    assert max(parts) - min(parts) < 3.0
    bare = sound_of(stitch(clips, [Join()] * 3, FilmSettings(loudness_lufs=None)))
    assert not bare[:, 2 * FILM_RATE + 1000 : 4 * FILM_RATE - 1000].any()


def test_silent_films_have_no_sound() -> None:
    film = stitch([grey(0), grey(9)])
    assert film.sound is None
    assert "no sound" in film.in_words()


def test_colours_of_one_world_are_matched_and_of_another_left() -> None:
    one, other = make_clip(num_frames=24), make_clip(num_frames=24, tint=(0.8, 1.0, 1.15))
    same = stitch([one, other], [Join(), Join(continuity="continue")]).seams[0]
    assert same.colour_before > 0.02
    assert same.colour_after < 0.25 * same.colour_before
    new = stitch([one, other]).seams[0]
    assert new.colour_after == new.colour_before == pytest.approx(same.colour_before)


def test_matching_a_continued_shot_leaves_its_detail() -> None:
    lighter = make_clip(num_frames=24, start=24, tint=(1.08, 1.08, 1.08))
    seam = stitch([make_clip(num_frames=24), lighter], [Join(), Join(continuity="continue")]).seams[0]
    raw = stitch([make_clip(num_frames=24), lighter], [Join(), Join(continuity="continue")], PLAIN).seams[0]
    assert seam.colour_after < 0.2 * raw.colour_after
    assert seam.texture_change == pytest.approx(raw.texture_change, abs=0.03)


def test_a_small_difference_is_left_alone() -> None:
    film = stitch([make_clip(), make_clip(tint=(1.005, 1.0, 1.0))], [Join(), Join(continuity="continue")])
    assert film.cuts.shots[1].table is None


def test_corrections_do_not_drift_over_many_shots() -> None:
    tints = [(1.0 + 0.03 * (n % 3 - 1), 1.0, 1.0 - 0.03 * (n % 2)) for n in range(12)]
    film = stitch([make_clip(tint=t) for t in tints], [Join(continuity="continue")] * 12)
    frames = list(film.frames())
    first, last = to_oklab(frames[0] / 255).mean((0, 1)), to_oklab(frames[-1] / 255).mean((0, 1))
    assert np.linalg.norm(first - last) < 0.02


def test_real_footage_keeps_its_colours() -> None:
    clips = [make_clip(), make_clip(tint=(0.7, 1.0, 1.0))]
    film = stitch(clips, [Join(), Join(continuity="same_world")], untouched=[False, True])
    assert film.cuts.shots[1].table is None


def test_oklab_round_trips_and_knows_white() -> None:
    colours = np.random.default_rng(0).random((50, 3))
    assert np.allclose(from_oklab(to_oklab(colours)), colours, atol=1e-4)
    assert np.allclose(to_oklab(np.ones(3)), [1, 0, 0], atol=1e-3)


def test_a_seamless_cut_measures_as_seamless() -> None:
    whole = noise_sound(2.0)
    first = make_clip(num_frames=24, sound=whole[:, :RATE])
    second = make_clip(num_frames=24, start=24, sound=whole[:, RATE:])
    seam = stitch([first, second], [Join(), Join(continuity="continue")], PLAIN).seams[0]
    assert seam.luma_jump <= seam.luma_floor + 1e-4
    assert seam.frame_change <= 1.05 * seam.frame_floor
    assert abs(seam.texture_change) < 0.02
    assert seam.audio_correlation is not None
    assert seam.audio_correlation > 0.95


def test_a_jump_measures_as_a_jump() -> None:
    seam = stitch([make_clip(), make_clip(tint=(0.5, 0.5, 0.5))], settings=PLAIN).seams[0]
    assert seam.luma_jump > 10 * max(seam.luma_floor, 1e-3)
    assert seam.texture_change < -0.3


def test_a_cut_from_an_even_picture_has_a_texture_that_can_be_read() -> None:
    even, fine = (
        np.full((90, 160, 3), 120, np.uint8),
        np.random.default_rng(0).integers(0, 255, (90, 160, 3)).astype(np.uint8),
    )
    assert picture_seam([even] * 3, [even] * 3, [even] * 3)["texture_change"] == 0.0
    assert 10 < picture_seam([even] * 3, [fine] * 3, [fine] * 3)["texture_change"] < 1000


def test_lag_is_measured_with_its_sign() -> None:
    wave = noise_sound(1.0)[0]
    assert correlation_and_lag(np.roll(wave, 120), wave, RATE)[1] == 120
    assert correlation_and_lag(np.roll(wave, -75), wave, RATE)[1] == -75


def test_other_rates_show_the_frame_nearest_in_time() -> None:
    def counting(fps: int, count: int) -> Clip:
        frames = [np.full((64, 64, 3), 4 * n, np.uint8) for n in range(count)]
        return Clip(
            width=64, height=64, fps=Fraction(fps), num_frames=count, frames=lambda: iter(frames), waveform=None,
            sample_rate=RATE,
        )  # fmt: skip

    film = stitch([counting(24, 24), counting(30, 30), counting(12, 12)], settings=PLAIN)
    seen = [round(float(frame.mean()) / 4) for frame in film.frames()]
    assert seen[24:48] == [int(n * 30 / 24 + 0.5) for n in range(24)]
    assert seen[48:] == [min(int(n / 2 + 0.5), 11) for n in range(24)]


def test_another_shape_is_centred_on_black() -> None:
    film = stitch([grey(200), grey(200, size=(64, 96))], settings=PLAIN)
    frame = list(film.frames())[30]
    assert frame.shape == (64, 96, 3)
    assert frame[:, 48].mean() > 195
    assert frame[:, :20].max() == frame[:, -20:].max() == 0


def slices(path: Path) -> list[bytes]:
    """Coded slices of every H.264 packet, in order, without parameter sets."""
    found = []
    with av.open(str(path)) as container:
        for packet in container.demux(video=0):
            raw, at, kept = bytes(packet), 0, []
            while at + 4 <= len(raw):
                size = int.from_bytes(raw[at : at + 4], "big")
                if raw[at + 4] & 31 in (1, 5):
                    kept.append(raw[at + 4 : at + 4 + size])
                at += 4 + size
            if kept:
                found.append(b"".join(kept))
    return found


def same_frames(one: Path, other: Path, first: int, count: int) -> bool:
    ours = list(open_clip(one).frames())[first : first + count]
    return all(np.array_equal(a, b) for a, b in zip(ours, open_clip(other).frames(), strict=True))


def test_unchanged_files_are_copied_bit_for_bit(tmp_path: Path) -> None:
    paths = [write_clip(make_clip(num_frames=n, seed=n), tmp_path / f"{n}.mp4") for n in (24, 37, 30)]
    film = stitch(paths)
    assert [shot.copied for shot in film.cuts.shots] == [True] * 3
    made = write_film(film, tmp_path / "film.mp4")
    assert slices(made) == [part for path in paths for part in slices(path)]
    assert open_clip(made).num_frames == 91


def test_footage_from_another_encoder_is_copied_between_encoded_shots(tmp_path: Path) -> None:
    footage = tmp_path / "footage.mp4"
    with av.open(str(footage), "w") as container:
        stream = container.add_stream("libx264", rate=24, options={"preset": "slow", "bf": "5", "refs": "6", "g": "20"})
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        stream.codec_context.colorspace, stream.codec_context.color_range = 1, 1
        for frame in make_clip(num_frames=48, seed=5).frames():
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        container.mux(stream.encode(None))
    shots: list[Clip | str | Path] = [
        make_clip(num_frames=24),
        footage,
        make_clip(num_frames=24, seed=2),
        make_clip(num_frames=24, seed=3),
    ]
    film = stitch(shots, [Join(), Join(), Join(), Join(kind="dissolve")])
    assert [shot.copied for shot in film.cuts.shots] == [False, True, False, False]
    made = write_film(film, tmp_path / "film.mp4")
    own = slices(footage)
    assert [part for part in slices(made) if part in own] == own
    assert same_frames(made, footage, 24, 48)
    for ours, theirs in zip(film.frames(), open_clip(made).frames(), strict=True):
        assert np.abs(luma(ours) - luma(theirs)).mean() < 4


def test_a_changed_shot_is_encoded_and_its_neighbours_copied(tmp_path: Path) -> None:
    paths = [write_clip(make_clip(seed=n), tmp_path / f"{n}.mp4") for n in range(4)]
    film = stitch(paths, [Join(), Join(), Join(kind="dip"), Join()])
    assert [shot.copied for shot in film.cuts.shots] == [True, False, False, True]
    made = write_film(film, tmp_path / "film.mp4")
    assert same_frames(made, paths[0], 0, 24)
    assert same_frames(made, paths[3], 72, 24)


def test_webm_and_uncopied_films_are_written(tmp_path: Path) -> None:
    path = write_clip(make_clip(), tmp_path / "a.mp4")
    film = stitch([path, path], settings=FilmSettings(copy=False))
    assert not any(shot.copied for shot in film.cuts.shots)
    assert open_clip(write_film(film, tmp_path / "film.mp4")).num_frames == 48
    assert open_clip(write_film(stitch([path, path]), tmp_path / "film.webm")).num_frames == 48


def test_a_film_carries_its_report(tmp_path: Path) -> None:
    film = stitch([make_clip(), make_clip(seed=1)])
    record = open_clip(write_film(film, tmp_path / "film.mp4")).record
    assert len(record["film"]["seams"]) == 1
    assert record["film"]["shots"][1]["start_s"] == 1.0


def test_a_broken_shot_leaves_no_film(tmp_path: Path) -> None:
    good = make_clip()
    broken = replace(good, num_frames=30)
    film = stitch([good, broken], settings=PLAIN)
    with pytest.raises(MediaError, match="ends after"):
        write_film(film, tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []


def test_wrong_counts_and_unknown_words_are_named() -> None:
    with pytest.raises(InputError, match="nothing to join"):
        stitch([])
    with pytest.raises(InputError, match="2 shots need as many"):
        stitch([make_clip(), make_clip()], [Join()])
    with pytest.raises(InputError, match="cut, dissolve, dip, match"):
        Join(kind="wipe")


def shaken(num_frames: int = 48, *, speed: float = 0.0, jitter: float = 0.0) -> tuple[Clip, np.ndarray]:
    """A camera over a fine wall, moving `speed` pixels a frame and shaking; and the shake, in pixels."""
    random = np.random.default_rng(4)
    wall = np.kron(random.integers(30, 220, (40, 60, 3)), np.ones((8, 8, 1))).astype(np.uint8)
    shake = np.round(random.normal(0, jitter, (num_frames, 2))) if jitter else np.zeros((num_frames, 2))

    def frames() -> Iterator[np.ndarray]:
        for index in range(num_frames):
            x, y = int(20 + speed * index + shake[index, 0]), int(20 + shake[index, 1])
            yield wall[y : y + 184, x : x + 320]

    clip = Clip(
        width=320, height=184, fps=Fraction(24), num_frames=num_frames, frames=frames, waveform=None, sample_rate=RATE
    )
    return clip, shake


def test_jitter_is_removed() -> None:
    clip, _ = shaken(jitter=2.0)
    before = np.diff(camera_path(clip.frames()), axis=0).std()
    after = np.diff(camera_path(stabilised(clip.frames)), axis=0).std()
    assert after < 0.35 * before


def test_planned_moves_are_kept() -> None:
    clip, _ = shaken(speed=2.0)
    before, after = camera_path(clip.frames()), camera_path(stabilised(clip.frames))
    assert after[-5] - after[4] == pytest.approx(before[-5] - before[4], rel=0.05, abs=1e-3)


def test_shots_that_go_on_get_no_bed_of_their_own_and_one_level_under_all() -> None:
    def shot(level: float, seed: int) -> Clip:
        return grey(90, num_frames=48, sound=noise_sound(2.0, level=level, seed=seed))

    settings = FilmSettings(loudness_lufs=None, match_colours=False)
    clips = [shot(0.004, 1), shot(0.001, 2)]  # something rolls in the first
    film = stitch(clips, [Join(continuity="continue")] * 2, settings)
    assert film.seams[0].audio_correlation == pytest.approx(1.0, abs=1e-3)
    more = stitch(
        [*clips, shot(0.004, 3)], [Join(), Join(continuity="continue"), Join(continuity="same_world")], settings
    )
    after = [level_db(sound_of(more)[:, a * FILM_RATE : (a + 1) * FILM_RATE]) for a in (0, 2, 4)]
    assert after[1] > level_db(np.asarray(clips[1].waveform)) + 6  # the third shot's room is heard under the second
    assert after[0] > level_db(np.asarray(clips[0].waveform)) + 1  # and as much under the first


def test_a_film_is_stabilised_where_asked() -> None:
    clip, _ = shaken(jitter=2.0)
    plain, steady = (stitch([clip], settings=replace(PLAIN, stabilise=asked)) for asked in (False, True))
    before, after = (np.diff(camera_path(film.frames()), axis=0).std() for film in (plain, steady))
    assert after < 0.35 * before


def test_odd_sizes_and_silent_clips_are_joined(tmp_path: Path) -> None:
    film = stitch([grey(50, size=(97, 65)), grey(90, size=(41, 71), sound=tone(1.0))], settings=PLAIN)
    back = open_clip(write_film(film, tmp_path / "film.mp4"))
    assert (back.width, back.height, back.num_frames) == (98, 66, 48)
    assert back.waveform is not None
    assert np.abs(back.waveform[0, : FILM_RATE // 2]).max() < 0.01 < np.abs(back.waveform[0, -FILM_RATE // 2 :]).max()


def test_stabilising_re_encodes_files_that_could_be_copied(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    wall = np.kron(rng.integers(0, 255, (20, 30, 3)), np.ones((8, 8, 1))).astype(np.uint8)
    moves = rng.integers(-3, 4, (48, 2))

    def shaken() -> Iterator[np.ndarray]:
        return (np.roll(wall, tuple(move), (0, 1))[16:80, 16:112] for move in moves)

    path = write_clip(replace(make_clip(num_frames=48), frames=shaken), tmp_path / "shaken.mp4")
    jitter = []
    for asked in (False, True):
        film = stitch([path], settings=replace(PLAIN, stabilise=asked))
        assert film.cuts.shots[0].copied is not asked
        made = write_film(film, tmp_path / f"{asked}.mp4")
        jitter.append(np.diff(camera_path(open_clip(made).frames()), axis=0).std())
    assert jitter[1] < 0.6 * jitter[0]


def test_the_report_says_why_footage_is_not_copied(tmp_path: Path) -> None:
    small = write_clip(make_clip(size=(64, 48)), tmp_path / "small.mp4")
    paths = [write_clip(make_clip(), tmp_path / "a.mp4"), small]
    said = stitch(paths, untouched=[True, True]).in_words()
    assert "1 of them can be copied" in said
    assert "shot 2 is footage, but is re-encoded: it is 64x48 at 24 fps" in said
    assert "shot 1 is footage" not in said
