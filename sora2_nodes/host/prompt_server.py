"""The host's server: who hears about the shots of the prompt that it works on, and words to the pages that show the canvas. It runs one prompt at a time, and says which."""

from __future__ import annotations

from typing import Any

from server import PromptServer

LISTENERS: dict[str, Any] = {}  # a ShotListener by prompt id; set before the prompt is queued


def listener_of_running_prompt() -> Any:
    """Return the ShotListener of the prompt that the host works on, or None."""
    server = getattr(PromptServer, "instance", None)
    return LISTENERS.get(getattr(server, "last_prompt_id", None) or "")


def told_canvas(event: str, words: dict[str, Any]) -> None:
    """Send an event to every page that is open; a process without the host's server has none."""
    server = getattr(PromptServer, "instance", None)
    if server is not None:
        server.send_sync(event, words)
