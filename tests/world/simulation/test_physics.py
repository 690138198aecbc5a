"""Motion follows the physics it is said to follow."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.world import matter
from sora2_nodes.world.composing.compose import compose
from sora2_nodes.world.simulation.simulate import simulate
from tests.world.scenes import brief_of, shot


def straight(scene, part=0, **row):
    """The scene with a thing's start changed: fields of a script row by name."""
    names = ("x", "y", "z", "angle", "vx", "vy", "spin", "release", "lane")
    name = scene.parts[part].name
    values = {**dict(zip(names, scene.script["bodies"][name], strict=True)), **row}
    bodies = {**scene.script["bodies"], name: tuple(values[n] for n in names)}
    return replace(scene, script={**scene.script, "bodies": bodies})


@pytest.mark.parametrize("gravity", [1.62, 3.71, 9.81, 24.79])
def test_a_falling_ball_accelerates_with_gravity(gravity):
    scene = straight(compose(brief_of("drop", gravity=gravity), seed=1, duration_s=2.0), y=1.6, vx=0.0, release=0.0)
    plan = simulate(scene, fps=120)
    first = next(c.time_s for c in plan.contacts)
    t = np.arange(len(plan.position)) / 120
    flight = t < first - 0.02
    fall = np.polyfit(t[flight], plan.position[flight, 0, 1], 2)[0] * -2
    assert fall == pytest.approx(gravity, rel=0.01)


def test_a_ball_at_zero_gravity_keeps_its_velocity():
    _scene, plan = shot(brief_of("drop", gravity=0.0), seed=2, duration_s=3.0)
    moving = plan.velocity[12:, 0]
    assert np.allclose(moving, moving[0], atol=1e-6)
    assert not plan.contacts


@pytest.mark.parametrize(
    ("material", "surface"), [("rubber", "concrete"), ("rubber", "wood"), ("wood", "tile"), ("earth", "concrete")]
)
def test_a_bounce_keeps_the_square_of_the_restitution_of_the_height(material, surface):
    brief = replace(brief_of("drop", material=material), surface=surface)
    scene = straight(compose(brief, seed=3, duration_s=3.0), y=1.5, vx=0.0, spin=0.0, release=0.0)
    plan = simulate(scene, fps=240)
    radius = scene.parts[0].half[0]
    first, second = [c.time_s for c in plan.contacts][:2]
    t = np.arange(len(plan.position)) / 240
    rise = plan.position[(t > first) & (t < second), 0, 1].max() - radius
    assert rise / (1.5 - radius) == pytest.approx(matter.restitution(material, surface) ** 2, rel=0.05, abs=0.005)


def test_contacts_fall_on_the_change_of_vertical_velocity():
    scene, plan = shot(brief_of("drop"), seed=4, duration_s=3.0, fps=480)
    for contact in plan.contacts[:3]:
        at = round(contact.time_s * 480)
        assert plan.velocity[at - 4, 0, 1] < 0 < plan.velocity[at + 4, 0, 1]
        assert plan.position[at, 0, 1] == pytest.approx(scene.parts[0].half[0], abs=0.012)


def test_the_impact_speed_is_that_of_the_fall():
    scene = straight(compose(brief_of("drop"), seed=5, duration_s=2.0), y=1.4, vx=0.0, release=0.0)
    contact = simulate(scene).contacts[0]
    fallen = 1.4 - scene.parts[0].half[0]
    assert contact.speed == pytest.approx(math.sqrt(2 * 9.81 * fallen), rel=0.02)
    assert contact.time_s == pytest.approx(math.sqrt(2 * fallen / 9.81), abs=0.002)
    bounce = matter.restitution("rubber", "wood")
    assert contact.impulse == pytest.approx(scene.parts[0].mass * contact.speed * (1 + bounce), rel=0.02)


@pytest.mark.parametrize("sizes", [("medium", "medium"), ("small", "large"), ("large", "small")])
def test_a_collision_in_free_space_keeps_momentum(sizes):
    brief = brief_of("collide", target=True, gravity=0.0, size=sizes[0])
    brief = replace(brief, things=(brief.things[0], replace(brief.things[1], shape="sphere", size=sizes[1])))
    scene = compose(brief, seed=1, duration_s=3.0)
    plan = simulate(straight(straight(scene, y=1.0), part=1, y=1.05), fps=240)
    hit = next(c for c in plan.contacts if c.b >= 0)
    mass = np.array([p.mass for p in scene.parts])
    at = round(hit.time_s * 240)
    before, after = (mass[:, None] * plan.velocity[at - 6]).sum(0), (mass[:, None] * plan.velocity[at + 6]).sum(0)
    assert after == pytest.approx(before, rel=1e-3, abs=1e-3 * mass.sum())


