"""What falls into a crater, a fire or the sea comes from above and is gone."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.blocking.cues import Played
from sora2_nodes.world.staging.scenario import Staged, stage


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)


def _first(staged: Staged, name: str) -> Played:
    return next(part for part in staged.script.parts.values() if part.member.name == name)


@pytest.mark.parametrize(
    ("prompt", "what"),
    [
        ("A piano is swallowed by a volcano", "piano"),
        ("A coin drops into a fountain", "coin"),
        ("A necklace falls into the ocean", "necklace"),
        ("A stone sinks in a lake", "rock"),
        ("A letter is thrown into a fire", "letter"),
    ],
)
def test_it_comes_from_above_and_goes_down(prompt: str, what: str) -> None:
    way = _first(_staged(prompt), what).way
    assert way is not None
    heights = way.frames[:, 1, 3]
    assert heights[0] > heights[-1]


@pytest.mark.parametrize(
    ("prompt", "goal"), [("A coin drops into a fountain", "fountain"), ("A car falls into a volcano", "volcano")]
)
def test_what_takes_it_is_in_the_picture_with_it(prompt: str, goal: str) -> None:
    staged = _staged(prompt)
    assert _first(staged, goal).member.ref in staged.focus
    assert 2.0 * max(_first(staged, goal).member.size) > 1.0  # in a unit that shows it


def test_what_falls_into_water_splashes_and_is_under_it() -> None:
    staged = _staged("A ring falls into the sea")
    ring = _first(staged, "ring")
    assert staged.script.splashes
    assert ring.way is not None and ring.way.frames[-1, 1, 3] < -0.5 * min(ring.member.size)


@pytest.mark.parametrize(
    ("prompt", "what"), [("A leaf falls onto a lake", "leaf"), ("A bottle floats on the sea", "bottle")]
)
def test_what_floats_stays_on_the_water(prompt: str, what: str) -> None:
    part = _first(_staged(prompt), what)
    assert part.way is None or part.way.frames[-1, 1, 3] > -0.6 * max(part.member.size)
