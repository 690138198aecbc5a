"""Things from near: heaped bowls, poured streams, animals in bowls and wheels, stuffs, whole macro shots."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import Shot, brief_for
from sora2_nodes.world.assembly import bounds, matrices
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.catalogue.stuffs import made_of
from sora2_nodes.world.staging.breakage import broken
from sora2_nodes.world.staging.inscriptions import inscribed
from sora2_nodes.world.staging.layouts.heaps import heaped
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import plan_of


def _staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=3.0, aspect=16 / 9)


def _owner(staged: Staged, kind: str) -> str:
    return next(m.owner for m in staged.members if m.name == kind)


@pytest.mark.parametrize(("vessel", "words"), [("bowl", "ripe strawberries"), ("plate", "lemons"), ("basket", "eggs")])
def test_food_lies_in_its_vessel_and_stands_out_of_it(vessel: str, words: str) -> None:
    plain = build(vessel)
    full = heaped(plain, words)
    assert len(full.primitives) > len(plain.primitives)
    added = [p for p in full.primitives if p.role == "heaped"]
    low, high = bounds(plain)
    middles = np.array([p.at for p in added])
    assert (middles[:, 0] > low[0]).all()
    assert (middles[:, 0] < high[0]).all()
    assert middles[:, 1].max() > 0.5 * high[1]


def test_what_is_no_food_is_not_heaped() -> None:
    assert heaped(build("bowl"), "sadness") == build("bowl")


@pytest.mark.parametrize("prompt", ["A goldfish swims in a fishbowl", "A hamster runs in its wheel"])
def test_small_animals_stay_in_what_they_live_in(prompt: str) -> None:
    staged = _staged(prompt)
    plan = plan_of(staged)
    animal = next(m for m in staged.members if m.mobile)
    home = next(m for m in staged.members if m.name in ("fishbowl", "hamster wheel"))
    path = plan.position[:, staged.index[animal.owner], :]
    middle = staged.spots[home.owner]
    assert np.abs(path[:, 0] - middle.x).max() < 0.5 * float(home.size.max())


def test_a_leap_between_bowls_begins_in_one_and_ends_in_the_other() -> None:
    staged = _staged("A goldfish leaps from one fishbowl into another")
    path = plan_of(staged).position[:, staged.index[_owner(staged, "goldfish")], :]
    bowls = sorted(staged.spots[m.owner].x for m in staged.members if m.name == "fishbowl")
    ends = sorted((float(path[0, 0]), float(path[-1, 0])))
    assert np.allclose(ends, bowls, atol=0.1)
    assert path[:, 1].max() > max(path[0, 1], path[-1, 1])


def test_a_small_flier_is_at_the_flower_it_comes_to() -> None:
    staged = _staged("A hummingbird hovers at a red hibiscus")
    bird, flower = _owner(staged, "hummingbird"), _owner(staged, "hibiscus")
    tall = next(float(m.size[1]) for m in staged.members if m.owner == flower)
    assert 0.4 * tall < staged.spots[bird].y < 1.2 * tall


def test_who_bathes_is_in_the_water() -> None:
    staged = _staged("A capybara relaxes in a hot spring")
    assert staged.spots[_owner(staged, "capybara")].y < 0


@pytest.mark.parametrize(
    ("prompt", "kind", "finish"),
    [
        ("A sneaker made of ice on a pedestal", "shoe", "ice"),
        ("A golden apple on a stone table", "apple", "metal"),
        ("A wooden spoon on a plate", "spoon", "wood"),
    ],
)
def test_a_thing_is_all_of_its_stuff(prompt: str, kind: str, finish: str) -> None:
    member = next(m for m in _staged(prompt).members if m.name == kind)
    assert {p.finish for p in member.assembly.primitives} == {finish}


def test_a_golden_eagle_is_a_bird() -> None:
    member = next(m for m in _staged("A golden eagle soars over a valley").members if m.name == "eagle")
    assert "metal" not in {p.finish for p in member.assembly.primitives}


def test_eyes_stay_eyes_whatever_a_thing_is_made_of() -> None:
    paper = made_of(build("elephant"), "paper", 1.0)
    assert {p.finish for p in paper.primitives if p.role == "eye"} != {"paper"}


@pytest.mark.parametrize("prompt", ["Macro of a glass of iced tea", "Extreme close-up of a strawberry milkshake"])
def test_a_macro_shot_of_a_drink_shows_all_of_it(prompt: str) -> None:
    staged = _staged(prompt)
    camera = plan_of(staged).camera
    drink = next(m for m in staged.members if m.name in ("iced tea", "milkshake"))
    eye, target = camera.eye[0].astype(float), camera.target[0].astype(float)
    seen = 2 * np.linalg.norm(target - eye) * np.tan(np.radians(camera.fov_deg) / 2)
    assert seen > float(drink.size[1])


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("A knife slices through a glass apple", "apple"), ("A ripe avocado is cut in half", "avocado")],
)
def test_what_a_knife_cuts_lies_in_two_halves(prompt: str, kind: str) -> None:
    staged = _staged(prompt)
    member = next(m for m in staged.members if m.name == kind)
    times = np.linspace(0.0, 3.0, 31)
    spot = staged.spots[member.owner]
    poses = np.repeat(matrices(member.assembly, spot.root[None]), len(times), 0)
    pieces = broken(staged, plan_of(staged), member, poses, times)
    assert pieces is not None
    assert not pieces.shown[0]
    assert pieces.shown[-1]
    domes = [i for i, p in enumerate(pieces.primitives) if p.kind == "shell"]
    assert len(domes) == 2
    apart = pieces.poses[-1, domes[0], :, 3] - pieces.poses[-1, domes[1], :, 3]
    assert np.linalg.norm(apart) > 0.5 * float(member.size[0])
    assert (pieces.poses[-1, domes, 1, 1] < -0.5).all()  # their domes below, their faces up
    knife = next(m for m in staged.members if m.name == "knife")
    assert {d.verb for d in staged.script.parts[knife.owner].deeds} == {"float"}


def test_letters_on_a_flag_are_on_both_sides_of_its_cloth() -> None:
    brief = brief_for(Shot(prompt='A flag that says "HOPE" waves in the wind'))
    shot = stage(brief, seed=3, duration_s=2.0, aspect=16 / 9)
    flag = next(m for m in shot.members if m.name == "flag")
    letters = [p for p in inscribed(flag, shot.brief).primitives if p.pattern == "text"]
    assert [p.text for p in letters] == ["HOPE", "HOPE"]
    assert {p.node for p in letters} == {"flag"}
    assert letters[0].at[2] * letters[1].at[2] < 0


@pytest.mark.parametrize(
    "prompt", ["A banner flag waves in the wind", "A curtain sways in the breeze", "A tree sways gently"]
)
def test_what_sways_in_the_wind_hangs_on_no_rope(prompt: str) -> None:
    assert all(action.verb != "pendulum" for action in brief_for(Shot(prompt=prompt)).actions)


def test_a_pattern_that_was_said_stays_on_what_is_said_to_be_of_another_stuff() -> None:
    brief = brief_for(Shot(prompt="A silver striped rubber barrel slides across a room"))
    barrel = next(m for m in stage(brief, seed=1, duration_s=2.0, aspect=16 / 9).members if m.name == "barrel")
    main = [(p.pattern, p.finish) for p in barrel.assembly.primitives if p.role == "main"]
    assert main and set(main) == {("stripes", "rubber")}


@pytest.mark.parametrize(
    ("prompt", "kind", "aloft"),
    [
        ("Daisies and butterflies in a meadow", "butterfly", True),
        ("A pigeon and a bench in a park", "pigeon", False),
    ],
)
def test_insects_that_are_only_named_beside_others_flutter_about_them(prompt: str, kind: str, aloft: bool) -> None:
    staged = _staged(prompt)
    assert (staged.spots[_owner(staged, kind)].y > 0.5) == aloft
