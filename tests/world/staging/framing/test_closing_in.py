"""A shot's first subject stays large enough to know, whatever else could be framed with it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.framing.aim import Subject
from sora2_nodes.world.staging.framing.closing_in import closed_in
from sora2_nodes.world.staging.framing.finder import moments
from sora2_nodes.world.staging.framing.subjects import subjects_of
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of
from sora2_nodes.world.tracing.gbuffer import Tracer

FRAMES, ASPECT = 5, 16 / 9


def box(middle, size, **more):
    low, high = np.array(middle) - np.array(size) / 2, np.array(middle) + np.array(size) / 2
    return Subject(low=np.tile(low, (FRAMES, 1)), high=np.tile(high, (FRAMES, 1)), **more)


SMALL = box((0, 0.05, 0), (0.1, 0.1, 0.1), owners=("gecko",))
WINDOW = box((0, 1.0, -0.2), (1.2, 2.0, 0.1), owners=("window",))
LEAF = box((0.1, 0.05, 0), (0.3, 0.1, 0.2), owners=("leaf",))


def test_what_is_far_larger_is_left_out_and_what_is_alike_is_not():
    assert closed_in([SMALL, WINDOW, LEAF], ASPECT) == [SMALL, LEAF]
    assert closed_in([WINDOW, SMALL], ASPECT) == [WINDOW, SMALL]


def test_what_falls_is_kept_with_what_it_meets_and_people_are_known_from_further_off():
    assert closed_in([SMALL, WINDOW], ASPECT, physical=("window",)) == [SMALL, WINDOW]
    person = box((0, 0.9, 0), (0.5, 1.8, 0.3), person=True, owners=("person",))
    statue = box((3, 5.0, 0), (4.0, 10.0, 4.0), owners=("statue",))
    assert closed_in([person, statue], ASPECT) == [person, statue]
    alike = box((0, 0.9, 0), (0.5, 1.8, 0.3), owners=("vase",))
    assert len(closed_in([alike, statue], ASPECT)) == 1


@pytest.mark.parametrize("prompt", ["A gecko climbs up a glass window", "A steak sizzles on a grill, flames leap up"])
def test_a_small_first_subject_is_seen(prompt):
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=2)), seed=1, duration_s=2, aspect=ASPECT)
    plan = plan_of(staged)
    display = display_of(staged, plan)
    own = [i for i, owner in enumerate(display.owners) if owner == "thing:0:0"]
    seen = [
        np.isin(Tracer(display, 160, 90, rays=1).trace(int(k)).ident, own).mean() for k in moments(len(plan.position))
    ]
    assert max(seen) > 0.01


@pytest.mark.parametrize("prompt", ["A panda eats bamboo, close-up", "Close-up of a rabbit that eats a carrot"])
def test_a_head_that_is_bent_to_eat_is_seen_from_the_front(prompt):
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=2)), seed=1, duration_s=2, aspect=ASPECT)
    plan = plan_of(staged)
    subject = subjects_of(staged, plan, performances(staged, np.arange(len(plan.position) + 1) / plan.fps))[0]
    assert subject.facing == pytest.approx(subject.course, abs=30)
