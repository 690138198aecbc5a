"""Workflow files in either format, with subgraphs or without, as one prompt: `{node id: {"class_type", "inputs"}}`. It runs nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import InputError

Prompt = dict[str, dict[str, Any]]
Classes = Mapping[str, type]

WIDGET_TYPES = ("INT", "FLOAT", "STRING", "BOOLEAN", "COMBO")
AFTER_GENERATE = ("fixed", "increment", "decrement", "randomize", "increment-wrap")
REMARKS = ("Note", "MarkdownNote")
MUTED, BYPASSED = 2, 4
MAX_BYTES = 20 * 2**20
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


INPUTS, OUTPUTS = -10, -20  # the nodes that stand for a subgraph's own inputs and outputs


def read_workflow(path: Path, classes: Classes) -> Prompt:
    """Read an API-format or UI-format file.

    Raises InputError for a file that is neither.
    """
    content = load_workflow(path)
    if isinstance(content.get("nodes"), list):
        with fitting(path):
            return from_ui(content, classes)
    prompt = content.get("prompt", content)
    if not isinstance(prompt, dict) or not prompt:
        raise InputError(f"{path}: is not a workflow; save one from ComfyUI, or see the workflows folder")
    for node_id, node in prompt.items():
        if not isinstance(node, dict) or not isinstance(node.get("class_type"), str):
            raise InputError(f"{path}: node {node_id} has no class_type; it is not a workflow in API format")
        if not isinstance(node.get("inputs", {}), dict) or not isinstance(node.get("_meta", {}), dict):
            raise InputError(f"{path}: the inputs of node {node_id} can't be read; it is not a workflow in API format")
    return {str(node_id): {**node, "inputs": dict(node.get("inputs", {}))} for node_id, node in prompt.items()}


def load_workflow(path: Path) -> dict[str, Any]:
    """Read a file of JSON whose outermost value is an object. Raises InputError for any other."""
    try:
        if not path.is_file():
            raise InputError(f"{path}: can't be read: there is no such file")
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"{path}: is larger than {MAX_BYTES >> 20} MB, which no workflow is")
        content = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(content, dict):
            raise InputError(f"{path}: is not a workflow; save one from ComfyUI, or see the workflows folder")
        check_texts(content)
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: is not JSON: {error}") from error
    return content


@contextmanager
def fitting(path: Path) -> Iterator[None]:
    """Turn what a canvas whose parts don't fit together runs into, whichever part it is, into InputError."""
    try:
        yield
    except InputError:
        raise
    except (AttributeError, LookupError, TypeError, ValueError, RecursionError) as error:
        what = f"{type(error).__name__}: {error}"[:120]
        raise InputError(
            f"{path}: is not a canvas that ComfyUI saved: its parts don't fit together ({what})"
        ) from error


def check_texts(value: Any) -> None:
    """Raise ValueError for a text anywhere inside that no file can hold."""
    todo = [value]
    while todo:
        one = todo.pop()
        if isinstance(one, str) and _NO_TEXT.search(one):
            raise ValueError("a text holds a character that is none (NUL or half a surrogate pair)")
        if isinstance(one, dict):
            todo += [*one.keys(), *one.values()]
        elif isinstance(one, list):
            todo += one


def from_ui(workflow: dict[str, Any], classes: Classes) -> Prompt:
    """Turn a saved canvas into a prompt: widgets, links, subgraphs, bypassed and muted nodes, reroutes, primitives."""
    workflow = flattened(workflow)
    nodes = {node["id"]: node for node in workflow["nodes"]}
    links = {link[0]: (link[1], link[2]) for link in workflow.get("links", [])}
    prompt: Prompt = {}
    for node in nodes.values():
        if not isinstance(node["type"], str):
            raise TypeError(f"the type of node {node['id']} is no text")
        if node["type"] in ("Reroute", "PrimitiveNode", *REMARKS) or node.get("mode") in (MUTED, BYPASSED):
            continue
        inputs = dict(_widget_values(node, classes))
        for slot in node.get("inputs", []):
            source = _source(slot.get("link"), links, nodes)
            if source is not None:
                inputs[str(slot["name"])] = source
        prompt[str(node["id"])] = {"class_type": node["type"], "inputs": inputs}
        if title := node.get("title"):
            prompt[str(node["id"])]["_meta"] = {"title": title}
    return prompt


