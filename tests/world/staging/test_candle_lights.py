"""Candles are blown out by a face that is seen over them, and their flames go."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import Staged, stage


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)


@pytest.mark.parametrize(
    "prompt",
    [
        "A girl blows out the candles on her birthday cake",
        "An old man blowing out the candles of a cake",
        "A woman blows out a candle",
    ],
)
def test_who_blows_out_candles_stands_behind_them_and_they_go_out(prompt: str) -> None:
    staged = _staged(prompt)
    flames = next(m for m in staged.members if m.name in ("candle", "birthday cake"))
    who = next(m for m in staged.members if m.person)
    assert any(d.verb == "turn off" for d in staged.script.parts[flames.owner].deeds)
    assert "off" in flames.assembly.states
    assert staged.spots[who.owner].z < staged.spots[flames.owner].z
    assert any(d.verb.startswith("blow") for d in staged.script.parts[who.owner].deeds)


@pytest.mark.parametrize(
    "prompt", ["A boy blowing out the candles on his cake", "A nurse blows out the candles of a cake"]
)
def test_a_cake_with_candles_brings_no_others(prompt: str) -> None:
    kinds = [thing.kind for thing in brief_for(Shot(prompt=prompt, duration_s=4.0)).things]
    assert kinds.count("birthday cake") == 1
    assert "candle" not in kinds


@pytest.mark.parametrize("prompt", ["A woman lights a candle", "A nun lights the candles on a cake"])
def test_who_lights_a_candle_holds_a_match_to_it(prompt: str) -> None:
    staged = _staged(prompt)
    who = next(m for m in staged.members if m.person)
    match = next(part for part in staged.script.parts.values() if part.member.name == "match")
    flames = next(part for part in staged.script.parts.values() if part.member.name in ("candle", "birthday cake"))
    assert match.held_by == who.owner
    assert next(d.start_s for d in flames.deeds if d.verb == "turn on") > 0.5


@pytest.mark.parametrize("prompt", ["A girl pops a balloon", "A boy bursts a bubble with his finger"])
def test_who_bursts_something_stays_whole(prompt: str) -> None:
    staged = _staged(prompt)
    who = next(m for m in staged.members if m.person)
    assert list(staged.script.breaks) == [next(m.owner for m in staged.members if not m.person)]
    assert not {"fall"} & {d.verb for d in staged.script.parts[who.owner].deeds}
