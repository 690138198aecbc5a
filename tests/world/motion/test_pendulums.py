"""What hangs swings as long as its length says."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sora2_nodes.world import catalogue
from sora2_nodes.world.motion import Deed, perform
from sora2_nodes.world.motion.carriages.pendulums import period_s, swinging

TIMES = np.arange(240) / 24


@pytest.mark.parametrize(("name", "node", "length"), [("pendulum", "pendulum", 0.88), ("swing", "pendulum", 1.92)])
def test_a_pendulum_keeps_the_time_of_its_length(name, node, length):
    made = catalogue.build(name)
    assert period_s(made, node) == pytest.approx(2 * math.pi * math.sqrt(length / 9.81), rel=0.1)
    angle = swinging(made, (), TIMES)[node].turn[:, 2]
    assert np.abs(angle).max() > 5
    crossings = np.flatnonzero(np.diff(np.sign(angle)) > 0)
    assert np.diff(crossings).mean() / 24 == pytest.approx(period_s(made, node), rel=0.05)


def test_a_cradles_first_and_last_ball_move_in_turn():
    made = catalogue.build("newton's cradle")
    joints = swinging(made, (), TIMES)
    first, last = joints["pendulum"].turn[:, 2], joints["pendulum_5"].turn[:, 2]
    assert first[0] == 0  # drawn aside as built
    moving = (first < 31.9) & (last > 0.1)
    assert not moving.any()
    assert last.max() > 25


def test_clocks_go():
    made = perform(catalogue.build("clock"), (Deed(verb="stand", end_s=10.0),), TIMES)
    assert made.joints["second_hand"].turn[-1, 0] == pytest.approx(-6 * TIMES[-1])
    tall = perform(catalogue.build("grandfather clock"), (Deed(verb="stand", end_s=10.0),), TIMES)
    assert np.abs(tall.joints["bob"].turn[:, 0]).max() > 5


@pytest.mark.parametrize(("verb", "least"), [("spin", 300.0), ("stand", 0.0)])
def test_the_hands_of_a_clock_that_spins_hurry(verb: str, least: float) -> None:
    times = np.linspace(0.0, 4.0, 40)
    performed = perform(catalogue.build("clock"), (Deed(verb=verb, start_s=0.0, end_s=4.0),), times)
    turned = np.ptp(performed.joints["minute_hand"].turn[:, 0])
    assert turned > least if least else turned < 1.0
    assert np.ptp(performed.root[:, :, :3], axis=0).max() < 1e-9
