"""The secondary grade: a product's lit body takes its hex, whatever light and grade have made of it."""

from __future__ import annotations

import types

import numpy as np
import pytest

from sora2_nodes.engine.picture.brand_colour import Product, branded, lab_of, missed, products_of, rgb_of
from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot

SIZE = (48, 64)


def scene(colour, hex_colour):
    """A frame with a shaded, shining product of a colour on grey, its maps, and the product."""
    rng = np.random.default_rng(1)
    picture = np.full((*SIZE, 3), 128, np.uint8)
    shade = np.linspace(0.35, 1.05, 40)[None, :, None] * rng.uniform(0.98, 1.02, (30, 40, 1))
    picture[8:38, 10:50] = np.clip(np.array(colour) * shade, 0, 255).astype(np.uint8)
    picture[10:13, 42:46] = 250
    ident = np.full(SIZE, -1)
    ident[8:38, 10:50] = 2
    maps = types.SimpleNamespace(ident=ident, veil=np.zeros((*SIZE, 7), np.float32))
    return picture, maps, Product(noun="can", hex=hex_colour, bears=np.array([False, False, True]))


@pytest.mark.parametrize("wanted", ["#e4002b", "#0057b8", "#ffc72c", "#00843d"])
def test_the_lit_body_has_the_hex_within_what_an_eye_tells_apart(wanted):
    picture, maps, product = scene((90, 60, 140), wanted)
    assert missed(picture, maps, product) > 20
    made = branded(picture, maps, (product,))
    assert missed(made, maps, product) < 3


def test_all_else_and_highlights_stay_and_shade_stays_darker():
    picture, maps, product = scene((90, 60, 140), "#e4002b")
    made = branded(picture, maps, (product,))
    assert (made[:5] == picture[:5]).all()
    assert made[11, 44].min() > 200
    assert lab_of(made[20:21, 12])[0, 0] < lab_of(made[20:21, 40])[0, 0]


def test_too_small_a_product_is_left_alone():
    picture, maps, product = scene((90, 60, 140), "#e4002b")
    maps.ident[:] = -1
    maps.ident[0, :10] = 2
    assert (branded(picture, maps, (product,)) == picture).all()
    assert missed(picture, maps, product) is None


def test_lab_goes_there_and_back():
    rgb = np.random.default_rng(2).integers(0, 256, (200, 3)).astype(np.uint8)
    assert np.abs(rgb_of(lab_of(rgb)).astype(int) - rgb).max() <= 1


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [("A #E4002B soda can stands on a pedestal", ["soda can"]), ("A red soda can stands on a pedestal", [])],
)
def test_only_what_was_asked_for_as_a_hex_is_graded(prompt, nouns):
    planned = plan_shot(Shot(prompt=prompt, duration_s=1), RenderSettings(width=128, height=72, preset="fast"), seed=1)
    assert [product.noun for product in products_of(planned.brief, planned.display)] == nouns
