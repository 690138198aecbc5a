"""Mochi 1, text to video: 24 frames per second, 6 frames per latent."""

from __future__ import annotations

from typing import Any

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder, check_image
from .family_steps import one_stage, pictures_alone
from .sampler_start import Sampling


class Mochi:
    """Genmo's Mochi 1 preview."""

    facts = CAPABILITIES["mochi"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "mochi_preview"

    def frame_rate(self, model: Any, fps: float) -> float:
        return 24.0

    def prepare(self, order: SampleOrder) -> Prepared:
        check_image(order, self, takes_image=False)
        (latent,) = call(
            "EmptyMochiLatentVideo", width=order.width, height=order.height, length=order.frames, batch_size=1
        )
        return one_stage(order, order.positive, order.negative, latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        return pictures_alone(order, latent)

    def show(self, sampling: Sampling) -> Sampling:
        return sampling  # it takes no picture of somebody
