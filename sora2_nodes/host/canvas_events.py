"""Words from a running node to the pages that show the canvas."""

from __future__ import annotations

from typing import Any

from server import PromptServer


def told_canvas(event: str, words: dict[str, Any]) -> None:
    """Send an event to every page that is open; a process without the host's server has none."""
    server = getattr(PromptServer, "instance", None)
    if server is not None:
        server.send_sync(event, words)
