"""The picture of a plan shows what moved, what touched, and how fast."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from sora2_nodes.story.storyboard import Action, Brief, Person, Thing
from sora2_nodes.world.composing.compose import compose
from sora2_nodes.world.drafts.picture import draw_plan
from sora2_nodes.world.simulation.simulate import simulate

DROP = Brief(things=(Thing(colour="blue"),), actions=(Action(verb="drop", subject=("thing", 0)),))
WALK = Brief(people=(Person(),), actions=(Action(verb="walk", subject=("person", 0)),))


@pytest.mark.parametrize("size", [(1280, 720), (360, 640), (512, 512)])
@pytest.mark.parametrize("brief", [DROP, WALK, Brief()], ids=["drop", "walk", "nothing"])
def test_any_plan_is_drawn_at_the_size_asked(brief, size):
    scene = compose(brief, seed=1, duration_s=2.0, aspect=size[0] / size[1])
    assert draw_plan(scene, simulate(scene), *size).size == size


def test_the_things_colour_is_in_the_picture():
    assert blue_pixels(DROP) > 2 * blue_pixels(Brief())


def test_contacts_leave_marks():
    scene = compose(DROP, seed=1, duration_s=2.0)
    plan = simulate(scene)
    silent = dataclasses.replace(plan, contacts=())
    assert plan.contacts
    assert np.any(np.asarray(draw_plan(scene, plan, 640, 360)) != np.asarray(draw_plan(scene, silent, 640, 360)))


def blue_pixels(brief: Brief) -> int:
    scene = compose(brief, seed=1, duration_s=2.0)
    picture = np.asarray(draw_plan(scene, simulate(scene), 640, 360)).astype(int)
    return int((picture[..., 2] - picture[..., 0] > 60).sum())


def test_the_title_is_written_and_cut_to_the_width():
    scene = compose(DROP, seed=1, duration_s=2.0)
    plan = simulate(scene)
    plain, titled = (np.asarray(draw_plan(scene, plan, 640, 360, title)) for title in ("", "A café: one ball " * 20))
    assert titled.shape == plain.shape
    assert np.any(titled[:40] != plain[:40])
    assert (titled[:40, -12:] == titled[-1, -1]).all()  # nothing runs over the margin


def test_white_things_stand_out_from_the_paper():
    white = Brief(things=(Thing(colour="white"),), actions=(Action(verb="drop", subject=("thing", 0)),))
    scene = compose(white, seed=1, duration_s=2.0)
    plan = dataclasses.replace(simulate(scene), contacts=())
    page = np.asarray(draw_plan(scene, plan, 640, 360)).astype(int)
    nothing = np.asarray(draw_plan(dataclasses.replace(scene, parts=()), _emptied(plan), 640, 360)).astype(int)
    assert (np.abs(page - nothing).max(axis=2) > 60).sum() > 500


def _emptied(plan):
    return dataclasses.replace(
        plan, position=plan.position[:, :0], angle=plan.angle[:, :0], velocity=plan.velocity[:, :0]
    )
