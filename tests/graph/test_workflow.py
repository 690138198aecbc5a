"""Reading saved canvases: widgets, seeds, bypassed and muted nodes, reroutes and primitives."""

from __future__ import annotations

import json

import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.graph.canvas import to_canvas
from sora2_nodes.graph.workflow import from_ui, read_workflow

from .test_graph import CLASSES, node


class Seeded:
    RETURN_TYPES, FUNCTION, OUTPUT_NODE = ("INT",), "x", True

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"seed": ("INT", {}), "name": ("STRING", {}), "value": ("INT", {"forceInput": True})}}


KNOWN = {**CLASSES, "Seeded": Seeded}


def place(number, kind, values=(), inputs=(), outputs=(), mode=0):
    return {
        "id": number, "type": kind, "mode": mode, "widgets_values": list(values), "inputs": list(inputs),
        "outputs": list(outputs),
    }  # fmt: skip


def socket(name, link, kind="INT"):
    return {"name": name, "type": kind, "link": link}


def test_the_control_that_follows_a_seed_is_passed_over():
    canvas = {"nodes": [place(1, "Seeded", [5, "randomize", "ball"])], "links": []}
    assert from_ui(canvas, KNOWN)["1"]["inputs"] == {"seed": 5, "name": "ball"}


def test_links_pass_reroutes_and_bypassed_nodes_and_primitives_become_values():
    canvas = {
        "nodes": [
            place(1, "Number", [3], outputs=[{"type": "INT"}]),
            place(2, "Reroute", inputs=[socket("", 1)], outputs=[{"type": "INT"}]),
            place(3, "Sum", ["plain"], [socket("a", 2), socket("b", None)], [{"type": "INT"}], mode=4),
            place(4, "PrimitiveNode", [8, "fixed"], outputs=[{"type": "INT"}]),
            place(5, "Sum", ["plain"], [socket("a", 3), socket("b", 4)]),
            place(6, "Note", ["remember"]),
            place(7, "Number", [1], outputs=[{"type": "INT"}], mode=2),
            place(8, "Show", [], [socket("value", 5)]),
        ],
        "links": [
            [1, 1, 0, 2, 0, "*"],
            [2, 2, 0, 3, 0, "*"],
            [3, 3, 0, 5, 0, "INT"],
            [4, 4, 0, 5, 1, "INT"],
            [5, 7, 0, 8, 0, "INT"],
        ],
    }
    prompt = from_ui(canvas, KNOWN)
    assert set(prompt) == {"1", "5", "8"}
    assert prompt["5"]["inputs"]["a"] == ["1", 0]
    assert prompt["5"]["inputs"]["b"] == 8
    assert "value" not in prompt["8"]["inputs"]


def test_a_prompt_survives_the_way_to_the_canvas_and_back():
    prompt = {
        "1": node("Number", value=1),
        "2": node("Sum", a=["1", 0], b=["1", 0], mode="twice"),
        "3": node("Show", value=["2", 0]),
    }
    back = from_ui(json.loads(json.dumps(to_canvas(prompt, CLASSES))), CLASSES)
    assert back["2"]["inputs"]["a"] == back["2"]["inputs"]["b"] == ["1", 0]
    assert back["2"]["inputs"]["mode"] == "twice"
    assert back["3"]["inputs"]["value"] == ["2", 0]


@pytest.mark.parametrize("text", ["[1, 2]", "{}", "no json", '{"1": {"inputs": {}}}'])
def test_a_file_that_is_no_workflow_is_refused(tmp_path, text):
    path = tmp_path / "w.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"w\.json"):
        read_workflow(path, KNOWN)


def test_a_subgraph_is_opened_and_its_links_lead_through():
    inner = {
        "id": "box", "inputs": [{"name": "value"}], "outputs": [{"name": "sum", "linkIds": [3]}],
        "nodes": [place(1, "Number", [4]), place(2, "Sum", [1, 1, "twice"], [socket("a", 1), socket("b", 2)])],
        "links": [
            {"id": 1, "origin_id": -10, "origin_slot": 0, "target_id": 2, "target_slot": 0, "type": "INT"},
            {"id": 2, "origin_id": 1, "origin_slot": 0, "target_id": 2, "target_slot": 1, "type": "INT"},
            {"id": 3, "origin_id": 2, "origin_slot": 0, "target_id": -20, "target_slot": 0, "type": "INT"},
        ],
    }  # fmt: skip
    canvas = {
        "nodes": [
            place(5, "Number", [7]),
            place(6, "box", [], [socket("value", 1)]),
            place(7, "Show", [], [socket("value", 2)]),
        ],
        "links": [[1, 5, 0, 6, 0, "INT"], [2, 6, 0, 7, 0, "INT"]],
        "definitions": {"subgraphs": [inner]},
    }
    prompt = from_ui(canvas, KNOWN)
    assert prompt["6:2"]["inputs"]["a"] == ["5", 0]
    assert prompt["6:2"]["inputs"]["b"] == ["6:1", 0]
    assert prompt["7"]["inputs"]["value"] == ["6:2", 0]
