"""The metrics read near zero where nothing is wrong, and what is wrong where something is."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from sora2_nodes.engine.shapes import SAMPLE_RATE
from sora2_nodes.story.storyboard import Action, Brief, Thing
from sora2_nodes.world.composing.compose import compose
from sora2_nodes.world.impacts.sound import render_sound
from sora2_nodes.world.simulation.simulate import simulate
from training.measuring import attributes
from training.measuring.drawing import Drawing
from training.measuring.figures import UNITS, Samples
from training.measuring.held_out import FIRST, cases
from training.measuring.motion import gravity_errors
from training.measuring.onsets import onset_times
from training.measuring.track import track

ASKED = ("gravity_error_median", "velocity_error", "onset_offset_ms_median", "onset_in_window")
ASKED += ("restitution_error", "permanence", "attributes", "identity_across_shots")
BRIEF = Brief(things=(Thing(colour="red"),), actions=(Action(verb="drop", subject=("thing", 0)),))


def drawing_of(brief: Brief = BRIEF, seconds: float = 2.5) -> Drawing:
    scene = compose(brief, seed=3, duration_s=seconds, aspect=16 / 9)
    return Drawing(scene, simulate(scene), 288, 160, 16 / 9)


def sound_of(drawing: Drawing) -> np.ndarray:
    return render_sound(drawing.scene, drawing.plan, sample_rate=SAMPLE_RATE)


@pytest.fixture(scope="module")
def drop() -> Drawing:
    return drawing_of()


def figures(frames: np.ndarray, sound: np.ndarray, drawing: Drawing, truth=None) -> dict:
    samples = Samples()
    samples.add(frames, sound, SAMPLE_RATE, drawing, truth or drawing.plan)
    return samples.figures()


def test_the_floor_is_nearly_zero(drop):
    made = figures(drop.frames, sound_of(drop), drop)
    assert made["gravity_error_median"] < 0.03
    assert made["velocity_error"] < 0.06
    assert made["contact_time_ms_median"] < 8
    assert made["onset_offset_ms_median"] < 10
    assert made["restitution_error"] < 0.05
    assert (made["onset_in_window"], made["permanence"], made["attributes"], made["onset_missed"]) == (1, 1, 1, 0)


def test_sound_that_is_late_is_late_by_that_much(drop):
    late = np.concatenate([np.zeros(SAMPLE_RATE // 10, np.float32), sound_of(drop)])[: len(sound_of(drop))]
    made = figures(drop.frames, late, drop)
    assert made["onset_offset_signed_ms_median"] == pytest.approx(100, abs=10)


def test_silence_misses_every_contact(drop):
    assert figures(drop.frames, np.zeros(SAMPLE_RATE), drop)["onset_missed"] == 1


def test_another_gravity_shows_in_the_pixels(drop):
    """A clip that falls as on the moon, held against the earth, is wrong by five sixths."""
    moon = drawing_of(dataclasses.replace(BRIEF, gravity=1.62))
    tracks = track(moon.frames, moon)
    assert np.median(gravity_errors(tracks, moon.scene, moon.plan)) < 0.1
    assert np.median(gravity_errors(tracks, drop.scene, drop.plan)) == pytest.approx(0.83, abs=0.1)


def test_eased_paths_are_worse_than_simulated_ones(drop):
    eased = simulate(drop.scene, dynamics=False)
    drawing = Drawing(drop.scene, eased, 288, 160, 16 / 9)
    made = figures(drawing.frames, sound_of(drawing), drawing, drop.plan)
    floor = figures(drop.frames, sound_of(drop), drop)
    assert made["velocity_error"] > 10 * floor["velocity_error"]
    assert made["onset_missed"] == 1


@pytest.mark.parametrize(
    ("change", "attribute"),
    [
        ({"things": (Thing(colour="purple"),)}, "colour"),
        ({"surface": "grass"}, "surface"),
        ({"backdrop": "city"}, "backdrop"),
        ({"time_of_day": "night"}, "time_of_day"),
    ],
)
def test_what_was_not_asked_for_is_noticed(drop, change, attribute):
    other = drawing_of(dataclasses.replace(BRIEF, **change))
    verdicts = attributes.judge(other.frames, track(other.frames, drop), drop)
    assert not any(verdicts[attribute])


def test_a_box_is_not_a_ball(drop):
    box = drawing_of(dataclasses.replace(BRIEF, things=(Thing(colour="red", shape="box"),)))
    assert not any(attributes.judge(box.frames, track(box.frames, drop), drop)["shape"])


def test_identity_falls_when_a_thing_changes_colour_between_shots(drop):
    same, other = Samples(), Samples()
    look = {"a": np.zeros(3), "b": np.ones(3)}
    same.add_pair(look, look)
    other.add_pair(look, {"a": np.array([0.0, 30, 0])})
    assert sum(same.verdicts["identity"]) == 2
    assert other.verdicts["identity"] == [False]


def test_onsets_are_placed_to_a_few_milliseconds():
    rng, times = np.random.default_rng(0), [0.5, 0.903, 1.3, 2.252, 3.0]
    wave = rng.normal(0, 0.002, 4 * SAMPLE_RATE)
    t = np.arange(SAMPLE_RATE // 5) / SAMPLE_RATE
    for start in times:
        first = round(start * SAMPLE_RATE)
        wave[first : first + len(t)] += 0.3 * np.exp(-t / 0.05) * np.sin(2 * np.pi * 700 * t)
    np.testing.assert_allclose(onset_times(wave, SAMPLE_RATE), times, atol=0.003)


@pytest.mark.parametrize("level", [0.0, 1e-4, 0.1])
def test_steady_noise_has_no_onset(level):
    assert not len(onset_times(np.random.default_rng(1).normal(0, level, 3 * SAMPLE_RATE), SAMPLE_RATE))


def test_held_out_cases_repeat_and_lie_above_all_training_seeds():
    first, again = list(cases(4, 7)), list(cases(2, 7))
    assert first[:2] == again
    assert all(case.seed >= FIRST and case.prompt for case in first)
    assert first[0] != next(cases(1, 8))


@pytest.mark.slow
def test_the_command_writes_every_figure_it_promises(tmp_path):
    out = tmp_path / "figures.json"
    command = [sys.executable, "-m", "training.evaluate", "--clips", "2", "--kinds", "floor", "--json", str(out)]
    root = Path(__file__).resolve().parents[2]
    subprocess.run(command, check=True, capture_output=True, cwd=root)
    report = json.loads(out.read_text())
    assert set(ASKED) <= set(report["floor"])
    assert set(UNITS) == set(report["units"]) <= set(report["floor"])
    assert report["floor"]["permanence"] > 0.95
