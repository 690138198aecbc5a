"""Light that is held where nothing would be seen of its changes."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.native_light import steadied

SHAPE = (2, 3)
ELSEWHERE = np.zeros(SHAPE, bool)
MIRROR = 4  # row of light


def rows_with_coat(coat: float) -> np.ndarray:
    """(17, h, w) terms of light, all the same but for what panes would mirror."""
    rows = np.full((17, *SHAPE), 0.5, np.float32)
    rows[9:12] = coat
    return rows


def changed(by: float) -> tuple[np.ndarray, np.ndarray]:
    """Light and what was held before, which differ in how clear mirrors are."""
    held = np.full((9, *SHAPE), 0.5, np.float32)
    held[MIRROR] = 0.0
    light = held.copy()
    light[MIRROR] += by
    return light, held


@pytest.mark.parametrize(("by", "holds"), [(0.001, True), (0.2, False)])
def test_only_what_would_be_seen_is_taken_anew(by: float, holds: bool) -> None:
    light, held = changed(by)
    made = steadied(light, held, rows_with_coat(0.0), np.full((3, *SHAPE), 0.5, np.float32), 1.0, ELSEWHERE)
    assert np.allclose(made, held if holds else light)


def test_what_panes_mirror_is_no_part_of_it_since_it_is_traced() -> None:
    light, held = changed(0.001)
    made = steadied(light, held, rows_with_coat(50.0), np.full((3, *SHAPE), 0.5, np.float32), 1.0, ELSEWHERE)
    assert np.array_equal(made, held)
