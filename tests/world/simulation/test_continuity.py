"""What a shot leaves behind is there in the next."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story import brief_for, restyle
from sora2_nodes.story.storyboard import Action, Brief, Person, Shot, Storyboard, Thing
from sora2_nodes.world import carry_over, compose, plan_end, simulate
from tests.world.scenes import brief_of, shot


def go_on(brief, scene, plan, seed=1):
    """The next shot, from states that went through a file."""
    end = json.loads(json.dumps(plan_end(scene, plan)))
    later = carry_over(compose(brief, seed=seed, duration_s=2.0), end)
    return later, simulate(later, start=end), end


def part(scene, **fields):
    return next(i for i, p in enumerate(scene.parts) if all(getattr(p, k) == v for k, v in fields.items()))


def test_a_thing_that_is_not_mentioned_again_stays():
    scene, plan = shot(brief_of("drop", material="fabric"), seed=1, duration_s=3.0)
    later, more, _ = go_on(brief_of("drop", shape="box", material="wood"), scene, plan)
    assert sorted(p.shape for p in later.parts) == ["box", "sphere"]
    ball = part(later, shape="sphere")
    assert np.allclose(more.position[0, ball], plan.after.position[0], atol=1e-4)
    assert np.abs(more.position[:, ball] - more.position[0, ball]).max() < 0.6


def test_things_are_known_again_by_their_looks_not_their_numbers():
    both = Brief(things=(Thing(), Thing(shape="box", material="wood")))
    scene, plan = shot(both, seed=1)
    later, more, _ = go_on(Brief(things=(Thing(shape="box", material="wood"),)), scene, plan)
    box, before = part(later, shape="box"), part(scene, shape="box")
    assert later.parts[box].name != scene.parts[before].name
    assert np.allclose(more.position[0, box], plan.after.position[before], atol=1e-4)
    assert len(later.parts) == 2


def test_a_thing_keeps_its_size():
    scene, plan = shot(brief_of("rest", size="huge"), seed=1)
    crowd = Brief(things=(Thing(size="huge"), *(Thing(shape="box", size="huge") for _ in range(5))))
    later, _, _ = go_on(crowd, scene, plan)
    assert later.parts[part(later, shape="sphere")].half == scene.parts[0].half


def test_a_pendulum_swings_on():
    scene, plan = shot(brief_of("pendulum"), seed=1)
    for brief, seed in ((brief_of("pendulum"), 5), (brief_of("rest", shape="box"), 1)):
        later, more, _ = go_on(brief, scene, plan, seed)
        ball, before = part(later, shape="sphere"), part(scene, shape="sphere")
        assert np.allclose(more.position[0, ball], plan.after.position[before], atol=1e-3)
        _, px, py = next(row for row in later.script["pins"] if row[0] == later.parts[ball].name)
        length = np.hypot(more.position[:, ball, 0] - px, more.position[:, ball, 1] - py)
        assert np.ptp(length) < 0.02
        assert np.ptp(more.position[:, ball, 0]) > 0.3
        assert len(later.script["strings"]) == 1


@pytest.mark.parametrize("verb", ["ramp", "seesaw"])
def test_what_was_built_stays(verb):
    scene, plan = shot(brief_of(verb, target=verb == "seesaw", direction="right"), seed=1)
    later, more, _ = go_on(brief_of("rest"), scene, plan)
    built = [p.name for p in scene.parts if p.owner == "prop"]
    for name in built:
        i, before = part(later, name=name), part(scene, name=name)
        assert np.allclose(more.position[0, i], plan.after.position[before], atol=1e-4)
        assert np.allclose(more.angle[0, i], plan.after.angle[before], atol=0.05)


def test_somebody_who_is_not_mentioned_again_stands_by():
    scene, plan = shot(brief_of("walk", direction="right"), seed=1)
    later, more, _ = go_on(brief_of("drop"), scene, plan)
    torso, before = (next(i for i, p in enumerate(s.parts) if p.name.endswith("torso")) for s in (later, scene))
    assert np.allclose(more.position[0, torso], plan.after.position[before], atol=1e-3)
    assert np.ptp(more.position[:, torso, 0]) < 0.1
    assert len(later.parts) == 13


def test_somebody_else_does_not_take_their_place():
    scene, plan = shot(brief_of("walk"), seed=1)
    other = Brief(people=(replace(Person(), outfit="red"),), actions=(Action(verb="wave", subject=("person", 0)),))
    later, _more, _ = go_on(other, scene, plan)
    assert len(later.parts) == 24
    torsos = [i for i, p in enumerate(later.parts) if p.name.endswith("torso")]
    assert {later.parts[i].colour for i in torsos} == {p.colour for p in (later.parts[torsos[0]], scene.parts[0])}


def test_carrying_nothing_changes_nothing():
    scene, _ = shot(brief_of("drop"), seed=1)
    assert carry_over(scene, {}) == scene


def test_a_rolling_ball_goes_on_over_the_cut_without_standing_still_for_a_frame():
    scene, plan = shot(brief_of("roll", direction="right"), seed=1, duration_s=1.5)
    later, more, _ = go_on(brief_of("rest"), scene, plan)
    ball = part(later, shape="sphere")
    x = np.concatenate([plan.position[-4:, 0, 0], more.position[:4, ball, 0]])
    steps = np.diff(x)
    assert steps.min() > 0.9 * steps[0] > 0.01
    assert np.abs(np.diff(steps)).max() < 0.1 * steps[0]


def test_style_variants_of_a_storyboard_share_its_plan():
    board = Storyboard(shots=(Shot(prompt="a red ball rolls to the right and hits a box"),))
    plans = []
    for style in ({}, {"tone": "noir"}, {"lighting": "night"}):
        brief = brief_for(restyle(board, **style).shots[0])
        plans.append(simulate(compose(brief, seed=3, duration_s=2.0)))
    assert all(np.array_equal(plan.position, plans[0].position) for plan in plans)
    assert all(plan.contacts == plans[0].contacts for plan in plans)
    tall = simulate(compose(brief_for(board.shots[0]), seed=3, duration_s=2.0, aspect=9 / 16))
    assert not np.array_equal(tall.position, plans[0].position)  # another format is composed anew
