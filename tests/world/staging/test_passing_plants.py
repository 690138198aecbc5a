"""Plants that somebody passes and looks at are around them, and are not what the shot is about."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    "prompt",
    [
        "A cat runs through a garden, scanning the branches and the flowers",
        "A fox trots through a meadow, scanning the bushes and the flowers",
    ],
)
def test_the_animal_is_what_is_framed(prompt: str) -> None:
    staged = stage(read_prompt(prompt), seed=1, duration_s=4.0, aspect=16 / 9)
    assert staged.focus == (("thing", 0),)


def test_who_only_looks_at_a_flower_is_shown_with_it() -> None:
    staged = stage(read_prompt("A cat looks at a sunflower"), seed=1, duration_s=4.0, aspect=16 / 9)
    assert len(staged.focus) == 2
