"""The camera shows what was asked for as near and from where it was asked, and what surrounds it is as said."""

from __future__ import annotations

import functools
import itertools

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.framing.subjects import subjects_of
from sora2_nodes.world.staging.inscriptions import in_lines
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.sets import build_set

ASPECT = 16 / 9


@functools.cache
def planned(prompt: str, seconds: float = 3.0) -> PlannedShot:
    return plan_shot(Shot(prompt=prompt, duration_s=seconds), RenderSettings(width=320, height=180), seed=5)


def seen(shot: PlannedShot, frame: int) -> tuple[float, float, float, float]:
    """The first subject's box in a frame: left, bottom, right, top in shares of the picture, 0 in its middle, 1 its edge."""
    assert shot.staged is not None
    frames = len(shot.plan.position)
    acted = performances(shot.staged, np.arange(frames + 1) / 24.0 * shot.staged.tempo)
    subject = subjects_of(shot.staged, shot.plan, acted)[0]
    low, high = subject.low[frame], subject.high[frame]
    corners = np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
    camera = shot.plan.camera
    ahead = camera.target[frame] - camera.eye[frame]
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, [0, 1, 0])
    right /= np.linalg.norm(right)
    up, way = np.cross(right, ahead), corners - camera.eye[frame]
    tan = np.tan(np.radians(camera.fov_deg) / 2)
    v, u = way @ up / (way @ ahead) / tan, way @ right / (way @ ahead) / tan / ASPECT
    return float(u.min()), float(v.min()), float(u.max()), float(v.max())


def middle(box: tuple[float, float, float, float]) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


@pytest.mark.parametrize(
    "thing", ["rocket", "castle", "container ship", "whale", "teapot", "coin", "horse", "lighthouse"]
)
def test_a_thing_of_any_size_fills_the_picture_and_fits_it(thing: str) -> None:
    left, low, right, top = seen(planned(f"A {thing}"), 30)
    assert max(right - left, top - low) / 2 > 0.5
    assert left > -1.1 and right < 1.1 and top < 1.1


def test_sizes_go_from_far_to_near() -> None:
    sizes = ("extreme wide shot", "wide shot", "full shot", "close-up")
    spans = [seen(planned(f"{size.capitalize()} of a horse in a meadow"), 30) for size in sizes]
    tall = [top - low for _, low, _, top in spans]
    assert all(a < b for a, b in itertools.pairwise(tall)), tall
    assert tall[-1] > 1.3


@pytest.mark.parametrize(
    "prompt",
    [
        "The camera follows a fox running through a forest",
        "Tracking shot of a cyclist on a road",
        "A rocket takes off from the launch pad",
    ],
)
def test_who_moves_is_held_in_the_picture(prompt: str) -> None:
    for frame in (2, 36, 68):
        across, up = middle(seen(planned(prompt), frame))
        assert abs(across) < 0.75 and abs(up) < 0.85, frame


def test_a_close_up_of_a_part_of_a_body_looks_at_that_part() -> None:
    eyes, hand = planned("Extreme close-up of a woman's eyes"), planned("Close-up of a hand of a man who waves")
    assert eyes.brief.framing.part == "eyes" and hand.brief.framing.part == "hand"
    assert eyes.staged is not None and eyes.plan.camera.target[30, 1] > 0.85 * eyes.staged.members[0].size[1]
    assert float(np.linalg.norm(eyes.plan.camera.eye[30] - eyes.plan.camera.target[30])) < 0.6


def test_a_low_angle_looks_up_from_near_the_ground() -> None:
    camera = planned("Low angle shot of a skyscraper").plan.camera
    assert (camera.eye[:, 1] < 0.3).all() and (camera.target[:, 1] > 0.4).all()


def test_over_the_shoulder_stands_behind_the_one_and_looks_at_the_other() -> None:
    shot = planned("Over the shoulder shot of a boy talking to a robot")
    camera, spots = shot.plan.camera, shot.staged.spots if shot.staged else {}
    far, near = spots["person:0"], spots["person:1"]  # who speaks is looked at
    assert abs(camera.target[20, 0] - far.x) < abs(camera.target[20, 0] - near.x)


def test_slow_motion_shows_less_of_the_world_in_the_same_time() -> None:
    slow, usual = planned("A horse gallops, slow motion"), planned("A horse gallops")
    assert slow.staged is not None and usual.staged is not None
    assert slow.staged.tempo < 0.5 and usual.staged.tempo == 1.0
    assert len(slow.plan.position) == len(usual.plan.position)
    ways = [float(np.ptp(s.plan.position[:, s.staged.index["thing:0:0"], 0])) for s in (slow, usual) if s.staged]
    assert ways[0] < 0.6 * ways[1]


def test_hours_pass_in_a_time_lapse() -> None:
    light = planned("Time-lapse of a lake").display.lighting
    assert len(light.zenith) > 10 and np.ptp(light.sun_direction[:, 0]) > 0.5


def test_lightning_lights_the_sky_for_moments() -> None:
    zenith = planned("A thunderstorm over a castle, lightning strikes").display.lighting.zenith.mean(1)
    assert zenith.max() > 2.5 * np.median(zenith)


@pytest.mark.parametrize(
    "prompt",
    [
        "A car in heavy rain",
        "A cabin in falling snow",
        "A dancer under falling confetti",
        "A cup of hot coffee steams on a table",
        "Fireworks over a city at night",
    ],
)
def test_what_is_in_the_air_is_before_the_camera(prompt: str) -> None:
    display = planned(prompt).display
    camera = display.camera
    ahead = (camera.target[30] - camera.eye[30]) / np.linalg.norm(camera.target[30] - camera.eye[30])
    places = np.concatenate([p.position[min(30, len(p.position) - 1)] for p in display.particles])
    places = places[places[:, 1] > -1]
    way = places - camera.eye[30]
    inside = (way @ ahead) / np.linalg.norm(way, axis=1) > np.cos(np.radians(32))
    assert inside.sum() > 20


def test_letters_are_written_on_what_bears_them() -> None:
    shirt = planned('A man wears a t-shirt with the words "GAME OVER"').display.primitives
    assert "GAME\nOVER" in {p.text for p in shirt if p.pattern == "text"}
    neon = planned('A neon sign that says "OPEN LATE" over a bar').display.primitives
    assert "OPEN LATE" in {p.text for p in neon if p.role == "letters"}
    assert in_lines("HELLO") == "HELLO"


def test_no_edge_parts_the_floor_and_the_wall_of_a_studio() -> None:
    sweep = [p for p in build_set("studio").primitives if p.kind == "shell"]
    assert len(sweep) == 1 and sweep[0].size[1] > 5


def test_seasons_are_on_what_grows() -> None:
    green, white = (build_set("pine forest", season=s).primitives for s in ("", "winter"))
    bright = [np.mean([sum(p.second) / 3 for p in set_ if p.finish == "leaf"]) for set_ in (green, white)]
    assert bright[1] > bright[0] + 0.3


def test_no_two_signs_of_a_street_say_the_same() -> None:
    texts = [p.text for p in build_set("neon street", span=3.0).primitives if p.role == "letters"]
    assert len(texts) > 1 and len(set(texts)) == len(texts)


def test_who_kicks_a_ball_stays_large_while_it_leaves():
    shot = planned("A boy kicks a soccer ball")
    _, bottom, _, top = seen(shot, len(shot.plan.position) // 2)
    assert top - bottom > 1.05  # of 2
