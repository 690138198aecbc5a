"""Storyboards as the API takes them: a script, or storyboard JSON as text or object. The story room reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from . import fields

MAX_BOARD = 200_000  # characters


def board_text(values: Mapping[str, Any]) -> str | None:
    """Return the storyboard of a request as text, or None."""
    board = values.get("storyboard")
    plain = json.dumps(board) if isinstance(board, dict) else board
    return fields.text({"storyboard": plain}, "storyboard", most=MAX_BOARD)


def shot_durations(board: str) -> tuple[float, ...]:
    """Return the seconds of each shot of a storyboard. Raises PromptError for one that can't be read."""
    from ..story import read_storyboard

    return tuple(shot.duration_s for shot in read_storyboard(board).shots)
