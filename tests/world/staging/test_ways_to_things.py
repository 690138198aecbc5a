"""Who goes to something that would hide them ends before it, on the viewer's side."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


@pytest.mark.parametrize("prompt", ["A robot walks up to a vending machine", "A girl runs to a wardrobe and stops"])
def test_who_comes_to_something_tall_is_seen_before_it(prompt: str) -> None:
    staged = stage(read_prompt(prompt), seed=1, duration_s=4.0, aspect=16 / 9)
    plan = plan_of(staged)
    person = next(m for m in staged.members if m.person)
    goal = next(m for m in staged.members if not m.person)
    assert plan.position[-1, staged.index[person.owner]][2] > staged.spots[goal.owner].z
