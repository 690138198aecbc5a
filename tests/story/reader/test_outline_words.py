"""Shapes that are said of things are theirs, and of nothing else."""

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kind", "outline"),
    [
        ("A hexagonal wooden table stands in a hall", "table", "hexagon"),
        ("A heart-shaped cake on a plate", "cake", "heart"),
        ("A triangular window above a bed", "window", "triangle"),
        ("An oval mirror beside a chair", "mirror", "oval"),
        ("A cat sleeps on an L shaped couch", "sofa", "L"),
        ("A spherical lamp glows on a desk", "lamp", "ball"),
    ],
)
def test_a_thing_has_the_shape_that_is_said_of_it(prompt, kind, outline):
    found = {t.kind: t.outline for t in read_prompt(prompt).things}
    named = {k: o for k, o in found.items() if o}
    assert outline in named.values()
    assert kind in found or len(named) == 1


@pytest.mark.parametrize(
    "prompt",
    [
        "People walk across a market square",
        "A round dog sits on a rug",
        "A square dance in a barn",
        "Knights sit at a round table",
    ],
)
def test_what_is_no_shape_of_a_thing_is_left_alone(prompt):
    assert not any(t.outline for t in read_prompt(prompt).things)


def test_a_square_cake_is_no_town_square():
    assert read_prompt("A square loaf of bread on a shelf").place.name != "town square"
