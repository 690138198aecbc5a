"""Prompts as saved canvases: nodes with sockets, widgets and places, laid out in columns from left to right."""

from __future__ import annotations

from typing import Any

from .workflow import Classes, Prompt, inputs_of, is_link, is_widget

WIDTH, BETWEEN, GAP, TOP = 340, 80, 60, 120  # pixels: of a node, between columns, between nodes, above the first
WIDE = {"PromptEncode": 480}  # its storyboard editor has a picture, words and tools side by side
LEAST = {
    "PreviewAny": 240,
    "PreviewImage": 300,
    "SaveImage": 300,
    "SaveVideo": 320,
    "Sora2Sampler": 360,
    "PromptEncode": 960,
}  # pixels, for what they show
PREVIEW, UPRIGHT = 290, 460  # pixels that a sampler grows by for its preview, and SaveVideo for an upright clip
SEEDS = ("seed", "noise_seed")
NOTE_SIZE = [380, 160]  # pixels


def to_canvas(prompt: Prompt, classes: Classes, note: str = "") -> dict[str, Any]:
    """Return the UI-format workflow of a prompt; node ids become numbers. note: Markdown that is shown above it."""
    numbers = {node_id: number for number, node_id in enumerate(prompt, 1)}
    nodes = [canvas_node(numbers[node_id], node, classes) for node_id, node in prompt.items()]
    links: list[list[Any]] = []
    for node_id, node in prompt.items():
        for name, value in node["inputs"].items():
            if is_link(value):
                source, slot = nodes[numbers[value[0]] - 1], value[1]
                connect(links, source, slot, nodes[numbers[node_id] - 1], name)
    upright = any(node["inputs"].get("height", 0) > node["inputs"].get("width", 0) for node in prompt.values())
    _arrange(nodes, links, {"Sora2Sampler": PREVIEW, **({"SaveVideo": UPRIGHT} if upright else {})})
    if note:
        nodes.append(_remark(len(nodes) + 1, note))
    return {
        "last_node_id": len(nodes),
        "last_link_id": len(links),
        "nodes": nodes,
        "links": links,
        "groups": [],
        "config": {},
        "extra": {},
        "version": 0.4,
    }


def canvas_node(number: int, node: dict[str, Any], classes: Classes) -> dict[str, Any]:
    """Return one node with its sockets, not yet connected, and the values of its widgets."""
    kind = node["class_type"]
    declared = inputs_of(classes[kind])
    inputs: list[dict[str, Any]] = []
    values: list[Any] = []
    for name, (accepted, options, _) in declared.items():
        shown = "COMBO" if isinstance(accepted, (list, tuple)) else accepted
        socket: dict[str, Any] = {"name": name, "type": shown, "link": None}
        if is_widget(accepted, options):
            socket["widget"] = {"name": name}
            given = node["inputs"].get(name)
            values.append(default_of(accepted, options) if given is None or is_link(given) else given)
            if accepted == "INT" and (name in SEEDS or options.get("control_after_generate")):
                values.append("fixed")
        inputs.append(socket)
    made = getattr(classes[kind], "RETURN_NAMES", None) or classes[kind].RETURN_TYPES  # type: ignore[attr-defined]
    outputs = [
        {"name": name, "type": made_type, "links": []}
        for name, made_type in zip(made, classes[kind].RETURN_TYPES, strict=True)  # type: ignore[attr-defined]
    ]
    title = node.get("_meta", {}).get("title")
    return {
        "id": number,
        "type": kind,
        "pos": [0, TOP],
        "size": [WIDE.get(kind, WIDTH), max(_height(inputs, outputs), LEAST.get(kind, 0))],
        "flags": {},
        "order": number - 1,
        "mode": 0,
        "inputs": inputs,
        "outputs": outputs,
        "properties": {"Node name for S&R": kind},
        "widgets_values": values,
        **({"title": title} if title else {}),
    }


def _remark(number: int, text: str) -> dict[str, Any]:
    """Return a note that runs nothing, above the first column."""
    return {
        "id": number,
        "type": "MarkdownNote",
        "pos": [0, TOP - NOTE_SIZE[1] - GAP],
        "size": NOTE_SIZE,
        "flags": {},
        "order": number - 1,
        "mode": 0,
        "inputs": [],
        "outputs": [],
        "title": "About",
        "properties": {},
        "widgets_values": [text],
    }


def connect(links: list[list[Any]], source: dict[str, Any], slot: int, target: dict[str, Any], name: str) -> None:
    """Add a link from an output to a named input, in both nodes and in the list."""
    number = max((link[0] for link in links), default=0) + 1
    place = next(index for index, socket in enumerate(target["inputs"]) if socket["name"] == name)
    links.append([number, source["id"], slot, target["id"], place, source["outputs"][slot]["type"]])
    source["outputs"][slot].setdefault("links", [])
    source["outputs"][slot]["links"] = [*(source["outputs"][slot]["links"] or []), number]
    target["inputs"][place]["link"] = number


def default_of(accepted: Any, options: dict[str, Any]) -> Any:
    """Return the value a widget begins with."""
    if "default" in options:
        return options["default"]
    if isinstance(accepted, (list, tuple)):
        return accepted[0] if accepted else ""
    return {"INT": 0, "FLOAT": 0.0, "STRING": "", "BOOLEAN": False}.get(accepted, "")


def _height(inputs: list[dict[str, Any]], outputs: list[dict[str, Any]]) -> int:
    widgets = sum("widget" in socket for socket in inputs)
    long = sum(socket["name"] in ("prompt", "negative", "dialogue") for socket in inputs)
    return 50 + 24 * max(len(inputs) - widgets, len(outputs)) + 28 * widgets + 90 * long


def _arrange(nodes: list[dict[str, Any]], links: list[list[Any]], growth: dict[str, int]) -> None:
    """Put every node one column right of what feeds it, below the others of its column and what those grow by."""
    depth = {node["id"]: 0 for node in nodes}
    for _ in nodes:
        for _, source, _, target, _, _ in links:
            depth[target] = max(depth[target], depth[source] + 1)
    widths: dict[int, int] = {}
    for node in nodes:
        widths[depth[node["id"]]] = max(widths.get(depth[node["id"]], 0), node["size"][0])
    lowest: dict[int, int] = {}
    for order, node in enumerate(sorted(nodes, key=lambda node: depth[node["id"]])):
        column = depth[node["id"]]
        left = sum(width + BETWEEN for place, width in widths.items() if place < column)
        node["pos"] = [left, lowest.get(column, TOP)]
        node["order"] = order
        lowest[column] = node["pos"][1] + node["size"][1] + growth.get(node["type"], 0) + GAP
