"""Short prompts: what their subjects wear, carry and enjoy, and what acts on what."""

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot


def read(prompt):
    return brief_for(Shot(prompt=prompt))


def test_a_load_lies_in_the_bed_of_a_pickup():
    brief = read("A green truck hauling a load of red apples")
    kinds = {t.kind: i for i, t in enumerate(brief.things)}
    assert brief.things[kinds["pickup"]].colour == "green" and brief.things[kinds["apple"]].colour == "red"
    assert any(r.kind == "in" and r.subject == ("thing", kinds["apple"]) for r in brief.relations)


def test_a_load_of_animals_is_as_many_as_one_of_fruit():
    assert [t.count for t in read("A truck carrying sheep").things if t.kind == "sheep"] == [7]


def test_families_at_a_game_sit_around_their_table():
    brief = read("Families gather around a table, absorbed in a round of cards")
    assert len(brief.people) > 2 and {"sit", "play cards"} <= {a.act for a in brief.actions}


@pytest.mark.parametrize(
    "prompt", ["A bear enjoys honey", "Two pigs enjoying a pizza together", "A girl enjoys a hot dog"]
)
def test_food_that_is_enjoyed_is_eaten(prompt):
    assert "eat" in {a.act for a in read(prompt).actions}


def test_a_view_that_is_enjoyed_is_not_eaten():
    assert "eat" not in {a.act for a in read("A man enjoys the view").actions}


def test_hair_said_before_its_owner_is_theirs():
    (person,) = read("a black hair woman on a street").people
    assert person.hair == "black" and person.body_colour == ""


def test_what_is_worn_is_no_thing():
    brief = read("a scarf-wearing dog walks in a park")
    assert [t.kind for t in brief.things if not t.implied] == ["dog"]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A plate breaks when hit by a thrown stone", {"plate", "pebble"}),
        ("Red hearts float in the air", {"heart shape"}),
        ("A pointed hat beside a cake", {"party hat", "cake"}),
        ("a rusty pickup truck on a road", {"pickup"}),
    ],
)
def test_things_are_what_titles_mean(prompt, kinds):
    assert kinds <= {t.kind for t in read(prompt).things}


def test_a_human_heart_stays_one():
    assert read("a human heart beating").things[0].kind == "heart"


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("A goldfish swims in a glass tank", "aquarium"), ("A penguin slides down a snowy hill", "snow slope")],
)
def test_words_with_two_meanings_mean_what_is_beside_them(prompt, kind):
    things = {t.kind for t in read(prompt).things}
    assert kind in things or (kind == "snow slope" and "hill" not in things)
