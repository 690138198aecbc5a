"""Rooms that a prompt opens with, and what a place has by itself."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A launderette at dawn, an old woman folds a blue shirt", "laundromat"),
        ("Retro arcade, a girl in a denim jacket laughs", "arcade"),
        ("An old pub full of sailors singing", "pub"),
        ("A tram interior in Lisbon, a boy waves at the driver", "train carriage"),
        ("Empty supermarket at night. A raccoon eats a doughnut", "supermarket"),
        ("A school: children run and laugh", "classroom"),
        ("A robot walks over the craters of the moon", "moon"),
        ("A rover crosses the dunes of Mars", "mars"),
        ("A cyclone nears a barn on the great plains, lightning in the clouds", "meadow"),
    ],
)
def test_a_text_opens_with_the_room_it_is_in(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("A small diner in the desert at night", "shop"),
        ("A church on a hill at sunset", "church"),
        ("A school by a river", "school"),
    ],
)
def test_a_house_that_stands_somewhere_is_seen_from_outside(prompt: str, thing: str) -> None:
    assert thing in [t.kind for t in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "left"),
    [
        ("A pilot walks past the departure board in an airport terminal, planes behind the glass", []),
        ("A boy stares up at a dinosaur skeleton in the natural history museum", []),
        ("A man runs on a treadmill in the gym", ["treadmill"]),
        ("A woman looks at her phone on the subway as the train moves", ["phone"]),
        ("A tired nurse walks past heart monitors in a hospital", []),
    ],
)
def test_what_a_place_has_by_itself_is_no_thing_unless_it_is_used(prompt: str, left: list[str]) -> None:
    assert [t.kind for t in read_prompt(prompt).things if not t.implied] == left


def test_who_lies_in_a_hospital_has_a_bed_there() -> None:
    for prompt in ("A patient lies in the hospital", "An old man sleeps in a hospital room"):
        brief = read_prompt(prompt)
        beds = [("thing", i) for i, t in enumerate(brief.things) if t.kind == "hospital bed"]
        assert [r.objects[0] for r in brief.relations if r.subject == ("person", 0)] == beds


def test_what_a_shot_is_filmed_from_is_not_in_it() -> None:
    for prompt in ("A burning ship at sea, filmed from a helicopter", "A castle in the mist, drone orbiting it"):
        brief = read_prompt(prompt)
        assert brief.framing.angle == "aerial" and not {"drone", "helicopter"} & {t.kind for t in brief.things}


def test_spring_is_a_season_however_often_it_is_said() -> None:
    brief = read_prompt("Cherry blossoms in spring, a girl runs along the avenue")
    assert brief.place.season == "spring" and "spring" not in [t.kind for t in brief.things]
