"""Toys and animals that wear clothes, and walks that are taken."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    "prompt",
    [
        "A toy robot wearing green overalls stands in a garden",
        "A tin robot in a red dress dances",
        "A toy robot wearing a striped shirt and jeans waves",
    ],
)
def test_a_dressed_toy_robot_is_somebody_and_its_clothes_are_no_things(prompt):
    brief = read_prompt(prompt)
    assert [p.figure for p in brief.people] == ["robot"] and brief.people[0].clothes
    assert not brief.things


@pytest.mark.parametrize(
    "prompt",
    [
        "A fox in a blue dress and a straw hat walks",
        "A kangaroo wearing overalls walks",
        "A badger dressed as a spy walks",
    ],
)
def test_an_animal_in_clothes_from_head_to_hips_is_dressed_as_people_are(prompt):
    brief = read_prompt(prompt)
    assert len(brief.people) == 1 and brief.people[0].beast


@pytest.mark.parametrize(
    ("prompt", "act"),
    [("A woman is taking a pleasant evening stroll", "stroll"), ("A dog takes a short walk", "walk")],
)
def test_a_walk_that_is_taken_is_walked_from_the_start(prompt, act):
    acts = [a.act for a in read_prompt(prompt).actions]
    assert acts == [act]


def test_overalls_have_a_bib():
    brief = read_prompt("A man in purple overalls and boots stands in a park")
    assert [g.kind for g in brief.people[0].clothes][:1] == ["overalls"]
