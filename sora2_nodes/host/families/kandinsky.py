"""Kandinsky 5, text and image to video: 24 frames per second, 4 frames per latent, HunyuanVideo's VAE."""

from __future__ import annotations

from typing import Any

from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder
from .family_steps import one_stage, pictures_alone
from .sampler_start import Sampling

PICTURE_DIM = 2560  # width of the picture model, whose network is otherwise of the same kind


class Kandinsky:
    """Kandinsky 5's video models."""

    facts = CAPABILITIES["kandinsky"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "kandinsky5" and kind.get("model_dim") != PICTURE_DIM

    def frame_rate(self, model: Any, fps: float) -> float:
        return 24.0

    def prepare(self, order: SampleOrder) -> Prepared:
        positive, negative, latent, _ = _conditioned(order)
        return one_stage(order, positive, negative, latent, scheduler="beta")

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        if order.image is not None:  # the clip starts with the picture itself, not with what was drawn in its place
            start, samples = _conditioned(order)[3]["samples"], latent["samples"].clone()
            samples[:, :, : start.shape[2]] = start.to(samples)
            latent = {**latent, "samples": samples}
        return pictures_alone(order, latent)

    def show(self, sampling: Sampling) -> Sampling:
        return sampling  # it takes no picture of somebody


def _conditioned(order: SampleOrder) -> tuple[Any, ...]:
    """Return the positive and the negative conditioning, the empty latent, and that of the first frame."""
    return call(
        "Kandinsky5ImageToVideo", positive=order.positive, negative=order.negative, vae=order.vae,
        start_image=order.image, width=order.width, height=order.height, length=order.frames, batch_size=1,
    )  # fmt: skip
