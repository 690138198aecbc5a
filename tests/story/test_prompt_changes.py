"""A change to a prompt is read as a change: what it names is changed, and everything else is read as before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sora2_nodes.story import Brief, Shot, brief_for
from sora2_nodes.story.boards.prompt_changes import changed_prompt

SOURCE = "a blue cube slides on ice"


def after(change: str, source: str = SOURCE) -> Brief:
    return brief_for(Shot(prompt=changed_prompt(source, change).prompt))


def things(brief: Brief) -> list[tuple[str, str]]:
    return [(thing.colour, thing.noun) for thing in brief.things]


def acts(brief: Brief) -> list[str]:
    return [action.verb for action in brief.actions]


@pytest.mark.parametrize(
    "change",
    [
        "make the cube red", "Make the cube red.", "please make the cube red", "turn the cube red", "paint the cube red",
        "change the colour of the cube to red", "the cube should be red", "the cube is red now", "a red cube", "red",
    ],
)  # fmt: skip
def test_a_colour_changes_and_nothing_else_does(change: str) -> None:
    brief = after(change)
    assert (things(brief), acts(brief), brief.surface) == ([("red", "cube")], ["slide"], "ice")


@pytest.mark.parametrize("change", ["at night", "make it night", "set it at night"])
def test_an_hour_changes_and_nothing_else_does(change: str) -> None:
    brief = after(change, "a blue cube slides on ice at noon, slow dolly in")
    assert brief.time_of_day == "night" and brief.camera == "dolly_in"
    assert (things(brief), acts(brief), brief.surface) == ([("blue", "cube")], ["slide"], "ice")


@pytest.mark.parametrize(
    ("change", "angle"),
    [("closer", "close_up"), ("zoom in", "close_up"), ("a bit closer", "close_up"), ("from above", "high")],
)
def test_a_camera_takes_the_old_ones_place(change: str, angle: str) -> None:
    brief = after(change, "a blue cube slides on ice, low angle")
    assert brief.angle == angle and things(brief) == [("blue", "cube")]
    assert after("pan left", "a blue cube slides on ice, slow dolly in").camera == "pan_left"


def test_a_place_takes_the_old_ones_place() -> None:
    brief = after("on a beach", "a red ball rolls in a kitchen")
    assert brief.backdrop == "beach" and acts(brief) == ["roll"]
    assert "kitchen" not in changed_prompt("a red ball rolls in a kitchen", "on a beach").prompt


@pytest.mark.parametrize("change", ["replace the cube with a yellow ball", "turn the cube into a yellow ball"])
def test_a_thing_takes_anothers_part(change: str) -> None:
    brief = after(change)
    assert (things(brief), acts(brief), brief.surface) == ([("yellow", "ball")], ["slide"], "ice")


def test_a_thing_and_an_event_are_added() -> None:
    assert [noun for _, noun in things(after("add a small dog"))] == ["cube", "dog"]
    assert acts(after("then the cube falls over")) == ["slide", "topple"]


def test_what_is_removed_is_a_negative_cue() -> None:
    changed = changed_prompt("a blue cube slides on ice with a red ball", "remove the red ball")
    assert changed.negative == ("red ball",) and "ball" not in changed.prompt
    assert changed_prompt(SOURCE, "no camera shake").negative == ("camera shake",)


def test_several_changes_are_made_in_order() -> None:
    brief = after("in a kitchen at night, and make the cube green; closer")
    assert things(brief) == [("green", "cube")] and brief.time_of_day == "night" and brief.angle == "close_up"


def test_clothes_change_like_things() -> None:
    changed = changed_prompt("a woman in a red coat walks her dog on a beach", "make the coat green").prompt
    assert changed == "a woman in a green coat walks her dog on a beach"


def test_somebody_new_who_does_something_keeps_the_place() -> None:
    brief = after("a green ball bounces", "a blue cube slides on ice at night")
    assert (things(brief), brief.surface, brief.time_of_day) == ([("green", "ball")], "ice", "night")


def test_a_prompt_that_is_not_asked_to_change_stays_to_the_letter() -> None:
    assert changed_prompt(SOURCE, " . ").prompt == SOURCE
    before = brief_for(Shot(prompt=SOURCE))
    assert replace(after("make the cube red"), things=(), cues=()) == replace(before, things=(), cues=())
