"""Woods, parks and streets are planted with the kind of trees that was named."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.vocabulary.woods import STANDS, WOODS
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.staging.grounds import groves
from sora2_nodes.world.staging.grounds.groves import planted
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.sets import build_set


@pytest.mark.parametrize("kind", WOODS)
def test_every_kind_of_trees_grows_as_a_wood_about_a_place_and_along_a_street(kind):
    assert kind in groves.WOODS and build(STANDS[kind][0]).primitives
    for name in ("forest", "park", "street"):
        plain, grown = build_set(name, seed=2), build_set(name, seed=2, trees=kind)
        leaf = np.array(groves.WOODS[kind].leaves)
        near = [p for p in grown.primitives if np.abs(np.array(p.colour) - leaf).max() < 0.3]
        assert len(near) > 5 and grown.primitives != plain.primitives
        assert len(grown.primitives) < 900


def test_no_trees_grow_indoors_or_under_water():
    for name in ("living room", "underwater", "space"):
        assert planted(PLACES[name], "birch") == PLACES[name]


def test_a_wood_keeps_clear_of_the_middle():
    made = build_set("forest", seed=1, trees="redwood")
    trunks = [
        (p, pose)
        for p, pose in zip(made.primitives, made.poses, strict=True)
        if p.kind == "cone" and p.pattern == "grain"
    ]
    assert all(abs(pose[0, 3]) > 1.5 for _, pose in trunks)
