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


def test_a_moon_that_hangs_over_a_land_is_in_its_sky() -> None:
    made = read_prompt("The moon hangs high in the sky over a country road")
    assert not made.things and "moon" in made.place.lights


@pytest.mark.parametrize(
    "prompt", ["The moon explodes over a city", "A man holds the moon on a hill", "The moon orbits the earth in space"]
)
def test_a_moon_that_something_is_done_with_is_a_thing(prompt: str) -> None:
    assert any(thing.kind == "moon" for thing in read_prompt(prompt).things)


@pytest.mark.parametrize("prompt", ["An illuminated tower in Berlin", "The castle is illuminated"])
def test_what_is_illuminated_is_seen_by_night(prompt: str) -> None:
    made = read_prompt(prompt)
    assert made.place.hour == 21.0 and made.things[0].state == "on"
    assert read_prompt(f"{prompt} at noon").place.hour != 21.0


def test_who_floats_in_a_pool_lies_on_the_water() -> None:
    made = read_prompt("Three people float in a swimming pool")
    assert [a.act for a in made.actions] == ["lie"] * 3
    assert all(person.clothes for person in made.people)


def test_who_sleeps_on_grass_is_in_no_bedroom() -> None:
    assert read_prompt("A man sleeps on the grass").place.name != "bedroom"
    assert read_prompt("A man sleeps").place.name == "bedroom"
