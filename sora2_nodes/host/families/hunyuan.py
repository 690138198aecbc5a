"""HunyuanVideo 1.0 (text and image) and 1.5: 24 frames per second, 4 frames per latent, guidance as an input."""

from __future__ import annotations

from typing import Any

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder, check_image
from .family_steps import one_stage, pictures_alone
from .sampler_start import Sampling, blank, started, told, with_start
from .vision_encoding import seen

NEW_LATENT = 32  # channels of HunyuanVideo 1.5, whose VAE has 16-pixel cells
VISION_CROP = "center"


class Hunyuan:
    """HunyuanVideo; cfg is its embedded guidance where the model has one."""

    facts = CAPABILITIES["hunyuan"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "hunyuan_video"

    def frame_rate(self, model: Any, fps: float) -> float:
        return 24.0

    def prepare(self, order: SampleOrder) -> Prepared:
        check_image(order, self, takes_image(order.model))
        positive, negative, latent = _conditioned(order)
        if not order.model.model.model_config.unet_config.get("guidance_embed"):
            return one_stage(order, positive, negative, latent)
        (positive,) = call("FluxGuidance", conditioning=positive, guidance=order.cfg)
        (guider,) = call("BasicGuider", model=order.model, conditioning=positive)
        (levels,) = call("BasicScheduler", model=order.model, scheduler="simple", steps=order.steps, denoise=1.0)
        return Prepared(stages=((guider, levels),), latent=latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        return pictures_alone(order, latent)

    def show(self, sampling: Sampling) -> Sampling:
        if sampling.latent.shape[1] == NEW_LATENT:
            return started(sampling, "HunyuanVideo15ImageToVideo", VISION_CROP)
        positive, _ = call(
            "HunyuanImageToVideo", positive=blank(), vae=sampling.vae, start_image=sampling.together,
            guidance_type="v1 (concat)", **sampling.size,
        )  # fmt: skip
        return with_start(sampling, told(positive), {})


def takes_image(model: Any) -> bool:
    """Tell whether a HunyuanVideo model can start from a picture: it has input channels beside its latent's."""
    kind = model.model.model_config.unet_config
    return kind.get("in_channels", 0) > model.model.latent_format.latent_channels


def _conditioned(order: SampleOrder) -> tuple[Any, Any, dict[str, Any]]:
    size = {"width": order.width, "height": order.height, "length": order.frames, "batch_size": 1}
    positive, negative = order.positive, order.negative
    if order.model.model.latent_format.latent_channels == NEW_LATENT:
        return call(
            "HunyuanVideo15ImageToVideo", positive=positive, negative=negative, vae=order.vae, start_image=order.image,
            **seen(order.clip_vision, order.image, VISION_CROP), **size,
        )  # fmt: skip
    if order.image is None:
        return positive, negative, call("EmptyHunyuanLatentVideo", **size)[0]
    (positive, latent) = call(
        "HunyuanImageToVideo", positive=positive, vae=order.vae, start_image=order.image,
        guidance_type="v1 (concat)", **size,
    )  # fmt: skip
    return positive, negative, latent
