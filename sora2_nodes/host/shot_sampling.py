"""One shot on a model of the host, through the host's own sampler and decoders, with our progress callback inside it: every step's bar, preview frame and interrupt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import comfy.latent_formats
import comfy.patcher_extension
import numpy as np
import torch
from PIL import Image

from .calls import call
from .families.family_order import Family, Prepared, SampleOrder, check_last_image, check_size, check_vae
from .families.vision_encoding import check_vision

PREVIEW_SIDE = 256  # pixels, longer side
OnStep = Callable[[int, int, "np.ndarray | None"], None]


def sample_shot(
    order: SampleOrder, family: Family, *, seed: int, solver: str, on_step: OnStep
) -> tuple[dict[str, Any], torch.Tensor, dict[str, Any] | None]:
    """Sample and decode one shot; return its LATENT, IMAGE (F, H, W, 3) in 0..1 and AUDIO or None.

    Raises InputError for a size the family can't draw, HostError for a VAE, a picture or a CLIP vision model it can't take.
    """
    check_size(family, order.width, order.height)
    check_vae(order.vae, order.model, family)
    check_last_image(order, family, bool(family.facts.last_frame))
    check_vision(order.clip_vision, order.model, family.facts.name)
    latent = sample_latent(order, family, Watch(on_step), seed=seed, solver=solver)
    images, sound = family.decode(order, latent)
    return latent, images.reshape(-1, *images.shape[-3:]), sound


def sample_latent(order: SampleOrder, family: Family, watch: Watch, *, seed: int, solver: str) -> dict[str, Any]:
    """Sample one shot's LATENT and report every step to `watch`."""
    watched = replace(order, model=watch.watched(order.model), low_noise_model=watch.watched(order.low_noise_model))
    prepared = family.prepare(watched)
    watch.total = sum(len(levels) - 1 for _, levels in prepared.stages)
    return _sample(prepared, seed, family.facts.solver if solver == "default" else solver)


def _sample(prepared: Prepared, seed: int, solver: str) -> dict[str, Any]:
    """Run the stages one after another; only the first adds noise."""
    latent = prepared.latent
    (sampler,) = call("KSamplerSelect", sampler_name=solver)
    for number, (guider, levels) in enumerate(prepared.stages):
        (noise,) = call("RandomNoise", noise_seed=seed) if number == 0 else call("DisableNoise")
        latent, _ = call(
            "SamplerCustomAdvanced", noise=noise, guider=guider, sampler=sampler, sigmas=levels, latent_image=latent
        )
    return latent


class Watch:
    """Counts the steps of one shot over every model that samples it, and reports each."""

    def __init__(self, on_step: OnStep) -> None:
        self.on_step, self.done, self.total = on_step, 0, 1

    def watched(self, model: Any) -> Any:
        """Return a clone of MODEL whose sampling reports its steps here; None stays None."""
        if model is None:
            return None
        clone = model.clone()

        def outer(
            executor: Any,
            noise: Any,
            latent: Any,
            sampler: Any,
            sigmas: Any,
            mask: Any,
            callback: Any,
            *rest: Any,
            **kw: Any,
        ) -> Any:
            shape = (kw.get("latent_shapes") or [latent.shape])[0]

            def stepped(step: int, denoised: torch.Tensor, x: torch.Tensor, count: int) -> None:
                self.done += 1
                self.on_step(self.done, self.total, preview_frame(clone.model.latent_format, denoised, shape))

            return executor(noise, latent, sampler, sigmas, mask, stepped, *rest, **kw)

        clone.add_wrapper_with_key(comfy.patcher_extension.WrappersMP.OUTER_SAMPLE, "sora2_progress", outer)
        return clone


def preview_frame(latent_format: Any, denoised: torch.Tensor, shape: Any) -> np.ndarray | None:
    """Show the middle frame of a latent as (H, W, 3) uint8, or None for a format without colours.

    denoised: (B, C, F, h, w), or picture and sound packed as (B, 1, N); shape: the picture part's.
    """
    factors = latent_format.latent_rgb_factors
    if factors is None and shape[1] == comfy.latent_formats.LTXV.latent_channels:
        latent_format = comfy.latent_formats.LTXV()
        factors = latent_format.latent_rgb_factors
    if factors is None or len(factors) != shape[1]:
        return None
    count = int(np.prod(shape[1:]))
    latent = denoised.reshape(denoised.shape[0], -1)[0, :count].reshape(*shape[1:])
    colours = latent[:, shape[2] // 2].movedim(0, -1).float() @ torch.tensor(factors, device=latent.device)
    if latent_format.latent_rgb_factors_bias is not None:
        colours = colours + torch.tensor(latent_format.latent_rgb_factors_bias, device=latent.device)
    pixels = ((colours + 1.0) * 127.5).clamp(0, 255).byte().cpu().numpy()
    scale = PREVIEW_SIDE / max(pixels.shape[:2])
    size = (round(pixels.shape[1] * scale), round(pixels.shape[0] * scale))
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR))
