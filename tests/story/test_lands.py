"""What belongs to the land, to a city or to a house is none of the things that stand about."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


def kinds(prompt: str) -> list[str]:
    return [thing.kind for thing in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "beyond"),
    [
        ("A modern house with a pool overlooking the ocean at sunset", ("sea",)),
        ("A rover drives across Mars, mountains in the distance", ("mountains",)),
        ("A man stands on a rooftop, the city skyline in the background", ("skyline",)),
        ("A man reads a book in a park", ()),
    ],
)
def test_what_is_looked_over_lies_beyond_the_place(prompt, beyond):
    assert read_prompt(prompt).place.beyond == beyond


def test_several_mountains_are_land_and_one_mountain_is_a_thing():
    assert kinds("A rover drives across Mars, mountains in the distance") == ["rover"]
    assert "mountain" in kinds("A mountain behind a castle")


def test_a_city_from_above_has_its_own_towers():
    assert kinds("Aerial drone shot flying over a night city with skyscrapers and traffic lights") == []
    assert "skyscraper" in kinds("A man walks past a skyscraper")


def test_windows_with_light_in_them_are_those_of_the_house():
    assert kinds("A cozy cabin in the snowy woods, warm light in the windows") == ["cottage"]
    assert "window" in kinds("A window with a flower pot, rain on the glass")


def test_rows_of_nothing_are_nothing_to_be_seen():
    assert kinds("A field of sunflowers, the camera glides between the rows") == []
    assert kinds("A row of red balls") == ["ball"]


def test_a_sunken_ship_is_a_thing_and_nothing_crashes():
    brief = read_prompt("A submarine glides past a shipwreck on the ocean floor")
    assert [thing.kind for thing in brief.things] == ["submarine", "shipwreck"]
    assert all(action.act != "crash" for action in brief.actions)


def test_a_place_by_its_own_name_goes_before_what_it_is():
    assert read_prompt("Balloons drift over a valley, Cappadocia").place.name == "canyon"


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Aerial view of a tropical island with turquoise water and white sand beaches", "tropical island"),
        ("An astronaut floats in space outside the space station with Earth below", "space"),
        ("A black sports car driving through a tunnel with glowing lights", "tunnel"),
    ],
)
def test_the_place_is_what_the_picture_is_of(prompt, place):
    assert read_prompt(prompt).place.name == place


def test_latte_art_is_on_the_coffee():
    assert kinds("A hot cup of coffee on a wooden table, latte art") == ["latte cup", "table"]


def test_a_lake_mirrors_the_mountains_that_are_named_with_it():
    brief = read_prompt("A mountain range reflected in a still lake")
    assert (brief.place.name, brief.place.beyond, brief.people) == ("lake", ("mountains",), ())
    brief = read_prompt("Mount Fuji reflected in a calm lake")
    assert (brief.place.name, [t.kind for t in brief.things]) == ("lake", ["capped cone"])


def test_towers_that_rise_are_a_city_and_a_flood_covers_its_streets():
    brief = read_prompt("Timelapse of a village growing into a city, skyscrapers rising from the ground")
    assert brief.place.name == "skyline" and brief.things[0].count > 8
    assert {a.act for a in brief.actions} == {"grow"}
    assert read_prompt("A dog swims through a flooded street").place.cover == "flood"
