"""Roads of places: under what drives, before who walks on the pavement, along the way that is gone."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.grounds.roadway import roadway
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.surroundings import surroundings

WHITE = 0.8


def asphalt(prompt):
    """The road's surface in a shot's set: (middle across, middle in depth, half across, half in depth) in m."""
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=2, duration_s=3, aspect=16 / 9)
    made = surroundings(staged, 8)
    road = max(
        (p for p in made.primitives if p.kind == "box" and p.role == "set" and p.size[1] < 0.02),
        key=lambda p: max(p.size[0], p.size[2]),
    )
    at = made.poses[made.primitives.index(road)][:, 3] * staged.unit
    return at[0], at[2], road.size[0] * staged.unit, road.size[2] * staged.unit


@pytest.mark.parametrize(
    "prompt",
    [
        "A taxi drives down a city street",
        "A truck drives along a mountain road",
        "A red car drives along a coastal road",
    ],
)
def test_what_drives_has_asphalt_under_it_that_runs_its_way(prompt):
    _, z, across, depth = asphalt(prompt)
    assert abs(z) < depth
    assert across > 10 * depth


def test_a_road_runs_into_the_depth_where_somebody_comes_toward_the_camera():
    _, _, across, depth = asphalt("A motorcyclist rides down a desert highway toward the camera")
    assert depth > 10 * across


def test_who_walks_in_a_street_walks_beside_the_road():
    _, z, _, depth = asphalt("A man walks down a city street")
    assert z + depth < -1


def test_every_road_is_of_a_kind_that_can_be_made():
    for place in PLACES.values():
        if place.road:
            assert len(roadway(place.road, driven=True)) >= 3


@pytest.mark.parametrize("in_depth", [False, True])
def test_dashes_lie_on_the_asphalt(in_depth):
    made = roadway("road", driven=True, in_depth=in_depth)
    road, dashes = made[0], [p for p in made[1:] if max(p.size) < 3 and p.colour[0] > WHITE]
    axis = 0 if in_depth else 2
    assert dashes
    for dash in dashes:
        assert abs(dash.at[axis] - road.at[axis]) < road.size[axis]
        assert dash.at[1] + dash.size[1] > road.at[1] + road.size[1]
    assert np.ptp([d.at[2 - axis] for d in dashes]) > 20
