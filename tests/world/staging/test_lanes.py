"""Two of whom each does its own have room: lanes for who goes, a side for what each works on, and fliers low enough to be seen with the others."""

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layouts.fitted_sizes import fitted
from sora2_nodes.world.staging.layouts.lanes import going
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import stage


def staged(prompt):
    return stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)


def member(shot, name):
    return next(m for m in shot.members if m.name == name)


def way(shot, name):
    return next(d.path for d in shot.script.parts[member(shot, name).owner].deeds if d.path is not None)


@pytest.mark.parametrize(
    ("prompt", "goes", "stays"),
    [
        ("A camel walks by and a goat eats grass", "camel", "goat"),
        ("A fox trots past as a donkey sleeps", "fox", "donkey"),
    ],
)
def test_who_goes_has_a_lane_of_its_own(prompt, goes, stays):
    shot = staged(prompt)
    deep = 0.5 * min(float(member(shot, goes).size[2]), float(member(shot, stays).size[2]))
    gap = way(shot, goes)[:, 2] - shot.spots[member(shot, stays).owner].z
    assert abs(gap).min() > deep
    tall = float(member(shot, goes).size[1]) > float(member(shot, stays).size[1])
    assert (gap.mean() < 0) == tall  # the tall one behind


def test_two_who_go_side_by_side_stay_together():
    shot = staged("An ostrich runs alongside a moving truck")
    assert len(going(shot.brief, shot.brief.actions)) == 2
    lengths = [np.linalg.norm(np.ptp(way(shot, name), axis=0)) for name in ("ostrich", "truck")]
    assert lengths[0] == pytest.approx(lengths[1], rel=0.2)


def test_what_flies_is_seen_with_who_is_on_the_ground():
    shot = staged("A puppy sits and a butterfly flies by")
    puppy, butterfly = member(shot, "puppy"), member(shot, "butterfly")
    assert shot.spots[butterfly.owner].y < 2.0 * float(puppy.size[1])


def test_each_has_its_own_things_at_its_side():
    shot = staged("A goat eats a carrot and a rabbit nibbles a cabbage")
    goat, carrot, rabbit, cabbage = (
        shot.spots[member(shot, name).owner].x for name in ("goat", "carrot", "rabbit", "cabbage")
    )
    assert (goat < rabbit) == (carrot < rabbit) and (goat < rabbit) == (goat < cabbage)


@pytest.mark.parametrize(
    ("prompt", "most"), [("A boy climbs an oak", 3.1), ("A cat climbs a tree", 4.7), ("A koala eats bamboo", 1.6)]
)
def test_a_plant_is_no_larger_than_both_are_seen(prompt, most):
    brief = fitted(brief_for(Shot(prompt=prompt)))
    (action,) = (a for a in brief.actions if a.act in ("climb", "eat"))
    plant = next(("thing", i) for i, t in enumerate(brief.things) if t.kind in ("oak", "tree", "bamboo"))
    assert size_m(brief, plant) <= most * size_m(brief, action.subject)


@pytest.mark.parametrize("prompt", ["A van drives past a barn", "A canoe glides past a buoy"])
def test_what_goes_past_something_goes_from_one_side_of_it_to_the_other(prompt):
    shot = staged(prompt)
    goes, stands = shot.members[0], shot.members[1]
    path, there = way(shot, goes.name), shot.spots[stands.owner]
    assert (path[0, 0] - there.x) * (path[-1, 0] - there.x) < 0
    assert path[:, 2].min() > there.z


@pytest.mark.parametrize(
    ("prompt", "side"),
    [
        ("A rabbit runs to the left under a bench", -1),
        ("A squid swims past an anchor from left to right under water", 1),
    ],
)
def test_a_side_that_is_said_counts_more_than_what_one_is_under_or_before(prompt, side):
    path = way(shot := staged(prompt), shot.members[0].name)
    assert (path[-1, 0] - path[0, 0]) * side > 0.3


def test_who_darts_under_something_comes_out_on_the_other_side():
    shot = staged("A weasel darts under a van")
    path, van = way(shot, shot.members[0].name), shot.spots[member(shot, "van").owner]
    assert (path[0, 0] - van.x) * (path[-1, 0] - van.x) < 0


@pytest.mark.parametrize("prompt", ["A tractor drives near a barn", "A goat trots near a cottage"])
def test_what_goes_near_a_house_goes_before_it(prompt):
    shot = staged(prompt)
    goes, house = shot.members[0], shot.members[1]
    assert way(shot, goes.name)[:, 2].min() > shot.spots[house.owner].z + 0.2 * float(house.size[2])


def test_those_who_swim_among_things_don_t_swim_into_one_another():
    shot = staged("Five geese swim in a pond with water lilies")
    geese = [shot.spots[m.owner] for m in shot.members if m.name == "goose"]
    assert len(geese) == 5 and len({(round(s.x, 1), round(s.z, 1)) for s in geese}) == 5
