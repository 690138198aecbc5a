"""Where people are in a staged shot: on rows of seats, in tents, at doors, on boards over water, in somebody's arms."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9)


def _owner(staged: Staged, name: str) -> str:
    return next(m.owner for m in staged.members if m.name == name)


@pytest.mark.parametrize("prompt", ["Four nuns on a train", "Three kids on a school bus singing"])
def test_passengers_sit_side_by_side(prompt: str) -> None:
    staged = _staged(prompt)
    spots = [p.spot for p in staged.script.parts.values() if p.member.person]
    assert {s.relation for s in spots} == {f"seat_{k}" if k > 1 else "seat" for k in range(1, len(spots) + 1)}
    assert all(any(d.verb == "sit" for d in p.deeds) for p in staged.script.parts.values() if p.member.person)


@pytest.mark.parametrize("prompt", ["A hiker sits in a tent in the rain", "Two scouts in a tent laugh"])
def test_who_is_in_a_tent_sits_in_its_mouth(prompt: str) -> None:
    staged = _staged(prompt)
    tent = staged.script.parts[_owner(staged, "tent")]
    for part in staged.script.parts.values():
        if part.member.person:
            assert part.spot.support == tent.member.owner
            assert part.spot.y < 0.2 * part.member.size[1]
            assert part.member.size[1] < tent.member.size[1] * tent.spot.scale


@pytest.mark.parametrize("prompt", ["A woman knocks on a door", "A boy knocks on a door and an old man opens it"])
def test_who_knocks_stands_before_the_door_which_no_knock_moves(prompt: str) -> None:
    staged = _staged(prompt)
    door, who = staged.script.parts[_owner(staged, "door")], staged.script.parts["person:0"]
    assert who.spot.y == 0.0 and abs(who.spot.x - door.spot.x) < 1.5 * who.member.size[1]
    assert not staged.script.shoves


@pytest.mark.parametrize(
    "prompt", ["A woman dives into a swimming pool", "A boy jumps off the diving board into the pool"]
)
def test_a_dive_goes_from_the_board_under_the_water(prompt: str) -> None:
    staged = _staged(prompt)
    times = np.linspace(0.0, 4.0, 49)
    height = performances(staged, times)["person:0"].root[:, 1, 3]
    assert height[0] > 0.4 and height[-1] < -0.5
    assert staged.script.splashes and 0.9 < staged.script.splashes[0].time_s < 2.5


@pytest.mark.parametrize("prompt", ["A father carries his daughter", "A groom carries his bride across the beach"])
def test_who_is_carried_is_in_the_arms(prompt: str) -> None:
    part = _staged(prompt).script.parts["person:1"]
    assert (part.held_by, part.socket) == ("person:0", "arms")


def test_children_ride_the_horses_of_a_merry_go_round() -> None:
    staged = _staged("Two children ride a merry-go-round")
    carousel = _owner(staged, "carousel")
    riders = [p for p in staged.script.parts.values() if p.member.person]
    assert [p.held_by for p in riders] == [carousel] * 2 and len({p.socket for p in riders}) == 2


def test_a_small_thing_that_is_mended_is_large_enough_to_be_seen() -> None:
    staged = _staged("A watchmaker repairs a watch at his workbench")
    watch = next(m for m in staged.members if m.name == "watch")
    assert max(watch.size) * staged.unit > 0.11
    assert not staged.brief.framing.part
