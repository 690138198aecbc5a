"""Clips whose contacts are known, and how what was found is counted against them."""

from __future__ import annotations

import numpy as np

from training.contacts.contact_truth import PLAIN, Known, expected_times, tally
from training.contacts.drawn_clips import drawn_case

HITS = (
    Known(time_s=0.5, change=1.0),
    Known(time_s=0.53, change=0.5),
    Known(time_s=1.0, change=PLAIN / 2),
    Known(time_s=1.5, change=0.4),
)


def test_contacts_heard_as_one_are_looked_for_once_and_faint_ones_not_at_all() -> None:
    assert expected_times(HITS) == [0.5, 1.5]
    assert expected_times((*HITS, Known(time_s=2.0, change=1.0, what="step"))) == [0.5, 1.5]


def test_what_is_near_a_faint_contact_is_neither_found_nor_wrong() -> None:
    count = tally(np.array([0.52, 1.02, 2.0]), HITS)
    assert (count.expected, count.found, count.made, count.wrong) == (2, 1, 3, 1)
    assert count.figures() == {"contacts": 2, "recall_percent": 50.0, "found": 3, "false_percent": 33.3}


def test_a_drawn_clip_moves_and_knows_contacts_within_its_length() -> None:
    case = drawn_case(1000, "handheld", seconds=1.0)
    frames = list(case.clip.frames())
    assert len(frames) == case.clip.num_frames
    assert {frame.shape for frame in frames} == {(case.clip.height, case.clip.width, 3)}
    assert np.abs(np.diff(np.stack(frames).astype(int), axis=0)).mean() > 1
    assert case.known
    assert all(0 <= one.time_s <= case.clip.duration_s for one in case.known)
