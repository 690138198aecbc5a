"""Who goes from one side of something to another begins at the one and stays at the other, both in the picture."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


def _ends(prompt: str) -> tuple[np.ndarray, np.ndarray]:
    """Where the first thing begins and ends, seen from the second, in units."""
    staged = stage(read_prompt(prompt), seed=3, duration_s=4.0, aspect=16 / 9)
    plan = plan_of(staged)
    one, other = (plan.position[:, staged.index[f"thing:{k}:0"]] for k in (0, 1))
    return one[0] - other[0], one[-1] - other[-1]


@pytest.mark.parametrize(
    ("prompt", "axis", "before", "after"),
    [
        ("A pig is on the left of a barrel, then the pig walks to the right of the barrel.", 0, -1, 1),
        ("A goat stands on the right of a rock, then the goat jumps to the left of the rock.", 0, 1, -1),
        ("A duck is in front of a bucket, then the duck walks to the behind of the bucket.", 2, 1, -1),
        ("A crow is behind a pumpkin, then the crow flies to the front of the pumpkin.", 2, -1, 1),
        ("A puppy is under the table, then the puppy runs onto the table.", 1, -1, 1),
        ("A kitten is on the chair, then the kitten jumps to the bottom of the chair.", 1, 1, -1),
    ],
)
def test_one_goes_from_side_to_side(prompt: str, axis: int, before: int, after: int) -> None:
    start, end = _ends(prompt)
    assert (end[axis] - start[axis]) * (after - before) > 0.3


def test_both_stay_in_the_picture() -> None:
    staged = stage(
        read_prompt("A rabbit is on the left of a tree, then the rabbit runs to the right of the tree."),
        seed=3, duration_s=4.0, aspect=16 / 9,
    )  # fmt: skip
    assert staged.goes_along is False
    assert {("thing", 0), ("thing", 1)} <= set(staged.focus)
    sizes = {m.name: float(m.size.max()) * staged.spots[m.owner].scale for m in staged.members}
    assert 0.2 < sizes["rabbit"] / sizes["tree"] < 0.7  # a tree that leaves the rabbit large enough to see
