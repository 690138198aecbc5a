"""A picture as a shot's place: seen whole at first, from the moving camera after; its light; colours from other pictures."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.picture.backdrop import BackdropView, radiance_for
from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.engine.pipeline.references import Reference
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.pictures.picture_colours import main_colours, subject_colour
from sora2_nodes.world.staging.pictures.picture_set import light_of
from sora2_nodes.world.tracing.table import table_of
from tests.world.tracing.displays import NOON

SMALL = RenderSettings(width=256, height=144)
WIDE = (72, 128)


def beach() -> np.ndarray:
    picture = np.zeros((144, 256, 3), np.uint8)
    picture[:70], picture[70:] = (120, 170, 230), (225, 200, 150)
    picture[40:70, 30:60] = (200, 40, 40)
    return picture


def planned(prompt: str, role: str, picture: np.ndarray | None = None):
    shown = Reference(picture=beach() if picture is None else picture, role=role)
    return plan_shot(Shot(prompt=prompt, duration_s=1.0), SMALL, seed=4, references=[shown])


def place_of(shot) -> BackdropView:
    return BackdropView(shot.display, table_of(shot.display), SMALL.aspect)


@pytest.mark.parametrize("role", ["environment", "first_frame"])
def test_the_set_gives_way_to_the_picture(role):
    shot = planned("a dog walks in a kitchen", role)
    assert "set" not in shot.display.owners
    assert shot.display.ground.pattern == "none"
    assert shot.display.backdrop is not None


def test_plain_shapes_stand_before_a_picture_too():
    assert planned("a red ball bounces", "environment").staged is not None


def test_the_first_camera_sees_the_whole_picture():
    place = place_of(planned("a dog walks, the camera orbits", "environment"))
    seen = place.seen(0, (144, 256))
    assert np.abs(seen - radiance_for(beach())).max() < 1e-3


def test_a_moving_camera_sees_it_from_elsewhere():
    place = place_of(planned("a dog walks, the camera pans right", "environment"))
    assert np.abs(place.seen(23, WIDE) - place.seen(0, WIDE)).mean() > 0.02


def test_what_is_asked_for_comes_into_a_first_frame():
    entered = [place_of(planned("a dog walks", "first_frame")).entered(i) for i in (0, 7, 23)]
    assert entered[0] == 0
    assert 0 < entered[1] < 1
    assert entered[2] == 1
    assert place_of(planned("a dog walks", "environment")).entered(0) == 1


def test_what_stands_before_it_takes_its_light():
    shade = place_of(planned("a dog stands still", "environment")).shade(0, WIDE)
    assert shade.min() < 0.8
    assert shade[:20].min() == 1  # the sky is in nobody's shade


def test_light_is_read_from_the_picture():
    red = radiance_for(np.full((36, 64, 3), (200, 60, 60), np.uint8))
    light = light_of(red, NOON)
    assert light.zenith[0, 0] > 3 * light.zenith[0, 2]
    bright = radiance_for(np.full((36, 64, 3), 230, np.uint8))
    dark = radiance_for(np.full((36, 64, 3), 40, np.uint8))
    assert light_of(bright, NOON).horizon.mean() > 5 * light_of(dark, NOON).horizon.mean()
    assert np.linalg.norm(light.sun_direction) == pytest.approx(1)


def test_the_sun_comes_from_the_brighter_side():
    picture = np.full((36, 64, 3), 60, np.uint8)
    picture[:, 40:] = 220
    right = light_of(radiance_for(picture), NOON).sun_direction[0, 0]
    left = light_of(radiance_for(picture[:, ::-1]), NOON).sun_direction[0, 0]
    assert right > 0 > left


def test_an_identity_picture_dyes_what_has_no_colour_of_its_own():
    green = np.full((64, 64, 3), 240, np.uint8)
    green[16:48, 16:48] = (20, 160, 40)
    assert subject_colour(green) == pytest.approx((20 / 255, 160 / 255, 40 / 255), abs=0.02)
    shot = planned("a car drives by", "identity", green)
    assert shot.brief.things[0].rgb == pytest.approx(subject_colour(green))
    assert planned("a red car drives by", "identity", green).brief.things[0].rgb is None


def test_a_texture_gives_the_ground_its_colours():
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, :40], stripes[:, 40:] = (180, 30, 30), (30, 30, 180)
    colour, second = main_colours(stripes)
    assert colour == pytest.approx((180 / 255, 30 / 255, 30 / 255), abs=0.02)
    assert second == pytest.approx((30 / 255, 30 / 255, 180 / 255), abs=0.02)
    ground = planned("a dog walks", "texture", stripes).display.ground
    assert (ground.colour, ground.second) == (colour, second)
