"""Animals that eat: what they eat lies under their mouth, or is in it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize("text", ["A goat eats a cake in a meadow.", "A wolf is eating a pie.", "A raccoon eats a doughnut.", "A horse eats a carrot."])  # fmt: skip
def test_food_is_where_the_mouth_is(text: str) -> None:
    shot = stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)
    beast, food = (next(m for m in shot.members if m.ref == ("thing", i)) for i in (0, 1))
    acted = performances(shot, np.array([1.9, 2.0]), {})
    own = acted[beast.owner]
    mouth = socket_frame(beast.assembly, "mouth", own.root, own.joints)[0, :, 3]
    where = acted[food.owner].root[0, :, 3]
    off = np.hypot(mouth[0] - where[0], mouth[2] - where[2])
    assert off < 0.5 * float(food.size[0]) + 0.1 * float(beast.size[0])
