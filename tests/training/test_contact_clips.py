"""Clips whose contacts are known, and how what was found is counted against them."""

from __future__ import annotations

import numpy as np
import pymunk

from training.contacts.contact_truth import PLAIN, Known, expected_times, tally
from training.contacts.drawn_clips import WIDTH, drawn_case, simulated

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


def test_a_contact_counts_by_what_it_changes_not_by_its_blow() -> None:
    """A ball falls on another that lies on the floor: the floor strikes back, and the lower one stays as it is."""
    space, bodies = pymunk.Space(), []
    space.gravity = (0.0, 500.0)
    floor = pymunk.Segment(space.static_body, (0, 150), (300, 150), 2)
    floor.elasticity = 0.8
    space.add(floor)
    for high, mass in ((138.0, 5.0), (60.0, 1.0)):
        body = pymunk.Body(mass, pymunk.moment_for_circle(mass, 0, 10))
        body.position = 100.0, high
        shape = pymunk.Circle(body, 10)
        shape.elasticity = 0.8
        space.add(body, shape)
        bodies.append(body)
    poses, known = simulated(space, bodies, 30, 24, 1)
    speeds = np.hypot(*np.diff(poses[:, 0, :, :2], axis=0).transpose(2, 0, 1)) * 24 / WIDTH
    strongest = max(known, key=lambda one: one.change)
    at = round(strongest.time_s * 24)
    assert strongest.change > PLAIN
    assert strongest.change == np.clip(strongest.change, 0.8 * speeds[at - 2, 1], 2.1 * speeds[at - 2, 1])
    struck_floor = [one for one in known if one.place[1] > 145 and abs(one.time_s - strongest.time_s) < 0.01]
    assert struck_floor
    assert max(one.change for one in struck_floor) < PLAIN
