"""`sora2 storyboard`: shows a script as it is read, converts it, and says what is wrong in one line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sora2_nodes.cli import main
from sora2_nodes.story import load_storyboard

SCRIPT = """Two Shots

SHOT 1 (2s)
A crimson ball drops onto a wooden floor, bounces, rolls away and falls over. [camera: dolly in]

SHOT 2 (5s)
[transition: dissolve] [continuity: same world]
A woman waves.
ANNA: "Hello" (at 1s)

SHOT 3
[footage: real.mp4]
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "film.txt"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def test_it_shows_how_each_shot_is_read(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["storyboard", str(script)]) == 0
    shown = capsys.readouterr().out
    assert "Two Shots: 3 shots, 7 s, 1280x720, 24 fps" in shown
    assert "Shot 2 at 2 s (5 s, dissolve, same_world): A woman waves." in shown
    assert '"crimson" → colour: red' in shown
    assert "Over-full: this shot asks for 4 events in 2 s." in shown
    assert 'ANNA says "Hello" at 1 s' in shown
    assert "Footage: real.mp4 stands here untouched" in shown


def test_it_converts_a_script_to_json(script: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "film.json"
    assert main(["storyboard", str(script), "-o", str(output)]) == 0
    board = load_storyboard(output)
    assert board.cast == ("Anna: a woman",)  # who was met is written out, to be edited
    assert replace(board, cast=()) == load_storyboard(script)
    assert f"Written to {output}" in capsys.readouterr().out


def test_it_cuts_over_full_shots(script: Path, tmp_path: Path) -> None:
    output = tmp_path / "film.json"
    assert main(["storyboard", str(script), "--cut", "-o", str(output)]) == 0
    assert len(load_storyboard(output).shots) == 4


def test_it_prints_one_json_record(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["storyboard", str(script), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    first, second, third = record["shots"]
    assert {"field": "colour", "asked": "crimson", "shown": "red", "words": ["crimson"]} in first["cues"]
    assert first["warnings"][0] == "Over-full: this shot asks for 4 events in 2 s."
    assert (second["warnings"], second["continuity"]) == ([], "same_world")
    assert "cues" not in third


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "film.txt: the storyboard is empty"),
        ("SHOT 1 (900s)\na ball", "film.txt: line 1: the shot lasts 900 s"),
        ("SHOT 1\na ball [camera: ]", "the tag [camera: ] is empty"),
    ],
)
def test_a_fault_is_one_line_and_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, message: str
) -> None:
    path = tmp_path / "film.txt"
    path.write_text(content, encoding="utf-8")
    assert main(["storyboard", str(path)]) == 1
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


def test_a_wrong_ending_is_refused_before_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["storyboard", str(tmp_path / "none.txt"), "-o", "film.txt"]) == 1
    assert "film.txt: the ending must be .json" in capsys.readouterr().err
