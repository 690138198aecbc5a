"""Famous sights are read as what they look like, whatever the camera does, and their names as nobody else's."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.vocabulary.famous.sights import PLACE_AT, SIGHTS
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name


@pytest.mark.parametrize(
    ("prompt", "kind", "place"),
    [
        ("The Petronas Towers, low angle", "twin towers", "open city"),
        ("Orbit around the Taj Mahal", "marble mausoleum", "open lawn"),
        ("Sydney Opera House, pan right", "sail-roofed house", "open sea"),
        ("Mount Kilimanjaro, tilt up", "capped cone", "open lawn"),
        ("A dog sits in front of the Pyramids of Giza", "great pyramids", "open desert"),
        ("Golden Gate Bridge in the fog", "red cable bridge", "open water"),
        ("drone shot of Angkor Wat", "lotus-towered temple", "open lawn"),
    ],
)
def test_a_sight_is_shown_where_it_stands(prompt: str, kind: str, place: str) -> None:
    brief = read_prompt(prompt)
    assert kind in [thing.kind for thing in brief.things]
    assert brief.respoken  # it is told what it was read as
    assert place_name(stage(brief, seed=1, duration_s=2.0, aspect=16 / 9)) == place


@pytest.mark.parametrize(
    "prompt", ["A white house on a hill", "Petra Novak drinks tea", "A car drives across the Golden Gate Bridge"]
)
def test_other_things_of_a_name_stay_what_they_are(prompt: str) -> None:
    assert not {"grand palace", "red cable bridge"} & {thing.kind for thing in read_prompt(prompt).things}


def test_every_sight_has_a_shape_and_a_place() -> None:
    for shown in SIGHTS:
        brief = read_prompt(f"{shown[0].upper()}{shown[1:]}.")
        assert brief.place.name or (brief.things and brief.things[0].kind in FAMILY_OF), shown
    for name, place in PLACE_AT.items():
        assert place in PLACES
        assert build(name).primitives


def test_a_ship_with_its_water_trail_sails_and_is_in_no_wood() -> None:
    made = read_prompt("A ship water trail in the sea")
    assert made.place.name == "sea" and made.actions[0].act == "sail"


def test_black_and_white_after_a_long_sentence_is_a_style() -> None:
    made = read_prompt("A train goes slowly through a wide valley, black and white")
    assert made.look.style == "black and white" or made.look.stock == "black and white"
    assert not made.things[0].coloured
