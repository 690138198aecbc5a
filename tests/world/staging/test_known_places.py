"""Places are known at once by what they hold: a station by its platform, a town by its houses, a pool by its edge; illuminated houses shine."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.showing import display_of, plan_of


def staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=3.0)), seed=1, duration_s=3.0, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A train arrives at a station", "station tracks"),
        ("A man waits at a train station", "station platform"),
        ("A small town in the mountains", "town panorama"),
        ("Panoramic view of a town", "town panorama"),
        ("A man walks through a town", "street"),
        ("A courtyard", "courtyard"),
        ("A basement", "basement"),
        ("A truck in a barren field", "barren land"),
        ("A seedling in the dirt", "garden bed"),
        ("A pond by a waterfall in a forest", "forest"),
        ("A rural road in Japan", "dirt road"),
        ("An outdoor track", "running track"),
        ("A road in the woods", "forest road"),
        ("Mountains", "mountain panorama"),
    ],
)
def test_a_place_is_the_one_that_is_meant(prompt: str, place: str) -> None:
    assert place_name(staged(prompt)) == place


def test_a_town_keeps_its_houses_before_the_mountains_beyond_it() -> None:
    alone, before = (build_set("town panorama", empty=True, beyond=beyond) for beyond in ((), ("mountains",)))
    houses = [sum(p.pattern == "windows" for p in made.primitives) for made in (alone, before)]
    assert houses[0] == houses[1] > 40
    assert "mountains" in before.place.far


def test_a_pool_ends_in_a_deck_over_its_water() -> None:
    made = build_set("swimming pool")
    deck = [
        pose for p, pose in zip(made.primitives, made.poses, strict=True) if p.pattern == "tiles" and p.size[0] > 20
    ]
    assert deck and max(pose[2, 3] for pose in deck) < -2.0


def test_a_courtyard_is_lit_by_the_sun() -> None:
    yard, room = (float(np.max(build_set(name).lighting.sun_colour)) for name in ("courtyard", "basement"))
    assert yard > room


def test_an_illuminated_tower_shines_and_another_does_not() -> None:
    lit, dark = (
        max(p.glow for p in staged(prompt).members[0].assembly.primitives if p.role == "main")
        for prompt in ("An illuminated tower", "A tower at night")
    )
    assert lit > 0.3 > dark


def test_hailstones_hop_off_the_ground() -> None:
    made = staged("Hailstones pelt a car")
    plan = plan_of(made)
    lowest = min(float(cloud.position[..., 1].max()) for cloud in display_of(made, plan).particles)
    assert 0.0 < lowest < 1.0


def test_flames_take_the_colour_that_they_turn() -> None:
    shown = display_of(made := staged("A green flame turns red"), plan_of(made))
    flames = [t for t in shown.turnings if shown.primitives[t.primitive].role == "flame"]
    assert flames
    first, last = flames[0].colour[0], flames[0].colour[-1]
    assert first[1] > first[0] and last[0] > last[1]


def test_who_lies_is_seen_from_above() -> None:
    for prompt, high in (("Three people float in a swimming pool", True), ("A man stands in a park", False)):
        camera = plan_of(staged(prompt)).camera
        down = camera.eye[0] - camera.target[0]
        assert (np.degrees(np.arctan2(down[1], np.hypot(down[0], down[2]))) > 18.0) == high


def test_a_carved_pumpkin_has_a_face_that_shines() -> None:
    carved = [m for m in staged("A jack o lantern with pumpkins in a garden").members if m.name == "carved pumpkin"]
    assert carved and any(p.glow > 1.0 for p in carved[0].assembly.primitives)


@pytest.mark.parametrize(
    ("prompt", "kind"), [("Waves crash against a cliff", "rock cliff"), ("Waves crash on rocks", "sea rock")]
)
def test_surf_breaks_on_rocks_in_the_sea(prompt: str, kind: str) -> None:
    made = staged(prompt)
    assert [m.name for m in made.members] == [kind] and place_name(made) == "rocky islet"


def test_what_is_poured_into_is_near() -> None:
    made = staged("Champagne is poured into a glass")
    camera, glass = plan_of(made).camera, next(m for m in made.members if m.name == "champagne")
    spot = made.spots[glass.owner]
    away = float(np.linalg.norm(camera.eye[0] - [spot.x, spot.y, spot.z]))
    seen = 2 * away * np.tan(np.radians(camera.fov_deg) / 2)
    assert float(glass.size[1]) * spot.scale / seen > 0.3


def test_what_towers_is_looked_up_to_from_its_foot() -> None:
    camera = plan_of(staged("Low angle shot of a skyscraper")).camera
    up = camera.target[0] - camera.eye[0]
    assert np.degrees(np.arctan2(up[1], np.hypot(up[0], up[2]))) > 25.0


def test_no_dressing_stands_where_a_camera_flies_through() -> None:
    made = build_set("forest", empty=True, flown=True)
    groups = np.array(made.groups)
    assert np.abs(made.poses[groups >= 0][:, 0, 3]).min() > 0.5


@pytest.mark.parametrize("prompt", ["A hot dog", "A banana", "An avocado", "A clothesline"])
def test_what_is_long_is_seen_from_its_side(prompt: str) -> None:
    made = staged(prompt)
    assert abs(made.spots["thing:0:0"].yaw) < 30.0


def test_a_doughnut_is_seen_from_above() -> None:
    camera = plan_of(staged("A doughnut")).camera
    down = camera.eye[0] - camera.target[0]
    assert np.degrees(np.arctan2(down[1], np.hypot(down[0], down[2]))) > 20.0


def test_creatures_of_crystal_are_made_out() -> None:
    parts = staged("A crystal swan").members[0].assembly.primitives
    assert sum(p.finish == "ice" for p in parts) > 0.5 * len(parts)


def test_what_hangs_hardly_sways_and_what_swings_does() -> None:
    ways = []
    for prompt in ("A chandelier hangs in a hall", "A ball swings on a rope"):
        made = staged(prompt)
        ways.append(float(np.ptp(plan_of(made).position[:, 0, 0])))
    assert ways[0] < 0.15 < ways[1]


def test_what_bears_something_larger_is_seen_below_it() -> None:
    made = {m.name: m for m in staged("A train on top of a surfboard").members}
    assert max(made["surfboard"].size) > max(made["train"].size)


def test_what_flies_over_something_is_near_it() -> None:
    made = staged("A plane flying over a house")
    plane, house = (next(m for m in made.members if m.name == name) for name in ("plane", "house"))
    assert made.spots[plane.owner].y < float(house.size[1]) + 0.8


def test_all_of_a_few_that_float_are_framed() -> None:
    made = staged("Three balloons float into the sky")
    camera, tan = plan_of(made).camera, np.tan(np.radians(17.5))
    for m in made.members:
        spot = made.spots[m.owner]
        up = spot.y + 0.8 * float(m.size[1]) - camera.target[0][1]
        away = np.linalg.norm(camera.eye[0] - camera.target[0])
        assert up < away * tan


def test_a_close_up_of_a_flower_is_of_its_bloom() -> None:
    made = staged("Close up of a rose")
    camera, rose = plan_of(made).camera, made.members[0]
    spot = made.spots[rose.owner]
    assert camera.target[0][1] > spot.y + 0.6 * float(rose.size[1])


def test_one_looks_into_what_holds_coffee() -> None:
    camera = plan_of(staged("A freshly brewed coffee in a pink mug")).camera
    down = camera.eye[0] - camera.target[0]
    assert np.degrees(np.arctan2(down[1], np.hypot(down[0], down[2]))) > 15.0


def test_a_toy_car_is_on_no_street() -> None:
    assert place_name(staged("A toy car drives")) == "living room"
    assert place_name(staged("A car drives")) != "living room"


def test_fog_hides_what_is_far_in_a_preview() -> None:
    from sora2_nodes.world.tracing.gbuffer import Tracer
    from sora2_nodes.world.tracing.preview import preview

    contrast = []
    for prompt in ("A road in the woods", "A road in the woods under thick fog"):
        shown = display_of(made := staged(prompt), plan_of(made))
        picture = preview(Tracer(shown, 96, 54).trace(0), shown.lighting.at(0))
        contrast.append(float(picture[:30].std()))
    assert contrast[1] < 0.6 * contrast[0]


def test_a_building_is_seen_large_from_right_above() -> None:
    camera, tower = plan_of(made := staged("Top view of a skyscraper")).camera, made.members[0]
    away = float(np.linalg.norm(camera.eye[0] - camera.target[0]))
    seen = 2 * away * np.tan(np.radians(camera.fov_deg) / 2)
    assert max(float(tower.size[0]), float(tower.size[2])) * made.spots[tower.owner].scale / seen > 0.15


def test_petals_in_a_close_up_are_those_of_a_flower() -> None:
    assert [m.name for m in staged("Close up of flower petals").members] == ["flower"]


def test_a_mirror_hangs_on_no_rope() -> None:
    made = staged("A mirror hanging near a window")
    assert not made.physical
