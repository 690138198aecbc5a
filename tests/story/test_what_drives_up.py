"""Buses that stop, trucks that are no moves of a camera, and vehicles before houses."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize("prompt", ["A red bus stops outside a school", "The bus stops in front of a factory"])
def test_a_bus_that_stops_is_no_bus_stop(prompt):
    brief = read_prompt(prompt)
    assert [thing.kind for thing in brief.things] == ["bus", *(["school"] if "school" in prompt else ["factory"])]
    assert [(action.act, action.subject) for action in brief.actions] == [("stop", ("thing", 0))]


def test_several_stay_several():
    assert [thing.kind for thing in read_prompt("A row of bus stops").things] == ["bus stop"]
    assert read_prompt("The ocean waves crash on a beach").place.name == "beach"


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A bus stops at a school", "street"),
        ("An ambulance arrives at a hospital", "street"),
        ("A taxi drives to a restaurant", "street"),
        ("A woman reads at a restaurant", "restaurant"),
        ("A woman sits in front of an old library", "street"),
        ("A woman reads in front of a fire in a library", "library"),
        ("A teacher stands in front of a classroom", "classroom"),
        ("A car in a showroom", "gallery"),
        ("A van in a warehouse", "warehouse"),
    ],
)
def test_vehicles_come_before_a_house_and_people_into_it(prompt, place):
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize("prompt", ["A red truck in a warehouse", "The old truck in the forest"])
def test_a_truck_somewhere_is_seen(prompt):
    brief = read_prompt(prompt)
    assert [thing.kind for thing in brief.things] == ["truck"] and not brief.framing.move


@pytest.mark.parametrize(
    ("prompt", "move"), [("A slow truck in on a woman", "push_in"), ("A man walks. Truck left.", "track")]
)
def test_a_camera_that_trucks_is_no_truck(prompt, move):
    brief = read_prompt(prompt)
    assert brief.framing.move == move and not brief.things


def test_a_car_that_parks_comes_to_rest():
    brief = read_prompt("A car parks at a hotel")
    assert brief.things[0].kind == "car" and brief.actions[0].subject == ("thing", 0)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A crane lifts a steel beam", "tower crane"),
        ("A white crane flies over a lake", "flamingo"),
        ("Two sandhill cranes in a marsh", "flamingo"),
    ],
)
def test_cranes_are_machines_until_they_do_what_birds_do(prompt, kind):
    assert read_prompt(prompt).things[0].kind == kind
