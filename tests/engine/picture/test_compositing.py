"""Compositing at the native size is the light model's own formula; at a larger one it keeps edges."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from sora2_nodes.engine.model.light import FIELDS, GAINS, Lights, composed, fields, terms
from sora2_nodes.engine.picture.compositing import Radiance, painted, radiance_of
from sora2_nodes.engine.picture.grading import PLAIN, film_of
from sora2_nodes.engine.picture.lens import taken
from sora2_nodes.engine.picture.light_terms import terms_of
from sora2_nodes.engine.pipeline.native_light import (
    camera_numbers,
    guide_of,
    lamp_numbers,
    named,
    sky_numbers,
    sun_numbers,
)
from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Display, Ground, Lamp
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.atmosphere.daylight import daylight
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.probes import Probes

W, H = 64, 32
NO_FOG = (0.0, np.zeros(3))


@pytest.fixture(scope="module")
def display() -> Display:
    from dataclasses import replace

    ball = Primitive(kind="ellipsoid", size=(0.4, 0.4, 0.4), colour=(0.8, 0.2, 0.1), finish="gloss")
    block = Primitive(kind="box", size=(0.3, 0.3, 0.3), colour=(0.7, 0.7, 0.75), finish="metal")
    pane = Primitive(kind="box", size=(0.3, 0.4, 0.02), colour=(0.8, 0.9, 0.9), finish="glass")
    poses = np.stack([placed((-0.6, 0.4, 0)), placed((0.6, 0.3, 0), (0, 30, 0)), placed((0.0, 0.4, 0.7))])[None].astype(
        np.float32
    )
    camera = Camera(
        move="static", eye=np.array([[0.4, 1.2, 4.0]], np.float32), target=np.array([[0, 0.4, 0]], np.float32)
    )
    lamp = Lamp(position=np.array([[0.5, 1.5, 1.0]], np.float32), colour=np.array([[0.6, 0.4, 0.2]], np.float32))
    light = replace(daylight(35.0, 60.0), lamps=(lamp,))
    return Display(
        primitives=(ball, block, pane),
        poses=poses,
        owners=("a", "b", "c"),
        camera=camera,
        lighting=light,
        ground=Ground(),
    )


def numbers(display: Display, aspect: float = W / H) -> tuple[np.ndarray, ...]:
    light = display.lighting
    return sun_numbers(light), sky_numbers(light), lamp_numbers(light), camera_numbers(display.camera, 0, aspect)


def shown(maps, small, light, display, level, fog=NO_FOG, softened=True) -> np.ndarray:
    """Radiance (H, W, 3)."""
    native = painted(small, light, level)
    return np.moveaxis(radiance_of(maps, native, numbers(display), fog, softened=softened).light, 0, -1)


def test_terms_are_those_of_the_light_model(display):
    maps = Tracer(display, W, H).trace(0)
    guide = torch.from_numpy(guide_of(maps, Probes(display).at(maps, 0, W / H)))[None]
    expected = terms(guide, Lights(*(torch.from_numpy(a)[None] for a in numbers(display))))
    found = named(torch.from_numpy(terms_of(maps, numbers(display)))[None], guide)
    whole = torch.from_numpy(maps.cover > 0.999)
    for name, other in vars(expected).items():
        own = getattr(found, name)
        where = whole if other.shape[-2:] == whole.shape else ...
        apart = (own - other)[..., where].abs().max() if where is whole else (own - other).abs().max()
        assert apart < 2e-3 * max(1.0, float(other.abs().max())), name


def test_what_is_no_number_is_black_in_the_picture(display):
    maps = Tracer(display, 4 * W, 4 * H).trace(0)
    radiance = np.full((3, 4 * H, 4 * W), 0.5, np.float32)
    radiance[:, 10, 20] = np.nan
    picture = taken(
        Radiance(light=radiance, depth=maps.depth), np.array([1, 0, 0, 0, 1, 0], np.float32), film_of(PLAIN), 0
    )
    assert (picture[10, 20] <= 1).all() and (picture[:, 2 * W :] > 50).all()


def test_what_is_out_of_focus_is_blurred_and_what_is_sharp_is_not(display):
    maps = Tracer(display, 4 * W, 4 * H).trace(0)
    lines = np.where(np.arange(4 * W) % 2, 0.6, 0.1).astype(np.float32)
    radiance = np.broadcast_to(lines, (3, 4 * H, 4 * W)).copy()
    near = float(np.median(maps.depth[maps.ident == 0]))
    lens = np.array([near, 12, 0, 0, 1, 0], np.float32)
    picture = taken(Radiance(light=radiance, depth=maps.depth), lens, film_of(PLAIN), 0)[..., 1].astype(float)
    steps = np.abs(np.diff(picture, axis=1))
    far, sharp = (maps.depth > 3 * near)[:, 1:], (maps.ident == 0)[:, 1:]
    assert np.median(steps[sharp]) > 50 and np.median(steps[far]) < 10


def test_a_frame_of_the_native_size_is_composed_as_the_light_model_says(display):
    maps = Tracer(display, W, H).trace(0)
    guide = torch.from_numpy(guide_of(maps, Probes(display).at(maps, 0, W / H)))[None]
    sun, sky, lamps, camera = (torch.from_numpy(a)[None] for a in numbers(display))
    t = terms(guide, Lights(sun, sky, lamps, camera))
    constant = torch.tensor([0.8, 0.6, 0.05, 0.04, 0.03, 0.9, 0.7, 0.02, 0.03, 0.04])
    gains = constant[None, :, None, None].expand(1, len(GAINS), H, W)
    expected = (
        composed(guide, gains, t, torch.from_numpy(np.moveaxis(maps.sky, -1, 0).copy())[None])[0]
        .permute(1, 2, 0)
        .numpy()
    )
    made = fields(gains, t, guide[:, 25:26])[0].numpy()
    found = shown(maps, maps, made, display, float(t.level), softened=False)
    whole = maps.cover > 0.999
    apart = np.abs(found - expected)[whole]  # a little of the neighbours' fields is taken too
    assert np.quantile(apart, 0.98) < 2e-3
    assert apart.max() < 2e-2


def test_fields_of_one_surface_do_not_leak_into_its_neighbour(display):
    small, maps = Tracer(display, W, H).trace(0), Tracer(display, 4 * W, 4 * H).trace(0)
    light = np.zeros((len(FIELDS), H, W), np.float32)
    light[1:4] = np.where(small.ident == 0, 1.0, 0.0)  # only the ball is lit, by a bounce
    red = shown(maps, small, light, display, 1.0)[..., 0]
    whole = maps.cover > 0.999
    ball = (maps.ident == 0) & whole
    ground = (maps.ident == -1) & whole
    assert red[ball].mean() > 20 * red[ground].mean()


@pytest.mark.parametrize("wide", [True, False])
def test_the_shadow_of_a_wide_sun_comes_from_the_native_size(display, wide):
    small, maps = Tracer(display, W, H).trace(0), Tracer(display, 4 * W, 4 * H, sun=False, lamps=False).trace(0)
    light = np.zeros((len(FIELDS), H, W), np.float32)
    light[0] = 1.0  # all direct light, and none besides
    native = painted(small, light, 1.0, lamps=0, wide=wide)
    found = np.moveaxis(radiance_of(maps, native, numbers(display), NO_FOG).light, 0, -1)
    lit = (maps.cover > 0.999) & (np.repeat(np.repeat(small.sun, 4, 0), 4, 1) > 0.999) & (maps.ident == -1)
    assert lit.sum() > 50
    assert (np.median(found[lit]) > 0.02) == wide


def test_fog_hides_what_is_far(display):
    maps = Tracer(display, W, H).trace(0)
    light = np.ones((len(FIELDS), H, W), np.float32)
    fogged = shown(maps, maps, light, display, 1.0, (50.0, np.array([0.3, 0.4, 0.5])))
    assert np.allclose(fogged[maps.cover > 0.999], [0.3, 0.4, 0.5], atol=1e-3)


def test_particles_hide_what_is_behind_them(display):
    from dataclasses import replace

    from sora2_nodes.world.display import Particles

    flake = Particles(
        position=np.array([[[0.0, 0.5, 1.5]]], np.float32), radius=np.array([0.6], np.float32), colour=(1.0, 1.0, 1.0)
    )
    light = np.ones((len(FIELDS), H, W), np.float32)
    seen = []
    for particles in ((), (flake,)):
        maps = Tracer(replace(display, particles=particles), W, H).trace(0)
        seen.append(shown(maps, maps, light, display, 0.5))
    apart = np.abs(seen[1] - seen[0]).max(-1)
    assert (apart > 0.05).mean() > 0.05
    assert (apart[:, :4] < 1e-6).all()
