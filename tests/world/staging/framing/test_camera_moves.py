"""A camera that looks along something tall goes from its foot to its top and back."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.focus import focus_of
from sora2_nodes.world.staging.framing.filming import camera_of
from sora2_nodes.world.staging.grounds.gorge import GAP, middle_of
from sora2_nodes.world.staging.interiors import INTERIORS
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


@pytest.mark.parametrize(
    ("prompt", "rises"), [("A statue. The camera tilts up", True), ("A tall tree. The camera tilts down", False)]
)
def test_a_tilt_covers_most_of_its_height(prompt: str, rises: bool) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)
    looked = plan_of(staged).camera.target[:, 1]
    tall = max(float(m.size[1]) for m in staged.members)
    assert (looked[-1] > looked[0]) == rises
    assert abs(float(looked[-1] - looked[0])) > 0.4 * tall


def camera(prompt: str):
    staged = stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9)
    return staged, camera_of(staged, plan_of(staged), {})


@pytest.mark.parametrize(
    "prompt",
    [
        "FPV drone flies through a narrow canyon",
        "FPV drone flying through a birch forest",
        "POV walking through a market at night",
    ],
)
def test_the_camera_goes_forward_into_the_place(prompt):
    _, seen = camera(prompt)
    assert seen.eye[-1, 2] < seen.eye[0, 2] - 3.0 and (seen.target[:, 2] < seen.eye[:, 2]).all()


def test_a_flight_keeps_between_the_walls_of_a_canyon():
    staged, seen = camera("FPV drone flies through a narrow canyon")
    metres = seen.eye * staged.unit
    assert (np.abs(metres[:, 0] - middle_of(metres[:, 2])) < 0.3 * GAP).all()


def test_a_train_comes_in_behind_who_waits():
    staged = stage(
        brief_for(Shot(prompt="A man waits on a train platform, a train arrives")),
        seed=1,
        duration_s=4.0,
        aspect=16 / 9,
    )
    train = next(m for m in staged.members if m.name == "train")
    assert train.ref not in focus_of(staged.brief, staged.brief.actions) and staged.spots[train.owner].z < -2.0


def test_every_interior_of_a_place_is_built():
    assert {row.interior for row in PLACES.values() if row.interior} == INTERIORS.keys()
