"""What is wrong with a prompt before it runs: unknown nodes, missing inputs, bad values, links of another type."""

from __future__ import annotations

import difflib
import math
from typing import Any

from ..errors import InputError
from .workflow import WIDGET_TYPES, Classes, Prompt, inputs_of, is_link


def check_prompt(prompt: Prompt, classes: Classes) -> None:
    """Raise InputError that names the first thing wrong, the node it is in and what to do."""
    for node_id, node in prompt.items():
        kind = node["class_type"]
        if kind not in classes:
            raise InputError(f"node {node_id}: {kind!r} is not a node this command knows{_nearest(kind, classes)}")
    for node_id, node in prompt.items():
        _check_node(node_id, node, prompt, classes)


def _check_node(node_id: str, node: dict[str, Any], prompt: Prompt, classes: Classes) -> None:
    where = f"node {node_id} ({node['class_type']})"
    declared = inputs_of(classes[node["class_type"]])
    for name, (_, _, required) in declared.items():
        if required and name not in node["inputs"]:
            raise InputError(f"{where}: the input {name!r} is missing; connect it or give it a value")
    for name, value in node["inputs"].items():
        if name not in declared:
            continue
        kind, options, _ = declared[name]
        if is_link(value):
            _check_link(f"{where}.{name}", value, kind, prompt, classes)
        else:
            _check_value(f"{where}.{name}", value, kind, options)


def _check_link(where: str, link: list, kind: Any, prompt: Prompt, classes: Classes) -> None:
    source, slot = link
    if source not in prompt:
        raise InputError(f"{where}: it is connected to node {source}, which is not in the workflow")
    made = classes[prompt[source]["class_type"]].RETURN_TYPES  # type: ignore[attr-defined]
    if not 0 <= slot < len(made):
        raise InputError(f"{where}: node {source} ({prompt[source]['class_type']}) has no output {slot}")
    wanted = "COMBO" if isinstance(kind, (list, tuple)) else kind
    accepts = set(str(wanted).split(","))
    if "*" not in accepts and made[slot] != "*" and made[slot] not in accepts and wanted != "COMBO":
        raise InputError(f"{where}: it takes {wanted}, but node {source} gives {made[slot]}")


def _check_value(where: str, value: Any, kind: Any, options: dict[str, Any]) -> None:
    if isinstance(kind, (list, tuple)):
        if value not in kind:
            shown = ", ".join(map(str, kind[:12]))
            raise InputError(f"{where}: {value!r} is not one of its choices: {shown}")
        return
    expected = {"INT": (int,), "FLOAT": (int, float), "STRING": (str,), "BOOLEAN": (bool,)}.get(kind)
    if expected is None:
        if kind != "COMBO" and not _open_kind(kind, options):
            raise InputError(f"{where}: {str(value)[:80]!r} is no {kind}; connect the node that makes one")
        return
    if not isinstance(value, expected) or (kind != "BOOLEAN" and isinstance(value, bool)):
        raise InputError(f"{where}: {value!r} is not {'text' if kind == 'STRING' else f'of type {kind}'}")
    if isinstance(value, float) and not math.isfinite(value):
        raise InputError(f"{where}: {value} is not a number that can be used")
    low, high = options.get("min"), options.get("max")
    if kind in ("INT", "FLOAT") and ((low is not None and value < low) or (high is not None and value > high)):
        raise InputError(f"{where}: {str(value)[:40]} is out of range; use {low:g} to {high:g}")


def _open_kind(kind: Any, options: dict[str, Any]) -> bool:
    """Tell whether an input of a type of its own may hold a plain value: anything, or what a widget gives."""
    kinds = {part.strip() for part in str(kind).split(",")}
    return bool(kinds & {"*", *WIDGET_TYPES}) or "widget" in options


def _nearest(kind: str, classes: Classes) -> str:
    close = difflib.get_close_matches(kind, classes, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else "; run this workflow in ComfyUI"
    return f"{hint} (known: {', '.join(sorted(classes))})"
