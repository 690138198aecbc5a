"""Land to the horizon, seen from the air and from the ground."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.engine.pipeline.rendering import VISTA_DEPTH, sharp_look
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.atmosphere.place_light import Sky, light_of
from sora2_nodes.world.staging.grounds.flower_field import PATH, flower_field
from sora2_nodes.world.staging.places import PLACES
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.showing import plan_of


def staged(prompt: str) -> Staged:
    return stage(read_prompt(prompt), seed=5, duration_s=2.0, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Drone shot of snowy mountain peaks at sunrise", "peaks from above"),
        ("Hot air balloons drift over Cappadocia, aerial shot", "badlands from above"),
        ("An eagle soars over the mountains", "peaks from above"),
        ("Aerial view of a white car driving along a coastal road", "coastal road"),  # and not on the water
        ("A parrot flies through the jungle", "jungle"),
    ],
)
def test_what_flies_is_above_the_land_and_what_drives_is_on_its_road(prompt, place):
    assert place_name(staged(prompt)) == place


def test_balloons_are_seen_from_beside_with_the_horizon_behind_them():
    shot = staged("Hot air balloons drift over a valley, drone shot")
    camera = plan_of(shot).camera
    down = (camera.eye - camera.target)[0]
    assert np.degrees(np.arctan2(down[1], np.hypot(down[0], down[2]))) < 20


def test_a_city_by_night_shines_and_by_day_does_not():
    glow = {
        hour: sum(p.glow > 0 for p in build_set("city from above", sky=Sky(hour=hour), empty=True).primitives)
        for hour in (12.0, 23.0)
    }
    assert glow[12.0] == 0 and glow[23.0] > 400


def test_before_a_sea_that_is_looked_over_stands_nothing_far():
    bare, seen = build_set("garden", seed=1), build_set("garden", seed=1, beyond=("sea",))
    assert bare.ground.pattern == "grass" and seen.ground.pattern == "water"
    assert not any(p.at[2] < -15 and p.kind == "ellipsoid" for p in seen.primitives)


def test_mountains_beyond_are_red_where_the_ground_is():
    far = [p for p in build_set("mars", beyond=("mountains",)).primitives if p.kind == "wedge" and p.at[2] < -30]
    assert far and all(p.colour[0] > 1.3 * p.colour[2] for p in far)


def test_the_sky_of_mars_is_no_blue():
    light = light_of(PLACES["mars"], Sky(), (0.7, 0.4, 0.2), 1)
    for radiance in (light.zenith[0], light.horizon[0]):
        assert radiance[0] > radiance[1] > radiance[2]


def test_a_field_where_nobody_is_has_a_path_and_rows_to_the_horizon():
    made = flower_field("sunflowers", np.random.default_rng(1), span=2.0, empty=True)
    plants = [p for p in made if p.kind != "box"]
    assert all(abs(p.at[0]) > PATH for p in plants)
    assert min(p.at[2] for p in made) < -60
    assert len(plants) > 300


def test_small_fish_beside_a_ship_are_large_enough_to_be_seen():
    shot = staged("A submarine glides past a shipwreck, a school of fish swims by")
    fish = [m for m in shot.members if m.name == "fish"]
    assert fish and all(float(max(m.size)) * shot.spots[m.owner].scale > 0.14 for m in fish)
    wreck = next(m for m in shot.members if m.name == "shipwreck")
    assert abs(shot.spots[wreck.owner].yaw) < 60  # seen from the side


@pytest.mark.parametrize(
    ("prompt", "deep"),
    [
        ("A castle on a hill", True),
        ("A mountain range", True),
        ("A mug on a desk", False),
        ("A castle on a hill, shallow depth of field", False),
    ],
)
def test_large_things_are_sharp_as_far_as_one_sees(prompt, deep):
    planned = plan_shot(Shot(prompt=prompt, duration_s=2.0), RenderSettings(width=320, height=180), seed=1)
    assert (sharp_look(planned).depth_of_field == VISTA_DEPTH) == deep
