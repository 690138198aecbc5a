"""Boxes around turned primitives hold their surface and touch it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world.assembly import placed
from sora2_nodes.world.extents import corners
from sora2_nodes.world.primitives import Primitive

TURN = (20.0, 35.0, 50.0)


def test_a_turned_capsule_reaches_as_far_as_its_end_balls():
    low, high = corners(Primitive(kind="capsule", size=(0.2, 1.0, 0.1)), placed((0, 0, 0), (0, 0, 90)))
    assert high == pytest.approx([1.2, 0.2, 0.2])
    assert low == pytest.approx([-1.1, -0.2, -0.2])


def test_a_turned_ball_is_as_wide_as_before():
    low, high = corners(Primitive(kind="ellipsoid", size=(0.3, 0.3, 0.3)), placed((1, 0, 0), TURN))
    assert high == pytest.approx([1.3, 0.3, 0.3])
    assert low == pytest.approx([0.7, -0.3, -0.3])


def test_a_half_shell_ends_at_its_cut():
    low, high = corners(Primitive(kind="shell", size=(1.0, 1.0, 1.0, 0.0)), placed((0, 0, 0)))
    assert low == pytest.approx([-1, 0, -1], abs=1e-9)
    assert high == pytest.approx([1, 1, 1])


def test_a_quarter_ring_lies_around_x():
    low, high = corners(Primitive(kind="torus", size=(1.0, 0.1, 90.0)), placed((0, 0, 0)))
    assert high == pytest.approx([1.1, 0.1, np.sqrt(0.5) + 0.1])
    assert low[0] == pytest.approx(np.sqrt(0.5) - 0.1)
