"""What a game is played with, where its name says it and nobody names the ball."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "ball"),
    [
        ("kids play volleyball on a beach", "volleyball"),
        ("two boys play football in a park", "football"),
        ("two girls play catch", "ball"),
        ("men play rugby", "rugby ball"),
    ],
)
def test_a_game_is_played_with_its_ball(prompt: str, ball: str) -> None:
    assert [thing.kind for thing in read_prompt(prompt).things] == [ball]
