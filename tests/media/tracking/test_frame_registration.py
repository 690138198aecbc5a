"""How a camera moved."""

from __future__ import annotations

import numpy as np

from sora2_nodes.media.tracking.frame_registration import mapped, registration_of
from tests.media.moving_things import HEIGHT, WIDTH, bounces, frames_of, wall

COUNT = 24
WAY = bounces(COUNT, x=80, hits=(12.0,))[:, None]


def test_a_pan_is_found_to_a_tenth_of_a_pixel_whatever_moves_before_it() -> None:
    pan = np.stack([1.7 * np.arange(COUNT), 0.4 * np.arange(COUNT)], axis=1)
    path = registration_of(frames_of(WAY, camera=pan))
    assert path.trusted.all()
    assert not path.still
    middle = pan[COUNT // 2]
    for to_frame, move in zip(path.to_frame, pan, strict=True):
        x, y = mapped(to_frame, np.array([60.0, 180.0]), np.array([40.0, 90.0]))
        assert np.abs(x - ([60.0, 180.0] - (move - middle)[0])).max() < 0.1
        assert np.abs(y - ([40.0, 90.0] - (move - middle)[1])).max() < 0.1


def test_a_camera_that_stands_still_is_told_from_its_noise() -> None:
    path = registration_of(frames_of(WAY))
    assert path.still
    assert np.array_equal(path.to_frame[3], np.eye(3))


def test_nothing_is_trusted_over_a_cut() -> None:
    frames = frames_of(WAY)
    frames[10:] = wall(seed=5)[:HEIGHT, :WIDTH].astype(np.uint8)
    trusted = registration_of(frames).trusted
    assert not trusted[10]
    assert trusted.sum() == COUNT - 1
