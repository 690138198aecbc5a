"""Wan 2.1 VACE: text to video with a picture of who appears or where."""

from __future__ import annotations

from typing import Any

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder
from .one_stage import one_stage, pictures_alone
from .sampler_start import Sampling, as_vace


class WanVace:
    """Wan VACE; the picture of who or where becomes a reference latent in front of the clip while it is sampled."""

    facts = CAPABILITIES["wan-vace"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "wan2.1" and kind.get("model_type") == "vace"

    def frame_rate(self, model: Any, fps: float) -> float:
        return 16.0

    def prepare(self, order: SampleOrder) -> Prepared:
        positive, negative, latent, _ = call(
            "WanVaceToVideo", positive=order.positive, negative=order.negative, vae=order.vae, width=order.width,
            height=order.height, length=order.frames, batch_size=1, strength=order.strength,
        )  # fmt: skip
        return one_stage(order, positive, negative, latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        return pictures_alone(order, latent)

    def show(self, sampling: Sampling) -> Sampling:
        return as_vace(sampling)
