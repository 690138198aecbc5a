"""What flies at something gets there and stays; pins fall by who strikes them."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.blocking.goals.bowling import struck
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage

TIMES = np.linspace(0.0, 4.0, 193)


def staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt)), seed=3, duration_s=4.0, aspect=16 / 9)


def way_of(shot: Staged, name: str, socket: str = "") -> np.ndarray:
    """Where (F, 3) a member, or a socket of it, is."""
    part = next(p for p in shot.script.parts.values() if p.member.name == name)
    made = performances(shot, TIMES)[part.member.owner]
    if socket:
        return np.asarray(socket_frame(part.member.assembly, socket, made.root, made.joints)[:, :, 3])
    return np.asarray(made.root[:, :, 3])


@pytest.mark.parametrize(
    ("prompt", "flies", "target"),
    [
        ("An arrow strikes the centre of a target", "arrow", "archery target"),
        ("A dart hits the bullseye", "dart", "dartboard"),
        ("An archer shoots an arrow at a target", "arrow", "archery target"),
        ("A knife is thrown at a round wooden target", "knife", "archery target"),
    ],
)
def test_what_is_pointed_ends_in_the_middle_of_its_target(prompt: str, flies: str, target: str) -> None:
    shot = staged(prompt)
    tip, middle = way_of(shot, flies, "tip"), way_of(shot, target, "bullseye")[0]
    aim = next(p.member for p in shot.script.parts.values() if p.member.name == target)
    assert np.linalg.norm(tip[-1] - middle) < 0.25 * max(aim.size)
    assert np.linalg.norm(tip[0] - middle) > 0.8 * aim.size[1]
    assert np.linalg.norm(tip[-1] - tip[-24]) < 0.02


def test_an_arrow_in_flight_falls_as_gravity_asks() -> None:
    shot = staged("An arrow hits a target")
    way = next(p.way for p in shot.script.parts.values() if p.member.name == "arrow")
    assert way is not None
    times = np.linspace(way.strikes[0] - 0.3, way.strikes[0] - 0.1, 21)
    tip = np.asarray(way.at(times))
    part = next(p for p in shot.script.parts.values() if p.member.name == "arrow")
    high = socket_frame(part.member.assembly, "tip", tip, {})[:, 1, 3]
    bent = 2 * np.polyfit(times, high, 2)[0]
    assert bent == pytest.approx(-shot.scene.gravity, rel=0.15)


@pytest.mark.parametrize("prompt", ["A football flies into the goal", "The net catches a soccer ball"])
def test_a_ball_ends_inside_the_goal(prompt: str) -> None:
    shot = staged(prompt)
    goal = next(p for p in shot.script.parts.values() if p.member.name == "goal")
    ball = way_of(shot, "football")
    local = np.linalg.inv(goal.spot.root[:, :3]) @ (ball[-1] - goal.spot.root[:, 3])
    assert (local > goal.member.low - 0.3).all()
    assert (local < goal.member.high + 0.3).all()
    assert ball[:, 1].max() > 0.8


def test_a_stone_skips_in_ever_shorter_hops() -> None:
    shot = staged("A flat stone skips across a lake")
    assert len(shot.script.splashes) >= 4
    places = np.array([splash.place[0] for splash in shot.script.splashes])
    hops = np.abs(np.diff(places))
    assert (np.diff(hops) < 0).all()


def test_a_golf_ball_goes_down_into_its_hole() -> None:
    shot = staged("A golf ball rolls slowly into the hole")
    ball = next(p.member for p in shot.script.parts.values() if p.member.name == "golf ball")
    way = way_of(shot, "golf ball")
    assert way[-1, 1] < -0.5 * ball.size[1]
    speeds = np.linalg.norm(np.diff(way[10:110], axis=0), axis=1)
    assert speeds[0] > 2 * speeds[-1] > 0


def test_a_bowling_ball_that_is_rolled_knocks_pins_over_and_none_before_it_comes() -> None:
    shot = staged("A bowling ball rolls down the lane and strikes the pins")
    pins = [p for p in shot.script.parts.values() if p.member.name == "bowling pin"]
    assert len(pins) == 10
    assert shot.brief.place.name == "bowling alley"
    made = performances(shot, TIMES)
    upright = np.stack([made[p.member.owner].root[:, 1, 1] for p in pins])
    assert (upright[:, :20] > 0.99).all()
    assert (upright[:, -1] < 0.2).sum() >= 5


def test_momentum_is_kept_when_a_ball_strikes_a_pin() -> None:
    times = np.linspace(0.0, 1.2, 400)
    ball, pins, falls = struck(times, np.zeros((1, 2)), 0.11, 0.06, 0.38)
    k = int(np.argmax(np.linalg.norm(pins[:, 0], axis=1) > 1e-6))

    def speed(way: np.ndarray, first: int, last: int) -> float:
        return float((way[last, 1] - way[first, 1]) / (times[last] - times[first]))

    before, after, pin = speed(ball, 5, k - 5), speed(ball, k + 2, k + 22), speed(pins[:, 0], k + 2, k + 22)
    assert falls[0] is not None
    assert 4.5 * before == pytest.approx(4.5 * after + pin, rel=0.05)


def test_a_swing_sways_in_its_frame() -> None:
    shot = staged("A wooden swing sways over the sand")
    swing = next(p for p in shot.script.parts.values() if p.member.name == "swing")
    made = performances(shot, TIMES)[swing.member.owner]
    assert np.ptp(made.root, axis=0).max() < 1e-6
    assert np.ptp(made.joints["pendulum"].turn[:, 2]) > 20.0
