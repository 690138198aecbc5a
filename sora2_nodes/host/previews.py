"""Our progress callback inside the host's sampler: every step's bar, preview frame and interrupt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import comfy.latent_formats
import comfy.patcher_extension
import numpy as np
import torch
from PIL import Image

PREVIEW_SIDE = 256  # pixels, longer side
OnStep = Callable[[int, int, "np.ndarray | None"], None]


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
