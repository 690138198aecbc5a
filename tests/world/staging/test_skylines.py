"""Cities from afar, by day and by night, and lights over the sea."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.display import Display
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.showing import display_of, plan_of
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.preview import preview

SIZE = (160, 90)


def display(prompt: str) -> Display:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=2.0)), seed=1, duration_s=2.0, aspect=16 / 9)
    return display_of(staged, plan_of(staged))


def of_pattern(shown: Display, *names: str) -> np.ndarray:
    return np.array([p.pattern in names for p in shown.primitives])


@pytest.mark.parametrize(
    ("prompt", "lit"),
    [("A city skyline", False), ("The skyline of a big city at night", True), ("The skyline at noon", False)],
)
def test_a_skyline_is_seen_from_afar_with_sky_above_it(prompt: str, lit: bool) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=2.0)), seed=1, duration_s=2.0, aspect=16 / 9)
    assert place_name(staged) == "city panorama"
    shown = display_of(staged, plan_of(staged))
    maps = Tracer(shown, *SIZE).trace(0)
    towers = of_pattern(shown, "lit windows" if lit else "windows")
    seen = np.append(towers, [False, False])[maps.ident]
    assert seen[: SIZE[1] // 8].mean() < 0.1, "towers end below the top of the picture"
    assert seen.mean() > 0.12
    assert (maps.emission.max() > 0.2) == lit


def test_behind_some_windows_of_a_night_there_is_light() -> None:
    shown = display("The skyline of a big city at night")
    maps = Tracer(shown, 640, 360).trace(0)
    towers = np.append(of_pattern(shown, "lit windows"), [False, False])[maps.ident]
    shine = maps.emission.max(-1)[towers]
    bright, dark = np.mean(shine > 0.5 * np.quantile(shine, 0.99)), np.mean(shine < 0.15 * np.quantile(shine, 0.99))
    assert 0.05 < bright < 0.35 and dark > 0.4


def test_what_glows_is_as_bright_in_a_preview_of_the_night_as_it_is() -> None:
    shown = display("The skyline of a big city at night")
    maps = Tracer(shown, *SIZE).trace(0)
    towers = np.append(of_pattern(shown, "lit windows"), [False, False])[maps.ident]
    assert np.mean(preview(maps, shown.lighting.at(0))[towers].max(-1) >= 250) < 0.15


@pytest.mark.parametrize(
    ("prompt", "beams"),
    [
        ("A lighthouse on a rocky coast on a sunny day", False),
        ("A lighthouse on a rocky coast at night", True),
        ("A lighthouse in thick fog", True),
        ("A lighthouse sends its beam over the sea at noon", True),
    ],
)
def test_the_beam_of_a_lighthouse_is_seen_where_the_air_is_dark_or_it_was_said(prompt: str, beams: bool) -> None:
    def glowing(shown: Display) -> bool:
        return any(p.glow > 0.8 and p.soft and p.tail is not None for p in shown.particles)

    assert glowing(display(prompt)) == beams


@pytest.mark.parametrize(
    "prompt",
    [
        "A prince plays the violin in a throne room at night",
        "A woman walks through a park at midnight",
        "A cat sits in a dungeon at night",
    ],
)
def test_who_a_night_is_about_is_lit_enough_to_be_seen(prompt: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=2.0)), seed=1, duration_s=2.0, aspect=16 / 9)
    shown = display_of(staged, plan_of(staged))
    spot = next(staged.spots[m.owner] for m in staged.members if m.ref in staged.focus)
    middle = np.array([spot.x, spot.y + 0.6, spot.z])
    lit = sum(
        float(np.mean(lamp.colour)) / float(((lamp.position[0] - middle) ** 2).sum()) for lamp in shown.lighting.lamps
    )
    assert lit > 0.05


@pytest.mark.parametrize("count", [3, 5])
def test_all_who_ride_in_a_car_sit_inside(count: int) -> None:
    words = {3: "Three", 5: "Five"}[count]
    staged = stage(
        brief_for(Shot(prompt=f"{words} friends ride in a convertible", duration_s=2.0)),
        seed=1,
        duration_s=2.0,
        aspect=16 / 9,
    )
    seats = [staged.script.parts[m.owner].socket for m in staged.members if m.person]
    assert len(seats) == count == len(set(seats)) and all(s.startswith("seat") for s in seats)
