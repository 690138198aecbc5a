"""Random briefs cover the vocabulary, and their descriptions say what is in them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from sora2_nodes.story import vocabulary as words
from sora2_nodes.story.storyboard import Action, Brief, Thing
from sora2_nodes.world import describe, sample_brief


@pytest.fixture(scope="module")
def briefs():
    rng = np.random.default_rng(0)
    return [sample_brief(rng) for _ in range(3000)]


@pytest.mark.parametrize(
    ("field", "vocabulary"),
    [
        ("surface", words.SURFACES), ("backdrop", words.BACKDROPS), ("time_of_day", words.TIMES_OF_DAY),
        ("camera", words.CAMERA_MOVES), ("angle", words.ANGLES), ("tone", words.TONES), ("pace", words.PACES),
    ],
)  # fmt: skip
def test_every_place_light_and_camera_is_drawn(briefs, field, vocabulary):
    seen = Counter(getattr(b, field) for b in briefs)
    assert set(seen) == set(vocabulary)
    assert min(seen.values()) > 0.2 * len(briefs) * 0.5 / len(vocabulary)


@pytest.mark.parametrize(
    ("field", "vocabulary"),
    [
        ("shape", words.SHAPES), ("colour", tuple(words.COLOURS)), ("material", words.MATERIALS), ("pattern", words.PATTERNS),
        ("size", tuple(words.SIZES)),
    ],
)  # fmt: skip
def test_every_kind_of_thing_is_drawn(briefs, field, vocabulary):
    seen = Counter(getattr(t, field) for b in briefs for t in b.things)
    assert set(seen) == set(vocabulary)
    assert min(seen.values()) > 0.4 * sum(seen.values()) / len(vocabulary) * 0.5


def test_every_action_is_drawn(briefs):
    seen = Counter(a.verb for b in briefs for a in b.actions)
    assert set(seen) == set(words.ACTIONS)
    assert min(seen.values()) > 30


def test_draws_repeat_by_seed():
    assert sample_brief(np.random.default_rng(3)) == sample_brief(np.random.default_rng(3))


def test_a_description_names_what_is_there(briefs):
    rng = np.random.default_rng(1)
    for brief in briefs[:300]:
        text = describe(brief, rng).lower()
        for thing in brief.things:
            assert thing.colour in text
            assert thing.noun[:4] in text
        for person in brief.people:
            assert person.outfit in text
        assert text.endswith(".")
        assert "  " not in text


def test_a_description_reads_as_english():
    thing = Thing(shape="sphere", colour="orange", material="wood", pattern="stripes", size="small", noun="ball")
    brief = Brief(
        things=(thing,),
        actions=(Action(verb="roll", subject=("thing", 0), direction="left"),),
        surface="grass",
        backdrop="park",
    )
    texts = {describe(brief, np.random.default_rng(seed)) for seed in range(20)}
    assert "A small orange striped wooden ball rolls to the left on grass in a park in daylight." in texts
    assert len(texts) > 1


def test_orders_are_told_with_then():
    things = (Thing(), Thing(colour="blue"))
    actions = (Action(verb="drop", subject=("thing", 0)), Action(verb="roll", subject=("thing", 1), order=1))
    assert ", then a blue rubber ball" in describe(Brief(things=things, actions=actions), np.random.default_rng(0))