def inputs_of(node_class: type) -> dict[str, tuple[Any, dict[str, Any], bool]]:
    """Return each visible input's (type or choices, options, required), in the order of its widgets."""
    declared = node_class.INPUT_TYPES()  # type: ignore[attr-defined]
    found = {}
    for part in ("required", "optional"):
        for name, spec in declared.get(part, {}).items():
            found[name] = (spec[0], spec[1] if len(spec) > 1 else {}, part == "required")
    return found


def is_link(value: object) -> bool:
    """Tell whether an input's value is a link `[node id, output number]`."""
    return isinstance(value, list) and len(value) == 2 and isinstance(value[0], str) and type(value[1]) is int


def is_widget(kind: object, options: Mapping[str, Any]) -> bool:
    """Tell whether an input is shown as a widget, so that a saved canvas holds its value."""
    return (isinstance(kind, (list, tuple)) or kind in WIDGET_TYPES or "widget" in options) and not options.get(
        "forceInput"
    )


def _widget_values(node: dict[str, Any], classes: Classes) -> Iterator[tuple[str, Any]]:
    """Yield (input, value) of a canvas node; the values that the front end adds for itself are passed over."""
    values = node.get("widgets_values") or []
    if isinstance(values, dict):
        yield from values.items()
        return
    if node["type"] not in classes:
        return
    rest = list(values)
    for name, (kind, options, _) in inputs_of(classes[node["type"]]).items():
        if not is_widget(kind, options) or not rest:
            continue
        yield name, rest.pop(0)
        seeded = kind == "INT" and (name in ("seed", "noise_seed") or options.get("control_after_generate"))
        if seeded and rest and rest[0] in AFTER_GENERATE:
            rest.pop(0)


def _source(link: int | None, links: dict, nodes: dict) -> Any:
    """Follow a link back through reroutes, primitives and bypassed nodes: a link, a value, or None."""
    if link is None or link not in links:
        return None
    node_id, slot = links[link]
    node = nodes.get(node_id)
    if node is None or node.get("mode") == MUTED:
        return None
    if node["type"] == "PrimitiveNode":
        return (node.get("widgets_values") or [None])[0]
    if node["type"] == "Reroute":
        return _source(node["inputs"][0].get("link"), links, nodes)
    if node.get("mode") == BYPASSED:
        wanted = node["outputs"][slot]["type"]
        through = next((s for s in node.get("inputs", []) if s["type"] == wanted and s.get("link") is not None), None)
        return _source(through["link"], links, nodes) if through else None
    return [str(node_id), slot]


def flattened(workflow: dict[str, Any]) -> dict[str, Any]:
    """Return a UI-format workflow in which every subgraph node is replaced by what is in it, at any depth."""
    kinds = {kind["id"]: kind for kind in workflow.get("definitions", {}).get("subgraphs", [])}
    nodes, links = list(workflow["nodes"]), [list(link) for link in workflow.get("links", [])]
    while box := next((node for node in nodes if node["type"] in kinds), None):
        nodes.remove(box)
        inner, more = _opened(box, kinds[box["type"]], links)
        nodes.extend(inner)
        links.extend(more)
    return {**workflow, "nodes": nodes, "links": links}


def _opened(box: dict[str, Any], kind: dict[str, Any], links: list[list[Any]]) -> tuple[list[Any], list[list[Any]]]:
    """Return a subgraph's nodes and links under names of their own, and lead the links from `box` into it."""

    def own(number: Any) -> str:
        return f"{box['id']}:{number}"

    given = {socket["name"]: socket.get("link") for socket in box.get("inputs", [])}
    inside = {link["id"]: link for link in kind["links"]}

    def link_of(number: Any) -> Any:
        link = inside.get(number)
        if link is None or link["origin_id"] != INPUTS:
            return None if link is None else own(number)
        return given.get(kind["inputs"][link["origin_slot"]]["name"])

    made = []
    for node in kind["nodes"]:
        sockets = [{**socket, "link": link_of(socket.get("link"))} for socket in node.get("inputs", [])]
        made.append({**node, "id": own(node["id"]), "inputs": sockets, "mode": box.get("mode") or node.get("mode", 0)})
    more = [
        [own(n), own(link["origin_id"]), link["origin_slot"], own(link["target_id"]), link["target_slot"], link["type"]]
        for n, link in inside.items()
        if link["origin_id"] != INPUTS and link["target_id"] != OUTPUTS
    ]
    for link in links:
        if link[1] == box["id"]:
            source = inside[kind["outputs"][link[2]]["linkIds"][0]]
            link[1:3] = [own(source["origin_id"]), source["origin_slot"]]
    return made, more
