"""The camera's moves over a place where nobody is: far enough that one sees them."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


def camera_for(prompt: str):
    return plan_of(stage(read_prompt(prompt), seed=1, duration_s=3.0, aspect=16 / 9)).camera


@pytest.mark.parametrize(
    ("prompt", "axis", "way"),
    [
        ("A truck right through a market", 0, 1),
        ("A truck left alongside a river", 0, -1),
        ("A pedestal up through a forest", 1, 1),
        ("A push-in through a park", 2, -1),
    ],
)
def test_the_camera_goes_metres_where_nobody_is(prompt, axis, way):
    eye = camera_for(prompt).eye
    assert way * (eye[-1, axis] - eye[0, axis]) > 2.5


def test_a_camera_that_rises_keeps_looking_ahead():
    camera = camera_for("A pedestal up from the edge of a canyon")
    ahead = camera.target - camera.eye
    pitch = np.degrees(np.arctan2(ahead[:, 1], np.hypot(ahead[:, 0], ahead[:, 2])))
    assert np.ptp(pitch) < 20
