"""Who appears, for every sampler of the host: put in before it samples, by the family's own way, and cut off after.

CameoAdapter wraps the MODEL, so that plain KSampler shows its cameos. Sora2Sampler puts a wrapping of its own in that one's
place for each shot, for whom its prompt names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

import comfy.patcher_extension
import comfy.sampler_helpers
import torch
from torch import Tensor

from .families import family_of
from .families.family_order import Family, check_vae
from .families.sampler_start import Sampling
from .shot_plans import packed, unpacked

KEY = "sora2_cameos"
OUTER = comfy.patcher_extension.WrappersMP.OUTER_SAMPLE


class Pictures(Protocol):
    """IMAGE (N, H, W, 3) of who appears, one each; IMAGE (1, H, W, 3) of all side by side; a strength 0..1."""

    @property
    def each(self) -> Any: ...
    @property
    def together(self) -> Any: ...
    @property
    def strength(self) -> float: ...


@dataclass(frozen=True, kw_only=True)
class Appearing:
    """Wraps the host's samplers. pictures: drawn for a width and height in pixels. ask: raises where consent ended."""

    family: Family
    vae: Any
    pictures: Callable[[int, int], Pictures]
    ask: Callable[[], Any]
    phantom: bool
    clip_vision: Any = None

    def __call__(
        self, executor: Any, noise: Tensor, latent: Tensor, sampler: Any, sigmas: Any, mask: Tensor | None,
        callback: Any, disable_pbar: bool, seed: int | None, **kw: Any,
    ) -> Tensor:  # fmt: skip
        self.ask()
        guider, shapes = executor.class_obj, kw.get("latent_shapes") or [latent.shape]
        noises, latents, masks = _parts(noise, shapes), _parts(latent, shapes), _masks(mask, latent, shapes)
        shown = self._shown(guider.conds, noises[0], latents[0], None if masks is None else masks[0], seed or 0)
        guider.conds = dict(shown.conds)
        latents = [shown.latent, *latents[1:]]
        longer = [part.shape for part in latents]
        kw |= {"latent_shapes": longer} if "latent_shapes" in kw else {}

        def cut(made: Tensor) -> Tensor:
            picture, *sound = _parts(made, longer)
            return _whole([picture[:, :, shown.front : picture.shape[2] - shown.behind], *sound])

        def stepped(step: int, denoised: Tensor, x: Tensor, total: int) -> None:
            if callback is not None:
                callback(step, cut(denoised), cut(x), total)

        made = executor(
            _whole([shown.noise, *noises[1:]]), _whole(latents), sampler, sigmas,
            _whole_mask(shown.mask, masks, latents), stepped, disable_pbar, seed, **kw,
        )  # fmt: skip
        return cut(made)

    def _shown(self, conds: Any, noise: Tensor, latent: Tensor, mask: Tensor | None, seed: int) -> Sampling:
        sampling = Sampling(
            conds=conds, noise=noise, latent=latent, mask=None if mask is None else mask[:, :1], vae=self.vae, each=None,
            together=None, strength=0.0, seed=seed, phantom=self.phantom, clip_vision=self.clip_vision,
        )  # fmt: skip
        pictures = self.pictures(sampling.size["width"], sampling.size["height"])
        return self.family.show(
            replace(sampling, each=pictures.each, together=pictures.together, strength=pictures.strength)
        )


def shown_by_samplers(
    model: Any,
    vae: Any,
    pictures: Callable[[int, int], Pictures],
    *,
    phantom: bool,
    ask: Callable[[], Any] = lambda: None,
    clip_vision: Any = None,
) -> Any:
    """Return a clone of MODEL on which every sampler of the host shows these pictures.

    Raises HostError for a VAE of another model.
    """
    family = family_of(model)
    check_vae(vae, model, family)
    wrapped = unshown(model).clone()
    appearing = Appearing(family=family, vae=vae, pictures=pictures, ask=ask, phantom=phantom, clip_vision=clip_vision)
    wrapped.add_wrapper_with_key(OUTER, KEY, appearing)
    return wrapped


def unshown(model: Any) -> Any:
    """Return a MODEL whose samplers show nobody: itself, or a clone without the wrapping. None stays None."""
    if model is None or not model.get_wrappers(OUTER, KEY):
        return model
    plain = model.clone()
    plain.remove_wrappers_with_key(OUTER, KEY)
    return plain


def vae_of(model: Any) -> Any:
    """Return the VAE with which a MODEL's samplers show somebody, or None."""
    return next((wrapper.vae for wrapper in model.get_wrappers(OUTER, KEY)), None)


def _parts(whole: Tensor, shapes: Any) -> list[Tensor]:
    """Split picture and sound, which the host packs as (B, 1, N); a picture alone is not packed."""
    return [whole] if len(shapes) == 1 else unpacked(whole, shapes)


def _whole(parts: list[Tensor]) -> Tensor:
    return parts[0] if len(parts) == 1 else packed(parts)


def _masks(mask: Tensor | None, latent: Tensor, shapes: Any) -> list[Tensor] | None:
    """Split a mask as its latent, at the latent's size."""
    if mask is None:
        return None
    if mask.shape != latent.shape:
        mask = comfy.sampler_helpers.prepare_mask(mask, latent.shape, latent.device)
    return _parts(mask, shapes)


def _whole_mask(picture: Tensor | None, masks: list[Tensor] | None, latents: list[Tensor]) -> Tensor | None:
    """Join the picture's mask (B, 1, F, h, w) and the sound's at the size of their latents; sound without one is drawn."""
    if picture is None:
        return None
    sound = [torch.ones_like(part) for part in latents[1:]] if masks is None else [m.to(latents[0]) for m in masks[1:]]
    whole = comfy.sampler_helpers.prepare_mask(picture, latents[0].shape, latents[0].device)
    return _whole([whole.to(latents[0]), *sound])
