"""What nobody put anywhere stands on a table, and what falls into a vessel ends in it."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    ("prompt", "laid"),
    [
        ("A plate of sushi and a teapot", True),
        ("A candle burns in a library", True),
        ("A cake in a cafe", True),
        ("A cake on a white background", False),
        ("A bottle on a beach", False),
        ("An egg on the floor", False),
        ("A mug in a photo studio", False),
        ("A strawberry on the ice", False),
        ("A bowl rolls down a hill", False),
        ("Macro shot of a raspberry", False),
        ("A cat and a bowl", False),
        ("Luxury ad for a perfume bottle", False),
    ],
)
def test_a_still_life_stands_on_a_table(prompt: str, laid: bool) -> None:
    brief = read_prompt(prompt)
    assert any(thing.implied and thing.kind in ("table", "desk") for thing in brief.things) == laid


@pytest.mark.parametrize(
    ("prompt", "vessel", "wet"),
    [
        ("A cherry falls into a bowl of cream", "bowl", True),
        ("An olive drops into a glass of wine", "wine glass", True),
        ("A ball drops into a bucket", "bucket", False),
    ],
)
def test_what_falls_into_a_vessel_comes_to_rest_in_it(prompt: str, vessel: str, wet: bool) -> None:
    staged = stage(brief_for(Shot(prompt=prompt)), seed=3, duration_s=5.0, aspect=16 / 9)
    part = next(p for p in staged.script.parts.values() if p.passes)
    into = next(m for m in staged.members if m.name == vessel)
    spot = staged.script.parts[into.owner].spot
    first, last = part.passes[0], part.passes[-1]
    assert part.member.ref == ("thing", 0)
    assert first.start[1] > spot.y + float(into.high[1]) > last.end[1]
    assert np.hypot(last.end[0] - spot.x, last.end[2] - spot.z) < 0.5 * float(max(into.size[0], into.size[2]))
    assert bool(staged.script.splashes) == wet


def test_a_splash_goes_up_where_a_thing_met_the_liquid_and_comes_down_again() -> None:
    from sora2_nodes.world.staging.atmosphere.plops import GONE, plops
    from sora2_nodes.world.staging.blocking.cues import Splash

    splash = Splash(time_s=1.0, place=(0.2, 0.5, -0.1), size=0.1, colour=(1.0, 1.0, 1.0))
    times = np.arange(0.0, 3.0, 0.05)
    for drops in plops([splash], times, 9.81, np.random.default_rng(0)):
        height = drops.position[..., 1]
        assert (height[times < 1.0] == GONE).all()
        assert height.max() > splash.place[1] + splash.size
        assert (height[-1] == GONE).all()
