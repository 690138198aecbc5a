"""Workflows of the host's retired Sora node, rewritten to these nodes in the format they came in."""

from __future__ import annotations

from typing import Any

from ..errors import InputError
from .canvas import canvas_node, connect, default_of
from .workflow import AFTER_GENERATE, Classes, inputs_of, is_link, is_widget

RETIRED = "OpenAIVideoSora2"
WIDGETS = ("model", "prompt", "size", "duration", "seed")
DEFAULTS: dict[str, Any] = {"prompt": "", "size": "1280x720", "duration": 8, "seed": 0}
LINK = ("id", "origin_id", "origin_slot", "target_id", "target_slot", "type")  # of a link inside a subgraph
LEFT = 420  # pixels between the columns that are added


def migrate(workflow: dict[str, Any], classes: Classes) -> tuple[dict[str, Any], int]:
    """Return a workflow with every retired node rewritten, and how many there were; the rest is as it was.

    Raises InputError for a file that is no workflow, or a size that is connected instead of chosen.
    """
    if isinstance(workflow.get("nodes"), list):
        moved, count = _migrate_canvas(workflow, classes)
        boxes = [_migrate_subgraph(kind, classes) for kind in workflow.get("definitions", {}).get("subgraphs", [])]
        if boxes:
            moved["definitions"] = {**moved["definitions"], "subgraphs": [kind for kind, _ in boxes]}
        return moved, count + sum(more for _, more in boxes)
    prompt = workflow.get("prompt", workflow)
    if not isinstance(prompt, dict) or not all(isinstance(n, dict) and "class_type" in n for n in prompt.values()):
        raise InputError("the file is not a workflow in API format or as saved from the canvas")
    moved, count = _migrate_prompt(prompt, classes)
    return ({**workflow, "prompt": moved} if "prompt" in workflow else moved), count


def replacement(values: dict[str, Any], classes: Classes) -> dict[str, dict[str, Any]]:
    """Return the nodes that stand for one retired node, keyed by role; links among them name roles."""
    width, height = _size(values["size"])
    words = {
        "clip": ["loader", 1],
        "prompt": values["prompt"],
        "duration_s": values["duration"] if is_link(values["duration"]) else float(values["duration"]),
        "width": width,
        "height": height,
        "seed": values["seed"],
    }
    made: dict[str, dict[str, Any]] = {
        "loader": filled("Sora2Loader", {}, classes),
        "words": filled("PromptEncode", words, classes),
        "physics": filled("PhysicsGuidance", {"model": ["loader", 0], "storyboard": ["words", 0]}, classes),
    }
    sampler = {"model": ["physics", 0], "storyboard": ["words", 0], "vae": ["loader", 2], "audio_vae": ["loader", 3]}
    if values.get("image") is not None:
        made["picture"] = filled("ReferenceLoader", {"images": values["image"], "images_role": "first_frame"}, classes)
        sampler["references"] = ["picture", 0]
    made["sampler"] = filled("Sora2Sampler", sampler, classes)
    return made


def _migrate_prompt(prompt: dict[str, Any], classes: Classes) -> tuple[dict[str, Any], int]:
    moved = dict(prompt)
    old = [node_id for node_id, node in prompt.items() if node["class_type"] == RETIRED]
    loader: str | None = None
    for node_id in old:
        made = replacement({**DEFAULTS, **prompt[node_id]["inputs"]}, classes)
        names = {"sampler": node_id, **({"loader": loader} if loader else {})}
        for role in made:
            if role not in names:
                names[role] = _free(moved)
                moved[names[role]] = {}
        for role, node in made.items():
            inputs = {k: [names.get(v[0], v[0]), v[1]] if is_link(v) else v for k, v in node["inputs"].items()}
            moved[names[role]] = {"class_type": node["class_type"], "inputs": inputs}
        loader = names["loader"]
    return moved, len(old)


