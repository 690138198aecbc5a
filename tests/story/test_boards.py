"""Storyboards as JSON and as files: exact round trips, clear errors, nothing half-written."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.errors import OutputError, PromptError
from sora2_nodes.limits import CONTINUITIES, TRANSITIONS
from sora2_nodes.story import (
    DialogueLine,
    Shot,
    Storyboard,
    load_storyboard,
    read_storyboard,
    reformat,
    restyle,
    save_storyboard,
    write_storyboard,
)

letters = st.characters(codec="utf-8", exclude_characters="\x00")  # what any file can hold
words = st.text(letters, min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
maybe = st.none() | st.text(letters, max_size=20)
lines = st.builds(DialogueLine, speaker=words, text=words, at_s=st.none() | st.floats(0, 0.49), audio=maybe)
shots = st.builds(
    Shot,
    prompt=words,
    duration_s=st.floats(0.5, 120),
    camera=maybe,
    perspective=maybe,
    lighting=maybe,
    tone=maybe,
    soundtrack=maybe,
    pace=maybe,
    dialogue=st.lists(lines, max_size=3).map(tuple),
    references=st.lists(st.text(letters, max_size=20), max_size=3).map(tuple),
    transition_in=st.sampled_from(TRANSITIONS),
    continuity=st.sampled_from(CONTINUITIES),
    seed=st.none() | st.integers(0, 2**63 - 1),
    footage=maybe,
)


def led(shots: list[Shot]) -> tuple[Shot, ...]:
    """The shots, with those new that can't lead into the next."""
    kept: list[Shot] = []
    for shot in reversed(shots):
        can = kept and kept[-1].continuity in ("new", "leads_in") and not shot.footage
        kept.append(shot if can or shot.continuity != "leads_in" else replace(shot, continuity="new"))
    return tuple(reversed(kept))


boards = st.builds(
    Storyboard,
    shots=st.lists(shots, min_size=1, max_size=4).map(led),
    title=st.text(letters, max_size=30),
    width=st.integers(64, 4096),
    height=st.integers(64, 4096),
    fps=st.fractions(1, 120, max_denominator=1001),
    seed=st.integers(0, 2**63 - 1),
    negative=st.lists(st.text(letters, max_size=20), max_size=3).map(tuple),
    after=maybe,
)


@given(boards)
def test_json_round_trips_exactly(board: Storyboard) -> None:
    text = write_storyboard(board)
    assert read_storyboard(text) == board
    assert write_storyboard(read_storyboard(text)) == text


def test_rates_and_points_of_footage_round_trip() -> None:
    shot = {"prompt": "", "footage": "a.mp4", "footage_in_s": 1.5, "footage_out_s": 4.0}
    board = read_storyboard(json.dumps({"fps": 29.97, "shots": [shot, {"prompt": "", "footage": "b.mp4"}]}))
    assert board.fps == Fraction(30_000, 1001)
    assert [one.duration_s for one in board.shots] == [0.0, 0.0]
    assert json.loads(write_storyboard(board))["fps"] == "30000/1001"
    assert "duration_s" not in write_storyboard(board)
    assert read_storyboard(write_storyboard(board)) == board


def test_defaults_are_left_out_of_the_json() -> None:
    board = json.loads(write_storyboard(Storyboard(shots=(Shot(prompt="a ball"),))))
    assert board["shots"] == [{"prompt": "a ball", "duration_s": 4.0}]
    assert board["version"] == 1


def test_files_round_trip(tmp_path: Path) -> None:
    board = Storyboard(shots=(Shot(prompt="a ball — “drops”", seed=3),), title="Ünicode 🎬")
    save_storyboard(board, tmp_path / "film.json")
    assert load_storyboard(tmp_path / "film.json") == board
    assert os.listdir(tmp_path) == ["film.json"]


def test_a_failed_save_keeps_the_old_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "film.json"
    save_storyboard(Storyboard(shots=(Shot(prompt="old"),)), path)

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OutputError, match="the disk is full"):
        save_storyboard(Storyboard(shots=(Shot(prompt="new"),)), path)
    assert os.listdir(tmp_path) == ["film.json"]
    assert load_storyboard(path).shots[0].prompt == "old"


