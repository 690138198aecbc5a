"""Figures of the identity evaluation."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot
from training.dataset.heads import HELD_OUT, made_up
from training.evaluate_identity import EVERY, counted, drawn_by_world, heads_in, pooled


def test_margins_are_medians_over_all_pictures() -> None:
    first = {"same": [0.9, 0.8], "lookalike": [0.5, 0.9], "anybody": [0.1, 0.2], "picked": [True, False]}
    last = {"same": [0.7], "lookalike": [0.6], "anybody": [0.0], "picked": [True]}
    figures = pooled([{key: np.array(values) for key, values in row.items()} for row in (first, last)])
    assert figures["same"] == 0.8
    assert (figures["margin_to_lookalike"], figures["margin_to_anybody"]) == (0.1, 0.7)
    assert figures["nearer_than_lookalike"] == figures["picked"] == pytest.approx(2 / 3, abs=1e-3)
    assert figures["pictures"] == 3


def test_progress_is_told_ten_times_at_most(capsys: pytest.CaptureFixture) -> None:
    assert list(counted("heads", 25)) == list(range(25))
    told = capsys.readouterr().err.splitlines()
    assert len(told) <= 13
    assert told[-1].startswith("heads: 25/25, ")


def test_a_head_is_cut_where_the_plan_has_it() -> None:
    person = made_up(HELD_OUT)
    shot = Shot(prompt="mira talks to the camera in a park, close-up", duration_s=1.0)
    planned: PlannedShot = plan_shot(shot, RenderSettings(), seed=5, people=(_named(person),), older=True)
    frames = drawn_by_world(planned, 288, 160, RenderSettings().aspect, EVERY)
    heads, widths = heads_in(frames, planned, RenderSettings().aspect)
    assert len(heads) == len(widths) == len(frames) == 6
    empty = [np.zeros_like(frame) for frame in frames]
    assert heads.std() > 20 > heads_in(empty, planned, RenderSettings().aspect)[0].std()
    middle = heads[:, 8:24, 8:24].mean((0, 1, 2))
    assert middle[0] > middle[2], "skin, not sky"


def _named(person):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    return replace(person, name="mira", cameo="mira", skin="tan")
