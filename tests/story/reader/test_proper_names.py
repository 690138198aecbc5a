"""Names of people: who is there, of which sex, and what is no name."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.reader.lexicon.given_names import is_given_name, sex_of_name
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import DialogueLine, Shot


@pytest.mark.parametrize(
    ("prompt", "named"),
    [
        ("Elena walks through a market", {"Elena": "woman"}),
        ("Mara and Theo eat soup", {"Mara": "woman", "Theo": "man"}),
        ("In a kitchen, Marta kneads dough", {"Marta": "woman"}),
        ("Rose waters a plant", {"Rose": "woman"}),
        ("Mark kisses Anna", {"Mark": "man", "Anna": "woman"}),
        ("Detective Cole reads a letter", {"Cole": ""}),
        ("Grandma Ada bakes a pie", {"Ada": "woman"}),
        ("Elena, a young painter with red hair, sings", {"Elena": "woman"}),
        ("Kai reads a book at her desk", {"Kai": "woman"}),
        ("Zorblax waves", {"Zorblax": ""}),
    ],
)
def test_who_is_named_is_there_once_and_of_the_sex_that_the_name_says(prompt: str, named: dict[str, str]) -> None:
    people = read_prompt(prompt).people
    assert {person.name: person.sex for person in people} == named
    assert all(person.figure != "man" for person in people if person.sex == "woman")


@pytest.mark.parametrize(
    "prompt",
    [
        "Buddy, a golden retriever, jumps over a fence",
        "Rex the dog barks",
        "Elena's cat sleeps on a sofa",
        "Bob's cat sleeps on a sofa",
        "Rain falls on a street",
        "Basil grows in a pot",
        "Paris at night",
        "A quiet street in Florence",
        "Amber light fills a room",
        "Robin eggs lie in a nest",
    ],
)
def test_what_an_animal_a_town_or_a_plant_is_called_is_nobody(prompt: str) -> None:
    assert not read_prompt(prompt).people


def test_an_owner_s_animal_does_what_it_is_said_to_do() -> None:
    assert [action.act for action in read_prompt("Bob's cat sleeps on a sofa").actions][:1] == ["sleep"]


@pytest.mark.parametrize("prompt", ["A man pours tea for a woman", "A waiter pours wine for Haruto"])
def test_for_whom_something_is_done_is_there(prompt: str) -> None:
    assert len(read_prompt(prompt).people) == 2


@pytest.mark.parametrize("prompt", ["A man asks for a doctor", "A man works for money"])
def test_what_something_is_meant_for_is_not_there(prompt: str) -> None:
    assert len(read_prompt(prompt).people) <= 1


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A woman sits at a table in a café", "sit"),
        ("A woman kneels in the grass", "kneel"),
        ("A woman drinks coffee", "drink"),
    ],
)
def test_who_speaks_goes_on_with_what_was_said_of_her(prompt: str, act: str) -> None:
    brief = brief_for(Shot(prompt=prompt, duration_s=4, dialogue=(DialogueLine(speaker="MARA", text="It is late."),)))
    assert [person.name for person in brief.people] == ["Mara"]
    assert {act, ""} <= {action.act for action in brief.actions if action.subject == ("person", 0)}


def test_the_table_of_names_tells_words_from_names() -> None:
    assert is_given_name("elena") and not is_given_name("Rose") and not is_given_name("the")
    assert (sex_of_name("Elena"), sex_of_name("THEO"), sex_of_name("Sam"), sex_of_name("table")) == (
        "woman",
        "man",
        "",
        "",
    )
