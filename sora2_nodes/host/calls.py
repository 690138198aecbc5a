"""Calling the host's own nodes by id, whichever of its two protocols they are written in, and where the host keeps files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import folder_paths
import nodes
from comfy_execution.graph_utils import ExecutionBlocker, GraphBuilder

from ..errors import HostError


def call(node_id: str, **inputs: Any) -> tuple[Any, ...]:
    """Run one node of the host and return its outputs.

    Raises HostError where this host has no such node.
    """
    node_class = nodes.NODE_CLASS_MAPPINGS.get(node_id)
    if node_class is None:
        raise HostError(f"this ComfyUI has no node {node_id}; update ComfyUI")
    if hasattr(node_class, "define_schema"):
        made = node_class.execute(**inputs)
        return tuple(made.args) if hasattr(made, "args") else tuple(made)
    return tuple(getattr(node_class(), node_class.FUNCTION)(**inputs))


def blocked(reason: str) -> ExecutionBlocker:
    """Return a value that stops whatever it is connected to, with a reason."""
    return ExecutionBlocker(reason)


def expansion_prefix() -> str:
    """Return what the ids of nodes begin with that the running node expands into, so that they are its own."""
    return str(GraphBuilder().prefix)


def input_directory() -> Path:
    """Return the host's input folder."""
    return Path(folder_paths.get_input_directory())


def temp_directory() -> Path:
    """Return the host's folder of files that end with it."""
    return Path(folder_paths.get_temp_directory())
