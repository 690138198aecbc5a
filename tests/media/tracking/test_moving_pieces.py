"""What stands still, and what stands before it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.media.tracking.frame_registration import registration_of
from sora2_nodes.media.tracking.moving_pieces import foreground
from sora2_nodes.media.tracking.scene_background import scene_background
from tests.media.moving_things import HEIGHT, PAD, WIDTH, frames_of, wall

COUNT = 40
ROOM = wall()[PAD:-PAD, PAD:-PAD]


def sliding(first: int, last: int) -> np.ndarray:
    """(F, 1, 2): something goes from left to right between two frames, and lies still before and after."""
    x = np.interp(np.arange(COUNT), [first, last], [50.0, 170.0])
    return np.stack([x, np.full(COUNT, 70.0)], axis=1)[:, None]


@pytest.mark.parametrize(("first", "last"), [(0, 10), (28, 39), (14, 24)], ids=["comes to rest", "goes off", "both"])
def test_what_rests_is_no_part_of_the_background(first: int, last: int) -> None:
    frames = frames_of(sliding(first, last))
    background = scene_background(frames, registration_of(frames))
    assert np.abs(background.colours - ROOM).mean() < 1.5
    for x in (50, 170):
        assert np.abs(background.colours - ROOM)[60:80, x - 10 : x + 10].mean() < 4


@pytest.mark.parametrize("pan", [0.0, 1.3])
def test_a_thing_is_seen_where_it_is_and_strays_by_a_fifth_of_a_pixel(pan: float) -> None:
    ways = sliding(0, COUNT - 1)
    camera = np.stack([pan * np.arange(COUNT), np.zeros(COUNT)], axis=1)
    frames = frames_of(ways, camera=camera)
    background = scene_background(frames, registration_of(frames))
    off = []
    for number in (8, 14, 20, 26, 30):
        (piece,) = foreground(frames[number], background, number).pieces
        off.append(np.array([piece.x, piece.y]) - ways[number, 0] + camera[number])
        assert not piece.cut
    assert np.abs(off).max() < 0.7
    assert np.std(off, axis=0).max() < 0.2


def test_a_shadow_is_cut_off_what_casts_it() -> None:
    ways = sliding(0, COUNT - 1)
    frames = frames_of(ways, shadow=True)
    seen = foreground(frames[20], scene_background(frames, registration_of(frames)), 20)
    thing = max(seen.pieces, key=lambda piece: piece.area * (piece.shade < 0.5))
    assert thing.x == pytest.approx(ways[20, 0, 0], abs=1.0)
    assert thing.y == pytest.approx(ways[20, 0, 1], abs=1.0)
    assert thing.area < 1.15 * np.pi * 11**2


def test_light_that_changes_is_nothing_that_moves() -> None:
    ways = sliding(0, COUNT - 1)
    frames = frames_of(ways)
    background = scene_background(frames, registration_of(frames))
    brighter = np.clip(frames[20] * 1.08, 0, 255).astype(np.uint8)
    (piece,) = foreground(brighter, background, 20).pieces
    assert piece.x == pytest.approx(ways[20, 0, 0], abs=0.7)
    assert frames.shape[1:3] == (HEIGHT, WIDTH)
