"""Films on the built-in model, with tiny weights: what a take hands to its neighbours."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from sora2_nodes.media.files.video_files import open_clip
from sora2_nodes.story.storyboard import DialogueLine, Shot, Storyboard
from sora2_nodes.studio.film_making import FilmOrder, render_missing
from sora2_nodes.studio.pocket_renderer import PocketRenderer
from sora2_nodes.studio.takes import TakeFolder
from tests.nodes.tiny_weights import write_tiny_weights


@pytest.fixture
def renderer(tmp_path: Path) -> PocketRenderer:
    from sora2_nodes.engine.pipeline.rendering import load_pocket

    write_tiny_weights(tmp_path / "tiny")
    return PocketRenderer(load_pocket(tmp_path / "tiny"))


def test_takes_lead_in_and_go_on_with_their_states(tmp_path: Path, renderer: PocketRenderer) -> None:
    ball = "a red ball rolls to the right over a wooden floor"
    shots = (
        Shot(prompt="the ball rolls to the right", duration_s=1.0, continuity="leads_in"),
        Shot(prompt=ball, duration_s=1.0),
        Shot(
            prompt="Anna talks",
            duration_s=1.0,
            continuity="continue",
            dialogue=(DialogueLine(speaker="Anna", text="Oh."),),
        ),
    )
    board = Storyboard(shots=shots, width=288, height=160, seed=4)
    order = FilmOrder(board=board, base=tmp_path, takes=TakeFolder(tmp_path / "f"))
    with order.takes.locked():
        states = render_missing(order, renderer)
    ends = [order.takes.end(state.key) for state in states]
    assert all(end is not None for end in ends)
    told = [{name: json.loads(end[name].tobytes()) for name in ("json", "begin")} for end in ends if end is not None]
    led, second, third = told
    ball_at = second["begin"]["thing:0:0"]["position"]
    assert np.allclose(led["json"]["state"]["thing:0:0"]["position"], ball_at, atol=0.05)
    assert np.allclose(
        third["begin"]["thing:0:0"]["position"], second["json"]["state"]["thing:0:0"]["position"], atol=1e-3
    )
    record = open_clip(states[0].path).record
    assert record["lead_in_missed"]["m"] < 0.05
    assert any("torso" in name for name in third["begin"])
