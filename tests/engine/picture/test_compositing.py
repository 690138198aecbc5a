"""Compositing at the native size is the light model's own formula; at a larger one it keeps edges."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from sora2_nodes.engine.model.light import FIELDS, GAINS, Lights, composed, fields, terms
from sora2_nodes.engine.picture.compositing import radiance_of
from sora2_nodes.engine.pipeline.guides import guide_of
from sora2_nodes.engine.pipeline.lights import camera_numbers, lamp_numbers, sky_numbers, sun_numbers
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
    found = radiance_of(maps, maps, made, numbers(display), float(t.level), NO_FOG)
    whole = maps.cover > 0.999
    apart = np.abs(found - expected)[whole]  # a little of the neighbours' fields is taken too
    assert np.quantile(apart, 0.98) < 2e-3
    assert apart.max() < 2e-2


def test_fields_of_one_surface_do_not_leak_into_its_neighbour(display):
    small, maps = Tracer(display, W, H).trace(0), Tracer(display, 4 * W, 4 * H).trace(0)
    light = np.zeros((len(FIELDS), H, W), np.float32)
    light[1:4] = np.where(small.ident == 0, 1.0, 0.0)  # only the ball is lit, by a bounce
    shown = radiance_of(maps, small, light, numbers(display), 1.0, NO_FOG)[..., 0]
    whole = maps.cover > 0.999
    ball = (maps.ident == 0) & whole
    ground = (maps.ident == -1) & whole
    assert shown[ball].mean() > 20 * shown[ground].mean()


def test_fog_hides_what_is_far(display):
    maps = Tracer(display, W, H).trace(0)
    light = np.ones((len(FIELDS), H, W), np.float32)
    fogged = radiance_of(maps, maps, light, numbers(display), 1.0, (50.0, np.array([0.3, 0.4, 0.5])))
    assert np.allclose(fogged[maps.cover > 0.999], [0.3, 0.4, 0.5], atol=1e-3)


def test_particles_hide_what_is_behind_them(display):
    from dataclasses import replace

    from sora2_nodes.world.display import Particles

    flake = Particles(
        position=np.array([[[0.0, 0.5, 1.5]]], np.float32), radius=np.array([0.6], np.float32), colour=(1.0, 1.0, 1.0)
    )
    light = np.ones((len(FIELDS), H, W), np.float32)
    shown = []
    for particles in ((), (flake,)):
        maps = Tracer(replace(display, particles=particles), W, H).trace(0)
        shown.append(radiance_of(maps, maps, light, numbers(display), 0.5, NO_FOG))
    apart = np.abs(shown[1] - shown[0]).max(-1)
    assert (apart > 0.05).mean() > 0.05
    assert (apart[:, :4] < 1e-6).all()
