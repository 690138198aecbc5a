"""Figures walk, run, leap, wave and talk plausibly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story.storyboard import Action, Brief, Person
from sora2_nodes.story.vocabulary import COLOURS, PERSON_ACTIONS
from sora2_nodes.world import CHANNELS, compose, contact_plan, simulate
from sora2_nodes.world.composing.people import LENGTHS, LIMBS
from sora2_nodes.world.simulation.speech import mouth_opening, voiced
from tests.world.scenes import brief_of, shot


def limb(scene, name):
    return next(i for i, p in enumerate(scene.parts) if p.name == f"person:0:{name}")


def ends(plan, scene, name):
    """Upper and lower end of a limb's axis. (F, 2) each"""
    i = limb(scene, name)
    kind = name.removesuffix("_l").removesuffix("_r")
    height = scene.script["people"][0][1]
    half = LENGTHS[kind] * height / 2
    axis = np.stack([-np.sin(plan.angle[:, i]), np.cos(plan.angle[:, i])], axis=1) * half
    return plan.position[:, i, :2] + axis, plan.position[:, i, :2] - axis


@pytest.mark.parametrize("verb", PERSON_ACTIONS)
def test_limbs_stay_joined(verb):
    scene, plan = shot(brief_of(verb), seed=1, duration_s=4.0)
    for side in ("l", "r"):
        assert np.abs(ends(plan, scene, f"thigh_{side}")[1] - ends(plan, scene, f"shin_{side}")[0]).max() < 0.01
        assert np.abs(ends(plan, scene, f"upper_arm_{side}")[1] - ends(plan, scene, f"forearm_{side}")[0]).max() < 0.01


@pytest.mark.parametrize("verb", PERSON_ACTIONS)
def test_feet_do_not_sink_and_limbs_do_not_jump(verb):
    scene, plan = shot(brief_of(verb), seed=2, duration_s=4.0)
    feet = [limb(scene, "foot_l"), limb(scene, "foot_r")]
    assert plan.position[:, feet, 1].min() > 0.02
    assert np.abs(np.diff(plan.position, axis=0)).max() < 0.3
    assert np.abs(np.diff(plan.angle, axis=0)).max() < 1.3


def test_a_walking_foot_on_the_ground_stands_still():
    scene, plan = shot(brief_of("walk", direction="right"), seed=1, fps=60)
    for foot in ("foot_l", "foot_r"):
        i = limb(scene, foot)
        height = plan.position[:, i, 1]
        still = (height < height.min() + 0.002) & (np.abs(np.gradient(height)) < 1e-4)
        assert still.mean() > 0.2
        assert np.abs(np.gradient(plan.position[:, i, 0])[still] * 60).mean() < 0.12


def test_footsteps_sound_when_a_foot_comes_down():
    scene, plan = shot(brief_of("walk", direction="right"), seed=1, fps=120)
    feet = plan.position[:, [limb(scene, "foot_l"), limb(scene, "foot_r")], 1]
    steps = [c for c in plan.contacts if c.kind == "step"]
    assert len(steps) >= 3
    for step in steps:
        at = min(round(step.time_s * 120), len(feet) - 1)
        lifted = (feet[max(0, at - 14) : max(1, at - 4)].max(axis=0) - feet.min()).max()
        assert lifted > 0.01
        assert feet[at].max() - feet.min() < 0.03
        assert step.material_b == scene.surface


def test_running_is_faster_than_walking():
    ways = [
        np.ptp(shot(brief_of(verb, direction="right"), seed=1)[1].position[:24, 0, 0]) for verb in ("walk", "sprint")
    ]
    assert ways[1] > 1.6 * ways[0]


