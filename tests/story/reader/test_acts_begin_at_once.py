"""Whoever does something does it from the start, and a pose that another one has in it is not told twice."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    "prompt",
    [
        "Foam washes over the sand as a boy walks along the shore.",
        "A nun meditates in a temple, sitting in silence.",
        "Taking her time, a woman strolls through a market.",
    ],
)
def test_nobody_waits_before_doing_what_is_told(prompt: str) -> None:
    done = [a for a in read_prompt(prompt).actions if a.subject == ("person", 0)]
    assert len(done) == 1
    assert done[0].order == 0


@pytest.mark.parametrize(
    "prompt", ["A boat floats in the middle of a lake.", "A house stands in the heart of a jungle."]
)
def test_the_middle_of_a_place_is_in_it(prompt: str) -> None:
    assert read_prompt(prompt).place.name in ("lake", "jungle")


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("A hen leading her chicks through a yard.", "chick"), ("A duck leads her ducklings across a pond.", "duckling")],
)
def test_who_is_led_follows(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    assert not brief.people
    young = next(i for i, t in enumerate(brief.things) if t.kind == kind)
    assert any(a.act in ("chase", "follow") and a.subject == ("thing", young) for a in brief.actions)


def test_a_longboarder_is_somebody_on_a_board() -> None:
    assert read_prompt("A longboarder accelerating downhill.").people


def test_clothes_that_nobody_wears_are_no_boxes() -> None:
    assert not [t for t in read_prompt("A jumper leaps off a cliff.").things if not t.kind]


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("An actress walks down the red carpet at a film premiere.", "red carpet"),
        ("A band plays under the water.", "underwater"),
    ],
)
def test_where_it_is_is_read(prompt: str, name: str) -> None:
    assert read_prompt(prompt).place.name == name


@pytest.mark.parametrize(
    "prompt", ["A fox does a backflip.", "A monkey doing a cartwheel on a lawn.", "A bear dances in a meadow."]
)
def test_animals_tumble_on_two_legs(prompt: str) -> None:
    assert read_prompt(prompt).people[0].beast


def test_who_eats_something_with_closed_eyes_is_the_one_who_lives() -> None:
    brief = read_prompt("A girl enjoys a hot dog with her eyes closed.")
    assert len(brief.people) == 1
    assert [a.act for a in brief.actions if a.subject == ("person", 0)] == ["eat"]


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A plane accelerating as it takes off from a runway.", "take off"),
        ("A rocket lifts off, accelerating rapidly into the sky.", "take off"),
        ("A speedboat accelerating across a bay.", "drive"),
    ],
)
def test_what_accelerates_does_what_it_does_fast(prompt: str, act: str) -> None:
    done = {a.act for a in read_prompt(prompt).actions if a.subject == ("thing", 0)}
    assert act in done
