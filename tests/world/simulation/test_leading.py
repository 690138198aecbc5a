"""Shots that end where another begins."""

from __future__ import annotations

import json

import numpy as np
import pytest

from sora2_nodes.world import compose, simulate
from sora2_nodes.world.simulation.continuity import matched, plan_begin
from sora2_nodes.world.simulation.leading import lead_in
from tests.world.scenes import brief_of, shot


def led(before, after, seed=1, seconds=2.0):
    """The shot before, planned so that it ends where the one after begins; and that one."""
    scene, plan = shot(after, seed=seed)
    goal = json.loads(json.dumps(plan_begin(scene, plan)))
    made, led_plan, landing = lead_in(compose(before, seed=seed, duration_s=seconds), goal)
    return made, led_plan, landing, matched(made, goal)


@pytest.mark.parametrize("verb", ["rest", "roll", "drop", "slide", "pendulum", "walk", "wave", "throw"])
@pytest.mark.parametrize("before", ["rest", "roll"])
def test_the_last_frame_is_one_step_from_where_the_next_shot_begins(verb, before):
    shape = "box" if verb == "slide" else "sphere"
    made, plan, _, goal = led(brief_of(before, shape=shape), brief_of(verb, shape=shape, direction="right"))
    index = {p.name: i for i, p in enumerate(made.parts)}
    for name, state in goal.items():
        step = np.abs(plan.position[-1, index[name]] - state["position"]).max()
        speed = np.hypot(*state["velocity"])
        assert step < 0.02 + 1.2 * speed / 24, name
    assert np.abs(np.diff(plan.position, axis=0)).max() < 0.3


def test_a_ball_is_sent_off_so_that_it_rolls_into_the_next_shot():
    _, plan, landing, goal = led(brief_of("roll", direction="right"), brief_of("rest"))
    assert landing.missed_m < 0.01
    assert landing.missed_mps < 0.05
    ball = goal["thing:0:0"]
    assert abs(plan.position[0, 0, 0] - ball["position"][0]) > 0.25  # and came from elsewhere
    assert abs(plan.position[-1, 0, 0] - ball["position"][0]) < 0.01


def test_what_the_next_shot_holds_in_the_air_is_held():
    made, plan, landing, goal = led(brief_of("wave"), brief_of("drop"))
    ball = next(i for i, p in enumerate(made.parts) if p.shape == "sphere" and not p.owner.startswith("person"))
    name = made.parts[ball].name
    assert goal[name]["held"]
    assert np.ptp(plan.position[:, ball], axis=0).max() < 1e-6
    assert landing.missed_m == 0


def test_nothing_loses_energy_backward():
    """The way into the next shot is a forward one: a rolling ball only slows down."""
    _, plan, _, _ = led(brief_of("roll", direction="right"), brief_of("roll", direction="right"), seconds=3.0)
    speed = np.abs(plan.velocity[:, 0, 0])
    moving = speed > 0.02
    first = int(np.argmax(moving))
    assert (np.diff(speed[first + 1 : -12]) < 0.02).all()


def test_equal_arguments_give_equal_plans():
    one, other = (led(brief_of("roll"), brief_of("roll"))[1] for _ in range(2))
    assert np.array_equal(one.position, other.position)


def test_a_scene_that_leads_nowhere_is_a_plain_one():
    scene = compose(brief_of("roll"), seed=1, duration_s=2.0)
    assert np.allclose(lead_in(scene, {})[1].position, simulate(scene).position)
