"""Weights know the vocabulary they were trained on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sora2_nodes.engine.model.checkpoint import read_manifest, weights_folder
from sora2_nodes.engine.pipeline import network_inputs as inputs
from sora2_nodes.engine.pipeline.rendering import load_pocket
from sora2_nodes.errors import WeightsError
from tests.nodes.tiny_weights import write_tiny_weights


def test_the_shipped_weights_were_trained_on_this_vocabulary() -> None:
    assert read_manifest(weights_folder())[inputs.KEY] == inputs.network_inputs()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda rows: [*rows, "volcano"], "row 28: 'nothing' here, 'volcano' there"),
        (lambda rows: [rows[1], rows[0], *rows[2:]], "row 0: 'morning' here, 'day' there"),
        (lambda rows: rows[:-1], "here, 'nothing' there"),
    ],
)
def test_another_vocabulary_is_refused_with_the_rows_that_differ(tmp_path: Path, change: object, words: str) -> None:
    folder = write_tiny_weights(tmp_path / "tiny")
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    load_pocket(folder)
    rows = inputs.network_inputs()
    path.write_text(json.dumps({**manifest, inputs.KEY: {**rows, "scene": change(rows["scene"])}}))  # type: ignore[operator]
    with pytest.raises(WeightsError, match=words.replace("(", r"\(")) as refused:
        load_pocket(folder)
    assert "\n" not in str(refused.value)
