"""A greenhouse from inside."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.showing import plan_of


@pytest.mark.parametrize("prompt", ["A robot waters plants in a greenhouse", "A woman reads in a conservatory"])
def test_who_is_in_a_greenhouse_is_between_glass_walls_under_a_glass_roof(prompt):
    shot = stage(read_prompt(prompt), seed=5, duration_s=1.0, aspect=16 / 9)
    assert place_name(shot) == "greenhouse"
    panes = [p for p in build_set("greenhouse").primitives if p.finish == "glass"]
    low, high = (np.array([f(p.at[k] for p in panes) for k in range(3)]) for f in (min, max))
    assert low[0] < -2.5 and high[0] > 2.5 and low[2] < -3.0 and high[1] > 2.5
    assert sum(abs(p.turn[2]) > 5 for p in panes) == 2


def test_rows_of_plants_stand_on_its_benches():
    pots = [p for p in build_set("greenhouse").primitives if p.kind == "cone" and p.finish == "matte"]
    assert len(pots) > 20
    assert all(0.6 < p.at[1] < 1.0 for p in pots)


@pytest.mark.parametrize("seed", range(3))
def test_the_camera_is_inside(seed):
    shot = stage(read_prompt("A robot waters plants in a greenhouse"), seed=seed, duration_s=1.0, aspect=16 / 9)
    camera = plan_of(shot, fps=6).camera
    assert camera is not None
    assert (np.abs(camera.eye[:, 0]) * shot.unit < 3.2).all()
