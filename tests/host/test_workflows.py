"""Every shipped workflow through the real host, as programs queue it."""

from __future__ import annotations

import json

import av
import pytest

from sora2_nodes.graph.migration import RETIRED, migrate
from sora2_nodes.graph.standins import STANDINS
from sora2_nodes.nodes import classes
from tests.shortened import NAMES, TITLES, WORKFLOWS, expected_saves, short_workflow, shortened

pytestmark = [pytest.mark.host, pytest.mark.slow]


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_workflow_runs_to_the_end(host, output_folder, name):
    prompt = json.loads(json.dumps(short_workflow(name)).replace("Rowan", "Robin"))
    for node in prompt.values():  # names and seeds of their own, so that nothing is left of what other tests made
        node["inputs"] |= {"seed": node["inputs"]["seed"] + 1} if isinstance(node["inputs"].get("seed"), int) else {}
    canvas = json.loads((WORKFLOWS / f"{TITLES[name]}.json").read_text(encoding="utf-8"))
    result = host.run(prompt, workflow=canvas)
    assert result.status == "success", result.error
    savers = [node_id for node_id, node in prompt.items() if node["class_type"] == "SaveVideo"]
    files = [entry for node_id in savers for entry in result.outputs[node_id]["images"]]
    assert len(files) == expected_saves(prompt)
    for entry in files:
        with av.open(str(output_folder / entry["subfolder"] / entry["filename"])) as clip:
            assert clip.streams.video[0].frames >= 12
            assert len(clip.streams.audio) == 1
            told = json.loads(clip.metadata["prompt"])
            assert {key: node["inputs"] for key, node in told.items()} == {
                k: node["inputs"] for k, node in prompt.items()
            }
            assert json.loads(clip.metadata["workflow"])["nodes"] == canvas["nodes"]
    assert result.previews > 0


def test_a_migrated_workflow_runs(host):
    old = {"prompt": "A red ball drops onto wood", "size": "720x1280", "duration": 4, "seed": 9}
    saved = {"video": ["7", 0], "filename_prefix": "v", "format": "auto", "codec": "auto"}
    prompt = {
        "7": {"class_type": RETIRED, "inputs": {"model": "sora-2", **old}},
        "8": {"class_type": "SaveVideo", "inputs": saved},
    }
    moved, _ = migrate(prompt, {**STANDINS, **classes()})
    result = host.run(shortened(moved))
    assert result.status == "success", result.error
    assert result.outputs["8"]["images"][0]["filename"].endswith(".mp4")
