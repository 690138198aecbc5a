"""What a verb is done to: the seat of who is pushed in it, the paper on which something is drawn, the tool in the hand."""

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "seat", "kind"),
    [
        ("A nurse pushes an old man in a wheelchair through a corridor", "wheelchair", "in"),
        ("A boy pulls his sister on a sled through the snow", "sled", "on"),
    ],
)
def test_who_is_pushed_sits_in_what_the_hands_are_on(prompt: str, seat: str, kind: str) -> None:
    brief = read_prompt(prompt)
    assert [(r.subject, r.kind) for r in brief.relations] == [(("person", 1), kind)]
    hauled = next(a for a in brief.actions if a.act in ("push", "pull"))
    assert hauled.subject == ("person", 0) and hauled.target is not None
    assert brief.things[hauled.target[1]].kind == seat


def test_what_is_drawn_is_no_thing_and_what_it_is_drawn_on_is_one():
    assert "cat" not in [t.kind for t in read_prompt("A girl draws a cat on paper").things]
    assert "picture frame" in [t.kind for t in read_prompt("A painter paints a portrait on an easel").things]
    assert "car" in [t.kind for t in read_prompt("A man paints a red car").things]


@pytest.mark.parametrize(
    ("prompt", "tool"),
    [
        ("A chef cuts carrots", "knife"), ("A woman stirs soup in a pot", "spoon"), ("A student writes a letter", "pen"),
        ("A painter paints a portrait", "brush"), ("A worker hammers a nail", "hammer"),
    ],
)  # fmt: skip
def test_what_something_is_done_with_is_in_the_hand_also_where_it_is_said_what_it_is_done_to(
    prompt: str, tool: str
) -> None:
    brief = read_prompt(prompt)
    held = [brief.things[r.objects[0][1]].kind for r in brief.relations if r.kind == "holding"]
    assert tool in held


def test_what_lies_on_an_anvil_does_and_nobody_stands_on_it():
    brief = read_prompt("A blacksmith hammers glowing iron on an anvil")
    assert [r.subject for r in brief.relations if r.kind == "on"] == [("thing", 0)]


def test_several_people_with_several_of_something_hold_one_each():
    for prompt, number in (
        ("Two women with umbrellas walk in the rain", 2),
        ("Three kids with balloons run in a park", 3),
    ):
        brief = read_prompt(prompt)
        holders = [r.subject for r in brief.relations if r.kind == "holding"]
        assert holders == [("person", i) for i in range(number)]
        assert brief.things[0].count == number


def test_where_the_camera_is_says_nothing_of_what_stands_there():
    assert "hoop" not in [t.noun for t in read_prompt("A player dunks, camera low under the hoop").things]


@pytest.mark.parametrize(
    ("prompt", "angle"),
    [
        ("Two sailing ships race inside a cup of tea, close-up", "high"),
        ("A tiny dragon sleeps in a mug", "high"),
        ("Low angle shot of a kitten in a bowl", "low"),
        ("A goldfish swims in a fishbowl", ""),
    ],
)
def test_one_looks_into_a_cup_from_above(prompt: str, angle: str) -> None:
    assert read_prompt(prompt).framing.angle == angle
