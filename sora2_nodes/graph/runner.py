"""Runs a workflow of this pack's nodes where no host is installed. It does not imitate the host's server.

Nodes run in topological order, each once per content: its class, its values and the content of what feeds it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..nodes.shots.node_progress import LISTENER, OnStep
from ..nodes.shots.shot_listeners import LISTENER as SHOT_LISTENER
from ..nodes.shots.shot_listeners import ShotListener
from ..nodes.sockets.combo_files import INPUT_FOLDER
from .standins import OUTPUT_FOLDER, WORKFLOW
from .workflow import Classes, Prompt, inputs_of, is_link
from .workflow_checks import check_prompt

Outputs = tuple[list[Any], ...]  # per output, the list of its values
OnNode = Callable[[str, str, int, int], None]  # (node id, class, number from 1, count)


@dataclass
class Runner:
    """Runs prompts and remembers what each node made, by content."""

    classes: Classes
    cache: dict[str, Outputs] = field(default_factory=dict)
    shown: dict[str, dict[str, Any]] = field(default_factory=dict)  # what output nodes show, by content

    def run(self, prompt: Prompt, *, on_node: OnNode | None = None) -> dict[str, dict[str, Any]]:
        """Run every output node and what it needs; return what each output node shows, by node id.

        Raises InputError for a prompt that can't run, and whatever a node raises.
        """
        check_prompt(prompt, self.classes)
        order = list(execution_order(prompt, self.classes))
        keys: dict[str, str] = {}
        for number, node_id in enumerate(order, 1):
            keys[node_id] = self._content(node_id, prompt, keys)
            if on_node:
                on_node(node_id, prompt[node_id]["class_type"], number, len(order))
            if keys[node_id] not in self.cache:
                self.cache[keys[node_id]] = self._execute(node_id, prompt, keys)
        return {node_id: self.shown[keys[node_id]] for node_id in order if keys[node_id] in self.shown}

    def _content(self, node_id: str, prompt: Prompt, keys: Mapping[str, str]) -> str:
        """Return the content key of a node: equal keys mean equal results."""
        node = prompt[node_id]
        node_class: Any = self.classes[node["class_type"]]
        values = {name: value for name, value in node["inputs"].items() if not is_link(value)}
        links = {name: [keys[v[0]], v[1]] for name, v in node["inputs"].items() if is_link(v)}
        changed = node_class.IS_CHANGED(**values) if hasattr(node_class, "IS_CHANGED") else ""
        described = json.dumps([node["class_type"], values, links, str(changed)], sort_keys=True)
        return hashlib.sha256(described.encode()).hexdigest()

    def _execute(self, node_id: str, prompt: Prompt, keys: Mapping[str, str]) -> Outputs:
        node = prompt[node_id]
        node_class: Any = self.classes[node["class_type"]]
        declared = inputs_of(node_class)
        lists = {
            name: self.cache[keys[value[0]]][value[1]] if is_link(value) and not _raw(declared, name) else [value]
            for name, value in node["inputs"].items()
        }
        made: list[list[Any]] = [[] for _ in node_class.RETURN_TYPES]
        for inputs in _calls(lists, bool(getattr(node_class, "INPUT_IS_LIST", False))):
            result = getattr(node_class(), node_class.FUNCTION)(**inputs)
            if isinstance(result, dict) and "expand" in result:
                for slot, values in enumerate(self._expanded(result, prompt, keys)):
                    made[slot].extend(values)
                continue
            if isinstance(result, dict):
                self._show(keys[node_id], result.get("ui", {}))
                result = result.get("result", ())
            _collect(made, result, getattr(node_class, "OUTPUT_IS_LIST", ()))
        return tuple(made)

    def _expanded(self, result: dict[str, Any], prompt: Prompt, keys: Mapping[str, str]) -> Iterator[list[Any]]:
        """Run the nodes that a node stands for, and yield what each of its outputs then carries."""
        whole, known = {**prompt, **result["expand"]}, dict(keys)
        for node_id in in_order(whole, [link[0] for link in result["result"]]):
            if node_id in known:
                continue
            known[node_id] = self._content(node_id, whole, known)
            if known[node_id] not in self.cache:
                self.cache[known[node_id]] = self._execute(node_id, whole, known)
        for source, slot in result["result"]:
            yield self.cache[known[source]][slot]

    def _show(self, key: str, shown: Mapping[str, list[Any]]) -> None:
        kept = self.shown.setdefault(key, {})
        for name, values in shown.items():
            kept[name] = [*kept.get(name, []), *values]


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where a run reads and writes."""

    inputs: Path
    outputs: Path


