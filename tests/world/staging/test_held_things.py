"""Things in hands, on hills and under people stay as one expects."""

from __future__ import annotations

import numpy as np

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage

TIMES = np.arange(97) / 24


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)


def test_an_umbrella_stays_upright_in_a_walkers_hand():
    root = performances(staged("A woman with an umbrella walks in the rain"), TIMES)["thing:0:0"].root
    up = root[:, :, 1] / np.linalg.norm(root[:, :, 1], axis=1, keepdims=True)
    assert (up[:, 1] > 0.95).all()


def test_a_castle_stays_on_its_hill():
    shot = staged("Medieval castle on a hill at dawn")
    castle = next(m.owner for m in shot.members if m.name == "castle")
    assert castle not in shot.physical


def test_a_child_on_a_swing_swings_with_it():
    acted = performances(staged("A child sits on a swing"), TIMES)
    child = acted["person:0"].root[:, :, 3] if "person:0" in acted else acted["person:0:0"].root[:, :, 3]
    assert np.ptp(child[:, [0, 2]], axis=0).max() > 0.2


def test_what_is_drunk_from_is_in_a_hand():
    shot = staged("A man drinks from a cup")
    assert shot.script.parts["thing:0:0"].held_by.startswith("person:0")
