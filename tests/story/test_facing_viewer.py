"""Who stands around a table is at its ends and behind it, each in a place of their own."""

from __future__ import annotations

import pytest

from sora2_nodes.story import brief_for, read_prompt
from sora2_nodes.story.storyboard import DialogueLine, Shot
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    "prompt",
    [
        "Four people stand around a table",
        "Three generals stand around a table and point at a map",
        "Three nurses stand around a desk",
    ],
)
def test_each_has_a_place_at_it(prompt: str) -> None:
    staged = stage(read_prompt(prompt), seed=1, duration_s=3.0, aspect=16 / 9)
    people = [staged.spots[m.owner] for m in staged.members if m.person]
    table = next(staged.spots[m.owner] for m in staged.members if m.name in ("table", "desk"))
    assert len({(round(spot.x, 2), round(spot.z, 2)) for spot in people}) == len(people)
    assert min(spot.x for spot in people) < table.x < max(spot.x for spot in people)
    assert all(spot.z <= table.z + 0.1 for spot in people)


def test_who_speaks_by_a_part_is_one_of_the_people() -> None:
    lines = (DialogueLine(speaker="Judge", text="Silence!"), DialogueLine(speaker="Guard", text="Sit down."))
    brief = brief_for(Shot(prompt="Three people stand around a table.", dialogue=lines))
    assert [p.name for p in brief.people] == ["Judge", "Guard", "person"]


def test_the_candles_of_a_cake_are_on_it() -> None:
    brief = read_prompt(
        "A birthday cake with many lit candles on a table. A boy blows out the candles with a gentle puff."
    )
    assert [t.kind for t in brief.things if t.kind in ("candle", "cigarette")] == []
    assert [brief.things[a.target[1]].kind for a in brief.actions if a.act == "turn off" and a.target] == [
        "birthday cake"
    ]
