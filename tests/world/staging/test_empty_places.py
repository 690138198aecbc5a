"""Places where nobody is: pictures hang on the walls, roads are looked along, no cactus stands in snow."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.dressing import HUNG_M
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.showing import display_of, plan_of
from sora2_nodes.world.tracing.gbuffer import Tracer


def test_pictures_hang_at_the_height_of_eyes() -> None:
    made = build_set("hotel lobby", empty=True)
    groups = np.array(made.groups)
    middles = [made.poses[groups == g][:, 1, 3].mean() for g in sorted(set(groups) - {-1})]
    assert sum(abs(y - HUNG_M) < 0.2 for y in middles) >= 2


def test_nothing_stands_on_an_empty_road() -> None:
    made = build_set("highway", empty=True)
    groups = np.array(made.groups)
    aside = np.abs(made.poses[groups >= 0][:, 0, 3])
    assert aside.min() > 1.5


def test_no_cactus_stands_in_snow() -> None:
    summer, winter = (len(build_set("desert", season=season).primitives) for season in ("", "winter"))
    assert winter < summer


@pytest.mark.parametrize(
    "prompt",
    [
        "A living room, wide shot, camera tracks left",
        "An empty classroom, the camera trucks right",
        "A kitchen, the camera cranes up",
    ],
)
def test_the_camera_of_an_empty_room_stays_between_its_walls(prompt: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=3.0)), seed=1, duration_s=3.0, aspect=16 / 9)
    shown = display_of(staged, plan_of(staged))
    maps = Tracer(shown, 96, 54)
    for frame in (0, 36, 71):
        assert np.median(maps.trace(frame).depth) > 1.5, "no wall is before the lens"
