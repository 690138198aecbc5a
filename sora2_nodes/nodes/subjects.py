"""Who appears, as one picture for models that take a subject: faces and things side by side on white."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageOps

from ..story.casting import says_name
from ..story.storyboard import Storyboard
from .cameos import CarriedCameo
from .references import References
from .sockets import image_of

if TYPE_CHECKING:
    import torch

MOST = 2  # side by side; more become too small to tell
FILLED = 0.8  # of the picture's height and of each one's share of its width


def subject_picture(
    references: References | None, carried: Sequence[CarriedCameo], prompt: str, board: Storyboard
) -> torch.Tensor | None:
    """Return an IMAGE (1, H, W, 3) of the board's size with the cameos that a prompt names and the identity pictures.

    Cameos come first; two at most are shown. None where there is nobody.
    """
    shown = [one.features.face for one in carried if says_name(prompt, one.cameo.name)]
    if references is not None:
        shown += [one.pixels for one in sorted(references.of_role("identity"), key=lambda one: -one.weight)]
    return image_of(side_by_side(shown[:MOST], board.width, board.height)) if shown else None


def takes_subject(model: Any) -> bool:
    """Tell whether a MODEL of the host takes a picture of who appears."""
    config = getattr(getattr(model, "model", None), "model_config", None)
    return getattr(config, "unet_config", {}).get("model_type") == "vace"


def side_by_side(pictures: Sequence[np.ndarray], width: int, height: int) -> np.ndarray:
    """Lay (H, W, 3) uint8 pictures in a row on white; returns (height, width, 3) uint8."""
    canvas = Image.new("RGB", (width, height), "white")
    share = width // len(pictures)
    box = max(1, round(share * FILLED)), max(1, round(height * FILLED))
    for number, pixels in enumerate(pictures):
        fitted = ImageOps.contain(Image.fromarray(pixels), box)
        canvas.paste(fitted, (number * share + (share - fitted.width) // 2, (height - fitted.height) // 2))
    return np.array(canvas)
