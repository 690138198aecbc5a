"""Many fish of many colours around a reef, and a kite of the colour that was said, with nothing before who flies it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage


def staged(prompt: str) -> Staged:
    return stage(read_prompt(prompt), seed=5, duration_s=2.0, aspect=16 / 9)


@pytest.mark.parametrize("many", ["A school of colorful fish swims", "A shoal of colourful fish swims"])
def test_a_colourful_school_is_a_dozen_fish_of_several_colours_around_a_reef_larger_than_any(many):
    shot = staged(f"{many} around a coral reef")
    fish = [m for m in shot.members if m.name == "fish"]
    assert len(fish) == 12
    assert len({shot.brief.things[m.ref[1]].colour for m in fish}) == 6
    reef = next(m for m in shot.members if m.name == "coral reef")
    assert max(reef.size) > 3 * max(max(m.size) for m in fish)
    acted = performances(shot, np.linspace(0.0, 2.0, 25))
    ways = np.stack([acted[m.owner].root[:, :, 3] for m in fish])
    assert (np.linalg.norm(np.diff(ways, axis=1), axis=2).sum(1) > 0.5).all()
    assert np.ptp(ways[:, 0, 1]) > 0.5 * reef.size[1]


def test_a_pod_of_whales_is_no_dozen():
    assert len([m for m in staged("A pod of whales swims in the ocean").members if m.name == "whale"]) == 6


def test_a_reef_is_grown_over_with_corals_of_many_colours():
    colours = {p.colour for p in build("coral reef").primitives if p.role != "rock"}
    assert len(colours) >= 5


def test_a_red_kite_is_all_red_and_a_kite_of_which_no_colour_is_said_has_two():
    def hues(prompt: str) -> set[bool]:
        kite = next(m for m in staged(prompt).members if m.name == "kite")
        sheets = [p for p in kite.assembly.primitives if p.kind == "sheet" and p.node != "tail"]
        return {p.colour[1] < 0.5 * p.colour[0] for p in sheets}

    assert hues("A boy flies a red kite") == {True}
    assert hues("A boy flies a kite") == {True, False}


@pytest.mark.parametrize("prompt", ["A boy flies a red kite on a grassy hill", "A dog runs down a grassy hill"])
def test_a_hill_that_is_the_place_is_not_there_as_a_thing(prompt):
    shot = staged(prompt)
    assert not any(m.name == "hill" for m in shot.members)
    assert shot.brief.place.name == "meadow"
