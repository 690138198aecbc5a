"""Everyday prompts show what they say: moons and suns, what is in the air or on water, on whose back, among what falls."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.story.face_features import Face
from sora2_nodes.world.display import Display
from sora2_nodes.world.figures.outfits import look_of_person
from sora2_nodes.world.staging.alterations.member_variants import variants_of
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import display_of, plan_of


def staged(prompt: str) -> Staged:
    return stage(read_prompt(prompt), seed=1, duration_s=3.0, aspect=16 / 9)


def shown(prompt: str) -> tuple[Staged, Display]:
    done = staged(prompt)
    return done, display_of(done, plan_of(done))


def in_view(display: Display, toward: np.ndarray) -> bool:
    """Whether a direction from the camera lies within its picture at the start."""
    camera = display.camera
    ahead = camera.target[0] - camera.eye[0]
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right)
    up = np.cross(right, ahead)
    depth = float(toward @ ahead)
    tall = np.tan(np.radians(float(np.atleast_1d(camera.fov_deg)[0])) / 2)
    return depth > 0 and abs(toward @ up) < tall * depth and abs(toward @ right) < tall * depth * 16 / 9


@pytest.mark.parametrize(
    "prompt",
    ["A wolf howls at the full moon", "A ship sails on a moonlit sea", "A couple walks under a full moon on a beach"],
)
def test_a_moon_that_was_said_shines_in_the_picture(prompt: str) -> None:
    _, display = shown(prompt)
    moons = [i for i, p in enumerate(display.primitives) if p.kind == "ellipsoid" and p.glow >= 0.8]
    poses = np.asarray(display.poses)
    assert any(in_view(display, poses[0][i][:, 3] - display.camera.eye[0]) for i in moons)


def test_nobody_is_on_a_moon_that_is_only_seen() -> None:
    assert read_prompt("An owl sits on a branch under a bright moon").place.name != "moon"
    assert read_prompt("An astronaut walks on the moon").place.name == "moon"


@pytest.mark.parametrize(
    "prompt", ["The sun rises over the ocean behind a sailing boat", "A couple walks on a beach at sunrise"]
)
def test_the_sun_that_rises_over_water_is_in_the_picture(prompt: str) -> None:
    _, display = shown(prompt)
    assert in_view(display, np.asarray(display.lighting.sun_direction)[0].astype(float))


def test_earth_is_in_the_sky_over_the_moon() -> None:
    _, display = shown("An astronaut plants a flag on the moon")
    far = np.asarray(display.poses)[0][:, :, 3]
    blue = [i for i, p in enumerate(display.primitives) if p.colour[2] > 0.5 > p.colour[0] and far[i][2] < -20]
    assert blue and all(far[i][1] > 2.0 for i in blue)


@pytest.mark.parametrize(
    "prompt",
    ["A perfume bottle on marble, water droplets falling around it", "A red mug, three ice cubes falling around it"],
)
def test_what_stands_among_falling_bits_is_what_a_shot_shows(prompt: str) -> None:
    done = staged(prompt)
    assert done.focus[0] == ("thing", 0) and done.framed == (("thing", 0),)


def test_a_wave_is_behind_an_animal_that_surfs_and_its_board_is_on_it() -> None:
    done = staged("A dog surfs a wave")
    wave, board, dog = (
        next(m for m in done.members if m.name == name) for name in ("breaking wave", "surfboard", "dog")
    )
    assert done.spots[wave.owner].y < done.spots[board.owner].y < done.spots[dog.owner].y
    assert any(deed.path is not None for deed in done.script.parts[wave.owner].deeds)


def test_a_beach_umbrella_stands_on_its_pole_and_who_is_under_it_beside_that() -> None:
    done = staged("A man sits under a beach umbrella on a beach")
    umbrella, man = (next(m for m in done.members if m.person is person) for person in (False, True))
    assert umbrella.name == "beach umbrella" and umbrella.size[1] > man.size[1]
    gap = abs(done.spots[umbrella.owner].x - done.spots[man.owner].x)
    assert 0.05 < gap < umbrella.size[0] / 2


def test_who_pours_at_a_round_table_stands_behind_it() -> None:
    done = staged("A barista pours milk into a latte in a coffee shop")
    table, man = (next(m for m in done.members if m.name == "round table"), next(m for m in done.members if m.person))
    assert done.spots[man.owner].z < done.spots[table.owner].z


def test_flames_stand_in_a_wood_that_burns() -> None:
    _, display = shown("A deer runs through a forest fire")
    _, calm = shown("A deer runs through a forest")

    def flames(one: Display) -> int:
        return sum(p.glow > 0.5 for p in one.primitives)

    assert flames(display) > flames(calm) + 8


def test_who_writes_on_a_board_stands() -> None:
    done = staged("A teacher writes on a blackboard in a classroom full of students")
    teacher, *students = [m for m in done.members if m.person]
    assert len(students) == 2 and done.spots[teacher.owner].relation != "seat"
    places = [(round(done.spots[m.owner].x, 1), round(done.spots[m.owner].z, 1)) for m in (teacher, *students)]
    assert len(set(places)) == 3


def test_a_ring_of_people_is_seen_whole() -> None:
    done, display = shown("Three friends toast marshmallows around a campfire")
    for member in [m for m in done.members if m.person]:
        spot = done.spots[member.owner]
        middle = np.array([spot.x, float(member.size[1]) / 2, spot.z])
        assert in_view(display, middle - display.camera.eye[0])


@pytest.mark.parametrize(
    "prompt", ["Books fly around a library", "A magic carpet flies over dunes", "A book floats in the air"]
)
def test_things_that_are_said_to_be_in_the_air_are(prompt: str) -> None:
    done = staged(prompt)
    flying = [m for m in done.members if m.ref == ("thing", 0)]
    assert flying and all(done.spots[m.owner].y > 0.25 for m in flying)


def test_a_bottle_that_floats_on_the_sea_lies_in_it() -> None:
    done = staged("A bottle floats on the sea")
    assert done.spots[done.members[0].owner].y < 0.2


@pytest.mark.parametrize("prompt", ["A duck floats on a lake", "A goose drifts on a river"])
def test_waterfowl_that_floats_swims_upright(prompt: str) -> None:
    done = staged(prompt)
    (bird,) = done.members
    assert {deed.verb for deed in done.script.parts[bird.owner].deeds} == {"swim"}


def test_a_house_on_an_animal_is_smaller_than_that() -> None:
    done = staged("A tiny house on the back of a giant turtle")
    house, turtle = done.members[0], done.members[1]
    assert max(house.size) < 0.8 * max(turtle.size) and done.spots[house.owner].support == turtle.owner


def test_a_pendulum_is_a_bob_that_swings() -> None:
    done = staged("A pendulum swings back and forth")
    assert done.brief.things[0].kind == "ball" and done.members[0].owner in done.physical


@pytest.mark.parametrize("name", ["A Roman soldier", "A centurion"])
def test_roman_soldiers_are_dressed_as_such(name: str) -> None:
    look = look_of_person(read_prompt(f"{name} stands at a gate").people[0], Face(), 1)
    assert {"armour", "cape"} <= {garment.name for garment in look.clothes}


def test_a_hippo_in_a_river_lies_in_it_and_one_that_walks_by_it_does_not() -> None:
    lying, walking = staged("A hippo yawns in a river"), staged("A hippo walks along a river")
    assert lying.spots[lying.members[0].owner].y < -0.2 < walking.spots[walking.members[0].owner].y


def test_eyes_that_turn_red_leave_the_coat_as_it_is() -> None:
    done = staged("A cat's eyes turn red")
    (member,), (change,) = done.members, done.brief.changes
    first, last = variants_of(done.brief, member, change, done.unit, 1)
    turned = [(a, b) for a, b in zip(first.primitives, last.primitives, strict=True) if a.colour != b.colour]
    assert turned and all(a.role == "eye" and b.colour[0] > 2 * b.colour[1] for a, b in turned)
