"""What breaks flies apart as bodies do, and lies still on the ground in its own colours."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world import catalogue
from sora2_nodes.world.assembly import matrices, placed
from sora2_nodes.world.extents import corners
from sora2_nodes.world.motion.shattering import shattered

FPS = 24
TIMES = np.arange(96) / FPS
WHEN = 1.0


@pytest.fixture(scope="module")
def broken():
    vase = catalogue.build("vase")
    root = np.repeat(placed((0.3, 0.8, -0.2))[None], len(TIMES), 0)
    poses = matrices(vase, root)
    return vase, shattered(vase.primitives, poses, TIMES, when_s=WHEN, velocity=(0.5, -2.0, 0.0), seed=3)


def test_pieces_are_seen_only_from_the_moment_on(broken):
    _, pieces = broken
    assert pieces.shown.tolist() == [t >= WHEN for t in TIMES]


def test_pieces_start_where_the_thing_is_and_wear_its_colours(broken):
    vase, pieces = broken
    start = pieces.poses[int(WHEN * FPS), :, :, 3]
    assert np.abs(start[:, [0, 2]] - (0.3, -0.2)).max() < 0.12
    assert (start[:, 1] > 0.75).all()
    assert {p.colour for p in pieces.primitives} <= {p.colour for p in vase.primitives}


def test_pieces_never_sink_into_the_ground(broken):
    _, pieces = broken
    for frame in range(0, len(TIMES), 8):
        for primitive, matrix in zip(pieces.primitives, pieces.poses[frame], strict=True):
            assert matrix[1, 3] >= primitive.size[1] - 1e-4
    for primitive, matrix in zip(pieces.primitives, pieces.poses[-1], strict=True):
        assert corners(primitive, matrix)[0][1] > -1e-3


def test_pieces_fall_by_gravity(broken):
    _, pieces = broken
    k = int(WHEN * FPS)
    flights = pieces.poses[k : k + 5, :, 1, 3].astype(float)
    highest = flights[:, flights[-1] > 0.3]
    assert highest.shape[1] > 5
    assert np.diff(highest, 2, axis=0) * FPS**2 == pytest.approx(-9.81, abs=0.3)


def test_pieces_come_to_rest_flat_and_near(broken):
    _, pieces = broken
    assert np.abs(pieces.poses[-1] - pieces.poses[-4]).max() < 1e-4
    assert np.abs(pieces.poses[-1, :, 1, 1] - 1).max() < 1e-3
    assert np.abs(pieces.poses[-1, :, [0, 2], 3]).max() < 2.5


def test_a_burst_throws_farther_and_equal_seeds_throw_alike():
    ball = catalogue.build("ball")
    poses = matrices(ball, np.repeat(placed((0, 0, 0))[None], len(TIMES), 0))

    def reach(burst: float) -> np.ndarray:
        made = shattered(ball.primitives, poses, TIMES, when_s=0.5, burst=burst, seed=1)
        return np.linalg.norm(made.poses[-1, :, [0, 2], 3], axis=0)

    assert reach(4.0).mean() > 2 * reach(1.0).mean()
    assert (reach(1.0) == reach(1.0)).all()