def _migrate_canvas(workflow: dict[str, Any], classes: Classes) -> tuple[dict[str, Any], int]:
    nodes, links = list(workflow["nodes"]), [list(link) for link in workflow.get("links", [])]
    number = max([workflow.get("last_node_id", 0), *(node["id"] for node in nodes)])
    count = 0
    for place, old in enumerate(workflow["nodes"]):
        if old["type"] != RETIRED:
            continue
        count += 1
        made = replacement(_canvas_values(old), classes)
        ids = {role: old["id"] if role == "sampler" else number + i for i, role in enumerate(made, 1)}
        number += len(made)
        built = {role: canvas_node(ids[role], node, classes) for role, node in made.items()}
        _place(built, old)
        _reconnect(links, built, made, old)
        nodes[place] = built.pop("sampler")
        nodes.extend(built.values())
    last_link = max((link[0] for link in links), default=0)
    return {**workflow, "nodes": nodes, "links": links, "last_node_id": number, "last_link_id": last_link}, count


def _migrate_subgraph(kind: dict[str, Any], classes: Classes) -> tuple[dict[str, Any], int]:
    """Rewrite what is inside a subgraph, whose links are objects instead of lists."""
    listed = {**kind, "links": [[link[name] for name in LINK] for link in kind["links"]]}
    moved, count = _migrate_canvas(listed, classes)
    last_node, last_link = moved.pop("last_node_id"), moved.pop("last_link_id")
    state = {**kind.get("state", {}), "lastNodeId": last_node, "lastLinkId": last_link}
    links = [dict(zip(LINK, link, strict=True)) for link in moved["links"]]
    return {**moved, "links": links, "state": state}, count


def _canvas_values(old: dict[str, Any]) -> dict[str, Any]:
    """Return the retired node's values; an input that is connected has its link's number in a list."""
    values = [value for value in old.get("widgets_values", []) if value not in AFTER_GENERATE]
    found = {**DEFAULTS, **dict(zip(WIDGETS, values, strict=False))}
    for socket in old.get("inputs", []):
        if socket.get("link") is not None:
            found[socket["name"]] = [f"link {socket['link']}", 0]
    return found


def _reconnect(links: list[list[Any]], built: dict[str, Any], made: dict[str, Any], old: dict[str, Any]) -> None:
    """Link the new nodes among themselves, and what fed and used the old node to them."""
    for role, node in made.items():
        for name, value in node["inputs"].items():
            if not is_link(value):
                continue
            if value[0] in built:
                connect(links, built[value[0]], value[1], built[role], name)
                continue
            link = next(link for link in links if link[0] == int(value[0].removeprefix("link ")))
            place = next(i for i, socket in enumerate(built[role]["inputs"]) if socket["name"] == name)
            link[3:5] = [built[role]["id"], place]
            built[role]["inputs"][place]["link"] = link[0]
    used = [n for output in old.get("outputs", []) for n in output.get("links") or []]
    built["sampler"]["outputs"][0]["links"] = used


def _place(built: dict[str, Any], old: dict[str, Any]) -> None:
    x, y = list(old["pos"].values()) if isinstance(old["pos"], dict) else old["pos"]
    columns = {"sampler": 0, "physics": -1, "words": -2, "loader": -3, "picture": -1}
    for role, node in built.items():
        node["pos"] = [x + LEFT * columns[role], y + (420 if role == "picture" else 0)]


def filled(kind: str, inputs: dict[str, Any], classes: Classes) -> dict[str, Any]:
    """Return a node whose required widgets have their defaults where nothing else is given."""
    values = {
        name: default_of(accepted, options)
        for name, (accepted, options, required) in inputs_of(classes[kind]).items()
        if required and is_widget(accepted, options)
    }
    return {"class_type": kind, "inputs": {**values, **inputs}}


def _size(size: Any) -> tuple[int, int]:
    if is_link(size):
        raise InputError(f"{RETIRED}: its size is connected; choose a size on the node before migrating")
    width, _, height = str(size).partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise InputError(f"{RETIRED}: {size!r} is not a size such as 1280x720")
    return int(width), int(height)


def _free(prompt: dict[str, Any]) -> str:
    numbers = [int(node_id) for node_id in prompt if node_id.isdigit()]
    return str(max(numbers, default=0) + 1)
