"""The node classes by id. Importing this room imports no node; `classes()` does."""

from __future__ import annotations

import importlib
from typing import Any

NODES: dict[str, tuple[str, str]] = {  # id: (module, name shown)
    "Sora2Loader": ("sora2_loader", "Sora2 Loader"),
    "PromptEncode": ("prompt_encode", "Prompt Encode"),
    "ReferenceLoader": ("reference_loader", "Reference Loader"),
    "PhysicsGuidance": ("physics_guidance", "Physics Guidance"),
    "CameoAdapter": ("cameo_adapter", "Cameo Adapter"),
    "Sora2Sampler": ("sora2_sampler", "Sora2 Sampler"),
    "AudioSync": ("audio_sync", "Audio Sync"),
    "ShotStitch": ("shot_stitch", "Shot Stitch"),
    "CreditMeter": ("credit_meter", "Credit Meter"),
    "Sora2Video": ("sora2_video", "Sora2 Video"),
}


def classes() -> dict[str, type]:
    """Import and return every node class by its id."""
    return {node_id: class_of(node_id) for node_id in NODES}


def class_of(node_id: str) -> Any:
    """Import and return one node class."""
    return getattr(importlib.import_module(f".{NODES[node_id][0]}", __name__), node_id)


def display_names() -> dict[str, str]:
    """Return the name shown for each id."""
    return {node_id: name for node_id, (_, name) in NODES.items()}
