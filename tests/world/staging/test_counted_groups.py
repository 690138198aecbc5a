"""Things of which so many were said stand so that each of them is seen."""

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layouts.fitted_sizes import fitted
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


def staged(prompt):
    return stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "number"),
    [("five hens in a farmyard", 5), ("six goats stand on a meadow", 6), ("seven crabs on a beach", 7)],
)
def test_many_alike_stand_apart_in_what_is_seen_of_them(prompt, number):
    shot = staged(prompt)
    members = [m for m in shot.members if m.ref == ("thing", 0)]
    assert len(members) == number
    spots = [shot.spots[m.owner] for m in members]
    for k, a in enumerate(spots):
        for b in spots[k + 1 :]:
            assert abs(a.x - b.x) > 0.3 * float(members[0].size.max())


@pytest.mark.parametrize("prompt", ["three rabbits and four beetles in a garden", "two cows and five hens on a meadow"])
def test_the_small_ones_of_two_kinds_are_grown_and_stand_in_front(prompt):
    brief = fitted(brief_for(Shot(prompt=prompt)))
    assert size_m(brief, ("thing", 1)) >= 0.49 * size_m(brief, ("thing", 0))
    shot = staged(prompt)
    depth = {ref: np.mean([shot.spots[m.owner].z for m in shot.members if m.ref == ref]) for ref in shot.focus}
    assert depth["thing", 1] > depth["thing", 0]


def test_every_one_of_them_is_in_the_frame():
    shot = staged("two goats and six hens on a meadow")
    camera = plan_of(shot).camera
    far = float(np.linalg.norm(camera.eye[0] - camera.target[0]))
    widest = max(abs(shot.spots[m.owner].x - camera.target[0][0]) for m in shot.members if m.ref in shot.focus)
    assert widest < far * np.tan(np.radians(camera.fov_deg) / 2) * 16 / 9


@pytest.mark.parametrize("prompt", ["five puppies sit on three chairs", "four cats lie on two beds"])
def test_those_on_fewer_things_are_shared_out_among_them(prompt):
    shot = staged(prompt)
    supports = {shot.spots[m.owner].support for m in shot.members if m.ref == ("thing", 0)}
    assert len(supports) == sum(m.ref == ("thing", 1) for m in shot.members)


@pytest.mark.parametrize(
    ("prompt", "act"), [("Four geese fly over a pond", "fly"), ("Two deer swim across a rushing river", "swim")]
)
def test_a_plural_before_a_verb_that_is_a_noun_too_does_it(prompt, act):
    assert act in {a.act for a in brief_for(Shot(prompt=prompt)).actions}


def test_trees_that_somebody_tends_stand_side_by_side_behind():
    shot = staged("A gardener waters six apple trees")
    trees = [shot.spots[m.owner] for m in shot.members if m.ref == ("thing", 0)]
    (gardener,) = [shot.spots[m.owner] for m in shot.members if m.person]
    assert len({round(t.x, 1) for t in trees}) == len(trees) >= 6
    assert np.mean([t.z for t in trees]) < gardener.z


def test_what_a_pond_has_is_in_no_beak():
    brief = brief_for(Shot(prompt="Five geese swim in a pond with lily pads"))
    assert not any(r.kind == "holding" for r in brief.relations)
