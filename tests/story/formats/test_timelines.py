"""OTIO, CMX3600 and FCPXML: takes, markers, handles, transitions, and round trips."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import opentimelineio as otio
import pytest
from hypothesis import given, settings

from sora2_nodes.errors import PromptError
from sora2_nodes.story import Storyboard, read_storyboard
from sora2_nodes.story.formats import edit_list, final_cut_xml, otio_timeline
from sora2_nodes.story.formats.edit_timeline import EditTimeline, timeline_of

from .film_boards import boards

SCRIPT = """Title: The Red Ball

Shot 1 (4s): Anna stands in a park
ANNA (at 0.5s): "Is that yours?"
Shot 2 (3s): A ball bounces [transition: dissolve] [transition length: 0.5s]
Shot 3 (2s): Ben waves [j cut: 0.5s]
Shot 4 (2s): The ball stops [transition: dip]
"""


def rendered(board: Storyboard) -> EditTimeline:
    """The timeline of a film whose shots have two takes each."""
    plain = timeline_of(board)
    clips = [
        replace(clip, files=(("take 2", Path(f"/films/{n}-2.mp4")), ("take 1", Path(f"/films/{n}-1.mp4"))))
        for n, clip in enumerate(plain.clips, 1)
    ]
    return replace(plain, clips=tuple(clips))


@given(board=boards())
@settings(max_examples=40, deadline=None)
def test_otio_keeps_the_whole_storyboard(board: Storyboard) -> None:
    again = read_storyboard(otio_timeline.write(board).text)
    dissolves = [n for n, shot in enumerate(board.shots) if shot.transition_in == "dissolve"]
    for number in dissolves:  # its length is what the editor's timeline says
        assert again.shots[number].transition_in == "dissolve"
    assert again == board


@given(board=boards())
@settings(max_examples=40, deadline=None)
def test_every_timeline_is_exactly_as_long_as_the_film(board: Storyboard) -> None:
    timeline = timeline_of(board)
    assert sum(span.frames for span in timeline.spans()) == timeline.num_frames
    made = otio.adapters.read_from_string(otio_timeline.write(board).text, "otio_json")
    assert round(made.video_tracks()[0].duration().value) == timeline.num_frames


def test_otio_holds_takes_markers_and_handles() -> None:
    made = otio.adapters.read_from_string(
        otio_timeline.written_otio(rendered(read_storyboard(SCRIPT))).text, "otio_json"
    )
    first, dissolve, second, third, _ = list(made.video_tracks()[0])
    assert sorted(first.media_references()) == ["take 1", "take 2"]
    assert first.active_media_reference_key == "take 2"
    assert (first.source_range.duration.value, first.available_range().duration.value) == (90, 96)
    assert [(m.name, m.comment, m.marked_range.start_time.value) for m in first.markers] == [
        ("ANNA", "Is that yours?", 12)
    ]
    assert (dissolve.in_offset.value, dissolve.out_offset.value) == (6, 6)
    assert second.source_range.start_time.value == 6
    assert (third.source_range.start_time.value, third.source_range.duration.value) == (12, 36)
    sound = [
        clip.source_range.start_time.value
        for track in made.audio_tracks()
        for clip in track.find_clips()
        if clip.name == third.name
    ]
    assert sound == [0]  # heard half a second before it is seen


def test_a_timeline_of_another_program_is_footage_with_its_points() -> None:
    made = otio.schema.Timeline("cut")
    track = otio.schema.Track("V1", kind="Video")
    made.tracks.append(track)
    time, span = otio.opentime.RationalTime, otio.opentime.TimeRange
    media = otio.schema.ExternalReference("file:///films/a%20b.mov", available_range=span(time(0, 25), time(500, 25)))
    clip = otio.schema.Clip("a", media, span(time(50, 25), time(100, 25)))
    clip.effects.append(otio.schema.LinearTimeWarp("fast", time_scalar=2.0))
    track.append(clip)
    track.append(
        otio.schema.Transition(transition_type="SMPTE_Dissolve", in_offset=time(6, 25), out_offset=time(6, 25))
    )
    track.append(otio.schema.Clip("A dog runs", otio.schema.MissingReference(), span(time(0, 25), time(75, 25))))
    made.tracks.append(otio.schema.Track("M1", kind="Audio"))
    board = read_storyboard(otio.adapters.write_to_string(made, "otio_json"))
    first, second = board.shots
    assert (first.footage, first.footage_in_s, first.footage_out_s) == ("/films/a b.mov", 2.0, 6.0)
    assert (second.prompt, second.duration_s, second.transition_in, second.transition_s) == (
        "A dog runs",
        3.0,
        "dissolve",
        0.48,
    )
    assert board.fps == 25
    assert board.not_held == ("the track M1", "the effect 'fast' on shot 1")


def test_a_shot_that_was_trimmed_is_made_as_long_as_it_is_left() -> None:
    text = otio_timeline.write(read_storyboard("Shot 1 (4s): a ball\nShot 2 (4s): a box")).text
    made = otio.adapters.read_from_string(text, "otio_json")
    clip = made.video_tracks()[0][0]
    clip.source_range = otio.opentime.TimeRange(otio.opentime.RationalTime(12, 24), otio.opentime.RationalTime(48, 24))
    board = read_storyboard(otio.adapters.write_to_string(made, "otio_json"))
    assert [shot.duration_s for shot in board.shots] == [2.0, 4.0]
    assert board.not_held == ("where shot 1 was trimmed: it is made 2 s long",)


def test_an_edit_list_says_every_cut_in_timecode() -> None:
    text = edit_list.written_edl(rendered(read_storyboard(SCRIPT))).text
    lines = [line for line in text.split("\n") if line[:3].isdigit()]
    assert [line[14:] for line in lines] == [
        "AA/V  C        00:00:00:00 00:00:03:12 01:00:00:00 01:00:03:12",
        "AA/V  C        00:00:03:12 00:00:03:12 01:00:03:12 01:00:03:12",
        "AA/V  D    012 00:00:00:00 00:00:03:00 01:00:03:12 01:00:06:12",
        "V     C        00:00:00:12 00:00:02:00 01:00:06:12 01:00:08:00",
        "AA    C        00:00:00:00 00:00:02:00 01:00:06:00 01:00:08:00",
        "AA/V  C        00:00:00:00 00:00:02:00 01:00:08:00 01:00:10:00",
    ]
    assert "* LOC: 01:00:00:12 WHITE   ANNA: Is that yours?" in text
    assert "* DIP TO BLACK, 12 FRAMES" in text


def test_fcpxml_lays_clips_and_transitions_end_to_end() -> None:
    root = ElementTree.fromstring(
        final_cut_xml.written_fcpxml(rendered(read_storyboard(SCRIPT))).text.split("\n", 2)[2]
    )
    spine = root.find(".//spine")
    assert spine is not None
    assert [(one.tag, one.get("offset"), one.get("duration")) for one in spine] == [
        ("asset-clip", "0s", "15/4s"), ("transition", "7/2s", "1/2s"), ("asset-clip", "15/4s", "11/4s"),
        ("asset-clip", "13/2s", "3/2s"), ("asset-clip", "8s", "2s"),
    ]  # fmt: skip
    assert (spine[3].get("audioStart"), spine[3].get("audioDuration")) == ("0s", "2s")
    assert len(root.findall(".//asset")) == 8
    assert [mark.get("value") for mark in root.iter("marker")] == ["ANNA: Is that yours?"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"OTIO_SCHEMA": "Timeline.1", "tracks": 3}', "the timeline can't be read|no video track"),
        ('{"OTIO_SCHEMA": "Timeline.1", "name": "x"', "the timeline can't be read"),
        (otio.adapters.write_to_string(otio.schema.Timeline("x"), "otio_json"), "no video track with clips"),
    ],
)
def test_a_timeline_that_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(PromptError, match=message):
        read_storyboard(text)
