"""Things in a shape that was said of them: the body in it, what lies on it kept, all of it on the ground."""

import numpy as np
import pytest

from sora2_nodes.world.assembly import Assembly, bounds, matrices, placed
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.catalogue.prisms import Slab, polygon, prism, within
from sora2_nodes.world.catalogue.reshaping import shaped
from sora2_nodes.world.primitives import Primitive

LOOK = Primitive(kind="box", size=(1.0, 1.0, 1.0, 0.0))


@pytest.mark.parametrize(
    "outline", ["square", "triangle", "pentagon", "hexagon", "octagon", "diamond", "star", "heart", "oval"]
)
@pytest.mark.parametrize("axis", [0, 1, 2])
def test_a_prism_reaches_as_far_as_its_outline(outline, axis):
    made = prism(outline, Slab(at=(0.0, 0.0, 0.0), axis=axis, across=(0.5, 0.5), along=0.1), LOOK)
    whole = Assembly(name="prism", family="solid", primitives=tuple(made))
    low, high = bounds(whole)
    assert (high - low)[axis] == pytest.approx(0.2, abs=0.01)
    others = [k for k in range(3) if k != axis]
    assert all(0.7 < (high - low)[k] <= 1.2 for k in others)


def test_a_place_is_within_a_star_only_in_its_points():
    assert within("star", (1.0, 1.0), 0.0, 0.9) and not within("star", (1.0, 1.0), 0.0, -0.9)
    assert len(polygon("star", (1.0, 1.0))) == 10


@pytest.mark.parametrize(
    ("name", "outline", "kind"),
    [
        ("cake", "square", "box"),
        ("cookie", "star", "wedge"),
        ("apple", "cube", "box"),
        ("window", "round", "cylinder"),
        ("laundry basket", "square", "box"),
    ],
)
def test_a_body_gets_its_shape_and_stands_on_the_ground(name, outline, kind):
    plain, made = build(name), shaped(build(name), outline)
    assert sum(p.kind == kind for p in made.primitives) > sum(p.kind == kind for p in plain.primitives)
    low, high = bounds(made)
    assert low[1] == pytest.approx(0.0, abs=0.02 * float(max(high - low)))


@pytest.mark.parametrize(
    ("name", "outline"), [("plate", "round"), ("suitcase", "rectangle"), ("bin", "cylinder"), ("party hat", "cone")]
)
def test_what_has_the_shape_already_stays_as_it_is(name, outline):
    made = build(name)
    assert shaped(made, outline) is made


def test_an_l_has_two_arms():
    made, plain = shaped(build("sofa"), "L"), build("sofa")
    low, high = bounds(made)
    deep, wide = high[0] - low[0], high[2] - low[2]
    own = np.subtract(*bounds(plain)[::-1])
    assert len(made.primitives) == 2 * len(plain.primitives)
    assert deep > 1.5 * own[0] and wide == pytest.approx(own[2], rel=0.05)
    assert np.isfinite(matrices(made, placed((0, 0, 0))[None])).all()
