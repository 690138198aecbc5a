"""What is put down on the workbench is where it was told, whatever frames and nodes are open."""

from __future__ import annotations

import random

import numpy as np
import pytest

from sora2_nodes.world.assembly import Assembly, matrices, placed, rotations
from sora2_nodes.world.catalogue.recipe import recipe, shelf
from sora2_nodes.world.catalogue.swatch import MAIN, SECOND, Swatch, toned
from sora2_nodes.world.catalogue.workbench import Bench, turn_of

RED, BLUE = (0.8, 0.1, 0.1), (0.1, 0.1, 0.8)


def bench() -> Bench:
    return Bench(main=RED, second=BLUE)


def places(made: Bench) -> np.ndarray:
    """World matrices (P, 3, 4) of what lies on a bench."""
    whole = Assembly(name="", family="", primitives=tuple(made.primitives), nodes=tuple(made.nodes))
    return matrices(whole, placed((0, 0, 0))[None])[0]


@pytest.mark.parametrize("turn", [(10, 20, 30), (-80, 150, 40), (90, 0, 90), (0, 90, -90), (35, 0, 0)])
def test_a_turn_is_found_again_from_its_matrix(turn):
    matrix = rotations(np.array([turn]))[0]
    assert np.allclose(rotations(np.array([turn_of(matrix)]))[0], matrix, atol=1e-9)


@pytest.mark.parametrize("b", [(0, 1, 0), (0, -1, 0), (1, 0, 0), (0, 0, 1), (0.3, -0.5, 0.8)])
def test_a_rod_reaches_from_a_to_b(b):
    made = bench()
    a = np.array((0.2, 0.4, -0.1))
    made.rod(tuple(a), tuple(a + b), 0.05)
    matrix, half = places(made)[0], made.primitives[0].size[1]
    assert np.allclose(matrix @ [0, -half, 0, 1], a, atol=1e-6)
    assert np.allclose(matrix @ [0, half, 0, 1], a + b, atol=1e-6)


def test_a_blade_has_its_flat_side_up():
    made = bench()
    made.blade((0, 1, 0), (-1, 1, 3), 0.5, 0.1, 0.4)
    assert np.allclose(places(made)[0][:, 2], (0, 1, 0), atol=1e-6)


def test_places_are_the_things_own_inside_nodes_and_frames():
    made = bench()
    with made.node("arm", (1, 1, 0)), made.node("hand", (2, 1, 0)), made.frame((2, 1, 0), (0, 0, 90)):
        made.ball((1, 0, 0), 0.1)
        made.socket("handle", (1, 0, 0))
    assert np.allclose(places(made)[0][:, 3], (2, 2, 0))
    assert made.nodes[1].parent == "arm" and np.allclose(made.nodes[1].at, (1, 0, 0))
    assert made.sockets["handle"].node == "hand" and np.allclose(made.sockets["handle"].at, (0, 1, 0))


def test_a_node_that_is_there_is_taken_up_again():
    made = bench()
    for x in (0.0, 1.0):
        with made.node("wheel", (0, 0.5, 0)):
            made.ball((x, 0.5, 0), 0.1)
    assert [node.name for node in made.nodes] == ["wheel"]
    assert [p.node for p in made.primitives] == ["wheel", "wheel"]


def test_swatches_wear_the_things_colours():
    made = bench()
    for swatch in (MAIN, SECOND, MAIN.toned(0.5), MAIN.toned(1.5), Swatch("other", (0.2, 0.3, 0.4))):
        made.ball((0, 0, 0), 0.1, swatch)
    assert [p.role for p in made.primitives] == ["main", "second", "shade", "light", "other"]
    assert [p.colour for p in made.primitives] == [RED, BLUE, toned(RED, 0.5), toned(RED, 1.5), (0.2, 0.3, 0.4)]


def test_a_shelf_builds_a_row_at_its_size_on_the_ground():
    def draw(on: Bench, *, radius: float) -> None:
        on.ball((0, 0.5 * radius, 0), radius)

    made = shelf("solid", {"ball": recipe(draw, 0.5, RED, mass=3.0, radius=2.0)})
    one = made.builder(made.entries[0], random.Random(0))
    assert one.half == pytest.approx((0.25, 0.25, 0.25))
    assert one.mass == 3.0
    assert one.primitives[0].at[1] == pytest.approx(0.25)
