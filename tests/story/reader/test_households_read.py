"""Manners of speaking of homes and of two people, and whom "another" and a single "they" mean."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A man scrubs the pots and pans", "wash up"), ("A woman is ironing", "iron clothes"), ("A man tidies the garage", "organise"),
        ("A girl makes her bed", "make bed"), ("A boy ties his tie", "primp"), ("A man cleans the desk", "wipe"), ("A woman spreads jam on bread", "spread butter"),
        ("Two men hang a painting on the wall", "hang picture"), ("A woman lowers the blinds", "close"), ("A man is working out", "jumping jack"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_home_is_an_act_of_it(text: str, act: str) -> None:
    assert act in {a.act for a in read_prompt(text).actions}


@pytest.mark.parametrize(
    "text",
    [
        "One man hands a hammer to another",
        "One woman places a blanket over another",
        "One student lends another a pencil",
        "One boy opens the door for another boy",
    ],
)
def test_another_is_a_second_person(text: str) -> None:
    assert len(read_prompt(text).people) == 2


def test_one_after_another_is_nobody_else() -> None:
    assert len(read_prompt("A man eats one cookie after another").people) == 1


@pytest.mark.parametrize("verb", ["get up and stretch", "start cleaning the windows"])
def test_a_single_they_is_who_was_named(verb: str) -> None:
    brief = read_prompt(f"A person reads three books, then they suddenly {verb}")
    assert all(a.subject == ("person", 0) for a in brief.actions if a.act not in ("", "rest"))


def test_who_is_helped_into_a_coat_wears_it_and_the_helper_does_not() -> None:
    helper, helped = read_prompt("One man puts a coat on another man").people
    assert [g.kind for g in helped.clothes] == ["coat"] and not helper.clothes


@pytest.mark.parametrize("text", ["A gate of iron stands in a field", "The irons are hot", "A knight in iron armour"])
def test_iron_is_not_always_ironed_with(text: str) -> None:
    assert "iron clothes" not in {a.act for a in read_prompt(text).actions}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A person is riding bike", "pedal"), ("A man is milking cow", "milk a cow"), ("A girl is catching or throwing frisbee", "throw"), ("A woman is playing flute", "play trumpet"),
        ("A boy is finger snapping", "snap fingers"), ("A man is robot dancing", "robot dance"), ("A woman is doing aerobics", "jumping jack"), ("A child is making snowman", "build"),
    ],
)  # fmt: skip
def test_a_list_of_actions_is_read_without_its_articles(text: str, act: str) -> None:
    assert act in {a.act for a in read_prompt(text).actions}


def test_a_baby_that_is_crawled_crawls() -> None:
    brief = read_prompt("A person is crawling baby")
    assert [p.figure for p in brief.people] == ["baby"]
