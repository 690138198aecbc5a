"""What a text says of the film as a film is no part of the picture."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A fox runs in a forest, Camera: low angle. Lighting: cold key, screen glow", ["fox"]),
        ("A close-up of a frog showcasing its fine details, luxury brand aesthetic", ["frog"]),
        ("A movie trailer featuring the adventures of a robot in a desert, vivid film style", []),
        ("A lemon on a plate, high-energy diner commercial style , camera : slow dolly in", ["lemon", "plate"]),
    ],
)
def test_words_for_the_picture_name_nothing_in_it(prompt: str, kinds: list[str]) -> None:
    assert [thing.kind for thing in read_prompt(prompt).things if not thing.implied] == kinds


def test_a_noun_that_opens_a_sentence_means_who_was_named_before() -> None:
    brief = read_prompt("Waiter carries a tray in a restaurant. Waiter smiles. A spaniel follows. Dog barks.")
    assert len(brief.people) == 1
    assert len([t for t in brief.things if t.kind == "dog" or "dog" in t.noun or t.noun == "spaniel"]) == 1


def test_a_sentence_of_one_participle_goes_on_with_who_was_named() -> None:
    brief = read_prompt("A clerk in an office. Sitting at a desk. Writing a letter.")
    assert len(brief.people) == 1
    assert {"sit", "write"} <= {a.act for a in brief.actions if a.subject == ("person", 0)}


@pytest.mark.parametrize(
    ("prompt", "beast"),
    [
        ("A judge in a courtroom. Serious tone. Except the judge is a hedgehog.", "hedgehog"),
        ("Boss Martin at his desk in an office. Except he's a sentient potato.", "potato"),
    ],
)
def test_the_exception_takes_the_place_of_whom_it_is_made_of(prompt: str, beast: str) -> None:
    people = read_prompt(prompt).people
    assert [person.beast for person in people] == [beast]


def test_you_are_somebody_and_a_cameo_is_no_statue() -> None:
    brief = read_prompt("You (via cameo) are a firefighter in a street. You're waving.")
    assert [person.figure for person in brief.people] == ["firefighter"]
    assert not brief.things
