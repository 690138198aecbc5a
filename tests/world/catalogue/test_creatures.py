"""Animals have the joints by which they are moved, and stand where their legs end."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.vocabulary.families import FAMILIES
from sora2_nodes.world import catalogue
from sora2_nodes.world.assembly import Joint, frames_of, matrices, placed, socket_frame

HERE = placed((0, 0, 0))[None]
WALKERS = [name for name in FAMILIES["quadruped"] if name not in ("tyrannosaurus", "kangaroo")]
FISHES = ("fish", "goldfish", "shark", "dolphin", "whale")
SEGMENTS = {"snake": 14, "worm": 8}
WINGED = ("butterfly", "bee", "dragonfly")


def nodes(name: str) -> set[str]:
    return {node.name for node in catalogue.build(name).nodes}


def legs(*names: str) -> set[str]:
    return {f"{leg}_{part}" for leg in names for part in ("upper", "lower", "foot")}


@pytest.mark.parametrize("name", WALKERS)
def test_a_quadruped_has_four_legs_and_a_head(name):
    wanted = legs("front_left", "front_right", "back_left", "back_right") | {"body", "neck", "head", "jaw"}
    assert wanted <= nodes(name)
    assert {"mouth", "back", "head_top"} <= set(catalogue.build(name).sockets)


@pytest.mark.parametrize("name", [name for name in WALKERS if name != "frog"])
def test_a_tail_has_three_joints(name):
    assert {"tail_1", "tail_2", "tail_3"} <= nodes(name)


@pytest.mark.parametrize("name", ["tyrannosaurus", "kangaroo"])
def test_two_legged_beasts_have_legs_and_arms(name):
    assert legs("leg_left", "leg_right") <= nodes(name)
    assert {"arm_left_upper", "arm_left_lower", "arm_left_hand", "arm_right_hand"} <= nodes(name)


@pytest.mark.parametrize("name", [name for name in FAMILIES["bird"] if name != "rubber duck"])
def test_a_bird_has_wings_and_two_legs(name):
    wings = {f"wing_{side}_{part}" for side in ("left", "right") for part in ("inner", "outer")}
    assert wings | legs("leg_left", "leg_right") | {"body", "neck", "head", "jaw", "tail"} <= nodes(name)


@pytest.mark.parametrize("name", [name for name in FAMILIES["bird"] if name != "rubber duck"])
def test_spread_wings_reach_to_the_sides(name):
    made = catalogue.build(name)
    outer = [i for i, p in enumerate(made.primitives) if p.node == "wing_right_outer"]
    closed = matrices(made, HERE)[0][outer, 2, 3].max()
    opened = matrices(made, HERE, made.states["spread"])[0][outer, 2, 3].max()
    assert opened > 1.5 * closed


@pytest.mark.parametrize("name", FISHES)
def test_a_fish_bends_in_three_and_beats_its_tail(name):
    assert {"body_1", "body_2", "body_3", "tail", "fin_left", "fin_right"} <= nodes(name)
    made = catalogue.build(name)
    swung = frames_of(made, HERE, {"body_3": Joint(turn=np.array([[0.0, 30.0, 0.0]]))})
    rest = frames_of(made, HERE)
    assert abs(swung["tail"][0, 2, 3] - rest["tail"][0, 2, 3]) > 0.05 * made.half[0]
    assert swung["body_1"][0] == pytest.approx(rest["body_1"][0])


@pytest.mark.parametrize(("name", "count"), SEGMENTS.items())
def test_what_slithers_is_a_chain(name, count):
    made = {node.name: node.parent for node in catalogue.build(name).nodes}
    assert made["seg_1"] == "root"
    assert all(made[f"seg_{i + 1}"] == f"seg_{i}" for i in range(1, count))


@pytest.mark.parametrize("name", WINGED)
def test_winged_insects_have_two_wing_joints_and_six_legs(name):
    assert {"wing_left", "wing_right"} <= nodes(name)
    assert {f"leg_{side}_{i}_upper" for side in ("left", "right") for i in (1, 2, 3)} <= nodes(name)


@pytest.mark.parametrize("name", WALKERS)
def test_left_is_left_of_right(name):
    found = frames_of(catalogue.build(name), HERE)
    assert found["front_left_foot"][0, 2, 3] < 0 < found["front_right_foot"][0, 2, 3]
    assert found["front_left_foot"][0, 0, 3] > found["back_left_foot"][0, 0, 3]


@pytest.mark.parametrize("name", WALKERS)
def test_the_feet_hang_below_the_body(name):
    found = frames_of(catalogue.build(name), HERE)
    for leg in ("front_left", "back_right"):
        heights = [found[f"{leg}_{part}"][0, 1, 3] for part in ("upper", "lower", "foot")]
        assert heights[2] < min(heights[:2])


def test_a_rider_sits_on_a_horses_back_behind_its_neck():
    horse = catalogue.build("horse")
    seat = socket_frame(horse, "seat", HERE)[0]
    assert 1.0 < seat[1, 3] < 1.8
    assert abs(seat[0, 3]) < 0.4


def test_a_turned_neck_takes_head_jaw_and_ears_along():
    dog = catalogue.build("dog")
    rest, turned = frames_of(dog, HERE), frames_of(dog, HERE, {"neck": Joint(turn=np.array([[0.0, 0.0, -40.0]]))})
    for node in ("head", "jaw", "ear_left"):
        assert turned[node][0, 1, 3] < rest[node][0, 1, 3] - 0.02
    assert turned["tail_3"][0] == pytest.approx(rest["tail_3"][0])
