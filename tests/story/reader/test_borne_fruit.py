"""Trees that bear fruit, and things said to be shaped out of food."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.assembly import matrices, placed
from sora2_nodes.world.catalogue.lookup import build
from sora2_nodes.world.staging.layouts.heaps import heaped


@pytest.mark.parametrize(
    ("text", "fruit"),
    [
        ("Red plums hang from a tree in a garden", "red plum"),
        ("A girl walks past an orange tree", "orange"),
        ("A tree full of ripe pears", "pear"),
        ("Purple cherries on a tree with white leaves", "purple cherry"),
        ("A farmer waters three peach trees", "peach"),
    ],
)
def test_a_tree_bears_what_is_said(text: str, fruit: str) -> None:
    things = read_prompt(text).things
    assert next(t for t in things if t.kind == "tree").holds == fruit
    assert not {t.kind for t in things} & {"plum", "orange", "pear", "cherry", "peach"}


@pytest.mark.parametrize("text", ["An apple falls from a tree", "A cherry tree in blossom", "Apples in a bowl under a tree", "A bird sits in a tree"])  # fmt: skip
def test_what_falls_or_blossoms_is_not_borne(text: str) -> None:
    assert not any(t.holds for t in read_prompt(text).things if t.kind == "tree")


def test_fruit_hangs_all_over_the_crown_in_its_colour() -> None:
    made = heaped(build("tree"), "blue apple")
    root = matrices(made, placed((0.0, 0.0, 0.0))[None])[0]
    fruit = [i for i, p in enumerate(made.primitives) if p.role == "fruit"]
    crown = np.array(
        [m[:, 3] for p, m in zip(made.primitives, root, strict=True) if p.node == "crown" and p.role == "main"]
    )
    places = root[fruit][:, :, 3]
    assert len(fruit) > 12 and all(made.primitives[i].colour[2] > made.primitives[i].colour[0] for i in fruit)
    assert (places[:, 1] > crown[:, 1].min() - 0.6 * np.ptp(crown[:, 1])).all()


@pytest.mark.parametrize(("text", "noun", "stuff"), [("green jelly in the shape of a cat", "cat", "jelly"), ("a watermelon sofa in a park", "sofa", "watermelon")])  # fmt: skip
def test_food_in_the_shape_of_something_is_that_made_of_it(text: str, noun: str, stuff: str) -> None:
    brief = read_prompt(text)
    change = brief.changes[0]
    assert change.values[-1] == stuff and change.subject is not None
    assert brief.things[change.subject[1]].kind == noun


def test_an_orange_car_is_no_fruit() -> None:
    assert not read_prompt("An orange car on a street").changes
