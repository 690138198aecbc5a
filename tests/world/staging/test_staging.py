"""Staging: what was said stands, goes and is framed as it was said."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.world.staging import set_choice
from sora2_nodes.world.staging.grounds.overviews import OVERVIEWS
from sora2_nodes.world.staging.layers import LAYERS
from sora2_nodes.world.staging.places import GROUNDS, PLACES
from sora2_nodes.world.staging.roster import is_plain
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.showing import WIDEST_LAMP, display_of, plan_of


def staged(prompt: str, seconds: float = 2.0, seed: int = 1):
    brief = brief_for(Shot(prompt=prompt, duration_s=seconds))
    return stage(brief, seed=seed, duration_s=seconds, aspect=16 / 9)


def place_of(shot, owner: str) -> np.ndarray:
    return np.array([shot.spots[owner].x, shot.spots[owner].y, shot.spots[owner].z])


def owner_of(shot, name: str) -> str:
    return next(m.owner for m in shot.members if name in (m.name, FAMILY_OF.get(m.name)))


def test_only_shots_of_plain_shapes_are_left_to_the_old_picture():
    assert is_plain(brief_for(Shot(prompt="a red ball drops onto a wooden floor")))
    assert not is_plain(brief_for(Shot(prompt="a dog runs through a meadow")))
    assert not is_plain(brief_for(Shot(prompt="a woman waves")))


def test_equal_briefs_and_seeds_give_equal_displays():
    first, second = (staged("a cat walks past a house") for _ in range(2))
    a, b = (display_of(s, plan_of(s)) for s in (first, second))
    assert a.primitives == b.primitives
    assert np.array_equal(a.poses, b.poses)


def test_what_runs_toward_the_camera_comes_nearer():
    shot = staged("a dog runs toward the camera through a meadow")
    plan = plan_of(shot)
    i = shot.index[owner_of(shot, "quadruped")]
    far = np.linalg.norm(plan.position[:, i] - plan.camera.eye, axis=1)
    assert far[-1] < 0.8 * far[0]
    assert (np.diff(plan.position[5:-5, i, 2]) >= -1e-3).all()


def test_what_is_said_to_stand_on_a_table_stands_on_its_top():
    shot = staged("a cup on a table in a kitchen")
    table, cup = (next(m for m in shot.members if m.name == n) for n in ("table", "cup"))
    assert shot.spots[cup.owner].y == pytest.approx(table.high[1], abs=0.1 * table.high[1])


def test_the_camera_sees_its_subject_the_whole_time():
    for prompt in ("a horse gallops across a field", "a man waves in a park", "a sailing boat on the sea"):
        shot = staged(prompt)
        plan = plan_of(shot)
        i = shot.index[next(m.owner for m in shot.members if m.ref in shot.focus)]
        ahead = plan.camera.target - plan.camera.eye
        ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
        way = plan.position[:, i] - plan.camera.eye
        along = (way * ahead).sum(1)
        aside = np.linalg.norm(way - along[:, None] * ahead, axis=1)
        tan = np.tan(np.radians(plan.camera.fov_deg / 2)) * 16 / 9
        assert (along > 0).all()
        assert (aside < 1.05 * along * tan).all(), prompt


def test_a_walk_is_heard_step_by_step():
    plan = plan_of(staged("a man walks along a street", 3.0))
    steps = [c for c in plan.contacts if c.kind == "step"]
    assert 3 <= len(steps) <= 14
    assert all(0 <= c.time_s < 3.0 for c in steps)


def test_things_of_every_size_fill_the_picture():
    units = [staged(f"{thing} in a studio").unit for thing in ("a dice", "a dog", "a castle")]
    assert units == sorted(units)
    assert units[0] < 0.1 < 0.3 < units[1] < 2 < units[2]


RANGED = ("row", "left", "right", "ranks")  # zones of what stands in good order


@pytest.mark.parametrize("name", PLACES)
def test_every_place_builds(name):
    place = PLACES[name]
    assert place.ground in GROUNDS
    assert all(layer in (*LAYERS, *OVERVIEWS, "sea horizon") for layer in place.far)
    for item in place.dressing:
        thing, rest = item.split("*")
        count, zone = rest.split("@")
        assert thing.partition(":")[0] in FAMILY_OF
        assert int(count) > 0
        assert zone in ("back", "far", "sides", "around", "scatter", "wall", "ceiling", "front", "middle", *RANGED)
    setting = build_set(name, span=2.0, seed=3)
    assert len(setting.primitives) == len(setting.poses)
    assert np.isfinite(setting.poses).all()
    assert np.isfinite(setting.lighting.zenith).all()


def test_dressing_leaves_the_action_free():
    for name in ("park", "street", "forest"):
        setting = build_set(name, span=2.0, seed=5)
        inside = np.abs(setting.poses[:, 2, 3]) < 0.3
        low = np.abs(setting.poses[:, 0, 3]) < 1.5
        tall = setting.poses[:, 1, 3] > 0.6
        assert not (inside & low & tall).any()


@pytest.mark.parametrize("table", ["LIT", "KINDS_AT", "TRADES", "HOMES", "USUAL", "SEEN_AS", "ALIASES", "BACKDROPS"])
def test_every_place_that_a_table_of_sets_names_is_one(table: str) -> None:
    assert set(getattr(set_choice, table).values()) <= set(set_choice.PLACES)


@pytest.mark.parametrize(
    "prompt", ["A man walks on the edge of an active volcano, lava glowing", "A campfire burns by a lake"]
)
def test_what_glows_is_no_wider_lamp_than_shadows_can_be_traced_of(prompt):
    shot = stage(brief_for(Shot(prompt=prompt, duration_s=1)), seed=1, duration_s=1, aspect=16 / 9)
    lamps = display_of(shot, plan_of(shot)).lighting.lamps
    assert lamps and all(lamp.radius <= WIDEST_LAMP for lamp in lamps)