def run_graph(
    prompt: Prompt, runner: Runner, places: Places, *, on_step: OnStep | None = None, on_node: OnNode | None = None,
    shots: ShotListener | None = None,
) -> dict[str, dict[str, Any]]:  # fmt: skip
    """Run a prompt with its folders and its listeners, to progress and to shots, set for this run only."""
    context = copy_context()
    for variable, value in (
        (INPUT_FOLDER, places.inputs),
        (OUTPUT_FOLDER, places.outputs),
        (WORKFLOW, prompt),
        (LISTENER, on_step),
        (SHOT_LISTENER, shots),
    ):
        context.run(variable.set, value)  # type: ignore[arg-type]
    return context.run(partial(runner.run, prompt, on_node=on_node))


def runnable_classes() -> Classes:
    """Return every node class that runs without a host: ours, and the stand-ins for the host's."""
    from ..nodes import classes
    from .standins import STANDINS

    return {**STANDINS, **classes()}


def execution_order(prompt: Prompt, classes: Classes) -> Iterator[str]:
    """Yield the nodes that the output nodes need, each after what feeds it.

    Raises InputError where there is no output node, or for a loop.
    """
    ends = [node_id for node_id, node in prompt.items() if getattr(classes[node["class_type"]], "OUTPUT_NODE", False)]
    if not ends:
        raise InputError("the workflow has no output node; add SaveVideo, SaveImage or PreviewAny")
    yield from in_order(prompt, ends)


def in_order(prompt: Prompt, ends: Sequence[str]) -> Iterator[str]:
    """Yield these nodes and all that they need, each after what feeds it. Raises InputError for a loop."""
    done: set[str] = set()
    stack: list[tuple[str, bool]] = [(node_id, False) for node_id in reversed(ends)]
    open_nodes: set[str] = set()
    while stack:
        node_id, fed = stack.pop()
        if fed:
            open_nodes.discard(node_id)
            done.add(node_id)
            yield node_id
            continue
        if node_id in done:
            continue
        if node_id in open_nodes:
            raise InputError(f"node {node_id} feeds itself; remove the loop")
        open_nodes.add(node_id)
        stack.append((node_id, True))
        feeds = dict.fromkeys(value[0] for value in prompt[node_id]["inputs"].values() if is_link(value))
        stack.extend((source, False) for source in feeds if source not in done)


def set_value(prompt: Prompt, assignment: str) -> None:
    """Apply `NODE.INPUT=VALUE` in place; NODE is an id, a title or a class that occurs once, VALUE JSON or plain text.

    Raises InputError when the node or its input is not there.
    """
    target, equals, text = assignment.partition("=")
    name, dot, wanted = target.rpartition(".")
    if not equals or not dot:
        raise InputError(f"--set: {assignment!r} is not NODE.INPUT=VALUE")
    node_id = _find(prompt, name)
    if wanted not in prompt[node_id]["inputs"]:
        known = ", ".join(prompt[node_id]["inputs"])
        raise InputError(
            f"--set: node {node_id} ({prompt[node_id]['class_type']}) has no input {wanted!r}; it has {known}"
        )
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = text
    old = prompt[node_id]["inputs"][wanted]
    prompt[node_id]["inputs"][wanted] = text if isinstance(old, str) else value


def _find(prompt: Prompt, name: str) -> str:
    if name in prompt:
        return name
    found = [i for i, n in prompt.items() if name in (n["class_type"], n.get("_meta", {}).get("title"))]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(f"--set: {name!r} is the name of nodes {', '.join(found)}; use the id")
    raise InputError(f"--set: there is no node {name!r}; the nodes are {', '.join(prompt)}")


def _raw(declared: Mapping[str, Any], name: str) -> bool:
    """Tell whether an input is handed its link itself, for the nodes that its node stands for."""
    return name in declared and bool(declared[name][1].get("rawLink"))


def _calls(lists: Mapping[str, list[Any]], takes_lists: bool) -> Iterator[dict[str, Any]]:
    """Yield the inputs of each call: one with whole lists, or one per item, the last value of short lists repeated."""
    if takes_lists:
        yield dict(lists)
        return
    count = max((len(values) for values in lists.values()), default=1)
    if any(not values for values in lists.values()):
        return
    for index in range(count):
        yield {name: values[min(index, len(values) - 1)] for name, values in lists.items()}


def _collect(made: list[list[Any]], result: Any, output_is_list: tuple[bool, ...]) -> None:
    for slot, value in enumerate(result or ()):
        if slot < len(output_is_list) and output_is_list[slot]:
            made[slot].extend(value)
        else:
            made[slot].append(value)
