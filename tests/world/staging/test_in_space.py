"""What stands where in space: the action before, heavenly bodies and huge craft behind it."""

from __future__ import annotations

import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name


def staged(prompt):
    return stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=2, duration_s=3, aspect=16 / 9)


def test_who_is_outside_a_station_is_before_it_with_the_earth_below():
    shot = staged("An astronaut floats outside a space station, the Earth below")
    assert place_name(shot) == "space"
    spots = {m.name: shot.spots[m.owner] for m in shot.members}
    assert spots["astronaut"].z > spots["earth"].z > spots["space station"].z
    assert spots["earth"].y < spots["astronaut"].y
    assert spots["earth"].scale > 2


@pytest.mark.parametrize("body", ["planet", "moon"])
def test_a_body_that_the_shot_is_not_about_is_far_behind(body):
    shot = staged(f"A spaceship flies past a {body} in deep space")
    spots = {m.name: shot.spots[m.owner] for m in shot.members}
    assert spots[body].z < spots["spaceship"].z - 5


def test_bodies_that_the_shot_is_about_are_where_the_camera_looks():
    shot = staged("The moon orbits the earth in dark space")
    assert all(abs(spot.z) < 3 for spot in shot.spots.values())
