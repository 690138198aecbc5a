"""Giants outdoors are as tall as houses, and the houses of a street keep their size around them."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layouts.titans import oversized, with_titans
from sora2_nodes.world.staging.roster import size_m


def sizes(prompt: str) -> list[float]:
    brief = with_titans(brief_for(Shot(prompt=prompt)))
    refs = [("thing", i) for i in range(len(brief.things))] + [("person", i) for i in range(len(brief.people))]
    return sorted(round(size_m(brief, ref), 1) for ref in refs)


@pytest.mark.parametrize(
    "prompt",
    [
        "A colossal robot walks through a valley",
        "A gigantic hamster sits in a city street",
        "A titan rises over a forest",
        "A giant walks past a village",
        "An enormous monster roars on a beach",
    ],
)
def test_giants_are_as_tall_as_houses(prompt):
    assert max(sizes(prompt)) >= 11.0


@pytest.mark.parametrize(
    "prompt", ["A giant panda eats bamboo in a forest", "A massive crowd cheers in a stadium", "A giant man sits in an office", "A tall man walks in a park"]
)  # fmt: skip
def test_others_are_not(prompt):
    assert max(sizes(prompt)) < 8.0


def test_who_is_tiny_beside_a_giant_is_as_large_as_people_are():
    assert min(sizes("A colossal golem chases a tiny farmer over a field")) > 1.4


def test_only_who_is_alive_is_oversized():
    brief = with_titans(brief_for(Shot(prompt="A colossal robot stands beside a castle")))
    assert oversized(brief, ("person", 0)) and not oversized(brief, ("thing", 0))
