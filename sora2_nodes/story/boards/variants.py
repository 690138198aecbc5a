"""Variants of a storyboard that share its shots, actions and seeds: another look, another shape."""

from __future__ import annotations

from dataclasses import replace

from ..storyboard import Storyboard
from .storyboard_rules import check_storyboard


def restyle(
    board: Storyboard, *, tone: str | None = None, lighting: str | None = None, pace: str | None = None
) -> Storyboard:
    """Give every shot another tone, lighting or pace; None keeps what it has.

    Pace changes how fast cameras and actions move inside a shot, never how long the shot lasts, so that the cuts of all
    variants fall at the same times. Footage passes through untouched.
    """
    asked = {"tone": tone, "lighting": lighting, "pace": pace}
    changes = {field: value for field, value in asked.items() if value is not None}
    shots = tuple(shot if shot.footage else replace(shot, **changes) for shot in board.shots)  # type: ignore[arg-type]
    return check_storyboard(replace(board, shots=shots))


def reformat(board: Storyboard, width: int, height: int) -> Storyboard:
    """Give the film another size in pixels; shots are composed anew for its aspect, not cropped.

    Raises PromptError for a size out of range.
    """
    return check_storyboard(replace(board, width=width, height=height))
