"""Riding, sitting and holding: bodies on what moves, hands and feet on what they use."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.figures import build_figure, look_of
from sora2_nodes.world.motion import Deed, perform

T = np.arange(0, 2, 1 / 24)


def places(assembly, performance, name):
    return socket_frame(assembly, name, performance.root, performance.joints)[:, :, 3]


def test_a_cyclist_sits_on_the_saddle_with_hands_and_feet_where_they_belong():
    bicycle, rider = build("bicycle"), build_figure(look_of("man"))
    ride = perform(bicycle, [Deed(verb="ride", end_s=2.0, path=np.array([[0.0, 0.0], [3.0, 0.0], [5.0, -2.0]]))], T)
    seat = socket_frame(bicycle, "seat", ride.root, ride.joints)
    taken = {
        f"{part}_{side}": places(bicycle, ride, f"{side}_{part}")
        for part in ("hand", "foot")
        for side in ("left", "right")
    }
    body = perform(rider, [Deed(verb="pedal", end_s=2.0, mount=seat, targets=taken)], T)
    assert np.abs(places(rider, body, "seat") - seat[:, :, 3]).max() < 0.12
    for name, where in taken.items():
        assert np.linalg.norm(places(rider, body, name) - where, axis=1).max() < 0.03, name


def test_who_sits_on_a_chair_has_the_feet_on_the_floor():
    chair, guest = build("chair"), build_figure(look_of("woman"))
    here = perform(chair, [], T)
    seat = socket_frame(chair, "seat", here.root)
    body = perform(guest, [Deed(verb="sit", end_s=2.0, mount=seat)], T)
    assert np.abs(places(guest, body, "seat")[:, 1] - seat[:, 1, 3]).max() < 0.03
    assert np.abs(places(guest, body, "foot_left")[:, 1]).max() < 0.02


def test_a_surfer_stands_on_the_board_wherever_it_goes():
    surfer = build_figure(look_of("surfer"))
    deck = np.zeros((len(T), 3, 4))
    deck[:, :, :3] = np.eye(3)
    deck[:, 0, 3], deck[:, 1, 3] = 3 * T, 0.5 + 0.3 * np.sin(2 * T)
    body = perform(surfer, [Deed(verb="surf", end_s=2.0, mount=deck)], T)
    for side in ("left", "right"):
        on_deck = places(surfer, body, f"foot_{side}") - deck[:, :, 3]
        assert np.ptp(on_deck, axis=0).max() < 0.01 and np.abs(on_deck[:, 1]).max() < 0.01


def test_a_cup_that_is_held_stays_upright_until_it_is_drunk_from():
    figure = build_figure(look_of("man"))
    body = perform(figure, [Deed(verb="hold", end_s=2.0)], T)
    up = socket_frame(figure, "hand_right", body.root, body.joints)[:, :, 1]
    assert up[:, 1].min() > 0.999
    drunk = perform(figure, [Deed(verb="drink", end_s=3.0)], np.arange(0, 3, 1 / 24))
    tipped = socket_frame(figure, "hand_right", drunk.root, drunk.joints)[:, 1, 1]
    assert tipped[0] > 0.99 and tipped.min() < 0.9
    mouth, hand = places(figure, drunk, "mouth"), places(figure, drunk, "hand_right")
    assert np.linalg.norm(mouth - hand, axis=1).min() < 0.16


@pytest.mark.parametrize(
    ("verb", "kind"),
    [("throw", "release"), ("kick", "impact"), ("pick up", "grasp"), ("hammer", "impact"), ("type", "key")],
)
def test_deeds_tell_when_something_happens(verb, kind):
    from sora2_nodes.world.motion import moments

    deed = Deed(verb=verb, start_s=1.0, end_s=4.0)
    assert any(found == kind and 1.0 <= when <= 4.0 for when, found, _ in moments(deed))


def test_a_throw_lets_go_when_it_is_told_to():
    from sora2_nodes.world.motion import moments

    deed = Deed(verb="throw", start_s=0.0, end_s=4.0, params={"at_s": 2.5})
    assert [round(when, 1) for when, kind, _ in moments(deed) if kind == "release"] == [2.5]


@pytest.mark.parametrize(
    ("verb", "way"),
    [
        ("sweep", "shaft"),
        ("carry", "both"),
        ("play guitar", "neck"),
        ("play violin", "chin"),
        ("play trumpet", "mouth"),
        ("hammer", "right"),
    ],
)
def test_what_is_held_is_in_the_hands_that_hold_it(verb, way):
    from sora2_nodes.world.motion import held_frame, way_of_holding

    figure = build_figure(look_of("woman"))
    body = perform(figure, [Deed(verb=verb, end_s=2.0)], T)
    assert way_of_holding(verb) == way
    frame = held_frame(figure, body, way)
    turn = frame[:, :, :3]
    assert np.allclose(turn @ np.swapaxes(turn, 1, 2), np.eye(3), atol=1e-6)
    assert np.allclose(np.linalg.det(turn), 1)
    away = (places(figure, body, "hand_right") - frame[:, :, 3])[len(T) // 2]
    assert np.linalg.norm(away) < 0.75


@pytest.mark.parametrize(
    ("verb", "thing"),
    [
        ("sweep", "broom"),
        ("carry", "cardboard box"),
        ("read", "book"),
        ("hold", "mug"),
        ("play trumpet", "trumpet"),
        ("hold", "apple"),
    ],
)
def test_a_thing_is_put_where_it_is_held(verb, thing):
    from sora2_nodes.world.motion import attached, held_frame, way_of_holding

    figure, held, way = build_figure(look_of("man")), build(thing), way_of_holding(verb)
    body = perform(figure, [Deed(verb=verb, end_s=2.0)], T)
    root = attached(held, held_frame(figure, body, way), way)
    assert np.allclose(np.linalg.det(root[:, :, :3]), 1)
    near = np.linalg.norm(places(figure, body, "hand_right") - (root[:, :, 3] + root[:, :, 1] * held.half[1]), axis=1)
    assert near.max() < 0.9 * max(1.0, 2 * max(held.half))
