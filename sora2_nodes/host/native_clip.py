"""The built-in model's CLIP in the host: it keeps the words, since a shot is read as a whole."""

from __future__ import annotations

from typing import Any

import comfy.sd
import comfy.supported_models_base
import torch
from torch import nn

from ..engine.model.checkpoint import Networks
from .shot_request import TEXT


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
