"""What animals wear, and animals that are built as people are."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.face_features import Face
from sora2_nodes.story.setting import Garment
from sora2_nodes.story.storyboard import Person
from sora2_nodes.vocabulary.families import FAMILIES
from sora2_nodes.world.assembly import bounds, frames_of, placed
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.figures import build_figure
from sora2_nodes.world.figures.animal_attire import LEAST_SKULL, WORN, attired
from sora2_nodes.world.figures.beast_folk import PREFIX, skull_of
from sora2_nodes.world.figures.outfits import look_of_person

REST = placed((0, 0, 0))[None]


@pytest.mark.parametrize("kind", ["cat", "golden retriever", "penguin", "frog", "horse", "hamster"])
@pytest.mark.parametrize("garment", ["hat", "sunglasses", "crown", "wizard hat"])
def test_what_is_worn_on_the_head_is_at_the_skull(kind: str, garment: str) -> None:
    animal = build(kind)
    dressed = attired(animal, [Garment(kind=garment)])
    skull = skull_of(animal)
    assert skull is not None
    worn = [p for p in dressed.primitives if p.node == WORN]
    assert worn
    frames = frames_of(dressed, REST)
    middle = frames["head"][0, :, 3] + skull.middle
    for primitive in worn:
        place = frames[WORN][0] @ [*primitive.at, 1.0]
        assert abs(place - middle).max() < 3.2 * max(
            *skull.radii, LEAST_SKULL * float(max(np.subtract(*bounds(animal)[::-1])))
        )


@pytest.mark.parametrize("garment", ["scarf", "tie", "backpack", "sweater", "boots", "cloak"])
def test_what_is_worn_below_the_head_is_seen(garment: str) -> None:
    animal = build("corgi")
    dressed = attired(animal, [Garment(kind=garment, colour="green")])
    assert dressed.primitives != animal.primitives


@pytest.mark.parametrize("kind", [*FAMILIES["quadruped"], *FAMILIES["bird"]])
def test_any_animal_can_be_somebody(kind: str) -> None:
    if skull_of(build(kind)) is None:
        pytest.skip("no head that moves")
    figure = build_figure(look_of_person(Person(name=kind, beast=kind), Face(brows=0.5)))
    assert any(p.node == f"{PREFIX}head" for p in figure.primitives)
    low, high = bounds(figure)
    assert abs(low[1]) < 0.05 * high[1] and 1.0 < high[1] < 3.2


def test_a_trade_dresses_the_animal_that_has_it() -> None:
    figure = build_figure(look_of_person(Person(name="chef", figure="chef", beast="raccoon"), Face(brows=0.5)))
    assert any(p.role == "hat" for p in figure.primitives)
