"""What Sora2Sampler takes from a REFERENCES socket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...limits import LAST_FRAME
from .host_types import image_of
from .reference_socket import References

if TYPE_CHECKING:
    import torch

    from ...engine.pipeline.references import Reference as PocketReference


def shown_to_networks(references: References | None) -> list[PocketReference]:
    """Return every reference that the built-in model takes: each by its own role, weights above 1 held to 1."""
    from ...engine.pipeline.references import Reference as PocketReference

    items = references.items if references is not None else ()
    taken = [one for one in items if one.role != LAST_FRAME]
    return [PocketReference(picture=one.pixels, role=one.role, weight=min(one.weight, 1.0)) for one in taken]


def first_frame(references: References | None) -> torch.Tensor | None:
    """Return the IMAGE (1, H, W, 3) that a clip starts from, or None."""
    for role in ("first_frame", "environment"):
        found = references.of_role(role) if references is not None else ()
        if found:
            return image_of(found[0].pixels)
    return None


def last_frame(references: References | None) -> torch.Tensor | None:
    """Return the IMAGE (1, H, W, 3) that a clip ends with, or None."""
    found = references.of_role(LAST_FRAME) if references is not None else ()
    return image_of(found[0].pixels) if found else None
