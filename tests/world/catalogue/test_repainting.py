"""A colour word paints a thing as people mean it: a black cat has no orange stripes, a cow keeps its patches."""

from __future__ import annotations

import pytest

from sora2_nodes.world import catalogue
from sora2_nodes.world.catalogue.repainting import akin, brightness

BLACK, WHITE, BLUE = (0.05, 0.05, 0.05), (0.95, 0.95, 0.95), (0.1, 0.3, 0.85)


def coats(name, colour, *nodes):
    return [p for p in catalogue.build(name, colour=colour).primitives if not nodes or p.node in nodes]


def test_a_black_cat_is_black_all_over():
    body = coats("cat", BLACK, "body", "tail_1", "front_left_lower")
    assert max(brightness(p.colour) for p in body) < 0.3
    assert max(brightness(p.second) for p in body if p.pattern != "plain") < 0.1


def test_a_white_dog_has_pale_ears_and_feet():
    assert min(brightness(p.colour) for p in coats("dog", WHITE, "ear_left", "body", "back_left_foot")) > 0.75


def test_a_blue_bird_has_blue_wings():
    assert all(p.colour[2] > 2 * p.colour[0] for p in coats("sparrow", BLUE, "wing_left_inner", "wing_left_outer"))


def test_an_eagles_head_stays_white():
    assert max(brightness(p.colour) for p in coats("eagle", (0.3, 0.2, 0.1), "neck")) > 0.9


@pytest.mark.parametrize("name", ["cow", "zebra", "tiger", "dalmatian"])
def test_what_makes_an_animal_keeps_its_second_colour(name):
    own = {p.second for p in catalogue.build(name).primitives if p.role == "main" and p.pattern != "plain"}
    assert own & {p.second for p in coats(name, (0.6, 0.4, 0.25)) if p.role == "main"}


def test_eyes_and_noses_are_never_painted():
    plain = [p for p in catalogue.build("cat").primitives if p.role in ("eye", "nose")]
    assert [p for p in coats("cat", BLUE) if p.role in ("eye", "nose")] == plain


def test_shades_are_akin_and_black_is_akin_to_nothing():
    assert akin((0.8, 0.5, 0.2), (0.5, 0.3, 0.12))
    assert not akin((0.8, 0.5, 0.2), (0.2, 0.3, 0.8))
    assert not akin((0.95, 0.95, 0.95), (0.05, 0.05, 0.05))


def test_a_second_colour_and_a_pattern_can_be_asked_for():
    made = catalogue.build("fish", colour=BLUE, second=WHITE, pattern="bands")
    assert any(p.pattern == "bands" and p.second == WHITE and p.colour == BLUE for p in made.primitives)
