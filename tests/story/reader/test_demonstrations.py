"""Prompts that describe a demonstration of physics on a table, and such as only look like one."""

import pytest

from sora2_nodes.story.reader.reading import read_prompt

SHOWN = [
    ("A claw hangs over a cushion and holds a red ball. The claw lets go of the ball.", {"grabber tool", "pillow", "ball"}, "drop"),
    ("A white pipe lies on a dark wooden table. A blue ball rolls out of it toward a rubber duck.", {"short pipe", "table", "ball", "rubber duck"}, "roll"),
    ("A row of red and white dominoes stands on a table. A stick attached to a turntable rotates clockwise and hits the first domino.", {"domino", "wooden rod", "rotating platform", "table"}, "strike"),
    ("A kettlebell is lowered onto a styrofoam cup on a table.", {"kettlebell", "styrofoam cup", "table"}, "lower"),
    ("A green teapot stands on a rotating platform that turns counterclockwise.", {"teapot", "rotating platform"}, "turn"),
    ("A drink dispenser filled with green liquid stands on a basket. The liquid pours into a glass.", {"beverage dispenser", "woven basket", "tall glass"}, "pour"),
    ("A clear box is let down over a lit candle; the box is lowered and covers the candle.", {"clear cover", "tall candle"}, "lower"),
    ("A yellow balloon sits on a pump on a table. The balloon is being inflated.", {"balloon", "air pump", "table"}, "inflate"),
    ("Two grippers pull a sheet of red paper until it tears.", {"grabber tool", "paper sheet"}, "pull"),
    ("A grabber is placing a green block on top of a red block.", {"grabber tool", "toy block"}, "place"),
    ("A raw egg is hurled at a brick.", {"egg", "brick"}, "hurl"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds", "act"), SHOWN)
def test_a_demonstration_is_read_with_its_apparatus_and_what_happens(text, kinds, act):
    brief = read_prompt(text)
    assert brief.demonstration
    assert {thing.kind for thing in brief.things} == kinds
    assert act in {action.act for action in brief.actions}


@pytest.mark.parametrize(
    "text",
    [
        "A man drops a ball onto a pillow.",
        "A plumber's pipe bursts in a cellar.",
        "A DJ spins records on two turntables.",
        "A woman lowers a bucket into a well.",
        "A red ball drops onto a wooden floor.",
        "A train rolls out of a tunnel.",
        "A candle burns in a dark church.",
        "The sun lowers over the sea.",
        "An orange rolls off the table.",
        "Cutting an onion with a knife on a board.",
        "The camera descends below the waves, and mist covers the reef.",
        "A single drop of water falls into a still pond.",
    ],
)
def test_what_only_sounds_like_one_is_read_as_ever(text):
    assert not read_prompt(text).demonstration


def test_colours_belong_to_the_noun_they_stand_before():
    things = read_prompt("A green and a red ball roll out of black pipes on a table, towards each other.").things
    assert [t.colour for t in things if t.kind == "ball"] == ["green", "red"]
    assert [t.colour for t in things if t.kind == "short pipe"] == ["black"]


def test_what_is_named_again_is_no_second_thing():
    things = read_prompt("An orange tennis ball is suspended over a crate. The ball is released into the crate.").things
    assert [t.kind for t in things] == ["tennis ball", "crate"]


def test_a_vessel_keeps_its_liquid_and_its_mark():
    glass = next(t for t in read_prompt("A lemon is held by a gripper over a tall glass containing green liquid with a red band. It drops the lemon into the glass.").things if t.kind == "tall glass")  # fmt: skip
    assert glass.holds == "green liquid"
    assert "red band" in glass.adjectives


def test_what_is_no_apparatus_can_stand_on_the_table_too():
    things = read_prompt("A grabber tool holds a teddy bear above a pillow on a table. The grabber releases it.").things
    assert "teddy bear" in {t.kind for t in things}


def test_words_that_were_used_are_not_told_as_unused():
    text = "A row of black and white dominoes stands on a table. A stick on a rotating platform knocks the first domino block."
    assert not set(read_prompt(text).unused_words) & {"dominoes", "domino", "block", "stick", "platform"}
