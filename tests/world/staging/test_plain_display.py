"""Shots of plain shapes are shown by what they are made of, where they are, and in the set that was asked for."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.plain_display import FINISHES, primitive_of
from sora2_nodes.world.tracing.gbuffer import Tracer

SMALL = RenderSettings(width=256, height=144)


def planned(prompt: str):
    return plan_shot(Shot(prompt=prompt, duration_s=2.0), SMALL, seed=3)


@pytest.mark.parametrize(
    "prompt",
    ["a red ball drops onto concrete", "a blue cube slides on ice", "a ball rolls down a ramp and hits three blocks", "a coin spins on a table"],
)  # fmt: skip
def test_every_part_stands_where_the_plan_says(prompt):
    shot = planned(prompt)
    assert shot.shown
    if shot.staged is not None:
        return
    own = [i for i, owner in enumerate(shot.display.owners) if owner != "set"]
    assert len(own) == len(shot.scene.parts)
    assert np.allclose(shot.display.poses[:, own][..., 3], shot.plan.position, atol=1e-4)
    turns = shot.display.poses[:, own][..., :3]
    assert np.allclose(np.linalg.det(turns), 1, atol=1e-4)


def test_parts_look_as_their_material_does():
    shot = planned("a metal ball rolls toward a wooden cube and a glass ball")
    finishes = {p.material: primitive_of(p).finish for p in shot.scene.parts}
    assert finishes == {name: FINISHES[name] for name in finishes}
    assert len(finishes) == 3


def test_a_ball_is_seen_in_its_colour():
    shot = planned("a red ball drops onto concrete")
    maps = Tracer(shot.display, 96, 54).trace(10)
    ball = maps.ident == 0
    assert ball.sum() > 20
    red, green, blue = maps.albedo[ball].mean(0)
    assert red > 5 * max(green, blue)


def test_the_ground_that_was_named_is_the_ground():
    assert planned("a red ball drops onto tiles").display.ground.pattern == "tile"
    assert planned("a red ball drops onto sand at sunset").display.ground.pattern == "sand"


def test_an_hour_without_a_place_is_outdoors():
    dusk, noon = (planned(f"a red ball bounces {when}").display.lighting for when in ("at night", "at noon"))
    assert dusk.zenith.mean() < 0.3 * noon.zenith.mean()
