"""People in motion: feet that stand don't slide, leaps are ballistic, hands reach, nothing pops."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world.assembly import frames_of, socket_frame
from sora2_nodes.world.figures import build_figure, look_of
from sora2_nodes.world.motion import Deed, Mind, perform
from sora2_nodes.world.motion.moves import MOVES

FPS = 48
T = np.arange(0, 5, 1 / FPS)
CORNERS = np.array([[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 3.0]])
GAITS = [name for name, move in MOVES.items() if move.gait]
BODY = [name for name, move in MOVES.items() if move.layer == "body"]


@pytest.fixture(scope="module")
def man():
    return build_figure(look_of("man"))


def drift(figure, performance, t):
    """The farthest that a standing foot's ball moves, m."""
    worst = 0.0
    for plant in performance.plants:
        ball = socket_frame(figure, plant.foot, performance.root, performance.joints)[:, :, 3]
        held = ball[(t >= plant.start_s) & (t <= plant.end_s)]
        worst = max(worst, float(np.abs(held - plant.place).max()))
    return worst


@pytest.mark.parametrize("verb", BODY)
def test_standing_feet_do_not_slide(man, verb):
    performance = perform(man, [Deed(verb=verb, end_s=5.0)], T)
    assert drift(man, performance, T) < 0.01


@pytest.mark.parametrize("who", ["woman", "baby", "dwarf", "monster"])
@pytest.mark.parametrize("verb", ["walk", "run", "sprint", "limp"])
def test_feet_do_not_slide_round_corners_whatever_the_body(who, verb):
    figure = build_figure(look_of(who))
    path = CORNERS * figure.half[1] * 2 / 1.75
    performance = perform(figure, [Deed(verb=verb, start_s=0.5, end_s=4.5, path=path)], T)
    assert performance.plants
    assert drift(figure, performance, T) < 0.01
    assert np.allclose(performance.root[-1, [0, 2], 3], path[-1], atol=1e-3)


@pytest.mark.parametrize(
    ("verb", "gravity"), [("jump", 9.81), ("leap", 9.81), ("flip", 9.81), ("dunk", 9.81), ("jump", 1.62)]
)
def test_leaps_are_ballistic(man, verb, gravity):
    t = np.arange(0, 6, 1 / 96)
    deed = Deed(verb=verb, start_s=0.5, end_s=5.5, path=np.array([[0.0, 0.0], [1.5, 0.0]]))
    performance = perform(man, [deed], t, gravity=gravity)
    hips = frames_of(man, performance.root, performance.joints)["hips"][:, :, 3]
    leave = max(plant.end_s for plant in performance.plants if plant.start_s < 0.6)
    land = min(plant.start_s for plant in performance.plants if plant.start_s > 0.8)
    inside = (t > leave + 0.06) & (t < land - 0.06)
    fall = np.gradient(np.gradient(hips[:, 1], t), t)[inside][2:-2]
    assert len(fall) > 8
    assert np.allclose(fall, -gravity, rtol=0.03)
    across = np.gradient(performance.root[:, 0, 3], t)[inside]
    assert np.ptp(across) < 0.02 * abs(across.mean())


def test_a_sprinter_leans_and_a_walker_does_not(man):
    def lean(verb):
        performance = perform(man, [Deed(verb=verb, end_s=3.0)], T[:144])
        up = frames_of(man, performance.root, performance.joints)["chest"][:, 0, 1]
        return float(np.degrees(np.arcsin(up)).mean())

    assert lean("sprint") > 12 > lean("walk") > 0


def test_a_dancer_shifts_the_weight(man):
    performance = perform(man, [Deed(verb="dance", end_s=4.0)], T)
    side = frames_of(man, performance.root, performance.joints)["hips"][:192, 2, 3]
    assert np.ptp(side) > 0.1


@pytest.mark.parametrize("heading", [0.0, 90.0, 180.0, -90.0, 37.0])
def test_paths_have_any_heading(man, heading):
    a = np.radians(heading)
    path = np.array([[0.0, 0.0], [3 * np.cos(a), -3 * np.sin(a)]])
    performance = perform(man, [Deed(verb="walk", end_s=3.0, path=path)], T[:144])
    ahead = performance.root[72, :, 0]
    assert np.allclose(ahead, [np.cos(a), 0, -np.sin(a)], atol=1e-6)


