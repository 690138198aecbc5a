"""Things followed through touching and parting, and where their velocities jump."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.media.tracking.frame_registration import registration_of
from sora2_nodes.media.tracking.moving_pieces import foreground
from sora2_nodes.media.tracking.object_templates import Template
from sora2_nodes.media.tracking.object_tracks import ALONE, ObjectTrack, object_tracks
from sora2_nodes.media.tracking.scene_background import scene_background
from sora2_nodes.media.tracking.velocity_jumps import Jump, fall_of, velocity_jumps
from tests.media.moving_things import frames_of

COUNT = 48
NOTHING = Template(mask=np.ones((1, 1), bool), colours=np.zeros((1, 1, 3)), right=0, down=0, area=400)


def tracks_of(frames: np.ndarray, *, backward: bool = False) -> list[ObjectTrack]:
    background = scene_background(frames, registration_of(frames))
    seen = [foreground(frame, background, number) for number, frame in enumerate(frames)]
    return object_tracks(seen, [background.to_middle(n) for n in range(len(frames))], backward=backward)


def plain(jumps: list[Jump]) -> list[Jump]:
    """Those that are more than noise makes."""
    return [jump for jump in jumps if jump.change > 1.0]


def track_at(places: np.ndarray, noise: float = 0.1) -> ObjectTrack:
    """A thing seen alone at (F, 2) places, with an error of the measurement."""
    seen = places + np.random.default_rng(3).normal(0, noise, places.shape)
    count = len(seen)
    return ObjectTrack(
        template=NOTHING, frames=list(range(count)), x=seen[:, 0].tolist(), y=seen[:, 1].tolist(), known_by=[ALONE] * count,
        quality=[1.0] * count, areas=[400] * count,
    )  # fmt: skip


@pytest.mark.parametrize("backward", [False, True])
def test_things_that_touch_keep_their_own_ways(backward: bool) -> None:
    t = np.arange(COUNT)
    left = np.where(t < 24, 40 + 2.5 * t, 100 - 1.5 * (t - 24))
    right = np.where(t < 24, 180 - 2.5 * t, 120 + 1.5 * (t - 24))
    ways = np.stack([np.stack([x, np.full(COUNT, 70.0)], axis=1) for x in (left, right)], axis=1)
    tracks = [track for track in tracks_of(frames_of(ways), backward=backward) if len(track.frames) > COUNT / 2]
    assert len(tracks) == 2
    for track in tracks:
        way = ways[track.frames, int(track.x[0] > 110), 0]
        assert np.abs(np.array(track.x) - way).max() < 1.0


def test_a_bounce_is_timed_to_a_tenth_of_a_frame_and_a_fall_is_none() -> None:
    t = np.arange(40)
    hit, pull = 17.3, 0.5
    fall = np.where(t < hit, pull * t**2 / 2, pull * hit**2 / 2 - 7.0 * (t - hit) + pull * (t - hit) ** 2 / 2)
    track = track_at(np.stack([2.0 * t, fall], axis=1))
    (jump,) = plain(velocity_jumps(track, fall_of([track])))
    assert jump.frame == pytest.approx(hit, abs=0.1)
    assert jump.change == pytest.approx(7.0 + pull * hit, rel=0.05)
    assert fall_of([track]) == pytest.approx(pull, rel=0.05)


def test_contacts_two_frames_apart_are_two() -> None:
    t = np.arange(30)
    way = np.where(t < 12.4, 4.0 * t, np.where(t < 14.8, 49.6 - 4.0 * (t - 12.4), 40.0 + 3.0 * (t - 14.8)))
    jumps = plain(velocity_jumps(track_at(np.stack([way, np.zeros(30)], axis=1)), None))
    assert [jump.frame for jump in jumps] == pytest.approx([12.4, 14.8], abs=0.2)


def test_one_place_that_is_wrong_is_no_contact() -> None:
    way = np.stack([3.0 * np.arange(30), np.zeros(30)], axis=1)
    way[15] += (2.5, 1.5)
    assert plain(velocity_jumps(track_at(way), None)) == []


def test_swinging_is_no_contact() -> None:
    t = np.arange(60)
    track = track_at(np.stack([30 * np.sin(t * 0.14), np.zeros(60)], axis=1))
    assert plain(velocity_jumps(track, None)) == []
