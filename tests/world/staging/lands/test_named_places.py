"""Cities, islands and countries by name: which set they are, what they are known by, what is seen of them from the air."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.vocabulary.famous.gazetteer import NAMED_PLACES
from sora2_nodes.world.staging.grounds.overviews import SEEN_AS
from sora2_nodes.world.staging.lands.named_places import NAMED_LANDS
from sora2_nodes.world.staging.lands.squares import HOUSES
from sora2_nodes.world.staging.layers import LAYERS
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import build_set


def set_for(prompt: str) -> str:
    return place_name(stage(read_prompt(prompt), seed=1, duration_s=2.0, aspect=16 / 9))


def test_every_name_has_a_set_and_every_set_what_it_names():
    assert set(NAMED_PLACES) == set(NAMED_LANDS)
    for name, land in NAMED_LANDS.items():
        assert not land.houses or land.houses in HOUSES
        assert set(land.far) <= set(LAYERS) and set(land.layers) <= set(LAYERS)
        assert {mark.thing for mark in land.landmarks} <= set(FAMILY_OF)
        assert {item.split("*")[0].split(":")[0] for item in land.dressing} <= set(FAMILY_OF)
        assert SEEN_AS[name] in PLACES


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A boy takes a long walk in Mumbai", "indian city"),
        ("An old woman strolls through Nairobi at noon", "african city"),
        ("Two men stand in Antarctica", "antarctica"),
        ("Venetian light: a girl dances in Moscow", "moscow"),
        ("Prague in the morning", "middle european city"),
        ("Bombay", "indian city"),
    ],
)
def test_a_named_place_is_a_set_of_its_own(prompt, name):
    assert set_for(prompt) == name


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A cat sleeps in a garden in Japan", "garden"),
        ("In Japan a man walks through a bamboo forest", "forest"),
        ("A rainy street in Delhi, a girl runs", "indian city street"),
        ("A taxi drives through Prague", "middle european city street"),
    ],
)
def test_a_place_within_it_says_more(prompt, name):
    assert set_for(prompt) == name


@pytest.mark.parametrize(
    "prompt", ["An aerial view of Mumbai", "Drone footage over Marrakech", "A bird's eye view of Paris"]
)
def test_from_the_air_a_city_is_roofs_around_what_it_is_known_by(prompt):
    name = set_for(prompt)
    assert name.endswith("from above")
    assert len(build_set(name, empty=True).primitives) > 300


@pytest.mark.parametrize("name", [name for name, land in NAMED_LANDS.items() if land.landmarks])
def test_what_a_place_is_known_by_stands_whole_behind_the_action(name):
    mark = NAMED_LANDS[name].landmarks[0]
    with_it, without = (build_set(name, shown=shown) for shown in (frozenset(), frozenset((mark.thing,))))
    assert len(with_it.primitives) > len(without.primitives)
    assert mark.high <= 0.25 * (mark.depth + 6.0)


def test_an_island_of_white_houses_is_over_the_sea_from_the_air():
    made = build_set(set_for("Aerial shot of Santorini"), empty=True)
    white = [p for p in made.primitives if min(p.colour) > 0.9]
    assert made.ground.pattern == "water" and len(white) > 100
    assert np.median([p.at[1] for p in white]) > 4.0