@pytest.mark.parametrize("seed", range(3))
def test_a_pendulum_swings_with_the_period_of_its_length(seed):
    scene, plan = shot(brief_of("pendulum", size="small"), seed=seed, duration_s=6.0, fps=120)
    name, px, py = scene.script["pins"][0]
    row = scene.script["bodies"][name]
    length, swing = math.hypot(row[0] - px, row[1] - py), abs(math.atan2(row[0] - px, py - row[1]))
    ball = next(i for i, p in enumerate(scene.parts) if p.name == name)
    side = np.sign(plan.position[:, ball, 0] - px)
    crossings = np.nonzero(side[1:] * side[:-1] < 0)[0]
    period = 2 * float(np.diff(crossings).mean()) / 120
    assert period == pytest.approx(2 * math.pi * math.sqrt(length / 9.81) * (1 + swing**2 / 16), rel=0.02)
    reach = np.hypot(plan.position[:, ball, 0] - px, plan.position[:, ball, 1] - py)
    assert np.allclose(reach, length, atol=0.01)


@pytest.mark.parametrize("shape", ["sphere", "disc"])
def test_a_rolling_thing_does_not_slip(shape):
    scene, plan = shot(brief_of("roll", shape=shape, direction="right"), seed=2)
    started = plan.velocity[:, 0, 0] > 0.1
    spin = np.gradient(plan.angle[:, 0].astype(float), 1 / 24)
    steady = started.copy()
    steady[: np.argmax(started) + 2] = steady[-2:] = False
    assert steady.sum() > 20
    assert np.allclose(plan.velocity[steady, 0, 0], -spin[steady] * scene.parts[0].half[0], atol=0.02)
    assert plan.rolling[100:150, 0].min() > 0.1
    assert plan.sliding.max() == 0


def test_friction_stops_a_slide_at_the_rate_of_the_pair():
    brief = replace(brief_of("slide", shape="box", material="wood", direction="right"), surface="wood")
    _scene, plan = shot(brief, seed=1, fps=120)
    speed = plan.velocity[:, 0, 0]
    fast = (speed > 0.3) & (np.arange(len(speed)) > np.argmax(speed) + 2)
    slowing = -np.polyfit(np.arange(fast.sum()) / 120, speed[fast], 1)[0]
    assert slowing == pytest.approx(9.81 * matter.friction("wood", "wood"), rel=0.05)


def test_ice_lets_a_box_slide_further_than_carpet():
    ways = []
    for surface in ("ice", "carpet"):
        scene = compose(
            replace(brief_of("slide", shape="box", material="wood"), surface=surface), seed=1, duration_s=2.0
        )
        plan = simulate(straight(scene, x=-1.0, vx=1.5, release=0.0))
        ways.append(float(plan.position[-1, 0, 0] - plan.position[0, 0, 0]))
    assert ways[0] > 3 * ways[1]


def test_energy_never_grows_in_a_drop():
    _scene, plan = shot(brief_of("drop"), seed=7, duration_s=4.0, fps=120)
    energy = 9.81 * plan.position[:, 0, 1] + 0.5 * (plan.velocity[:, 0] ** 2).sum(1)
    assert energy.max() <= energy[0] * 1.01


def test_things_at_rest_stay_where_they_are_and_are_silent():
    _, plan = shot(brief_of("rest", shape="box"), seed=3, duration_s=4.0)
    assert np.abs(plan.position - plan.position[0]).max() < 0.005
    assert not plan.contacts


def test_a_stack_of_boxes_stands():
    scene, plan = shot(brief_of("stack", shape="box", material="wood", count=3), seed=2, duration_s=4.0)
    heights = np.sort(plan.position[-1, :, 1])
    sizes = np.array([p.half[1] for p in scene.parts])
    assert heights[-1] > 4 * sizes.min()
    assert np.abs(plan.velocity[-1]).max() < 0.02


