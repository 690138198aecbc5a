"""Rain seen through a window, and who watches it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.atmosphere.air import particles_of
from sora2_nodes.world.staging.atmosphere.place_light import Sky
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.sets import build_set

RAINY = "A black cat sits on a windowsill watching the rain"
DRY = "A black cat sits on a windowsill"


def staged(prompt: str) -> Staged:
    return stage(read_prompt(prompt), seed=5, duration_s=2.0, aspect=16 / 9)


def test_rain_falls_beyond_the_pane_and_runs_down_it():
    shot = staged(RAINY)
    sill = next(m for m in shot.members if m.name == "window sill")
    spot = shot.spots[sill.owner]
    falling = [p for p in particles_of(shot, 24) if p.tail is not None]
    places = np.concatenate([p.position.reshape(-1, 3) for p in falling])
    assert len(falling) == 2
    assert (np.abs(places[:, 0] - spot.x) < 0.5 * sill.size[2]).all()
    assert (places[:, 1] > 0.3 * sill.size[1]).all() and (places[:, 1] < sill.size[1]).all()
    moved = [np.diff(p.position[:3, :, 1], axis=0) for p in falling]
    assert all((step < 0).mean() > 0.8 for step in moved)


def test_no_rain_is_at_a_window_where_none_falls():
    assert not [p for p in particles_of(staged(DRY), 24) if p.tail is not None]


@pytest.mark.parametrize("prompt", [RAINY, DRY])
def test_a_cat_on_a_windowsill_looks_out(prompt):
    shot = staged(prompt)
    cat = next(m for m in shot.members if m.name == "cat")
    ahead = performances(shot, np.linspace(0.0, 2.0, 25))[cat.owner].root[:, :, 0]
    assert (ahead[:, 2] < -0.5 * np.linalg.norm(ahead, axis=1)).all()


def test_the_sky_in_a_window_is_grey_in_rain_and_blue_without():
    def pane(prompt: str) -> tuple[float, float, float]:
        sill = next(m for m in staged(prompt).members if m.name == "window sill")
        return next(p.colour for p in sill.assembly.primitives if p.role == "window")

    assert max(pane(RAINY)) < 0.7 < min(pane(DRY))
    rainy = build_set("living room", sky=Sky(clouds=0.9)).primitives
    assert all(max(p.colour) < 0.7 for p in rainy if p.role == "window")
