"""Looks are visible, keep the frame's size, and hold still where nothing moves."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from sora2_nodes.engine.picture.grading import DECADES, NAMED, STYLED, grade_for
from sora2_nodes.engine.picture.stylising import HELD, LOOKS, shown_frame, stylise
from sora2_nodes.engine.picture.titles import titled
from sora2_nodes.vocabulary.styles import GRADES, STYLES

SIZE = (90, 160)
LIVE = ("vintage", "home video")  # looks of film and tape, which never hold still
SEEN_BY_LENS = ("photoreal", "miniature")  # nothing to do, and depth of field


def frame_and_maps() -> tuple[np.ndarray, SimpleNamespace]:
    """A red ball before a wall: 90x160."""
    y, x = np.indices(SIZE)
    ball = (y - 45) ** 2 + (x - 80) ** 2 < 25**2
    out = np.where(ball[..., None], [200, 40, 30], [120, 150, 190]).astype(np.uint8)
    out = np.clip(out + (x[..., None] // 8 % 2) * 10, 0, 255).astype(np.uint8)
    normal = np.zeros((*SIZE, 3), np.float32)
    normal[..., 2] = 1
    maps = SimpleNamespace(depth=np.where(ball, 3.0, 9.0).astype(np.float32), normal=normal, ident=np.where(ball, 0, 1))
    return out, maps


@pytest.mark.parametrize("style", LOOKS)
def test_a_look_is_visible_and_repeats_exactly(style: str) -> None:
    out, maps = frame_and_maps()
    mine = np.array([True, False])
    made = stylise(out, maps, style, mine, 0)
    assert made.shape == out.shape and made.dtype == np.uint8
    assert np.abs(made.astype(int) - out).mean() > 3
    assert (stylise(out, maps, style, mine, 0) == made).all()
    if style not in LIVE:
        assert (stylise(out, maps, style, mine, 1) == made).all()  # nothing flickers between two exposures


def test_every_style_that_can_be_read_is_a_look_a_grade_or_the_lens() -> None:
    assert set(STYLES) - set(LOOKS) - set(STYLED) - set(SEEN_BY_LENS) == set()


def test_every_grade_that_can_be_read_changes_the_picture() -> None:
    plain = grade_for("", (), "neutral", None, 0.0)
    assert all(grade_for("", (grade,), "neutral", None, 0.0) != plain for grade in GRADES)
    assert all(grade_for("", (), "neutral", decade, 0.0) != plain for decade in DECADES)
    assert set(GRADES) <= set(NAMED)


def test_a_silhouette_darkens_who_is_filmed_and_not_the_place() -> None:
    out, maps = frame_and_maps()
    made = stylise(out, maps, "silhouette", np.array([True, False]), 0)
    assert made[45, 80].max() < 20
    assert np.abs(made[5, 5].astype(int) - out[5, 5]).max() < 12


def test_stop_motion_holds_each_picture_for_two_frames() -> None:
    assert [shown_frame("claymation", i) for i in range(4)] == [0, 0, 2, 2]
    assert [shown_frame("", i) for i in range(3)] == [0, 1, 2]
    assert set(HELD) <= set(LOOKS)


def test_a_title_comes_up_large_and_white() -> None:
    out = np.full((180, 320, 3), 90, np.uint8)
    assert (titled(out, ("THE END",), 0.0) == out).all()
    made = titled(out, ("THE END",), 2.0)
    rows = np.flatnonzero((made > 240).all(-1).any(1))
    columns = np.flatnonzero((made > 240).all(-1).any(0))
    assert np.ptp(rows) > 0.07 * 180 and np.ptp(columns) > 0.25 * 320
    assert columns.min() > 5 and columns.max() < 315 and rows.max() < 178


def test_a_long_title_fits_the_picture() -> None:
    out = np.full((180, 320, 3), 90, np.uint8)
    made = titled(out, ("A VERY LONG TITLE THAT GOES ON AND ON",), 2.0)
    columns = np.flatnonzero((made > 200).all(-1).any(0))
    assert columns.min() > 5 and columns.max() < 315


@pytest.mark.parametrize("style", ["cartoon", "sketch"])
def test_no_ink_is_laid_on_the_sky(style: str) -> None:
    out = np.full((*SIZE, 3), [170, 200, 235], np.uint8)
    nothing = np.zeros((*SIZE, 3), np.float32)
    maps = SimpleNamespace(depth=np.full(SIZE, 1e9, np.float32), normal=nothing, ident=np.full(SIZE, -1))
    assert stylise(out, maps, style, np.array([True]), 0).mean() > 150
