"""Light probes: open sky, shade under a roof, colour that bounces, mirrors, and light that changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.world.display import Ground
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.tracing.bodies import BALL, WIDTH
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.probes import Probes, directions
from sora2_nodes.world.tracing.probing.probe_rays import BUNDLED, bundled, bundles_of

from .displays import NOON, ball, display

W, H = 64, 36
DARK = Ground(pattern="concrete", colour=(0, 0, 0), second=(0, 0, 0))


def probed(made, frame=0):
    maps = Tracer(made, W, H).trace(frame)
    return maps, Probes(made).at(maps, frame, W / H)


def test_directions_are_spread_evenly():
    rays = directions(500)
    assert np.allclose(np.linalg.norm(rays, axis=1), 1)
    assert np.abs(rays.mean(0)).max() < 0.01
    assert np.allclose((rays**2).mean(0), 1 / 3, atol=0.01)


@pytest.mark.parametrize("many", [0, 1, 70])
def test_every_primitive_is_in_one_bundle_whose_ball_holds_its_own(many):
    rng = np.random.default_rng(3)
    rows = np.zeros((many, WIDTH))
    rows[:, BALL : BALL + 3] = rng.uniform(-4, 4, (many, 3))
    rows[:, BALL + 3] = rng.uniform(0.02, 0.3, many)
    rows[:2, BALL + 3] = 9.0
    order, ends = bundled(rows)
    bundles = bundles_of(rows[order], ends)
    held = [range(int(b[4]), int(b[5])) for b in bundles]
    assert sorted(order.tolist()) == list(range(many))
    assert [i for rows_of in held for i in rows_of] == list(range(many))
    assert all(len(rows_of) <= BUNDLED for rows_of in held)
    for bundle, rows_of in zip(bundles, held, strict=True):
        own = rows[order][list(rows_of)]
        far = np.linalg.norm(own[:, BALL : BALL + 3] - bundle[:3], axis=1) + own[:, BALL + 3]
        assert far.max() <= bundle[3] + 1e-9


def test_under_an_open_sky_the_ground_gets_the_mean_of_the_sky_by_the_cosine():
    even = replace(NOON, zenith=np.array([[0.5, 0.6, 0.7]]), horizon=np.array([[0.5, 0.6, 0.7]]))
    maps, found = probed(display(ground=DARK, lighting=even))
    ground = maps.cover > 0.99
    assert np.allclose(found[:3, ground].T, [0.5, 0.6, 0.7], atol=0.02)
    assert found[3, ground].min() > 0.45  # the lobe of a level view sees half of the ground


def test_under_a_roof_the_sky_is_shut_out():
    roof = Primitive(kind="box", size=(3.0, 0.05, 3.0), at=(0, 1.6, 0))
    _, before = probed(display(ball()))
    maps, after = probed(display(ball(), roof))
    floor = (maps.ident == -1) & (maps.depth < 5)
    assert after[:3, floor].mean() < 0.5 * before[:3, floor].mean()


def test_a_red_wall_in_the_sun_reddens_what_is_before_it():
    wall = Primitive(kind="box", size=(0.1, 1.0, 2.0), at=(-0.9, 1.0, 0), colour=(0.9, 0.05, 0.05))
    maps, found = probed(display(ball(), wall))
    back = (maps.ident == 0) & (maps.normal[..., 0] < -0.6)
    _, plain = probed(display(ball()))
    share = (found[0, back] / found[2, back]).mean() / (plain[0, back] / plain[2, back]).mean()
    assert share > 1.15


@pytest.mark.parametrize(("finish", "sharp"), [("gloss", True), ("matte", False)])
def test_a_smooth_floor_shows_what_stands_on_it_and_a_dull_one_a_blur(finish, sharp):
    ground = Ground(pattern="concrete", colour=(0.1, 0.1, 0.1), second=(0.1, 0.1, 0.1), finish=finish)
    maps, found = probed(display(ball(colour=(0.05, 0.9, 0.05)), ground=ground))
    level = found[3, (maps.ident == -1) & (maps.depth < 4)]  # share of sky that the floor before the ball mirrors
    assert (level.min() < 0.01 and level.max() > 0.99) == sharp


def test_what_moves_is_left_out_of_the_light_all_around():
    many = np.repeat(np.eye(3, 4)[None, None], 2, 0)
    many[1, 0, :, 3] = (3, 0, 0)
    block = Primitive(kind="box", size=(2.0, 1.0, 2.0))
    moving = display(block, frames=2, poses=many)
    _, found = probed(moving, 1)
    _, empty = probed(display(frames=1))
    assert np.allclose(found[:3, -4:, :8], empty[:3, -4:, :8], atol=0.02)


def test_light_that_changes_is_found_anew_and_led_over():
    frames = 49
    fading = np.linspace(1, 0, frames)[:, None]
    light = replace(
        NOON, zenith=NOON.zenith * fading, horizon=NOON.horizon * fading, sun_colour=NOON.sun_colour * fading
    )
    made = display(ball(), frames=frames, lighting=light)
    probes = Probes(made)
    assert len(probes.times) == 3
    maps = Tracer(made, W, H).trace(0)
    means = [float(probes.at(maps, i, W / H)[:3, maps.cover > 0.99].mean()) for i in (0, 12, 24, 36, 48)]
    steps = -np.diff(means)
    assert means[-1] < 1e-3
    assert np.allclose(steps, steps[0], rtol=0.05)


def test_a_display_of_nothing_has_light_too():
    _, found = probed(display(ground=Ground(pattern="none")))
    assert np.isfinite(found).all()


def test_rough_metal_mirrors_all_around_a_direction_and_smooth_metal_one():
    low = replace(NOON, zenith=np.array([[1.0, 0.0, 0.0]]), horizon=np.array([[0.0, 0.0, 1.0]]))
    shown = {}
    for finish in ("chrome", "brushed"):
        plate = Primitive(kind="box", size=(3.0, 0.05, 3.0), at=(0, 0.05, 0), finish=finish)
        maps, found = probed(display(plate, ground=DARK, lighting=low, eye=(0.0, 1.5, 4.0), target=(0.0, 0.1, 1.5)))
        top = (maps.ident == 0) & (maps.normal[..., 1] > 0.99) & ~maps.edge.astype(bool)
        shown[finish] = found[3:, top]
    assert shown["chrome"][0].min() > 0.9 and shown["chrome"][1:].max() < 0.1  # the sky's share is shown at any size
    assert shown["brushed"][0].max() == 0
    red, _, blue = shown["brushed"][1:]
    assert (red + blue).min() > 0.6 and (red + blue).max() < 1.0  # not all of it comes out of the surface again
    assert red.std() > 0.02 and blue.min() > 0.03  # by where it looks, and never one height of the sky alone
