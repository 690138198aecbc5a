"""Shot lists as tables: as chats write them, as spreadsheets save them, and back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from sora2_nodes.errors import PromptError
from sora2_nodes.story import DialogueLine, Storyboard, read_storyboard
from sora2_nodes.story.formats import shot_tables
from sora2_nodes.story.formats.film_formats import format_of

from .film_boards import boards

MARKDOWN = """Here is your shot list:

# The Ball

| Shot | Shot Type | Description | Duration | Camera | VO | Lens |
|:----:|-----------|-------------|---------:|--------|----|------|
| **1** | Wide | A ball rolls on the floor. | 3s | dolly in | - | 35 mm |
| 2 | Close-up | A cat sleeps | 0:03-0:07 | static | "Look: at that." | |

Shall I write more?
"""
SPREADSHEET = "\ufeffShot;Time;Action;Dialogue;Seconds\r\n1;Night;\"A ball rolls; it stops\";\"ANNA: \"\"Hi.\"\" BEN (softly): \"\"Yes.\"\"\";2,5\r\n2;Day;A cat sleeps;;4\r\n"  # fmt: skip


def test_a_table_among_words_is_a_shot_a_row() -> None:
    board = read_storyboard(MARKDOWN)
    assert board.title == "The Ball"
    assert [(shot.prompt, shot.duration_s, shot.camera) for shot in board.shots] == [
        ("Wide. A ball rolls on the floor.", 3.0, "dolly in"), ("Close-up. A cat sleeps.", 4.0, "static"),
    ]  # fmt: skip
    assert board.shots[1].dialogue == (DialogueLine(speaker="Narrator", text="Look: at that."),)
    assert board.not_held == ("the column 'Lens'", "words around the table")


def test_a_spreadsheet_is_read_as_it_saves_it() -> None:
    board = read_storyboard(SPREADSHEET, suffix=".csv")
    assert [(shot.prompt, shot.duration_s, shot.lighting) for shot in board.shots] == [
        ("A ball rolls; it stops", 2.5, "Night"), ("A cat sleeps", 4.0, "Day"),
    ]  # fmt: skip
    assert [(said.speaker, said.manner, said.text) for said in board.shots[0].dialogue] == [
        ("ANNA", "", "Hi."), ("BEN", "softly", "Yes."),
    ]  # fmt: skip


def test_what_a_cell_says_that_nobody_knows_is_named() -> None:
    board = read_storyboard("description,seconds,transition\na ball rolls,3,whoosh\na cat sleeps,3,dissolve")
    assert board.not_held == ("transition 'whoosh' of row 1",)
    assert [shot.transition_in for shot in board.shots] == ["cut", "dissolve"]


@pytest.mark.parametrize(
    "text",
    ["Action, camera, light: all of it.\nA ball rolls, slowly.", "A ball, a cat, a dog.\nThey play.", "a | b\nc | d"],
)
def test_prose_with_commas_and_bars_is_no_table(text: str) -> None:
    assert format_of(text) is None


@given(board=boards())
@settings(max_examples=30, deadline=None)
def test_what_a_table_can_hold_comes_back(board: Storyboard) -> None:
    def held(one: Storyboard) -> list[tuple[object, ...]]:
        said = [[(d.speaker, d.text, d.manner) for d in shot.dialogue] for shot in one.shots]
        return [
            (s.prompt, s.duration_s, s.camera, s.perspective, s.lighting, s.tone, s.pace, s.soundtrack, s.transition_in, s.continuity, s.id, lines)
            for s, lines in zip(one.shots, said, strict=True)
        ]  # fmt: skip

    made = shot_tables.write(board)
    assert held(read_storyboard(made.text, suffix=".csv")) == held(board)
    assert any("reference" in said for said in made.not_held) == any(shot.references for shot in board.shots)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("shot,description,seconds\n1,A ball rolls, and stops,3", "row 1 has 4 cells and the heading 3"),
        ("shot,description,seconds\n1,A ball rolls,long", "row 1: the length 'long' can't be read"),
        ("shot,description,seconds\n1,,3", "row 1 says nothing of what is seen"),
        ("shot,description,seconds\n1,A ball rolls,90000", "row 1"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(PromptError, match=message):
        read_storyboard(text)


def test_a_file_of_another_table_is_refused() -> None:
    with pytest.raises(PromptError, match="no column of what is seen"):
        read_storyboard("name,age\nAnna,3", suffix=".csv")
