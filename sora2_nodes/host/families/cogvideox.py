"""CogVideoX 1.0 and 1.5, text and image to video: 8 or 16 frames per second, 4 frames per latent.

Version 1.5 sees two latents at once. An odd one out would be completed with the clip's beginning, and its last frames would
shake, so that clips have an even number of latents: 8n + 5 frames, which suits both versions.
"""

from __future__ import annotations

from typing import Any

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder, check_image
from .family_steps import one_stage, pictures_alone
from .sampler_start import Sampling

WITH_PICTURE = 32  # input channels of an image-to-video model: its latent's, and as many of the first frame


class CogVideoX:
    """CogVideoX 2B and 5B, 1.0 and 1.5."""

    facts = CAPABILITIES["cogvideox"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "cogvideox"

    def frame_rate(self, model: Any, fps: float) -> float:
        return 16.0 if model.model.model_config.unet_config.get("patch_size_t") else 8.0

    def prepare(self, order: SampleOrder) -> Prepared:
        check_image(order, self, order.model.model.model_config.unet_config.get("in_channels") == WITH_PICTURE)
        size = {"width": order.width, "height": order.height}
        (latent,) = call("EmptyHunyuanLatentVideo", **size, length=order.frames, batch_size=1)  # of the same shape
        positive, negative = order.positive, order.negative
        if order.image is not None:
            (start,) = call("ImageScale", image=order.image, upscale_method="bicubic", crop="center", **size)
            positive, negative, _ = call(
                "InstructPixToPixConditioning", positive=positive, negative=negative, vae=order.vae, pixels=start
            )
        return one_stage(order, positive, negative, latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        return pictures_alone(order, latent)

    def show(self, sampling: Sampling) -> Sampling:
        return sampling  # it takes no picture of somebody
