"""Whom manners of speaking leave out: the other one, whose hair, heart or hat it is, and who rides."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot


@pytest.mark.parametrize(
    ("text", "people", "act"),
    [
        ("One woman hands a letter to the other", 2, "give"),
        ("A sailor whispers a rumour in a captain's ear", 2, "whisper"),
        ("A barber is shaving a pirate's beard", 2, "cut hair"),
        ("A child tugs a woman's braid", 2, "pull"),
        ("A nurse checks a soldier's pulse", 2, "treat"),
        ("A magpie steals a lady's ring", 1, "pick up"),
        ("Two sailors arm wrestle", 2, "arm wrestle"),
        ("A farmer is washing a donkey", 1, "pet"),
        ("A farmer shears an alpaca", 1, "pet"),
        ("A donkey carries a rider down a lane", 1, "ride"),
    ],
)
def test_whom_it_is_done_to_is_there(text: str, people: int, act: str):
    brief = brief_for(Shot(prompt=text, duration_s=4.0))
    assert len(brief.people) == people and act in [a.act for a in brief.actions]


def test_what_is_washed_and_does_not_live_is_wiped():
    assert [a.act for a in brief_for(Shot(prompt="A man washes a car", duration_s=4.0)).actions] == ["wipe"]
