"""Where a shot plays, as its words say it."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A rocket launches into space", ""),  # where it goes, not where it is
        ("A girl watches a balloon float up into the blue sky", ""),
        ("A plane flies through the sky", "sky"),
        ("A shoe floats in the air with coloured powder behind it", ""),
        ("A lighthouse on a cliff in a storm, waves crashing", "rocky coast"),
        ("A climber stands on a cliff", "mountain"),
        ("A time-lapse of a city from day to night", "skyline"),
        ("A man walks in the city", "street"),
        ("Fireworks over a city skyline at night reflected in a river", "city waterfront"),
        ("A man rows a boat on a lake", "lake"),
        ("A ferry crosses the harbour with the city skyline behind it", "city waterfront"),
        ("A car drives along a coastal road", "coastal road"),
        ("A man walks into a bar", "bar"),
        ("A cat jumps from a rooftop to another in a moonlit city", "rooftop"),
        ("A vintage train arrives at a station", "station platform"),
        ("A wolf howls at the moon", ""),
        ("Two pirate ships sail inside a cup of coffee", ""),
        ("A bicycle race through the ocean, cyclists under water", "underwater"),
        ("Pups chase each other around a gravel road", "dirt road"),
    ],
)
def test_a_place_is_where_it_happens(prompt, place):
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize(
    ("prompt", "place", "seen"),
    [
        ("An astronaut floats outside a space station", "space", ["space station"]),
        ("A man waits outside a cafe", "street", ["shop"]),
        ("Two kids play outside a school", "playground", ["school"]),
        ("An astronaut works inside a space station", "space station", []),
    ],
)
def test_outside_a_place_is_another_place_from_which_it_is_seen(prompt, place, seen):
    brief = read_prompt(prompt)
    assert (brief.place.name, [thing.kind for thing in brief.things]) == (place, seen)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A woman sits by the sea", "beach"), ("A couple walks along the ocean at sunset", "beach"),
        ("An old man looks out over the sea", "beach"), ("A red car drives along the sea", "coastal road"),
        ("A lighthouse stands by the sea", "rocky coast"), ("A sailing boat glides along the sea", "sea"),
        ("A dolphin jumps near the ocean surface", "sea"), ("A gull flies over the sea", "sea"),
    ],
)  # fmt: skip
def test_who_is_by_the_sea_is_not_on_the_water(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


def test_who_reads_on_a_train_is_in_it_and_who_fights_on_top_of_one_is_not() -> None:
    assert read_prompt("A man reads a newspaper on a train").place.name == "train carriage"
    assert read_prompt("A girl looks out of a train window").place.name == "train carriage"
    assert read_prompt("A stuntman fights on top of a train").place.name != "train carriage"


@pytest.mark.parametrize(("text", "place"), [("A tiger in the jungles of Vietnam", "jungle"), ("A monk walks in the forests of Japan", "forest"), ("A bus in the streets of Hanoi", "street")])  # fmt: skip
def test_a_landscape_of_a_land_is_no_town(text: str, place: str) -> None:
    assert read_prompt(text).place.name == place
