"""What is tossed comes down again: food into its pan, a ball into the hands; who is played with plays."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage

TIMES = np.linspace(0.0, 3.0, 73)


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=3.0)), seed=1, duration_s=3.0, aspect=16 / 9)


@pytest.mark.parametrize(
    "prompt",
    ["A man tosses a pancake in the air", "A grandmother flips a pancake", "A woman flips an omelette in a pan"],
)
def test_food_goes_up_out_of_a_pan_in_the_hand_and_into_it_again(prompt: str) -> None:
    staged = _staged(prompt)
    parts = {part.member.name: part for part in staged.script.parts.values()}
    assert parts["pan"].socket == "hand_right"
    [food] = [part for part in parts.values() if part.passes]
    made = performances(staged, TIMES)
    height = made[food.member.owner].root[:, 1, 3] - made[parts["pan"].member.owner].root[:, 1, 3]
    assert height.max() > 0.25 / staged.unit
    assert height[0] < 0.1 / staged.unit and np.sum(np.diff(np.sign(height - 0.1 / staged.unit)) < 0) >= 1


@pytest.mark.parametrize(
    "prompt", ["A boy throws a ball into the air and catches it", "A girl tosses an apple up and catches it"]
)
def test_a_ball_that_is_caught_again_leaves_and_reaches_the_same_hands(prompt: str) -> None:
    staged = _staged(prompt)
    [thing] = [part for part in staged.script.parts.values() if part.passes]
    assert len({hold for p in thing.passes for hold in (p.before[0], p.after[0])}) == 1


@pytest.mark.parametrize("prompt", ["A boy plays chess with a robot", "A woman plays cards with her son on a platform"])
def test_who_is_played_with_plays(prompt: str) -> None:
    brief = brief_for(Shot(prompt=prompt, duration_s=3.0))
    players = {a.subject for a in brief.actions if a.act.startswith("play")}
    assert players == {("person", 0), ("person", 1)}
