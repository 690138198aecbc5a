"""Housework has its place and its tools; two bear, build and hand over together; what takes over has a place of its own."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage

TIMES = np.linspace(0.0, 4.0, 33)


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=1, duration_s=4.0, aspect=16 / 9)


def owner_of(shot: Staged, name: str) -> str:
    return next(m.owner for m in shot.members if m.name == name)


def hand(shot: Staged, owner: str, socket: str = "hand_right") -> np.ndarray:
    made = performances(shot, TIMES)[owner]
    return socket_frame(shot.script.parts[owner].member.assembly, socket, made.root, made.joints)[:, :, 3]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("A man folds the laundry", {"table", "towel", "folded linen"}),
        ("An old woman irons her shirts", {"ironing board", "clothes iron"}),
        ("A boy does the dishes", {"sink", "plate"}),
        ("A woman mops the kitchen floor", {"mop", "bucket"}),
        ("A man makes his bed", {"bed"}),
        ("A student tidies up her bookshelf", {"bookcase", "book"}),
        ("A janitor cleans the windows", {"window", "cleaning cloth"}),
        ("A girl packs her suitcase", {"suitcase", "folded linen"}),
    ],
)
def test_housework_has_what_it_takes(text: str, things: set[str]) -> None:
    assert things <= {m.name for m in staged(text).members}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("A woman irons a shirt", "ironing board"),
        ("A man washes up", "sink"),
        ("A girl makes her bed", "bed"),
        ("A man cleans a car", "car"),
        ("A woman tidies the bookcase", "bookcase"),
        ("A man wraps a gift", "gift"),
    ],
)
def test_hands_are_at_what_is_kept_in_order(text: str, at: str) -> None:
    shot = staged(text)
    part = shot.script.parts[owner_of(shot, at)]
    spot, half = part.spot, 0.5 * float(max(part.member.size)) * part.spot.scale
    reach = hand(shot, "person:0") - np.array([spot.x, spot.y, spot.z])
    assert float(np.abs(reach[:, [0, 2]]).max(1).min()) < half + 0.12


@pytest.mark.parametrize(
    ("text", "first", "later"),
    [
        ("A man sits on a sofa, then suddenly he gets up and starts sweeping the floor", "sofa", "broom"),
        ("A person is reading a book, then they suddenly start washing the dishes", "book", "sink"),
        ("Somebody types on a laptop, then they suddenly stand up and start making the bed", "laptop", "bed"),
    ],
)
def test_what_takes_over_is_done_elsewhere_and_from_the_middle_on(text: str, first: str, later: str) -> None:
    brief = read_prompt(text)
    assert brief.interrupted is not None
    shot = staged(text)
    names = {m.name for m in shot.members}
    assert {first, later} <= names
    made = performances(shot, TIMES)["person:0"].root[:, :, 3]
    assert float(np.linalg.norm(made[-1, [0, 2]] - made[0, [0, 2]])) > 0.2
    walking = [d for d in shot.script.parts["person:0"].deeds if d.verb == "walk"]
    assert walking and 1.2 < walking[0].start_s < walking[0].end_s < 3.0


def test_who_sat_gets_up_before_something_else_is_done() -> None:
    deeds = staged("A woman sits on a chair, then suddenly she starts wiping the desk").script.parts["person:0"].deeds
    verbs = [d.verb for d in sorted(deeds, key=lambda d: d.start_s)]
    assert verbs.index("sit") < verbs.index("stand up") < verbs.index("wipe top")


@pytest.mark.parametrize("text", ["A man walks, then he starts running", "A dog sleeps, then it suddenly barks"])
def test_what_needs_no_place_of_its_own_is_one_scene(text: str) -> None:
    assert read_prompt(text).interrupted is None


@pytest.mark.parametrize(
    ("text", "load"),
    [
        ("Two men carry a large table together", "table"),
        ("Two women are lifting a big box together", "box"),
        ("Two people carry a large painting", "picture frame"),
    ],
)
def test_two_who_bear_a_load_are_at_both_its_ends(text: str, load: str) -> None:
    shot = staged(text)
    made = performances(shot, TIMES)
    places = [made[f"person:{i}"].root[-1, 0, 3] for i in (0, 1)]
    middle = made[owner_of(shot, load)].root[-1, 0, 3]
    assert min(places) < middle < max(places)
    assert made[owner_of(shot, load)].root[-1, 1, 3] > 0.02


def test_two_who_push_a_pram_walk_behind_it() -> None:
    shot = staged("Two women push a pram together")
    assert not any(shot.script.parts[f"person:{i}"].held_by for i in (0, 1))
    made = performances(shot, TIMES)
    moved = made[owner_of(shot, "pram")].root[-1, :, 3] - made[owner_of(shot, "pram")].root[0, :, 3]
    for i in (0, 1):
        behind = made[owner_of(shot, "pram")].root[-1, :, 3] - made[f"person:{i}"].root[-1, :, 3]
        assert float(behind @ moved) > 0


@pytest.mark.parametrize("thing", ["cup", "book", "key"])
def test_what_is_handed_over_is_in_the_other_hand_afterwards(thing: str) -> None:
    shot = staged(f"One woman hands a {thing} to another woman")
    made = performances(shot, TIMES)[owner_of(shot, thing)].root[:, :, 3]
    giver, taker = hand(shot, "person:0"), hand(shot, "person:1")
    assert np.linalg.norm(made[0] - giver[0]) < np.linalg.norm(made[0] - taker[0])
    assert np.linalg.norm(made[-1] - taker[-1]) < np.linalg.norm(made[-1] - giver[-1])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("One man ties a scarf around another man's neck", 0.7, 0.95),
        ("One girl helps another girl put on a helmet", 0.85, 1.1),
        ("One boy ties the shoelaces of another boy", 0.0, 0.3),
    ],
)
def test_who_dresses_somebody_has_the_hands_where_the_garment_is(text: str, low: float, high: float) -> None:
    shot = staged(text)
    tall = float(shot.script.parts["person:1"].member.size[1])
    share = float(np.median(hand(shot, "person:0")[:, 1])) / tall
    assert low < share < high


@pytest.mark.parametrize(
    ("text", "thing", "node"),
    [
        ("A man turns on the television", "television", "picture"),
        ("A woman turns off the desk lamp", "desk lamp", "light"),
    ],
)
def test_what_is_switched_is_seen_to_change_under_a_hand(text: str, thing: str, node: str) -> None:
    shot = staged(text)
    owner = owner_of(shot, thing)
    scale = performances(shot, TIMES)[owner].joints[node].scale
    assert scale is not None and abs(float(np.log(scale[-1, 1] / scale[0, 1]))) > 1.0
    spot, half = shot.spots[owner], 0.5 * float(max(shot.script.parts[owner].member.size))
    away = np.abs(hand(shot, "person:0")[:, [0, 2]] - [spot.x, spot.z]).max(1)
    assert float(away.min()) < half + 0.12


def test_blinds_come_down() -> None:
    shot = staged("A man lowers the blinds")
    scale = performances(shot, TIMES)[owner_of(shot, "blinds")].joints["slats"].scale
    assert scale is not None and scale[-1, 1] > 2.0 * scale[0, 1]


@pytest.mark.parametrize(
    "text", ["A woman is hugging", "A man is kissing", "A boy is getting a haircut", "A girl is massaging legs"]
)
def test_nobody_is_alone_with_what_takes_two(text: str) -> None:
    assert len([m for m in staged(text).members if m.person]) == 2


def test_who_breaks_a_bar_of_chocolate_does_not_fall() -> None:
    shot = staged("A girl breaks a chocolate bar into pieces")
    assert "fall" not in {d.verb for d in shot.script.parts["person:0"].deeds}
    assert owner_of(shot, "chocolate") in shot.script.breaks


@pytest.mark.parametrize(
    ("text", "thing"),
    [("A girl is hula hooping", "hula hoop"), ("A man is smoking", "cigarette"), ("A woman is taking a shower", "shower"), ("A man is playing harp", "harp")],
)  # fmt: skip
def test_what_bodies_do_has_its_thing(text: str, thing: str) -> None:
    assert thing in {m.name for m in staged(text).members}


def test_a_hoop_stays_at_the_waist() -> None:
    shot = staged("A girl is hula hooping")
    tall = float(shot.script.parts["person:0"].member.size[1])
    high = performances(shot, TIMES)[owner_of(shot, "hula hoop")].root[:, 1, 3]
    assert 0.35 * tall < float(high.min()) <= float(high.max()) < 0.7 * tall


def test_who_comes_out_of_what_opens_has_no_hand_on_its_door() -> None:
    def reaches(text: str) -> bool:
        shot = staged(text)
        return any(d.verb == "hold out to" for d in shot.script.parts["person:0"].deeds)

    assert reaches("A boy opens the fridge") and not reaches("A boy opens the fridge from inside and climbs out of it")


def test_two_by_a_row_of_windows_stand_apart() -> None:
    spots = [p.spot for p in staged("Two boys chat near the office windows").script.parts.values() if p.member.person]
    assert len(spots) == 2 and abs(spots[0].x - spots[1].x) > 0.4
