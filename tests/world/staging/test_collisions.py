"""Those who run into one another come from both sides, touch, and go back."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name


@pytest.mark.parametrize(
    "prompt",
    [
        "Two hot air balloons collide",
        "Two drones crash into each other",
        "Two geese collide",
        "Two sheep crash into each other",
    ],
)
def test_two_alike_meet_in_the_middle(prompt: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)
    ways = [[d for d in part.deeds if d.path is not None] for part in staged.script.parts.values()]
    assert len(ways) == 2
    for (comes, goes), other in zip(ways, reversed(ways), strict=True):
        assert abs(comes.path[-1, 0]) < abs(comes.path[0, 0])
        assert abs(goes.path[-1, 0]) > abs(goes.path[0, 0])
        assert comes.path[-1, 0] * other[0].path[-1, 0] < 0
        assert comes.path[-1, 1] == other[0].path[-1, 1]


def test_what_cannot_move_stands_where_it_is_struck() -> None:
    brief = brief_for(Shot(prompt="A cruise ship collides with an iceberg", duration_s=4.0))
    staged = stage(brief, seed=1, duration_s=4.0, aspect=16 / 9)
    parts = {part.member.name: part for part in staged.script.parts.values()}
    assert parts["iceberg"].spot.x > parts["cruise ship"].deeds[0].path[-1, 0]


@pytest.mark.parametrize(
    ("prompt", "place"), [("A hot air balloon lands", "meadow"), ("A helicopter takes off", "meadow")]
)
def test_who_lands_or_takes_off_does_so_on_the_ground(prompt: str, place: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)
    assert place_name(staged) == place


@pytest.mark.parametrize(
    ("prompt", "place"), [("A man dances on the surface of a pond", "lake"), ("A man dances by a pond", "lake shore")]
)
def test_only_the_surface_of_a_lake_is_walked_on(prompt: str, place: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)
    assert place_name(staged) == place


def test_what_is_knocked_off_a_table_is_no_collision() -> None:
    brief = brief_for(Shot(prompt="A cat knocks a bowl off a table", duration_s=4.0))
    staged = stage(brief, seed=1, duration_s=4.0, aspect=16 / 9)
    parts = {part.member.name: part for part in staged.script.parts.values()}
    assert parts["cat"].spot.support == parts["table"].member.owner


@pytest.mark.parametrize(
    "prompt", ["An asteroid crashes into the earth", "A meteor is colliding with the surface of a planet"]
)
def test_what_strikes_a_world_comes_down_on_it_and_goes_up_in_flames(prompt: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)
    [falling] = [part for part in staged.script.parts.values() if part.way is not None]
    [world] = [part for part in staged.script.parts.values() if part.way is None]
    away = [abs(x - world.spot.x) for x in falling.way.frames[:, 0, 3]]
    assert away[0] > away[-1]
    assert staged.script.breaks[falling.member.owner][1] == "explode"
    assert world.member.owner not in staged.script.breaks
