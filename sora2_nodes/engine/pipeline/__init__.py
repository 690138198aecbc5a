"""Where story, world, model, sampling and media meet: a shot is planned, drawn and becomes a clip.

planning    Shot → PlannedShot; no torch
plan_drafts PlannedShot → a draft by the world's own shading and sound
sequence    PlannedShot → latents of picture and sound, window by window
painting    latents and plan → frames, a few at a time
rendering   the whole way, with record and measured offsets
"""

from __future__ import annotations

import importlib

_HOMES = {
    "RenderSettings": "planning", "PlannedShot": "planning", "ShotEnd": "planning", "PRESETS": "planning",
    "plan_shot": "planning", "draft_clip": "plan_drafts",
    "Pocket": "rendering", "load_pocket": "rendering", "render_shot": "rendering",
}  # fmt: skip
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    """Find a public name in its module when it is first used, so that planning never loads torch."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
