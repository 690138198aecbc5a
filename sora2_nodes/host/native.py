"""The built-in model on the host's own sockets. Its CLIP keeps the words, since a shot is read as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import comfy.model_management as management
import comfy.model_patcher
import comfy.patcher_extension as extension
import comfy.sd
import comfy.supported_models_base
import comfy.utils
import latent_preview
import torch
from PIL import Image
from torch import nn

from ..engine.model.checkpoint import Networks, fastest_dtype
from ..engine.pipeline.planning import PlannedShot, RenderSettings
from ..engine.pipeline.rendering import load_pocket
from .native_model import PocketBase, PocketConfig
from .native_vae import NativeAudioVAE, NativeVAE
from .shot_plans import FINISHED, Finished, drawn, packed, unpacked
from .shot_request import SHAPES, TEXT, latent_shapes

try:
    from comfy.nested_tensor import NestedTensor
except ImportError:  # hosts before nested latents: picture and sound travel packed
    NestedTensor = None

KEY = "sora2_pocket"


def load_native(folder: Path | None) -> tuple[Any, Any, Any, Any]:
    """Load weights and return MODEL, CLIP, VAE and audio VAE of the host's kinds."""
    with torch.inference_mode(False):
        pocket = load_pocket(folder)
        model = make_model(pocket)
        pocket = model.model.pocket
        return model, make_clip(pocket), NativeVAE(pocket), NativeAudioVAE(pocket)


def make_model(pocket: Networks) -> comfy.model_patcher.ModelPatcher:
    """Build the network with the host's layers, fill it, and wrap it for the host's memory management."""
    config = PocketConfig({"image_model": "sora2_pocket", "config": pocket.transformer.config})
    load, offload = management.get_torch_device(), management.unet_offload_device()
    on_cpu = management.is_device_cpu(load)
    dtype = fastest_dtype() if on_cpu else torch.bfloat16
    cast = None if on_cpu else management.unet_manual_cast(dtype, load, config.supported_inference_dtypes)
    config.set_inference_dtype(dtype, cast)
    model = PocketBase(config, device=offload)
    model.diffusion_model.transformer.load_state_dict(pocket.transformer.state_dict())
    model.pocket = replace(pocket, transformer=model.diffusion_model.transformer)
    patcher = comfy.model_patcher.ModelPatcher(model, load_device=load, offload_device=offload)
    patcher.add_wrapper_with_key(extension.WrappersMP.OUTER_SAMPLE, KEY, _outer_sample)
    return patcher


@contextmanager
def ready(model: Any) -> Iterator[Networks]:
    """Yield the networks with the model's patches in place, loaded by the host's memory management."""
    management.load_models_gpu([model])
    yield model.model.pocket


def empty_latent(seconds: float, width: int, height: int) -> dict[str, Any]:
    """Return an empty LATENT of picture and sound: nested where the host has it, else packed."""
    device = management.intermediate_device()
    parts = [torch.zeros(shape, device=device) for shape in latent_shapes(seconds, width, height)]
    return {"samples": packed(parts) if NestedTensor is None else NestedTensor(parts)}


def finished_latent(parts: list[torch.Tensor], planned: PlannedShot, settings: RenderSettings) -> dict[str, Any]:
    """Return the LATENT of a shot that the engine sampled; the VAE finds its plan."""
    shapes = tuple(tuple(part.shape) for part in parts)
    whole = packed(parts)
    FINISHED.remember([whole, *parts], Finished(shapes, partial(drawn, planned, settings.grid, settings.aspect)))
    return {"samples": whole if NestedTensor is None else NestedTensor(parts)}


def _outer_sample(
    executor: Any, noise: Any, latent: Any, sampler: Any, sigmas: Any, mask: Any, callback: Any, *rest: Any, **kw: Any
) -> Any:
    """Show a picture of every step where previews are on, and remember the plan of the finished latent."""
    model = executor.class_obj.model_patcher.model
    shapes = kw.get("latent_shapes") or _packed_shapes(executor.class_obj, latent)
    show = latent_preview.args.preview_method != latent_preview.LatentPreviewMethod.NoPreviews
    bar = comfy.utils.ProgressBar(len(sigmas) - 1)

    def stepped(step: int, denoised: torch.Tensor, x: torch.Tensor, total: int) -> None:
        if callback is not None:
            callback(step, denoised, x, total)
        if show:
            picture = unpacked(denoised, shapes)[0] if denoised.ndim == 3 else denoised
            bar.update_absolute(step + 1, total, ("JPEG", coarse_picture(model.pocket, picture), 512))

    made = executor(noise, latent, sampler, sigmas, mask, stepped, *rest, **kw)
    parts = unpacked(made, shapes) if made.ndim == 3 else [made]
    plan = model.diffusion_model.last_plan
    found = Finished(tuple(tuple(shape) for shape in shapes), None if plan is None else lambda: plan)
    FINISHED.remember([made, *parts], found)
    return made


def coarse_picture(pocket: Networks, latent: torch.Tensor) -> Image.Image:
    """Show the middle of a latent (B, C, F, h, w) at half size."""
    middle = latent[:1, :, latent.shape[2] // 2 :][:, :, :1].float().cpu()
    picture = pocket.encoder.coarse(middle)[0, 1].permute(1, 2, 0)
    return Image.fromarray((picture.clamp(0, 1) * 255).byte().numpy())


def _packed_shapes(guider: Any, latent: torch.Tensor) -> list[Any]:
    for cond in guider.conds.get("positive", []):
        if SHAPES in cond:
            return cond[SHAPES]
    return [latent.shape]


class Words:
    """A tokenizer whose only token is the text."""

    def __init__(self, embedding_directory: Any = None, tokenizer_data: Any = None) -> None:
        self.options = tokenizer_data

    def tokenize_with_weights(self, text: str, return_word_ids: bool = False, **_: Any) -> dict[str, Any]:
        """Return the text as one token of weight 1."""
        return {"sora2": [[(text, 1.0)]]}

    def untokenize(self, pairs: Any) -> Any:
        """Return the tokens as they are."""
        return pairs

    def state_dict(self) -> dict[str, Any]:
        """Return nothing: there is no vocabulary."""
        return {}


class Keeper(nn.Module):
    """A text encoder that hands the text on beside an empty vector."""

    def __init__(self, device: Any = "cpu", dtype: Any = None, model_options: Any = None) -> None:
        super().__init__()
        self.dtypes = {torch.float32}
        self.empty = nn.Parameter(torch.zeros(1, 1, 8, device=device), requires_grad=False)
        self.pocket: Networks | None = None

    def set_clip_options(self, options: dict[str, Any]) -> None:
        """Take the host's options; none applies."""

    def reset_clip_options(self) -> None:
        """Forget the host's options."""

    def encode_token_weights(self, tokens: dict[str, Any]) -> tuple[Any, Any, dict[str, Any]]:
        """Return (tensor, pooled, options): the options carry the text."""
        text = " ".join(word for row in tokens["sora2"] for word, _ in row)
        return self.empty.detach().cpu(), None, {TEXT: text}

    def load_sd(self, state: dict[str, Any]) -> Any:
        """Load nothing of a state."""
        return self.load_state_dict(state, strict=False)


def make_clip(pocket: Networks) -> comfy.sd.CLIP:
    """Return the CLIP of the built-in model."""
    clip = comfy.sd.CLIP(comfy.supported_models_base.ClipTarget(Words, Keeper), parameters=8)
    clip.cond_stage_model.pocket = pocket
    return clip
