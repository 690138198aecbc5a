"""A part of a land stands for all of it, and what is said of the land is no thing of its own."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A vast desert of dunes, two riders cross the ridge", "desert"),
        ("A fisherman mends a net on the shore of a lake", "lake"),
        ("A lamp burns in a lighthouse on a rocky island", "rocky coast"),
        ("Underwater shot of a sunken temple, a diver swims past", "underwater"),
        ("A house on a cliff in Santorini, a man looks at the sea", "greek village"),
        ("A robot walks over a frozen planet, two moons in the sky", "glacier"),
        ("A castle in a volcanic wasteland, lava glows", "volcano"),
        ("Birds circle around floating islands", "floating islands"),
        ("A gondola glides under a bridge on a canal", "river"),
    ],
)
def test_the_place_is_the_whole(prompt, place):
    assert read_prompt(prompt).place.name == place


def test_a_drone_that_opens_a_text_films_it():
    for prompt in (
        "Drone rising above a village in the hills",
        "Slow aerial over a dense rainforest, mist between the trees",
    ):
        brief = read_prompt(prompt)
        assert brief.framing.angle == "aerial" and not any(t.kind in ("drone", "tree") for t in brief.things)
    assert read_prompt("A drone hovers above a table").things[0].kind == "drone"


def test_a_season_is_no_coil():
    assert not read_prompt("Time-lapse of a meadow from winter to spring").things
    assert read_prompt("A metal spring bounces on a table").things


def test_herds_listed_in_the_background_are_far_off():
    far = {
        t.kind: t.far_off
        for t in read_prompt("A jeep drives across the savanna, zebras and giraffes in the background").things
    }
    assert far["zebra"] and far["giraffe"] and not far["off-road car"]


def test_what_covers_and_what_falls_belongs_to_the_place():
    assert [t.kind for t in read_prompt("An obelisk in a jungle covered in vines, a monkey climbs it").things] == [
        "obelisk",
        "monkey",
    ]
    assert [t.kind for t in read_prompt("Floating islands with waterfalls, a dragon flies between them").things] == [
        "dragon"
    ]


def test_who_is_the_size_of_a_house_is_a_giant():
    assert read_prompt("A robot the size of a skyscraper walks through a city").people[0].height > 2.0
    assert read_prompt("A rabbit as big as a house sits in a meadow").things[0].scale > 2.0


def test_people_stand_on_their_hill_whatever_is_far_off():
    assert [t.kind for t in read_prompt("Two kids fly a kite on a hill, wind turbines in the background").things] == [
        "kite",
        "wind turbine",
    ]
    burning = read_prompt("A castle burns on a hill while soldiers march away")
    assert all(t.far_off for t in burning.things)
