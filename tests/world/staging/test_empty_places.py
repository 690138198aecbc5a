"""Places where nobody is: pictures hang on the walls, roads are looked along, no cactus stands in snow."""

from __future__ import annotations

import numpy as np

from sora2_nodes.world.staging.dressing import HUNG_M
from sora2_nodes.world.staging.sets import build_set


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