@pytest.mark.parametrize("gravity", [1.62, 3.71, 9.81, 24.79])
def test_a_leap_is_ballistic_under_the_scenes_gravity(gravity):
    scene, plan = shot(brief_of("leap", direction="right", gravity=gravity), seed=1, duration_s=4.0, fps=120)
    torso = plan.position[:, limb(scene, "torso"), 1].astype(float)
    feet = plan.position[:, [limb(scene, "foot_l"), limb(scene, "foot_r")], 1].min(axis=1)
    air = feet > feet[0] + 0.03
    start = int(np.argmax(air))
    length = int(np.argmin(air[start:]))
    flight = torso[start + length // 6 : start + length - length // 6]
    assert len(flight) > 8
    assert -2 * np.polyfit(np.arange(len(flight)) / 120, flight, 2)[0] == pytest.approx(gravity, rel=0.12)


def test_a_wave_raises_one_hand_above_the_shoulder():
    scene, plan = shot(brief_of("wave"), seed=1)
    hand, other = ends(plan, scene, "forearm_l")[1][:, 1], ends(plan, scene, "forearm_r")[1][:, 1]
    shoulder = ends(plan, scene, "torso")[0][:, 1]
    assert (hand > shoulder).mean() > 0.5
    assert not (other > shoulder).any()
    swings = np.diff(np.sign(np.diff(plan.angle[:, limb(scene, "forearm_l")])))
    assert (swings != 0).sum() >= 3


@pytest.mark.parametrize("verb", ["wave", "talk"])
def test_who_waves_or_talks_looks_at_the_viewer(verb):
    scene, plan = shot(brief_of(verb), seed=1)
    assert np.allclose(plan.yaw[:, limb(scene, "head")], np.pi / 2)


def test_who_walks_looks_where_they_go():
    for direction, yaw in (("right", 0.0), ("left", np.pi)):
        scene, plan = shot(brief_of("walk", direction=direction), seed=1)
        assert np.allclose(plan.yaw[:30, limb(scene, "head")], yaw)


def test_speech_comes_in_syllables_only_while_talking():
    actions = (Action(verb="walk", subject=("person", 0)), Action(verb="talk", subject=("person", 0), order=1))
    scene, plan = shot(Brief(people=(Person(),), actions=actions), seed=1, duration_s=6.0)
    start = next(s[1] for s in scene.script["people"][0][3] if s[0] == "talk")
    assert 1 < start < 5
    assert plan.speech[: int(100 * start)].max() == 0
    talk = plan.speech[int(100 * start) :]
    assert 0.5 < talk.max() <= 1
    syllables = ((talk[1:-1] > talk[:-2]) & (talk[1:-1] >= talk[2:]) & (talk[1:-1] > 0.3)).sum()
    assert 2.5 < syllables / (6 - start) < 7


def test_clothes_have_the_colours_asked_for():
    person = Person(outfit="teal", legs="gold", hair="black", skin="brown")
    scene, _ = shot(Brief(people=(person,)), seed=1)
    assert scene.parts[limb(scene, "torso")].colour == COLOURS["teal"]
    assert scene.parts[limb(scene, "thigh_l")].colour == COLOURS["gold"]
    assert scene.parts[limb(scene, "head")].colour == COLOURS["brown"]
    assert scene.parts[limb(scene, "head")].hair == COLOURS["black"]
    assert sum(p.face is not None for p in scene.parts) == 1


def test_a_figure_has_twelve_parts_about_as_tall_as_said():
    scene, plan = shot(brief_of("talk"), seed=1)
    assert len(scene.parts) == len(LIMBS) == 12
    head = limb(scene, "head")
    top = plan.position[0, head, 1] + scene.parts[head].half[0]
    assert top == pytest.approx(scene.script["people"][0][1], rel=0.06)
    assert 1.0 < top < 1.45


def test_several_people_stand_apart():
    people = tuple(replace(Person(), outfit=c) for c in ("red", "green", "blue"))
    actions = tuple(Action(verb="talk", subject=("person", i)) for i in range(3))
    scene, plan = shot(Brief(people=people, actions=actions), seed=1)
    torsos = [i for i, p in enumerate(scene.parts) if p.name.endswith("torso")]
    x = np.sort(plan.position[0, torsos, 0])
    assert np.diff(x).min() > 0.4


def test_the_control_without_dynamics_glides_from_start_to_end():
    from sora2_nodes.world import simulate

    scene, plan = shot(brief_of("leap", direction="right"), seed=1)
    eased = simulate(scene, dynamics=False)
    torso = limb(scene, "torso")
    assert np.ptp(eased.position[:, torso, 1]) < 0.3 * np.ptp(plan.position[:, torso, 1])
    assert not eased.contacts


def test_mouths_follow_the_voices_that_will_be_heard():
    people = (Person(name="Anna"), Person(name="Ben", outfit="red"))
    actions = tuple(Action(verb="talk", subject=("person", i)) for i in range(2))
    scene = compose(Brief(people=people, actions=actions), seed=1, duration_s=1.0)
    opened = np.zeros(100, np.float32)
    opened[50:70] = 0.8
    plan = voiced(simulate(scene), people, {"ANNA": opened, "Narrator": np.ones(30, np.float32)})
    mouths = [[mouth_opening(scene, plan, f"person:{i}", frame / plan.fps) for frame in range(24)] for i in range(2)]
    assert mouths[0][13:16] == pytest.approx([0.8] * 3)
    assert not any(mouths[0][:11])  # the narrator is not seen
    assert not any(mouths[1])
    assert plan.speech[:30].min() == 1
    assert contact_plan(scene, plan)[60, CHANNELS.index("speech")] == pytest.approx(0.8)
