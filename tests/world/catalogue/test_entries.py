"""Every entry of the catalogue keeps the promises that staging, motion and sound rely on."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.world import catalogue, matter
from sora2_nodes.world.assembly import ROOT, bounds
from sora2_nodes.world.catalogue.repainting import akin

NAMES = catalogue.names()
GROUNDED = ("quadruped", "bird", "small", "plant", "food")  # others may hang or float
CARRIAGES = "rests wheels legs2 legs4 hops slithers wings rotor swims floats sails hovers rocket".split()


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_says_what_it_is(name):
    one = catalogue.entry(name)
    assert one.name == name
    assert FAMILY_OF[name] == one.family
    assert one.material in matter.BOUNCE and one.material in matter.GRIP
    assert one.carriage in CARRIAGES
    assert one.size_m > 0 and one.mass_kg > 0


@pytest.mark.parametrize("name", NAMES)
def test_a_thing_is_built_at_its_real_size_on_the_ground(name):
    made = catalogue.build(name)
    low, high = bounds(made)
    assert np.isfinite(low).all() and np.isfinite(high).all()
    assert max(high - low) == pytest.approx(catalogue.entry(name).size_m, rel=0.25)
    slack = 0.05 if made.carriage in ("swims", "floats") else 0.01
    assert low[1] > -slack * max(1.0, made.half[1])
    if made.family in GROUNDED:
        assert low[1] < slack * max(1.0, made.half[1])
    assert all(h >= 0 for h in made.half) and max(made.half) > 0


@pytest.mark.parametrize("name", NAMES)
def test_a_thing_hangs_together(name):
    made = catalogue.build(name)
    seen = {ROOT}
    for node in made.nodes:
        assert node.parent in seen, f"{node.name} comes before its parent"
        assert node.name not in seen
        seen.add(node.name)
    assert {p.node for p in made.primitives} <= seen
    assert {s.node for s in made.sockets.values()} <= seen
    assert len(made.primitives) <= 150


@pytest.mark.parametrize("name", NAMES)
def test_a_colour_repaints_the_main_part(name):
    asked = (0.11, 0.22, 0.93)
    before, after = catalogue.build(name).primitives, catalogue.build(name, colour=asked).primitives
    assert any(akin(q.colour, asked) and p.colour != q.colour for p, q in zip(before, after, strict=True))


@pytest.mark.parametrize("name", NAMES[::5])
def test_twice_the_size_is_twice_as_long(name):
    (low, high), (low2, high2) = bounds(catalogue.build(name)), bounds(catalogue.build(name, size=2.0))
    assert high2 - low2 == pytest.approx(2 * (high - low), rel=1e-6)


def test_every_name_of_the_vocabulary_has_a_shape_of_its_own():
    assert set(NAMES) == set(FAMILY_OF)


def test_names_are_listed_once():
    assert len(set(NAMES)) == len(NAMES)


def test_an_unknown_name_is_an_error_that_says_what_to_do():
    with pytest.raises(InputError, match="sora2 things"):
        catalogue.build("flurb")
