"""Drinks by themselves: what they are poured out of and into."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "source", "vessel"),
    [
        ("A glass of red wine being poured on a table", "bottle", "wine glass"),
        ("Coffee is poured into a white cup", "teapot", "cup"),
        ("Honey drips slowly onto a stack of pancakes, food commercial", "honey", "pancakes"),
    ],
)
def test_a_drink_is_poured_out_of_its_vessel_into_what_was_said(prompt, source, vessel):
    brief = read_prompt(prompt)
    action = next(a for a in brief.actions if a.act == "pour")
    into = action.role("into")
    assert into is not None
    assert brief.things[action.subject[1]].kind == source
    assert brief.things[into[1]].kind == vessel


def test_wine_is_in_a_wine_glass_and_juice_in_a_glass():
    assert read_prompt("A glass of red wine on a table").things[0].kind == "wine glass"
    assert read_prompt("A glass of orange juice on a table").things[0].kind == "juice"


def test_a_food_commercial_names_no_food():
    assert [t.kind for t in read_prompt("A burger, food commercial").things if not t.implied] == ["burger"]
