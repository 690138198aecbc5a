"""Words in an order or a place of their own: "Behind her a screen", "a queen on a throne", what flies over a city, a town's name."""

from __future__ import annotations

import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name


def read(prompt):
    return brief_for(Shot(prompt=prompt, duration_s=4))


def kinds(brief):
    return {t.kind for t in brief.things}


@pytest.mark.parametrize(
    ("prompt", "sits"),
    [
        ("A knight kneels before a queen on a throne", ("person", 1)),
        ("A man waves at a girl on a swing", ("person", 1)),
        ("A boy looks at a woman on a white horse", ("person", 1)),
        ("A man waves on a bench", ("person", 0)),
    ],
)
def test_a_seat_is_of_whom_it_stands_after(prompt, sits):
    relations = read(prompt).relations
    assert [r.subject for r in relations if r.kind == "on"] == [sits]


@pytest.mark.parametrize("prompt", ["A knight kneels before a queen", "A girl bows before an old king"])
def test_one_kneels_before_somebody(prompt):
    brief = read(prompt)
    assert brief.actions[0].target == ("person", 1)
    assert any(r.subject == ("person", 0) and r.kind == "in_front_of" for r in brief.relations)


@pytest.mark.parametrize(
    "prompt", ["A woman stands. Behind her a screen shows a map of storms", "A man talks. Behind him, a fountain"]
)
def test_what_is_behind_somebody_is_behind_them(prompt):
    brief = read(prompt)
    assert any(
        r.subject[0] == "thing" and r.kind == "behind" and r.objects == (("person", 0),) for r in brief.relations
    )
    assert len(brief.things) == 1


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A woman writes in a notebook at a café terrace", "café terrace"),
        ("A girl feeds pigeons in the town square", "town square"),
        ("A wizard reads a book in his tower", "study"),
        ("A man sits at the news desk", "news studio"),
    ],
)
def test_places_of_their_own(prompt, place):
    assert read(prompt).place.name == place


@pytest.mark.parametrize(
    "prompt",
    [
        "A woman walks along a rainy street, shop windows glowing, reflections on the wet cobblestones",
        "A man runs down an alley, wet cobblestones shining",
    ],
)
def test_what_a_street_is_made_of_is_no_thing(prompt):
    assert not kinds(read(prompt))


@pytest.mark.parametrize(
    "prompt", ["A dragon flies over a city", "A giant whale swims through the clouds above a sleeping city"]
)
def test_what_flies_over_land_is_seen_from_the_air(prompt):
    brief = read(prompt)
    assert brief.framing.angle == "aerial" and brief.actions[0].act == "fly"


@pytest.mark.parametrize(
    "prompt",
    [
        "Close-up of a dragon that flies over a city",
        "A boy looks up at a dragon that flies over a city",
        "The camera flies over a city",
    ],
)
def test_what_is_framed_already_stays_so(prompt):
    assert not (read(prompt).framing.angle == "aerial" and read(prompt).things)


def test_a_blurred_background_is_no_backdrop_and_a_plain_one_is():
    assert read("A rose, blurred green background").place.background is None
    assert read("A rose on a green background").place.background is not None


def test_a_town_that_nobody_listed_is_nobody():
    assert len(read("A vendor in Qarshibod tosses noodles").people) == 1


@pytest.mark.parametrize(
    "prompt", ["A cat walks along the top of a brick wall", "A cat walks across the top of a fence"]
)
def test_one_walks_on_what_one_walks_along_the_top_of(prompt):
    action = read(prompt).actions[0]
    assert action.act == "walk" and ("on", ("thing", 1)) in action.roles


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A woman and her cat look out of the window", ""),
        ("An old man gazes out of a rainy window", ""),
        ("A cat looks out the window at the rain", "living room"),
    ],
)
def test_who_looks_out_of_a_window_has_one(prompt, place):
    brief = read(prompt)
    assert kinds(brief) & {"window", "window sill"} and brief.place.name == place


def test_a_chef_who_plates_a_dessert_is_no_size_of_a_plate():
    brief = read("A chef in a white hat plates a dessert")
    assert "plate" not in kinds(brief) and brief.actions[0].target is not None


@pytest.mark.parametrize(
    ("prompt", "parent"),
    [
        ("A baby elephant plays while its mother watches", "elephant"),
        ("A duckling follows its mother", "duck"),
        ("A lion cub plays with its father", "lion"),
    ],
)
def test_the_mother_of_an_animal_is_one_too(prompt, parent):
    brief = read(prompt)
    assert not brief.people and parent in kinds(brief)


@pytest.mark.parametrize("prompt", ["A snowboarder jumps off a cliff", "A skier races down a mountain"])
def test_where_one_skis_there_is_snow(prompt):
    brief = read(prompt)
    assert brief.place.season == "winter" or brief.place.name == "snow field"


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A dragon sleeps on books in a wizard's study", "study"),
        ("A cat naps in a grandmother's kitchen", "kitchen"),
        ("A robot wakes up in the mad scientist's old laboratory", "laboratory"),
    ],
)
def test_whose_room_it_is_is_not_there(prompt, place):
    brief = read(prompt)
    assert brief.place.name == place and all(p.figure == "robot" for p in brief.people)


def test_the_camera_circles_whom_its_own_sentence_names():
    assert read("A girl kneels. The camera circles slowly as she laughs. A lamp by the door").framing.follows == (
        "person",
        0,
    )


@pytest.mark.parametrize(
    ("prompt", "gone"),
    [
        ("In the heart of an ancient forest, a girl kneels", "heart"),
        ("A girl reads, sunlight streaming through the leaves", "leaf"),
        ("A fairy dances, a soft choir in the background", "person"),
    ],
)
def test_manners_of_speaking_show_nothing(prompt, gone):
    brief = read(prompt)
    assert gone not in kinds(brief) and len(brief.people) == 1


def test_foods_and_beasts_by_their_usual_names():
    assert kinds(read("Crispy fried chicken pulled apart, close up")) == {"roast chicken"}
    assert read("A bigfoot walks through the woods").people[0].figure == "monster"
    assert len(read("Two yetis dance").people) == 2


@pytest.mark.parametrize(
    "prompt", ["Timelapse of a neon city from day to night", "A neon-lit street from noon to midnight"]
)
def test_a_street_of_neon_has_a_day_where_one_sees_it_go(prompt):
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=1)), seed=1, duration_s=1, aspect=16 / 9)
    assert read(prompt).place.until_hour is not None and place_name(staged) != "neon street"
