"""Carriages: paws don't slide, wheels turn as far as they roll, wings beat, fish bend, leaps are ballistic."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world.assembly import frames_of
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.motion import Deed, perform

T = np.arange(0, 3, 1 / 48)
BEND = np.array([[0.0, 0.0], [1.0, 0.0], [1.6, 0.8]])


def drift(assembly, performance):
    """The farthest that a standing paw moves, m."""
    frames, worst = frames_of(assembly, performance.root, performance.joints), 0.0
    for plant in performance.plants:
        held = frames[plant.foot][(plant.start_s <= T) & (plant.end_s >= T), :, 3]
        if len(held):
            worst = max(worst, float(np.abs(held - plant.place).max()))
    return worst


@pytest.mark.parametrize("name", ["dog", "cat", "horse", "elephant", "ostrich", "duck"])
@pytest.mark.parametrize("verb", ["walk", "run"])
def test_paws_do_not_slide(name, verb):
    beast = build(name)
    size = 2 * beast.half[0]
    performance = perform(beast, [Deed(verb=verb, end_s=3.0, path=BEND * size * (1.0 if verb == "walk" else 4.0))], T)
    assert len(performance.plants) >= 4
    assert drift(beast, performance) < 0.01


@pytest.mark.parametrize("verb", ["sit", "lie", "eat", "shake off", "wag", "bark"])
def test_a_dog_does_what_dogs_do_with_its_paws_where_they_are(verb):
    dog = build("dog")
    performance = perform(dog, [Deed(verb=verb, end_s=3.0)], T)
    body = frames_of(dog, performance.root, performance.joints)["body"]
    rest = frames_of(dog, performance.root)["body"]
    assert drift(dog, performance) < 0.01 or verb in ("lie", "sit")
    assert np.abs(body - rest).max() > 1e-3


def test_wheels_turn_as_far_as_they_roll():
    car = build("car")
    performance = perform(car, [Deed(verb="drive", end_s=3.0, path=np.array([[0.0, 0.0], [12.0, 0.0]]))], T)
    radius = frames_of(car, performance.root)["wheel_back_left"][0, 1, 3]
    spun = np.radians(performance.joints["wheel_back_left"].turn[:, 2])
    gone = performance.root[:, 0, 3] - performance.root[0, 0, 3]
    assert np.allclose(-(spun - spun[0]) * radius, gone, atol=1e-3)


def test_front_wheels_steer_into_a_bend():
    car = build("car")
    path = np.array([[0.0, 0.0], [8.0, 0.0], [12.0, -6.0]])  # to the left
    performance = perform(car, [Deed(verb="drive", end_s=3.0, path=path)], T)
    assert performance.joints["wheel_front_left"].turn[:, 1].max() > 3


def test_a_bird_spreads_its_wings_only_in_the_air():
    bird = build("seagull")
    fly = perform(bird, [Deed(verb="fly", end_s=3.0, path=np.array([[0, 2, 0], [9, 2, 0.0]]))], T)
    walk = perform(bird, [Deed(verb="walk", end_s=3.0)], T)
    assert abs(fly.joints["wing_left_inner"].turn[70, 0]) == pytest.approx(90)
    assert abs(walk.joints["wing_left_inner"].turn[70, 0]) < 1
    assert np.ptp(fly.joints["wing_left_inner"].turn[:, 2]) > 40


def test_a_fish_bends_from_side_to_side_and_a_dolphin_up_and_down():
    for name, axis in (("shark", 1), ("dolphin", 2)):
        swim = perform(build(name), [Deed(verb="swim", end_s=3.0)], T)
        tail = swim.joints["tail"].turn
        assert np.ptp(tail[:, axis]) > 15 and np.ptp(tail[:, 3 - axis]) < 1


def test_a_cat_leaps_on_a_parabola():
    cat = build("cat")
    performance = perform(cat, [Deed(verb="leap", end_s=2.0, path=np.array([[0.0, 0.0], [1.2, 0.0]]))], T)
    high = performance.root[:, 1, 3]
    air = high > 0.02
    fall = np.gradient(np.gradient(high, T), T)[air][2:-2]
    assert air.sum() > 12 and np.allclose(fall, -9.81, rtol=0.02)


def test_a_rotor_runs_up_and_a_pedestal_turns():
    rotor = perform(build("helicopter"), [Deed(verb="fly", end_s=3.0)], T).joints["rotor"].turn
    assert np.ptp(rotor) > 90
    thing = build("mug")
    spun = perform(thing, [Deed(verb="spin", end_s=3.0)], T).root
    assert np.abs(spun[-1] - spun[0]).max() > 0.5


def test_whatever_the_catalogue_holds_stands_still_without_complaint():
    for name in ("car", "dog", "snake", "octopus", "butterfly", "crab", "mug", "windmill", "jellyfish", "frog"):
        performance = perform(build(name), [], T[:10])
        assert performance.root.shape == (10, 3, 4)
