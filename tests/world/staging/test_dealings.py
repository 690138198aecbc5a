"""Whom an act is done to takes part; animals come to what they touch; blows leave large things where they are."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import plan_of


def staged(text: str) -> Staged:
    return stage(brief_for(Shot(prompt=text, duration_s=3.0)), seed=4, duration_s=3.0, aspect=16 / 9)


def apart(made: Staged, first: str, second: str) -> float:
    return float(np.hypot(made.spots[first].x - made.spots[second].x, made.spots[first].z - made.spots[second].z))


@pytest.mark.parametrize("text", ["A captain scolds a sailor", "A nun taunts a monk", "A warden handcuffs a burglar"])
def test_two_of_whom_one_deals_with_the_other_face_one_another(text: str):
    made = staged(text)
    left, right = sorted(("person:0", "person:1"), key=lambda owner: made.spots[owner].x)
    assert apart(made, left, right) * made.unit < 1.1
    facing = {
        owner: next(d.facing for d in made.script.parts[owner].deeds if d.facing is not None) for owner in (left, right)
    }
    assert np.cos(np.radians(facing[left])) > 0.8 and np.cos(np.radians(facing[right])) < -0.8


def test_who_is_lifted_is_in_both_arms():
    made = staged("A lifeguard lifts a child")
    assert made.script.parts["person:1"].held_by == "person:0" and made.script.parts["person:1"].socket == "arms"


def test_a_cat_stands_at_the_armchair_that_it_scratches_and_leaves_it_there():
    made = staged("A cat scratches an armchair")
    cat, chair = (next(m for m in made.members if m.name == name) for name in ("cat", "armchair"))
    reach = 0.5 * (float(cat.size[0]) + float(max(chair.size[0], chair.size[2])))
    assert apart(made, cat.owner, chair.owner) < 1.2 * reach
    assert not made.script.shoves


def test_a_small_thing_is_still_knocked_away():
    assert staged("A horse kicks a bucket").script.shoves


def test_what_an_animal_breaks_goes_to_pieces_and_not_the_animal():
    made = staged("A squirrel breaks a nut")
    assert {made.script.parts[owner].member.name for owner in made.script.breaks} == {"almonds"}  # as nuts are shown


def test_a_fish_stays_in_the_bowl_that_a_cat_watches():
    made = staged("A cat watches a goldfish in a bowl")
    cat, fish, bowl = (next(m.owner for m in made.members if m.name == n) for n in ("cat", "goldfish", "fishbowl"))
    assert made.spots[cat].scale == 1.0 and apart(made, cat, bowl) > 0.3
    plan = plan_of(made)
    home = plan.position[:, made.index[bowl]]
    assert float(np.abs(plan.position[:, made.index[fish]] - home)[:, 0].max()) < 0.3


def test_two_who_touch_one_thing_stand_on_both_sides_of_it():
    made = staged("Two girls braid flowers")
    assert apart(made, "person:0", "person:1") > 0.3


def test_who_speaks_to_several_has_them_side_by_side_before_him():
    made = staged("A captain scolds two sailors")
    doer, others = made.spots["person:0"], [made.spots["person:1"], made.spots["person:2"]]
    assert len({np.sign(other.x - doer.x) for other in others}) == 1
    assert abs(others[0].x - others[1].x) * made.unit > 0.3


def test_who_parts_two_stands_between_them():
    made = staged("A referee separates two wrestlers")
    xs = [made.spots[f"person:{k}"].x for k in range(3)]
    assert min(xs[1:]) < xs[0] < max(xs[1:])


def test_two_who_share_an_umbrella_are_both_under_it():
    made = staged("Two sisters share an umbrella in the rain")
    umbrella = next(m for m in made.members if m.name == "umbrella")
    assert made.script.parts[umbrella.owner].held_by.startswith("person")
    assert apart(made, "person:0", "person:1") < 0.5 * float(umbrella.size[0])


def test_who_embraces_under_an_umbrella_keeps_it_in_the_hand():
    made = staged("A couple embraces under an umbrella")
    umbrella = next(m for m in made.members if m.name == "umbrella")
    assert made.script.parts[umbrella.owner].held_by.startswith("person")


def test_what_one_throws_at_stands_aside_and_is_flown_at():
    made = staged("A lumberjack is throwing an axe at a target")
    axe, goal = (next(m.owner for m in made.members if m.name == name) for name in ("axe", "archery target"))
    shove = next(s for s in made.script.shoves if s.owner == axe)
    away = made.spots[goal].x - made.spots["person:0"].x
    assert abs(away) > 1.0 and np.sign(shove.velocity[0]) == np.sign(away)


def test_the_camera_stays_by_who_climbs_over_a_fence():
    made = staged("A sailor climbs over a fence")
    assert float(plan_of(made).camera.eye[:, 1].max()) < 5.0


def test_who_cracks_the_knuckles_stays_on_the_feet():
    deeds = {deed.verb for deed in staged("A boxer is cracking his knuckles").script.parts["person:0"].deeds}
    assert "fall" not in deeds and "clench fists" in deeds
