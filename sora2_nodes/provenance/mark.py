"""The metadata mark: the record as one line of JSON inside a file's own metadata, readable without any credentials.

The line begins with a fixed prefix, so it is found by searching the file, whatever container it was moved to. It says
that content credentials were attached: a file that has the mark but no credentials was stripped.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .record import Record

PREFIX = '{"sora2_record":'
_LONGEST = 60_000  # bytes; a JPEG comment holds 65,533
_SCAN_BACK = 1 << 20


def mark_text(record: Record, *, attached: bool = True) -> str:
    """Return the line: ASCII without <, > or &, so that it stands unescaped in XML. attached: credentials follow."""
    values = record.as_json()
    values.pop("workflow", None)  # it has a field of its own where the container has one
    values["content_credentials"] = "attached" if attached else "none"
    text = _line(values)
    for dropped in ("details", "settings", "prompt"):
        if len(text) <= _LONGEST:
            break
        values.pop(dropped, None)
        text = _line(values | {"shortened": True})
    return text


def find_mark(path: Path) -> dict[str, Any] | None:
    """Return the record that the last mark in a file holds, or None."""
    if path.stat().st_size == 0:
        return None
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        at = view.rfind(PREFIX.encode())
        if at < 0:
            return None
        text = view[at : at + _SCAN_BACK].decode("ascii", errors="replace")
    try:
        values, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return {}
    inner = values.get("sora2_record")
    return inner if isinstance(inner, dict) else {}


def graph_fields(workflow: Mapping[str, Any] | None) -> dict[str, str]:
    """Return a ComfyUI graph under the metadata names from which the host loads it: "workflow" or "prompt"."""
    if not workflow:
        return {}
    name = "workflow" if isinstance(workflow.get("nodes"), list) else "prompt"
    return {name: json.dumps(workflow, ensure_ascii=True)}


def _line(values: dict[str, Any]) -> str:
    text = PREFIX + json.dumps(values, ensure_ascii=True, separators=(",", ":")) + "}"
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
