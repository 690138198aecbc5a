"""What the host says about a prompt: how far it is, what it saved, why it failed, why it was refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import folder_paths

from ..errors import Cancelled, ConsentError, Sora2Error

CONSENT_ERRORS = ("ConsentError", "Refused")


def part_done(prompt_id: str) -> float:
    """Return how far the running prompt is, 0 to 1, by the node that counts its steps; 0 where the host can't tell."""
    try:
        from comfy_execution.progress import get_progress_state
    except ImportError:
        return 0.0
    registry = get_progress_state()
    if registry is None or registry.prompt_id != prompt_id:
        return 0.0
    counted = [state["value"] / state["max"] for state in list(registry.nodes.values()) if state["max"] > 1]
    return max(counted, default=0.0)


def saved_files(outputs: dict[str, Any]) -> list[Path]:
    """Return every file that a prompt's output nodes saved."""
    folder = Path(folder_paths.get_output_directory())
    shown = [entry for node in outputs.values() for entries in node.values() for entry in entries]
    named = [entry for entry in shown if isinstance(entry, dict) and "filename" in entry]
    return [folder / entry.get("subfolder", "") / entry["filename"] for entry in named]


def reason(messages: list[Any]) -> Sora2Error | str:
    """Return why a prompt did not end well, from the messages in its history."""
    for kind, told in messages:
        if kind == "execution_interrupted":
            return Cancelled("interrupted in the host")
        if kind == "execution_error":
            said = str(told.get("exception_message", "")).strip()
            consent = str(told.get("exception_type", "")).rpartition(".")[2] in CONSENT_ERRORS
            return ConsentError(said) if consent else said or "the host gave no reason"
    return "the workflow saved no video under the job's name"


def refusal(body: bytes) -> str:
    """Say in words what the host answered to a prompt that it did not take."""
    try:
        told = json.loads(body)
    except ValueError:
        return body[:300].decode("utf-8", "replace")
    found = [str(told.get("error", {}).get("message", ""))] if isinstance(told.get("error"), dict) else []
    for node in (told.get("node_errors") or {}).values():
        found += [f"{error.get('message', '')}: {error.get('details', '')}" for error in node.get("errors", [])]
    return "; ".join(part for part in found if part) or "no reason given"
