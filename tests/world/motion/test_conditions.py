"""Things open and shut, go on and out, fill and empty when they are told to."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world import catalogue
from sora2_nodes.world.assembly import matrices
from sora2_nodes.world.motion import Deed, perform

TIMES = np.arange(72) / 24


def swing(name: str, *deeds: Deed) -> dict[str, np.ndarray]:
    """Turns, shifts and scales of the joints that deeds give a thing, by node."""
    return dict(perform(catalogue.build(name), deeds, TIMES).joints)


@pytest.mark.parametrize("name", ["house", "fridge", "door", "oven", "wardrobe", "book", "car"])
def test_a_door_swings_open_and_stays_so(name):
    made = catalogue.build(name)
    joints = swing(name, Deed(verb="open", start_s=0.5, end_s=2.0))
    for node, joint in made.states["open"].items():
        assert np.allclose(joints[node].turn[0], 0)
        assert np.allclose(joints[node].turn[-1], joint.turn[0])
        steps = np.abs(np.diff(joints[node].turn, axis=0)).max()
        assert 0 < steps < 12


def test_what_is_closed_was_open():
    joints = swing("door", Deed(verb="close", start_s=1.0, end_s=2.5))
    assert abs(joints["door"].turn[0, 1]) > 60
    assert np.allclose(joints["door"].turn[-1], 0)


def test_a_lid_that_is_up_shuts_and_opens_again():
    joints = swing("chest", Deed(verb="close", start_s=0.2, end_s=1.2), Deed(verb="open", start_s=1.4, end_s=2.9))
    assert np.allclose(joints["lid"].turn[0], 0)
    assert joints["lid"].turn[:, 2].min() < -55
    assert abs(joints["lid"].turn[-1, 2]) < 2


def test_a_candle_is_lit_and_goes_out():
    joints = swing(
        "candle", Deed(verb="light up", start_s=0.5, end_s=1.5), Deed(verb="turn off", start_s=2.0, end_s=2.9)
    )
    size = joints["flame"].scale[:, 1]
    assert size[0] < 0.02 and size[30] == pytest.approx(1) and size[-1] < 0.02


def test_a_cup_fills_slowly():
    joints = swing("glass", Deed(verb="fill up", start_s=0.0, end_s=2.8))
    size = joints["contents"].scale[:, 1]
    assert size[0] < 0.01 and size[-1] > 0.99 and (np.diff(size) >= -1e-9).all()


def test_what_was_not_told_stays_as_built():
    made = catalogue.build("fridge")
    seen = perform(made, (Deed(verb="stand"),), TIMES)
    assert np.allclose(matrices(made, seen.root, seen.joints)[0], matrices(made, seen.root[:1])[0])
