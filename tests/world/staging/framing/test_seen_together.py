"""Things that are named together and only stand there are all in the picture, and what lies flat is seen from above."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import display_of, plan_of

ASPECT = 16 / 9


def _shown(prompt: str) -> tuple[Staged, Camera]:
    staged = stage(read_prompt(prompt), seed=1, duration_s=2.0, aspect=ASPECT)
    plan = plan_of(staged)
    return staged, display_of(staged, plan).camera


def _across(camera: Camera, at: np.ndarray) -> np.ndarray:
    """Where a place is in the picture in the first frame, -1..1 across and up."""
    ahead = camera.target[0] - camera.eye[0]
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right)
    up = np.cross(right, ahead)
    way = at - camera.eye[0]
    tall = np.tan(np.radians(camera.fov_deg) / 2) * (way @ ahead)
    return np.array([(way @ right) / (tall * ASPECT), (way @ up) / tall])


@pytest.mark.parametrize(
    "prompt",
    ["a scooter on the left of a van", "a cup and a sofa", "a toothbrush on the right of a bathtub", "a crow and a dog", "a suitcase and a football", "an apple, a chair and a bed"],
)  # fmt: skip
def test_all_that_is_named_is_in_the_picture(prompt: str) -> None:
    staged, camera = _shown(prompt)
    named = [i for i, t in enumerate(staged.brief.things) if not t.implied and not t.furnishes]
    for i in named:
        spot = staged.spots[f"thing:{i}:0"]
        place = _across(camera, np.array([spot.x, spot.y, spot.z]))
        assert np.abs(place).max() < 0.98, staged.brief.things[i].kind
    sizes = [float(m.size.max()) * staged.spots[m.owner].scale for m in staged.members if m.ref[1] in named]
    assert min(sizes) > 0.05 * max(sizes)


@pytest.mark.parametrize("prompt", ["a fork", "a skateboard", "a surfboard on a beach"])
def test_what_lies_flat_is_seen_from_above(prompt: str) -> None:
    _, camera = _shown(prompt)
    look = camera.target[0] - camera.eye[0]
    assert -look[1] / np.linalg.norm(look) > 0.3


def test_a_camera_circles_further_around_where_no_walls_are() -> None:
    turned = []
    for prompt in ("The camera orbits around. Statue, outdoors.", "The camera orbits around. Bedroom."):
        _, camera = _shown(prompt)
        way = camera.eye - camera.target
        angle = np.unwrap(np.arctan2(way[:, 0], way[:, 2]))
        turned.append(abs(angle[-1] - angle[0]))
    assert turned[0] > 1.0 > turned[1] > 0.3
