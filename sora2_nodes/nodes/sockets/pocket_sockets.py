"""The built-in model on MODEL, CLIP and VAE sockets where no host is installed, and what both kinds share.

A MODEL carries this pack's options (physics, cameo) in `model_options["sora2"]`, in the host and outside it, so that a
node patches either kind the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...engine.pipeline.rendering import Pocket

OPTIONS = "sora2"


class PocketModel:
    """The built-in model as a MODEL, with the two names of a host MODEL that our nodes use."""

    def __init__(self, pocket: Pocket, model_options: dict[str, Any] | None = None) -> None:
        self.pocket = pocket
        self.model_options = model_options or {}

    def clone(self) -> PocketModel:
        """Return a copy that shares the networks and can be given options of its own."""
        return PocketModel(self.pocket, dict(self.model_options))


@dataclass(frozen=True)
class PocketClip:
    """The built-in model's CLIP: it keeps the words, since a shot is read as a whole."""

    pocket: Pocket

    def tokenize(self, text: str) -> dict[str, str]:
        """Return the text as the only token."""
        return {"sora2": text}

    def encode_from_tokens_scheduled(self, tokens: dict[str, str]) -> list[list[Any]]:
        """Return CONDITIONING that carries the text."""
        return [[None, {"sora2_text": tokens["sora2"]}]]


@dataclass(frozen=True)
class PocketVAE:
    """The built-in model's picture or sound autoencoder as a VAE."""

    pocket: Pocket
    kind: str  # video | audio


def pocket_of(model: Any) -> Pocket | None:
    """Return the built-in networks behind a MODEL, CLIP or VAE socket, or None for another model's."""
    parts = (model, *(getattr(model, name, None) for name in ("model", "cond_stage_model", "first_stage_model")))
    return next((part.pocket for part in parts if getattr(part, "pocket", None) is not None), None)


def option_of(model: Any, name: str) -> Any:
    """Return the option that a node set on a MODEL, or None."""
    return model.model_options.get(OPTIONS, {}).get(name)


def with_option(model: Any, name: str, value: Any) -> Any:
    """Return a clone of a MODEL that carries one more option."""
    patched = model.clone()
    options = {**patched.model_options.get(OPTIONS, {}), name: value}
    patched.model_options[OPTIONS] = options
    # The host hands networks only their transformer_options.
    patched.model_options["transformer_options"] = {
        **patched.model_options.get("transformer_options", {}),
        OPTIONS: options,
    }
    return patched
