"""Two of which a shot says how they stand to one another are both seen, so."""

from itertools import pairwise

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layouts.fitted_sizes import fitted
from sora2_nodes.world.staging.layouts.pairs import pair_of
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name


def staged(prompt):
    return stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)


def spot(shot, ref):
    return next(shot.spots[m.owner] for m in shot.members if m.ref == ref)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A goat stands on the left of a bicycle", "left_of"),
        ("A cow eats grass on the right of a bench", "right_of"),
        ("A parrot flying on the left side of a balloon", "left_of"),
        ("A sheep sits in front of a barrel", "in_front_of"),
        ("A donkey behind a piano", "behind"),
    ],
)
def test_who_does_something_somewhere_is_on_that_side(prompt, kind):
    shot = staged(prompt)
    pair = pair_of(shot.brief)
    assert pair is not None and pair.kind == kind
    assert {pair.subject, pair.base} <= set(shot.focus)
    one, other = spot(shot, pair.subject), spot(shot, pair.base)
    if kind in ("left_of", "right_of"):
        assert (one.x < other.x) == (kind == "left_of")
    else:
        assert (one.z > other.z) == (kind == "in_front_of")
        assert abs(one.x - other.x) > 0.05  # beside, so that neither hides the other


@pytest.mark.parametrize(
    "prompt", ["A mouse on the left of a barn", "A statue behind a cup", "A boy on the right of an oak"]
)
def test_sizes_give_way_until_both_are_seen(prompt):
    brief = fitted(brief_for(Shot(prompt=prompt)))
    pair = pair_of(brief)
    sizes = sorted(size_m(brief, ref) for ref in (pair.subject, pair.base))
    assert sizes[0] >= 0.23 * sizes[1]


@pytest.mark.parametrize("prompt", ["A cow hides under a table", "A donkey sleeps under a bench"])
def test_what_one_is_under_is_large_enough(prompt):
    brief = fitted(brief_for(Shot(prompt=prompt)))
    pair = pair_of(brief)
    assert pair.kind == "under" and size_m(brief, pair.base) >= 1.49 * size_m(brief, pair.subject)


def test_who_walks_on_a_side_stays_on_it():
    shot = staged("A boy walking on the left of a horse")
    (deed,) = [d for d in shot.script.parts["person:0"].deeds if d.path is not None]
    horse = spot(shot, ("thing", 0))
    assert (deed.path[:, 0] < horse.x).all()


def test_who_swims_under_a_bridge_is_on_water_below_it():
    brief = brief_for(Shot(prompt="A duck swims under a bridge"))
    assert brief.place.name == "river" and any(t.kind == "bridge" for t in brief.things)
    assert any(r.kind == "under" for r in brief.relations)


def test_a_shop_stands_in_a_street_not_in_a_room():
    assert place_name(staged("A cat sits in front of a shop")) == "street"


def test_a_bird_beside_a_balloon_steers_nothing():
    brief = brief_for(Shot(prompt="A pigeon flying on the right of a hot air balloon"))
    assert not brief.people


def test_people_at_a_table_keep_their_places():
    assert pair_of(brief_for(Shot(prompt="A woman sits in front of a desk"))) is None


@pytest.mark.parametrize("side", ["left", "right"])
def test_several_on_a_side_stand_apart(side: str) -> None:
    shot = staged(f"Three red cubes to the {side} of a blue sphere")
    cubes = sorted(shot.spots[m.owner].x for m in shot.members if m.name == "cube")
    ball = next(shot.spots[m.owner].x for m in shot.members if m.name == "ball")
    wide = next(float(m.size[0]) for m in shot.members if m.name == "cube")
    assert all(b - a > 1.05 * wide for a, b in pairwise(cubes))
    assert all((x < ball) == (side == "left") for x in cubes)
