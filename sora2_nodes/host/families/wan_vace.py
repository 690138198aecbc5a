"""Wan 2.1 VACE: text to video with a picture of who appears, told to the network in a latent in front of the clip."""

from __future__ import annotations

from typing import Any

from ..calls import call
from .order import Prepared, ShotOrder


class WanVace:
    """Wan VACE; the subject's picture becomes one reference latent, which is cut off again before decoding."""

    name = "Wan VACE"
    size_multiple = 16
    frame_step = 4
    steps = 20
    cfg = 5.0

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "wan2.1" and kind.get("model_type") == "vace"

    def frame_rate(self, model: Any, fps: float) -> float:
        return 16.0

    def prepare(self, order: ShotOrder) -> Prepared:
        positive, negative, latent, _ = call(
            "WanVaceToVideo", positive=order.positive, negative=order.negative, vae=order.vae, width=order.width,
            height=order.height, length=order.frames, batch_size=1, strength=order.subject_strength, reference_image=_shown(order),
        )  # fmt: skip
        (levels,) = call("BasicScheduler", model=order.model, scheduler="simple", steps=order.steps, denoise=1.0)
        (guider,) = call("CFGGuider", model=order.model, positive=positive, negative=negative, cfg=order.cfg)
        return Prepared(stages=((guider, levels),), latent=latent)

    def decode(self, order: ShotOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        trimmed = {**latent, "samples": latent["samples"][:, :, _shown(order) is not None :]}
        (images,) = call("VAEDecode", vae=order.vae, samples=trimmed)
        return images, None


def _shown(order: ShotOrder) -> Any:
    """Return the picture of who or where: the subject's, else the first frame's."""
    return order.image if order.subject is None else order.subject
