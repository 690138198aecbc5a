"""Negative cues take out of a brief what they name, and say so; what they can't take out is listed."""

from __future__ import annotations

import pytest

from sora2_nodes.story import Brief, read_prompt, without


def left(prompt: str, *negative: str) -> Brief:
    return without(read_prompt(prompt), negative)


def test_people_and_things_are_taken_out_with_what_they_do() -> None:
    brief = left("a man throws a red ball, a woman waves and a blue box falls", "people")
    assert brief.people == ()
    assert [thing.noun for thing in brief.things] == ["ball", "box"]
    assert [(action.verb, action.subject) for action in brief.actions] == [("drop", ("thing", 1))]
    assert left("a man and a woman walk", "men").people == read_prompt("a woman walks").people


def test_a_target_taken_out_leaves_the_action() -> None:
    brief = left("a ball rolls into a box", "boxes")
    assert [(a.verb, a.subject, a.target) for a in brief.actions] == [("roll", ("thing", 0), None)]


def test_colour_and_material_narrow_what_is_taken_out() -> None:
    prompt = "a red ball, a blue ball and a wooden box fall"
    assert [thing.colour for thing in left(prompt, "blue balls").things] == ["red", "brown"]
    assert [thing.noun for thing in left(prompt, "wooden boxes").things] == ["ball", "ball"]
    assert len(left(prompt, "metal boxes").things) == 3


@pytest.mark.parametrize(
    ("prompt", "cue", "field", "value"),
    [
        ("a ball rolls, calm music", "music", "soundtrack", "none"),
        ("a ball rolls, camera pans left", "camera movement", "camera", "static"),
        ("a ball rolls at night", "night", "time_of_day", "day"),
        ("a ball rolls at sunset", "night", "time_of_day", "sunset"),
        ("a noir scene of a man", "noir", "tone", "neutral"),
        ("a ball rolls slowly", "slow motion", "pace", "normal"),
    ],
)
def test_what_holds_for_the_whole_shot_goes_back_to_the_usual(prompt: str, cue: str, field: str, value: str) -> None:
    assert getattr(left(prompt, cue), field) == value


def test_actions_and_patterns_can_be_denied() -> None:
    assert [a.verb for a in left("a ball drops and bounces", "bouncing").actions] == ["drop"]
    assert left("a striped ball", "stripes").things[0].pattern == "plain"


def test_each_cue_is_reported_as_left_out_or_unused() -> None:
    brief = left("a ball rolls", "people", "blur")
    assert [(cue.asked, cue.shown) for cue in brief.cues if cue.field == "negative"] == [("people", "left out")]
    assert brief.unused_words == ("negative: blur",)


def test_no_cues_change_nothing() -> None:
    brief = read_prompt("a ball rolls")
    assert without(brief, ()) == brief


def test_what_points_at_things_follows_them_when_one_is_left_out() -> None:
    brief = read_prompt('A dog sits beside a red ball on a table, a flag that says "HI"')
    shorter = without(brief, ["dog"])
    kinds = [thing.kind for thing in shorter.things]
    assert "dog" not in kinds
    assert len(kinds) == len(brief.things) - 1
    assert [kinds[letters.on[1]] for letters in shorter.letterings if letters.on] == ["flag"]
    refs = [ref for relation in shorter.relations for ref in (relation.subject, *relation.objects)]
    refs += [ref for action in shorter.actions for _, ref in action.roles]
    assert all(index < len(kinds) for kind, index in refs if kind == "thing")
