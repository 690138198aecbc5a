"""Scenes that are told in passing: fingers on keys, waters of gold, what lies in a fridge, who "I" is."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.atmosphere.air import particles_of
from sora2_nodes.world.staging.scenario import stage


def brief(text: str):
    return brief_for(Shot(prompt=text, duration_s=4.0))


@pytest.mark.parametrize("text", ["A girl plays a waltz, her fingers flying over the keys of a piano.", "A man plays a lively tune on a keyboard, hands dancing across the keys."])  # fmt: skip
def test_fingers_on_keys_are_no_dance(text: str) -> None:
    read = brief(text)
    assert {a.act for a in read.actions if a.subject[0] == "person"} == {"play piano"}
    assert "key" not in {t.kind for t in read.things}


def test_who_plays_a_keyboard_is_behind_it() -> None:
    shot = stage(brief("A woman plays a song on a keyboard"), seed=2, duration_s=4.0, aspect=16 / 9)
    player, keys = (next(m for m in shot.members if m.person is person) for person in (True, False))
    assert shot.spots[player.owner].z < shot.spots[keys.owner].z


@pytest.mark.parametrize(
    ("text", "place", "stuff"),
    [
        ("A duck swims in a lake of melted chocolate", "lake", "chocolate"),
        ("A canoe on a river of molten silver", "river", "silver"),
        ("A river of honey runs through a forest", "river", "honey"),
    ],
)
def test_waters_of_something_else_have_its_colour(text: str, place: str, stuff: str) -> None:
    read = brief(text)
    assert read.place.name == place
    assert [(c.part, c.values) for c in read.changes] == [("water", (stuff, stuff))]


def test_a_fridge_opens_where_something_is_seen_in_it() -> None:
    read = brief("A pineapple in a refrigerator")
    fridge = next(("thing", i) for i, t in enumerate(read.things) if t.kind == "fridge")
    assert any(a.subject == fridge and a.act == "open" for a in read.actions)
    assert not any(a.act == "open" for a in brief("A man takes milk out of a fridge").actions if a.subject == fridge)


def test_i_is_somebody_in_what_is_mine() -> None:
    read = brief("I followed a goat in my raincoat")
    assert [g.kind for g in read.people[0].clothes] == ["coat"] and not read.things[0].wears


def test_it_rains_into_an_alley_and_into_no_room() -> None:
    def falling(text: str) -> bool:
        shot = stage(brief(text), seed=2, duration_s=1.0, aspect=16 / 9)
        return any(p.tail is not None and p.position.shape[1] > 200 for p in particles_of(shot, 12))

    assert falling("A dog walks through an alley in heavy rain")
    assert not falling("A dog walks through a kitchen in heavy rain")


def test_a_band_by_its_number_plays() -> None:
    assert len(brief("A three-piece band on a stage").people) == 3


@pytest.mark.parametrize(("text", "place"), [("A girl sits on top of a skyscraper", "rooftop"), ("Two hawks roam the skies", "sky")])  # fmt: skip
def test_heights_are_where_one_is_seen(text: str, place: str) -> None:
    read = brief(text)
    assert read.place.name == place and "skyscraper" not in {t.kind for t in read.things}


def test_a_paper_fan_is_held_and_a_hanfu_worn() -> None:
    read = brief("A girl in a hanfu holds a folding fan")
    assert [t.kind for t in read.things] == ["hand fan"] and [g.kind for g in read.people[0].clothes] == ["robe"]


@pytest.mark.parametrize("text", ["A girl brushes her long, shiny hair by a window", "A giant combs his wavy golden hair by a well"])  # fmt: skip
def test_hair_of_any_kind_is_combed(text: str) -> None:
    read = brief(text)
    assert len(read.people) == 1 and "comb hair" in {a.act for a in read.actions}


def test_the_top_of_a_stack_is_no_garment() -> None:
    kinds = {t.kind for t in brief("A yellow box is on the top, sitting on a green box.").things}
    assert kinds and "shirt" not in kinds


def test_a_storm_of_a_planet_is_on_no_face() -> None:
    read = brief("A close-up of the eye of Jupiter")
    assert not read.people and any(t.kind == "planet" for t in read.things)


@pytest.mark.parametrize("text", ["A man serves an ace in a match of badminton", "A girl is hitting a strong backhand during a game of tennis"])  # fmt: skip
def test_a_stroke_of_a_game_is_played(text: str) -> None:
    read = brief(text)
    assert {a.act for a in read.actions if a.subject[0] == "person"} == {"play tennis"}
    assert "racket" in {t.kind for t in read.things}
