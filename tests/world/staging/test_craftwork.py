"""Hands at work reach what they work on; a smith stands at the anvil, a sitter on a wall has the feet below it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)


def member(shot: Staged, name: str) -> str:
    return next(m.owner for m in shot.members if m.name == name)


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("A man repairs a bicycle in a garage", "bicycle"), ("A woman fixes a motorcycle", "motorcycle"), ("A potter shapes a vase on a wheel", "vase"),
        ("A blacksmith hammers a sword on an anvil", "sword"),
    ],
)  # fmt: skip
def test_hands_are_at_what_they_work_on(text: str, work: str) -> None:
    shot = staged(text)
    made = performances(shot, np.linspace(0.0, 4.0, 25))
    figure = shot.script.parts["person:0"].member.assembly
    spot, part = shot.spots[member(shot, work)], shot.script.parts[member(shot, work)].member
    hands = [
        socket_frame(figure, s, made["person:0"].root, made["person:0"].joints)[:, :, 3]
        for s in ("hand_left", "hand_right")
    ]
    near = min(float(np.abs(h[:, [0, 2]] - [spot.x, spot.z]).max(1).min()) for h in hands)
    assert near < 0.5 * float(max(part.size)) * spot.scale + 0.1


@pytest.mark.parametrize("text", ["Two boys sit on a stone wall and laugh", "Two girls sit on a wooden fence"])
def test_those_who_sit_on_a_wall_sit_side_by_side_on_a_low_one(text: str) -> None:
    shot = staged(text)
    spots = [shot.spots["person:0"], shot.spots["person:1"]]
    assert all(s.relation == "seat" for s in spots) and abs(spots[0].x - spots[1].x) > 0.2


def test_who_leans_on_a_car_stands_beside_it_and_who_sits_on_its_hood_is_on_it() -> None:
    assert not staged("A man leans on a red car and waves").spots["person:0"].support
    assert staged("A woman sits on the hood of a car").spots["person:0"].support


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A man runs after a bus in the rain", "street"), ("A sushi chef slices salmon behind a wooden counter", "kitchen"), ("A tailor sews a jacket", "workshop"),
        ("A man drives a red car", "street"),
    ],
)  # fmt: skip
def test_a_trade_and_its_traffic_choose_the_place(text: str, place: str) -> None:
    assert place_name(staged(text)) == place


def test_an_animal_at_the_wheel_goes_with_the_car() -> None:
    shot = staged("A golden retriever drives a convertible down the highway")
    made = performances(shot, np.linspace(0.0, 4.0, 9))
    apart = made[member(shot, "golden retriever")].root[:, :, 3] - made[member(shot, "convertible")].root[:, :, 3]
    assert np.ptp(np.linalg.norm(apart, axis=1)) < 0.01


@pytest.mark.parametrize("text", ["A boy pulls a sled through the snow", "A woman pulls a suitcase through a station"])
def test_who_pulls_something_along_goes_before_it_and_looks_ahead(text: str) -> None:
    shot = staged(text)
    made = performances(shot, np.linspace(0.0, 4.0, 9))
    owner = next(c.last.owner for c in shot.script.cords)
    way = made["person:0"].root[-1, :, 3] - made["person:0"].root[0, :, 3]
    ahead = made["person:0"].root[-1, :, 3] - made[owner].root[-1, :, 3]
    assert way @ ahead > 0 and way @ made["person:0"].root[-1, :, 0] > 0


@pytest.mark.parametrize("text", ["An archer aims her bow in a forest", "An archer shoots an arrow"])
def test_a_bow_is_in_the_left_hand(text: str) -> None:
    shot = staged(text)
    assert shot.script.parts[member(shot, "bow")].socket == "hand_left"
    assert any(d.verb == "draw bow" for d in shot.script.parts["person:0"].deeds)
