"""Who hears about the shots of which prompt. The host runs one prompt at a time, and says which."""

from __future__ import annotations

from typing import Any

from server import PromptServer

LISTENERS: dict[str, Any] = {}  # a ShotListener by prompt id; set before the prompt is queued


def listener_of_running_prompt() -> Any:
    """Return the ShotListener of the prompt that the host works on, or None."""
    server = getattr(PromptServer, "instance", None)
    return LISTENERS.get(getattr(server, "last_prompt_id", None) or "")
