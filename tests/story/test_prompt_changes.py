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


WALK = "A woman in a red coat and a black hat walks her dog through a park in autumn"
SOFA = "A grey cat sleeps on a sofa in a living room, close-up"
STREET = "A yellow car drives down a city street at noon, wide shot"


@pytest.mark.parametrize("change", ["remove the hat", "take off her hat", "without the hat"])
def test_what_is_worn_is_taken_off_and_the_rest_stays_on(change: str) -> None:
    assert changed_prompt(WALK, change).prompt == "A woman in a red coat walks her dog through a park in autumn"
    assert (
        changed_prompt(WALK, "remove the coat").prompt
        == "A woman in a black hat walks her dog through a park in autumn"
    )
    assert changed_prompt("A woman in a hat walks.", change).prompt == "A woman walks."


def test_who_is_given_something_to_wear_wears_it_and_holds_what_nobody_wears() -> None:
    assert (
        changed_prompt("An old man drinks coffee", "give him a hat").prompt
        == "An old man drinks coffee. He wears a hat."
    )
    assert changed_prompt("A girl sits", "give the girl a balloon").prompt == "A girl sits. The girl holds a balloon."


def test_instead_lets_one_do_something_else_at_the_same_place() -> None:
    brief = after("she waves instead", WALK)
    assert acts(brief) == ["wave"] and brief.backdrop == "park" and len(brief.people) == 1
    assert [noun for _, noun in things(brief)] == ["dog"], "who was walked is still there"
    tea = changed_prompt("A man sits at a table and drinks coffee, warm light", "he drinks tea instead").prompt
    assert tea == "A man sits at a table and drinks tea, warm light"


def test_instead_moves_one_elsewhere_or_takes_ones_part() -> None:
    assert changed_prompt(SOFA, "on a bed instead").prompt == "A grey cat sleeps on a bed in a living room, close-up"
    assert (
        changed_prompt(SOFA, "a bed instead of the sofa").prompt
        == "A grey cat sleeps on a bed in a living room, close-up"
    )
    for change in ("make it a red bus", "a red bus instead", "turn it into a red bus"):
        assert changed_prompt(STREET, change).prompt == "A red bus drives down a city street at noon, wide shot"
    several = "Two children play football on a meadow"
    assert changed_prompt(several, "three children instead of two").prompt == "Three children play football on a meadow"


def test_a_thing_is_known_by_the_name_of_its_kind() -> None:
    source = "A golden retriever runs along a beach at sunset"
    assert changed_prompt(source, "replace the dog with a horse").prompt == "A horse runs along a beach at sunset"
    assert [noun for _, noun in things(after("the dog sits down", source))] == ["golden retriever"]
    assert [noun for _, noun in things(after("add a dog", source))] == ["golden retriever", "dog"]


@pytest.mark.parametrize("change", ["make it rain", "in the rain", "please make it rain now"])
def test_weather_falls_on_what_is_there(change: str) -> None:
    brief = after(change, WALK)
    assert "in the rain" in changed_prompt(WALK, change).prompt and [noun for _, noun in things(brief)] == ["dog"]


@pytest.mark.parametrize(
    "change", ["zoom out a bit", "a little wider", "slightly wider", "keep everything, but zoom out"]
)
def test_words_around_a_change_change_nothing(change: str) -> None:
    brief = after(change, SOFA)
    assert brief.framing.size == "wide" and [noun for _, noun in things(brief)] == ["cat", "sofa"]


def test_one_of_them_is_nobody_new() -> None:
    brief = after("one of them wears a red shirt", "Two children play on a meadow")
    assert len(brief.people) == 2 and brief.things == ()


@pytest.mark.parametrize("change", ["add a second dog", "another dog", "add one more dog"])
def test_a_second_one_does_what_the_first_does(change: str) -> None:
    assert changed_prompt(WALK, change).prompt == WALK.replace("her dog", "her two dogs")
    assert things(after("add a second horse", WALK))[-1][1] == "horse", "of what there is none, one is added"


def test_rain_leaves_the_hour_and_the_season_as_they_were() -> None:
    assert changed_prompt(WALK, "in the rain").prompt == f"{WALK}, in the rain"
    assert changed_prompt(STREET, "make it rain").prompt == f"{STREET}, in the rain"
    assert (
        changed_prompt(f"{WALK}, in the rain", "make it winter").prompt
        == f"{WALK.replace(' in autumn', '')}, in the rain, winter"
    )
