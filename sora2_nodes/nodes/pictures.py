"""What Sora2Sampler takes from a REFERENCES socket."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageOps

from .references import Reference, References
from .sockets import image_of

if TYPE_CHECKING:
    import torch

TELLING = ("first_frame", "environment", "texture", "identity")  # for the built-in model, the most telling role first


def guide_picture(references: References | None) -> np.ndarray | None:
    """Return the picture (H, W, 3) uint8 whose place and palette the built-in model takes, or None.

    References of one role are blended by weight, at the size of the first.
    """
    for role in TELLING:
        found = references.of_role(role) if references is not None else ()
        if found:
            return _blended(found)
    return None


def first_frame(references: References | None) -> torch.Tensor | None:
    """Return the IMAGE (1, H, W, 3) that a clip starts from, or None."""
    for role in ("first_frame", "environment"):
        found = references.of_role(role) if references is not None else ()
        if found:
            return image_of(found[0].pixels)
    return None


def _blended(found: Sequence[Reference]) -> np.ndarray:
    height, width = found[0].pixels.shape[:2]
    total = sum(one.weight for one in found)
    mixed = np.zeros((height, width, 3), np.float32)
    for one in found:
        picture = ImageOps.fit(Image.fromarray(one.pixels), (width, height))
        mixed += np.asarray(picture, np.float32) * (one.weight / total)
    return np.rint(mixed).astype(np.uint8)
