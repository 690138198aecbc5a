"""Sora2Loader: the built-in model as MODEL, CLIP, VAE and audio VAE, on the sockets of the place it runs in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .. import host
from ..errors import InputError, WeightsError
from ..home import data_folder
from .input_row import given
from .sockets.pocket_sockets import PocketClip, PocketModel, PocketVAE

BUILT_IN = "built-in"
MANIFEST = "manifest.json"


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


def available_weights() -> list[str]:
    """List the weights that can be loaded: the built-in ones, then folders of the data folder that hold a manifest."""
    folder = data_folder() / "weights"
    own = sorted(path.parent.name for path in folder.glob(f"*/{MANIFEST}")) if folder.is_dir() else []
    return [BUILT_IN, *(name for name in own if name != BUILT_IN)]


def weights_folder(name: str) -> Path | None:
    """Return the folder of weights by name; None means the built-in ones.

    Raises InputError for a name that leaves the data folder, WeightsError where there is no such folder.
    """
    if name == BUILT_IN:
        return None
    root = data_folder() / "weights"
    folder = (root / name).resolve()
    if folder.parent != root.resolve():
        raise InputError(f"weights: {name!r} points outside {root}; choose one of {', '.join(available_weights())}")
    if not (folder / MANIFEST).is_file():
        raise WeightsError(f"weights: {folder} has no {MANIFEST}; choose one of {', '.join(available_weights())}")
    return folder


def load_sockets(name: str) -> tuple[Any, Any, Any, Any]:
    """Load weights and return MODEL, CLIP, VAE and audio VAE for the place this runs in."""
    from ..engine.pipeline.rendering import load_pocket

    folder = weights_folder(name)
    if host.present():
        from ..host.native import load_native

        return load_native(folder)
    pocket = load_pocket(folder)
    return PocketModel(pocket), PocketClip(pocket), PocketVAE(pocket, "video"), PocketVAE(pocket, "audio")
