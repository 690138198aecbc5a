"""Events named by nouns: who is around, how the place is decorated, where it is when nobody says."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.vocabulary.events import EVENTS
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import build_set


@pytest.mark.parametrize(
    ("prompt", "event"),
    [
        ("A dog trots through a village during a colourful festival", "festival"),
        ("A woman dances at a party", "party"),
        ("A couple laughs at their wedding", "wedding"),
        ("A clown walks in a parade", "parade"),
    ],
)
def test_an_event_has_people_around_and_something_in_the_air(prompt, event):
    place = read_prompt(prompt).place
    assert place.event == event and place.crowd == EVENTS[event].crowd
    assert {w.kind for w in place.weather} & set(EVENTS[event].air)


@pytest.mark.parametrize(
    "prompt", ["A man wears a party hat", "A party planner writes a letter", "A man walks his dog"]
)
def test_what_only_belongs_to_an_event_is_none(prompt):
    assert not read_prompt(prompt).place.event


def test_nothing_light_is_in_the_air_of_a_storm():
    place = read_prompt("A boy runs through a festival in a winter storm").place
    assert place.amount("snow") > 0.8 and place.amount("confetti") == 0


@pytest.mark.parametrize(
    ("prompt", "name"), [("A girl dances at a party", "living room"), ("A man sings at a wedding", "garden")]
)
def test_an_event_is_where_one_expects_it(prompt, name):
    assert place_name(stage(read_prompt(prompt), seed=1, duration_s=2.0, aspect=16 / 9)) == name


@pytest.mark.parametrize("name", ["living room", "town square", "garden"])
@pytest.mark.parametrize("event", EVENTS)
def test_a_place_is_decorated_for_it(name, event):
    plain, feast = (len(build_set(name, event=what).primitives) for what in ("", event))
    assert feast > plain + 20
