"""The visible mark: legible on any ground, gently moving, and off only where the policy lets it."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.errors import ConsentError, InputError
from sora2_nodes.home import data_folder
from sora2_nodes.provenance.policy import mark_wanted
from sora2_nodes.provenance.visible_mark import mark_frame


def changed(frame: np.ndarray, t: float) -> np.ndarray:
    return np.abs(mark_frame(frame, t).astype(int) - frame.astype(int)).max(-1)


@pytest.mark.parametrize("level", [0, 128, 255])
def test_the_mark_stands_out_on_black_grey_and_white_and_is_small(level: int) -> None:
    difference = changed(np.full((720, 1280, 3), level, np.uint8), 1.0)
    assert difference.max() > 90
    assert 0.0003 < np.mean(difference > 40) < 0.02


def test_the_mark_moves_gently() -> None:
    frame = np.full((360, 640, 3), 90, np.uint8)
    places = [np.argwhere(changed(frame, number / 24) > 20).mean(0) for number in range(24 * 8)]
    steps = np.linalg.norm(np.diff(places, axis=0), axis=1)
    assert steps.max() < 4  # px per frame at 640x360
    assert np.ptp(np.array(places), axis=0).max() > 40


@given(
    height=st.integers(1, 200),
    width=st.integers(1, 300),
    t=st.floats(0, 1e5, allow_nan=False),
    level=st.integers(0, 255),
)
def test_any_frame_at_any_time_keeps_its_shape_and_its_original(height: int, width: int, t: float, level: int) -> None:
    frame = np.full((height, width, 3), level, np.uint8)
    marked = mark_frame(frame, t)
    assert (marked.shape, marked.dtype) == (frame.shape, np.uint8)
    assert (frame == level).all()


def test_the_mark_is_on_for_a_cameo_and_off_without_one() -> None:
    assert mark_wanted(account="local", consent_ids=("c1",))
    assert not mark_wanted(account="local", consent_ids=())
    assert mark_wanted(account="local", consent_ids=(), asked=True)
    assert not mark_wanted(account="local", consent_ids=(), asked=False)


def test_turning_it_off_needs_the_accounts_policy() -> None:
    with pytest.raises(ConsentError, match="'studio' may not turn the visible mark off"):
        mark_wanted(account="studio", consent_ids=("c1",), asked=False)
    data_folder().mkdir(parents=True)
    policy = {"default": {"visible_mark": "required"}, "accounts": {"studio": {"visible_mark": "optional"}}}
    (data_folder() / "policy.json").write_text(json.dumps(policy))
    assert not mark_wanted(account="studio", consent_ids=("c1",), asked=False)
    with pytest.raises(ConsentError):
        mark_wanted(account="guest", consent_ids=("c1",), asked=False)


@pytest.mark.parametrize("text", ["{", "[]", '{"accounts": 3}', '{"default": {"visible_mark": "never"}}'])
def test_a_policy_that_can_not_be_read_stops_instead_of_allowing(text: str) -> None:
    data_folder().mkdir(parents=True)
    (data_folder() / "policy.json").write_text(text)
    with pytest.raises(InputError, match=r"policy\.json"):
        mark_wanted(account="studio", consent_ids=("c1",), asked=False)
