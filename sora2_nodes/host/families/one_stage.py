"""What most families do alike: one guider at one schedule, and a VAE that decodes pictures alone."""

from __future__ import annotations

from typing import Any

from ..calls import call
from .family_order import Prepared, SampleOrder


def one_stage(order: SampleOrder, positive: Any, negative: Any, latent: Any, *, scheduler: str = "simple") -> Prepared:
    """Prepare a sampling by classifier-free guidance, from one noise schedule of the host."""
    (levels,) = call("BasicScheduler", model=order.model, scheduler=scheduler, steps=order.steps, denoise=1.0)
    (guider,) = call("CFGGuider", model=order.model, positive=positive, negative=negative, cfg=order.cfg)
    return Prepared(stages=((guider, levels),), latent=latent)


def pictures_alone(order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, None]:
    """Decode a clip that has no sound: IMAGE (F, H, W, 3)."""
    (images,) = call("VAEDecode", vae=order.vae, samples=latent)
    return images, None
