"""Sora2Loader: the built-in model as MODEL, CLIP, VAE and audio VAE."""

from __future__ import annotations

from typing import Any

from .input_row import given
from .sockets.weight_files import BUILT_IN, available_weights, load_sockets


class Sora2Loader:
    """Loads the built-in model."""

    DESCRIPTION = (
        "Loads the built-in model. Its outputs also work with the host's KSampler, VAEDecode and LoRA loaders."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora", "sora 2", "load sora", "built-in video model")
    FUNCTION = "load"
    RETURN_TYPES = ("MODEL", "CLIP", "VAE", "VAE")
    RETURN_NAMES = ("model", "clip", "vae", "audio_vae")
    OUTPUT_TOOLTIPS = (
        "The built-in transformer, for Sora2Sampler, PhysicsGuidance, LoRA loaders or KSampler.",
        "Reads prompts for the built-in model; connect it to PromptEncode or CLIPTextEncode.",
        "Turns latents into pictures and back.",
        "Turns sound latents into 24 kHz sound and back.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {
            "required": {
                "weights": given(
                    available_weights(),
                    "Which weights to load: built-in is the model that ships with this pack; others are folders in the "
                    "pack's data folder under weights/.",
                    default=BUILT_IN,
                )
            }
        }

    def load(self, weights: str) -> tuple[Any, Any, Any, Any]:
        return load_sockets(weights)
