"""Who goes to a side that was said crosses the picture before a camera that rests; two who are busy with their own are both seen."""

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layouts.duos import duo_of
from sora2_nodes.world.staging.layouts.fitted_sizes import fitted
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


def planned(prompt):
    shot = stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)
    return shot, plan_of(shot)


@pytest.mark.parametrize(
    ("prompt", "axis", "sign"),
    [
        ("A pig trots from right to left across a farm", 0, -1),
        ("A truck drives from the left to the right on a road", 0, 1),
        ("A crow flies upwards in a park", 1, 1),
        ("A kite floats downwards", 1, -1),
        ("A helicopter slowly descends", 1, -1),
        ("A gust of wind lifts a balloon into the sky", 1, 1),
        ("A boat sails rightwards on a lake", 0, 1),
    ],
)
def test_a_way_to_a_side_is_seen_by_a_camera_that_rests(prompt, axis, sign):
    shot, plan = planned(prompt)
    assert not shot.goes_along
    (owner,) = [m.owner for m in shot.members if m.ref in shot.focus][:1]
    way = plan.position[:, shot.index[owner]]
    assert sign * float(way[-1, axis] - way[0, axis]) > 0.25
    assert float(np.ptp(plan.camera.target[:, axis])) < 0.05


@pytest.mark.parametrize(
    "prompt", ["A mouse eats cheese while an elephant walks by", "A rabbit hops, a bus drives on the road"]
)
def test_neither_of_two_is_lost_beside_the_other(prompt):
    brief = fitted(brief_for(Shot(prompt=prompt)))
    duo = duo_of(brief)
    assert len(duo) == 2
    sizes = sorted(size_m(brief, ref) for ref in duo)
    assert sizes[0] > 0.1 * sizes[1]
    shot, _ = planned(prompt)
    assert set(duo) <= set(shot.focus)


@pytest.mark.parametrize("prompt", ["A goat eats grass, a horse sleeps nearby", "A puppy runs beside a moving tram"])
def test_clauses_of_two_who_live_go_on_at_once(prompt):
    assert {a.order for a in brief_for(Shot(prompt=prompt)).actions} == {0}


def test_what_strikes_still_comes_before_what_falls():
    actions = brief_for(Shot(prompt="A ball hits a tower of blocks, the blocks fall")).actions
    assert len({a.order for a in actions}) > 1


def test_what_flies_to_somebody_comes_from_the_side_it_is_said_to():
    shot, _ = planned("A frisbee flying left towards a cat")
    (deed,) = [d for d in shot.script.parts["thing:0:0"].deeds if d.path is not None]
    cat = next(shot.spots[m.owner] for m in shot.members if m.name == "cat")
    assert deed.path[0, 0] > deed.path[-1, 0] > cat.x
    assert deed.path[:, 1].min() > 0.1


def test_a_fall_from_top_to_bottom_is_seen_all_the_way():
    shot, plan = planned("A vase falls from the top to the bottom")
    assert shot.tempo < 0.5
    high = plan.position[:, shot.index["thing:0:0"], 1]
    assert high[len(high) // 8] > 0.25 * high[0]
