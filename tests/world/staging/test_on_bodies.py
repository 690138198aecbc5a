"""What is on a body stays on it, and what paws, claws and mouths hold stays in them."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage

TIMES = np.arange(49) / 12


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)


def place(shot: Staged, name: str) -> np.ndarray:
    """Roots of a member over time, (F, 3)."""
    owner = next(m.owner for m in shot.members if m.name == name)
    return performances(shot, TIMES)[owner].root[:, :, 3]


@pytest.mark.parametrize(
    ("prompt", "who", "socket"),
    [
        ("A cat sits on a man's head", "cat", "head_top"),
        ("A man with a hen on his head walks down a street", "hen", "head_top"),
        ("A puppy sleeps in a man's lap", "puppy", "lap"),
    ],
)
def test_who_is_on_somebody_goes_along(prompt: str, who: str, socket: str) -> None:
    shot = staged(prompt)
    acted = performances(shot, TIMES)
    man = next(m for m in shot.members if m.person)
    at = socket_frame(man.assembly, socket, acted[man.owner].root, acted[man.owner].joints)[:, :, 3]
    assert np.abs(place(shot, who) - at).max() < 0.02


def test_a_fish_hangs_in_the_claws_of_who_flies():
    shot = staged("An eagle with a fish in its talons flies over a lake")
    away = place(shot, "fish") - place(shot, "eagle")
    assert np.linalg.norm(away, axis=1).max() < 1.0


def test_paws_hold_before_the_chest():
    shot = staged("A squirrel holds a nut in its paws")
    owner = next(m.owner for m in shot.members if m.name == "squirrel")
    assert any(d.verb == "hold in paws" for d in shot.script.parts[owner].deeds)


@pytest.mark.parametrize(
    ("prompt", "rider", "mount"),
    [("A dog rides a toy train", "dog", "train"), ("A monkey rides a pony across a field", "monkey", "pony")],
)
def test_an_animal_that_rides_goes_with_its_mount(prompt: str, rider: str, mount: str) -> None:
    shot = staged(prompt)
    apart = place(shot, rider) - place(shot, mount)
    assert np.ptp(apart, axis=0).max() < 0.25
    assert np.ptp(place(shot, mount), axis=0).max() > 0.3


@pytest.mark.parametrize(
    ("prompt", "thing", "goal"),
    [
        ("A basketball goes through the hoop", "basketball", "basketball hoop"),
        ("A coin drops into a jar", "coin", "jar"),
    ],
)
def test_what_goes_into_something_arrives_there(prompt: str, thing: str, goal: str) -> None:
    shot = staged(prompt)
    took = next(m for m in shot.members if m.name == goal)
    assert took.owner not in shot.physical
    apart = place(shot, thing)[:, [0, 2]] - place(shot, goal)[:, [0, 2]]
    assert np.linalg.norm(apart, axis=1).min() < 0.6 * float(max(took.size))


def test_a_toy_car_crosses_the_table_on_it():
    shot = staged("A toy car drives across a kitchen table")
    car = next(m for m in shot.members if m.name == "car")
    assert shot.spots[car.owner].support == next(m.owner for m in shot.members if m.name == "table")


def test_a_robot_arm_stays_where_it_was_built():
    shot = staged("A robot arm stacks crates in a factory")
    arm = next(m.owner for m in shot.members if m.name == "robot arm")
    assert arm not in shot.physical


def test_a_dragon_that_is_ridden_flies_with_its_rider():
    shot = staged("A knight rides a dragon over a castle")
    dragon = next(m for m in shot.members if m.name == "dragon")
    assert any(d.verb == "fly" for d in shot.script.parts[dragon.owner].deeds)
    assert shot.script.parts["person:0"].held_by == dragon.owner


@pytest.mark.parametrize("prompt", ["A fairy sits on a mushroom", "An elf sits on a strawberry"])
def test_what_somebody_sits_on_bears_them(prompt: str) -> None:
    shot = staged(prompt)
    seat = next(m for m in shot.members if not m.person)
    assert float(max(seat.size)) > 0.4 * float(next(m for m in shot.members if m.person).size[1])


@pytest.mark.parametrize("prompt", ["A car transforms into a robot", "A frog turns into a prince"])
def test_a_thing_becomes_somebody_where_it_was(prompt: str) -> None:
    shot = staged(prompt)
    somebody = next(m for m in shot.members if m.person)
    root = performances(shot, TIMES)[somebody.owner].root
    high = np.linalg.norm(root[:, :, 1], axis=1)
    assert high[0] < 0.05 and high[-1] > 0.9


@pytest.mark.parametrize("prompt", ["Flames leap from a campfire", "Fire rises from a torch, flames fall"])
def test_flames_do_not_fall_as_things_do(prompt: str) -> None:
    shot = staged(prompt)
    assert not any(m.name == "fire" and m.owner in shot.physical for m in shot.members)


@pytest.mark.parametrize("prompt", ["A witch rides a broom", "A wizard flies on a broomstick over a castle"])
def test_who_rides_a_broom_flies_with_it(prompt: str) -> None:
    shot = staged(prompt)
    broom = next(m for m in shot.members if m.name == "broom")
    assert shot.script.parts[broom.owner].held_by == "person:0"
    apart = place(shot, "broom") - performances(shot, TIMES)["person:0"].root[:, :, 3]
    assert np.linalg.norm(apart, axis=1).max() < 1.5
    assert performances(shot, TIMES)["person:0"].root[:, 1, 3].min() > 1.0


@pytest.mark.parametrize("prompt", ["Two cars crash head-on", "A van crashes into a taxi"])
def test_vehicles_that_crash_meet(prompt: str) -> None:
    shot = staged(prompt)
    first, second = (m for m in shot.members[:2])
    acted = performances(shot, TIMES)
    apart = np.linalg.norm(acted[first.owner].root[:, :, 3] - acted[second.owner].root[:, :, 3], axis=1)
    assert apart[0] > apart[-1] + 0.3
    assert abs(apart[-1] - 0.47 * float(first.size[0] + second.size[0])) < 0.1


@pytest.mark.parametrize("prompt", ["A robot arm welds a car door", "A robot arm moves in a factory"])
def test_a_robot_arm_at_work_moves(prompt: str) -> None:
    shot = staged(prompt)
    arm = next(m.owner for m in shot.members if m.name == "robot arm")
    assert any(d.verb == "work" for d in shot.script.parts[arm].deeds)
