"""Wan 2.1 and 2.2, text and image to video: 16 frames per second (24 for the 5B model), 4 frames per latent; VACE with a picture of who appears or where."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder, check_image, check_last_image
from .family_steps import one_stage, pictures_alone
from .sampler_start import Sampling, as_phantom, as_vace, started
from .vision_encoding import WAN_START, seen

LARGE_LATENT = 48  # channels of Wan 2.2 5B, whose VAE has 16-pixel cells
VISION_CROP = "none"
TEXT_BOUNDARY, IMAGE_BOUNDARY = 0.875, 0.9  # noise level where Wan 2.2 14B changes experts


class Wan:
    """Wan's text-to-video and image-to-video models; Wan 2.2 14B with its low-noise expert as a second model."""

    facts = CAPABILITIES["wan"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return (
            kind.get("image_model") == "wan2.1"
            and kind.get("model_type") in ("t2v", "i2v")
            and kind["in_dim"] <= LARGE_LATENT
        )

    def frame_rate(self, model: Any, fps: float) -> float:
        return 24.0 if _is_large(model) else 16.0

    def prepare(self, order: SampleOrder) -> Prepared:
        check_image(order, self, takes_image(order.model))
        check_last_image(order, self, takes_image(order.model) and not _is_large(order.model))
        positive, negative = order.positive, order.negative
        size = {"width": order.width, "height": order.height, "length": order.frames, "batch_size": 1}
        if _is_large(order.model):
            (latent,) = call("Wan22ImageToVideoLatent", vae=order.vae, start_image=order.image, **size)
        elif order.last_image is not None:
            positive, negative, latent = call(
                "WanFirstLastFrameToVideo", positive=positive, negative=negative, vae=order.vae,
                start_image=order.image, end_image=order.last_image, **_ends_seen(order), **size,
            )  # fmt: skip
        elif takes_image(order.model):
            positive, negative, latent = call(
                "WanImageToVideo",
                positive=positive,
                negative=negative,
                vae=order.vae,
                start_image=order.image,
                **seen(order.clip_vision, order.image, VISION_CROP),
                **size,
            )
        else:
            (latent,) = call("EmptyHunyuanLatentVideo", **size)
        (levels,) = call("BasicScheduler", model=order.model, scheduler="simple", steps=order.steps, denoise=1.0)
        guiders = [
            _guider(order, model, positive, negative)
            for model in (order.model, order.low_noise_model)
            if model is not None
        ]
        return Prepared(stages=_stages(guiders, levels, takes_image(order.model)), latent=latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        (images,) = call("VAEDecode", vae=order.vae, samples=latent)
        return images, None

    def show(self, sampling: Sampling) -> Sampling:
        if sampling.phantom:
            return as_phantom(sampling)
        if sampling.latent.shape[1] == LARGE_LATENT:
            return _large_start(sampling)
        return started(sampling, "WanImageToVideo", VISION_CROP)


def takes_image(model: Any) -> bool:
    """Tell whether a Wan model was made to start from a picture."""
    kind = model.model.model_config.unet_config
    return kind.get("in_dim") == WAN_START or _is_large(model)


def _ends_seen(order: SampleOrder) -> dict[str, Any]:
    """What CLIP vision sees in the first and the last frame, as the host's node takes it."""
    ends = {"clip_vision_start_image": order.image, "clip_vision_end_image": order.last_image}
    outputs = {name: seen(order.clip_vision, image, VISION_CROP) for name, image in ends.items()}
    return {name: output["clip_vision_output"] for name, output in outputs.items() if output}


def _guider(order: SampleOrder, model: Any, positive: Any, negative: Any) -> Any:
    """Guide Phantom by words and pictures in turn, any other model by both at once."""
    if not order.phantom:
        return call("CFGGuider", model=model, positive=positive, negative=negative, cfg=order.cfg)[0]
    (guider,) = call(
        "DualCFGGuider", model=model, cond1=positive, cond2=negative, negative=negative, cfg_conds=order.cfg,
        cfg_cond2_negative=order.cfg, style="regular",
    )  # fmt: skip
    return guider


def _is_large(model: Any) -> bool:
    return model.model.latent_format.latent_channels == LARGE_LATENT


def _large_start(sampling: Sampling) -> Sampling:
    """Start an empty clip of the 5B model from the subjects; one that has a start keeps it."""
    if not sampling.empty:
        return sampling
    (made,) = call("Wan22ImageToVideoLatent", vae=sampling.vae, start_image=sampling.together, **sampling.size)
    mask = made["noise_mask"].to(sampling.latent)
    mask = mask.expand(len(sampling.latent), *mask.shape[1:]) if sampling.mask is None else mask * sampling.mask
    return replace(sampling, latent=made["samples"].to(sampling.latent).expand_as(sampling.latent), mask=mask)


def _stages(guiders: list[Any], levels: Any, from_image: bool) -> tuple[tuple[Any, Any], ...]:
    """Give each expert its noise levels: the first above the boundary, the second from there on."""
    if len(guiders) == 1:
        return ((guiders[0], levels),)
    boundary = IMAGE_BOUNDARY if from_image else TEXT_BOUNDARY
    split = max(1, int((levels >= boundary).sum()) - 1)
    return ((guiders[0], levels[: split + 1]), (guiders[1], levels[split:]))


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
