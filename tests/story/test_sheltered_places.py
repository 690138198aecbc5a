"""Porches, the space under bridges, caves of ice, narrow canyons, and flights through them."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A woman shells peas on the front porch of a farmhouse", "porch"),
        ("A rapper performs under an overpass at night", "under bridge"),
        ("Two climbers walk into an ice cave", "ice cave"),
        ("A rider on a horse passes through a narrow canyon", "slot canyon"),
        ("A goat climbs in a rocky gorge", "gorge"),
        ("A rider looks over the Grand Canyon", "canyon"),
        ("A miner digs in a cave", "cave"),
    ],
)
def test_the_place_is_the_one_that_is_said(prompt, place):
    assert read_prompt(prompt).place.name == place


def test_a_drone_that_flies_through_a_place_goes_in_and_one_over_it_looks_down():
    inside = read_prompt("FPV drone flight through a narrow sandstone canyon, fast turns along the walls")
    assert inside.framing.move == "fly_through" and not inside.framing.angle and not inside.things
    assert read_prompt("FPV drone shot over a mountain ridge").framing.angle == "aerial"
    assert read_prompt("Aerial drone shot of a lake in the mountains").framing.angle == "aerial"
