"""The tracker reads positions from pixels: it finds what is drawn, where it is drawn, and nothing that is not."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from sora2_nodes.story.storyboard import Action, Brief, Thing
from sora2_nodes.world.composing.compose import compose
from sora2_nodes.world.simulation.simulate import simulate
from training.measuring.drawing import Drawing
from training.measuring.track import track

DROP = Brief(
    things=(Thing(colour="red"), Thing(shape="box", colour="blue", material="wood")),
    actions=(Action(verb="drop", subject=("thing", 0)), Action(verb="rest", subject=("thing", 1))),
)


def drawing_of(brief: Brief, **changes: object) -> Drawing:
    scene = compose(dataclasses.replace(brief, **changes), seed=3, duration_s=1.5, aspect=16 / 9)
    return Drawing(scene, simulate(scene), 288, 160, 16 / 9)


@pytest.fixture(scope="module")
def drop() -> Drawing:
    return drawing_of(DROP)


def test_every_object_of_the_worlds_own_drawing_is_found_to_a_fraction_of_a_pixel(drop):
    tracks = track(drop.frames, drop)
    assert (tracks.found == tracks.expected).all()
    assert np.abs(tracks.offset[tracks.clear]).max() < 1.0
    truth = drop.plan.position[:, list(tracks.targets), :2]
    assert np.nanmedian(np.linalg.norm(tracks.metres - truth, axis=-1)) < 0.01


@pytest.mark.parametrize("shift", [(6, 0), (0, -5), (-4, 3)])
def test_a_picture_that_is_moved_moves_what_is_measured(drop, shift):
    moved = np.roll(drop.frames, shift[::-1], axis=(1, 2))
    tracks, still = track(moved, drop), track(drop.frames, drop)
    both = tracks.clear & still.clear
    assert both.mean() > 0.5
    np.testing.assert_allclose(np.median((tracks.offset - still.offset)[both], axis=0), shift, atol=0.5)


def test_an_object_that_is_not_drawn_is_not_found(drop):
    tracks = track(drop.background, drop)
    assert tracks.expected.mean() > 0.9
    assert not tracks.found.any()


def test_an_object_in_another_colour_is_not_taken_for_the_one_asked(drop):
    green = drawing_of(dataclasses.replace(DROP, things=(Thing(colour="green"), DROP.things[1])))
    tracks = track(green.frames, drop)
    assert not tracks.found[:, 0].any()
    assert tracks.found[:, 1].all()


def test_equal_objects_side_by_side_are_told_apart():
    row = drawing_of(Brief(things=(Thing(colour="yellow", count=3, size="small"),)))
    tracks = track(row.frames, row)
    assert len(tracks.targets) == 3
    assert (tracks.found & tracks.expected).sum() == tracks.expected.sum()
    assert np.abs(tracks.offset[tracks.clear]).max() < 1.5


def test_a_moving_camera_does_not_move_the_object():
    tracked = drawing_of(DROP, camera="track_left")
    tracks = track(tracked.frames, tracked)
    rest = tracks.metres[:, 1][tracks.clear[:, 1]]
    assert np.ptp(rest, axis=0).max() < 0.05


def test_noise_as_codecs_make_it_costs_little(drop):
    noise = np.random.default_rng(0).normal(0, 5, drop.frames.shape)
    tracks = track(np.clip(drop.frames + noise, 0, 255).astype(np.uint8), drop)
    assert (tracks.found & tracks.expected).sum() / tracks.expected.sum() > 0.97
    assert np.median(np.abs(tracks.offset[tracks.clear])) < 0.5
