"""Streets with houses along them, rocks in the sea, woods, markets, and what lands."""

from __future__ import annotations

import numpy as np

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.atmosphere.breakers import breakers
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.surroundings import surroundings


def staged(prompt: str) -> Staged:
    return stage(read_prompt(prompt), seed=5, duration_s=2.0, aspect=16 / 9)


def test_houses_stand_behind_the_road_and_on_both_sides_of_one_into_the_depth():
    across = build_set("street", seed=1)
    fronts = [p.at for p in across.primitives if p.pattern == "windows" and abs(p.at[0]) < 30]
    assert fronts and all(at[2] < -8 for at in fronts)
    along = build_set("street", seed=1, driven=True, in_depth=True)
    sides = {float(np.sign(p.at[0])) for p in along.primitives if p.pattern == "windows" and -15 < p.at[2] < 5}
    assert sides == {-1.0, 1.0}
    near = [p for p in along.primitives if p.pattern == "windows" and -15 < p.at[2] < 5]
    assert all(abs(p.at[0]) > 3 for p in near)


def test_a_neon_street_shines_with_words_and_a_street_by_day_does_not():
    neon = build_set("neon street", seed=1).primitives
    assert len({p.text for p in neon if p.pattern == "text" and p.glow > 1}) > 4
    assert not any(p.glow > 0 for p in build_set("street", seed=1, dressed=False).primitives)


def test_a_lighthouse_stands_on_its_rock_in_the_sea_and_waves_break_on_it():
    storm = staged("A lighthouse on a rocky cliff in a storm, huge waves crash against the rocks")
    assert place_name(storm) == "rocky islet"
    rock = next(m for m in storm.members if m.name == "sea rock")
    house = next(m for m in storm.members if m.name == "lighthouse")
    assert storm.spots[house.owner].support == rock.owner
    rough = list(breakers(storm, 48, True))
    assert max(float(p.position[..., 1].max()) for p in rough) > 0.5 * float(rock.size[1])
    calm = list(breakers(staged("A lighthouse on a rocky coast on a calm day"), 48, True))
    assert len(calm) < len(rough)


def test_a_person_on_a_rocky_coast_stands_on_land():
    assert place_name(staged("A woman stands on a rocky coast beside a lighthouse")) != "rocky islet"


def test_a_wood_goes_back_into_the_depth_and_leaves_the_lane_free():
    trunks = [
        p for p in build_set("forest", seed=1, dressed=False).primitives if p.finish == "wood" and p.kind == "cone"
    ]
    deep = [p.at[2] for p in trunks]
    assert len(trunks) > 25 and min(deep) < -15 and max(deep) < -2


def test_what_is_piled_on_stalls_is_no_thing_of_its_own():
    brief = read_prompt("A farmers market, colorful stalls piled with fruit and vegetables")
    assert {t.kind for t in brief.things} == {"market stall"}
    taken = read_prompt("A woman takes an apple from a market stall")
    assert "apple" in {t.kind for t in taken.things}


def test_a_spaceship_lands_level_on_its_legs_in_dust_under_large_moons():
    shot = Shot(prompt="A spaceship lands on an alien planet with two moons", duration_s=3.0)
    planned = plan_shot(shot, RenderSettings(width=320, height=180), seed=1)
    assert planned.staged is not None
    assert place_name(planned.staged) == "alien planet"
    ship = [i for i, owner in enumerate(planned.display.owners) if owner.startswith("thing:0")]
    ahead = planned.display.poses[:, ship[0], :, :3]
    assert float(np.ptp(ahead[:, 1, 0])) < 0.25
    moons = [m for m in planned.staged.members if m.name == "moon"]
    assert len(moons) == 2
    assert all(planned.staged.spots[m.owner].y > 3 for m in moons)
    assert all(float(max(m.size)) * planned.staged.spots[m.owner].scale > 1.5 for m in moons)


def test_a_misty_forest_is_misty():
    brief = read_prompt("A fox walks through a misty forest at dawn")
    assert brief.place.name == "forest" and brief.place.amount("fog") > 0


def test_its_slopes_are_no_place_of_their_own():
    brief = read_prompt("A volcano erupts, lava flows down its slopes")
    assert [t.kind for t in brief.things] == ["volcano"] and brief.place.name != "snow field"


def test_water_splashes_all_around_what_stands_still():
    shot = staged("Commercial for a perfume bottle, water splashes around it")
    bottle = next(m for m in shot.members if m.name == "perfume bottle")
    drops = [p for p in surroundings(shot, 48).particles if not p.soft]
    place = np.concatenate([p.position.reshape(-1, 3) for p in drops])
    place = place[place[:, 1] > -1]
    half = 0.5 * float(max(bottle.size[0], bottle.size[2]))
    assert (np.hypot(place[:, 0], place[:, 2]) > half).mean() > 0.95
    quarters = {(bool(x > 0), bool(z > 0)) for x, z in place[:, [0, 2]]}
    assert len(quarters) == 4


def test_a_flying_car_is_lit_by_night():
    shot = staged("A flying car over a cyberpunk street at night")
    lamps = surroundings(shot, 24).lighting.lamps
    assert any(lamp.position[0, 1] > shot.spots["thing:0:0"].y for lamp in lamps)


def test_a_castle_that_birds_circle_is_what_is_seen():
    shot = staged("A medieval castle on a hill at sunrise, birds circling the towers")
    assert [t.kind for t in shot.brief.things if t.kind == "tower"] == []
    assert ("thing", 0) in shot.focus and shot.unit > 5


def test_a_cup_by_a_window_is_seen_from_near():
    shot = staged("A coffee shop on a rainy day, steam rising from a cup on the table by the window")
    assert shot.focus == (("thing", 0),) and shot.unit < 0.3


def test_trails_of_light_are_no_cars_and_run_along_the_street():
    shot = staged("Time-lapse of a city street from day to night with car light trails")
    assert not shot.members
    streaks = [p for p in surroundings(shot, 48).particles if p.glow >= 3 and p.tail is not None]
    assert {p.colour[2] > 0.5 for p in streaks} == {True, False}
    assert all(float(p.position[..., 2].max()) < 0 for p in streaks)


def test_a_drone_flythrough_is_a_way_of_filming():
    brief = read_prompt("Drone flythrough of a modern city with glass skyscrapers at golden hour")
    assert not brief.things and brief.framing.angle == "aerial"


def test_a_turtle_swims_under_water_and_walks_on_land():
    assert staged("A sea turtle glides under water over a coral reef").spots["thing:0:0"].y > 0.3
    assert staged("A turtle walks on the beach").spots["thing:0:0"].y == 0.0


def test_white_shoes_in_a_studio_have_a_backdrop_that_shows_them():
    pale = surroundings(staged("A pair of white sneakers rotates on a pedestal, studio lighting"), 4)
    dark = surroundings(staged("A pair of black sneakers rotates on a pedestal, studio lighting"), 4)
    assert max(pale.ground.colour) < 0.6 < min(dark.ground.colour)
