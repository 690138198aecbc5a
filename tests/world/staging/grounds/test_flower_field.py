"""Fields of flowers."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.grounds.flower_field import BLOOMS, LANE, LOW, flower_field
from sora2_nodes.world.staging.sets import build_set


@pytest.mark.parametrize("kind", list(BLOOMS))
def test_flowers_grow_all_around_but_not_where_one_goes(kind):
    made = flower_field(kind, np.random.default_rng(1), span=2.0)
    at = np.array([p.at for p in made])
    assert len(made) > 100
    assert np.ptp(at[:, 0]) > 8 and np.ptp(at[:, 2]) > 5
    assert (np.abs(at[:, 2]) > LANE).all()
    if BLOOMS[kind].high > LOW:
        assert (at[:, 2] < 0).all()  # none so high between the camera and the action


def test_a_field_of_flowers_is_read_and_grows_in_the_set():
    cover = read_prompt("A girl runs through a field of sunflowers").place.cover
    assert cover == "sunflowers"
    bare, grown = build_set("meadow", seed=1), build_set("meadow", seed=1, cover=cover)
    heads = [[p for p in made.primitives if p.colour in BLOOMS[cover].colours] for made in (bare, grown)]
    assert not heads[0] and len(heads[1]) > 40
    assert grown.ground.second != bare.ground.second
