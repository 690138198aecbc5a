"""An animal comes with what it brings and lays it down where it was said; books go onto shelves."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import Staged, stage


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "what", "goal"),
    [
        ("A fox puts an apple into a basket", "apple", "basket"),
        ("A cat drops a fish into a bowl", "fish", "bowl"),
        ("A dog picks up a bone and puts it in its puppy's bowl", "bone", "bowl"),
    ],
)
def test_what_is_brought_leaves_the_mouth_over_what_it_is_put_into(prompt: str, what: str, goal: str) -> None:
    staged = _staged(prompt)
    parts = {part.member.name: part for part in staged.script.parts.values()}
    [laid] = parts[what].passes
    assert laid.before[1] == "mouth"
    assert abs(laid.end[0] - parts[goal].spot.x) < 0.3 * max(parts[goal].member.size)
    comes = next(d for d in staged.script.parts[laid.before[0]].deeds if d.path is not None)
    assert abs(comes.path[-1, 0]) < abs(comes.path[0, 0])
    assert comes.end_s <= laid.leave_s


def test_who_is_to_have_it_stands_at_the_other_side() -> None:
    staged = _staged("A dog puts a bone into its puppy's bowl")
    parts = {part.member.name: part for part in staged.script.parts.values()}
    assert parts["dog"].spot.x * parts["puppy"].spot.x < 0


@pytest.mark.parametrize("prompt", ["A boy organizing books on a shelf", "A clerk organises books on the shelves"])
def test_books_on_a_shelf_are_put_in_order_at_it(prompt: str) -> None:
    brief = brief_for(Shot(prompt=prompt, duration_s=4.0))
    action = next(a for a in brief.actions if a.act == "organise")
    assert action.target is not None and brief.things[action.target[1]].kind == "bookcase"
    assert "table" not in {t.kind for t in brief.things}


def test_a_volcano_in_a_cup_is_in_it() -> None:
    brief = brief_for(Shot(prompt="A volcano erupts inside a mug", duration_s=4.0))
    assert [r.kind for r in brief.relations if r.subject == ("thing", 0)] == ["in"]
