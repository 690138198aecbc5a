"""Faces differ between people, stay with a person, and each feature moves what its name says."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story.face_features import Face, mixed_face
from sora2_nodes.story.storyboard import Action, Brief, Person
from sora2_nodes.world import carry_over, compose, plan_end
from sora2_nodes.world.composing.faces import draw_face, face_masks, faces_of
from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.drafts.render import Shader
from tests.world.scenes import brief_of, shot

SIDE = 96


def front(face: Face, mouth: float = 0.0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Masks of a head of radius 1 that looks at the viewer, as SIDE x SIDE pictures seen from the front."""
    x, y = np.meshgrid(np.linspace(-1, 1, SIDE), np.linspace(1, -1, SIDE))
    z = np.sqrt(np.maximum(0, 1 - x * x - y * y))
    inside = x * x + y * y < 1
    return tuple(mask & inside for mask in face_masks(face, (x, y, z), 1.0, np.pi / 2, mouth))


def rows(mask):
    return np.nonzero(mask.any(axis=1))[0]


def head_of(scene):
    return next(p for p in scene.parts if p.face is not None)


def test_the_default_is_the_plain_face():
    hair, dark, lips = front(Face())
    x, y = np.meshgrid(np.linspace(-1, 1, SIDE), np.linspace(1, -1, SIDE))
    inside = x * x + y * y < 1
    eyes = ((np.abs(x) - 0.36) ** 2 + (y - 0.12) ** 2 < 0.018) & inside
    assert (dark == eyes).mean() > 0.998
    assert (lips == (((x / 0.34) ** 2 + ((y + 0.42) / 0.05) ** 2 < 1) & inside)).all()
    assert not (hair & (dark | lips)).any()


@pytest.mark.parametrize("feature", Face._fields)
def test_each_feature_changes_the_picture(feature):
    low, high = (front(Face()._replace(**{feature: share})) for share in (0.0, 1.0))
    assert sum((a != b).sum() for a, b in zip(low, high, strict=True)) > 60


def test_features_do_what_their_names_say():
    def dark(**fields):
        return front(Face(**fields))[1]

    assert dark(eye_size=1.0).sum() > 2 * dark(eye_size=0.0).sum()
    assert np.ptp(np.nonzero(dark(eye_spacing=1.0))[1]) > np.ptp(np.nonzero(dark(eye_spacing=0.0))[1])
    assert rows(dark(eye_height=1.0)).min() < rows(dark(eye_height=0.0)).min()
    assert rows(dark(brows=1.0)).min() < rows(dark()).min()
    assert dark(glasses=1.0).sum() > dark(glasses=0.3).sum() > dark().sum()
    assert front(Face(mouth_width=1.0))[2].any(axis=0).sum() > 2 * front(Face(mouth_width=0.0))[2].any(axis=0).sum()
    assert rows(front(Face(mouth_height=1.0))[2]).max() < rows(front(Face(mouth_height=0.0))[2]).min()
    hair = front(Face(hair_line=0.0))[0].sum(), front(Face(hair_line=1.0))[0].sum()
    assert hair[0] > hair[1]
    left, right = front(Face(parting=1.0))[0], front(Face(parting=0.0))[0]
    assert left[:, SIDE // 2 :].sum() > left[:, : SIDE // 2].sum()  # the person's left is the viewer's right
    assert (left == right[:, ::-1]).mean() > 0.98
    assert rows(front(Face(hair_length=1.0))[0]).max() > SIDE * 0.8 > rows(front(Face(hair_length=0.0))[0]).max()
    beard = front(Face(beard=0.5))[0].sum(), front(Face(beard=1.0))[0].sum()
    assert front(Face())[0].sum() < beard[0] < beard[1]


def test_an_open_mouth_stays_inside_its_beard():
    hair, _, lips = front(Face(beard=1.0), mouth=1.0)
    assert lips.sum() > 2 * front(Face(beard=1.0))[2].sum()
    assert not (hair & lips).any()


def test_drawn_faces_lie_in_range_and_differ():
    drawn = [draw_face(np.random.default_rng(n)) for n in range(200)]
    table = np.array(drawn)
    assert table.min() >= 0 and table.max() <= 1
    assert (table.std(axis=0) > 0.15).all()
    assert len(set(drawn)) == 200
    assert 0.15 < (table[:, Face._fields.index("beard")] > 0).mean() < 0.55


def test_no_woman_and_no_child_has_a_beard_that_nobody_named_and_few_wear_glasses():
    smooth = (Person(name="Elena", sex="woman"), Person(name="Timmy", figure="boy"), Person(name="kid", age="child"))
    assert not any(face.beard for seed in range(60) for face in faces_of(smooth, seed))
    drawn = [faces_of((Person(name="Tom", sex="man"),), seed)[0] for seed in range(200)]
    assert 0.15 < np.mean([face.beard > 0 for face in drawn]) < 0.55
    assert 0 < np.mean([face.glasses > 0 for face in drawn]) < 0.15


def test_people_of_one_scene_have_faces_of_their_own_even_when_dressed_alike():
    faces = faces_of((Person(), Person(), Person(outfit="red")), 3)
    assert len(set(faces)) == 3
    assert faces == faces_of((Person(), Person(), Person(outfit="red")), 3)


def test_a_person_keeps_the_face_in_every_shot_of_a_world_wherever_the_brief_names_them():
    anna, ben = Person(name="Anna", outfit="red"), Person(name="Ben", outfit="teal")
    first, later = faces_of((anna, ben), 7), faces_of((ben, anna), 7)
    assert first == later[::-1]
    assert faces_of((anna, ben), 8) != first
    scene, plan = shot(brief_of("wave"), seed=1)
    end = json.loads(json.dumps(plan_end(scene, plan)))
    empty = carry_over(compose(brief_of("drop"), seed=5, duration_s=2.0), end)
    assert head_of(empty).face == head_of(scene).face


def test_a_brief_may_give_the_face():
    face = Face(glasses=0.9, beard=0.4)
    scene, _ = shot(Brief(people=(replace(Person(), face=face), Person())), seed=1)
    assert head_of(scene).face == face
    assert [p.face for p in scene.parts].count(face) == 1


def test_some_are_never_bearded_by_chance():
    assert not any(faces_of((Person(name="girl"),), seed)[0].beard for seed in range(60))
    assert any(faces_of((Person(name="man"),), seed)[0].beard for seed in range(60))


def test_a_face_is_drawn_on_the_figure():
    def picture(face):
        brief = Brief(
            people=(replace(Person(), face=face),), actions=(Action(verb="talk", subject=("person", 0)),),
            angle="close_up",
        )  # fmt: skip
        tracer = PlanTracer(*shot(brief, seed=1, duration_s=0.5), 144, 80)
        return Shader(tracer).picture(tracer.trace(0)).astype(int)

    plain = picture(Face())
    assert (np.abs(picture(Face(glasses=1.0)) - plain).max(axis=2) > 40).sum() > 10
    assert (np.abs(picture(Face(beard=1.0)) - plain).max(axis=2) > 40).sum() > 20


def test_mixing_goes_from_one_face_to_the_other():
    first, second = Face(), Face(glasses=1.0, eye_size=0.1)
    assert mixed_face(first, second, 0.0) == first
    assert mixed_face(first, second, 1.0) == pytest.approx(second)
    assert mixed_face(first, second, 0.5).glasses == pytest.approx(0.5)
