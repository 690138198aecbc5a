"""What is raised is in the hand, what somebody stands on is no ramp, and "it" is what something was done to."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A witch raises her wand", "wand"),
        ("A man holds up a lantern", "lantern"),
        ("A knight raises his sword on a hill", "sword"),
        ("A girl opens an umbrella", "umbrella"),
    ],
)
def test_what_a_hand_can_hold_is_in_it_when_it_is_raised_or_opened(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    held = [brief.things[ref[1]].kind for r in brief.relations if r.kind == "holding" for ref in r.objects]
    assert held == [kind]
    assert not any(action.verb == "ramp" for action in brief.actions)


@pytest.mark.parametrize("prompt", ["A man lifts a box", "A boy lifts a cup from a table", "A crane lifts a car"])
def test_what_lies_or_is_heavy_is_lifted(prompt: str) -> None:
    assert any(action.act == "lift" for action in read_prompt(prompt).actions)


def test_a_ball_still_rolls_down_a_hill() -> None:
    assert any(action.verb == "ramp" for action in read_prompt("A man watches a ball roll down a hill").actions)


def test_a_spell_is_light_in_a_raised_hand() -> None:
    brief = read_prompt("A wizard casts a green spell in a library")
    assert [thing.kind for thing in brief.things] == ["orb"]
    assert {"hold high", "light up"} <= {action.act for action in brief.actions}


@pytest.mark.parametrize(
    ("prompt", "act", "many"),
    [
        ("A boy blows out a candle, family around him clapping", "clap", 3),
        ("A woman dances, her friends around her cheering", "cheer", 2),
    ],
)
def test_those_around_somebody_do_what_is_said_of_them(prompt: str, act: str, many: int) -> None:
    brief = read_prompt(prompt)
    doers = {action.subject for action in brief.actions if action.act == act}
    assert len(doers) == many and ("person", 0) not in doers


@pytest.mark.parametrize("prompt", ["A train crosses a stone bridge", "A steam train passing over a bridge at sunset"])
def test_a_train_goes_over_the_viaduct_that_its_bridge_is(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [thing.kind for thing in brief.things][1:] == ["viaduct"]


def test_who_knits_by_the_fire_sits_and_who_knits_walking_does_not() -> None:
    sits = read_prompt("A grandmother knits by the fireplace")
    assert any(r.kind == "on" and sits.things[r.objects[0][1]].kind == "armchair" for r in sits.relations)
    assert not any(thing.kind == "armchair" for thing in read_prompt("A man knits while walking").things)


def test_it_is_what_something_was_done_to() -> None:
    brief = read_prompt("A girl throws a ball at a wall and it bounces back")
    assert [a.subject for a in brief.actions if a.act == "bounce"] == [("thing", 0)]
