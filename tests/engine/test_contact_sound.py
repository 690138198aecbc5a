"""The networks' sound held to the plan: moments, loudness, sides; no hit more and none less. A detector that knows no plan listens."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.contact_sound import SOUND_RATE, contact_sound, hits_of, rows_of
from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.engine.shapes import SAMPLE_RATE
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.impacts.sound import render_sound
from sora2_nodes.world.staging.sound.listener import Listener
from training.measuring.onsets import onset_times


@pytest.fixture(scope="module")
def planned() -> PlannedShot:
    shot = Shot(prompt="A red wooden ball drops onto a concrete floor and bounces", duration_s=3.0)
    return plan_shot(shot, RenderSettings(width=320, height=180), seed=2)


def sampled(planned: PlannedShot, *, late_s: float = 0.0) -> np.ndarray:
    """The world's own sound, as if the networks had sampled it, late by some seconds."""
    sound = render_sound(planned.scene, planned.plan, sample_rate=SAMPLE_RATE, seed=1)
    return np.roll(sound, round(late_s * SAMPLE_RATE))


def held(planned: PlannedShot, sound: np.ndarray) -> np.ndarray:
    return contact_sound(sound, planned.scene, planned.plan, Listener(planned.plan))


def loud(planned: PlannedShot) -> np.ndarray:
    hits = hits_of(planned.scene, planned.plan, Listener(planned.plan))
    return np.array([hit.time_s for hit in hits if hit.peak > 0.3 * max(h.peak for h in hits)])


@pytest.mark.parametrize("late_s", [-0.015, 0.0, 0.02])
def test_hits_that_come_early_or_late_are_brought_to_their_contacts(planned, late_s):
    onsets = onset_times(held(planned, sampled(planned, late_s=late_s)), SOUND_RATE)
    gaps = np.abs(onsets[None] - loud(planned)[:, None]).min(1)
    assert len(gaps) >= 3
    assert gaps.max() <= 0.01


def test_a_hit_that_the_plan_does_not_have_is_not_heard(planned):
    sound = sampled(planned)
    before = onset_times(held(planned, sound), SOUND_RATE)
    first = min(c.time_s for c in planned.plan.contacts)
    at = round((first - 0.2) * SAMPLE_RATE)
    sound[at : at + 600] += 0.4 * np.random.default_rng(1).standard_normal(600).astype(np.float32)
    after = onset_times(held(planned, sound), SOUND_RATE)
    assert np.abs(after - (first - 0.2)).min() > 0.05
    assert len(after) == len(before)


def test_a_hit_that_is_missing_is_taken_from_one_alike(planned):
    sound, moments = sampled(planned), loud(planned)
    low, high = round((moments[1] - 0.05) * SAMPLE_RATE), round((moments[1] + 0.12) * SAMPLE_RATE)
    sound[low:high] *= 0.0
    onsets = onset_times(held(planned, sound), SOUND_RATE)
    assert np.abs(onsets - moments[1]).min() <= 0.01


def test_a_harder_hit_is_louder(planned):
    hits = hits_of(planned.scene, planned.plan, Listener(planned.plan))
    peaks = [hit.peak for hit in hits]
    assert peaks[0] == max(peaks)
    sound = held(planned, sampled(planned))
    heard = [np.abs(sound[:, round(h.time_s * SOUND_RATE) :][:, : SOUND_RATE // 20]).max() for h in hits[:3]]
    assert heard[0] > heard[1] > heard[2]


def test_what_strikes_on_the_right_is_heard_on_the_right():
    shot = Shot(prompt="A metal ball is thrown to the right and bounces on concrete, static camera", duration_s=3.0)
    planned = plan_shot(shot, RenderSettings(width=320, height=180), seed=4)
    hits = hits_of(planned.scene, planned.plan, Listener(planned.plan))
    assert max(h.azimuth for h in hits) - min(h.azimuth for h in hits) > 5
    sound = held(planned, sampled(planned))
    hit = max(hits, key=lambda h: abs(h.azimuth))
    near = sound[:, round(hit.time_s * SOUND_RATE) :][:, : SOUND_RATE // 25]
    left, right = np.sqrt(np.mean(near**2, axis=1))
    assert (right > left) == (hit.azimuth > 0)


def test_hits_that_still_ring_are_handed_on(planned):
    hits = hits_of(planned.scene, planned.plan, Listener(planned.plan))
    rows = rows_of(hits, 3.0)
    assert rows.shape == (sum(h.time_s > 1.8 for h in hits), 5)
    assert (rows[:, 0] <= 0).all()
