"""A size is of the picture where it is said of it; how something is done is no place."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    "prompt",
    [
        "A kitten sneaks along a wall, its eyes wide",
        "An eagle dives with its wings spread wide over a lake",
        "A girl with a wide smile waves",
        "A wide river flows past a boy",
    ],
)
def test_what_is_wide_by_itself_is_not_filmed_from_afar(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.angle != "wide"
    assert brief.framing.size == ""


@pytest.mark.parametrize("prompt", ["Wide. A boy walks", "Wide shot of a boy walking", "Wide: a boy walks"])
def test_a_wide_picture_is_one(prompt: str) -> None:
    assert read_prompt(prompt).framing.size == "wide"


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A puppy is running in circles", "run"),
        ("A man lies on a sofa, then he starts dancing on the spot", "dance"),
        ("Two girls are jumping side by side", "jump"),
    ],
)
def test_how_something_is_done_hides_no_act(prompt: str, act: str) -> None:
    assert act in [action.act for action in read_prompt(prompt).actions]
