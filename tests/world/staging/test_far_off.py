"""What is in the distance stands far behind the action, small, whole, aside, and with nothing before it; what burns is on fire."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.atmosphere.flames import burns, fires
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.surroundings import sky_of


def staged(prompt: str):
    return stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A shepherd walks over a meadow, a castle in the distance", "castle"),
        ("A girl dances on a beach with a lighthouse in the background", "lighthouse"),
        ("A cyclist rides along a road, on the horizon a skyscraper", "skyscraper"),
    ],
)
def test_it_stands_far_behind_and_is_not_what_the_shot_is_about(prompt, kind):
    shot = staged(prompt)
    member = next(m for m in shot.members if m.name == kind)
    spot = shot.spots[member.owner]
    assert member.ref not in shot.focus and spot.z < -4.0
    assert float(member.size[1]) * spot.scale < 0.5 * 1.9 * (3.7 - spot.z) / 3.7


def test_in_a_room_it_stands_beside_who_acts():
    shot = staged("A man drinks coffee in a cafe, a piano in the background")
    piano = next(m.owner for m in shot.members if m.name == "piano")
    assert abs(shot.spots[piano].x) > 0.8


def test_no_dressing_stands_before_it():
    plain = build_set("park", seed=3)
    open_ = build_set("park", seed=3, vistas=((0.0, -14.0, 6.0),))
    assert len(open_.primitives) < len(plain.primitives)


def test_houses_and_cars_burn_with_flames_and_candles_with_their_own():
    for prompt in ("A barn burns at night", "A burning car on a highway"):
        shot = staged(prompt)
        assert any(burns(shot, m) for m in shot.members) and len(list(fires(shot, 24))) > 4
    assert not list(fires(staged("A candle burns on a table"), 24))


def test_a_place_has_no_second_one_of_a_building_that_is_shown():
    plain, own = build_set("castle", seed=2), build_set("castle", seed=2, shown=frozenset({"castle"}))
    assert len(own.primitives) < len(plain.primitives)


def test_stars_are_seen_by_night():
    assert float(sky_of(staged("The milky way over a lone baobab tree"), 1).hour) > 21.0
    assert float(sky_of(staged("A lone baobab tree"), 1).hour) < 15.0
