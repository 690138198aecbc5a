"""A film's cast: who it says is in it and how they look, written out, edited and read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sora2_nodes.errors import PromptError
from sora2_nodes.story import brief_for, in_its_world, load_storyboard, read_storyboard, save_storyboard
from sora2_nodes.story.boards.film_cast import film_cast, in_words
from sora2_nodes.story.storyboard import Person, Shot, Storyboard

SCRIPT = """SHOT 1
Mara, a tall woman in a red (#E4002B) shirt with black hair, stands in a park.
SHOT 2
Close-up of Mara, smiling.
SHOT 3
The detective, an old man in a grey coat, sits on a bench. A blue ball lies there.
SHOT 4
The detective picks up the ball. Mara waves.
"""


def cast_of(board: Storyboard) -> tuple[str, ...]:
    return film_cast(board, lambda number: in_its_world(board, number))


def met(board: Storyboard, number: int) -> dict[str, Person]:
    return {person.name: person for person in brief_for(in_its_world(board, number)).people}


def test_whoever_is_named_and_what_comes_back_is_in_the_cast() -> None:
    entries = dict(entry.split(": ", 1) for entry in cast_of(read_storyboard(SCRIPT)))
    assert {"Mara", "detective", "ball"} <= set(entries)
    assert entries["Mara"] == "a woman in a #E4002B shirt with black hair"
    assert entries["detective"].endswith("in a grey coat with grey hair")
    assert entries["ball"] == "a blue ball"


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_name_that_only_the_film_knows_means_the_same_person_in_all_of_its_shots(number: int) -> None:
    mara = met(read_storyboard(SCRIPT), number)["Mara"]
    assert (mara.figure, mara.hair) == ("woman", "black")
    assert mara.clothes[0].rgb == pytest.approx((0xE4 / 255, 0, 0x2B / 255))


def test_a_cast_that_was_written_out_changes_nothing_and_an_edited_one_everything(tmp_path: Path) -> None:
    board = read_storyboard(SCRIPT)
    written = replace(board, cast=cast_of(board))
    save_storyboard(written, tmp_path / "film.json")
    again = load_storyboard(tmp_path / "film.json")
    assert again.cast == written.cast
    for number in range(len(board.shots)):
        before, after = met(board, number), met(again, number)
        assert before.keys() == after.keys()
        for name in before:
            assert (after[name].figure, after[name].outfit, after[name].hair) == (
                before[name].figure,
                before[name].outfit,
                before[name].hair,
            )
    others = tuple(entry for entry in written.cast if not entry.startswith("Mara"))
    edited = replace(written, cast=("Mara: a girl in a green dress", *others))
    for number in (0, 1, 3):
        assert (met(edited, number)["Mara"].figure, met(edited, number)["Mara"].outfit) == ("girl", "green")


@pytest.mark.parametrize("looks", ["an old man in a grey coat", "a woman in a #0057B8 jacket with blond hair", "a girl in a yellow dress",
                                   "a man in a blue shirt with a black beard", "a chef"])  # fmt: skip
def test_looks_in_words_are_read_as_the_same_looks(looks: str) -> None:
    (person,) = brief_for(Shot(prompt=f"Anna, {looks}, stands.")).people
    (again,) = brief_for(Shot(prompt=f"Anna, {in_words(person)}, stands.")).people
    assert again == person


@pytest.mark.parametrize("cast", [("a woman in red",), ("Anna: a woman", "anna: a man")])
def test_an_entry_without_a_name_and_a_name_said_twice_are_refused(cast: tuple[str, ...]) -> None:
    board = replace(read_storyboard("Anna waves."), cast=cast)
    with pytest.raises(PromptError, match="cast"):
        in_its_world(board, 0)
