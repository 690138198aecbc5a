"""Which jumps of things that are followed as a whole are told as contacts."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.media.tracking.frame_registration import registration_of
from sora2_nodes.media.tracking.object_contacts import object_contacts
from tests.media.moving_things import frames_of

LET_GO, LANDED, PULL = 20.3, 24.8, 9.0  # frames, and pixels a frame, squared


def falling(count: int) -> np.ndarray:
    """(F, 1, 2) places of something that rests, is let go, falls fast and lies still."""
    fallen = np.clip(np.arange(count) - LET_GO, 0, LANDED - LET_GO)
    return np.stack([np.full(count, 90.0), 25 + PULL * fallen**2 / 2], axis=1)[:, None]


def test_what_is_let_go_is_heard_where_it_lands_and_nowhere_else() -> None:
    frames = frames_of(falling(44))
    found = object_contacts(frames, registration_of(frames), 24.0)
    assert found is not None
    assert [frame for frame, _ in found] == pytest.approx([LANDED], abs=0.5)


def test_what_cannot_be_followed_before_a_camera_that_moves_has_none() -> None:
    random = np.random.default_rng(3)
    t = np.arange(40)
    camera = np.stack([1.2 * t, 0.4 * t], axis=1)
    places = random.uniform((20, 20), (220, 116), (40, 3, 2))  # here and there: nothing lasts
    frames = frames_of(places, camera=camera)
    assert object_contacts(frames, registration_of(frames), 24.0) == []
    still = frames_of(places)
    assert object_contacts(still, registration_of(still), 24.0) is None
