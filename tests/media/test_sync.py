"""Events in picture and sound, their offset, and one soundtrack for a clip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.sound.loudness import true_peak_dbtp
from sora2_nodes.media.sound.onsets import EventTimes, measure_offset, picture_events, sound_events
from sora2_nodes.media.sound.sound_effects import effects_from_motion
from sora2_nodes.media.sound.soundtrack_sync import SyncRequest, sync_sound
from sora2_nodes.media.sound.waveforms import level_db, shift
from sora2_nodes.media.speech.dialogue import Line, Recording, place_lines, speak_lines
from sora2_nodes.media.speech.offline_voice import VoiceLook
from tests.media.contact_scenes import contact_scene, heard_of
from tests.media.media_makers import make_clip, noise_sound

RATE = 24_000
HITS = (0.52, 1.03, 1.71, 2.46)  # seconds


def heard(clip: Clip) -> np.ndarray:
    assert clip.waveform is not None
    return clip.waveform


def bouncing_clip(*, sound_late_s: float | None = 0.0, fps: int = 24, seconds: float = 3.0) -> Clip:
    """A textured square that reverses at HITS, before a textured wall; a knock at each, `sound_late_s` late."""
    wall = np.kron(np.random.default_rng(1).integers(90, 120, (23, 40, 1)), np.ones((8, 8, 3))).astype(np.uint8)
    ball = np.kron(np.random.default_rng(2).integers(120, 250, (6, 6, 1)), np.ones((8, 8, 3))).astype(np.uint8)
    count = round(seconds * fps)
    fine = np.arange(count * 40) / (fps * 40)
    speed = np.where(np.searchsorted(HITS, fine) % 2 == 0, 110.0, -110.0)
    place = 60 + np.cumsum(speed) / (fps * 40)

    def frames() -> Iterator[np.ndarray]:
        for index in range(count):
            frame = wall.copy()
            x = round(float(place[index * 40]))
            frame[70:118, x : x + 48] = ball
            yield frame

    wave = None
    if sound_late_s is not None:
        hits = EventTimes(times_s=np.asarray(HITS), strengths=np.ones(len(HITS)))
        wave = shift(effects_from_motion(hits, round(seconds * RATE), RATE), round(sound_late_s * RATE))
    return Clip(
        width=320, height=184, fps=Fraction(fps), num_frames=count, frames=frames, waveform=wave, sample_rate=RATE
    )


def test_changes_of_velocity_are_seen_to_a_fraction_of_a_frame() -> None:
    found = picture_events(bouncing_clip())
    assert len(found.times_s) == len(HITS)
    assert np.abs(found.times_s - HITS).max() < 0.025


@pytest.mark.parametrize("handheld", [False, True])
def test_contacts_of_an_unknown_clip_are_found_whatever_the_camera_does(handheld: bool) -> None:
    counts = np.zeros(4)
    for seed in range(2):
        clip, contacts = contact_scene(seed, handheld=handheld)
        found = picture_events(clip).times_s
        counts += [*heard_of(found, contacts), len(contacts), len(found)]
    right, wrong, there, made = counts
    assert right / there >= 0.9
    assert wrong / made <= 0.05


@pytest.fixture(scope="module")
def seen() -> EventTimes:
    return picture_events(bouncing_clip())


def test_steady_motion_is_no_event() -> None:
    assert len(picture_events(make_clip(num_frames=48, size=(320, 184), speed=3)).times_s) == 0


def test_onsets_are_heard_within_five_milliseconds() -> None:
    found = sound_events(heard(bouncing_clip()), RATE)
    assert len(found.times_s) == len(HITS)
    assert np.abs(found.times_s - HITS).max() <= 0.005


@pytest.mark.parametrize("late_s", [-0.3, -0.1, 0.0, 0.05, 0.2, 0.4])
def test_the_offset_between_sound_and_picture_is_measured(late_s: float, seen: EventTimes) -> None:
    offset = measure_offset(seen, sound_events(heard(bouncing_clip(sound_late_s=late_s)), RATE))
    assert offset.matched == len(HITS)
    assert offset.median_ms == pytest.approx(1000 * late_s, abs=20)


def test_no_offset_is_claimed_without_events() -> None:
    nothing = EventTimes(times_s=np.empty(0), strengths=np.empty(0))
    offset = measure_offset(nothing, nothing)
    assert offset.matched == 0
    assert "no offset could be measured" in offset.in_words()


def test_matching_uses_each_event_once() -> None:
    picture = EventTimes(times_s=np.array([1.0, 2.0]), strengths=np.ones(2))
    sound = EventTimes(times_s=np.array([1.01, 1.03, 1.05]), strengths=np.ones(3))
    assert measure_offset(picture, sound).matched == 1


def test_a_constant_offset_is_corrected_and_both_are_reported() -> None:
    made, report = sync_sound(bouncing_clip(sound_late_s=0.18), SyncRequest())
    assert report.offset_before.median_ms == pytest.approx(180, abs=20)
    assert report.moved_ms == pytest.approx(-180, abs=20)
    assert abs(report.offset.median_ms) < 15
    assert np.abs(sound_events(heard(made), RATE).times_s - HITS).max() < 0.025
    assert "moved by" in report.in_words()


def test_sound_in_time_is_left_where_it_is() -> None:
    _, report = sync_sound(bouncing_clip(), SyncRequest())
    assert report.moved_ms == 0
    assert abs(report.offset.median_ms) < 15


def test_one_stray_event_moves_nothing() -> None:
    wave = np.zeros((1, 3 * RATE), np.float32)
    wave[:, RATE : RATE + 200] = 0.5
    _, report = sync_sound(replace(bouncing_clip(), waveform=wave), SyncRequest())
    assert report.moved_ms == 0


def test_contacts_in_the_record_are_used_before_the_picture() -> None:
    clip = replace(bouncing_clip(), record={"events": [{"time_s": t, "impulse": 1.0} for t in HITS]})
    made, report = sync_sound(clip, SyncRequest())
    assert report.events_from == "plan"
    assert abs(report.offset.median_ms) <= 5
    assert made.record["sync"]["events_matched"] == len(HITS)


def test_a_silent_clip_gets_effects_at_its_motion() -> None:
    made, report = sync_sound(bouncing_clip(sound_late_s=None), SyncRequest())
    assert report.effects == "from_motion"
    assert np.abs(sound_events(heard(made), made.sample_rate).times_s - HITS).max() < 0.03


@pytest.mark.parametrize(
    "fps",
    [Fraction(24), Fraction(24_000, 1001), Fraction(30_000, 1001), Fraction(25), Fraction(60), Fraction(12)],
    ids=str,
)
@pytest.mark.parametrize("rate", [24_000, 44_100, 48_000])
def test_sound_is_as_long_as_the_picture_at_any_rate(fps: Fraction, rate: int) -> None:
    clip = make_clip(num_frames=37, size=(32, 32), fps=fps, sound=noise_sound(0.7, rate=rate), rate=rate)
    made, _ = sync_sound(clip, SyncRequest(music="calm", effects="keep"))
    assert heard(made).shape == (2, round(37 / fps * rate))


def test_loudness_and_peak_are_reached_with_everything_on() -> None:
    clip = make_clip(num_frames=96)
    request = SyncRequest(lines=(Line(speaker="Anna", text="Look at that ball!"),), music="upbeat", loudness_lufs=-14)
    made, report = sync_sound(clip, request)
    assert report.loudness is not None
    assert report.loudness.after_lufs == pytest.approx(-14, abs=0.5)
    assert true_peak_dbtp(heard(made)) < -1.0


def test_everything_else_sinks_under_speech() -> None:
    clip = make_clip(num_frames=96, sound=noise_sound(4.0, level=0.05))
    line = (Line(speaker="Anna", text="Hello there.", at_s=1.5),)
    with_line, report = sync_sound(clip, SyncRequest(lines=line, effects="keep", loudness_lufs=None))
    span = report.spans[0]
    speech = speak_lines(line, clip.duration_s).waveform
    bed = heard(with_line) - speech
    middle = slice(round((span.start_s + 0.2) * RATE), round((span.end_s - 0.2) * RATE))
    assert level_db(bed[:, middle]) < level_db(bed[:, : RATE // 2]) - 6
    assert level_db(bed[:, -RATE // 2 :]) == pytest.approx(level_db(bed[:, : RATE // 2]), abs=1)


def test_lines_without_a_time_follow_one_another() -> None:
    lines = [Line(speaker="A", text="x"), Line(speaker="B", text="y"), Line(speaker="A", text="z", at_s=3.0)]
    assert place_lines(lines, [1.0, 0.8, 0.5], 4.0) == pytest.approx([0.25, 1.45, 3.0])


def test_overlapping_lines_are_refused_with_the_overlap() -> None:
    lines = [Line(speaker="Anna", text="One", at_s=0.5), Line(speaker="Ben", text="Two", at_s=1.0)]
    with pytest.raises(
        InputError, match=r"Ben's line \"Two\" starts at 1.00 s, 0.50 s before Anna's line \"One\" ends"
    ):
        place_lines(lines, [1.0, 1.0], 4.0)


def test_a_line_longer_than_its_shot_says_by_how_much_and_what_would_do() -> None:
    with pytest.raises(InputError, match=r"is 1.0 s longer than its shot of 4 s; extend the shot to 5.0 s"):
        place_lines([Line(speaker="Anna", text="Long")], [4.75], 4.0)


def test_a_line_that_runs_over_the_end_says_so() -> None:
    with pytest.raises(InputError, match=r"ends 0.8 s after the end of its shot of 4 s; extend the shot to 4.8 s"):
        place_lines([Line(speaker="Anna", text="Late", at_s=3.0)], [1.8], 4.0)


def test_speakers_have_voices_of_their_own_and_given_voices_are_followed() -> None:
    lines = (Line(speaker="Anna", text="I see it over there."), Line(speaker="Ben", text="So do I, my friend."))
    spans = speak_lines(lines, 6.0).spans
    assert spans[1].f0_hz < 0.75 * spans[0].f0_hz
    low = speak_lines(lines, 6.0, voices={"Anna": VoiceLook(f0_hz=140)}).spans[0]
    assert low.f0_hz == pytest.approx(140, rel=0.06)
    assert low.f0_before_hz == pytest.approx(spans[0].f0_hz, rel=0.03)


def test_a_recorded_line_is_used_and_drives_the_mouth() -> None:
    recording = Recording(waveform=noise_sound(1.0, rate=48_000, level=0.2), sample_rate=48_000)
    made = speak_lines([Line(speaker="Anna", text="...", at_s=1.0)], 4.0, recordings={0: recording})
    mouth = made.energy("Anna")
    assert mouth.shape == (400,)
    assert mouth[110:190].min() > 0.4
    assert mouth[:95].max() == 0
    assert not made.energy("Ben").any()


def test_unknown_modes_are_named() -> None:
    with pytest.raises(InputError, match="auto, keep, align"):
        sync_sound(make_clip(), SyncRequest(effects="magic"))


def test_a_line_that_the_clips_own_sound_holds_gives_way_to_the_same_line_and_to_no_other() -> None:
    held = {"speaker": "ANNA", "text": "Hello there.", "start_s": 0.25, "end_s": 1.0}
    clip = replace(make_clip(num_frames=48), record={"held_lines": [held]})
    request = SyncRequest(
        lines=(Line(speaker="Anna", text="Hello there."),), effects="keep", duck_db=0.0, loudness_lufs=None
    )
    synced, _ = sync_sound(clip, request)
    speech = speak_lines(request.lines, clip.duration_s).waveform
    own = heard(synced) - speech
    during, after = slice(round(0.3 * RATE), round(0.95 * RATE)), slice(round(1.1 * RATE), None)
    assert np.abs(own[:, during]).max() < 1e-6
    np.testing.assert_allclose(own[:1, after], heard(clip)[:, after], atol=1e-6)
    assert synced.dialogue is not None
    np.testing.assert_allclose(synced.dialogue[:1], speech, atol=1e-6)
    other, _ = sync_sound(clip, replace(request, lines=(Line(speaker="Anna", text="Goodbye."),)))
    assert (
        np.abs(heard(other) - speak_lines((Line(speaker="Anna", text="Goodbye."),), 2.0).waveform)[:, during].max()
        > 0.01
    )
