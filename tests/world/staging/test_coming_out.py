"""What comes out of something hollow is not seen before, and goes its own way from there."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import Staged, stage


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)


def _parts(staged: Staged, name: str) -> list:
    return [part for part in staged.script.parts.values() if part.member.name == name]


@pytest.mark.parametrize(
    ("prompt", "who", "home"),
    [
        ("A kitten jumps out of a basket", "kitten", "basket"),
        ("A squirrel climbs out of a trash can", "squirrel", "bin"),
        ("A boy opens a present and a hamster hops out", "hamster", "gift"),
        ("A suitcase opens and butterflies fly out of it", "butterfly", "suitcase"),
    ],
)
def test_an_animal_begins_where_it_comes_out_of(prompt: str, who: str, home: str) -> None:
    staged = _staged(prompt)
    [box] = _parts(staged, home)
    for part in _parts(staged, who):
        assert abs(part.spot.x - box.spot.x) < 0.6 * max(box.member.size)
        assert any(d.verb == "appear" for d in part.deeds)
        way = next(d for d in part.deeds if d.path is not None)
        assert np.linalg.norm(way.path[-1] - way.path[0]) > 0.4 * max(part.member.size)


@pytest.mark.parametrize("prompt", ["Marbles fall out of a jar", "Coins fall out of a cupboard when it opens"])
def test_what_rests_is_thrown_out_and_lies_on_the_ground(prompt: str) -> None:
    staged = _staged(prompt)
    ways = [part for part in staged.script.parts.values() if part.way is not None]
    assert len(ways) > 3
    for part in ways:
        heights = part.way.frames[:, 1, 3]
        assert heights[0] > heights[-1]
        assert heights[-1] < max(part.member.size) * part.spot.scale


def test_a_tree_sheds_one_after_another() -> None:
    staged = _staged("Apples fall from a tree")
    landed = [part.way.frames[len(part.way.times) // 2, 1, 3] for part in _parts(staged, "apple")]
    assert len(landed) > 3
    assert max(landed) > 4 * max(min(landed), 0.02)


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("Three cookies fall out of a jar", 3),
        ("Cookies fall out of a jar", 12),
        ("Several cookies fall out of a jar", 3),
        ("Two sisters open a cupboard and cookies fall out", 12),
    ],
)
def test_only_what_nobody_counted_is_many(prompt: str, count: int) -> None:
    assert next(t.count for t in brief_for(Shot(prompt=prompt, duration_s=4.0)).things if t.kind == "cookie") == count


def test_what_a_verb_with_out_leaves_is_named() -> None:
    brief = brief_for(Shot(prompt="A cat climbs out of a cardboard box", duration_s=4.0))
    box = next(("thing", i) for i, t in enumerate(brief.things) if t.kind == "cardboard box")
    assert brief.actions[0].role("out of") == box