@pytest.mark.parametrize("surface", ["wood", "tile", "carpet", "ice"])
@pytest.mark.parametrize("material", ["wood", "metal", "plastic"])
def test_a_domino_row_falls_to_its_end_in_order(surface, material):
    brief = replace(brief_of("domino", shape="plank", count=6, material=material), surface=surface)
    _scene, plan = shot(brief, seed=1, duration_s=3.5)
    order = np.argsort(plan.position[0, :, 0])
    tilted = np.abs(plan.angle - plan.angle[0]) > 0.5
    assert tilted[-1].all()
    moments = tilted.argmax(axis=0)[order]
    assert list(moments) == sorted(moments) or list(moments) == sorted(moments, reverse=True)


def test_a_heavy_drop_turns_the_seesaw_and_throws_the_light_thing_up():
    brief = brief_of("seesaw", target=True, shape="box", size="large", material="stone")
    brief = replace(brief, things=(brief.things[0], replace(brief.things[1], size="small", material="wood")))
    scene, plan = shot(brief, seed=3)
    board = next(i for i, p in enumerate(scene.parts) if p.name.startswith("seesaw"))
    light = next(i for i, p in enumerate(scene.parts) if p.name == "thing:1:0")
    assert (np.sign(plan.angle[:, board]) == -np.sign(plan.angle[0, board])).any()
    assert plan.position[:, light, 1].max() > plan.position[0, light, 1] + 0.3


@pytest.mark.parametrize("shape", ["sphere", "box"])
def test_things_go_down_a_ramp(shape):
    scene, plan = shot(brief_of("ramp", shape=shape, direction="right"), seed=1, duration_s=2.5)
    thing = next(i for i, p in enumerate(scene.parts) if p.owner.startswith("thing"))
    assert plan.position[-1, thing, 1] < plan.position[0, thing, 1] - 0.2
    assert plan.position[-1, thing, 0] > plan.position[0, thing, 0] + 0.5


def test_a_topple_ends_on_its_side():
    _scene, plan = shot(brief_of("topple", shape="plank", size="large"), seed=1, duration_s=3.0)
    assert abs(abs(float(plan.angle[-1, 0])) - math.pi / 2) < 0.1


def test_things_in_different_lanes_pass_each_other():
    brief = brief_of("roll", target=False, direction="right")
    other = brief_of("roll", direction="left")
    both = replace(
        brief,
        things=brief.things + other.things,
        actions=(brief.actions[0], replace(other.actions[0], subject=("thing", 1))),
    )
    _, plan = shot(both, seed=1)
    assert plan.position[0, 0, 2] != plan.position[0, 1, 2]
    assert not [c for c in plan.contacts if c.b >= 0]


def test_nothing_sinks_into_the_ground():
    for verb in ("drop", "bounce", "throw", "slide", "topple"):
        scene, plan = shot(brief_of(verb, shape="box", size="medium"), seed=5, duration_s=4.0)
        assert plan.position[:, 0, 1].min() > 0.9 * min(scene.parts[0].half[:2])


def test_the_control_without_dynamics_never_flies_or_sounds():
    scene = compose(brief_of("bounce", direction="right"), seed=1, duration_s=2.0)
    plan = simulate(scene, dynamics=False)
    full = simulate(scene)
    assert not plan.dynamics
    assert not plan.contacts
    assert not plan.rolling.any()
    way = plan.position[:, 0].astype(float)
    assert np.allclose(way[0], full.position[0, 0])
    assert np.allclose(way[-1], full.position[-1, 0])
    chord = (way[-1] - way[0]) / np.linalg.norm(way[-1] - way[0])
    off = (way - way[0]) - ((way - way[0]) @ chord)[:, None] * chord
    assert np.abs(off).max() < 1e-6


def test_the_control_keeps_a_pendulum_on_its_string():
    scene = compose(brief_of("pendulum"), seed=1, duration_s=2.0)
    plan = simulate(scene, dynamics=False)
    name, px, py = scene.script["pins"][0]
    ball = next(i for i, p in enumerate(scene.parts) if p.name == name)
    length = np.hypot(plan.position[:, ball, 0] - px, plan.position[:, ball, 1] - py)
    assert np.ptp(length) < 1e-5
