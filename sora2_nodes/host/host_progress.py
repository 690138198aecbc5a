"""The host's progress bar and interrupt behind one callback."""

from __future__ import annotations

from collections.abc import Callable

import comfy.model_management
import comfy.utils
import numpy as np
from PIL import Image

PREVIEW_SIZE = 512  # pixels, longer side


def stop_if_asked() -> None:
    """Raise the host's interrupt where somebody asked for it."""
    comfy.model_management.throw_exception_if_processing_interrupted()


def node_progress(node_id: str | None) -> Callable[[int, int, np.ndarray | None], None]:
    """Return a callback that moves the bar of `node_id`, shows previews, and raises the host's interrupt."""
    bar = comfy.utils.ProgressBar(1, node_id=node_id)

    def on_step(step: int, total: int, preview: np.ndarray | None = None) -> None:
        comfy.model_management.throw_exception_if_processing_interrupted()
        shown = None if preview is None else ("JPEG", Image.fromarray(preview), PREVIEW_SIZE)
        bar.update_absolute(step, total, shown)

    return on_step
