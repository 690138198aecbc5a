"""What hands hold for an act, prey that is hunted, music, and bodies that are kept together: by the plan of a shot."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.motion import Performance
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.roster import Member


def _shot(prompt: str, seconds: float = 4.0) -> PlannedShot:
    return plan_shot(Shot(prompt=prompt, duration_s=seconds), RenderSettings(width=640, height=360), seed=3)


def _acted(made: PlannedShot, seconds: float = 4.0) -> tuple[np.ndarray, dict[str, Performance]]:
    assert made.staged is not None
    times = np.linspace(0.0, seconds, 49)
    return times, performances(made.staged, times)


def _named(made: PlannedShot, name: str) -> list[Member]:
    assert made.staged is not None
    return [m for m in made.staged.members if m.name == name]


def _person(made: PlannedShot) -> Member:
    assert made.staged is not None
    return next(m for m in made.staged.members if m.person)


def _at(member: Member, socket: str, performance: Performance) -> np.ndarray:
    return socket_frame(member.assembly, socket, performance.root, performance.joints)[:, :, 3]


def test_a_barbell_goes_up_and_down_with_both_hands() -> None:
    made = _shot("A woman lifts a heavy barbell over her head in a gym")
    _, acted = _acted(made)
    who, bar = _person(made), _named(made, "barbell")[0]
    middle = (_at(who, "hand_left", acted[who.owner]) + _at(who, "hand_right", acted[who.owner])) / 2
    high = acted[bar.owner].root[:, 1, 3] + 0.5 * float(bar.size[1])
    assert np.abs(high - middle[:, 1]).max() < 0.05 * float(who.size[1])
    assert high.max() > float(who.size[1])


def test_a_tray_is_borne_level_at_the_shoulder() -> None:
    made = _shot("A waitress carries a tray of drinks across a hotel bar")
    _, acted = _acted(made)
    who, tray = _person(made), _named(made, "tray")[0]
    root = acted[tray.owner].root
    assert np.allclose(root[:, 1, 1], 1.0, atol=1e-3)
    assert (root[:, 1, 3] > 0.6 * float(who.size[1])).all()


@pytest.mark.parametrize(("prompt", "name"), [
    ("A girl looks through a telescope on a hill", "telescope"), ("A chemist looks into a microscope in a laboratory", "microscope"),
])  # fmt: skip
def test_an_eye_is_at_the_eyepiece(prompt: str, name: str) -> None:
    made = _shot(prompt)
    _, acted = _acted(made)
    who, thing = _person(made), _named(made, name)[0]
    eyes, piece = _at(who, "eyes", acted[who.owner])[24], _at(thing, "mouth", acted[thing.owner])[24]
    assert np.hypot(*(eyes - piece)[[0, 2]]) < 0.05 * float(who.size[1])
    assert abs(eyes[1] - piece[1]) < 0.13 * float(who.size[1])


def test_bubbles_come_out_of_the_ring_that_is_held_to_the_lips() -> None:
    made = _shot("A boy blows bubbles in a park")
    _, acted = _acted(made)
    who, ring = _person(made), _named(made, "bubble wand")[0]
    way = _at(ring, "ring", acted[ring.owner]) - _at(who, "mouth", acted[who.owner])
    assert np.linalg.norm(way, axis=1).mean() < 0.25 * float(who.size[1])
    assert len(made.display.particles) >= 2


def test_every_one_of_several_dogs_is_led_on_its_own_leash() -> None:
    made = _shot("A woman leads four dogs on leashes through a park")
    assert made.staged is not None
    dogs = _named(made, "dog")
    assert len(dogs) == 4
    assert {cord.last.owner for cord in made.staged.script.cords} == {dog.owner for dog in dogs}


def test_what_is_held_out_to_a_horse_reaches_its_mouth_and_is_eaten() -> None:
    made = _shot("A boy feeds an apple to a brown horse")
    _, acted = _acted(made)
    horse, apple = _named(made, "horse")[0], _named(made, "apple")[0]
    mouth, root = _at(horse, "mouth", acted[horse.owner]), acted[apple.owner].root
    assert np.linalg.norm(mouth[20] - root[20, :, 3]) < 0.3
    assert np.linalg.norm(root[-1, :, 0]) < 0.2 * np.linalg.norm(root[0, :, 0])


def test_a_kitten_looks_at_the_butterfly_it_chases() -> None:
    made = _shot("A kitten chases a butterfly across a lawn")
    _, acted = _acted(made)
    kitten, prey = _named(made, "kitten")[0], _named(made, "butterfly")[0]
    ahead = acted[prey.owner].root[:, :, 3] - acted[kitten.owner].root[:, :, 3]
    heading = acted[kitten.owner].root[:, :, 0]
    assert ((ahead * heading).sum(1)[4:] > 0).all()
    assert (acted[prey.owner].root[:, 1, 3] > 0.5 * float(kitten.size[1])).all()
    neck = acted[kitten.owner].joints["neck"].turn
    assert neck is not None and float(neck[:, 2].mean()) > 3.0  # upward


def test_a_couple_turns_as_it_waltzes() -> None:
    made = _shot("A man and a woman waltz in a ballroom", 5.0)
    assert made.staged is not None
    _, acted = _acted(made, 5.0)
    first, second = (m for m in made.staged.members if m.person)
    between = acted[second.owner].root[:, :, 3] - acted[first.owner].root[:, :, 3]
    turned = np.unwrap(np.arctan2(between[:, 2], between[:, 0]))
    assert abs(turned[-1] - turned[0]) > 1.5
    assert np.ptp(np.linalg.norm(between, axis=1)) < 0.25 * float(first.size[1])


def test_balls_that_are_juggled_fly_and_come_back_to_hands() -> None:
    made = _shot("A jester juggles three balls")
    _, acted = _acted(made)
    who = _person(made)
    balls = [m for m in made.staged.members if m.owner.startswith("thing:0")] if made.staged else []
    assert len(balls) == 3
    for ball in balls:
        high = acted[ball.owner].root[:, 1, 3]
        assert high.max() > 0.72 * float(who.size[1]) > high.min()


def test_a_ball_that_is_kicked_into_a_goal_ends_in_its_net() -> None:
    made = _shot("A footballer scores a goal in a stadium")
    _, acted = _acted(made)
    goal, ball = _named(made, "goal")[0], _named(made, "football")[0]
    ends, there = acted[ball.owner].root[-1, :, 3], acted[goal.owner].root[-1, :, 3]
    assert np.linalg.norm((ends - there)[[0, 2]]) < 0.5 * float(max(goal.size))


def test_a_side_view_shows_the_side_of_who_goes_across() -> None:
    made = _shot("A zebra gallops over the plain, side view")
    camera, staged = made.plan.camera, made.staged
    assert staged is not None
    _, acted = _acted(made)
    ahead = acted[_named(made, "zebra")[0].owner].root[24, :, 0]
    toward = camera.target[24] - camera.eye[24]
    assert abs(float(ahead @ toward)) < 0.45 * float(np.linalg.norm(toward) * np.linalg.norm(ahead))


def test_who_is_walked_to_by_a_child_waits_with_open_arms() -> None:
    made = _shot("A baby girl walks toward her father")
    assert made.staged is not None
    deeds = [d.verb for part in made.staged.script.parts.values() for d in part.deeds]
    assert "open arms" in deeds and "walk" in deeds


def test_a_patient_lies_in_the_bed_and_the_doctor_stands_at_it() -> None:
    made = _shot("A doctor treats a patient in a hospital bed")
    assert made.staged is not None
    doctor, patient = (m for m in made.staged.members if m.person)
    _, acted = _acted(made)
    assert abs(acted[patient.owner].root[24, 1, 3]) > 0.2 and abs(acted[doctor.owner].root[24, 1, 3]) < 0.05


def test_a_boxer_strikes_a_bag_that_hangs_within_reach() -> None:
    made = _shot("A woman punches a heavy bag in a gym")
    _, acted = _acted(made)
    who, bag = _person(made), _named(made, "punching bag")[0]
    hands = np.stack([_at(who, f"hand_{side}", acted[who.owner]) for side in ("left", "right")])
    far = np.linalg.norm((hands - acted[bag.owner].root[None, :, :, 3])[..., [0, 2]], axis=-1)
    assert far.min() < 0.16 * float(who.size[1])


def test_everybody_round_a_fire_holds_a_stick_into_it() -> None:
    made = _shot("Three scouts roast marshmallows around a campfire")
    assert made.staged is not None
    held = [p.held_by for p in made.staged.script.parts.values() if p.member.name == "marshmallow stick"]
    assert len(set(held)) == 3


def test_water_flies_from_the_hose_of_a_firefighter() -> None:
    made = _shot("A firefighter sprays water at a burning house")
    assert made.staged is not None
    assert any(d.verb == "hose" for part in made.staged.script.parts.values() for d in part.deeds)
    assert made.staged.script.cords and made.display.particles


def test_a_baby_that_is_rocked_lies_in_the_arms() -> None:
    made = _shot("A father rocks his crying baby in a living room")
    assert made.staged is not None
    _, acted = _acted(made)
    father, baby = sorted((m for m in made.staged.members if m.person), key=lambda m: -float(m.size[1]))
    hands = np.mean([_at(father, f"hand_{side}", acted[father.owner]) for side in ("left", "right")], 0)
    far = np.linalg.norm(acted[baby.owner].root[:, :, 3] - hands, axis=1)
    assert far.max() < 0.35 * float(father.size[1])


def test_a_dog_has_what_it_was_said_to_have_in_its_mouth() -> None:
    made = _shot("A dog runs through a park with a bone in its mouth")
    assert made.staged is not None
    held = [p for p in made.staged.script.parts.values() if p.socket == "mouth"]
    assert len(held) == 1


def test_two_who_swim_side_by_side_keep_together() -> None:
    made = _shot("A diver swims beside a sea turtle under water")
    assert made.staged is not None
    _, acted = _acted(made)
    first, second = (acted[m.owner].root[:, :, 3] for m in made.staged.members if m.mobile)
    apart = np.linalg.norm((first - second)[:, [0, 2]], axis=1)
    assert apart.max() < 1.5 and np.ptp(apart) < 0.3
