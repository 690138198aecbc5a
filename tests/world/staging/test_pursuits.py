"""Pursuits: hands, things and cords of small acts are where they belong."""

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.blocking.by_hand.cords import PIECES, chain_of, place_of
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged

SETTINGS = RenderSettings(width=320, height=180)
TIMES = np.linspace(0.6, 2.8, 23)


def staged(prompt: str) -> Staged:
    shot = plan_shot(Shot(prompt=prompt, duration_s=3.0), SETTINGS, seed=3)
    assert shot.staged is not None
    return shot.staged


@pytest.mark.parametrize(
    ("prompt", "first", "last"),
    [
        ("A man walks his dog on a leash along the beach", "man", "dog"),
        ("A boy flies a kite on a meadow", "boy", "kite"),
        ("A girl jumps rope", "girl", "girl"),
        ("Two boys play tug of war", "boy", "boy"),
        ("A fisherman catches a salmon in a river", "fishing rod", "fish"),
    ],
)
def test_a_cord_goes_from_the_one_to_the_other(prompt: str, first: str, last: str) -> None:
    shot = staged(prompt)
    [cord] = shot.script.cords
    names = [shot.script.parts[hold.owner].member.name for hold in (cord.first, cord.last)]
    assert names == [first, last]
    acted = performances(shot, TIMES)
    _, poses = chain_of(cord, shot.script.parts, acted, TIMES, shot.unit)
    assert poses.shape == (len(TIMES), PIECES, 3, 4)
    for end, hold, sign in ((0, cord.first, -1.0), (-1, cord.last, 1.0)):
        tip = poses[:, end, :, 3] + sign * poses[:, end, :, 1]
        place = place_of(hold, shot.script.parts, acted, len(TIMES))
        place[:, 1] = np.maximum(place[:, 1], cord.radius_m / shot.unit)
        assert np.linalg.norm(tip - place, axis=1).max() < 0.03


