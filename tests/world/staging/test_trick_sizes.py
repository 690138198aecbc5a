"""What turns into something else of about its size, vessels around who would never fit into them, vehicles that run into what stands, and who whispers into an ear."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import plan_of


def staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "vessel"),
    [("A woman trapped inside a light bulb.", "bulb"), ("Macro shot of a boy in a glass jar.", "glass jar")],
)
def test_a_vessel_is_larger_than_who_is_in_it_and_both_are_seen(prompt: str, vessel: str) -> None:
    shot = staged(prompt)
    around = next(m for m in shot.members if m.name == vessel)
    who = next(m for m in shot.members if m.person)
    assert float(around.size[1]) > 1.1 * float(who.size[1])
    assert around.ref in (shot.framed or shot.focus)


def test_a_vessel_with_what_fits_into_it_keeps_its_size() -> None:
    shot = staged("A goldfish in a fishbowl.")
    bowl = next(m for m in shot.members if m.name == "fishbowl")
    assert shot.brief.things[bowl.ref[1]].scale == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("prompt", "breaks"),
    [
        ("A van crashes into a brick wall.", False),
        ("A truck crashes into a fence.", True),
        ("A car slams into a tree.", False),
    ],
)
def test_a_vehicle_runs_up_to_what_stands_and_stops_there(prompt: str, breaks: bool) -> None:
    shot = staged(prompt)
    vehicle = next(m for m in shot.members if m.assembly.carriage == "wheels")
    obstacle = next(m for m in shot.members if m is not vehicle)
    path = shot.script.parts[vehicle.owner].deeds[0].path
    assert path is not None
    assert np.linalg.norm(path[-1] - path[0]) > float(vehicle.size[0])
    assert path[-1, 0] < shot.spots[obstacle.owner].x
    assert (obstacle.owner in shot.script.breaks) == breaks


def test_who_whispers_into_an_ear_stands_close() -> None:
    shot = staged("A girl whispers into the ear of a woman.")
    one, other = (shot.spots[m.owner] for m in shot.members if m.person)
    assert abs(one.x - other.x) * shot.unit < 0.6


@pytest.mark.parametrize(
    "prompt",
    [
        "A cherry turns into an elephant.",
        "A train transforms into a mouse.",
        "A lighthouse transforms into a robot.",
        "A frog turns into a prince.",
    ],
)
def test_what_it_turns_into_is_about_as_large(prompt: str) -> None:
    shot = staged(prompt)
    sizes = [
        float(max(m.size))
        for m in shot.members
        if not shot.brief.things or not (m.ref[0] == "thing" and shot.brief.things[m.ref[1]].implied)
    ]
    assert max(sizes) < 3.6 * min(sizes)


@pytest.mark.parametrize("prompt", ["An astronaut fights a huge dinosaur.", "A knight fights a giant dragon."])
def test_a_beast_fits_into_the_picture_with_who_fights_it(prompt: str) -> None:
    shot = staged(prompt)
    person = next(m for m in shot.members if m.person)
    beast = next(m for m in shot.members if m.ref == ("thing", 0))
    assert float(max(beast.size)) < 4.5 * float(person.size[1])


def test_what_falls_off_a_table_is_seen_from_there_to_the_floor() -> None:
    shot = staged("A cup falls off a table and shatters.")
    eye = plan_of(shot).camera.eye
    assert np.ptp(eye[:, 1]) < 0.05


@pytest.mark.parametrize("prompt", ["A boy collides with a girl.", "Two waiters crash into each other."])
def test_people_who_run_into_one_another_fall(prompt: str) -> None:
    shot = staged(prompt)
    for member in (m for m in shot.members if m.person):
        assert [d.verb for d in shot.script.parts[member.owner].deeds][-1] == "fall"
