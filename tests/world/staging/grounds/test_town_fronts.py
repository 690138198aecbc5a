"""Houses of towns along a street."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world.staging.atmosphere.place_light import Sky
from sora2_nodes.world.staging.grounds.street_fronts import along_street
from sora2_nodes.world.staging.grounds.town_fronts import TOWN_HOUSES
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.sets import build_set


@pytest.mark.parametrize("kind", TOWN_HOUSES)
def test_houses_stand_in_a_row_and_their_windows_are_lit_by_night(kind):
    day = along_street(np.random.default_rng(3), driven=False, in_depth=False, lit=False, kind=kind)
    night = along_street(np.random.default_rng(3), driven=False, in_depth=False, lit=True, kind=kind)
    assert len(day) < 900 and not any(p.finish == "light" for p in day)
    assert sum(p.finish == "light" for p in night) > 5
    assert any(row.fronts == kind for row in PLACES.values())


def test_windows_of_a_street_are_lit_at_dusk():
    lit = [
        sum(p.finish == "light" for p in build_set("main street", sky=Sky(hour=hour)).primitives)
        for hour in (12.0, 18.25)
    ]
    assert lit[1] > lit[0] + 10
