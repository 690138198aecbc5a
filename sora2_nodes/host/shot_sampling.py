"""One shot on a model of the host, through the host's own sampler and decoders."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import torch

from .calls import call
from .families.family_order import Family, Prepared, SampleOrder, check_last_image, check_size, check_vae
from .families.vision_encoding import check_vision
from .previews import OnStep, Watch


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
