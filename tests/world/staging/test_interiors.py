"""Rooms that are more than four walls, and what stands in them in good order."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.vocabulary.scenery import PLACES as SCENERY
from sora2_nodes.world.staging.dressing import MOST
from sora2_nodes.world.staging.interiors import INTERIORS, Room
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name, plays_in
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.surroundings import surroundings


@pytest.mark.parametrize("name", sorted(INTERIORS))
def test_an_interior_leaves_the_action_and_the_camera_free(name: str) -> None:
    made = INTERIORS[name](Room(rng=np.random.default_rng(3), half=4.0, back=-3.0))
    inside = [
        p for p in made if abs(p.at[0]) < 0.5 and 0.3 < p.at[1] < 1.8 and p.at[2] > 0.4 and min(p.size, default=0) > 0.2
    ]
    assert 3 <= len(made) <= 420 and not inside


@pytest.mark.parametrize(
    ("name", "thing"),
    [("laundromat", "washing machine"), ("server room", "server rack"), ("gym", "treadmill"), ("bowling alley", "bowling lane"), ("prison", "cell bars")],
)  # fmt: skip
def test_a_place_has_what_it_is_known_by_in_a_row_behind_the_action(name: str, thing: str) -> None:
    rows = [item for item in PLACES[name].dressing if item.startswith(thing)]
    built = build_set(name)
    assert rows and all("@row" in item or "@left" in item or "@right" in item for item in rows)
    assert 10 < len(built.primitives) <= MOST + 40
    assert built.poses[:, 2, 3].max() < 4.5


def test_every_place_that_is_read_has_a_set() -> None:
    assert all(plays_in(name) in PLACES for name in SCENERY)


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A girl with a suitcase waits in the airport terminal", "airport"),
        ("A plane lands at the airport", "runway"),
        ("A captain stands on the bridge of a spaceship", "spaceship bridge"),
        ("A priest prays inside a cathedral", "church interior"),
    ],
)
def test_a_shot_plays_in_the_room_that_was_said(prompt: str, name: str) -> None:
    assert place_name(stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9)) == name


@pytest.mark.parametrize("name", ["desert town", "western town", "medieval street"])
def test_old_towns_have_houses_along_their_street(name: str) -> None:
    built = build_set(name)
    behind = [
        p
        for p, pose in zip(built.primitives, built.poses, strict=True)
        if pose[2, 3] < -3 and max(p.size, default=0) > 2
    ]
    assert len(behind) > 8


def test_a_place_that_is_overgrown_has_vines_and_moss() -> None:
    plain, grown = build_set("mall"), build_set("mall", cover="overgrowth")
    assert len(grown.primitives) > len(plain.primitives) and grown.ground.second != plain.ground.second


def test_who_runs_on_a_treadmill_stays_on_it() -> None:
    for prompt in ("A man runs on a treadmill", "A woman in a blue shirt is walking on a treadmill in the gym"):
        staged = stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9)
        root = performances(staged, np.linspace(0.0, 4.0, 97))["person:0"].root
        assert np.ptp(root[:, 0, 3]) < 0.15 and np.ptp(root[:, 2, 3]) < 0.15


def test_a_sign_that_flickers_is_not_what_a_shot_with_a_car_is_about() -> None:
    for prompt in ("A neon sign flickers above a parked van", "A taxi waits at the kerb while street lamps glow"):
        staged = stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9)
        assert any(m.name in ("van", "taxi") and m.ref in staged.focus for m in staged.members)


def test_a_fine_floor_is_shown_under_a_product() -> None:
    for prompt, dark in (("A lipstick on a black marble surface", True), ("A ring on white marble", False)):
        staged = stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=2.0, aspect=16 / 9)
        ground = surroundings(staged, 2).ground
        assert ground.pattern == "marble" and (max(ground.colour) < 0.3) is dark
        assert place_name(staged) == ("black studio" if dark else "studio")


@pytest.mark.parametrize(
    ("place", "kind", "fewer"),
    [("living room", "sofa", True), ("kitchen", "fridge", True), ("park", "tree", False), ("café", "chair", False)],
)
def test_a_room_has_no_second_piece_of_what_the_shot_has(place: str, kind: str, fewer: bool) -> None:
    usual, own = build_set(place, seed=1), build_set(place, seed=1, shown=frozenset({kind}))
    assert (len(set(own.groups)) < len(set(usual.groups))) == fewer
