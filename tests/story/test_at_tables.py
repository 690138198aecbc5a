"""Who is at a table sits at it, unless somebody is said to stand or does what one does on one's feet."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.staging.scenario import stage


def seated(prompt: str) -> list[bool]:
    brief = read_prompt(prompt)
    staged = stage(brief, seed=1, duration_s=3.0, aspect=16 / 9)
    return [staged.spots[m.owner].relation == "seat" for m in staged.members if m.person]


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("Two friends chat at a table in a café", 2),
        ("A woman waits at a restaurant table", 1),
        ("Three colleagues laugh around a table", 3),
        ("A grandmother and a boy drink cocoa at a table", 2),
        ("A family at the dinner table", 3),
        ("A girl reads a book at her desk", 1),
    ],
)
def test_who_is_at_a_table_sits(prompt: str, people: int) -> None:
    assert seated(prompt) == [True] * people


@pytest.mark.parametrize(
    "prompt",
    [
        "A man stands at a table and talks",
        "A waiter serves wine at a table",
        "A girl jumps beside a table",
        "A clerk stands at a desk and reads a letter",
    ],
)
def test_who_is_on_foot_stays_so(prompt: str) -> None:
    assert not any(seated(prompt))


def test_who_serves_keeps_nobody_else_on_their_feet() -> None:
    assert sorted(seated("Two friends chat at a table while a waiter stands in the background")) == [False, True, True]
