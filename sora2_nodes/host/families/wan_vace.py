"""Wan 2.1 VACE: text to video with a picture of who appears or where."""

from __future__ import annotations

from typing import Any

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder
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
        (levels,) = call("BasicScheduler", model=order.model, scheduler="simple", steps=order.steps, denoise=1.0)
        (guider,) = call("CFGGuider", model=order.model, positive=positive, negative=negative, cfg=order.cfg)
        return Prepared(stages=((guider, levels),), latent=latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        (images,) = call("VAEDecode", vae=order.vae, samples=latent)
        return images, None

    def show(self, sampling: Sampling) -> Sampling:
        return as_vace(sampling)
