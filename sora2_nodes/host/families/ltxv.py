"""LTX-Video (LTXV): picture only, 32-pixel cells, 8 frames per latent, any frame rate."""

from __future__ import annotations

from typing import Any

import torch

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder
from .sampler_start import Sampling, as_guide

FRAMES_PER_LATENT = 8


class Ltxv:
    """LTX-Video 0.9 and later without sound."""

    facts = CAPABILITIES["ltxv"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "ltxv"

    def frame_rate(self, model: Any, fps: float) -> float:
        return fps

    def prepare(self, order: SampleOrder) -> Prepared:
        size = {"width": order.width, "height": order.height, "length": order.frames, "batch_size": 1}
        positive, negative = call(
            "LTXVConditioning", positive=masked(order.positive), negative=masked(order.negative), frame_rate=order.fps
        )
        if order.image is None:
            (latent,) = call("EmptyLTXVLatentVideo", **size)
        else:
            positive, negative, latent = call(
                "LTXVImgToVideo", positive=positive, negative=negative, vae=order.vae, image=order.image, strength=1.0,
                **size,
            )  # fmt: skip
        levels = sigmas(order.steps, latent)
        positive, negative, latent = ending_with(order, positive, negative, latent)
        (guider,) = call("CFGGuider", model=order.model, positive=positive, negative=negative, cfg=order.cfg)
        return Prepared(stages=((guider, levels),), latent=latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        (images,) = call("VAEDecode", vae=order.vae, samples=without_guides(order, latent))
        return images, None

    def show(self, sampling: Sampling) -> Sampling:
        return as_guide(sampling)


def ending_with(order: SampleOrder, positive: Any, negative: Any, latent: Any) -> tuple[Any, Any, Any]:
    """Put the last frame behind the clip as a guide that belongs to its end; without one all comes back unchanged."""
    if order.last_image is None:
        return positive, negative, latent
    return call(
        "LTXVAddGuide", positive=positive, negative=negative, vae=order.vae, latent=latent, image=order.last_image,
        frame_idx=-1, strength=1.0,
    )  # fmt: skip


def without_guides(order: SampleOrder, latent: dict[str, Any]) -> dict[str, Any]:
    """Return the clip's own latents, without guides behind them."""
    return {**latent, "samples": latent["samples"][:, :, : (order.frames - 1) // FRAMES_PER_LATENT + 1]}


def sigmas(steps: int, latent: dict[str, Any] | None) -> Any:
    """Return LTX's own noise levels for a latent's size."""
    (levels,) = call(
        "LTXVScheduler", steps=steps, max_shift=2.05, base_shift=0.95, stretch=True, terminal=0.1, latent=latent
    )
    return levels


def masked(conditioning: Any) -> Any:
    """Give conditioning without an attention mask one that masks nothing, which LTXV can't do without."""
    return [
        [
            tensor,
            options
            if "attention_mask" in options
            else {**options, "attention_mask": torch.ones(tensor.shape[:2], dtype=torch.long)},
        ]
        for tensor, options in conditioning
    ]
