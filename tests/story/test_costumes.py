"""Costumes as people name them: whom or what they make of their wearer."""

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "of"),
    [
        ("A man in a lobster costume waits for the bus", "lobster"),
        ("A woman wearing an inflatable dinosaur costume vacuums the living room", "dinosaur"),
        ("A boy dressed as a carrot bows on a stage", "carrot"),
        ("Two students in penguin onesies study in a library", "penguin"),
        ("A taco mascot dances outside a restaurant", "taco"),
    ],
)
def test_a_costume_is_of_an_animal_or_a_thing_that_stands_nowhere_else(prompt: str, of: str) -> None:
    brief = read_prompt(prompt)
    assert [piece.of for person in brief.people for piece in person.clothes] == [of] * len(brief.people)
    assert of not in {thing.kind for thing in brief.things}


@pytest.mark.parametrize(
    ("prompt", "figure"),
    [
        ("A girl dressed as a witch stirs a cauldron", "witch"),
        ("A man in an astronaut costume cooks pasta", "astronaut"),
    ],
)
def test_somebody_dressed_as_somebody_else_looks_so(prompt: str, figure: str) -> None:
    assert read_prompt(prompt).people[0].figure == figure


@pytest.mark.parametrize(
    "prompt", ["A man in a black suit runs", "A woman in a school uniform reads", "A diver in a diving suit waves"]
)
def test_a_suit_and_a_uniform_are_no_costumes(prompt: str) -> None:
    assert not any(piece.of for piece in read_prompt(prompt).people[0].clothes)


def test_a_costume_has_its_colour() -> None:
    (piece,) = read_prompt("A kid in a green frog costume hops").people[0].clothes
    assert (piece.of, piece.colour) == ("frog", "green")
