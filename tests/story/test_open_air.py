"""Weather and light that are all a prompt names are shown somewhere."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Snowflakes drift down and cover the ground", "snow field"),
        ("Raindrops make ripples in a puddle", "street"),
        ("A storm with lightning in the evening", "meadow"),
        ("A glorious sunset", "sea"),
        ("Morning mist in the air", "forest"),
        ("A rainbow", "meadow"),
        ("Northern lights", "snow field"),
    ],
)
def test_weather_alone_has_a_place_where_one_sees_it(prompt: str, place: str) -> None:
    made = read_prompt(prompt).place
    assert (made.name, made.implied) == (place, True)


@pytest.mark.parametrize("prompt", ["Snow falls on a street", "A red ball in the rain", "A sunset over the desert"])
def test_a_place_or_a_thing_that_was_named_is_kept(prompt: str) -> None:
    made = read_prompt(prompt)
    assert made.things or not made.place.implied
