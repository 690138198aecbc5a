"""Suits that are worn as a whole: their helmets, boots and colours come with them."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.figures.look import Look
from sora2_nodes.world.figures.outfits import look_of_person
from sora2_nodes.world.staging.roster import faces_of


def look(text: str) -> Look:
    people = read_prompt(text).people
    return look_of_person(people[0], faces_of(people, 3)[0], 3)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("A nurse in a hazmat suit walks along a corridor", {"spacesuit", "hazmat hood", "rubber boots"}),
        ("A boy wearing a spacesuit waves", {"spacesuit", "space helmet", "space boots"}),
        ("A man in an old diving suit stands on a pier", {"spacesuit", "brass helmet"}),
        ("A woman wearing an antique diving helmet reads", {"brass helmet"}),
    ],
)
def test_a_suit_brings_all_that_belongs_to_it(text: str, pieces: set[str]) -> None:
    assert pieces <= {garment.name for garment in look(text).clothes}


def test_a_suit_has_its_own_colour_unless_one_is_named() -> None:
    usual = next(g for g in look("A man in a hazmat suit").clothes if g.name == "spacesuit").colour
    white = next(g for g in look("A man in a white hazmat suit").clothes if g.name == "spacesuit").colour
    assert usual[0] - usual[2] > 0.5 and np.ptp(white) < 0.1


def test_no_helmet_goes_over_a_muzzle() -> None:
    assert "space helmet" not in {g.name for g in look("A fox in a spacesuit drinks tea").clothes}
