"""Rainbows stand in the sky over land and sea."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.display import Display
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of


def display(prompt: str) -> Display:
    staged = stage(read_prompt(prompt), seed=1, duration_s=2.0, aspect=16 / 9)
    return display_of(staged, plan_of(staged))


@pytest.mark.parametrize(
    "prompt", ["A rainbow over a meadow", "A rainbow over the sea", "A horse gallops under a rainbow"]
)
def test_a_rainbow_stands_over_the_horizon(prompt: str) -> None:
    shown = display(prompt)
    bows = [p for p in shown.particles if p.glow > 0 and p.tail is not None and float(p.position[0, :, 1].max()) > 10]
    assert len({p.colour for p in bows}) == 7
    eye, target = shown.camera.eye[0], shown.camera.target[0]
    top = max((p.position[0] for p in bows), key=lambda at: at[:, 1].max())
    ahead = (target - eye) / ((target - eye) ** 2).sum() ** 0.5
    assert (((top - eye) @ ahead) > 20).all(), "it is far away before the camera"
