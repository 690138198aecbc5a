"""Shovels that dig by themselves: boom, stick and bucket move in one beat, and rest where nothing is dug."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import stage


def sways(text: str) -> dict[str, float]:
    """By how many degrees each joint of an excavator's arm moves."""
    shot = stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)
    digger = next(m for m in shot.members if m.name == "excavator")
    joints = performances(shot, np.linspace(0.0, 3.9, 60), {})[digger.owner].joints
    return {name: float(np.ptp(np.broadcast_to(joint.turn, (60, 3)), axis=0).max()) for name, joint in joints.items() if name.startswith("arm") and joint.turn is not None}  # fmt: skip


def test_an_excavator_that_digs_moves_all_of_its_arm() -> None:
    moved = sways("An excavator is digging a ditch at a construction site")
    assert min(moved[name] for name in ("arm_1", "arm_2", "arm_3")) > 15.0


@pytest.mark.parametrize("text", ["An excavator stands at a construction site", "An excavator drives along a road"])
def test_an_arm_rests_where_nothing_is_dug(text: str) -> None:
    assert max(sways(text).values(), default=0.0) < 1.0
