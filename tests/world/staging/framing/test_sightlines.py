"""Lines of sight: what stands before a subject is found, gone around, or taken out of the set."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import placed
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.framing.aim import Subject
from sora2_nodes.world.staging.framing.finder import Finder, moments
from sora2_nodes.world.staging.framing.sightlines import around, cleared, turned
from sora2_nodes.world.staging.framing.subjects import subjects_of
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of

FRAMES, ASPECT = 9, 16 / 9
AT = moments(FRAMES)
BODY = ((0.0, 0.75, 0.0), (0.3, 0.75, 0.2))
SUBJECT = Subject(
    low=np.tile([-0.3, 0.0, -0.2], (FRAMES, 1)),
    high=np.tile([0.3, 1.5, 0.2], (FRAMES, 1)),
    owners=("main",),
    carried=("held",),
)
WALL = ((0.0, 1.0, 2.0), (1.5, 1.5, 0.1))


def camera(eye=(0.0, 1.0, 5.0)):
    return Camera(
        move="static",
        eye=np.tile(np.float32(eye), (FRAMES, 1)),
        target=np.tile(np.float32([0, 0.75, 0]), (FRAMES, 1)),
        fov_deg=35.0,
    )


def finder(*boxes, finish="matte", kind="box", owner="other"):
    """The subject's own box, and others given as (middle, half sizes)."""
    made = [Primitive(kind="box", size=BODY[1])] + [
        Primitive(kind=kind, size=(*half, 0.0) if kind == "shell" else half, finish=finish) for _, half in boxes
    ]
    poses = np.stack([placed(at) for at, _ in (BODY, *boxes)])
    return Finder(made, np.broadcast_to(poses, (len(AT), *poses.shape)), ["main", *[owner] * len(boxes)], ASPECT)


def share(seen, by=None, subject=SUBJECT):
    return seen.look(by or camera(), [subject], AT).hidden


def test_a_wall_between_camera_and_subject_hides_it_and_one_behind_does_not():
    assert share(finder(WALL)) == 1.0
    assert share(finder(((0.0, 1.0, -2.0), (1.5, 1.5, 0.1)))) == 0.0


def test_what_hides_half_hides_half_and_is_named():
    seen = finder(((-1.5, 1.0, 3.2), (1.5, 3.0, 0.1)), ((3.0, 1.0, -2.0), (0.5, 0.5, 0.5)))
    sight = seen.look(camera(), [SUBJECT], AT)
    assert sight.hidden == pytest.approx(0.5, abs=0.1)
    assert sight.before.tolist() == [0.0, pytest.approx(sight.hidden), 0.0]
    assert sight.over[1] == pytest.approx(0.5, abs=0.1) and not sight.over[[0, 2]].any()


def test_one_sees_through_glass_and_out_of_what_is_hollow():
    assert share(finder(WALL, finish="glass")) == 0.0
    assert share(finder(((0.0, 0.0, 0.0), (9.0, 9.0, 9.0)), kind="shell")) == 0.0


def test_what_a_subject_carries_hides_nothing():
    assert share(finder(((0.0, 0.8, 0.5), (0.3, 0.4, 0.1)), owner="held")) == 0.0


def test_legs_behind_a_table_hide_nobody():
    table = finder(((0.0, 0.3, 1.0), (1.5, 0.3, 0.2)))
    assert share(table) > 0.2
    assert share(table, subject=replace(SUBJECT, person=True, tall=1.5)) == 0.0


def test_what_is_out_of_the_picture_is_not_seen():
    away = camera((0.0, 1.0, 5.0))
    away = Camera(move="static", eye=away.eye, target=away.eye + np.float32([0, 0, 1]), fov_deg=35.0)
    assert share(finder(WALL), away) == 1.0


def test_the_camera_goes_around_what_hides_its_subject_and_no_further():
    narrow = finder(((0.0, 1.0, 2.5), (0.4, 1.5, 0.1)))
    moved = around(narrow, camera(), [SUBJECT], AT)
    assert share(narrow, moved) < 0.25
    assert np.allclose(
        np.linalg.norm(moved.eye - moved.target, axis=1),
        np.linalg.norm(camera().eye - camera().target, axis=1),
        rtol=1e-4,
    )
    kept = camera()
    assert around(finder(((3.0, 1.0, 2.5), (0.4, 1.5, 0.1))), kept, [SUBJECT], AT) is kept


def test_a_turned_camera_keeps_its_distance_and_stays_below_the_zenith():
    moved = turned(camera(), 90.0, 200.0)
    out = moved.eye - moved.target
    assert np.allclose(np.linalg.norm(out, axis=1), np.linalg.norm(camera().eye - camera().target, axis=1), rtol=1e-4)
    assert (np.hypot(out[:, 0], out[:, 2]) > 0.1).all()


def test_a_piece_of_dressing_goes_as_a_whole_and_what_it_hid_is_looked_at_next():
    part, other, far, behind = (
        WALL,
        ((4.0, 1.0, -3.0), (0.1, 0.1, 0.1)),
        ((-4.0, 1.0, -3.0), (0.1, 0.1, 0.1)),
        ((0.0, 1.0, 1.5), (0.2, 2.0, 0.1)),
    )
    kept = cleared(finder(part, other, far, behind), np.array([-1, 0, 0, 1, 2]), camera(), [SUBJECT], AT)
    assert kept.tolist() == [True, False, False, True, False]


def test_blades_that_each_hide_a_little_stay_until_they_hide_most():
    def blades(count):
        across = np.linspace(-0.28, 0.28, count)
        return finder(*(((x * 0.7, 0.5, 1.5), (0.01, 0.5, 0.01)) for x in across))

    few, many = blades(8), blades(24)
    assert 0.0 < share(few) < 0.35 < share(many)
    assert cleared(few, np.arange(9) - 1, camera(), [SUBJECT], AT).all()
    assert (
        share(many)
        > many.look(camera(), [SUBJECT], AT, ~cleared(many, np.arange(25) - 1, camera(), [SUBJECT], AT)).hidden
    )


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
    subjects = subjects_of(staged, plan, performances(staged, np.arange(len(plan.position) + 1) / plan.fps))
    at = moments(len(plan.position))
    seen = Finder(display.primitives, display.poses[at], display.owners, ASPECT)
    assert seen.look(plan.camera, subjects, at).hidden < 0.3
