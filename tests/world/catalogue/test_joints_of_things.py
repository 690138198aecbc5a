"""What can be turned, opened, sat on and held is where motion looks for it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world import catalogue
from sora2_nodes.world.assembly import bounds, frames_of, matrices, placed, socket_frame

HERE = placed((0, 0, 0))[None]
FOUR = ("wheel_front_left", "wheel_front_right", "wheel_back_left", "wheel_back_right")
NODES = {
    **dict.fromkeys(
        ("car", "sports car", "off-road car", "taxi", "police car", "van", "bus", "fire engine", "ambulance"), FOUR
    ),
    "tractor": (*FOUR, "steering"), "truck": ("door_left", "door_right"), "bicycle": ("wheel_front", "wheel_back", "steering", "crank", "pedal_left"),
    "motorcycle": ("wheel_front", "wheel_back", "steering"), "skateboard": FOUR, "wheelchair": FOUR, "shopping trolley": FOUR,
    "helicopter": ("rotor", "tail_rotor"), "drone": ("rotor",), "plane": ("propeller_left",), "biplane": ("propeller",), "windmill": ("blades",),
    "turbine": ("blades",), "pirate ship": ("sail",), "sailing boat": ("sail",), "rowing boat": ("oar_left", "oar_right"), "excavator": ("arm_1", "arm_2"),
    "robot arm": ("arm_1", "arm_2", "arm_3"), "lighthouse": ("beam",), "house": ("door",), "barn": ("door_left", "door_right"), "gate": ("door_left",),
    "door": ("door",), "fridge": ("door",), "wardrobe": ("door_left", "door_right"), "desk": ("drawer",), "chest": ("lid",), "laptop": ("lid",),
    "clock": ("hands", "minute_hand"), "grandfather clock": ("bob", "hands"), "pendulum": ("pendulum",), "candle": ("flame",), "campfire": ("flame",),
    "torch": ("flame",), "book": ("page", "lid"), "umbrella": ("umbrella_canopy",), "cup": ("contents",), "glass": ("contents",), "bowl": ("contents",),
    "gear": ("gear",), "bell": ("pendulum",), "lever": ("lever",), "traffic light": ("signal_red", "signal_green"), "guitar": ("string",), "swing": ("pendulum",),
}  # fmt: skip
SOCKETS = {
    **dict.fromkeys(("chair", "sofa", "armchair", "bench", "stool", "bed", "throne"), ("seat",)),
    **dict.fromkeys(("bicycle", "motorcycle", "moped"), ("seat", "left_hand", "right_hand", "left_foot", "right_foot")),
    **dict.fromkeys(("car", "taxi", "sports car"), ("seat", "seat_2", "left_hand", "right_hand")),
    **dict.fromkeys(("table", "desk", "coffee table", "counter", "podium", "pedestal", "bookcase", "crate"), ("top",)),
    **dict.fromkeys(("cup", "mug", "bottle", "kettle", "teapot", "glass"), ("handle", "mouth")),
    **dict.fromkeys(("sword", "hammer", "umbrella", "phone", "book", "guitar", "basketball", "flag", "balloon"), ("handle",)),
    **dict.fromkeys(("bucket", "chest", "cardboard box", "fridge", "basket"), ("inside",)), "anchor": ("hook",), "hanging lamp": ("hook",),
    **dict.fromkeys(("skateboard", "surfboard", "snowboard", "skis"), ("left_foot", "right_foot")),
}  # fmt: skip
STATEFUL = [name for name in catalogue.names() if catalogue.build(name).states]


@pytest.mark.parametrize("name", sorted(NODES))
def test_a_thing_has_the_nodes_that_motion_drives(name):
    assert set(NODES[name]) <= {node.name for node in catalogue.build(name).nodes}


@pytest.mark.parametrize("name", sorted(SOCKETS))
def test_a_thing_has_the_sockets_that_people_use(name):
    assert set(SOCKETS[name]) <= set(catalogue.build(name).sockets)


@pytest.mark.parametrize("name", sorted(name for name in NODES if "wheel_front_left" in NODES[name]))
def test_wheels_stand_on_the_ground_and_roll_about_z(name):
    made = catalogue.build(name)
    rest = frames_of(made, HERE)
    for wheel in FOUR:
        parts = [i for i, p in enumerate(made.primitives) if p.node == wheel]
        assert parts
        assert np.allclose(rest[wheel][0, :, :3], np.eye(3))
        hub = rest[wheel][0, :, 3]
        middles = matrices(made, HERE)[0, parts, :, 3]
        assert np.abs(middles - hub).max() < 1.2 * hub[1]
        assert hub[1] > 0


@pytest.mark.parametrize("name", STATEFUL)
def test_a_state_moves_parts_of_the_thing(name):
    made = catalogue.build(name)
    rest = matrices(made, HERE)
    for joints in made.states.values():
        assert set(joints) <= {node.name for node in made.nodes}
        moved = matrices(made, HERE, dict(joints))
        assert np.isfinite(moved).all()
        assert np.abs(moved - rest).max() > 1e-3


@pytest.mark.parametrize("name", ["chair", "sofa", "stool", "bench", "throne", "toilet"])
def test_a_seat_is_between_the_ground_and_the_top(name):
    made = catalogue.build(name)
    seat = socket_frame(made, "seat", HERE)[0, :, 3]
    low, high = bounds(made)
    assert 0.35 < seat[1] < 0.8
    assert (low[[0, 2]] < seat[[0, 2]]).all() and (seat[[0, 2]] < high[[0, 2]]).all()


@pytest.mark.parametrize("name", ["table", "desk", "coffee table", "counter", "round table"])
def test_things_stand_on_the_very_top(name):
    made = catalogue.build(name)
    assert socket_frame(made, "top", HERE)[0, 1, 3] == pytest.approx(bounds(made)[1][1], abs=0.01)


def test_there_are_enough_things_in_enough_families():
    names = catalogue.names()
    assert len(names) >= 400
    assert len({catalogue.entry(name).family for name in names}) >= 25
