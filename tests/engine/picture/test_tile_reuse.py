"""A picture that keeps the tiles of the one before is the picture that is made anew; light is held where nobody would see it change."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.engine.model.light import FIELDS
from sora2_nodes.engine.picture.compositing import blank_radiance, painted, radiance_of
from sora2_nodes.engine.picture.grading import PLAIN, film_of
from sora2_nodes.engine.picture.lens import taken
from sora2_nodes.engine.picture.tile_reuse import blank_kept, touched, widened
from sora2_nodes.engine.pipeline.native_light import (
    LEAST,
    camera_numbers,
    lamp_numbers,
    sky_numbers,
    steadied,
    sun_numbers,
)
from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Display, Ground
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.atmosphere.daylight import daylight
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.probes import Probes

SMALL, LARGE = (64, 40), (640, 400)
FRAMES = 4
NO_FOG = (0.0, np.zeros(3))


@pytest.fixture(scope="module")
def rolling() -> Display:
    """A small ball that rolls past a block, seen by a camera that rests."""
    ball = Primitive(kind="ellipsoid", size=(0.12, 0.12, 0.12), colour=(0.8, 0.2, 0.1))
    block = Primitive(kind="box", size=(0.3, 0.5, 0.3), colour=(0.7, 0.7, 0.75), finish="gloss")
    poses = np.stack([np.stack([placed((-0.5 + 0.1 * f, 0.12, 0.6)), placed((0.3, 0.5, 0))]) for f in range(FRAMES)])
    eye, target = np.tile([[0.4, 1.2, 4.0]], (FRAMES, 1)), np.tile([[0, 0.4, 0]], (FRAMES, 1))
    camera = Camera(move="static", eye=eye.astype(np.float32), target=target.astype(np.float32))
    return Display(
        primitives=(ball, block), poses=poses.astype(np.float32), owners=("a", "b"), camera=camera,
        lighting=daylight(35.0, 60.0), ground=Ground(),
    )  # fmt: skip


@pytest.mark.parametrize("grain", [0.0, 2.0])
def test_a_picture_that_keeps_tiles_is_the_one_that_is_made_anew(rolling, grain):
    small, full = Tracer(rolling, *SMALL), Tracer(rolling, *LARGE)
    light = np.full((len(FIELDS), *SMALL[::-1]), 0.5, np.float32)
    sky = rolling.lighting
    numbers = sun_numbers(sky), sky_numbers(sky), lamp_numbers(sky), camera_numbers(rolling.camera, 0, 1.6)
    lens, film = np.array([4.0, 6, 0.05, 0.1, 1, grain], np.float32), film_of(PLAIN)
    kept, shares = blank_kept(blank_radiance(LARGE[::-1])), []
    for frame in (0, 1, 3):
        light[1, :8, :8] += 0.1  # something of the light changes, too
        native = painted(small.trace(frame), light, 1.0)
        maps, changed = full.trace_changes(frame)
        fresh = kept.stale(native, b"", changed)
        radiance_of(maps, native, numbers, NO_FOG, fresh=fresh, out=kept.radiance)
        expected = taken(radiance_of(full.trace(frame), native, numbers, NO_FOG), lens, film, frame)
        assert np.array_equal(kept.retake(fresh, lens, film, frame), expected)
        shares.append(fresh.mean())
    assert shares[0] == 1 and 0 < max(shares[1:]) < 0.4


def test_what_a_tracer_says_has_changed_holds_all_that_did(rolling):
    tracer, before = Tracer(rolling, *LARGE), None
    for frame in (0, 1, 3):
        maps, changed = tracer.trace_changes(frame)
        now = [np.array(a, float).reshape(*LARGE[::-1], -1) for a in (maps.albedo, maps.sun, maps.ident, maps.cover)]
        if before is not None:
            differ = np.any([(a != b).any(-1) for a, b in zip(before, now, strict=True)], axis=0)
            assert differ.any() and not (differ & ~changed).any() and changed.mean() < 0.3
        before = now


def test_a_camera_that_moves_leaves_nothing_to_keep(rolling):
    eye = rolling.camera.eye + np.arange(FRAMES, dtype=np.float32)[:, None] * 0.1
    tracer = Tracer(replace(rolling, camera=replace(rolling.camera, eye=eye)), *SMALL)
    assert [tracer.trace_changes(frame)[1] for frame in (0, 1)] == [None, None]


def test_probes_light_what_moves_over_what_rests_as_if_all_were_lit(rolling):
    tracer, probes = Tracer(rolling, *SMALL), Probes(rolling)
    for frame in (0, 3):
        maps, over = tracer.trace_over(frame)
        assert over is not None
        assert np.array_equal(probes.at(maps, frame, 1.6, over), probes.at(maps, frame, 1.6))


def test_a_changed_pixel_touches_the_tiles_that_take_from_it():
    changed = np.zeros((40, 64), bool)
    changed[20, 32] = True  # of the middle of the picture, ten times as large
    assert np.argwhere(touched(changed, (400, 640))).tolist() == [[6, 9], [6, 10]]
    assert widened(touched(changed, (400, 640)), 1).sum() == 12


def test_light_is_held_where_nobody_would_see_it_change():
    shape = (2, 3)
    rows, matte = np.zeros((17, *shape), np.float32), np.ones((3, *shape), np.float32)
    held = np.zeros((len(FIELDS), *shape), np.float32)
    held[1:4] = 0.5
    light = held * np.float32(1 + 0.5 * LEAST)
    light[1:4, 0] = 0.6  # this would be seen
    own = np.zeros(shape, bool)
    own[1, 1] = True  # and this is another thing
    made = steadied(light, held, rows, matte, 1.0, own)
    assert np.allclose(made[1, 0], 0.6) and made[1, 1].tolist() == [held[1, 1, 0], light[1, 1, 1], held[1, 1, 2]]
