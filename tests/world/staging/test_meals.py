"""A table that is laid for those who eat at it, what lights it, and how it is framed."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.atmosphere.place_light import Sky
from sora2_nodes.world.staging.framing.subjects import box_of
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.showing import plan_of
from sora2_nodes.world.staging.surroundings import surroundings

FAMILY = "A family eats dinner at a wooden table, candlelight"
WIDE = 16 / 9


def staged(prompt: str) -> Staged:
    return stage(read_prompt(prompt), seed=5, duration_s=2.0, aspect=WIDE)


@pytest.mark.parametrize(
    ("prompt", "places"),
    [(FAMILY, 3), ("A man and a woman eat lunch at a table", 2), ("A man eats breakfast at a table", 1)],
)
def test_who_eats_at_a_table_has_a_dish_a_glass_and_a_fork(prompt, places):
    shot = staged(prompt)
    for kind in ("spaghetti", "glass", "fork"):
        assert len([m for m in shot.members if m.name == kind]) == places
    forks = [shot.script.parts[m.owner].held_by for m in shot.members if m.name == "fork"]
    assert len(set(forks)) == places and all(forks)


def test_each_has_the_dish_before_them():
    shot = staged(FAMILY)
    people = [m for m in shot.members if m.person]
    dishes = [m for m in shot.members if m.name == "spaghetti"]
    places = {m.owner: np.array([shot.spots[m.owner].x, shot.spots[m.owner].z]) for m in (*people, *dishes)}
    for person, dish in zip(people, dishes, strict=True):
        nearest = min(people, key=lambda m: float(np.linalg.norm(places[m.owner] - places[dish.owner])))
        assert nearest is person


@pytest.mark.parametrize("prompt", ["A man eats an apple at a table", "A boy eats a burger in a park", "A dog eats"])
def test_no_table_is_laid_where_food_is_named_or_none_is_there(prompt):
    assert not any(m.name in ("spaghetti", "fork") for m in staged(prompt).members)


def test_candlelight_is_candles_on_the_table_and_evening_outside():
    shot = staged(FAMILY)
    table = next(m for m in shot.members if m.name == "table")
    candles = [m for m in shot.members if m.name == "candle"]
    assert len(candles) == 2
    assert {shot.spots[m.owner].support for m in candles} == {table.owner}
    panes = [p for p in surroundings(shot, 4).primitives if p.role == "window"]
    assert panes and all(max(p.colour) < 0.3 for p in panes)
    by_day = build_set("living room", sky=Sky(hour=11.0)).primitives
    assert all(min(p.colour) > 0.5 for p in by_day if p.role == "window")


@pytest.mark.parametrize("seed", [0, 5])
def test_all_heads_of_a_family_at_dinner_are_in_the_picture(seed):
    shot = stage(read_prompt(FAMILY), seed=seed, duration_s=2.0, aspect=WIDE)
    plan = plan_of(shot, fps=12)
    acted = performances(shot, np.arange(len(plan.position) + 1) / 12)
    camera = plan.camera
    assert camera is not None
    ahead = camera.target[0] - camera.eye[0]
    ahead /= np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    up = np.cross(right / np.linalg.norm(right), ahead)
    for member in (m for m in shot.members if m.person):
        low, high = box_of(shot, member, plan, acted)
        crown = np.array([(low[0, 0] + high[0, 0]) / 2, high[0, 1], (low[0, 2] + high[0, 2]) / 2]) - camera.eye[0]
        assert crown @ up / (crown @ ahead) < np.tan(np.radians(camera.fov_deg) / 2)
