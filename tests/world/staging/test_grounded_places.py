"""Who stands on the ground has ground: below what flies over them, on a shore with a ship far off, in shallow water."""

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name


def staged(prompt):
    return stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A hot air balloon floats over a cow", "farm"),
        ("A helicopter descends to land", "meadow"),
        ("A helicopter flies", "sky"),
        ("A penguin walks as a ferry sails in the distance", "glacier"),
        ("A horse trots as a ship sails in the distance", "beach"),
        ("Three bears are fishing in a river", "lake"),
        ("A crow flies beside a hot air balloon", "sky"),
        ("A girl digs beside a beach umbrella", "beach"),
        ("A girl walks with a kite", "meadow"),
        ("A kite rises at an outdoor birthday party", "garden"),
    ],
)
def test_a_shot_plays_where_those_stand_who_do(prompt, place):
    assert place_name(staged(prompt)) == place


@pytest.mark.parametrize("prompt", ["A bear fishes in a river", "A moose stands in a pond"])
def test_who_wades_stands_in_the_water(prompt):
    shot = staged(prompt)
    assert -0.4 < shot.spots[shot.members[0].owner].y / float(shot.members[0].size[1]) < -0.05


def test_a_seal_swims_with_its_head_out_of_the_water():
    shot = staged("A seal surfaces near a buoy")
    seal = next(m for m in shot.members if m.name == "seal")
    assert -0.8 < shot.spots[seal.owner].y / float(seal.size[1]) < -0.2


def test_a_bridge_spans_who_swims_below_it():
    shot = staged("A goose swims under a bridge")
    goose, bridge = (next(m for m in shot.members if m.name == name) for name in ("goose", "bridge"))
    assert max(goose.size) < 0.2 * max(bridge.size)


@pytest.mark.parametrize("prompt", ["A walnut rolls to the left on a table", "A coin lies on a desk"])
def test_what_is_small_is_on_its_table_where_it_is_looked_at(prompt):
    shot = staged(prompt)
    table = next(m for m in shot.members if m.name in ("table", "desk"))
    assert abs(shot.spots[table.owner].z) < 1.0


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Students walk in front of a school", "park"),
        ("A chef stands in front of a restaurant", "street"),
        ("A car parks at a hotel", "street"),
        ("A student sits in a classroom", "classroom"),
    ],
)
def test_who_is_before_a_house_is_out_of_doors(prompt, place):
    assert place_name(staged(prompt)) == place
