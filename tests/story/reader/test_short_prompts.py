"""Prompts of a few words name their subject, and what is over it, beside it or before the lens is no place of its own."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a vase on the top of a chest of drawers", ["vase", "chest of drawers"]),
        ("an orange bicycle", ["bicycle"]),
        ("a green tie and a pair of scissors", ["necktie", "scissors"]),
        ("a hair drier beside a mirror", ["hair dryer", "mirror"]),
        ("a bat hanging in a cave", ["fruit bat"]),
        ("ring-tailed lemurs on a wall", ["monkey", "wall"]),
        ("a blue top is spinning", ["spinning top"]),
        ("a watch tower at the coast", ["tower"]),
        ("a rubber duck and skis", ["rubber duck", "skis"]),
        ("jukebox, tilt down", ["jukebox"]),
        ("video of a stone bridge over a river", ["bridge"]),
        ("red tulips swing in the breeze", ["tulip"]),
        ("Camera, zoom in", ["camera"]),
    ],
)
def test_the_subject_is_what_was_named(prompt: str, kinds: list[str]) -> None:
    assert [thing.kind for thing in read_prompt(prompt).things if not thing.implied] == kinds


@pytest.mark.parametrize("prompt", ["a lone oak under a blue sky", "a statue against the sky", "a castle, grey clouds in the sky", "a mill below a sky with clouds"])  # fmt: skip
def test_a_sky_is_over_what_stands_on_the_ground(prompt: str) -> None:
    assert read_prompt(prompt).place.name != "sky"


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Two dolphins are swimming in the ocean", "underwater"),
        ("A shark swims in the sea, pan left", "underwater"),
        ("A whale swims in the ocean", "sea"),
        ("an apartment building at noon", ""),
        ("a magical landscape", "floating islands"),
        ("snow on the mountains around a canyon", "mountain"),
        ("train station platform, pan right", "station platform"),
    ],
)
def test_where_it_is(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize(
    ("prompt", "move", "direction"),
    [
        ("The camera circles around in a counter-clockwise direction. Lighthouse.", "orbit", "left"),
        ("The camera slowly orbits around in a clockwise direction. Windmill.", "orbit", "right"),
        ("Teapot, oblique shot, airborne dolly", "push_in", ""),
        ("The camera movement is fixed. Barn.", "static", ""),
    ],
)
def test_what_is_said_of_the_camera(prompt: str, move: str, direction: str) -> None:
    brief = read_prompt(prompt)
    said = brief.framing.move or brief.camera.partition("_")[0]
    assert said == move
    assert not direction or direction in (brief.framing.direction, brief.camera.rpartition("_")[2])
    assert len([thing for thing in brief.things if not thing.implied]) == 1


@pytest.mark.parametrize(
    ("prompt", "people"),
    [("A field of wheat, Van Gogh style", 0), ("A harbour at dawn in the style of Van Gogh", 0), ("Vincent van Gogh paints a field", 1)],
)  # fmt: skip
def test_a_painter_is_seen_where_he_does_something(prompt: str, people: int) -> None:
    assert len(read_prompt(prompt).people) == people


def test_an_animal_that_drinks_coffee_is_somebody() -> None:
    assert [person.beast for person in read_prompt("A fox drinking tea in a café").people] == ["fox"]
    assert not read_prompt("A fox drinking water from a lake").people


def test_somebodys_selfie_shows_who_takes_it() -> None:
    brief = read_prompt("Charlie Chaplin's selfie")
    assert len(brief.people) == 1 and not any(thing.kind == "van" for thing in brief.things)
