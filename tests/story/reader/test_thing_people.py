"""Things that do what people do are somebody; things that lie there are things."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A sentient avocado in a business suit gives a speech", "avocado"),
        ("A hot dog runs down the street", "hot dog"),
        ("A teapot marches across a kitchen floor", "teapot"),
        ("A doughnut argues with a policeman", "doughnut"),
        ("A pumpkin with arms and legs stands in a field", "pumpkin"),
    ],
)
def test_things_that_act_as_people_are_people(prompt: str, kind: str) -> None:
    assert kind in [person.beast for person in read_prompt(prompt).people]


@pytest.mark.parametrize(
    "prompt",
    [
        "A teapot stands on a table",
        "A man eats a hot dog and talks to his dog",
        "An orange rolls off the table",
        "Milk runs over a pancake",
        "A lamp falls onto a banana",
        "A cup in a red box",
    ],
)
def test_things_that_lie_there_are_things(prompt: str) -> None:
    assert not [person.beast for person in read_prompt(prompt).people if person.beast]


@pytest.mark.parametrize("driver", ["penguin", "sentient pickle", "pizza"])
def test_who_drives_and_is_no_human_sits_in_an_open_car(driver: str) -> None:
    brief = read_prompt(f"A {driver} drives a car down a road")
    assert [thing.kind for thing in brief.things if "driv" not in thing.noun][-1:] == ["convertible"] or "convertible" in [t.kind for t in brief.things]  # fmt: skip
    assert any(r.kind == "riding" for r in brief.relations)


@pytest.mark.parametrize(
    "prompt",
    [
        "A cheeseburger and fries on a tray",
        "Onion rings, fries beside them",
        "Hot dogs cooking on a grill",
        "Tea brewing in a pot",
    ],
)
def test_food_that_is_cooked_is_nobody(prompt: str) -> None:
    assert not read_prompt(prompt).people


def test_who_fries_something_still_does() -> None:
    made = read_prompt("A woman fries onions in a pan")
    assert made.people and any(a.act == "cook" for a in made.actions)
