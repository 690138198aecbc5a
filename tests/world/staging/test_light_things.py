"""Feathers sway, leaves drift, coins settle; nothing of the kind without air."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage

TIMES = np.linspace(0.0, 4.0, 97)


def staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt)), seed=3, duration_s=4.0, aspect=16 / 9)


def frames_of(shot: Staged, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Frames (F, 3, 4) of a member, and its middle (F, 3)."""
    member = next(p.member for p in shot.script.parts.values() if p.member.name == name)
    root = performances(shot, TIMES)[member.owner].root
    return root, root[:, :, :3] @ ((member.low + member.high) / 2) + root[:, :, 3]


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A white feather falls to the floor", "feather"),
        ("A leaf drifts down from above", "leaf"),
        ("A playing card floats to the ground", "card"),
    ],
)
def test_what_is_light_sways_down_and_lies_flat(prompt: str, name: str) -> None:
    shot = staged(prompt)
    root, middle = frames_of(shot, name)
    member = next(p.member for p in shot.script.parts.values() if p.member.name == name)
    assert (np.abs(np.diff(np.sign(np.diff(middle[:, 0])))) > 0).sum() >= 3
    assert middle[0, 1] > 1.5 * max(member.size)
    assert middle[-1, 1] < max(member.size)
    flat = int(np.argmin(member.size))
    assert abs(root[-1, 1, flat]) > 0.99


@pytest.mark.parametrize("prompt", ["A feather falls on the moon", "A feather and a hammer fall side by side"])
def test_without_air_or_beside_a_hammer_it_falls_as_all_things_do(prompt: str) -> None:
    assert all(part.way is None for part in staged(prompt).script.parts.values())


@pytest.mark.parametrize(
    ("prompt", "name", "goes"),
    [
        ("A yellow leaf floats down a stream", "leaf", True),
        ("An apple floats in a lake", "apple", False),
    ],
)
def test_what_floats_lies_in_the_water_and_drifts_where_it_runs(prompt: str, name: str, goes: bool) -> None:
    shot = staged(prompt)
    member = next(p.member for p in shot.script.parts.values() if p.member.name == name)
    _, middle = frames_of(shot, name)
    assert np.abs(middle[:, 1]).max() < max(member.size)
    assert bool(np.ptp(middle[:, 0]) > max(member.size)) is goes


def test_a_coin_spins_upright_and_settles_flat() -> None:
    shot = staged("A gold coin spins on a table and falls flat")
    root, middle = frames_of(shot, "coin")
    coin = next(p.member for p in shot.script.parts.values() if p.member.name == "coin")
    flat = int(np.argmin(coin.size))
    assert abs(root[4, 1, flat]) < 0.35
    assert abs(root[-1, 1, flat]) > 0.97
    assert middle[4, 1] - middle[-1, 1] > 0.3 * max(coin.size)
