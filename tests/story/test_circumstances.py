"""Manners of speaking of what people and animals do, and what an act changes about its place and its company."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


def _acts(prompt: str, who: tuple[str, int] = ("person", 0)) -> list[str]:
    return [a.act for a in read_prompt(prompt).actions if a.subject == who]


@pytest.mark.parametrize(("prompt", "acts"), [
    ("An old man breaks into a broad smile", ["smile"]), ("A boy bursts into laughter in a classroom", ["laugh"]),
    ("A couple enjoys a romantic candlelit dinner in a restaurant", ["eat"]), ("Two women are having coffee in a café", ["drink"]),
    ("A woman blows soap bubbles on a balcony", ["blow bubbles"]), ("A couple waltzes across a ballroom", ["dance"]),
])  # fmt: skip
def test_a_manner_of_speaking_is_the_act_that_it_stands_for(prompt: str, acts: list[str]) -> None:
    assert _acts(prompt) == acts


@pytest.mark.parametrize(("prompt", "kind", "count"), [
    ("A tigress sleeps with her two cubs in the jungle", "tiger cub", 2), ("A mother duck swims with her ducklings on a pond", "duckling", 3),
    ("A cat carries her kitten across a yard", "kitten", 1), ("A polar bear walks with its cub over the ice", "polar bear", 1),
])  # fmt: skip
def test_the_young_of_an_animal_are_of_its_own_kind(prompt: str, kind: str, count: int) -> None:
    things = read_prompt(prompt).things
    assert len(things) == 2 and things[1].kind == kind and things[1].count == count


@pytest.mark.parametrize(
    "prompt", ["A cat pounces on a mouse", "A man looks over a valley", "A girl feeds a goat over a fence"]
)
def test_nobody_is_put_where_an_act_only_points_to(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert not [r for r in brief.relations if r.kind in ("on", "over") and r.subject == brief.actions[0].subject]


def test_those_with_whom_something_is_celebrated_celebrate_too() -> None:
    brief = read_prompt("A runner celebrates with two friends on a track")
    assert {a.subject for a in brief.actions if a.act == "cheer"} == {("person", k) for k in range(len(brief.people))}


def test_the_patient_is_in_the_bed_and_not_the_nurse() -> None:
    brief = read_prompt("A nurse comforts a patient in a hospital bed")
    assert [r.subject for r in brief.relations if r.kind == "in"] == [("person", 1)]
    assert _acts("A nurse comforts a patient in a hospital bed", ("person", 1)) == ["lie"]


def test_a_keyboard_and_a_monitor_are_one_computer_on_the_desk() -> None:
    kinds = [t.kind for t in read_prompt("A hacker types on a keyboard in a dark room lit by a monitor").things]
    assert kinds.count("computer") == 1 and "laptop" not in kinds


def test_who_climbs_a_mountain_walks_up_on_it() -> None:
    brief = read_prompt("A woman climbs a mountain trail")
    assert brief.place.name == "mountain" and [(a.act, a.toward) for a in brief.actions] == [("walk", "up")]


def test_whom_something_is_given_gets_it_and_is_not_held() -> None:
    brief = read_prompt("A girl gives her grandmother a rose")
    give = next(a for a in brief.actions if a.act == "give")
    assert give.role("to") == ("person", 1) and give.role("object") == ("thing", 0)
    assert [r.objects for r in brief.relations if r.kind == "holding"] == [(("thing", 0),)]


def test_a_participle_after_a_possessive_belongs_to_its_noun() -> None:
    assert "cry" not in _acts("A woman hugs her crying son in a hallway")


def test_who_is_on_somebody_lies_in_no_bed() -> None:
    brief = read_prompt("A girl stands on her father's shoulders")
    assert "lie" not in [a.act for a in brief.actions]
