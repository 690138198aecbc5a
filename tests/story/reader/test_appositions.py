"""One person said twice is one person; a colour said in words and in figures is one colour."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt

RED, BLUE = (0xE4 / 255, 0.0, 0x2B / 255), (0.0, 0x57 / 255, 0xB8 / 255)


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("Mara, a woman in a red shirt, stands in a park.", ["Mara"]),
        ("MARA, a woman in a red shirt, stands in a park.", ["Mara"]),
        ("Rose, a girl in a yellow dress, waves.", ["Rose"]),
        ("The detective, a man in a grey coat, walks into a bar.", ["detective"]),
        ("Tom and the detective, a man in a grey coat, talk.", ["Tom", "detective"]),
        ("The chef, an old man with a beard, cooks in a kitchen while a boy watches.", ["chef", "boy"]),
        ("Tom, a boy with a dog, and Anna, a girl in red, run.", ["Tom", "Anna"]),
        ("A boy, a girl and a dog run across a meadow.", ["boy", "girl"]),
        ("A cook, a waiter, and a woman in red talk.", ["cook", "waiter", "woman"]),
        ("A detective, a man in a grey coat and a woman stand in a room.", ["detective", "man", "woman"]),
        ("Suddenly, a man in a suit walks in.", ["man"]),
        ("Outside, a woman in red waits.", ["woman"]),
        ("Water, a man in a boat, waits.", ["man"]),
    ],
)
def test_who_is_there(prompt: str, names: list[str]) -> None:
    assert [person.name for person in read_prompt(prompt).people] == names


def test_looks_said_the_second_time_are_those_of_the_one_who_was_named() -> None:
    (mara,) = read_prompt("Mara, a tall woman in a red shirt with black hair, walks.").people
    assert (mara.figure, mara.sex, mara.outfit, mara.hair, mara.height > 1) == ("woman", "woman", "red", "black", True)
    (detective,) = read_prompt("The detective, an old woman in a grey coat, sits.").people
    assert (detective.figure, detective.sex, detective.age, detective.outfit) == ("detective", "woman", "old", "grey")
    (alex,) = read_prompt("Alex, a woman in a black coat, waits.").people
    assert alex.figure == "woman"
    (nurse,) = read_prompt("A woman, a nurse in a blue coat, walks.").people
    assert (nurse.figure, nurse.outfit) == ("nurse", "blue")


def test_who_was_said_twice_acts_once() -> None:
    brief = read_prompt("The baker, a woman in a white apron, kneads dough.")
    assert [(action.act, action.subject) for action in brief.actions] == [("knead", ("person", 0))]


@pytest.mark.parametrize(
    "prompt",
    [
        "A red (#E4002B) can on a desk.",
        "A can in red (#E4002B) stands on a desk.",
        "A red #E4002B can on a desk.",
        "A dark red (#e4002b) can on a desk.",
        "A can (#E4002B) stands on a desk.",
    ],
)
def test_a_colour_in_figures_beside_its_name_is_one_colour(prompt: str) -> None:
    brief = read_prompt(prompt)
    (can,) = [thing for thing in brief.things if thing.noun == "can"]
    assert can.rgb == pytest.approx(RED)
    assert (can.pattern, brief.unused_words) == ("plain", ())


def test_figures_belong_to_the_colour_they_follow() -> None:
    first, second = read_prompt("A red ball and a blue (#0057B8) ball roll.").things
    assert (first.colour, first.rgb) == ("red", None)
    assert second.rgb == pytest.approx(BLUE)
    (woman,) = read_prompt("A woman in a red (#E4002B) shirt stands.").people
    assert woman.clothes[0].rgb == pytest.approx(RED)


@pytest.mark.parametrize(
    ("prompt", "figure", "style"),
    [
        ("A knight rides a horse. He is a young man with long black hair.", "knight", "long"),
        ("A man waves from a hill. He is an astronaut.", "astronaut", ""),
        ("Marta sings. She is an old woman with curly hair.", "old woman", "curls"),
    ],
)
def test_what_somebody_is_said_to_be_is_no_second_one(prompt: str, figure: str, style: str) -> None:
    brief = read_prompt(prompt)
    assert [(p.figure, p.hair_style) for p in brief.people] == [(figure, style)]


def test_a_trade_without_clothes_of_its_own_keeps_the_sex() -> None:
    assert [p.figure for p in read_prompt("A woman waves. She is a pilot.").people] == ["woman"]
