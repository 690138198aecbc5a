"""The video models of the host that Sora2Sampler drives, one file each."""

from __future__ import annotations

from typing import Any

from ...errors import HostError
from ..capabilities import LOOKALIKES
from .cogvideox import CogVideoX
from .family_order import Family
from .hunyuan import Hunyuan
from .kandinsky import Kandinsky
from .ltx2 import Ltx2
from .ltxv import Ltxv
from .minimax_h3 import MiniMaxH3
from .mochi import Mochi
from .wan import Wan, WanVace

FAMILIES: tuple[Family, ...] = (
    Ltx2(),
    Ltxv(),
    Wan(),
    WanVace(),
    Hunyuan(),
    MiniMaxH3(),
    Kandinsky(),
    CogVideoX(),
    Mochi(),
)


def family_of(model: Any) -> Family:
    """Return the family of a host MODEL.

    Raises HostError, with the known families, for any other model, and for one that only looks like theirs.
    """
    config = getattr(getattr(model, "model", None), "model_config", None)
    kind = getattr(config, "unet_config", {})
    if alike := LOOKALIKES.get(type(config).__name__):
        raise HostError(f"model: this is {alike}; Sora2Sampler can't drive it")
    for family in FAMILIES:
        if family.recognises(kind):
            return family
    found = " ".join(kind[key] for key in ("image_model", "model_type") if kind.get(key))
    found = found or type(getattr(model, "model", model)).__name__
    known = ", ".join(family.facts.name for family in FAMILIES)
    raise HostError(f"model: {found} is not a video model Sora2Sampler knows; it takes the built-in model, {known}")
