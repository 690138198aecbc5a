"""The contact plan says what is heard, at which tick."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story.vocabulary import MATERIALS
from sora2_nodes.world import (
    AMBIENCE_COUNT,
    AMBIENCES,
    CHANNEL_COUNT,
    CHANNELS,
    TEMPLATES,
    ambience_vector,
    contact_plan,
)
from sora2_nodes.world.briefs.templates import dress
from tests.world.scenes import brief_of, shot


def column(table, name):
    return table[:, CHANNELS.index(name)]


def test_there_are_at_most_24_channels_with_names():
    assert len(CHANNELS) == CHANNEL_COUNT <= 24
    assert len(set(CHANNELS)) == CHANNEL_COUNT
    assert len(AMBIENCES) == AMBIENCE_COUNT


@pytest.mark.parametrize("material", MATERIALS)
def test_an_impact_stands_between_the_ticks_around_it(material):
    scene, plan = shot(brief_of("drop", material=material), seed=1)
    contact = plan.contacts[0]
    table = contact_plan(scene, replace(plan, contacts=(contact,)))
    row = column(table, f"impact_{material}")
    ticks = np.nonzero(row)[0]
    assert len(ticks) in (1, 2)
    assert (ticks * row[ticks]).sum() / row.sum() == pytest.approx(100 * contact.time_s, abs=1e-3)
    assert np.array_equal(row, column(table, "impact_ground"))
    others = [n for n in CHANNELS if n.startswith("impact_") and n[7:] in MATERIALS and n[7:] != material]
    assert not any(column(table, n).any() for n in others)


def test_harder_blows_are_stronger():
    scene, plan = shot(brief_of("drop"), seed=1)
    hard, soft = plan.contacts[0], replace(plan.contacts[0], impulse=plan.contacts[0].impulse / 5)
    strengths = [column(contact_plan(scene, replace(plan, contacts=(c,))), "impact_rubber").sum() for c in (soft, hard)]
    assert 0 < strengths[0] < strengths[1] < 1.2


def test_footsteps_go_by_the_ground():
    for surface, name in (("wood", "step_wood"), ("tile", "step_hard"), ("grass", "step_soft"), ("sand", "step_loose")):
        scene, plan = shot(replace(brief_of("walk"), surface=surface), seed=1)
        table = contact_plan(scene, plan)
        assert {n for n in CHANNELS if n.startswith("step_") and column(table, n).any()} == {name}


def test_rolling_sliding_and_speech_are_told():
    for verb, name in (("roll", "rolling_soft"), ("talk", "speech")):
        scene, plan = shot(brief_of(verb), seed=1)
        assert column(contact_plan(scene, plan), name).max() > 0.1
    scene, plan = shot(brief_of("slide", shape="box", material="wood"), seed=1)
    assert column(contact_plan(scene, plan), "sliding_hard").max() > 0.1


def test_every_template_gives_a_finite_table_of_its_length():
    for seed, name in enumerate(TEMPLATES):
        rng = np.random.default_rng(seed)
        scene, plan = shot(dress(TEMPLATES[name](rng), rng), seed=seed)
        table = contact_plan(scene, plan)
        assert table.shape == (200, CHANNEL_COUNT)
        assert table.dtype == np.float32
        assert np.isfinite(table).all()
        assert table.min() >= 0
        assert table.max() < 6


def test_the_ambience_vector_names_place_hour_and_ground():
    scene, _ = shot(replace(brief_of("drop"), backdrop="beach", time_of_day="night", surface="sand"), seed=1)
    vector = ambience_vector(scene)
    assert vector.shape == (AMBIENCE_COUNT,)
    assert {AMBIENCES[i] for i in np.nonzero(vector)[0]} == {"beach", "night", "sand"}