def test_a_skipping_rope_is_under_the_feet_while_they_are_in_the_air() -> None:
    shot = staged("A girl jumps rope")
    [cord] = shot.script.cords
    times = np.linspace(0.0, 2.9, 200)
    acted = performances(shot, times)
    _, poses = chain_of(cord, shot.script.parts, acted, times, shot.unit)
    member = next(m for m in shot.members if m.person)
    feet = [
        socket_frame(member.assembly, f"foot_{s}", acted[member.owner].root, acted[member.owner].joints)[:, 1, 3]
        for s in ("left", "right")
    ]
    low = poses[:, PIECES // 2, 1, 3]
    lowest = int(low.argmin())
    assert np.min(feet, 0)[lowest] > low[lowest] + 0.02


def test_a_barbers_hands_are_at_the_head_of_who_sits() -> None:
    shot = staged("A barber cuts a man's hair")
    acted = performances(shot, TIMES)
    barber, man = (m for m in shot.members if m.person)
    head = socket_frame(man.assembly, "mouth", acted[man.owner].root, acted[man.owner].joints)[:, :, 3]
    for hand in ("hand_left", "hand_right"):
        place = socket_frame(barber.assembly, hand, acted[barber.owner].root, acted[barber.owner].joints)[:, :, 3]
        assert (np.linalg.norm(place - head, axis=1) * shot.unit).max() < 0.4
    assert shot.script.parts[man.owner].spot.relation == "seat"


def test_arm_wrestlers_hold_one_anothers_hand_over_the_table() -> None:
    shot = staged("Two men arm wrestle")
    acted = performances(shot, TIMES)
    hands = [
        socket_frame(m.assembly, "hand_right", acted[m.owner].root, acted[m.owner].joints)[:, :, 3]
        for m in shot.members
        if m.person
    ]
    assert (np.linalg.norm(hands[0] - hands[1], axis=1) * shot.unit).max() < 0.2
    table = next(m for m in shot.members if m.name == "table")
    assert hands[0][:, 1].min() > table.high[1]


def test_what_is_planted_is_under_the_hands_of_who_kneels() -> None:
    shot = staged("A gardener kneels and plants a seedling")
    acted = performances(shot, TIMES)
    person = next(m for m in shot.members if m.person)
    plant = next(m for m in shot.members if m.name == "seedling")
    spot = shot.spots[plant.owner]
    hand = socket_frame(person.assembly, "hand_right", acted[person.owner].root, acted[person.owner].joints)[:, :, 3]
    away = np.linalg.norm(hand - [spot.x, spot.y, spot.z], axis=1) * shot.unit
    assert away.max() < 0.35


def test_yoga_flows_from_pose_to_pose() -> None:
    deeds = staged("A woman does yoga on a mat").script.parts["person:0"].deeds
    assert len({d.verb for d in deeds}) == len(deeds) > 0
    assert all(d.end_s - d.start_s > 1.4 for d in deeds)


def test_ducks_that_are_fed_peck_before_who_feeds_them() -> None:
    shot = staged("A woman feeds ducks in the park")
    ducks = [p for p in shot.script.parts.values() if p.member.name == "duck"]
    assert ducks and all([d.verb for d in p.deeds] == ["eat"] for p in ducks)
    woman = shot.spots["person:0"]
    assert all(abs(p.spot.x - woman.x) * shot.unit < 2.6 for p in ducks)


def test_both_heads_of_who_hug_are_in_the_picture() -> None:
    shot = plan_shot(Shot(prompt="A father hugs his daughter at the airport", duration_s=3.0), SETTINGS, seed=5)
    assert shot.staged is not None
    camera = shot.plan.camera
    acted = performances(shot.staged, TIMES)
    father = next(m for m in shot.staged.members if m.owner == "person:0")
    top = socket_frame(father.assembly, "head_top", acted[father.owner].root, acted[father.owner].joints)[:, :, 3]
    ahead = camera.target[0] - camera.eye[0]
    ahead = ahead / np.linalg.norm(ahead)
    way = top.mean(0) - camera.eye[0]
    depth = float(way @ ahead)
    assert float(top[:, 1].max() - camera.target[:, 1].min()) < depth * np.tan(np.radians(camera.fov_deg) / 2)


def test_what_is_towed_follows_on_a_taut_rope() -> None:
    shot = staged("A tow truck tows a car along a highway")
    [cord] = shot.script.cords
    acted = performances(shot, TIMES)
    ends = [place_of(hold, shot.script.parts, acted, len(TIMES)) for hold in (cord.first, cord.last)]
    apart = np.linalg.norm(ends[0] - ends[1], axis=1)
    assert np.ptp(apart) < 0.02 * apart.mean()
    assert np.ptp(ends[0][:, 0]) > 0.5


def test_a_rally_goes_to_and_fro_over_the_net() -> None:
    shot = staged("Two girls play tennis")
    ball = next(p for p in shot.script.parts.values() if p.member.name == "tennis ball")
    assert len(ball.passes) > 1
    assert [p.before[0] for p in ball.passes[:2]] == [p.after[0] for p in ball.passes[1::-1]]


def test_a_hand_is_on_the_cat_that_is_stroked() -> None:
    shot = staged("A girl pets a cat")
    acted = performances(shot, np.linspace(1.2, 2.8, 17))
    girl = next(m for m in shot.members if m.person)
    cat = next(m for m in shot.members if m.name == "cat")
    hand = socket_frame(girl.assembly, "hand_right", acted[girl.owner].root, acted[girl.owner].joints)[:, :, 3]
    spot = shot.spots[cat.owner]
    away = np.linalg.norm(hand - [spot.x, 0.8 * float(cat.size[1]), spot.z], axis=1) * shot.unit
    assert away.min() < 0.3


def test_a_cup_on_a_table_by_a_window_stays_on_its_table() -> None:
    shot = staged("A close-up of a steaming cup of coffee on a table by a rainy window")
    spots = {p.member.name: p for p in shot.script.parts.values()}
    cup, table, window = spots["cup"].spot, spots["table"], spots["window"].spot
    assert abs(cup.x - table.spot.x) < 0.5 * max(table.member.size[[0, 2]])
    assert cup.y == pytest.approx(float(table.member.high[1]), rel=0.05) and window.z < table.spot.z


def test_a_football_goes_from_foot_to_foot() -> None:
    shot = staged("A boy and his dad play football")
    ball = next(p for p in shot.script.parts.values() if p.member.name == "football")
    assert {hold[1] for p in ball.passes for hold in (p.before, p.after)} == {"foot_right"}


def test_water_runs_from_the_can() -> None:
    shot = staged("A man waters the flowers with a watering can")
    [pour] = shot.script.pours
    assert shot.script.parts[pour.source].member.name == "watering can"


def test_each_of_two_anglers_has_a_rod_and_a_line() -> None:
    shot = staged("A grandfather and his grandson fish on a riverbank")
    rods = [p for p in shot.script.parts.values() if p.member.name == "fishing rod"]
    assert {p.held_by for p in rods} == {"person:0", "person:1"}
    assert {cord.first.owner for cord in shot.script.cords} == {p.member.owner for p in rods}
