"""Contacts in whole clips: stretches, cuts, cameras, and what can't be followed as a whole."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.sound.onsets import picture_contacts
from sora2_nodes.media.tracking.frame_registration import registration_of
from sora2_nodes.media.tracking.object_contacts import object_contacts
from tests.media.moving_things import PAD, bounces, frames_of, wall
from tests.media.test_sync import HITS as TURNS
from tests.media.test_sync import bouncing_clip

HITS = (13.4, 27.8, 40.3, 55.6, 70.2, 83.5)


def clip_of(frames: np.ndarray, fps: int = 24) -> Clip:
    height, width = frames.shape[1:3]
    return Clip(
        width=width, height=height, fps=Fraction(fps), num_frames=len(frames), frames=lambda: iter(frames), waveform=None, sample_rate=0,
    )  # fmt: skip


def test_a_clip_longer_than_a_stretch_has_each_contact_once() -> None:
    frames = frames_of(bounces(150, x=90, hits=(*HITS, 97.4, 111.3, 125.2, 137.9))[:, None])
    found = [frame for frame, _ in picture_contacts(clip_of(frames))]
    assert found == pytest.approx([*HITS, 97.4, 111.3, 125.2, 137.9], abs=0.25)


def test_contacts_are_found_while_the_camera_pans_and_shakes() -> None:
    t = np.arange(90)
    camera = np.stack([0.5 * t + 2 * np.sin(t * 0.5), 1.5 * np.sin(t * 0.7)], axis=1)
    frames = frames_of(bounces(90, x=90, hits=HITS)[:, None], camera=camera)
    assert [frame for frame, _ in picture_contacts(clip_of(frames))] == pytest.approx(HITS, abs=0.25)


def test_a_cut_is_no_contact_and_hides_none_beside_it() -> None:
    before = frames_of(bounces(45, x=60, hits=HITS[:3])[:, None])
    other = frames_of(bounces(45, x=170, hits=(12.7, 30.4))[:, None])[:, ::-1]
    found = [frame for frame, _ in picture_contacts(clip_of(np.concatenate([before, other])))]
    assert found == pytest.approx([*HITS[:3], 45 + 12.7, 45 + 30.4], abs=0.25)


def test_an_empty_room_and_a_clip_of_a_few_frames_have_none() -> None:
    room = np.repeat(wall()[None, PAD:-PAD, PAD:-PAD].astype(np.uint8), 40, axis=0)
    assert picture_contacts(clip_of(room)) == []
    assert picture_contacts(clip_of(room[:5])) == []


@pytest.mark.parametrize("size", [(2, 64), (64, 2), (1, 900)])
def test_frames_of_a_few_pixels_have_none(size: tuple[int, int]) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (40, *size, 3)).astype(np.uint8)
    assert picture_contacts(clip_of(noise)) == []


def test_what_never_leaves_its_place_free_is_not_followed_as_a_whole() -> None:
    """Its ground is not known, so that it falls to pieces: patches find its turns instead."""
    frames = np.stack(list(bouncing_clip().frames()))
    assert object_contacts(frames, registration_of(frames), 24.0) is None
    assert len(picture_contacts(bouncing_clip())) == len(TURNS)