def test_saving_into_a_missing_folder_makes_it_as_all_outputs_do(tmp_path: Path) -> None:
    save_storyboard(Storyboard(shots=(Shot(prompt="a"),)), tmp_path / "none" / "film.json")
    assert load_storyboard(tmp_path / "none" / "film.json").shots[0].prompt == "a"
    with pytest.raises(OutputError, match=r"film\.json can.t be written: (Not a directory|File exists)"):
        save_storyboard(Storyboard(shots=(Shot(prompt="a"),)), tmp_path / "none" / "film.json" / "film.json")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.txt", None, "there is no such file"),
        ("latin.txt", "caf\xe9 \xff".encode("latin-1"), "not text in UTF-8"),
        ("long.txt", b"SHOT 1 (500s)\na ball", r"long\.txt: line 1: the shot lasts 500 s: a shot lasts 0\.5 to 120 s"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes | None, message: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(PromptError, match=message):
        load_storyboard(tmp_path / name)


def json_with(**changes: object) -> str:
    return json.dumps({"version": 1, "shots": [{"prompt": "a ball"}]} | changes)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the storyboard is empty: write a prompt"),
        (json_with(version=2), "this storyboard is version 2, and this program reads up to 1: update the program"),
        (json_with(version="x"), "version 'x' is not a storyboard's version"),
        (json_with(shots=[]), '"shots" must be a list with at least one'),
        ('{\n  "shots": [\n    {"prompt": "a",,}\n  ]\n}', "line 3: the JSON is broken"),
        (json_with(shots=[{"promt": "a"}]), "shot 1: unknown key 'promt'; did you mean 'prompt'"),
        (json_with(shots=[{"duration_s": 4}]), "shot 1: 'prompt' is missing"),
        (json_with(shots=[{"prompt": "a"}, {"prompt": 3}]), "shot 2: prompt must be a text, not 3"),
        (json_with(shots=["a ball"]), "shot 1 must be an object in braces, not str"),
        (json_with(shots=[{"prompt": "a", "duration_s": 0.1}]), r"shot 1 lasts 0\.1 s: a shot lasts 0\.5 to 120 s"),
        (json_with(shots=[{"prompt": "a", "duration_s": float("nan")}]), "shot 1: duration_s must be a number"),
        (json_with(shots=[{"prompt": "a", "transition_in": "disolve"}]), "transition 'disolve' is unknown; did you mean 'dissolve'"),
        (json_with(shots=[{"prompt": "a", "continuity": "maybe"}]), "continuity 'maybe' is unknown; choose film, continue"),
        (json_with(shots=[{"prompt": "a", "seed": -1}]), "shot 1: seed -1 must be a whole number from 0"),
        (json_with(shots=[{"prompt": " "}]), "shot 1 has no description"),
        (json_with(width=10), "width is 10: it must be 64 to 4096 pixels"),
        (json_with(fps=0), "the storyboard: fps is 0: it must be 1 to 120"),
        (json_with(fps="fast"), "the storyboard: fps 'fast' is no rate; write frames per second"),
        (json_with(shots=[{"prompt": "", "footage": "a.mp4", "footage_in_s": 3, "footage_out_s": 2}]), "ends at 2 s, not after it begins"),
        (json_with(shots=[{"prompt": "", "footage": "a.mp4", "footage_in_s": -1}]), "use times from 0 on"),
        (json_with(shots=[{"prompt": "", "footage": "a.mp4", "footage_out_s": 2, "duration_s": 3}]), "is not 3 s long; leave out"),
        (json_with(seed=1.5), r"the storyboard: seed must be a whole number, not 1\.5"),
        (json_with(negative="blur"), "negative must be a list of texts"),
        (json_with(shots=[{"prompt": "a", "dialogue": [{"speaker": "A", "text": "hi", "at_s": 9}]}]),
         "the line of A starts at 9 s, but the shot lasts 4 s"),
        ("[" * 100_000, "the shot has no description|line"),
        ('{"shots":' + "[" * 100_000, "line 1: the JSON is broken|nested far too deeply"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(text: str, message: str) -> None:
    if text.startswith("[["):
        assert read_storyboard(text).shots[0].prompt == text
        return
    with pytest.raises(PromptError, match=message):
        read_storyboard(text)


def test_a_style_variant_keeps_shots_seeds_and_lengths() -> None:
    board = Storyboard(shots=(Shot(prompt="a ball", seed=4, pace="slow"), Shot(prompt="", footage="real.mp4")))
    variant = restyle(board, tone="noir", lighting="night")
    assert (variant.shots[0].tone, variant.shots[0].lighting, variant.shots[0].pace) == ("noir", "night", "slow")
    assert (variant.shots[0].seed, variant.shots[0].duration_s) == (4, 4.0)
    assert variant.shots[1] == board.shots[1]


def test_another_format_changes_nothing_but_the_size() -> None:
    board = Storyboard(shots=(Shot(prompt="a ball"),), seed=7)
    tall = reformat(board, 720, 1280)
    assert (tall.width, tall.height, tall.shots, tall.seed) == (720, 1280, board.shots, 7)
    with pytest.raises(PromptError, match="width is 9: it must be 64 to 4096 pixels"):
        reformat(board, 9, 9)


@pytest.mark.parametrize(
    ("continuities", "message"),
    [
        (("leads_in",), "it is the last: add the shot it leads into"),
        (("leads_in", "continue"), "which is itself continue: one of them must be new"),
        (("new", "leads_in", "same_world"), "shot 2 leads into shot 3"),
    ],
)
def test_a_shot_that_cannot_lead_into_the_next_is_named(continuities: tuple[str, ...], message: str) -> None:
    shots = tuple(Shot(prompt="a ball rolls", continuity=continuity) for continuity in continuities)
    with pytest.raises(PromptError, match=message):
        write_storyboard(Storyboard(shots=shots))


@pytest.mark.parametrize("text", ["[" * 100_000, "A ball rolls", '"A ball rolls"'])
def test_a_json_file_is_never_taken_as_prose(text: str) -> None:
    with pytest.raises(PromptError, match="JSON"):
        read_storyboard(text, suffix=".json")
