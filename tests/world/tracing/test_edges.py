"""Pixels that show several things: what glows keeps its colour, and normals that differ widen highlights."""

import numpy as np

from sora2_nodes.world.display import Ground
from sora2_nodes.world.primitives import FINISHES, Primitive
from sora2_nodes.world.tracing.gbuffer import Tracer

from .displays import display

W, H = 96, 54
NOTHING = Ground(pattern="none")


def traced(*things):
    return Tracer(display(*things, ground=NOTHING), W, H).trace(0)


def test_what_glows_shines_in_its_own_colour_at_its_edges():
    lamp = Primitive(
        kind="sheet", size=(0.4, 0.4, 0.0), at=(0, 0.6, 0), turn=(0, 0, 20), colour=(1, 0, 0), finish="light", glow=2.0
    )
    wall = Primitive(kind="box", size=(9.0, 9.0, 0.1), at=(0, 0, -1.0), colour=(0.0, 1.0, 0.0))
    maps = traced(lamp, wall)
    partly = maps.edge.astype(bool) & (maps.emission[..., 0] > 0) & (maps.emission[..., 0] < 1.99)
    assert partly.any() and (maps.emission[..., 1:] == 0).all()
    share = maps.emission[partly, 0] / 2
    assert np.allclose(share, maps.albedo[partly, 0], atol=1e-5)  # of the pixel, as the reflectance has it


def test_what_glows_before_the_sky_is_as_bright_at_its_edges():
    lamp = Primitive(
        kind="sheet", size=(0.4, 0.4, 0.0), at=(0, 0.6, 0), turn=(0, 0, 20), colour=(1, 0, 0), finish="light", glow=2.0
    )
    maps = traced(lamp)
    partly = (maps.cover > 0) & (maps.cover < 1)
    assert partly.any() and np.allclose(maps.emission[partly, 0], 2.0, atol=1e-5)


def test_an_edge_between_two_faces_that_lie_apart_is_rougher_than_both():
    block = Primitive(kind="box", size=(0.5, 0.5, 0.5), at=(0, 0.6, 0), turn=(0, 45, 0), finish="chrome")
    wall = Primitive(kind="box", size=(9.0, 9.0, 0.1), at=(0, 0, -1.0), finish="chrome")
    maps = traced(block, wall)
    seam = maps.edge.astype(bool) & (maps.cover > 0.999)
    own = FINISHES["chrome"][0]
    assert np.allclose(maps.roughness[~maps.edge.astype(bool) & (maps.cover > 0)], own)
    assert maps.roughness[seam].max() > 0.5 and maps.roughness[seam].min() >= own - 1e-6


def test_a_seam_between_two_things_of_one_face_is_as_smooth_as_they_are():
    left, right = (Primitive(kind="sheet", size=(0.5, 0.5, 0.0), at=(x, 0.6, 0), finish="chrome") for x in (-0.5, 0.5))
    maps = traced(left, right)
    seam = maps.edge.astype(bool) & (maps.cover > 0.999)
    assert seam.any() and np.allclose(maps.roughness[seam], FINISHES["chrome"][0])
