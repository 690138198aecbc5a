"""Plants vary by their seed and sway and open on their joints; food and the sky's bodies keep their parts."""

from __future__ import annotations

import pytest

from sora2_nodes.vocabulary.families import FAMILIES
from sora2_nodes.world import catalogue

VARIED = (
    "tree",
    "oak",
    "pine",
    "palm",
    "birch",
    "bare tree",
    "bush",
    "grass",
    "tall grass",
    "seaweed",
    "coral",
    "bamboo",
)
FLOWERS = {"flower": 6, "rose": 18, "tulip": 6, "sunflower": 34, "daisy": 16}


def nodes(name: str) -> set[str]:
    return {node.name for node in catalogue.build(name).nodes}


@pytest.mark.parametrize("name", VARIED)
def test_seeds_vary_plants_and_equal_seeds_do_not(name):
    one, two = catalogue.build(name, seed=1), catalogue.build(name, seed=2)
    assert one.primitives != two.primitives
    catalogue.build.cache_clear()
    assert catalogue.build(name, seed=1).primitives == one.primitives


@pytest.mark.parametrize(("name", "count"), FLOWERS.items())
def test_flowers_open_by_their_petals(name, count):
    parents = {node.name: node.parent for node in catalogue.build(name).nodes}
    assert parents["bloom"] == "stem_2" and parents["stem_2"] == "stem_1"
    assert all(parents[f"petal_{i + 1}"] == "bloom" for i in range(count))


@pytest.mark.parametrize("name", ["tree", "oak", "pine", "palm", "birch", "bare tree"])
def test_crowns_sway_on_their_stems(name):
    assert {"stem_1", "crown"} <= nodes(name)


@pytest.mark.parametrize("name", FAMILIES["celestial"])
def test_bodies_of_the_sky_turn_on_their_globe(name):
    assert "globe" in nodes(name)
    assert catalogue.entry(name).carriage == "hovers"


def test_every_candle_has_a_flame_that_glows():
    cake = catalogue.build("birthday cake")
    lit = {p.node for p in cake.primitives if p.glow > 1}
    assert lit == {f"flame_{i}" for i in range(1, 7)}


@pytest.mark.parametrize("name", FAMILIES["food"])
def test_food_is_small(name):
    made = catalogue.build(name)
    assert len(made.primitives) <= 100
    assert catalogue.entry(name).size_m <= 0.5
