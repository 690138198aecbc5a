"""What Sora2Sampler takes from a REFERENCES socket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import torch

FIRST_FRAME_ROLES = ("first frame", "first_frame", "environment")


def first_picture(references: Any) -> np.ndarray | None:
    """Return the picture (H, W, 3) uint8 that a shot starts from, or None."""
    return None


def first_frame(references: Any) -> torch.Tensor | None:
    """Return the IMAGE (1, H, W, 3) that a shot starts from, or None."""
    from .sockets import image_of

    picture = first_picture(references)
    return None if picture is None else image_of(picture)
