"""How a node writes down one input."""

from __future__ import annotations

from typing import Any

Input = tuple[Any, dict[str, Any]]


def given(kind: Any, tooltip: str, **options: Any) -> Input:
    """Return an input of a type (or of a list of choices) with its tooltip and options."""
    return kind, {**options, "tooltip": tooltip}
