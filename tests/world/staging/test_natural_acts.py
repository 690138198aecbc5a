"""What animals, boats, planes and rockets give off and do, kind by kind: jets, wakes, leaps, files, lanes, and how high they are."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.display import Particles
from sora2_nodes.world.staging.atmosphere.jets import GONE, jets
from sora2_nodes.world.staging.atmosphere.vapours import plumes
from sora2_nodes.world.staging.framing.subjects import box_of
from sora2_nodes.world.staging.grounds.swell import swell_of
from sora2_nodes.world.staging.heights import ALOFT
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import LAND_TOP, build_set
from sora2_nodes.world.staging.showing import plan_of

TIMES = np.linspace(0.0, 3.0, 73)


def staged(prompt: str, *, seed: int = 0) -> Staged:
    return stage(read_prompt(prompt), seed=seed, duration_s=3.0, aspect=16 / 9)


def given_off(shot: Staged) -> list[Particles]:
    return list(jets(shot, performances(shot, TIMES), TIMES))


def there(particles: Particles, frame: int) -> np.ndarray:
    place = particles.position[frame]
    return place[place[:, 1] > GONE / 2]


def roots(shot: Staged, name: str) -> np.ndarray:
    """Places (members, F, 3)."""
    acted = performances(shot, TIMES)
    return np.stack([acted[m.owner].root[:, :, 3] for m in shot.members if m.name == name])


@pytest.mark.parametrize("prompt", ["A dragon breathes fire", "A dragon flies over a village, breathing fire"])
def test_fire_comes_out_of_a_dragons_mouth_and_goes_ahead_of_it(prompt):
    shot = staged(prompt)
    dragon = shot.members[0]
    acted = performances(shot, TIMES)[dragon.owner]
    mouth = socket_frame(dragon.assembly, "mouth", acted.root, acted.joints)[60, :, 3]
    ahead = acted.root[60, :, 0] / np.linalg.norm(acted.root[60, :, 0])
    youngest, *older = [p for p in given_off(shot) if p.glow > 1]
    assert np.linalg.norm(there(youngest, 60) - mouth, axis=1).min() < 0.25 * max(dragon.size)
    assert ((there(older[-1], 60) - mouth) @ ahead).mean() > 0.3 * dragon.size[0]


def test_a_dragon_that_does_not_breathe_fire_gives_off_nothing():
    assert not given_off(staged("A dragon sleeps in front of a castle"))


def test_an_elephant_raises_its_trunk_and_water_falls_from_it():
    shot = staged("An elephant sprays water with its trunk")
    elephant = shot.members[0]
    acted = performances(shot, TIMES)[elephant.owner]
    trunk = socket_frame(elephant.assembly, "trunk", acted.root, acted.joints)[:, 1, 3]
    assert trunk[60] > trunk[0] + 0.3 * elephant.size[1]
    assert len(there(given_off(shot)[0], 60)) > 50


def test_a_whale_spouts_at_sea_and_not_in_a_gallery():
    assert given_off(staged("A whale swims in the ocean"))
    assert not given_off(staged("A whale in a gallery"))


def test_a_rocket_raises_smoke_from_the_ground_as_it_leaves_it():
    shot = staged("A rocket launches into space")
    high = roots(shot, "rocket")[0, :, 1]
    assert high[-1] > 2.0
    smoke = [p for p in given_off(shot) if p.colour[2] > 0.8]
    spread = np.concatenate([there(p, 40) for p in smoke])
    assert np.ptp(spread[:, 0]) > 1.5 * shot.members[0].size[0]


def test_the_smoke_of_a_rocket_is_no_weather():
    shot = staged("A rocket launches with smoke and fire")
    assert not shot.brief.place.amount("smoke")
    assert staged("Smoke fills the room behind a man").brief.place.amount("smoke")


def test_only_a_boat_that_goes_leaves_a_wake_and_that_astern():
    boat = staged("A motorboat races across the lake")
    foam = np.concatenate([there(p, 60) for p in given_off(boat)])
    way = roots(boat, "motorboat")[0]
    ahead = way[-1] - way[0]
    assert ((foam - way[60]) @ ahead).mean() < 0
    assert not given_off(staged("A motorboat on the lake"))


@pytest.mark.parametrize("bird", ["duck", "goose", "swan"])
def test_waterfowl_is_in_the_water_and_not_over_it(bird):
    shot = staged(f"A {bird} swims on a lake")
    high = roots(shot, bird)[0, :, 1]
    assert (high < 0).all()
    assert (high > -0.6 * shot.members[0].size[1]).all()


@pytest.mark.parametrize(("prompt", "name"), [("An owl hoots", "owl"), ("A pigeon eats bread", "pigeon"), ("A duck sleeps in the grass", "duck"), ("A dragon walks through a village", "dragon")])  # fmt: skip
def test_what_has_wings_is_on_the_ground_unless_it_flies(prompt, name):
    assert np.abs(roots(staged(prompt), name)[0, :, 1]).max() < ALOFT
    assert roots(staged(f"A {name} flies"), name)[0, :, 1].min() > ALOFT


def test_ducklings_follow_their_mother_in_a_row():
    shot = staged("Five ducklings follow a duck across a pond")
    ducklings, duck = roots(shot, "duckling")[:, 30], roots(shot, "duck")[0]
    ahead = np.sign(duck[-1, 0] - duck[0, 0])
    assert (np.diff(ducklings[:, 0] * ahead) < 0).all()
    assert (ducklings[:, 0] * ahead).max() < duck[30, 0] * ahead
    assert np.ptp(ducklings[:, 2]) < 0.05


def test_a_caravan_of_camels_is_no_car():
    shot = staged("A caravan of camels walks across the desert")
    camels = roots(shot, "camel")
    assert len(camels) >= 4
    assert np.ptp(camels[:, 30, 2]) < 0.1 * np.ptp(camels[:, 30, 0])


def test_dolphins_leap_out_of_the_sea_one_after_the_other():
    shot = staged("Two dolphins leap out of the ocean")
    assert place_name(shot) == "sea"
    high = roots(shot, "dolphin")[:, :, 1]
    assert (high.max(1) > 0.5).all()
    assert (high.min(1) < 0).all()
    assert abs(int(high[0].argmax()) - int(high[1].argmax())) > 3


@pytest.mark.parametrize("beast", ["horse", "dog"])
def test_an_animal_clears_what_it_jumps_over(beast):
    shot = staged(f"A {beast} jumps over a fence")
    way = roots(shot, beast)[0]
    fence = next(m for m in shot.members if m.name == "fence")
    over = np.abs(way[:, 0] - shot.script.parts[fence.owner].spot.x).argmin()
    assert way[over, 1] > 0.9 * fence.size[1]
    assert way[0, 1] == pytest.approx(way[-1, 1], abs=0.02)


def test_a_cat_is_on_the_table_from_which_it_knocks_something():
    shot = staged("A cat knocks a vase off a table")
    cat, vase, table = (next(m for m in shot.members if m.name == name) for name in ("cat", "vase", "table"))
    assert shot.script.parts[cat.owner].spot.support == table.owner
    place = plan_of(shot, fps=12).position[:, shot.index[vase.owner]]
    assert place[-1, 1] < place[0, 1] - 0.5 * table.size[1]


def test_a_plane_leaves_the_runway_and_another_comes_down_to_it():
    up, down = (roots(staged(f"A plane {act} the runway"), "plane")[0, :, 1] for act in ("takes off from", "lands on"))
    assert up[0] < 0.05 < 0.4 < up[-1]
    assert down[-1] < 0.05 < 0.4 < down[0]
    assert place_name(staged("A plane takes off from the runway")) == "runway"


def test_racers_go_side_by_side():
    cars = roots(staged("Two race cars neck and neck on a race track"), "sports car")
    gone = np.linalg.norm(cars[:, -1] - cars[:, 0], axis=1)
    assert (gone > 1.0).all()
    assert abs(cars[0, 36, 2] - cars[1, 36, 2]) > 0.5
    assert abs(cars[0, 36, 0] - cars[1, 36, 0]) < 0.6


def test_a_stormy_sea_has_ridges_that_roll_and_a_calm_one_none():
    wild, calm = staged("A ship at sea in a storm with huge waves"), staged("A ship at sea")
    sea = swell_of(wild, place_name(wild), plan_of(wild, fps=6).camera, TIMES)
    assert sea is not None
    assert sea.poses[:, :, 1, 1].max() > 0.3
    assert np.abs(sea.poses[6, :, 2, 3] - sea.poses[0, :, 2, 3]).max() > 0.05
    assert swell_of(calm, place_name(calm), plan_of(calm, fps=6).camera, TIMES) is None


def test_a_ship_is_thrown_about_in_a_storm():
    def pitch(prompt: str) -> float:
        shot = staged(prompt)
        return float(np.ptp(performances(shot, TIMES)[shot.members[0].owner].root[:, 1, 0]))

    assert pitch("A sailing boat at sea in a storm") > 2.5 * pitch("A sailing boat at sea")


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Aerial view of a village", "village from above"), ("Aerial shot of a forest", "woods from above"), ("Aerial view of a lake", "lake from above"), ("Aerial view of a beach", "coast from above"),
        ("A dragon flies over a village", "village from above"), ("A dragon walks through a village", "village"), ("Aerial view of a man on a beach", "beach"),
    ],
)  # fmt: skip
def test_land_is_shown_from_the_air_where_it_is_seen_from_there(prompt, place):
    assert place_name(staged(prompt)) == place


def test_the_box_that_is_framed_reaches_no_lower_than_the_thing():
    shot = staged("A rocket stands on the launch pad")
    plan = plan_of(shot, fps=6)
    rocket = shot.members[0]
    low, high = box_of(shot, rocket, plan, performances(shot, np.arange(len(plan.position) + 1) / 6))
    assert low[0, 1] == pytest.approx(0.0, abs=0.06)
    assert high[0, 1] - low[0, 1] == pytest.approx(rocket.size[1], rel=0.06)


def test_a_bird_of_prey_stoops_and_rises_again():
    high = roots(staged("An eagle dives down over a lake"), "eagle")[0, :, 1]
    lowest = int(high.argmin())
    assert high[0] > 2.0 > 0.8 > high[lowest]
    assert high[lowest:].max() > high[lowest] + 0.3


@pytest.mark.parametrize("name", ["car", "pig"])
def test_what_has_no_wings_flies_where_that_is_said(name):
    assert roots(staged(f"A {name} flies over a city"), name)[0, :, 1].min() > ALOFT


def test_a_storm_breaks_what_it_destroys_and_not_itself():
    shot = staged("A tornado destroys a barn")
    assert {shot.members[0].owner, *shot.script.breaks} == {
        m.owner for m in shot.members if m.name in ("tornado", "barn")
    }
    assert shot.members[0].owner not in shot.script.breaks


def test_a_waterfall_does_not_fly_with_its_parrots_and_they_are_seen():
    shot = staged("A waterfall in the jungle with parrots flying")
    assert np.ptp(roots(shot, "waterfall")[0], axis=0).max() < 1e-6
    assert all(max(m.size) * shot.spots[m.owner].scale > 0.1 for m in shot.members if m.name == "parrot")


def test_an_insect_sits_on_a_flower_that_is_not_a_wall_to_it():
    shot = staged("A bee lands on a sunflower")
    bee, flower = (next(m for m in shot.members if m.name == name) for name in ("bee", "sunflower"))
    assert max(flower.size) < 8 * max(bee.size)


def test_a_humming_bird_is_at_the_bloom():
    shot = staged("A hummingbird hovers in front of a red flower")
    flower = next(m for m in shot.members if m.name == "flower")
    high = roots(shot, "hummingbird")[0, 30, 1]
    assert 0.6 * flower.size[1] < high < flower.size[1]


def test_water_splashes_where_a_whale_leaves_it():
    shot = staged("A whale breaches out of the ocean")
    high = roots(shot, "whale")[0, :, 1]
    assert high.max() < 2.2 * max(shot.members[0].size)
    out = int(np.argmax(high > 0))
    drops = np.concatenate([there(p, min(out + 6, 72)) for p in given_off(shot)])
    assert len(drops) > 100


def test_a_saucer_shines_down():
    assert any(p.glow > 1 for p in given_off(staged("A UFO hovers over a farm")))


def test_a_convertible_has_no_roof_over_its_seats():
    car = build("convertible")
    over = [p for p in car.primitives if p.node == "root" and p.at[1] > 1.25 and abs(p.at[0] + 0.2) < 0.4]
    assert not over
    assert any(p.at[1] > 1.25 and abs(p.at[0] + 0.2) < 0.4 for p in build("car").primitives)


def test_a_road_along_the_sea_lies_on_the_land():
    made = build_set("coastal road", span=2.0)
    tops = [
        pose[1, 3] + p.size[1]
        for p, pose in zip(made.primitives, made.poses, strict=True)
        if p.kind == "box" and p.size[0] >= 100
    ]
    assert tops
    assert min(tops) > LAND_TOP


def test_the_earth_hangs_beneath_the_station_that_orbits_it():
    shot = staged("A space station orbits the earth")
    earth = next(m for m in shot.members if m.name == "earth")
    assert shot.spots[earth.owner].scale * max(earth.size) > 4 * max(
        next(m for m in shot.members if m.name == "space station").size
    )


@pytest.mark.parametrize("prompt", ["A dog surfs a big wave", "A dog rides a skateboard"])
def test_an_animal_stands_on_the_board_that_takes_it_along(prompt):
    shot = staged(prompt)
    dog, board = roots(shot, "dog")[0], roots(shot, "surfboard" if "surfs" in prompt else "skateboard")[0]
    assert abs(board[-1, 0] - board[0, 0]) > 1.0
    assert np.abs((dog - board)[:, [0, 2]] - (dog - board)[0, [0, 2]]).max() < 0.2
    camera = plan_of(shot, fps=6).camera
    beast = next(m for m in shot.members if m.name == "dog")
    assert camera.target[0, 1] > 0.3 * beast.size[1]


def test_penguins_waddle_on_the_ice_and_crows_cross_the_sky():
    assert roots(staged("Penguins waddle across the ice"), "penguin")[:, :, 1].max() < 0.5
    assert roots(staged("Penguins cross the ice"), "penguin")[:, :, 1].max() < 0.5
    assert roots(staged("Crows cross the sky"), "crow")[:, :, 1].min() > ALOFT


def test_what_dives_goes_down():
    high = roots(staged("A submarine dives beneath the ocean surface"), "submarine")[0, :, 1]
    assert high[-1] < high[0] - 0.5


def test_a_giraffe_eats_from_a_tree_with_its_head_up():
    def head(prompt: str) -> float:
        shot = staged(prompt)
        giraffe = shot.members[0]
        acted = performances(shot, TIMES)[giraffe.owner]
        return float(socket_frame(giraffe.assembly, "mouth", acted.root, acted.joints)[60, 1, 3] / giraffe.size[1])

    assert head("A giraffe eats leaves from a tall tree") > 0.7 > 0.5 > head("A giraffe eats grass")


@pytest.mark.parametrize(
    ("prompt", "place"), [("A cruise ship sails into a fjord", "lake"), ("A sailing boat leaves the harbour", "sea")]
)
def test_ships_go_over_water_and_not_over_rock(prompt, place):
    assert place_name(staged(prompt)) == place


def test_a_herd_raises_the_dust_that_was_said():
    raised, not_raised = (
        list(plumes(staged(f"A herd of bulls gallops across the plain{dust}"), 24)) for dust in (" raising dust", "")
    )
    assert len(raised) > len(not_raised) == 0
