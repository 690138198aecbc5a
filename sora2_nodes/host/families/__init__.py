"""The video models of the host that Sora2Sampler drives, one file each."""

from __future__ import annotations

from typing import Any

from ...errors import HostError
from .family_order import Family
from .hunyuan import Hunyuan
from .ltx2 import Ltx2
from .ltxv import Ltxv
from .wan import Wan
from .wan_vace import WanVace

FAMILIES: tuple[Family, ...] = (Ltx2(), Ltxv(), Wan(), WanVace(), Hunyuan())


def family_of(model: Any) -> Family:
    """Return the family of a host MODEL.

    Raises HostError, with the known families, for any other model.
    """
    config = getattr(getattr(model, "model", None), "model_config", None)
    kind = getattr(config, "unet_config", {})
    for family in FAMILIES:
        if family.recognises(kind):
            return family
    found = " ".join(kind[key] for key in ("image_model", "model_type") if kind.get(key))
    found = found or type(getattr(model, "model", model)).__name__
    known = ", ".join(family.name for family in FAMILIES)
    raise HostError(f"model: {found} is not a video model Sora2Sampler knows; it takes the built-in model, {known}")
