"""Lines of sight: what stands before a subject is found, gone around, or taken out of the set."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import placed
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.framing.camera_path import Subject
from sora2_nodes.world.staging.framing.sightlines import Bodies, around, cleared, hidden, moments, turned
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of

FRAMES, ASPECT = 9, 16 / 9
SUBJECT = Subject(low=np.tile([-0.3, 0.0, -0.2], (FRAMES, 1)), high=np.tile([0.3, 1.5, 0.2], (FRAMES, 1)))


def camera(eye=(0.0, 1.0, 5.0)):
    return Camera(
        move="static",
        eye=np.tile(np.float32(eye), (FRAMES, 1)),
        target=np.tile(np.float32([0, 0.75, 0]), (FRAMES, 1)),
        fov_deg=35.0,
    )


def bodies(*boxes, finish="matte", kind="box", role="main"):
    """Boxes given as (middle, half sizes)."""
    made = [
        Primitive(kind=kind, size=(*half, 0.0) if kind == "shell" else half, finish=finish, role=role)
        for _, half in boxes
    ]
    poses = np.stack([placed(at) for at, _ in boxes])
    return Bodies.of(made, np.broadcast_to(poses, (len(moments(FRAMES)), *poses.shape)))


WALL = ((0.0, 1.0, 2.0), (1.5, 1.5, 0.1))


def share(seen, by=None):
    return hidden(seen, by or camera(), [SUBJECT], moments(FRAMES), ASPECT)


def test_a_wall_between_camera_and_subject_hides_it_and_one_behind_does_not():
    assert share(bodies(WALL)) == 1.0
    assert share(bodies(((0.0, 1.0, -2.0), (1.5, 1.5, 0.1)))) == 0.0


def test_a_wall_hides_with_all_of_it_and_another_body_not_with_its_rim():
    rim = ((1.4, 1.0, 2.0), (1.5, 1.5, 0.1))
    assert hidden(bodies(rim, role="set"), camera(), [SUBJECT], moments(FRAMES), ASPECT) > 0.0
    assert hidden(bodies(rim), camera(), [SUBJECT], moments(FRAMES), ASPECT) == 0.0


def test_one_sees_through_glass_and_out_of_what_is_hollow():
    assert share(bodies(WALL, finish="glass")) == 0.0
    assert share(bodies(((0.0, 0.0, 0.0), (9.0, 9.0, 9.0)), kind="shell")) == 0.0


def test_a_body_around_the_eye_hides_everything():
    assert share(bodies(((0.0, 1.0, 5.0), (0.5, 0.5, 0.5)))) == 1.0


def test_what_is_out_of_the_picture_is_not_seen():
    away = camera((0.0, 1.0, 5.0))
    away = Camera(move="static", eye=away.eye, target=away.eye + np.float32([0, 0, 1]), fov_deg=35.0)
    assert share(bodies(WALL), away) == 1.0


def test_the_camera_goes_around_what_hides_its_subject_and_no_further():
    narrow = ((0.0, 1.0, 2.5), (0.4, 1.5, 0.1))
    moved = around(bodies(narrow), camera(), [SUBJECT], ASPECT)
    assert share(bodies(narrow), moved) < 0.25
    assert np.allclose(
        np.linalg.norm(moved.eye - moved.target, axis=1),
        np.linalg.norm(camera().eye - camera().target, axis=1),
        rtol=1e-4,
    )
    kept = camera()
    assert around(bodies(((3.0, 1.0, 2.5), (0.4, 1.5, 0.1))), kept, [SUBJECT], ASPECT) is kept


def test_a_turned_camera_keeps_its_distance_and_stays_below_the_zenith():
    moved = turned(camera(), 90.0, 200.0)
    out = moved.eye - moved.target
    assert np.allclose(np.linalg.norm(out, axis=1), np.linalg.norm(camera().eye - camera().target, axis=1), rtol=1e-4)
    assert (np.hypot(out[:, 0], out[:, 2]) > 0.1).all()


def test_a_piece_of_dressing_goes_as_a_whole_and_a_wall_by_itself():
    part, other, far, wall = (
        WALL,
        ((4.0, 1.0, -3.0), (0.1, 0.1, 0.1)),
        ((-4.0, 1.0, -3.0), (0.1, 0.1, 0.1)),
        ((0.0, 1.0, 3.0), (0.2, 2.0, 0.1)),
    )
    kept = cleared((0, 0, 1, -1), bodies(part, other, far, wall), camera(), [SUBJECT], ASPECT)
    assert kept.tolist() == [False, False, True, False]


@pytest.mark.parametrize(
    "prompt",
    [
        "A sea turtle glides over a coral reef, sun rays from above",
        "A glass of orange juice falls from a table and shatters on the floor",
        "An old woman stands by the fireplace",
    ],
)
def test_what_a_shot_is_about_is_seen(prompt):
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=2, duration_s=3, aspect=ASPECT)
    plan = plan_of(staged)
    display = display_of(staged, plan)
    about = [m.owner for m in staged.members if m.ref in staged.focus]
    own = [i for i, owner in enumerate(display.owners) if owner in about]
    others = [i for i, owner in enumerate(display.owners) if owner not in about]
    at = moments(len(plan.position))
    middle = display.poses[at][:, own, :, 3]
    box = Subject(low=np.repeat(middle.min(1), 1, 0), high=middle.max(1))
    seen = Bodies.of([display.primitives[i] for i in others], display.poses[at][:, others])
    watching = Camera(
        move="static", eye=plan.camera.eye[at], target=plan.camera.target[at], fov_deg=plan.camera.fov_deg
    )
    assert hidden(seen, watching, [box], np.arange(len(at)), ASPECT) < 0.4
