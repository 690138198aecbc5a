"""Prompts that are told as a move of the camera: what is seen on its way, and the move."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.films.said_of_moves import told_by_what_is_seen
from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kind", "move"),
    [
        ("A slow tilt-up from the base of an old lighthouse to its lantern.", "lighthouse", "tilt"),
        (
            "A pedestal down starting from the top of a tall cactus, moving down to show its roots.",
            "cactus",
            "crane_down",
        ),
        ("A truck right past a row of barns, with swallows in the air.", "barn", "track"),
        ("A pan left across a harbour, revealing a lighthouse.", "lighthouse", "pan"),
    ],
)
def test_what_a_camera_goes_along_is_shown(prompt: str, kind: str, move: str) -> None:
    brief = read_prompt(prompt)
    assert kind in {t.kind for t in brief.things}
    assert brief.framing.move == move


@pytest.mark.parametrize(
    "prompt",
    [
        "A pan right through a ballroom, revealing two dancers.",
        "A pull-out from a close-up of a letter, gradually revealing a woman sitting at a desk.",
        "A first-person POV shot flies through open doors to reveal a piano in a hall.",
    ],
)
def test_what_a_camera_reveals_is_there_from_the_start(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.things or brief.people
    assert not [c for c in brief.changes if c.attribute == "presence"]
    assert all(a.act != "appear" for a in brief.actions)


@pytest.mark.parametrize(
    "prompt",
    [
        "A hyperlapse racing through a forest.",
        "POV walkthrough of the streets of Chicago.",
        "A first-person view of a cyclist riding down a country road, dodging cars.",
    ],
)
def test_a_flight_through_a_place_is_one(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.framing.move == "fly_through"
    assert not brief.people


@pytest.mark.parametrize(
    ("prompt", "kept"),
    [
        ("A close-up of a rose, showing the fine texture of its petals.", "A close-up of a rose."),
        ("A man walks in a park, focusing on the beauty of the trees.", "A man walks in a park."),
        ("A woman walks in a dress with bright patterns.", "A woman walks in a dress with bright patterns."),
        ("A runner moves fast through the crowd.", "A runner moves fast through the crowd."),
    ],
)
def test_words_about_the_picture_are_left_out_and_others_kept(prompt: str, kept: str) -> None:
    assert told_by_what_is_seen(prompt) == kept


def test_the_steps_of_a_change_are_no_things_of_their_own() -> None:
    brief = read_prompt(
        "A kettle transforms into a swan. Its spout stretches into a neck, and the handle dissolves into feathers."
    )
    assert {t.kind for t in brief.things} == {"kettle", "swan"}


@pytest.mark.parametrize(
    ("prompt", "text"),
    [("A wall with graffiti that says ‘Dream’.", "Dream"), ("A sign that reads ‘OPEN LATE’ in a street.", "OPEN LATE")],
)
def test_words_between_single_marks_are_lettering(prompt: str, text: str) -> None:
    assert [one.text for one in read_prompt(prompt).letterings] == [text]
