"""The cells of lights hold all that may stand in a ray's way; frames on lent arrays and moving lamps are as any others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Lamp
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.tracing import sunlight
from sora2_nodes.world.tracing.bodies import BALL, REACH, WIDTH
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.light_cells import CELLS, blocks_of, sort_boxes

from .displays import NOON, ball, display

W, H, FRAMES = 64, 36, 4
cube_cell_of = getattr(sunlight._cube_cell, "py_func", sunlight._cube_cell)
cell_of = getattr(sunlight._cell, "py_func", sunlight._cell)


def boxes_about(rng, count=60):
    """Rows of primitives that are only boxes along the world's axes: within half of what `REACH` says of their middles."""
    bodies = np.zeros((count, WIDTH))
    bodies[:, BALL : BALL + 3] = rng.uniform(-4, 4, (count, 3))
    bodies[:, REACH : REACH + 3] = rng.uniform(0.02, 1.5, (count, 3)) * rng.choice([0.05, 1.0], (count, 3))
    bodies[:, BALL + 3] = np.linalg.norm(bodies[:, REACH : REACH + 3], axis=1)
    return bodies


def between(place, source, bodies):
    """Numbers of the boxes that a way from a place to a source goes through."""
    along = np.linspace(0, 1, 400)[:, None] * (source - place) + place
    off = np.abs(along[:, None] - bodies[None, :, BALL : BALL + 3])
    return set(np.flatnonzero((off < bodies[:, REACH : REACH + 3]).all(2).any(0)).tolist())


def held_in(cells, cell):
    starts, items, _ = cells
    return set(items[starts[cell] : starts[cell + 1]].tolist())


def test_every_box_between_a_lamp_and_a_place_is_in_the_place_s_cell():
    rng = np.random.default_rng(1)
    bodies = boxes_about(rng)
    lamp, radius = np.array([0.3, 1.0, -0.2]), 0.1
    cells = sort_boxes(np.arange(60), bodies, sunlight.lamp_numbers(lamp, radius))
    middle, reach = bodies[cells[1], BALL : BALL + 3], bodies[cells[1], REACH : REACH + 3]
    assert np.allclose(cells[2], np.concatenate([middle - reach, middle + reach], 1))
    met, most = 0, 0
    for place in rng.uniform(-5, 5, (300, 3)):
        found = between(place, lamp + radius * rng.uniform(-0.5, 0.5, 3), bodies)
        held = held_in(cells, cube_cell_of(*(place - lamp)))
        met, most = met + len(found), max(most, len(held))
        assert found <= held
    assert met > 50
    assert most < 30


def test_every_box_between_the_sun_and_a_place_is_in_the_place_s_cell():
    rng = np.random.default_rng(2)
    bodies = boxes_about(rng)
    toward = np.array([0.5, 0.7, 0.3]) / np.linalg.norm([0.5, 0.7, 0.3])
    light = sunlight.sun_numbers(toward, 0.3, np.zeros(3))
    cells = sort_boxes(np.arange(60), bodies, light)
    met, most = 0, 0
    for place in rng.uniform(-4, 4, (300, 3)):
        found = between(place, place + 12 * toward, bodies)
        held = held_in(cells, cell_of(light[3:6] @ place) * CELLS + cell_of(light[:3] @ place))
        met, most = met + len(found), max(most, len(held))
        assert found <= held
    assert met > 50
    assert most < 30


def shaking(frames: int = FRAMES, **other):
    """A ball that moves before a wall, and a pane."""
    wall = Primitive(kind="box", size=(1.5, 1.0, 0.1))
    pane = Primitive(kind="box", size=(0.2, 0.3, 0.02), finish="glass")
    poses = np.stack(
        [
            np.stack([placed((-0.8 + 0.4 * f, 0.5, 0)), placed((0, 1.0, -1.0)), placed((0.8, 0.3, 0.6))])
            for f in range(frames)
        ]
    )
    return display(ball(radius=0.3), wall, pane, frames=frames, poses=poses, **other)


def lamp_at(places) -> Lamp:
    return Lamp(position=np.array(places, np.float32), colour=np.array([[0.8, 0.6, 0.4]], np.float32))


@pytest.mark.parametrize("moves", [False, True])
def test_a_frame_on_lent_arrays_is_as_any_other(moves):
    made = shaking(lighting=replace(NOON, lamps=(lamp_at([(1.0, 1.5, 1.0)]),)))
    if moves:
        eye = made.camera.eye + np.arange(FRAMES)[:, None] * (0.1, 0, 0)
        made = replace(made, camera=replace(made.camera, eye=eye))
    lent, plain = Tracer(made, W, H), Tracer(made, W, H)
    for frame in (0, 3, 1, 2):
        own, other = lent.trace(frame, lent=True), plain.trace(frame)
        for name, values in other._asdict().items():
            where = {"sky": other.cover < 1, "coat_normal": other.coat > 0, "coat_depth": other.coat > 0}.get(name)
            where = np.ones(values.shape[:2], bool) if where is None else where
            assert np.array_equal(getattr(own, name)[where], values[where]), name


def test_a_lamp_that_moves_lights_what_rests_from_where_it_is():
    path = [(x, 1.2, 0.8) for x in np.linspace(-1, 1, FRAMES)]
    made = shaking(lighting=replace(NOON, lamps=(lamp_at(path),)))
    still = replace(
        made,
        poses=made.poses[3:],
        camera=replace(made.camera, eye=made.camera.eye[3:], target=made.camera.target[3:]),
        lighting=replace(NOON, lamps=(lamp_at(path[3:]),)),
    )
    found, expected = Tracer(made, W, H).trace(3).lamps, Tracer(still, W, H).trace(0).lamps
    assert np.abs(found - expected).mean() < 1e-3
    assert np.abs(found - Tracer(made, W, H).trace(0).lamps).mean() > 0.02


def test_a_block_is_dirty_where_any_of_its_pixels_is():
    dirty = np.zeros((10, 13), np.uint8)
    dirty[3, 4] = dirty[9, 12] = 1
    assert blocks_of(dirty).tolist() == [[0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]
