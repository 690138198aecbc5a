"""Blocking: who does what with what, in the plan: things inside and on others, balls, chases, pairs, tables, seats, edges."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.assembly import frames_of, socket_frame
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import plan_of

TIMES = np.arange(97) / 24


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=7, duration_s=4.0, aspect=16 / 9)


def named(shot: Staged, name: str) -> list[str]:
    return [m.owner for m in shot.members if m.name == name]


def test_ships_float_inside_the_cup():
    shot = staged("Two pirate ships fight inside a cup of coffee")
    cup = next(m for m in shot.members if m.name == "cup")
    for ship in (m for m in shot.members if m.name == "pirate ship"):
        spot = shot.spots[ship.owner]
        assert spot.support == cup.owner
        assert max(ship.size[0], ship.size[2]) * spot.scale < max(cup.size[0], cup.size[2])


def test_roses_in_a_vase_on_a_table_are_in_a_vase_that_is_on_the_table():
    shot = staged("Roses in a vase on a table")
    assert {shot.spots[o].support for o in named(shot, "rose")} == set(named(shot, "vase"))
    assert [shot.spots[o].support for o in named(shot, "vase")] == named(shot, "table")


@pytest.mark.parametrize("text", ["A cat pushes a cup off the edge of a table", "A glass falls off a desk"])
def test_what_leaves_the_edge_falls_to_the_floor(text):
    shot = staged(text)
    thing = next(m for m in shot.members if m.name in ("cup", "glass"))
    y = plan_of(shot).position[:, shot.index[thing.owner], 1]
    assert y[0] > 0.9 * shot.spots[thing.owner].y > 0.1
    assert y[-1] < 0.5 * y[0]


def test_a_ball_flies_from_hands_to_hands():
    shot = staged("Two children throw a ball to each other")
    acted = performances(shot, TIMES)
    ball = shot.script.parts["thing:0:0"]
    assert len(ball.passes) >= 2
    for flight in ball.passes[:1]:
        at = int(np.searchsorted(TIMES, flight.arrive_s)) + 1
        catcher = shot.script.parts[flight.after[0]].member
        hand = socket_frame(catcher.assembly, "hand_right", acted[flight.after[0]].root, acted[flight.after[0]].joints)[
            at, :, 3
        ]
        assert np.linalg.norm(acted["thing:0:0"].root[at, :, 3] - hand) < 0.5


def test_who_chases_stays_behind():
    for text in ("A dog chases a cat", "A police officer chases a thief"):
        shot = staged(text)
        acted = performances(shot, TIMES)
        hunter, prey = ("thing:0:0", "thing:1:0") if "dog" in text else ("person:0", "person:1")
        way = acted[prey].root[-1, 0, 3] - acted[prey].root[0, 0, 3]
        gap = (acted[prey].root[:, 0, 3] - acted[hunter].root[:, 0, 3]) * np.sign(way)
        assert (gap > 0.1).all(), text


def test_hands_that_shake_meet():
    shot = staged("Two women shake hands")
    acted = performances(shot, TIMES)
    hands = [
        socket_frame(shot.script.parts[o].member.assembly, "hand_right", acted[o].root, acted[o].joints)[:, :, 3] for o in ("person:0", "person:1")
    ]  # fmt: skip
    assert np.linalg.norm(hands[0] - hands[1], axis=1).min() < 0.12


def test_a_pour_runs_from_a_vessel_in_the_hand_into_one_on_a_table():
    shot = staged("A woman pours coffee into a cup")
    (pour,) = shot.script.pours
    assert shot.script.parts[pour.source].held_by == "person:0"
    assert shot.spots[pour.vessel].support in named(shot, "table")
    acted = performances(shot, TIMES)
    source = shot.script.parts[pour.source].member.assembly
    mouth = socket_frame(source, "mouth", acted[pour.source].root, acted[pour.source].joints)[:, :, 3]
    during = (pour.start_s + 0.5 < TIMES) & (pour.end_s - 0.5 > TIMES)
    away = mouth[during][:, [0, 2]] - acted[pour.vessel].root[during][:, [0, 2], 3]
    assert np.linalg.norm(away, axis=1).mean() < 0.12
    assert (mouth[during, 1] > acted[pour.vessel].root[during, 1, 3]).all()


def test_each_of_two_knights_has_a_sword():
    shot = staged("Two knights fight with swords")
    assert sorted(shot.script.parts[o].held_by for o in named(shot, "sword")) == ["person:0", "person:1"]


@pytest.mark.parametrize(
    ("text", "thing", "lies"),
    [
        ("A tired office worker falls asleep at his desk", "desk", False),
        ("A man sleeps on a desk", "desk", True),
        ("A man sleeps on a sofa", "sofa", True),
    ],
)
def test_one_lies_on_what_one_is_said_to_be_on_and_not_on_what_one_sits_at(text, thing, lies):
    shot = staged(text)
    assert (shot.spots["person:0"].support in named(shot, thing)) == lies


def test_a_sleeper_lies_on_the_bed():
    shot = staged("A man sleeps in a bed")
    acted = performances(shot, TIMES)
    (bed,) = named(shot, "bed")
    top = socket_frame(shot.script.parts[bed].member.assembly, "top", shot.spots[bed].root[None])[0, 1, 3]
    assert acted["person:0"].root[0, 1, 3] == pytest.approx(top, abs=0.02)


def test_a_dozen_is_twelve_and_a_crowd_is_many():
    assert len(named(staged("A dozen eggs in a basket"), "egg")) == 12
    assert sum(m.person for m in staged("A crowd cheers at a concert").members) >= 10


def test_a_skier_goes_down():
    acted = performances(staged("A skier goes down a snowy mountain"), TIMES)
    y = acted["person:0"].root[:, 1, 3]
    assert y[-1] < y[0] - 0.5


def test_a_moon_goes_around_its_planet():
    shot = staged("A moon orbits a planet")
    root = performances(shot, TIMES)["thing:0:0"].root[:, :, 3]
    assert np.ptp(root[:, 0]) > 1.0
    assert np.ptp(root[:, 2]) > 1.0


def test_a_castle_on_a_hill_stands_upright():
    shot = staged("Wide shot of a medieval castle on a hill at dawn, fog in the valley, birds crossing the sky")
    assert not shot.physical
    assert [shot.spots[o].support for o in named(shot, "castle")] == named(shot, "hill")


def test_signs_that_somebody_walks_past_stand():
    shot = staged("A woman in a yellow raincoat walks through a rainy street at night, neon signs.")
    assert not shot.physical


@pytest.mark.parametrize(
    "text", ["An astronaut rides a horse on Mars", "A knight rides a horse", "A woman rides a camel across the desert"]
)
def test_what_is_ridden_goes_on_its_legs_with_the_rider_in_the_saddle(text):
    shot = staged(text)
    acted = performances(shot, TIMES)
    mount, rider = shot.script.parts["thing:0:0"], shot.script.parts["person:0"]
    assert [d.verb for d in mount.deeds] == ["trot"]
    assert rider.held_by == "thing:0:0" and rider.deeds[0].verb == "ride"
    going = acted["thing:0:0"]
    assert np.ptp(going.root[:, 0, 3]) > mount.member.size[0]
    body = frames_of(mount.member.assembly, going.root, going.joints)["body"][:, 1, 3]
    assert body.min() > 0.8 * body.max() > 0.3 * mount.member.size[1]
    tilt = acted["person:0"].root[:, 1, 1]
    assert tilt.min() > 0.9


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        ("A nurse pushes an old man in a wheelchair", "wheelchair"),
        ("A mother pushes a baby in a stroller through a park", "pram"),
        ("A boy pulls his sister on a sled through the snow", "sled"),
        ("A man pushes his friend in a shopping cart", "shopping trolley"),
    ],
)
def test_who_sits_in_what_is_pushed_goes_with_it_and_nobody_jumps(text: str, vehicle: str) -> None:
    shot = staged(text)
    roots = {owner: p.root[:, :, 3] for owner, p in performances(shot, TIMES).items()}
    (seat,) = named(shot, vehicle)
    pusher, rider = "person:0", "person:1"
    gone = roots[seat] - roots[seat][0]
    assert abs(gone[-1, 0]) > 1.0
    assert np.abs(roots[rider] - roots[rider][0] - gone)[:, [0, 2]].max() < 0.05
    assert np.abs(roots[pusher] - roots[pusher][0] - gone)[:, [0, 2]].max() < 0.15
    assert np.abs(np.diff(roots[seat], axis=0)).max() < 0.1


def test_what_walked_somewhere_slides_on_over_the_ground_and_what_only_slides_down_a_hillside():
    def heights(text: str) -> np.ndarray:
        return np.concatenate(
            [
                d.path[:, 1]
                for p in staged(text).script.parts.values()
                for d in p.deeds
                if d.verb == "slide" and d.path is not None
            ]
        )

    assert heights("A penguin waddles over the ice, slips and slides on its belly").max() < 0.05
    assert np.ptp(heights("A penguin slides down a snowy slope on its belly")) > 0.3


def test_an_umbrella_is_held_above_the_head():
    shot = staged("A woman with an umbrella walks down a street in the rain")
    acted = performances(shot, TIMES)
    (umbrella,) = named(shot, "umbrella")
    woman = next(m for m in shot.members if m.person)
    head = socket_frame(woman.assembly, "mouth", acted["person:0"].root, acted["person:0"].joints)[:, 1, 3]
    canopy = next(m for m in shot.members if m.owner == umbrella)
    rim = acted[umbrella].root[:, 1, 3] + 0.6 * float(canopy.size[1])
    assert (rim > head).all()


@pytest.mark.parametrize(("prompt", "verb"), [("A man does a backflip", "flip"), ("A girl sneezes", "sneeze")])
def test_what_is_over_in_a_moment_is_done_again(prompt, verb):
    shot = stage(read_prompt(prompt), seed=1, duration_s=4, aspect=16 / 9)
    spans = [(d.start_s, d.end_s) for d in shot.script.parts["person:0"].deeds if d.verb == verb]
    assert len(spans) == 2 and spans[0][1] <= spans[1][0] < spans[1][1] <= 4.0
    once = stage(read_prompt(prompt), seed=1, duration_s=2, aspect=16 / 9)
    assert sum(d.verb == verb for d in once.script.parts["person:0"].deeds) == 1