def test_hands_reach_what_they_take(man):
    target = np.array([0.45, 1.1, 0.2])
    for verb in ("hold", "press", "shake hands", "hold both"):
        performance = perform(man, [Deed(verb=verb, end_s=5.0, targets={"hand_right": target})], T)
        hand = socket_frame(man, "hand_right", performance.root, performance.joints)[:, :, 3]
        assert np.linalg.norm(hand - target, axis=1).min() < 0.01, verb


def test_a_walker_waves_without_stopping(man):
    deeds = [Deed(verb="walk", end_s=4.0), Deed(verb="wave", start_s=1.0, end_s=3.0)]
    performance = perform(man, deeds, T)
    hand = socket_frame(man, "hand_right", performance.root, performance.joints)[:, 1, 3]
    assert hand[96] > 1.3 and hand[-1] < 1.0
    assert drift(man, performance, T) < 0.01


@pytest.mark.parametrize(
    "pair",
    [
        ("walk", "stand"),
        ("walk", "run"),
        ("stand", "sit down"),
        ("jump", "walk"),
        ("walk", "dance"),
        ("crouch", "cheer"),
    ],
)
def test_nothing_pops_from_one_deed_to_the_next(man, pair):
    deeds = [Deed(verb=pair[0], end_s=2.5), Deed(verb=pair[1], start_s=2.5, end_s=5.0)]
    performance = perform(man, deeds, T)
    frames = frames_of(man, performance.root, performance.joints)
    for name in ("hips", "head", "hand_left", "shin_right"):
        step = np.linalg.norm(np.diff(frames[name][:, :, 3], axis=0), axis=1)
        assert step.max() < 0.22, name  # m in a frame at 48 a second


def test_who_sits_rests_on_the_seat(man):
    seat = np.array([-0.4, 0.45, 0.0])
    performance = perform(man, [Deed(verb="sit", end_s=5.0, targets={"seat": seat})], T)
    where = socket_frame(man, "seat", performance.root, performance.joints)[-1, :, 3]
    assert abs(where[1] - 0.45) < 0.03


def test_speech_opens_the_mouth_and_steps_are_heard(man):
    speech = np.where(T > 2, 1.0, 0.0)
    performance = perform(man, [Deed(verb="walk", end_s=5.0)], T, mind=Mind(speech=speech))
    jaw = performance.joints["jaw"].turn[:, 2]
    assert jaw[-1] < jaw[10] - 5
    assert sum(touch.kind == "step" for touch in performance.touches) >= 6


@pytest.mark.parametrize("verb", ["walk", "jump", "sit", "wave", "swim", "climb", "what nobody does"])
def test_one_frame_is_enough(man, verb):
    performance = perform(man, [Deed(verb=verb, end_s=2.0)], np.array([0.5]))
    assert performance.root.shape == (1, 3, 4) and np.isfinite(performance.root).all()
    assert all(joint.turn is None or np.isfinite(joint.turn).all() for joint in performance.joints.values())


def test_a_climber_goes_up_and_keeps_facing_the_wall(man):
    path = np.array([[1.0, 0.0, 0.0], [1.0, 2.0, 0.0]])
    performance = perform(man, [Deed(verb="climb", end_s=4.0, path=path, facing=90.0)], T)
    assert performance.root[-1, 1, 3] > 1.9
    assert np.allclose(performance.root[100, :, 0], [0, 0, -1], atol=1e-6)


def test_no_joint_jumps_within_a_deed(man):
    for verb in BODY:
        performance = perform(man, [Deed(verb=verb, end_s=5.0)], T)
        frames = frames_of(man, performance.root, performance.joints)
        for name in ("hips", "head", "hand_left", "foot_right"):
            step = np.linalg.norm(np.diff(frames[name][:, :, 3], axis=0), axis=1)
            assert step.max() < 0.45, (verb, name)  # m in a frame at 48 a second: 20 m/s
