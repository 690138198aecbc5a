"""What clear things show at the asked size: reflectance through a solid times its light, and what panes mirror."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.engine.picture.clear_things import clear_things_of, shows_clear_things, with_clear_things
from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Display, Ground
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.atmosphere.daylight import daylight
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.maps import NOTHING
from sora2_nodes.world.tracing.probes import Probes
from sora2_nodes.world.tracing.projection import view_numbers
from sora2_nodes.world.tracing.raster import SKY

SMALL, LARGE, ASPECT = (64, 40), (320, 200), 1.6


def scene(*things: Primitive) -> Display:
    camera = Camera(
        move="static", eye=np.array([[0, 0.6, 4.0]], np.float32), target=np.array([[0, 0.5, 0]], np.float32)
    )
    poses = np.stack([placed(p.at, p.turn) for p in things])[None].astype(np.float32)
    return Display(
        primitives=things, poses=poses, owners=("set",) * len(things), camera=camera, lighting=daylight(40.0, 60.0),
        ground=Ground(pattern="concrete", colour=(0.5, 0.5, 0.5), second=(0.5, 0.5, 0.5)),
    )  # fmt: skip


def shown(made: Display):
    """Large maps as they are traced, those with what clear things show, and what was found at the native size."""
    probes, view = Probes(made), view_numbers(made.camera, 0, ASPECT)
    native = clear_things_of(Tracer(made, *SMALL).trace(0), probes, 0, ASPECT)
    maps = Tracer(made, *LARGE).trace(0)
    return maps, with_clear_things(maps, native, view), native


WALL = Primitive(kind="box", size=(3, 3, 0.1, 0), at=(0, 1, -2), colour=(0.9, 0.2, 0.1))
BALL = Primitive(kind="ellipsoid", size=(0.5, 0.5, 0.5), at=(0, 0.6, 0), colour=(1, 1, 1), finish="crystal")
PANE = Primitive(kind="box", size=(0.6, 0.5, 0.01, 0), at=(0, 0.5, 0), colour=(1, 1, 1), finish="glass")


def test_a_wall_is_seen_through_a_ball_in_its_own_colour_and_light():
    maps, made, native = shown(scene(BALL, WALL))
    inner = (maps.met == 1) & (maps.edge == 0)
    assert inner.sum() > 1000
    come, lit = made.emission[inner], native.light[(native.met == 1)]
    assert (come[:, 0] > 4 * come[:, 2]).all()
    expected = np.median(maps.through[inner][:, 0]) * np.median(lit[:, 0])
    assert np.median(come[:, 0]) == pytest.approx(expected, rel=0.1)
    assert np.array_equal(made.emission[maps.met == NOTHING], maps.emission[maps.met == NOTHING])


def test_the_sky_through_a_ball_is_the_sky():
    maps, made, _ = shown(scene(BALL))
    sky = (maps.met == SKY) & (maps.edge == 0)
    assert sky.sum() > 1000 and (made.emission[sky] <= maps.through[sky][:, 3:6] * 1.0001 + 1e-6).all()
    assert made.emission[sky].min() > 0.02


def test_a_pane_mirrors_what_is_before_it_and_not_the_sky():
    red = replace(WALL, at=(0, 1, 8), colour=(0.9, 0.05, 0.05))  # behind the camera
    maps, made, native = shown(scene(PANE, red))
    bare = shown(scene(PANE))[1]
    middle = (maps.coat == 1) & (np.arange(LARGE[1])[:, None] < 85)  # where it mirrors no ground
    own = (made.emission - maps.emission)[middle]
    assert middle.sum() > 1000 and own[:, 0].mean() > 3 * own[:, 2].mean()
    assert bare.emission[middle][:, 2].mean() > bare.emission[middle][:, 0].mean()  # of the blue sky
    straight = 2 * 0.04 / 1.04
    assert np.median(own[:, 0]) == pytest.approx(
        straight * np.median(native.mirrored[:17][native.pane[:17, :, 0] == 1][:, 0]), rel=0.15
    )


def test_a_pane_before_the_sky_mirrors_too():
    maps, made, _ = shown(scene(replace(PANE, at=(0, 0.8, 0), turn=(40, 0, 0))))
    before_sky = (maps.coat == 1) & (maps.cover == 0)
    assert before_sky.sum() > 1000 and (made.sky[before_sky] > maps.sky[before_sky] + 0.005).all()
    assert np.array_equal(made.sky[maps.coat == 0], maps.sky[maps.coat == 0])


def test_where_nothing_is_clear_nothing_is_shown():
    maps, made, native = shown(scene(WALL))
    assert not shows_clear_things(maps).any() and np.array_equal(made.emission, maps.emission)
    assert native.same(native) and not native.same(replace(native, mirrored=native.mirrored + 1))
