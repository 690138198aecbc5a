"""Who sits in what goes is as large as usual and where it goes; trees, lakes and rivers are stood at; a place that is shown is the set."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layers import layer
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=3.0)), seed=1, duration_s=3.0, aspect=16 / 9)


@pytest.mark.parametrize(
    "prompt", ["A man sits in a boat on a lake", "A woman in a canoe", "Two girls in a rowing boat"]
)
def test_people_in_boats_keep_their_size_and_the_boat_is_in_the_picture(prompt: str) -> None:
    staged = _staged(prompt)
    people = [part for part in staged.script.parts.values() if part.member.person]
    assert people and all(part.spot.scale == 1.0 and part.held_by for part in people)
    assert ("thing", 0) in staged.focus


@pytest.mark.parametrize("kind", ["car", "convertible", "pickup truck"])
def test_who_sits_in_a_car_is_on_a_street(kind: str) -> None:
    assert place_name(_staged(f"A man sits in a {kind}")) == "street"


@pytest.mark.parametrize("prompt", ["A boy behind a tree", "A man in front of a tree"])
def test_who_is_at_a_tree_is_at_its_trunk(prompt: str) -> None:
    parts = {part.member.person: part for part in _staged(prompt).script.parts.values()}
    tree, who = parts[False], parts[True]
    away = np.hypot(who.spot.x - tree.spot.x, who.spot.z - tree.spot.z)
    assert away < 0.3 * float(tree.member.size[1])


@pytest.mark.parametrize(("prompt", "place"), [("A tent beside a lake", "lake shore"), ("A boat on a lake", "lake")])
def test_what_stands_at_a_lake_stands_ashore(prompt: str, place: str) -> None:
    assert place_name(_staged(prompt)) == place


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A river", "river"),
        ("A small stream", "river"),
        ("A calm lake at dawn", "lake"),
        ("A winding road", "mountain road"),
        ("A bridge over a river", "lake"),
        ("A suspension bridge in fog", "lake"),
        ("A street musician plays the violin", "stage"),
    ],
)
def test_a_place_that_a_prompt_is_about_is_the_set(prompt: str, place: str) -> None:
    assert place_name(_staged(prompt)) == place


def test_a_river_has_two_banks() -> None:
    land = [p for p in layer("far bank", np.random.default_rng(1)) if p.kind == "box"]
    assert land and all(p.at[2] + p.size[2] < -6.0 for p in land)
