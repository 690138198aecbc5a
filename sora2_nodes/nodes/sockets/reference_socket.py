"""What travels on a REFERENCES socket: checked pictures, each with a role and a weight, and a report about them; and what Sora2Sampler takes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageOps

from ...errors import InputError
from ...limits import NODE_ROLES, REFERENCES
from ...media.files.picture_checks import quality_warnings
from ...media.files.picture_files import load_reference
from .combo_files import NO_FILE, input_folder, resolve_inside
from .host_types import frames_of, image_of

if TYPE_CHECKING:
    import torch
from typing import TYPE_CHECKING

from ...limits import LAST_FRAME

if TYPE_CHECKING:
    import torch

    from ...engine.pipeline.references import Reference as PocketReference

MOST = REFERENCES
SLOTS = 4  # files per node
MOST_SUBJECTS = 2  # that models of the host are shown; more become too small to tell


@dataclass(frozen=True, kw_only=True)
class LoadedReference:
    """One picture. pixels: (H, W, 3) uint8 sRGB. weight: 0..2, 1 is normal. sha256: of the file, empty for an IMAGE."""

    name: str
    role: str
    weight: float
    pixels: np.ndarray
    sha256: str = ""
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class References:
    """The value of a REFERENCES socket, in the order given."""

    items: tuple[LoadedReference, ...] = ()

    def of_role(self, role: str) -> tuple[LoadedReference, ...]:
        """Return the references with this role, in order."""
        return tuple(item for item in self.items if item.role == role)


def appearing(references: References) -> tuple[LoadedReference, ...]:
    """Return the identity pictures that models of the host are shown: the weightiest, in order of weight."""
    return tuple(sorted(references.of_role("identity"), key=lambda one: -one.weight)[:MOST_SUBJECTS])


def file_reference(name: str, role: str, weight: float) -> LoadedReference:
    """Load and check a file of the input folder. Raises InputError with its name, what it is, and the rule."""
    picture = load_reference(resolve_inside(input_folder(), name, "file"), name=Path(name).name)
    return LoadedReference(
        name=picture.name, role=role, weight=weight, pixels=picture.pixels, sha256=picture.sha256,
        warnings=picture.warnings, notes=picture.notes,
    )  # fmt: skip


def image_references(images: torch.Tensor, role: str, weight: float) -> list[LoadedReference]:
    """Wrap an IMAGE batch (B, H, W, C) in 0..1."""
    made = []
    for number, pixels in enumerate(frames_of(images), 1):
        height, width = pixels.shape[:2]
        found = quality_warnings(pixels, (width, height))
        made.append(LoadedReference(name=f"image {number}", role=role, weight=weight, pixels=pixels, warnings=found))
    return made


def gathered(previous: References | None, new: Sequence[LoadedReference]) -> References:
    """Join references; those of weight 0 are left out. Raises InputError for none, or for more than eight."""
    items = (*(previous.items if previous else ()), *(item for item in new if item.weight > 0))
    if not items:
        raise InputError("no reference was given: choose a file, connect an IMAGE, or take the node out")
    if len(items) > MOST:
        raise InputError(f"{len(items)} references were given: at most {MOST} are taken; leave some out")
    return References(items)


def chosen_files(slots: dict[str, Any]) -> list[tuple[str, str, float]]:
    """Return (file, role, weight) of each slot that names a file."""
    found = []
    for number in range(1, SLOTS + 1):
        name = slots.get(f"file_{number}", NO_FILE)
        if name and name != NO_FILE:
            found.append((name, slots.get(f"role_{number}", NODE_ROLES[0]), float(slots.get(f"weight_{number}", 1.0))))
    return found


def image_batch(references: References) -> torch.Tensor:
    """Return all pictures as one IMAGE (B, H, W, 3): scaled to cover the first one's size, the rest cut evenly."""
    height, width = references.items[0].pixels.shape[:2]
    fitted = (ImageOps.fit(Image.fromarray(item.pixels), (width, height)) for item in references.items)
    return image_of(np.stack([np.asarray(picture) for picture in fitted]))


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
