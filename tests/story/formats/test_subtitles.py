"""SubRip and WebVTT: files as their tools write them, and round trips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.errors import PromptError
from sora2_nodes.story import load_storyboard, read_storyboard
from sora2_nodes.story.formats.subtitle_text import SpokenCue, cues_of, read_cues, srt_text, vtt_text, with_lines

SRT = """1
00:00:00,500 --> 00:00:02,000
<i>ANNA: Ben, is that
your red ball?</i>

2
00:00:02,400 --> 00:00:03,900 X1:100 X2:200 Y1:10 Y2:20
- BEN: Yes.
- ANNA: Good.

3
00:00:09,000 --> 00:00:10,000
{\\an8}Then catch it!
"""

VTT = """WEBVTT Kind: captions; Language: en

STYLE
::cue { color: yellow }

NOTE made by hand

intro
00:00.500 --> 00:02.000 align:start position:0%
<v Anna>Ben, is <b>that</b> your ball &amp; bat?</v>

00:00:02.400 --> 00:00:03.900
<v.loud Ben>Yes.
"""

cues = st.lists(
    st.tuples(
        st.integers(0, 500_000), st.integers(50, 9_000), st.sampled_from(("Anna", "BEN", "Dr. Vale")),
        st.sampled_from(("Stay.", "Is it <ours> & yours?", "No - it isn't!", "at 10:30", "100 %")),
    ),
    min_size=1, max_size=6, unique_by=lambda one: one[0],
)  # fmt: skip


def test_subrip_is_read_as_its_tools_write_it() -> None:
    found, not_held = read_cues(SRT)
    assert [(cue.start_s, cue.end_s, cue.speaker, cue.text) for cue in found] == [
        (0.5, 2.0, "ANNA", "Ben, is that your red ball?"), (2.4, 3.15, "BEN", "Yes."), (3.15, 3.9, "ANNA", "Good."),
        (9.0, 10.0, "", "Then catch it!"),
    ]  # fmt: skip
    assert not_held == ("places of its cues on the screen",)


def test_webvtt_is_read_as_its_tools_write_it() -> None:
    found, not_held = read_cues(VTT)
    assert [(cue.speaker, cue.text) for cue in found] == [("Anna", "Ben, is that your ball & bat?"), ("Ben", "Yes.")]
    assert not_held == ("its STYLE block", "its NOTE block", "places of its cues on the screen")


@given(rows=cues, write=st.sampled_from((srt_text, vtt_text)))
def test_lines_come_back_to_the_millisecond(rows, write) -> None:  # type: ignore[no-untyped-def]
    made = tuple(
        SpokenCue(start_s=start / 1000, end_s=(start + length) / 1000, speaker=who, text=text)
        for start, length, who, text in sorted(rows)
    )
    if write is srt_text:  # what looks like a tag is one there
        made = tuple(SpokenCue(**{**vars(cue), "text": cue.text.replace("<ours>", "ours")}) for cue in made)
    assert read_cues(write(made))[0] == made


def test_subtitles_alone_are_a_film_of_talk_at_their_times() -> None:
    board = read_storyboard(SRT)
    assert [shot.prompt for shot in board.shots] == ["Anna and Ben talk", "Narrator talks"]
    times = [(cue.start_s, cue.text) for cue in cues_of(board)]
    assert times == [(0.5, "Ben, is that your red ball?"), (2.4, "Yes."), (3.15, "Good."), (9.0, "Then catch it!")]
    assert any("nothing of the picture" in said for said in board.not_held)


def test_a_storyboard_takes_the_lines_of_subtitles() -> None:
    board = read_storyboard('Shot 1 (4s): Anna stands\nOLD: "Gone."\nShot 2 (7s): Ben stands')
    made = with_lines(board, SRT)
    assert [[(d.speaker, d.at_s) for d in shot.dialogue] for shot in made.shots] == [
        [("ANNA", 0.5), ("BEN", 2.4), ("ANNA", 3.15)], [("Narrator", 5.0)],
    ]  # fmt: skip
    with pytest.raises(PromptError, match=r"begins at 9 s, but the film lasts 5 s"):
        with_lines(read_storyboard("Shot 1 (5s): Anna stands"), SRT)


def test_subtitles_of_older_tools_keep_their_accents(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "talk.srt"
    file.write_bytes("1\r\n00:00:01,000 --> 00:00:02,000\r\nZOË: C’est ça.\r\n".encode("cp1252"))
    assert load_storyboard(file).shots[0].dialogue[0].text == "C’est ça."
    file.write_bytes("1\r\n00:00:01,000 --> 00:00:02,000\r\nZOË: Ça va.\r\n".encode("utf-16"))
    assert load_storyboard(file).shots[0].dialogue[0].speaker == "ZOË"


def test_words_without_times_are_named() -> None:
    board = read_storyboard(
        "WEBVTT - a talk\nLanguage: en\n\nfirst\n00:01.000 --> 00:02.000\nHello\n\nand bye\n\n2\n00:03.000 --> 00:04.000\nYou"
    )
    assert "line 8, which has no times: 'and bye'" in board.not_held


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("WEBVTT\n\n00:01 --> 00:99\nHello", "line 3: the time '00:99' can't be read"),
        ("WEBVTT\n\nhello", "have no lines"),
        ("1\n00:00:02,000 --> 00:00:01,000\nHello", "line 2: this line ends at 1 s, not after it begins"),
        ("1\n00:00:01,000 --> 00:00:02,000\nHello\n00:00:03,000 --> 00:00:04,000\nYou", "a blank line is missing"),
        ("1\n00:00:01,000 --> 2\nHello", "line 2: the time '2' can't be read"),
        (
            "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 -> 00:00:04,000\nYou",
            "line 6: the times '00:00:03,000 -> 00:00:04,000'",
        ),
    ],
)
def test_broken_subtitles_are_refused_with_their_line(text: str, message: str) -> None:
    with pytest.raises(PromptError, match=message):
        read_storyboard(text)
