"""Milk poured on coffee: from a jug, in white, with a figure on the cup; the hands and the cup are both in a close-up."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.framing.subjects import box_of
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.showing import plan_of

LATTE = "A barista pours latte art into a cup, close-up"
WIDE, FPS = 16 / 9, 12


def staged(prompt: str, seed: int = 5) -> Staged:
    return stage(read_prompt(prompt), seed=seed, duration_s=4.0, aspect=WIDE)


def seen(camera: Camera, place: np.ndarray, frame: int) -> np.ndarray:
    """A place (3,) as shares of half the picture's width and height from its middle."""
    ahead = camera.target[frame] - camera.eye[frame]
    ahead /= np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    right /= np.linalg.norm(right)
    away = place - camera.eye[frame]
    half = np.tan(np.radians(camera.fov_deg) / 2) * (away @ ahead)
    return np.array([away @ right / half / WIDE, away @ np.cross(right, ahead) / half])


def test_latte_art_is_white_milk_from_a_jug_on_a_cup_that_shows_a_figure():
    shot = staged(LATTE)
    (stream,) = shot.script.pours
    names = {m.owner: m.name for m in shot.members}
    assert names[stream.source] == "jug" and names[stream.vessel] == "latte cup"
    assert min(stream.colour) > 0.8
    cup = next(m for m in shot.members if m.name == "latte cup")
    assert sum(p.node == "contents" and min(p.colour) > 0.8 for p in cup.assembly.primitives) > 3
    assert any(p.role == "coffee" and max(p.colour) < 0.5 for p in cup.assembly.primitives)


def test_coffee_is_poured_into_a_plain_cup():
    assert "latte cup" not in {m.name for m in staged("A woman pours coffee into a cup").members}


@pytest.mark.parametrize("seed", [0, 5])
@pytest.mark.parametrize("prompt", [LATTE, "A waiter pours wine into a glass, close-up"])
def test_a_close_up_of_pouring_shows_hand_and_vessel_whole(prompt, seed):
    shot = staged(prompt, seed)
    plan = plan_of(shot, fps=FPS)
    assert plan.camera is not None
    acted = performances(shot, np.arange(len(plan.position) + 1) / FPS)
    (stream,) = shot.script.pours
    frame = int(FPS * (stream.start_s + stream.end_s) / 2)
    for owner in (stream.source, stream.vessel):
        member = next(m for m in shot.members if m.owner == owner)
        low, high = (box[frame] for box in box_of(shot, member, plan, acted))
        for y in (low[1], high[1]):
            place = np.array([(low[0] + high[0]) / 2, y, (low[2] + high[2]) / 2])
            assert (np.abs(seen(plan.camera, place, frame)) < 1).all()


@pytest.mark.parametrize(("who", "place"), [("barista", "cafe"), ("bartender", "bar"), ("woman", "kitchen")])
def test_who_serves_pours_where_that_is_done(who, place):
    assert place_name(staged(f"A {who} pours coffee into a cup")) == place
