"""The table of formats: files by their endings, and no text that does more than fail clearly."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sora2_nodes.cli import main
from sora2_nodes.errors import InputError, PromptError
from sora2_nodes.story import load_storyboard, read_storyboard
from sora2_nodes.story.formats.film_formats import FORMATS, NAMES, format_for, format_of

from .test_directors import GUIDE, H3, H3_TEXT, LTX
from .test_screenplays import FDX, FOUNTAIN
from .test_subtitles import SRT, VTT

RELAY = "global_prompt: A harbour.\nlocal_prompts: a gull lands | a boat sails\nsegment_lengths: 48,72"
SAMPLES = (GUIDE, H3_TEXT, json.dumps(H3), json.dumps(LTX), FDX, FOUNTAIN, SRT, VTT, RELAY, "- a ball\n- a box")


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_damaged_file_is_read_or_refused_in_one_line(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SAMPLES))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    put = data.draw(st.sampled_from(("", "\n", "-1", "null", "{}", "[[", '"', ":", "-->", "<", "0")))
    damaged = text[:start] + put + text[end:]
    said = ""
    try:
        read_storyboard(damaged)
    except PromptError as error:
        said = str(error)
    assert "\n" not in said


@pytest.mark.parametrize(
    ("text", "name"),
    [(FDX, "fdx"), (VTT, "srt"), (SRT, "srt"), (json.dumps(LTX), "h3-director"), (RELAY, "prompt-relay"), (GUIDE, "shot-list"),
     (FOUNTAIN, "fountain"), ("- a\n- b", "list"), ("shot,prompt,seconds\n1,a ball rolls,3", "shot-table")],
)  # fmt: skip
def test_a_text_says_what_it_is(text: str, name: str) -> None:
    found = format_of(text)
    assert found is not None and found.name == name


@pytest.mark.parametrize(
    "text",
    ["A ball drops --> and bounces", "Title: X\n\nSHOT 1\nINT. KITCHEN - NIGHT\nANNA: \"Oh!\"", '{"shots": [{"prompt": "a"}]}', "INT. KITCHEN - NIGHT\nA ball drops",
     "A woman walks.\n\nCinematography:\nCamera shot: wide\n\nActions:\n- She waves"],
)  # fmt: skip
def test_prompts_scripts_and_our_own_json_stay_what_they_are(text: str) -> None:
    assert format_of(text) is None


def test_a_file_is_written_by_its_ending_and_what_is_lost_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "film.txt"
    script.write_text(
        'Shot 1 (2s): A ball drops [camera: dolly in]\nANNA: "Oh!"\nShot 2 (2s): A box slides', encoding="utf-8"
    )
    for suffix in (".fountain", ".fdx", ".srt", ".vtt", ".otio", ".edl", ".fcpxml", ".csv", ".json"):
        assert main(["storyboard", str(script), "-o", str(tmp_path / f"film{suffix}")]) == 0
    said = capsys.readouterr().out
    assert "Not in film.srt: camera of shot 1" in said and "Not in film.fountain" not in said
    for suffix in (".fountain", ".fdx", ".otio", ".json"):
        board = load_storyboard(tmp_path / f"film{suffix}")
        assert all(member.startswith("Anna") for member in board.cast)  # who was met is written out
        assert replace(board, cast=()) == load_storyboard(script)
    for name in NAMES:
        assert main(["storyboard", str(script), "-o", str(tmp_path / "out.txt"), "--as", name]) == 0
    assert main(["storyboard", str(script), "-o", str(tmp_path / "film.doc")]) == 1
    assert "film.doc: the ending must be .json or one of" in capsys.readouterr().err


def test_every_format_is_named_once_and_in_the_guide() -> None:
    guide = (Path(__file__).resolve().parents[3] / "docs/formats.md").read_text(encoding="utf-8")
    for one in FORMATS:
        assert f"`{one.suffixes[0] if one.suffixes else one.name}`" in guide
    assert len(set(NAMES)) == len(NAMES)
    with pytest.raises(InputError, match="the format 'x' is unknown"):
        format_for(Path("a.txt"), "x")
