"""Somebody or something made of what nothing of its kind is made of is so from the first frame to the last."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.vocabulary.materials import MADE_OF
from sora2_nodes.world.catalogue.stuffs import STUFFS
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of


@pytest.mark.parametrize(
    ("prompt", "ref", "stuff"),
    [
        ("A woman made of stones dances in a park.", ("person", 0), "rocks"),
        ("A wolf made entirely of cherries runs through a forest.", ("thing", 0), "strawberries"),
        ("A palm made out of banknotes stands on a beach.", ("thing", 0), "bills"),
        ("A robot made of flowers waves.", ("person", 0), "flowers"),
    ],
)
def test_it_is_of_that_stuff_all_the_time(prompt: str, ref: tuple[str, int], stuff: str) -> None:
    (change,) = read_prompt(prompt).changes
    assert (change.subject, change.values) == (ref, (stuff, stuff))


def test_all_of_several_are_of_it() -> None:
    brief = read_prompt("A whale, a seal and a shark made of crystals swim in the sea.")
    assert {c.subject for c in brief.changes} == {("thing", i) for i in range(3)}


@pytest.mark.parametrize("prompt", ["A house made of wood.", "A sandwich made of bread and cheese on a plate."])
def test_what_is_usual_stays_as_it_is(prompt: str) -> None:
    assert not read_prompt(prompt).changes


def test_every_stuff_has_a_look() -> None:
    assert set(MADE_OF) <= set(STUFFS)


def test_its_colours_are_seen() -> None:
    staged = stage(
        brief_for(Shot(prompt="A bear made of strawberries walks in a forest.", duration_s=2)),
        seed=1,
        duration_s=2,
        aspect=16 / 9,
    )
    shown = display_of(staged, plan_of(staged))
    red = STUFFS["strawberries"].second
    assert sum(p.second == red and p.pattern == "scales" for p in shown.primitives) > 8
