"""Offers Sora2Video for the host's retired Sora node, where the host can replace nodes of a saved workflow."""

from __future__ import annotations

import functools

from server import PromptServer

NEW, OLD = "Sora2Video", "OpenAIVideoSora2"
OLD_WIDGETS = ["model", "prompt", "size", "duration", "seed"]  # as saved workflows hold their values
KEPT = ("prompt", "size", "duration", "image", "seed")


@functools.cache
def offer_replacement() -> None:
    """Tell the host, once, what takes the place of the retired node; older hosts replace none."""
    manager = getattr(getattr(PromptServer, "instance", None), "node_replace_manager", None)
    if manager is None:
        return
    from comfy_api.latest import io

    manager.register(
        io.NodeReplace(
            new_node_id=NEW,
            old_node_id=OLD,
            old_widget_ids=OLD_WIDGETS,
            input_mapping=[{"new_id": name, "old_id": name} for name in KEPT],
            output_mapping=[{"new_idx": 0, "old_idx": 0}],
        )
    )
