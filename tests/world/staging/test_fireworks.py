"""Fireworks over places: how high they burst, how whole they are in the picture, and what water shows of them."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.display import Particles
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.atmosphere.air import particles_of
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.showing import plan_of
from sora2_nodes.world.staging.surroundings import surroundings

WIDE, FPS = 16 / 9, 24
OVER_A_RIVER = "Fireworks over a city skyline at night reflected in a river"


def shown(prompt: str) -> tuple[Staged, Camera, list[Particles]]:
    """A shot, its camera, and its glowing particles."""
    shot = stage(read_prompt(prompt), seed=5, duration_s=2.0, aspect=WIDE)
    camera = plan_of(shot, fps=FPS).camera
    assert camera is not None
    return shot, camera, [p for p in particles_of(shot, len(camera.eye), camera) if p.glow > 1]


def in_picture(camera: Camera, places: np.ndarray, frame: int) -> np.ndarray:
    """Places (N, 3) as shares of the picture's half width and half height from its middle, (N, 2)."""
    ahead = camera.target[frame] - camera.eye[frame]
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    right /= np.linalg.norm(right)
    away = places - camera.eye[frame]
    half = np.tan(np.radians(camera.fov_deg) / 2)
    depth = away @ ahead
    return np.stack([away @ right / depth / half / WIDE, away @ np.cross(right, ahead) / depth / half], -1)


@pytest.mark.parametrize("prompt", [OVER_A_RIVER, "Fireworks over a park", "A girl watches fireworks in a meadow"])
def test_shells_burst_whole_in_the_picture(prompt):
    _, camera, sparks = shown(prompt)
    frame = len(camera.eye) // 2
    places = np.concatenate([p.position[frame][p.position[frame, :, 1] > 1.0] for p in sparks])
    assert len(places)
    seen = in_picture(camera, places, frame)
    assert (np.abs(seen) < 1).all(1).mean() > 0.97


def test_a_skyline_stands_lit_across_the_water_and_the_fireworks_are_behind_it_and_on_the_water():
    shot, camera, sparks = shown(OVER_A_RIVER)
    assert place_name(shot) == "city over water"
    made = surroundings(shot, len(camera.eye), camera)
    assert made.ground.pattern == "water"
    towers = [k for k, p in enumerate(made.primitives) if p.pattern == "lit windows" and p.glow > 0]
    assert len(towers) > 20
    high = [p for p in sparks if np.median(p.position[..., 1].max(0)) > 1.0]
    low = [p for p in sparks if not any(p is one for one in high)]
    assert len(high) == len(low) > 2
    assert min(made.poses[k, 2, 3] for k in towers) > max(p.position[..., 2].max() for p in high)
    assert max(p.position[..., 1].max() for p in low) < 0.1


def test_who_watches_a_city_across_the_water_stands_on_land():
    assert place_name(shown("A couple watches fireworks over the harbour, city skyline")[0]) == "city waterfront"
