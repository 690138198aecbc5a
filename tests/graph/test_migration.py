"""Workflows of the host's retired Sora node on their way to ours, in both formats."""

from __future__ import annotations

import json

import pytest

from sora2_nodes import cli
from sora2_nodes.errors import InputError
from sora2_nodes.graph.migration import migrate
from sora2_nodes.graph.standins import STANDINS
from sora2_nodes.graph.workflow import from_ui
from sora2_nodes.graph.workflow_checks import check_prompt
from sora2_nodes.nodes import classes

KNOWN = {**STANDINS, **classes()}
OLD = {"model": "sora-2-pro", "prompt": "A cat on a box", "size": "720x1280", "duration": 12, "seed": 9}
PROMPT = {
    "3": {"class_type": "LoadImage", "inputs": {"image": "cat.png"}},
    "7": {"class_type": "OpenAIVideoSora2", "inputs": {**OLD, "image": ["3", 0]}},
    "8": {
        "class_type": "SaveVideo",
        "inputs": {"video": ["7", 0], "filename_prefix": "v", "format": "auto", "codec": "auto"},
    },
}
CANVAS = {
    "last_node_id": 8,
    "last_link_id": 2,
    "nodes": [
        {
            "id": 3, "type": "LoadImage", "pos": [0, 0], "mode": 0, "inputs": [], "widgets_values": ["cat.png", "image"],
            "outputs": [{"name": "IMAGE", "type": "IMAGE", "links": [1]}, {"name": "MASK", "type": "MASK", "links": []}],
        },
        {
            "id": 7, "type": "OpenAIVideoSora2", "pos": [500, 100], "mode": 0,
            "inputs": [{"name": "image", "type": "IMAGE", "link": 1}],
            "outputs": [{"name": "VIDEO", "type": "VIDEO", "links": [2]}],
            "widgets_values": ["sora-2", "A cat on a box", "720x1280", 12, 9, "randomize"],
        },
        {
            "id": 8, "type": "SaveVideo", "pos": [900, 100], "mode": 0, "widgets_values": ["v", "auto", "auto"],
            "inputs": [{"name": "video", "type": "VIDEO", "link": 2}], "outputs": [],
        },
    ],
    "links": [[1, 3, 0, 7, 0, "IMAGE"], [2, 7, 0, 8, 0, "VIDEO"]],
    "version": 0.4,
}  # fmt: skip


def told(prompt, kind):
    return next(node["inputs"] for node in prompt.values() if node["class_type"] == kind)


@pytest.mark.parametrize("form", ["prompt", "canvas"])
def test_words_size_length_seed_and_picture_arrive(form):
    moved, count = migrate(json.loads(json.dumps(PROMPT if form == "prompt" else CANVAS)), KNOWN)
    prompt = moved if form == "prompt" else from_ui(moved, KNOWN)
    assert count == 1
    words = told(prompt, "PromptEncode")
    assert (words["prompt"], words["width"], words["height"]) == ("A cat on a box", 720, 1280)
    assert (words["duration_s"], words["seed"]) == (12.0, 9)
    assert told(prompt, "ReferenceLoader")["images"] == ["3", 0]
    assert told(prompt, "ReferenceLoader")["images_role"] == "first_frame"
    assert told(prompt, "SaveVideo")["video"] == ["7", 0]
    assert prompt["7"]["class_type"] == "Sora2Sampler"
    assert "OpenAIVideoSora2" not in json.dumps(moved)


def test_a_migrated_prompt_passes_every_check(tmp_path, monkeypatch):
    alone = {key: value for key, value in PROMPT.items() if key != "3"}
    alone["7"] = {"class_type": "OpenAIVideoSora2", "inputs": OLD}
    moved, _ = migrate(alone, KNOWN)
    check_prompt(moved, KNOWN)


def test_two_old_nodes_share_one_loader():
    both = {"1": PROMPT["7"], "2": {"class_type": "OpenAIVideoSora2", "inputs": OLD}, "3": PROMPT["3"]}
    moved, count = migrate(both, KNOWN)
    assert count == 2
    assert sum(node["class_type"] == "Sora2Loader" for node in moved.values()) == 1


def test_an_old_node_inside_a_subgraph_is_rewritten_there():
    names = ("id", "origin_id", "origin_slot", "target_id", "target_slot", "type")
    inner = json.loads(json.dumps({"nodes": CANVAS["nodes"][:2], "links": [[1, -10, 0, 7, 0, "IMAGE"]]}))
    inner["nodes"].pop(0)
    inner["links"].append([2, 7, 0, -20, 0, "VIDEO"])
    box = {
        **inner, "id": "box", "links": [dict(zip(names, link, strict=True)) for link in inner["links"]],
        "inputs": [{"name": "image", "type": "IMAGE", "linkIds": [1]}],
        "outputs": [{"name": "video", "type": "VIDEO", "linkIds": [2]}],
    }  # fmt: skip
    image = {"name": "image", "type": "IMAGE", "link": 1}
    canvas = json.loads(json.dumps(CANVAS)) | {"definitions": {"subgraphs": [box]}}
    canvas["nodes"][1] = {"id": 7, "type": "box", "pos": [0, 0], "inputs": [image], "outputs": [], "widgets_values": []}
    moved, count = migrate(canvas, KNOWN)
    assert count == 1
    assert "OpenAIVideoSora2" not in json.dumps(moved)
    prompt = from_ui(moved, KNOWN)
    assert prompt["7:7"]["class_type"] == "Sora2Sampler"
    assert prompt["8"]["inputs"]["video"] == ["7:7", 0]
    assert told(prompt, "ReferenceLoader")["images"] == ["3", 0]
    assert told(prompt, "PromptEncode")["prompt"] == "A cat on a box"
    state = moved["definitions"]["subgraphs"][0]["state"]
    assert state["lastNodeId"] >= max(node["id"] for node in moved["definitions"]["subgraphs"][0]["nodes"])


def test_a_connected_size_is_refused():
    linked = {"7": {"class_type": "OpenAIVideoSora2", "inputs": {**OLD, "size": ["1", 0]}}}
    with pytest.raises(InputError, match="size is connected"):
        migrate(linked, KNOWN)


def test_the_command_writes_the_new_file_and_says_so(tmp_path, capsys):
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(CANVAS))
    assert cli.main(["migrate", str(old), "-o", str(new), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(new), "rewritten": 1}
    assert {node["type"] for node in json.loads(new.read_text())["nodes"]} >= {
        "Sora2Sampler",
        "PromptEncode",
        "SaveVideo",
    }


def test_a_file_without_the_old_node_is_left_alone(tmp_path, capsys):
    old = tmp_path / "old.json"
    old.write_text(json.dumps({"1": PROMPT["3"]}))
    assert cli.main(["migrate", str(old), "-o", str(tmp_path / "new.json")]) == 1
    assert "nothing to rewrite" in capsys.readouterr().err
    assert not (tmp_path / "new.json").exists()
